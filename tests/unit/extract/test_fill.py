"""What fills the roles of a frame: slots, then places, purposes, times and counts."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frame, roles

CASES = {
    "slots of the entry": (
        "Duitsland/Duitsland/PROPN/nsubj/2@GPE leverde/leveren/VERB/root/0/Fin"
        " tanks/tank/NOUN/obj/2/Plur aan//ADP/case/5 Kiev/Kiev/PROPN/obl/2@GPE",
        "leverde",
        {"agent=Duitsland", "topic=tanks", "target=Kiev"},
    ),
    "origin and destination of a movement": (
        "Ministers/minister/NOUN/nsubj/2/Plur reisden/reizen/VERB/root/0/Fin uit//ADP/case/4"
        " Irak/Irak/PROPN/obl/2@GPE naar//ADP/case/6 Koeweit/Koeweit/PROPN/obl/2@GPE",
        "reisden",
        {"agent=Ministers", "origin=Irak", "destination=Koeweit"},
    ),
    "place by its preposition and class": (
        "Israël/Israël/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
        " konvooien/konvooi/NOUN/obj/2/Plur in//ADP/case/5 Homs/Homs/PROPN/obl/2@GPE",
        "bombardeerde",
        {"agent=Israël", "target=konvooien", "place=Homs"},
    ),
    "place of the building that is struck": (
        "Israël/Israël/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin een//DET/det/4"
        " ziekenhuis//NOUN/obj/2 in//ADP/case/6 Homs/Homs/PROPN/nmod/4@GPE",
        "bombardeerde",
        {"agent=Israël", "target=ziekenhuis in Homs", "place=Homs"},
    ),
    "office that somebody leaves": (
        "Blok/Blok/PROPN/nsubj/2@PERSON treedt/treden/VERB/root/0/Fin af//ADP/compound:prt/2"
        " als//SCONJ/mark/5 premier//NOUN/advcl/2/Sing van//ADP/case/7"
        " Ierland/Ierland/PROPN/nmod/5@GPE",
        "treedt",
        {"agent=Blok", "topic=premier van Ierland"},
    ),
    "places of the building that is struck": (
        "Israël/Israël/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
        " ziekenhuizen/ziekenhuis/NOUN/obj/2/Plur in//ADP/case/5 Homs/Homs/PROPN/nmod/3@GPE"
        " en//CCONJ/cc/7 Aleppo/Aleppo/PROPN/conj/5@GPE",
        "bombardeerde",
        {"agent=Israël", "target=ziekenhuizen in Homs en Aleppo", "place=Homs", "place=Aleppo"},
    ),
    "what is before something is not for it": (
        "Israël/Israël/PROPN/nsubj/2@GPE arresteerde/arresteren/VERB/root/0/Fin"
        " demonstranten/demonstrant/NOUN/obj/2/Plur vlak//ADJ/amod/7 voor//ADP/case/7"
        " de//DET/det/7 verkiezing//NOUN/obl/2",
        "arresteerde",
        {"agent=Israël", "target=demonstranten"},
    ),
    "what is no place is no place": (
        "Israël/Israël/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
        " konvooien/konvooi/NOUN/obj/2/Plur in//ADP/case/5 golven/golf/NOUN/obl/2/Plur",
        "bombardeerde",
        {"agent=Israël", "target=konvooien"},
    ),
    "time of the clause": (
        "Israël/Israël/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin,Past"
        " maandag//NOUN/obl/2 konvooien/konvooi/NOUN/obj/2/Plur",
        "bombardeerde",
        {"agent=Israël", "target=konvooien", "time=2024-03-11"},
    ),
    "time and place of what is said to happen": (
        "De//DET/det/2 top//NOUN/nsubj/9 die//PRON/nsubj/7/Rel maandag//NOUN/obl/7 in//ADP/case/6"
        " Homs/Homs/PROPN/obl/7@GPE plaatsvond/plaatsvinden/VERB/acl:relcl/2/Fin,Past"
        " is/zijn/AUX/cop/9/Fin omstreden//ADJ/root/0",
        "top",
        {"time=2024-03-11", "place=Homs"},
    ),
    "what is no destination": (
        "Ministers/minister/NOUN/nsubj/2/Plur reisden/reizen/VERB/root/0/Fin naar//ADP/case/4"
        " Koeweit/Koeweit/PROPN/obl/2@GPE op//ADP/case/7 de//DET/det/7 vlucht//NOUN/obl/2",
        "reisden",
        {"agent=Ministers", "destination=Koeweit"},
    ),
    "office that one leaves": (
        "Mattis/Mattis/PROPN/nsubj/2@PERSON stapt/stappen/VERB/root/0/Fin op//ADP/compound:prt/2"
        " als//SCONJ/mark/5 minister//NOUN/advcl/2",
        "stapt",
        {"agent=Mattis", "topic=minister"},
    ),
    "surname that a parser took for a pronoun": (
        "Geens/Geens/PROPN/nsubj/2/Ind@PERSON stapt/stappen/VERB/root/0/Fin op//ADP/compound:prt/2",
        "stapt",
        {"agent=Geens"},
    ),
    "amount that is saved": (
        "Een//DET/det/2 besparing//NOUN/nsubj/6 van//ADP/case/5 vijf//NUM/nummod/5"
        " euro//NOUN/nmod/2 lukte/lukken/VERB/root/0/Fin",
        "besparing",
        {"quantity=5 EUR"},
    ),
    "condition under which one leaves": (
        "Mattis/Mattis/PROPN/nsubj/2@PERSON stapt/stappen/VERB/root/0/Fin op//ADP/compound:prt/2"
        " als//SCONJ/mark/6 hij//PRON/nsubj/6/P3,Prs liegt/liegen/VERB/advcl/2/Fin",
        "stapt",
        {"agent=Mattis"},
    ),
    "some of them": (
        "Sommigen//PRON/nsubj/4/Ind van//ADP/case/3 generaals/generaal/NOUN/nmod/1/Plur"
        " bombardeerden/bombarderen/VERB/root/0/Fin,Past Homs/Homs/PROPN/obj/4@GPE",
        "bombardeerden",
        {"agent=generaals", "target=Homs"},
    ),
    "how many of those": (
        "vijftig//NUM/nummod/2 tanks/tank/NOUN/root/0/Plur waarvan//PRON/nsubj:pass/9"
        " er//ADV/expl/9 tien//NUM/nummod/3 aan//ADP/case/7 Mali/Mali/PROPN/obl/9@GPE"
        " zijn/zijn/AUX/aux:pass/9/Fin geleverd/leveren/VERB/acl:relcl/2/Part",
        "geleverd",
        {"topic=tanks", "target=Mali", "quantity=10 tanks"},
    ),
    "for how much": (
        "Polen/Polen/PROPN/nsubj/2@GPE levert/leveren/VERB/root/0/Fin voor//ADP/case/5"
        " tien//NUM/nummod/5 euro//NOUN/obl/2 aan//ADP/fixed/5 munitie//NOUN/obj/2/Sing",
        "levert",
        {"agent=Polen", "topic=munitie", "quantity=10 EUR"},
    ),
    "how many are sent": (
        "Polen/Polen/PROPN/nsubj/2@GPE stuurt/sturen/VERB/root/0/Fin zes//NUM/nummod/4"
        " militairen/militair/NOUN/obj/2/Plur naar//ADP/case/6 Mali/Mali/PROPN/obl/2@GPE",
        "stuurt",
        {"agent=Polen", "target=militairen", "quantity=6 personnel", "destination=Mali"},
    ),
    "purpose": (
        "Israël/Israël/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
        " wapens/wapen/NOUN/obj/2/Plur om//SCONJ/mark/6 te//ADP/mark/6 winnen//VERB/advcl/2/Inf",
        "bombardeerde",
        {"agent=Israël", "target=wapens", "purpose=winnen"},
    ),
    "adjective of nationality": (
        "De//DET/det/3 Russische/Russisch/ADJ/amod/3@NORP aanval//NOUN/nsubj/6 op//ADP/case/5"
        " Kiev/Kiev/PROPN/nmod/3@GPE begon/beginnen/VERB/root/0/Fin",
        "aanval",
        {"agent=Russische", "target=Kiev"},
    ),
    "first part of a compound": (
        "Het//DET/det/2 NAVO-overleg/NAVO-overleg/NOUN/nsubj/3 begon/beginnen/VERB/root/0/Fin",
        "NAVO-overleg",
        {"agent=NAVO"},
    ),
    "subject of the verb that the noun is an adjunct of": (
        "Na//ADP/case/3 een//DET/det/3 gesprek//NOUN/obl/6 met//ADP/case/5"
        " Ghani/Ghani/PROPN/nmod/3@PERSON zweeg/zwijgen/VERB/root/0/Fin"
        " Stoltenberg/Stoltenberg/PROPN/nsubj/6@PERSON",
        "gesprek",
        {"agent=Stoltenberg", "target=Ghani"},
    ),
    "town that answers in an adjunct": (
        "In//ADP/case/3 een//DET/det/3 reactie//NOUN/obl/4 zweeg/zwijgen/VERB/root/0/Fin"
        " Moskou/Moskou/PROPN/nsubj/4@GPE",
        "reactie",
        {"agent=Moskou"},
    ),
    "saying of one's own": (
        "Blok/Blok/PROPN/nsubj/6@PERSON is/zijn/AUX/aux/6/Fin naar//ADP/case/5"
        " eigen//ADJ/amod/5 zeggen//VERB/obl/6/Inf gezwegen/zwijgen/VERB/root/0/Part",
        "zeggen",
        {"agent=Blok", "topic=gezwegen"},
    ),
    "speech of others that is over": (
        "Na//ADP/case/3 de//DET/det/3/Def toespraak//NOUN/obl/4 zweeg/zwijgen/VERB/root/0/Fin"
        " Stoltenberg/Stoltenberg/PROPN/nsubj/4@PERSON",
        "toespraak",
        set(),
    ),
    "time and place of a simultaneous verb": (
        "Bij//ADP/case/3 een//DET/det/3 aanslag//NOUN/obl/4"
        " sneuvelden/sneuvelen/VERB/root/0/Fin,Past maandag//NOUN/obl/4"
        " in//ADP/case/7 Khost/Khost/PROPN/obl/4@GPE"
        " soldaten/soldaat/NOUN/nsubj/4/Plur",
        "aanslag",
        {"time=2024-03-11", "place=Khost", "target=soldaten"},
    ),
    "those who are named among the dead": (
        "Vier//NUM/nummod/2 mensen/mens/NOUN/nsubj/3/Plur sneuvelden/sneuvelen/VERB/root/0/Fin,Past"
        " ,//PUNCT/punct/8 onder//ADP/case/6 wie//PRON/nmod/8 drie//NUM/nummod/8"
        " bewakers/bewaker/NOUN/parataxis/2/Plur",
        "sneuvelden",
        {"target=mensen", "target=bewakers", "quantity=4 persons"},
    ),
    "what there is, for the content of a report": (
        "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/7"
        " er//ADV/advmod/7 een//DET/det/6 probleem//NOUN/nsubj/7 is/zijn/VERB/ccomp/2/Fin",
        "zei",
        {"agent=Blok", "topic=probleem"},
    ),
    "what a verb brings something into": (
        "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/8"
        " dat//PRON/nsubj/8/Dem vrede//NOUN/obj/8 in//ADP/case/7 gevaar//NOUN/obl/8"
        " brengt/brengen/VERB/ccomp/2/Fin",
        "zei",
        {"agent=Blok", "topic=gevaar"},
    ),
    "an office that one leaves": (
        "Zijn//PRON/nmod:poss/2/P3 ontslag//NOUN/nsubj/5 als//SCONJ/mark/4 minister//NOUN/nmod/2"
        " verraste/verrassen/VERB/root/0/Fin,Past",
        "ontslag",
        {"agent=Zijn", "topic=minister"},
    ),
    "what one uses is no matter": (
        "Agenten/agent/NOUN/nsubj/2/Plur verjagen//VERB/root/0/Fin,Plur"
        " betogers/betoger/NOUN/obj/2/Plur met//ADP/case/5 traangas//NOUN/obl/2",
        "verjagen",
        {"agent=Agenten", "target=betogers"},
    ),
    "where who acts sits is not where": (
        "Een//DET/det/2 rechtbank//NOUN/nsubj/5 in//ADP/case/4 Gent/Gent/PROPN/nmod/2@GPE"
        " veroordeelde/veroordelen/VERB/root/0/Fin,Past Blok/Blok/PROPN/obj/5@PERSON",
        "veroordeelde",
        {"agent=rechtbank in Gent", "target=Blok"},
    ),
    "part of a country": (
        "Israël/Israël/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
        " konvooien/konvooi/NOUN/obj/2/Plur in//ADP/case/6 het//DET/det/6 oosten//NOUN/obl/2"
        " van//ADP/case/8 Syrië/Syrië/PROPN/nmod/6@GPE",
        "bombardeerde",
        {"agent=Israël", "target=konvooien", "place=oosten van Syrië"},
    ),
    "who fled, before the noun": (
        "De//DET/det/3 gevluchte/vluchten/VERB/acl/3/Part burgers/burger/NOUN/nsubj/4/Plur"
        " zwijgen//VERB/root/0/Fin,Plur",
        "gevluchte",
        {"agent=burgers"},
    ),
    "whose entry into office it is": (
        "Voor//ADP/case/3 het//DET/det/3/Def aantreden//VERB/obl/6/Inf van//ADP/case/5"
        " Blok/Blok/PROPN/nmod/3@PERSON zweeg/zwijgen/VERB/root/0/Fin,Past men//PRON/nsubj/6",
        "aantreden",
        {"agent=Blok"},
    ),
    "body with a name behind it": (
        "De//DET/det/2 koning//NOUN/nsubj/3 aanvaardt/aanvaarden/VERB/root/0/Fin"
        " ontslag//NOUN/obj/3 regering-Blok/regering-Blok/NOUN/nmod/4",
        "ontslag",
        {"agent=regering-Blok"},
    ),
    "committee where it is said": (
        "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin in//ADP/case/5 de//DET/det/5"
        " Kamercommissie//NOUN/obl/2 dat//SCONJ/mark/8 hij//PRON/nsubj/8"
        " vertrekt//VERB/ccomp/2/Fin",
        "zei",
        {"agent=Blok", "topic=vertrekt", "place=Kamercommissie"},
    ),
    "who acts together with the subject": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin samen//ADV/advcl/2"
        " met//ADP/case/5 Parijs/Parijs/PROPN/obl/3@GPE Homs/Homs/PROPN/obj/2@GPE",
        "bombardeerde",
        {"agent=Bonn", "agent=Parijs", "target=Homs"},
    ),
    "who does so like the subject": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
        " Homs/Homs/PROPN/obj/2@GPE ,//PUNCT/punct/6 evenals//SCONJ/mark/6"
        " Parijs/Parijs/PROPN/advcl/2@GPE",
        "bombardeerde",
        {"agent=Bonn", "agent=Parijs", "target=Homs"},
    ),
    "where one is dismissed": (
        "In//ADP/case/2 Peru/Peru/PROPN/obl/3@GPE ontsloeg/ontslaan/VERB/root/0/Fin"
        " Blok/Blok/PROPN/nsubj/3@PERSON ministers/minister/NOUN/obj/3/Plur",
        "ontsloeg",
        {"agent=Blok", "target=ministers", "place=Peru"},
    ),
    "active perfect that looks like a passive": (
        "Gisteren//ADV/advmod/4 hadden/hebben/AUX/aux/4/Fin,Past zij//PRON/nsubj:pass/4/P3"
        " opgeroepen/oproepen/VERB/root/0/Part tot//ADP/case/6 verzet//NOUN/obl/4",
        "opgeroepen",
        {"agent=zij", "topic=verzet", "time=2024-03-12"},
    ),
    "what is done at somebody's request": (
        "Blok/Blok/PROPN/nsubj/2@PERSON vertrok/vertrekken/VERB/root/0/Fin,Past op//ADP/case/4"
        " verzoek//NOUN/obl/2 van//ADP/case/6 Kiev/Kiev/PROPN/nmod/4@GPE",
        "verzoek",
        {"agent=Kiev", "target=Blok", "topic=vertrok"},
    ),
    "who talked for some time": (
        "Na//ADP/case/3 drie//NUM/nummod/3 dagen/dag/NOUN/obl/5/Plur overleg//NOUN/nmod/3"
        " vertrok/vertrekken/VERB/root/0/Fin,Past"
        " Blok/Blok/PROPN/nsubj/5@PERSON",
        "overleg",
        {"agent=Blok"},
    ),
    "who has leave to do it": (
        "Kiev/Kiev/PROPN/nsubj/2@GPE gaf/geven/VERB/root/0/Fin,Past Bonn/Bonn/PROPN/iobj/2@GPE"
        " toestemming//NOUN/obj/2 om//ADP/mark/8 Homs/Homs/PROPN/obj/8@GPE te//ADP/mark/8"
        " bombarderen//VERB/acl/4/Inf",
        "bombarderen",
        {"agent=Bonn", "target=Homs"},
    ),
    "who is held on suspicion": (
        "Blok/Blok/PROPN/nsubj:pass/3@PERSON werd/worden/AUX/aux:pass/3/Fin"
        " opgepakt/oppakken/VERB/root/0/Part op//ADP/case/5 verdenking//NOUN/obl/3"
        " van//ADP/case/7 fraude//NOUN/nmod/5",
        "verdenking",
        {"target=Blok", "topic=fraude"},
    ),
    "what one is forbidden": (
        "Kiev/Kiev/PROPN/nsubj/2@GPE verbood/verbieden/VERB/root/0/Fin,Past de//DET/det/4"
        " krant//NOUN/obj/2 om//ADP/mark/8 Homs/Homs/PROPN/obj/8@GPE te//ADP/mark/8"
        " bezoeken//VERB/advcl/2/Inf",
        "verbood",
        {"agent=Kiev", "target=krant", "topic=bezoeken"},
    ),
    "each of those that are listed counts": (
        "Een//DET/det/2 agent//NOUN/nsubj:pass/7/Sing en//CCONJ/cc/5 twee//NUM/nummod/5"
        " burgers/burger/NOUN/conj/2/Plur zijn//AUX/aux:pass/7/Fin gedood/doden/VERB/root/0/Part",
        "gedood",
        {"target=agent", "target=burgers", "quantity=3 persons"},
    ),
    "medium of a speech": (
        "De//DET/det/2 TV-toespraak//NOUN/nsubj/5 van//ADP/case/4 Blok/Blok/PROPN/nmod/2@PERSON"
        " duurde/duren/VERB/root/0/Fin",
        "TV-toespraak",
        {"agent=Blok"},
    ),
    "what one feels": (
        "Blok/Blok/PROPN/nsubj/2@PERSON voelt/voelen/VERB/root/0/Fin zich//PRON/expl:pv/2"
        " bedreigd/bedreigen/VERB/xcomp/2/Part",
        "bedreigd",
        {"target=Blok"},
    ),
    "what a visit is for": (
        "Blok/Blok/PROPN/nsubj/2@PERSON bracht/brengen/VERB/root/0/Fin een//DET/det/4"
        " bezoek//NOUN/obj/2 aan//ADP/case/6 Gent/Gent/PROPN/nmod/4@GPE om//ADP/mark/9"
        " te//ADP/mark/9 praten//VERB/advcl/2/Inf",
        "bezoek",
        {"agent=Blok", "target=Gent", "purpose=praten"},
    ),
    "where the occasion is at which one speaks": (
        "Blok/Blok/PROPN/nsubj/2@PERSON waarschuwde/waarschuwen/VERB/root/0/Fin,Past"
        " Kiev/Kiev/PROPN/obj/2@GPE op//ADP/case/6 een//DET/det/6 top//NOUN/obl/2"
        " in//ADP/case/8 Gent/Gent/PROPN/nmod/6@GPE",
        "waarschuwde",
        {"agent=Blok", "target=Kiev", "place=Gent"},
    ),
    "what is criticised may be elsewhere": (
        "De//DET/det/2 kritiek//NOUN/nsubj/8 op//ADP/case/5 het//DET/det/5 beleid//NOUN/nmod/2"
        " in//ADP/case/7 Gent/Gent/PROPN/nmod/5@GPE groeit/groeien/VERB/root/0/Fin",
        "kritiek",
        {"topic=beleid in Gent"},
    ),
    "when it came after an earlier event": (
        "Blok/Blok/PROPN/nsubj/2@PERSON nam/nemen/VERB/root/0/Fin het//DET/det/4"
        " besluit//NOUN/obj/2 na//ADP/case/6 overleg//NOUN/nmod/4 met//ADP/case/8"
        " Kiev/Kiev/PROPN/nmod/6@GPE",
        "overleg",
        {"agent=Blok", "target=Kiev"},
    ),
    "whom one sends is to do it": (
        "Israël/Israël/PROPN/nsubj/2@GPE stuurde/sturen/VERB/root/0/Fin een//DET/det/4"
        " team//NOUN/obj/2 om//ADP/mark/9 de//DET/det/7 zaak//NOUN/obj/9 te//ADP/mark/9"
        " onderzoeken//VERB/advcl/2/Inf",
        "onderzoeken",
        {"agent=team", "topic=zaak"},
    ),
    "whom one gives an order is to do it": (
        "Blok/Blok/PROPN/nsubj/2@PERSON gaf/geven/VERB/root/0/Fin de//DET/det/4"
        " generaal//NOUN/iobj/2 de//DET/det/6 opdracht//NOUN/obj/2 Homs/Homs/PROPN/obj/9@GPE"
        " te//ADP/mark/9 bombarderen//VERB/acl/6/Inf",
        "bombarderen",
        {"agent=generaal", "target=Homs"},
    ),
    "content passes over a verb that only carries it": (
        "Blok/Blok/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/5"
        " hij//PRON/nsubj/5 wil/willen/VERB/ccomp/2/Fin vertrekken//VERB/xcomp/5/Inf",
        "zei",
        {"agent=Blok", "topic=vertrekken"},
    ),
    "money does nothing": (
        "Rebellen/rebel/NOUN/nsubj/2/Plur kregen/krijgen/VERB/root/0/Fin een//DET/det/4"
        " boete//NOUN/obj/2 van//ADP/case/7 duizend//NUM/nummod/7 euro//NOUN/nmod/4",
        "boete",
        {"target=Rebellen", "quantity=1000 EUR"},
    ),
    "share does nothing": (
        "Heffingen/heffing/NOUN/root/0/Plur van//ADP/case/4 tien//NUM/nummod/4"
        " procent//NOUN/nmod/1 op//ADP/case/6 staal//NOUN/nmod/1",
        "Heffingen",
        {"target=staal"},
    ),
    "passive of the receiver in a fixed expression": (
        "De//DET/det/2 premier//NOUN/nsubj/6 is/zijn/AUX/aux/6/Fin de//DET/det/5 deur//NOUN/obj/6"
        " gewezen/wijzen/VERB/root/0/Part",
        "gewezen",
        {"target=premier"},
    ),
    "fixed expression whose noun stands above it": (
        "Het//DET/det/2 beslag//NOUN/nsubj/6 dat//PRON/obj/5/Rel rebellen/rebel/NOUN/nsubj/5/Plur"
        " legden/leggen/VERB/acl:relcl/2/Fin,Plur duurt/duren/VERB/root/0/Fin",
        "beslag",
        {"agent=rebellen"},
    ),
    "subject of what it is in": (
        "Homs/Homs/PROPN/nsubj/4@GPE is/zijn/AUX/cop/4/Fin in//ADP/case/4 handen/hand/NOUN/root/0"
        " van//ADP/case/6 rebellen/rebel/NOUN/nmod/4/Plur",
        "handen",
        {"agent=rebellen", "target=Homs"},
    ),
    "phrase of an expression that hangs too low": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE legt/leggen/VERB/root/0/Fin de//DET/det/4 schuld//NOUN/obj/2"
        " van//ADP/case/7 de//DET/det/7 crisis//NOUN/nmod/4 bij//ADP/case/9"
        " Parijs/Parijs/PROPN/nmod/7@GPE",
        "schuld",
        {"agent=Bonn", "target=Parijs", "topic=crisis"},
    ),
    "reflexive fills nothing": (
        "Soldaten/soldaat/NOUN/nsubj/2/Plur trokken/trekken/VERB/root/0/Fin"
        " zich//PRON/obj/2/Reflex terug//ADV/compound:prt/2",
        "trokken",
        {"agent=Soldaten"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "filled"), CASES.values(), ids=CASES)
def test_roles_are_filled(text, trigger, filled):
    assert roles(frame(trigger, text)) == filled


def test_time_between_object_and_verb_is_the_verbs():
    text = (
        "Israël/Israël/PROPN/nsubj/6@GPE heeft/hebben/AUX/aux/6/Fin"
        " konvooien/konvooi/NOUN/obj/6/Plur in//ADP/case/5 maart/maart/PROPN/nmod/3"
        " gebombardeerd/bombarderen/VERB/root/0/Part"
    )
    assert "time=2024-03" in roles(frame("gebombardeerd", text))


def test_physical_event_is_where_the_dateline_says():
    town = "Breda/Breda/PROPN/root/0@GPE -//PUNCT/punct/1"
    shot = "Politie//NOUN/nsubj/2/Sing arresteert/arresteren/VERB/root/0/Fin dief//NOUN/obj/2/Sing"
    assert roles(frame("arresteert", town, shot)) == {"agent=Politie", "target=dief", "place=Breda"}
    section = town.replace("@GPE", "")
    assert roles(frame("arresteert", section, shot)) == {"agent=Politie", "target=dief"}


@pytest.mark.parametrize(
    ("event", "trigger", "filled"),
    [
        (
            "Sofia/Sofia/PROPN/nsubj/2@PERSON bezoekt/bezoeken/VERB/root/0/Fin"
            " Oslo/Oslo/PROPN/obj/2@GPE",
            "bezoekt",
            {"agent=Sofia", "target=Oslo"},
        ),
        (
            "Sofia/Sofia/PROPN/nsubj/2@PERSON veroordeelt/veroordelen/VERB/root/0/Fin"
            " de//DET/det/4 aanval//NOUN/obj/2/Sing",
            "aanval",
            set(),
        ),
    ],
    ids=["somewhere else", "that is spoken of"],
)
def test_event_is_not_where_a_message_comes_from(event, trigger, filled):
    town = "Breda/Breda/PROPN/root/0@GPE -//PUNCT/punct/1"
    assert roles(frame(trigger, town, event)) == filled


def test_receiver_of_a_promise_is_its_target_and_no_topic():
    found = frame(
        "beloofde",
        "Parijs/Parijs/PROPN/nsubj/2@GPE beloofde/beloven/VERB/root/0/Fin"
        " Kiev/Kiev/PROPN/iobj/2@GPE munitie//NOUN/obj/2",
    )
    assert roles(found) == {"agent=Parijs", "target=Kiev", "topic=munitie"}


def test_each_role_names_the_slot_and_construction_that_found_it():
    found = frame(
        "gedood",
        "De//DET/det/2 generaal//NOUN/nsubj:pass/6 werd/worden/AUX/aux:pass/6/Fin door//ADP/case/5"
        " Israël/Israël/PROPN/obl:agent/6@GPE gedood/doden/VERB/root/0/Part",
    )
    assert {role.name: role.rule for role in found.roles} == {
        "target": "obj/passive",
        "agent": "subj/passive",
    }


@pytest.mark.parametrize("above", ["2", "5"], ids=["of the verb", "of its auxiliary"])
def test_dat_before_a_verb_of_writing_is_its_topic(above):
    found = frame(
        "geschreven",
        f"Dat/dat/PRON/obj/{above} heeft/hebben/AUX/aux/5/Fin de//DET/det/4 krant//NOUN/nsubj/5"
        " geschreven/schrijven/VERB/root/0",
    )
    assert roles(found) == {"agent=krant", "topic=Dat"}
