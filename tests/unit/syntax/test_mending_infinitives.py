"""What opens infinitives, and prepositions without a noun; each with a case that stays."""

from __future__ import annotations

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mended
from tests.unit.link.notation import document
from tests.unit.syntax.test_mending import changes

OPENED = (
    "{}//ADP/case/3 de//DET/det/3 minister//NOUN/obl/5/Sing te//ADP/mark/5 "
    "raadplegen//VERB/advcl/6/Inf vertrok/vertrekken/VERB/root/0/Past,Fin "
    "Blok/Blok/PROPN/nsubj/6@PERSON"
)
MODAL = (
    "Zij//PRON/nsubj/2/P3,Plur,Prs {}/VERB/root/0/Past,Fin dat//PRON/obj/2/Dem "
    "bevestigen//VERB/ccomp/2/Inf"
)
PARTICLE = (
    "Zij//PRON/nsubj/2/P3,Sing,Prs {}/VERB/root/0/Past,Fin daar//ADV/obl:arg/2 "
    "op//ADP/case/5 dinsdag//PROPN/obl/2 van//ADP/case/3 {}//ADP/case/3"
)
CONDITION = (
    "Zij//PRON/nsubj/2/P3,Plur,Prs stemden/stemmen/VERB/root/0/Past,Fin in//ADP/compound:prt/2 "
    "op//ADP/case/5 {}//NOUN/obl/2/Sing dat//SCONJ/mark/8 Irak/Irak/PROPN/nsubj/8@GPE "
    "vertrekt/vertrekken/VERB/advcl/2/Fin"
)
WHICH = (
    "Iran/Iran/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Past,Fin "
    "Homs/Homs/PROPN/obj/2@GPE ,//PUNCT/punct/5 {}//PRON/parataxis/2 wat//PRON/{}/8 "
    "Teheran/Teheran/PROPN/nsubj/8@GPE ontkent/ontkennen/VERB/acl:relcl/5/Fin"
)
TRAINED = (
    "Zij//PRON/nsubj/2/P3,Plur,Prs zijn/zijn/VERB/root/0/Plur,Fin om//ADP/mark/8 "
    "daar//ADV/obl:arg/8 {}/NOUN/obj/8/Plur op//ADP/case/4 te//ADP/mark/8 {}//VERB/advcl/2/Inf"
)
CASES = {
    "training somebody there": (
        TRAINED.format("rekruten/rekruut", "leiden"),
        "daar:advmod>leiden op:compound:prt>leiden",
    ),
    "leaving something on it": (TRAINED.format("schepen/schip", "laten"), ""),
    "without asking": (OPENED.format("Zonder"), "Zonder:mark>raadplegen minister:obj>raadplegen"),
    "with somebody": (OPENED.format("Met"), ""),
    "what one wants to do": (
        MODAL.format("wilden/willen"),
        "dat:obj>bevestigen bevestigen:xcomp>wilden",
    ),
    "what one hears": (MODAL.format("hoorden/horen"), ""),
    "no verb with it": (PARTICLE.format("vertrok/vertrekken", "af"), ""),
    "particle before a noun": (
        "Iran/Iran/PROPN/nsubj/2@GPE bood/bieden/VERB/root/0/Past,Fin aan//ADP/case/4 "
        "tanks/tank/NOUN/obj/6/Plur te//ADP/mark/6 leveren//VERB/xcomp/2/Inf",
        "aan:compound:prt>bood",
    ),
    "particle right before te": (
        "Iran/Iran/PROPN/nsubj/2@GPE bood/bieden/VERB/root/0/Past,Fin aan//ADP/compound:prt/5 "
        "te//ADP/mark/5 bemiddelen//VERB/xcomp/2/Inf",
        "aan:compound:prt>bood",
    ),
    "particle of the infinitive": (
        "Iran/Iran/PROPN/nsubj/2@GPE dreigde/dreigen/VERB/root/0/Past,Fin "
        "aan//ADP/compound:prt/5 te//ADP/mark/5 vallen//VERB/xcomp/2/Inf",
        "",
    ),
    "ervan before the verb": (
        "Zij//PRON/nsubj:pass/4/P3,Plur,Prs worden//AUX/aux:pass/4/Fin ervan//ADV/case/8 "
        "verdacht/verdenken/VERB/root/0/Part voor//ADP/case/6 Iran/Iran/PROPN/obl/8@GPE "
        "te//ADP/mark/8 spioneren//VERB/advcl/4/Inf",
        "ervan:advmod>verdacht spioneren:xcomp>verdacht",
    ),
    "any other noun": (CONDITION.format("zondag"), ""),
    "instead of doing it": (
        "Blok/Blok/PROPN/nsubj/2@PERSON vertrok/vertrekken/VERB/root/0/Past,Fin in//ADP/case/6 "
        "plaats//NOUN/fixed/3/Sing van//ADP/fixed/3 troepen/troep/NOUN/obj/8/Plur te//ADP/mark/8 "
        "sturen//VERB/xcomp/2/Inf",
        "in:mark>sturen sturen:advcl>vertrok",
    ),
    "something that is denied": (
        WHICH.format("iets", "nsubj"),
        "iets:discourse>ontkent wat:obj>ontkent ontkent:parataxis>bombardeerde",
    ),
    "something else": (WHICH.format("dorpen", "nsubj").replace("PRON/para", "NOUN/para"), ""),
    "proposal for something": (
        "Het//DET/det/2 Congres/Congres/NOUN/nsubj/3/Sing verwierp/verwerpen/VERB/root/0/Past,Fin "
        "een//DET/det/5 voorstel//NOUN/obj/3/Sing voor//ADP/case/7 "
        "bemiddeling//NOUN/obl/3/Sing",
        "bemiddeling:nmod>voorstel",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_sentence_is_put_right(text, expected):
    (before,) = document(text).sentences
    (after,) = mended(document(text), lexicon.load(), gazetteer.load()).sentences
    assert changes(before, after) == expected
