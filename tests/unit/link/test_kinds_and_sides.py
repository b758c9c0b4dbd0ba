"""Who is meant by country, kind, party or deed: *de Finse*, *het fregat*, *haar partij*."""

from __future__ import annotations

import pytest

from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.notation import document

SHE = (
    "De//DET/det/3 Finse/Fins/ADJ/amod/3 premier//NOUN/nsubj/6/Sing,Com "
    "Sanna/Sanna/PROPN/appos/3@PERSON Marin/Marin/PROPN/flat/4@+ "
    "ontmoet/ontmoeten/VERB/root/0/Fin,Sing Antony/Antony/PROPN/obj/6@PERSON "
    "Blinken/Blinken/PROPN/flat/7@+"
)
CARRIER = (
    "Een//DET/det/2 vliegdekschip//NOUN/nsubj/3/Sing,Neut vertrekt/vertrekken/VERB/root/0/Fin,Sing"
)
LEADER = (
    "VVD-minister/VVD-minister/NOUN/nsubj/4/Sing,Com Eva/Eva/PROPN/appos/1@PERSON "
    "Bos/Bos/PROPN/flat/2@+ zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
COUP = (
    "Kolonel//NOUN/nsubj/4/Sing,Com Assan/Assan/PROPN/appos/1@PERSON Barkou/Barkou/PROPN/flat/2@+ "
    "ontsloeg/ontslaan/VERB/root/0/Fin,Sing president//NOUN/obj/4/Sing,Com "
    "Damiba/Damiba/PROPN/appos/5@PERSON"
)
MINISTRY = "Het//DET/det/2 Pentagon/Pentagon/PROPN/nsubj/3@ORG zwijgt/zwijgen/VERB/root/0/Fin,Sing"
CAPTIVES = (
    "Hamas/Hamas/PROPN/nsubj/2@ORG ontvoert/ontvoeren/VERB/root/0/Fin,Sing "
    "journalisten/journalist/NOUN/obj/2/Plur"
)


def _acts(words: str) -> str:
    return f"{words} vertrekt/vertrekken/VERB/root/0/Fin,Sing"


CASES = {
    "a woman by her country": (
        [SHE, _acts("De//DET/det/2 Finse/Fins/ADJ/nsubj/3")],
        "Finse",
        "Sanna Marin",
    ),
    "a woman of another country": (
        [SHE, _acts("De//DET/det/2 Zweedse/Zweeds/ADJ/nsubj/3")],
        "Zweedse",
        "Zweedse",
    ),
    "a ship of another kind": (
        [CARRIER, _acts("Het//DET/det/2 fregat//NOUN/nsubj/3/Sing,Neut")],
        "fregat",
        "fregat",
    ),
    "a ship of any kind": (
        [CARRIER, _acts("Het//DET/det/2 schip//NOUN/nsubj/3/Sing,Neut")],
        "schip",
        "vliegdekschip",
    ),
    "whose party it is": (
        [LEADER, _acts("Haar//PRON/nmod:poss/2/Prs,Poss,P3 partij//NOUN/nsubj/3/Sing,Com")],
        "partij",
        "VVD",
    ),
    "the officer of a coup": (
        [COUP, _acts("De//DET/det/2 couppleger//NOUN/nsubj/3/Sing,Com")],
        "couppleger",
        "Assan Barkou",
    ),
    "a ministry by its name": (
        [MINISTRY, _acts("Het//DET/det/2 ministerie//NOUN/nsubj/3/Sing,Neut")],
        "ministerie",
        "Pentagon",
    ),
    "who receives in the clause before": (
        [
            "Peru/Peru/PROPN/nsubj/2@GPE geeft/geven/VERB/root/0/Fin,Sing "
            "Mali/Mali/PROPN/iobj/2@GPE tanks/tank/NOUN/obj/2/Plur en//CCONJ/cc/7 "
            "Chili/Chili/PROPN/nsubj/7@GPE leent/lenen/VERB/conj/2/Fin,Sing het//DET/det/9 "
            "land//NOUN/iobj/7/Sing,Neut geld//NOUN/obj/7/Sing,Neut"
        ],
        "land",
        "Mali",
    ),
    "an inhabitant in -ees": (
        [
            "De//DET/det/3 Chinese/Chinees/ADJ/amod/3 minister//NOUN/nsubj/6/Sing,Com "
            "Wang/Wang/PROPN/appos/3@PERSON Yi/Yi/PROPN/flat/4@+ "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            _acts("De//DET/det/2 Chinees/Chinees/PROPN/nsubj/3/Sing,Com"),
        ],
        "Chinees",
        "Wang Yi",
    ),
    "whom a spokesman's own body has caught": (
        [
            CAPTIVES,
            "Een//DET/det/2 woordvoerder//NOUN/nsubj/5/Sing,Com van//ADP/case/4 "
            "Hamas/Hamas/PROPN/nmod/2@ORG bedreigt/bedreigen/VERB/root/0/Fin,Sing "
            "hen//PRON/obj/5/Prs,P3",
        ],
        "hen",
        "journalisten",
    ),
}


@pytest.mark.parametrize(("sentences", "words", "meant"), CASES.values(), ids=CASES)
def test_description_stands_for(sentences, words, meant):
    discourse = read(document(*sentences), Knowledge.load())
    last = [o for o in discourse.occurrences if o.text == words][-1]

    assert [r.called for r in last.referents] == [meant]
