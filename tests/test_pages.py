"""The pages on the system are true: what they run, show and name is there and answers so."""

import json
import pkgutil
import re
import shlex
import tomllib
from importlib.util import find_spec

import click
import pyoxigraph as ox
import pytest

from kg import ontology
from kg.cli.main import main
from kg.query import named, sparql
from kg.rdf.iri import BASE, IriScheme
from kg.rdf.prefixes import KINDS, PREFIXES, data_prefixes
from tests import pages

ANEW = "python -m tests.pages writes it anew"
PAGES = list(pages.PAGES)
CODE = re.compile(r"`([^`\n]+)`")
NAMED = sorted({name for page in PAGES for name in CODE.findall(pages.page(page))})
"""All that stands in the pages as code."""


def named_like(pattern):
    return [name for name in NAMED if re.match(pattern, name)]


def first_cells(text, head):
    """What stands as code in the first column of the table with a head."""
    table = text.partition(head)[2].partition("\n\n")[0]
    rows = [line for line in table.splitlines() if line.startswith("| `")]
    return [word for row in rows for word in CODE.findall(row.split(" | ")[0])]


@pytest.fixture(scope="module")
def graph():
    return pages.page("graph.md")


@pytest.fixture(scope="module")
def store(pipeline):
    """The graph that the pages are about, in memory."""
    from kg.events.link import link_events
    from kg.events.persons import link_persons
    from kg.ingest import read
    from kg.rdf import log
    from kg.rdf.documents import put, put_ontology
    from kg.rdf.provenance import Provenance
    from kg.rdf.store import memory_store
    from kg.rdf.writer import quads

    made, known, origin = memory_store(), ontology.load(), Provenance(software="test")
    put_ontology(made)
    texts = [pages.tutorial.ROOT / place for place in pages.TEXTS.split()]
    for extraction in pipeline.extract(read(texts)):
        document = extraction.document
        written = quads(extraction, ontology=known, provenance=origin, scheme=made.scheme)
        entry = log.quads(log.built(document, origin), scheme=made.scheme)
        put(made, document.id, written, also=entry)
    link_events(made)
    link_persons(made)
    return made


@pytest.fixture
def place(pipeline, monkeypatch):
    monkeypatch.setattr("kg.pipeline.Pipeline", lambda **_: pipeline)
    monkeypatch.delenv("KG_STORE", raising=False)
    with pages.workplace() as folder:
        yield folder


@pytest.mark.model
@pytest.mark.parametrize("name", PAGES)
def test_commands_answer_what_the_page_says(name, place):
    text = pages.page(name)
    told, codes = pages.answered(text)

    assert set(codes.values()) == {0}, codes
    assert told == text, ANEW


@pytest.mark.model
@pytest.mark.parametrize("name", PAGES)
def test_python_sessions_print_what_the_page_says(name, place):
    assert pages.session_failures(pages.page(name)) == ""


def test_part_of_an_answer_is_told_with_marks_for_the_rest():
    given = ["a", "b", "c", "d"]

    assert pages._is_part(["a", "...", "c", "..."], given)
    assert pages._is_part(["...", "b", "c", "d"], given)
    for told in (["a", "...", "c"], ["b", "..."], ["...", "c", "b", "..."], ["a", "b", "c", "d"]):
        assert not pages._is_part(told, given)


def test_page_of_named_queries_is_made_from_their_files():
    text = pages.page("queries.md")

    assert pages.without_answers(text) == pages.without_answers(pages.with_queries(text)), ANEW
    assert text.count("Nothing was found") == 0


def test_columns_that_queries_share_are_explained():
    shared = [set(query.columns) for query in named.catalogue().values()]
    often = {column for one in shared for column in one if sum(column in s for s in shared) > 2}
    explained = set(first_cells(pages.page("queries.md"), "| column |"))

    assert often - explained == {"naam"}  # A name.
    assert explained <= set().union(*shared)


@pytest.mark.parametrize("place", named_like(r"(kg|tests|seeds|ontologies|docs)/"))
def test_place_that_a_page_names_is_there(place, root):
    assert list(root.glob(place.rstrip("/")))


@pytest.mark.parametrize("name", named_like(r"kg(\.\w+)+$"))
def test_module_or_class_that_a_page_names_is_there(name):
    assert pkgutil.resolve_name(name)


@pytest.mark.parametrize("line", named_like("python -m "))
def test_module_that_a_page_runs_is_there(line):
    assert find_spec(line.split()[2])


@pytest.mark.parametrize("line", named_like("kg [a-z]"))
def test_command_that_a_page_names_is_there(line):
    command = main
    for word in shlex.split(line)[1:]:
        if isinstance(command, click.Group):
            command = command.get_command(click.Context(command), word)
    assert command is not None
    options = {name for option in command.params for name in option.opts}
    given = {word for word in line.split() if word.startswith("--")}
    assert given <= options or line.startswith("kg query")


def test_layers_are_those_that_the_checker_holds(root):
    contracts = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    layers = contracts["tool"]["importlinter"]["contracts"][0]["layers"]

    assert "\n".join(layers) + "\n" in pages.blocks(pages.page("architecture.md"), "text")


def test_subpackages_of_extraction_and_linking_are_told_of(root):
    text = pages.page("architecture.md")

    for package in ("extract", "link"):
        for folder in (root / "kg" / package).glob("*/__init__.py"):
            assert f"`kg.{package}.{folder.parent.name}`" in text


def test_folders_of_tests_are_told_of(root):
    text = pages.page("architecture.md")

    for folder in (root / "tests").glob("[!_.]*/"):
        assert f"`tests/{folder.name}/`" in text or not folder.is_dir()


def test_page_on_architecture_can_be_read_at_one_go():
    assert len(pages.page("architecture.md").splitlines()) <= 250


PATTERNS = pages.blocks(pages.page("graph.md"), "sparql")


@pytest.mark.model
@pytest.mark.parametrize("query", PATTERNS, ids=range(len(PATTERNS)))
def test_pattern_finds_something(query, store):
    found = sparql.run(store, query)

    assert found.notes == ()
    assert getattr(found, "rows", None) or getattr(found, "triples", None)


def test_there_are_patterns_enough():
    assert len(PATTERNS) >= 10


@pytest.mark.model
def test_graph_of_one_sentence_is_in_the_graph(graph, store):
    (shown,) = pages.blocks(graph, "turtle")
    prefixes = PREFIXES | data_prefixes(IriScheme())
    head = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in prefixes.items())
    quads = list(ox.parse(head + shown, format=ox.RdfFormat.TRIG, base_iri=BASE))

    assert len(quads) > 15
    for quad in quads:
        pattern = {"subject": quad.subject, "predicate": quad.predicate, "object_": quad.object}
        assert list(store.match(**pattern, graph=quad.graph_name)), quad


def test_terms_are_those_of_the_ontology(graph):
    told = set(re.findall(r"\bdd:(\w+)", graph))
    known = {name.removeprefix("dd:") for name in ontology.load().terms}

    assert told == known


def test_direct_statements_are_those_of_the_ontology(graph):
    rows = [row.split("|")[1:4] for row in graph.splitlines() if row.startswith("| `dd:")]
    told = {
        type_: (plover.strip(), {p: re.findall(r"\w+", roles) for p, roles in told_of(text)})
        for names, plover, text in rows
        for type_ in re.findall(r"dd:(\w+)", names)
    }
    wanted = {}
    for name, type_ in ontology.load().frame_types.items():
        directs = {d.property: [] for d in type_.directs}
        for direct in type_.directs:
            directs[direct.property].append(direct.to_role)
        wanted[name] = (type_.plover or "", directs)

    assert told.pop("Open") == ("", {})
    assert told == wanted


def told_of(text):
    """Each direct property of a cell, with the roles that are named after it."""
    return re.findall(r"`dd:(\w+)` ([a-z, ]+)", text)


def test_prefixes_are_those_that_need_no_declaration(graph):
    told = dict(re.findall(r"^\| `(\w+)` \| `(http.*?)` \|$", graph, re.MULTILINE))
    kinds = graph.partition("The kinds of data have one each: ")[2].partition(".")[0]

    assert told == PREFIXES
    assert tuple(CODE.findall(kinds)) == KINDS


@pytest.mark.model
def test_terms_of_others_are_used_or_declared(graph, store, root):
    declared = (root / "ontologies" / "kg.ttl").read_text(encoding="utf-8")
    used = {quad.predicate.value for quad in store.match()}
    vocabularies = "|".join(PREFIXES.keys() - {"dd", "rdf"})
    others = set(re.findall(rf"`({vocabularies}):(\w+)`", graph))

    assert len(others) > 20
    for prefix, name in others:
        assert f"{prefix}:{name}" in declared or PREFIXES[prefix] + name in used


@pytest.mark.model
def test_graphs_of_the_store_are_told_of(graph, store):
    told = first_cells(graph, "| graph | holds |")

    for name in store.graphs():
        local = re.sub("^doc/.*", "doc/ID", name.removeprefix(BASE))
        assert local in told


def test_fields_of_plover_records_are_those_of_the_schema(graph, root):
    schema = json.loads((root / "kg/events/plover.schema.json").read_text(encoding="utf-8"))
    own = {n for n, f in schema["properties"].items() if "Own field" in str(f.get("description"))}
    told_own = graph.partition(" are\nnot PLOVER's")[0].rpartition("\n\n")[2]
    contexts = re.search(r"^\| `context` \| (.*) \|$", graph, re.MULTILINE)[1]

    assert sorted(first_cells(graph, "| field | holds |")) == sorted(schema["properties"])
    assert set(CODE.findall(told_own)) == own
    assert set(CODE.findall(contexts)) == set(schema["properties"]["context"]["items"]["enum"])
