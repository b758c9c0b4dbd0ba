"""`kg lexicon`: check the word lists and names, try a sentence on them, see what they lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.group import LazyGroup
from kg.cli.intake import FINDINGS
from kg.cli.output import note

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMANDS = {
    "check": "kg.cli.lexicon:check",
    "try": "kg.cli.trial:try_",
    "gaps": "kg.cli.gaps:gaps",
    "examples": "kg.cli.examples:examples",
}


@click.group(cls=LazyGroup, commands_at=COMMANDS)
def lexicon() -> None:
    """Work on the lexicon: which Dutch words evoke what.

    \b
    Example:
      kg lexicon check
      kg lexicon try "Nederland draagt met zes militairen bij aan de missie."
      kg lexicon gaps seeds/
      kg lexicon examples threaten
    """


@click.command()
@options.ontologies
@click.pass_context
def check(ctx: click.Context) -> None:
    """Say what is wrong in the lexicon and the gazetteer.

    Unknown keys, names and slots, words that stand twice, examples that are badly marked,
    what nothing reads, what is lacking. Exit code 1 if anything is. Whether the examples
    yield what they mark, kg lexicon examples tells.

    \b
    Example:
      kg lexicon check
      kg lexicon check --ontologies my-ontologies/
    """
    from kg import gazetteer
    from kg.gazetteer.checker import check as gazetteer_findings
    from kg.lexicon import check as lexicon_findings
    from kg.lexicon import load

    told = [str(finding) for finding in (*lexicon_findings(), *gazetteer_findings())]
    told = told or list(_unreadable())
    for finding in told:
        click.echo(finding)
    if told:
        note(f"{len(told)} to mend.")
        ctx.exit(FINDINGS)
    entries = load().entries
    words = {w for e in entries for w in (*e.verbs, *e.nouns, *e.adjectives, *e.phrases)}
    known = f"{len(entries)} entries with {len(words)} words and expressions"
    note(f"{known}, {len(gazetteer.load())} names of the gazetteer: nothing is wrong.")


def _unreadable() -> Iterator[str]:
    """Give what stops a stage that reads its words from a file of its own."""
    from kg.errors import KgError
    from kg.events import codebook
    from kg.extract.numbers.lexicon import number_words
    from kg.extract.quantities.lexicon import units
    from kg.extract.times.lexicon import time_words
    from kg.link import words as reference
    from kg.syntax import words

    for load in (words.load, number_words, units, time_words, reference.load, codebook.load):
        try:
            load()
        except KgError as error:
            yield str(error)
