"""Mentions of what is no noun phrase: parts of compounds, adjectives of nationality, titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.standing.officials import joined
from kg.model import Mention, MentionKind, Span
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token


def part_mention(
    reading: Reading, token: Token, prefix: str, slot: Slot | None = None
) -> Iterator[Mention]:
    """Give the first part of a compound where it names something.

    *NAVO* in *NAVO-top*, *Taliban* in *Talibanleider*: a capital and an entry of the
    gazetteer, or an acronym. A name of two words has the first before the compound.
    """
    if "-" not in token.text and reading.resources.gazetteer.named(token.text):
        return  # "Groenland" is no land of Groen
    start = token.span.start
    span = slot.part if slot and slot.part else Span(start, start + len(prefix))
    text = token.text[span.start - start : span.end - start].rstrip("-")
    before = reading.tree[token.index - 1] if token.index > 0 else token
    longer = f"{before.text} {text}"  # "Vlaams Belang-voorzitter", "Boko Haram-strijders"
    if before.text[:1].isupper() and reading.resources.gazetteer.named(longer):
        span = Span(before.span.start, span.start + len(text))
        yield Mention(span, span, reading.tree.index, MentionKind.NAMED, longer, longer)
        return
    acronym = len(text) > 1 and text.isupper()  # "V-raad" names no V
    if text[:1].isupper() and (acronym or reading.resources.gazetteer.named(text)):
        span = Span(span.start, span.start + len(text))
        yield Mention(span, span, reading.tree.index, MentionKind.NAMED, text, text)


def demonym_mention(reading: Reading, token: Token, kind: str = "") -> Iterator[Mention]:
    """Give an adjective of nationality as a mention of its state: *Iraanse*.

    With `kind`, only of what is of that class: *Republikeinse* names no State.
    """
    entry = reading.resources.gazetteer.adjective(token.text)
    if entry and (not kind or reading.resources.ontology.is_a(entry.type, kind)):
        yield Mention(
            token.span, token.span, reading.tree.index, MentionKind.DEMONYM, token.text, token.text
        )


def state_of_title(reading: Reading, token: Token, relation: str) -> Iterator[Mention]:
    """Give the state in *de Franse president*, unless the adjective says but who they are.

    *Franse diplomaten* are French, whomever they represent; a *Bosnisch-Servische leider*
    heads neither state.
    """
    several = reading.tree[token.head].feat("Number") == "Plur"
    mixed = len(reading.resources.gazetteer.adjectives(token.text)) > 1
    if not (several and relation == "represents") and not (mixed and relation == "headOf"):
        yield from demonym_mention(reading, token)


def title_mention(reading: Reading, noun: Token) -> Mention:
    """Give a title with what it is of: *minister van Buitenlandse Zaken*."""
    found = reading.phrase(noun)
    last = noun
    name = found.name.first if found.name is not None else len(reading.tree)
    for child in reading.tree.children(noun, "nmod"):
        words = reading.tree.subtree(child)
        article = reading.tree.child(child, "det")
        old = article is not None and reading.resources.words.has("old_genitives", article.text)
        if preposition(reading.tree, child) == "" and not old:
            continue  # "Burgemeester Londen", but "Commandant der Strijdkrachten"
        bracket = next((w.index for w in words if w.text == "("), name)
        words = tuple(w for w in words if w.index < bracket)
        if words and words[0].index == last.index + 1 and words[-1].index < name:
            last = words[-1]
    first = min(next(joined(reading, noun), noun), noun, key=lambda t: t.index)
    part, hyphen, _ = noun.text.rpartition("-")
    before = reading.tree[noun.index - 1] if noun.index > 0 else noun
    if hyphen and reading.resources.gazetteer.named(f"{before.text} {part}"):
        first = before  # "Vlaams Belang-voorzitter"
    words = reading.tree.tokens[first.index : last.index + 1]
    span = Span(first.span.start, words[-1].span.end)
    text = " ".join(w.text for w in words)
    return Mention(span, noun.span, reading.tree.index, MentionKind.NOMINAL, text, text)
