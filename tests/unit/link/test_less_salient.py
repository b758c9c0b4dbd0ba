"""What a pronoun or noun does not stand for, though it is near; and what it does instead."""

from __future__ import annotations

import pytest

from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.notation import document

KAAG = (
    "Minister//NOUN/nsubj/4/Sing,Com Sigrid/Sigrid/PROPN/appos/1@PERSON "
    "Kaag/Kaag/PROPN/flat/2@+ aarzelt/aarzelen/VERB/root/0/Fin,Sing"
)
RUTTE = (
    "Mark/Mark/PROPN/nsubj/3@PERSON Rutte/Rutte/PROPN/flat/1@+ zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
IN_MALI = (
    "De//DET/det/2 missie//NOUN/nsubj/5/Sing,Com in//ADP/case/4 Mali/Mali/PROPN/nmod/2@GPE "
    "begint/beginnen/VERB/root/0/Fin,Sing"
)
TWO_LEADERS = (
    "Premier//NOUN/nsubj/4/Sing,Com Piet/Piet/PROPN/appos/1@PERSON Bos/Bos/PROPN/flat/2@+ "
    "belt/bellen/VERB/root/0/Fin,Sing bondskanselier//NOUN/obj/4/Sing,Com "
    "Karl/Karl/PROPN/appos/5@PERSON Weber/Weber/PROPN/flat/6@+"
)
CASES = [
    pytest.param(
        [
            RUTTE,
            "Zijn//PRON/nmod:poss/2/Prs,Poss woordvoerder//NOUN/nsubj/5/Sing,Com "
            "Jan/Jan/PROPN/appos/2@PERSON Smit/Smit/PROPN/flat/3@+ "
            "vertrekt/vertrekken/VERB/root/0/Fin,Sing",
        ],
        "Zijn",
        ["Mark Rutte"],
        id="a spokesman is not his own",
    ),
    pytest.param(
        [
            KAAG,
            "Als//ADP/case/3 eerste//ADJ/amod/3 vrouw//NOUN/nsubj/4/Sing,Com "
            "wint/winnen/VERB/root/0/Fin,Sing",
            "Ze//PRON/nsubj/2/Prs lacht/lachen/VERB/root/0/Fin,Sing",
        ],
        "Ze",
        ["Sigrid Kaag"],
        id="what somebody is is nobody by itself",
    ),
    pytest.param(
        [
            IN_MALI,
            "De//DET/det/2 VN/VN/PROPN/nsubj/3@ORG zeggen/zeggen/VERB/root/0/Fin,Plur "
            "dat//SCONJ/mark/6 er//ADV/advmod/6 geschoten/schieten/VERB/ccomp/3/Part "
            "wordt/worden/AUX/aux:pass/6/Fin,Sing",
        ],
        "er",
        [],
        id="er of a passive that nobody undergoes",
    ),
    pytest.param(
        [
            IN_MALI,
            "Van//ADP/case/3 de//DET/det/3 elf//NUM/obl/6 werden/worden/AUX/aux:pass/6/Fin,Plur "
            "er//ADV/advmod/6 vrijgelaten/vrijlaten/VERB/root/0/Part vier//NUM/nsubj:pass/6",
        ],
        "er",
        [],
        id="er before a number counts",
    ),
    pytest.param(
        [
            IN_MALI,
            "Vijf//NUM/nsubj/2 sneuvelden/sneuvelen/VERB/root/0/Fin,Plur er//ADV/advmod/2",
        ],
        "er",
        ["Mali"],
        id="er behind a number is where",
    ),
    pytest.param(
        [
            TWO_LEADERS,
            "De//DET/det/2 bondskanselier//NOUN/nsubj/3/Sing,Com "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "bondskanselier",
        ["Karl Weber"],
        id="the very title goes before its like",
    ),
    pytest.param(
        [
            "Een//DET/det/2 gerechtshof//NOUN/nsubj/3/Sing,Neut "
            "aarzelt/aarzelen/VERB/root/0/Fin,Sing",
            "Het//DET/det/2 hof//NOUN/nsubj/3/Sing,Neut zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "hof",
        ["gerechtshof"],
        id="a short noun for a compound of it",
    ),
    pytest.param(
        [
            "Boko/Boko/PROPN/nsubj/3@ORG Haram/Haram/PROPN/flat/1@+ "
            "ontkent/ontkennen/VERB/root/0/Fin,Sing",
            "De//DET/det/2 rebellen/rebel/NOUN/nsubj/3/Plur trekken//VERB/root/0/Fin,Plur",
        ],
        "rebellen",
        ["Boko Haram"],
        id="the rebels who were named",
    ),
    pytest.param(
        [
            "De//DET/det/2 advocaat//NOUN/nsubj/3/Sing,Com belt/bellen/VERB/root/0/Fin,Sing "
            "de//DET/det/5 familie//NOUN/obj/3/Sing,Com",
            "Die//PRON/nsubj/2/Dem weigert/weigeren/VERB/root/0/Fin,Sing",
        ],
        "Die",
        ["familie"],
        id="die for a family",
    ),
]


@pytest.mark.parametrize(("sentences", "words", "labels"), CASES)
def test_stands_for(sentences: list[str], words: str, labels: list[str]) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    found = [o for o in discourse.occurrences if o.text == words][-1]
    assert [referent.called for referent in found.referents] == labels
