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
}


@pytest.mark.parametrize(("text", "word", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
def test_class_of_phrase(text, word, expected):
    (reading,) = read(document(text), Resources.load())
    token = next(t for t in reading.tree if t.text == word)

    assert reading.class_of(token) == expected
