"""Nothing stands over anything else, by geometry, for any graph of up to sixty names."""

import os
import subprocess
import sys
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from fontTools.ttLib import TTFont

from kg.draw.geometry import Box, Curve, Point
from kg.draw.lettering import FONT, LINE, width, wrap
from kg.draw.scene import EDGE, NAME, NOTE, VERB, scene
from kg.draw.spread import MARGIN, spread
from tests.drawing.scenes import of_graph


def twice(graph):
    """The graph with each tie doubled, as a fact and a plan between the same two."""
    doubled = nx.MultiGraph(graph)
    doubled.add_edges_from(graph.edges)
    return doubled


GRAPHS = {
    "one tie": nx.path_graph(2),
    "star of 60": nx.star_graph(59),
    "tree of 60": nx.random_labeled_tree(60, seed=2),
    "ring": nx.cycle_graph(24),
    "grid": nx.convert_node_labels_to_integers(nx.grid_2d_graph(5, 6)),
    "all with all": nx.complete_graph(9),
    "pieces": nx.disjoint_union_all([nx.path_graph(k) for k in (2, 2, 3, 5, 9)]),
    "60 of a network": nx.barabasi_albert_graph(60, 1, seed=4),
    "60, 90 ties": nx.gnm_random_graph(60, 90, seed=6),
    "double ties": twice(nx.cycle_graph(8)),
}


@pytest.fixture(scope="module", params=GRAPHS.values(), ids=GRAPHS)
def placed(request):
    return scene(of_graph(request.param))


def boxes(made):
    return [
        *(n.box for n in made.nodes),
        *(t.box for t in made.ties),
        *(k.box for k in made.legend),
        Box(made.width / 2, EDGE, made.width, 2 * EDGE - 10),  # The title.
    ]


def test_no_name_verb_or_legend_is_over_another(placed):
    assert [pair for pair in combinations(boxes(placed), 2) if pair[0].overlaps(pair[1])] == []


def test_all_is_inside_the_picture(placed):
    for box in boxes(placed)[:-1]:
        assert box.left >= 0
        assert box.top >= 0
        assert box.right <= placed.width
        assert box.bottom <= placed.height


def test_words_fit_their_boxes(placed):
    for node in placed.nodes:
        lines = [width(line, NAME) for line in node.name] + [width(w, NOTE) for w in node.notes]
        assert max(lines) < node.box.width
        assert len(node.name) * NAME * LINE + len(node.notes) * NOTE * LINE <= node.box.height
    for tie in placed.ties:
        assert max(width(line, VERB) for line in tie.words) <= tie.box.width


def test_line_goes_from_border_to_border_by_its_words(placed):
    ends = {n.node.id: n.box for n in placed.nodes}
    for each in placed.ties:
        source, target = ends[each.tie.source], ends[each.tie.target]
        grown = [Box(b.x, b.y, b.width + 24, b.height + 24) for b in (source, target)]
        assert grown[0].holds(each.curve.start)
        assert grown[1].holds(each.curve.end)
        middle = [each.curve.at(n / 200) for n in range(201)]
        assert any(each.box.holds(point) for point in middle)


def crosses(curve, box):
    """Tell whether a curve runs through a box."""
    return any(box.holds(curve.at(share / 64)) for share in range(65))


@pytest.mark.parametrize(
    "name", ["one tie", "star of 60", "tree of 60", "ring", "pieces", "60 of a network"]
)
def test_line_runs_through_no_other_name(name):
    """Where a picture can be had without, there is none."""
    made = scene(of_graph(GRAPHS[name]))

    crossed = [
        (t.tie.label, n.node.entity.label)
        for t in made.ties
        for n in made.nodes
        if n.node.id not in (t.tie.source, t.tie.target) and crosses(t.curve, n.box)
    ]
    assert len(crossed) <= len(made.ties) // 20


def test_places_are_the_same_each_time():
    drawing = of_graph(GRAPHS["60, 90 ties"])

    assert scene(drawing) == scene(drawing)


STAR = """
from kg.draw.layout import Link, layout
links = [Link(0, n) for n in range(1, 40)]
print([(round(b.x, 3), round(b.y, 3)) for b in layout([(60, 15)] * 40, links)])
"""


def test_places_of_a_star_are_the_same_on_another_processor():
    """A star has no main directions; OpenBLAS is told to work as on an older processor."""
    found = [
        subprocess.run(
            [sys.executable, "-c", STAR], env=os.environ | kernel, check=True, capture_output=True
        ).stdout
        for kernel in ({}, {"OPENBLAS_CORETYPE": "Nehalem"}, {"OPENBLAS_CORETYPE": "Sandybridge"})
    ]

    assert found[0].count(b"(") == 40
    assert found == found[:1] * 3


def test_boxes_in_one_place_are_spread():
    found = spread([Box(0, 0, 50, 20)] * 12, [])

    assert not any(a.overlaps(b, margin=MARGIN / 2 - 0.1) for a, b in combinations(found, 2))


def test_box_goes_out_of_the_way_of_a_line():
    found = spread([Box(-200, 0, 40, 20), Box(200, 0, 40, 20), Box(0, 2, 40, 20)], [(0, 1)])

    line = Curve.through(*(Point(b.x, b.y) for b in (found[0], found[0], found[1])))
    straight = Curve(Point(found[0].x, found[0].y), line.start.towards(line.end, 0.5), line.end)
    assert not crosses(straight, found[2])


def test_curve_is_at_its_middle_halfway():
    curve = Curve.through(Point(0, 0), Point(10, 30), Point(40, 0))

    assert curve.at(0.5) == pytest.approx((10, 30))
    part = curve.part(0.25, 0.75)
    assert part.start == pytest.approx(curve.at(0.25))
    assert part.at(0.5) == pytest.approx(curve.at(0.5))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Irak", ("Irak",)),
        ("coalitie tegen IS", ("coalitie tegen", "IS")),
        ("een twee drie vier vijf zes zeven acht negen tien elf", None),
        ("Donaudampfschifffahrtsgesellschaft", None),
        ("", ()),
    ],
)
def test_words_are_broken_into_lines(text, lines):
    found = wrap(text, 13, most=90, lines=2)

    assert lines is None or found == lines
    assert len(found) <= 2
    assert all(width(line, 13) <= 90 for line in found)
    assert lines is not None or found[-1].endswith("…")


def test_widths_are_those_of_the_typeface():
    font = TTFont(FONT)
    names, metrics = font.getBestCmap(), font["hmtx"]
    letters = "Nederland Erdoğan Zelenskyj Ünal œ – ’ 0123456789 Ж Ω"
    told = [width(letter, 1) for letter in letters]
    assert np.allclose(
        told, [metrics[names[ord(c)]][0] / font["head"].unitsPerEm for c in letters], atol=1e-4
    )


def test_word_of_any_length_is_cut_at_once():
    (line,) = wrap("m" * 200_000, 13, most=90, lines=1)

    assert line.endswith("m…")
    assert width(line, 13) <= 90 < width(f"m{line}", 13)
