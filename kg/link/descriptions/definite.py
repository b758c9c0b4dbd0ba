"""Definite descriptions to what they stand for: *die missie*, *het land*, *de minister*.

The rules go from sure to less sure, and a description for which none holds is
something new (the sieve of Raghunathan et al. 2010, EMNLP, over noun phrases alone).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kg.link.descriptions.bodies import body, own_party
from kg.link.descriptions.counted import counted
from kg.link.descriptions.description import Description, owner
from kg.link.descriptions.distributed import distributed
from kg.link.descriptions.general import general
from kg.link.descriptions.implied import implied
from kg.link.descriptions.inhabitants import inhabitant
from kg.link.descriptions.missions import mission
from kg.link.descriptions.opposed import opposed
from kg.link.descriptions.persons import only_person, person
from kg.link.descriptions.places import called, capital, home, of_person, own_country
from kg.link.descriptions.several import countries, listed, shared, together
from kg.link.knowledge import is_end

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.knowledge import Knowledge
    from kg.link.referent import Occurrence, Referent

SAME_HEAD_WINDOW = 60
"""Sentences that a repeated description may lie after the first."""
_SEVERAL = (counted, shared, together, countries, listed)
"""The rules that give several, those of plurals alone last."""


def resolve_description(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give what a description stands for, if the document has spoken of it before."""
    if description.distinct:
        former = description.modifiers & discourse.knowledge.lexicon.qualifiers.former
        alone = only_person(occurrence, description, discourse) if former else None
        return (alone,) if alone is not None else ()
    if (sides := opposed(occurrence, description, discourse)) is not None:
        return sides
    for several in _SEVERAL if description.number == "plural" else _SEVERAL[:2]:
        if found := several(occurrence, description, discourse):
            return found
    if found := distributed(occurrence, description, discourse, repeats=repeats):
        return found
    one = (
        body(occurrence, description, discourse)
        or mission(occurrence, description, discourse)
        or capital(occurrence, description, discourse)
        or of_person(occurrence, discourse)
        or own_country(occurrence, description, discourse)
        or own_party(occurrence, description, discourse)
        or home(occurrence, description, discourse)
        or inhabitant(occurrence, description, discourse)
        or person(occurrence, description, discourse)
        or general(occurrence, description, discourse, repeats=repeats)
        or _same_head(occurrence, description, discourse)
        or called(occurrence, description, discourse)
        or implied(occurrence, description, discourse)
    )
    return (one,) if one is not None else ()


def _same_head(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the nearest referent of the same head: *de missie* after *de NAVO-missie*."""
    if not description.definite or owner(occurrence) is not None:
        return None
    if description.head in discourse.knowledge.words.counts:
        return None  # "de twee" after "ruim twee uur"
    others: frozenset[Referent] | None = None
    for referent in discourse.referents_before(occurrence, sentences=SAME_HEAD_WINDOW):
        if referent.members or not repeats(description, referent, discourse.knowledge):
            continue
        others = discourse.others(occurrence) if others is None else others
        if referent not in others:
            return referent
    return None


def repeats(description: Description, referent: Referent, knowledge: Knowledge) -> bool:
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
    head = description.head
    ending = [t for t in referent.titles if t.endswith(head) and t not in referent.past]
    if ending and (
        knowledge.words.has("determiners.short", head)
        or any(
            knowledge.same_office(title, [head]) and not knowledge.ends_by_chance(title, head)
            for title in ending
        )
    ):
        return True
    return description.number != "plural" and _in_name(description.head, referent)


def _in_name(head: str, referent: Referent) -> bool:
    """Tell whether a name holds the noun: *de raad* of *Onderzoeksraad voor Veiligheid*.

    What was called *het CFE-verdrag* is not *het INF-verdrag*.
    """
    first, _, last = head.rpartition("-")
    if first and any(t.endswith(f"-{last}") and t != head for t in referent.titles):
        return False
    for name in referent.names:
        folded, words = _words(name)
        if first and f"-{last}" in folded and first not in folded:
            continue  # "het INF-verdrag" is not "het Open Skies-verdrag"
        for word in words:
            if is_end(head, word) or (word != folded and is_end(word, head)):
                return True
    return False


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, list[str]]:
    folded = name.casefold()
    return folded, folded.replace("-", " ").split()
