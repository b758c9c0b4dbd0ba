"""Other programs' forms of the graph: valid by schema, read back whole, the same each time."""

import csv
import io
import json
import re
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner
from lxml import etree

from kg.cli.main import main
from kg.interchange import cytoscape, gexf, graphml, sheets
from kg.interchange.table import EdgeRow, NodeRow, Tables, tables
from tests.cli.samples import write_store
from tests.unit.query.story import first, second, story, third

HERE = Path(__file__).parent
NASTY = "a\x0bb <i> & \"q\" 'x', ; \u2028 é ]]> = @ +"


@pytest.fixture(scope="module")
def made():
    return tables(story())


@pytest.fixture(scope="module")
def nasty(made):
    """The same with names and sentences that would like to be markup."""
    nodes = tuple(n._replace(label=f"{NASTY} {n.id}".replace("\x0b", " ")) for n in made.nodes)
    edges = tuple(e._replace(sentence=NASTY.replace("\x0b", " "), start="") for e in made.edges)
    return Tables(nodes, edges)


def written(write, made):
    out = io.BytesIO()
    write(made, out)
    return out.getvalue()


def test_tables_have_what_ties_two(made):
    assert len(made.nodes) == 6
    assert sorted(e.type for e in made.edges) == [
        "Consultation", "Contribution", "Contribution", "Contribution", "Withdrawal", "headOf",
        "headOf",
    ]  # fmt: skip
    (talk,) = [e for e in made.edges if e.type == "Consultation"]
    assert (talk.fact, talk.start, talk.end) == (True, "2020-03-20", "2020-03-20")
    assert talk.sentence == "Merkel sprak met Rutte."


def test_denied_tie_is_no_fact(made):
    denied = [e for e in made.edges if e.polarity == "Negative"]

    assert [e.fact for e in denied] == [False]


@pytest.mark.parametrize("which", ["made", "nasty"])
@pytest.mark.parametrize(
    ("write", "schema"), [(graphml.write, "graphml.xsd"), (gexf.write, "gexf.xsd")],
    ids=["graphml", "gexf"],
)  # fmt: skip
def test_xml_is_valid(write, schema, which, request):
    rules = etree.XMLSchema(etree.parse(HERE / schema))
    document = etree.fromstring(written(write, request.getfixturevalue(which)))

    rules.assertValid(document)


@pytest.mark.parametrize("name", ["graphml.xsd", "gexf.xsd"])
def test_schema_refuses_what_is_wrong(name, made):
    """A schema that accepts anything would test nothing."""
    rules = etree.XMLSchema(etree.parse(HERE / name))
    write = graphml.write if name.startswith("graphml") else gexf.write
    text = written(write, made)

    assert not rules.validate(etree.fromstring(text.replace(b'source="', b'source="x')))
    assert not rules.validate(etree.fromstring(text.replace(b' target="', b' goal="')))
    wrong = text.replace(b'attr.type="string"', b'attr.type="text"')
    wrong = wrong.replace(b'start="2020-', b'start="MMXX-')
    assert not rules.validate(etree.fromstring(wrong))


def rows(graph):
    """Nodes and edges as sets of the values that matter, whatever the ids."""
    label = nx.get_node_attributes(graph, "label")
    nodes = {(d["iri"], d["label"], d["type"], int(d["mentions"])) for _, d in graph.nodes.items()}
    edges = sorted(
        (label[a], label[b], d["iri"], d["type"], d["fact"], d["sentence"])
        for a, b, d in graph.edges(data=True)
    )
    return nodes, edges


def expected(made):
    label = {n.id: n.label for n in made.nodes}
    nodes = {(n.iri, n.label, n.type, n.mentions) for n in made.nodes}
    edges = sorted(
        (label[e.source], label[e.target], e.iri, e.type, e.fact, e.sentence) for e in made.edges
    )
    return nodes, edges


READERS = {
    "graphml": (graphml.write, nx.read_graphml),
    "gexf": (gexf.write, nx.read_gexf),
    "cytoscape": (cytoscape.write, lambda file: nx.cytoscape_graph(json.load(file))),
}


@pytest.mark.parametrize("which", ["made", "nasty"])
@pytest.mark.parametrize(("write", "read"), READERS.values(), ids=READERS)
def test_networkx_reads_it_back_whole(write, read, which, request):
    made = request.getfixturevalue(which)
    graph = read(io.BytesIO(written(write, made)))

    assert graph.is_directed()
    assert graph.is_multigraph()
    assert rows(graph) == expected(made)


def test_gexf_has_intervals(made):
    graph = nx.read_gexf(io.BytesIO(written(gexf.write, made)))
    spans = {(d["type"], d.get("start"), d.get("end")) for _, _, d in graph.edges(data=True)}

    assert ("Withdrawal", "2020-06-01", "2020-06-01") in spans
    assert all(start for _, start, _ in spans)


def test_empty_network_has_no_elements():
    elements = json.loads(written(cytoscape.write, Tables((), ())))["elements"]

    assert elements == {"nodes": [], "edges": []}


@pytest.mark.parametrize(
    ("write", "declaring"),
    [(graphml.write, b"<key "), (gexf.write, b"<attribute ")],
    ids=["graphml", "gexf"],
)
def test_empty_graph_declares_the_columns_of_any(made, write, declaring):
    def declared(tables):
        return [line for line in written(write, tables).splitlines() if declaring in line]

    assert declared(Tables((), ())) == declared(made)
    assert any(b"mentions" in line and b"int" in line for line in declared(made))


def test_empty_graph_is_valid():
    for write, name in ((graphml.write, "graphml.xsd"), (gexf.write, "gexf.xsd")):
        rules = etree.XMLSchema(etree.parse(HERE / name))
        rules.assertValid(etree.fromstring(written(write, Tables((), ()))))


def read_csv(content):
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


@pytest.mark.parametrize("which", ["made", "nasty"])
def test_sheets_are_read_back(which, request):
    made = request.getfixturevalue(which)
    files = sheets.plain(made)

    nodes, edges = read_csv(files["nodes.csv"]), read_csv(files["edges.csv"])
    assert [tuple(r[c] for c in ("Id", "iri", "Label")) for r in nodes] == [
        (n.id, n.iri, n.label) for n in made.nodes
    ]
    assert [(r["Type"], r["Source"], r["Target"], r["sentence"]) for r in edges] == [
        ("Directed", e.source, e.target, e.sentence) for e in made.edges
    ]


@pytest.mark.parametrize("which", ["made", "nasty"])
def test_neo4j_finds_both_ends_of_each_tie(which, request):
    files = sheets.neo4j(request.getfixturevalue(which))
    nodes, ties = read_csv(files["nodes.csv"]), read_csv(files["relationships.csv"])

    ids = [row["iri:ID"] for row in nodes]
    assert len(set(ids)) == len(ids)
    assert {row[end] for row in ties for end in (":START_ID", ":END_ID")} <= set(ids)
    assert all(row[":LABEL"].startswith("Entity;") for row in nodes)
    assert {row["fact:boolean"] for row in ties} == {"true", "false"}
    assert all(re.fullmatch(r"[A-Z]+(_[A-Z]+)*", row[":TYPE"]) for row in ties)
    # The import reads one record a line unless told otherwise.
    assert files["relationships.csv"].count(b"\n") == len(ties) + 1
    assert "HEAD_OF" in {row[":TYPE"] for row in ties}


def test_columns_are_those_of_the_rows(made):
    assert all(isinstance(row, NodeRow) for row in made.nodes)
    assert all(isinstance(row, EdgeRow) for row in made.edges)
    assert [row.id for row in made.edges] == [f"e{n}" for n in range(len(made.edges))]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return write_store(tmp_path_factory.mktemp("story") / "store", first(), second(), third())


@pytest.fixture
def export(store, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments):
        return CliRunner().invoke(main, ["export", *arguments, "--store", str(store)])

    return invoke


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        (["g.graphml"], ["g.graphml"]),
        (["g.gexf"], ["g.gexf"]),
        (["g.cyjs"], ["g.cyjs"]),
        (["other.xml", "--format", "graphml"], ["other.xml"]),
        (["a/b", "--format", "csv"], ["a/b/edges.csv", "a/b/nodes.csv"]),
        (["neo", "--format", "neo4j"], ["neo/nodes.csv", "neo/relationships.csv"]),
    ],
    ids=lambda value: value[0],
)
def test_export_writes_files_the_same_each_time(export, tmp_path, arguments, files):
    first_time = export(*arguments)
    contents = {name: (tmp_path / name).read_bytes() for name in files}
    export(*arguments)

    assert (first_time.exit_code, first_time.stdout) == (0, "")
    assert "Wrote" in first_time.stderr
    found = sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*") if p.is_file())
    assert found == files
    assert contents == {name: (tmp_path / name).read_bytes() for name in files}


def test_export_to_standard_output(export):
    assert export("-", "--format", "gexf").stdout.startswith("<?xml")
    refused = export("-", "--format", "neo4j")
    assert refused.exit_code == 2
    assert "Name a folder" in refused.stderr
