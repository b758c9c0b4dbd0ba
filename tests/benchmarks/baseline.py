"""Score a naive extractor beside kg: subject, verb and object, the verb looked up in the lexicon.

    python -m tests.benchmarks.baseline [--model NAME]

The idea is that of textacy's `subject_verb_object_triples`, on Universal Dependencies
labels: each verb with its own surface subject (`nsubj`, `nsubj:pass`) as agent and its
object as target, co-ordinated ones included. The first entry of the lexicon that has the
verb gives the type, whatever it asks of its arguments; names are taken as they stand.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kg.extract.reading import read
from kg.syntax.phrase import conjuncts
from tests.benchmarks import gold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading, Resources
    from kg.scoring.prediction import Json
    from kg.syntax.tree import ParsedDocument, Token

ROLES = {"agent": ("nsubj",), "target": ("obj",)}


def baseline(document: ParsedDocument, resources: Resources) -> Json:
    """Give a document's triples in the scorer's prediction format."""
    frames = [frame for reading in read(document, resources) for frame in _frames(reading)]
    text = document.document.text
    return {"doc": document.document.id, "text": text, "frames": frames, "relations": []}


def _frames(reading: Reading) -> Iterator[Json]:
    for verb in reading.tree:
        entries = reading.resources.lexicon.verb(reading.view.lemma(verb))
        if verb.pos != "VERB" or not entries:
            continue
        yield {
            "type": entries[0].type,
            "trigger": {"text": verb.text, "start": verb.span.start, "end": verb.span.end},
            "roles": {role: _fillers(reading, verb, deps) for role, deps in ROLES.items()},
            "polarity": "positive",
            "modality": "asserted",
            "source": [],
        }


def _fillers(reading: Reading, verb: Token, deps: tuple[str, ...]) -> list[Json]:
    mentions = [
        reading.phrase(conjunct).mention()
        for child in reading.tree.children(verb, *deps)
        for conjunct in conjuncts(reading.tree, child)
    ]
    return [{"text": m.text, "start": m.span.start, "end": m.span.end} for m in mentions]


def main() -> None:
    """Print the figures of both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model")
    documents, resources = gold.parsed(parser.parse_args().model)
    print(gold.header())
    naive = gold.score(baseline(document, resources) for document in documents)
    print(gold.row("subject-verb-object", naive))
    print(gold.row("kg", gold.score(gold.extracted(documents, resources))))


if __name__ == "__main__":
    main()
