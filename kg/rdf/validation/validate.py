"""SHACL validation of a graph: what breaks a shape, exactly, and fast where nothing does.

A document is checked with the statements about the entities that it speaks of. First come
the queries of `kg.rdf.validation.shapes`; pySHACL then says what is wrong with the nodes that they
find. A test holds that both find the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import resources
from kg.errors import OntologyError
from kg.rdf import terms
from kg.rdf.documents import ONTOLOGY_GRAPH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import rdflib

    from kg.rdf.iri import IriScheme
    from kg.rdf.store import Store
    from kg.rdf.validation.shapes import Probe

_AT_ONCE = 500
"""Entities in one query; a request to a server must stay of a sane size."""
VIOLATION = "Violation"
"""The severity of a broken graph; `Warning` is a statement that may be a misreading."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One way in which the graph breaks a shape.

    Attributes
    ----------
    node, path, value : str
        The node, the property (empty if it is the node itself or a way over several) and
        the value.
    message_nl, message_en : str
        What is wrong.
    severity : str
        `Violation`, `Warning` or `Info`.
    """

    node: str
    path: str
    value: str
    message_nl: str
    message_en: str
    severity: str


def validate(
    quads: Iterable[ox.Quad],
    *,
    scheme: IriScheme,
    directory: Path | None = None,
    warnings: bool = True,
) -> list[Finding]:
    """Check quads against `ontologies/shapes.ttl`.

    Parameters
    ----------
    quads : iterable of pyoxigraph.Quad
        A document's, with its entities; graphs are merged.
    scheme : IriScheme
        How the data are named.
    directory : Path, optional
        Folder of the ontology; see `kg.resources.ontologies`.
    warnings : bool
        Whether to look for more than violations.

    Returns
    -------
    list of Finding
        Sorted; empty if the graph conforms.

    Raises
    ------
    OntologyError
        There are no shapes, or they are wrong.
    """
    shapes = _shapes(resources.ontologies(directory))
    listed = list(quads)
    suspects = shapes.suspects(listed, warnings=warnings)
    if suspects == {}:
        return []
    found = shapes.findings(listed, scheme, suspects)
    return sorted({f for f in found if warnings or f.severity == VIOLATION})


def units(store: Store) -> Iterator[tuple[str, set[ox.Quad]]]:
    """Give what is checked by itself: each graph with what is said of its entities.

    Yields
    ------
    graph : str
        The IRI of a document's graph, or of another one that someone put there; empty for
        the default graph, which is where a Turtle file keeps all.
    quads : set of pyoxigraph.Quad
        Its statements, and those of the entities' graph about what it names.
    """
    shared = store.scheme.entities_graph
    # The graphs of kg's own have no statements of a text: names, log, closure and the like.
    own = shared.removesuffix("entities")
    names = (n for n in store.graphs() if n != ONTOLOGY_GRAPH and not n.startswith(own))
    for name in chain([""], names):
        graph = terms.node(name) if name else ox.DefaultGraph()
        if quads := set(store.match(graph=graph)):
            yield name, quads.union(_about(quads, store, terms.node(shared)))


def _about(quads: set[ox.Quad], store: Store, shared: ox.NamedNode) -> Iterator[ox.Quad]:
    """Give what the entities' graph says of what is named, in few requests to a server."""
    base = f"{store.scheme.base}entity/"
    named = {term for q in quads for term in (q.subject, q.object)}
    entities = [str(t) for t in named if isinstance(t, ox.NamedNode) and t.value.startswith(base)]
    for start in range(0, len(entities), _AT_ONCE):
        some = " ".join(sorted(entities[start : start + _AT_ONCE]))
        pattern = f"VALUES ?s {{ {some} }} GRAPH {shared} {{ ?s ?p ?o }}"
        for row in store.query(f"SELECT ?s ?p ?o {{ {pattern} }}"):  # type: ignore[union-attr]
            yield ox.Quad(row["s"], row["p"], row["o"], shared)


class _Shapes:
    """The shapes of a folder, read and translated once."""

    def __init__(self, folder: Path) -> None:
        import rdflib

        self.path = folder / "shapes.ttl"
        if not self.path.is_file():
            message = f"There are no shapes in {folder}: shapes.ttl is not there."
            raise OntologyError(message, "Put shapes.ttl beside kg.ttl.")
        try:
            self._graph = rdflib.Graph().parse(self.path, format="turtle")
            ontology = rdflib.Graph().parse(folder / "kg.ttl", format="turtle")
        except (SyntaxError, ValueError) as error:
            message = f"{self.path} or kg.ttl beside it is not valid Turtle: {error}"
            raise OntologyError(message, "Correct the file.") from error
        self._classes = rdflib.Graph()
        for triple in ontology.triples((None, rdflib.RDFS.subClassOf, None)):
            self._classes.add(triple)
        self._probes = self._translated()
        # pySHACL's report forgets the language of a SPARQL constraint's message.
        self._languages = {
            str(said): (said.language,)
            for said in self._graph.objects(None, rdflib.SH.message)
            if isinstance(said, rdflib.Literal) and said.language
        }

    def _translated(self) -> list[Probe] | None:
        from kg.rdf.validation.constraints import UntranslatableError
        from kg.rdf.validation.shapes import probes

        try:
            return probes(self._graph, self._classes)
        except UntranslatableError:
            return None

    def suspects(self, quads: list[ox.Quad], *, warnings: bool) -> dict[str, set[str]] | None:
        """Give the nodes that break a shape, by shape, or `None` if only pySHACL can tell."""
        if self._probes is None:
            return None
        store = ox.Store()
        store.extend(ox.Quad(q.subject, q.predicate, q.object) for q in quads)
        found: dict[str, set[str]] = {}
        for probe in self._probes:
            if not warnings and probe.severity != VIOLATION:
                continue
            try:
                nodes = [row["this"] for row in store.query(probe.query)]  # type: ignore[union-attr]
            except SyntaxError as error:
                raise self._wrong(error) from error
            if not all(isinstance(node, ox.NamedNode) for node in nodes):
                return None
            if nodes:
                found.setdefault(probe.shape, set()).update(node.value for node in nodes)
        return found

    def findings(
        self, quads: list[ox.Quad], scheme: IriScheme, suspects: dict[str, set[str]] | None
    ) -> Iterator[Finding]:
        """Ask pySHACL what is wrong with the suspects of each shape, or with all nodes."""
        from pyshacl import validate as shacl
        from pyshacl.errors import ReportableRuntimeError, ShapeLoadError

        from kg.rdf.formats import rdflib_graph

        data = rdflib_graph(quads, scheme)
        for triple in self._classes:
            data.add(triple)
        shapes = self._graph if suspects is None else self._aimed_at(suspects)
        try:
            _, report, _ = shacl(data, shacl_graph=shapes, inplace=True)
        except (ReportableRuntimeError, ShapeLoadError) as error:
            raise self._wrong(error) from error
        return self._found(report)

    def _aimed_at(self, suspects: dict[str, set[str]]) -> rdflib.Graph:
        """Copy the shapes with the suspects as their only targets."""
        from rdflib import SH, Graph, URIRef

        from kg.rdf.validation.constraints import TARGETS

        aimed = Graph()
        for triple in self._graph:
            if triple[1] not in TARGETS:
                aimed.add(triple)
        for shape, nodes in suspects.items():
            for node in nodes:
                aimed.add((URIRef(shape), SH.targetNode, URIRef(node)))
        return aimed

    def _found(self, report: rdflib.Graph) -> Iterator[Finding]:
        from rdflib import SH, URIRef

        # Not every sh:ValidationResult: the details of another are no findings of their own.
        for result in report.objects(None, SH.result):
            messages = {
                language: str(said)
                for said in report.objects(result, SH.resultMessage)
                for language in self._languages.get(str(said), ("nl", "en"))
            }
            path = report.value(result, SH.resultPath)
            yield Finding(
                node=str(report.value(result, SH.focusNode) or ""),
                path=str(path) if isinstance(path, URIRef) else "",
                value=str(report.value(result, SH.value) or ""),
                message_nl=messages.get("nl", ""),
                message_en=messages.get("en", ""),
                severity=str(report.value(result, SH.resultSeverity) or "").rpartition("#")[2],
            )

    def _wrong(self, error: Exception) -> OntologyError:
        message = f"{self.path} cannot be applied: {error}"
        return OntologyError(message, "Correct the shapes.")


@cache
def _shapes(folder: Path) -> _Shapes:
    return _Shapes(folder)
