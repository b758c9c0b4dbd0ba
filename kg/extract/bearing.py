"""Whom a title or description is said of: a name beside it, a subject, or itself."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kg.extract.officials import is_body, is_definite, is_proposed, one_of, said_of
from kg.model import MentionKind
from kg.syntax.phrase import conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import Token


def bearers(reading: Reading, noun: Token, *, named: bool) -> Iterator[Mention]:
    """Give whom a title or description is said of.

    The name in apposition (*president Trump*, *ministers Bijleveld en Blok*), the name
    that it is an apposition of (*Stoltenberg, topman van de NAVO*), the subject of a
    copula (*Blok is minister*), else the phrase itself.
    """
    tree, found = reading.tree, reading.phrase(noun)
    top = one_of(reading, noun)
    while top.dep == "conj" and found.name is None:
        top = tree[top.head]  # "Israël, een bondgenoot van X en een vijand van Y"
    if top.dep == "appos" and top.head < top.index and found.name is None:
        yield reading.phrase(tree[top.head]).mention()
        return
    if found.name is not None:
        if not (named and found.titled and is_body(reading, found)):
            yield from _listed(reading, found, tree[found.name.first])
        return
    subject = said_of(reading, noun)
    if subject is None and named and not is_definite(reading, noun):
        return
    if subject is not None and subject.index != noun.index:
        bearer = reading.phrase(subject)
        if bearer.name is not None or bearer.kind is MentionKind.PRONOUN or not named:
            yield bearer.mention()
    elif not is_proposed(reading, noun):
        yield found.mention()


def _listed(reading: Reading, found: Phrase, name: Token) -> Iterator[Mention]:
    """Give who is listed behind a title, but only the first where it is one's: *Kamerlid X, Y*.

    The parse may list the rest beside the title: *de ministers X (N-VA) en Y*.
    """
    tree, title = reading.tree, found.head
    yield found.mention()
    if found.titled and title.feat("Number") == "Sing" and reading.is_a(title, "Person"):
        return
    others = list(conjuncts(tree, name)[1:])
    if found.titled and not others:
        top = tree[title.head] if title.dep == "conj" else title
        after = [t for t in tree.children(top, "conj") if t.index > name.index]
        others = list(takewhile(lambda t: t.pos == "PROPN" and reading.is_a(t, "Person"), after))
    for other in others:
        if other.pos == "PROPN":
            yield reading.phrase(other).mention()
