"""Servers and a browser, started once for all tests that need them."""

import os
import shutil

import pytest

from tests.cli.samples import extraction, write_store
from tests.serve.hostile import hostile
from tests.serve.running import running

ORIGIN = "https://pages.example"
"""A site whose pages the sample server lets in."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
         "--disable-component-update", "--disable-sync", "--disable-quic"]  # fmt: skip


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory):
    """A store of two small documents, made without a model."""
    folder = tmp_path_factory.mktemp("serve") / "store"
    return write_store(folder, extraction(), extraction("other", "2021-05-06"))


@pytest.fixture(scope="session")
def sample_server(sample_store):
    """A server with small limits over `sample_store`."""
    limits = ("--seconds", 2, "--memory", 400, "--workers", 3, "--allow-origin", ORIGIN)
    with running(sample_store, *limits) as server:
        yield server


@pytest.fixture(scope="session")
def explorer_server(seed_extractions, tmp_path_factory):
    """A server over the seed's graph, with a document that would like to run a script."""
    folder = tmp_path_factory.mktemp("explorer") / "store"
    write_store(folder, *seed_extractions, hostile())
    with running(folder) as server:
        yield server


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium: that of `KG_BROWSER`, of the system, or of Playwright."""
    playwright = pytest.importorskip("playwright.sync_api")
    named = os.environ.get("KG_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with playwright.sync_playwright() as driver:
        try:
            started = driver.chromium.launch(executable_path=named, args=FLAGS)
        except playwright.Error as error:
            pytest.skip(f"no Chromium (apt-get install chromium, or KG_BROWSER): {error}"[:200])
        yield started
        started.close()
