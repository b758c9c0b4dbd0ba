"""Several as one (*beide leiders ... ze*), parts of the world, what a text has just one of."""

from __future__ import annotations

import pytest

from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.notation import document

TWO = (
    "Mark/Mark/PROPN/nsubj/3@PERSON Rutte/Rutte/PROPN/flat/1@+ "
    "ontmoet/ontmoeten/VERB/root/0/Fin,Sing "
    "Joe/Joe/PROPN/obj/3@PERSON Biden/Biden/PROPN/flat/4@+"
)
BOTH = "Beide//DET/det/2 mannen/man/NOUN/nsubj/3/Plur zwijgen//VERB/root/0/Fin,Plur"
THEY = "Zij//PRON/nsubj/2/Prs weigeren//VERB/root/0/Fin,Plur"
GABON = "Gabon/Gabon/PROPN/nsubj/2@GPE wacht/wachten/VERB/root/0/Fin,Sing"
FRANCE = (
    "Frankrijk/Frankrijk/PROPN/nsubj/2@GPE stuurt/sturen/VERB/root/0/Fin,Sing "
    "militairen/militair/NOUN/obj/2/Plur naar//ADP/case/7 het//DET/det/7 {}/{}/ADJ/amod/7 "
    "land//NOUN/obl/2/Sing,Neut"
)
NATO = "De//DET/det/2 NAVO/NAVO/PROPN/nsubj/3@ORG wacht/wachten/VERB/root/0/Fin,Sing"
RAIN = "Burgers/burger/NOUN/nsubj/2/Plur vluchten//VERB/root/0/Fin,Plur"
ALLIANCE = (
    "Het//DET/det/2 bondgenootschap//NOUN/nsubj/3/Sing,Neut zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
CAPITAL = (
    "Betogers/betoger/NOUN/nsubj/2/Plur trekken//VERB/root/0/Fin,Plur door//ADP/case/5 "
    "de//DET/det/5 hoofdstad//NOUN/obl/2/Sing,Com"
)
THANKS = (
    "Mark/Mark/PROPN/nsubj/3@PERSON Rutte/Rutte/PROPN/flat/1@+ {}/{}/VERB/root/0/Fin,Sing "
    "Joe/Joe/PROPN/obj/3@PERSON Biden/Biden/PROPN/flat/4@+ voor//ADP/case/8 "
    "zijn//PRON/nmod:poss/8/Prs,Poss komst//NOUN/obl/3/Sing,Com"
)
WANTS = (
    "De//DET/det/2 oppositie//NOUN/nsubj/3/Sing,Com wil/willen/VERB/root/0/Fin,Sing "
    "dat//SCONJ/mark/7 Mark/Mark/PROPN/nsubj/7@PERSON Rutte/Rutte/PROPN/flat/5@+ "
    "vertrekt/vertrekken/VERB/ccomp/3/Fin,Sing maar//CCONJ/cc/10 deze//PRON/nsubj/10/Dem "
    "weigert/weigeren/VERB/conj/3/Fin,Sing"
)
MADE = (
    "Het//DET/det/2 leger//NOUN/nsubj/3/Sing,Neut benoemt/benoemen/VERB/root/0/Fin,Sing "
    "Piet/Piet/PROPN/obj/3@PERSON Bos/Bos/PROPN/flat/4@+ tot//ADP/case/7 leider//NOUN/obl/3/Sing"
)
MINISTERS = "De//DET/det/2 ministers/minister/NOUN/nsubj/3/Plur zwijgen//VERB/root/0/Fin,Plur"
MINISTER = (
    "Minister//NOUN/nsubj/4/Sing,Com {0}/{0}/PROPN/appos/1@PERSON {1}/{1}/PROPN/flat/2@+ "
    "aarzelt/aarzelen/VERB/root/0/Fin,Sing"
)
ALIYEV = (
    "President//NOUN/nsubj/7/Sing,Com Ilham/Ilham/PROPN/appos/1@PERSON "
    "Alijev/Alijev/PROPN/flat/2@+ van//ADP/case/6 het//DET/det/6 buurland//NOUN/nmod/1/Sing,Neut "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
CASES = [
    pytest.param([TWO, BOTH, THEY], "Zij", ["Mark Rutte", "Joe Biden"], id="they of both men"),
    pytest.param(
        [GABON, FRANCE.format("Afrikaanse", "Afrikaans")], "land", ["Gabon"], id="of a continent"
    ),
    pytest.param(
        [GABON, FRANCE.format("Centraal-Afrikaanse", "Centraal-Afrikaans")],
        "land",
        ["Gabon"],
        id="a region that shares its adjective with a state",
    ),
    pytest.param(
        [GABON, FRANCE.format("Baltische", "Baltisch")],
        "land",
        ["Baltische land"],
        id="not of that region",
    ),
    pytest.param([NATO, *[RAIN] * 6, ALLIANCE], "bondgenootschap", ["NAVO"], id="one alliance"),
    pytest.param([GABON, RAIN, CAPITAL], "hoofdstad", ["Libreville"], id="capital of the state"),
    pytest.param(
        [GABON, FRANCE.format("Afrikaanse", "Afrikaans"), CAPITAL],
        "hoofdstad",
        ["hoofdstad"],
        id="capital of one of two states",
    ),
    pytest.param(
        [THANKS.format("bedankt", "bedanken")], "zijn", ["Joe Biden"], id="his who is thanked"
    ),
    pytest.param(
        [THANKS.format("belt", "bellen")], "zijn", ["Mark Rutte"], id="his who calls somebody"
    ),
    pytest.param([WANTS], "deze", ["Mark Rutte"], id="who should do what is wanted"),
    pytest.param([MADE], "leider", ["Piet Bos"], id="what somebody is made"),
    pytest.param(
        [MINISTER.format("Ank", "Bos"), MINISTER.format("Stef", "Blok"), MINISTERS],
        "ministers",
        ["Ank Bos", "Stef Blok"],
        id="ministers of two sentences",
    ),
    pytest.param(
        [
            "Armenië/Armenië/PROPN/nsubj/2@GPE wacht/wachten/VERB/root/0/Fin,Sing",
            ALIYEV,
        ],
        "buurland",
        ["Azerbeidzjan"],
        id="the state of a known president",
    ),
]


@pytest.mark.parametrize(("sentences", "word", "expected"), CASES)
def test_reference_to_wholes_and_regions(
    sentences: list[str], word: str, expected: list[str]
) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    (occurrence,) = (o for o in discourse.occurrences if o.token.text == word)
    assert [referent.label for referent in occurrence.parts] == expected
