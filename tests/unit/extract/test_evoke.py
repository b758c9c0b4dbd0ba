"""Which words evoke which entries, by a lexicon of the test's own."""

from __future__ import annotations

import pytest

from kg.extract.evocation.evoke import evoke
from tests.unit.extract.readings import own, reading

ENTRIES = {
    "general": 'type = "Attack"\nverbs = ["aanvallen", "inzetten"]\nnouns = ["aanval"]',
    "conditioned": (
        'type = "Deployment"\nverbs = ["inzetten"]\n'
        'when = [{ slot = "obj", types = ["ArmedForce", "Vehicle"], lemmas = ["fregat"] }]'
    ),
    "forbidden": (
        'type = "Support"\nverbs = ["steunen"]\n'
        'when = [{ slot = "obj", lemmas = ["leger"], present = false }]'
    ),
    "event": (
        'type = "Rejection"\nverbs = ["tegenhouden"]\n'
        'when = [{ slot = "obj", types = ["Treaty"], events = ["Aid"] }]'
    ),
    "signing": 'type = "Agreement"\nverbs = ["tekenen"]\nnouns = ["akkoord"]',
    "of agents": (
        'type = "Rejection"\nverbs = ["intrekken"]\n'
        'when = [{ slot = "subj", types = ["Agent", "State"] }]'
    ),
    "of people": (
        'type = "Coercion"\nverbs = ["vastnemen"]\n'
        'when = [{ slot = "obj", types = ["Person", "Group"] }]'
    ),
    "phrase": 'type = "Killing"\nphrases = ["om het *leven komen"]',
    "phrase of a copula": (
        'type = "Rejection"\nphrases = ["van baan *zijn"]\n'
        'when = [{ slot = "subj", lemmas = ["plan"] }]'
    ),
    "phrase of an office": (
        'type = "Appointment"\nphrases = ["minister *worden"]\nwhen = [{ slot = "subj" }]'
    ),
    "phrase with a preposition": 'type = "Formation"\nphrases = ["tot stand *brengen"]',
    "phrase of a preposition": 'type = "Support"\nphrases = ["voor *zijn"]',
    "phrase of a modal": 'type = "Departure"\nphrases = ["vertrekken moeten", "weg moeten"]',
    "verb of the phrase": 'type = "Movement"\nverbs = ["komen"]',
    "light verb of its own": 'type = "Attack"\nverbs = ["uitvoeren"]',
    "closed noun": 'type = "Aid"\nnouns = ["hulp"]\ncompounds = false\nexcept = ["behulp"]',
    "marker": 'type = "Statement"\nmarkers = ["volgens"]',
    "adjective": 'type = "Injury"\nadjectives = ["gewond"]',
    "adjective of predicates": 'type = "Accusation"\nadjectives = ["kritisch"]',
    "definite noun": (
        'type = "Accusation"\nnouns = ["onderzoek"]\nwhen = [{ slot = "det", lemmas = ["het"] }]'
    ),
    "interjection as a noun": (
        'type = "Rejection"\nnouns = ["nee"]\nwhen = [{ slot = "det", lemmas = ["het"] }]'
    ),
    "phrase of a noun": 'type = "Accusation"\nphrases = ["schuld toeschuiven"]',
    "saying": 'type = "Statement"\nverbs = ["zeggen"]',
    "phrase of a passive": 'type = "Statement"\nphrases = ["*bekend worden"]',
    "outside sports": (
        'type = "Coercion"\nverbs = ["veroveren"]\nwhen = [{ slot = "sport", present = false }]'
    ),
    "before a court": (
        'type = "Coercion"\nnouns = ["proces"]\ncompounds = false\nwhen = [{ slot = "court" }]'
    ),
    "never only described": 'type = "Reduction"\nverbs = ["beperken"]',
}


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    return own(tmp_path_factory.mktemp("ontologies"), *ENTRIES.values())


CASES = {
    "separated verb": (
        "Zij//PRON/nsubj/2 vielen/vallen/VERB/root/0/Fin Iran/Iran/PROPN/obj/2"
        " aan//ADP/compound:prt/2",
        ["Attack(vielen)"],
    ),
    "verb without its particle": (
        "Zij//PRON/nsubj/2 vielen/vallen/VERB/root/0/Fin Iran/Iran/PROPN/obj/2",
        [],
    ),
    "entry whose condition holds comes first": (
        "Zij//PRON/nsubj/2 zetten//VERB/root/0/Fin fregatten/fregat/NOUN/obj/2/Plur"
        " in//ADP/compound:prt/2",
        ["Deployment(zetten)"],
    ),
    "entry whose condition fails leaves it to the general one": (
        "Zij//PRON/nsubj/2 zetten//VERB/root/0/Fin hervormingen/hervorming/NOUN/obj/2/Plur"
        " in//ADP/compound:prt/2",
        ["Attack(zetten)"],
    ),
    "condition on a compound's last part": (
        "Zij//PRON/nsubj/2 zetten//VERB/root/0/Fin een//DET/det/4 luchtafweerfregat//NOUN/obj/2"
        " in//ADP/compound:prt/2",
        ["Deployment(zetten)"],
    ),
    "filler that must be absent is there": (
        "Zij//PRON/nsubj/2 steunen//VERB/root/0/Fin het//DET/det/4 leger//NOUN/obj/2",
        [],
    ),
    "filler that must be absent is absent": (
        "Zij//PRON/nsubj/2 steunen//VERB/root/0/Fin het//DET/det/4 plan//NOUN/obj/2",
        ["Support(steunen)"],
    ),
    "subject that is a capital": (
        "Brussel/Brussel/PROPN/nsubj/2 trekt/trekken/VERB/root/0/Fin zijn//PRON/nmod:poss/4"
        " steun//NOUN/obj/2 in//ADP/compound:prt/2",
        ["Rejection(trekt)"],
    ),
    "subject that is a town without a government": (
        "Mol/Mol/PROPN/nsubj/2 trekt/trekken/VERB/root/0/Fin zijn//PRON/nmod:poss/4"
        " steun//NOUN/obj/2 in//ADP/compound:prt/2",
        [],
    ),
    "object that is a number of people": (
        "Zij//PRON/nsubj/2 namen/nemen/VERB/root/0/Fin er//ADV/advmod/2 drie//NUM/obj/2"
        " vast//ADP/compound:prt/2",
        ["Coercion(namen)"],
    ),
    "subject that only points": (
        "Die/die/PRON/nsubj/2/P3,Dem trekt/trekken/VERB/root/0/Fin zijn//PRON/nmod:poss/4"
        " steun//NOUN/obj/2 in//ADP/compound:prt/2",
        ["Rejection(trekt)"],
    ),
    "agreement that is signed": (
        "Zij//PRON/nsubj/2 tekenen//VERB/root/0/Fin een//DET/det/4 akkoord//NOUN/obj/2",
        ["Agreement(tekenen)"],
    ),
    "agreement that is signed in a clause of its own": (
        "Het//DET/det/2 akkoord//NOUN/nsubj/6 dat//PRON/obj/5/Rel zij//PRON/nsubj/5"
        " tekenen//VERB/acl:relcl/2/Fin viel/vallen/VERB/root/0/Fin",
        ["Agreement(akkoord)", "Agreement(tekenen)"],
    ),
    "object that is itself an event": (
        "Zij//PRON/nsubj/2 hielden/houden/VERB/root/0/Fin de//DET/det/4 hulp//NOUN/obj/2"
        " tegen//ADP/compound:prt/2",
        ["Rejection(hielden)", "Aid(hulp)"],
    ),
    "object that is an event of another type": (
        "Zij//PRON/nsubj/2 hielden/houden/VERB/root/0/Fin de//DET/det/4 aanval//NOUN/obj/2"
        " tegen//ADP/compound:prt/2",
        ["Attack(aanval)"],
    ),
    "expression wins over its verb": (
        "Burgers/burger/NOUN/nsubj/2/Plur kwamen/komen/VERB/root/0/Fin om//ADP/case/5"
        " het//DET/det/5 leven//NOUN/obl/2",
        ["Killing(leven)"],
    ),
    "verb without its expression": (
        "Burgers/burger/NOUN/nsubj/2/Plur kwamen/komen/VERB/root/0/Fin",
        ["Movement(kwamen)"],
    ),
    "expression of which only a part is meant": (
        "Hij//PRON/nsubj/2 schuift/schuiven/VERB/root/0/Fin een//DET/det/4 deel//NOUN/obj/2"
        " van//ADP/case/7 de//DET/det/7 schuld//NOUN/nmod/4 toe//ADP/compound:prt/2",
        ["Accusation(schuld)"],
    ),
    "word of an expression that is said of something else": (
        "Hij//PRON/nsubj/2 schuift/schuiven/VERB/root/0/Fin een//DET/det/4 brief//NOUN/obj/2"
        " van//ADP/case/7 de//DET/det/7 schuld//NOUN/nmod/4 toe//ADP/compound:prt/2",
        [],
    ),
    "interjection used as a noun": (
        "Het//DET/det/2 nee//INTJ/nsubj/3 verraste/verrassen/VERB/root/0/Fin Kiev//PROPN/obj/3",
        ["Rejection(nee)"],
    ),
    "interjection": (
        "Nee//INTJ/parataxis/3 het//PRON/expl/3 regent/regenen/VERB/root/0/Fin",
        [],
    ),
    "expression that hangs from its copula": (
        "Het//DET/det/2 plan//NOUN/nsubj/3 is/zijn/VERB/root/0/Fin van//ADP/case/6"
        " de//DET/det/6 baan//NOUN/obl/3",
        ["Rejection(is)"],
    ),
    "expression that its copula hangs from": (
        "Het//DET/det/2 plan//NOUN/nsubj/6 is/zijn/AUX/cop/6/Fin van//ADP/case/6"
        " de//DET/det/6 baan//NOUN/root/0",
        ["Rejection(is)"],
    ),
    "expression whose subject hangs from its noun": (
        "Pompeo//PROPN/nsubj/3 wordt/worden/VERB/root/0/Fin minister//NOUN/xcomp/2",
        ["Appointment(wordt)"],
    ),
    "expression whose subject hangs from the copula alone": (
        "Zij//PRON/nsubj/2/Plur worden//VERB/cop/3/Fin minister//NOUN/root/0",
        ["Appointment(worden)"],
    ),
    "expression whose preposition is another noun's": (
        "Zij//PRON/nsubj/2 brengen//VERB/root/0/Fin de//DET/det/4 stand//NOUN/obj/2"
        " tot//ADP/case/6 doelpunten/doelpunt/NOUN/obl/2/Plur",
        [],
    ),
    "expression whose preposition is there twice": (
        "Zij//PRON/nsubj/2 brengen//VERB/root/0/Fin tot//ADP/case/4 mei//NOUN/obl/2"
        " een//DET/det/6 bestand//NOUN/obj/2 tot//ADP/case/8 stand//NOUN/obl/2",
        ["Formation(brengen)"],
    ),
    "expression of a preposition and whatever follows": (
        "Zij//PRON/nsubj/5 zijn//AUX/cop/5/Fin voor//ADP/case/5 het//DET/det/5 plan//NOUN/root/0",
        ["Support(zijn)"],
    ),
    "expression whose modal is an auxiliary": (
        "Hij//PRON/nsubj/3 moet/moeten/AUX/aux/3/Fin vertrekken//VERB/root/0/Inf",
        ["Departure(vertrekken)"],
    ),
    "expression of a modal with another verb": (
        "Hij//PRON/nsubj/4 moet/moeten/AUX/aux/4/Fin weg//NOUN/obj/4 kiezen//VERB/root/0/Inf",
        [],
    ),
    "adjective that a parser takes for a noun": (
        "Vijf//NUM/nummod/2 burgers/burger/NOUN/nsubj/4/Plur zijn//AUX/cop/4/Fin"
        " gewond//NOUN/root/0",
        ["Injury(gewond)"],
    ),
    "expression with a word missing": (
        "Burgers/burger/NOUN/nsubj/2/Plur kwamen/komen/VERB/root/0/Fin in//ADP/case/5"
        " het//DET/det/5 leven//NOUN/obl/2",
        ["Movement(kwamen)"],
    ),
    "noun wins over the verb that carries it": (
        "Zij//PRON/nsubj/2 voerden/voeren/VERB/root/0/Fin een//DET/det/4 aanval//NOUN/obj/2"
        " uit//ADP/compound:prt/2",
        ["Attack(aanval)"],
    ),
    "adjective that is said of its subject": (
        "De//DET/det/2 kranten//NOUN/nsubj/4 zijn/zijn/AUX/cop/4/Fin kritisch//ADJ/root/0",
        ["Accusation(kritisch)"],
    ),
    "adjective that the parser calls a verb": (
        "Gewonde/wonen/VERB/amod/2/Part burgers//NOUN/nsubj/3 slapen//VERB/root/0/Fin",
        ["Injury(Gewonde)"],
    ),
    "adjective that only describes": (
        "Kritische/kritisch/ADJ/amod/2 kranten//NOUN/nsubj/3 zwijgen//VERB/root/0/Fin",
        [],
    ),
    "participle that says how something is done": (
        "De//DET/det/2 kranten//NOUN/nsubj/3 zwijgen//VERB/root/0/Fin"
        " steunend/steunen/ADJ/advmod/3",
        [],
    ),
    "noun with the article that is asked for": (
        "Het//DET/det/2 onderzoek//NOUN/nsubj/3 loopt/lopen/VERB/root/0/Fin",
        ["Accusation(onderzoek)"],
    ),
    "noun with another article": (
        "Een//DET/det/2 onderzoek//NOUN/nsubj/3 loopt/lopen/VERB/root/0/Fin",
        [],
    ),
    "participle that says how something is": (
        "De//DET/det/2 schade//NOUN/nsubj/4 is/zijn/AUX/cop/4/Fin"
        " beperkt/beperken/VERB/root/0/Part",
        [],
    ),
    "participle that says what remains so": (
        "De//DET/det/2 schade//NOUN/nsubj/3 bleef/blijven/VERB/root/0/Fin"
        " beperkt/beperken/VERB/xcomp/3/Part",
        [],
    ),
    "saying that reports nothing": (
        "Dat//PRON/nsubj/4 is/zijn/AUX/aux:pass/4/Fin eerder//ADV/advmod/4"
        " gezegd/zeggen/VERB/root/0/Part dan//SCONJ/mark/6 gedaan/doen/VERB/advcl/4/Part",
        [],
    ),
    "word of a saying elsewhere": (
        "Dat//PRON/obj/3 is/zijn/AUX/aux:pass/3/Fin gezegd/zeggen/VERB/root/0/Part",
        ["Statement(gezegd)"],
    ),
    "expression whose verb the parser takes for a passive": (
        "De//DET/det/2 uitslag//NOUN/nsubj/4 werd/worden/AUX/aux:pass/4/Fin bekend//ADJ/root/0",
        ["Statement(bekend)"],
    ),
    "participle of what is done": (
        "De//DET/det/2 schade//NOUN/nsubj:pass/4 wordt/worden/AUX/aux:pass/4/Fin"
        " beperkt/beperken/VERB/root/0/Part",
        ["Reduction(beperkt)"],
    ),
    "compound": (
        "De//DET/det/2 raketaanval//NOUN/nsubj/3 mislukte/mislukken/VERB/root/0/Fin",
        ["Attack(raketaanval)"],
    ),
    "compound of a noun that allows none": (
        "De//DET/det/2 eerstehulp//NOUN/nsubj/3 mislukte/mislukken/VERB/root/0/Fin",
        [],
    ),
    "hyphened compound of a noun that allows no closed one": (
        "De//DET/det/2 EU-hulp/EU-hulp/NOUN/nsubj/3 mislukte/mislukken/VERB/root/0/Fin",
        ["Aid(EU-hulp)"],
    ),
    "word inside a name": (
        "Het//DET/det/2 Fonds/Fonds/PROPN/nsubj/4@ORG Hulp/hulp/NOUN/flat/2@+"
        " mislukte/mislukken/VERB/root/0/Fin",
        [],
    ),
    "marker before its source": (
        "Volgens//ADP/case/2 Blok/Blok/PROPN/obl/3 regent/regenen/VERB/root/0/Fin het//PRON/expl/3",
        ["Statement(Volgens)"],
    ),
    "adjective": (
        "Vijf//NUM/nummod/2 burgers/burger/NOUN/nsubj/3/Plur raakten/raken/VERB/root/0/Fin"
        " gewond//ADJ/xcomp/3",
        ["Injury(gewond)"],
    ),
    "word of another sense in sports": (
        "De//DET/det/2 Zwitser//NOUN/nsubj/3 verovert/veroveren/VERB/root/0/Fin"
        " de//DET/det/5 wereldbeker//NOUN/obj/3",
        [],
    ),
    "the same word outside sports": (
        "De//DET/det/2 rebellen/rebel/NOUN/nsubj/3/Plur veroveren//VERB/root/0/Fin"
        " de//DET/det/5 stad//NOUN/obj/3",
        ["Coercion(veroveren)"],
    ),
    "word of a sense that it has in court": (
        "De//DET/det/2 strafrechter//NOUN/nsubj/3 schorst/schorsen/VERB/root/0/Fin"
        " het//DET/det/5 proces//NOUN/obj/3",
        ["Coercion(proces)"],
    ),
    "the same word out of court": (
        "De//DET/det/2 fabriek//NOUN/nsubj/3 versnelt/versnellen/VERB/root/0/Fin"
        " het//DET/det/5 proces//NOUN/obj/3",
        [],
    ),
    "two words, in the order of the text": (
        "De//DET/det/2 aanval//NOUN/nsubj/3 steunt/steunen/VERB/root/0/Fin het//DET/det/5"
        " plan//NOUN/obj/3",
        ["Attack(aanval)", "Support(steunt)"],
    ),
}


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_words_evoke_entries(text, found, known):
    evoked = evoke(reading(text, known))
    assert [f"{e.entry.type}({e.trigger.text})" for e in evoked] == found


def test_noun_stands_in_its_clause_by_the_verb_that_carries_it(known):
    (found,) = evoke(reading(CASES["noun wins over the verb that carries it"][0], known))
    assert found.carrier.text == "voerden"
    assert [slot.token.text for slot in found.fillers("subj")] == ["Zij"]


def test_expression_lends_no_word_of_its_own_as_argument(known):
    (found,) = evoke(reading(CASES["expression wins over its verb"][0], known))
    assert [slot.token.text for slot in found.slots] == ["Burgers"]
    assert found.carrier.text == "kwamen"


def test_compound_keeps_its_first_part(known):
    (found,) = evoke(reading(CASES["compound"][0], known))
    assert found.prefix == "raket"


def test_marker_has_its_source_and_the_clause_that_it_comments_on(known):
    (found,) = evoke(reading(CASES["marker before its source"][0], known))
    assert {(s.name, s.token.text) for s in found.slots} == {("obj", "Blok"), ("comp", "regent")}
