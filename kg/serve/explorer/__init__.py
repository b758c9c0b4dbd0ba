"""What the explorer asks of the graph, answered in a worker as plain JSON values.

Things are named by what follows the store's base in their IRI (`entity/nederland`), as in
the addresses of the explorer's pages.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kg.query import named
from kg.rdf.store import open_store
from kg.serve.explorer import article, entity, neighbourhood, overview, statement, vocabulary
from kg.serve.explorer.names import NameIndex
from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.rdf.store import Store
    from kg.serve.messages import Message
    from kg.serve.worker import Job

Fields = dict[str, str]
"""The fields of a request, each once."""


class Explorer:
    """A store with its names in memory.

    Parameters
    ----------
    store : Store
        An open store.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.names = NameIndex.of(store)
        self._answers: dict[str, Callable[[Fields], Any]] = {
            "overview": lambda _: overview.overview(self.store, self.names),
            "search": self._search,
            "entity": self._entity,
            "graph": self._graph,
            "statement": lambda f: statement.statement(self.store, _field(f, "id")),
            "article": lambda f: article.article(self.store, _field(f, "id")),
            "vocabulary": lambda _: vocabulary.vocabulary(),
            "labels": self._labels,
            "queries": lambda _: [_described(query) for query in named.catalogue().values()],
            "query": _bound,
        }

    def answer(self, subject: str, fields: Fields) -> Any:  # noqa: ANN401 - any JSON value
        """Answer a request.

        Parameters
        ----------
        subject : str
            One of `kg.serve.interface.SUBJECTS`, or `labels`.
        fields : Fields
            What the request gives beside it.

        Raises
        ------
        RequestError
            A field is missing (400), or there is nothing of that name (404).
        QueryError
            A named query has no such parameter.
        """
        return self._answers[subject](fields)

    def _search(self, fields: Fields) -> list[Message]:
        return self.names.search(_field(fields, "q"), limit=_number(fields, "limit", 10, most=100))

    def _entity(self, fields: Fields) -> Message:
        start = _number(fields, "start", 0, most=1_000_000)
        return entity.entity_page(self.store, self.names, _field(fields, "id"), start=start)

    def _graph(self, fields: Fields) -> Message:
        limit = _number(fields, "limit", neighbourhood.NEIGHBOURS, most=100)
        id_ = _field(fields, "id")
        return neighbourhood.neighbourhood(self.store, self.names, id_, limit=limit)

    def _labels(self, fields: Fields) -> dict[str, str]:
        return vocabulary.labels(self.store, _field(fields, "iris").split())


def start(options: Message) -> Job:
    """Open the store, read its names, and give what answers the explorer."""
    explorer = Explorer(open_store(options["store"]))

    def answer(message: Message) -> tuple[Message, bytes]:
        found = explorer.answer(message["subject"], message["fields"])
        body = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        # What a text printed as half a character has no place in UTF-8.
        return {"status": 200, "type": "application/json"}, body.encode("utf-8", "replace")

    return answer


def _described(query: named.NamedQuery) -> Message:
    return {
        "name": query.name,
        "title": query.title,
        "parameters": dict(query.parameters),
        "text": query.text,
    }


def _bound(fields: Fields) -> Message:
    query = named.find(_field(fields, "name"))
    values = {name: value for name, value in fields.items() if name != "name" and value}
    return {"text": query.bind(**values)}


def _field(fields: Fields, name: str) -> str:
    if name not in fields:
        message = f"The request lacks the field {name!r}."
        raise RequestError(400, message)
    return fields[name]


def _number(fields: Fields, name: str, usual: int, *, most: int) -> int:
    text = fields.get(name, str(usual))
    if not text.isascii() or not text.isdigit() or int(text) > most:
        message = f"{name}={text[:20]} is no number from 0 to {most}."
        raise RequestError(400, message)
    return int(text)
