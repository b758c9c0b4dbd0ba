"""The names in a graph, held in memory so that each key that is typed finds some at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.query.entities import Entity, entities, plain
from kg.query.sparql import select
from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.rdf.iri import IriScheme
    from kg.rdf.store import Store
    from kg.serve.messages import Message

ARTICLE = "Document"
"""The type by which an article is found among the entities."""

_ARTICLES = """
SELECT ?document ?id ?title ?date WHERE {
  ?document a dd:Document ; dcterms:identifier ?id .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:date ?date }
}"""

_EXACT, _START, _WORD, _INSIDE, _NOT = range(5)


@dataclass(frozen=True, slots=True)
class Named:
    """Something that can be found by name: its address, label, type, weight, and names."""

    id: str
    label: str
    type: str
    mentions: int
    date: str
    names: tuple[str, ...]
    """Each `plain`, the label first."""
    written: tuple[str, ...]
    """The same as they are printed."""

    def as_message(self) -> Message:
        """Give it as the explorer shows it."""
        return {
            "id": self.id,
            "label": self.label,
            "type": self.type,
            "mentions": self.mentions,
            "date": self.date,
        }


class NameIndex:
    """The entities and articles of a store by their names.

    Parameters
    ----------
    scheme : IriScheme
        How the store's things are named.
    known : mapping of str to Entity
        Entities by IRI.
    articles : iterable of Named
        The articles.
    """

    def __init__(
        self, scheme: IriScheme, known: Mapping[str, Entity], articles: Iterable[Named]
    ) -> None:
        self.base = scheme.base
        self._scheme = scheme
        self.entities = known
        self.articles = {article.id: article for article in articles}
        self._listed = [*(_named(scheme.base, e) for e in known.values()), *self.articles.values()]

    @classmethod
    def of(cls, store: Store) -> NameIndex:
        """Read the names of a store."""
        base = store.scheme.base
        articles = []
        for row in select(store, _ARTICLES):
            iri, id_, title, date = ("" if term is None else term.value for term in row)
            written = (title or id_, id_)
            names = tuple(map(plain, written))
            articles.append(
                Named(iri.removeprefix(base), written[0], ARTICLE, 0, date, names, written)
            )
        newest_first = sorted(articles, key=lambda a: (a.date, a.label), reverse=True)
        return cls(store.scheme, entities(store), newest_first)

    def search(self, words: str, *, limit: int) -> list[Message]:
        """Find what has these words in a name.

        The whole name goes first, then names that begin with the words, then those with a
        word that does, then the rest; among equals the most mentioned.

        Parameters
        ----------
        words : str
            What was typed so far. Case, accents and punctuation do not count.
        limit : int
            Things at most.

        Returns
        -------
        list of Message
            `id`, `label`, `type`, `mentions`, `date`, and in `match` the other name by
            which it was found, if it was.
        """
        wanted = plain(words)
        if not wanted:
            return []
        ranked = []
        for each in self._listed:
            rank, at = _rank(wanted, each.names)
            if rank < _NOT:
                ranked.append((rank, -each.mentions, each.label, at, each))
        ranked.sort(key=lambda found: found[:4])
        return [
            {**each.as_message(), "match": each.written[at] if at else ""}
            for *_, at, each in ranked[:limit]
        ]

    def entity(self, id_: str) -> Entity:
        """Give the entity of an address.

        Raises
        ------
        RequestError
            There is none (404).
        """
        found = self.entities.get(self.base + id_)
        if found is None:
            message = f"The graph has no entity {id_[:200]!r}."
            raise RequestError(404, message, "Search for its name.")
        return found

    def article(self, document: str) -> Named:
        """Give an article by the id of its document, which is its title if it has none."""
        id_ = self._scheme.document(document).removeprefix(self.base)
        return self.articles.get(id_) or Named(id_, document, ARTICLE, 0, "", (), ())

    def node(self, iri: str) -> Message:
        """Tell what an IRI in a statement stands for, as a node of the graph."""
        found = self.entities.get(iri)
        id_ = iri.removeprefix(self.base)
        if found is None:
            return {"id": id_, "label": "", "type": ""}
        return {"id": id_, "label": found.label, "type": found.type, "mentions": found.mentions}


def _named(base: str, entity: Entity) -> Named:
    written = (entity.label, *entity.names)
    id_ = entity.iri.removeprefix(base)
    names = tuple(map(plain, written))
    return Named(id_, entity.label, entity.type, entity.mentions, "", names, written)


def _rank(wanted: str, names: tuple[str, ...]) -> tuple[int, int]:
    """Tell how well one of the names fits, and which of them."""
    best, which = _NOT, 0
    for at, name in enumerate(names):
        if wanted not in name:
            continue
        if name == wanted:
            rank = _EXACT
        elif name.startswith(wanted):
            rank = _START
        else:
            rank = _WORD if f" {wanted}" in name else _INSIDE
        if rank < best:
            best, which = rank, at
    return best, which
