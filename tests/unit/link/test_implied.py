"""*Het leger*, *het ministerie van Defensie* of the one state that a text tells of."""

from __future__ import annotations

from kg.link import link
from tests.unit.link.frames import frame
from tests.unit.link.notation import document

ACTS = "{}/{}/PROPN/nsubj/2@GPE zwijgt/zwijgen/VERB/root/0/Fin,Sing"
ARMY = "Het//DET/det/2 leger//NOUN/nsubj/3/Sing,Neut waarschuwt/waarschuwen/VERB/root/0/Fin,Sing"
MINISTRY = (
    "Het//DET/det/2 ministerie//NOUN/nsubj/5/Sing,Neut van//ADP/case/4 "
    "Defensie/Defensie/PROPN/nmod/2 waarschuwt/waarschuwen/VERB/root/0/Fin,Sing"
)
THERE = "In//ADP/case/2 {}/{}/PROPN/obl/3@GPE regent/regenen/VERB/root/0/Fin,Sing het//PRON/nsubj/3"


def bodies(*sentences: str, noun: str = "leger") -> list[str | None]:
    parsed = document(*sentences)
    at = len(sentences) - 1
    warning = frame(parsed, at, "Threat", "waarschuwt", agent=(at, noun))
    (linked,) = link(parsed, (warning,), ()).frames
    return [role.filler.entity for role in linked.roles]


def test_an_army_is_that_of_the_one_state_that_acts():
    assert bodies(ACTS.format("Mali", "Mali"), ARMY) == ["malinese-leger"]


def test_a_ministry_is_that_of_the_one_state_that_acts():
    found = bodies(ACTS.format("Nederland", "Nederland"), MINISTRY, noun="ministerie")
    assert found == ["ministerie-van-defensie"]


def test_with_two_states_it_may_be_of_either():
    assert bodies(ACTS.format("Mali", "Mali"), THERE.format("Niger", "Niger"), ARMY) == ["leger--d"]


def test_a_state_that_is_told_of_later_is_not_meant():
    later = (
        f"{ARMY} in//ADP/case/5 Niger/Niger/PROPN/obl/3@GPE",
        THERE.format("Tsjaad", "Tsjaad"),
    )
    assert bodies(ACTS.format("Mali", "Mali"), later[0]) == ["leger--d"]
    parsed = document(ACTS.format("Mali", "Mali"), ARMY, later[1])
    warning = frame(parsed, 1, "Threat", "waarschuwt", agent=(1, "leger"))
    (linked,) = link(parsed, (warning,), ()).frames
    assert [role.filler.entity for role in linked.roles] == ["malinese-leger"]


def test_a_state_where_something_happens_may_not_be_meant():
    assert bodies(THERE.format("Mali", "Mali"), ARMY) == ["leger--d"]


def test_a_body_that_is_not_known_is_nobody_s():
    assert bodies(ACTS.format("Tuvalu", "Tuvalu"), ARMY) == ["leger--d"]
