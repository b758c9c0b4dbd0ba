"""Texts on their way into the pipeline: read, remarked on, counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from kg import ingest
from kg.cli.output import note, progress
from kg.errors import IngestError
from kg.memory import settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.extract.gaps import Gap
    from kg.model import Document, Extraction
    from kg.pipeline import Pipeline
    from kg.syntax.tree import ParsedDocument

FINDINGS, BAD_INPUT = 1, 2


@dataclass
class Intake:
    """The documents of some paths; what cannot be read is told and left out.

    Attributes
    ----------
    paths : Sequence[str]
        Files, folders, and `-` for standard input.
    read, refused : int
        How many texts were read, and how many could not be.
    pipeline : Pipeline or None
        What they are read with, once the first one is.
    """

    paths: Sequence[str]
    read: int = field(default=0, init=False)
    refused: int = field(default=0, init=False)
    pipeline: Pipeline | None = field(default=None, init=False)

    def __iter__(self) -> Iterator[Document]:
        for notice in ingest.left_out(self.paths):
            note(f"Note: {notice.message} {notice.hint}".rstrip())
        for found in ingest.read(self.paths):
            if isinstance(found, IngestError):
                self.refused += 1
                note(f"Skipped {found.message} {found.hint}".rstrip())
                continue
            self.read += 1
            for notice in ingest.notices(found):
                note(f"Note: {notice.message} {notice.hint}".rstrip())
            yield found

    def extractions(self, model: str | None, *, open_frames: bool = False) -> Iterator[Extraction]:
        """Read the texts and extract from them, with progress on a terminal.

        Parameters
        ----------
        model : str or None
            Name of a spaCy pipeline; `None` for the one that comes with kg.
        open_frames : bool
            Whether to give what no lexicon entry covers too.
        """
        documents = self._documents(model, open_frames=open_frames)
        if self.pipeline is None:
            return
        with settled(), progress("Reading") as done:
            for extraction in self.pipeline.extract(documents):
                done(extraction.document.id)
                yield extraction

    def gaps(self, model: str | None) -> list[Gap]:
        """Read the texts and count what the lexicon has no entry for, most frequent first."""
        documents = self._documents(model)
        if self.pipeline is None:
            return []
        from kg.extract.gaps import gaps

        with settled(), progress("Reading") as done:
            parsed = self.pipeline.parse(documents)
            return gaps(_noting(parsed, done), self.pipeline.resources)

    def _documents(self, model: str | None, *, open_frames: bool = False) -> Iterator[Document]:
        """Give the texts, and load the pipeline when there is one."""
        documents = iter(self)
        first = next(documents, None)
        if first is None:  # Nothing to read: the model need not be loaded.
            return iter(())
        from kg.pipeline import Pipeline

        self.pipeline = Pipeline(model=model, open_frames=open_frames)
        return chain([first], documents)

    @property
    def exit_code(self) -> int:
        """Give 0 where all was read, 1 where a part was not, 2 where nothing was."""
        if not self.refused:
            return 0
        return FINDINGS if self.read else BAD_INPUT


def _noting(
    parsed: Iterator[ParsedDocument], done: Callable[[str], None]
) -> Iterator[ParsedDocument]:
    for each in parsed:
        done(each.document.id)
        yield each
