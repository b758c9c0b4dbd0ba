"""*Beide partijen*, *de strijdende partijen*: the two that a fight or talks set apart."""

from __future__ import annotations

import pytest

from kg.link import link
from tests.unit.link.frames import frame
from tests.unit.link.notation import document

WAR = "Mali/Mali/PROPN/nsubj/2@GPE bestrijdt/bestrijden/VERB/root/0/Fin,Sing {}/{}/PROPN/obj/2@ORG"
TALKS = (
    "Kenia/Kenia/PROPN/nsubj/2@GPE ontmoet/ontmoeten/VERB/root/0/Fin,Sing Peru/Peru/PROPN/obj/2@GPE"
)
BOTH = (
    "Kenia/Kenia/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Noorwegen/Noorwegen/PROPN/conj/1@GPE "
    "roepen//VERB/root/0/Fin,Plur beide//DET/det/6 partijen/partij/NOUN/obj/4/Plur "
    "op//ADP/compound:prt/4"
)
SAYING = (
    "Kenia/Kenia/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Noorwegen/Noorwegen/PROPN/conj/1@GPE "
    "zeggen//VERB/root/0/Fin,Plur dat//SCONJ/mark/8 beide//DET/det/7 "
    "partijen/partij/NOUN/nsubj/8/Plur stoppen//VERB/ccomp/4/Fin,Plur"
)


def targets(parsed, sentence, *earlier):
    call = frame(parsed, sentence, "Request", "roepen", target=(sentence, "partijen"))
    linked = link(parsed, (*earlier, call), ()).frames[-1]
    return sorted(role.filler.label for role in linked.roles if role.filler.entity)


@pytest.fixture
def war():
    parsed = document(WAR.format("Hamas", "Hamas"), BOTH)
    return parsed, frame(parsed, 0, "Attack", "bestrijdt", agent=(0, "Mali"), target=(0, "Hamas"))


def test_both_parties_are_those_who_fight(war):
    parsed, attack = war
    assert targets(parsed, 1, attack) == ["Hamas", "Mali"]


def test_those_who_call_are_no_parties():
    parsed = document("Het//PRON/nsubj/2 regent/regenen/VERB/root/0/Fin,Sing", BOTH)
    assert not {"Kenia", "Noorwegen"} & set(targets(parsed, 1))


def test_a_fight_goes_before_talks_that_are_nearer():
    parsed = document(WAR.format("Hamas", "Hamas"), TALKS, BOTH)
    attack = frame(parsed, 0, "Attack", "bestrijdt", agent=(0, "Mali"), target=(0, "Hamas"))
    talks = frame(parsed, 1, "Consultation", "ontmoet", agent=(1, "Kenia"), target=(1, "Peru"))
    assert targets(parsed, 2, attack, talks) == ["Hamas", "Mali"]


def test_two_fights_of_one_sentence_leave_it_open():
    parsed = document(
        WAR.format("Hamas", "Hamas") + " en//CCONJ/cc/5 Fatah/Fatah/PROPN/conj/3@ORG", BOTH
    )
    one = frame(parsed, 0, "Attack", "bestrijdt", agent=(0, "Mali"), target=(0, "Hamas"))
    other = frame(parsed, 0, "Attack", "bestrijdt", agent=(0, "Mali"), target=(0, "Fatah"))
    assert set(targets(parsed, 1, one, other)).isdisjoint({"Mali", "Hamas", "Fatah"})


def test_who_calls_is_no_side_of_his_own_fight():
    parsed = document(WAR.format("Kenia", "Kenia"), BOTH)
    attack = frame(parsed, 0, "Attack", "bestrijdt", agent=(0, "Mali"), target=(0, "Kenia"))
    assert set(targets(parsed, 1, attack)).isdisjoint({"Mali", "Kenia"})


def test_those_who_say_what_both_do_are_no_parties(war):
    parsed = document(WAR.format("Hamas", "Hamas"), SAYING)
    attack = frame(parsed, 0, "Attack", "bestrijdt", agent=(0, "Mali"), target=(0, "Hamas"))
    stop = frame(parsed, 1, "Suspension", "stoppen", agent=(1, "partijen"))
    linked = link(parsed, (attack, stop), ()).frames[-1]
    assert sorted(role.filler.label for role in linked.roles) == ["Hamas", "Mali"]
    alone = link(parsed, (stop,), ()).frames[-1]
    assert {role.filler.label for role in alone.roles}.isdisjoint({"Kenia", "Noorwegen"})


def test_fighting_parties_need_no_number():
    parsed = document(
        WAR.format("Hamas", "Hamas"),
        "Kenia/Kenia/PROPN/nsubj/2@GPE roepen//VERB/root/0/Fin,Plur de//DET/det/5 "
        "strijdende/strijden/VERB/amod/5 partijen/partij/NOUN/obj/2/Plur op//ADP/compound:prt/2",
    )
    attack = frame(parsed, 0, "Attack", "bestrijdt", agent=(0, "Mali"), target=(0, "Hamas"))
    assert targets(parsed, 1, attack) == ["Hamas", "Mali"]
