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
MALI = "Mali/Mali/PROPN/nsubj/2@GPE wacht/wachten/VERB/root/0/Fin,Sing"
THE_COUNTRY = "Het//DET/det/2 land//NOUN/nsubj/3/Sing,Neut zwijgt/zwijgen/VERB/root/0/Fin,Sing"
TWO_LEADERS = (
    "Premier//NOUN/nsubj/4/Sing,Com Piet/Piet/PROPN/appos/1@PERSON Bos/Bos/PROPN/flat/2@+ "
    "belt/bellen/VERB/root/0/Fin,Sing bondskanselier//NOUN/obj/4/Sing,Com "
    "Karl/Karl/PROPN/appos/5@PERSON Weber/Weber/PROPN/flat/6@+"
)
CASES = [
    pytest.param(
        [
            RUTTE,
            "Het//DET/det/2 hof//NOUN/nsubj/3/Sing,Neut beveelt/bevelen/VERB/root/0/Fin,Sing "
            "na//ADP/case/6 zijn//PRON/nmod:poss/6/Prs,Poss arrestatie//NOUN/obl/3/Sing,Com "
            "niets//PRON/obj/3",
        ],
        "zijn",
        ["Mark Rutte"],
        id="nobody arrests a court",
    ),
    pytest.param(
        [
            RUTTE,
            "Hij//PRON/nsubj/6/Prs,Sing kon//AUX/aux/6/Fin,Sing de//DET/det/4 "
            "man//NOUN/obj/6/Sing,Com niet//ADV/advmod/6 schorsen/schorsen/VERB/root/0/Inf",
        ],
        "man",
        ["man"],
        id="nobody is both who does it and the man to whom it is done",
    ),
    pytest.param(
        [
            RUTTE,
            "Spanje/Spanje/PROPN/nsubj/2@GPE vroeg/vragen/VERB/root/0/Fin,Sing "
            "zijn//PRON/nmod:poss/4/Prs,Poss overlevering//NOUN/obj/2/Sing,Com",
        ],
        "zijn",
        ["Mark Rutte"],
        id="a state asks for no surrender of its own",
    ),
    pytest.param(
        [
            RUTTE,
            "De//DET/det/2 rechter//NOUN/nsubj/3/Sing,Com weigert/weigeren/VERB/root/0/Fin,Sing",
        ],
        "rechter",
        ["rechter"],
        id="who deals with others is not who was named alone",
    ),
    pytest.param(
        [
            "Sven/Sven/PROPN/nsubj/3@PERSON Gatz/Gatz/PROPN/flat/1@+ "
            "laakt/laken/VERB/root/0/Fin,Sing dat//PRON/obj/3 terwijl//SCONJ/mark/8 "
            "Jan/Jan/PROPN/nsubj/8@PERSON Bos/Bos/PROPN/flat/6@+ "
            "roept/roepen/VERB/advcl/3/Fin,Sing dat//SCONJ/mark/12 Gent/Gent/PROPN/nsubj/12@GPE "
            "hem//PRON/obj/12/Prs,Sing mijdt/mijden/VERB/ccomp/8/Fin,Sing",
        ],
        "hem",
        ["Jan Bos"],
        id="the nearer of two subjects",
    ),
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
            MALI,
            "Duitsland/Duitsland/PROPN/nsubj/2@GPE wacht/wachten/VERB/root/0/Fin,Sing",
            "Berlijn/Berlijn/PROPN/nsubj/2@GPE stuurt/sturen/VERB/root/0/Fin,Sing "
            "militairen/militair/NOUN/obj/2/Plur naar//ADP/case/6 het//DET/det/6 "
            "land//NOUN/obl/2/Sing,Neut",
        ],
        "land",
        ["Mali"],
        id="a capital sends nothing to its own country",
    ),
    pytest.param(
        [
            MALI,
            *[RUTTE] * 3,
            "De//DET/det/3 Russische/Russisch/ADJ/amod/3 president//NOUN/nsubj/4/Sing,Com "
            "dreigt/dreigen/VERB/root/0/Fin,Sing met//ADP/case/6 sancties/sanctie/NOUN/obl/4/Plur "
            "tegen//ADP/case/9 het//DET/det/9 land//NOUN/nmod/6/Sing,Neut",
        ],
        "land",
        ["Mali"],
        id="a president has no sanctions against his own country",
    ),
    pytest.param(
        [
            MALI,
            "Er//ADV/expl/4 komt/komen/VERB/root/0/Fin,Sing geen//DET/det/5 "
            "Palestijnse/Palestijns/ADJ/amod/5 staat//NOUN/nsubj/2/Sing,Com",
            THE_COUNTRY,
        ],
        "land",
        ["Mali"],
        id="a state that is not there",
    ),
    pytest.param(
        [
            MALI,
            "Twee//NUM/nummod/2 militairen/militair/NOUN/nsubj/5/Plur uit//ADP/case/4 "
            "Ghana/Ghana/PROPN/nmod/2@GPE slapen/slapen/VERB/root/0/Fin,Plur",
            THE_COUNTRY,
        ],
        "land",
        ["Mali"],
        id="where soldiers are from",
    ),
    pytest.param(
        [MALI, *[RUTTE] * 5, THE_COUNTRY],
        "land",
        ["Mali"],
        id="the country that a text begins with",
    ),
    pytest.param(
        [
            "Blok/Blok/PROPN/nsubj/2@PERSON wacht/wachten/VERB/root/0/Fin,Sing in//ADP/case/4 "
            "Noord-Irak/Noord-Irak/PROPN/obl/2@GPE",
            "Ze//PRON/nsubj/2/Prs wachten/wachten/VERB/root/0/Fin,Plur",
        ],
        "Ze",
        [],
        id="a region is not several",
    ),
    pytest.param(
        [
            "Het//DET/det/2 leger//NOUN/nsubj/3/Sing,Neut zegt/zeggen/VERB/root/0/Fin,Sing "
            "dat//SCONJ/mark/8 het//PRON/nsubj/8/Prs de//DET/det/7 "
            "wachters/wachter/NOUN/iobj/8/Plur vroeg/vragen/VERB/ccomp/3/Fin,Sing te//ADP/mark/10 "
            "blijven//VERB/xcomp/8/Inf",
        ],
        "het",
        ["leger"],
        id="het asks somebody to do something",
    ),
    pytest.param(
        [
            "Iran/Iran/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Irak/Irak/PROPN/conj/1@GPE "
            "praten//VERB/root/0/Fin,Plur",
            *[RUTTE] * 3,
            "Jemen/Jemen/PROPN/nsubj/2@GPE wacht/wachten/VERB/root/0/Fin,Sing",
            "De//DET/det/3 twee//NUM/nummod/3 landen/land/NOUN/nsubj/4/Plur "
            "zwijgen//VERB/root/0/Fin,Plur",
        ],
        "landen",
        ["Iran", "Irak"],
        id="the pair that a text is about",
    ),
    pytest.param(
        [
            "Vooruit/Vooruit/PROPN/nsubj/4@ORG en//CCONJ/cc/3 Groen/Groen/PROPN/conj/1@ORG "
            "verwijten/verwijten/VERB/root/0/Fin,Plur de//DET/det/6 regering//NOUN/iobj/4/Sing,Com "
            "dat//SCONJ/mark/9 zij//PRON/nsubj/9/Prs zwijgt/zwijgen/VERB/ccomp/4/Fin,Sing",
        ],
        "zij",
        ["regering"],
        id="one of two parties goes behind what stands alone",
    ),
    pytest.param(
        [
            "Jansen/Jansen/PROPN/nsubj/2@PERSON bemiddelt/bemiddelen/VERB/root/0/Fin,Sing",
            "De//DET/det/3 Zweedse/Zweeds/ADJ/amod/3 oud-premier//NOUN/nsubj/4/Sing,Com "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "Zweedse oud-premier",
        ["Jansen"],
        id="what he is whom a headline names alone",
    ),
    pytest.param(
        [
            "Minister//NOUN/nsubj/3/Sing,Com Jansen/Jansen/PROPN/appos/1@PERSON "
            "bemiddelt/bemiddelen/VERB/root/0/Fin,Sing",
            "De//DET/det/3 Zweedse/Zweeds/ADJ/amod/3 oud-premier//NOUN/nsubj/4/Sing,Com "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "Zweedse oud-premier",
        ["Zweedse oud-premier"],
        id="not who has an office of his own",
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
    pytest.param(
        [
            "Bahrein/Bahrein/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Egypte/Egypte/PROPN/conj/1@GPE "
            "mijden//VERB/root/0/Fin,Plur Qatar/Qatar/PROPN/obj/4@GPE",
            "De//DET/det/3/Def twee//NUM/nummod/3 landen/land/NOUN/nsubj/4/Plur,Neut "
            "mijden//VERB/root/0/Fin,Plur het//DET/det/6/Def emiraat//NOUN/obj/4/Sing,Neut",
        ],
        "emiraat",
        ["Qatar"],
        id="none of those who do something to it",
    ),
    pytest.param(
        [
            RUTTE,
            "Imran/Imran/PROPN/nsubj/3@PERSON Khan/Khan/PROPN/flat/1@+ "
            "eist/eisen/VERB/root/0/Fin,Sing zijn//PRON/nmod:poss/5/Prs,Poss "
            "vrijlating//NOUN/obj/3/Sing,Com",
        ],
        "zijn",
        ["Mark Rutte"],
        id="whose release somebody asks for",
    ),
    pytest.param(
        [
            RUTTE,
            "Imran/Imran/PROPN/nsubj/3@PERSON Khan/Khan/PROPN/flat/1@+ "
            "kondigt/kondigen/VERB/root/0/Fin,Sing zijn//PRON/nmod:poss/5/Prs,Poss "
            "vrijlating//NOUN/obj/3/Sing,Com aan//ADP/compound:prt/3",
        ],
        "zijn",
        ["Mark Rutte"],
        id="whose release somebody announces",
    ),
    pytest.param(
        [
            KAAG,
            "Jan/Jan/PROPN/nsubj/3@PERSON Smit/Smit/PROPN/flat/1@+ "
            "zegt/zeggen/VERB/root/0/Fin,Sing dat//SCONJ/mark/7 haar//PRON/nmod:poss/6/Prs,Poss "
            "leger//NOUN/nsubj/7/Sing,Neut aanvalt/aanvallen/VERB/ccomp/3/Fin,Sing",
        ],
        "haar",
        ["Sigrid Kaag"],
        id="a woman's, though a man speaks",
    ),
    pytest.param(
        [
            "António/António/PROPN/nsubj/3@PERSON Guterres/Guterres/PROPN/flat/1@+ "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "Obo/Obo/PROPN/nsubj/3@PERSON Bari/Bari/PROPN/flat/1@+ "
            "zegt/zeggen/VERB/root/0/Fin,Sing dat//SCONJ/mark/7 zijn//PRON/nmod:poss/6/Prs,Poss "
            "leger//NOUN/nsubj/7/Sing,Neut aanvalt/aanvallen/VERB/ccomp/3/Fin,Sing",
        ],
        "zijn",
        ["Obo Bari"],
        id="his who speaks, though another was named before",
    ),
]


@pytest.mark.parametrize(("sentences", "words", "labels"), CASES)
def test_stands_for(sentences: list[str], words: str, labels: list[str]) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    found = [o for o in discourse.occurrences if o.text == words][-1]
    assert [referent.called for referent in found.referents] == labels
