"""Frames and relations as rows that read as sentences."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kg import ontology
from kg.extract.triples import shown, triples
from kg.model import (
    Document,
    Evidence,
    Extraction,
    Frame,
    FrameRef,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Quantity,
    Relation,
    Role,
    Span,
    TimeSpan,
    Trigger,
)

SOMEWHERE = Span(0, 1)


@pytest.fixture(scope="module")
def known():
    return ontology.load()


def name(label, text=None):
    return Mention(SOMEWHERE, SOMEWHERE, 0, MentionKind.NAMED, text or label, label)


def count(value, unit, **more):
    return Quantity(Decimal(value), unit, SOMEWHERE, **more)


def event(words):
    return FrameRef("f2", name(words))


def frame(kind, sentence=0, at=0, lemma="doen", qualifiers=(), source=(), **roles):
    span = Span(at, at + 1)
    polarity = Polarity.NEGATIVE if "negative" in qualifiers else Polarity.POSITIVE
    modality = next((Modality(q) for q in qualifiers if q != "negative"), Modality.ASSERTED)
    filled = ((r, f) for r, fs in roles.items() for f in (fs if isinstance(fs, list) else [fs]))
    return Frame(
        id=f"f{at}",
        type=kind,
        trigger=Trigger(span, lemma, lemma),
        roles=tuple(Role(r, f) for r, f in filled),
        evidence=Evidence("seed", sentence, span, f"test#{kind}:1"),
        polarity=polarity,
        modality=modality,
        source=source,
    )


def rows(known, *frames, relations=()):
    return triples(Extraction(Document("seed", "x"), (), (), frames, relations), known)


def row(known, one):
    (only,) = rows(known, one)
    return only[:4], only.qualifiers


SIX = count(6, "personnel", parts=(count(2, "militairen"), count(4, "civiele experts")))

CASES = {
    "count-before-mission": (
        frame("Contribution", agent=name("Nederland"), target=name("NAVO-missie"), quantity=SIX),
        (
            "Nederland",
            "contributes",
            "6 personnel (2 militairen, 4 civiele experts)",
            "NAVO-missie",
        ),
        "",
    ),
    "mission-alone": (
        frame("Contribution", agent=name("Nederland"), target=name("NAVO-missie")),
        ("Nederland", "contributes to", "NAVO-missie", ""),
        "",
    ),
    "co-ordinated-subjects": (
        frame(
            "Training",
            agent=[name("VS"), name("VK")],
            target=name("strijders"),
            place=name("Erbil"),
        ),
        ("VS, VK", "trains", "strijders", ""),
        "in Erbil",
    ),
    "resolved-pronoun": (
        frame("Training", agent=name("Ank Bijleveld", "Zij"), target=name("strijders")),
        ("Ank Bijleveld", "trains", "strijders", ""),
        "",
    ),
    "accused-before-what-of": (
        frame("Accusation", agent=name("Londen"), target=name("Moskou"), topic=name("aanslag")),
        ("Londen", "accuses", "Moskou", "about aanslag"),
        "",
    ),
    "investigated": (
        frame("Accusation", agent=name("Justitie"), topic=name("aanslag"), lemma="onderzoek"),
        ("Justitie", "criticises or investigates", "aanslag", ""),
        "",
    ),
    "planned": (
        frame(
            "Expansion", agent=name("NAVO-landen"), target=name("missie"), qualifiers=["intended"]
        ),
        ("NAVO-landen", "expanded (intended)", "missie", ""),
        "",
    ),
    "denied-and-said": (
        frame(
            "Killing",
            agent=name("Iran"),
            target=name("burgers"),
            qualifiers=["negative"],
            source=(name("Rohani"),),
            time=TimeSpan("2020-01", SOMEWHERE, "early"),
        ),
        ("Iran", "not killed", "burgers", ""),
        "time 2020-01 (early); says Rohani",
    ),
    "asked-of": (
        frame("Request", agent=name("Trump"), target=name("bondgenoten"), topic=event("actiever")),
        ("Trump", "requested", "actiever", "bondgenoten"),
        "",
    ),
    "from-and-to": (
        frame(
            "Transfer",
            target=name("taken"),
            origin=name("coalitie"),
            destination=name("NAVO-missie"),
        ),
        ("", "transferred", "taken", "to NAVO-missie"),
        "from coalitie",
    ),
    "count-of-the-object": (
        frame(
            "Withdrawal", agent=name("VS"), target=name("troepen"), quantity=count(500, "personnel")
        ),
        ("VS", "withdrew", "troepen (500 personnel)", ""),
        "",
    ),
    "class-without-property": (
        frame("Departure", agent=name("Rutte")),
        ("Rutte", "departure", "", ""),
        "",
    ),
    "place-is-no-object": (
        frame("Consultation", agent=name("ministers"), place=name("Brussel")),
        ("ministers", "consultation", "", ""),
        "in Brussel",
    ),
    "open-frame": (
        frame("Open", lemma="knagen", agent=name("twijfel"), target=name("kabinet")),
        ("twijfel", "knagen", "kabinet", ""),
        "",
    ),
}


@pytest.mark.parametrize(("given", "cells", "qualifiers"), CASES.values(), ids=CASES)
def test_frame_reads_as_a_row(known, given, cells, qualifiers):
    assert row(known, given) == (cells, qualifiers)


def test_relation_reads_as_a_row(known):
    evidence = Evidence("seed", 4, Span(3, 9), "titles#headOf:1")
    relation = Relation("headOf", name("Trump"), name("Verenigde Staten"), evidence)

    (only,) = rows(known, relations=(relation,))

    assert only == ("Trump", "head of", "Verenigde Staten", "", evidence, "")


def test_time_of_a_relation_stands_beside_it(known):
    since = TimeSpan("2017", Span(0, 4), "after")
    evidence = Evidence("seed", 4, Span(3, 9), "titles#headOf:1")
    relation = Relation("headOf", name("Trump"), name("Verenigde Staten"), evidence, since)
    said = replace(relation, source=(name("Rohani"),))

    found = rows(known, relations=(relation, said))

    assert [row.qualifiers for row in found] == [
        "time 2017 (after)",
        "time 2017 (after); says Rohani",
    ]


def test_rows_come_in_text_order(known):
    late, early = frame("Attack", sentence=2, at=50), frame("Attack", sentence=2, at=40)
    first = frame("Attack", sentence=1, at=60)

    found = rows(known, late, early, first)

    assert [(r.evidence.sentence, r.evidence.span.start) for r in found] == [
        (1, 60),
        (2, 40),
        (2, 50),
    ]


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (count(50, "personnel", approximate=True), "about 50 personnel"),
        (count(100, "persons", approximate=True, bound="min"), "at least 100 persons"),
        (count(3, "%", bound="max"), "at most 3 %"),
        (count("2500000000", "EUR"), "2500000000 EUR"),
        (count("1E+3", "EUR"), "1000 EUR"),
        (count("0.5", "EUR"), "0.5 EUR"),
    ],
    ids=["about", "min", "max", "billions", "exponent", "half"],
)
def test_quantity_in_words(quantity, words):
    assert shown(quantity) == words


def test_every_frame_class_gives_a_row_with_a_relation(known):
    for kind in known.frame_types:
        cells, _ = row(known, frame(kind, agent=name("A"), target=name("B")))
        assert cells[0] == "A", kind
        assert cells[1], kind
        assert cells[2] == "B", kind
