"""Ids of entities: the same for the same thing in all documents, apart for different ones."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.link import slug
from kg.link.entities import EntityTable
from kg.link.knowledge import Knowledge
from kg.link.persons import is_full_name
from kg.link.referent import Referent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Petro Porosjenko", "petro-porosjenko", id="name"),
        pytest.param("Zr.Ms. De Ruyter", "zr-ms-de-ruyter", id="dots"),
        pytest.param("Lars Løkke Rasmussen", "lars-lokke-rasmussen", id="letters with strokes"),
        pytest.param("Oekraïne", "oekraine", id="diaeresis"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_slugs_of_other_scripts_stay_apart() -> None:
    assert slug("Путин") != slug("Киев")


@given(st.text())
def test_slug_is_always_a_safe_local_name(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]{1,100}", slug(text))


@pytest.fixture
def table() -> EntityTable:
    return EntityTable("doc-1", Knowledge.load())


def test_unnamed_things_carry_their_document(table: EntityTable) -> None:
    assert table.id_of(Referent("Government", "regering in Bagdad")) == "regering-in-bagdad--doc-1"


def test_same_description_of_two_things(table: EntityTable) -> None:
    first, second = Referent("Group", "militairen"), Referent("Group", "militairen")
    assert [table.id_of(first), table.id_of(second)] == ["militairen--doc-1", "militairen--doc-1-2"]


def test_id_is_kept(table: EntityTable) -> None:
    person = Referent("Person", "Jansma", names=["Jansma", "Petra Jansma"])
    assert table.id_of(person) == table.id_of(person) == "petra-jansma"


def test_person_with_the_name_of_a_known_place(table: EntityTable) -> None:
    assert table.id_of(Referent("Person", "Rusland", names=["Rusland"])) == "rusland--doc-1"


def test_last_name_is_of_its_document(table: EntityTable) -> None:
    assert table.id_of(Referent("Person", "Jansma", names=["Jansma"])) == "jansma--doc-1"


def test_last_name_with_an_office_is_of_all_documents(table: EntityTable) -> None:
    minister = Referent("Person", "Jansma", names=["Jansma"], titles={"minister", "collega"})
    general = Referent("Person", "Jansma", names=["Jansma"], titles={"generaal"})
    former = Referent("Person", "Jansma", names=["Jansma"], titles={"premier"}, past={"premier"})
    ids = [table.id_of(person) for person in (minister, general, former)]
    assert ids == ["jansma-minister", "jansma-generaal", "jansma--doc-1"]


@pytest.mark.parametrize(
    ("name", "full"),
    [
        pytest.param("Petra Jansma", True, id="first name"),
        pytest.param("Petra van den Berg", True, id="words between"),
        pytest.param("J.R.R. Jansma", True, id="many initials"),
        pytest.param("W. K. Jansma", True, id="initials apart"),
        pytest.param("Dr. Petra Jansma", True, id="degree"),
        pytest.param("Jansma", False, id="last name"),
        pytest.param("Van den Berg", False, id="last name of three words"),
        pytest.param("P. de Vries", False, id="one initial"),
        pytest.param("Mohammed B.", False, id="suspect"),
        pytest.param("H. H.", False, id="no more than initials"),
    ],
)
def test_full_name(name: str, full: bool) -> None:
    assert is_full_name(name, Knowledge.load().words) is full


@pytest.mark.parametrize(
    ("titles", "side", "expected"),
    [
        pytest.param({"minister"}, "denemarken", "de-vries-minister-denemarken", id="of a state"),
        pytest.param({"minister"}, None, "de-vries-minister", id="of the newspaper's own state"),
        pytest.param({"defensieminister"}, "belgie", "de-vries-minister-belgie", id="compound"),
        pytest.param({"vvd-minister"}, "vvd", "de-vries-minister-nederland", id="of a party"),
        pytest.param({"ambassadeur"}, "belgie", "de-vries-ambassadeur-belgie", id="ambassador"),
        pytest.param({"ambassadeur"}, None, "de-vries--doc-1", id="ambassador of nobody"),
        pytest.param({"navo-woordvoerder"}, "navo", "de-vries-woordvoerder-navo", id="of a body"),
        pytest.param({"woordvoerder"}, "navo", "de-vries-woordvoerder-navo", id="its name apart"),
        pytest.param({"kolonel"}, "belgie", "de-vries--doc-1", id="one of many"),
        pytest.param({"oud-minister"}, "belgie", "de-vries--doc-1", id="former"),
    ],
)
def test_last_name_with_an_office_and_whose_it_is(
    table: EntityTable, titles: set[str], side: str | None, expected: str
) -> None:
    entry = Knowledge.load().gazetteer.entry(side) if side else None
    assert (entry is None) is (side is None)
    whose = Referent("Organisation", "", entry=entry) if entry else None
    person = Referent("Person", "De Vries", names=["De Vries"], titles=titles, side=whose)
    assert table.id_of(person) == expected


def test_namesakes_of_one_document(table: EntityTable) -> None:
    names = ["Petra Jansma"]
    first, second = (Referent("Person", names[0], names=names) for _ in range(2))
    assert [table.id_of(first), table.id_of(second)] == ["petra-jansma", "petra-jansma--doc-1"]


def test_body_with_the_name_of_a_known_one(table: EntityTable) -> None:
    name = "Ministerie van Defensie"
    assert table.id_of(Referent("Ministry", name, names=[name])) == "ministerie-van-defensie--doc-1"


def test_entity_has_its_other_names(table: EntityTable) -> None:
    table.id_of(Referent("Person", "Jansma", names=["Jansma", "Petra Jansma"]))
    (entity,) = table.entities()
    assert (entity.label, entity.aliases, entity.known) == ("Petra Jansma", ("Jansma",), False)
