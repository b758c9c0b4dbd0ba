"""Words that say whether and how something is so, and verbs that only carry a noun."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from kg.lexicon.entries import Phrase
    from kg.model import Modality, Polarity

PARTS_OF_SPEECH = ("aux", "verb", "adjective", "noun", "adverb", "phrase")
"""What an operator can be; a phrase is written as in a frame entry, verb last."""


@dataclass(frozen=True, slots=True)
class Operator:
    """A word that governs another predicate, and what it does to it.

    *weigeren* makes its clause negative, *zou* possible, *nodig* requested; with
    neither polarity nor modality it is transparent (*blijven*, *zullen*).

    Attributes
    ----------
    words : tuple of str
        Dictionary forms.
    pos : str
        One of `PARTS_OF_SPEECH`.
    governs : tuple of str
        Slots whose predicates it changes.
    polarity, modality : Polarity, Modality or None
        What it sets; `None` leaves it as it is.
    tense : str or None
        `past` where it holds of the past form alone (*zou*).
    only : tuple of str
        Frame types that alone are changed; empty for any.
    open : bool
        Whether only events without an article that says that they are known are changed: who
        is protected *tegen aanvallen* need not be attacked, who is *tegen de aanvallen* is.
    """

    words: tuple[str, ...]
    pos: str
    governs: tuple[str, ...]
    polarity: Polarity | None = None
    modality: Modality | None = None
    tense: str | None = None
    only: tuple[str, ...] = ()
    open: bool = False

    def reaches(self, slots: Set[str], event_type: str, *, known: bool) -> bool:
        """Tell whether it changes an event of a type that stands in one of some slots.

        Parameters
        ----------
        slots : set of str
            Slots of this word that hold the event: `obl:tegen`.
        event_type : str
            Type of the event's frame.
        known : bool
            Whether an article says that the event is known.
        """
        if slots.isdisjoint(self.governs) or (self.open and known):
            return False
        return not self.only or event_type in self.only


@dataclass(frozen=True, slots=True)
class Content:
    """What a frame does to the frames inside its roles.

    *Noord-Korea dreigt de top af te zeggen*: the content of a Threat is intended.

    Attributes
    ----------
    types : tuple of str
        Frame types that do so; empty for any.
    words : tuple of str
        Triggers' dictionary forms that do so; empty for any.
    roles : tuple of str
        The roles whose frames are changed.
    polarity, modality : Polarity, Modality or None
        What is set; `None` gives the inner frame that of the outer one.
    spares : tuple of str
        Inner types that stay as they are: a denied accusation has been made.
    only : tuple of str
        Inner types that alone are changed; empty for any: suspended help is not given, but
        suspended attacks there were.
    definite : bool
        Whether only events with an article that says that they are known are changed: who is
        against *het akkoord* is so of one that there is.
    """

    types: tuple[str, ...]
    words: tuple[str, ...]
    roles: tuple[str, ...]
    polarity: Polarity | None = None
    modality: Modality | None = None
    spares: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    definite: bool = False

    def changes(self, inner: str) -> bool:
        """Tell whether this is about inner frames of a type at all."""
        return not self.only or inner in self.only

    @property
    def stops(self) -> bool:
        """Tell what ends inner frames of these types, so that who refuses that lets them be."""
        return bool(self.only) and self.polarity is not None

    def fits(self, frame_type: str, lemma: str, role: str) -> bool:
        """Tell whether this is about a frame type, its trigger and one of its roles."""
        return (
            (not self.types or frame_type in self.types)
            and (not self.words or lemma.casefold() in self.words)
            and role in self.roles
        )


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that lends its subject to an event noun: *overleg voeren*.

    Attributes
    ----------
    verb : str
        Infinitive.
    slot : str
        Where the noun stands: `obj`, or `obl:tot` for *tot een akkoord komen*.
    nouns : tuple of str
        Nouns that it is light with, they and their compounds.
    types : frozenset of str
        Frame types whose nouns it is light with. With neither, any event noun.
    reversed : bool
        Whether its subject undergoes the event: *kritiek krijgen*.
    """

    verb: str
    slot: str
    nouns: tuple[str, ...]
    types: frozenset[str]
    reversed: bool


_STANDS_IN = {"aux": "verb", "verb": "aux"}


@dataclass(frozen=True)
class Qualifiers:
    """All closed-class words that the qualifiers need.

    Attributes
    ----------
    negation : frozenset of str
        *niet*, *geen*, *zonder* ...
    former : frozenset of str
        Words and first parts of compounds that end an office: *oud*, *voormalig*.
    conditional : tuple of str
        Words and word groups that open a condition: *als*, *op voorwaarde dat*.
    operators : tuple of Operator
        In the order of the files.
    contents : tuple of Content
        The most special first.
    """

    negation: frozenset[str]
    former: frozenset[str]
    conditional: tuple[str, ...]
    operators: tuple[Operator, ...]
    contents: tuple[Content, ...]
    _index: Mapping[tuple[str, str], tuple[Operator, ...]] = field(repr=False)
    _phrases: Mapping[str, tuple[tuple[Operator, Phrase], ...]] = field(repr=False)

    def operator(self, lemma: str, pos: str, *, past: bool = False) -> Operator | None:
        """Give the operator of a word, that of its past form first where it is one.

        Parameters
        ----------
        lemma : str
            Dictionary form.
        pos : str
            One of `PARTS_OF_SPEECH`; `aux` and `verb` stand in for each other, since
            parsers differ on which a word is (*gaan*, *willen*).
        past : bool
            Whether the word stands in the past tense.
        """
        word = lemma.casefold()
        found = self._index.get((word, pos)) or self._index.get((word, _STANDS_IN.get(pos, "")), ())
        held = [o for o in found if o.tense is None or past]
        return min(held, key=lambda o: o.tense is None, default=None)

    def operators_of(self, lemma: str, pos: str) -> tuple[Operator, ...]:
        """Give the operators that hold in any tense, those that stand in last.

        *willen* before a clause of its own asks (*wil dat de EU ...*), before an
        infinitive intends: the first that governs the slot at hand is the one to take.
        """
        word = lemma.casefold()
        stand_in = self._index.get((word, _STANDS_IN.get(pos, "")), ())
        return tuple(o for o in (*self._index.get((word, pos), ()), *stand_in) if o.tense is None)

    def phrases_of(self, lemma: str) -> tuple[tuple[Operator, Phrase], ...]:
        """Give the operators that are fixed expressions ending in a verb."""
        return self._phrases.get(lemma.casefold(), ())

    def content(
        self, frame_type: str, lemma: str = "", role: str = "topic", *, definite: bool = True
    ) -> Content | None:
        """Give what a frame of this type, evoked by this word, does to the frames in a role.

        These are of events that are known already, unless they are not `definite`.

        Returns
        -------
        Content or None
            The first that fits, those with words before those without, those of any
            type last.
        """
        fitting = (c for c in self.contents if c.fits(frame_type, lemma, role))
        return next((c for c in fitting if definite or not c.definite), None)
