"""Time the explorer on a graph of 10,000 entities and 100,000 statements.

    python -m tests.benchmarks.explorer [--store FOLDER] [--statements 100000] [--entities 10000]

The graph is that of `tests.benchmarks.graph`. The server is a `kg serve` of its own, asked
over HTTP; where there is a Chromium, the pages are timed in it too, from the key or the
click to what is seen. Each figure is the middle one of `--repeat` runs, and the slowest.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from tests.benchmarks.graph import make
from tests.serve.fixtures import BROWSERS, FLAGS
from tests.serve.running import running

WORDS = ("p", "person", "mission 12", "stad", "organisation 9")


def timed(work, repeat):
    """Seconds that some work takes, `repeat` times, sorted."""
    taken = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return sorted(taken)


def told(name, taken, limit):
    middle = statistics.median(taken)
    verdict = "" if limit is None else f"  limit {limit * 1000:5.0f}"
    print(f"{name:44} {middle * 1000:7.0f} ms  slowest {taken[-1] * 1000:7.0f} ms{verdict}")


def ask(server, repeat):
    """Time the answers of the server."""
    busiest = server.api("overview").json()["mentioned"][0]["id"]
    server.api("entity", id=busiest).raise_for_status()
    article = server.api("entity", id=busiest).json()["sources"][0]["id"]
    for words in WORDS:
        told(f"search {words!r}", timed(lambda w=words: server.api("search", q=w), repeat), 0.2)
    told("graph of the most mentioned", timed(lambda: server.api("graph", id=busiest), repeat), 1)
    told("page of the most mentioned", timed(lambda: server.api("entity", id=busiest), repeat), 1)
    told("article", timed(lambda: server.api("article", id=article), repeat), 1)
    query = "SELECT ?type (COUNT(?x) AS ?n) { ?x a ?type } GROUP BY ?type ORDER BY DESC(?n)"
    told("SPARQL: things by class", timed(lambda: server.ask(query), repeat), None)
    return busiest


def see(server, busiest, repeat):
    """Time what is seen in a browser."""
    from playwright.sync_api import sync_playwright

    named = os.environ.get("KG_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=named, args=FLAGS)
        page = browser.new_page(base_url=server.url)

        def search():
            page.goto("about")
            page.get_by_role("combobox").fill("person 12")
            start = time.perf_counter()
            page.wait_for_selector("#search[aria-expanded=true]")
            return time.perf_counter() - start

        def graph():
            page.goto("about")
            page.wait_for_selector("h1")
            start = time.perf_counter()
            page.evaluate(
                "path => { history.pushState(null, '', path);"
                " dispatchEvent(new PopStateEvent('popstate')); }",
                "/" + busiest.replace("entity/", "graph/"),
            )
            page.wait_for_selector(".canvas canvas")
            return time.perf_counter() - start

        told("browser: a typed name to its list", sorted(search() for _ in range(repeat)), 0.2)
        told("browser: a click to the first graph", sorted(graph() for _ in range(repeat)), 1)
        browser.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--store", type=Path)
    parser.add_argument("--entities", type=int, default=10_000)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = options.store or Path(folder) / "store"
        make(store, entities=options.entities, statements=options.statements)
        start = time.perf_counter()
        with running(store) as server:
            print(f"started in {time.perf_counter() - start:.1f} s")
            busiest = ask(server, options.repeat)
            try:
                see(server, busiest, options.repeat)
            except Exception as error:
                print(f"no browser: {str(error).splitlines()[0]}")


if __name__ == "__main__":
    main()
