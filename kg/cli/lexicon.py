"""`kg lexicon`: check the word lists, and try a sentence on them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.intake import FINDINGS
from kg.cli.output import note, write_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.lexicon import Condition, Entry
    from kg.model import Extraction
    from kg.syntax.clause import Slot
    from kg.syntax.tree import ParsedDocument, Token

STDIN = "-"


@click.group()
def lexicon() -> None:
    """Work on the lexicon: which Dutch words evoke what.

    \b
    Example:
      kg lexicon check
      kg lexicon try "Nederland draagt met zes militairen bij aan de missie."
    """


@lexicon.command()
@options.ontologies
@click.pass_context
def check(ctx: click.Context) -> None:
    """Say what is wrong in the lexicon's files; exit code 1 if anything is.

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


@lexicon.command("try")
@click.argument("sentence")
@click.option("--date", default=None, metavar="DATE", help="Resolve times against this date.")
@options.model
@options.ontologies
def try_(*, sentence: str, date: str | None, model: str | None) -> None:
    """Show how a sentence is parsed, what its words' arguments are, and what comes of it.

    SENTENCE is Dutch, or - for standard input. The last table has the lexicon's entries
    whose word is there but whose conditions the sentence does not meet.

    \b
    Example:
      kg lexicon try "Nederland draagt met zes militairen bij aan de missie."
      kg lexicon try "De missie werd vorige maand stilgelegd." --date 2020-02
    """
    from kg.errors import IngestError
    from kg.extract.reading import read
    from kg.model import Document
    from kg.pipeline import Pipeline, extract

    text = (sys.stdin.read() if sentence == STDIN else sentence).strip()
    if not text:
        message = "There is no sentence to try."
        raise IngestError(message, "Give it between quotation marks.")
    pipeline = Pipeline(model=model)
    (parsed,) = pipeline.parse([Document(id="sentence", text=text, date=date)])
    _write_parse(parsed)
    readings = read(parsed, pipeline.resources)
    predicates = [row for reading in readings for row in _predicates(reading)]
    write_table(("word", "dictionary form", "arguments"), predicates, title="\nArguments")
    _write_found(extract(parsed, pipeline.resources))
    missed = [row for reading in readings for row in _near_misses(reading)]
    if missed:
        write_table(("word", "entry", "needs"), missed, title="\nNot met")


def _write_parse(parsed: ParsedDocument) -> None:
    rows = [
        (token.index, token.text, token.lemma, token.pos, token.dep, _head(token), token.feats)
        for tree in parsed.sentences
        for token in tree
    ]
    write_table(("#", "form", "lemma", "tag", "relation", "head", "features"), rows, title="Parse")


def _head(token: Token) -> int | None:
    return None if token.head == token.index else token.head


def _predicates(reading: Reading) -> Iterator[tuple[str, str, str]]:
    for token in reading.tree:
        if token.pos not in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}:
            continue
        predicate = reading.view.predicate(token)
        if predicate.slots:
            shown = "; ".join(_slot(reading, slot) for slot in predicate.slots)
            yield token.text, predicate.lemma, shown


def _slot(reading: Reading, slot: Slot) -> str:
    rule = "" if slot.rule == "direct" else f" ({slot.rule})"
    return f"{slot.name} = {reading.phrase(slot.token).text}{rule}"


def _write_found(extraction: Extraction) -> None:
    from kg import ontology
    from kg.extract.triples import triples

    rows = [
        (t.subject, t.relation, t.object, t.target, t.qualifiers, t.evidence.rule)
        for t in triples(extraction, ontology.load())
    ]
    if rows:
        columns = ("subject", "relation", "object", "target", "further", "rule")
        write_table(columns, rows, title="\nFound")
    else:
        note("Nothing was found: no word of the sentence is in the lexicon, or see below.")


def _near_misses(reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Give the entries of the words whose conditions do not hold."""
    from kg.extract.evoke import holds

    for token in reading.tree:
        slots = reading.view.slots(token)
        for entry in _entries(reading, token):
            unmet = [c for c in entry.when if not holds(reading, slots, c)]
            if unmet:
                yield token.text, entry.id, "; ".join(map(_condition, unmet))


def _entries(reading: Reading, token: Token) -> Iterator[Entry]:
    words, lemma = reading.resources.lexicon, reading.view.lemma(token)
    kind = reading.view.kind(token)
    if kind == "verb":
        yield from words.verb(lemma)
    elif kind == "noun":
        yield from (entry for entry, _ in words.noun(lemma))
    else:
        yield from words.adjective(lemma)


def _condition(condition: Condition) -> str:
    wanted = " or ".join((*condition.types, *condition.lemmas)) or "something"
    return f"{'' if condition.present else 'no '}{wanted} as {condition.slot}"
