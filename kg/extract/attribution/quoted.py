"""Who says what stands between quotation marks, in a sentence and across sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution.reach import continuations, is_quoted
from kg.extract.attribution.speakers import is_anothers, speakers, voices
from kg.extract.attribution.tones import voiced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.model import Mention

    Roles = tuple[Evocation, tuple[Filled, ...]]


def give_quoted(
    readings: Sequence[Reading],
    filled: Sequence[Sequence[Roles]],
    heard: dict[int, tuple[Mention, ...]],
    runs: Sequence[tuple[int, int]],
    found: dict[tuple[int, int], tuple[Mention, ...]],
) -> None:
    """Give what is quoted to who speaks beside it, or spoke last.

    Parameters
    ----------
    readings : sequence of Reading
        The document's sentences.
    filled : sequence of sequence of (Evocation, roles)
        The evocations of each.
    heard : dict of int to tuple of Mention
        Who is said to speak in a sentence; those that go on are added.
    runs : sequence of (int, int)
        Start and end offsets of the document's quotations.
    found : dict of (int, int) to tuple of Mention
        Sources by sentence number and trigger index; what is found is added.
    """
    _give_beside(readings, filled, runs, found)
    for run, speaker in voiced(readings, runs):
        for at, reading in enumerate(readings):
            if reading.tree.span.start < run[1] and run[0] < reading.tree.span.end:
                give(filled[at], at, (speaker,), found, run)
    for at in continuations(readings, heard, runs):
        if is_anothers(readings, at, heard[at - 1]):
            continue
        heard[at] = heard[at - 1]
        give(filled[at], at, heard[at], found)


def give(
    evocations: Sequence[Roles],
    at: int,
    agents: tuple[Mention, ...],
    found: dict[tuple[int, int], tuple[Mention, ...]],
    reach: tuple[int, int] | None = None,
) -> None:
    """Give the frames of a sentence that have no source yet these agents, within offsets.

    Parameters
    ----------
    evocations : sequence of (Evocation, roles)
        Its frames.
    at : int
        Its number.
    agents : tuple of Mention
        Who says so.
    found : dict of (int, int) to tuple of Mention
        Where they are added, by sentence number and trigger index.
    reach : (int, int), optional
        Offsets in the text between which a trigger has to start.
    """
    for evocation, _ in evocations:
        start = evocation.trigger.span.start
        if reach is None or reach[0] <= start < reach[1]:
            found.setdefault((at, evocation.trigger.index), agents)


def _give_beside(
    readings: Sequence[Reading],
    filled: Sequence[Sequence[Roles]],
    runs: Sequence[tuple[int, int]],
    found: dict[tuple[int, int], tuple[Mention, ...]],
) -> None:
    """Give what stands between quotation marks to who speaks around them in that sentence."""
    for at, (reading, evocations) in enumerate(zip(readings, filled, strict=True)):
        beside: tuple[Mention, ...] = ()
        for speech, roles in evocations:
            said = reading.resources.words.has("nominal_reporting_types", speech.entry.type)
            verbal = reading.view.kind(speech.trigger) != "noun" and not is_quoted(speech, runs)
            if said and verbal:
                beside = speakers(reading, speech, roles, evocations) or beside
            elif verbal:
                _give_within(reading, evocations, (speech, roles), runs, found)
        if beside:
            give([e for e in evocations if is_quoted(e[0], runs)], at, beside, found)


def _give_within(
    reading: Reading,
    evocations: Sequence[Roles],
    report: Roles,
    runs: Sequence[tuple[int, int]],
    found: dict[tuple[int, int], tuple[Mention, ...]],
) -> None:
    """Give what is quoted in *hekelt ‘het verraad van de top’* to who does so."""
    agents = voices(reading, *report)
    if agents:
        tree, verb = reading.tree, report[0].carrier
        top = tree[verb.head] if verb.dep == "parataxis" else verb  # "‘Hij loog’, eiste X"
        below = {t.index for t in tree.subtree(top)}
        quoted = [e for e in evocations if e[0].trigger.index in below and is_quoted(e[0], runs)]
        give(quoted, reading.tree.index, agents, found)
