"""The values that the stages hand on: frozen, made of plain Python types.

All offsets are Unicode character offsets into `Document.text`, end exclusive
(those of Web Annotation's `TextPositionSelector`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal


OPEN = "Open"
"""Type of a frame that no lexicon entry covers, told by its verb; given on request alone."""


class MentionKind(StrEnum):
    """How the words of a mention refer."""

    NAMED = "named"
    """A proper name, with or without a title: *minister Ank Bijleveld*."""
    NOMINAL = "nominal"
    """A description: *die missie*, *Koerdische strijders*."""
    PRONOUN = "pronoun"
    """A pronoun or possessive: *zij*, *zijn*, *we*."""
    DEMONYM = "demonym"
    """An adjective or inhabitant that stands for a state: *Iraanse*."""
    EVENT = "event"
    """A clause or an event noun, given by its predicate: *uit te breiden*, *dat*."""


class Polarity(StrEnum):
    """Whether the text affirms or denies the frame."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """How sure the frame is, by the text's own words."""

    ASSERTED = "asserted"
    INTENDED = "intended"
    REQUESTED = "requested"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Character offsets in a document's text, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was read, header aside.

    `date` is ISO 8601 at the precision that the file gives (`2020-02`,
    `2019-11-03`) or `None`; `path` is the file that it came from, for messages, and
    `sha256` the digest of its bytes in hexadecimal, empty where it is not known.
    """

    id: str
    text: str
    date: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    path: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's number in its document, from 0, and its offsets."""

    index: int
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an entity or an event.

    Attributes
    ----------
    span : Span
        All words of the mention without relative clauses.
    head : Span
        Its head word, or the whole name.
    sentence : int
        Number of the sentence that it stands in.
    kind : MentionKind
        How it refers.
    text : str
        Name, or head noun with its content modifiers, as the gold gives fillers.
    label : str
        Preferred label of what it was resolved to; `text` where it was not.
    entity : str or None
        `Entity.id`, set by linking.
    """

    span: Span
    head: Span
    sentence: int
    kind: MentionKind
    text: str
    label: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that the document speaks of.

    `id` is the local name of its IRI (`nederland`, `navo-missie-irak`);
    `type` a class of `ontologies/kg.ttl`; `known` tells whether it is one of
    `ontologies/entities.ttl`.
    """

    id: str
    type: str
    label: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    known: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: *twee militairen en vier civiele experts*.

    `unit` is `personnel`, `persons`, an ISO 4217 code, `%`, or the counted noun;
    `bound` is `min` or `max` where a word bounds the value (*meer dan*).
    """

    value: Decimal
    unit: str
    span: Span
    approximate: bool = False
    bound: str | None = None
    parts: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time at the precision that the text gives.

    `value` is ISO 8601 (`2020-01`, `2020-W05`, `2014/2019`) or, where it cannot be
    resolved, the words themselves; `part` is early, mid, late, before or after.
    """

    value: str
    span: Span
    part: str | None = None


@dataclass(frozen=True, slots=True)
class FrameRef:
    """A frame that fills a role of another: the matter said, asked or decided."""

    frame: str
    mention: Mention


Filler = Mention | Quantity | TimeSpan | FrameRef


@dataclass(frozen=True, slots=True)
class Role:
    """A role's name and what fills it; `rule` names the slot that found it."""

    name: str
    filler: Filler
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """The content word that evokes a frame."""

    span: Span
    text: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement stands: document, sentence, words, and the rule that read them."""

    document: str
    sentence: int
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Frame:
    """One event or stance: type, trigger, roles and qualifiers."""

    id: str
    type: str
    trigger: Trigger
    roles: tuple[Role, ...]
    evidence: Evidence
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ASSERTED
    source: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A fact of two entities or one and a number; when, and by whose word, where that is told."""

    type: str
    subject: Mention
    object: Mention | Quantity
    evidence: Evidence
    time: TimeSpan | None = None
    source: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document yields."""

    document: Document
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    frames: tuple[Frame, ...]
    relations: tuple[Relation, ...]


class Triple(NamedTuple):
    """The flat view of a frame or relation, for reading."""

    subject: str
    relation: str
    object: str
    target: str
    evidence: Evidence
    qualifiers: str
