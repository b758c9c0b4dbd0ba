"""Who does what he claims or announces, and what the event takes from the announcement."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frame, roles

_CLAIM = "De//DET/det/2 rebellen/rebel/NOUN/nsubj/3/Plur"

CASES = {
    "event that is claimed": (
        f"{_CLAIM} eisten/eisen/VERB/root/0/Fin de//DET/det/5 aanslag//NOUN/obj/3"
        " op//ADP/compound:prt/3",
        "aanslag",
        {"agent=rebellen"},
    ),
    "event that is claimed, in the passive": (
        "De//DET/det/2 aanslag//NOUN/nsubj:pass/4 is/zijn/AUX/aux:pass/4/Fin"
        " opgeëist/opeisen/VERB/root/0/Part door//ADP/case/6 rebellen/rebel/NOUN/obl:agent/4/Plur",
        "aanslag",
        {"agent=rebellen"},
    ),
    "event that responsibility is claimed for": (
        f"{_CLAIM} eisten/eisen/VERB/root/0/Fin verantwoordelijkheid//NOUN/obj/3"
        " voor//ADP/case/6 aanslagen/aanslag/NOUN/nmod/4/Plur op//ADP/compound:prt/3",
        "aanslagen",
        {"agent=rebellen"},
    ),
    "sanctions that are announced, with their target": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE kondigde/kondigen/VERB/root/0/Fin"
        " sancties/sanctie/NOUN/obj/2/Plur aan//ADP/compound:prt/2 tegen//ADP/case/6"
        " Iran/Iran/PROPN/obl/2@GPE",
        "sancties",
        {"agent=Bonn", "target=Iran"},
    ),
    "offensive that is announced, with its place": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE kondigde/kondigen/VERB/root/0/Fin een//DET/det/4"
        " offensief//NOUN/obj/2 aan//ADP/compound:prt/2 in//ADP/case/7 Idlib/Idlib/PROPN/obl/2@GPE",
        "offensief",
        {"agent=Bonn", "place=Idlib"},
    ),
    "announcement keeps neither": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE kondigde/kondigen/VERB/root/0/Fin een//DET/det/4"
        " offensief//NOUN/obj/2 aan//ADP/compound:prt/2 in//ADP/case/7 Idlib/Idlib/PROPN/obl/2@GPE",
        "kondigde",
        {"agent=Bonn", "topic=offensief"},
    ),
    "announcement keeps where it is made": (
        "In//ADP/case/2 Parijs/Parijs/PROPN/obl/3@GPE kondigde/kondigen/VERB/root/0/Fin"
        " Bonn/Bonn/PROPN/nsubj/3@GPE een//DET/det/6 offensief//NOUN/obj/3"
        " aan//ADP/compound:prt/3",
        "kondigde",
        {"agent=Bonn", "topic=offensief", "place=Parijs"},
    ),
    "agreement that is announced may be that of others": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE kondigde/kondigen/VERB/root/0/Fin een//DET/det/4"
        " akkoord//NOUN/obj/2 met//ADP/case/6 Kiev/Kiev/PROPN/nmod/4@GPE"
        " aan//ADP/compound:prt/2",
        "akkoord",
        {"target=Kiev"},
    ),
}


@pytest.mark.parametrize(("text", "trigger", "filled"), CASES.values(), ids=CASES)
def test_claimed_event_is_the_claimants(text, trigger, filled):
    assert roles(frame(trigger, text)) == filled
