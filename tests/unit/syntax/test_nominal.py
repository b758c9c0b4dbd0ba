"""Deep arguments of nouns and adjectives, those that a light verb lends them included."""

from __future__ import annotations

import pytest

from tests.unit.syntax.views import view, written

NOUNS = {
    "both sides of an event noun": (
        "De//DET/det/2 liquidatie//NOUN/nsubj/7 van//ADP/case/4 Soleimani/Soleimani/PROPN/nmod/2"
        " door//ADP/case/6 Amerika/Amerika/PROPN/nmod/2 schokte/schokken/VERB/root/0/Fin",
        "liquidatie",
        "nmod:van=Soleimani nmod:door=Amerika",
    ),
    "possessive": (
        "Zijn//PRON/nmod:poss/2/Poss dood//NOUN/nsubj/3 schokte/schokken/VERB/root/0/Fin",
        "dood",
        "poss=Zijn",
    ),
    "adjective of nationality": (
        "De//DET/det/4 zware/zwaar/ADJ/amod/4 Russische/Russisch/ADJ/amod/4 aanval//NOUN/nsubj/5"
        " begon/beginnen/VERB/root/0/Fin",
        "aanval",
        "amod=zware demonym=Russische",
    ),
    "first part of a compound": (
        "De//DET/det/2 NAVO-top/NAVO-top/NOUN/nsubj/3 begon/beginnen/VERB/root/0/Fin",
        "NAVO-top",
        "compound=NAVO",
    ),
    "what a coalition is against": (
        "De//DET/det/2 anti-IS-coalitie//NOUN/nsubj/3 groeit/groeien/VERB/root/0/Fin",
        "anti-IS-coalitie",
        "anti=IS",
    ),
    "determiner that says whose": (
        "Kiev/Kiev/PROPN/nsubj/2 betreurt/betreuren/VERB/root/0/Fin diens/die/DET/det/4"
        " vertrek//NOUN/obj/2",
        "vertrek",
        "poss=diens",
    ),
    "noun carried by a light verb": (
        "Kiev/Kiev/PROPN/nsubj/2 sloot/sluiten/VERB/root/0/Fin een//DET/det/4 akkoord//NOUN/obj/2"
        " met//ADP/case/6 Ankara/Ankara/PROPN/obl/2",
        "akkoord",
        "carrier=sloot subj=Kiev nmod:met=Ankara",
    ),
    "noun that its verb's subject undergoes": (
        "Kiev/Kiev/PROPN/nsubj/2 kreeg/krijgen/VERB/root/0/Fin kritiek//NOUN/obj/2 van//ADP/case/5"
        " Ankara/Ankara/PROPN/obl/2",
        "kritiek",
        "carrier=kreeg obj=Kiev nmod:van=Ankara",
    ),
    "noun that its measure stands for": (
        "Kiev/Kiev/PROPN/nsubj/2 voerde/voeren/VERB/root/0/Fin een//DET/det/4 reeks//NOUN/obj/2"
        " aanvallen/aanval/NOUN/nmod/4/Plur uit//ADP/compound:prt/2 op//ADP/case/8"
        " Homs/Homs/PROPN/obl/2",
        "aanvallen",
        "head=reeks carrier=voerde subj=Kiev nmod:op=Homs",
    ),
    "adjective behind its noun in a headline": (
        "Soldaten/soldaat/NOUN/root/0/Plur gewond//ADJ/acl/1 bij//ADP/case/4 aanslag//NOUN/obl/2",
        "gewond",
        "obl:bij=aanslag subj=Soldaten",
    ),
    "what an event strikes": (
        "Homs/Homs/PROPN/nsubj/4 was/zijn/AUX/cop/4/Fin het//DET/det/4 doelwit//NOUN/root/0"
        " van//ADP/case/7 een//DET/det/7 aanval//NOUN/nmod/4",
        "aanval",
        "case=van head=doelwit obj=Homs",
    ),
    "noun that its relative clause carries": (
        "De//DET/det/2 oorlog//NOUN/nsubj/8 die//PRON/nsubj/5/Rel Rusland/Rusland/PROPN/obj/5"
        " voert/voeren/VERB/acl:relcl/2/Fin tegen//ADP/case/7 Kiev/Kiev/PROPN/obl/5"
        " duurt/duren/VERB/root/0/Fin",
        "oorlog",
        "carrier=voert subj=Rusland nmod:tegen=Kiev",
    ),
    "noun under a verb that is not light": (
        "Kiev/Kiev/PROPN/nsubj/2 las/lezen/VERB/root/0/Fin het//DET/det/4 akkoord//NOUN/obj/2",
        "akkoord",
        "",
    ),
    "clause of a noun": (
        "Het//DET/det/2 plan//NOUN/nsubj/6 om//SCONJ/mark/5 te//ADP/mark/5 praten//VERB/acl/2/Inf"
        " lekte/lekken/VERB/root/0/Fin",
        "plan",
        "comp=praten",
    ),
    "noun inside a preposition of several words": (
        "Zij//PRON/nsubj/2 vielen/vallen/VERB/root/0/Fin in//ADP/case/6 strijd//NOUN/fixed/3"
        " met//ADP/fixed/3 Kiev/Kiev/PROPN/obl/2",
        "strijd",
        "case=in nmod:met=Kiev",
    ),
    "what a phrase says something of": (
        "Een//DET/det/2 missie//NOUN/root/0 onder//ADP/case/4 leiding//NOUN/nmod/2"
        " van//ADP/case/6 Italië/Italië/PROPN/nmod/4",
        "leiding",
        "case=onder head=missie nmod:van=Italië",
    ),
    "predicative adjective": (
        "Polen/Polen/PROPN/nsubj/3 is/zijn/AUX/cop/3/Fin bereid//ADJ/root/0 te//ADP/mark/5"
        " helpen//VERB/ccomp/3/Inf",
        "bereid",
        "subj=Polen comp=helpen",
    ),
    "adjective before a noun": (
        "De//DET/det/3 gewonde/gewond/ADJ/amod/3 soldaten/soldaat/NOUN/nsubj/4"
        " sliepen/slapen/VERB/root/0/Fin",
        "gewonde",
        "subj=soldaten",
    ),
    "office of who leaves it": (
        "Haar//PRON/nmod:poss/2/Poss ontslag//NOUN/nsubj/5 als//SCONJ/mark/4 minister//NOUN/nmod/2"
        " verraste/verrassen/VERB/root/0/Fin",
        "ontslag",
        "poss=Haar nmod:als=minister",
    ),
    "name behind an event in a headline": (
        "Erkenning/erkenning/NOUN/nsubj/3 Kosovo/Kosovo/PROPN/nmod/1 duurt/duren/VERB/root/0/Fin",
        "Erkenning",
        "nmod:van=Kosovo",
    ),
    "what an event with an article is called": (
        "De//DET/det/2 oefening//NOUN/nsubj/4 Kodiak/Kodiak/PROPN/nmod/2"
        " duurt/duren/VERB/root/0/Fin",
        "oefening",
        "nmod=Kodiak",
    ),
    "possessor of two nouns": (
        "Zijn//PRON/nmod:poss/2/Poss steun//NOUN/nsubj/5 en//CCONJ/cc/4 hulp//NOUN/conj/2"
        " helpen//VERB/root/0/Fin",
        "hulp",
        "poss=Zijn",
    ),
}


@pytest.mark.parametrize(("text", "form", "slots"), NOUNS.values(), ids=NOUNS)
def test_noun_or_adjective_has_its_deep_arguments(text, form, slots):
    assert written(view(text), form) == set(slots.split())


def test_finite_clause_of_a_noun_with_a_participle_is_its_content():
    clauses = view(
        "Berichten/bericht/NOUN/nsubj/6/Plur dat//SCONJ/mark/5 hij//PRON/nsubj/5"
        " is/zijn/AUX/aux/5/Fin gevlucht/vluchten/VERB/acl/1/Part blijven//VERB/root/0/Fin"
    )
    assert written(clauses, "Berichten") == {"comp=gevlucht"}
    assert written(clauses, "gevlucht") == {"subj=hij"}
