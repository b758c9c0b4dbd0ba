"""A whole graph conforms, and each way to break it gives its own message in two languages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from rdflib import SH, URIRef
from rdflib.plugins.sparql import processor

from kg import resources
from kg.rdf.iri import IriScheme
from kg.rdf.validation.validate import VIOLATION, Finding, validate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rdflib.plugins.sparql.sparql import Query

TEXT = "Nederland draagt met zes mensen bij aan de missie."
GRAPH = f"""
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix dd: <https://w3id.org/defdip/ontology#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <urn:x:> .

:doc a dd:Document ; dcterms:identifier "doc" ; dcterms:date "2020-02"^^xsd:gYearMonth ;
    dcterms:title "Titel"@nl ; dd:textSha256 "{"0" * 64}" .
:build a dd:Build ; prov:used :doc ; dd:softwareVersion "0.1.0" .
:sentence a dd:Sentence ; dcterms:isPartOf :doc ; dd:sentenceIndex 0 ;
    nif:beginIndex 10 ; nif:endIndex {10 + len(TEXT)} ; nif:anchorOf "{TEXT}"@nl .
:frame a dd:Contribution ; rdfs:label "Nederland draagt bij"@nl ; dd:trigger "draagt"@nl ;
    dd:agent :nederland ; dd:target :missie ; dd:quantity :zes ; dd:time "2020-01"^^xsd:gYearMonth ;
    dd:timePart dd:Early ; dd:source :chef ; dd:place :irak ;
    dd:polarity dd:Positive ; dd:modality dd:Asserted ; dd:begin 20 ; dd:end 26 ;
    prov:wasDerivedFrom :sentence ; dd:rule "aid#1" .
:nederland a dd:State ; rdfs:label "Nederland"@nl ; dd:alpha2 "NL" ; dd:alpha3 "NLD" .
:irak a dd:State ; rdfs:label "Irak"@nl . :missie a dd:Mission ; rdfs:label "missie"@nl .
:chef a dd:Person ; rdfs:label "chef"@nl ; dd:headOf :irak .
:zes a dd:Quantity ; dd:value 6.0 ; dd:unit "personnel" ; dd:approximate false ; dd:part :twee .
:twee a dd:Quantity ; dd:value 2.0 ; dd:unit "militairen" ; dd:approximate true ; dd:bound "min" .
:mention a dd:Mention ; dd:refersTo :nederland ; dd:inSentence :sentence ; dd:begin 10 ;
    dd:end 19 ; nif:anchorOf "Nederland"@nl ; dd:mentionKind "named" .
:relation a dd:RelationAssertion ; rdf:subject :chef ; rdf:predicate dd:headOf ; rdf:object :irak ;
    dd:begin 11 ; dd:end 15 ; prov:wasDerivedFrom :sentence ; dd:rule "headOf#1" ;
    dd:time "2019"^^xsd:gYear ; dd:timePart dd:After .
:claimed a dd:RelationAssertion ; rdf:subject :chef ; rdf:predicate dd:memberOf ;
    rdf:object :irak ; dd:source :nederland ; dd:begin 11 ; dd:end 15 ;
    prov:wasDerivedFrom :sentence ; dd:rule "memberOf#1" .
:missie dd:locatedIn :irak ; dd:hasStrength :zes .
"""


def _offsets(text: str) -> str:
    """Type the bare integers as the writer does."""
    words = (
        f'"{word}"^^xsd:nonNegativeInteger' if word.isdigit() else word for word in text.split(" ")
    )
    return " ".join(words)


WHOLE = _offsets(GRAPH)


# Each case: what is replaced, by what, and a part of the one message that must come of it.
VIOLATIONS = {
    "frame of unknown class": ("dd:Contribution", "dd:Contribtion", "known frame class"),
    "frame of two classes": ("dd:Contribution", "dd:Contribution, dd:Aid", "known frame class"),
    "frame without trigger": ('dd:trigger "draagt"@nl ;', "", "exactly one trigger"),
    "frame with two triggers": ('"draagt"@nl', '"draagt"@nl, "bij"@nl', "exactly one trigger"),
    "frame with empty trigger": ('"draagt"@nl', '""@nl', "exactly one trigger"),
    "frame without polarity": ("dd:polarity dd:Positive ;", "", "exactly one polarity"),
    "frame with two polarities": ("dd:Positive ", "dd:Positive, dd:Negative ", "one polarity"),
    "frame with other polarity": ("dd:Positive ", "dd:Asserted ", "exactly one polarity"),
    "frame without modality": ("dd:modality dd:Asserted ;", "", "exactly one modality"),
    "frame with two modalities": ("dd:Asserted ", "dd:Asserted, dd:Possible ", "one modality"),
    "frame with other time part": ("dd:Early", "dd:Positive", "unknown time part"),
    "relation claimed by nobody": (
        "dd:source :nederland",
        "dd:source :niemand",
        "The source refers",
    ),
    "relation with other time part": ("dd:After", "dd:Positive", "unknown time part"),
    "relation with invalid time": ('dd:time "2019"', 'dd:time "19"', "no valid date"),
    "frame with invalid time": ('dd:time "2020-01"', 'dd:time "2020-13"', "no valid date"),
    "frame without sentence": ("prov:wasDerivedFrom :sentence ; dd:rule", "dd:rule", "a sentence"),
    "frame from what is no sentence": (
        "wasDerivedFrom :sentence ; dd:rule",
        "wasDerivedFrom :doc ; dd:rule",
        "a sentence that is described",
    ),
    "frame without rule": ('; dd:rule "aid#1"', "", "which rule"),
    "frame without begin": ('dd:begin "20"^^xsd:nonNegativeInteger ;', "", "one begin offset"),
    "frame without end": ('dd:end "26"^^xsd:nonNegativeInteger ;', "", "one end offset"),
    "frame with offset as text": ('"20"^^xsd:nonNegativeInteger', '"20"', "one begin offset"),
    "frame with negative offset": (
        '"20"^^xsd:nonNegativeInteger',
        '"-20"^^xsd:integer',
        "one begin offset",
    ),
    "frame that ends before it begins": ('"26"^^', '"16"^^', "not before the end"),
    "frame before its sentence": ('"20"^^', '"9"^^', "outside the sentence"),
    "frame after its sentence": ('"26"^^', '"99"^^', "outside the sentence"),
    "role that points nowhere": ("dd:target :missie", "dd:target :niets", "described nowhere"),
    "role with a literal": ("dd:target :missie", 'dd:target "missie"', "described nowhere"),
    "source that points nowhere": ("dd:source :chef", "dd:source :niemand", "described nowhere"),
    "quantity that is none": ("dd:quantity :zes", "dd:quantity :missie", "as a quantity"),
    "quantity without value": ("dd:value 6.0 ;", "", "one decimal value"),
    "quantity with text as value": ("dd:value 6.0", 'dd:value "zes"', "one decimal value"),
    "quantity with two values": ("dd:value 6.0", "dd:value 6.0, 7.0", "one decimal value"),
    "quantity without unit": ('dd:unit "personnel" ;', "", "exactly one unit"),
    "quantity with empty unit": ('"personnel"', '""', "exactly one unit"),
    "quantity that does not say": ("dd:approximate false ;", "", "an estimate"),
    "quantity with other bound": ('"min"', '"ongeveer"', "other than min or max"),
    "quantity with other part": ("dd:part :twee", "dd:part :missie", "A part is not"),
    "document without name": ('dcterms:identifier "doc" ;', "", "one identifier"),
    "document without digest": (f'; dd:textSha256 "{"0" * 64}"', "", "SHA-256"),
    "document with short digest": ("0" * 64, "0" * 63, "SHA-256"),
    "document with two titles": ('"Titel"@nl', '"Titel"@nl, "Kop"@nl', "more than one title"),
    "document with invalid date": ('dcterms:date "2020-02"', 'dcterms:date "2020-2"', "valid date"),
    "document with two dates": (
        'dcterms:date "2020-02"',
        'dcterms:date "2020"^^xsd:gYear, "2020-02"',
        "more than one",
    ),
    "build of nothing": ("prov:used :doc", "prov:used :niets", "which described document"),
    "build without version": ('; dd:softwareVersion "0.1.0"', "", "which version"),
    "sentence without begin": ('nif:beginIndex "10"^^xsd:nonNegativeInteger ;', "", "one begin"),
    "sentence without end": (
        f'nif:endIndex "{10 + len(TEXT)}"^^xsd:nonNegativeInteger ;',
        "",
        "one end offset",
    ),
    "sentence without words": (f' ; nif:anchorOf "{TEXT}"@nl', "", "its words"),
    "sentence of other length": (TEXT, TEXT + "!", "as long as their offsets"),
    "sentence without number": (
        'dd:sentenceIndex "0"^^xsd:nonNegativeInteger ;',
        "",
        "one sentence index",
    ),
    "sentence of no document": ("isPartOf :doc", "isPartOf :niets", "exactly one document"),
    "mention of nothing": ("dd:refersTo :nederland", "dd:refersTo :niets", "Does not refer to"),
    "mention of other kind": ('"named"', '"name"', "no known kind"),
    "mention in no sentence": ("inSentence :sentence", "inSentence :doc", "Is not in exactly one"),
    "entity without name": ('; rdfs:label "missie"@nl', "", "Has no name"),
    "entity with two names": ('"missie"@nl', '"missie"@nl, "trainingsmissie"@nl', "more than one"),
    "entity with name in no language": ('"missie"@nl', '"missie"', "Has no name"),
    "entity with other code": ('"NLD"', '"Nld"', "three-letter ISO code"),
    "entity with three-letter alpha2": ('"NL"', '"NLD"', "two-letter ISO code"),
    "relation of unknown type": (
        "rdf:predicate dd:headOf",
        "rdf:predicate dd:hoofdVan",
        "relation",
    ),
    "relation without subject": ("rdf:subject :chef ;", "", "exactly one subject"),
    "relation to nothing": ("rdf:object :irak", "rdf:object :niets", "one object"),
    "relation that is not in the graph": ("; dd:headOf :irak .", ".", "itself is not in the graph"),
    "relation without rule": ('; dd:rule "headOf#1"', "", "which rule"),
    "relation outside its sentence": ('dd:begin "11"^^', 'dd:begin "1"^^', "outside the sentence"),
    "strength that is no quantity": ("hasStrength :zes", "hasStrength :irak", "A strength is not"),
}
WARNINGS = {
    "person as place": ("dd:place :irak", "dd:place :chef", "stands as place or origin"),
    "quantity as agent": ("dd:agent :nederland", "dd:agent :zes", "stands as agent or source"),
    "agent that is the target": ("dd:agent :nederland", "dd:agent :missie", "are the same"),
    "state with an office": (":chef a dd:Person", ":chef a dd:State", "holds an office"),
    "person of a person": ("dd:headOf :irak .", "dd:headOf :irak, :chef .", "where a state or"),
    "mission in a person": ("dd:locatedIn :irak", "dd:locatedIn :chef", "located in a person"),
    "entity of two classes": (
        ":missie a dd:Mission",
        ":missie a dd:Mission, dd:Matter",
        "different",
    ),
}


@pytest.fixture(autouse=True, scope="module")
def parsed_once() -> Iterator[None]:
    """Have rdflib parse a query once: pySHACL asks those of the shapes anew of each graph."""
    parse, translate = processor.parseQuery, processor.translateQuery

    @cache
    def prepared(text: str, base: str | None, names: tuple[tuple[str, str], ...]) -> Query:
        return translate(parse(text), base, dict(names))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processor, "parseQuery", str)
        patch.setattr(
            processor,
            "translateQuery",
            lambda text, base, names: prepared(text, base, tuple(sorted(names.items()))),
        )
        yield


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(resources.ontologies() / "shapes.ttl")


def _findings(data: str, shapes: rdflib.Graph) -> list[tuple[URIRef, list[str]]]:
    """Give severity and messages of each finding, in whatever language."""
    graph = rdflib.Graph().parse(data=data, format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    return [
        (
            report.value(result, SH.resultSeverity),
            [str(m) for m in report.objects(result, SH.resultMessage)],
        )
        for result in report.objects(None, SH.result)
    ]


def _broken(old: str, new: str) -> str:
    assert WHOLE.count(old) >= 1
    return WHOLE.replace(old, new, 1)


@pytest.mark.parametrize("datatype", ["xsd:nonNegativeInteger", "xsd:integer"])
def test_whole_graph_conforms(shapes: rdflib.Graph, datatype: str) -> None:
    data = WHOLE.replace("xsd:nonNegativeInteger", datatype)
    assert _findings(data, shapes) == []
    assert _fast(data) == []


def test_shapes_are_shacl(shapes: rdflib.Graph) -> None:
    graph = rdflib.Graph().parse(data=WHOLE, format="turtle")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


@pytest.mark.parametrize(("old", "new", "message"), VIOLATIONS.values(), ids=VIOLATIONS)
def test_broken_graph_is_a_violation(
    shapes: rdflib.Graph, old: str, new: str, message: str
) -> None:
    found = _found_both_ways(_broken(old, new), shapes)
    assert any(message in words for severity, words in found if severity == VIOLATION), found


@pytest.mark.parametrize(("old", "new", "message"), WARNINGS.values(), ids=WARNINGS)
def test_misreading_is_a_warning_alone(
    shapes: rdflib.Graph, old: str, new: str, message: str
) -> None:
    found = _found_both_ways(_broken(old, new), shapes)
    assert {severity for severity, _ in found} == {"Warning"}
    assert any(message in words for _, words in found), found


def _found_both_ways(data: str, shapes: rdflib.Graph) -> set[tuple[str, str]]:
    """Give severity and English message, which pySHACL and the fast way must agree on."""
    exact = {
        (str(severity).rpartition("#")[2], tuple(sorted(messages)))
        for severity, messages in _findings(data, shapes)
    }
    fast = _fast(data)
    assert {(f.severity, tuple(sorted((f.message_en, f.message_nl)))) for f in fast} == exact
    return {(f.severity, f.message_en) for f in fast}


def _fast(data: str, *, warnings: bool = True) -> list[Finding]:
    """Find what is wrong by SPARQL first, and pySHACL for what that finds."""
    return validate(_quads(data), scheme=IriScheme(), warnings=warnings)


def _quads(data: str) -> list[ox.Quad]:
    found = ox.parse(data, ox.RdfFormat.TURTLE)
    return [ox.Quad(q.subject, q.predicate, q.object) for q in found]


def test_whole_graph_needs_no_pyshacl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyshacl, "validate", None)
    assert _fast(WHOLE) == []
    with pytest.raises(TypeError):
        _fast(_broken('"draagt"@nl', '""@nl'))


def test_warnings_can_be_left_out() -> None:
    data = _broken(*WARNINGS["person as place"][:2])
    assert _fast(data, warnings=False) == []
    both = data.replace('"draagt"@nl', '""@nl')
    assert {f.severity for f in _fast(both, warnings=False)} == {VIOLATION}


HEAD = """
@prefix dd: <https://w3id.org/defdip/ontology#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix s: <urn:s:> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
BY_PYSHACL = {
    "two at least": "s:x sh:targetClass dd:Contribution ; "
    "sh:property [ sh:path dd:agent ; sh:minCount 2 ]",
    "one node": "s:x sh:targetNode <urn:x:frame> ; "
    "sh:property [ sh:path dd:until ; sh:minCount 1 ]",
    "closed": "s:x sh:targetClass dd:Build ; sh:closed true",
    "a class": "dd:Build a owl:Class, rdfs:Class ; "
    "sh:property [ sh:path dd:until ; sh:minCount 1 ]",
    "a path alone": "s:x sh:targetClass dd:Build ; sh:path dd:until ; sh:minCount 1",
    "flags": "s:x sh:targetClass dd:Contribution ; "
    'sh:property [ sh:path dd:trigger ; sh:pattern "^D" ; sh:flags "x" ]',
    "kind": "s:x sh:targetClass dd:Build ; "
    "sh:property [ sh:path dd:softwareVersion ; sh:nodeKind sh:BlankNodeOrIRI ]",
    "counting": "s:x sh:targetClass dd:Contribution ; sh:sparql [ sh:select "
    '"SELECT $this WHERE { $this ?p ?o } GROUP BY $this HAVING(COUNT(?p) > 2)" ]',
    "literal": 's:x sh:targetObjectsOf dd:trigger ; sh:pattern "^x"',
}


@pytest.mark.parametrize("shape", BY_PYSHACL.values(), ids=BY_PYSHACL)
def test_shapes_that_have_no_translation_are_left_to_pyshacl(tmp_path: Path, shape: str) -> None:
    """An analyst's own shapes may say all that SHACL has."""
    kind = "sh:PropertyShape" if "Build ; sh:path" in shape else "sh:NodeShape"
    (tmp_path / "shapes.ttl").write_text(f"{HEAD}{shape} . {shape.split()[0]} a {kind} .")
    (tmp_path / "kg.ttl").write_text((resources.ontologies() / "kg.ttl").read_text())
    graph = rdflib.Graph().parse(data=WHOLE, format="turtle")
    shapes = rdflib.Graph().parse(tmp_path / "shapes.ttl")
    conforms, _, _ = pyshacl.validate(graph, shacl_graph=shapes)

    assert not conforms
    assert validate(_quads(WHOLE), scheme=IriScheme(), directory=tmp_path)


def test_gazetteer_conforms() -> None:
    gazetteer = (resources.ontologies() / "entities.ttl").read_text(encoding="utf-8")
    assert _fast(gazetteer) == []
    assert _fast(gazetteer.replace('dd:alpha3 "NLD"', 'dd:alpha3 "Nld"'))
