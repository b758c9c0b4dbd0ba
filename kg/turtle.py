"""Reading the Turtle files of `ontologies/` fast, as plain strings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph

from kg.errors import OntologyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

DD = "https://w3id.org/defdip/ontology#"
"""Namespace of the ontology's own terms."""
ID = "https://w3id.org/defdip/id/"
"""Namespace of the data; entities are under `entity/`."""
FOAF = "http://xmlns.com/foaf/0.1/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"

Value = pyoxigraph.NamedNode | pyoxigraph.Literal


class TurtleFile:
    """The triples of one file, by subject and predicate.

    Blank nodes are left out: the readers of these files need none.
    """

    def __init__(self, path: Path, quads: Iterable[pyoxigraph.Quad]) -> None:
        self.path = path
        self._objects: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
        for quad in quads:
            subject, value = quad.subject, quad.object
            if isinstance(subject, pyoxigraph.NamedNode) and isinstance(value, Value):
                self._objects[subject.value][quad.predicate.value].append(value)

    def subjects(self) -> Iterator[str]:
        """Give the IRI of everything that the file describes, in its order."""
        return iter(self._objects)

    def predicates(self, subject: str) -> Iterator[str]:
        """Give the IRIs of all predicates of a subject, in the file's order."""
        return iter(self._objects.get(subject, ()))

    def values(self, subject: str, predicate: str) -> list[Value]:
        """Give the IRIs and literals of a predicate in the file's order."""
        described = self._objects.get(subject)
        return described.get(predicate, []) if described else []

    def iris(self, subject: str, predicate: str) -> tuple[str, ...]:
        """Give the IRIs of a predicate."""
        values = self.values(subject, predicate)
        if not values:  # the usual case: of an entity most is not said
            return ()
        return tuple([v.value for v in values if isinstance(v, pyoxigraph.NamedNode)])

    def texts(
        self, subject: str, predicate: str, *, language: str | None = None
    ) -> tuple[str, ...]:
        """Give the literals of a predicate, in one language if it is named."""
        literals = self._literals(subject, predicate)
        return tuple([v.value for v in literals if language in (None, v.language)])

    def _literals(self, subject: str, predicate: str) -> list[pyoxigraph.Literal]:
        values = self.values(subject, predicate)
        return [v for v in values if isinstance(v, pyoxigraph.Literal)] if values else []


def read_turtle(path: Path) -> TurtleFile:
    """Read a Turtle file.

    Raises
    ------
    OntologyError
        The file is not there, cannot be read, or is not Turtle; the message has
        the line and column at which the parser stopped.
    """
    try:
        quads = pyoxigraph.parse(path.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)
        return TurtleFile(path, quads)
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror or error}."
        raise OntologyError(message, "Put the file there or name another folder.") from error
    except SyntaxError as error:
        where = f"{path}:{error.lineno}:{error.offset}"
        message = f"{where}: not valid Turtle: {error.msg}."
        raise OntologyError(message, "Correct the file at that line.") from error


def local(iri: str, namespace: str = DD) -> str | None:
    """Give the name after the namespace, or `None` for an IRI outside it."""
    return iri.removeprefix(namespace) if iri.startswith(namespace) else None
