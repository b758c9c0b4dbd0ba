"""Who is behind what is said, and how far what he says reaches."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frames_of

CASES = {
    "by whose words": (
        (
            "Volgens/volgens/ADP/case/2 uitlatingen/uitlating/NOUN/obl/9/Plur van//ADP/case/5"
            " de//DET/det/5 premier//NOUN/nmod/2 zijn//AUX/aux/9/Fin de//DET/det/8"
            " troepen/troep/NOUN/nsubj/9/Plur vertrokken/vertrekken/VERB/root/0/Part",
        ),
        "vertrokken",
        ["premier"],
    ),
    "by whose report": (
        (
            "Volgens/volgens/ADP/case/3 een//DET/det/3 rapport//NOUN/obl/10 van//ADP/case/6"
            " de//DET/det/6 VN/VN/PROPN/nmod/3@ORG zijn//AUX/aux/10/Fin de//DET/det/9"
            " troepen/troep/NOUN/nsubj/10/Plur vertrokken/vertrekken/VERB/root/0/Part",
        ),
        "vertrokken",
        ["VN"],
    ),
    "a report of nobody": (
        (
            "Volgens/volgens/ADP/case/3 een//DET/det/3 rapport//NOUN/obl/7 zijn//AUX/aux/7/Fin"
            " de//DET/det/6 troepen/troep/NOUN/nsubj/7/Plur"
            " vertrokken/vertrekken/VERB/root/0/Part",
        ),
        "vertrokken",
        ["rapport"],
    ),
    "only what follows": (
        (
            "Rusland/Rusland/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
            " Homs/Homs/PROPN/obj/2@GPE maar//CCONJ/cc/10 volgens//ADP/case/7 de//DET/det/7"
            " burgemeester//NOUN/obl/10 zijn//AUX/aux/10/Fin troepen/troep/NOUN/nsubj/10/Plur"
            " vertrokken/vertrekken/VERB/conj/2/Part",
        ),
        "bombardeerde",
        [],
    ),
    "what is needed for a purpose": (
        (
            "De/de/DET/det/2 minister//NOUN/nsubj/3 zegt/zeggen/VERB/root/0/Fin"
            " dat//SCONJ/mark/7 de//DET/det/6 aanval//NOUN/nsubj/7 nodig//ADJ/ccomp/3"
            " is/zijn/AUX/cop/7/Fin om//ADP/mark/12 Homs/Homs/PROPN/obj/12@GPE te//ADP/mark/12"
            " veroveren//VERB/ccomp/7/Inf",
        ),
        "aanval",
        ["minister"],
    ),
    "a condition of what one says oneself to do": (
        (
            "De/de/DET/det/2 minister//NOUN/nsubj/3 zei/zeggen/VERB/root/0/Fin te//ADP/mark/5"
            " vertrekken//VERB/xcomp/3/Inf als//SCONJ/mark/11 de//DET/det/8"
            " Kamer/kamer/NOUN/nsubj/11@ORG het//DET/det/10 plan//NOUN/obj/11"
            " verwerpt/verwerpen/VERB/advcl/3/Fin",
        ),
        "verwerpt",
        ["minister"],
    ),
    "a body is no I": (
        (
            "Aanslagen/aanslag/NOUN/nsubj/2/Plur dreigen//VERB/root/0/Fin aldus//ADV/case/5"
            " de//DET/det/5 politie//NOUN/parataxis/2",
            "„//PUNCT/punct/3 Ik//PRON/nsubj/3 veroordeel/veroordelen/VERB/root/0/Fin"
            " elke/elk/DET/det/5 aanval//NOUN/obj/3 .//PUNCT/punct/3 ”//PUNCT/punct/3",
        ),
        "aanval",
        [],
    ),
    "who denies it does not tell it": (
        (
            "De/de/DET/det/2 troepen/troep/NOUN/nsubj/4/Plur zijn//AUX/aux/4/Fin"
            " vertrokken/vertrekken/VERB/root/0/Part",
            "Dat/dat/PRON/obj/2/Dem ontkent/ontkennen/VERB/root/0/Fin de//DET/det/4"
            " minister//NOUN/nsubj/2",
        ),
        "vertrokken",
        [],
    ),
    "what one is charged with": (
        (
            "Kiev/Kiev/PROPN/nsubj/2@GPE beticht/betichten/VERB/root/0/Fin de//DET/det/4"
            " milities/militie/NOUN/obj/2/Plur van//ADP/case/6 moord//NOUN/obl/2",
        ),
        "moord",
        ["Kiev"],
    ),
    "what one thinks": (
        (
            "Kiev/Kiev/PROPN/nsubj/2@GPE vermoedt/vermoeden/VERB/root/0/Fin dat//SCONJ/mark/6"
            " de//DET/det/5 troepen/troep/NOUN/nsubj/6/Plur vertrekken//VERB/ccomp/2/Fin",
        ),
        "vertrekken",
        ["Kiev"],
    ),
    "quoted in praise": (
        (
            "Kiev/Kiev/PROPN/nsubj/2@GPE looft/loven/VERB/root/0/Fin '//PUNCT/punct/6"
            " een//DET/det/6 dappere/dapper/ADJ/amod/6 beslissing//NOUN/obj/2 '//PUNCT/punct/6",
        ),
        "beslissing",
        ["Kiev"],
    ),
    "quoted before what is demanded": (
        (
            "'//PUNCT/punct/4 Hij/hij/PRON/nsubj:pass/4 is/zijn/AUX/aux:pass/4/Fin"
            " vermoord/vermoorden/VERB/root/0/Part ,//PUNCT/punct/4"
            " straf/straffen/VERB/parataxis/4/Fin hen//PRON/obj/6 '//PUNCT/punct/4"
            " ,//PUNCT/punct/4 eiste/eisen/VERB/parataxis/4/Fin Kiev/Kiev/PROPN/nsubj/10@GPE",
        ),
        "vermoord",
        ["Kiev"],
    ),
    "praised without a quotation": (
        (
            "Kiev/Kiev/PROPN/nsubj/2@GPE looft/loven/VERB/root/0/Fin een//DET/det/5"
            " dappere/dapper/ADJ/amod/5 beslissing//NOUN/obj/2",
        ),
        "beslissing",
        [],
    ),
    "moved by agreement": (
        (
            "Zij/zij/PRON/nsubj/2 stemden/stemmen/VERB/root/0/Fin in//ADP/compound:prt/2"
            " met//ADP/case/6 het//DET/det/6 bombarderen//VERB/obl/2/Inf van//ADP/case/8"
            " Homs/Homs/PROPN/nmod/6@GPE",
        ),
        "bombarderen",
        [],
    ),
}


@pytest.mark.parametrize(("sentences", "trigger", "source"), CASES.values(), ids=CASES)
def test_what_is_said_has_who_is_behind_it(sentences, trigger, source):
    (found,) = [f for f in frames_of(*sentences) if f.trigger.text == trigger]
    assert [m.text for m in found.source] == source
