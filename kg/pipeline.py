"""The stages in their order: documents in, extractions out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg import link, nlp
from kg.extract.frames import frames, told
from kg.extract.reading import Resources, read
from kg.extract.roles.units import with_one_unit
from kg.extract.standing.bearers import named_bearers
from kg.extract.standing.relations import relations
from kg.syntax.mending import mended
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
    open_frames : bool, optional
        Whether clauses that no lexicon entry covers give frames too, of type `Open`.

    Raises
    ------
    ModelError, OntologyError, LexiconError
        Something is missing or wrong.
    """

    def __init__(
        self,
        model: str | None = None,
        ontologies: Path | None = None,
        *,
        open_frames: bool = False,
    ) -> None:
        self.resources = Resources.load(ontologies)
        self.ontologies = ontologies
        self.open_frames = open_frames
        self.nlp = nlp.load(model, self.resources.lexicon.words)

    def parse(self, documents: Iterable[Document]) -> Iterator[ParsedDocument]:
        """Parse documents, in order and as they come, and put the parses right."""
        for document in self.unmended(documents):
            yield mended(document, self.resources.lexicon, self.resources.gazetteer)

    def unmended(self, documents: Iterable[Document]) -> Iterator[ParsedDocument]:
        """Give documents as the parser leaves them, in order and as they come."""
        pairs = ((d.text, d) for d in documents)
        for doc, document in self.nlp.pipe(pairs, as_tuples=True):
            yield parsed(doc, document)

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Extract documents, in order and as they come."""
        for document in self.parse(documents):
            yield extract(document, self.resources, open_frames=self.open_frames)


def extract(
    document: ParsedDocument, resources: Resources, *, open_frames: bool = False
) -> Extraction:
    """Extract and link one parsed document, with open frames where they are asked for."""
    readings = read(document, resources)
    evoked = told(document.document, readings, open_frames=open_frames)
    found = frames(document.document, readings, evoked)
    facts = relations(document.document, readings, evoked.said)
    linked = link.link(document, found, facts, readings=readings, directory=resources.directory)
    return with_one_unit(replace(linked, relations=named_bearers(linked.relations)))
