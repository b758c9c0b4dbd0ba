"""Which role a phrase fills by what it names, what something is for, how many and where."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frame, roles

CASES = {
    "plans are what support is about": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE krijgt/krijgen/VERB/root/0/Fin steun//NOUN/obj/2"
        " voor//ADP/case/6 het//DET/det/6 plan//NOUN/nmod/3",
        "steun",
        {"target=Bonn", "topic=plan"},
    ),
    "a ruler that one demonstrates against is the target": (
        "Studenten/student/NOUN/nsubj/2/Plur betogen/betogen/VERB/root/0/Fin tegen//ADP/case/5"
        " de//DET/det/5 junta//NOUN/obl/2",
        "betogen",
        {"agent=Studenten", "target=junta"},
    ),
    "a measure that one demonstrates against is the topic": (
        "Studenten/student/NOUN/nsubj/2/Plur betogen/betogen/VERB/root/0/Fin tegen//ADP/case/5"
        " de//DET/det/5 wet//NOUN/obl/2",
        "betogen",
        {"agent=Studenten", "topic=wet"},
    ),
    "questioning is what one is picked up for": (
        "Twee/twee/NUM/nummod/2 studenten/student/NOUN/nsubj:pass/4/Plur"
        " werden/worden/AUX/aux:pass/4/Fin opgepakt/oppakken/VERB/root/0/Part voor//ADP/case/6"
        " verhoor//NOUN/obl/4",
        "opgepakt",
        {"target=studenten", "purpose=verhoor", "quantity=2 persons"},
    ),
    "a report of a matter": (
        "Agenten/agent/NOUN/nsubj/2/Plur kregen/krijgen/VERB/root/0/Fin"
        " meldingen/melding/NOUN/obj/2 van//ADP/case/5 overlast//NOUN/nmod/3",
        "meldingen",
        {"target=Agenten", "topic=overlast"},
    ),
    "the office in becoming one": (
        "Jansen/Jansen/PROPN/nsubj/4@PERSON wordt/worden/AUX/cop/4/Fin de//DET/det/4"
        " premier//NOUN/root/0 van//ADP/case/6 Mali/Mali/PROPN/nmod/4@GPE",
        "wordt",
        {"target=Jansen", "topic=premier van Mali"},
    ),
    "a journey for an event": (
        "Ministers/minister/NOUN/nsubj/2/Plur reisden/reizen/VERB/root/0/Fin naar//ADP/case/4"
        " Rome/Rome/PROPN/obl/2@GPE voor//ADP/case/6 overleg//NOUN/obl/2",
        "reisden",
        {"agent=Ministers", "destination=Rome", "purpose=overleg"},
    ),
    "ter with a noun of action": (
        "Polen/Polen/PROPN/nsubj/2@GPE stuurt/sturen/VERB/root/0/Fin troepen/troep/NOUN/obj/2/Plur"
        " naar//ADP/case/5 Riga/Riga/PROPN/obl/2@GPE ter/te/ADP/case/7 verdediging//NOUN/obl/2",
        "stuurt",
        {"agent=Polen", "target=troepen", "destination=Riga", "purpose=verdediging"},
    ),
    "bare clause with om under a noun": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE bracht/brengen/VERB/root/0/Fin een//DET/det/4"
        " bezoek//NOUN/obj/2 aan//ADP/case/6 Riga/Riga/PROPN/nmod/4@GPE om//SCONJ/mark/9"
        " te//ADP/mark/9 bemiddelen//VERB/acl/4/Inf",
        "bezoek",
        {"agent=Bonn", "target=Riga", "purpose=bemiddelen"},
    ),
    "by how much": (
        "De//DET/det/2 lonen/loon/NOUN/nsubj/3/Plur stijgen/stijgen/VERB/root/0/Fin met//ADP/case/6"
        " vijf/vijf/NUM/nummod/6 procent//NOUN/obl/3",
        "stijgen",
        {"target=lonen", "quantity=5 %"},
    ),
    "share of what is sold": (
        "Shell/Shell/PROPN/nsubj/2@ORG nam/nemen/VERB/root/0/Fin een//DET/det/4"
        " belang//NOUN/obj/2 van//ADP/case/7 tien/tien/NUM/nummod/7 procent//NOUN/nmod/4"
        " over//ADP/compound:prt/2",
        "nam",
        {"agent=Shell", "target=belang", "quantity=10 %"},
    ),
    "missiles that are fired": (
        "Israël/Israël/PROPN/nsubj/2@GPE vuurde/vuren/VERB/root/0/Fin drie/drie/NUM/nummod/4"
        " raketten/raket/NOUN/obj/2/Plur af//ADP/compound:prt/2 op//ADP/case/7"
        " Homs/Homs/PROPN/obl/2@GPE",
        "vuurde",
        {"agent=Israël", "target=Homs", "topic=raketten", "quantity=3 raketten"},
    ),
    "people whose participle stands before them": (
        "De//DET/det/4 drie/drie/NUM/nummod/4 gearresteerde/arresteren/VERB/acl/4/Part"
        " studenten/student/NOUN/nsubj/5/Plur zwijgen/zwijgen/VERB/root/0/Fin",
        "gearresteerde",
        {"target=studenten", "quantity=3 persons"},
    ),
    "people who began it": (
        "Drie/drie/NUM/nummod/2 studenten/student/NOUN/nsubj/3/Plur wisten/weten/VERB/root/0/Fin"
        " te//ADP/mark/5 vluchten/vluchten/VERB/xcomp/3/Inf",
        "vluchten",
        {"agent=studenten", "quantity=3 persons"},
    ),
    "street": (
        "De//DET/det/2 mishandeling//NOUN/nsubj/6 op//ADP/case/5 de//DET/det/5"
        " Lindestraat/Lindestraat/PROPN/nmod/2@LOC schokte/schokken/VERB/root/0/Fin"
        " buren/buur/NOUN/obj/6/Plur",
        "mishandeling",
        {"place=Lindestraat"},
    ),
    "body that is a house": (
        "Agenten/agent/NOUN/nsubj/2/Plur arresteerden/arresteren/VERB/root/0/Fin bij//ADP/case/5"
        " de//DET/det/5 school//NOUN/obl/2 twee/twee/NUM/nummod/7 jongens/jongen/NOUN/obj/2/Plur",
        "arresteerden",
        {"agent=Agenten", "target=jongens", "place=school", "quantity=2 persons"},
    ),
    "occasion within an occasion": (
        "Bij//ADP/case/3 een//DET/det/3 aanslag//NOUN/obl/8 tijdens//ADP/case/5"
        " feesten/feest/NOUN/nmod/3 in//ADP/case/7 Homs/Homs/PROPN/nmod/5@GPE"
        " stierven/sneuvelen/VERB/root/0/Fin"
        " soldaten/soldaat/NOUN/nsubj/8/Plur",
        "stierven",
        {"target=soldaten", "place=Homs"},
    ),
    "those named as examples": (
        "Landen/land/NOUN/nsubj/6/Plur als//SCONJ/mark/3 Mali/Mali/PROPN/nmod/1@GPE en//CCONJ/cc/5"
        " Niger/Niger/PROPN/conj/3@GPE leverden/leveren/VERB/root/0/Fin tanks/tank/NOUN/obj/6/Plur",
        "leverden",
        {"agent=Landen", "agent=Mali", "agent=Niger", "topic=tanks"},
    ),
    "some of them behind the clause": (
        "Drie/drie/NUM/nummod/2 soldaten/soldaat/NOUN/nsubj/3/Plur"
        " sneuvelden/sneuvelen/VERB/root/0/Fin ,//PUNCT/punct/8 onder//ADP/case/6"
        " wie//PRON/nmod/8 een//DET/det/8 kapitein//NOUN/parataxis/3",
        "sneuvelden",
        {"target=soldaten", "target=kapitein", "quantity=3 personnel"},
    ),
    "an accident does nothing": (
        "Twee/twee/NUM/nummod/2 studenten/student/NOUN/nsubj/3/Plur"
        " verdronken/verdrinken/VERB/root/0/Fin door//ADP/case/6 een//DET/det/6"
        " ongeluk//NOUN/obl/3",
        "verdronken",
        {"target=studenten", "quantity=2 persons"},
    ),
    "who is investigated in a headline": (
        "Corruptieonderzoek//NOUN/nsubj/3 Hansen/Hansen/PROPN/nmod/1@PERSON"
        " loopt/lopen/VERB/root/0/Fin",
        "Corruptieonderzoek",
        {"target=Hansen"},
    ),
    "clause with dat that a parser takes for an adverbial": (
        "Partijen/partij/NOUN/nsubj/2/Plur kwamen/komen/VERB/root/0/Fin"
        " overeen//ADV/compound:prt/2 dat//SCONJ/mark/6 troepen/troep/NOUN/nsubj/6/Plur"
        " vertrekken/vertrekken/VERB/advcl/2/Fin",
        "kwamen",
        {"agent=Partijen", "topic=vertrekken"},
    ),
    "what a headline's announcement is of": (
        "Partij//NOUN/nsubj/2 groeit/groeien/VERB/root/0/Fin na//ADP/case/4"
        " aankondiging//NOUN/obl/2 referendum//NOUN/nmod/4",
        "aankondiging",
        {"agent=Partij", "topic=referendum"},
    ),
    "the other side of a fight": (
        "Bij//ADP/case/2 gevechten/gevecht/NOUN/obl/5/Plur met//ADP/case/4"
        " rebellen/rebel/NOUN/nmod/2/Plur stierf/sterven/VERB/root/0/Fin niemand//PRON/nsubj/5/Ind",
        "gevechten",
        {"target=rebellen"},
    ),
    "what is boycotted": (
        "De//DET/det/2 boycot//NOUN/nsubj/6 van//ADP/case/5 die//DET/det/5"
        " hotels/hotel/NOUN/nmod/2/Plur duurt/duren/VERB/root/0/Fin",
        "boycot",
        {"target=hotels"},
    ),
    "before which house people demonstrate": (
        "Studenten/student/NOUN/nsubj/2/Plur hielden/houden/VERB/root/0/Fin een//DET/det/4"
        " betoging//NOUN/obj/2 voor//ADP/case/7 het//DET/det/7 parlement//NOUN/nmod/4",
        "betoging",
        {"agent=Studenten", "place=parlement"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "filled"), CASES.values(), ids=CASES)
def test_slots_fill_their_role(text, trigger, filled):
    assert roles(frame(trigger, text)) == filled
