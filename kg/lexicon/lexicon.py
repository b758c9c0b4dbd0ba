"""Look-ups by dictionary form, compounds included."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache, partial
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from kg.lexicon.entries import Entry, EntryKind, Phrase
from kg.lexicon.suffixes import REMEMBERED, LookAlikes, Suffixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.lexicon.qualifiers import LightVerb, Qualifiers

T = TypeVar("T")
Noun = tuple[str, str, bool, frozenset[str]]
"""A noun, what it is, whether closed compounds of it are so, and look-alikes."""


class WordIndex:
    """The entries of one kind by their words.

    Where a word has several entries, those that ask for most to be there come first,
    then those that ask for most to be absent: the first whose conditions hold is the
    one to take.
    """

    def __init__(self, entries: Iterable[Entry], look_alikes: LookAlikes) -> None:
        ordered = sorted(entries, key=_generality)
        self._verbs = _by_word((word, e) for e in ordered for word in e.verbs)
        self._adjectives = _by_word((word, e) for e in ordered for word in e.adjectives)
        self._markers = _by_word((word, e) for e in ordered for word in e.markers)
        self._phrases = _by_word(
            (verb, (e, p)) for e in ordered for p in e.phrases for verb in p.verbs
        )
        self._rarest = {verb: _by_rarest(pairs) for verb, pairs in self._phrases.items()}
        self._nouns = Suffixes(
            ((noun, e, e.compounds, e.exceptions) for e in ordered for noun in e.nouns), look_alikes
        )
        self._known_nouns = lru_cache(maxsize=REMEMBERED)(self._find_noun)
        self._slots_of_verbs = lru_cache(maxsize=REMEMBERED)(self._verb_slots)
        self._slots_of_nouns = lru_cache(maxsize=REMEMBERED)(self._noun_slots)

    def verb(self, lemma: str) -> tuple[Entry, ...]:
        """Give the entries of a verb, by its infinitive with the particle joined."""
        return self._verbs.get(lemma.casefold(), ())

    def noun(self, lemma: str) -> tuple[tuple[Entry, str], ...]:
        """Give the entries of a noun with the first part where it is a compound.

        A longer word that is listed beside its last part (*moordaanslag* and *aanslag*)
        has the entries of both that are of one type, its own first.
        """
        return self._known_nouns(lemma)

    def _find_noun(self, lemma: str) -> tuple[tuple[Entry, str], ...]:
        longest, *others = self._nouns.all_ends(lemma) or ((),)
        types = {entry.type for entry, _ in longest}
        found = {entry.id: (entry, prefix) for entry, prefix in longest}
        for entry, prefix in (each for end in others for each in end):
            if entry.type in types:
                found.setdefault(entry.id, (entry, prefix))
        return tuple(found.values())

    def verb_slots(self, lemma: str) -> frozenset[str]:
        """Give the slots that any entry of a verb names."""
        return self._slots_of_verbs(lemma)

    def _verb_slots(self, lemma: str) -> frozenset[str]:
        return frozenset().union(*(entry.slots for entry in self.verb(lemma)))

    def noun_slots(self, lemma: str) -> frozenset[str]:
        """Give the slots that any entry of a noun names."""
        return self._slots_of_nouns(lemma)

    def _noun_slots(self, lemma: str) -> frozenset[str]:
        return frozenset().union(*(entry.slots for entry, _ in self.noun(lemma)))

    def adjective(self, lemma: str) -> tuple[Entry, ...]:
        """Give the entries of an adjective or of a participle used as one."""
        return self._adjectives.get(lemma.casefold(), ())

    def marker(self, word: str) -> tuple[Entry, ...]:
        """Give the entries of a preposition or adverb that reports."""
        return self._markers.get(word.casefold(), ())

    def phrases_of(self, lemma: str) -> tuple[tuple[Entry, Phrase], ...]:
        """Give the fixed expressions that end in a verb."""
        return self._phrases.get(lemma.casefold(), ())

    def phrases_among(self, lemma: str, forms: frozenset[str]) -> list[tuple[Entry, Phrase]]:
        """Give those of `phrases_of` whose words are all among the forms of a sentence.

        Verbs like *zijn* end hundreds: they are looked up by what is in the sentence.
        """
        known = self._rarest.get(lemma.casefold())
        if known is None:
            return []
        found = [
            (place, pair)
            for word in forms & known.keys()
            for place, pair in known[word]
            if forms.issuperset(pair[1].words)
        ]
        return [pair for _, pair in sorted(found, key=itemgetter(0))]


class Lexicon(WordIndex):
    """All that the lexicon files say.

    The look-ups of the lexicon itself give frames; those of `relations` relations.

    Attributes
    ----------
    entries : tuple of Entry
        All entries in the order of the files.
    relations : WordIndex
        Relations by their words.
    qualifiers : Qualifiers
        Negation, operators, conditions.
    """

    def __init__(
        self,
        entries: tuple[Entry, ...],
        *,
        classes: Iterable[Noun],
        people: Iterable[Noun],
        light_verbs: Iterable[LightVerb],
        qualifiers: Qualifiers,
        look_alikes: LookAlikes,
    ) -> None:
        super().__init__((e for e in entries if e.kind is EntryKind.FRAME), look_alikes)
        self.entries = entries
        self.relations = WordIndex(
            (e for e in entries if e.kind is EntryKind.RELATION), look_alikes
        )
        self.qualifiers = qualifiers
        self._classes = Suffixes(classes, look_alikes)
        self._people = Suffixes(people, look_alikes)
        self._light = _by_word((light.verb, light) for light in light_verbs)
        self._known_classes = lru_cache(maxsize=REMEMBERED)(partial(_first, self._classes))

    @property
    def words(self) -> frozenset[str]:
        """The dictionary forms of all words, with the verbs that only govern or carry others."""
        own: set[str] = set(self.classed_nouns)
        for entry in self.entries:
            own.update(entry.verbs, entry.nouns, entry.adjectives, (p.verb for p in entry.phrases))
        for operator in self.qualifiers.operators:
            own.update(operator.words if operator.pos == "verb" else ())
        return frozenset(own.union(light.verb for each in self._light.values() for light in each))

    @property
    def classed_nouns(self) -> frozenset[str]:
        """The common nouns whose entity class is known, and those that count people."""
        return frozenset((*self._classes, *self._people))

    def noun_class(self, lemma: str) -> str | None:
        """Give the entity class of a common noun: *defensieminister* is a Person."""
        return self._known_classes(lemma)

    def names_event(self, lemma: str) -> bool:
        """Tell a noun for an event alone: *training*, but not *regering*."""
        return self.noun_class(lemma) is None and bool(self.noun(lemma))

    def unit(self, lemma: str) -> str | None:
        """Give `personnel` or `persons` for a noun that counts people."""
        return _first(self._people, lemma)

    def light_verbs(self, lemma: str) -> tuple[LightVerb, ...]:
        """Give the light uses of a verb."""
        return self._light.get(lemma.casefold(), ())


def _first(nouns: Suffixes[str], word: str) -> str | None:
    """Look a noun up, as a plural too where a lemmatiser left one: *spionnen*."""
    for form in (word, *_singulars(word)):
        if found := nouns.find(form):
            return found[0][0]
    return None


def _singulars(word: str) -> Iterator[str]:
    """Give what a Dutch plural may come from: *gevangenen, ministers, spionnen, staten*."""
    if word.endswith(("n", "s")):
        yield word[:-1]
    if word.endswith(("en", "'s")):
        stem = word[:-2]
        yield stem
        if len(stem) > 2 and stem[-1] == stem[-2]:
            yield stem[:-1]
        elif len(stem) > 2 and stem[-2] in "aeou":
            yield stem[:-1] + stem[-2:]
        yield stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1:], stem[-1:])


def _by_rarest(
    pairs: tuple[tuple[Entry, Phrase], ...],
) -> dict[str, list[tuple[int, tuple[Entry, Phrase]]]]:
    """Index expressions, with their places, by the longest word: most texts lack that."""
    found: dict[str, list[tuple[int, tuple[Entry, Phrase]]]] = defaultdict(list)
    for place, pair in enumerate(pairs):
        found[max(pair[1].words, key=len)].append((place, pair))
    return dict(found)


def _generality(entry: Entry) -> tuple[int, int]:
    asked = sum(condition.present for condition in entry.when)
    return -asked, -len(entry.when)


def _by_word(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for word, value in pairs:
        found[word.casefold()].append(value)
    return {word: tuple(dict.fromkeys(values)) for word, values in found.items()}
