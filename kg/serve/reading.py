"""A pasted text, read by the pipeline and shown as an article; nothing of it is kept.

It is written to a store in memory by the same code that builds a graph, and shown by the
same code that shows a stored article, so that what one sees is what `kg build` would write.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg import ontology
from kg.errors import IngestError
from kg.ingest.text import article as read_text
from kg.ingest.text import is_date
from kg.model import Document
from kg.pipeline import Pipeline
from kg.rdf.documents import put, put_ontology
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store
from kg.rdf.writer import quads
from kg.serve.explorer.article import article
from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from kg.rdf.stores.embedded import OxigraphStore
    from kg.serve.messages import Message
    from kg.serve.worker import Job

_ID = "text"
"""The name of every pasted text, while it is shown."""


def start(options: Message) -> Job:
    """Load the pipeline and give what reads texts."""
    pipeline = Pipeline(model=options["model"])
    longest = int(options["text"])
    store = memory_store()
    put_ontology(store)

    def answer(message: Message) -> tuple[Message, bytes]:
        document = _document(message["text"], message["date"], longest=longest)
        found = shown(pipeline, store, document)
        body = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        return {"status": 200, "type": "application/json"}, body.encode("utf-8", "replace")

    return answer


def shown(pipeline: Pipeline, store: OxigraphStore, document: Document) -> Message:
    """Read a text and give what `kg.serve.explorer.article` gives.

    Parameters
    ----------
    pipeline : Pipeline
        A loaded pipeline.
    store : OxigraphStore
        A store in memory that has the ontology; the text is taken out again.
    document : Document
        The text.
    """
    (extraction,) = pipeline.extract([document])
    written = quads(
        extraction,
        ontology=ontology.load(),
        provenance=Provenance(software=""),
        scheme=store.scheme,
    )
    put(store, document.id, written)
    try:
        return article(store, f"doc/{document.id}")
    finally:
        put(store, document.id, ())


def _document(text: str, date: str, *, longest: int) -> Document:
    """Read a pasted text as a file of the same words would be, header and title included."""
    if len(text) > longest:
        message = f"The text has {len(text):,} characters."
        raise RequestError(413, message, f"At most {longest:,} are read at once.")
    try:
        found = read_text(text.encode("utf-8", "replace"), "The text")
    except IngestError as error:
        raise RequestError(422, error.message, error.hint) from error
    if date and not is_date(date):
        message = f"{date!r} is no date."
        raise RequestError(422, message, "Write it as 2020, 2020-02 or 2020-02-14.")
    return Document(_ID, found.text, date=date or found.date, title=found.title)
