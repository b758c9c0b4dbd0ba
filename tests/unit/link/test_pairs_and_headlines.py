"""Pairs (*beiden*, *het echtpaar*), whom a headline means, relatives and what *er* points at."""

from __future__ import annotations

import pytest

from kg.link import link
from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.frames import frame
from tests.unit.link.notation import document

MEETING = (
    "Ank/Ank/PROPN/nsubj/3@PERSON Bijleveld/Bijleveld/PROPN/flat/1@+ "
    "prijst/prijzen/VERB/root/0/Fin,Sing Stef/Stef/PROPN/obj/3@PERSON Blok/Blok/PROPN/flat/4@+"
)
CAPTIVE = (
    "Een//DET/det/2 gedetineerde//VERB/nsubj/3 ontsnapt/ontsnappen/VERB/root/0/Fin,Sing "
    "met//ADP/case/6 zijn//PRON/nmod:poss/6/Prs,Poss plaats//NOUN/obl/3/Sing,Com"
)
ARREST = (
    "Zakenman//NOUN/nsubj/2/Sing,Com opgepakt/oppakken/VERB/root/0/Part in//ADP/case/4 "
    "Genua/Genua/PROPN/obl/2@GPE"
)
PUBLISHER = (
    "Piet/Piet/PROPN/nsubj/8@PERSON Bos/Bos/PROPN/flat/1@+ ,//PUNCT/punct/5 de//DET/det/5 "
    "uitgever//NOUN/appos/1/Sing,Com die//PRON/nsubj/7/Rel "
    "verdween/verdwijnen/VERB/acl:relcl/5/Fin zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
CASES = {
    "beiden": (
        [MEETING, "Beiden//PRON/nsubj/2/Ind vertrekken//VERB/root/0/Fin,Plur"],
        "Beiden",
        ["Ank Bijleveld", "Stef Blok"],
    ),
    "beiden of three": (
        [
            MEETING,
            "Jan/Jan/PROPN/nsubj/3@PERSON Jambon/Jambon/PROPN/flat/1@+ "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "Beiden//PRON/nsubj/2/Ind vertrekken//VERB/root/0/Fin,Plur",
        ],
        "Beiden",
        [],
    ),
    "a noun that counts": (
        [
            "Twee//NUM/nummod/2 vissers/visser/NOUN/nsubj/3/Plur verdwijnen//VERB/root/0/Fin,Plur",
            "Het//DET/det/2 echtpaar//NOUN/nsubj/3/Sing,Neut zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "echtpaar",
        ["vissers"],
    ),
    "countries by their capitals": (
        [
            "Moskou/Moskou/PROPN/nsubj/2@GPE belt/bellen/VERB/root/0/Fin,Sing "
            "Parijs/Parijs/PROPN/obj/2@GPE",
            "Beide//DET/det/2 landen/land/NOUN/nsubj/3/Plur aarzelen//VERB/root/0/Fin,Plur",
        ],
        "landen",
        ["Rusland", "Frankrijk"],
    ),
    "people whom er counts": (
        [
            "Betogers/betoger/NOUN/nsubj/2/Plur vluchten//VERB/root/0/Fin,Plur",
            "De//DET/det/2 politie//NOUN/nsubj/3/Sing,Com schoot/schieten/VERB/root/0/Fin,Sing "
            "er//ADV/advmod/3 tientallen/tiental/NOUN/obj/3/Plur dood//ADJ/compound:prt/3",
        ],
        "tientallen",
        ["Betogers"],
    ),
    "a participle for a person": (
        [CAPTIVE, "Hij//PRON/nsubj/2/Prs aarzelt/aarzelen/VERB/root/0/Fin,Sing"],
        "Hij",
        ["gedetineerde"],
    ),
    "a country with a title": (
        [
            "De//DET/det/2 eilandstaat//NOUN/nsubj/4/Sing,Com Malta/Malta/PROPN/appos/2@GPE "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "Het//PRON/nsubj/2/Prs weigert/weigeren/VERB/root/0/Fin,Sing hulp//NOUN/obj/2/Sing,Com",
        ],
        "Het",
        ["Malta"],
    ),
    "a headline's person by name below it": ([ARREST, PUBLISHER], "Zakenman", ["Piet Bos"]),
    "a relative behind an apposition": ([ARREST, PUBLISHER], "die", ["Piet Bos"]),
    "a name that heten gives": (
        [
            "De//DET/det/2 verdachte//NOUN/nsubj/4/Sing,Com heet/heten/AUX/cop/4/Fin,Sing "
            "Piet/Piet/PROPN/root/0@PERSON Bos/Bos/PROPN/flat/4@+",
        ],
        "verdachte",
        ["Piet Bos"],
    ),
    "a name inside another person": (
        [
            "De//DET/det/2 moeder//NOUN/nsubj/5/Sing,Com van//ADP/case/4 "
            "Anis/Anis/PROPN/nmod/2@PERSON smeekt/smeken/VERB/root/0/Fin,Sing",
            "De//DET/det/2 premier//NOUN/nsubj/3/Sing,Com zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "premier",
        ["premier"],
    ),
    "a minister by field": (
        [
            "Piet/Piet/PROPN/nsubj/3@PERSON Bos/Bos/PROPN/flat/1@+ "
            "waarschuwt/waarschuwen/VERB/root/0/Fin,Sing",
            "De//DET/det/2 minister//NOUN/nsubj/5/Sing,Com van//ADP/case/4 "
            "Landsverdediging//NOUN/nmod/2/Sing,Com zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "minister van Landsverdediging",
        ["Piet Bos"],
    ),
    "er is elsewhere than what acts": (
        [
            "De//DET/det/2 brigade//NOUN/nsubj/3/Sing,Com ligt/liggen/VERB/root/0/Fin,Sing "
            "in//ADP/case/5 Litouwen/Litouwen/PROPN/obl/3@GPE",
            "Het//DET/det/2 bataljon//NOUN/nsubj/6/Sing,Neut uit//ADP/case/4 "
            "Mali/Mali/PROPN/nmod/2@GPE er//ADV/advmod/6 oefent/oefenen/VERB/root/0/Fin,Sing",
        ],
        "er",
        ["Litouwen"],
    ),
    "who is called on to do it": (
        [
            "Trump/Trump/PROPN/nsubj/2@PERSON riep/roepen/VERB/root/0/Fin,Sing het//DET/det/4 "
            "parlement//NOUN/obj/2/Sing,Neut op//ADP/compound:prt/2 "
            "zijn//PRON/nmod:poss/7/Prs,Poss steun//NOUN/obj/9/Sing,Com te//ADP/mark/9 "
            "heroverwegen//VERB/xcomp/2/Inf"
        ],
        "zijn",
        ["parlement"],
    ),
    "a body of the United Nations": (
        [
            "Unesco/Unesco/PROPN/nsubj/2/Sing@ORG zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "De//DET/det/2 VN-organisatie/VN-organisatie/NOUN/nsubj/3/Sing,Com "
            "aarzelt/aarzelen/VERB/root/0/Fin,Sing",
        ],
        "VN-organisatie",
        ["Unesco"],
    ),
    "ministers of one title": (
        [
            "De//DET/det/2 ministers/minister/NOUN/nsubj/6/Plur Kaag/Kaag/PROPN/appos/2@PERSON "
            "en//CCONJ/cc/5 Blok/Blok/PROPN/conj/3@PERSON zwijgen//VERB/root/0/Fin,Plur",
            "Zij//PRON/nsubj/2/Prs aarzelen//VERB/root/0/Fin,Plur",
        ],
        "Zij",
        ["Kaag", "Blok"],
    ),
    "die is no day": (
        [
            "Malta/Malta/PROPN/nsubj/2@GPE verbrak/verbreken/VERB/root/0/Fin,Sing "
            "maandag/maandag/PROPN/obl/2 banden/band/NOUN/obj/2/Plur en//CCONJ/cc/6 "
            "knoopte/knopen/VERB/conj/2/Fin,Sing die//PRON/obj/6/Dem aan//ADP/compound:prt/6"
        ],
        "die",
        [],
    ),
}


@pytest.mark.parametrize(("sentences", "text", "labels"), CASES.values(), ids=CASES)
def test_stands_for(sentences: list[str], text: str, labels: list[str]) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    found = [o for o in discourse.occurrences if o.text == text][-1]
    parts = [part for r in found.referents for part in (r.members or (r,))]
    assert [part.called for part in parts] == labels


def test_capital_that_acts_has_an_ambassador() -> None:
    discourse = read(
        document(
            "Bagdad/Bagdad/PROPN/nsubj/2@GPE roept/roepen/VERB/root/0/Fin,Sing "
            "zijn//PRON/nmod:poss/4/Prs,Poss ambassadeur//NOUN/obj/2/Sing,Com "
            "terug//ADV/compound:prt/2"
        ),
        Knowledge.load(),
    )
    (found,) = [o for o in discourse.occurrences if o.text == "zijn"]
    assert [r.called for r in found.referents] == ["Bagdad"]


def test_office_that_somebody_takes_is_no_person() -> None:
    parsed = document(
        "Piet/Piet/PROPN/nsubj/3@PERSON Bos/Bos/PROPN/flat/1@+ werd/worden/VERB/root/0/Fin,Sing "
        "minister//NOUN/xcomp/3/Sing,Com"
    )
    taken = frame(parsed, 0, "Appointment", "werd", target=(0, "Piet"), topic=(0, "minister"))
    roles = {role.name: role.filler for role in link(parsed, (taken,), ()).frames[0].roles}
    assert roles["target"].label == "Piet Bos"
    assert roles["topic"].label == "minister"
