"""The ontology has no pitfall that the lint knows, and the lint knows them."""

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS

from kg.rdf import formats, log
from tests.ontology.files import PREFIXES, changed, ontology, with_more
from tests.ontology.lint import CHECKS, lint, misused
from tests.quality.gold_extraction import documents, extraction
from tests.unit.rdf.graphs import PROVENANCE, SCHEME, frame, quads
from tests.unit.rdf.graphs import extraction as small_extraction

HOME = "rdfs:isDefinedBy <https://w3id.org/defdip/ontology> ."
STATE = 'dd:State a owl:Class ;\n    rdfs:label "staat"@nl, "state"@en ;'
KILLED = "dd:killed a owl:ObjectProperty ;"
HEAD = "dd:hasHead a owl:ObjectProperty ;"

# Each: the check, and what is replaced by what, or what is added, to give it something to find.
FAULTS = {
    "label missing": ("labels", 'rdfs:label "staat"@nl, "state"@en', 'rdfs:label "staat"@nl'),
    "label twice": ("labels", '"staat"@nl', '"staat"@nl, "land"@nl'),
    "class without definition": (
        "labels",
        '    skos:definition "Eén mens."@nl,\n        "One human being."@en ;\n',
        "",
    ),
    "definition empty": ("labels", '"Eén mens."@nl', '" "@nl'),
    "example missing": ("examples", '    skos:example "Irak vroeg om hulp."@nl ;\n', ""),
    "example no sentence": ("examples", "Irak vroeg om hulp.", "Irak"),
    "two classes of one name": ("same_words", '"staat"@nl', '"persoon"@nl'),
    "two properties of one name": ("same_words", '"doodde"@nl', '"viel aan"@nl'),
    "definition is the label": (
        "definitions",
        '"Werkt samen of stemt het optreden af met."',
        '"Werkt samen met."',
    ),
    "definition no sentence": ("definitions", '"Eén mens."', '"Eén mens"'),
    "class in small letters": ("spelling", "", "dd:staten a owl:Class ."),
    "property with a capital": ("spelling", "", "dd:Kent a owl:ObjectProperty ."),
    "name with a hyphen": ("spelling", "", "dd:heeft-deel a owl:ObjectProperty ."),
    "home missing": ("home", HOME, 'rdfs:comment "x" .'),
    "home elsewhere": ("home", HOME, "rdfs:isDefinedBy <urn:x> ."),
    "version IRI of another version": ("header", 'owl:versionInfo "', 'owl:versionInfo "9'),
    "title in one language": ("header", ', "Defence and diplomacy news ontology"@en', ""),
    "licence missing": (
        "header",
        "    dcterms:license <https://www.apache.org/licenses/LICENSE-2.0> ;\n",
        "",
    ),
    "term not declared": (
        "undeclared",
        "rdfs:subClassOf dd:Agent, dd:Place",
        "rdfs:subClassOf dd:Agentt, dd:Place",
    ),
    "foreign class not declared": ("undeclared", "sem:Actor a owl:Class .\n", ""),
    "foreign property not declared": ("undeclared", "sem:hasActor a owl:ObjectProperty .\n", ""),
    "annotation not declared": ("undeclared", "skos:example a owl:AnnotationProperty .\n", ""),
    "datatype not declared": ("undeclared", "", 'dd:Agent rdfs:comment "x"^^dd:Soort .'),
    "property of two kinds": (
        "kinds",
        KILLED,
        "dd:killed a owl:ObjectProperty, owl:DatatypeProperty ;",
    ),
    "domain is a property": ("kinds", "", "dd:unit rdfs:domain dd:agent ."),
    "inverse of data": ("kinds", "", "dd:killed owl:inverseOf dd:unit ."),
    "class that nothing ties": ("orphans", "", "dd:Los a owl:Class ."),
    "property that nothing ties": ("orphans", "", "dd:los a owl:ObjectProperty ."),
    "PLOVER code that is none": ("codes", 'dd:ploverCode "ASSAULT"', 'dd:ploverCode "ASSULT"'),
    "PLOVER code of two classes": ("codes", 'dd:ploverCode "ASSAULT"', 'dd:ploverCode "COERCE"'),
    "CAMEO code that is none": ("codes", 'dd:cameoCode "14"', 'dd:cameoCode "21"'),
    "code that is no notation": ("codes", 'skos:notation "PROTEST", "14"', 'skos:notation "14"'),
    "class below itself": ("cycles", "", "dd:Agent rdfs:subClassOf dd:Ministry ."),
    "property below itself": ("cycles", "", "dd:direct rdfs:subPropertyOf dd:killed ."),
    "parent that follows": ("redundant", "", "dd:Ministry rdfs:subClassOf dd:Agent ."),
    "domain missing": ("no_ends", "", "dd:kent a owl:ObjectProperty ; rdfs:range dd:Agent ."),
    "annotation without domain": (
        "no_ends",
        "",
        "dd:graad a owl:AnnotationProperty ; rdfs:range xsd:string .",
    ),
    "range missing": ("no_ends", "", "dd:kent a owl:ObjectProperty ; rdfs:domain dd:Agent ."),
    "two domains": ("many_ends", "", "dd:unit rdfs:domain dd:Agent ."),
    "domain and usual domain": (
        "many_ends",
        "    rdfs:domain dd:Office ;",
        "    rdfs:domain dd:Office ; schema:domainIncludes dd:Agent ;",
    ),
    "wider than the one above": ("wider_ends", "", "dd:unit rdfs:subPropertyOf dd:killed ."),
    "inverse with other ends": ("inverses", HEAD, HEAD + " schema:domainIncludes dd:Goods ;"),
    "inverse of itself": ("inverses", "", "dd:killed owl:inverseOf dd:killed ."),
    "inverse of a symmetric property": (
        "inverses",
        "",
        "dd:alliedWith owl:inverseOf dd:supports .",
    ),
    "symmetric between two classes": (
        "symmetric_ends",
        "",
        "dd:officeOf a owl:SymmetricProperty .",
    ),
    "transitive without a second step": (
        "transitive_ends",
        "",
        "dd:officeOf a owl:TransitiveProperty .",
    ),
    "direct property of no class": ("directs", "    dd:directProperty dd:killed ;\n", ""),
    "direct property without a role": ("directs", "    dd:directTo dd:target ;\n", ""),
    "direct property from no role": (
        "directs",
        "    dd:directFrom dd:agent ;",
        "    dd:directFrom dd:killed ;",
    ),
}


def test_ontology_has_no_pitfall():
    assert lint(ontology()) == set()


@pytest.mark.parametrize(("check", "old", "new"), FAULTS.values(), ids=FAULTS)
def test_lint_finds_the_fault(check, old, new):
    broken = changed(old, new) if old else with_more(new)

    assert list(CHECKS[check](broken))


def test_every_check_has_a_fault_to_find():
    assert {check for check, _, _ in FAULTS.values()} == set(CHECKS)


@pytest.fixture(scope="module")
def data():
    """The gold articles as the writer writes them."""
    written = [q for d in documents() for q in quads(extraction(d))]
    return formats.rdflib_graph(formats.in_order(written), SCHEME)


def test_data_use_properties_for_what_they_are_for(data):
    assert len(data) > 10_000
    # A city that is named for its state is a member; the linker tells them apart, gold does not.
    assert misused(ontology(), data) <= {"memberOf domain: City, Entity, Place"}


def whole(data):
    """The data with a document of which all is known, and a log of all that may happen."""
    about = {"title": "Kop", "publisher": "Krant", "url": "https://x.org/a", "path": "a.txt"}
    found = small_extraction(frame(), date="2020-02-10", **about)
    entries = [
        log.built(found.document, PROVENANCE),
        log.forgotten("d", "0.1.0"),
        log.linked("0.1.0"),
        log.updated("CLEAR ALL", "0.1.0"),
    ]
    logged = [q for entry in entries for q in log.quads(entry, scheme=SCHEME)]
    return data + formats.rdflib_graph([*quads(found), *logged], SCHEME)


def test_data_and_log_use_only_terms_that_are_declared(data):
    """Else Protégé takes what ties two things for a remark about one of them."""
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    declared = {term for kind in kinds for term in ontology().subjects(RDF.type, kind)}
    graph = whole(data)
    used = {*graph.predicates(), *graph.objects(None, RDF.type)}

    assert {
        term for term in used - declared if not str(term).startswith((str(RDF), str(RDFS)))
    } == set()


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("e:x a dd:Quantity ; dd:polarity dd:Positive .", "polarity domain: Quantity"),
        ("e:f a dd:Attack ; dd:polarity dd:Asserted .", "polarity range: Modality"),
        ('e:q a dd:Quantity ; dd:value "zes" .', "value range: "),
        ("e:s a dd:Sentence ; dd:sentenceIndex 1.5 .", "sentenceIndex range: "),
        ("e:o a dd:Office ; dd:officeOf e:p . e:p a dd:State .", "officeOf range: "),
    ],
    ids=["subject", "individual", "text", "number", "entity"],
)
def test_misuse_is_found(statement, complaint):
    data = rdflib.Graph().parse(data=PREFIXES + statement, format="turtle")

    (found,) = misused(ontology(), data)
    assert found.startswith(complaint)
