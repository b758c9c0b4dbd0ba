"""How far a report reaches: the sentences beside its own that it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.content import tells_clause

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

    Roles = tuple[Evocation, tuple[Filled, ...]]

OPENING = 4
"""Sentences after the headline within which *Dat zei X* reports all since the headline."""


def covered(
    readings: Sequence[Reading],
    filled: Sequence[Sequence[Roles]],
    at: int,
    report: Roles,
    runs: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Give the other sentences that a report covers, in order, each with what of it.

    Those before *Dat zei X*, and all of a quotation that it opens, holds or closes. What
    somebody says of himself in a quotation is no report of the rest: *„Ik zeg ja. Dat is
    goed”*.

    Parameters
    ----------
    readings : sequence of Reading
        The document's sentences.
    filled : sequence of sequence of (Evocation, roles)
        The evocations of each.
    at : int
        The report's own sentence.
    report : (Evocation, roles)
        The report.
    runs : sequence of (int, int)
        Start and end offsets of the document's quotations.

    Yields
    ------
    (int, (int, int))
        Number of a sentence, and the offsets between which it is covered.
    """
    reading, roles = readings[at], report[1]
    found = set(_told_before(readings, filled, at, report)) if at > 0 else set()
    starts = [f.token.span.start for f in roles if f.role == "topic"]
    starts.extend(readings[i].tree.span.start + 1 for i in tuple(found))
    if not any(f.role == "topic" for f in roles):
        starts.append(reading.tree.span.start + 1)  # "„Weg ermee”, aldus X" without a verb
    reached = {i: (readings[i].tree.span.start, readings[i].tree.span.end) for i in found}
    for first, last in runs:
        if any(first <= s < last for s in starts) and not is_quoted(report[0], [(first, last)]):
            for i, each in enumerate(readings):
                if i != at and first <= each.tree.span.start + 1 < last:
                    reached.setdefault(i, (first, last))
    yield from sorted(reached.items())


def is_quoted(speech: Evocation, runs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a report is itself quoted: *„Ik weet dat ...”*."""
    start = speech.trigger.span.start
    return any(first <= start < last for first, last in runs)


def _told_before(
    readings: Sequence[Reading], filled: Sequence[Sequence[Roles]], at: int, report: Roles
) -> Iterator[int]:
    """Give the sentences that *dat* or *zo* at the start of a report stands for.

    The one before; in the opening of a piece all since its headline, up to one that
    has a report of its own.
    """
    if not points_back(readings[at], report):
        return
    yield at - 1
    fronted = any(f.role == "topic" and f.token.index <= 1 for f in report[1])
    if at > OPENING or not (fronted or readings[at].tree[0].pos == "ADV"):
        return
    tree = readings[0].tree
    headline = tree[len(tree) - 1].text != "."
    for back in range(at - 1, int(headline) - 1, -1):
        if any(_is_report(readings[back], each) for each in filled[back]):
            return
        yield back


def continuations(
    readings: Sequence[Reading], heard: Container[int], runs: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """Give the sentences that are quotations through and through, in order.

    *„Wij blijven”, zei de premier. „Niemand moet weg.”*: who spoke goes on. A sentence
    counts if it has no report of its own and the one before has one, or goes on itself.

    Parameters
    ----------
    readings : sequence of Reading
        The document's sentences.
    heard : container of int
        The sentences that somebody is said to speak in. What is given counts from then on
        as one of them only if the caller adds it.
    runs : sequence of (int, int)
        Start and end offsets of the document's quotations.
    """
    for at, reading in enumerate(readings):
        if at == 0 or at in heard or at - 1 not in heard:
            continue
        start, end = reading.tree.span.start, reading.tree.span.end
        if any(first <= start and end <= last + 1 for first, last in runs):
            yield at


def reasons(reading: Reading, top: Token, speech: Evocation) -> Iterator[Token]:
    """Give the reasons and conditions behind what is told, which are told with it.

    Parameters
    ----------
    reading : Reading
        The sentence.
    top : Token
        Head of what is reported.
    speech : Evocation
        The report.
    """
    tree, words = reading.tree, reading.resources.words
    clausal = top.head == speech.carrier.index and top.dep in ("ccomp", "xcomp")
    if not clausal or top.index < speech.carrier.index:
        return
    for clause in tree.children(speech.carrier, "advcl"):
        marks = tree.children(clause, "mark")
        if clause.index > top.index and any(words.has("reason_marks", m.lemma) for m in marks):
            yield clause


def points_back(reading: Reading, report: Roles) -> bool:
    """Tell *Dat zei X*, *X meldt dat* and *Zo reageert X*, about the sentence before."""
    speech, roles = report
    words = reading.resources.words
    first = reading.tree[0]
    so = first.pos == "ADV" and words.has("pointing_adverbs", first.text.lower())
    so = so and not tells_clause(roles)  # "Zo liet de staf weten dat er troepen komen"
    if so and reading.tree.index > 0 and speech.carrier.index == first.head:
        return words.has("nominal_reporting_types", speech.entry.type)
    said = words.has("nominal_reporting_types", speech.entry.type)
    return (
        said
        and reading.tree.index > 0
        and any(
            f.role == "topic"
            and f.token.pos == "PRON"
            and f.token.feat("PronType") == "Dem"
            and (f.token.index <= 1 or _is_disclosed(reading, speech, f.token))
            for f in roles
        )
    )


def _is_disclosed(reading: Reading, speech: Evocation, pronoun: Token) -> bool:
    """Tell *de premier maakte dat zondag bekend* from *zegt dat te doen*."""
    carrier = speech.carrier
    main = carrier.dep == "root" and pronoun.head == carrier.index and pronoun.dep == "obj"
    return main and reading.resources.words.has("disclosing_verbs", reading.view.lemma(carrier))


def _is_report(reading: Reading, report: Roles) -> bool:
    words = reading.resources.words
    evocation, roles = report
    return words.has("nominal_reporting_types", evocation.entry.type) and any(
        f.role == "agent" for f in roles
    )
