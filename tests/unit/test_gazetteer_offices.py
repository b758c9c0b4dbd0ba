"""Persons by name and last name, and the office that a title tells of at a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kg import gazetteer, resources
from kg.errors import LexiconError
from kg.gazetteer.offices import Office, read_titles

if TYPE_CHECKING:
    from pathlib import Path

    from kg.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer.load()


PERSONS = {
    # full names and other spellings
    "Vladimir Poetin": {"vladimir-poetin"},
    "Volodymyr Zelenski": {"volodymyr-zelensky"},
    "Recep Tayyip Erdo\u011fan": {"recep-tayyip-erdogan"},
    "Kim Jong-un": {"kim-jong-un"},
    "Kim Jong Un": {"kim-jong-un"},
    # last names, with particle, accent or genitive
    "Poetin": {"vladimir-poetin"},
    "Poetins": {"vladimir-poetin"},
    "Von der Leyen": {"ursula-von-der-leyen"},
    "von der Leyen": {"ursula-von-der-leyen"},
    "De Hoop Scheffer": {"jaap-de-hoop-scheffer"},
    "Netanjahu": {"benjamin-netanyahu"},
    "Kaczy\u0144ski": {"lech-kaczynski", "jaroslaw-kaczynski"},
    "Assad": {"hafez-al-assad", "bashar-al-assad"},
    "Al-Assad": {"hafez-al-assad", "bashar-al-assad"},
    "Moon": {"moon-jae-in"},
    "May": {"theresa-may"},
    "Clinton": {"bill-clinton", "hillary-clinton"},
    # nobody: part of a name, a first name, a state, no name
    "Leyen": set(),
    "Vladimir": set(),
    "Rusland": set(),
    "may": set(),
    "": set(),
}


@pytest.mark.parametrize(("surface", "ids"), PERSONS.items(), ids=[repr(n) for n in PERSONS])
def test_person(known: Gazetteer, surface: str, ids: set[str]) -> None:
    assert {entry.id for entry in known.person(surface)} == ids


@pytest.mark.parametrize("surface", ["May", "Bush", "Blok", "Kaag", "Ban", "Park", "Li", "Brown"])
def test_last_name_alone_is_no_name(known: Gazetteer, surface: str) -> None:
    assert known.person(surface)
    assert known.named(surface) == ()


def test_full_name_is_a_name(known: Gazetteer) -> None:
    assert [entry.id for entry in known.named("Theresa May")] == ["theresa-may"]


OFFICES = [
    ("Macron", "president", "2020-02", "frankrijk"),
    ("Macron", "president", "2016", None),
    ("Macron", "premier", "2020", None),
    ("Emmanuel Macron", "staatshoofd", "2020-02-01", "frankrijk"),
    ("Netanyahu", "premier", None, "israel"),
    ("Netanyahu", "premier", "2022-03", None),
    ("Merkel", "bondskanselier", "2019", "duitsland"),
    ("Merkel", "premier", "2019", "duitsland"),
    ("Merkel", "president", "2019", None),
    ("Stoltenberg", "topman", "2018-03-02", "navo"),
    ("Stoltenberg", "premier", "2012", "noorwegen"),
    ("Stoltenberg", "leider", None, None),
    ("Stoltenberg", "leider", "2018", "navo"),
    ("Rutte", "premier", "2020-05-01", "nederland"),
    ("Rutte", "chef", "2025-01", "navo"),
    ("Poetin", "president", "2010", None),
    ("Poetin", "machthebber", "2010", "rusland"),
    ("Poetin", "president", None, "rusland"),
    ("Moon", "president", "2018", "zuid-korea"),
    ("Kim", "leider", "2018", "noord-korea"),
    ("Kim", "leider", "2000-06", None),
    ("Kim", "president", "2000-06", "zuid-korea"),
    ("Kim", "dictator", "2018", "noord-korea"),
    ("Lee", "president", "2010", "zuid-korea"),
    ("Lee", "leider", "2010", None),
    ("Costa", "voorzitter", "2025", "europese-raad"),
    ("Costa", "premier", "2020", "portugal"),
    ("Wilders", "leider", "2012", "pvv"),
    ("Draghi", "president", "2015", "europese-centrale-bank"),
    ("Draghi", "premier", "2021-11", "italie"),
    ("Trump", "president", "2019-W05", "verenigde-staten"),
    ("Trump", "president", "2023", None),
    ("Trump", "loodgieter", "2019", None),
    ("Onbekende", "president", "2019", None),
]


@pytest.mark.parametrize(
    ("name", "title", "date", "body"), OFFICES, ids=[f"{t} {n} {d}" for n, t, d, _ in OFFICES]
)
def test_office(
    known: Gazetteer, name: str, title: str, date: str | None, body: str | None
) -> None:
    found = known.office(name, title, date)
    assert (found.body if found else None) == body


@pytest.mark.parametrize(
    ("date", "held"),
    [
        ("2016", False),
        ("2017", True),
        ("2017-04", False),
        ("2017-05", True),
        ("2017-05-13", False),
        ("2017-05-14", True),
        ("2019-W20", True),
        ("2021", True),
        ("2021-12-31", True),
        ("2022-01-01", False),
    ],
)
def test_held_at_the_precision_that_both_give(date: str, held: bool) -> None:
    assert Office("president", "headOf", "x", "2017-05-14", "2021").held(date) is held


# --- the data ----------------------------------------------------------------------------------


def test_offices_are_whole_and_in_order(known: Gazetteer) -> None:
    date = re.compile(r"\d{4}(-\d\d){0,2}")
    offices = [(entry, office) for entry in known for office in entry.offices]
    assert len(offices) > 400
    for entry, office in offices:
        where = f"{entry.id}: {office}"
        assert entry.type == "Person", where
        assert office.relation in ("headOf", "represents"), where
        assert all(date.fullmatch(d) for d in (office.since, office.until) if d), where
        assert office.since is not None, where
        assert office.until is None or office.since <= office.until, where
        assert office.until is None or office.until >= "2000", where


def test_persons_have_an_office_or_a_country_and_a_last_name(known: Gazetteer) -> None:
    persons = [entry for entry in known if entry.type == "Person"]
    lacking = [p.id for p in persons if not (p.offices or p.nationality) or not p.family_names]
    assert lacking == []


def test_words_stand_for_titles_that_are_there(known: Gazetteer) -> None:
    titles = {office.title for entry in known for office in entry.offices}
    table = read_titles(resources.ontologies() / "lexicon" / "offices.toml")
    assert {t for held in table.words.values() for t in held} <= titles


BROKEN_TITLES = {
    "missing": None,
    "no TOML": "titles",
    "no table": "president = []",
    "no list": '[titles]\npresident = "premier"',
    "list of numbers": "[titles]\npresident = [1]",
}


@pytest.mark.parametrize("text", BROKEN_TITLES.values(), ids=BROKEN_TITLES)
def test_broken_titles_are_refused(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "offices.toml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"offices\.toml") as caught:
        read_titles(path)
    assert caught.value.hint
