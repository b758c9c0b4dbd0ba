"""An article with what was read in it: its words, who is named where, and the statements."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.query.sparql import select
from kg.rdf.prefixes import ONTOLOGY
from kg.serve.explorer.values import caveats
from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from kg.rdf.store import Store
    from kg.serve.messages import Message

_DOCUMENT = """
SELECT ?id ?title ?date ?publisher ?url WHERE {
  VALUES ?document { %s }
  ?document dcterms:identifier ?id .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:date ?date }
  OPTIONAL { ?document dcterms:publisher ?publisher }
  OPTIONAL { ?document dcterms:source ?url }
}"""

_SENTENCES = """
SELECT ?number ?begin ?end ?words WHERE {
  ?sentence dcterms:isPartOf %s ; dd:sentenceIndex ?number ; nif:beginIndex ?begin ;
    nif:endIndex ?end ; nif:anchorOf ?words .
}"""

_MENTIONS = """
SELECT ?begin ?end ?entity ?label ?type WHERE {
  GRAPH %s { ?mention dd:refersTo ?entity ; dd:begin ?begin ; dd:end ?end }
  ?entity rdfs:label ?label ; a ?type .
}"""

_STATEMENTS = """
SELECT ?node ?label ?type ?property ?begin ?end ?polarity ?modality ?number ?source WHERE {
  GRAPH %s {
    ?node a ?type ; rdfs:label ?label ; dd:begin ?begin ; dd:end ?end ; dd:rule ?rule ;
      prov:wasDerivedFrom ?sentence .
    ?sentence dd:sentenceIndex ?number .
    OPTIONAL { ?node rdf:predicate ?property }
    OPTIONAL { ?node dd:polarity ?polarity ; dd:modality ?modality }
    BIND(EXISTS { ?node dd:source ?anyone } AS ?source)
  }
}"""

_PARTS = """
SELECT ?node ?role ?filler ?begin ?end WHERE {
  { ?role rdfs:subPropertyOf dd:role }
  UNION { VALUES ?role { dd:source rdf:subject rdf:object } }
  GRAPH %s {
    ?node ?role ?filler ; dd:rule ?rule ; prov:wasDerivedFrom ?sentence .
    { ?place dd:refersTo ?filler ; dd:inSentence ?sentence }
    UNION { ?filler dd:begin ?any ; prov:wasDerivedFrom ?sentence . BIND(?filler AS ?place) }
    ?place dd:begin ?begin ; dd:end ?end .
  }
}"""


class _Place(NamedTuple):
    """Words of the sentence that stand for a participant."""

    role: str
    filler: str
    begin: int
    end: int


def article(store: Store, id_: str) -> Message:
    """Give an article's text with its marks.

    Parameters
    ----------
    store : Store
        An open store.
    id_ : str
        The document, as `doc/seed-2020-02`.

    Returns
    -------
    Message
        `title`, `date`, `publisher`, `url`; `sentences` with number, offsets and words;
        `mentions` with offsets and what they stand for; `statements`, each with its
        trigger's offsets, its sentence, its caveats, and in `parts` the role and offsets
        of those who take part. All offsets are characters of the article's text.

    Raises
    ------
    RequestError
        The graph has no such article (404).
    """
    try:
        node = str(ox.NamedNode(store.scheme.base + id_))
    except ValueError as error:
        raise _unknown(id_) from error
    rows = _rows(store, _DOCUMENT % node)
    if not rows:
        raise _unknown(id_)
    name, title, date, publisher, url = rows[0]
    base = store.scheme.base
    return {
        "id": id_,
        "name": name,
        "title": title or name,
        "date": date,
        "publisher": publisher,
        "url": url if url.startswith(("http://", "https://")) else "",
        "sentences": _sentences(store, node),
        "mentions": _mentions(store, node, base),
        "statements": _statements(store, node, base),
    }


def _sentences(store: Store, node: str) -> list[Message]:
    found = sorted(
        (int(begin), int(end), int(number), words)
        for number, begin, end, words in _rows(store, _SENTENCES % node)
    )
    keys = ("begin", "end", "number", "words")
    return [dict(zip(keys, each, strict=True)) for each in found]


def _mentions(store: Store, node: str, base: str) -> list[Message]:
    found = sorted(
        (int(begin), int(end), entity.removeprefix(base), label, type_.removeprefix(ONTOLOGY))
        for begin, end, entity, label, type_ in _rows(store, _MENTIONS % node)
    )
    keys = ("begin", "end", "id", "label", "type")
    return [dict(zip(keys, each, strict=True)) for each in found]


def _statements(store: Store, node: str, base: str) -> list[Message]:
    parts: dict[str, list[_Place]] = defaultdict(list)
    for each, role, filler, begin, end in _rows(store, _PARTS % node):
        parts[each].append(_Place(role.rpartition("#")[2], filler, int(begin), int(end)))
    found = []
    for each, label, type_, property_, begin, end, polarity, modality, number, source in _rows(
        store, _STATEMENTS % node
    ):
        doubts = caveats(
            polarity.removeprefix(ONTOLOGY),
            modality.removeprefix(ONTOLOGY),
            attributed=source == "true",
        )
        found.append(
            {
                "id": each.removeprefix(base),
                "label": label,
                "type": (property_ or type_).removeprefix(ONTOLOGY),
                "begin": int(begin),
                "end": int(end),
                "sentence": int(number),
                "relation": bool(property_),
                "caveats": doubts,
                "parts": _nearest(parts.get(each, []), int(begin), int(end)),
            }
        )
    return sorted(found, key=lambda s: (s["sentence"], s["begin"], s["id"]))


def _nearest(places: list[_Place], begin: int, end: int) -> list[Message]:
    """Give each participant once: of several words for it, those nearest to the trigger.

    *De Amerikaanse minister meldt dat Washington instemt*: it is *Washington* that agrees.
    """
    kept: dict[tuple[str, str], _Place] = {}
    for place in sorted(places, key=lambda p: (max(p.begin - end, begin - p.end, 0), p)):
        kept.setdefault((place.role, place.filler), place)
    return [
        {"begin": place.begin, "end": place.end, "role": place.role}
        for place in sorted(kept.values(), key=lambda p: (p.begin, p.end, p.role))
    ]


def _rows(store: Store, query: str) -> list[tuple[str, ...]]:
    return [tuple("" if t is None else t.value for t in row) for row in select(store, query)]


def _unknown(id_: str) -> RequestError:
    return RequestError(404, f"The graph has no article {id_[:200]!r}.", "Search for its title.")
