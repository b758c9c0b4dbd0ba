"""Quotations whose speaker is only described: *Jansen was duidelijk: „Hij moet weg.”*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

    Run = tuple[int, int]


def voiced(readings: Sequence[Reading], runs: Sequence[Run]) -> Iterator[tuple[Run, Mention]]:
    """Give the quotations beside a sentence that says how somebody speaks, with that one.

    *„Hij moet weg”, was Jansen stellig*; *Jansen was kort. „Hij moet weg.”*: the quotation
    is in the sentence or opens the next.

    Parameters
    ----------
    readings : sequence of Reading
        The document's sentences.
    runs : sequence of (int, int)
        Start and end offsets of its quotations.
    """
    for at, reading in enumerate(readings):
        speaker = _speaker(reading, runs)
        if speaker is None:
            continue
        span = reading.tree.span
        own = [run for run in runs if span.start <= run[0] < span.end]
        if not own and at + 1 < len(readings):
            start = readings[at + 1].tree.span.start
            own = [run for run in runs if start <= run[0] <= start + 1]
        mention = reading.phrase(speaker).mention()
        yield from ((run, mention) for run in own)


def _speaker(reading: Reading, runs: Sequence[Run]) -> Token | None:
    """Give who is described in a way of speaking, outside quotations: *Jansen was duidelijk*."""
    for token in reading.tree.tagged("ADJ"):
        if not reading.resources.words.has("tones", token.lemma.lower()):
            continue
        quoted = any(first <= token.span.start < last for first, last in runs)
        if quoted or reading.tree.child(token, "cop") is None:
            continue
        subject = reading.view.subject(token)
        if subject is not None and reading.is_a(subject, "Person", "Organisation"):
            return subject
    return None
