"""Why an entry matched or not: what `kg lexicon try` shows an analyst."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.evoke import candidates, evoke, holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.lexicon import Condition, Entry
    from kg.syntax.tree import Token


@dataclass(frozen=True, slots=True)
class Attempt:
    """An entry that a word could have evoked.

    `matched` tells whether it did; `reason` says why not: a condition that does not
    hold, in the words of the entry, or that another entry came first.
    """

    token: Token
    entry: Entry
    matched: bool
    reason: str


def attempts(reading: Reading) -> Iterator[Attempt]:
    """Give each word's entries in the order in which they are tried."""
    chosen = {e.trigger.index: e.entry for e in evoke(reading)}
    for token in reading.tree:
        for entry, slots in candidates(reading, token):
            matched = chosen.get(token.index) is entry
            failed = next((c for c in entry.when if not holds(reading, slots, c)), None)
            if matched:
                reason = ""
            elif failed is not None:
                reason = condition_text(failed)
            else:
                reason = "another entry comes first"
            yield Attempt(token, entry, matched, reason)


def condition_text(condition: Condition) -> str:
    """Put a condition into words: *needs obj of type ArmedForce or one of troep, tank*."""
    wanted = [f"of type {' or '.join(condition.types)}"] if condition.types else []
    if condition.lemmas:
        wanted.append(f"one of {', '.join(condition.lemmas)}")
    what = " ".join((condition.slot, " or ".join(wanted))).strip()
    return f"needs {what}" if condition.present else f"must have no {what}"
