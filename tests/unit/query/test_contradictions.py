"""Contradictions: found with both sentences, and not where two statements can both be so."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kg.model import (
    Evidence,
    Modality,
    Polarity,
    Quantity,
    Relation,
    Role,
    TimeSpan,
)
from kg.query.contradictions import KINDS, contradictions
from tests.unit.rdf.graphs import entity, extraction, frame, mention, store_of

TEXT = "Nederland traint Irak in Erbil, zegt Jansen van de missie in Mali."
ENTITIES = (
    entity("Nederland", text=TEXT),
    entity("Irak", text=TEXT),
    entity("Erbil", "City", text=TEXT),
    entity("Jansen", "Person", text=TEXT),
)
JANUARY, MARCH = "2020-01-15", "2020-03-15"


def said(words, entity_=""):
    return mention(words, text=TEXT, entity=entity_)


def event(type_, agent="", target="", *, time="", part=None, topic="", source=(), id_="f0", **more):
    """A frame with the word *traint*; what fills its roles are names in the text."""
    span = said("traint").span
    fillers = {"agent": agent, "target": target, "topic": topic}
    roles = [Role(role, said(words)) for role, words in fillers.items() if words]
    if time:
        roles.append(Role("time", TimeSpan(time, span, part=part)))
    named = frame("traint", type_, id_=id_, text=TEXT, roles={})
    return replace(named, roles=tuple(roles), source=tuple(map(said, source)), **more)


def fact(type_, subject, object_):
    one, other = said(subject), said(object_)
    return Relation(type_, one, other, Evidence("d", 0, one.span, "relations#1"))


def strength(value, *, unit="personnel", of="missie in Mali", id_="missie-in-mali--d", **more):
    """The strength of something that the text describes; each value stands at its own place."""
    subject = said(of, id_)
    span = said("Erbil" if more else "Irak").span
    quantity = Quantity(Decimal(value), unit, span, **more)
    return Relation("hasStrength", subject, quantity, Evidence("d", 0, subject.span, "relations#2"))


def dated(relation, time, part=None):
    return replace(relation, time=TimeSpan(time, relation.subject.span, part))


def article(document, date, *found, missions=()):
    frames = [f for f in found if not isinstance(f, Relation)]
    described = tuple(entity(words, "Mission", text=TEXT, id_=i) for words, i in missions)
    return extraction(
        *frames,
        relations=[f for f in found if isinstance(f, Relation)],
        entities=ENTITIES + described,
        document=document,
        date=date,
        text=TEXT,
    )


MALI = (("missie in Mali", "missie-in-mali--d"),)
NEGATIVE = {"polarity": Polarity.NEGATIVE}
ATTACK = ("Attack", "Nederland", "Irak")

FOUND = {
    "strengths of two articles": (
        "strength",
        [
            article("a", "2020-01-15", strength(300), missions=MALI),
            article("b", "2020-01-20", strength(900), missions=MALI),
        ],
    ),
    "strengths of one year, told years apart": (
        "strength",
        [
            article("a", "2020-01-15", dated(strength(300), "2019"), missions=MALI),
            article("b", "2023-01-15", dated(strength(900), "2019-06"), missions=MALI),
        ],
    ),
    "strength since a year and now": (
        "strength",
        [
            article("a", "2020-01-15", dated(strength(300), "2014", "after"), missions=MALI),
            article("b", "2020-01-15", strength(900), missions=MALI),
        ],
    ),
    "exact and approximate strength": (
        "strength",
        [
            article("a", "2020-01-15", strength(300), missions=MALI),
            article("b", "2020-01", strength(500, approximate=True), missions=MALI),
        ],
    ),
    "head of two states": (
        "two-states",
        [
            article("a", JANUARY, fact("headOf", "Jansen", "Irak")),
            article("b", "2020-01", fact("headOf", "Jansen", "Nederland")),
        ],
    ),
    "city in two states": (
        "two-countries",
        [
            article("a", JANUARY, fact("locatedIn", "Erbil", "Irak")),
            article("b", "2013", fact("locatedIn", "Erbil", "Nederland")),
        ],
    ),
    "ally and opponent": (
        "ally-and-opponent",
        [
            article("a", JANUARY, fact("alliedWith", "Nederland", "Irak")),
            article("b", JANUARY, fact("opposes", "Irak", "Nederland")),
        ],
    ),
    "denied by another article": (
        "asserted-and-denied",
        [article("a", JANUARY, event(*ATTACK)), article("b", JANUARY, event(*ATTACK, **NEGATIVE))],
    ),
    "denied by a source of the same article": (
        "asserted-and-denied",
        [
            article(
                "a",
                JANUARY,
                event(*ATTACK),
                event(*ATTACK, id_="f1", source=["Nederland"], **NEGATIVE),
            )
        ],
    ),
    "denied without the agent": (
        "asserted-and-denied",
        [
            article("a", JANUARY, event("Killing", "Nederland", "Jansen")),
            article("b", JANUARY, event("Killing", "", "Jansen", **NEGATIVE)),
        ],
    ),
    "speaks after death": (
        "active-after-death",
        [
            article("a", "2020-01-20", event("Killing", "", "Jansen", time="2020-01-15")),
            article("b", "2020-01-21", event("Statement", "Jansen")),
        ],
    ),
    "source after death": (
        "active-after-death",
        [
            article("a", JANUARY, event("Killing", "", "Jansen")),
            article("b", MARCH, event(*ATTACK, source=["Jansen"])),
        ],
    ),
    "deed of a day after death": (
        "active-after-death",
        [
            article("a", JANUARY, event("Killing", "", "Jansen")),
            article("b", MARCH, event("Training", "Jansen", "Irak", time="2020-03-01")),
        ],
    ),
    "meets someone after a deed that has no time": (
        "active-after-death",
        [
            article("a", JANUARY, event("Killing", "", "Jansen")),
            article(
                "b",
                MARCH,
                event("Training", "Jansen", "Irak"),
                event("Consultation", "Jansen", "Irak", id_="f1"),
            ),
        ],
    ),
    "acts later in the same article": (
        "active-after-death",
        [
            article(
                "a",
                MARCH,
                event("Killing", "", "Jansen", time="2020-01"),
                event("Movement", "Jansen", time="2020-02-03", id_="f1"),
            )
        ],
    ),
    "killed twice": (
        "killed-twice",
        [
            article("a", MARCH, event("Killing", "", "Jansen", time="2020-01-03")),
            article("b", MARCH, event("Killing", "", "Jansen", time="2019-W01")),
        ],
    ),
    "attack after its article": (
        "not-yet-happened",
        [article("a", "2020-01", event(*ATTACK, time="2020-02-01"))],
    ),
}
NOT_FOUND = {
    "strengths a year apart": [
        article("a", "2019-01-15", strength(300), missions=MALI),
        article("b", "2020-01-15", strength(900), missions=MALI),
    ],
    "strengths of two times in one article": [
        article("a", "2023-01-15", strength(300), dated(strength(900, bound=None), "2019"),
                missions=MALI)
    ],
    "strength now and that of a year before": [
        article("a", "2023-01-15", dated(strength(300), "2019"), missions=MALI),
        article("b", "2023-01-15", strength(900), missions=MALI),
        article("c", "2023-01-15", dated(strength(500), "2021"), missions=MALI),
    ],
    "strengths about the same": [
        article("a", JANUARY, strength(480), missions=MALI),
        article("b", JANUARY, strength(500, approximate=True), missions=MALI),
    ],
    "strength above a bound": [
        article("a", JANUARY, strength(900), missions=MALI),
        article("b", JANUARY, strength(500, bound="min"), missions=MALI),
    ],
    "strengths in two units": [
        article("a", JANUARY, strength(300), missions=MALI),
        article("b", JANUARY, strength(4, unit="toestellen"), missions=MALI),
    ],
    "missions that are only called missie": [
        article("a", JANUARY, strength(300, of="missie", id_="missie--a"),
                missions=(("missie", "missie--a"),)),
        article("b", JANUARY, strength(900, of="missie", id_="missie--b"),
                missions=(("missie", "missie--b"),)),
    ],
    "head of two states in two years": [
        article("a", "2015", fact("headOf", "Jansen", "Irak")),
        article("b", "2020", fact("headOf", "Jansen", "Nederland")),
    ],
    "city in a state that is in another": [
        article("a", JANUARY, fact("locatedIn", "Erbil", "Irak")),
        article("b", JANUARY, fact("locatedIn", "Erbil", "Nederland")),
        article("c", JANUARY, fact("locatedIn", "Irak", "Nederland")),
    ],
    "ally that was an opponent": [
        article("a", "1990", fact("opposes", "Nederland", "Irak")),
        article("b", JANUARY, fact("alliedWith", "Nederland", "Irak")),
    ],
    "denied long after": [
        article("a", "2019-01-15", event(*ATTACK)),
        article("b", JANUARY, event(*ATTACK, **NEGATIVE)),
    ],
    "denied of another time": [
        article("a", JANUARY, event(*ATTACK, time="2020-01-03")),
        article("b", JANUARY, event(*ATTACK, time="2020-01-04", **NEGATIVE)),
    ],
    "denied and then told by one voice": [
        article("a", JANUARY, event(*ATTACK), event(*ATTACK, id_="f1", **NEGATIVE))
    ],
    "denied of another party": [
        article("a", JANUARY, event(*ATTACK)),
        article("b", JANUARY, event("Attack", "Irak", "Nederland", **NEGATIVE)),
    ],
    "denied with an agent that is not told": [
        article("a", JANUARY, event("Attack", "", "Irak")),
        article("b", JANUARY, event(*ATTACK, **NEGATIVE)),
    ],
    "denied of another matter": [
        article("a", JANUARY, event("Request", "Nederland", "Irak", topic="missie in Mali")),
        article("b", JANUARY, event("Request", "Nederland", "Irak", topic="Erbil", **NEGATIVE)),
    ],
    "planned and denied": [
        article("a", JANUARY, event(*ATTACK, modality=Modality.INTENDED)),
        article("b", JANUARY, event(*ATTACK, **NEGATIVE)),
    ],
    "spoke before death": [
        article("a", JANUARY, event("Killing", "", "Jansen", time="2020-01-10")),
        article("b", MARCH, event("Statement", "Jansen", time="2020-01-09")),
    ],
    "deed of the dead that another article tells of": [
        article("a", JANUARY, event("Killing", "", "Jansen")),
        article("b", MARCH, event("Training", "Jansen", "Irak")),
    ],
    "words of the dead in the same article": [
        article("a", JANUARY, event("Killing", "", "Jansen", time="2020-01-03"),
                event("Statement", "Jansen", id_="f1"))
    ],
    "speaks on the day of death": [
        article("a", JANUARY, event("Killing", "", "Jansen")),
        article("b", JANUARY, event("Statement", "Jansen")),
    ],
    "speaks after a death that is only feared": [
        article("a", JANUARY, event("Killing", "", "Jansen", modality=Modality.POSSIBLE)),
        article("b", MARCH, event("Statement", "Jansen")),
    ],
    "does not speak after death": [
        article("a", JANUARY, event("Killing", "", "Jansen")),
        article("b", MARCH, event("Statement", "Jansen", **NEGATIVE)),
    ],
    "a state outlives those who are killed": [
        article("a", JANUARY, event("Killing", "", "Irak")),
        article("b", MARCH, event("Statement", "Irak")),
    ],
    "killed in a month and on a day of it": [
        article("a", MARCH, event("Killing", "", "Jansen", time="2020-01")),
        article("b", MARCH, event("Killing", "", "Jansen", time="2020-01-03")),
    ],
    "killed before a day and long before": [
        article("a", MARCH, event("Killing", "", "Jansen", time="2020-01-03", part="before")),
        article("b", MARCH, event("Killing", "", "Jansen", time="2019")),
    ],
    "meeting after its article": [
        article("a", JANUARY, event("Consultation", "Nederland", "Irak", time="2020-02"))
    ],
    "attack later in the month of its article": [
        article("a", "2020-01", event(*ATTACK, time="2020-01-31"))
    ],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "articles"), FOUND.values(), ids=FOUND)
def test_contradiction_is_found_with_both_sentences(kind, articles):
    (found,) = contradictions(store_of(*articles))

    assert found.kind == kind
    assert found.message_nl != found.message_en
    assert len(found.places) == (1 if kind == "not-yet-happened" else 2)
    documents = {a.document.id for a in articles}
    assert {place.document for place in found.places} == documents
    assert {place.sentence for place in found.places} == {0}
    assert all(TEXT[p.begin : p.end] == p.words and p.text == TEXT for p in found.places)


@pytest.mark.parametrize("articles", NOT_FOUND.values(), ids=NOT_FOUND)
def test_what_can_both_be_so_is_not_found(articles):
    assert contradictions(store_of(*articles)) == []


def test_every_kind_is_tried():
    assert {kind for kind, _ in FOUND.values()} == set(KINDS)


def test_order_of_building_makes_no_difference():
    articles = [a for _, listed in FOUND.values() for a in listed]
    named = [replace(a, document=replace(a.document, id=f"{i}")) for i, a in enumerate(articles)]

    assert contradictions(store_of(*named)) == contradictions(store_of(*reversed(named)))


def test_denial_names_who_says_what():
    said_by = article("a", JANUARY, event(*ATTACK, source=["Irak"]))
    denied = article("b", JANUARY, event(*ATTACK, source=["Nederland"], **NEGATIVE))

    (found,) = contradictions(store_of(said_by, denied))

    assert found.message_nl.startswith("Nederland ontkent wat Irak stelt:")
    assert found.message_en.startswith("Nederland denies what Irak asserts:")
    assert [place.document for place in found.places] == ["b", "a"]


def test_each_two_strengths_are_told_of_once():
    articles = [
        article(f"{value}-{day}", f"2020-01-{day}", strength(value), missions=MALI)
        for value in (300, 900)
        for day in ("10", "12", "14")
    ]

    assert len(contradictions(store_of(*articles))) == 1
