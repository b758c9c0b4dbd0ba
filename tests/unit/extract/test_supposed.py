"""Events that are planned, averted, supposed or there already, and what a denial is of."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frame, frames_of

PLANNED = (
    "De//DET/det/3 {}/amod/3/Part aanval//NOUN/nsubj/4/Sing {}/VERB/root/0/Fin "
    "tot//ADP/case/6 woede//NOUN/obl:arg/4/Sing"
)
AVERTED = (
    "De//DET/det/2 aanval//NOUN/nsubj:pass/6/Sing {}/AUX/aux/6/Past,Fin {} "
    "worden//AUX/aux:pass/6/Inf voorkomen//VERB/root/0/Inf"
)
SHORTLY = (
    "{}//ADV/advmod/6 {} na//ADP/case/5 de//DET/det/5 top//NOUN/obl/6/Sing "
    "bombardeerde/bombarderen/VERB/root/0/Past,Fin Iran/Iran/PROPN/nsubj/6@GPE "
    "Homs/Homs/PROPN/obj/6@GPE"
)
CASES = {
    "planned": (PLANNED.format("geplande/plannen/VERB", "leidt/leiden"), "positive intended"),
    "planned and begun": (
        PLANNED.format("geplande/plannen/VERB", "begon/beginnen"),
        "positive asserted",
    ),
    "impending": (PLANNED.format("dreigende/dreigen/VERB", "leidt/leiden"), "positive possible"),
    "foiled": (PLANNED.format("verijdelde/verijdelen/VERB", "leidt/leiden"), "negative asserted"),
    "criticised": (
        PLANNED.format("bekritiseerde/bekritiseren/VERB", "leidt/leiden"),
        "positive asserted",
    ),
    "any at all": (
        "Een//DET/det/2 aanval//NOUN/nsubj/5/Sing zou/zullen/AUX/aux/5/Past,Fin "
        "gevolgen/gevolg/NOUN/obj/5/Plur hebben//VERB/root/0/Inf",
        "positive possible",
    ),
    "one that is known": (
        "De//DET/det/2 aanval//NOUN/nsubj/5/Sing zou/zullen/AUX/aux/5/Past,Fin "
        "gevolgen/gevolg/NOUN/obj/5/Plur hebben//VERB/root/0/Inf",
        "positive asserted",
    ),
    "who had no part": (
        "Iran/Iran/PROPN/nsubj/7@GPE was/zijn/AUX/aux:pass/7/Past,Fin niet//ADV/advmod/7 "
        "bij//ADP/case/6 de//DET/det/6 aanval//NOUN/obl:arg/7/Sing "
        "betrokken/betrekken/VERB/root/0/Part",
        "negative asserted",
    ),
    "could have been averted": (
        AVERTED.format("had/hebben", "kunnen//AUX/aux/6/Inf"),
        "positive asserted",
    ),
    "could be averted": (AVERTED.format("kon/kunnen", "net//ADV/advmod/6"), "negative possible"),
    "not confirmed": (
        "Blok/Blok/PROPN/nsubj/2@PERSON wilde/willen/VERB/root/0/Past,Fin de//DET/det/4 "
        "aanval//NOUN/obj/6/Sing niet//ADV/advmod/6 bevestigen//VERB/xcomp/2/Inf",
        "positive possible",
    ),
    "on condition": (
        "Iran/Iran/PROPN/nsubj/2@GPE stemt/stemmen/VERB/root/0/Fin in//ADP/compound:prt/2 "
        "op//ADP/case/5 voorwaarde//NOUN/obl:arg/2/Sing dat//SCONJ/mark/9 geen//DET/det/8 "
        "aanval//NOUN/nsubj/9/Sing plaatsvindt/plaatsvinden/VERB/acl/5/Fin",
        "negative conditional",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_attack_is_so_or_not(text, expected):
    found = frame("aanval", text)
    assert f"{found.polarity} {found.modality}" == expected


THREATENED = (
    "Iran/Iran/PROPN/nsubj/2@GPE dreigt/dreigen/VERB/root/0/Fin met//ADP/case/4 "
    "sancties/sanctie/NOUN/obl:arg/2/Plur als//SCONJ/mark/7 Irak/Irak/PROPN/nsubj/7@GPE "
    "vertrekt/vertrekken/VERB/advcl/2/Fin"
)
WHEN = (
    "Wanneer//SCONJ/mark/4 de//DET/det/3 troepen/troep/NOUN/nsubj/4/Plur "
    "vertrekken//VERB/csubj/7/Fin ,//PUNCT/punct/4 {} {}"
)
DECLINED = (
    "Blok/Blok/PROPN/nsubj/2@PERSON weigert/weigeren/VERB/root/0/Fin te//ADP/mark/4 "
    "bevestigen//VERB/xcomp/2/Inf dat//SCONJ/mark/8 Iran/Iran/PROPN/nsubj/8@GPE "
    "Homs/Homs/PROPN/obj/8@GPE bombardeerde/bombarderen/VERB/ccomp/4/Past,Fin"
)
OTHERS = {
    "refusal with its own niet": (
        "top",
        "De//DET/det/2 top//NOUN/nsubj/3/Sing gaat/gaan/VERB/root/0/Fin niet//ADV/advmod/3 "
        "door//ADP/compound:prt/3",
        "negative asserted",
    ),
    "hardly a stretch of time": (
        "bombardeerde",
        SHORTLY.format("Nauwelijks", "weken/week/NOUN/fixed/1/Plur").replace("1/Plur", "5/Plur"),
        "negative asserted",
    ),
    "hardly a number": (
        "bombardeerde",
        SHORTLY.format("Nauwelijks", "drie//NUM/nummod/5"),
        "positive asserted",
    ),
    "neither nor": (
        "bevestigen",
        "Iran/Iran/PROPN/nsubj/2@GPE wilde/willen/VERB/root/0/Past,Fin de//DET/det/4 "
        "aanval//NOUN/obj/5/Sing bevestigen//VERB/xcomp/2/Inf noch//CCONJ/cc/7 "
        "ontkennen//VERB/conj/5/Inf",
        "negative intended",
    ),
    "attacks that go on": (
        "aanvallen",
        "Iran/Iran/PROPN/nsubj/2@GPE weigert/weigeren/VERB/root/0/Fin de//DET/det/4 "
        "aanvallen/aanval/NOUN/obj/6/Plur te//ADP/mark/6 staken//VERB/xcomp/2/Inf",
        "positive asserted",
    ),
    "denied in a judgement": (
        "noemt",
        "Blok/Blok/PROPN/nsubj/2@PERSON noemt/noemen/VERB/root/0/Fin de//DET/det/4 "
        "sancties/sanctie/NOUN/obj/2/Plur niet//ADV/advmod/2 zwaar//ADJ/xcomp/2",
        "positive asserted",
    ),
    "offer that is turned down": (
        "vredesaanbod",
        "Iran/Iran/PROPN/nsubj/2@GPE verwierp/verwerpen/VERB/root/0/Past,Fin het//DET/det/4 "
        "vredesaanbod//NOUN/obj/2/Sing van//ADP/case/6 Irak/Irak/PROPN/nmod/4@GPE",
        "positive asserted",
    ),
    "what one does not wait with": (
        "sancties",
        "Irak/Irak/PROPN/nsubj/2@GPE roept/roepen/VERB/root/0/Fin Iran/Iran/PROPN/obj/2@GPE "
        "op//ADP/compound:prt/2 niet//ADV/advmod/7 te//ADP/mark/7 wachten//VERB/xcomp/2/Inf "
        "met//ADP/case/9 sancties/sanctie/NOUN/obl:arg/7/Plur",
        "positive requested",
    ),
    "threat on a condition": ("dreigt", THREATENED, "positive asserted"),
    "what is threatened on a condition": ("sancties", THREATENED, "positive conditional"),
    "time that is asked for": (
        "vertrekken",
        WHEN.format("is/zijn/AUX/cop/7/Fin", "onduidelijk//ADJ/root/0"),
        "positive asserted",
    ),
    "time that is a condition": (
        "vertrekken",
        WHEN.format("is/zijn/AUX/cop/7/Fin", "gelukkig//ADJ/root/0").replace("csubj", "advcl"),
        "positive conditional",
    ),
    "what is needed": (
        "akkoord",
        "Zonder//ADP/case/2 akkoord//NOUN/obl/6/Sing kan/kunnen/AUX/aux/6/Fin "
        "Iran/Iran/PROPN/nsubj/6@GPE niet//ADV/advmod/6 vertrekken//VERB/root/0/Inf",
        "positive conditional",
    ),
    "what was not there": (
        "akkoord",
        "Iran/Iran/PROPN/nsubj/2@GPE vertrok/vertrekken/VERB/root/0/Past,Fin zonder//ADP/case/4 "
        "akkoord//NOUN/obl/2/Sing",
        "negative asserted",
    ),
    "thought not to be so": (
        "aanvalt",
        "Blok/Blok/PROPN/nsubj/2@PERSON gelooft/geloven/VERB/root/0/Fin niet//ADV/advmod/2 "
        "dat//SCONJ/mark/6 Iran/Iran/PROPN/nsubj/6@GPE aanvalt/aanvallen/VERB/ccomp/2/Fin",
        "negative asserted",
    ),
    "what one declines to confirm": ("bombardeerde", DECLINED, "positive asserted"),
    "instead": (
        "praten",
        "In//ADP/mark/5 plaats//NOUN/fixed/1/Sing van//ADP/fixed/1 te//ADP/mark/5 "
        "praten//VERB/advcl/6/Inf vertrok/vertrekken/VERB/root/0/Past,Fin "
        "Blok/Blok/PROPN/nsubj/6@PERSON",
        "negative asserted",
    ),
    "open whether it will be": (
        "gestemd",
        "Of//SCONJ/mark/4 er//ADV/advmod/3 gestemd/stemmen/VERB/xcomp/4/Part "
        "gaat/gaan/VERB/csubj/8/Fin worden//AUX/aux:pass/3/Inf ,//PUNCT/punct/4 "
        "is/zijn/AUX/cop/8/Fin onzeker//ADJ/root/0",
        "positive possible",
    ),
    "said behind what is hearsay": (
        "zegt",
        "De//DET/det/2 ploeg//NOUN/nsubj/4/Sing zou/zullen/AUX/aux/4/Past,Fin "
        "vertrekken//VERB/root/0/Inf ,//PUNCT/punct/8 maar//CCONJ/cc/8 "
        "Blok/Blok/PROPN/nsubj/8@PERSON zegt/zeggen/VERB/conj/4/Fin dat//PRON/obj/8/Dem",
        "positive asserted",
    ),
}


@pytest.mark.parametrize(("trigger", "text", "expected"), OTHERS.values(), ids=OTHERS)
def test_frame_is_so_or_not(trigger, text, expected):
    found = frame(trigger, text)
    assert f"{found.polarity} {found.modality}" == expected


ANSWER = (
    "Volgens//ADP/case/2 Blok/Blok/PROPN/obl/3@PERSON bombardeerde/bombarderen/VERB/root/0/Fin "
    "Iran/Iran/PROPN/nsubj/3@GPE Homs/Homs/PROPN/obj/3@GPE ,//PUNCT/punct/9 {}//CCONJ/cc/9 "
    "Teheran/Teheran/PROPN/nsubj/9@GPE ontkent/ontkennen/VERB/conj/3/Fin een//DET/det/11 "
    "aanval//NOUN/obj/9/Sing"
)
SOURCES = {
    "answer": (ANSWER.format("maar"), {"bombardeerde": ["Blok"], "ontkent": []}),
    "told on": (ANSWER.format("en"), {"bombardeerde": ["Blok"], "ontkent": ["Blok"]}),
    "declined": (DECLINED, {"bombardeerde": []}),
    "asked": (
        "Blok/Blok/PROPN/nsubj/2@PERSON onderzoekt/onderzoeken/VERB/root/0/Fin "
        "wie//PRON/nsubj/5/Int Homs/Homs/PROPN/obj/5@GPE "
        "bombardeerde/bombarderen/VERB/ccomp/2/Past,Fin",
        {"bombardeerde": []},
    ),
    "compared": (
        "Blok/Blok/PROPN/nsubj/2@PERSON ontkent/ontkennen/VERB/root/0/Fin dat//SCONJ/mark/5 "
        "Iran/Iran/PROPN/nsubj/5@GPE aanviel/aanvallen/VERB/ccomp/2/Past,Fin ,//PUNCT/punct/9 "
        "zoals//SCONJ/mark/9 Irak/Irak/PROPN/nsubj/9@GPE beweert/beweren/VERB/advcl/5/Fin",
        {"aanviel": ["Blok"], "beweert": []},
    ),
    "not said": (
        "Blok/Blok/PROPN/nsubj/2@PERSON wilde/willen/VERB/root/0/Past,Fin de//DET/det/4 "
        "aanval//NOUN/obj/6/Sing niet//ADV/advmod/6 bevestigen//VERB/xcomp/2/Inf",
        {"aanval": []},
    ),
    "said": (
        "Blok/Blok/PROPN/nsubj/2@PERSON wilde/willen/VERB/root/0/Past,Fin de//DET/det/4 "
        "aanval//NOUN/obj/6/Sing graag//ADV/advmod/6 bevestigen//VERB/xcomp/2/Inf",
        {"aanval": ["Blok"]},
    ),
}


@pytest.mark.parametrize(("text", "sources"), SOURCES.values(), ids=SOURCES)
def test_answers_and_silence_have_no_source(text, sources):
    found = {f.trigger.text: [m.text for m in f.source] for f in frames_of(text)}
    assert {trigger: found[trigger] for trigger in sources} == sources


def test_explanation_is_asked_of_somebody_else():
    asked = (
        "Blok/Blok/PROPN/nsubj/2@PERSON vraagt/vragen/VERB/root/0/Fin Iran/Iran/PROPN/obj/2@GPE "
        "uitleg//NOUN/obj/2/Sing over//ADP/case/7 de//DET/det/7 aanval//NOUN/obl:arg/2/Sing"
    )
    assert "agent" not in [r.name for r in frame("aanval", asked).roles]


def test_proposer_takes_no_part():
    proposed = (
        "Blok/Blok/PROPN/nsubj/2@PERSON stelt/stellen/VERB/root/0/Fin een//DET/det/4 "
        "top//NOUN/obj/2/Sing tussen//ADP/case/6 Iran/Iran/PROPN/nmod/4@GPE en//CCONJ/cc/8 "
        "Irak/Irak/PROPN/conj/6@GPE voor//ADP/compound:prt/2"
    )
    agents = [r.filler.text for r in frame("top", proposed).roles if r.name == "agent"]
    assert agents == ["Iran", "Irak"]


def test_who_is_held_on_suspicion_is_suspected():
    held = (
        "De//DET/det/2 man//NOUN/nsubj/3/Sing zit/zitten/VERB/root/0/Fin vast//ADJ/compound:prt/3 "
        "op//ADP/case/6 verdenking//NOUN/obl/3/Sing van//ADP/case/8 spionage//NOUN/nmod/6/Sing"
    )
    assert [r.filler.text for r in frame("verdenking", held).roles if r.name == "target"] == ["man"]
