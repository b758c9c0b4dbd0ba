"""General nouns for what the document has named: *het land*, *het schip*, *de beweging*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.description import Description, owner
from kg.link.knowledge import UNKNOWN
from kg.link.metonyms import actor
from kg.model import MentionKind
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.link.discourse import Discourse
    from kg.link.knowledge import Knowledge
    from kg.link.referent import Occurrence, Referent
    from kg.link.words import GeneralNoun

WINDOW = 3
"""Sentences that *het land* may lie after the state that it stands for."""
HEADLINES = 2
"""Sentences at the start that tell what a text is about."""
_DEMONYM = 3 * (grammar.OTHER + 2)
"""An adjective names a state in passing: a state two sentences further back goes before it."""
_COLLECTIVE = ("Organisation", "Group")
"""Classes whose names take verbs of either number: *de Taliban weigeren*, *de beweging weigert*."""


def general(
    occurrence: Occurrence,
    description: Description,
    discourse: Discourse,
    *,
    repeats: Callable[[Description, Referent, Knowledge], bool],
) -> Referent | None:
    """Give the most salient referent of the class that a general noun names.

    What was called by the same noun (`repeats`) counts as well, so that the nearest of
    *de NAVO-missie* and *MINUSMA* is *de missie*.
    """
    nouns = _nouns(description, discourse)
    if not nouns or not description.definite or owner(occurrence) is not None:
        return None
    if description.modifiers or description.complement:
        return None
    if discourse.knowledge.is_a(description.type, "Person"):
        return None  # "de jihadist" is one of them
    others = discourse.others(occurrence) | _own_states(occurrence, discourse)
    best: dict[Referent, tuple[int, int]] = {}
    for earlier, referent in _candidates(occurrence, nouns, discourse):
        if referent in others:
            continue
        fits = _is_of(referent, nouns, discourse) and _agrees(description, referent, discourse)
        if fits or (
            not _is_part(description, referent, discourse)
            and repeats(description, referent, discourse.knowledge)
        ):
            score = _distance(occurrence, earlier)
            best[referent] = min(score, best.get(referent, score))
    if not best:
        return _scene(occurrence, description, others, discourse)
    first, *rest = sorted(best, key=best.__getitem__)
    return None if rest and best[rest[0]] == best[first] else first


def _nouns(description: Description, discourse: Discourse) -> tuple[GeneralNoun, ...]:
    """Give what a noun can stand for, a company's and a body's by its last part too.

    *De autobouwer* is a company, *de beleggersvereniging* a *vereniging*.
    """
    known = discourse.knowledge.words.general
    if description.head in known or description.number == "plural":
        return known.get(description.head, ())
    if description.type == "Company":
        return known["bedrijf"]
    bodies = discourse.knowledge.words.lists["bodies.nouns"]
    last = next((noun for noun in bodies if description.head.endswith(noun)), "")
    return known.get(last, ()) if description.type == "Organisation" else ()


def _candidates(
    occurrence: Occurrence, nouns: tuple[GeneralNoun, ...], discourse: Discourse
) -> Iterator[tuple[Occurrence, Referent]]:
    states = any("State" in noun.classes for noun in nouns)
    for earlier in discourse.before(occurrence, sentences=WINDOW):
        if len(earlier.referents) != 1 or discourse.bound(occurrence, earlier):
            continue
        if _is_denied(earlier, discourse):
            continue  # "dat er geen Palestijnse staat komt"
        (referent,) = earlier.referents
        if states and grammar.is_subject(earlier.tree, earlier.token):
            referent = actor(referent, discourse) or referent
        if not referent.members:
            yield earlier, referent


def _scene(
    occurrence: Occurrence,
    description: Description,
    others: frozenset[Referent],
    discourse: Discourse,
) -> Referent | None:
    """Give the one state that a text begins with for *het land* far below."""
    country = discourse.knowledge.words.has("speaker.country_nouns", description.head)
    if not country or description.number == "plural" or description.side is not None:
        return None
    found = {
        referent
        for earlier in discourse.before(occurrence, sentences=occurrence.sentence)
        if earlier.sentence < HEADLINES and len(earlier.referents) == 1
        for referent in earlier.referents
        if referent.type == "State" and referent.named and referent not in others
    }
    return found.pop() if len(found) == 1 else None


def _is_part(description: Description, referent: Referent, discourse: Discourse) -> bool:
    """Tell *het schiereiland* from *het land*, though the one word ends in the other."""
    country = discourse.knowledge.words.has("speaker.country_nouns", description.head)
    return country and referent.type == "Region"


def _own_states(occurrence: Occurrence, discourse: Discourse) -> frozenset[Referent]:
    """Give the states that act in a clause, which *het land* there is not.

    *Berlijn stuurt een brigade naar het land*; *de Russische president dreigt met
    sancties tegen het land*, where the preposition is one that sets two apart.
    """
    tree = occurrence.tree
    cases = {case.lemma.lower() for case in tree.children(occurrence.token, "case")}
    apart = bool(cases & discourse.knowledge.words.lists["determiners.apart"])
    token = discourse.subject(tree, occurrence.token)
    subject = discourse.at(tree, token) if token is not None else None
    found: set[Referent] = set()
    for referent in subject.referents if subject is not None else ():
        acting = actor(referent, discourse) or (referent.side if apart else None)
        found.update({acting} if acting is not None else ())
    return frozenset(found)


def _is_of(referent: Referent, nouns: tuple[GeneralNoun, ...], discourse: Discourse) -> bool:
    """Tell whether a referent is of a class, or of a wider one where that will do."""
    if referent.type == UNKNOWN:
        return False
    return any(_fits(referent, noun, discourse) for noun in nouns)


def _fits(referent: Referent, noun: GeneralNoun, discourse: Discourse) -> bool:
    is_a = discourse.knowledge.is_a
    if noun.exact or is_a(referent.type, *noun.classes):
        return not noun.exact or referent.type in noun.classes
    return noun.loose and referent.named and any(is_a(c, referent.type) for c in noun.classes)


def _agrees(description: Description, referent: Referent, discourse: Discourse) -> bool:
    side = description.side
    bodies = ("Organisation", "Alliance")
    if (
        side is not None
        and referent.type == bodies[0]
        and discourse.knowledge.is_a(side.type, *bodies)
    ):  # "de VN-organisatie" is a body of which nothing else is known.
        return referent.named and referent.side in (None, side) and referent is not side
    if side is not None and side is not referent.side:
        # "het Noord-Afrikaanse land": a part of the world says which land, not whose.
        if referent.type != "State" or not discourse.knowledge.is_a(side.type, "Place"):
            return False
        if side.type == "State":
            return False
    if referent.type == "State" and description.number == "plural":
        return False  # "de landen" are not the VS, whatever the number of its verb
    if not description.number or referent.number in ("", description.number):
        return True
    return referent.named and discourse.knowledge.is_a(referent.type, *_COLLECTIVE)


def _distance(occurrence: Occurrence, earlier: Occurrence) -> tuple[int, int]:
    """Give how deep and how far an antecedent lies; less is more salient.

    The nearest of several subjects is meant: *X vreest een terugkeer naar 2017, toen Y
    een proef hield en de sancties tegen het land ...* speaks of Y.
    """
    depth = _DEMONYM
    if earlier.kind is not MentionKind.DEMONYM and not _tells_whence(earlier):
        depth = grammar.rank(earlier.tree, earlier.token)
    back = occurrence.sentence - earlier.sentence
    if depth <= grammar.EMBEDDED_SUBJECT:
        return back * (grammar.OTHER + 2), occurrence.head.start - earlier.head.start
    return back * (grammar.OTHER + 2) + depth, 0


def _tells_whence(occurrence: Occurrence) -> bool:
    """Tell a state that only says where people are from: *militairen uit Ghana*."""
    tree = occurrence.tree
    top = grammar.outermost(tree, occurrence.token)
    return top.dep == "nmod" and preposition(tree, top) == "uit"


def _is_denied(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell *geen staat*, which is not there to be spoken of."""
    negative = discourse.knowledge.words.lists["determiners.negative"]
    below = occurrence.tree.children(occurrence.token, "det")
    return any(word.lemma.lower() in negative for word in below)
