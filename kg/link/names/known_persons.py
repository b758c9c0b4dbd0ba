"""Which persons of a document the gazetteer knows: *minister Bijleveld*, *koning Abdullah*.

A last name alone tells little; an office that somebody of that name held at the time, the
state and the field that a title names (*minister van Defensie*) tell the rest.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.link.names.name_use import merge, office_field
from kg.link.names.sides import side_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.gazetteer import Entry
    from kg.gazetteer.offices import Office
    from kg.link.discourse import Discourse
    from kg.link.names.name_use import NameUse
    from kg.link.referent import Referent


def recognise(uses: list[NameUse], discourse: Discourse) -> None:
    """Tell which persons the gazetteer knows; two spellings of one name become one."""
    by_referent: dict[Referent, list[NameUse]] = defaultdict(list)
    for use in uses:
        (referent,) = use.occurrence.referents
        if referent.entry is None and discourse.knowledge.is_a(referent.type, "Person"):
            by_referent[referent].append(use)
    for referent, own in by_referent.items():
        entry = known_person(referent, own, discourse)
        if entry is not None and (kept := discourse.know(referent, entry)) is not referent:
            merge(kept, referent, uses)


def known_person(referent: Referent, uses: list[NameUse], discourse: Discourse) -> Entry | None:
    """Give the gazetteer's entry of a person, `None` where it is not certain.

    A full name tells. A last name needs an office that fits: after a title one of
    that title (*generaal Johnson* is nobody here), alone one that was held when the
    document was written. A title may be that of an office which ended not long ago
    (*de afgezette president Bazoum*).
    """
    name = max(referent.names, key=len)
    persons = discourse.knowledge.gazetteer.person(name)
    full = [person for person in persons if name not in person.family_names]
    if len(full) == 1:
        return full[0]
    if not persons:
        return None
    said = _Said(referent, uses, discourse)
    date = discourse.date
    dates = [date, *(_year_before(date) if date is not None and referent.titles else ())]
    for when in dates:
        fitting = [
            (person, office)
            for person in persons
            for office in person.offices
            if (when is None or office.held(when)) and said.fits(office, when)
        ]
        found = {p.id: p for p, o in fitting if said.is_of_state(o)} or {
            p.id: p for p, _ in fitting
        }
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _year_before(date: str) -> Iterator[str]:
    year, rest = date[:4], date[4:]
    if year.isdigit() and int(year) > 0:
        yield f"{int(year) - 1:04}{rest}"


class _Said:
    """What a document's titles say of the office of somebody."""

    def __init__(self, referent: Referent, uses: Iterable[NameUse], discourse: Discourse) -> None:
        self._gazetteer = discourse.knowledge.gazetteer
        roles = discourse.knowledge.words.roles  # "zijn ambtgenoot Assad" has another's office
        counterparts = {title for title, role in roles.items() if role.counterpart}
        self._titles = sorted(referent.titles - counterparts)
        self._name = max(referent.names, key=len)
        sides = [s for use in uses if (s := side_of(use.occurrence, discourse)) is not None]
        self._sides = {side.entry.id for side in sides if side.entry is not None}
        self._fields = {f for use in uses if (f := office_field(use.occurrence.phrase))}

    def fits(self, office: Office, date: str | None) -> bool:
        """Tell whether the titles speak of an office, if there are any."""
        if not self._titles:
            return True
        return any(
            self._is_title_of(title, office, date) or self._is_held(title, office)
            for title in self._titles
        )

    def is_of_state(self, office: Office) -> bool:
        """Tell whether an office is of a state or body that the titles name."""
        body = self._gazetteer.entry(office.body)
        if body is None:
            return False
        return bool(self._sides & {body.id, body.nationality, body.part_of})

    def _is_title_of(self, title: str, office: Office, date: str | None) -> bool:
        # "NAVO-chef" is no title of the gazetteer, but names the body itself.
        first, hyphen, last = title.rpartition("-")
        named = {entry.id for entry in self._gazetteer.named(first.upper())} if hyphen else set()
        body = self._gazetteer.entry(office.body)
        ours = body is not None and bool(named & {body.id, body.part_of})
        for word in (title, last) if ours else (title,):
            found = self._gazetteer.office(self._name, word, date)
            if found is not None and found.body == office.body:
                return True
            if self._sides and self._gazetteer.titles.fit(word, office.title):
                return self.is_of_state(office)  # "koning Abdullah van Jordanië", of two
        return False

    def _is_held(self, title: str, office: Office) -> bool:
        """Tell *minister Blok*, *minister van Defensie Blok*, of the state that is named."""
        words = [f"{title} {field}" for field in sorted(self._fields)] or [title]
        held = any(self._gazetteer.titles.tell(word, office.title) for word in words)
        return held and (not self._sides or self.is_of_state(office))
