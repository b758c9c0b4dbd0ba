"""Where a message is from, by the dateline in front: *Breda - Dief betrapt in winkel*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Role
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token

_DASHES = ("-", "–", "—")
_BETWEEN = ("/", ",")
_RULE = "dateline"
_STRIKING = ("Attack", "Killing", "Injury")
_LONGEST = 8
"""Words that stand before a headline's colon at most."""


def datelines(readings: Sequence[Reading]) -> dict[int, tuple[Mention, ...]]:
    """Give the places of the sentences that a dateline stands before, by the index of their tree.

    A dateline is a sentence by itself: one place or more, and a dash.
    """
    found: dict[int, tuple[Mention, ...]] = {}
    for number, reading in enumerate(readings[:-1]):
        if reading.tree[len(reading.tree) - 1].text in _DASHES:
            places = tuple(_places(reading))
            if places:
                found[readings[number + 1].tree.index] = places
    for reading in readings:
        if reading.tree.index not in found and (heading := tuple(_heading(reading))):
            found[reading.tree.index] = heading
    return found


def _heading(reading: Reading) -> Iterator[Mention]:
    """Give the place before a headline's colon: *Gent: tien gewonden*, *Brand in Gent: ...*.

    What can speak is left out: *Kiev: aanval was wraak*.
    """
    tree, end = reading.tree, len(reading.tree) - 1
    if ":" not in tree.forms:
        return
    at = next((t.index for t in tree.tokens[1:_LONGEST] if t.text == ":"), end)
    if at >= end or any(t.pos in ("VERB", "AUX", "PUNCT") for t in tree.tokens[:at]):
        return
    for token in tree.tokens[:at]:
        sited = preposition(tree, token) == "in" or token.index == 0
        nominal = token.dep in ("root", "nmod", "obl", "nsubj")
        if sited and nominal and reading.is_a(token, "Place"):
            whole = reading.phrase(token)
            named = whole.label_of_name in ("GPE", "LOC") and not reading.can_act(token)
            if token.index > 0 or named:
                yield whole.mention()


def _places(reading: Reading) -> Iterator[Mention]:
    names = reading.tree.names
    named = {i for name in names for i in range(name.first, name.last)}
    opens = next((t.index for t in reading.tree if t.text == "("), len(reading.tree) - 1)
    rest = (t for t in reading.tree.tokens[:opens] if t.index not in named)
    if all(token.text in _BETWEEN for token in rest):
        for name in names:
            if name.label in ("GPE", "LOC") and name.last <= opens:
                yield reading.phrase(reading.tree[name.first]).mention()


def placed(
    reading: Reading, type_: str, trigger: Token, roles: Sequence[Filled], places: Sequence[Mention]
) -> tuple[Role, ...]:
    """Give where a physical event was, if its own sentence does not say it.

    Parameters
    ----------
    reading : Reading
        The sentence.
    type_, trigger : str, Token
        Type of the frame, and the word that evokes it.
    roles : sequence of Filled
        What it has.
    places : sequence of Mention
        Those of the dateline, as `datelines` gives them.
    """
    physical = reading.resources.words.has("placed_types", type_)
    if not physical or any(filled.role == "place" for filled in roles):
        return ()
    if _is_elsewhere(reading, type_, roles) or _is_told(reading, trigger):
        return ()
    return tuple(Role("place", mention, _RULE) for mention in places)


def _is_elsewhere(reading: Reading, type_: str, roles: Sequence[Filled]) -> bool:
    """Tell what has a place of its own: *de aanval op Gaza*, *bezocht Kiev*, *stuurt naar Mali*.

    But not *overlegde met Polen*: a state meets others anywhere.
    """
    kinds = ("Place",) if type_ in _STRIKING else ("City", "Region", "Facility")
    if any(filled.role in ("destination", "origin") for filled in roles):
        return True
    return any(filled.role == "target" and reading.is_a(filled.token, *kinds) for filled in roles)


def _is_told(reading: Reading, trigger: Token) -> bool:
    """Tell what somebody says or thinks something of: *veroordeelde de aanval*, *zegt dat ...*."""
    words, lexicon = reading.resources.words, reading.resources.lexicon
    for token in (trigger, *reading.tree.ancestors(trigger)):
        if token.dep == "ccomp":
            return True
        above = reading.tree[token.head]
        if token.dep not in ("obj", "obl", "nmod", "nsubj:pass") or above.pos != "VERB":
            continue
        types = [entry.type for entry in lexicon.verb(reading.view.lemma(above))]
        placed_ = [type_ for type_ in types if words.has("placed_types", type_)]
        if len(placed_) < len(types) and (token.dep == "obj" or not placed_):
            return True  # "veroordeelde de aanval", but not "opgepakt bij een betoging"
    return False
