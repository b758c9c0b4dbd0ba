"""Lexicon entries as values: the words, the slots of their roles, their conditions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.model import Modality, Polarity, Span


class EntryKind(StrEnum):
    """What an entry evokes."""

    FRAME = "frame"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class Condition:
    """What a slot must hold for an entry to apply.

    *inzetten* is a Deployment with `slot="obj", types=("ArmedForce",)` only. With
    neither types nor lemmas nor events any filler will do; `present=False` asks that no such
    filler is there.

    Attributes
    ----------
    slot : str
        A slot of `kg.lexicon.slots`.
    types : tuple of str
        Entity classes of the ontology; a subclass will do.
    lemmas : tuple of str
        Dictionary forms of the filler's head word, as an alternative to `types`.
    events : tuple of str
        Frame types that the filler's head noun may evoke, as another alternative:
        *de levering tegenhouden* is a Rejection of an Aid.
    present : bool
        Whether such a filler must be there or must be absent.
    """

    slot: str
    types: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    present: bool = True
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fixed expression: *om het leven komen*.

    Attributes
    ----------
    words : tuple of str
        The fixed words without the last verb, in order; each matches the form or the
        dictionary form of a token. One of them may be a verb that governs the last
        one (`laten *weten`).
    verb : str
        Infinitive of the last verb, a separable one joined.
    trigger : int
        Index in `words` of the word that is the trigger; -1 where it is the verb.
    """

    words: tuple[str, ...]
    verb: str
    trigger: int

    def __str__(self) -> str:
        return " ".join((*self.words, self.verb))

    @property
    def verbs(self) -> tuple[str, ...]:
        """The verbs to look it up by: parsers take *openbaar maken* for a separable verb too."""
        return self.verb, self.words[-1] + self.verb


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of an entry with its marked parts.

    `spans` has a tag (`trigger`, a role, `subject`, `object`) and character offsets
    in `text`, in the order of the text.
    """

    text: str
    spans: tuple[tuple[str, Span], ...]


@dataclass(frozen=True)
class Entry:
    """Words that evoke one frame type or relation with the same slots.

    Attributes
    ----------
    id : str
        File, type and number among the entries of that type in that file:
        `aid#Contribution:2`.
    kind : EntryKind
        Frame or relation.
    type : str
        Frame type or relation of the ontology.
    verbs, nouns, adjectives, markers : tuple of str
        Dictionary forms; separable verbs joined, nouns singular. Markers are the
        prepositions and adverbs that report (*volgens*): the phrase that they
        introduce is their `obj`, the clause that they comment on their `comp`.
    phrases : tuple of Phrase
        Fixed expressions.
    roles : mapping of str to tuple of str
        Slots of each role, best first; `subject` and `object` for a relation.
    when : tuple of Condition
        All must hold.
    polarity, modality : Polarity, Modality or None
        Qualifiers that the word itself gives its frame (*hackpoging* is intended).
    compounds : bool
        Whether a noun also matches as the last part of a compound written closed; one
        with a hyphen always matches.
    exceptions : frozenset of str
        Nouns that only look like compounds of it (*paleis* is no *eis*).
    examples : tuple of Example
        Sentences that must yield the entry.
    """

    id: str
    kind: EntryKind
    type: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    markers: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]
    when: tuple[Condition, ...] = ()
    polarity: Polarity | None = None
    modality: Modality | None = None
    compounds: bool = True
    exceptions: frozenset[str] = frozenset()
    examples: tuple[Example, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The slots that its conditions ask to be there."""
        return frozenset(condition.slot for condition in self.when if condition.present)

    @cached_property
    def slots(self) -> frozenset[str]:
        """All slots that the roles name."""
        return frozenset(slot for slots in self.roles.values() for slot in slots)
