"""Servers and a browser, started once for all tests that need them."""

import os
import shutil

import pytest

from kg.ingest import read
from tests.cli.samples import extraction, write_store
from tests.serve.running import running

ORIGIN = "https://pages.example"
"""A site whose pages the sample server lets in."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
ARTICLES = ("d01", "d05", "d08", "d10")
"""Articles of the quality tests that the explorer shows beside the seed."""

WINDOW = {"width": 1280, "height": 820}
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
def explorer_server(pipeline, seed_extractions, root, tmp_path_factory):
    """A server over some articles."""
    folder = tmp_path_factory.mktemp("explorer") / "store"
    found = read([root / "tests/quality/articles" / f"{name}.txt" for name in ARTICLES])
    write_store(folder, *seed_extractions, *pipeline.extract(found))
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


@pytest.fixture
def open_page(browser, explorer_server):
    """Open a page of the explorer; at the end, nothing may have gone wrong in the browser."""
    contexts, wrong = [], []

    def opened(path="", **options):
        context = browser.new_context(
            base_url=explorer_server.url, **{"locale": "nl-NL", "viewport": WINDOW, **options}
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: m.type == "error" and wrong.append(m.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request",
            lambda r: (
                r.url.startswith((explorer_server.url, "data:", "blob:"))
                or wrong.append(f"asked {r.url}")
            ),
        )
        page.goto(path)
        page.wait_for_selector("h1")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture(scope="session")
def picture(root):
    """Keep a picture of a page where `KG_PICTURES` names a folder: so the docs get theirs."""
    folder = os.environ.get("KG_PICTURES")

    def keep(page, name):
        if folder:
            page.mouse.move(0, 0)
            page.wait_for_timeout(400)
            page.screenshot(path=root / folder / f"{name}.png")

    return keep
