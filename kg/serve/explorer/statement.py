"""Where a statement was read: its article, in which its words are marked, and the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.query.sparql import select
from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from kg.rdf.store import Store
    from kg.serve.messages import Message

_WHERE = """
SELECT ?document ?rule WHERE {
  %s dd:rule ?rule ; prov:wasDerivedFrom ?sentence .
  ?sentence dcterms:isPartOf ?document .
}"""


def statement(store: Store, id_: str) -> Message:
    """Tell where a statement was read.

    Parameters
    ----------
    store : Store
        An open store.
    id_ : str
        The frame or relation, as `frame/seed-2020-02/1189-1195`.

    Returns
    -------
    Message
        `id`; `article`, the id of its document; `rule`, the lexicon entry or construction.

    Raises
    ------
    RequestError
        The graph has no such statement (404).
    """
    unknown = RequestError(404, f"The graph has no statement {id_[:200]!r}.")
    try:
        node = ox.NamedNode(store.scheme.base + id_)
    except ValueError as error:
        raise unknown from error
    for document, rule in select(store, _WHERE % node):
        if document is not None and rule is not None:
            article = document.value.removeprefix(store.scheme.base)
            return {"id": id_, "article": article, "rule": rule.value}
    raise unknown
