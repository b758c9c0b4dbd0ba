"""From extraction to quads: what is stated as fact, what is not, and how all is named."""

from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import ontology
from kg.errors import OntologyError
from kg.model import FrameRef, Mention, MentionKind, Quantity, Role, Span, TimeSpan
from kg.rdf import terms
from kg.rdf.iri import BASE
from kg.rdf.prefixes import ONTOLOGY
from tests.quality.gold_extraction import documents
from tests.quality.gold_extraction import extraction as gold
from tests.unit.rdf.graphs import (
    TEXT,
    claims,
    entity,
    extraction,
    frame,
    mention,
    quads,
    relation,
)

ENTITY = f"{BASE}entity/"
FRAME = f"{BASE}frame/d/10-16"
DIRECT = {d.property for t in ontology.load().frame_types.values() for d in t.directs}


def values(found, subject, name):
    predicate = ONTOLOGY + name if ":" not in name else name
    return sorted(
        quad.object.value
        for quad in found
        if (quad.subject.value, quad.predicate.value) == (subject, predicate)
    )


def direct(found):
    return sorted(
        (q.subject.value.removeprefix(ENTITY), name, q.object.value.removeprefix(ENTITY))
        for q in found
        if (name := q.predicate.value.removeprefix(ONTOLOGY)) in DIRECT
    )


def test_positive_asserted_frame_is_also_a_direct_statement():
    assert direct(quads(extraction(frame()))) == [("nederland", "trains", "irak")]


@pytest.mark.parametrize("claim", claims().values(), ids=claims())
def test_what_is_no_fact_has_no_direct_statement(claim):
    found = quads(extraction(claim))

    assert direct(found) == []
    assert values(found, FRAME, "target") == [f"{ENTITY}irak"]


def test_attributed_frame_is_direct_on_request():
    found = quads(extraction(claims()["attributed"]), include_attributed=True)

    assert direct(found) == [("nederland", "trains", "irak")]
    assert values(found, FRAME, "source") == [f"{ENTITY}irak"]


@pytest.mark.parametrize("claim", ["denied", "planned"])
def test_attributed_on_request_is_no_way_around_the_qualifiers(claim):
    assert direct(quads(extraction(claims()[claim]), include_attributed=True)) == []


def test_agents_of_a_symmetric_frame_are_tied_to_each_other():
    talks = frame(
        type_="Consultation",
        roles={"agent": "Nederland"},
    )
    both = replace(talks, roles=(*talks.roles, Role("agent", mention("Irak"))))

    assert direct(quads(extraction(both))) == [("nederland", "consultedWith", "irak")]


def test_nothing_is_directly_tied_to_itself():
    assert direct(quads(extraction(frame(roles={"agent": "Irak", "target": "Irak"})))) == []


@pytest.mark.parametrize("document", documents())
def test_direct_statements_come_from_facts_alone(document):
    found = gold(document)
    fact = ("positive", "asserted", ())
    emptied = tuple(
        f if (f.polarity, f.modality, f.source) == fact else replace(f, roles=())
        for f in found.frames
    )

    assert emptied != found.frames
    assert direct(quads(found)) == direct(quads(replace(found, frames=emptied)))


@pytest.mark.parametrize("document", documents())
def test_graph_has_no_blank_node_and_only_terms_of_the_ontology(document):
    known = ontology.load().terms
    nodes = {n for q in quads(gold(document)) for n in (q.subject, q.predicate, q.object)}

    assert not [n for n in nodes if isinstance(n, ox.BlankNode)]
    named = {n.value for n in nodes if isinstance(n, ox.NamedNode)}
    assert {n.removeprefix(ONTOLOGY) for n in named if n.startswith(ONTOLOGY)} <= known


@pytest.mark.parametrize("document", documents())
def test_everything_that_is_spoken_of_has_a_class_and_a_name(document):
    found = quads(gold(document))
    described = {
        p: {q.subject for q in found if q.predicate == p} for p in (terms.TYPE, terms.LABEL)
    }
    roles = {terms.dd(r) for r in ontology.load().roles if r != "time"}
    spoken_of = {q.object for q in found if q.predicate in {*roles, terms.dd("source")}}

    assert spoken_of
    assert spoken_of <= described[terms.TYPE] & described[terms.LABEL]


def test_document_and_entities_have_graphs_of_their_own():
    found = quads(extraction(frame()))
    graphs = {q.graph_name.value for q in found}
    shared = {q.subject.value for q in found if q.graph_name.value == f"{BASE}graph/entities"}

    assert graphs == {f"{BASE}doc/d", f"{BASE}graph/entities"}
    assert shared == {f"{ENTITY}{name}" for name in ("nederland", "irak", "erbil")}


def test_frame_tells_its_words_sentence_rule_and_build():
    found = quads(extraction(frame()))

    assert values(found, FRAME, "trigger") == ["traint"]
    assert (values(found, FRAME, "begin"), values(found, FRAME, "end")) == (["10"], ["16"])
    assert values(found, FRAME, "rule") == ["train#Training:1"]
    assert values(found, FRAME, terms.DERIVED.value) == [f"{BASE}sentence/d/0"]
    assert values(found, FRAME, terms.GENERATED.value) == [f"{BASE}build/d"]
    assert values(found, f"{BASE}build/d", "softwareVersion") == ["0.1.0"]
    assert values(found, f"{BASE}sentence/d/0", terms.ANCHOR.value) == [TEXT]


def test_quantity_has_value_unit_and_parts():
    span = Span(0, 9)
    parts = tuple(Quantity(Decimal(n), u, span) for n, u in ((2, "militairen"), (4, "experts")))
    six = Quantity(Decimal(6), "personnel", span, approximate=True, bound="min", parts=parts)
    found = quads(extraction(replace(frame(), roles=(Role("quantity", six),))))
    node = f"{BASE}quantity/d/0-9"

    assert values(found, FRAME, "quantity") == [node]
    assert [values(found, node, n) for n in ("value", "unit", "approximate", "bound")] == [
        ["6"],
        ["personnel"],
        ["true"],
        ["min"],
    ]
    assert values(found, node, "part") == [f"{node}/1", f"{node}/2"]
    assert values(found, f"{node}/2", terms.LABEL.value) == ["4 experts"]


def test_time_is_a_literal_and_its_part_an_individual():
    early = TimeSpan("2020-01", Span(0, 3), "early")
    found = quads(extraction(replace(frame(), roles=(Role("time", early),))))

    assert values(found, FRAME, "time") == ["2020-01"]
    assert values(found, FRAME, "timePart") == [f"{ONTOLOGY}Early"]


def test_event_fills_a_role_as_the_frame_that_it_is():
    words = replace(mention("traint"), kind=MentionKind.EVENT, entity=None)
    said = frame("Irak", "Statement", id_="f1", roles={})
    known = replace(said, roles=(Role("topic", FrameRef("f0", words)),))
    unknown = replace(said, roles=(Role("topic", FrameRef("f9", words)),))
    statement = f"{BASE}frame/d/17-21"

    assert values(quads(extraction(frame(), known)), statement, "topic") == [FRAME]
    found = quads(extraction(frame(), unknown))
    assert values(found, statement, "topic") == [f"{BASE}matter/d/10-16"]
    assert values(found, f"{BASE}matter/d/10-16", terms.LABEL.value) == ["traint"]


def test_relation_is_a_statement_and_a_node_that_tells_where():
    found = quads(extraction(relations=[relation()]))
    node = f"{BASE}relation/d/alliedWith/0-9/17-21"

    assert values(found, f"{ENTITY}nederland", "alliedWith") == [f"{ENTITY}irak"]
    assert values(found, node, terms.SUBJECT.value) == [f"{ENTITY}nederland"]
    assert values(found, node, terms.PREDICATE.value) == [f"{ONTOLOGY}alliedWith"]
    assert values(found, node, terms.OBJECT.value) == [f"{ENTITY}irak"]


def test_time_of_a_relation_stands_with_its_assertion():
    since = TimeSpan("2020-01", Span(0, 4), "after")
    found = quads(extraction(relations=[replace(relation(), time=since)]))
    node = f"{BASE}relation/d/alliedWith/0-9/17-21"

    assert values(found, node, "time") == ["2020-01"]
    assert values(found, node, "timePart") == [f"{ONTOLOGY}After"]


def test_relation_that_somebody_claims_is_no_statement():
    claimed = replace(relation(), source=(mention("Erbil"),))
    node = f"{BASE}relation/d/alliedWith/0-9/17-21"

    found = quads(extraction(relations=[claimed]))
    assert values(found, node, "source") == [f"{ENTITY}erbil"]
    assert values(found, f"{ENTITY}nederland", "alliedWith") == []

    trusted = quads(extraction(relations=[claimed]), include_attributed=True)
    assert values(trusted, f"{ENTITY}nederland", "alliedWith") == [f"{ENTITY}irak"]


def test_one_mention_of_two_has_an_assertion_for_each():
    one = relation()
    other = replace(one, subject=mention("Nederland", entity="belgie"))
    found = quads(extraction(relations=[one, other]))
    node = f"{BASE}relation/d/alliedWith/0-9/17-21"

    assert values(found, node, terms.SUBJECT.value) == [f"{ENTITY}nederland"]
    assert values(found, f"{node}-2", terms.SUBJECT.value) == [f"{ENTITY}belgie"]


def test_known_entity_has_its_codes_and_matches():
    known = replace(entity("Irak"), known=True)
    found = quads(extraction(entities=[known]))

    assert values(found, f"{ENTITY}irak", "alpha3") == ["IRQ"]
    assert "http://www.wikidata.org/entity/Q796" in values(
        found, f"{ENTITY}irak", terms.EXACT_MATCH.value
    )


def test_known_place_has_the_names_of_the_areas_that_it_lies_in():
    """No text need say that Erbil is in Iraq; of a namesake that is not meant nothing is known."""
    known = replace(entity("Erbil", "City"), known=True)

    assert "Irak" in values(quads(extraction(entities=[known])), f"{ENTITY}erbil", "areaName")
    unknown = quads(extraction(entities=[entity("Erbil", "City")]))
    assert values(unknown, f"{ENTITY}erbil", "areaName") == []


def test_only_the_files_name_is_told():
    found = quads(extraction(path="/home/iemand/geheim/bericht.txt"))

    assert values(found, f"{BASE}doc/d", terms.FILE_NAME.value) == ["bericht.txt"]
    assert not [q for q in found if "geheim" in str(q)]


@pytest.mark.parametrize(
    "wrong",
    [extraction(frame(type_="Traning")), extraction(frame(roles={"agnet": "Irak"}))],
    ids=["type", "role"],
)
def test_name_that_the_ontology_lacks_is_refused(wrong):
    with pytest.raises(OntologyError, match="not in the ontology"):
        quads(wrong)


@given(st.text(min_size=1), st.text(), st.text())
@settings(max_examples=60, deadline=None)
def test_any_names_make_valid_quads_that_read_back(name, document, title):
    text = f"{name} traint"
    span = Span(0, len(name))
    who = Mention(span, span, 0, MentionKind.NAMED, name, name, name)
    made = replace(frame(text=text, roles={}), roles=(Role("agent", who),))
    found = quads(
        extraction(
            made,
            entities=[entity(name, id_=name, text=text)],
            document=document,
            text=text,
            title=title,
        )
    )
    written = "".join(f"{q} .\n" for q in found)

    assert set(ox.parse(written, format=ox.RdfFormat.N_QUADS)) == set(found)
    graphs = {q.graph_name.value for q in found}
    assert len(graphs) == 2
    assert all(g.startswith(BASE) for g in graphs)
