"""The explorer's first page: how much there is, and where one may begin."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from kg.query.sparql import select

if TYPE_CHECKING:
    from kg.rdf.store import Store
    from kg.serve.explorer.names import NameIndex
    from kg.serve.messages import Message

_SHOWN = 12
_STATEMENTS = """
SELECT (COUNT(*) AS ?n) WHERE {
  { ?statement dd:polarity ?polarity } UNION { ?statement a dd:RelationAssertion }
}"""


def overview(store: Store, names: NameIndex) -> Message:
    """Count what the graph holds, and give what is mentioned most and the newest articles."""
    types = Counter(entity.type for entity in names.entities.values())
    ((number,),) = select(store, _STATEMENTS)
    return {
        "entities": len(names.entities),
        "statements": int(number.value) if number else 0,
        "articles": len(names.articles),
        "types": dict(types.most_common()),
        "mentioned": [names.node(iri) for iri in islice(names.entities, _SHOWN)],
        "newest": [a.as_message() for a in islice(names.articles.values(), _SHOWN)],
    }
