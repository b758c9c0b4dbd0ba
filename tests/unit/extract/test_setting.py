"""What the rest of a sentence tells of a word: a war or a game."""

from __future__ import annotations

import pytest

from kg.extract.evocation.evoke import evoke
from tests.unit.extract.readings import own, reading

ENTRIES = {
    "word": (
        'type = "Attack"\nnouns = ["strijd"]\n'
        'when = [{ slot = "sentence", types = ["ArmedForce"], lemmas = ["rebel"] }]'
    ),
    "no word": (
        'type = "Killing"\nverbs = ["aandoen"]\n'
        'when = [{ slot = "sentence", lemmas = ["rebel"], present = false }]'
    ),
    "of war and games": 'type = "Attack"\nnouns = ["aanval", "aanslag"]',
}

CASES = {
    "word elsewhere in the sentence": (
        "De//DET/det/2 rebellen/rebel/NOUN/nsubj/3/Plur wonnen/winnen/VERB/root/0/Fin"
        " de//DET/det/5 strijd//NOUN/obj/3",
        ["strijd"],
    ),
    "word of the class elsewhere": (
        "Het//DET/det/2 leger//NOUN/nsubj/3 won/winnen/VERB/root/0/Fin"
        " de//DET/det/5 strijd//NOUN/obj/3",
        ["strijd"],
    ),
    "no such word": (
        "De//DET/det/2 bonden/bond/NOUN/nsubj/3/Plur wonnen/winnen/VERB/root/0/Fin"
        " de//DET/det/5 strijd//NOUN/obj/3",
        [],
    ),
    "word that must be absent is": (
        "Zij//PRON/nsubj/2 doen/aandoen/VERB/root/0/Fin dat//PRON/obj/2",
        ["doen"],
    ),
    "word that must be absent is there": (
        "De//DET/det/2 rebellen/rebel/NOUN/nsubj/3/Plur doen/aandoen/VERB/root/0/Fin"
        " dat//PRON/obj/3",
        [],
    ),
    "attack of a match": (
        "De//DET/det/2 aanval//NOUN/nsubj/3 leverde/leveren/VERB/root/0/Fin"
        " een//DET/det/5 doelpunt//NOUN/obj/3 op//ADP/compound:prt/3",
        [],
    ),
    "attack that is none": (
        "De//DET/det/2 aanval//NOUN/nsubj/3 leverde/leveren/VERB/root/0/Fin"
        " gebied//NOUN/obj/3 op//ADP/compound:prt/3",
        ["aanval"],
    ),
    "what no match has": (
        "De//DET/det/2 aanslag//NOUN/nsubj/3 verstoorde/verstoren/VERB/root/0/Fin"
        " de//DET/det/5 wedstrijd//NOUN/obj/3",
        ["aanslag"],
    ),
}


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    return own(tmp_path_factory.mktemp("ontologies"), *ENTRIES.values())


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES.keys())
def test_rest_of_the_sentence_tells(text, found, known):
    assert [e.trigger.text for e in evoke(reading(text, known))] == found
