"""What a bare title heads by the sentences around it: *CEO Peeters*, *premier Peeters*."""

from __future__ import annotations

import pytest

from kg.extract.standing.headed import RULE
from tests.unit.extract.test_relations import found, written

SILENT = " zweeg/zwijgen/VERB/root/0/Fin"


def titled(title, *, before=""):
    at = len(before.split())
    return (
        f"{before} {title}//NOUN/nsubj/{at + 3}/Sing Kuipers/Kuipers/PROPN/appos/{at + 1}@PERSON"
        f" zweeg/zwijgen/VERB/root/0/Fin"
    ).strip()


UNION = "De//DET/det/2/Def vakbond//NOUN/nsubj/3/Sing staakt/staken/VERB/root/0/Fin"
HOUSE = "Zonvaart/Zonvaart/PROPN/nsubj/2@ORG krimpt/krimpen/VERB/root/0/Fin"
OTHER = "Maanvaart/Maanvaart/PROPN/nsubj/2@ORG groeit/groeien/VERB/root/0/Fin"
BOTH = (
    "Zonvaart/Zonvaart/PROPN/nsubj/2@ORG krimpt/krimpen/VERB/root/0/Fin en//CCONJ/cc/5"
    " Maanvaart/Maanvaart/PROPN/nsubj/5@ORG groeit/groeien/VERB/conj/2/Fin"
)
POLICE = "De//DET/det/2/Def politie//NOUN/nsubj/3/Sing wacht/wachten/VERB/root/0/Fin"
PARLIAMENT = (
    "Het//DET/det/3/Def Ierse/Iers/ADJ/amod/3@NORP parlement//NOUN/nsubj/4/Sing"
    " vergadert/vergaderen/VERB/root/0/Fin"
)
GOVERNMENT = (
    "De//DET/det/2/Def regering//NOUN/nsubj/5/Sing van//ADP/case/4 Peru/Peru/PROPN/nmod/2@GPE"
    " aarzelt/aarzelen/VERB/root/0/Fin"
)
DEALING = (
    "De//DET/det/3/Def Ierse/Iers/ADJ/amod/3@NORP regering//NOUN/nsubj/4/Sing"
    " hekelt/hekelen/VERB/root/0/Fin woorden/woord/NOUN/obj/4/Plur van//ADP/case/7"
    " premier//NOUN/nmod/5/Sing Kuipers/Kuipers/PROPN/appos/7@PERSON"
)
STATE = "Peru/Peru/PROPN/nsubj/2@GPE aarzelt/aarzelen/VERB/root/0/Fin"
TOWN = "In//ADP/case/2 Peru/Peru/PROPN/obl/3@GPE sneeuwt/sneeuwen/VERB/root/0/Fin"

CASES = {
    "union of its chair": ((UNION, titled("Voorzitter")), {"headOf(Kuipers, vakbond)"}),
    "house of its director": ((HOUSE, titled("CEO")), {"headOf(Kuipers, Zonvaart)"}),
    "nearest house": ((OTHER, HOUSE, titled("CEO")), {"headOf(Kuipers, Zonvaart)"}),
    "one of two houses": ((BOTH, titled("CEO")), set()),
    "house that is too far": ((HOUSE, *[POLICE] * 4, titled("CEO")), set()),
    "police": ((POLICE, titled("Voorzitter")), set()),
    "state by its parliament": ((PARLIAMENT, titled("Premier")), {"headOf(Kuipers, Ierse)"}),
    "state by its government": ((GOVERNMENT, titled("Premier")), {"headOf(Kuipers, Peru)"}),
    "governments of two states": ((GOVERNMENT, PARLIAMENT, titled("Premier")), set()),
    "government that deals with a head": ((DEALING,), set()),
    "state of the headline": ((STATE, titled("Premier")), {"headOf(Kuipers, Peru)"}),
    "state of a later sentence": ((POLICE, STATE, titled("Premier")), set()),
    "state where something is": ((TOWN, titled("Premier")), set()),
    "former office": ((STATE, titled("Ex-premier")), set()),
    "title that heads nothing": ((STATE, titled("Minister")), set()),
}


@pytest.mark.parametrize(("sentences", "facts"), CASES.values(), ids=CASES)
def test_what_a_bare_title_heads(sentences, facts):
    heads = [relation for relation in found(*sentences) if relation.type == "headOf"]
    assert {written(relation) for relation in heads} == facts
    assert {relation.evidence.rule for relation in heads} <= {RULE}
    assert all(r.evidence.sentence == len(sentences) - 1 for r in heads)
