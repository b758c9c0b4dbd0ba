"""Drawings made of plain graphs, for tests of where things stand."""

import random

from kg.draw.drawing import Drawing, Node, Tie
from kg.draw.families import DENIED, FACT, PLANNED, SAID
from kg.query.entities import Entity
from kg.query.statements import Statement

CLASSES = ("Person", "State", "Mission", "Alliance", "Treaty", "City", "Weapon", "Matter", "Group")
LABELS = (
    "Irak", "Verenigde Staten", "coalitie tegen terreurbeweging IS", "NAVO",
    "Afghaanse speciale eenheden in de omgeving van Mazar-e-Sharif", "Ank Bijleveld",
    "noodzaak van een Iraakse uitnodiging", "Donaudampfschifffahrtsgesellschaftskapitänsmützen",
)  # fmt: skip
VERBS = ("traint", "draagt bij aan", "staat aan het hoofd van, heeft nationaliteit van +2")
STATUSES = (FACT, PLANNED, DENIED, SAID)


def statement(number, label="iets", **changes):
    made = Statement(
        f"https://x.org/f{number}", "Support", "a", "b", ("agent", "target"), "Positive",
        "Asserted", (), "2020-02", "2020-03-01", "d", label, number, f"Zin {number}.",
    )  # fmt: skip
    return made._replace(**changes)


def of_graph(graph, *, seed=1):
    """A drawing of a networkx graph, with names and verbs of any length."""
    chance = random.Random(seed)
    nodes = tuple(
        Node(
            Entity(f"https://x.org/e{n}", chance.choice(LABELS), chance.choice(CLASSES), 1),
            ("opschorting 2020-01", "ca. 500 personnel")[: chance.randrange(3)],
        )
        for n in graph
    )
    iris = dict(zip(graph, (node.id for node in nodes), strict=True))
    ties = tuple(
        Tie(iris[a], iris[b], chance.choice(VERBS), chance.choice(STATUSES),
            chance.random() < 0.8, (statement(at),))
        for at, (a, b) in enumerate(graph.edges())
    )  # fmt: skip
    return Drawing(nodes, ties, "Proef", 3)
