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
TOWN = (
    "Odesa/Odesa/PROPN/nsubj/2@GPE wacht/wachten/VERB/root/0/Fin,Sing op//ADP/case/5 "
    "de//DET/det/5 regio//NOUN/obl/2/Sing,Com Cherson/Cherson/PROPN/appos/5@GPE"
)
STORMED = (
    "Rebellen/rebel/NOUN/nsubj/2/Plur bestormen//VERB/root/0/Fin,Plur de//DET/det/4 "
    "stad//NOUN/obj/2/Sing,Com"
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
RAISES = (
    "Noorwegen/Noorwegen/PROPN/nsubj/2@GPE verhoogt/verhogen/VERB/root/0/Fin,Sing "
    "zijn//PRON/nmod:poss/4/Prs,Poss bijdrage//NOUN/obj/2/Sing,Com"
)
FEARS = (
    "Noorwegen/Noorwegen/PROPN/nsubj/2@GPE vreest/vrezen/VERB/root/0/Fin,Sing "
    "dat//SCONJ/mark/6 zijn//PRON/nmod:poss/5/Prs,Poss rivaal//NOUN/nsubj/6/Sing,Com "
    "wint/winnen/VERB/ccomp/2/Fin,Sing"
)
SUMMIT = (
    "Emmanuel/Emmanuel/PROPN/nsubj/3@PERSON Macron/Macron/PROPN/flat/1@+ "
    "wil/willen/VERB/root/0/Fin,Sing een//DET/det/5 top//NOUN/obj/3/Sing,Com tussen//ADP/case/7 "
    "Biden/Biden/PROPN/nmod/5@PERSON en//CCONJ/cc/9 Poetin/Poetin/PROPN/conj/7@PERSON"
)
OWN = (
    "De//DET/det/3 Russische/Russisch/ADJ/amod/3 ambassadeur//NOUN/nsubj/4/Sing,Com "
    "vertrekt/vertrekken/VERB/root/0/Fin,Sing",
    "Brussel/Brussel/PROPN/nsubj/2@GPE roept/roepen/VERB/root/0/Fin,Sing de//DET/det/5 "
    "eigen/eigen/ADJ/amod/5 ambassadeur//NOUN/obj/2/Sing,Com terug//ADP/compound:prt/2",
)
STATIONED = (
    "De//DET/det/3 Franse/Frans/ADJ/amod/3 militairen/militair/NOUN/nsubj/4/Plur "
    "blijven/blijven/VERB/root/0/Fin,Plur in//ADP/case/7 het//DET/det/7 "
    "land//NOUN/obl/4/Sing,Neut"
)
NEIGHBOUR = (
    "Zuid-Korea/Zuid-Korea/PROPN/nsubj/2@GPE zwijgt/zwijgen/VERB/root/0/Fin,Sing "
    "nadat//SCONJ/mark/6 het//DET/det/5 buurland//NOUN/nsubj/6/Sing,Neut "
    "dreigt/dreigen/VERB/advcl/2/Fin,Sing"
)
LISTED = (
    "Drie//NUM/nummod/2 partijen/partij/NOUN/nsubj/9/Plur ,//PUNCT/punct/4 "
    "CDA/CDA/PROPN/appos/2@ORG ,//PUNCT/punct/6 VVD/VVD/PROPN/conj/4@ORG en//CCONJ/cc/8 "
    "SP/SP/PROPN/conj/4@ORG aarzelen//VERB/root/0/Fin,Plur",
    "De//DET/det/2 rechter//NOUN/nsubj/3/Sing,Com weigert/weigeren/VERB/root/0/Fin,Sing "
    "hun//PRON/nmod:poss/5/Prs,Poss eis//NOUN/obj/3/Sing,Com",
)
SWEDEN = "Zweden/Zweden/PROPN/nsubj/2@GPE wachten/wachten/VERB/root/0/Fin,Plur"
LAND = "Het//DET/det/2 land//NOUN/nsubj/3/Sing,Neut zwijgt/zwijgen/VERB/root/0/Fin,Sing"
ALLIES = (
    "{0}/{0}/PROPN/nsubj/2@GPE overlegt/overleggen/VERB/root/0/Fin,Sing met//ADP/case/5 "
    "de//DET/det/5 bondgenoten/bondgenoot/NOUN/obl/2/Plur"
)
TWO_STATES = (
    "Gabon/Gabon/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Mali/Mali/PROPN/conj/1@GPE "
    "wachten//VERB/root/0/Fin,Plur"
)
STRUCK = (
    "Raketten/raket/NOUN/nsubj/2/Plur vallen//VERB/root/0/Fin,Plur op//ADP/case/4 "
    "Odessa/Odessa/PROPN/obl/2@GPE"
)
MINISTRY = (
    "Het//DET/det/2 ministerie//NOUN/nsubj/5/Sing,Neut in//ADP/case/4 "
    "Moskou/Moskou/PROPN/nmod/2@GPE zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
IN_TOWN = (
    "Burgers/burger/NOUN/nsubj/2/Plur verlaten//VERB/root/0/Fin,Plur de//DET/det/4 "
    "stad//NOUN/obj/2/Sing,Com"
)
PYONGYANG = "Noord-Korea/Noord-Korea/PROPN/nsubj/2@GPE vuurt/vuren/VERB/root/0/Fin,Sing"
BLAMES = (
    "Mark/Mark/PROPN/nsubj/3@PERSON Rutte/Rutte/PROPN/flat/1@+ {}/{}/VERB/root/0/Fin,Sing "
    "Joe/Joe/PROPN/obj/3@PERSON Biden/Biden/PROPN/flat/4@+ dat//SCONJ/mark/8 "
    "hij//PRON/nsubj/8/Prs aarzelt/aarzelen/VERB/ccomp/3/Fin,Sing"
)
REPORTS = (
    "Mark/Mark/PROPN/nsubj/3@PERSON Rutte/Rutte/PROPN/flat/1@+ "
    "meldt/melden/VERB/root/0/Fin,Sing dat//SCONJ/mark/7 Joe/Joe/PROPN/nsubj/7@PERSON "
    "Biden/Biden/PROPN/flat/5@+ vertrekt/vertrekken/VERB/ccomp/3/Fin,Sing"
)
THIRD = "Piet/Piet/PROPN/nsubj/3@PERSON Bos/Bos/PROPN/flat/1@+ zwijgt/zwijgen/VERB/root/0/Fin,Sing"
SUCCESSOR = (
    "Mark/Mark/PROPN/nsubj/3@PERSON Rutte/Rutte/PROPN/flat/1@+ "
    "belt/bellen/VERB/root/0/Fin,Sing zijn//PRON/nmod:poss/5/Prs,Poss "
    "opvolger//NOUN/obj/3/Sing,Com"
)
TOKYO = "Japan/Japan/PROPN/nsubj/2@GPE meldt/melden/VERB/root/0/Fin,Sing "
CASES = [
    pytest.param(
        [BLAMES.format("verwijt", "verwijten")], "hij", ["Joe Biden"], id="he who is blamed"
    ),
    pytest.param(
        [BLAMES.format("zegt", "zeggen")], "hij", ["Mark Rutte"], id="he who says something"
    ),
    pytest.param(
        [REPORTS, "Die//PRON/nsubj/2/Dem zwijgt/zwijgen/VERB/root/0/Fin,Sing"],
        "Die",
        ["Joe Biden"],
        id="die for whom a report is about",
    ),
    pytest.param([TWO, SUCCESSOR], "opvolger", ["Joe Biden"], id="the one other person"),
    pytest.param([TWO, THIRD, SUCCESSOR], "opvolger", ["opvolger"], id="one of two other persons"),
    pytest.param(
        [
            PYONGYANG,
            TOKYO + "dat//SCONJ/mark/6 het//DET/det/5 regime//NOUN/nsubj/6/Sing,Neut "
            "dreigt/dreigen/VERB/ccomp/2/Fin,Sing",
        ],
        "regime",
        ["Noord-Korea"],
        id="nobody calls himself a regime",
    ),
    pytest.param(
        [
            TWO,
            "De//DET/det/2 twee//NUM/nsubj/3 spraken/spreken/VERB/root/0/Fin,Plur "
            "volgens//ADP/case/5 Rutte/Rutte/PROPN/obl/3@PERSON",
        ],
        "twee",
        ["Mark Rutte", "Joe Biden"],
        id="two of whom one tells it",
    ),
    pytest.param([SWEDEN, LAND], "land", ["Zweden"], id="a state whose name is its people too"),
    pytest.param(
        [TWO_STATES, ALLIES.format("Frankrijk")],
        "bondgenoten",
        ["Gabon", "Mali"],
        id="allies of another",
    ),
    pytest.param(
        [TWO_STATES, ALLIES.format("Gabon")],
        "bondgenoten",
        ["bondgenoten"],
        id="allies of one of two states",
    ),
    pytest.param(
        [STRUCK, RAIN, RAIN, RAIN, MINISTRY, IN_TOWN],
        "stad",
        ["Odesa"],
        id="not the town of a ministry",
    ),
    pytest.param([TWO, RAISES], "zijn", ["Noorwegen"], id="a state's own, though a man is near"),
    pytest.param([TWO, FEARS], "zijn", ["Noorwegen"], id="a state's own in what it says"),
    pytest.param(
        [SUMMIT, "Beiden//PRON/nsubj/2/Prs zwijgen//VERB/root/0/Fin,Plur"],
        "Beiden",
        ["Joe Biden", "Vladimir Poetin"],
        id="both of a pair beside a third",
    ),
    pytest.param(
        [GABON, RAIN, RAIN, RAIN, STATIONED],
        "land",
        ["Gabon"],
        id="soldiers are no more at home than the adjective says",
    ),
    pytest.param(
        [PYONGYANG, NEIGHBOUR], "buurland", ["Noord-Korea"], id="the neighbour of who acts"
    ),
    pytest.param(list(LISTED), "hun", ["CDA", "VVD", "SP"], id="three parties that are listed"),
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
    pytest.param([TOWN, STORMED], "stad", ["Odesa"], id="town beside what is called a region"),
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


def test_own_is_nobody_named_before() -> None:
    discourse = read(document(*OWN), Knowledge.load())
    first, second = (o for o in discourse.occurrences if o.token.text == "ambassadeur")
    assert first.referents != second.referents
