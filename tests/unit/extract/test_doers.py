"""Who does, and who undergoes, what a clause only leads up to: *zei in reactie op*, *vond bij*."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frame, roles

_BONN = "Bonn/Bonn/PROPN/nsubj/2@GPE"
_AGENTS = "Agenten/agent/NOUN/nsubj/2/Plur"

CASES = {
    "noun inside a preposition": (
        f"{_AGENTS} zwegen/zwijgen/VERB/root/0/Fin in//ADP/case/6 reactie//NOUN/fixed/3"
        " op//ADP/fixed/3 vragen/vraag/NOUN/obl/2/Plur",
        "reactie",
        {"agent=Agenten", "topic=vragen"},
    ),
    "noun that is taken for a particle with its preposition": (
        f"{_BONN} gaat/gaan/VERB/root/0/Fin met//ADP/case/4 Parijs/Parijs/PROPN/obl/2@GPE"
        " in//ADP/compound:prt/2 overleg//NOUN/fixed/5",
        "overleg",
        {"agent=Bonn", "target=Parijs"},
    ),
    "who uses something for it": (
        f"{_AGENTS} gebruiken//VERB/root/0/Fin satellieten/satelliet/NOUN/obj/2/Plur"
        " voor//ADP/case/5 spionage//NOUN/nmod/3",
        "spionage",
        {"agent=Agenten"},
    ),
    "out of what one does something else": (
        f"{_AGENTS} zongen/zingen/VERB/root/0/Fin uit//ADP/case/4 protest//NOUN/obl/2",
        "protest",
        {"agent=Agenten"},
    ),
    "who is kept from it": (
        f"{_BONN} weerhoudt/weerhouden/VERB/root/0/Fin agenten/agent/NOUN/obj/2/Plur"
        " van//ADP/case/6 een//DET/det/6 staking//NOUN/obl:arg/2",
        "staking",
        {"agent=agenten"},
    ),
    "who refrains from it": (
        f"{_BONN} onthoudt/onthouden/VERB/root/0/Fin zich//PRON/expl:pv/2"
        " van//ADP/case/5 kritiek//NOUN/obl:arg/2",
        "kritiek",
        {"agent=Bonn"},
    ),
    "who is ready for it, after another verb": (
        f"{_AGENTS} zwijgen//VERB/root/0/Fin maar//CCONJ/cc/5 zijn//AUX/cop/5/Fin"
        " bereid//ADJ/conj/2 tot//ADP/case/7 overleg//NOUN/obl:arg/5",
        "overleg",
        {"agent=Agenten"},
    ),
    "all that are listed with who can act": (
        "Na//ADP/case/2 overleg//NOUN/obl/3 sloten/sluiten/VERB/root/0/Fin"
        " fabrieken/fabriek/NOUN/nsubj/3/Plur en//CCONJ/cc/6 bonden/bond/NOUN/conj/4/Plur",
        "overleg",
        {"agent=fabrieken", "agent=bonden"},
    ),
    "who pays so much of a fine is punished": (
        f"{_AGENTS} betalen//VERB/root/0/Fin duizend//NUM/nummod/4"
        " euro//NOUN/obj/2 boete//NOUN/nmod/4",
        "boete",
        {"target=Agenten"},
    ),
    "who has it by a verb light with its kind": (
        f"{_AGENTS} houden//VERB/root/0/Fin een//DET/det/4 samenkomst//NOUN/obj/2",
        "samenkomst",
        {"agent=Agenten"},
    ),
    "what is said with, hung on the noun before": (
        f"{_AGENTS} ontweken/ontwijken/VERB/root/0/Fin de//DET/det/4 kwestie//NOUN/obj/2"
        " met//ADP/case/7 een//DET/det/7 verwijzing//NOUN/nmod/4",
        "verwijzing",
        {"agent=Agenten"},
    ),
    "second of two that one answers with": (
        f"{_AGENTS} reageerden/reageren/VERB/root/0/Fin met//ADP/case/4"
        " geschreeuw//NOUN/obl/2 en//CCONJ/cc/6 arrestaties/arrestatie/NOUN/conj/4/Plur",
        "arrestaties",
        {"agent=Agenten"},
    ),
    "who is caught on his way": (
        f"{_AGENTS} arresteerden/arresteren/VERB/root/0/Fin"
        " betogers/betoger/NOUN/obj/2/Plur bij//ADP/case/5 aankomst//NOUN/obl/2"
        " in//ADP/case/7 Gent/Gent/PROPN/nmod/5@GPE",
        "aankomst",
        {"agent=betogers", "destination=Gent"},
    ),
    "who lies with a wound": (
        f"{_AGENTS} liggen//VERB/root/0/Fin met//ADP/case/4 schotwonden/schotwond/NOUN/obl/2/Plur",
        "schotwonden",
        {"target=Agenten"},
    ),
    "who finds something during a search": (
        f"{_AGENTS} vonden/vinden/VERB/root/0/Fin geld//NOUN/obj/2 bij//ADP/case/6"
        " een//DET/det/6 huiszoeking//NOUN/obl/2",
        "huiszoeking",
        {"agent=Agenten"},
    ),
    "but who falls ill during one does not search": (
        f"{_AGENTS} bezweken/bezwijken/VERB/root/0/Fin bij//ADP/case/5 een//DET/det/5"
        " huiszoeking//NOUN/obl/2",
        "huiszoeking",
        set(),
    ),
    "who takes part, by a relative pronoun": (
        "agenten/agent/NOUN/root/0/Plur die//PRON/nsubj/3/Rel deelnemen//VERB/acl:relcl/1/Fin"
        " aan//ADP/case/6 de//DET/det/6 strijd//NOUN/obl/3 tegen//ADP/case/8"
        " IS/IS/PROPN/nmod/6@ORG",
        "strijd",
        {"agent=agenten", "target=IS"},
    ),
    "what one sees through": (
        f"{_BONN} zet/zetten/VERB/root/0/Fin de//DET/det/4 verhoging//NOUN/obj/2"
        " door//ADP/compound:prt/2",
        "verhoging",
        {"agent=Bonn"},
    ),
    "what one promises too": (
        f"{_BONN} belooft/beloven/VERB/root/0/Fin giften/gift/NOUN/obj/2/Plur en//CCONJ/cc/5"
        " kwijtschelding//NOUN/conj/3",
        "kwijtschelding",
        {"agent=Bonn"},
    ),
    "sanctions that one puts off": (
        f"{_BONN} schort/schorten/VERB/root/0/Fin de//DET/det/4 sancties/sanctie/NOUN/obj/2/Plur"
        " op//ADP/compound:prt/2",
        "sancties",
        {"agent=Bonn"},
    ),
    "what is hit by it": (
        "Bonn/Bonn/PROPN/nsubj:pass/3@GPE werd/worden/AUX/aux:pass/3/Fin"
        " getroffen/treffen/VERB/root/0/Part door//ADP/case/5 gevechten/gevecht/NOUN/obl:agent/3",
        "gevechten",
        {"target=Bonn"},
    ),
    "where it strikes something": (
        "Bij//ADP/case/2 gevechten/gevecht/NOUN/obl/5 werd/worden/AUX/aux:pass/5/Fin"
        " Bonn/Bonn/PROPN/nsubj:pass/5@GPE getroffen/treffen/VERB/root/0/Part",
        "gevechten",
        {"target=Bonn"},
    ),
    "with what one strikes": (
        f"{_BONN} treft/treffen/VERB/root/0/Fin Parijs/Parijs/PROPN/obj/2@GPE met//ADP/case/5"
        " tegenmaatregelen/tegenmaatregel/NOUN/obl/2/Plur",
        "tegenmaatregelen",
        {"target=Parijs"},
    ),
    "what sanctions strike": (
        "De//DET/det/2 sancties/sanctie/NOUN/nsubj/3/Plur treffen//VERB/root/0/Fin"
        " Parijs/Parijs/PROPN/obj/3@GPE",
        "sancties",
        {"target=Parijs"},
    ),
    "what a command that one takes over is of": (
        f"{_BONN} nam/nemen/VERB/root/0/Fin het//DET/det/4 commando//NOUN/obj/2 van//ADP/case/7"
        " de//DET/det/7 brigade//NOUN/nmod/4 over//ADP/compound:prt/2",
        "nam",
        {"agent=Bonn", "target=commando van de brigade"},
    ),
    "whose a command was that one takes over": (
        f"{_BONN} nam/nemen/VERB/root/0/Fin het//DET/det/4 commando//NOUN/obj/2 van//ADP/case/6"
        " Spanje/Spanje/PROPN/nmod/4@GPE over//ADP/compound:prt/2",
        "nam",
        {"agent=Bonn", "target=commando van Spanje", "origin=Spanje"},
    ),
    "who is sentenced to it": (
        "Rechters/rechter/NOUN/nsubj/2/Plur veroordelen//VERB/root/0/Fin Ali/Ali/PROPN/obj/2@PERSON"
        " tot//ADP/case/5 jeugddetentie//NOUN/obl/2",
        "jeugddetentie",
        {"target=Ali"},
    ),
    "who calls something by a name does not do it": (
        f"{_BONN} noemt/noemen/VERB/root/0/Fin de//DET/det/4 ontbinding//NOUN/obj/2"
        " een//DET/det/6 staatsgreep//NOUN/xcomp/2",
        "staatsgreep",
        set(),
    ),
    "who calls upon nobody does not do it": (
        f"{_BONN} roept/roepen/VERB/root/0/Fin op//ADP/compound:prt/2 om//ADP/mark/7"
        " journalisten/journalist/NOUN/obj/7/Plur te//ADP/mark/7 arresteren//VERB/advcl/2/Inf",
        "arresteren",
        {"target=journalisten"},
    ),
    "nor does a thing that is used for it": (
        "De//DET/det/2 wet//NOUN/nsubj:pass/4 wordt/worden/AUX/aux:pass/4/Fin"
        " gebruikt/gebruiken/VERB/root/0/Part om//ADP/mark/8"
        " journalisten/journalist/NOUN/obj/8/Plur te//ADP/mark/8 arresteren//VERB/advcl/4/Inf",
        "arresteren",
        {"target=journalisten"},
    ),
    "whose dismissal is asked for is not who has an aim with it": (
        f"{_BONN} eiste/eisen/VERB/root/0/Fin het//DET/det/4 ontslag//NOUN/obj/2 van//ADP/case/6"
        " Ali/Ali/PROPN/nmod/4@PERSON om//ADP/mark/10 journalisten/journalist/NOUN/obj/10/Plur"
        " te//ADP/mark/10 arresteren//VERB/acl/4/Inf",
        "arresteren",
        {"agent=Bonn", "target=journalisten"},
    ),
    "whose plan it is": (
        "Plannen/plan/NOUN/nsubj/6/Plur van//ADP/case/3 IS/IS/PROPN/nmod/1@ORG voor//ADP/case/5"
        " aanslagen/aanslag/NOUN/nmod/1/Plur mislukten/mislukken/VERB/root/0/Fin",
        "aanslagen",
        {"agent=IS"},
    ),
    "who does something with somebody's support": (
        f"{_AGENTS} patrouilleren//VERB/root/0/Fin met//ADP/case/6 steun//NOUN/fixed/3"
        " van//ADP/fixed/3 soldaten/soldaat/NOUN/obl/2/Plur",
        "steun",
        {"agent=soldaten", "target=Agenten"},
    ),
    "who is held for it": (
        f"{_AGENTS} arresteren//VERB/root/0/Fin Ali/Ali/PROPN/obj/2@PERSON voor//ADP/case/5"
        " verhoor//NOUN/obl/2",
        "verhoor",
        {"target=Ali"},
    ),
    "who appeals against a punishment": (
        "Ali/Ali/PROPN/nsubj/2@PERSON verwerpt/verwerpen/VERB/root/0/Fin de//DET/det/4"
        " celstraf//NOUN/obj/2",
        "celstraf",
        {"target=Ali"},
    ),
    "but no body that does": (
        "Parketten/parket/NOUN/nsubj/2/Plur verwerpen//VERB/root/0/Fin de//DET/det/4"
        " celstraf//NOUN/obj/2",
        "celstraf",
        set(),
    ),
    "clauses that a comment closes": (
        "Agenten/agent/NOUN/nsubj/2/Plur schoten/schieten/VERB/root/0/Fin en//CCONJ/cc/5"
        " betogers/betoger/NOUN/nsubj/5/Plur vluchtten/vluchten/VERB/conj/2/Fin ,//PUNCT/punct/8"
        " aldus//ADP/case/8 Ali/Ali/PROPN/obl/5@PERSON",
        "aldus",
        {"agent=Ali", "topic=schoten", "topic=vluchtten"},
    ),
    "clauses after a comment inside a sentence": (
        "Agenten/agent/NOUN/nsubj/2/Plur schoten/schieten/VERB/root/0/Fin maar//CCONJ/cc/6"
        " volgens//ADP/case/5 Ali/Ali/PROPN/obl/6@PERSON vluchtten/vluchten/VERB/conj/2/Fin"
        " betogers/betoger/NOUN/nsubj/6/Plur en//CCONJ/cc/9 viel/vallen/VERB/conj/6/Fin"
        " niemand//PRON/nsubj/9",
        "volgens",
        {"agent=Ali", "topic=vluchtten", "topic=viel"},
    ),
}


@pytest.mark.parametrize(("text", "trigger", "filled"), CASES.values(), ids=CASES)
def test_doer_of_what_a_clause_leads_up_to(text, trigger, filled):
    assert roles(frame(trigger, text)) == filled
