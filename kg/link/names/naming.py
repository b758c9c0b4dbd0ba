"""Names to referents: gazetteer, last name after full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import agreement, grammar
from kg.link.knowledge import UNKNOWN, pick
from kg.link.names.acronyms import join_acronyms
from kg.link.names.known_persons import recognise
from kg.link.names.name_use import (
    NameUse,
    apposed_titles,
    full_name,
    home_states,
    is_former,
    is_of_another_state,
    name_use,
    titles,
)
from kg.link.names.namesakes import part_namesakes
from kg.link.referent import Referent
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.link.discourse import Discourse
    from kg.link.knowledge import Knowledge
    from kg.syntax.phrase import Phrase


_NEUTER = ("State", "City")
"""Classes of names without an article that *het* stands for."""


def resolve_names(discourse: Discourse) -> None:
    """Give every name of the document its referent, full names first."""
    uses = [
        name_use(occurrence, position, discourse.knowledge)
        for position, occurrence in enumerate(discourse.occurrences)
        if occurrence.kind is MentionKind.NAMED
    ]
    known = _Names(uses, discourse)
    for use in sorted(uses, key=lambda u: (-len(u.words), u.position)):
        known.place(use)
    for use in uses:
        _note(use, discourse.knowledge)
    recognise(uses, discourse)
    part_namesakes(uses, discourse)
    for use in uses:
        _note_gender(use, discourse.knowledge)
    join_acronyms(uses, discourse.knowledge)


class _Names:
    """The referents that the names of a document stand for."""

    def __init__(self, uses: Iterable[NameUse], discourse: Discourse) -> None:
        self._discourse = discourse
        self._knowledge = discourse.knowledge
        self._by_words: dict[tuple[str, ...], list[Referent]] = {}
        self._parts: dict[tuple[str, ...], list[Referent]] = {}
        self._by_edge: dict[str, list[tuple[NameUse, Referent]]] = {}
        self._homes: dict[Referent, frozenset[str]] = {}
        self._elsewhere = {
            use.surface
            for use in uses
            if (entry := pick(self._knowledge, use.surface, "City")) is not None
            and is_of_another_state(use, entry, self._knowledge)
        }

    def place(self, use: NameUse) -> None:
        """Find or make the referent of a name."""
        referent = self._same(use) or self._known(use) or self._part(use) or self._new(use)
        use.occurrence.referents = (referent,)
        if home := self._home(use):
            self._homes[referent] = self._homes.get(referent, home) & home or home
        if referent.entry is None and self._is_part_of_state(use):
            self._parts.setdefault(tuple(use.words), []).append(referent)
            return  # "Washington" alone is not the state of that name
        self._by_words.setdefault(tuple(use.words), []).append(referent)
        for edge in {use.words[0], use.words[-1]}:
            self._by_edge.setdefault(edge, []).append((use, referent))

    def _same(self, use: NameUse) -> Referent | None:
        parts = self._is_part_of_state(use)
        known = (self._parts if parts else self._by_words).get(tuple(use.words), ())
        return next((r for r in known if self._compatible(use, r)), None)

    def _known(self, use: NameUse) -> Referent | None:
        if use.label == "PERSON" and self._part(use) is not None:
            return None
        entry = pick(self._knowledge, use.surface, use.title_class)
        if (
            entry is None
            and use.title_class not in (None, "Person", "Vehicle")  # "het fregat Hessen"
            and not self._is_part_of_state(use)
        ):
            entry = pick(self._knowledge, use.surface, None)
        if entry is None or is_of_another_state(use, entry, self._knowledge):
            return None
        if entry.type == "City" and use.surface in self._elsewhere:
            return None  # "de Libanese stad Tripoli" is that of the whole document
        return self._discourse.known(entry)

    def _is_part_of_state(self, use: NameUse) -> bool:
        """Tell *de provincie Luxemburg* and *de staat Washington*, no known state and no town."""
        phrase, parts = use.occurrence.phrase, self._knowledge.words.lists["names.parts_of_states"]
        if phrase is None or parts.isdisjoint(titles(phrase, self._knowledge)):
            return False
        known = self._knowledge.gazetteer.named(use.surface)
        return bool(known) and pick(self._knowledge, use.surface, use.title_class) is None

    def _part(self, use: NameUse) -> Referent | None:
        """Give the referent whose full name this is a part of, the nearest before if several."""
        near = {id(o): (o, r) for edge in use.words for o, r in self._by_edge.get(edge, ())}
        found = [(o, r) for o, r in near.values() if self._is_part(use, o, r)]
        if not found:
            return None
        earlier = [pair for pair in found if pair[0].position < use.position]
        if earlier:
            return max(earlier, key=lambda pair: pair[0].position)[1]
        return min(found, key=lambda pair: pair[0].position)[1]

    def _is_part(self, use: NameUse, other: NameUse, referent: Referent) -> bool:
        short, full = use.words, other.words
        if not 0 < len(short) < len(full) or not self._compatible(use, referent):
            return False
        if self._is_of_namesake(use, other):
            return False
        if full[-len(short) :] == short:
            return True
        if len(full) > len(short) + 1 and self._knowledge.states_of(other.surface.split()[0]):
            full = full[1:]  # "het Observatorium" of "Syrisch Observatorium voor ..."
        starts = full[: len(short)] == short
        person = self._knowledge.is_a(referent.type, "Person")
        return starts and (person or self._knowledge.words.has("names.inner", full[len(short)]))

    def _is_of_namesake(self, use: NameUse, other: NameUse) -> bool:
        """Tell *president Clinton* from *Hillary Clinton*: another one held the office then."""
        phrase, date = use.occurrence.phrase, self._discourse.date
        if (
            phrase is None
            or date is None
            or not phrase.titled
            or is_former(phrase, self._knowledge)
        ):
            return False
        gazetteer = self._knowledge.gazetteer
        own = set(titles(phrase, self._knowledge))
        if other.occurrence.phrase and own & set(titles(other.occurrence.phrase, self._knowledge)):
            return False
        offices = (gazetteer.office(use.surface, title, date) for title in own)
        holders = {
            p.id for o in offices if o for p in gazetteer.person(use.surface) if o in p.offices
        }
        return bool(holders) and not any(p.id in holders for p in gazetteer.person(other.surface))

    def _home(self, use: NameUse) -> frozenset[str]:
        """Give the state that a title or party tells of somebody; of what is no person none."""
        person = use.title_class == "Person" or use.label == "PERSON"
        return home_states(use, self._knowledge) if person else frozenset()

    def _compatible(self, use: NameUse, referent: Referent) -> bool:
        entry = referent.entry
        theirs = self._homes.get(referent)
        if theirs and (mine := self._home(use)) and not mine & theirs:
            return False  # "Dirk Jansen (Open Vld)" and "de Nederlandse minister Jansen"
        if entry is not None and is_of_another_state(use, entry, self._knowledge):
            return False
        if use.title_class is None or referent.type == UNKNOWN:
            return True
        is_a = self._knowledge.is_a
        return is_a(use.title_class, referent.type) or is_a(referent.type, use.title_class)

    def _new(self, use: NameUse) -> Referent:
        label_class = self._knowledge.words.name_classes.get(use.label)
        class_ = use.title_class or label_class or UNKNOWN
        if class_ == UNKNOWN and self._are_people(use.surface):
            return self._discourse.add(Referent("Group", use.surface, number="plural"))
        return self._discourse.add(Referent(class_, use.surface))

    def _are_people(self, name: str) -> bool:
        """Tell *Indiërs* and *Amerikanen*, whom a name without an article makes many."""
        endings = self._knowledge.words.lists["names.people_endings"]
        many = name.endswith(tuple(endings))
        return many and self._knowledge.gazetteer.inhabitant(name) is not None


def _note(use: NameUse, knowledge: Knowledge) -> None:
    """Let a referent know what this use of its name tells."""
    (referent,) = use.occurrence.referents
    phrase = use.occurrence.phrase
    assert phrase is not None, "every name is a phrase"
    name = use.surface if referent.entry is not None else full_name(use, knowledge)
    if name not in referent.names:
        referent.names.append(name)
    if referent.entry is not None:
        pass
    elif use.title_class and knowledge.is_a(use.title_class, referent.type):
        referent.type = use.title_class
    elif referent.type == UNKNOWN and use.label in knowledge.words.name_classes:
        referent.type = knowledge.words.name_classes[use.label]
    own, person = titles(phrase, knowledge), knowledge.is_a(referent.type, "Person")
    referent.titles.update(own)
    if person:
        referent.titles.update(apposed_titles(phrase, knowledge))
    if phrase.titled and is_former(phrase, knowledge):
        referent.past.update(own)
    if person:
        referent.number = "singular"
    elif not referent.number:
        referent.number = _number(phrase, referent, knowledge)


def _note_gender(use: NameUse, knowledge: Knowledge) -> None:
    """Let a referent know its gender: a person's by all titles and names, a thing's by article."""
    (referent,) = use.occurrence.referents
    phrase = use.occurrence.phrase
    if referent.gender or phrase is None:
        return
    if knowledge.is_a(referent.type, "Person"):
        offices = sorted(referent.titles)
        names = [*referent.names, referent.label]
        referent.gender = agreement.person_gender(knowledge, offices, names)
    else:
        title = phrase.titled and referent.type == "State"  # "de eilandstaat Malta ... het"
        referent.gender = "" if title else agreement.gender(phrase.tree, phrase.head, knowledge)
        if not referent.gender and referent.number != "plural" and referent.type in _NEUTER:
            referent.gender = "neuter"  # "Pyongyang zegt dat het ..."


def _number(phrase: Phrase, referent: Referent, knowledge: Knowledge) -> str:
    """Give the number that a name shows: by its title or verb; a state is one, save the VS."""
    if phrase.titled:
        return agreement.number(phrase.tree, phrase.head)
    people = referent.entry is not None and referent.label in referent.entry.inhabitants
    if people and referent.type == "State":
        return "singular"  # "Zweden", not the Swedes
    if phrase.head.dep != "conj" and phrase.tree.child(phrase.head, "conj") is None:
        by_verb = grammar.verb_number(phrase.tree, phrase.head)
        if by_verb:
            return by_verb
    plural = phrase.head.feat("Number") == "Plur"
    return "singular" if knowledge.is_a(referent.type, "State") and not plural else ""
