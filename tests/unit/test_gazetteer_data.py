"""The gazetteer's data as a whole: complete, clean and free of clashes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kg import gazetteer

if TYPE_CHECKING:
    from kg.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return gazetteer.load()


@pytest.mark.parametrize(
    ("body", "members"),
    [
        ("verenigde-naties", 193),
        ("europese-unie", 27),
        ("navo", 32),
        ("arabische-liga", 22),
        ("asean", 11),
        ("g7", 7),
        ("benelux", 3),
    ],
    ids=lambda value: str(value),
)
def test_bodies_have_all_their_members(known: Gazetteer, body: str, members: int) -> None:
    found = [entry for entry in known if body in entry.member_of]
    assert len(found) == members
    assert {entry.type for entry in found} == {"State"}


# Dutch has no settled adjective for these: *van Saint Kitts en Nevis*.
WITHOUT_ADJECTIVE = {"saint-kitts-en-nevis", "saint-vincent-en-de-grenadines", "sovjet-unie"}


def test_every_state_has_adjective_and_inhabitants(known: Gazetteer) -> None:
    states = [entry for entry in known if entry.type == "State"]
    lacking = {e.id for e in states if not e.adjectives or not e.inhabitants}
    assert lacking - {"vaticaanstad"} == WITHOUT_ADJECTIVE


def test_adjectives_come_with_their_inflected_form(known: Gazetteer) -> None:
    """*-s*, *-sch* take *-e*; *-ees*, *-aas* lose a letter: Chinese, Indiase."""
    lacking = []
    for entry in known:
        for word in entry.adjectives:
            shorter = re.sub("(e)es$|(a)as$", lambda m: f"{m[1] or m[2]}s", word)
            if word.endswith(("s", "sch")) and f"{shorter}e" not in entry.adjectives:
                lacking.append(word)
    assert lacking == []
    assert not [w for e in known for w in e.adjectives if re.search("(ee|aa)se$", w)]


def test_members_of_the_united_nations_have_codes_and_authority(known: Gazetteer) -> None:
    states = [entry for entry in known if "verenigde-naties" in entry.member_of]
    assert {tuple(map(len, entry.codes)) for entry in states} == {(2, 3)}
    wrong = [e.id for e in states if not e.matches[0].endswith(f"/country/{e.codes[1]}")]
    assert wrong == []
    assert len({entry.codes for entry in states}) == len(states)


@pytest.mark.parametrize("field", ["matches", "codes"])
def test_identifiers_are_not_shared(known: Gazetteer, field: str) -> None:
    values = [value for entry in known for value in getattr(entry, field)]
    assert sorted(values) == sorted(set(values))


def test_names_are_clean(known: Gazetteer) -> None:
    words = [w for e in known for w in (*e.names, *e.adjectives, *e.inhabitants)]
    assert [w for w in words if w != " ".join(w.split()) or not w] == []
    assert [e.id for e in known if len(set(e.names)) < len(e.names)] == []
    assert [e.id for e in known if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", e.id)] == []


def test_only_these_names_are_shared(known: Gazetteer) -> None:
    """A name that two entities share is read as the first; a new one must be meant."""
    shared = {n for e in known for n in e.names if len(known.named(n)) > 1}
    assert shared == {"Congo", "Djibouti", "Groningen", "Idlib", "Kamer", "Luxemburg"}
