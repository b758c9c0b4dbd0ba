"""`kg check` on graphs that were broken, and `kg build` on documents that would break one."""

import json
import shutil
from dataclasses import replace

import pytest
from click.testing import CliRunner

from kg import resources
from kg.cli.main import main
from kg.model import Document, Polarity
from kg.rdf.store import open_store
from kg.rdf.terms import dd
from tests.cli.samples import TEXT, extraction, write_store
from tests.unit.rdf.servers import SERVERS, program

CLEAN = "Checked 1 document: nothing to remark."

# Each: a change of the graph, then level, kind, sentence, words and both messages of what is found.
BROKEN = {
    "polarity gone": (
        "DELETE { GRAPH ?g { ?f dd:polarity ?p } } "
        "WHERE { GRAPH ?g { ?f a dd:Support ; dd:polarity ?p } }",
        "violation", "polarity", 1, "steunt",
        "Does not have exactly one polarity.", "Heeft niet precies één polariteit.",
    ),
    "role that points nowhere": (
        "INSERT { GRAPH ?g { ?f dd:place <https://w3id.org/defdip/id/entity/x> } } "
        "WHERE { GRAPH ?g { ?f a dd:Deployment } }",
        "violation", "", 0, "stuurt",
        "A role or source refers to something that is described nowhere.",
        "Een rol of bron verwijst naar iets dat nergens beschreven is.",
    ),
    "quantity of a word": (
        'DELETE { GRAPH ?g { ?q dd:value ?v } } INSERT { GRAPH ?g { ?q dd:value "veel" } } '
        "WHERE { GRAPH ?g { ?q dd:value ?v } }",
        "violation", "value", 0, "200 militairen",
        "Does not have exactly one decimal value.", "Heeft niet precies één decimale waarde.",
    ),
    "relation without its own triple": (
        "DELETE WHERE { GRAPH ?g { ?s dd:holdsPosition ?o } }",
        "violation", "", 0, "President Trump",
        "The relation itself is not in the graph.", "De relatie zelf staat niet in de graaf.",
    ),
    "sentence with other words": (
        'DELETE { GRAPH ?g { ?s nif:anchorOf ?w } } INSERT { GRAPH ?g { ?s nif:anchorOf "Nee."@nl '
        "} } WHERE { GRAPH ?g { ?s dd:sentenceIndex 1 ; nif:anchorOf ?w } }",
        "violation", "", 1, "Nee.",
        "The words are not as long as their offsets say.",
        "De woorden zijn niet zo lang als hun plaatsen zeggen.",
    ),
    "entity without a name": (
        "DELETE WHERE { GRAPH ?g { entity:polen rdfs:label ?l } }",
        "violation", "", 0, "Polen",
        "Has no name, or more than one preferred name in a language.",
        "Heeft geen naam, of meer dan één voorkeursnaam in een taal.",
    ),
    "person as a place": (
        "INSERT { GRAPH ?g { ?f dd:place entity:trump } } WHERE { GRAPH ?g { ?f a dd:Support } }",
        "warning", "", 1, "steunt",
        "A person, number or sum of money stands as place or origin.",
        "Een persoon, getal of geldbedrag staat als plaats of herkomst.",
    ),
}  # fmt: skip


def run(*arguments):
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture(params=["store", "store.trig", "store.ttl"], ids=["folder", "trig", "turtle"])
def store(request, tmp_path):
    return str(write_store(tmp_path / request.param, extraction()))


@pytest.fixture
def folder(tmp_path):
    return str(write_store(tmp_path / "store", extraction()))


def test_what_was_built_is_clean(store):
    result = run("check", "--store", store)

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.strip() == CLEAN


@pytest.mark.parametrize(
    ("change", "level", "kind", "sentence", "words", "en", "nl"), BROKEN.values(), ids=BROKEN
)
def test_fault_is_told_with_its_document_sentence_and_words(
    folder, change, level, kind, sentence, words, en, nl
):
    assert run("query", "--update", change, "--store", folder).exit_code == 0

    for language, message in (("en", en), ("nl", nl)):
        result = run("check", "--store", folder, "--format", "json", "--lang", language)
        found = [r for r in json.loads(result.stdout) if r["message"] == message]
        assert result.exit_code == (1 if level == "violation" else 0), result.output
        assert [(r["level"], r["kind"]) for r in found] == [(level, kind)]
        (place,) = found[0]["places"]
        assert (place["document"], place["sentence"]) == ("sample", sentence)
        assert place["words"] == words
        if words in TEXT:
            assert TEXT[place["begin"] : place["end"]] == words


def test_table_has_a_row_for_each_fault(folder):
    run("query", "--update", BROKEN["polarity gone"][0], "--store", folder)

    result = run("check", "--store", folder)

    assert [line.split("  ")[0] for line in result.stdout.splitlines()] == ["level", "violation"]
    assert "sample" in result.stdout
    assert "56-62" in result.stdout
    assert result.stderr.strip() == "Checked 1 document: 1 violation."


def test_fault_of_an_entity_of_many_documents_is_told_once(tmp_path):
    place = str(write_store(tmp_path / "store", extraction("a"), extraction("b")))
    run("query", "--update", BROKEN["entity without a name"][0], "--store", place)

    found = json.loads(run("check", "--store", place, "--format", "json").stdout)

    assert [(r["places"][0]["document"], r["places"][0]["words"]) for r in found] == [
        ("a", "Polen")
    ]


def test_statement_that_someone_added_is_checked_too(folder):
    change = 'INSERT DATA { GRAPH <urn:mine> { <urn:q> dd:value "veel" } }'
    run("query", "--update", change, "--store", folder)

    found = json.loads(run("check", "--store", folder, "--format", "json").stdout)

    assert {r["places"][0]["node"] for r in found} == {"urn:q"}


def test_contradictions_are_shown_with_both_sentences_and_are_no_fault(tmp_path):
    one = extraction("a", date="2020-02-10")
    other = extraction("b", date="2020-02-12")
    denied = tuple(map(_denied, other.frames))
    place = str(write_store(tmp_path / "store", one, replace(other, frames=denied)))

    table = run("check", "--store", place, "--lang", "nl")
    found = json.loads(run("check", "--store", place, "--format", "json").stdout)

    assert table.exit_code == 0
    assert {r["kind"] for r in found} == {"asserted-and-denied"}
    assert [p["document"] for p in found[0]["places"]] == ["b", "a"]
    assert "bericht b ontkent wat bericht a stelt" in table.stdout
    rows = [line for line in table.stdout.splitlines() if "Trump steunt Polen." in line]
    assert len(rows) == 2
    assert table.stderr.strip() == "Checked 2 documents: 2 contradictions."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("this is no Turtle", "not valid Turtle"),
        (None, "shapes.ttl is not there"),
        (
            "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dd: <https://w3id.org/defdip/"
            "ontology#> . <urn:s> a sh:NodeShape ; sh:targetClass dd:Frame ; "
            'sh:sparql [ sh:select "SE" ] .',
            "cannot be applied",
        ),
    ],
    ids=["no Turtle", "no file", "no SPARQL"],
)
def test_wrong_shapes_are_told(folder, ontologies, text, message):
    shapes = ontologies / "shapes.ttl"
    shapes.write_text(text, encoding="utf-8") if text else shapes.unlink()

    result = run("check", "--store", folder, "--ontologies", str(ontologies))

    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_store_that_is_not_there_is_told(tmp_path):
    result = run("check", "--store", str(tmp_path / "none"))

    assert result.exit_code == 2
    assert "There is no store" in result.stderr


# --- what a build keeps out ----------------------------------------------------------------------


@pytest.fixture
def ontologies(tmp_path):
    """The project's ontology, of which a test may change a file."""
    copy = tmp_path / "ontologies"
    shutil.copytree(resources.ontologies(), copy)
    return copy


class FakePipeline:
    """Finds what the sample has, up to where the document's text ends."""

    def __init__(self, model=None, *, open_frames=False):
        self.nlp = self
        self.meta = {"lang": "nl", "name": "fake", "version": "1"}

    def extract(self, documents):
        for document in documents:
            assert isinstance(document, Document)
            yield replace(extraction(document.id), document=document)


STRICTER = """
s:NoSupport a sh:NodeShape ;
    sh:targetClass dd:Document ;
    sh:property [
        sh:path dcterms:title ; sh:maxCount 0 ;
        sh:message "Geen titels."@nl, "No titles."@en
    ] .
s:NoDeploymentWithoutTime a sh:NodeShape ;
    sh:targetClass dd:Deployment ;
    sh:property [
        sh:path dd:time ; sh:minCount 1 ;
        sh:message "Een inzet zonder tijd."@nl, "A deployment without a time."@en
    ] .
"""


@pytest.fixture
def texts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("kg.pipeline.Pipeline", FakePipeline)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(f"date 2020-02 {TEXT}", encoding="utf-8")
    return tmp_path / "texts"


@pytest.mark.parametrize("place", ["graph", "graph.trig"], ids=["folder", "trig"])
def test_build_keeps_out_what_would_break_the_graph(texts, ontologies, place):
    assert run("build", "texts", "--store", place).exit_code == 0
    before = run("export", "-", "--format", "nquads", "--store", place).stdout
    (texts / "a.txt").write_text(f"date 2020-03 {TEXT}", encoding="utf-8")
    with (ontologies / "shapes.ttl").open("a", encoding="utf-8") as shapes:
        shapes.write(STRICTER)

    result = run("build", "texts", "--store", place, "--ontologies", str(ontologies))

    assert result.exit_code == 1
    assert "Kept out a: its graph is broken" in result.stderr
    assert 'sentence 0, "stuurt": time: A deployment without a time.' in result.stderr
    assert run("export", "-", "--format", "nquads", "--store", place).stdout == before
    assert run("check", "--store", place).exit_code == 0


def test_build_writes_the_documents_that_conform(texts, ontologies):
    (texts / "b.txt").write_text(f"date 2020-02\n\nNieuws\n\n{TEXT}", encoding="utf-8")
    with (ontologies / "shapes.ttl").open("a", encoding="utf-8") as shapes:
        shapes.write(
            "s:NoB a sh:NodeShape ; sh:targetClass dd:Document ; sh:property [ sh:path "
            'dcterms:identifier ; sh:pattern "^a" ; sh:message "Geen b."@nl, "No b."@en ] .'
        )

    result = run("build", "texts", "--store", "graph", "--ontologies", str(ontologies))
    names = run("query", "SELECT ?id { ?d dcterms:identifier ?id }", "--store", "graph")

    assert result.exit_code == 1
    assert "Read 1 document" in result.stdout
    assert "Kept out b" in result.stderr
    assert "Kept out a" not in result.stderr
    assert names.stdout.split() == ["id", "a"]


# --- contradictions in texts, by the real pipeline -----------------------------------------------

FIRST = """date 2020-02-10

De trainingsmissie in Mali telt driehonderd militairen.

Op 3 januari 2020 doodden de Verenigde Staten generaal Soleimani bij Bagdad.

Turkije viel Syrië aan. De Franse president Macron bezocht Berlijn.
"""
SECOND = """date 2020-02-20

De trainingsmissie in Mali telt negenhonderd militairen.

Generaal Soleimani zei donderdag dat Iran niet zal buigen.

Turkije heeft Syrië niet aangevallen. De Duitse president Macron bezocht Parijs.
"""


@pytest.mark.model
def test_contradictions_of_two_texts_are_found(tmp_path, monkeypatch, pipeline):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("kg.pipeline.Pipeline", lambda **_: pipeline)
    (tmp_path / "een.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "twee.txt").write_text(SECOND, encoding="utf-8")
    assert run("build", "een.txt", "twee.txt").exit_code == 0

    result = run("check", "--format", "json", "--lang", "nl")

    assert result.exit_code == 0, result.output
    found = {r["kind"]: r["places"] for r in json.loads(result.stdout)}
    assert set(found) == {"strength", "active-after-death", "asserted-and-denied", "two-states"}
    for places in found.values():
        assert {place["document"] for place in places} == {"een", "twee"}
        assert all(place["words"] in place["text"] for place in places)
    assert [p["words"] for p in found["active-after-death"]] == ["doodden", "zei"]


# --- on real servers -----------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("server", SERVERS)
def test_check_of_a_server_is_that_of_a_folder(tmp_path, monkeypatch, folder, server):
    start, names = SERVERS[server]
    if not program(*names):
        pytest.skip(f"{server} is not installed: there is no program {names[0]}")
    denied = replace(extraction("b"), frames=tuple(map(_denied, extraction("b").frames)))
    write_store(folder, extraction("sample"), denied)
    (tmp_path / "server").mkdir()
    with start(tmp_path / "server") as (url, secrets):
        for name, value in secrets.items():
            monkeypatch.setenv(name, value)
        write_store(url, extraction("sample"), denied)
        results = []
        for place in (folder, url):
            with open_store(place, writable=True) as store:
                store.apply(removed=list(store.match(predicate=dd("trigger"))), added=())
            results.append(run("check", "--store", place, "--format", "json"))

    assert [result.exit_code for result in results] == [1, 1]
    assert json.loads(results[0].stdout) == json.loads(results[1].stdout)
    assert {r["level"] for r in json.loads(results[0].stdout)} == {"violation", "contradiction"}


def _denied(frame):
    return replace(frame, polarity=Polarity.NEGATIVE)
