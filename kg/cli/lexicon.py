"""`kg lexicon`: check the word lists, try a sentence on them, see what they lack."""

from __future__ import annotations

import click

from kg.cli import options
from kg.cli.group import LazyGroup
from kg.cli.intake import FINDINGS
from kg.cli.output import note

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
    """


@click.command()
@options.ontologies
@click.pass_context
def check(ctx: click.Context) -> None:
    """Say what is wrong in the lexicon's files.

    Exit code 1 if anything is.

    \b
    Example:
      kg lexicon check
      kg lexicon check --ontologies my-ontologies/
    """
    from kg.lexicon import check as findings_of
    from kg.lexicon import load

    findings = findings_of()
    for finding in findings:
        click.echo(str(finding))
    if findings:
        note(f"{len(findings)} to mend.")
        ctx.exit(FINDINGS)
    entries = load().entries
    words = {w for e in entries for w in (*e.verbs, *e.nouns, *e.adjectives, *e.phrases)}
    note(f"{len(entries)} entries with {len(words)} words and expressions: nothing is wrong.")
