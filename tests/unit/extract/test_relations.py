"""Standing facts: titles, nationalities, membership, place and strength."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract.frames import told
from kg.extract.reading import read
from kg.extract.standing.bearers import named_bearers
from kg.extract.standing.relations import relations
from kg.model import Quantity
from tests.unit.extract.readings import parsed, shipped


def found(*sentences):
    document = parsed(*sentences)
    readings = read(document, shipped())
    return relations(document.document, readings, told(document.document, readings).said)


def written(relation):
    other = relation.object
    text = f"{other.value} {other.unit}" if isinstance(other, Quantity) else other.text
    return f"{relation.type}({relation.subject.text}, {text})"


CASES = {
    "party in brackets": (
        "Theo/Theo/PROPN/nsubj/6@PERSON Francken/Francken/PROPN/flat/1@+ (//PUNCT/punct/4"
        " N-VA/N-VA/PROPN/nmod/1@ORG )//PUNCT/punct/4 zweeg/zwijgen/VERB/root/0/Fin",
        {"memberOf(Theo Francken, N-VA)"},
    ),
    "title of the first of several alone": (
        "SP-Kamerlid/sp-kamerlid/NOUN/nsubj/5/Sing Jan/Jan/PROPN/appos/1@PERSON ,//PUNCT/punct/4"
        " Kati/Kati/PROPN/conj/2@PERSON zwegen/zwijgen/VERB/root/0/Fin",
        {"memberOf(Jan, SP)", "holdsPosition(Jan, SP-Kamerlid)"},
    ),
    "army and council of a state": (
        "Het//DET/det/2 leger//NOUN/nsubj/10/Sing van//ADP/case/4 Tsjaad/Tsjaad/PROPN/nmod/2@GPE"
        " en//CCONJ/cc/7 de//DET/det/7 raad//NOUN/conj/2/Sing van//ADP/case/9"
        " Peru/Peru/PROPN/nmod/7@GPE zwegen/zwijgen/VERB/root/0/Fin",
        {"nationalityOf(leger van Tsjaad, Tsjaad)", "nationalityOf(raad van Peru, Peru)"},
    ),
    "two ministers of two states": (
        "De//DET/det/2 ministers/minister/NOUN/nsubj/16/Plur van//ADP/case/4"
        " Defensie/defensie/NOUN/nmod/2 van//ADP/case/6 Peru/Peru/PROPN/nmod/4@GPE"
        " en//CCONJ/cc/8 Fiji/Fiji/PROPN/conj/4@GPE ,//PUNCT/punct/10"
        " Jan/Jan/PROPN/appos/2@PERSON en//CCONJ/cc/12 Piet/Piet/PROPN/conj/10@PERSON"
        " ,//PUNCT/punct/2 hebben/hebben/AUX/aux/16/Fin gisteren//ADV/advmod/16"
        " gezwegen/zwijgen/VERB/root/0/Part",
        {
            "holdsPosition(Jan, ministers van Defensie van Peru en Fiji)",
            "holdsPosition(Piet, ministers van Defensie van Peru en Fiji)",
            "nationalityOf(Jan, Peru)",
            "nationalityOf(Piet, Fiji)",
        },
    ),
    "two states of two people": (
        "De//DET/det/5 Duitse/Duits/ADJ/amod/5@NORP en//CCONJ/cc/4 Franse/Frans/ADJ/conj/2@NORP"
        " generaals/generaal/NOUN/nsubj/9/Plur Jan/Jan/PROPN/appos/5@PERSON en//CCONJ/cc/8"
        " Piet/Piet/PROPN/conj/6@PERSON zwijgen//VERB/root/0/Fin",
        {
            "holdsPosition(Jan, generaals)",
            "holdsPosition(Piet, generaals)",
            "nationalityOf(Jan, Duitse)",
            "nationalityOf(Piet, Franse)",
        },
    ),
    "council of no one state": (
        "De//DET/det/2 raad//NOUN/nsubj/7/Sing van//ADP/case/4 Peru/Peru/PROPN/nmod/2@GPE"
        " en//CCONJ/cc/6 Fiji/Fiji/PROPN/conj/4@GPE zweeg/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "sworn in": (
        "Amina/Amina/PROPN/nsubj:pass/3@PERSON is/zijn/AUX/aux:pass/3/Fin"
        " beëdigd/beëdigen/VERB/root/0/Part als//SCONJ/mark/5 premier//NOUN/xcomp/3/Sing"
        " van//ADP/case/7 Tsjaad/Tsjaad/PROPN/nmod/5@GPE",
        {"holdsPosition(Amina, premier van Tsjaad)", "headOf(Amina, Tsjaad)"},
    ),
    "to be sworn in": (
        "Amina/Amina/PROPN/nsubj:pass/4@PERSON moet/moeten/AUX/aux/4/Fin"
        " worden/worden/AUX/aux:pass/4/Inf beëdigd/beëdigen/VERB/root/0/Part als//SCONJ/mark/6"
        " premier//NOUN/xcomp/4/Sing van//ADP/case/8 Tsjaad/Tsjaad/PROPN/nmod/6@GPE",
        set(),
    ),
    "office with an old genitive": (
        "Commandant//NOUN/nsubj/5/Sing der//DET/det/3 Strijdkrachten/strijdkracht/NOUN/nmod/1/Plur"
        " Jan/Jan/PROPN/appos/1@PERSON zweeg/zwijgen/VERB/root/0/Fin",
        {"holdsPosition(Jan, Commandant der Strijdkrachten)"},
    ),
    "office of its time": (
        "Jan/Jan/PROPN/nsubj/6@PERSON ,//PUNCT/punct/4 destijds//ADV/advmod/4"
        " premier//NOUN/appos/1/Sing ,//PUNCT/punct/4 zweeg/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "under a state's command": (
        "Een//DET/det/2 brigade//NOUN/nsubj/6/Sing onder//ADP/case/5 Frans/Frans/ADJ/amod/5"
        " commando//NOUN/nmod/2/Sing zweeg/zwijgen/VERB/root/0/Fin",
        {"leads(Frans, brigade onder Frans commando)"},
    ),
    "listed beside the title of several": (
        "Jan/Jan/PROPN/nsubj/9@PERSON ,//PUNCT/punct/4 de//DET/det/4/Def"
        " ministers/minister/NOUN/conj/1/Plur Els/Els/PROPN/appos/4@PERSON (//PUNCT/punct/7"
        " N-VA/N-VA/PROPN/nmod/5@ORG )//PUNCT/punct/7 zwegen/zwijgen/VERB/root/0/Fin"
        " en//CCONJ/cc/11 Ann/Ann/PROPN/conj/1@PERSON",
        {
            "holdsPosition(Els, ministers)",
            "holdsPosition(Ann, ministers)",
            "memberOf(Els, N-VA)",
        },
    ),
    "party beside a field in brackets": (
        "Theo/Theo/PROPN/nsubj/7@PERSON (//PUNCT/punct/5 Defensie/Defensie/PROPN/nmod/1@ORG"
        " ,//PUNCT/punct/5 N-VA/N-VA/PROPN/conj/3@ORG )//PUNCT/punct/5"
        " zweeg/zwijgen/VERB/root/0/Fin",
        {"memberOf(Theo, N-VA)"},
    ),
    "party before a field in brackets": (
        "Theo/Theo/PROPN/nsubj/7@PERSON (//PUNCT/punct/5 N-VA/N-VA/PROPN/nmod/1@ORG"
        " ,//PUNCT/punct/5 Defensie/Defensie/PROPN/conj/3@ORG )//PUNCT/punct/5"
        " zweeg/zwijgen/VERB/root/0/Fin",
        {"memberOf(Theo, N-VA)"},
    ),
    "ship with the name of a town": (
        "De//DET/det/3/Def Duitse/Duits/ADJ/amod/3@NORP fregatten/fregat/NOUN/nsubj/7/Plur"
        " Emden/Emden/PROPN/appos/3@GPE en//CCONJ/cc/6 Bonn/Bonn/PROPN/conj/3@GPE"
        " varen//VERB/root/0/Fin",
        {"nationalityOf(Emden, Duitse)"},
    ),
    "office until lately": (
        "Jan/Jan/PROPN/nsubj/8@PERSON ,//PUNCT/punct/6 tot//ADP/case/5 voor//ADP/case/5"
        " kort//ADJ/amod/6 premier//NOUN/appos/1/Sing ,//PUNCT/punct/6"
        " zweeg/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "a country that begins like a party": (
        "Groenland/Groenland/PROPN/nsubj/2@GPE zweeg/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "party of two words in a title": (
        "Vlaams//ADJ/amod/2 Belang-voorzitter/belang-voorzitter/NOUN/nsubj/4/Sing"
        " Jan/Jan/PROPN/appos/2@PERSON zweeg/zwijgen/VERB/root/0/Fin",
        {"headOf(Jan, Vlaams Belang)", "holdsPosition(Jan, Vlaams Belang-voorzitter)"},
    ),
    "bracket behind an office": (
        "Jan/Jan/PROPN/nsubj/9@PERSON ,//PUNCT/punct/3 voorzitter//NOUN/appos/1/Sing"
        " van//ADP/case/5 Oxfam/Oxfam/PROPN/nmod/3@ORG (//PUNCT/punct/7 OX/OX/PROPN/nmod/5@ORG"
        " )//PUNCT/punct/7 zweeg/zwijgen/VERB/root/0/Fin",
        {"headOf(Jan, Oxfam)", "holdsPosition(Jan, voorzitter van Oxfam)"},
    ),
    "party of two words in brackets": (
        "Jan/Jan/PROPN/nsubj/6@PERSON (//PUNCT/punct/3 Open/Open/PROPN/nmod/1@ORG"
        " Vld/Vld/PROPN/fixed/3@+ )//PUNCT/punct/3 zweeg/zwijgen/VERB/root/0/Fin",
        {"memberOf(Jan, Open Vld)"},
    ),
    "party of two words before a hyphen": (
        "Vlaams//ADJ/amod/2 Belang-kopstuk/belang-kopstuk/NOUN/nsubj/4/Sing"
        " Jan/Jan/PROPN/appos/2@PERSON zweeg/zwijgen/VERB/root/0/Fin",
        {"memberOf(Jan, Vlaams Belang)"},
    ),
    "town as an adjective": (
        "De//DET/det/3/Def Antwerpse/Antwerps/ADJ/amod/3 rechtbank//NOUN/nsubj/4/Sing"
        " zweeg/zwijgen/VERB/root/0/Fin",
        {"locatedIn(Antwerpse rechtbank, Antwerpse)"},
    ),
    "town of a named official": (
        "De//DET/det/3/Def Antwerpse/Antwerps/ADJ/amod/3 rechter//NOUN/nsubj/5/Sing"
        " Jan/Jan/PROPN/appos/3@PERSON zweeg/zwijgen/VERB/root/0/Fin",
        {"holdsPosition(Jan, rechter)"},
    ),
    "state in the name of a body": (
        "Het//DET/det/2/Def Syrisch/Syrisch/PROPN/nsubj/4@ORG Waarnemingsfront//PROPN/flat/2@+"
        " zweeg/zwijgen/VERB/root/0/Fin",
        {"nationalityOf(Syrisch Waarnemingsfront, Syrisch)"},
    ),
    "stronghold as an apposition": (
        "Gao/Gao/PROPN/nsubj/8@GPE ,//PUNCT/punct/4 een//DET/det/4 bolwerk//NOUN/appos/1/Sing"
        " in//ADP/case/6 Mali/Mali/PROPN/nmod/4@GPE ,//PUNCT/punct/4"
        " viel/vallen/VERB/root/0/Fin",
        {"locatedIn(Gao, Mali)"},
    ),
    "leaders of a continent": (
        "Europese/Europees/ADJ/amod/2@NORP leiders/leider/NOUN/nsubj/3/Plur"
        " zwegen/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "office of a body": (
        "Commissariaat-generaal//NOUN/nsubj/2/Sing zweeg/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "first minister": (
        "Eerste/eerst/ADJ/amod/2 minister//NOUN/nsubj/5/Sing Charles/Charles/PROPN/appos/2@PERSON"
        " Michel/Michel/PROPN/flat/3@+ zweeg/zwijgen/VERB/root/0/Fin",
        {"holdsPosition(Charles Michel, Eerste minister)"},
    ),
    "second in office": (
        "De//DET/det/3/Def Franse/Frans/ADJ/amod/3 vice-president//NOUN/nsubj/5/Sing"
        " Jan/Jan/PROPN/appos/3@PERSON zweeg/zwijgen/VERB/root/0/Fin",
        {"holdsPosition(Jan, vice-president)", "nationalityOf(Jan, Franse)"},
    ),
    "office that one is proposed for": (
        "Trump/Trump/PROPN/nsubj/2@PERSON benoemt/benoemen/VERB/root/0/Fin"
        " Pence/Pence/PROPN/obj/2@PERSON als//SCONJ/mark/6 Franse/Frans/ADJ/amod/6"
        " president//NOUN/advcl/2/Sing",
        {"nationalityOf(Franse president, Franse)"},
    ),
    "member that one becomes": (
        "Polen/Polen/PROPN/nsubj/2@GPE wordt/worden/VERB/root/0/Fin lid//NOUN/xcomp/2"
        " van//ADP/case/6 de//DET/det/6 NAVO/NAVO/PROPN/nmod/3@ORG",
        {"memberOf(Polen, NAVO)"},
    ),
    "member that one never became": (
        "Polen/Polen/PROPN/nsubj/2@GPE wordt/worden/VERB/root/0/Fin nooit//ADV/advmod/2"
        " lid//NOUN/xcomp/2 van//ADP/case/7 de//DET/det/7 NAVO/NAVO/PROPN/nmod/4@ORG",
        set(),
    ),
    "town beside a town": (
        "Luik/Luik/PROPN/nsubj/4@GPE in//ADP/case/3 Parijs/Parijs/PROPN/nmod/1@GPE"
        " zweeg/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "field of an expert": (
        "Een//DET/det/2 organisatie//NOUN/nsubj/6/Sing op//ADP/case/5 dit//DET/det/5"
        " gebied//NOUN/nmod/2 zweeg/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "membership that is denied": (
        "Polen/Polen/PROPN/nsubj/4@GPE is/zijn/AUX/cop/4/Fin geen/geen/DET/det/4"
        " lid//NOUN/root/0 van//ADP/case/7 de//DET/det/7 NAVO/NAVO/PROPN/nmod/4@ORG",
        set(),
    ),
    "membership that is wanted": (
        "Polen/Polen/PROPN/nsubj/3@GPE wil/willen/AUX/aux/3/Fin toetreden/toetreden/VERB/root/0"
        " tot//ADP/case/6 de//DET/det/6 NAVO/NAVO/PROPN/obl/3@ORG",
        set(),
    ),
    "membership as a condition": (
        "Als/als/SCONJ/mark/3 Polen/Polen/PROPN/nsubj/3@GPE toetreedt/toetreden/VERB/advcl/7/Fin"
        " tot//ADP/case/6 de//DET/det/6 NAVO/NAVO/PROPN/obl/3@ORG zwijgt/zwijgen/VERB/root/0/Fin"
        " Iran/Iran/PROPN/nsubj/7@GPE",
        set(),
    ),
    "member as a title": (
        "VVD'er//NOUN/nsubj/3/Sing Han/Han/PROPN/appos/1@PERSON zweeg/zwijgen/VERB/root/0/Fin",
        {"memberOf(Han, VVD)"},
    ),
    "inhabitant as a title": (
        "De//DET/det/2/Def Belg//NOUN/nsubj/4/Sing Salah/Salah/PROPN/appos/2@PERSON"
        " zweeg/zwijgen/VERB/root/0/Fin",
        {"nationalityOf(Salah, België)"},
    ),
    "airport of a town": (
        "De//DET/det/2/Def luchthaven//NOUN/nsubj/5/Sing van//ADP/case/4"
        " Zaventem/Zaventem/PROPN/nmod/2@GPE sluit/sluiten/VERB/root/0/Fin",
        {"locatedIn(luchthaven van Zaventem, Zaventem)"},
    ),
    "base of a state": (
        "De//DET/det/2/Def basis//NOUN/nsubj/5/Sing van//ADP/case/4"
        " Iran/Iran/PROPN/nmod/2@GPE sluit/sluiten/VERB/root/0/Fin",
        set(),
    ),
    "party as an adjective": (
        "Republikeinse/Republikeins/ADJ/amod/2 kiezers/kiezer/NOUN/nsubj/3/Plur"
        " zwegen/zwijgen/VERB/root/0/Fin",
        {"memberOf(Republikeinse kiezers, Republikeinse)"},
    ),
    "party in a compound": (
        "CD&V-minister//NOUN/nsubj/3/Sing Geens/Geens/PROPN/appos/1@PERSON"
        " zweeg/zwijgen/VERB/root/0/Fin",
        {"memberOf(Geens, CD&V)", "holdsPosition(Geens, CD&V-minister)"},
    ),
    "two appositions": (
        "Peru/Peru/PROPN/nsubj/12@GPE ,//PUNCT/punct/4 een//DET/det/4"
        " bondgenoot//NOUN/appos/1/Sing van//ADP/case/6 Chili/Chili/PROPN/nmod/4@GPE"
        " en//CCONJ/cc/8 vijand//NOUN/conj/4/Sing van//ADP/case/10 Cuba/Cuba/PROPN/nmod/8@GPE"
        " ,//PUNCT/punct/4 zweeg/zwijgen/VERB/root/0/Fin",
        {"alliedWith(Peru, Chili)", "opposes(Peru, Cuba)"},
    ),
    "title before a name": (
        "De//DET/det/3/Def Iraakse/Iraaks/ADJ/amod/3@NORP president//NOUN/nsubj/6"
        " Barham/Barham/PROPN/appos/3@PERSON Salih/Salih/PROPN/flat/4@+"
        " zweeg/zwijgen/VERB/root/0/Fin",
        {"holdsPosition(Barham Salih, president)", "headOf(Barham Salih, Iraakse)"},
    ),
    "apposition after a name": (
        "Jens/Jens/PROPN/nsubj/8@PERSON Stoltenberg/Stoltenberg/PROPN/flat/1@+ ,//PUNCT/punct/4"
        " topman//NOUN/appos/1 van//ADP/case/6 NAVO/NAVO/PROPN/nmod/4@ORG ,//PUNCT/punct/4"
        " zweeg/zwijgen/VERB/root/0/Fin",
        {"holdsPosition(Jens Stoltenberg, topman van NAVO)", "headOf(Jens Stoltenberg, NAVO)"},
    ),
    "minister of a state after a name": (
        "Jan/Jan/PROPN/nsubj/9@PERSON ,//PUNCT/punct/3 minister//NOUN/appos/1 van//ADP/case/5"
        " Defensie//NOUN/nmod/3 van//ADP/case/7 Polen/Polen/PROPN/nmod/5@GPE ,//PUNCT/punct/3"
        " zweeg/zwijgen/VERB/root/0/Fin",
        {"holdsPosition(Jan, minister van Defensie van Polen)", "nationalityOf(Jan, Polen)"},
    ),
    "copula": (
        "Blok/Blok/PROPN/nsubj/3@PERSON is/zijn/AUX/cop/3/Fin minister//NOUN/root/0",
        {"holdsPosition(Blok, minister)"},
    ),
    "one title and two names": (
        "ministers/minister/NOUN/nsubj/5/Plur Maas/Maas/PROPN/appos/1@PERSON en//CCONJ/cc/4"
        " Scholz/Scholz/PROPN/conj/2@PERSON zwegen/zwijgen/VERB/root/0/Fin",
        {"holdsPosition(Maas, ministers)", "holdsPosition(Scholz, ministers)"},
    ),
    "two states and their heads": (
        "presidenten/president/NOUN/nsubj/8/Plur van//ADP/case/3 Peru/Peru/PROPN/nmod/1@GPE"
        " en//CCONJ/cc/5 Fiji/Fiji/PROPN/conj/3@GPE ,//PUNCT/punct/7 Anna/Anna/PROPN/appos/1@PERSON"
        " zwegen/zwijgen/VERB/root/0/Fin en//CCONJ/cc/10 Bert/Bert/PROPN/conj/7@PERSON",
        {
            "headOf(Anna, Peru)",
            "headOf(Bert, Fiji)",
            "holdsPosition(Anna, presidenten van Peru en Fiji)",
            "holdsPosition(Bert, presidenten van Peru en Fiji)",
        },
    ),
    "office of nobody named": (
        "Een//DET/det/2 president//NOUN/nsubj/3 zweeg/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "mission in a state": (
        "De//DET/det/2 trainingsmissie//NOUN/nsubj/5 in//ADP/case/4 Irak/Irak/PROPN/nmod/2@GPE"
        " stokte/stokken/VERB/root/0/Fin",
        {"locatedIn(trainingsmissie in Irak, Irak)"},
    ),
    "city of a state": (
        "De//DET/det/3 Syrische/Syrisch/ADJ/amod/3@NORP stad//NOUN/nsubj/5"
        " Douma/Douma/PROPN/appos/3@GPE zweeg/zwijgen/VERB/root/0/Fin",
        {"locatedIn(Douma, Syrische)"},
    ),
    "people of a state": (
        "De//DET/det/3 Franse/Frans/ADJ/amod/3@NORP militairen/militair/NOUN/nsubj/4/Plur"
        " zwegen/zwijgen/VERB/root/0/Fin",
        {"nationalityOf(Franse militairen, Franse)"},
    ),
    "adjective that names no state": (
        "De//DET/det/3 zware/zwaar/ADJ/amod/3 militairen/militair/NOUN/nsubj/4/Plur"
        " zwegen/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "thing of a state": (
        "De//DET/det/3 Franse/Frans/ADJ/amod/3@NORP kaas//NOUN/nsubj/4"
        " zweeg/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "membership": (
        "Polen/Polen/PROPN/nsubj/3@GPE is/zijn/AUX/cop/3/Fin lid//NOUN/root/0 van//ADP/case/6"
        " de//DET/det/6 NAVO/NAVO/PROPN/nmod/3@ORG",
        {"memberOf(Polen, NAVO)"},
    ),
    "strength": (
        "De//DET/det/2 missie//NOUN/nsubj/3 telt/tellen/VERB/root/0/Fin vijfhonderd//NUM/nummod/5"
        " militairen/militair/NOUN/obj/3/Plur",
        {"hasStrength(missie, 500 personnel)"},
    ),
    "enemy of a coalition": (
        "De//DET/det/2 anti-IS-coalitie//NOUN/nsubj/3 zweeg/zwijgen/VERB/root/0/Fin",
        {"opposes(anti-IS-coalitie, IS)"},
    ),
}


@pytest.mark.parametrize(("text", "facts"), CASES.values(), ids=CASES)
def test_relations_are_found(text, facts):
    assert {written(relation) for relation in found(text)} == facts


def test_fact_said_twice_is_there_for_each_sentence():
    said = CASES["copula"][0]
    assert [r.evidence.sentence for r in found(said, said)] == [0, 1]


def test_each_fact_names_its_rule():
    (fact,) = found(CASES["mission in a state"][0])
    assert fact.evidence.rule == "place#nmod:in"
    (fact,) = found(CASES["strength"][0])
    assert fact.evidence.rule.startswith("relations#hasStrength:")


def test_office_of_a_description_stays_only_where_linking_named_its_bearer():
    facts = found(
        "De//DET/det/3/Def Franse/Frans/ADJ/amod/3@NORP president//NOUN/nsubj/4"
        " zweeg/zwijgen/VERB/root/0/Fin"
    )
    offices = [r for r in facts if r.type == "holdsPosition"]
    assert offices
    assert named_bearers(offices) == ()
    named = [replace(r, subject=replace(r.subject, label="Emmanuel Macron")) for r in offices]
    assert named_bearers(named) == tuple(named)


def test_nationality_of_a_description_stays_only_where_linking_named_it():
    facts = found("De//DET/det/2/Def Fransman//NOUN/nsubj/3/Sing zweeg/zwijgen/VERB/root/0/Fin")
    assert [written(fact) for fact in facts] == ["nationalityOf(Fransman, Frankrijk)"]
    assert named_bearers(facts) == ()
    named = [replace(r, subject=replace(r.subject, label="Jean Dupont")) for r in facts]
    assert named_bearers(named) == tuple(named)


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        (
            "De//DET/det/2/Def missie//NOUN/nsubj/3/Sing telde/tellen/VERB/root/0/Fin"
            " in//ADP/case/5 2019//NUM/obl/3 500//NUM/nummod/7 man//NOUN/obj/3/Plur",
            ("2019", None),
        ),
        (
            "Sinds//ADP/case/2 2020//NUM/obl/3 telt/tellen/VERB/root/0/Fin de//DET/det/5/Def"
            " missie//NOUN/nsubj/3/Sing 500//NUM/nummod/7 man//NOUN/obj/3/Plur",
            ("2020", "after"),
        ),
        (
            "De//DET/det/2/Def missie//NOUN/nsubj/3/Sing telt/tellen/VERB/root/0/Fin"
            " 500//NUM/nummod/5 man//NOUN/obj/3/Plur",
            None,
        ),
    ],
    ids=["in a year", "since a year", "now"],
)
def test_time_of_a_fact_is_what_its_clause_says(sentence, time):
    (fact,) = found(sentence)

    assert written(fact) == "hasStrength(missie, 500 personnel)"
    assert (fact.time and (fact.time.value, fact.time.part)) == time


@pytest.mark.parametrize(
    ("sentences", "said"),
    [
        (
            (
                "De//DET/det/2/Def missie//NOUN/nsubj/3/Sing telt/tellen/VERB/root/0/Fin"
                " 500//NUM/nummod/5 man//NOUN/obj/3/Plur ,//PUNCT/punct/7 aldus//ADP/case/9"
                " de//DET/det/9/Def bond//NOUN/obl/3/Sing .//PUNCT/punct/3",
            ),
            {"hasStrength(missie, 500 personnel)": ["bond"]},
        ),
        (
            (
                "De//DET/det/2/Def missie//NOUN/nsubj/3/Sing telt/tellen/VERB/root/0/Fin"
                " 500//NUM/nummod/5 man//NOUN/obj/3/Plur .//PUNCT/punct/3",
            ),
            {"hasStrength(missie, 500 personnel)": []},
        ),
        (
            # A title is the newspaper's own word, whoever is told of.
            (
                "Volgens//ADP/case/2 Rutte//PROPN/obl/3@PERSON zwijgt/zwijgen/VERB/root/0/Fin"
                " premier//NOUN/nsubj/3/Sing Costa//PROPN/appos/4@PERSON .//PUNCT/punct/3",
            ),
            {"holdsPosition(Costa, premier)": []},
        ),
    ],
    ids=["said by somebody", "told by the text", "title in what is said"],
)
def test_source_of_a_fact_is_who_says_its_clause(sentences, said):
    facts = {written(fact): [m.text for m in fact.source] for fact in found(*sentences)}

    assert {name: facts.get(name) for name in said} == said
