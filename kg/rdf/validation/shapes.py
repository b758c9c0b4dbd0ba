"""SHACL shapes as SPARQL, to tell fast whether a graph conforms.

pySHACL says exactly what is wrong, and takes about a second for a newspaper article. Nearly
all that is built conforms, so a document is first put to a query for each constraint, which
Oxigraph answers at once; only the nodes that one of them finds go to pySHACL. The queries
know the part of SHACL (https://www.w3.org/TR/shacl/) that `ontologies/shapes.ttl` uses. Of
shapes with anything else none is translated, and pySHACL checks every node.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rdflib import OWL, RDF, RDFS, SH, Graph

from kg.rdf.validation.constraints import SILENT, TARGETS, Constraints, UntranslatableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

_BY_ITSELF = re.compile(
    r"(?i)\bSELECT\b.*\bSELECT\b|\b(GROUP|LIMIT|OFFSET|PATH|currentShape)\b", re.S
)
_OTHER_TARGETS = {SH.targetNode, SH.target}


class Probe(NamedTuple):
    """A query for the nodes, `?this`, that break a constraint of a shape, and how bad that is."""

    query: str
    severity: str
    shape: str


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
    elsewhere = {s for target in _OTHER_TARGETS for s in shapes.subjects(target)}
    # A shape that is a class has its instances as targets, unsaid.
    elsewhere |= {s for c in (RDFS.Class, OWL.Class) for s in shapes.subjects(RDF.type, c)}
    if elsewhere or any(shapes.value(s, SH.path) for s in targeted):
        raise UntranslatableError
    return [probe for shape in sorted(targeted, key=str) for probe in translation.of(shape)]


class _Translation:
    """Writes the probes of node shapes."""

    def __init__(self, shapes: Graph, ontology: Graph) -> None:
        self._shapes = shapes
        self._constraints = Constraints(shapes, ontology)

    def of(self, shape: Node) -> Iterator[Probe]:
        """Give the probes of a node shape: one for each property, constraint and query."""
        target, own = self._target(shape), _severity(self._shapes, shape)
        for predicate, value in sorted(self._shapes.predicate_objects(shape)):
            if predicate in SILENT:
                continue
            if predicate == SH.sparql:
                yield Probe(self._select(target, value), own, str(shape))
                continue
            severity = _severity(self._shapes, value) if predicate == SH.property else own
            wrong = f"!({self._constraints.holds('?this', predicate, value, shape)})"
            query = f"SELECT DISTINCT ?this {{ {target} FILTER({wrong}) }}"
            yield Probe(query, severity, str(shape))

    def _target(self, shape: Node) -> str:
        parts = [
            f"{{ VALUES ?class {{ {self._constraints.classes(o)} }} ?this a ?class }}"
            for o in self._shapes.objects(shape, SH.targetClass)
        ]
        for predicate, pattern in (
            (SH.targetSubjectsOf, "?this {} ?any"),
            (SH.targetObjectsOf, "?any {} ?this"),
        ):
            found = sorted(o.n3() for o in self._shapes.objects(shape, predicate))
            parts += [f"{{ {pattern.format(name)} }}" for name in found]
        return f"{{ SELECT DISTINCT ?this {{ {' UNION '.join(parts)} }} }}"

    def _select(self, target: str, constraint: Node) -> str:
        """Join a SPARQL constraint's own query with the focus nodes, all at once.

        SHACL asks it of each node by itself, so what counts or cuts rows is left alone.
        """
        select = str(self._shapes.value(constraint, SH.select))
        if _BY_ITSELF.search(select):
            raise UntranslatableError(select)
        heads = [
            f"PREFIX {self._shapes.value(d, SH.prefix)}: <{self._shapes.value(d, SH.namespace)}>"
            for o in self._shapes.objects(constraint, SH.prefixes)
            for d in self._shapes.objects(o, SH.declare)
        ]
        return f"{' '.join(heads)} SELECT DISTINCT ?this {{ {target} {{ {select} }} }}"


def _severity(shapes: Graph, shape: Node) -> str:
    found = shapes.value(shape, SH.severity) or SH.Violation
    return str(found).rpartition("#")[2]
