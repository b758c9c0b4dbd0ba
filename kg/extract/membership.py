"""Whose party somebody is of by the words beside a name: *Theo Francken (N-VA)*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Mention, MentionKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

    Found = tuple[str, Mention, Mention, str]

_MEMBER = "memberOf"
_OF = {"Party": _MEMBER, "State": "nationalityOf"}
"""What an inhabitant's noun before a name says of its bearer, by what it is of."""
BY_NOUN = "description"
"""How evidence names such a noun that stands alone: *de Fransman* for somebody named elsewhere."""


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
        yield from _inhabitants(reading, token)


def _inhabitants(reading: Reading, token: Token) -> Iterator[Found]:
    """Give whose somebody is by an inhabitant's noun: *de Belg Salah Abdeslam*, *de Belg*."""
    entry = reading.resources.gazetteer.inhabitant(token.text)
    relation = _OF.get(entry.type) if entry is not None else None
    if entry is None or relation is None:
        return
    found, span, rule = reading.phrase(token), token.span, f"{relation}#inhabitant"
    if not found.titled:
        det = reading.tree.child(token, "det")
        if det is None or det.feat("Definite") != "Def" or token.feat("Number") == "Plur":
            return
        # The noun is the person; with its article it stands for what he is of.
        span, rule = Span(det.span.start, span.end), f"{relation}#{BY_NOUN}"
    body = Mention(span, span, reading.tree.index, MentionKind.NAMED, entry.label, entry.label)
    yield relation, found.mention(), body, rule


def _in_brackets(reading: Reading, token: Token) -> bool:
    """Tell a name alone between brackets, a co-ordination of them aside."""
    tree = reading.tree
    parts = tree.children(token, "flat", "fixed")  # "(Open Vld)"
    last = max((t.index for t in parts), default=token.index)
    if token.index == 0 or last + 1 >= len(tree):
        return False
    return tree[token.index - 1].text == "(" and tree[last + 1].text == ")"


def _is_party(reading: Reading, token: Token) -> bool:
    entries = reading.resources.gazetteer.named(reading.phrase(token).text)
    return any(entry.type == "Party" for entry in entries[:1])
