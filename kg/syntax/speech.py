"""Speech that stands beside the verb that reports it: *„...”, zei hij*, *..., meldt X*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.slot import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token

_QUOTES = frozenset("\"'„“”‘’«»:")
_MARKS = _QUOTES - {":"}
_MAIN = ("root", "conj", "parataxis", "ccomp")
COLON = "colon"
"""The rule of a slot that holds the mark before what is said, which names nothing."""


def reported(view: ClauseView, verb: Token) -> Iterator[Slot]:
    """Give the quoted or plain speech beside the verb that reports it, whichever is the head.

    Parameters
    ----------
    view : ClauseView
        The sentence.
    verb : Token
        The verb that may report.

    Yields
    ------
    Slot
        A `comp` that holds the head of what is said.
    """
    if view.tree.child(verb, "ccomp") is not None:
        return
    if (colon := _announcing(view, verb)) is not None:
        yield Slot("comp", colon, COLON)
        yield Slot("xcomp", colon, COLON)  # What one only thinks asks for none.
        return
    if verb.dep == "parataxis" and not _opens_with_quote(view, verb):
        if any(m.lemma == "al" for m in view.tree.children(verb, "mark")):
            return  # "de minister verdedigt het verdrag, ook al vindt hij het zwak"
        if _is_inverted(view, verb) or _leads_in(view, verb) or _is_put_in(view, verb):
            told = _told(view, verb)
            yield Slot("comp", told, "speech")
            yield from _more_told(view, told, verb)
            first = view.tree[verb.head]
            if told is not first and is_listed_after(view, first, told):
                yield Slot("comp", first, "speech+conj")
        return
    for child in view.tree.children(verb, "parataxis"):
        between = view.tree.tokens[verb.index + 1 : child.index]
        quoted = child.index > verb.index and any(t.text[0] in _QUOTES for t in between)
        if quoted and not _follows_quote(view, child) and not _is_report(view, child):
            yield Slot("comp", child, "speech")


def _leads_in(view: ClauseView, verb: Token) -> bool:
    """Tell *Hij merkte op "wie betaalt dat?"*, where what is said is the parser's head."""
    end = view.tree.subtree(verb)[-1].index
    after = view.tree.tokens[end + 1 : verb.head]
    return bool(after) and after[0].text[0] in _QUOTES


def _announcing(view: ClauseView, verb: Token) -> Token | None:
    """Give the colon that ends a sentence: what its last verb reports comes in the next.

    *De keeper nam het woord en riep:*
    """
    tokens = view.tree.tokens
    last = next((t for t in reversed(tokens) if t.text[0] not in _MARKS), None)
    if last is None or last.text != ":" or verb.dep not in _MAIN:
        return None
    after = tokens[verb.index + 1 : last.index]
    return None if any(t.pos == "VERB" for t in after) else last


def _follows_quote(view: ClauseView, verb: Token) -> bool:
    """Tell *"...", meldde X* and *"...," meldde X*, which is not what is said in the quote."""
    tokens = view.tree.tokens
    start = view.tree.opening(verb).index
    before: list[str] = []
    while start > len(before) and tokens[start - len(before) - 1].pos == "PUNCT":
        before.append(tokens[start - len(before) - 1].text)
    return "," in before and any(mark[0] in _QUOTES for mark in before)


def _is_report(view: ClauseView, part: Token) -> bool:
    """Tell *"...", aldus X* and *"...", zegt X, zo schrijft Y*, which the verb does not say."""
    if view.kind(part) != "verb":
        return view.tree.child(part, "case") is not None
    first = view.tree.opening(part)
    return words.load().has("pointing_adverbs", first.text.lower()) and _is_inverted(view, part)


def _told(view: ClauseView, verb: Token) -> Token:
    """Give what a report beside a clause tells: the report or clause right before it, else all.

    *De deur zit niet op slot: Iran wil praten, meldt X*: that Iran wants to talk.
    """
    clause = view.tree[verb.head]
    earlier = [
        r for r in view.tree.children(clause, "parataxis")
        if clause.index < r.index < verb.index and view.kind(r) == "verb" and _is_inverted(view, r)
    ]  # fmt: skip
    if earlier:
        return earlier[-1]
    start = view.tree.subtree(verb)[0].index
    before = [c for c in view.tree.children(clause, "parataxis") if clause.index < c.index < start]
    last = before[-1] if before else clause
    after = view.tree.tokens[view.tree.subtree(last)[-1].index + 1 : start]
    beside = all(t.pos == "PUNCT" for t in after) and view.tree.child(last, "nsubj") is not None
    return last if beside else clause


def is_listed_after(view: ClauseView, first: Token, other: Token) -> bool:
    """Tell *de lijn is stuk, de trein rijdt niet*, two clauses side by side without *en*.

    Not *de deur is niet op slot: Iran wil praten*, and not a report: *..., zegt hij*.
    """
    tree = view.tree
    if other.head != first.index or other.dep != "parataxis" or other.index < first.index:
        return False
    start = tree.subtree(other)[0].index
    before = [t for t in tree.tokens[first.index : start + 1] if t.text in ",;:"]
    clausal = tree.child(other, "nsubj", "nsubj:pass") and tree.child(
        first, "nsubj", "nsubj:pass", "expl"
    )
    if not before or before[-1].text == ":" or not clausal or _is_report(view, other):
        return False
    return not _is_inverted(view, other) or tree.child(other, "cop") is not None


def _more_told(view: ClauseView, told: Token, verb: Token) -> Iterator[Slot]:
    """Give what is co-ordinated with what is told: *„Dat is dom en onverstandig”, zei hij*.

    Where the report is put into it, also what follows: *„Zij hebben”, zei hij, „niets gevonden
    en niets meegenomen”*; not *„Wij hebben niets gevonden”, zei hij en vertrok*. An infinitive
    is listed with another one below the verb: *zij zagen het vallen en breken, zegt hij*.
    """
    for other in view.tree.children(told, "conj"):
        bare = other.feat("VerbForm") == "Inf" and view.tree.child(other, "aux", "nsubj") is None
        if bare and told.feat("VerbForm") == "Fin":
            continue
        if other.index < verb.index or told.index > verb.index:
            yield Slot("comp", other, "speech")


def _is_inverted(view: ClauseView, verb: Token) -> bool:
    """Tell *..., meldt X* and *..., heeft X gezegd* from *..., ook X reageert*."""
    subject = view.tree.child(verb, "nsubj")
    first = min((a.index for a in view.tree.children(verb, "aux")), default=verb.index)
    return subject is None or subject.index > min(first, verb.index)


def _is_put_in(view: ClauseView, verb: Token) -> bool:
    """Tell *Peru heeft, naar X meldt, ingegrepen*: the order of a clause, but a report."""
    return any(m.lemma == "naar" for m in view.tree.children(verb, "mark"))


def _opens_with_quote(view: ClauseView, verb: Token) -> bool:
    """Tell whether a parataxis is itself what is said: *Trump dreigt: we vallen aan*."""
    first = view.tree.subtree(verb)[0]
    return first.text == ":" and first.index < verb.index
