"""Who says what: sources of frames within a sentence, across sentences and in quotations."""

from __future__ import annotations

import pytest

from kg.extract.attribution.quotes import quotations
from tests.unit.extract.readings import frames_of

ATTACK = (
    "Iran/Iran/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin Homs/Homs/PROPN/obj/2@GPE"
)
CASES = {
    "nobody": ((ATTACK,), {"bombardeerde": []}),
    "clause of a verb of saying": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/6"
            " Iran/Iran/PROPN/nsubj/6@GPE Homs/Homs/PROPN/obj/6@GPE"
            " bombardeerde/bombarderen/VERB/ccomp/2/Fin",
        ),
        {"zei": [], "bombardeerde": ["Blok"]},
    ),
    "report after what it reports": (
        (
            ATTACK
            + " ,//PUNCT/punct/5 zei/zeggen/VERB/parataxis/2/Fin Blok/Blok/PROPN/nsubj/5@PERSON",
        ),
        {"zei": [], "bombardeerde": ["Blok"]},
    ),
    "reason of what is reported": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/5"
            " hij//PRON/nsubj/5 zwijgt/zwijgen/VERB/ccomp/2/Fin omdat//SCONJ/mark/9"
            " Iran/Iran/PROPN/nsubj/9@GPE Homs/Homs/PROPN/obj/9@GPE"
            " bombardeerde/bombarderen/VERB/advcl/2/Fin",
        ),
        {"zei": [], "bombardeerde": ["Blok"]},
    ),
    "quoted words away from the report's clause": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON tweette/tweeten/VERB/root/0/Fin niets//PRON/obj/2/Ind"
            " ,//PUNCT/punct/2 want//CCONJ/cc/9 '//PUNCT/punct/9 Iran/Iran/PROPN/nsubj/9@GPE"
            " Homs/Homs/PROPN/obj/9@GPE bombardeerde/bombarderen/VERB/conj/2/Fin '//PUNCT/punct/9",
        ),
        {"tweette": [], "bombardeerde": ["Blok"]},
    ),
    "impersonal report behind that of a speaker": (
        (
            "Dat//PRON/obj/2/Dem zei/zeggen/VERB/root/0/Fin Blok/Blok/PROPN/nsubj/2@PERSON",
            ATTACK + " ,//PUNCT/punct/5 klonk/klinken/VERB/parataxis/2/Fin het//PRON/nsubj/5",
        ),
        {"zei": [], "klonk": [], "bombardeerde": ["Blok"]},
    ),
    "marker": (
        (
            "Volgens//ADP/case/2 Blok/Blok/PROPN/obl/3@PERSON"
            " bombardeerde/bombarderen/VERB/root/0/Fin Iran/Iran/PROPN/nsubj/3@GPE"
            " Homs/Homs/PROPN/obj/3@GPE",
        ),
        {"Volgens": [], "bombardeerde": ["Blok"]},
    ),
    "sentence before a demonstrative": (
        (
            ATTACK,
            "Dat//PRON/obj/2/Dem zei/zeggen/VERB/root/0/Fin Blok/Blok/PROPN/nsubj/2@PERSON",
        ),
        {"zei": [], "bombardeerde": ["Blok"]},
    ),
    "sentence before a report of something else": (
        (
            ATTACK,
            "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin niets//PRON/obj/2/Ind",
        ),
        {"zei": [], "bombardeerde": []},
    ),
    "clause co-ordinated with the report": (
        (
            ATTACK + " en//CCONJ/cc/6 Blok/Blok/PROPN/nsubj/6@PERSON zei/zeggen/VERB/conj/2/Fin"
            " dat//SCONJ/mark/10 Israël/Israël/PROPN/nsubj/10@GPE Hama/Hama/PROPN/obj/10@GPE"
            " beschoot/beschieten/VERB/ccomp/6/Fin",
        ),
        {"bombardeerde": [], "zei": [], "beschoot": ["Blok"]},
    ),
    "two speakers": (
        (
            "Blok/Blok/PROPN/nsubj/4@PERSON en//CCONJ/cc/3 Kaag/Kaag/PROPN/conj/1@PERSON"
            " zeiden/zeggen/VERB/root/0/Fin dat//SCONJ/mark/8 Iran/Iran/PROPN/nsubj/8@GPE"
            " Homs/Homs/PROPN/obj/8@GPE bombardeerde/bombarderen/VERB/ccomp/4/Fin",
        ),
        {"zeiden": [], "bombardeerde": ["Blok", "Kaag"]},
    ),
    "report within a report has the nearer source": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/5"
            " Kaag/Kaag/PROPN/nsubj/5@PERSON meldde/melden/VERB/ccomp/2/Fin dat//SCONJ/mark/9"
            " Iran/Iran/PROPN/nsubj/9@GPE Homs/Homs/PROPN/obj/9@GPE"
            " bombardeerde/bombarderen/VERB/ccomp/5/Fin",
        ),
        {"zei": [], "meldde": ["Blok"], "bombardeerde": ["Kaag"]},
    ),
    "journalist's relative clause on what is condemned": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON hekelde/hekelen/VERB/root/0/Fin de//DET/det/4"
            " aanslag//NOUN/obj/2 waarbij//ADV/advmod/8 burgers/burger/NOUN/nsubj:pass/8/Plur"
            " werden/worden/AUX/aux:pass/8/Fin gedood/doden/VERB/acl:relcl/4/Part",
        ),
        {"hekelde": [], "aanslag": [], "gedood": []},
    ),
    "whole quotation of several sentences": (
        (
            "“/“/PUNCT/punct/3 Iran/Iran/PROPN/nsubj/3@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
            " Homs/Homs/PROPN/obj/3@GPE .//PUNCT/punct/3",
            "Israël/Israël/PROPN/nsubj/2@GPE beschoot/beschieten/VERB/root/0/Fin"
            " Hama/Hama/PROPN/obj/2@GPE ”/”/PUNCT/punct/2 ,//PUNCT/punct/6"
            " zei/zeggen/VERB/parataxis/2/Fin Blok/Blok/PROPN/nsubj/6@PERSON",
        ),
        {"bombardeerde": ["Blok"], "beschoot": ["Blok"], "zei": []},
    ),
    "all since the headline before a demonstrative": (
        (
            "Rusland/Rusland/PROPN/nsubj/2@GPE valt/vallen/VERB/root/0/Fin aan//ADP/compound:prt/2",
            ATTACK,
            "Israël/Israël/PROPN/nsubj/2@GPE beschoot/beschieten/VERB/root/0/Fin"
            " Hama/Hama/PROPN/obj/2@GPE",
            "Dat//PRON/obj/2/Dem zei/zeggen/VERB/root/0/Fin Blok/Blok/PROPN/nsubj/2@PERSON",
        ),
        {"valt": [], "bombardeerde": ["Blok"], "beschoot": ["Blok"], "zei": []},
    ),
    "sentence before an adverb that points at it": (
        (
            ATTACK,
            "Zo//ADV/advmod/2 reageert/reageren/VERB/root/0/Fin Blok/Blok/PROPN/nsubj/2@PERSON",
        ),
        {"bombardeerde": ["Blok"], "reageert": []},
    ),
    "who spoke goes on in the next quotation": (
        (
            "“/“/PUNCT/punct/3 Wij//PRON/nsubj/3 blijven//VERB/root/0/Fin ”/”/PUNCT/punct/3"
            " ,//PUNCT/punct/6 zei/zeggen/VERB/parataxis/3/Fin Blok/Blok/PROPN/nsubj/6@PERSON"
            " .//PUNCT/punct/3",
            "“/“/PUNCT/punct/3 Iran/Iran/PROPN/nsubj/3@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
            " Homs/Homs/PROPN/obj/3@GPE .//PUNCT/punct/3 ”/”/PUNCT/punct/3",
            "Israël/Israël/PROPN/nsubj/2@GPE beschoot/beschieten/VERB/root/0/Fin"
            " Hama/Hama/PROPN/obj/2@GPE",
        ),
        {"zei": [], "bombardeerde": ["Blok"], "beschoot": []},
    ),
    "who wants what has to be done": (
        (
            "Iran/Iran/PROPN/nsubj/6@GPE moet/moeten/AUX/aux/6/Fin Homs/Homs/PROPN/obj/6@GPE"
            " van//ADP/case/5 Blok/Blok/PROPN/obl/6@PERSON bombarderen//VERB/root/0/Inf",
        ),
        {"bombarderen": ["Blok"]},
    ),
    "what there is said to be no question of": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/7"
            " er//ADV/advmod/7 geen//DET/det/6 sprake/spraak/NOUN/nsubj/7 is/zijn/VERB/ccomp/2/Fin"
            " van//ADP/case/10 een//DET/det/10 aanval//NOUN/obl:arg/7",
        ),
        {"zei": [], "aanval": ["Blok"]},
    ),
    "what is admitted": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON gaf/geven/VERB/root/0/Fin toe//ADP/compound:prt/2"
            " dat//SCONJ/mark/7 Iran/Iran/PROPN/nsubj/7@GPE Homs/Homs/PROPN/obj/7@GPE"
            " bombardeerde/bombarderen/VERB/ccomp/2/Fin",
        ),
        {"gaf": [], "bombardeerde": ["Blok"]},
    ),
    "speaker before a colon": (
        (
            "VN/VN/PROPN/parataxis/4@ORG ://PUNCT/punct/1 Iran/Iran/PROPN/nsubj/4@GPE"
            " bombardeerde/bombarderen/VERB/root/0/Fin Homs/Homs/PROPN/obj/4@GPE",
        ),
        {"bombardeerde": ["VN"]},
    ),
    "place before a colon": (
        (
            "Syrië/Syrië/PROPN/parataxis/4@GPE ://PUNCT/punct/1 Iran/Iran/PROPN/nsubj/4@GPE"
            " bombardeerde/bombarderen/VERB/root/0/Fin Homs/Homs/PROPN/obj/4@GPE",
        ),
        {"bombardeerde": []},
    ),
    "seat of a state before a colon": (
        (
            "Kremlin/Kremlin/PROPN/parataxis/4@GPE ://PUNCT/punct/1 Iran/Iran/PROPN/nsubj/4@GPE"
            " bombardeerde/bombarderen/VERB/root/0/Fin Homs/Homs/PROPN/obj/4@GPE",
        ),
        {"bombardeerde": ["Kremlin"]},
    ),
    "two speakers before a colon, until a semicolon": (
        (
            "Blok/Blok/PROPN/parataxis/6@PERSON en//CCONJ/cc/3 Kaag/Kaag/PROPN/conj/1@PERSON"
            " ://PUNCT/punct/1 Iran/Iran/PROPN/nsubj/6@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
            " Homs/Homs/PROPN/obj/6@GPE ;//PUNCT/punct/9 Syrië/Syrië/PROPN/nsubj/10@GPE"
            " dreigt/dreigen/VERB/parataxis/6/Fin",
        ),
        {"bombardeerde": ["Blok", "Kaag"], "dreigt": []},
    ),
    "speaker before a colon, until a quotation ends": (
        (
            "Blok/Blok/PROPN/parataxis/5@PERSON ://PUNCT/punct/1 „//PUNCT/punct/5"
            " Iran/Iran/PROPN/nsubj/5@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
            " Homs/Homs/PROPN/obj/5@GPE ”//PUNCT/punct/5 ,//PUNCT/punct/10"
            " Syrië/Syrië/PROPN/nsubj/10@GPE dreigt/dreigen/VERB/parataxis/5/Fin",
        ),
        {"bombardeerde": ["Blok"], "dreigt": []},
    ),
    "another main clause is no report": (
        (
            ATTACK + " ,//PUNCT/punct/7 ook//ADV/amod/6 Blok/Blok/PROPN/nsubj/7@PERSON"
            " reageert/reageren/VERB/parataxis/2/Fin",
        ),
        {"bombardeerde": [], "reageert": []},
    ),
    "report of a report": (
        (
            ATTACK + " zei/zeggen/VERB/parataxis/2/Fin Blok/Blok/PROPN/nsubj/4@PERSON"
            " meldt/melden/VERB/parataxis/2/Fin Reuters/Reuters/PROPN/nsubj/6@ORG",
        ),
        {"bombardeerde": ["Blok"], "zei": ["Reuters"], "meldt": []},
    ),
    "who spoke last speaks on": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/6"
            " Iran/Iran/PROPN/nsubj/6@GPE Homs/Homs/PROPN/obj/6@GPE"
            " bombardeerde/bombarderen/VERB/ccomp/2/Fin",
            "„//PUNCT/punct/3 Iran/Iran/PROPN/nsubj/3@GPE beschoot/beschieten/VERB/root/0/Fin"
            " Hama/Hama/PROPN/obj/3@GPE ”//PUNCT/punct/3 ,//PUNCT/punct/7"
            " klinkt/klinken/VERB/parataxis/3/Fin het//PRON/nsubj/7/Prs",
        ),
        {"zei": [], "bombardeerde": ["Blok"], "beschoot": ["Blok"], "klinkt": []},
    ),
    "nobody spoke before": (
        (
            "„//PUNCT/punct/3 Iran/Iran/PROPN/nsubj/3@GPE beschoot/beschieten/VERB/root/0/Fin"
            " Hama/Hama/PROPN/obj/3@GPE ”//PUNCT/punct/3 ,//PUNCT/punct/7"
            " klinkt/klinken/VERB/parataxis/3/Fin het//PRON/nsubj/7/Prs",
        ),
        {"beschoot": [], "klinkt": []},
    ),
    "who is said how he speaks": (
        (
            "Blok/Blok/PROPN/nsubj/3@PERSON was/zijn/AUX/cop/3/Fin duidelijk//ADJ/root/0",
            "„//PUNCT/punct/3 Iran/Iran/PROPN/nsubj/3@GPE beschoot/beschieten/VERB/root/0/Fin"
            " Hama/Hama/PROPN/obj/3@GPE ”//PUNCT/punct/3",
        ),
        {"beschoot": ["Blok"]},
    ),
    "nobody is quoted behind him": (
        (
            "Blok/Blok/PROPN/nsubj/3@PERSON was/zijn/AUX/cop/3/Fin duidelijk//ADJ/root/0",
            ATTACK,
        ),
        {"bombardeerde": []},
    ),
    "who opens a headline": (
        (
            "Blok/Blok/PROPN/nsubj/7@PERSON over//ADP/case/3 Homs/Homs/PROPN/nmod/1@GPE"
            " ://PUNCT/punct/1 „//PUNCT/punct/7 Iran/Iran/PROPN/nsubj/7@GPE"
            " bombardeerde/bombarderen/VERB/root/0/Fin Hama/Hama/PROPN/obj/7@GPE ”//PUNCT/punct/7",
        ),
        {"bombardeerde": ["Blok"]},
    ),
    "what opens a headline": (
        (
            "Doden/dode/NOUN/nsubj/7/Plur bij//ADP/case/3 Homs/Homs/PROPN/nmod/1@GPE"
            " ://PUNCT/punct/1 „//PUNCT/punct/7 Iran/Iran/PROPN/nsubj/7@GPE"
            " bombardeerde/bombarderen/VERB/root/0/Fin Hama/Hama/PROPN/obj/7@GPE ”//PUNCT/punct/7",
        ),
        {"Doden": [], "bombardeerde": []},
    ),
    "by one's own words": (
        (
            "Iran/Iran/PROPN/nsubj/6@GPE heeft/hebben/AUX/aux/6/Fin naar//ADP/case/5"
            " eigen//ADJ/amod/5 zeggen//VERB/obl/6 gebombardeerd/bombarderen/VERB/root/0/Part"
            " Homs/Homs/PROPN/obj/6@GPE",
        ),
        {"zeggen": [], "gebombardeerd": ["Iran"]},
    ),
    "what is asked is not told": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin niet//ADV/advmod/2"
            " of//SCONJ/mark/7 Iran/Iran/PROPN/nsubj/7@GPE Homs/Homs/PROPN/obj/7@GPE"
            " bombardeerde/bombarderen/VERB/ccomp/2/Fin",
        ),
        {"zei": [], "bombardeerde": []},
    ),
    "what is quoted reports nothing of the rest": (
        (
            "„//PUNCT/punct/3 Blok/Blok/PROPN/nsubj/3@PERSON zegt/zeggen/VERB/root/0/Fin"
            " dit//PRON/obj/3/Dem",
            "Iran/Iran/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
            " Homs/Homs/PROPN/obj/2@GPE ”//PUNCT/punct/2",
        ),
        {"zegt": [], "bombardeerde": []},
    ),
    "what is answered to": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON reageert/reageren/VERB/root/0/Fin op//ADP/case/5"
            " de//DET/det/5 aanslag//NOUN/obl:arg/2",
        ),
        {"reageert": [], "aanslag": []},
    ),
    "what-clause that the journalist adds": (
        (
            "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/6"
            " Iran/Iran/PROPN/nsubj/6@GPE Homs/Homs/PROPN/obj/6@GPE"
            " bombardeerde/bombarderen/VERB/ccomp/2/Fin ,//PUNCT/punct/10 wat//PRON/obj/10"
            " Moskou/Moskou/PROPN/nsubj/10@GPE ontkende/ontkennen/VERB/parataxis/6/Fin",
        ),
        {"zei": [], "bombardeerde": ["Blok"], "ontkende": []},
    ),
    "dat within the sentence behind it": (
        (
            ATTACK,
            "Blok/Blok/PROPN/nsubj/2@PERSON meldde/melden/VERB/root/0/Fin dat//PRON/obj/2/Dem"
            " zondag//NOUN/obl/2",
        ),
        {"meldde": [], "bombardeerde": ["Blok"]},
    ),
    "dat within a sentence that discloses nothing": (
        (
            ATTACK,
            "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//PRON/obj/2/Dem"
            " zondag//NOUN/obl/2",
        ),
        {"zei": [], "bombardeerde": []},
    ),
}


@pytest.mark.parametrize(("sentences", "sources"), CASES.values(), ids=CASES)
def test_frames_have_the_source_that_reports_them(sentences, sources):
    found = frames_of(*sentences)
    assert {f.trigger.text: [m.text for m in f.source] for f in found} == sources


QUOTED = {
    "hour of the day with a typographic apostrophe": (
        "Blok zei ‘s avonds dat het ‘genoeg’ was.",
        ["‘genoeg’"],
    ),
    "curved": ("Hij zei: “Kom nu.”", ["“Kom nu.”"]),
    "curved and straight": ('Hij zei: “Kom nu." En ging.', ['“Kom nu."']),
    "two commas": ('Hij zei: ,,Kom nu." En ging.', [',,Kom nu."']),
    "low": ("Hij zei: „Kom nu.” En ging.", ["„Kom nu.”"]),
    "single": ("‘Kom nu’, zei hij.", ["‘Kom nu’"]),
    "straight": ('"Kom nu", zei hij.', ['"Kom nu"']),
    "two": ("“Kom”, zei hij. “Nu.”", ["“Kom”", "“Nu.”"]),
    "apostrophes are no marks": ("Hij zag 's nachts de baby's.", []),
    "apostrophe within": ("‘De baby’s slapen’, zei hij.", ["‘De baby’s slapen’"]),
    "never closed": ("Hij zei: “Kom nu.", []),
    "over two sentences": ("“Kom nu. Ga zitten.” zei hij.", ["“Kom nu. Ga zitten.”"]),
    "lost closing mark before a good one": ("“" + "x " * 1500 + "“Kom.”", ["“Kom.”"]),
}


@pytest.mark.parametrize(("text", "found"), QUOTED.values(), ids=QUOTED)
def test_quotations_are_found(text, found):
    assert [text[first:last] for first, last in quotations(text)] == found


def test_what_is_denied_is_not_what_follows_it() -> None:
    denial, said = frames_of(
        "Blok/Blok/PROPN/nsubj/2@PERSON spreekt/spreken/VERB/root/0/Fin dat//PRON/obj/2/Dem"
        " tegen//ADP/compound:prt/2 ://PUNCT/punct/7 Iran/Iran/PROPN/nsubj/7@GPE"
        " bombardeerde/bombarderen/VERB/parataxis/2/Fin Homs/Homs/PROPN/obj/7@GPE",
    )
    assert [r.filler.text for r in denial.roles if r.name == "topic"] == ["dat"]
    assert [m.text for m in said.source] == ["Blok"]
