"""Where statements come from: the document, its sentences, its mentions, the build."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from kg import gazetteer
from kg.gazetteer.areas import areas
from kg.rdf import terms
from kg.rdf.literals import dutch, index, plain, when
from kg.rdf.terms import dd

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pyoxigraph as ox

    from kg.gazetteer import Entry, Gazetteer
    from kg.model import Document, Extraction, Mention, Sentence, Span
    from kg.rdf.iri import IriScheme

    Place = tuple[Span, str]
    Statement = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The versions that made a graph. No clock: the same text gives the same graph.

    Attributes
    ----------
    software : str
        Version of `kg`.
    model : str
        Name and version of the language pipeline.
    lexicon : str
        Version or digest of the lexicon.
    """

    software: str
    model: str = ""
    lexicon: str = ""


def digest(document: Document) -> str:
    """Give the SHA-256 of a document's text, as 64 hexadecimal digits."""
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def document_statements(document: Document, scheme: IriScheme) -> Iterator[Statement]:
    """Describe a document: title, date, publisher, address, file name and its text's digest.

    Of the file only the name is told, never the folder, which is the reader's own affair.
    Its bytes' digest stands in the log: another header or line end leaves the graph as it is.
    """
    node = terms.node(scheme.document(document.id))
    yield node, terms.TYPE, dd("Document")
    yield node, terms.IDENTIFIER, plain(document.id)
    yield node, dd("textSha256"), plain(digest(document))
    if document.title:
        yield node, terms.TITLE, dutch(document.title)
    if document.date:
        yield node, terms.DATE, when(document.date)
    if document.publisher:
        yield node, terms.PUBLISHER, plain(document.publisher)
    if document.url:
        yield node, terms.URL, plain(document.url)
    if document.path:
        yield node, terms.FILE_NAME, plain(PurePath(document.path).name)


def build_statements(
    document: Document, provenance: Provenance, scheme: IriScheme
) -> Iterator[Statement]:
    """Describe the reading of a document: what was read, by which versions."""
    node = terms.node(scheme.build(document.id))
    yield node, terms.TYPE, dd("Build")
    yield node, terms.USED, terms.node(scheme.document(document.id))
    yield node, dd("softwareVersion"), plain(provenance.software)
    if provenance.model:
        yield node, dd("modelVersion"), plain(provenance.model)
    if provenance.lexicon:
        yield node, dd("lexiconVersion"), plain(provenance.lexicon)


def sentence_statements(
    document: Document, sentences: Iterable[Sentence], scheme: IriScheme
) -> Iterator[Statement]:
    """Describe the sentences: number, offsets and words."""
    whole = terms.node(scheme.document(document.id))
    for sentence in sentences:
        node = terms.node(scheme.sentence(document.id, sentence.index))
        span = sentence.span
        yield node, terms.TYPE, dd("Sentence")
        yield node, terms.PART_OF, whole
        yield node, dd("sentenceIndex"), index(sentence.index)
        yield node, terms.BEGIN_INDEX, index(span.start)
        yield node, terms.END_INDEX, index(span.end)
        yield node, terms.ANCHOR, dutch(document.text[span.start : span.end])


def mention_nodes(
    document: Document, mentions: Iterable[Mention], scheme: IriScheme
) -> dict[Place, ox.NamedNode]:
    """Name a document's mentions: one for each entity that the same words stand for.

    So what a document says of a mention (its kind, the name it gives) is said of one entity.
    """
    places = sorted({(m.span, m.entity) for m in mentions if m.entity is not None})
    several: Counter[Span] = Counter()
    named = {}
    for span, entity in places:
        several[span] += 1
        iri = scheme.mention(document.id, span, number=several[span])
        named[span, entity] = terms.node(iri)
    return named


def mention_statements(
    document: Document,
    mentions: Iterable[Mention],
    scheme: IriScheme,
    *,
    nodes: Mapping[Place, ox.NamedNode],
) -> Iterator[Statement]:
    """Describe which words of which sentence stand for an entity."""
    for mention in mentions:
        if mention.entity is None:
            continue
        span = mention.span
        node = nodes[span, mention.entity]
        yield node, terms.TYPE, dd("Mention")
        yield node, dd("refersTo"), terms.node(scheme.entity(mention.entity))
        yield node, dd("inSentence"), terms.node(scheme.sentence(document.id, mention.sentence))
        yield node, dd("begin"), index(span.start)
        yield node, dd("end"), index(span.end)
        yield node, dd("mentionKind"), plain(mention.kind.value)
        yield node, terms.ANCHOR, dutch(document.text[span.start : span.end])


def entity_statements(extraction: Extraction, scheme: IriScheme) -> Iterator[Statement]:
    """Describe a document's entities: class, names, codes elsewhere, areas that they lie in."""
    known = gazetteer.load()
    for entity in extraction.entities:
        node = terms.node(scheme.entity(entity.id))
        yield node, terms.TYPE, dd(entity.type)
        yield node, terms.LABEL, dutch(entity.label)
        for alias in sorted(set(entity.aliases) - {entity.label}):
            yield node, terms.ALT_LABEL, dutch(alias)
        entry = known.entry(entity.id) if entity.known else None
        for code in entry.codes if entry else ():
            yield node, dd(f"alpha{len(code)}"), plain(code)
        for match in entry.matches if entry else ():
            yield node, terms.EXACT_MATCH, terms.node(match)
        for name in _area_names(entry, known) if entry else ():
            yield node, dd("areaName"), dutch(name)


def _area_names(entry: Entry, known: Gazetteer) -> list[str]:
    """Name the areas that a place lies in, so that *Mali* finds what happened in Kidal."""
    return sorted({name for area in areas(entry, known) for name in area.names})
