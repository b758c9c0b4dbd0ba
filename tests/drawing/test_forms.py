"""Pictures as SVG, PNG, DOT, Mermaid and charts: well-formed, dashed, safe, the same each time."""

import hashlib
import json
import re
import struct
import xml.etree.ElementTree as ET
import zlib
from dataclasses import replace
from itertools import combinations, pairwise

import networkx as nx
import pydot
import pytest

from kg import ontology
from kg.draw import chart as charts
from kg.draw import lettering
from kg.draw.chart import chart
from kg.draw.dot import to_dot
from kg.draw.drawing import chosen, drawing, key
from kg.draw.families import DENIED, FACT, FAMILIES, PLANNED, SAID, family, status
from kg.draw.gather import gather
from kg.draw.mermaid import to_mermaid
from kg.draw.png import SCALE, to_png
from kg.draw.scene import scene
from kg.draw.svg import SVG, to_svg
from kg.query.network import network
from tests.drawing.scenes import of_graph, statement
from tests.unit.query.story import story

HOSTILE = '</script><script>alert(1)</script>" onload="x" \\ ]]> & \x01 \u202e'


@pytest.fixture(scope="module")
def store():
    return story()


@pytest.fixture(scope="module")
def drawn(store):
    return gather(store, network(store), centre=None, most=40, title="Wie met wie")


@pytest.fixture(scope="module")
def hostile():
    made = of_graph(nx.path_graph(3))
    nodes = tuple(replace(n, entity=replace(n.entity, label=HOSTILE)) for n in made.nodes)
    ties = tuple(replace(t, label=HOSTILE, statements=(statement(1, HOSTILE),)) for t in made.ties)
    return replace(made, nodes=nodes, ties=ties, title=HOSTILE)


def test_story_is_drawn(drawn):
    labels = {n.id: n.entity.label for n in drawn.nodes}
    ties = {(labels[t.source], t.label, labels[t.target], t.status.name) for t in drawn.ties}

    assert ties == {
        ("Nederland", "draagt bij aan", "Wacht", "fact"),
        ("Duitsland", "draagt bij aan, trok zich terug uit", "Wacht", "fact"),
        ("Rutte", "staat aan het hoofd van", "Nederland", "fact"),
        ("Merkel", "overlegde met", "Rutte", "fact"),
        ("Nederland", "draagt bij aan", "NAVO", "denied"),
    }
    notes = {labels[n.id]: n.notes for n in drawn.nodes}
    assert notes["Wacht"] == ("300 personnel", "120 personnel", "opschorting 2020-03")
    assert notes["Rutte"] == ()


def test_mutual_tie_has_no_direction(drawn):
    assert {t.label: t.directed for t in drawn.ties} == {
        "draagt bij aan": True,
        "draagt bij aan, trok zich terug uit": True,
        "staat aan het hoofd van": True,
        "overlegde met": False,
    }


def test_only_so_many_are_chosen_and_all_of_them_are_tied(store):
    net = network(store)
    shown = chosen(net, centre=None, most=3)

    assert [net.entities[iri].label for iri in shown] == ["Nederland", "Rutte", "Wacht"]
    made = drawing(net, shown, {}, title="", labels={})
    assert made.left_out == 3


def test_statement_of_two_between_the_same_is_one_line(store):
    net = network(store)
    made = gather(store, net, centre=None, most=40, title="")
    (head,) = [t for t in made.ties if t.label == "staat aan het hoofd van"]

    assert len({key(s) for s in head.statements}) == 2
    assert all(s.words for s in head.statements)


def test_every_class_has_a_family():
    known = ontology.load().entity_types

    assert {family(name) for name in known} == {f for f in FAMILIES if f.name in known}
    assert family("Parliament").name == "Organisation"
    assert family("Nonsense").name == "Entity"


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", FAMILIES, ids=lambda f: f.name)
def test_words_can_be_read_on_every_colour(look):
    """WCAG 2: 7 to 1 for names, 4.5 to 1 for notes, 3 to 1 for borders."""
    assert contrast("#1c2329", look.fill) >= 7
    assert contrast("#59636e", look.fill) >= 4.5
    assert contrast(look.line, "#ffffff") >= 3


def test_families_differ_in_more_than_colour():
    shapes = {f.label: f.shape for f in FAMILIES}
    sharing = [{a, b} for a, b in combinations(shapes, 2) if shapes[a] == shapes[b]]

    assert sharing == [{"strijdmacht", "bondgenootschap"}]


@pytest.mark.parametrize(
    ("polarity", "modality", "attributed", "how"),
    [
        ("Positive", "Asserted", False, FACT),
        ("Negative", "Intended", True, DENIED),
        ("Positive", "Conditional", True, PLANNED),
        ("Positive", "Asserted", True, SAID),
    ],
    ids=["fact", "denied", "planned", "said"],
)
def test_status_of_a_statement(polarity, modality, attributed, how):
    assert status(polarity, modality, attributed=attributed) is how


def parse(svg):
    return ET.fromstring(svg)


def test_svg_has_each_node_tie_and_key(drawn):
    made = scene(drawn)
    root = parse(to_svg(made))
    groups = {
        name: root.findall(f".//{{{SVG}}}g[@class='{name}']")
        for name in ("nodes", "ties", "legend")
    }

    assert [len(g[0]) for g in groups.values()] == [
        len(drawn.nodes), len(drawn.ties), len(made.legend)
    ]  # fmt: skip
    words = " ".join(root.itertext())
    for label in ("Wacht", "Nederland", "feit", "ontkend", "missie", "bondgenootschap"):
        assert label in words


def test_only_facts_have_whole_lines(drawn):
    root = parse(to_svg(scene(drawn)))
    dashed = {
        g.get("class"): "stroke-dasharray" in g.find(f"{{{SVG}}}path").attrib
        for g in root.iter(f"{{{SVG}}}g")
        if g.get("class", "").startswith("tie ")
    }

    assert dashed == {"tie fact": False, "tie denied": True}
    assert all(how.dash for how in (PLANNED, DENIED, SAID))


def test_svg_is_the_same_each_time(drawn):
    assert to_svg(scene(drawn)) == to_svg(scene(drawn))


def test_hostile_words_stay_words(hostile):
    root = parse(to_svg(scene(hostile)))

    assert root.findall(f".//{{{SVG}}}script") == []
    allowed = {"title", "rect", "g", "path", "text", "defs", "marker", "svg"}
    assert {e.tag.split("}")[1] for e in root.iter()} <= allowed
    assert not any(name.startswith("on") for e in root.iter() for name in e.attrib)


def pixels(png):
    """Size and decompressed rows of a PNG of eight bits a channel."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, data = 8, b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind == b"IHDR":
            wide, tall = struct.unpack(">II", png[at + 8 : at + 16])
        if kind == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    return wide, tall, zlib.decompress(data)


def test_png_has_the_size_and_its_letters(drawn):
    made = scene(drawn)
    svg = to_svg(made)
    wide, tall, rows = pixels(to_png(svg))

    assert (wide, tall) == (round(made.width) * SCALE, round(made.height) * SCALE)
    without = re.sub(r"<text.*?</text>", "", svg, flags=re.DOTALL)
    assert rows != pixels(to_png(without))[2]  # The typeface was found: letters were painted.


def test_typeface_is_the_one_that_is_locked():
    lock = json.loads((lettering.FONT.parent / "lock.json").read_text(encoding="utf-8"))
    table = json.loads((lettering.FONT.parent / "widths.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256(lettering.FONT.read_bytes()).hexdigest()

    assert digest == "88cc899855d30f9c779b73c3319d0e077b098f927187aafce11ca029add707a6"
    assert set(lock["files"]) == {"Arimo-Regular.ttf", "OFL.txt"}
    assert table["font"] == f"{lock['package']} {lock['version']}"
    licence = (lettering.FONT.parent / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("which", ["drawn", "hostile"])
def test_dot_is_read_back(which, request):
    made = request.getfixturevalue(which)
    (graph,) = pydot.graph_from_dot_data(to_dot(made))

    nodes = [n for n in graph.get_nodes() if re.fullmatch(r"n\d+", n.get_name())]
    assert len(nodes) == len(made.nodes)
    assert len(graph.get_edges()) == len(made.ties)
    assert {n.get("URL").strip('"') for n in nodes} == {n.id for n in made.nodes}


def test_dot_has_broken_lines_for_what_is_no_fact(drawn):
    styles = re.findall(r'-> .*style="(\w+)"', to_dot(drawn))

    assert sorted(styles) == ["dotted", "solid", "solid", "solid", "solid"]


NODE = re.compile(r'  n\d+(\(\[|\(|\{\{|\[/|\[\[|\[)"[^"\n]*"(\]\)|\)|\}\}|/\]|\\\]|\]\]|\]):::\w+')
LINE = re.compile(r'  n\d+ (--|-\.) "[^"\n]*" (-->|---|\.->|\.-) n\d+')


@pytest.mark.parametrize("which", ["drawn", "hostile"])
def test_mermaid_has_a_line_for_each_node_and_tie(which, request):
    made = request.getfixturevalue(which)
    lines = to_mermaid(made).splitlines()

    assert lines[0] == "flowchart LR"
    body = lines[2 : 2 + len(made.nodes) + len(made.ties)]
    assert all(NODE.fullmatch(line) for line in body[: len(made.nodes)])
    assert all(LINE.fullmatch(line) for line in body[len(made.nodes) :])
    assert all(line.startswith(("  classDef ", "  linkStyle ")) for line in lines[2 + len(body) :])


def events(number):
    return [
        statement(n, "Nederland draagt bij aan de missie " + "x" * (n % 30),
                  time=f"{2014 + n % 7}-{1 + n % 12:02}",
                  modality="Intended" if n % 4 else "Asserted")
        for n in range(number)
    ]  # fmt: skip


@pytest.mark.parametrize("number", [1, 7, 60])
def test_chart_has_nothing_over_anything(number):
    made = chart(events(number), title="Tijd")

    boxes = [e.box for e in made.events]
    assert len(boxes) == number
    assert [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])] == []
    assert all(b.left >= 0 and b.right <= made.width and b.bottom < made.height for b in boxes)


def test_chart_is_in_proportion_to_time():
    told = [statement(n, time=t) for n, t in enumerate(("2020-01-01", "2020-07-01", "2020-12-31"))]
    first, middle, last = chart(told, title="").events

    ratio = (middle.mark.left - first.mark.left) / (last.mark.left - first.mark.left)
    assert ratio == pytest.approx(182 / 365, abs=0.01)


def test_chart_shows_a_period_as_long_as_it_is():
    told = [statement(0, time="2014/2019"), statement(1, time="2019-12-31")]
    long, short = chart(told, title="").events

    assert long.mark.right == pytest.approx(short.mark.left, abs=1)
    assert long.mark.width > 50 * short.mark.width


def test_chart_without_dates_tells_what_is_left_out():
    made = chart([statement(0, time="", date="")], title="Tijd")

    assert made.events == ()
    assert made.remark == "1 zonder datum weggelaten"


def test_chart_is_an_svg_with_broken_borders_for_plans():
    root = parse(charts.to_svg(chart(events(8), title=HOSTILE)))

    dashed = [
        (g.get("class"), "stroke-dasharray" in g.find(f"{{{SVG}}}rect").attrib)
        for g in root.iter(f"{{{SVG}}}g")
        if g.get("class", "").startswith("event ")
    ]
    assert set(dashed) == {("event fact", False), ("event planned", True)}


@pytest.mark.parametrize("span", ["2020-02-03", "1987/2024", "2020-02/2020-03", "../2014"])
def test_chart_has_readable_ticks(span):
    made = chart([statement(0, time=span)], title="")

    places = [x for _, x in made.ticks]
    assert 0 < len(places) <= charts.MOST_TICKS + 1
    assert all(b - a >= 45 for a, b in pairwise(places))
