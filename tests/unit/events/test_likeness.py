"""When two reports are of one event: by what they share, unless something contradicts."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kg.events import codebook
from kg.events.actors import Actors
from kg.events.features import likeness
from kg.events.reader import Reader
from kg.model import Modality, Polarity, Quantity, Role, Span, TimeSpan
from tests.unit.rdf.graphs import entity, extraction, frame, mention, store_of

KNOWN = (
    entity("Nederland"),
    entity("Irak"),
    entity("Erbil", "City"),
    entity("traint", "City", id_="mosul"),
)


def role(name, words, id_=""):
    return Role(name, mention(words, entity=id_))


def time(value):
    return Role("time", TimeSpan(value, Span(0, 4)))


def count(value, unit="persons"):
    return Role("quantity", Quantity(Decimal(value), unit, Span(0, 3)))


AGENT, TARGET = role("agent", "Nederland"), role("target", "Irak")
PERSON = {"full": "qassem-soleimani", "bare": "soleimani"}


def report(
    document, *roles, type_="Attack", date="2020-02-10", lemma="aanvallen", named=(), **changes
):
    """Give what one frame in a document of its own is compared by."""
    made = frame(type_=type_, roles={}, **changes)
    made = replace(made, roles=roles, trigger=replace(made.trigger, lemma=lemma))
    store = store_of(extraction(made, document=document, date=date, entities=(*KNOWN, *named)))
    reader, book = Reader(store), codebook.load()
    (found,) = reader.reports()
    actors = Actors(found.facts, found.source.date, reader=reader, codebook=book)
    return likeness(found.events[0], actors, book)


SAME = {
    "agent and target": ((AGENT, TARGET), (AGENT, TARGET)),
    "agent and word": ((AGENT, TARGET), (AGENT,)),
    "agent and day": (
        {"roles": (AGENT, time("2020-02-09"))},
        {"roles": (AGENT, time("2020-02-09")), "lemma": "bombarderen"},
    ),
    "place within a place": (
        (AGENT, role("place", "traint", "mosul")), (AGENT, role("place", "Irak")),
    ),
    "a month and a day of it": (
        (AGENT, TARGET, time("2020-02")), (AGENT, TARGET, time("2020-02-20")),
    ),
    "days apart, untimed": ((AGENT, TARGET), {"roles": (AGENT, TARGET), "date": "2020-02-15"}),
    "nearly as many": ((AGENT, TARGET, count(12)), (AGENT, TARGET, count(15))),
    "possible": ((AGENT, TARGET), {"roles": (AGENT, TARGET), "modality": Modality.POSSIBLE}),
    "both planned": (
        {"roles": (AGENT, TARGET), "modality": Modality.INTENDED},
        {"roles": (AGENT, TARGET), "modality": Modality.REQUESTED},
    ),
    "same town and day": (
        {"roles": (role("place", "Erbil"), time("2020-02-09")), "lemma": "aanslag"},
        {"roles": (role("place", "Erbil"), time("2020-02-09")), "lemma": "aanslag"},
    ),
    "parties the other way round": (
        {"roles": (AGENT, TARGET), "type_": "Consultation"},
        {"roles": (role("agent", "Irak"), role("target", "Nederland")), "type_": "Consultation"},
    ),
    "one party by its name, one by its node": (
        {"roles": (role("agent", "Erbil", "hoekstra"), TARGET), "type_": "Consultation",
         "named": (entity("Erbil", "Person", id_="hoekstra", label="Hoekstra"),)},
        {"roles": (role("agent", "Erbil", "wopke-hoekstra"), TARGET), "type_": "Consultation",
         "named": (entity("Erbil", "Person", id_="wopke-hoekstra", label="Wopke Hoekstra"),)},
    ),
    "same year": ((AGENT, TARGET, time("2014")), (AGENT, TARGET, time("2014"))),
}  # fmt: skip

DIFFERENT = {
    "another class": ((AGENT, TARGET), {"roles": (AGENT, TARGET), "type_": "Injury"}),
    "another target": ((AGENT, TARGET), (AGENT, role("target", "Nederland"))),
    "the other way round": ((AGENT, TARGET), (role("agent", "Irak"), role("target", "Nederland"))),
    "another day": ((AGENT, TARGET, time("2020-02-09")), (AGENT, TARGET, time("2020-02-08"))),
    "another month": ((AGENT, TARGET), {"roles": (AGENT, TARGET), "date": "2020-03-10"}),
    "a year and a day of it": ((AGENT, TARGET, time("2020")), (AGENT, TARGET, time("2020-02-09"))),
    "denied": ((AGENT, TARGET), {"roles": (AGENT, TARGET), "polarity": Polarity.NEGATIVE}),
    "planned and done": (
        (AGENT, TARGET), {"roles": (AGENT, TARGET), "modality": Modality.INTENDED},
    ),
    "far more": ((AGENT, TARGET, count(2)), (AGENT, TARGET, count(33))),
    "another town": (
        (AGENT, TARGET, role("place", "traint", "mosul")), (AGENT, TARGET, role("place", "Erbil")),
    ),
    "one thing in common": (
        {"roles": (AGENT,), "lemma": "aanval"}, {"roles": (AGENT,), "lemma": "bombarderen"},
    ),
    "another party": (
        {"roles": (AGENT, TARGET), "type_": "Consultation"},
        {"roles": (AGENT, role("target", "Erbil")), "type_": "Consultation",
         "named": (entity("Erbil", "State"),)},
    ),
}  # fmt: skip


def both(pair):
    for document, given in zip("ab", pair, strict=True):
        about = dict(given) if isinstance(given, dict) else {"roles": given}
        yield report(document, *about.pop("roles"), **about)


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_same_event(pair):
    one, other = both(pair)

    assert one.is_same(other)
    assert other.is_same(one)


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT)
def test_another_event(pair):
    one, other = both(pair)

    assert not one.is_same(other)
    assert not other.is_same(one)


def killing(document, id_, label, *, date="2020-01-04"):
    named = (entity("Erbil", "Person", id_=id_, label=label),)
    target = Role("target", mention("Erbil", entity=id_))
    return report(document, target, type_="Killing", date=date, named=named)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("soleimani", "Soleimani"), ("soleimani", "Soleimani"), True),
        (("qassem-soleimani", "Qassem Soleimani"), ("soleimani", "Soleimani"), True),
        (("qassem-soleimani", "Qassem Soleimani"), ("ali-soleimani", "Ali Soleimani"), False),
        (("soleimani", "Soleimani"), ("navalny", "Navalny"), False),
    ],
    ids=["same node", "with a first name", "another first name", "another"],
)
def test_person_is_killed_once(one, other, same):
    assert killing("a", *one).is_same(killing("b", *other, date="2020-06-01")) is same


@pytest.mark.parametrize(
    ("roles", "date"),
    [((AGENT,), None), ((AGENT,), "2020"), ((), "2020-02-10"), ((count(3),), "2020-02-10")],
    ids=["no date", "year alone", "nobody", "number alone"],
)
def test_nothing_to_compare(roles, date):
    assert report("a", *roles, date=date) is None
