"""Missions by whose they are, where and when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.link import link
from kg.model import MentionKind
from tests.unit.link.frames import frame, mention, relation
from tests.unit.link.notation import document

UN = (
    "De//DET/det/2/Def VN-missie//NOUN/nsubj/5/Sing,Com in//ADP/case/4 "
    "{place}/{place}/PROPN/nmod/2@GPE eindigt/eindigen/VERB/root/0/Fin,Sing"
)
NATO = UN.replace("VN-missie", "NAVO-missie")
ANY = UN.replace("VN-missie", "missie")


def entity(sentence: str, place: str, date: str | None) -> str | None:
    noun = sentence.split()[1].partition("/")[0]
    parsed = document(sentence.format(place=place))
    parsed = replace(parsed, document=replace(parsed.document, date=date))
    where = mention(parsed, 0, place)
    fact = relation(parsed, "locatedIn", mention(parsed, 0, noun), where)
    (found,) = link(
        parsed, (), (replace(fact, object=replace(where, kind=MentionKind.NAMED)),)
    ).relations
    return found.subject.entity


@pytest.mark.parametrize(
    ("sentence", "place", "date", "expected"),
    [
        pytest.param(UN, "Mali", "2019-05", "minusma", id="of a body, in a state"),
        pytest.param(UN, "Mali", None, "minusma", id="no date"),
        pytest.param(UN, "Mali", "2005", "vn-missie-in-mali--d", id="before it began"),
        pytest.param(NATO, "Afghanistan", "2012", "isaf", id="one of two by date"),
        pytest.param(NATO, "Afghanistan", "2018", "resolute-support", id="the other of two"),
        pytest.param(
            NATO, "Afghanistan", None, "navo-missie-in-afghanistan--d", id="either of two"
        ),
        pytest.param(ANY, "Mali", "2019-05", "missie-in-mali--d", id="not said whose"),
    ],
)
def test_mission(sentence: str, place: str, date: str | None, expected: str) -> None:
    assert entity(sentence, place, date) == expected


ALONE = "De//DET/det/2/Def NAVO-missie//NOUN/nsubj/3/Sing,Com groeit/groeien/VERB/root/0/Fin,Sing"


def test_mission_of_a_body_is_where_the_document_has_missions() -> None:
    parsed = document(ANY.format(place="Irak"), ALONE)
    parsed = replace(parsed, document=replace(parsed.document, date="2020-02"))
    where = mention(parsed, 0, "Irak")
    fact = relation(parsed, "locatedIn", mention(parsed, 0, "missie"), where)
    named = replace(fact, object=replace(where, kind=MentionKind.NAMED))
    grows = frame(parsed, 1, "Expansion", "groeit", target=(1, "NAVO-missie"))
    found = link(parsed, (grows,), (named,))
    (role,) = found.frames[0].roles
    assert (role.filler.entity, role.filler.label) == ("navo-missie-irak", "NAVO-missie")
    (entity,) = (e for e in found.entities if e.id == "navo-missie-irak")
    assert (entity.label, entity.aliases) == ("NAVO-missie in Irak", ("NAVO-missie",))


NAMED = "Minusma/Minusma/PROPN/nsubj/2@ORG groeit/groeien/VERB/root/0/Fin,Sing"


@pytest.mark.parametrize(
    ("noun", "date", "expected"),
    [
        pytest.param("missie", "2019-05", "minusma", id="named in the document"),
        pytest.param("missie", "2005", "missie-in-mali--d", id="before it began"),
        pytest.param("trainingsmissie", "2019-05", "trainingsmissie-in-mali--d", id="of a kind"),
    ],
)
def test_mission_that_the_document_names(noun: str, date: str, expected: str) -> None:
    """*Nederland verlaat de missie in Mali; Minusma groeit*: no word tells whose it is."""
    parsed = document(ANY.replace("missie", noun).format(place="Mali"), NAMED)
    parsed = replace(parsed, document=replace(parsed.document, date=date))
    where = mention(parsed, 0, "Mali")
    fact = relation(parsed, "locatedIn", mention(parsed, 0, noun), where)
    located = replace(fact, object=replace(where, kind=MentionKind.NAMED))
    other = frame(parsed, 1, "Expansion", "groeit", target=(1, "Minusma"))
    (found,) = link(parsed, (other,), (located,)).relations
    assert found.subject.entity == expected
