"""Why an entry matched or not: what `kg lexicon try` shows an analyst."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.evocation.evoke import candidates, evoke
from kg.extract.evocation.expressions import match
from kg.extract.evocation.fitting import holds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.lexicon import Condition, Entry, Phrase
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token


@dataclass(frozen=True, slots=True)
class Attempt:
    """An entry that a word could have evoked.

    `matched` tells whether it did; `reason` says why not: the conditions that do not
    hold, in the words of the entry, the words that a fixed expression lacks, or what
    came first.
    """

    token: Token
    entry: Entry
    matched: bool
    reason: str


def attempts(reading: Reading) -> Iterator[Attempt]:
    """Give each word's entries in the order in which they are tried, near misses too."""
    evocations = evoke(reading)
    for token in reading.tree:
        for entry, slots in candidates(reading, token):
            matched = any(
                e.entry is entry and token.index in (e.trigger.index, e.carrier.index)
                for e in evocations
            )
            reason = "" if matched else _reason(reading, token, entry, slots, evocations)
            yield Attempt(token, entry, matched, reason)
        for entry, phrase, absent in _incomplete(reading, token):
            yield Attempt(token, entry, matched=False, reason=f"“{phrase}” without {absent}")


def condition_text(condition: Condition) -> str:
    """Put a condition into words: *needs obj of type ArmedForce or one of troep, tank*."""
    wanted = [f"of type {' or '.join(condition.types)}"] if condition.types else []
    if condition.events:
        wanted.append(f"that evokes {' or '.join(condition.events)}")
    if condition.lemmas:
        wanted.append(f"one of {', '.join(condition.lemmas)}")
    what = " ".join((condition.slot, " or ".join(wanted))).strip()
    return f"needs {what}" if condition.present else f"must have no {what}"


def _reason(
    reading: Reading,
    token: Token,
    entry: Entry,
    slots: Sequence[Slot],
    evocations: Sequence[Evocation],
) -> str:
    failed = [condition_text(c) for c in entry.when if not holds(reading, slots, c)]
    if failed:
        return "; ".join(failed)
    for e in evocations:
        others = e.fixed | {e.trigger.index, e.carrier.index}
        if token.index in others:
            return f"{e.entry.id} comes first, at “{e.trigger.text}”"
    if reading.tree.name_at(token) is not None:
        return "it stands inside a name"
    return "another entry comes first"


def _incomplete(reading: Reading, verb: Token) -> Iterator[tuple[Entry, Phrase, str]]:
    """Give the fixed expressions of a verb that the sentence has all but one word of."""
    if reading.view.kind(verb) != "verb":
        return
    for entry, phrase in reading.resources.lexicon.phrases_of(reading.view.lemma(verb)):
        absent = [w for w in phrase.words if _absent(reading, w)]
        if len(phrase.words) > 1 and len(absent) == 1:
            yield entry, phrase, f"the word “{absent[0]}”"
        elif not absent and match(reading.tree, verb, phrase) is None:
            yield entry, phrase, "a link between its words in the parse"


def _absent(reading: Reading, word: str) -> bool:
    return not any(word in (t.text.lower(), t.lemma.lower()) for t in reading.tree)
