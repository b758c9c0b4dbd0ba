"""Errors that a person can act on: what is wrong, where, and what to do."""

from __future__ import annotations


class KgError(Exception):
    """Any failure that `kg` foresees.

    Parameters
    ----------
    message : str
        What is wrong and where, in one sentence.
    hint : str, optional
        What the reader can do about it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class IngestError(KgError):
    """A text cannot be read."""


class ModelError(KgError):
    """The language pipeline cannot be loaded or lacks an annotation."""


class LexiconError(KgError):
    """A lexicon file is wrong."""


class OntologyError(KgError):
    """An ontology file is missing or wrong."""


class StoreError(KgError):
    """A store cannot be opened, read or written."""


class QueryError(KgError):
    """A query is wrong or cannot be answered."""
