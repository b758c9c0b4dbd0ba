"""Standing facts that stand beside a name or a noun: origin, brackets, buildings, capacities."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_relations import found, written

SILENT = " zweeg/zwijgen/VERB/root/0/Fin"

CASES = {
    "last name like a title": (
        "Jan/Jan/PROPN/nsubj/3@PERSON Pastoor/pastoor/PROPN/flat/1@+" + SILENT,
        set(),
    ),
    "leader of a people": (
        "De//DET/det/3/Def Bosnisch-Servische/Bosnisch-Servisch/ADJ/amod/3@NORP"
        " leider//NOUN/nsubj/5/Sing Radovan/Radovan/PROPN/appos/3@PERSON" + SILENT,
        {
            "holdsPosition(Radovan, leider)",
            "nationalityOf(Radovan, Bosnisch-Servische)",
        },
    ),
    "states that mediate": (
        "Bemiddelaars/bemiddelaar/NOUN/nsubj/5/Plur Peru/Peru/PROPN/nmod:poss/1@GPE en//CCONJ/cc/4"
        " Chili/Chili/PROPN/conj/2@GPE zwegen/zwijgen/VERB/root/0/Fin",
        set(),
    ),
    "town hall of a town": (
        "Het//DET/det/2/Def gemeentehuis//NOUN/nsubj/5/Sing van//ADP/case/4"
        " Zele/Zele/PROPN/nmod/2@GPE sluit/sluiten/VERB/root/0/Fin",
        {"locatedIn(gemeentehuis van Zele, Zele)"},
    ),
    "hall of a building": (
        "De//DET/det/2/Def zaal//NOUN/nsubj/5/Sing van//ADP/case/4"
        " Zonnepaleis/Zonnepaleis/PROPN/nmod/2@FAC sluit/sluiten/VERB/root/0/Fin",
        set(),
    ),
    "building in a street that hangs elsewhere": (
        "Hij//PRON/nsubj/2/P3 vraagt/vragen/VERB/root/0/Fin asiel//NOUN/obj/2/Sing in//ADP/case/6"
        " het//DET/det/6 hotel//NOUN/obl/2/Sing aan//ADP/case/9 de//DET/det/9"
        " Kerkdreef/Kerkdreef/PROPN/nmod/3@LOC",
        {"locatedIn(hotel, Kerkdreef)"},
    ),
    "building sold to a region": (
        "Hij//PRON/nsubj/2/P3 verkoopt/verkopen/VERB/root/0/Fin het//DET/det/4"
        " hotel//NOUN/obj/2/Sing aan//ADP/case/6 Vlaanderen/Vlaanderen/PROPN/obl/2@LOC",
        set(),
    ),
    "government of a region": (
        "De//DET/det/3/Def Catalaanse/Catalaans/ADJ/amod/3@NORP regering//NOUN/nsubj/4/Sing"
        + SILENT,
        {"nationalityOf(Catalaanse regering, Catalaanse)"},
    ),
    "governments on a continent": (
        "Aziatische/Aziatisch/ADJ/amod/2@NORP regeringen/regering/NOUN/nsubj/3/Plur" + SILENT,
        set(),
    ),
    "one diplomat of a state": (
        "Een//DET/det/3 Franse/Frans/ADJ/amod/3@NORP diplomaat//NOUN/nsubj/4/Sing" + SILENT,
        {"represents(Franse diplomaat, Franse)"},
    ),
    "diplomats of a state": (
        "Franse/Frans/ADJ/amod/2@NORP diplomaten/diplomaat/NOUN/nsubj/3/Plur" + SILENT,
        {"nationalityOf(Franse diplomaten, Franse)"},
    ),
    "former title that hangs elsewhere": (
        "Zij//PRON/nsubj/2/P3 hoort/horen/VERB/root/0/Fin voormalig//ADJ/advmod/2"
        " minister//NOUN/obj/2/Sing Jan/Jan/PROPN/appos/4@PERSON",
        set(),
    ),
    "title until a time": (
        "Jan/Jan/PROPN/nsubj/7@PERSON ,//PUNCT/punct/5 tot//ADP/case/4 2019//NUM/nmod/5"
        " minister//NOUN/appos/1/Sing ,//PUNCT/punct/5" + SILENT,
        set(),
    ),
    "body called after a town": (
        "De//DET/det/2/Def Londen-commissie//NOUN/nsubj/3/Sing" + SILENT,
        set(),
    ),
    "two persons from a state": (
        "Een//DET/det/2 arts//NOUN/nsubj/8/Sing en//CCONJ/cc/5 een//DET/det/5"
        " boer//NOUN/conj/2/Sing uit//ADP/case/7 Peru/Peru/PROPN/nmod/5@GPE" + SILENT,
        {"nationalityOf(arts, Peru)", "nationalityOf(boer uit Peru, Peru)"},
    ),
    "persons from a town": (
        "Een//DET/det/2 arts//NOUN/nsubj/5/Sing uit//ADP/case/4 Gent/Gent/PROPN/nmod/2@GPE"
        + SILENT,
        set(),
    ),
    "nationality of two names": (
        "De//DET/det/3/Def Franse/Frans/ADJ/amod/3@NORP schrijvers/schrijver/NOUN/nsubj/7/Plur"
        " Ernaux/Ernaux/PROPN/appos/3@PERSON en//CCONJ/cc/6 Modiano/Modiano/PROPN/conj/4@PERSON"
        + SILENT,
        {"nationalityOf(Ernaux, Franse)", "nationalityOf(Modiano, Franse)"},
    ),
    "flag of a ship": (
        "Een//DET/det/3 Deens/Deens/ADJ/amod/3@NORP vrachtschip//NOUN/nsubj/4/Sing" + SILENT,
        {"nationalityOf(Deens vrachtschip, Deens)"},
    ),
    "what somebody is beside him": (
        "De//DET/det/2/Def dader//NOUN/nsubj/7/Sing ,//PUNCT/punct/5 een//DET/det/5/Ind"
        " Belg/Belg/PROPN/appos/2@NORP ,//PUNCT/punct/5" + SILENT,
        {"nationalityOf(dader, België)"},
    ),
    "description behind the name of a body": (
        "De//DET/det/2/Def chef//NOUN/nsubj/10/Sing van//ADP/case/4 MI6/MI6/PROPN/nmod/2@ORG"
        " ,//PUNCT/punct/8 de//DET/det/8/Def Britse/Brits/ADJ/amod/8@NORP"
        " inlichtingendienst//NOUN/appos/2/Sing ,//PUNCT/punct/8" + SILENT,
        {
            "headOf(chef van MI6, MI6)",
            "holdsPosition(chef van MI6, chef van MI6)",
            "nationalityOf(MI6, Britse)",
        },
    ),
    "party in brackets that hangs elsewhere": (
        "Raadslid//NOUN/nsubj/6/Sing Jan/Jan/PROPN/appos/1@PERSON (//PUNCT/punct/4"
        " D66/D66/PROPN/nmod/1@ORG )//PUNCT/punct/4" + SILENT,
        {"holdsPosition(Jan, Raadslid)", "memberOf(Jan, D66)"},
    ),
    "union behind a name": (
        "Els/Els/PROPN/nsubj/5@PERSON van//ADP/case/4 de//DET/det/4 vakbond//NOUN/nmod/1/Sing"
        + SILENT,
        {"memberOf(Els, vakbond)"},
    ),
    "state behind a name": (
        "Els/Els/PROPN/nsubj/4@PERSON van//ADP/case/3 Peru/Peru/PROPN/nmod/1@GPE" + SILENT,
        set(),
    ),
    "capacity of the subject": (
        "Als/als/SCONJ/mark/2 wethouder//NOUN/advcl/3/Sing zweeg/zwijgen/VERB/root/0/Fin"
        " Jan/Jan/PROPN/nsubj/3@PERSON",
        {"holdsPosition(Jan, wethouder)"},
    ),
    "office that is run for": (
        "Jan/Jan/PROPN/nsubj/3@PERSON is/zijn/AUX/cop/3/Fin kandidaat//NOUN/root/0"
        " om/om/ADP/mark/5 burgemeester//NOUN/acl/3/Sing te//ADP/mark/7"
        " worden/worden/AUX/cop/5",
        set(),
    ),
    "former employee": (
        "Een//DET/det/2 oud-medewerker//NOUN/nsubj/6/Sing van//ADP/case/5 de//DET/det/5"
        " NAVO/NAVO/PROPN/nmod/2@ORG" + SILENT,
        set(),
    ),
    "house of a title": (
        "Voorzitter//NOUN/nsubj/4/Sing Royal/Royal/PROPN/appos/1@ORG Dutch/Dutch/PROPN/flat/2@+"
        + SILENT,
        set(),
    ),
    "building of a body in a town": (
        "Het//DET/det/2 hoofdkwartier//NOUN/nsubj/8/Sing van//ADP/case/5 het//DET/det/5"
        " leger//NOUN/nmod/2/Sing in//ADP/case/7 Cairo/Caïro/PROPN/nmod/5@GPE" + SILENT,
        {
            "partOf(hoofdkwartier van het leger in Cairo, leger in Cairo)",
            "locatedIn(hoofdkwartier van het leger in Cairo, Cairo)",
        },
    ),
    "street of a hotel": (
        "Een//DET/det/2 hotel//NOUN/nsubj/6/Sing aan//ADP/case/5 de//DET/det/5"
        " Lijnbaan/Lijnbaan/PROPN/nmod/2@LOC" + SILENT,
        {"locatedIn(hotel aan de Lijnbaan, Lijnbaan)"},
    ),
    "town of a state before its name": (
        "De//DET/det/3 tweede//ADJ/amod/3 stad//NOUN/nsubj/8/Sing van//ADP/case/5"
        " Chili/Chili/PROPN/nmod/3@GPE ,//PUNCT/punct/7 Valparaíso/Valparaíso/PROPN/appos/5@GPE"
        + SILENT,
        {"locatedIn(Valparaíso, Chili)"},
    ),
    "group in a state": (
        "Een//DET/det/2 bende//NOUN/nsubj/5/Sing in//ADP/case/4 Peru/Peru/PROPN/nmod/2@GPE"
        + SILENT,
        {"locatedIn(bende in Peru, Peru)"},
    ),
    "heads of what stands behind the last": (
        "De//DET/det/2/Def presidenten/president/NOUN/nsubj/7/Plur en//CCONJ/cc/4"
        " premiers/premier/NOUN/conj/2/Plur van//ADP/case/6 Peru/Peru/PROPN/nmod/2@GPE" + SILENT,
        {"headOf(presidenten, Peru)", "headOf(premiers, Peru)"},
    ),
    "adjective of two titles": (
        "De//DET/det/3/Def Turkse/Turks/ADJ/amod/3@NORP minister//NOUN/nsubj/8/Sing"
        " Fidan/Fidan/PROPN/appos/3@PERSON en//CCONJ/cc/6 generaal//NOUN/conj/3/Sing"
        " Kaya/Kaya/PROPN/appos/6@PERSON" + SILENT,
        {
            "nationalityOf(Fidan, Turkse)",
            "nationalityOf(Kaya, Turkse)",
            "holdsPosition(Fidan, minister)",
            "holdsPosition(Kaya, generaal)",
        },
    ),
    "office in front of the alliance": (
        "Raadslid//NOUN/nsubj/5/Sing Jan/Jan/PROPN/appos/1@PERSON voor//ADP/case/4"
        " D66/D66/PROPN/nmod/1@ORG" + SILENT,
        {"holdsPosition(Jan, Raadslid)", "memberOf(Jan, D66)"},
    ),
    "adviser on a state": (
        "Een//DET/det/2 Peru-adviseur//NOUN/nsubj/3/Sing" + SILENT,
        set(),
    ),
    "party behind a name that hangs elsewhere": (
        "Agenten/agent/NOUN/nsubj/2/Plur zagen/zien/VERB/root/0/Fin Jan/Jan/PROPN/obj/2@PERSON"
        " van//ADP/case/5 D66/D66/PROPN/nmod/1@ORG",
        {"memberOf(Jan, D66)", "memberOf(Agenten, D66)"},
    ),
    "one of the critics": (
        "Navalny/Navalny/PROPN/nsubj/3@PERSON was/zijn/AUX/cop/3/Fin een/één/NUM/root/0"
        " van//ADP/case/6 de//DET/det/6 critici/criticus/NOUN/nmod/3/Plur van//ADP/case/8"
        " Poetin/Poetin/PROPN/nmod/6@PERSON",
        {"opposes(Navalny, Poetin)"},
    ),
    "province in brackets": (
        "Goor/Goor/PROPN/nsubj/5@GPE (//PUNCT/punct/3 Overijssel/Overijssel/PROPN/nmod/1@GPE"
        " )//PUNCT/punct/3" + SILENT,
        {"locatedIn(Goor, Overijssel)"},
    ),
    "adjective of a region": (
        "De//DET/det/3 Siciliaanse/Siciliaans/ADJ/amod/3 hoofdstad//NOUN/nsubj/5/Sing"
        " Palermo/Palermo/PROPN/appos/3@GPE" + SILENT,
        {"locatedIn(Palermo, Siciliaanse)"},
    ),
    "own army by its name": (
        "Haftar/Haftar/PROPN/nsubj/6@PERSON en//CCONJ/cc/4 zijn//PRON/nmod:poss/4/P3"
        " National/National/PROPN/conj/1@ORG Army/Army/PROPN/flat/4@+" + SILENT,
        {"leads(zijn, National Army)"},
    ),
    "participle as a noun": (
        "Franse/Frans/ADJ/amod/2 drugsverdachten/drugsverdacht/NOUN/nsubj/3/Plur" + SILENT,
        {"nationalityOf(Franse drugsverdachten, Franse)"},
    ),
    "crime in a town": (
        "Een//DET/det/2 brandstichting//NOUN/nsubj/5/Sing in//ADP/case/4 Gent/Gent/PROPN/nmod/2@GPE"
        + SILENT,
        set(),
    ),
    "lead as a preposition": (
        "Een//DET/det/2 coalitie//NOUN/nsubj/8/Sing onder//ADP/case/7 leiding//NOUN/fixed/3"
        " van//ADP/fixed/3 de//DET/det/7 NAVO/NAVO/PROPN/nmod/2@ORG" + SILENT,
        {"leads(NAVO, coalitie onder leiding van de NAVO)"},
    ),
}


@pytest.mark.parametrize(("text", "facts"), CASES.values(), ids=CASES)
def test_relations_are_found(text, facts):
    assert {written(relation) for relation in found(text)} == facts
