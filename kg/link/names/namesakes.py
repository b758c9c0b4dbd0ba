"""Bodies that bear one name in many states: *het Congres*, *de Senaat*, *het Hooggerechtshof*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.descriptions.home import countries
from kg.link.referent import Referent
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.link.discourse import Discourse
    from kg.link.knowledge import Knowledge
    from kg.link.names.name_use import NameUse


def part_namesakes(uses: Sequence[NameUse], discourse: Discourse) -> None:
    """Let *het Congres in Lima* be a body of its own, not that of the state best known for it.

    It is so where the document has people, bodies or places of other states, and nothing at all
    of the state that is best known for it.
    """
    shared = [use for use in uses if _is_shared(use, discourse.knowledge)]
    if not shared or not any(_elsewhere(uses, discourse)):
        return
    named = set(_states(uses, shared, discourse))
    others: dict[str, Referent] = {}
    for use in shared:
        (referent,) = use.occurrence.referents
        if referent.entry is None or referent.entry.nationality in named:
            continue
        if use.surface not in others:
            others[use.surface] = discourse.add(Referent(referent.type, use.surface))
        use.occurrence.referents = (others[use.surface],)


def _is_shared(use: NameUse, knowledge: Knowledge) -> bool:
    """Tell *Senaat*, a common noun, and *Communistische Partij*, without its state."""
    (referent,) = use.occurrence.referents
    entry = referent.entry
    if entry is None or entry.nationality is None or entry.type == "Person":
        return False
    if knowledge.is_a(entry.type, "Person") or not knowledge.is_a(entry.type, "Agent"):
        return False
    if len(use.words) == 1 and knowledge.class_of(use.words[0]) is not None:
        return True
    return entry.label != use.surface and use.surface in entry.label


def _elsewhere(uses: Sequence[NameUse], discourse: Discourse) -> Iterator[bool]:
    """Tell which names and adjectives say where a text is: *in Lima*, *de Peruaanse premier*."""
    for occurrence in discourse.occurrences:
        above = occurrence.tree[occurrence.token.head]  # not "de Poolse Senaat", another one
        yield occurrence.kind is MentionKind.DEMONYM and above.pos != "PROPN"
    for use in uses:
        entry, occurrence = use.occurrence.referents[0].entry, use.occurrence
        sited = entry is not None and entry.type in ("State", "City")
        case = occurrence.tree.child(occurrence.token, "case") if sited else None
        yield case is not None and case.text.lower() == "in"


def _states(
    uses: Sequence[NameUse], shared: Sequence[NameUse], discourse: Discourse
) -> Iterator[str | None]:
    """Give the states that a document has something of, but for names that many bear."""
    knowledge = discourse.knowledge
    for use in uses:
        for entry in (r.entry for r in use.occurrence.referents if r.entry and use not in shared):
            yield from (entry.id, entry.capital_of, *countries(entry, knowledge.gazetteer))
            city = knowledge.gazetteer.entry(entry.located_in) if entry.located_in else None
            yield from (entry.located_in, city.capital_of if city else None)
    for occurrence in discourse.occurrences:
        if occurrence.kind is not MentionKind.NAMED:
            for word in occurrence.text.split():
                yield from (state.id for state in knowledge.states_of(word))
