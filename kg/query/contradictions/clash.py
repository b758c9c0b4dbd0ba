"""What the kinds of contradiction share: what they give, and how times compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.query.periods import FIRST, LAST, Period, period
from kg.query.sparql import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.rdf.store import Store

NEAR_DAYS = 31
"""How far apart two articles may be and still speak of one time: a month. Of a standing fact
(*de missie telt 500 man*) a newspaper seldom says since when, so its own date must do."""
_AT_ONCE = 200


class Clash(NamedTuple):
    """Two statements that do not fit: what to say of them, in Dutch and English, and which."""

    nl: str
    en: str
    nodes: tuple[str, ...]


class Dated(NamedTuple):
    """A statement, its document's id and date."""

    node: str
    document: str
    date: str

    def near(self, other: Dated) -> bool:
        """Tell whether two statements speak of one time."""
        if self.document == other.document:
            return True
        mine, theirs = period(self.date), period(other.date)
        return mine is not None and theirs is not None and apart(mine, theirs) <= NEAR_DAYS


def apart(one: Period, other: Period) -> int:
    """Give the days between two periods; 0 where they meet."""
    return max((other.first - one.last).days, (one.first - other.last).days, 0)


def event_time(time: str, part: str) -> Period | None:
    """Read a frame's time as the days that it may have been on.

    *voor 2014* and *sinds 2014* are open on one side; *begin 2014* may be any day of it.

    Parameters
    ----------
    time : str
        As the graph has it.
    part : str
        Local name of the time part, or empty.
    """
    found = period(time)
    if found is None:
        return None
    if part == "Before":
        return Period(FIRST, found.last)
    return Period(found.first, LAST) if part == "After" else found


def rows(store: Store, query: str, values: Iterable[str] | None = None) -> Iterator[list[str]]:
    """Ask a query, unbound cells as empty text; its `%s` takes terms, some hundreds at once.

    Parameters
    ----------
    store : Store
        An open store.
    query : str
        SELECT, with `%s` inside each `VALUES` if values are given.
    values : iterable of str, optional
        Terms, or tuples of terms in brackets, as SPARQL writes them.
    """
    if values is None:
        yield from _plain(store, query)
        return
    listed = sorted(set(values))
    for start in range(0, len(listed), _AT_ONCE):
        some = " ".join(listed[start : start + _AT_ONCE])
        yield from _plain(store, query.replace("%s", some))


def _plain(store: Store, query: str) -> Iterator[list[str]]:
    yield from sorted(["" if t is None else t.value for t in row] for row in select(store, query))


def is_shared(iri: str) -> bool:
    """Tell whether an IRI is an entity's that all documents share, by its name.

    What a text only describes (*de missie in Mali*) has an entity of that text alone, whose
    id ends with the document's after two hyphens.
    """
    kind, _, name = iri.rpartition("/")
    return kind.endswith("/entity") and "--" not in name


def identity(iri: str, name: str) -> str:
    """Give what two texts may both speak of: an entity that they share, or the same words.

    *de missie in Mali* of two texts is taken to be one, as the texts are near in time; *de
    missie* says too little, and stays that of its own text.
    """
    telling = " " in name or name != name.lower()
    return name.lower() if telling and not is_shared(iri) else iri
