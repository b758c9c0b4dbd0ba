"""Why a statement is in the graph: the sentence, the words, the rule, the source, the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.entities import entities, resolve
from kg.query.sparql import select
from kg.query.statements import Statement, statements
from kg.rdf.prefixes import ONTOLOGY

if TYPE_CHECKING:
    from kg.rdf.store import Store

_NODE = """
SELECT ?label (COALESCE(?property, ?class) AS ?type) ?begin ?end ?rule ?polarity ?modality
       ?sentence ?from ?words ?number ?document ?id ?title ?date WHERE {
  VALUES ?node { %s }
  ?node rdfs:label ?label ; a ?class ; dd:begin ?begin ; dd:end ?end ; dd:rule ?rule ;
    prov:wasDerivedFrom ?sentence .
  ?sentence nif:anchorOf ?words ; nif:beginIndex ?from ; dd:sentenceIndex ?number ;
    dcterms:isPartOf ?document .
  ?document dcterms:identifier ?id .
  OPTIONAL { ?document dcterms:title ?title }
  OPTIONAL { ?document dcterms:date ?date }
  OPTIONAL { ?node rdf:predicate ?property }
  OPTIONAL { ?node dd:polarity ?polarity }
  OPTIONAL { ?node dd:modality ?modality }
}"""

_PARTS = """
SELECT ?role ?filler ?label ?begin ?end WHERE {
  VALUES ?node { %s }
  ?node ?role ?filler .
  ?filler rdfs:label ?label .
  FILTER(LANG(?label) = "nl" || LANG(?label) = "")
  # A filter, not a UNION with VALUES in it: of that Virtuoso 7 finds nothing.
  FILTER(
    ?role IN (dd:source, rdf:subject, rdf:object) || EXISTS { ?role rdfs:subPropertyOf dd:role }
  )
  OPTIONAL {
    { ?mention dd:refersTo ?filler . BIND(?mention AS ?place) }
    UNION { ?filler a dd:Quantity . BIND(?filler AS ?place) }
    UNION { ?filler dd:trigger ?trigger . BIND(?filler AS ?place) }
    ?place dd:begin ?begin ; dd:end ?end .
    ?node prov:wasDerivedFrom ?sentence .
    { ?place dd:inSentence ?sentence } UNION { ?place prov:wasDerivedFrom ?sentence }
  }
}"""

_TIMES = """
SELECT ?time ?part WHERE {
  VALUES ?node { %s }
  ?node dd:time ?time .
  OPTIONAL { ?node dd:timePart/rdfs:label ?part FILTER(LANG(?part) = "nl") }
}"""


@dataclass(frozen=True, slots=True)
class Part:
    """One participant of a statement.

    `name` is the role, `subject`, `object` or `source`; `label` who or what it is, `iri`
    its IRI; `begin` and `end` are offsets in the sentence, -1 where the words stand
    elsewhere.
    """

    name: str
    label: str
    begin: int = -1
    end: int = -1
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is known of why a statement is there.

    Attributes
    ----------
    iri, label, type : str
        The frame or relation assertion, its Dutch words, its class or relation.
    words : str
        The sentence.
    begin, end : int
        The trigger, or a relation's words, as offsets in the sentence.
    parts : tuple of Part
        Who takes part.
    times : tuple of str
        When, with the part of it that the text says: `2020-01 (begin)`.
    polarity, modality : str
        As the ontology names them; empty for a relation.
    rule : str
        The lexicon entry or construction that read it.
    sentence, number : str, int
        The sentence's IRI and its number in the document.
    document, id, title, date : str
        The document's IRI, which names its graph, its id, title and date.
    """

    iri: str
    label: str
    type: str
    words: str
    begin: int
    end: int
    parts: tuple[Part, ...]
    times: tuple[str, ...]
    polarity: str
    modality: str
    rule: str
    sentence: str
    number: int
    document: str
    id: str
    title: str
    date: str

    @property
    def sources(self) -> tuple[str, ...]:
        """Names of those to whom the text attributes it."""
        return tuple(part.label for part in self.parts if part.name == "source")

    @property
    def is_fact(self) -> bool:
        """Whether the newspaper itself says that it is so; a relation has sources alone."""
        qualifiers = (self.polarity or "Positive", self.modality or "Asserted", self.sources)
        return qualifiers == ("Positive", "Asserted", ())


def explain(store: Store, iri: str) -> Explanation:
    """Explain a frame or relation assertion.

    Parameters
    ----------
    store : Store
        An open store.
    iri : str
        Its IRI, or what follows the base: `frame/seed-2020-02/1189-1195`.

    Raises
    ------
    QueryError
        It is no IRI, or the graph has no such statement.
    """
    full = iri if iri.startswith(("http://", "https://")) else store.scheme.base + iri
    try:
        node = str(ox.NamedNode(full))
    except ValueError as error:
        message = f"{iri!r} is no IRI: {error}."
        raise QueryError(message, "Give a frame's or relation's IRI, or two names.") from error
    rows = [["" if t is None else t.value for t in row] for row in select(store, _NODE % node)]
    if not rows:
        message = f"The graph has no frame or relation {full}."
        raise QueryError(
            message, 'Give an IRI that kg query shows, or two names: kg explain "A B".'
        )
    label, type_, begin, end, rule, polarity, modality, sentence, start, words, number = rows[0][
        :11
    ]
    document, id_, title, date = rows[0][11:]
    at = int(start)
    return Explanation(
        iri=full,
        label=label,
        type=type_.removeprefix(ONTOLOGY),
        words=words,
        begin=int(begin) - at,
        end=int(end) - at,
        parts=_parts(store, node, at),
        times=_times(store, node),
        polarity=polarity.removeprefix(ONTOLOGY),
        modality=modality.removeprefix(ONTOLOGY),
        rule=rule,
        sentence=sentence,
        number=int(number),
        document=document,
        id=id_,
        title=title,
        date=date,
    )


def _parts(store: Store, node: str, start: int) -> tuple[Part, ...]:
    """Give the participants in the order of the text, each once."""
    found: dict[tuple[str, str], Part] = {}
    rows = [["" if t is None else t.value for t in row] for row in select(store, _PARTS % node)]
    for role, filler, label, begin, end in sorted(rows, key=_in_text):
        name = role.rpartition("#")[2]
        placed = (int(begin) - start, int(end) - start) if begin else (-1, -1)
        found.setdefault((name, filler), Part(name, label, *placed, filler))
    return tuple(sorted(found.values(), key=lambda p: (p.begin, p.name, p.label)))


def _in_text(row: list[str]) -> tuple[str, str, str, str]:
    """Put a role's filler in the order of its mentions, of two that begin alike the shorter."""
    role, filler, _, begin, end = row
    return role, filler, begin.zfill(9), end.zfill(9)


def _times(store: Store, node: str) -> tuple[str, ...]:
    rows = [["" if t is None else t.value for t in row] for row in select(store, _TIMES % node)]
    return tuple(sorted(f"{time} ({part})" if part else time for time, part in rows))


def between(store: Store, pair: str) -> list[Statement]:
    """Give the statements between two entities named in one text: *Nederland NAVO-missie*.

    The text is split where both halves name an entity; a comma or `->` may part them.

    Raises
    ------
    QueryError
        No split gives two entities, or a name may mean several.
    """
    known = list(entities(store).values())
    words = pair.replace("->", ",").split(",") if "," in pair or "->" in pair else pair.split()
    failure: QueryError | None = None
    for at in range(1, len(words)):
        try:
            first = resolve(" ".join(words[:at]).strip(), known)
            second = resolve(" ".join(words[at:]).strip(), known)
        except QueryError as error:
            failure = failure or error
            continue
        return _shared(statements(store, entity=first.iri), {first.iri, second.iri})
    if failure is not None:
        raise failure
    message = f"{pair!r} is one name, and a statement has two ends."
    raise QueryError(message, 'Give two: kg explain "Nederland NAVO-missie".')


def _shared(found: list[Statement], both: set[str]) -> list[Statement]:
    """Give the statements in which both take part, in whatever roles, each once."""
    ends: dict[str, set[str]] = {}
    for each in found:
        ends.setdefault(each.iri, set()).update((each.subject, each.object))
    shared = {iri for iri, taking_part in ends.items() if both <= taking_part}
    return list({s.iri: s for s in reversed(found) if s.iri in shared}.values())[::-1]
