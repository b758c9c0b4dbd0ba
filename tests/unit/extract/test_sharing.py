"""What the frames of a sentence tell of one another's events: who does them, and to whom."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frame, roles

_BONN = "Bonn/Bonn/PROPN/nsubj/2@GPE"
_EVENT = "een//DET/det/6"

CASES = {
    "who is accused of it does it": (
        f"{_BONN} beschuldigt/beschuldigen/VERB/root/0/Fin Parijs/Parijs/PROPN/obj/2@GPE"
        f" van//ADP/case/6 {_EVENT} staatsgreep//NOUN/obl/2",
        "staatsgreep",
        {"agent=Parijs"},
    ),
    "what one attempts too": (
        f"{_BONN} beschuldigt/beschuldigen/VERB/root/0/Fin Parijs/Parijs/PROPN/obj/2@GPE"
        f" van//ADP/case/6 {_EVENT} poging//NOUN/obl/2 tot//ADP/case/8 staatsgreep//NOUN/nmod/6",
        "staatsgreep",
        {"agent=Parijs"},
    ),
    "who is threatened with it undergoes it": (
        f"{_BONN} bedreigt/bedreigen/VERB/root/0/Fin Parijs/Parijs/PROPN/obj/2@GPE"
        " met//ADP/case/5 sancties/sanctie/NOUN/obl/2/Plur",
        "sancties",
        {"agent=Bonn", "target=Parijs"},
    ),
    "an accusation that one rejects is against oneself": (
        f"{_BONN} ontkent/ontkennen/VERB/root/0/Fin elke//DET/det/4 beschuldiging//NOUN/obj/2",
        "beschuldiging",
        {"target=Bonn"},
    ),
    "talks that one puts off are one's own": (
        f"{_BONN} verdaagt/verdagen/VERB/root/0/Fin het//DET/det/4 overleg//NOUN/obj/2"
        " met//ADP/case/6 Parijs/Parijs/PROPN/nmod/4@GPE",
        "overleg",
        {"agent=Bonn", "target=Parijs"},
    ),
    "a ceasefire that one refuses is one's own": (
        f"{_BONN} weigert/weigeren/VERB/root/0/Fin een//DET/det/4 bestand//NOUN/obj/2",
        "bestand",
        {"agent=Bonn"},
    ),
    "but not one that was told before": (
        f"{_BONN} ontkent/ontkennen/VERB/root/0/Fin die//DET/det/4/Dem beschuldiging//NOUN/obj/2",
        "beschuldiging",
        set(),
    ),
    "who tightens sanctions imposes them": (
        f"{_BONN} verscherpt/verscherpen/VERB/root/0/Fin sancties/sanctie/NOUN/obj/2/Plur",
        "sancties",
        {"agent=Bonn"},
    ),
    "what one does something else with": (
        "Agenten/agent/NOUN/nsubj/2/Plur grepen/grijpen/VERB/root/0/Fin in//ADP/compound:prt/2"
        " met//ADP/case/5 arrestaties/arrestatie/NOUN/obl/2/Plur",
        "arrestaties",
        {"agent=Agenten"},
    ),
    "an ultimatum that one ignores is for oneself": (
        f"{_BONN} negeert/negeren/VERB/root/0/Fin het//DET/det/4 ultimatum//NOUN/obj/2",
        "ultimatum",
        {"target=Bonn"},
    ),
    "who lifts sanctions had imposed them": (
        f"{_BONN} heft/heffen/VERB/root/0/Fin sancties/sanctie/NOUN/obj/2/Plur"
        " op//ADP/compound:prt/2",
        "sancties",
        {"agent=Bonn"},
    ),
    "who is accused of it, an infinitive used as a noun, does it": (
        f"{_BONN} beschuldigt/beschuldigen/VERB/root/0/Fin Parijs/Parijs/PROPN/obj/2@GPE"
        " van//ADP/case/6 het//DET/det/6 vormen//VERB/obl/2/Inf van//ADP/case/8"
        " milities/militie/NOUN/nmod/6/Plur",
        "vormen",
        {"agent=Parijs", "target=milities"},
    ),
    "who approves sanctions imposes them": (
        f"{_BONN} keurt/keuren/VERB/root/0/Fin sancties/sanctie/NOUN/obj/2/Plur"
        " goed//ADJ/compound:prt/2",
        "sancties",
        {"agent=Bonn"},
    ),
    "who takes part in it does it": (
        "Parijs/Parijs/PROPN/nsubj/3@GPE is/zijn/AUX/cop/3/Fin betrokken//ADJ/root/0"
        " bij//ADP/case/6 de//DET/det/6 aanslag//NOUN/obl/3",
        "aanslag",
        {"agent=Parijs"},
    ),
}


@pytest.mark.parametrize(("text", "trigger", "filled"), CASES.values(), ids=CASES)
def test_events_take_over_roles(text, trigger, filled):
    assert roles(frame(trigger, text)) == filled
