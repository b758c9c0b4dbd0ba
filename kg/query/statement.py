"""One thing that the graph says of two entities, or of one alone, as a plain value."""

from __future__ import annotations

from typing import NamedTuple

FACT: tuple[str, str, tuple[str, ...]] = ("Positive", "Asserted", ())
"""Polarity, modality and sources of what the newspaper itself says is so."""


class Statement(NamedTuple):
    """What the graph says of two entities, or of one alone.

    Attributes
    ----------
    iri : str
        The frame or relation assertion.
    type : str
        Frame class or relation, as the ontology names it.
    subject, object : str
        IRIs of entities or, as a relation's object, a quantity; `object` is empty where a
        frame has one participant.
    roles : tuple of str
        The roles of subject and object in the frame; empty for a relation.
    polarity, modality : str
        As the ontology names them: `Positive`, `Asserted`.
    sources : tuple of str
        Names of those to whom the text attributes it.
    time : str
        When it happened, ISO 8601, empty if the text does not say.
    date : str
        Of the document.
    document : str
        The document's id.
    label : str
        The statement in Dutch words; empty until `worded` reads it, like the rest here.
    number, words : int, str
        The sentence's number in the document, and the sentence.
    """

    iri: str
    type: str
    subject: str
    object: str
    roles: tuple[str, ...]
    polarity: str
    modality: str
    sources: tuple[str, ...]
    time: str
    date: str
    document: str
    label: str = ""
    number: int = 0
    words: str = ""

    @property
    def is_fact(self) -> bool:
        """Whether the newspaper itself says that it is so."""
        return (self.polarity, self.modality, self.sources) == FACT

    @property
    def when(self) -> str:
        """Its time, or the document's date where the text gives none."""
        return self.time or self.date
