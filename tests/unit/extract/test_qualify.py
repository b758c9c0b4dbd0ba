"""Polarity and modality: what a frame's own words say, and what governs it."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frame

CASES = {
    "plain": (
        "Iran/Iran/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
        " Homs/Homs/PROPN/obj/2@GPE",
        "bombardeerde",
        "positive asserted",
    ),
    "niet": (
        "Iran/Iran/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
        " Homs/Homs/PROPN/obj/2@GPE niet//ADV/advmod/2",
        "bombardeerde",
        "negative asserted",
    ),
    "geen before the object": (
        "Iran/Iran/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin geen//DET/det/4"
        " steden/stad/NOUN/obj/2/Plur",
        "bombardeerde",
        "negative asserted",
    ),
    "negation and modal of an expression": (
        "Polen/Polen/PROPN/nsubj/5@GPE kan/kunnen/AUX/aux/5/Fin zich//PRON/expl:pv/5"
        " niet//ADV/advmod/5 vinden//VERB/root/0/Inf in//ADP/case/8 het//DET/det/8"
        " plan//NOUN/obl/5",
        "vinden",
        "positive asserted",
    ),
    "who cannot does not": (
        "Iran/Iran/PROPN/nsubj/4@GPE kon/kunnen/AUX/aux/4/Fin,Past niet//ADV/advmod/4"
        " aanvallen//VERB/root/0/Inf",
        "aanvallen",
        "negative asserted",
    ),
    "attack that is announced": (
        "Iran/Iran/PROPN/nsubj/2@GPE kondigt/kondigen/VERB/root/0/Fin nieuwe//ADJ/amod/4"
        " aanvallen/aanval/NOUN/obj/2/Plur aan//ADP/compound:prt/2",
        "aanvallen",
        "positive intended",
    ),
    "agreement that is announced": (
        "Iran/Iran/PROPN/nsubj/2@GPE kondigt/kondigen/VERB/root/0/Fin een//DET/det/4"
        " akkoord//NOUN/obj/2 met//ADP/case/6 Irak/Irak/PROPN/nmod/4@GPE"
        " aan//ADP/compound:prt/2",
        "akkoord",
        "positive asserted",
    ),
    "nobody": (
        "Niemand//PRON/nsubj/2/Ind bombardeerde/bombarderen/VERB/root/0/Fin"
        " Homs/Homs/PROPN/obj/2@GPE",
        "bombardeerde",
        "negative asserted",
    ),
    "zonder te": (
        "Iran/Iran/PROPN/nsubj/2@GPE vertrok/vertrekken/VERB/root/0/Fin zonder//ADP/mark/6"
        " Homs/Homs/PROPN/obj/6@GPE te//ADP/mark/6 bombarderen//VERB/advcl/2/Inf",
        "bombarderen",
        "negative asserted",
    ),
    "kunnen": (
        "Iran/Iran/PROPN/nsubj/4@GPE kan/kunnen/AUX/aux/4/Fin Homs/Homs/PROPN/obj/4@GPE"
        " bombarderen//VERB/root/0/Inf",
        "bombarderen",
        "positive possible",
    ),
    "zou": (
        "Iran/Iran/PROPN/nsubj/5@GPE zou/zullen/AUX/aux/5/Fin,Past Homs/Homs/PROPN/obj/5@GPE"
        " hebben//AUX/aux/5/Inf gebombardeerd/bombarderen/VERB/root/0/Part",
        "gebombardeerd",
        "positive possible",
    ),
    "zal": (
        "Iran/Iran/PROPN/nsubj/4@GPE zal/zullen/AUX/aux/4/Fin Homs/Homs/PROPN/obj/4@GPE"
        " bombarderen//VERB/root/0/Inf",
        "bombarderen",
        "positive asserted",
    ),
    "moeten": (
        "Iran/Iran/PROPN/nsubj/4@GPE moet/moeten/AUX/aux/4/Fin Homs/Homs/PROPN/obj/4@GPE"
        " bombarderen//VERB/root/0/Inf",
        "bombarderen",
        "positive requested",
    ),
    "willen as a verb": (
        "Iran/Iran/PROPN/nsubj/2@GPE wil/willen/VERB/root/0/Fin Homs/Homs/PROPN/obj/4@GPE"
        " bombarderen//VERB/xcomp/2/Inf",
        "bombarderen",
        "positive intended",
    ),
    "adverb": (
        "Mogelijk//ADJ/advmod/2 bombardeerde/bombarderen/VERB/root/0/Fin"
        " Iran/Iran/PROPN/nsubj/2@GPE Homs/Homs/PROPN/obj/2@GPE",
        "bombardeerde",
        "positive possible",
    ),
    "quotation before its report": (
        "Blok/Blok/PROPN/nsubj/2@PERSON laat/laten/VERB/root/0/Fin Homs/Homs/PROPN/obj/2@GPE"
        " niet//ADV/advmod/2 gaan//VERB/xcomp/2/Inf ,//PUNCT/punct/2"
        " zei/zeggen/VERB/parataxis/2/Fin Kaag/Kaag/PROPN/nsubj/7@PERSON",
        "zei",
        "positive asserted",
    ),
    "indirect question of what is not decided": (
        "Iran/Iran/PROPN/nsubj/4@GPE heeft/hebben/AUX/aux/4/Fin niet//ADV/advmod/4"
        " besloten/besluiten/VERB/root/0/Part of//SCONJ/mark/8 het//PRON/nsubj/8"
        " Homs/Homs/PROPN/obj/8@GPE bombardeert/bombarderen/VERB/ccomp/4/Fin",
        "bombardeert",
        "positive possible",
    ),
    "matter that is not talked about": (
        "Over//ADP/case/3 een//DET/det/3 terugtrekking//NOUN/obl/6"
        " wordt/worden/AUX/aux:pass/6/Fin niet//ADV/advmod/6 gesproken/spreken/VERB/root/0/Part",
        "terugtrekking",
        "positive possible",
    ),
    "what is not ruled out": (
        "Iran/Iran/PROPN/nsubj/2@GPE sloot/sluiten/VERB/root/0/Fin een//DET/det/4"
        " aanval//NOUN/obj/2 niet//ADV/advmod/2 uit//ADP/compound:prt/2",
        "aanval",
        "positive possible",
    ),
    "what a thing is for": (
        "Iran/Iran/PROPN/nsubj/2@GPE zocht/zoeken/VERB/root/0/Fin wapens/wapen/NOUN/obj/2/Plur"
        " om//ADP/mark/7 Homs/Homs/PROPN/obj/7@GPE te//ADP/mark/7 bombarderen//VERB/acl/3/Inf",
        "bombarderen",
        "positive intended",
    ),
    "adverb of what it is about": (
        "Mogelijk//ADJ/advmod/2 gaat/gaan/VERB/root/0/Fin het//PRON/nsubj/2 om//ADP/case/6"
        " een//DET/det/6 aanval//NOUN/obl:arg/2",
        "aanval",
        "positive possible",
    ),
    "what is made possible": (
        "Het//DET/det/2 akkoord//NOUN/nsubj/3 maakt/maken/VERB/root/0/Fin een//DET/det/5"
        " aanval//NOUN/obj/3 mogelijk//ADJ/xcomp/3",
        "aanval",
        "positive possible",
    ),
    "condition on an event that is begun": (
        "Iran/Iran/PROPN/nsubj/2@GPE dreigt/dreigen/VERB/root/0/Fin een//DET/det/4"
        " aanval//NOUN/obj/6 te//ADP/mark/6 beginnen//VERB/xcomp/2/Inf als//SCONJ/mark/9"
        " Israël/Israël/PROPN/nsubj/9@GPE blijft/blijven/VERB/advcl/2/Fin",
        "aanval",
        "positive conditional",
    ),
    "what is waited for": (
        "Iran/Iran/PROPN/nsubj/2@GPE wacht/wachten/VERB/root/0/Fin tot//SCONJ/mark/5"
        " Israël/Israël/PROPN/nsubj/5@GPE aanvalt/aanvallen/VERB/advcl/2/Fin",
        "aanvalt",
        "positive intended",
    ),
    "what there is no question of": (
        "Er//ADV/advmod/2 is/zijn/VERB/root/0/Fin geen//DET/det/4 sprake/spraak/NOUN/nsubj/2"
        " van//ADP/case/7 een//DET/det/7 aanval//NOUN/obl:arg/2",
        "aanval",
        "negative asserted",
    ),
    "refusal": (
        "Iran/Iran/PROPN/nsubj/2@GPE weigert/weigeren/VERB/root/0/Fin Homs/Homs/PROPN/obj/5@GPE"
        " te//ADP/mark/5 bombarderen//VERB/xcomp/2/Inf",
        "bombarderen",
        "negative asserted",
    ),
    "refusal denied": (
        "Iran/Iran/PROPN/nsubj/2@GPE weigert/weigeren/VERB/root/0/Fin niet//ADV/advmod/2"
        " Homs/Homs/PROPN/obj/6@GPE te//ADP/mark/6 bombarderen//VERB/xcomp/2/Inf",
        "bombarderen",
        "positive asserted",
    ),
    "threat": (
        "Iran/Iran/PROPN/nsubj/2@GPE dreigt/dreigen/VERB/root/0/Fin Homs/Homs/PROPN/obj/5@GPE"
        " te//ADP/mark/5 bombarderen//VERB/xcomp/2/Inf",
        "bombarderen",
        "positive intended",
    ),
    "threat denied": (
        "Iran/Iran/PROPN/nsubj/2@GPE dreigt/dreigen/VERB/root/0/Fin niet//ADV/advmod/2"
        " Homs/Homs/PROPN/obj/6@GPE te//ADP/mark/6 bombarderen//VERB/xcomp/2/Inf",
        "bombarderen",
        "negative intended",
    ),
    "what is demanded": (
        "De//DET/det/2 Kamer//NOUN/nsubj/3 eist/eisen/VERB/root/0/Fin dat//SCONJ/mark/7"
        " Iran/Iran/PROPN/nsubj/7@GPE Homs/Homs/PROPN/obj/7@GPE"
        " bombardeert/bombarderen/VERB/ccomp/3/Fin",
        "bombardeert",
        "positive requested",
    ),
    "condition": (
        "Als//SCONJ/mark/4 Iran/Iran/PROPN/nsubj/4@GPE Homs/Homs/PROPN/obj/4@GPE"
        " bombardeert/bombarderen/VERB/advcl/5/Fin volgt/volgen/VERB/root/0/Fin"
        " stilte//NOUN/nsubj/5",
        "bombardeert",
        "positive conditional",
    ),
    "what holds under a condition": (
        "Iran/Iran/PROPN/nsubj/2@GPE bombardeert/bombarderen/VERB/root/0/Fin"
        " Homs/Homs/PROPN/obj/2@GPE als//SCONJ/mark/6 het//PRON/nsubj/6"
        " regent/regenen/VERB/advcl/2/Fin",
        "bombardeert",
        "positive conditional",
    ),
    "purpose": (
        "Iran/Iran/PROPN/nsubj/2@GPE beschoot/beschieten/VERB/root/0/Fin"
        " Hama/Hama/PROPN/obj/2@GPE om//SCONJ/mark/7 Homs/Homs/PROPN/obj/7@GPE te//ADP/mark/7"
        " bombarderen//VERB/advcl/2/Inf",
        "bombarderen",
        "positive intended",
    ),
    "plan": (
        "Het//DET/det/2 plan//NOUN/nsubj/7 om//SCONJ/mark/6 Homs/Homs/PROPN/obj/6@GPE"
        " te//ADP/mark/6 bombarderen//VERB/acl/2/Inf lekte/lekken/VERB/root/0/Fin",
        "bombarderen",
        "positive intended",
    ),
    "feared event noun": (
        "Iran/Iran/PROPN/nsubj/2@GPE vreest/vrezen/VERB/root/0/Fin een//DET/det/4"
        " aanval//NOUN/obj/2",
        "aanval",
        "positive possible",
    ),
    "what is only told stays as it is": (
        "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/6"
        " Iran/Iran/PROPN/nsubj/6@GPE Homs/Homs/PROPN/obj/6@GPE"
        " bombardeerde/bombarderen/VERB/ccomp/2/Fin",
        "bombardeerde",
        "positive asserted",
    ),
    "relative clause of what is demanded": (
        "Iran/Iran/PROPN/nsubj/2@GPE eist/eisen/VERB/root/0/Fin de//DET/det/4"
        " vrijlating//NOUN/obj/2 van//ADP/case/6 piloten/piloot/NOUN/nmod/4/Plur"
        " die//PRON/nsubj/9/Rel Homs/Homs/PROPN/obj/9@GPE"
        " bombardeerden/bombarderen/VERB/acl:relcl/6/Fin",
        "bombardeerden",
        "positive asserted",
    ),
}


@pytest.mark.parametrize(("text", "trigger", "expected"), CASES.values(), ids=CASES)
def test_frame_is_qualified(text, trigger, expected):
    found = frame(trigger, text)
    assert f"{found.polarity} {found.modality}" == expected
