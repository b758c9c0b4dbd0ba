"""Precision and recall of linking the reports of one event, over texts of the project's own.

Run `python -m tests.quality.same_events` for the figures and what went wrong.
"""

from __future__ import annotations

import re
import tomllib
from itertools import combinations
from pathlib import Path

from kg import ontology
from kg.events.link import link_events
from kg.ingest import read
from kg.rdf import terms
from kg.rdf.documents import put, put_ontology
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store
from kg.rdf.writer import quads

HERE = Path(__file__).parent
FOLDER = HERE / "corroboration"
PLACES = (FOLDER, HERE / "articles", HERE.parent.parent / "seeds")


def floors():
    """Give the figures under which the test fails."""
    return _tables()["floors"]


def _tables():
    return tomllib.loads((FOLDER / "same.toml").read_text(encoding="utf-8"))


def gold():
    """Give the pairs of places, each a document and an offset, that report one event."""
    texts = {document.id: document.text for document in read(PLACES)}
    groups = _tables()["events"]
    return {pair for group in groups for pair in pairs([place(texts, each) for each in group])}


def place(texts, words):
    """Find a word in its document: *c20 beschoten 2* is the second one."""
    document, word, *number = words.split()
    found = [m.start() for m in re.finditer(rf"\b{re.escape(word)}\b", texts[document])]
    return document, found[int(number[0]) - 1 if number else 0]


def pairs(members):
    """Pair the places of different documents."""
    ordered = sorted(set(members))
    return {(a, b) for a, b in combinations(ordered, 2) if a[0] != b[0]}


def store_of(extractions):
    """Make a store in memory of what was read."""
    store = memory_store()
    put_ontology(store)
    for found in extractions:
        written = quads(
            found, ontology=ontology.load(), provenance=Provenance("test"), scheme=store.scheme
        )
        put(store, found.document.id, written)
    return store


def linked(store):
    """Give the pairs that the links of a store make, their closure included."""
    link_events(store)
    groups: dict[str, set[str]] = {}
    for quad in store.match(graph=terms.node(store.scheme.same_events_graph)):
        one, other = quad.subject.value, quad.object.value
        merged = groups.get(one, {one}) | groups.get(other, {other})
        groups |= dict.fromkeys(merged, merged)
    return {pair for group in groups.values() for pair in pairs(map(_place, group))}


def _place(iri):
    document, local = iri.rsplit("/", 2)[1:]
    return document, int(local.split("-")[0])


def figures(found, wanted):
    """Give precision and recall."""
    right = len(found & wanted)
    return right / len(found), right / len(wanted)


def main():
    """Print the figures, and the pairs that are wrong or missing."""
    from kg.pipeline import Pipeline

    texts = {document.id: document.text for document in read(PLACES)}
    found, wanted = linked(store_of(Pipeline().extract(read(PLACES)))), gold()
    precision, recall = figures(found, wanted)
    print(f"precision {precision:.3f}, recall {recall:.3f}, {len(wanted)} pairs")
    for name, listed in (("wrong", found - wanted), ("missing", wanted - found)):
        for pair in sorted(listed):
            print(name, *(f"{d} {texts[d][at : at + 30]!r}" for d, at in pair), sep="  ")


if __name__ == "__main__":
    main()
