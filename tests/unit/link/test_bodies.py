"""Bodies that a name of the gazetteer describes."""

from __future__ import annotations

import pytest

from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.notation import document

ARMY = (
    "{det} {adjective}/{lemma}/ADJ/amod/3 {noun}//NOUN/nsubj/4/{number},Neut "
    "wacht/wachten/VERB/root/0/Fin,Sing"
)
DEFINITE, INDEFINITE = "Het//DET/det/3/Def", "Een//DET/det/3/Indef"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param((DEFINITE, "Syrische", "Syrisch", "leger"), "syrische-leger", id="its name"),
        pytest.param((DEFINITE, "Duitse", "Duits", "leger"), "bundeswehr", id="another name"),
        pytest.param((INDEFINITE, "Syrisch", "Syrisch", "leger"), None, id="not the one"),
        pytest.param((DEFINITE, "Syrische", "Syrisch", "dorp"), None, id="no body"),
    ],
)
def test_body(words: tuple[str, ...], expected: str | None) -> None:
    names = ("det", "adjective", "lemma", "noun")
    text = ARMY.format(**dict(zip(names, words, strict=True)), number="Sing")
    discourse = read(document(text), Knowledge.load())
    (found,) = {o.referents[0] for o in discourse.occurrences if o.token.pos == "NOUN"}
    assert (found.entry.id if found.entry else None) == expected
    assert found.called == " ".join((words[1], words[3]))


def test_armed_group_written_as_a_noun() -> None:
    text = "De//DET/det/2/Def taliban/taliban/NOUN/nsubj/3 weigeren/weigeren/VERB/root/0/Fin,Plur"
    (taliban,) = read(document(text), Knowledge.load()).occurrences
    assert taliban.referents[0].entry is not None
    assert taliban.referents[0].entry.id == "taliban"
