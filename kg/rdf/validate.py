"""SHACL validation of a graph, with findings that a reader can follow to the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg import resources
from kg.errors import OntologyError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyoxigraph as ox
    import rdflib

    from kg.rdf.iri import IriScheme


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One way in which the graph breaks a shape.

    Attributes
    ----------
    node, path, value : str
        The node, the property (empty if it is the node itself) and the value.
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
    quads: Iterable[ox.Quad], *, scheme: IriScheme, directory: Path | None = None
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

    Returns
    -------
    list of Finding
        Sorted; empty if the graph conforms.

    Raises
    ------
    OntologyError
        There are no shapes, or they are wrong.
    """
    import rdflib
    from pyshacl import validate as shacl
    from pyshacl.errors import ReportableRuntimeError, ShapeLoadError

    from kg.rdf.formats import rdflib_graph

    folder = resources.ontologies(directory)
    shapes = folder / "shapes.ttl"
    if not shapes.is_file():
        message = f"There are no shapes in {folder}: shapes.ttl is not there."
        raise OntologyError(message, "Put shapes.ttl beside kg.ttl.")
    ontology = rdflib.Graph().parse(folder / "kg.ttl")
    try:
        _, report, _ = shacl(
            rdflib_graph(list(quads), scheme),
            shacl_graph=rdflib.Graph().parse(shapes),
            ont_graph=ontology,
            inference="none",
        )
    except (ReportableRuntimeError, ShapeLoadError) as error:
        message = f"{shapes} cannot be applied: {error}"
        raise OntologyError(message, "Correct the shapes.") from error
    return sorted(_findings(report))


def _findings(report: rdflib.Graph) -> Iterable[Finding]:
    from rdflib import RDF, SH, Literal

    for result in report.subjects(RDF.type, SH.ValidationResult):
        said = [m for m in report.objects(result, SH.resultMessage) if isinstance(m, Literal)]
        messages = {m.language: str(m) for m in said}
        first = next(iter(messages.values()), "")
        yield Finding(
            node=str(report.value(result, SH.focusNode) or ""),
            path=str(report.value(result, SH.resultPath) or ""),
            value=str(report.value(result, SH.value) or ""),
            message_nl=messages.get("nl", first),
            message_en=messages.get("en", first),
            severity=str(report.value(result, SH.resultSeverity) or "").rpartition("#")[2],
        )
