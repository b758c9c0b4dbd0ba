"""Nouns by the verb that carries them, and the prepositions of fixed expressions."""

from __future__ import annotations

import pytest

from kg.extract.evocation.evoke import evoke
from tests.unit.extract.readings import own, reading

ENTRIES = (
    'type = "Agreement"\nnouns = ["pact"]\nwhen = [{ slot = "carrier", lemmas = ["sluiten"] }]',
    (
        'type = "Consultation"\nnouns = ["discussie"]\n'
        'when = [{ slot = "case", lemmas = ["te"], present = false }]'
    ),
    'type = "Request"\nphrases = ["op zich *nemen"]',
    'type = "Rejection"\nphrases = ["*tegen zijn"]',
)

CASES = {
    "noun that a verb carries, by whom is not said": (
        "Het//DET/det/2 pact//NOUN/nsubj:pass/4 werd/worden/AUX/aux:pass/4/Fin"
        " gesloten/sluiten/VERB/root/0/Part",
        ["Agreement(pact)"],
    ),
    "noun that no verb carries": (
        "Het//DET/det/2 pact//NOUN/nsubj/3 verraste/verrassen/VERB/root/0/Fin",
        [],
    ),
    "noun of a clause": (
        "De//DET/det/2 discussie//NOUN/nsubj/3 duurde/duren/VERB/root/0/Fin",
        ["Consultation(discussie)"],
    ),
    "noun of a fixed preposition": (
        "Het//DET/det/2 plan//NOUN/nsubj/3 staat/staan/VERB/root/0/Fin"
        " ter/te/ADP/compound:prt/3 discussie//NOUN/fixed/4",
        [],
    ),
    "preposition of the expression": (
        "Zij//PRON/nsubj/2 nam/nemen/VERB/root/0/Fin dat//PRON/obj/2 op//ADP/case/5"
        " zich//PRON/obl/2",
        ["Request(nam)"],
    ),
    "preposition of another noun": (
        "Zij//PRON/nsubj/2 nam/nemen/VERB/root/0/Fin zich//PRON/obj/2 op//ADP/case/5"
        " sleeptouw//NOUN/obl/2",
        [],
    ),
    "preposition that is all that is fixed": (
        "Zij//PRON/nsubj/5 is/zijn/AUX/cop/5/Fin tegen//ADP/case/5 het//DET/det/5"
        " plan//NOUN/root/0",
        ["Rejection(tegen)"],
    ),
}


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    return own(tmp_path_factory.mktemp("ontologies"), *ENTRIES)


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_words_around_decide(text, found, known):
    evoked = evoke(reading(text, known))
    assert [f"{e.entry.type}({e.trigger.text})" for e in evoked] == found
