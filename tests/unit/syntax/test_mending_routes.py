"""Routes, dates and second statements put right: what hangs elsewhere after mending."""

from __future__ import annotations

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mended
from tests.unit.link.notation import document
from tests.unit.syntax.test_mending import changes

# Each sentence as a parser gave it; the words that change as `word:relation>head`.
CASES = {
    "who it was that did it": (
        "Het//PRON/nsubj/3 was/zijn/AUX/cop/3/Sing,Fin Mali/Mali/PROPN/root/0@GPE "
        "dat//SCONJ/mark/6 grenzen/grens/NOUN/obj/6/Plur sloot/sluiten/VERB/csubj/3/Sing,Fin",
        "Het:expl>sloot was:discourse>sloot Mali:nsubj>sloot dat:discourse>sloot sloot:root>-",
    ),
    "who is asked before an object": (
        "Ann/Ann/PROPN/nsubj/2@PERSON vroeg/vragen/VERB/root/0/Sing,Fin Mali/Mali/PROPN/iobj/7@GPE "
        "de//DET/det/5 grens//NOUN/obj/7 te//ADP/mark/7 sluiten/sluiten/VERB/xcomp/2/Inf",
        "Mali:obj>vroeg",
    ),
    "verb left out before a phrase": (
        "Mali/Mali/PROPN/nsubj/2@GPE levert/leveren/VERB/root/0/Sing,Fin "
        "tanks/tank/NOUN/obj/2/Plur "
        "aan//ADP/case/5 Togo/Togo/PROPN/obl/2@GPE en//CCONJ/cc/7 Oman/Oman/PROPN/conj/5@GPE "
        "aan//ADP/case/9 Peru/Peru/PROPN/obl/2@GPE",
        "Oman:conj>levert Peru:orphan>Oman",
    ),
    "second place that is no subject": (
        "Ann/Ann/PROPN/nsubj/2@PERSON reist/reizen/VERB/root/0/Sing,Fin in//ADP/case/4 "
        "Mali/Mali/PROPN/obl/2@GPE en//CCONJ/cc/6 Togo/Togo/PROPN/conj/4@GPE "
        "in//ADP/case/8 mei//NOUN/obl/2",
        "",
    ),
    "verb left out before niet": (
        "Mali/Mali/PROPN/nsubj/2@GPE betaalt/betalen/VERB/root/0/Sing,Fin ,//PUNCT/punct/4 "
        "Togo/Togo/PROPN/parataxis/2@GPE niet//ADV/advmod/2",
        "Togo:conj>betaalt niet:orphan>Togo",
    ),
    "name that is taken for the verb": (
        "Peru/Peru/PROPN/nsubj/5/Sing@GPE zwijgt/zwijgen/NUM/aux/3/Sing,Fin "
        "betaald/betalen/VERB/root/0/Part ,//PUNCT/punct/5 "
        "Togo/Togo/VERB/parataxis/3/Sing@GPE wel//ADV/advmod/5",
        "",
    ),
    "what is denied behind maar": (
        "Ann/Ann/PROPN/nsubj/2@PERSON bezoekt/bezoeken/VERB/root/0/Sing,Fin "
        "Mali/Mali/PROPN/obj/2@GPE maar//CCONJ/cc/6 niet//ADV/advmod/6 Togo/Togo/PROPN/conj/3@GPE",
        "niet:orphan>Togo",
    ),
    "what is denied before maar": (
        "Ann/Ann/PROPN/nsubj/2@PERSON praat/praten/VERB/root/0/Sing,Fin niet//ADV/advmod/2 "
        "met//ADP/case/5 Bob/Bob/PROPN/obl/2@PERSON maar//CCONJ/cc/8 met//ADP/case/8 "
        "Cas/Cas/PROPN/conj/5@PERSON",
        "niet:orphan>Bob Bob:conj>Cas Cas:obl>praat",
    ),
    "what is denied of both": (
        "Ann/Ann/PROPN/nsubj/2@PERSON ziet/zien/VERB/root/0/Sing,Fin geen//DET/det/4 "
        "doden/dode/NOUN/obj/2/Plur en//CCONJ/cc/7 geen//DET/det/7 "
        "gewonden/gewonde/NOUN/conj/4/Plur",
        "",
    ),
    "verb left out": (
        "Ann/Ann/PROPN/nsubj/2@PERSON stuurt/sturen/VERB/root/0/Sing,Fin "
        "18//NUM/nummod/4 tanks/tank/NOUN/obj/2/Plur ,//PUNCT/punct/6 "
        "Gent/Gent/PROPN/conj/4@GPE ruim//ADV/advmod/8 14//NUM/parataxis/6",
        "Gent:conj>stuurt 14:orphan>Gent",
    ),
    "verb left out, and of what there are so many": (
        "Ann/Ann/PROPN/nsubj/2@PERSON stuurt/sturen/VERB/root/0/Sing,Fin "
        "18//NUM/nummod/4 tanks/tank/NOUN/obj/2/Plur en//CCONJ/cc/6 "
        "Gent/Gent/PROPN/conj/4@GPE 14//NUM/flat/6 Marders/Marder/PROPN/flat/6 "
        "aan//ADP/case/10 Luik/Luik/PROPN/nmod/6@GPE",
        "Gent:conj>stuurt 14:nummod>Marders Marders:orphan>Gent Luik:nmod>Marders",
    ),
    "number that a term has": (
        "Ann/Ann/PROPN/nsubj/2@PERSON stuurt/sturen/VERB/root/0/Sing,Fin "
        "18//NUM/nummod/4 tanks/tank/NOUN/obj/2/Plur ,//PUNCT/punct/6 "
        "Gent/Gent/PROPN/conj/4@GPE drie//NUM/nummod/8 jaar//NOUN/nmod/6",
        "",
    ),
    "from where to where": (
        "Ann/Ann/PROPN/nsubj/2@PERSON verplaatst/verplaatsen/VERB/root/0/Sing,Fin "
        "brigades/brigade/NOUN/obj/2/Plur van//ADP/case/5 noord//NOUN/nmod/3/Sing "
        "naar//ADP/case/7 zuid//NOUN/obl/2/Sing",
        "noord:obl>verplaatst",
    ),
    "whose children": (
        "Ann/Ann/PROPN/nsubj/2@PERSON stuurt/sturen/VERB/root/0/Sing,Fin "
        "kinderen/kind/NOUN/obj/2/Plur van//ADP/case/5 rebellen/rebel/NOUN/nmod/3/Plur "
        "naar//ADP/case/7 Cuzco/Cuzco/PROPN/obl/2@GPE",
        "",
    ),
    "where an envoy is called home from": (
        "Ann/Ann/PROPN/nsubj/2@PERSON roept/roepen/VERB/root/0/Sing,Fin "
        "gezanten/gezant/NOUN/obj/2/Plur uit//ADP/case/5 Gent/Gent/PROPN/nmod/3@GPE "
        "terug//ADV/compound:prt/2",
        "Gent:obl>roept",
    ),
    "where children are of": (
        "Ann/Ann/PROPN/nsubj/2@PERSON roept/roepen/VERB/root/0/Sing,Fin "
        "kinderen/kind/NOUN/obj/2/Plur uit//ADP/case/5 Gent/Gent/PROPN/nmod/3@GPE "
        "terug//ADV/compound:prt/2",
        "",
    ),
    "when it was stopped": (
        "Ann/Ann/PROPN/nsubj/8@PERSON heeft/hebben/AUX/aux/8/Fin het//DET/det/4 "
        "onderzoek//NOUN/obj/8/Sing in//ADP/case/6 juni//PROPN/nmod/4 2019//NUM/nummod/6 "
        "stopgezet/stopzetten/VERB/root/0/Part",
        "juni:obl>stopgezet",
    ),
    "when what is condemned was": (
        "Ann/Ann/PROPN/nsubj/7@PERSON heeft/hebben/AUX/aux/7/Fin de//DET/det/4 "
        "aanslag//NOUN/obj/7/Sing in//ADP/case/6 2019//NUM/nmod/4 "
        "veroordeeld/veroordelen/VERB/root/0/Part",
        "",
    ),
    "statement behind a comma": (
        "Agent//NOUN/nsubj:pass/2/Sing neergestoken/neersteken/VERB/root/0/Part in//ADP/case/4 "
        "Lima/Lima/PROPN/obl/2@GPE ,//PUNCT/punct/6 dader//NOUN/appos/4/Sing "
        "opgepakt/oppakken/VERB/amod/4/Part",
        "dader:nsubj:pass>opgepakt opgepakt:parataxis>neergestoken",
    ),
    "how many of them fell": (
        "Er//ADV/nsubj/2 kwamen/komen/VERB/root/0/Plur,Past,Fin duizend//NUM/nsubj/2 "
        "om//ADP/case/1 .//PUNCT/punct/2",
        "Er:expl>kwamen om:compound:prt>kwamen",
    ),
    "who are pardoned": (
        "Ann/Ann/PROPN/nsubj/6@PERSON heeft/hebben/AUX/aux/6/Fin tien//NUM/nummod/5 "
        "gedetineerden/gedetineerd/VERB/amod/5/Part gratie//NOUN/obj/6/Sing "
        "verleend/verlenen/VERB/root/0/Part",
        "tien:nummod>gedetineerden gedetineerden:iobj>verleend",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_words_change_as_grammar_wants(text, expected):
    raw = document(text)
    tree = mended(raw, lexicon.load(), gazetteer.load()).sentences[0]

    assert changes(raw.sentences[0], tree) == expected
