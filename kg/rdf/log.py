"""The log of a store: what was built or forgotten when, from which file, by which versions.

It is PROV-O in a graph of its own. Times stand nowhere else, so that a document's own
graph is the same whenever it is built.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.rdf import terms
from kg.rdf.literals import plain
from kg.rdf.prefixes import PREFIXES
from kg.rdf.provenance import Provenance, digest
from kg.rdf.terms import dd

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.model import Document
    from kg.rdf.iri import IriScheme
    from kg.rdf.store import Store

_DATE_TIME = ox.NamedNode(f"{PREFIXES['xsd']}dateTime")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One change of a document in a store.

    Attributes
    ----------
    time : str
        When, ISO 8601 in UTC with microseconds.
    document : str
        The document's id; empty for what concerns them all.
    action : str
        `built`, `forgotten`, `linked` (the reports of the same events, of all documents),
        `persons linked` (who are the same), or `updated` (by a request in SPARQL, of whatever
        it may be).
    file : str
        Name of the file, without its folder; empty if it came from elsewhere.
    file_sha256 : str
        SHA-256 of the file's bytes, or of what came by standard input, 64 hexadecimal
        digits; empty if neither is known.
    text_sha256 : str
        SHA-256 of the text that was read, in UTF-8, without a header.
    software, model, lexicon : str
        The versions that made the change.
    request : str
        The SPARQL of an update.
    """

    time: str
    document: str
    action: str
    file: str = ""
    file_sha256: str = ""
    text_sha256: str = ""
    software: str = ""
    model: str = ""
    lexicon: str = ""
    request: str = ""


def built(document: Document, versions: Provenance, *, now: datetime | None = None) -> Entry:
    """Make the entry of a document that was read and written."""
    return Entry(
        _stamp(now),
        document.id,
        "built",
        PurePath(document.path).name if document.path else "",
        document.sha256,
        digest(document),
        versions.software,
        versions.model,
        versions.lexicon,
    )


def forgotten(document: str, software: str, *, now: datetime | None = None) -> Entry:
    """Make the entry of a document that was taken out."""
    return Entry(_stamp(now), document, "forgotten", software=software)


def linked(software: str, *, now: datetime | None = None) -> Entry:
    """Make the entry of new links between the reports of the documents."""
    return Entry(_stamp(now), "", "linked", software=software)


def persons_linked(software: str, *, now: datetime | None = None) -> Entry:
    """Make the entry of new links between the persons of the documents."""
    return Entry(_stamp(now), "", "persons linked", software=software)


def updated(request: str, software: str, *, now: datetime | None = None) -> Entry:
    """Make the entry of a change that someone asked for in SPARQL."""
    return Entry(_stamp(now), "", "updated", software=software, request=request)


def _stamp(now: datetime | None) -> str:
    return f"{now or datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def quads(entry: Entry, *, scheme: IriScheme) -> Iterator[ox.Quad]:
    """Write an entry as an activity that generated the document or links, or invalidated it."""
    node, graph = terms.node(scheme.log_entry(entry.document, entry.time)), _graph(scheme)
    yield ox.Quad(node, terms.TYPE, terms.ACTIVITY, graph)
    yield ox.Quad(node, terms.LABEL, plain(entry.document or entry.action), graph)
    if entry.action != "updated":
        done = terms.INVALIDATED if entry.action == "forgotten" else terms.GENERATED_DOCUMENT
        links = {action: graph for graph, action in _links(scheme).items()}
        what = links.get(entry.action) or scheme.document(entry.document)
        yield ox.Quad(node, done, terms.node(what), graph)
    yield ox.Quad(node, terms.ENDED, ox.Literal(entry.time, datatype=_DATE_TIME), graph)
    told = {
        terms.FILE_NAME: entry.file,
        dd("fileSha256"): entry.file_sha256,
        dd("textSha256"): entry.text_sha256,
        dd("softwareVersion"): entry.software,
        dd("modelVersion"): entry.model,
        dd("lexiconVersion"): entry.lexicon,
        terms.VALUE: entry.request,
    }
    for predicate, value in told.items():
        if value:
            yield ox.Quad(node, predicate, plain(value), graph)


def entries(store: Store, *, document: str | None = None) -> list[Entry]:
    """Read the log, the oldest first.

    Parameters
    ----------
    store : Store
        An open store.
    document : str, optional
        Id of the document that they must be about; all without it.
    """
    about: dict[ox.NamedNode, dict[ox.NamedNode, str]] = {}
    for quad in store.match(graph=_graph(store.scheme)):
        if isinstance(quad.subject, ox.NamedNode) and not isinstance(quad.object, ox.Triple):
            about.setdefault(quad.subject, {})[quad.predicate] = quad.object.value
    links = _links(store.scheme)
    found = (_entry(values, links) for values in about.values() if terms.ENDED in values)
    return sorted(entry for entry in found if document in (None, entry.document))


def _links(scheme: IriScheme) -> dict[str, str]:
    """Give what making a graph of links is called, by the graph."""
    return {scheme.same_events_graph: "linked", scheme.same_persons_graph: "persons linked"}


def _entry(values: dict[ox.NamedNode, str], links: Mapping[str, str]) -> Entry:
    done = _action(values, links)
    # Oxigraph drops the last noughts of a second's parts.
    return Entry(
        _stamp(datetime.fromisoformat(values[terms.ENDED])),
        values.get(terms.LABEL, "") if done in ("built", "forgotten") else "",
        done,
        values.get(terms.FILE_NAME, ""),
        values.get(dd("fileSha256"), ""),
        values.get(dd("textSha256"), ""),
        values.get(dd("softwareVersion"), ""),
        values.get(dd("modelVersion"), ""),
        values.get(dd("lexiconVersion"), ""),
        values.get(terms.VALUE, ""),
    )


def _action(values: dict[ox.NamedNode, str], links: Mapping[str, str]) -> str:
    if terms.VALUE in values:
        return "updated"
    if terms.INVALIDATED in values:
        return "forgotten"
    return links.get(values.get(terms.GENERATED_DOCUMENT, ""), "built")


def _graph(scheme: IriScheme) -> ox.NamedNode:
    return terms.node(scheme.log_graph)
