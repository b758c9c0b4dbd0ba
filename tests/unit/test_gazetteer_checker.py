"""`kg lexicon check` tells what is wrong in the gazetteer, and what nothing reads there."""

import shutil

import pytest

from kg import resources
from kg.gazetteer.checker import check


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped ontologies, which a user has changed."""
    return shutil.copytree(resources.shipped(), tmp_path / "own")


def told(folder, turtle):
    with (folder / "entities.ttl").open("a", encoding="utf-8") as file:
        file.write(f"\n{turtle}\n")
    return [str(finding) for finding in check(folder)]


CORVUS = 'e:corvus a dd:Mission ; skos:prefLabel "Corvus"@nl'
ANN = 'e:ann-jansma a dd:Person ; skos:prefLabel "Ann Jansma"@nl .'
OFFICE = r"e:ann-jansma\/office-1 a dd:Office ; dd:officeOf e:ann-jansma"
HELD = 'dd:office "chef"@nl ; dd:officeAt e:navo'


def test_a_copy_of_the_shipped_gazetteer_has_nothing_wrong(folder):
    assert check(folder) == []


@pytest.mark.parametrize(
    ("turtle", "finding"),
    [
        (f"{CORVUS} ; dd:memberof e:navo .", "'dd:memberof' is read by nothing; did you mean 'dd:"),
        (f'{CORVUS} ; dd:partOf "NAVO" .', "dd:partOf is the text 'NAVO'; write what it points to"),
        (f"{CORVUS} ; dd:since e:navo .", "dd:since is e:navo; write a text between quotes"),
        (f'{CORVUS} ; dd:since "maart 2024" .', "dd:since 'maart 2024' is no date; write 2024,"),
        (f'{CORVUS} ; skos:altLabel "C." .', "skos:altLabel 'C.' is not read; say that it is D"),
        (
            f'{CORVUS} ; dd:since "2024-03" ; dd:until "2023" .',
            "entity corvus: ends in 2023, before it begins in 2024-03; look at both dates",
        ),
        (f'{CORVUS} ; dd:since "2024-03" ; dd:until "2024" .', None),
        (
            f'{ANN} {OFFICE} ; {HELD} ; dd:officeRelation dd:leads .',
            "office ann-jansma/office-1: gives 'leads'; an office gives dd:headOf or dd:represents",
        ),
        ("<https://example.org/x> a dd:State .", "https://example.org/x: is read by nothing; wri"),
    ],
    ids=[
        "property", "text", "link", "date", "language", "order", "same-year", "office", "outside",
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(folder, turtle, finding):
    found = told(folder, turtle)

    assert len(found) == (finding is not None)
    if finding:
        assert found[0].startswith("own/entities.ttl: ")
        assert finding in found[0]


@pytest.mark.parametrize(
    ("turtle", "finding"),
    [
        (f"{CORVUS} ; dd:partOf e:nvao .", "entity corvus points to nvao, which is not there; Did"),
        ("e:corvus a dd:Mission .", "entity corvus has ['Mission'] and labels ()"),
        (f"{CORVUS} ;", "not valid Turtle"),
        (f"{ANN} {OFFICE} .", "office ann-jansma/office-1 lacks its holder, title"),
    ],
    ids=["lost", "no-label", "no-turtle", "half-an-office"],
)
def test_a_gazetteer_that_cannot_be_used_is_told_by_why(folder, turtle, finding):
    (found,) = told(folder, turtle)

    assert finding in found
