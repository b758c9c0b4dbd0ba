"""What an event of the graph is compared by: who, where, when, how many."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.events.event import Event, Filler, Kind
from kg.events.likeness import PLACES, SHORT, Keys, Likeness, length
from kg.query.periods import Period, period

if TYPE_CHECKING:
    from kg.events.actors import Actors
    from kg.events.codebook import Codebook

_BEFORE, _AFTER = timedelta(days=7), timedelta(days=1)
"""News tells of an event without a date within a week; a day ahead for time zones."""
_ONCE = "Killing"
"""What happens to a person once, so that news may tell of it long after."""
_LONG_BEFORE = timedelta(days=366)
_HAPPENED = {"Asserted", "Possible"}
_PARTIES = frozenset({"Consultation", "Agreement", "Cooperation"})
"""In these an agent is a party as much as a target is (annotation guidelines, roles)."""
_CORE = frozenset({"agent", "target", "party"})
_TOWNS = frozenset({"City", "Facility"})
_INSTITUTIONS = frozenset({"State", "Government", "Ministry"})
_FORCES = frozenset({"ArmedForce", "Group"})
"""These are known by their country: in words as in deeds, and in deeds alone."""
_LONG_WORD = 6
_PUNCTUATION = ".,;:!?\"'„”“‘’()"


def likeness(event: Event, actors: Actors, codebook: Codebook) -> Likeness | None:
    """Give what an event is compared by; `None` where nothing identifies it.

    It needs a time, its own or its document's, and a named participant.
    """
    victims = _victims(event)
    when, day = _when(event, before=_LONG_BEFORE if victims.number else _BEFORE)
    if when is None:
        return None
    category = codebook.events.get(codebook.category(event.type) or "")
    is_verbal = category is None or category.is_verbal
    roles = _roles(event, actors, is_verbal=is_verbal)
    towns = (f.iri for f in event.fillers("place") if f.type in _TOWNS and not is_verbal)
    core = (keys.all for role, keys in roles.items() if role in _CORE)
    anchors = frozenset(towns).union(*core)
    if not anchors:
        return None
    return Likeness(
        iri=event.iri,
        document=event.document.iri,
        type=event.type,
        mood=(event.polarity, "happened" if event.modality in _HAPPENED else "intended"),
        when=when,
        day=day,
        lemma=event.lemma.casefold(),
        roles=roles,
        counts=_counts(event),
        victims=victims,
        anchors=anchors,
        words=_words(event),
        is_verbal=is_verbal,
    )


def _victims(event: Event) -> Keys:
    """Give the named persons whose death is told."""
    killed = event.fillers("target") if event.type == _ONCE else ()
    persons = [f for f in killed if f.is_named and f.type == "Person"]
    return _together([_person(filler) for filler in persons])


def _when(event: Event, *, before: timedelta) -> tuple[Period | None, date | None]:
    told = next((p for p in map(period, event.times) if p is not None), None)
    if told is not None:
        return told, told.first if told.first == told.last else None
    published = period(event.document.date)
    if published is None or length(published) > SHORT:
        return None, None
    try:
        return Period(published.first - before, published.last + _AFTER), None
    except OverflowError:
        return None, None


def _roles(event: Event, actors: Actors, *, is_verbal: bool) -> dict[str, Keys]:
    found: dict[str, list[Keys]] = {}
    for role in ("agent", "target"):
        name = "party" if event.type in _PARTIES else role
        for filler in event.fillers(role):
            keys = _who(filler, actors, is_verbal=is_verbal, role=role)
            found.setdefault(name, []).append(keys)
    for role in sorted(PLACES):
        named = (f for f in event.fillers(role) if f.is_named)
        found[role] = [Keys(frozenset({f.iri}), around=actors.around(f)) for f in named]
    topics = frozenset(map(_matter, event.fillers("topic"))) - {""}
    found["topic"] = [Keys(topics)]
    together = {role: _together(keys) for role, keys in found.items()}
    return {role: keys for role, keys in together.items() if keys.all}


def _together(keys: list[Keys]) -> Keys:
    """Put together what several fillers of one role are known by."""
    nobody = frozenset[str]()
    return Keys(
        nobody.union(*(k.own for k in keys)),
        nobody.union(*(k.family for k in keys)),
        nobody.union(*(k.bare for k in keys)),
        nobody.union(*(k.around for k in keys)),
        sum(bool(k.all) for k in keys),
    )


def _who(filler: Filler, actors: Actors, *, is_verbal: bool, role: str) -> Keys:
    """Give what a participant is known by: its node, or its country where that is enough.

    *Turkse troepen* and *Turkije* attack alike; that *Rutte* says something does not mean
    that *Blok* did, and who kills one Iranian did not kill another.
    """
    if filler.type == "Person" and filler.is_named:
        person = _person(filler)
        is_leader = role == "agent" and not is_verbal
        return person._replace(own=person.own | _country(filler, actors)) if is_leader else person
    if filler.type in _INSTITUTIONS or (filler.type in _FORCES and not is_verbal):
        country = _country(filler, actors)
        if country:
            return Keys(country)
    return Keys(frozenset({filler.iri})) if filler.is_named else Keys()


def _country(filler: Filler, actors: Actors) -> frozenset[str]:
    country = actors.code(filler).country
    return frozenset({f"of:{country}"}) if country else frozenset()


def _person(filler: Filler) -> Keys:
    names = filler.label.casefold().split()
    family = frozenset(names[-1:])
    bare = frozenset[str]() if len(names) > 1 else family
    # A last name without an office has a node of its document, and its name is what it shares.
    own = filler.iri if len(names) > 1 else f"named:{filler.label.casefold()}"
    return Keys(frozenset({own}), family - bare, bare)


def _words(event: Event) -> frozenset[str]:
    fillers = event.fillers("agent", "target", "topic")
    labels = (f.label for f in fillers if not f.is_named and f.kind is not Kind.EVENT)
    words = (word.strip(_PUNCTUATION).casefold() for label in labels for word in label.split())
    return frozenset(word for word in words if len(word) >= _LONG_WORD and word.islower())


def _matter(filler: Filler) -> str:
    if filler.kind is Kind.EVENT:
        return f"event:{filler.type}"
    if filler.kind is Kind.ENTITY and filler.is_named:
        return filler.iri
    return f"{filler.type}:{filler.label.casefold()}" if " " in filler.label else ""


def _counts(event: Event) -> tuple[tuple[str, float], ...]:
    found: dict[str, float] = {}
    for filler in event.fillers("quantity"):
        if filler.value and filler.value > 0:
            found[filler.unit] = max(found.get(filler.unit, 0.0), float(filler.value))
    return tuple(sorted(found.items()))
