"""Frames over parses in one-line notation, their mentions found by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Evidence, Frame, Mention, MentionKind, Relation, Role, Trigger
from kg.syntax.phrase import phrase

if TYPE_CHECKING:
    from kg.syntax.tree import ParsedDocument, Token, Tree


def word(parsed: ParsedDocument, sentence: int, text: str) -> tuple[Tree, Token]:
    """The first word of a sentence with this form."""
    tree = parsed.sentences[sentence]
    return tree, next(t for t in tree if t.text == text)


def mention(parsed: ParsedDocument, sentence: int, text: str) -> Mention:
    """The phrase that a word heads; an adjective by itself."""
    tree, token = word(parsed, sentence, text)
    if token.pos == "ADJ":
        return Mention(token.span, token.span, sentence, MentionKind.DEMONYM, text, text)
    return phrase(tree, token).mention()


def frame(
    parsed: ParsedDocument,
    sentence: int,
    type_: str,
    trigger: str,
    *,
    source: tuple[Mention, ...] = (),
    **roles: tuple[int, str],
) -> Frame:
    """A frame; a role is given by sentence number and head word."""
    _, token = word(parsed, sentence, trigger)
    fillers = tuple(Role(name, mention(parsed, *where)) for name, where in roles.items())
    return Frame(
        id=f"{sentence}-{trigger}",
        type=type_,
        trigger=Trigger(token.span, token.text, token.lemma),
        roles=fillers,
        evidence=Evidence(parsed.document.id, sentence, token.span, "test"),
        source=source,
    )


def relation(parsed: ParsedDocument, type_: str, subject: Mention, object_: Mention) -> Relation:
    """A relation of two mentions."""
    evidence = Evidence(parsed.document.id, subject.sentence, subject.span, "test")
    return Relation(type_, subject, object_, evidence)
