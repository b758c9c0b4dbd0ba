"""Which statements an analyst wants to see: since when, of what type, by whom, from where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg import ontology
from kg.errors import QueryError
from kg.ontology import suggestion
from kg.query.bulk import scan
from kg.query.entities import plain
from kg.query.periods import ALWAYS, FIRST, LAST, Period, asked, period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query.statements import Statement
    from kg.rdf.store import Store

_SOURCES = """
SELECT DISTINCT ?label ?name WHERE {
  { SELECT DISTINCT ?source WHERE { ?x dd:source ?source } }
  ?source rdfs:label ?label ; rdfs:label|skos:altLabel ?name
}"""


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of statements; without arguments, all of them.

    Attributes
    ----------
    within : Period
        They happen in it, as far as their time goes. What the text gives no time counts
        as of the document's date.
    types : frozenset of str
        Frame classes and relations as the ontology names them; any if empty.
    sources : frozenset of str
        Words of names, as `kg.query.entities.plain` gives them: someone whose name has
        them must say it; anyone or nobody if empty.
    documents : frozenset of str
        Ids of documents; any if empty.
    asserted_only : bool
        Only what the newspaper itself says has happened or is so.
    """

    within: Period = ALWAYS
    types: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    asserted_only: bool = False

    def keeps(self, statement: Statement) -> bool:
        """Tell whether a statement is among the chosen."""
        return (
            (not self.types or statement.type in self.types)
            and (not self.asserted_only or statement.is_fact)
            and (not self.documents or statement.document in self.documents)
            and (not self.sources or self._says(statement.sources))
            and (self.within == ALWAYS or self._happens(statement))
        )

    def _says(self, names: Iterable[str]) -> bool:
        said = [f" {plain(name)} " for name in names]
        return any(f" {wanted} " in name for wanted in self.sources for name in said)

    def _happens(self, statement: Statement) -> bool:
        when = period(statement.time) or period(statement.date)
        return when is not None and self.within.overlaps(when)


EVERYTHING = Selection()


def selection(
    *,
    since: str = "",
    until: str = "",
    types: Iterable[str] = (),
    sources: Iterable[str] = (),
    documents: Iterable[str] = (),
    asserted_only: bool = False,
) -> Selection:
    """Make a selection of what someone wrote.

    Parameters
    ----------
    since, until : str
        Times of any precision; `until="2020"` is up to the end of that year.
    types : iterable of str
        Names or Dutch labels of frame classes, their classes in turn, and relations.
    sources, documents : iterable of str
        Parts of names, and ids.
    asserted_only : bool
        As in `Selection`.

    Raises
    ------
    QueryError
        A time cannot be read, since is after until, or a type is not in the ontology.
    """
    first = asked(since).first if since else FIRST
    last = asked(until).last if until else LAST
    if first > last:
        message = f"Nothing is both since {since} and until {until}."
        raise QueryError(message, "Change the two about.")
    chosen = frozenset(name for given in types for name in statement_types(given))
    return Selection(
        within=Period(first, last),
        types=chosen,
        sources=frozenset(map(plain, sources)),
        documents=frozenset(documents),
        asserted_only=asserted_only,
    )


def sources_named(store: Store, names: Iterable[str]) -> tuple[str, ...]:
    """Give the labels of those who are quoted and have a name, or a part of one: *kremlin*.

    Raises
    ------
    QueryError
        Nobody of such a name says anything.
    """
    said = [(label, f" {plain(name)} ") for label, name in scan(store, {"said": _SOURCES})["said"]]
    found: list[str] = []
    for each in names:
        labels = [label for label, name in said if f" {plain(each)} " in name]
        if not labels:
            message = f"Nothing in the graph is said by anyone named {each!r}."
            raise QueryError(message, "kg query bronnen lists who says something.")
        found += labels
    return tuple(dict.fromkeys(found))


def statement_types(name: str) -> frozenset[str]:
    """Give the frame classes and relations that a name means: *bijdrage*, AidEvent, headOf.

    Raises
    ------
    QueryError
        The ontology has none of that name; the hint has the nearest.
    """
    known = ontology.load()
    by_name: dict[str, set[str]] = {}
    for each, term in (*known.frame_types.items(), *known.relations.items()):
        by_name.setdefault(plain(term.label_nl), set()).add(each)
        by_name.setdefault(plain(term.label_en), set()).add(each)
    for each in known.frame_types:
        for above in known.ancestors[each]:
            by_name.setdefault(plain(above), set()).add(each)
    for each in known.relations:
        by_name.setdefault(plain(each), set()).add(each)
    found = by_name.get(plain(name))
    if not found:
        message = f"{name!r} is no type of event and no relation."
        raise QueryError(message, suggestion(name, (*known.frame_types, *known.relations)))
    return frozenset(found)
