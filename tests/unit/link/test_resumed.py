"""Pronouns and nouns for what a clause says, and for nothing else that is near."""

from __future__ import annotations

import pytest

from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.notation import document

RUTTE = (
    "Mark/Mark/PROPN/nsubj/13@PERSON Rutte/Rutte/PROPN/flat/1@+ ,//PUNCT/punct/7 van//ADP/case/5 "
    "wie//PRON/obl/7/Int Kiev/Kiev/PROPN/nsubj/7@GPE verwacht/verwachten/VERB/acl:relcl/1/Fin,Sing "
    "dat//SCONJ/mark/11 hij//PRON/nsubj/11/Prs tanks//NOUN/obj/11/Plur "
    "levert/leveren/VERB/ccomp/7/Fin,Sing ,//PUNCT/punct/7 zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
BRIGADE = (
    "De//DET/det/2 brigade//NOUN/nsubj/12/Sing,Com ,//PUNCT/punct/6 waarvan//ADV/advmod/6 "
    "Oslo/Oslo/PROPN/nsubj/6@GPE zegt/zeggen/VERB/acl:relcl/2/Fin,Sing dat//SCONJ/mark/10 "
    "die//PRON/nsubj/10/Dem mensen//NOUN/obj/10/Plur schaadt/schaden/VERB/ccomp/6/Fin,Sing "
    ",//PUNCT/punct/6 zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
EVENT = (
    "De//DET/det/2 eis//NOUN/nsubj/11/Sing,Com ,//PUNCT/punct/6 waarvan//ADV/advmod/6 "
    "Oslo/Oslo/PROPN/nsubj/6@GPE weet/weten/VERB/acl:relcl/2/Fin,Sing dat//SCONJ/mark/9 "
    "die//PRON/nsubj/9/Dem blijft/blijven/VERB/ccomp/6/Fin,Sing ,//PUNCT/punct/6 "
    "geldt/gelden/VERB/root/0/Fin,Sing"
)
TELLER = (
    "De//DET/det/2 brigade//NOUN/nsubj/13/Sing,Com ,//PUNCT/punct/7 waarvan//ADV/advmod/7 "
    "Ann/Ann/PROPN/nsubj/7@PERSON Bos/Bos/PROPN/flat/5@+ zegt/zeggen/VERB/acl:relcl/2/Fin,Sing "
    "dat//SCONJ/mark/11 zij//PRON/nsubj/11/Prs die//PRON/obj/11/Dem "
    "leidt/leiden/VERB/ccomp/7/Fin,Sing ,//PUNCT/punct/7 zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
LEADER = (
    "Generaal//NOUN/nsubj/9/Sing,Com Jan/Jan/PROPN/appos/1@PERSON Smit/Smit/PROPN/flat/2@+ "
    ",//PUNCT/punct/8 door//ADP/case/7 zijn//PRON/nmod:poss/7/Prs,Poss "
    "leger//NOUN/obl:agent/8/Sing,Neut verlaten/verlaten/VERB/acl/1/Part "
    "vlucht/vluchten/VERB/root/0/Fin,Sing"
)
CASES = [
    pytest.param([RUTTE], "hij", ["Mark Rutte"], id="of whom it is expected"),
    pytest.param([BRIGADE], "die", ["brigade"], id="of which it is said"),
    pytest.param(["Oslo/Oslo/PROPN/nsubj/2@GPE wacht/wachten/VERB/root/0/Fin,Sing", EVENT], "die",
                 [], id="nothing else where it is an event"),
    pytest.param([TELLER], "zij", ["Ann Bos"], id="who tells, beside what it is about"),
    pytest.param([LEADER], "zijn", ["Jan Smit"], id="whose own by a participle"),
]  # fmt: skip


@pytest.mark.parametrize(("sentences", "word", "labels"), CASES)
def test_stands_for(sentences: list[str], word: str, labels: list[str]) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    found = [o for o in discourse.occurrences if o.text == word][-1]
    assert [referent.called for referent in found.referents] == labels


STATES = (
    "Mali/Mali/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Niger/Niger/PROPN/conj/1@GPE "
    "zwijgen/zwijgen/VERB/root/0/Fin,Plur"
)
AMNESTY = (
    "Amnesty/Amnesty/PROPN/nsubj/3@ORG International/International/PROPN/flat/1@+ "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
NEW = [
    pytest.param(
        [
            STATES,
            "De//DET/det/2 landen/land/NOUN/nsubj/6/Plur die//PRON/nsubj/5/Rel "
            "tanks//NOUN/obj/5/Plur sturen/sturen/VERB/acl:relcl/2/Fin,Plur "
            "aarzelen//VERB/root/0/Fin,Plur",
        ],
        "landen",
        ["landen"],
        id="countries that a relative clause narrows",
    ),
    pytest.param(
        [
            STATES,
            "De//DET/det/2 generaal//NOUN/nsubj/3/Sing,Com roept/roepen/VERB/root/0/Fin,Sing "
            "de//DET/det/5 bondgenoten/bondgenoot/NOUN/obj/3/Plur",
        ],
        "bondgenoten",
        ["bondgenoten"],
        id="allies of nobody's state",
    ),
    pytest.param(
        [
            AMNESTY,
            "De//DET/det/2 VN-organisatie/vn-organisatie/NOUN/nsubj/3/Sing,Com "
            "klaagt/klagen/VERB/root/0/Fin,Sing",
        ],
        "VN-organisatie",
        ["VN-organisatie"],
        id="a body of the UN is not any body",
    ),
]


@pytest.mark.parametrize(("sentences", "word", "labels"), NEW)
def test_is_none_of_those_before(sentences: list[str], word: str, labels: list[str]) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    found = [o for o in discourse.occurrences if o.token.text == word][-1]
    assert [referent.called for referent in found.referents] == labels
