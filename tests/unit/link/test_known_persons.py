"""Persons by office, country or party: whom the gazetteer or the document knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.notation import document

AMERICAN = (
    "De//DET/det/3 Amerikaanse/Amerikaans/ADJ/amod/3 president//NOUN/nsubj/4/Sing,Com "
    "waarschuwt/waarschuwen/VERB/root/0/Fin,Sing"
)
BOTH = (
    "De//DET/det/5 Amerikaanse/Amerikaans/ADJ/amod/5 en//CCONJ/cc/4 Russische/Russisch/ADJ/conj/2 "
    "president//NOUN/nsubj/6/Sing,Com spraken/spreken/VERB/root/0/Fin,Plur"
)
BRITISH = (
    "De//DET/det/3 Britse/Brits/ADJ/amod/3 premier//NOUN/nsubj/6/Sing,Com "
    "Boris/Boris/PROPN/appos/3@PERSON Johnson/Johnson/PROPN/flat/4@+ "
    "belt/bellen/VERB/root/0/Fin,Sing Poetin/Poetin/PROPN/obj/6@PERSON"
)
BRITON = "De//DET/det/2 Brit/Brit/PROPN/nsubj/3/Sing@NORP zwijgt/zwijgen/VERB/root/0/Fin,Sing"
MINISTERS = (
    "Minister//NOUN/nsubj/3/Sing,Com Bijleveld/Bijleveld/PROPN/appos/1@PERSON "
    "belt/bellen/VERB/root/0/Fin,Sing minister//NOUN/obj/3/Sing,Com "
    "Blok/Blok/PROPN/appos/4@PERSON"
)
CAPITALS = (
    "Kiev/Kiev/PROPN/nsubj/2@GPE beschuldigt/beschuldigen/VERB/root/0/Fin,Sing "
    "Moskou/Moskou/PROPN/obj/2@GPE"
)
TALKS = (
    "Macron/Macron/PROPN/nsubj/2@PERSON sprak/spreken/VERB/root/0/Fin,Sing "
    "met//ADP/case/5 de//DET/det/5 president//NOUN/obl/2/Sing,Com"
)


def plural(noun: str) -> str:
    return f"De//DET/det/2 {noun}/NOUN/nsubj/3/Plur zwijgen//VERB/root/0/Fin,Plur"


NATO = (
    "NAVO-chef//NOUN/nsubj/3/Sing,Com Stoltenberg/Stoltenberg/PROPN/appos/1@PERSON "
    "waarschuwt/waarschuwen/VERB/root/0/Fin,Sing"
)
KNOWN_ALONE = (
    "Trump/Trump/PROPN/nsubj/2@PERSON ontmoet/ontmoeten/VERB/root/0/Fin,Sing "
    "Zuckerberg/Zuckerberg/PROPN/obj/2@PERSON"
)
ALONE = "De//DET/det/2 president//NOUN/nsubj/3/Sing,Com zwijgt/zwijgen/VERB/root/0/Fin,Sing"

CASES = {
    "the one who is known in an office": ([KNOWN_ALONE, ALONE], None, "president", ["Trump"]),
    "office holder of the date": ([AMERICAN], "2018-05", "president", ["Donald Trump"]),
    "office holder of another date": ([AMERICAN], "2014", "president", ["Barack Obama"]),
    "nobody without a date": ([AMERICAN], None, "president", ["Amerikaanse president"]),
    "nobody where two held it": (
        [AMERICAN],
        "2017-01",
        "president",
        ["Amerikaanse president"],
    ),
    "one noun for two holders": (
        [BOTH],
        "2018-07",
        "president",
        ["Donald Trump", "Vladimir Poetin"],
    ),
    "countryman": ([BRITISH, BRITON], "2020-03", "Brit", ["Boris Johnson"]),
    "countryman of nobody named": ([CAPITALS, BRITON], "2020-03", "Brit", ["Brit"]),
    "all of one office": (
        [MINISTERS, plural("bewindslieden/bewindsman")],
        "2020-03",
        "bewindslieden",
        ["Bijleveld", "Blok"],
    ),
    "not one of an office": (
        [BRITISH, plural("bewindslieden/bewindsman")],
        "2020-03",
        "bewindslieden",
        ["bewindslieden"],
    ),
    "both parties are the capitals": (
        [CAPITALS, plural("partijen/partij").replace("De//DET", "Beide//DET")],
        "2020-03",
        "partijen",
        ["Kiev", "Moskou"],
    ),
    "nobody talks with himself": ([TALKS], "2020-03", "president", ["president"]),
}


@pytest.mark.parametrize(("sentences", "date", "word", "labels"), CASES.values(), ids=CASES)
def test_description_stands_for(sentences, date, word, labels):
    parsed = document(*sentences)
    parsed = replace(parsed, document=replace(parsed.document, date=date))
    discourse = read(parsed, Knowledge.load())
    found = [o for o in discourse.occurrences if o.token.text == word][-1]
    parts = [part for r in found.referents for part in (r.members or (r,))]
    assert sorted(part.called for part in parts) == sorted(labels)


def test_title_that_names_the_body_tells_who_holds_the_office():
    parsed = document(NATO)
    parsed = replace(parsed, document=replace(parsed.document, date="2024-09"))
    discourse = read(parsed, Knowledge.load())
    (found,) = [o for o in discourse.occurrences if o.token.text == "NAVO-chef"]
    assert [r.label for r in found.referents] == ["Jens Stoltenberg"]
