"""What the lexicon lacks: the predicates of a corpus that no entry covers, by how often."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.extract.evocation.evoke import candidates, evoke
from kg.extract.open import uncovered
from kg.extract.reading import read
from kg.extract.standing.relations import evokes_relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading, Resources
    from kg.syntax.tree import ParsedDocument, Token

EXAMPLES = 2
"""Sentences that are kept of each predicate."""
_SLOTS = 3
"""Slots that are told of each predicate, the most frequent ones."""
_LONGEST = 240
"""Characters of a sentence that is still a useful example."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A predicate that evoked nothing.

    Attributes
    ----------
    word : str
        Its dictionary form, a separable verb joined: `uittrekken`.
    kind : str
        `verb` or `noun`.
    count, documents : int
        How often it evoked nothing, and in how many documents.
    slots : tuple of str
        Its most frequent arguments, for the entry that it may need.
    entries : tuple of str
        Entries that have the word but whose conditions were not met.
    examples : tuple of str
        Sentences, of different documents where there are.
    """

    word: str
    kind: str
    count: int
    documents: int
    slots: tuple[str, ...]
    entries: tuple[str, ...]
    examples: tuple[str, ...]


@dataclass
class _Tally:
    count: int = 0
    slots: Counter[str] = field(default_factory=Counter)
    entries: dict[str, None] = field(default_factory=dict)
    sentences: dict[str, str] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)

    def add(self, document: str, sentence: str, reading: Reading, token: Token) -> None:
        self.count += 1
        self.slots.update({s.name for s in reading.view.slots(token)} - {"det", "carrier"})
        self.entries.update((entry.id, None) for entry, _ in candidates(reading, token))
        if document not in self.documents and len(sentence) <= _LONGEST:
            self.sentences.setdefault(sentence, document)
        self.documents.add(document)

    def gap(self, word: str, kind: str) -> Gap:
        frequent = sorted(self.slots, key=lambda name: (-self.slots[name], name))
        return Gap(
            word,
            kind,
            self.count,
            len(self.documents),
            tuple(frequent[:_SLOTS]),
            tuple(self.entries),
            tuple(self.sentences)[:EXAMPLES],
        )


def gaps(documents: Iterable[ParsedDocument], resources: Resources) -> list[Gap]:
    """Count the verbs and event nouns of a corpus that evoke neither frame nor relation.

    Parameters
    ----------
    documents : iterable of ParsedDocument
        The corpus; it is gone through once.
    resources : Resources
        The lexicon and what goes with it.

    Returns
    -------
    list of Gap
        The most frequent first, then by word.
    """
    tallies: dict[tuple[str, str], _Tally] = {}
    for document in documents:
        for reading in read(document, resources):
            span = reading.tree.span
            sentence = " ".join(document.document.text[span.start : span.end].split())
            for token in _gaps_of(reading):
                key = reading.view.lemma(token), reading.view.kind(token)
                tally = tallies.setdefault(key, _Tally())
                tally.add(document.document.id, sentence, reading, token)
    found = (tally.gap(word, kind) for (word, kind), tally in tallies.items())
    return sorted(found, key=lambda gap: (-gap.count, -gap.documents, gap.word))


def _gaps_of(reading: Reading) -> Iterator[Token]:
    evocations = evoke(reading)
    yield from uncovered(reading, evocations)
    yield from _nouns(reading, evocations)


def _nouns(reading: Reading, evocations: Sequence[Evocation]) -> Iterator[Token]:
    """Give the common nouns that look like events: *verijdeling van de aanslag*.

    One that names a person, body or place is none; others tell themselves by their
    ending and an argument, or by an argument that only events have (*door, tegen*).
    """
    taken = {i for e in evocations for i in (e.trigger.index, e.carrier.index, *e.fixed)}
    for token in reading.tree:
        if token.pos != "NOUN" or token.index in taken or token.index in reading.temporal:
            continue
        lemma = token.lemma.lower()
        if reading.resources.lexicon.noun_class(lemma) or reading.resources.lexicon.unit(lemma):
            continue
        if _is_eventive(reading, token, lemma) and not evokes_relation(reading, token):
            yield token


def _is_eventive(reading: Reading, noun: Token, lemma: str) -> bool:
    words = reading.resources.words.classes
    slots = {s.name for s in reading.view.slots(noun) if not s.rule.startswith("light")}
    if slots & {f"nmod:{prep}" for prep in words["event_prepositions"]}:
        return True
    arguments = any(name.startswith("nmod:") or name in ("poss", "demonym") for name in slots)
    return arguments and lemma.endswith(tuple(words["event_endings"]))
