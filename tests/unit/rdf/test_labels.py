"""The Dutch line of a frame reads as what the graph states, and no more."""

from dataclasses import replace
from decimal import Decimal

import pytest

from kg import ontology
from kg.model import FrameRef, Quantity, Role, Span
from kg.rdf.labels import frame_label, quantity_label, relation_label
from tests.unit.rdf.graphs import claims, frame, mention, relation


@pytest.mark.parametrize(
    ("made", "label"),
    [
        (frame(), "Nederland traint Irak"),
        (frame(roles={"target": "Irak"}), "training: Irak"),
        (frame(roles={}), "training: traint"),
        (
            frame(type_="Deployment", roles={"agent": "Nederland", "destination": "Erbil"}),
            "Nederland ging of stuurde naar Erbil",  # as *het fregat vertrekt naar* has no target
        ),
        (claims()["denied"], "Nederland traint Irak (ontkend)"),
        (claims()["planned"], "Nederland traint Irak (voorgenomen)"),
        (claims()["attributed"], "Nederland traint Irak (volgens Irak)"),
    ],
    ids=["statement", "no agent", "nobody", "sent or gone", "denied", "planned", "attributed"],
)
def test_label_reads_as_what_the_graph_states(made, label):
    assert frame_label(made, ontology.load()) == label


def test_pronoun_is_put_as_what_it_stands_for():
    """*Irak ontkent dat* tells nothing without the sentence before it."""
    told = frame(id_="f1")
    pronoun = replace(mention("traint"), text="dat", label="traint")
    denied = frame(type_="Rejection", roles={"agent": "Irak"})
    denial = replace(denied, roles=(*denied.roles, Role("topic", FrameRef("f1", pronoun))))

    known = {"f1": told}
    assert frame_label(denial, ontology.load(), known) == "Irak wijst af: Nederland traint Irak"
    assert frame_label(denial, ontology.load()) == "Irak wijst af dat"


def test_relation_is_a_sentence():
    assert relation_label(relation(), ontology.load()) == "Nederland bondgenoot van Irak"


def quantity(value, unit, *parts, **about):
    return Quantity(Decimal(value), unit, Span(0, 1), parts=parts, **about)


@pytest.mark.parametrize(
    ("made", "label"),
    [
        (quantity("6", "personnel"), "6 personnel"),
        (quantity("2.50", "EUR"), "2,5 EUR"),
        (quantity("1E+6", "EUR"), "1000000 EUR"),
        (quantity("500", "personnel", approximate=True), "ca. 500 personnel"),
        (quantity("100", "persons", approximate=True, bound="min"), "≥ 100 persons"),
        (quantity("3", "%", bound="max"), "≤ 3 %"),
        (
            quantity("6", "personnel", quantity("2", "militairen"), quantity("4", "experts")),
            "6 personnel (2 militairen + 4 experts)",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_quantity_is_read_as_dutch_print_has_it(made, label):
    assert quantity_label(made) == label
