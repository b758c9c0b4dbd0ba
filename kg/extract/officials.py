"""What office holders head where the text leaves it unsaid: *president Macron*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Mention, MentionKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

RULE = "offices#headOf"
"""How evidence names the gazetteer's knowledge of offices."""


def office_lemma(reading: Reading, title: Token) -> str:
    """Give the dictionary form of a title, one of two words as one: *eersteminister*."""
    lemma = reading.view.lemma(title)
    for before in joined(reading, title):
        return f"{before.text.lower()}{lemma}"
    return lemma


def joined(reading: Reading, title: Token) -> Iterator[Token]:
    """Give the first word of a title of two: *eerste* of *eerste minister*."""
    lemma, joined_titles = reading.view.lemma(title), "joined_titles"
    for child in reading.tree.children(title, "amod"):
        if reading.resources.words.has(joined_titles, f"{child.text.lower()} {lemma}"):
            yield child


def headed_body(
    reading: Reading, title: Token, bearer: Mention, date: str | None
) -> Mention | None:
    """Give the state or body that a titled person is known to head.

    A former office is none: *voormalig president Obama*.

    Parameters
    ----------
    reading : Reading
        The sentence.
    title : Token
        The title: *president*, *bondskanselier*.
    bearer : Mention
        Who bears it; only a name is looked up.
    date : str or None
        The document's date, ISO 8601 at any precision.

    Returns
    -------
    Mention or None
        The body by its preferred name, over title and name, which stand for it.
    """
    resources = reading.resources
    if bearer.kind is not MentionKind.NAMED or is_former(reading, title):
        return None
    office = resources.gazetteer.office(bearer.text, office_lemma(reading, title), date)
    body = resources.gazetteer.entry(office.body) if office is not None else None
    if office is None or body is None or office.relation != "headOf":
        return None
    span = Span(min(title.span.start, bearer.head.start), max(title.span.end, bearer.head.end))
    return Mention(span, span, reading.tree.index, MentionKind.NAMED, body.label, body.label)


def is_former(reading: Reading, title: Token) -> bool:
    """Tell *oud-premier*, *de voormalige president*: an office that is over or to come."""
    former = reading.resources.lexicon.qualifiers.former
    first, hyphen, _ = title.text.lower().partition("-")
    modifiers = reading.tree.children(title, "amod", "advmod")
    return (bool(hyphen) and first in former) or any(m.lemma.lower() in former for m in modifiers)
