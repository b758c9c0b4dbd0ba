"""What several test modules share: the real pipeline once a session, and hand-written parses."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from xdist.remote import Producer
    from xdist.scheduler import LoadFileScheduling

    from kg.model import Extraction
    from kg.pipeline import Pipeline
    from kg.rdf.store import OxigraphStore
    from kg.syntax.tree import Tree

pytest_plugins = ("tests.serve.fixtures",)

# A busy machine makes no property false: the first example also loads the lexicon.
settings.register_profile("kg", deadline=None)
settings.load_profile("kg")

ROOT = Path(__file__).parent.parent
OBJECTS_MADE = 500_000
"""Objects that are made before Python looks for those that nothing has any more."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling:
    """Keep the tests of a file in one process, with what they share (`pytest -n 2`)."""
    from xdist.scheduler import LoadFileScheduling

    return LoadFileScheduling(config, log)


def pytest_collection_finish() -> None:
    """Make the search for those seldom: much is loaded, and little of it ever goes."""
    gc.set_threshold(OBJECTS_MADE)


@pytest.fixture(autouse=True, scope="module")
def kept_out() -> None:
    """Leave what was loaded before a module's tests out of the search."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The whole pipeline with the model that ships; loading it takes seconds."""
    from kg.pipeline import Pipeline

    return Pipeline()


@pytest.fixture(scope="session")
def tree() -> Callable[[str], Tree]:
    """Read one sentence of CoNLL-U, columns set apart by blanks or tabs."""
    from kg.syntax import conllu

    def read(text: str) -> Tree:
        (only,) = conllu.read(text)
        return only

    return read


@pytest.fixture(scope="session")
def seed_extractions(pipeline: Pipeline) -> list[Extraction]:
    """What the real pipeline reads in `seeds/`."""
    from kg.ingest import read
    from kg.model import Document

    found = list(read([ROOT / "seeds"]))
    assert all(isinstance(document, Document) for document in found), found
    return list(pipeline.extract(found))


@pytest.fixture(scope="session")
def seed_store(seed_extractions: list[Extraction]) -> OxigraphStore:
    """The graph of `seeds/` with the ontology beside it, in memory."""
    from kg import ontology
    from kg.rdf.documents import put, put_ontology
    from kg.rdf.provenance import Provenance
    from kg.rdf.store import memory_store
    from kg.rdf.writer import quads

    store = memory_store()
    put_ontology(store)
    known, origin = ontology.load(), Provenance(software="test")
    for extraction in seed_extractions:
        written = quads(extraction, ontology=known, provenance=origin, scheme=store.scheme)
        put(store, extraction.document.id, written)
    return store
