"""Definite descriptions to what they stand for: *die missie*, *het land*, *de minister*.

The rules go from sure to less sure, and a description for which none holds is
something new (the sieve of Raghunathan et al. 2010, EMNLP, over noun phrases alone).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.counted import counted
from kg.link.description import Description, owner
from kg.link.knowledge import UNKNOWN, ends_in
from kg.link.metonyms import actor
from kg.link.persons import person
from kg.link.places import capital, home, own_country
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent

GENERAL_WINDOW = 3
"""Sentences that *het land* may lie after the state that it stands for."""
SAME_HEAD_WINDOW = 60
"""Sentences that a repeated description may lie after the first."""


def resolve_description(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give what a description stands for, if the document has spoken of it before."""
    if description.distinct:
        return ()
    if found := counted(occurrence, description, discourse):
        return found
    one = (
        capital(description, discourse)
        or own_country(occurrence, description, discourse)
        or home(occurrence, description, discourse)
        or person(occurrence, description, discourse)
        or _same_head(occurrence, description, discourse)
        or _general(occurrence, description, discourse)
    )
    return (one,) if one is not None else ()


def _same_head(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the nearest referent of the same head: *de missie* after *de NAVO-missie*."""
    if not description.definite or owner(occurrence) is not None:
        return None
    for earlier in discourse.before(occurrence, sentences=SAME_HEAD_WINDOW):
        for referent in earlier.referents:
            if not referent.members and _same(description, referent):
                return referent
    return None


def _same(description: Description, referent: Referent) -> bool:
    """Tell whether a description can repeat what a referent was called."""
    if description.number and referent.number not in ("", description.number):
        return False
    if description.count and referent.count not in (0, description.count):
        return False
    if description.side is not None and referent.side is not description.side:
        return False
    if description.complement:
        return (
            description.complement in referent.complements and description.head in referent.titles
        )
    if not description.modifiers <= referent.modifiers:
        return False
    if any(ends_in(title, [description.head]) for title in referent.titles):
        return True
    return description.number != "plural" and _in_name(description.head, referent)


def _in_name(head: str, referent: Referent) -> bool:
    """Tell whether a name holds the noun: *de raad* of *Onderzoeksraad voor Veiligheid*."""
    for name in referent.names:
        for word in name.casefold().replace("-", " ").split():
            if ends_in(word, [head]) or (word != name.casefold() and ends_in(head, [word])):
                return True
    return False


def _general(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the most salient referent of the class that a general noun names."""
    classes = discourse.knowledge.words.general.get(description.head)
    if classes is None or not description.definite or owner(occurrence) is not None:
        return None
    if description.modifiers or description.complement:
        return None
    best: dict[Referent, tuple[int, int]] = {}
    for earlier, referent in _of_class(occurrence, classes, description, discourse):
        score = _distance(occurrence, earlier)
        best[referent] = min(score, best.get(referent, score))
    if not best:
        return None
    first, *others = sorted(best, key=best.__getitem__)
    return None if others and best[others[0]] == best[first] else first


def _of_class(
    occurrence: Occurrence, classes: tuple[str, ...], description: Description, discourse: Discourse
) -> Iterator[tuple[Occurrence, Referent]]:
    for earlier in discourse.before(occurrence, sentences=GENERAL_WINDOW):
        if len(earlier.referents) != 1:
            continue
        referent = _state_of(earlier, classes, discourse)
        if referent.type == UNKNOWN or referent.members:
            continue
        if not _is_of(referent, classes, discourse):
            continue
        if description.number and referent.number not in ("", description.number):
            continue
        if description.side is not None and description.side is not referent.side:
            continue
        if discourse.bound(occurrence, earlier):
            continue
        yield earlier, referent


def _state_of(occurrence: Occurrence, classes: tuple[str, ...], discourse: Discourse) -> Referent:
    """Give what an occurrence refers to, the state of a capital that acts for it."""
    (referent,) = occurrence.referents
    if "State" not in classes or not grammar.is_subject(occurrence.tree, occurrence.token):
        return referent
    return actor(referent, discourse) or referent


def _is_of(referent: Referent, classes: tuple[str, ...], discourse: Discourse) -> bool:
    """Tell whether a referent is of a class, or of a wider one where that will do."""
    is_a, loose = discourse.knowledge.is_a, discourse.knowledge.words.loose
    if is_a(referent.type, *classes):
        return True
    return referent.named and any(c in loose and is_a(c, referent.type) for c in classes)


def _distance(occurrence: Occurrence, earlier: Occurrence) -> tuple[int, int]:
    """Give how deep and how far an antecedent lies; less is more salient.

    The nearest of several subjects is meant: *X vreest een terugkeer naar 2017, toen Y
    een proef hield en de sancties tegen het land ...* speaks of Y.
    """
    depth = grammar.OTHER + 1
    if earlier.kind is not MentionKind.DEMONYM:
        depth = grammar.rank(earlier.tree, earlier.token)
    back = occurrence.sentence - earlier.sentence
    if depth <= grammar.EMBEDDED_SUBJECT:
        return back * (grammar.OTHER + 2), occurrence.head.start - earlier.head.start
    return back * (grammar.OTHER + 2) + depth, 0
