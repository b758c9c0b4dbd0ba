"""The class of what a phrase stands for, from its form."""

from __future__ import annotations

import pytest

from kg.extract.reading import Resources, read
from tests.unit.link.notation import document

SENTENCES = {
    "adjective of people": (
        "Twee//NUM/nummod/2 jongeren/jong/ADJ/nsubj/3 vertrokken/vertrekken/VERB/root/0/Plur,Fin",
        "jongeren",
        "Group",
    ),
    "clause about people": (
        "Wie//PRON/nsubj/2 bleef/blijven/VERB/nsubj:pass/4/Sing,Fin werd/worden/AUX/aux:pass/4/Fin"
        " opgepakt/oppakken/VERB/root/0/Part",
        "bleef",
        "Person",
    ),
    "name with an age": (
        "Een//DET/det/3 31-jarige/31-jarig/ADJ/amod/3 Drongenaar/Drongenaar/PROPN/nsubj/4"
        " vertrok/vertrekken/VERB/root/0/Sing,Fin",
        "Drongenaar",
        "Person",
    ),
    "age of what is no person": (
        "Het//DET/det/3 31-jarige/31-jarig/ADJ/amod/3 bestaan//NOUN/nsubj/5"
        " werd/worden/AUX/aux:pass/5/Fin gevierd/vieren/VERB/root/0/Part",
        "bestaan",
        "Matter",
    ),
    "ship by what it is called first": (
        "De//DET/det/2 USS/USS/PROPN/nsubj/4@PRODUCT Nimitz/Nimitz/PROPN/flat/2@+"
        " vertrok/vertrekken/VERB/root/0/Sing,Fin",
        "USS",
        "Vehicle",
    ),
    "adjective of things": (
        "Zij//PRON/nsubj/2/P3,Prs kochten/kopen/VERB/root/0/Plur,Fin nieuwe/nieuw/ADJ/obj/2",
        "nieuwe",
        "Matter",
    ),
    "kind that a name is joined to": (
        "De//DET/det/2 regering-Michel/regering-michel/NOUN/nsubj/3"
        " viel/vallen/VERB/root/0/Sing,Fin",
        "regering-Michel",
        "Government",
    ),
    "kind that a name taken for a person's is joined to": (
        "Kabinet-Rutte/Kabinet-Rutte/PROPN/nsubj/2@PERSON valt/vallen/VERB/root/0/Sing,Fin",
        "Kabinet-Rutte",
        "Government",
    ),
    "event that a name is joined to": (
        "De//DET/det/2 Brexit-wet/brexit-wet/NOUN/nsubj/3 viel/vallen/VERB/root/0/Sing,Fin",
        "Brexit-wet",
        "Resolution",
    ),
    "number before what it counts": (
        "Tienduizenden/tienduizend/NUM/nsubj/3 mensen/mens/NOUN/nmod/1/Plur "
        "vluchtten/vluchten/VERB/root/0/Plur,Fin",
        "Tienduizenden",
        "Person",
    ),
    "number of what is named before": (
        "Van//ADP/case/2 arrestanten/arrestant/NOUN/obl/5/Plur "
        "werden/worden/AUX/aux:pass/5/Plur,Fin "
        "zeven//NUM/nsubj:pass/5 vrijgelaten/vrijlaten/VERB/root/0/Part",
        "zeven",
        "Person",
    ),
    "numeral of people": (
        "Velen/veel/PRON/nsubj/2 vluchtten/vluchten/VERB/root/0/Plur,Fin",
        "Velen",
        "Group",
    ),
    "title before a name": (
        "Drs.//PROPN/nsubj/3 Jansen/Jansen/PROPN/flat/1 vertrok/vertrekken/VERB/root/0/Sing,Fin",
        "Drs.",
        "Person",
    ),
}


@pytest.mark.parametrize(("text", "word", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_class_of_phrase(text, word, expected):
    (reading,) = read(document(text), Resources.load())
    token = next(t for t in reading.tree if t.text == word)

    assert reading.class_of(token) == expected
