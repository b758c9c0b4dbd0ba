"""Who and where beside the plain slots: receivers, one another, company, rooms, votes, headings."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frame, roles

CASES = {
    "whom one blames for what an unknown noun says": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE verweet/verwijten/VERB/root/0/Fin de//DET/det/4"
        " ministers/minister/NOUN/obj/2/Plur gisteren//ADV/advmod/2 halfheid//NOUN/obj/2",
        "verweet",
        {"agent=Bonn", "target=ministers", "topic=halfheid", "time=2024-03-12"},
    ),
    "whom one blames for what a clause says": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE rekent/rekenen/VERB/root/0/Fin Riga/Riga/PROPN/obj/2@GPE"
        " aan//ADP/compound:prt/2 dat//SCONJ/mark/7 het//PRON/nsubj/7/Prs"
        " zwijgt/zwijgen/VERB/ccomp/2/Fin",
        "rekent",
        {"agent=Bonn", "target=Riga", "topic=zwijgt"},
    ),
    "one another": (
        "Bonn/Bonn/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Riga/Riga/PROPN/conj/1@GPE"
        " beschuldigen/beschuldigen/VERB/root/0/Fin elkaar//PRON/obj/4/Rcp van//ADP/case/7"
        " sabotage//NOUN/obl/4",
        "beschuldigen",
        {"agent=Bonn", "agent=Riga", "target=Bonn", "target=Riga", "topic=sabotage"},
    ),
    "parties have no one another beside them": (
        "Bonn/Bonn/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Riga/Riga/PROPN/conj/1@GPE"
        " ontmoeten/ontmoeten/VERB/root/0/Fin elkaar//PRON/obj/4/Rcp",
        "ontmoeten",
        {"agent=Bonn", "agent=Riga"},
    ),
    "who attacks one another": (
        "Bonn/Bonn/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Riga/Riga/PROPN/conj/1@GPE"
        " bestoken/bestoken/VERB/root/0/Fin elkaar//PRON/obj/4/Rcp",
        "bestoken",
        {"agent=Bonn", "agent=Riga", "target=Bonn", "target=Riga"},
    ),
    "who dies with somebody": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON verongelukte/verongelukken/VERB/root/0/Fin"
        " met//ADP/case/5"
        " zijn//PRON/nmod:poss/5 zoon//NOUN/obl/2",
        "verongelukte",
        {"target=Jansen", "target=zoon"},
    ),
    "whom one talks with": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON overlegde/overleggen/VERB/root/0/Fin met//ADP/case/5"
        " zijn//PRON/nmod:poss/5 minister//NOUN/obl/2",
        "overlegde",
        {"agent=Jansen", "target=minister"},
    ),
    "where one speaks from": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON protesteerde/schrijven/VERB/root/0/Fin"
        " vanuit//ADP/case/5 de//DET/det/5 gevangenis//NOUN/obl/2 dat//SCONJ/mark/8"
        " hij//PRON/nsubj/8/Prs wacht/wachten/VERB/ccomp/2/Fin",
        "protesteerde",
        {"agent=Jansen", "topic=wacht", "place=gevangenis"},
    ),
    "what one speaks from": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON schreef/schrijven/VERB/root/0/Fin"
        " vanaf//ADP/case/5 een//DET/det/5 vrachtwagen//NOUN/obl/2 dat//SCONJ/mark/8"
        " hij//PRON/nsubj/8/Prs wacht/wachten/VERB/ccomp/2/Fin",
        "schreef",
        {"agent=Jansen", "topic=wacht", "place=vrachtwagen"},
    ),
    "where one was at the moment": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON schreef/schrijven/VERB/root/0/Fin op//ADP/case/5"
        " een//DET/det/5 zondagochtend//NOUN/obl/2 in//ADP/case/7 Gent/Gent/PROPN/nmod/5@GPE"
        " dat//SCONJ/mark/10 hij//PRON/nsubj/10/Prs wacht/wachten/VERB/ccomp/2/Fin",
        "schreef",
        {"agent=Jansen", "topic=wacht", "place=Gent", "time=2024-03-10"},
    ),
    "in whose rooms one is": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE ontving/ontvangen/VERB/root/0/Fin"
        " gezanten/gezant/NOUN/obj/2/Plur op//ADP/case/6 het//DET/det/6 kabinet//NOUN/obl/2",
        "ontving",
        {"agent=Bonn", "target=gezanten", "place=kabinet"},
    ),
    "counts of both sides": (
        "Negen/negen/NUM/nummod/2 rebellen/rebel/NOUN/nsubj/3/Plur"
        " bombardeerden/bombarderen/VERB/root/0/Fin drie/drie/NUM/nummod/5"
        " kazernes/kazerne/NOUN/obj/3/Plur",
        "bombardeerden",
        {"agent=rebellen", "target=kazernes", "quantity=9 persons", "quantity=3 kazernes"},
    ),
    "by how many votes": (
        "De//DET/det/2 Kamer/Kamer/PROPN/nsubj/3@ORG verwierp/verwerpen/VERB/root/0/Fin"
        " met//ADP/case/6 tien/tien/NUM/nummod/6 stemmen/stem/NOUN/obl/3/Plur het//DET/det/8"
        " plan//NOUN/obj/3",
        "verwierp",
        {"agent=Kamer", "topic=plan", "quantity=10 stemmen"},
    ),
    "not those of the other side": (
        "De//DET/det/2 Kamer/Kamer/PROPN/nsubj/3@ORG verwierp/verwerpen/VERB/root/0/Fin"
        " met//ADP/case/8 60//NUM/nummod/8 tegen//ADP/case/8 40//NUM/nummod/8"
        " stemmen/stem/NOUN/obl/3/Plur"
        " het//DET/det/10 plan//NOUN/obj/3",
        "verwierp",
        {"agent=Kamer", "topic=plan"},
    ),
    "what a punishment is for": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON krijgt/krijgen/VERB/root/0/Fin celstraf//NOUN/obj/2"
        " voor//ADP/case/6 een//DET/det/6 overleg//NOUN/obl/2",
        "celstraf",
        {"target=Jansen", "topic=overleg"},
    ),
    "against whom a sentence is demanded": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE eist/eisen/VERB/root/0/Fin tbs//NOUN/obj/2 tegen//ADP/case/6"
        " de//DET/det/6 schutter//NOUN/obl/2",
        "eist",
        {"agent=Bonn", "target=schutter", "topic=tbs"},
    ),
    "some of the subject behind an object": (
        "Drie/drie/NUM/nummod/2 soldaten/soldaat/NOUN/nsubj/3/Plur liepen/lopen/VERB/root/0/Fin"
        " verwondingen/verwonding/NOUN/obj/3/Plur op//ADP/compound:prt/3 ,//PUNCT/punct/9"
        " onder//ADP/case/9 wie//PRON/nmod/9 kapitein//NOUN/parataxis/4",
        "verwondingen",
        {"target=soldaten", "target=kapitein", "quantity=3 personnel"},
    ),
    "place before a headline's colon": (
        "Homs/Homs/PROPN/root/0@GPE :/:/PUNCT/punct/4 drie/drie/NUM/nummod/4"
        " soldaten/soldaat/NOUN/nsubj:pass/5/Plur gedood/doden/VERB/parataxis/1/Part",
        "gedood",
        {"target=soldaten", "place=Homs", "quantity=3 personnel"},
    ),
    "speaker before a headline's colon": (
        "Damascus/Damascus/PROPN/root/0@GPE :/:/PUNCT/punct/4 drie/drie/NUM/nummod/4"
        " soldaten/soldaat/NOUN/nsubj:pass/5/Plur gedood/doden/VERB/parataxis/1/Part",
        "gedood",
        {"target=soldaten", "quantity=3 personnel"},
    ),
    "in what one is attacked": (
        "Rebellen/rebel/NOUN/nsubj/2/Plur vermoordden/vermoorden/VERB/root/0/Fin"
        " Jansen/Jansen/PROPN/obj/2@PERSON in//ADP/case/6 een//DET/det/6 bus//NOUN/obl/2",
        "vermoordden",
        {"agent=Rebellen", "target=Jansen", "place=bus"},
    ),
    "by how long": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE verlengt/verlengen/VERB/root/0/Fin de//DET/det/4"
        " missie//NOUN/obj/2 met//ADP/case/7 drie/drie/NUM/nummod/7"
        " maanden/maand/NOUN/obl/2/Plur",
        "verlengt",
        {"agent=Bonn", "target=missie", "quantity=3 maanden"},
    ),
    "by a term of one": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE verlengt/verlengen/VERB/root/0/Fin de//DET/det/4"
        " missie//NOUN/obj/2 met//ADP/case/7 een//DET/det/7/Indef jaar//NOUN/obl/2",
        "verlengt",
        {"agent=Bonn", "target=missie", "quantity=1 jaar"},
    ),
    "by how many people": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE versterkt/versterken/VERB/root/0/Fin de//DET/det/4"
        " missie//NOUN/obj/2 met//ADP/case/7 500//NUM/nummod/7"
        " soldaten/soldaat/NOUN/obl/2/Plur",
        "versterkt",
        {"agent=Bonn", "target=missie", "quantity=500 personnel"},
    ),
    "how many of the whole": (
        "140//NUM/nsubj:pass/7 van//ADP/case/5 de//DET/det/5 193//NUM/nummod/5"
        " soldaten/soldaat/NOUN/nmod/1/Plur zijn/zijn/AUX/aux:pass/7/Fin"
        " gedood/doden/VERB/root/0/Part",
        "gedood",
        {"target=soldaten", "quantity=140 personnel"},
    ),
    "who is among the dead": (
        "Onder//ADP/case/3 de//DET/det/3 doden/dode/NOUN/obl/4/Plur zijn/zijn/VERB/root/0/Fin"
        " twee/twee/NUM/nummod/6 kinderen/kind/NOUN/nsubj/4/Plur",
        "doden",
        {"target=kinderen", "quantity=2 persons"},
    ),
    "where and when those listed second fell": (
        "Maandag//NOUN/obl/2 vielen/vallen/VERB/root/0/Fin in//ADP/case/4"
        " Homs/Homs/PROPN/obl/2@GPE doden/dode/NOUN/nsubj/2/Plur en//CCONJ/cc/7"
        " gewonden/gewonde/NOUN/conj/5/Plur",
        "gewonden",
        {"place=Homs", "time=2024-03-11"},
    ),
    "what is stopped with a veto": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE blokkeerde/blokkeren/VERB/root/0/Fin de//DET/det/4"
        " resolutie//NOUN/obj/2 met//ADP/case/7 een//DET/det/7 veto//NOUN/obl/2",
        "veto",
        {"topic=resolutie"},
    ),
    "when a light verb of a relative clause was": (
        "De//DET/det/2 sancties/sanctie/NOUN/nsubj/7/Plur die//PRON/obj/6/Rel"
        " Bonn/Bonn/PROPN/nsubj/6@GPE maandag//NOUN/obl/6 oplegde/opleggen/VERB/acl:relcl/2/Fin"
        " gelden/gelden/VERB/root/0/Fin",
        "sancties",
        {"agent=Bonn", "time=2024-03-11"},
    ),
    "whose help somebody is thanked for": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON bedankte/bedanken/VERB/root/0/Fin"
        " Peters/Peters/PROPN/obj/2@PERSON voor//ADP/case/6 de//DET/det/6 hulp//NOUN/obl/2",
        "hulp",
        {"agent=Peters", "target=Jansen"},
    ),
    "before whom one denies it": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON ontkende/ontkennen/VERB/root/0/Fin"
        " dat//PRON/obj/2 tegenover//ADP/case/6 de//DET/det/6 minister//NOUN/obl/2",
        "ontkende",
        {"agent=Jansen", "target=minister", "topic=dat"},
    ),
    "where a paper is signed": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE tekent/tekenen/VERB/root/0/Fin verdrag//NOUN/obj/2"
        " in//ADP/case/5 Gent/Gent/PROPN/nmod/3@GPE",
        "tekent",
        {"agent=Bonn", "topic=verdrag in Gent", "place=Gent"},
    ),
    "where one calls from": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON belde/bellen/VERB/root/0/Fin"
        " Peters/Peters/PROPN/obj/2@PERSON vanuit//ADP/case/5 Gent/Gent/PROPN/obl/2@GPE",
        "belde",
        {"agent=Jansen", "target=Peters", "place=Gent"},
    ),
    "not how one shoots": (
        "Rebellen/rebel/NOUN/nsubj/2/Plur bestookten/bestoken/VERB/root/0/Fin"
        " Homs/Homs/PROPN/obj/2@GPE vanuit//ADP/case/6 de//DET/det/6 lucht//NOUN/obl/2",
        "bestookten",
        {"agent=Rebellen", "target=Homs"},
    ),
    "what is spoken about with any verb": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE waarschuwt/waarschuwen/VERB/root/0/Fin"
        " Riga/Riga/PROPN/obj/2@GPE over//ADP/case/5 afpersing//NOUN/obl/2",
        "waarschuwt",
        {"agent=Bonn", "target=Riga", "topic=afpersing"},
    ),
    "where one meets a state": (
        "Na//ADP/case/3 de//DET/det/3 top//NOUN/obl/8 met//ADP/case/5"
        " Rusland/Rusland/PROPN/nmod/3@GPE in//ADP/case/7 Gent/Gent/PROPN/nmod/5@GPE"
        " daalde/dalen/VERB/root/0/Fin de//DET/det/10 koers//NOUN/nsubj/8",
        "top",
        {"target=Rusland", "place=Gent"},
    ),
    "what happened before, called something": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE noemt/noemen/VERB/root/0/Fin het//PRON/obj/2/Prs,P3"
        " een//DET/det/5 schande//NOUN/xcomp/2",
        "noemt",
        {"agent=Bonn", "topic=het", "topic=schande"},
    ),
    "what a clause that goes on is about": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE dreigt/dreigen/VERB/root/0/Fin ,//PUNCT/punct/6"
        " wat//PRON/obj/6/Int,P3 Riga/Riga/PROPN/nsubj/6@GPE"
        " ontkent/ontkennen/VERB/parataxis/2/Fin",
        "ontkent",
        {"agent=Riga", "topic=wat"},
    ),
    "oneself": (
        "Jansen/Jansen/PROPN/nsubj/2@PERSON benoemde/benoemen/VERB/root/0/Fin"
        " zichzelf//PRON/obj/2/Reflex tot//ADP/case/5 voorzitter//NOUN/obl/2",
        "benoemde",
        {"agent=Jansen", "target=zichzelf", "topic=voorzitter"},
    ),
    "rulers that are voted away": (
        "De//DET/det/2 Kamer/Kamer/PROPN/nsubj/3@ORG verwerpt/verwerpen/VERB/root/0/Fin"
        " de//DET/det/5 regering//NOUN/obj/3",
        "verwerpt",
        {"agent=Kamer", "target=regering"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "filled"), CASES.values(), ids=CASES)
def test_fillers_beside_the_plain_slots(text, trigger, filled):
    assert roles(frame(trigger, text)) == filled


def test_ministry_where_it_is_said_says_it():
    said = frame(
        "klonk",
        "Dat//PRON/nsubj/3/Dem is/zijn/AUX/cop/3/Fin onzin//NOUN/root/0 ,//PUNCT/punct/5"
        " klonk/klinken/VERB/parataxis/3/Fin het//PRON/expl/5/Prs op//ADP/case/9 het//DET/det/9"
        " ministerie//NOUN/obl/5",
    )
    assert roles(said) == {"agent=ministerie", "topic=onzin"}
