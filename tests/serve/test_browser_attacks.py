"""Names, titles and sentences that would run a script if they could, tried in the browser."""

import http.server
import threading
from urllib.parse import quote, urlencode

import pytest

from tests.cli.samples import write_store
from tests.serve.hostile import NAME, SCRIPT, TITLE, hostile
from tests.serve.running import running

pytestmark = pytest.mark.slow

RAN = "() => window.ran ?? null"
FOREIGN = (
    "() => [...document.querySelectorAll('main *')]"
    ".filter(e => e.matches('img, script, iframe, object, embed, svg[onload], b, i')"
    " || [...e.attributes].some(a => a.name.startsWith('on')"
    " || /^\\s*javascript:/i.test(a.value))).map(e => e.outerHTML)"
)


@pytest.fixture(scope="module")
def explorer_server(tmp_path_factory):
    """In the place of the one with articles: `open_page` opens the pages of this one."""
    with running(write_store(tmp_path_factory.mktemp("hostile") / "store", hostile())) as server:
        yield server


def address(explorer_server, words):
    """The page that a search finds for the hostile document's names."""
    found = explorer_server.api("search", q=words).json()
    return quote(found[0]["id"].replace("%", "%25"), safe="/%")


def assert_harmless(page):
    page.wait_for_timeout(300)
    assert page.evaluate(RAN) is None
    assert page.evaluate(FOREIGN) == []


def test_name_is_text_on_its_page_and_in_the_list(open_page, explorer_server):
    page = open_page(address(explorer_server, "Mallory"))

    assert page.locator("h1").inner_text() == " ".join(NAME.split())
    assert_harmless(page)
    page.get_by_role("combobox").fill("mall")
    page.wait_for_selector("#search[aria-expanded=true]")
    assert_harmless(page)
    page.get_by_role("combobox").press("Enter")
    page.wait_for_selector(".found li")
    assert_harmless(page)


def test_title_publisher_address_and_sentence_are_text(open_page, explorer_server):
    page = open_page(address(explorer_server, "Kop img"))
    page.locator(".read button").first.click()

    assert page.locator("h1").inner_text() == TITLE
    assert page.get_by_text("Origineel").count() == 0
    assert page.locator("mark").count() >= 2
    assert_harmless(page)


def test_rule_and_words_of_a_statement_are_text(open_page, explorer_server):
    page = open_page(address(explorer_server, "Mallory"))
    page.locator(".statement blockquote a").first.click()
    page.wait_for_selector(".sentence.chosen mark")

    assert SCRIPT in page.locator("article").inner_text()
    assert_harmless(page)


def test_names_in_the_graph_are_text(open_page, explorer_server):
    page = open_page(address(explorer_server, "Mallory").replace("entity/", "graph/"))
    page.wait_for_selector(".canvas canvas")
    page.locator(".ties button").first.click()
    page.wait_for_selector(".chosen-thing blockquote")

    assert_harmless(page)


def test_answers_of_queries_are_text(open_page):
    ask = 'SELECT ?x ?name { ?x rdfs:label ?name FILTER(CONTAINS(?name, "script")) }'
    page = open_page(f"query?{urlencode({'query': ask})}")
    page.get_by_role("button", name="Vraag", exact=True).click()
    page.wait_for_selector(".answer table")

    assert "<script>" in page.locator(".answer").inner_text()
    assert_harmless(page)


@pytest.mark.parametrize(
    "path",
    [f"search?{urlencode({'q': SCRIPT})}", f"query?{urlencode({'query': SCRIPT})}",
     "about#<img src=x onerror=window.ran=1>"],
    ids=["search", "query", "fragment"],
)  # fmt: skip
def test_addresses_run_nothing(open_page, path):
    assert_harmless(open_page(path))


def test_script_in_the_page_would_not_run(browser, explorer_server):
    """Were markup ever written, the policy would still stop it."""
    page = browser.new_page(base_url=explorer_server.url)
    page.goto("")
    page.wait_for_selector("h1")
    page.evaluate(
        "html => { document.querySelector('main').innerHTML = html;"
        " const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        " document.body.append(s); }",
        SCRIPT,
    )
    page.wait_for_timeout(300)
    ran = page.evaluate(RAN)
    page.close()

    assert ran is None


@pytest.fixture(scope="module")
def other_site():
    """Another site on this machine, with a page that attacks the server."""

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>elsewhere</title><h1>elsewhere</h1>")

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://localhost:{site.server_address[1]}/"
        site.shutdown()


def test_page_of_another_site_gets_nothing(browser, explorer_server, other_site):
    page = browser.new_page()
    page.goto(other_site)
    tried = page.evaluate(
        """async (server) => {
          const attempt = async (work) => {
            try { return await work(); } catch (error) { return `refused: ${error.name}`; }
          };
          const ask = encodeURIComponent("SELECT * { ?s ?p ?o } LIMIT 1");
          const frame = document.createElement("iframe");
          frame.src = server;
          document.body.append(frame);
          await new Promise((done) => setTimeout(done, 500));
          const script = document.createElement("script");
          const loaded = new Promise((done) => {
            script.onload = () => done("loaded");
            script.onerror = () => done("refused: script");
          });
          script.src = `${server}api/overview`;
          document.body.append(script);
          return {
            read: await attempt(async () => (await fetch(`${server}sparql?query=${ask}`)).text()),
            api: await attempt(async () => (await fetch(`${server}api/overview`)).text()),
            blind: await attempt(async () => {
              const request = { mode: "no-cors", method: "POST", body: ask };
              return (await fetch(`${server}sparql`, request)).type;
            }),
            script: await loaded,
            framed: await attempt(async () => frame.contentWindow.document.title),
          };
        }""",
        explorer_server.url,
    )
    page.close()

    assert tried["read"] == tried["api"] == "refused: TypeError"
    assert tried["script"] == "refused: script"
    assert tried["framed"].startswith("refused")
    # A request that is sent blindly is refused unasked; its sender cannot even see that.
    assert tried["blind"] in ("opaque", "refused: TypeError")
