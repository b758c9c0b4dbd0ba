"""Bodies whose name other states' bodies bear as well."""

from __future__ import annotations

import pytest

from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.notation import document

SENATE = "De//DET/det/2/Def Senaat/Senaat/PROPN/nsubj/3@ORG stemt/stemmen/VERB/root/0/Fin,Sing"
IN_LIMA = (
    "In//ADP/case/2 Lima/Lima/PROPN/obl/3@GPE wacht/wachten/VERB/root/0/Fin,Sing "
    "Diaz/Diaz/PROPN/nsubj/3@PERSON"
)
PERUVIAN = (
    "De//DET/det/3/Def Peruaanse/Peruaans/ADJ/amod/3 premier//NOUN/nsubj/4/Sing,Com "
    "wacht/wachten/VERB/root/0/Fin,Sing"
)
AID_TO_PERU = (
    "Peru/Peru/PROPN/nsubj/2@GPE krijgt/krijgen/VERB/root/0/Fin,Sing hulp//NOUN/obj/2/Sing,Com"
)
WASHINGTON = "Washington/Washington/PROPN/nsubj/2@GPE wacht/wachten/VERB/root/0/Fin,Sing"


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        pytest.param((), "amerikaanse-senaat", id="no state at all"),
        pytest.param((IN_LIMA,), None, id="a place elsewhere"),
        pytest.param((PERUVIAN,), None, id="somebody of elsewhere"),
        pytest.param((AID_TO_PERU,), "amerikaanse-senaat", id="no more than a name"),
        pytest.param((PERUVIAN, WASHINGTON), "amerikaanse-senaat", id="its own state too"),
    ],
)
def test_senate(beside: tuple[str, ...], expected: str | None) -> None:
    discourse = read(document(SENATE, *beside), Knowledge.load())
    (senate,) = {o.referents[0] for o in discourse.occurrences if o.text == "Senaat"}
    assert (senate.entry.id if senate.entry else None) == expected
