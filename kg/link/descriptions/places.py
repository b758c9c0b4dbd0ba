"""Countries, towns and unions by description: *de Russische hoofdstad*, *ons land*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.descriptions.description import Description, owner
from kg.link.descriptions.home import home_state
from kg.link.descriptions.scene import main_state
from kg.link.knowledge import ends_in, head_lemma
from kg.link.pronouns.antecedents import resolve_possessor
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent


def capital(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the capital of the state that a phrase names: *de Russische hoofdstad*."""
    side, words = description.side, discourse.knowledge.words
    if not ends_in(description.head, words.lists["places.capitals"]):
        return None
    if side is None:
        if not _is_bare(occurrence, description):
            return None
        return _capital_told_of(occurrence, discourse)
    return _capital_of(side, discourse)


def called(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the body that everybody calls so, where its name is in the text somewhere.

    *Het bondgenootschap* beside *NAVO-landen*.
    """
    knowledge = discourse.knowledge
    entry = knowledge.gazetteer.entry(knowledge.words.called.get(description.head, ""))
    if entry is None or not description.definite or description.number == "plural":
        return None
    if description.complement or description.modifiers or description.side is not None:
        return None
    named = any(entry.label in other.text for other in discourse.occurrences)
    return discourse.known(entry) if named and owner(occurrence) is None else None


def _is_bare(occurrence: Occurrence, description: Description) -> bool:
    """Tell *de hoofdstad* alone, which the text has to say whose it is."""
    named = occurrence.tree.child(occurrence.token, "appos", "nmod") is not None
    if named or not description.definite or description.modifiers:
        return False
    return owner(occurrence) is None and description.number != "plural"


def _capital_of(state: Referent, discourse: Discourse) -> Referent | None:
    found = discourse.knowledge.capital_of(state.entry) if state.entry is not None else None
    return discourse.known(found) if found is not None else None


def _capital_told_of(occurrence: Occurrence, discourse: Discourse) -> Referent | None:
    """Give the capital that a text names, of more than one that of the state it begins with.

    *Nederland ... Duizenden wilden naar Kabul, nadat de hoofdstad was gevallen* is no Amsterdam.
    """
    named = _named_capitals(occurrence, discourse)
    state = main_state(occurrence, discourse)
    if state is None and not named:
        state = _state_of_towns(occurrence, discourse)
    main = _capital_of(state, discourse) if state is not None else None
    if not named or main in named:
        return main
    return named.pop() if len(named) == 1 else None


def _named_capitals(occurrence: Occurrence, discourse: Discourse) -> set[Referent]:
    """Give the capitals that the sentences before name as towns."""
    return {
        referent
        for earlier in discourse.before(occurrence, sentences=occurrence.sentence)
        if len(earlier.referents) == 1 and not grammar.is_subject(earlier.tree, earlier.token)
        for referent in earlier.referents
        if referent.type == "City" and referent.entry is not None and referent.entry.capital_of
    }


def _state_of_towns(occurrence: Occurrence, discourse: Discourse) -> Referent | None:
    """Give the state where all towns lie that the sentences before name.

    *Rebellen bezetten Gao en Konna. In de hoofdstad is het rustig*: the capital of Mali.
    """
    found = {
        referent.entry.located_in
        for earlier in discourse.before(occurrence, sentences=occurrence.sentence)
        for referent in earlier.referents
        if referent.type == "City" and referent.entry is not None
    }
    lies_in = found.pop() if len(found) == 1 else None
    state = discourse.knowledge.gazetteer.entry(lies_in) if lies_in else None
    return discourse.known(state) if state is not None else None


def of_person(occurrence: Occurrence, discourse: Discourse) -> Referent | None:
    """Give the state of somebody known: *president Alijev van het buurland*."""
    general = discourse.knowledge.words.general.get(head_lemma(occurrence.token), ())
    if occurrence.token.dep != "nmod" or not any("State" in noun.classes for noun in general):
        return None
    if (
        owner(occurrence) is not None
        or preposition(occurrence.tree, occurrence.token)
        not in (discourse.knowledge.words.lists["determiners.belonging"])
    ):
        return None
    above = discourse.at(occurrence.tree, occurrence.tree[occurrence.token.head])
    if above is None or len(above.referents) != 1:
        return None
    (whose,) = above.referents
    known = whose.named and discourse.knowledge.is_a(whose.type, "Person")
    return whose.side if known and whose.side and whose.side.type == "State" else None


def own_country(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> Referent | None:
    """Give the state of the person whose country it is: *Nauseda zei dat zijn land ...*."""
    words = discourse.knowledge.words
    if not words.has("speaker.country_nouns", description.head):
        return None
    whose = resolve_possessor(occurrence, discourse)
    if whose is None or whose.side is None:
        return None
    return whose.side if discourse.knowledge.is_a(whose.side.type, "State") else None


def home(occurrence: Occurrence, description: Description, discourse: Discourse) -> Referent | None:
    """Give the newspaper's own country for *ons land*, where the document points to just one."""
    if not discourse.knowledge.words.has("speaker.country_nouns", description.head):
        return None
    return home_state(occurrence, discourse)
