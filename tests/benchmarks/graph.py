"""Time every `kg graph` command on a graph of 10,000 entities and 100,000 statements.

    python -m tests.benchmarks.graph [--store FOLDER] [--statements 100000] [--entities 10000]

The graph is made up: documents of forty statements each between entities whose mentions
follow Zipf's law, in a hundred circles that mostly keep to themselves, over five years. It
is written by the same code as a real one. Each command runs in a process of its own, as a
person would run it; the best of `--repeat` runs counts.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg import ontology
from kg.model import (
    Document,
    Entity,
    Evidence,
    Extraction,
    Frame,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Relation,
    Role,
    Sentence,
    Span,
    TimeSpan,
    Trigger,
)
from kg.rdf.documents import put, put_ontology
from kg.rdf.provenance import Provenance
from kg.rdf.store import open_store
from kg.rdf.writer import quads

A_DOCUMENT = 40
"""Statements of one document."""
CIRCLES = 100
OWN_CIRCLE = 0.8
"""Share of statements that stay within a circle."""
ENTITY_TYPES = ("Person", "State", "City", "Organisation", "ArmedForce", "Mission")
FRAMES = {
    "Contribution": "target",
    "Training": "target",
    "Statement": "topic",
    "Suspension": "target",
    "Deployment": "destination",
    "Support": "target",
    "Consultation": "target",
    "Attack": "target",
}
RELATIONS = ("headOf", "memberOf", "locatedIn", "alliedWith")
PATTERN = "{} werkt volgens dit bericht in deze maand samen met {} aan de missie."


class Maker:
    """Makes extractions of random statements, the same for the same seed."""

    def __init__(self, entities: int, *, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        self.names = [f"{ENTITY_TYPES[i % len(ENTITY_TYPES)]} {i}" for i in range(entities)]
        self.weights = [1 / (1 + i // CIRCLES) for i in range(entities)]
        self.circles = [range(c, entities, CIRCLES) for c in range(min(CIRCLES, entities))]

    def pair(self) -> tuple[int, int]:
        everyone = range(len(self.names))
        inside = self.chance.choice(self.circles)
        first = self._one(inside)
        within = self.chance.random() < OWN_CIRCLE
        second = self._one(inside if within else everyone)
        return (first, second) if first != second else self.pair()

    def _one(self, among: range) -> int:
        weights = [self.weights[i] for i in among]
        return self.chance.choices(among, weights)[0]

    def document(self, number: int, statements: int) -> Extraction:
        id_ = f"bericht-{number:05}"
        day = f"{2019 + number % 5}-{1 + number % 12:02}-{1 + number % 28:02}"
        text, sentences, frames, relations = "", [], [], []
        mentions: dict[int, list[Mention]] = {}
        for index in range(statements):
            one, other = self.pair()
            words = PATTERN.format(self.names[one], self.names[other])
            start = len(text)
            text += f"{words} "
            sentences.append(Sentence(index, Span(start, start + len(words))))
            found = []
            for entity, at in ((one, 0), (other, words.rindex(self.names[other]))):
                span = Span(start + at, start + at + len(self.names[entity]))
                name = self.names[entity]
                made = Mention(span, span, index, MentionKind.NAMED, name, name, f"e{entity}")
                mentions.setdefault(entity, []).append(made)
                found.append(made)
            verb = Span(start + words.index("werkt"), start + words.index("werkt") + 5)
            if index % 4 == 3:
                evidence = Evidence(id_, index, verb, "relations#1")
                kind = self.chance.choice(RELATIONS)
                relations.append(Relation(kind, *found, evidence))
            else:
                frames.append(self._frame(f"f{index}", found, verb, id_, index, day[:7]))
        entities = tuple(
            Entity(f"e{e}", self.names[e].split()[0], self.names[e], (), tuple(where))
            for e, where in mentions.items()
        )
        document = Document(id_, text, date=day, title=f"Bericht {number}")
        return Extraction(document, tuple(sentences), entities, tuple(frames), tuple(relations))

    def _frame(self, id_, found, verb, document, index, month) -> Frame:
        kind, role = self.chance.choice(list(FRAMES.items()))
        roles = [Role("agent", found[0]), Role(role, found[1])]
        if self.chance.random() < 0.5:
            roles.append(Role("time", TimeSpan(month, verb)))
        planned, denied = self.chance.random() < 0.15, self.chance.random() < 0.05
        return Frame(
            id=id_,
            type=kind,
            trigger=Trigger(verb, "werkt", "werken"),
            roles=tuple(roles),
            evidence=Evidence(document, index, verb, "lexicon#1"),
            polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
            modality=Modality.INTENDED if planned else Modality.ASSERTED,
            source=(found[0],) if self.chance.random() < 0.1 else (),
        )


def make(folder: Path, *, entities: int, statements: int) -> None:
    """Fill a store, unless it is there."""
    if folder.exists():
        return
    maker, known = Maker(entities), ontology.load()
    origin = Provenance(software="benchmark")
    with open_store(str(folder), create=True) as store:
        put_ontology(store)
        for number in range(statements // A_DOCUMENT):
            extraction = maker.document(number, A_DOCUMENT)
            found = quads(extraction, ontology=known, provenance=origin, scheme=store.scheme)
            put(store, extraction.document.id, found)
            store.rest()


PICTURE = "{picture}"
"""Stands for a file that may be written."""
COMMANDS = {
    "stats": ["stats"],
    "show": ["show", "Person 0"],
    "path": ["path", "Person 600", "City 5000"],
    "neighbours": ["neighbours", "Person 0"],
    "compare": ["compare", "Person 0", "City 2"],
    "central": ["central", "--measure", "betweenness"],
    "communities": ["communities"],
    "timeline (entity)": ["timeline", "Person 0"],
    "timeline (type)": ["timeline", "Suspension", "--since", "2022-06", "--until", "2022-06"],
    "missions": ["missions"],
    "draw": ["draw", "-o", PICTURE],
    "draw (entity)": ["draw", "Person 0", "-o", PICTURE],
    "draw (timeline)": ["draw", "Person 0", "--timeline", "-o", PICTURE],
}


def measure(arguments: list[str], *, repeat: int) -> tuple[float, float]:
    """Give the seconds of the fastest run, and those of processors that it used."""
    runs = []
    for _ in range(repeat):
        busy, started = _busy(), time.perf_counter()
        command = [sys.executable, "-c", "from kg.cli.main import main; main()", "graph"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([*command, *arguments], check=True, **quiet)
        runs.append((time.perf_counter() - started, _busy() - busy))
    return min(runs)


def _busy() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--store", type=Path)
    parser.add_argument("--entities", type=int, default=10_000)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = options.store or Path(passing) / "store"
        make(folder, entities=options.entities, statements=options.statements)
        os.environ["KG_STORE"] = str(folder)
        picture = str(Path(passing) / "picture.svg")
        print("command            seconds  of processors")
        for name, arguments in COMMANDS.items():
            given = [picture if word == PICTURE else word for word in arguments]
            seconds, busy = measure(given, repeat=options.repeat)
            print(f"{name:18} {seconds:7.2f}  {busy:7.2f}", flush=True)


if __name__ == "__main__":
    main()
