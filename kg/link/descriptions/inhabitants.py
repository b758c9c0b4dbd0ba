"""Persons by their country or party: *de Amerikaan*, *de VVD'er*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.descriptions.description import Description, owner
from kg.link.descriptions.persons import WINDOW, may_be, named_persons, nearest

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent


def inhabitant(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the person whose country or party a noun names: *de Amerikaan*, *de VVD'er*.

    Of a country it is the nearest person of that country, else the only person so far; a woman
    is *de Amerikaanse*, and that of the country.
    """
    knowledge = discourse.knowledge
    entry = knowledge.gazetteer.inhabitant(occurrence.token.text)
    if entry is None or description.number == "plural" or not description.definite:
        return None
    if description.modifiers or description.complement or owner(occurrence) is not None:
        return None
    woman = _is_woman(occurrence, discourse)
    people = [
        (earlier, referent)
        for earlier in discourse.before(occurrence, sentences=WINDOW)
        for referent in named_persons(earlier.referents, discourse)
        if entry.type != "State" or referent.gender != ("masculine" if woman else "feminine")
    ]
    own = [
        (earlier, referent)
        for earlier, referent in people
        if any(s is not None and s.entry is entry for s in (referent.side, referent.party))
    ]
    if own:
        return nearest(own)
    if woman:
        return None
    loose = {r for _, r in people if r.side is None or r.side.type != entry.type}
    if len(loose) > 1:
        last = [
            (o, r)
            for o, r in people
            if r in loose and occurrence.sentence - o.sentence == 1 and may_be(description, r)
        ]
        subjects = {r for o, r in last if grammar.rank(o.tree, o.token) == grammar.SUBJECT}
        return subjects.pop() if len(subjects) == len({r for _, r in last}) == 1 else None
    return loose.pop() if len(loose) == 1 and len({r for _, r in people}) == 1 else None


def _is_woman(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell *de Duitse*, an adjective, from *de Duitser*: she is of that state."""
    text = occurrence.token.text
    return text.endswith("e") and bool(discourse.knowledge.gazetteer.adjectives(text))
