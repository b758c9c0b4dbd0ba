"""Any text in, no exception out."""

import io
import sys
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kg import ontology
from kg.errors import IngestError
from kg.extract.serialise import from_json, to_json
from kg.extract.triples import triples
from kg.ingest import read
from kg.model import Document
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store
from kg.rdf.writer import quads
from kg.scoring.prediction import prediction

FEW = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
# Words that rules look for, so that shuffled text reaches deep into extraction.
WORDS = (
    "Nederland draagt met twee militairen en vier civiele experts bij aan de NAVO-missie . "
    "Volgens Stoltenberg zou Iraanse generaal Soleimani door VS worden gedood in januari , "
    "„ ” : zei hij die zich niet om te zo’n vijftig procent € 2,5 miljard 1 jan. vorige maand "
    "president premier van Irak werd is heeft aangevallen aanval op troepen - -land NAVO-"
)
texts = st.text(max_size=80) | st.lists(
    st.sampled_from(WORDS.split()), min_size=1, max_size=25
).map(" ".join)
dates = st.none() | st.sampled_from(["2020", "2020-02", "2020-02-29"])


@settings(FEW, max_examples=150)
@given(st.binary(max_size=200) | st.text(max_size=80).map(lambda t: t.encode("utf-8", "replace")))
@example(b"date 2020-02")
@example("\ufeffdate 2020-02 \u00ad".encode())
@example(b"date 9999-12-31 x\r\r\n\n\x0c")
def test_reading_gives_a_document_or_says_why_not(data):
    before, sys.stdin = sys.stdin, SimpleNamespace(buffer=io.BytesIO(data))
    try:
        (found,) = read(["-"])
    finally:
        sys.stdin = before

    assert isinstance(found, Document | IngestError)
    if isinstance(found, IngestError):
        assert found.message.startswith("standard input")
        assert found.hint


@pytest.mark.model
@FEW
@given(texts, dates)
@example("\u00ad", None)
@example("„ ” ’ … – \u2028 \u200d", "2020-02")
@example("x" * 5000, None)
@example("🇳🇱 draagt bij aan 🚢", "2020-02")
@example("Nederland draagt bij. " * 60, "2020-02")
@example("de de de de de", None)
@example("((((((((((", None)
@example("Duitsland stuurt 18 tanks, Nederland ².", None)
def test_extraction_takes_any_text(pipeline, text, date):
    document = Document(id="any", text=text, date=date)

    (extraction,) = pipeline.extract([document])

    assert extraction.document == document
    assert from_json(to_json(extraction)) == extraction
    length = len(text)
    for row in triples(extraction, ontology.load()):
        assert 0 <= row.evidence.span.start < row.evidence.span.end <= length
    assert prediction(extraction)["text"] == text
    store = memory_store()
    written = quads(
        extraction, ontology=ontology.load(), provenance=Provenance("test"), scheme=store.scheme
    )
    store.apply(removed=[], added=written)
