"""SHACL constraints as SPARQL expressions that are true of a node which keeps them."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, SH, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib.term import Node

TARGETS = {SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf}
"""What says which nodes a shape is about."""
SILENT = {SH.message, SH.severity, SH.name, SH.description, SH.path, RDF.type, RDFS.label}
"""Predicates of a shape that constrain nothing by themselves, or are read with another."""
SILENT |= TARGETS | {SH.qualifiedMinCount, SH.qualifiedMaxCount}
_KINDS: dict[Node, str] = {SH.IRI: "ISIRI", SH.Literal: "ISLITERAL", SH.BlankNode: "ISBLANK"}


class UntranslatableError(Exception):
    """The shapes say something that has no translation here."""


class Constraints:
    """Writes the constraints of a graph of shapes.

    Parameters
    ----------
    shapes : rdflib.Graph
        SHACL shapes.
    ontology : rdflib.Graph
        Says which classes lie below another.
    """

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
            SH.nodeKind: lambda v, o, _: f"{_kind(o)}({v})",
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
            SH.disjoint: self._disjoint,
            SH.lessThan: self._ordered,
            SH.qualifiedValueShape: self._qualified,
        }

    def classes(self, above: Node) -> str:
        """Write a class and those below it, as `VALUES` takes them."""
        below = self._ontology.transitive_subjects(RDFS.subClassOf, above)
        return " ".join(sorted(c.n3() for c in below if isinstance(c, URIRef)))

    def _conforms(self, value: str, shape: Node) -> str:
        """Tell whether a value conforms to a shape that has no path, all its parts."""
        found = sorted(self._shapes.predicate_objects(shape))
        parts = [f"({self.holds(value, p, o, shape)})" for p, o in found if p not in SILENT]
        return " && ".join(parts) or "true"

    def holds(self, value: str, predicate: Node, object_: Node, shape: Node) -> str:
        """Write that a value keeps one constraint of a shape that has no path."""
        known = self._values.get(predicate)
        if known is None:
            raise UntranslatableError(str(predicate))
        return known(value, object_, shape)

    def _property(self, focus: str, shape: Node) -> str:
        """Tell whether a node has what a property shape asks of its path's values."""
        parts = []
        for predicate, object_ in sorted(self._shapes.predicate_objects(shape)):
            if predicate in SILENT:
                continue
            if predicate in self._paths:
                parts.append(self._paths[predicate](focus, object_, shape))
                continue
            value = self._new()
            right = self.holds(value, predicate, object_, shape)
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
        steps = self._step(focus, shape, one) + self._step(focus, shape, other)
        return f"{steps} FILTER(!SAMETERM({one}, {other}))", one, other

    def _unique_language(self, focus: str, _true: Node, shape: Node) -> str:
        both, one, other = self._two(focus, shape)
        same = f'LANG({one}) = LANG({other}) && LANG({one}) != ""'
        return f"NOT EXISTS {{ {both} FILTER({same}) }}"

    def _disjoint(self, focus: str, predicate: Node, shape: Node) -> str:
        one = self._new()
        return f"NOT EXISTS {{ {self._step(focus, shape, one)} {focus} {predicate.n3()} {one} }}"

    def _ordered(self, focus: str, predicate: Node, shape: Node) -> str:
        one, other = self._new(), self._new()
        step = f"{self._step(focus, shape, one)} {focus} {predicate.n3()} {other}"
        return f"NOT EXISTS {{ {step} FILTER(!COALESCE({one} < {other}, false)) }}"

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
        return f"EXISTS {{ {value} a {kind} VALUES {kind} {{ {self.classes(class_)} }} }}"

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


def _kind(kind: Node) -> str:
    if kind not in _KINDS:
        raise UntranslatableError(str(kind))
    return _KINDS[kind]


def _only_one(number: Node) -> None:
    if number != Literal(1):
        raise UntranslatableError(str(number))
