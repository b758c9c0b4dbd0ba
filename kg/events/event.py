"""An event of the graph as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal


class Kind(StrEnum):
    """What fills a role."""

    ENTITY = "entity"
    EVENT = "event"
    QUANTITY = "quantity"
    MATTER = "matter"


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role of an event.

    Attributes
    ----------
    iri : str
        Its node.
    kind : Kind
        An entity, another event, a quantity, or else a matter.
    label : str
        Its name, or what it is about.
    type : str
        Its class, as the ontology names it: `Person`, `Attack`.
    words : str
        How the event's own sentence calls it; its label where it stands elsewhere.
    is_named : bool
        An entity that has the same node in all documents, or a person with a last name alone:
        not *de soldaten*.
    value : Decimal or None
        Of a quantity.
    unit, bound : str
        Of a quantity; `bound` is `min` or `max` where a word bounds it.
    is_approximate : bool
        Whether a quantity is told as an estimate.
    """

    iri: str
    kind: Kind
    label: str
    type: str
    words: str = ""
    is_named: bool = False
    value: Decimal | None = None
    unit: str = ""
    bound: str = ""
    is_approximate: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """The document that an event stands in; `date` is ISO 8601 at its precision, or empty."""

    iri: str
    id: str
    date: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A frame of the graph.

    Attributes
    ----------
    iri, type : str
        Its node and its class.
    trigger, lemma : str
        The word that evokes it, and that word's dictionary form.
    begin, end : int
        The trigger's character offsets in the document's text, end exclusive.
    sentence : int
        Number of its sentence, from 0.
    polarity, modality : str
        As the ontology names them: `Positive`, `Asserted`.
    times : tuple of str
        ISO 8601 at the precision of the text, or words that could not be resolved.
    time_part : str
        Which part or side of the time the text means, as the ontology names it: `After` of
        *sinds 2014*; empty if it is the time itself.
    roles : Mapping of str to tuple of Filler
        Role to what fills it, in the order of the nodes.
    said_by : tuple of Filler
        Those whom the text attributes it to.
    document : Source
        Where it stands.
    """

    iri: str
    type: str
    trigger: str
    lemma: str
    begin: int
    end: int
    sentence: int
    polarity: str
    modality: str
    times: tuple[str, ...]
    time_part: str
    roles: Mapping[str, tuple[Filler, ...]] = field(hash=False)
    said_by: tuple[Filler, ...]
    document: Source

    def fillers(self, *roles: str) -> Iterator[Filler]:
        """Give what fills some roles, in their order."""
        for role in roles:
            yield from self.roles.get(role, ())
