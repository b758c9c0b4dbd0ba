"""Whose party somebody is of by the words beside a name: *Theo Francken (N-VA)*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Mention, MentionKind, Span
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.model import Quantity
    from kg.syntax.tree import Token

    Found = tuple[str, Mention, Mention, str]
    Told = tuple[str, Mention, Mention | Quantity, str]

_MEMBER = "memberOf"
_OF = {"Party": _MEMBER, "State": "nationalityOf"}
"""What an inhabitant's noun before a name says of its bearer, by what it is of."""
_STARTS, _ENDS = ("(", ","), (")", ",")
"""Marks around a party in brackets, alone or listed: *(Defensie, VVD)*."""
_OPEN = "("
_BRACKET = 8
"""Words of a bracket, at most."""
_LONGEST = 4
"""Words of a party's name in brackets, at most."""
BY_NOUN = "description"
"""How evidence names such a noun that stands alone: *de Fransman* for somebody named elsewhere."""


def party_members(reading: Reading, token: Token) -> Iterator[Found]:
    """Give the party that stands in brackets behind a person or is his title.

    *Theo Francken (N-VA)*, *minister Theo Francken (N-VA)*, *VVD'er Han ten Broeke*; so
    the state of *de Belg Salah Abdeslam*.
    """
    brackets = _OPEN in reading.tree.forms
    if brackets and (found_party := _bracketed(reading, token)) is not None:
        party, first = found_party
        bearer = before_brackets(reading, first)
        found = reading.phrase(bearer)
        if found.name is not None and reading.is_a(bearer, "Person"):
            yield _MEMBER, found.mention(), party, "party#brackets"
    if token.pos in ("NOUN", "PROPN") and token.text[:1].isupper():
        yield from _inhabitants(reading, token)


def of_bodies(reading: Reading, token: Token, told: Sequence[Told]) -> Iterator[Found]:
    """Give the body behind a person's name: *Els Bos van de vakbond*, *wethouder Bos van D66*.

    After a title only a party, of which the title tells nothing itself (`told`): *voorzitter
    Bos van D66* heads it.
    """
    found = reading.phrase(token)
    if found.name is None or not reading.is_a(token, "Person"):
        return
    if not found.titled and (token.dep == "appos" or found.label_of_name != "PERSON"):
        return
    claimed = {o.head for _, _, o, _ in told if isinstance(o, Mention)}
    body = _behind(reading, found.name.last)
    if body is None:
        return
    party = reading.is_a(body, "Party") or reading.resources.words.has(
        "opposition_nouns", body.lemma.lower()
    )
    bare = not found.titled and body.head == token.index
    works = bare and reading.is_a(body, "Organisation", "Group", "ArmedGroup")
    other = reading.phrase(body).mention()
    if (party or (works and not reading.is_a(body, "State"))) and other.head not in claimed:
        yield _MEMBER, found.mention(), other, "member#name"


def _behind(reading: Reading, index: int) -> Token | None:
    """Give the noun of the *van* that follows, wherever the parse hangs it."""
    tree = reading.tree
    if index >= len(tree) or tree[index].pos != "ADP":
        return None
    noun = tree[tree[index].head]
    return noun if preposition(tree, noun) == "van" and noun.index > index else None


def _inhabitants(reading: Reading, token: Token) -> Iterator[Found]:
    """Give whose somebody is by an inhabitant's noun: *de Belg Salah Abdeslam*, *de Belg*."""
    entry = reading.resources.gazetteer.inhabitant(token.text)
    relation = _OF.get(entry.type) if entry is not None else None
    if entry is None or relation is None:
        return
    found, span, rule = reading.phrase(token), token.span, f"{relation}#inhabitant"
    above = reading.tree.head(token)
    said_of = above if token.dep == "appos" else None
    if reading.tree.child(token, "cop") is not None:
        said_of = reading.view.subject(token)
    if said_of is not None and not found.titled and reading.is_a(said_of, "Person"):
        found = reading.phrase(said_of)  # "de dader, een Belg,", "hij is een Belg"
        det = reading.tree.child(token, "det")
        span = Span(det.span.start, span.end) if det is not None else span
    elif not found.titled:
        det = reading.tree.child(token, "det")
        if det is None or det.feat("Definite") != "Def" or token.feat("Number") == "Plur":
            return
        # The noun is the person; with its article it stands for what he is of.
        span, rule = Span(det.span.start, span.end), f"{relation}#{BY_NOUN}"
    body = Mention(span, span, reading.tree.index, MentionKind.NAMED, entry.label, entry.label)
    yield relation, found.mention(), body, rule


def _bracketed(reading: Reading, last: Token) -> tuple[Mention, Token] | None:
    """Give the party whose name ends in a word and stands between brackets.

    Whatever the parse makes of it: *(Open Vld)* may be an adjective and a name, and may hang
    on a word before the one it follows.
    """
    tree, tokens = reading.tree, reading.tree.tokens
    if last.index + 1 >= len(tree) or tree[last.index + 1].text not in _ENDS:
        return None
    opened = _opening(tokens, last.index)
    if opened is None:
        return None
    for first in range(last.index, max(last.index - _LONGEST, opened), -1):
        if tree[first - 1].text in _STARTS:
            inside = tokens[first : last.index + 1]
            name = " ".join(t.text for t in inside)
            entries = reading.resources.gazetteer.named(name)
            if not any(entry.type == "Party" for entry in entries[:1]):
                return None
            span = Span(inside[0].span.start, last.span.end)
            party = Mention(span, span, tree.index, MentionKind.NAMED, name, name)
            return party, tokens[opened + 1]
    return None


def _opening(tokens: Sequence[Token], last: int) -> int | None:
    """Give where the bracket opens that a word stands in, if it closes too."""
    closed = any(t.text == ")" for t in tokens[last + 1 : last + _BRACKET])
    before = range(last - 1, max(last - _BRACKET, 0), -1)
    opened = next((i for i in before if tokens[i].text in ("(", ")")), None)
    return opened if closed and opened is not None and tokens[opened].text == "(" else None


def before_brackets(reading: Reading, first: Token) -> Token:
    """Give the head of the name that brackets stand behind."""
    token = reading.tree[first.index - 2]
    while token.dep in ("flat", "fixed"):
        token = reading.tree[token.head]
    return token
