"""The stages in their order: documents in, extractions out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg import link, nlp
from kg.extract.frames import frames
from kg.extract.reading import Resources, read
from kg.extract.relations import named_bearers, relations
from kg.syntax.spacy import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kg.model import Document, Extraction
    from kg.syntax.tree import ParsedDocument


class Pipeline:
    """Reads documents with one loaded model and one set of resources.

    Parameters
    ----------
    model : str, optional
        Name or path of another spaCy pipeline with UD labels.
    ontologies : Path, optional
        The user's own `ontologies` folder.

    Raises
    ------
    ModelError, OntologyError, LexiconError
        Something is missing or wrong.
    """

    def __init__(self, model: str | None = None, ontologies: Path | None = None) -> None:
        self.resources = Resources.load(ontologies)
        self.ontologies = ontologies
        self.nlp = nlp.load(model)

    def parse(self, documents: Iterable[Document]) -> Iterator[ParsedDocument]:
        """Parse documents, in order and as they come."""
        pairs = ((d.text, d) for d in documents)
        for doc, document in self.nlp.pipe(pairs, as_tuples=True):
            yield parsed(doc, document)

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Extract documents, in order and as they come."""
        for document in self.parse(documents):
            yield extract(document, self.resources)


def extract(document: ParsedDocument, resources: Resources) -> Extraction:
    """Extract and link one parsed document."""
    readings = read(document, resources)
    found = frames(document.document, readings)
    facts = relations(document.document, readings)
    linked = link.link(document, found, facts)
    return replace(linked, relations=named_bearers(linked.relations))
