"""Fixed expressions that the parser tears apart."""

from __future__ import annotations

import pytest

from kg.extract.evocation.evoke import evoke
from tests.unit.extract.readings import frame, own, reading, roles

ENTRIES = (
    'type = "Killing"\nphrases = ["om het *leven komen"]',
    'type = "Movement"\nverbs = ["komen"]',
    'type = "Support"\nphrases = ["voor zijn"]',
)

CASES = {
    "expression before its verb that hangs elsewhere": (
        "Daar//ADV/advmod/2 schrok/schrikken/VERB/root/0/Fin men//PRON/nsubj/2 ,//PUNCT/punct/10"
        " waarna//ADV/advmod/10 burgers/burger/NOUN/nsubj/10/Plur om//ADP/case/2 het//DET/fixed/7"
        " leven//NOUN/fixed/7 kwamen/komen/VERB/advcl/2/Fin",
        ["Killing(leven)"],
    ),
    "expression whose words stand elsewhere and far": (
        "Om//ADP/case/3 het//DET/det/3 leven//NOUN/obl/4 vreesde/vrezen/VERB/root/0/Fin"
        " men//PRON/nsubj/4 toen//SCONJ/mark/8 burgers/burger/NOUN/nsubj/8/Plur"
        " kwamen/komen/VERB/advcl/4/Fin",
        ["Movement(kwamen)"],
    ),
    "preposition of what one is": (
        "Allen/alle/PRON/nsubj/2 zijn/zijn/VERB/root/0/Fin voor//ADP/case/4"
        " afscheiding//NOUN/obl/2",
        ["Support(voor)"],
    ),
    "preposition of what one is afraid of": (
        "Allen/alle/PRON/nsubj/3 zijn/zijn/AUX/cop/3/Fin bang//ADJ/root/0 voor//ADP/case/5"
        " afscheiding//NOUN/obl/3",
        [],
    ),
}


def test_subject_of_a_verb_of_going_goes():
    marched = (
        "Boeren/boer/NOUN/nsubj/6/Plur zijn//AUX/aux/6/Fin de//DET/det/4 straat//NOUN/obl/6"
        " op//ADP/compound:prt/6 gegaan/gaan/VERB/root/0/Part"
    )
    assert roles(frame("straat", marched)) == {"agent=Boeren"}


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    return own(tmp_path_factory.mktemp("ontologies"), *ENTRIES)


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_words_right_before_their_verb_are_its_own(text, found, known):
    assert [f"{e.entry.type}({e.trigger.text})" for e in evoke(reading(text, known))] == found
