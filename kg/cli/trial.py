"""`kg lexicon try`: what is made of a sentence, step by step, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.output import note, write_table
from kg.cli.streams import STREAM, check_characters, standard_input

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.model import Extraction
    from kg.syntax.clause import Slot
    from kg.syntax.mending import Step
    from kg.syntax.tree import ParsedDocument, Token, Tree

    Rows = list[tuple[object, ...]]

LONGEST = 10_000
"""Characters that are tried at once: a paragraph or two, of which all is shown."""


@click.command("try")
@click.argument("sentence")
@click.option("--date", default=None, metavar="DATE", help="Resolve times against this date.")
@options.model
@options.ontologies
def try_(*, sentence: str, date: str | None, model: str | None) -> None:
    """Show how a sentence is parsed, and what comes of it.

    SENTENCE is Dutch, or - for standard input. "Put right" tells what rules have changed
    in the parse. Under "Entries" stand the lexicon's entries of each word: those that
    matched, and why the others did not. "Roles" tells by which slot and construction each
    role was filled.

    \b
    Example:
      kg lexicon try "Nederland draagt met zes militairen bij aan de missie."
      kg lexicon try "De missie werd vorige maand stilgelegd." --date 2020-02
    """
    from kg.errors import IngestError
    from kg.extract.reading import read
    from kg.ingest.text import is_date
    from kg.model import Document
    from kg.pipeline import Pipeline, extract
    from kg.syntax.mending import mended, steps

    if date is not None and not is_date(date):
        message = f"{date!r} is no date: write 2020, 2020-02 or 2020-02-14."
        raise click.BadParameter(message, param_hint="--date")
    check_characters(sentence, "sentence")
    example = 'echo "Nederland steunt Polen." | kg lexicon try -'
    text = (standard_input("sentence", example) if sentence == STREAM else sentence).strip()
    if not text:
        message = "There is no sentence to try."
        raise IngestError(message, "Give it between quotation marks.")
    if len(text) > LONGEST:
        message = f"The sentence has {len(text):,} characters."
        raise IngestError(message, f"Give {LONGEST:,} at most; kg extract reads whole texts.")
    pipeline = Pipeline(model=model)
    known = pipeline.resources
    (given,) = pipeline.unmended([Document(id="sentence", text=text, date=date)])
    parsed = mended(given, known.lexicon, known.gazetteer)
    readings = read(parsed, known)
    _write_parse(parsed)
    changed = list(_changes(steps(given, known.lexicon, known.gazetteer)))
    _write(("#", "form", "parsed as", "put right", "rule"), changed, "Put right")
    _write(("word", "dictionary form", "arguments"), _predicates(readings), "Arguments")
    _write(("word", "entry", "matched", "why not"), _attempts(readings), "Entries")
    _write_found(extract(parsed, known))
    _write(("word", "dictionary form"), _uncovered(readings), "In no entry")


def _write(columns: Sequence[str], rows: Rows, title: str) -> None:
    if rows:
        write_table(columns, rows, title=f"\n{title}")


def _write_parse(parsed: ParsedDocument) -> None:
    rows = [
        (token.index, token.text, token.lemma, token.pos, token.dep, _head(token), token.feats)
        for tree in parsed.sentences
        for token in tree
    ]
    write_table(("#", "form", "lemma", "tag", "relation", "head", "features"), rows, title="Parse")


def _changes(steps: Iterator[Step]) -> Iterator[tuple[object, ...]]:
    for step in steps:
        for before, after in zip(step.before, step.after, strict=True):
            if before != after:
                was, now = _hanging(before, step.before), _hanging(after, step.after)
                if was == now:
                    was, now = before.feats, after.feats
                yield after.index, after.text, was, now, step.rule


def _hanging(token: Token, tree: Tree) -> str:
    """Tell what a word is and what it hangs on: *bij ADP, compound:prt of draagt*."""
    below = "" if token.head == token.index else f" of {tree[token.head].text}"
    return f"{token.lemma} {token.pos}, {token.dep}{below}"


def _head(token: Token) -> int | None:
    return None if token.head == token.index else token.head


def _predicates(readings: Sequence[Reading]) -> Rows:
    rows: Rows = []
    for reading in readings:
        for token in reading.tree:
            if token.pos not in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}:
                continue
            predicate = reading.view.predicate(token)
            arguments = [slot for slot in predicate.slots if slot.name != "det"]
            if arguments:
                shown = "; ".join(_slot(reading, slot) for slot in arguments)
                rows.append((token.text, predicate.lemma, shown))
    return rows


def _slot(reading: Reading, slot: Slot) -> str:
    rule = "" if slot.rule == "direct" else f" ({slot.rule})"
    return f"{slot.name} = {reading.phrase(slot.token).text}{rule}"


def _attempts(readings: Sequence[Reading]) -> Rows:
    from kg.extract.attempts import attempts

    tried = {
        (reading.tree.index, a.token.index, a.entry.id, a.matched, a.reason): a
        for reading in readings
        for a in attempts(reading)
    }
    return [
        (a.token.text, a.entry.id, "yes" if a.matched else "no", a.reason) for a in tried.values()
    ]


def _uncovered(readings: Sequence[Reading]) -> Rows:
    from kg.extract.evocation.evoke import evoke
    from kg.extract.open import uncovered

    return [
        (token.text, reading.view.lemma(token))
        for reading in readings
        for token in uncovered(reading, evoke(reading))
    ]


def _write_found(extraction: Extraction) -> None:
    from kg import ontology
    from kg.extract.triples import triples

    found = [
        (t.subject, t.relation, t.object, t.target, t.qualifiers, t.evidence.rule)
        for t in triples(extraction, ontology.load())
    ]
    columns = ("subject", "relation", "object", "target", "further", "rule")
    _write(columns, list(found), "Found")
    _write(("frame", "trigger", "role", "filler", "slot"), list(_roles(extraction)), "Roles")
    if not found:
        note("Nothing was found: no entry of the lexicon matched.")


def _roles(extraction: Extraction) -> Iterator[tuple[str, str, str, str, str]]:
    from kg.extract.triples import shown

    for frame in extraction.frames:
        for role in frame.roles:
            yield frame.type, frame.trigger.text, role.name, shown(role.filler), role.rule
