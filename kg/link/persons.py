"""What tells a person from namesakes in other documents: a full name, or an office and whose it is.

Names are no keys: many are called *De Vries*. What is not certain to be one person stays of its
document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.link.knowledge import Knowledge
    from kg.link.referent import Referent
    from kg.link.words import ReferenceWords


def is_full_name(name: str, words: ReferenceWords) -> bool:
    """Tell *Petra Jansma* and *J.R.R. Tolkien* from *De Vries*, *P. de Vries* and *Mohammed B.*."""
    first, parts = 0, name.split()
    if len(parts) < 2 or _initials(parts[-1]):
        return False
    for part in parts[:-1]:
        letters = _initials(part)
        if not letters and not words.has("names.before_last", part.lower().rstrip(".")):
            return True
        first += letters
    return first > 1


def _initials(word: str) -> int:
    """Count the letters of *J.* or *J.R.R.*; a word has none."""
    letters = word.rstrip(".").split(".")
    return len(letters) if word.endswith(".") and all(len(each) == 1 for each in letters) else 0


def last_name(name: str, words: ReferenceWords) -> str:
    """Give the last name of a full one, its first words with it: *de Vries* of *Eva de Vries*."""
    parts = name.split()
    first = len(parts) - 1
    while first > 1 and words.has("names.before_last", parts[first - 1].lower()):
        first -= 1
    return " ".join(parts[first:])


def office_of(referent: Referent, knowledge: Knowledge) -> tuple[str, ...]:
    """Give the office, and whose, that tells one of a last name from others in all documents.

    *De Deense minister Jansen* is `minister`, `denemarken`; *minister Jansen* is the newspaper's
    own, `minister`. Nothing comes of *kolonel Jansen*: a state has several.
    """
    whose = _whose(referent)
    titles = sorted(filter(knowledge.is_office, referent.titles - referent.past))
    for title in titles:
        for office in public_office(title, knowledge, abroad=bool(whose)):
            return (office, *whose)
    body = referent.side.entry if referent.side is not None else None
    if body is None or not knowledge.is_a(body.type, "Organisation", "City"):
        return ()
    return next(((_of_body(title, body.id, knowledge), body.id) for title in titles), ())


def _whose(referent: Referent) -> tuple[str, ...]:
    """Give the state that somebody holds office in, or the body of no state.

    A ministry tells of none: each state has one *van Defensie*.
    """
    entry = referent.side.entry if referent.side is not None else None
    return () if entry is None or entry.type == "Ministry" else (entry.nationality or entry.id,)


def public_office(title: str, knowledge: Knowledge, *, abroad: bool) -> Iterator[str]:
    """Give the office of state that a title tells: *minister* for *defensieminister*."""
    lists = knowledge.words.lists
    known = lists["offices.national"] | (lists["offices.abroad"] if abroad else frozenset())
    ends = (title[at:] for at in range(len(title)))
    yield from (end for end in ends if end in known and knowledge.same_office(title, (end,)))


def _of_body(title: str, body: str, knowledge: Knowledge) -> str:
    """Give a title without the body that it begins with: *woordvoerder* for *NAVO-woordvoerder*."""
    first, hyphen, last = title.partition("-")
    named = knowledge.gazetteer.named(first.upper()) if hyphen else ()
    return last if any(entry.id == body for entry in named) else title
