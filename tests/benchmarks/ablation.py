"""Score kg on the development gold without one of its parts at a time.

    python -m tests.benchmarks.ablation [--model NAME]

- coreference: pronouns, descriptions and *dat* stay what they are; names are still linked.
- nominalisations: nouns evoke no frames.
- compounds: nouns match whole words only, and first parts (*NAVO-missie*) fill nothing.
- attribution: no frame has a source.

The switches are patches here; the product has none.
"""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from typing import TYPE_CHECKING
from unittest.mock import patch

from kg.lexicon.lexicon import Lexicon, _first
from kg.lexicon.suffixes import Suffixes
from kg.link import resolve
from kg.link.descriptions.description import describe
from kg.model import MentionKind
from tests.benchmarks import gold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

_FIND = Suffixes.find


def without_coreference() -> Iterator[AbstractContextManager]:
    """Resolve names and nationalities alone."""
    known = resolve._resolve

    def only_names(occurrence, discourse):
        if occurrence.kind is MentionKind.DEMONYM:
            return known(occurrence, discourse)
        if occurrence.kind is MentionKind.PRONOUN or resolve.is_group(occurrence):
            return ()
        return (resolve._new(occurrence, describe(occurrence, discourse), discourse),)

    yield patch("kg.link.resolve._resolve", only_names)
    yield patch("kg.link.resolve.inherit", lambda *_: None)
    yield patch("kg.link.pronouns.events.EventReferences.resolve", lambda *_: None)
    yield patch("kg.link.rewrite.resolve_speaker", lambda *_: None)


def without_nominalisations() -> Iterator[AbstractContextManager]:
    """Let verbs, adjectives and expressions alone evoke frames."""
    from kg.extract.evocation import evoke

    known = evoke._single

    def no_noun(reading, token, entries):
        return None if reading.view.kind(token) == "noun" else known(reading, token, entries)

    yield patch("kg.extract.evocation.evoke._single", no_noun)


def without_compounds() -> Iterator[AbstractContextManager]:
    """Match whole words alone."""

    def whole(self, lemma):
        return tuple((value, prefix) for value, prefix in _FIND(self, lemma) if not prefix)

    yield patch.object(Suffixes, "find", whole)
    # Not what was found and kept with compounds.
    yield patch.object(Lexicon, "noun_class", lambda known, lemma: _first(known._classes, lemma))
    yield patch("kg.syntax.nominal.compound", lambda _: iter(()))


def without_attribution() -> Iterator[AbstractContextManager]:
    """Take everything for the newspaper's own words."""
    yield patch("kg.extract.frames.sources", lambda *_: {})


ABLATIONS = {
    "- coreference": without_coreference,
    "- nominalisations": without_nominalisations,
    "- compounds": without_compounds,
    "- attribution": without_attribution,
}


def main() -> None:
    """Print the figures of the whole, then without each part."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model")
    documents, resources = gold.parsed(parser.parse_args().model)
    print(gold.header())
    print(gold.row("kg", gold.score(gold.extracted(documents, resources))))
    for name, patches in ABLATIONS.items():
        with ExitStack() as stack:
            for each in patches():
                stack.enter_context(each)
            print(gold.row(name, gold.score(gold.extracted(documents, resources))))


if __name__ == "__main__":
    main()
