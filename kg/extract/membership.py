"""Whose party somebody is of by the words beside a name: *Theo Francken (N-VA)*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

    Found = tuple[str, Mention, Mention, str]

_MEMBER = "memberOf"
_OF = {"Party": _MEMBER, "State": "nationalityOf"}
"""What an inhabitant's noun before a name says of its bearer, by what it is of."""


def party_members(reading: Reading, token: Token) -> Iterator[Found]:
    """Give the party that stands in brackets behind a person or is his title.

    *Theo Francken (N-VA)*, *minister Theo Francken (N-VA)*, *VVD'er Han ten Broeke*; so
    the state of *de Belg Salah Abdeslam*.
    """
    if token.pos == "PROPN" and _in_brackets(reading, token):
        bearer = reading.tree.head(token)
        if bearer is not None and _is_party(reading, token):
            found = reading.phrase(bearer)
            if found.name is not None and reading.is_a(bearer, "Person"):
                yield _MEMBER, found.mention(), reading.phrase(token).mention(), "party#brackets"
    elif token.pos in ("NOUN", "PROPN") and token.text[:1].isupper():
        found = reading.phrase(token)
        entry = reading.resources.gazetteer.inhabitant(token.text) if found.titled else None
        relation = _OF.get(entry.type) if entry is not None else None
        if entry is not None and relation is not None:
            index, label = reading.tree.index, entry.label
            body = Mention(token.span, token.span, index, MentionKind.NAMED, label, label)
            yield relation, found.mention(), body, f"{relation}#inhabitant"


def _in_brackets(reading: Reading, token: Token) -> bool:
    """Tell a name alone between brackets, a co-ordination of them aside."""
    tree = reading.tree
    last = max((t.index for t in tree.children(token, "flat")), default=token.index)
    if token.index == 0 or last + 1 >= len(tree):
        return False
    return tree[token.index - 1].text == "(" and tree[last + 1].text == ")"


def _is_party(reading: Reading, token: Token) -> bool:
    entries = reading.resources.gazetteer.named(reading.phrase(token).text)
    return any(entry.type == "Party" for entry in entries[:1])
