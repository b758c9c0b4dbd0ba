"""SHACL shapes as SPARQL, to tell fast whether a graph conforms.

pySHACL says exactly what is wrong, and takes about a second for a newspaper article. Nearly
all that is built conforms, so a document is first put to one query for each constraint,
which Oxigraph answers in a few milliseconds; only the nodes that one of them finds go to
pySHACL. The queries know the part of SHACL (https://www.w3.org/TR/shacl/) that
`ontologies/shapes.ttl` uses. Shapes with anything else are not translated at all, and
pySHACL then checks every node.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from rdflib import RDF, RDFS, SH, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rdflib.term import Node

TARGETS = {SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf}
"""What says which nodes a shape is about."""
_SILENT = {SH.message, SH.severity, SH.name, SH.description, SH.path, RDF.type, RDFS.label}
"""Predicates of a shape that constrain nothing by themselves, or are read with another."""
_SILENT |= TARGETS | {SH.qualifiedMinCount, SH.qualifiedMaxCount}


_KINDS: dict[Node, str] = {SH.IRI: "ISIRI", SH.Literal: "ISLITERAL", SH.BlankNode: "ISBLANK"}


class Probe(NamedTuple):
    """A query for the nodes, `?this`, that break a constraint of a shape, and how bad that is."""

    query: str
    severity: str
    shape: str


class UntranslatableError(Exception):
    """The shapes say something that has no translation here."""


def probes(shapes: Graph, ontology: Graph) -> list[Probe]:
    """Translate every shape that has a target.

    Parameters
    ----------
    shapes : rdflib.Graph
        SHACL shapes.
    ontology : rdflib.Graph
        Says which classes lie below another, for `sh:class` and `sh:targetClass`.

    Raises
    ------
    UntranslatableError
        They use a part of SHACL that is not known here.
    """
    translation = _Translation(shapes, ontology)
    targeted = {s for target in TARGETS for s in shapes.subjects(target)}
    return [probe for shape in sorted(targeted, key=str) for probe in translation.of(shape)]


class _Translation:
    """Writes SPARQL expressions that are true of a node if it conforms to a shape."""

    def __init__(self, shapes: Graph, ontology: Graph) -> None:
        self._shapes = shapes
        self._ontology = ontology
        self._numbers = count(1)
        self._values: dict[Node, Callable[[str, Node, Node], str]] = {
            SH["class"]: lambda v, o, _: self._is_a(v, o),
            SH.datatype: lambda v, o, _: _typed(v, o),
            SH["in"]: lambda v, o, _: f"{v} IN ({', '.join(m.n3() for m in self._list(o))})",
            SH.languageIn: lambda v, o, _: self._in_language(v, o),
            SH.minInclusive: lambda v, o, _: f"COALESCE({v} >= {o.n3()}, false)",
            SH.minLength: lambda v, o, _: f"(!ISBLANK({v}) && STRLEN(STR({v})) >= {o.n3()})",
            SH.node: lambda v, o, _: self._conforms(v, o),
            SH.nodeKind: lambda v, o, _: f"{_KINDS[o]}({v})",
            SH.pattern: lambda v, o, _: f"(!ISBLANK({v}) && REGEX(STR({v}), {o.n3()}))",
            SH["not"]: lambda v, o, _: f"!({self._conforms(v, o)})",
            SH["or"]: lambda v, o, _: " || ".join(
                f"({self._conforms(v, s)})" for s in self._list(o)
            ),
            SH.property: lambda v, o, _: self._property(v, o),
        }
        self._paths: dict[Node, Callable[[str, Node, Node], str]] = {
            SH.minCount: self._at_least_one,
            SH.maxCount: self._at_most_one,
            SH.uniqueLang: self._unique_language,
            SH.lessThan: lambda v, o, s: self._ordered(v, o, s, "<"),
            SH.lessThanOrEquals: lambda v, o, s: self._ordered(v, o, s, "<="),
            SH.qualifiedValueShape: self._qualified,
        }

    def of(self, shape: Node) -> Iterator[Probe]:
        """Give the probes of a node shape: one for each property, constraint and query."""
        target, own = self._target(shape), _severity(self._shapes, shape)
        for predicate, value in sorted(self._shapes.predicate_objects(shape)):
            if predicate in _SILENT:
                continue
            if predicate == SH.sparql:
                yield Probe(self._select(target, value), own, str(shape))
                continue
            severity = _severity(self._shapes, value) if predicate == SH.property else own
            wrong = f"!({self._constraint('?this', predicate, value, shape)})"
            query = f"SELECT DISTINCT ?this {{ {target} FILTER({wrong}) }}"
            yield Probe(query, severity, str(shape))

    def _target(self, shape: Node) -> str:
        parts = [
            f"{{ VALUES ?class {{ {self._classes(o)} }} ?this a ?class }}"
            for o in self._shapes.objects(shape, SH.targetClass)
        ]
        for predicate, pattern in (
            (SH.targetSubjectsOf, "?this {} ?any"),
            (SH.targetObjectsOf, "?any {} ?this"),
        ):
            found = sorted(o.n3() for o in self._shapes.objects(shape, predicate))
            parts += [f"{{ {pattern.format(name)} }}" for name in found]
        return f"{{ SELECT DISTINCT ?this {{ {' UNION '.join(parts)} }} }}"

    def _classes(self, above: Node) -> str:
        below = self._ontology.transitive_subjects(RDFS.subClassOf, above)
        return " ".join(sorted(c.n3() for c in below if isinstance(c, URIRef)))

    def _select(self, target: str, constraint: Node) -> str:
        """Join a SPARQL constraint's own query with the focus nodes, all at once."""
        select = self._shapes.value(constraint, SH.select)
        heads = [
            f"PREFIX {self._shapes.value(d, SH.prefix)}: <{self._shapes.value(d, SH.namespace)}>"
            for o in self._shapes.objects(constraint, SH.prefixes)
            for d in self._shapes.objects(o, SH.declare)
        ]
        return f"{' '.join(heads)} SELECT DISTINCT ?this {{ {target} {{ {select} }} }}"

    def _conforms(self, value: str, shape: Node) -> str:
        """Tell whether a value conforms to a shape that has no path, all its parts."""
        found = sorted(self._shapes.predicate_objects(shape))
        parts = [f"({self._constraint(value, p, o, shape)})" for p, o in found if p not in _SILENT]
        return " && ".join(parts) or "true"

    def _constraint(self, value: str, predicate: Node, object_: Node, shape: Node) -> str:
        known = self._values.get(predicate)
        if known is None:
            raise UntranslatableError(str(predicate))
        return known(value, object_, shape)

    def _property(self, focus: str, shape: Node) -> str:
        """Tell whether a node has what a property shape asks of its path's values."""
        parts = []
        for predicate, object_ in sorted(self._shapes.predicate_objects(shape)):
            if predicate in _SILENT:
                continue
            if predicate in self._paths:
                parts.append(self._paths[predicate](focus, object_, shape))
                continue
            value = self._new()
            right = self._constraint(value, predicate, object_, shape)
            step = self._step(focus, shape, value)
            parts.append(f"NOT EXISTS {{ {step} FILTER(!({right})) }}")
        return " && ".join(parts) or "true"

    def _at_least_one(self, focus: str, number: Node, shape: Node) -> str:
        _only_one(number)
        return f"EXISTS {{ {self._step(focus, shape, self._new())} }}"

    def _at_most_one(self, focus: str, number: Node, shape: Node) -> str:
        _only_one(number)
        return f"NOT EXISTS {{ {self._two(focus, shape)[0]} }}"

    def _two(self, focus: str, shape: Node) -> tuple[str, str, str]:
        """Match two different values of a path, and give their variables."""
        one, other = self._new(), self._new()
        steps = f"{self._step(focus, shape, one)} {self._step(focus, shape, other)}"
        return f"{steps} FILTER(!SAMETERM({one}, {other}))", one, other

    def _unique_language(self, focus: str, _true: Node, shape: Node) -> str:
        both, one, other = self._two(focus, shape)
        same = f'LANG({one}) = LANG({other}) && LANG({one}) != ""'
        return f"NOT EXISTS {{ {both} FILTER({same}) }}"

    def _ordered(self, focus: str, predicate: Node, shape: Node, sign: str) -> str:
        one, other = self._new(), self._new()
        step = f"{self._step(focus, shape, one)} {focus} {predicate.n3()} {other}"
        return f"NOT EXISTS {{ {step} FILTER(!COALESCE({one} {sign} {other}, false)) }}"

    def _qualified(self, focus: str, inner: Node, shape: Node) -> str:
        one, parts = self._new(), []
        if (least := self._shapes.value(shape, SH.qualifiedMinCount)) is not None:
            _only_one(least)
            step = self._step(focus, shape, one)
            parts.append(f"EXISTS {{ {step} FILTER({self._conforms(one, inner)}) }}")
        if (most := self._shapes.value(shape, SH.qualifiedMaxCount)) is not None:
            _only_one(most)
            both, first, second = self._two(focus, shape)
            right = f"({self._conforms(first, inner)}) && ({self._conforms(second, inner)})"
            parts.append(f"NOT EXISTS {{ {both} FILTER({right}) }}")
        return " && ".join(parts)

    def _step(self, focus: str, shape: Node, value: str) -> str:
        return f"{focus} {self._path(self._shapes.value(shape, SH.path))} {value} ."

    def _path(self, path: Node | None) -> str:
        if path is None or isinstance(path, URIRef):
            return path.n3() if path else ""
        if options := self._shapes.value(path, SH.alternativePath):
            return f"({'|'.join(self._path(p) for p in self._list(options))})"
        if back := self._shapes.value(path, SH.inversePath):
            return f"^{self._path(back)}"
        if (path, RDF.first, None) in self._shapes:
            return f"({'/'.join(self._path(p) for p in self._list(path))})"
        raise UntranslatableError(str(path))

    def _is_a(self, value: str, class_: Node) -> str:
        kind = self._new()
        return f"EXISTS {{ {value} a {kind} VALUES {kind} {{ {self._classes(class_)} }} }}"

    def _in_language(self, value: str, languages: Node) -> str:
        tests = [f"LANGMATCHES(LANG({value}), {o.n3()})" for o in self._list(languages)]
        return f"COALESCE({' || '.join(tests)}, false)"

    def _list(self, head: Node) -> list[Node]:
        return list(Collection(self._shapes, head))

    def _new(self) -> str:
        return f"?v{next(self._numbers)}"


def _typed(value: str, datatype: Node) -> str:
    """Tell whether a literal has a type, and whether that type has such a value."""
    typed = f"ISLITERAL({value}) && DATATYPE({value}) = {datatype.n3()}"
    if datatype in (XSD.string, RDF.langString):
        return f"({typed})"
    # An ill-typed literal compares with nothing, not even with itself.
    return f"({typed} && COALESCE({value} <= {value}, false))"


def _severity(shapes: Graph, shape: Node) -> str:
    found = shapes.value(shape, SH.severity) or SH.Violation
    return str(found).rpartition("#")[2]


def _only_one(number: Node) -> None:
    if number != Literal(1):
        raise UntranslatableError(str(number))
