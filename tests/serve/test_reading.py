"""A pasted text is shown as what a build would write of it, and is not kept."""

import pytest

from kg.rdf.documents import put_ontology
from kg.rdf.store import memory_store
from kg.serve.explorer.article import article
from kg.serve.failures import RequestError
from kg.serve.reading import _document, shown

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def seed(root):
    return (root / "seeds" / "seed-2020-02.txt").read_text(encoding="utf-8")


@pytest.fixture
def store():
    with memory_store() as opened:
        put_ontology(opened)
        yield opened


def test_seed_that_is_pasted_says_what_the_stored_one_says(pipeline, seed, seed_store, store):
    pasted = shown(pipeline, store, _document(seed, "", longest=50_000))
    stored = article(seed_store, "doc/seed-2020-02")

    def said(told):
        marks = ("type", "label", "begin", "end", "caveats", "parts")
        return [[statement[mark] for mark in marks] for statement in told["statements"]]

    assert said(pasted) == said(stored)
    assert len(pasted["statements"]) > 20
    assert pasted["sentences"] == stored["sentences"]
    assert pasted["date"] == "2020-02"


def test_nothing_of_a_text_is_kept(pipeline, store):
    before = set(store.match())
    shown(pipeline, store, _document("Nederland stuurt militairen naar Mali.", "", longest=99))

    assert set(store.match()) == before


def test_date_beside_the_text_counts_its_times(pipeline, store):
    document = _document("Nederland trok zich vorige maand terug.", "2021-05-06", longest=99)

    assert shown(pipeline, store, document)["date"] == "2021-05-06"


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("", "", 422),
        ("?!", "", 422),
        ("Een tekst.", "mei", 422),
        ("Een tekst.", "2020 of zo", 422),
        ("x" * 100, "", 413),
    ],
    ids=["empty", "no-words", "date", "words-after-date", "long"],
)
def test_text_that_cannot_be_read_is_refused(text, date, status):
    with pytest.raises(RequestError) as refused:
        _document(text, date, longest=99)

    assert refused.value.status == status
