"""The log: what was built and forgotten when, apart from the graph that it tells of."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kg.rdf import documents, formats, log, terms
from kg.rdf.entailment import hierarchy
from kg.rdf.provenance import Provenance, digest
from kg.rdf.store import memory_store, open_store
from kg.rdf.terms import dd
from tests.unit.rdf.graphs import extraction, frame, quads, store_of

VERSIONS = Provenance("0.9", "nl_kg 2", "abcdef")
MORNING = datetime(2026, 3, 1, 8, 30, 0, 120_000, UTC)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FOUND = extraction(frame(), path="/ergens/anders/bericht.txt", sha256="0" * 64)


def build(store, found, now):
    entry = log.built(found.document, VERSIONS, now=now)
    also = log.quads(entry, scheme=store.scheme)
    return documents.put(store, found.document.id, quads(found), also=also)


def forget(store, document, now):
    entry = log.forgotten(document, "0.9", now=now)
    return documents.forget(store, document, also=log.quads(entry, scheme=store.scheme))


def test_log_tells_what_was_built_and_forgotten_when():
    store = memory_store()
    build(store, FOUND, MORNING)
    forget(store, "d", NOON)

    versions = {"software": "0.9", "model": "nl_kg 2", "lexicon": "abcdef"}
    assert log.entries(store) == [
        log.Entry(
            *("2026-03-01T08:30:00.120000Z", "d", "built", "bericht.txt", "0" * 64),
            digest(FOUND.document),
            **versions,
        ),
        log.Entry("2026-03-01T12:00:00.000000Z", "d", "forgotten", software="0.9"),
    ]


def test_building_again_without_a_change_is_not_logged():
    store = memory_store()
    assert build(store, FOUND, MORNING)
    before = len(store.inner)

    assert not build(store, FOUND, NOON)
    assert len(store.inner) == before


def test_change_is_logged():
    store = memory_store()
    build(store, FOUND, MORNING)
    build(store, extraction(frame(type_="Advice")), NOON)

    assert [entry.action for entry in log.entries(store)] == ["built", "built"]


def test_text_without_a_file_has_its_own_digest_alone():
    found = extraction(frame())
    entry = log.built(found.document, VERSIONS)

    assert (entry.file, entry.file_sha256) == ("", "")
    assert entry.text_sha256 == digest(found.document)


def test_other_bytes_with_the_same_text_change_nothing():
    """The graph has the digest of the text, whose offsets it tells; the log the file's."""
    store = memory_store()
    build(store, FOUND, MORNING)
    other = replace(FOUND, document=replace(FOUND.document, sha256="1" * 64))

    assert not build(store, other, NOON)
    graph = store.match(predicate=terms.dd("textSha256"))
    assert {q.object.value for q in graph} == {digest(FOUND.document)}
    assert [q.object.value for q in store.match(predicate=terms.dd("fileSha256"))] == ["0" * 64]


def test_log_of_one_document():
    store = memory_store()
    build(store, FOUND, MORNING)
    build(store, replace(FOUND, document=replace(FOUND.document, id="e")), NOON)

    assert [entry.document for entry in log.entries(store, document="e")] == ["e"]


def test_graph_is_the_same_whenever_it_is_built():
    early, late = memory_store(), memory_store()
    build(early, FOUND, MORNING)
    build(late, FOUND, NOON)
    assert log.entries(early) != log.entries(late)

    for store in (early, late):
        store.apply(removed=log_quads(store), added=())
    assert dict(formats.by_graph(early)) == dict(formats.by_graph(late))


def log_quads(store):
    return [q for q in store.match() if q.graph_name.value == store.scheme.log_graph]


@pytest.mark.parametrize("place", ["graph", "graph.trig", "graph.nq", "graph.ttl"])
def test_every_kind_of_store_keeps_the_log(tmp_path, place):
    location = str(tmp_path / place)
    with open_store(location, create=True) as store:
        build(store, FOUND, MORNING)
    with open_store(location, writable=True) as store:
        forget(store, "d", NOON)

    with open_store(location) as again:
        assert [entry.action for entry in log.entries(again)] == ["built", "forgotten"]
        assert documents.document_ids(again) == []


def test_reasoner_takes_only_what_was_built_for_a_build():
    """A document that was forgotten was not read, whatever version of kg forgot it."""
    store = memory_store()
    build(store, FOUND, MORNING)
    forget(store, "d", NOON)
    above = hierarchy.load().subjects
    read = {q.subject for q in log_quads(store) if dd("Build") in above.get(q.predicate, ())}

    (forgotten,) = store.match(predicate=terms.INVALIDATED)
    assert forgotten.subject not in read
    assert {q.subject for q in store.match(predicate=terms.GENERATED_DOCUMENT)} == read


def test_log_is_in_the_words_of_prov():
    store = store_of()
    build(store, FOUND, MORNING)
    prefixes = {"prov": "http://www.w3.org/ns/prov#"}

    asked = "SELECT ?d ?t { ?a a prov:Activity ; prov:generated ?d ; prov:endedAtTime ?t }"
    (row,) = store.query(asked, prefixes=prefixes)
    assert row["d"].value == store.scheme.document("d")
    assert row["t"].value.startswith("2026-03-01T08:30:00.12")
