"""General nouns for what the document has named: *het land*, *het schip*, *de beweging*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.descriptions.description import Description, owner
from kg.link.descriptions.fitting import agrees_with, is_of, nouns_of
from kg.link.descriptions.parallel import undergo_alike
from kg.link.descriptions.scene import lone, main_place, main_state, scene
from kg.link.knowledge import ends_in, head_lemma
from kg.link.names.metonyms import actor
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
_LAST = 99
"""An adjective of the same sentence is a last resort: *de Franse militairen in het land*."""
_DEMONYM = 3 * (grammar.OTHER + 2)
"""An adjective names a state in passing: a state two sentences further back goes before it."""


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
    nouns = nouns_of(description, discourse)
    if not nouns or owner(occurrence) is not None or not _is_plain(description, discourse):
        return None
    if (given := _given_beside(occurrence, nouns, discourse)) is not None:
        return given
    others = discourse.others(occurrence) | _own_states(occurrence, discourse)
    others |= {description.side} if description.side is not None else set()
    others |= _apart(occurrence, description, discourse)
    best: dict[Referent, tuple[int, int]] = {}
    for earlier, referent, passing in _candidates(occurrence, nouns, discourse):
        if referent in others or not _has_part(description, referent, discourse):
            continue
        if _is_of_another_kind(description, referent, discourse):
            continue
        fits = is_of(referent, nouns, discourse) and agrees_with(description, referent, discourse)
        if fits or (
            not _is_part(description, referent, discourse)
            and repeats(description, referent, discourse.knowledge)
        ):
            score = _distance(occurrence, earlier, discourse, passing=passing)
            best[referent] = min(score, best.get(referent, score))
    if not best:
        state = scene(occurrence, description, others, discourse)
        one = state or lone(occurrence, description, nouns, discourse)
        return one if one is not None and _has_part(description, one, discourse) else None
    first, *rest = sorted(best, key=best.__getitem__)
    if best[first][0] >= _LAST:
        return scene(occurrence, description, others | {first}, discourse) or first
    if best[first][0] >= _DEMONYM and discourse.knowledge.is_a(first.type, "City"):
        return main_place(occurrence, discourse, nouns) or first
    return None if rest and best[rest[0]] == best[first] else first


def _given_beside(
    occurrence: Occurrence, nouns: tuple[GeneralNoun, ...], discourse: Discourse
) -> Referent | None:
    """Give who receives in the clause before: *Peru geeft Mali tanks en Chili leent het land geld*.

    Of two clauses side by side the receivers are the same, whoever gives.
    """
    tree, token = occurrence.tree, occurrence.token
    verb = tree[token.head]
    if token.dep != "iobj" or verb.dep != "conj":
        return None
    receiver = tree.child(tree[verb.head], "iobj")
    earlier = discourse.at(tree, receiver) if receiver is not None else None
    if earlier is None or len(earlier.referents) != 1:
        return None
    meant = actor(earlier.referents[0], discourse) or earlier.referents[0]
    return meant if meant.named and is_of(meant, nouns, discourse) else None


def _has_part(description: Description, referent: Referent, discourse: Discourse) -> bool:
    """Tell *de VN-organisatie* from any other body: what its first part names must be known of it.

    So *de NAVO-missie* is none that nobody has called one of the NATO.
    """
    first = description.head.rpartition("-")[0]
    named = discourse.knowledge.gazetteer.named(first.upper()) if first else ()
    if not named:
        return True
    part = referent.entry.part_of if referent.entry is not None else None
    if part is not None and any(part == entry.id for entry in named):
        return True
    sides = referent.side.names if referent.side is not None else []
    called = (*referent.titles, *referent.names, *sides)
    return any(first in each.casefold() for each in called)


def _is_of_another_kind(description: Description, referent: Referent, discourse: Discourse) -> bool:
    """Tell *het fregat* from a *vliegdekschip*, and *de hoofdstad* from a town that is none.

    Each is a ship, or a town, but no frigate is a carrier, nor *de regio Sarni* called *de stad*.
    """
    words, head = discourse.knowledge.words, description.head
    if words.has("places.capitals", head):
        capital = referent.entry is not None and referent.entry.capital_of
        return not capital and head not in referent.titles
    if referent.type == "City" and referent.titles:
        wider = any(_is_region(title, discourse) for title in referent.titles)
        return wider and not _is_region(head, discourse)
    if not words.has("kinds.vehicles", head):
        return False
    kinds = words.lists["kinds.vehicles"]
    called = [title for title in referent.titles if ends_in(title, kinds)]
    return bool(called) and not any(title.endswith(head) for title in called)


def _is_region(noun: str, discourse: Discourse) -> bool:
    """Tell a noun for what is wider than a town alone: *regio*, *provincie*."""
    known = discourse.knowledge.words.general.get(noun, ())
    return bool(known) and all("Region" in general.classes for general in known)


def _is_plain(description: Description, discourse: Discourse) -> bool:
    """Tell *het land* from *een land*, *het rijke land* and *de jihadist*, who is one of them."""
    if not description.definite or description.modifiers or description.complement:
        return False
    return not discourse.knowledge.is_a(description.type, "Person")


def _candidates(
    occurrence: Occurrence, nouns: tuple[GeneralNoun, ...], discourse: Discourse
) -> Iterator[tuple[Occurrence, Referent, bool]]:
    """Give what may be meant, and whether it is only whose somebody is: *premier Rutte*."""
    states = any("State" in noun.classes for noun in nouns)
    for earlier in discourse.before(occurrence, sentences=WINDOW):
        if len(earlier.referents) != 1 or discourse.bound(occurrence, earlier):
            continue
        if _is_denied(earlier, discourse):
            continue  # "dat er geen Palestijnse staat komt"
        (referent,) = earlier.referents
        if states and grammar.is_subject(earlier.tree, earlier.token):
            referent = actor(referent, discourse) or referent
            leads = discourse.knowledge.is_a(referent.type, "Person") and referent.side
            if leads and leads.type == "State":
                yield earlier, leads, True
        if not referent.members:
            yield earlier, referent, False


def _is_part(description: Description, referent: Referent, discourse: Discourse) -> bool:
    """Tell *het schiereiland* from *het land*, though the one word ends in the other."""
    country = discourse.knowledge.words.has("speaker.country_nouns", description.head)
    return country and referent.type == "Region"


def _apart(occurrence: Occurrence, description: Description, discourse: Discourse) -> set[Referent]:
    """Give the states that *het buurland* and *het regime* are not: who acts in the sentence.

    Nor is *het buurland* the state that the text is about.
    """
    words = discourse.knowledge.words
    neighbour = words.has("places.neighbours", description.head)
    if not (neighbour or words.has("places.blamed", description.head)):
        return set()
    state = main_state(occurrence, discourse) if neighbour else None
    found = {state} if state is not None else set()
    for earlier in discourse.before(occurrence, sentences=0):
        if grammar.is_subject(earlier.tree, earlier.token):
            found |= {actor(r, discourse) or r for r in earlier.referents}
    return found


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


def _distance(
    occurrence: Occurrence, earlier: Occurrence, discourse: Discourse, *, passing: bool
) -> tuple[int, int]:
    """Give how deep and how far an antecedent lies; less is more salient.

    The nearest of several subjects is meant: *X vreest een terugkeer naar 2017, toen Y
    een proef hield en de sancties tegen het land ...* speaks of Y.
    """
    depth = _DEMONYM - passing  # who leads a state goes before an adjective of another
    if (
        not passing
        and earlier.kind is not MentionKind.DEMONYM
        and not _tells_whence(earlier, discourse)
    ):
        depth = grammar.rank(earlier.tree, earlier.token)
    back = occurrence.sentence - earlier.sentence
    if not back and not passing and earlier.kind is MentionKind.DEMONYM:
        return _LAST, 0
    if not passing and undergo_alike(occurrence, earlier, discourse):
        return back, 0
    if depth <= grammar.EMBEDDED_SUBJECT:
        return back * (grammar.OTHER + 2), occurrence.head.start - earlier.head.start
    return back * (grammar.OTHER + 2) + depth, 0


def _tells_whence(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell what only says where people or bodies are: *militairen uit Ghana*, *de raad in Kiev*."""
    tree = occurrence.tree
    top = grammar.outermost(tree, occurrence.token)
    if top.dep != "nmod" or top.head == top.index:
        return False
    class_ = discourse.knowledge.class_of(head_lemma(tree[top.head]))
    return preposition(tree, top) == "uit" or (
        class_ is not None
        and discourse.knowledge.is_a(class_, "Organisation")
        and discourse.knowledge.is_a(occurrence.referents[0].type, "City")
    )


def _is_denied(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell *geen staat*, which is not there to be spoken of."""
    negative = discourse.knowledge.words.lists["determiners.negative"]
    below = occurrence.tree.children(occurrence.token, "det")
    return any(word.lemma.lower() in negative for word in below)
