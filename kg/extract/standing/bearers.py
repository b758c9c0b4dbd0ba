"""Whom a title or description is said of, and which facts stand once that is linked."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kg.extract.standing.membership import BY_NOUN
from kg.extract.standing.officials import is_body, is_definite, is_proposed, one_of, said_of
from kg.model import Mention, MentionKind
from kg.syntax.phrase import conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.extract.reading import Reading
    from kg.model import Quantity, Relation
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import Token

NAMED_ONLY = ("holdsPosition",)
"""Relations whose subject is a named person, by name or by a description of one."""


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


def named_bearers(linked: Iterable[Relation]) -> tuple[Relation, ...]:
    """Leave out offices of descriptions, and facts of pronouns, that linking found none for.

    *De Franse president* holds an office where the text names him elsewhere.
    """
    return tuple(
        r for r in linked if not any(_points(m) for m in (r.subject, r.object)) and not _unnamed(r)
    )


def _unnamed(relation: Relation) -> bool:
    """Tell an office or a nationality of a description that stands for nobody named."""
    subject = relation.subject
    if relation.evidence.rule.endswith(BY_NOUN):
        return subject.label == subject.text
    nominal = relation.type in NAMED_ONLY and subject.kind is MentionKind.NOMINAL
    return nominal and subject.label == subject.text


def _points(mention: Mention | Quantity) -> bool:
    """Tell a pronoun that linking found nothing for."""
    if not isinstance(mention, Mention) or mention.kind is not MentionKind.PRONOUN:
        return False
    return mention.label == mention.text
