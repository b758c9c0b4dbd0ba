"""Every screen of the explorer in a real browser, by mouse."""

import re
from urllib.parse import urlencode

import pytest

from tests.serve.hostile import SCRIPT

pytestmark = [pytest.mark.model, pytest.mark.slow]

STATEMENT = ".read button"


def test_first_screen_counts_and_leads_on(open_page):
    page = open_page()
    counts = [int(n) for n in page.locator(".counts dd").all_inner_texts()]
    page.get_by_role("link", name="Verenigde Staten", exact=True).first.click()
    page.get_by_role("heading", name="Verenigde Staten", level=1).wait_for()

    assert page.url.endswith("/entity/verenigde-staten")
    assert all(count > 0 for count in counts)
    assert page.title() == "Verenigde Staten · kg"


def test_entity_tells_facts_events_months_and_sources(open_page, picture):
    page = open_page("entity/nederland")
    sections = page.locator("section h2").all_inner_texts()
    picture(page, "explorer-entity")

    assert [re.sub(r"\W*\d+$", "", title) for title in sections] == [
        "Gebeurtenissen", "Feiten", "Tijdlijn", "Bronnen",
    ]  # fmt: skip
    assert page.locator(".statement").count() > 2
    assert page.locator(".timeline svg rect").count() > 0
    assert page.locator(".timeline table tbody tr").count() > 0
    assert page.get_by_role("link", name="seed-2020-02").count() > 0


def test_what_is_no_fact_is_marked(open_page):
    page = open_page("entity/nederland")
    marked = page.locator(".statement.soft")

    assert marked.count() > 0
    assert marked.locator(".badge").count() >= marked.count()
    assert page.locator(".statement:not(.soft) .badge").count() == 0


def test_sentence_leads_to_its_words_in_the_article(open_page, picture):
    page = open_page("entity/nederland")
    words = page.locator(".statement blockquote a").first
    said = words.inner_text()
    words.click()
    page.wait_for_selector("mark[data-role=trigger]")
    chosen = page.locator(".sentence.chosen")
    picture(page, "explorer-article")

    assert page.url.partition("/frame/")[2]
    # The roles are written after their words; without them the sentence is as printed.
    bare = chosen.evaluate(
        "e => { const c = e.cloneNode(true); c.querySelectorAll('small').forEach(s => s.remove());"
        " return c.textContent }"
    )
    assert " ".join(bare.split()) == " ".join(said.split())
    assert page.locator("button[aria-pressed=true]").count() == 1


def test_article_shows_what_was_read_and_names_lead_on(open_page):
    page = open_page("doc/seed-2020-02")
    page.locator(STATEMENT).nth(3).click()
    marked = page.locator("mark").count()
    page.locator(STATEMENT).nth(3).click()
    unmarked = page.locator("mark").count()
    page.locator("a.mention", has_text="Nederland").first.click()
    page.wait_for_url("**/entity/nederland")

    assert marked > 0
    assert unmarked == 0


def test_graph_is_drawn_and_opened_further(open_page, picture):
    page = open_page("entity/nederland")
    page.get_by_role("link", name="Toon als graaf").click()
    page.wait_for_selector(".canvas canvas")
    page.wait_for_timeout(600)
    picture(page, "explorer-graph")
    before = page.locator(".nodes li").count()
    page.locator(".nodes button[aria-expanded=false]").nth(1).click()
    page.wait_for_selector(".nodes button[aria-expanded=true] >> nth=1")

    assert before > 3
    assert page.locator(".nodes li").count() >= before
    assert page.locator("h1").inner_text() == "Graaf van Nederland"


def test_click_on_the_drawing_opens_a_node(open_page):
    page = open_page("graph/nederland")
    page.wait_for_selector(".canvas canvas")
    page.wait_for_timeout(800)
    before = page.locator(".nodes button[aria-expanded=true]").count()
    box = page.locator(".canvas").bounding_box()
    # Sweep the drawing until a click has met a node other than the first.
    for across in range(1, 20):
        for down in range(1, 20):
            x, y = box["width"] * across / 20, box["height"] * down / 20
            page.mouse.click(box["x"] + x, box["y"] + y)
            if page.locator(".nodes button[aria-expanded=true]").count() > before:
                return
    pytest.fail("no click met a node")


def test_each_edge_leads_to_its_sentence_in_the_article(open_page):
    page = open_page("graph/nederland")
    page.locator(".ties button").first.click()
    sentence = page.locator(".chosen-thing blockquote a").first
    said = sentence.inner_text()
    sentence.click()
    page.wait_for_selector(".sentence.chosen mark")

    assert said.split()[0] in page.locator(".sentence.chosen").inner_text()


def test_drawing_is_zoomed_and_fitted(open_page):
    page = open_page("graph/nederland")
    page.wait_for_selector(".canvas canvas")
    for name in ("Dichterbij", "Verder weg", "Alles in beeld"):
        page.get_by_role("button", name=name).click()


def test_query_is_asked_and_answered_with_names(open_page, picture):
    page = open_page("query")
    page.get_by_role("button", name="Vraag", exact=True).click()
    page.wait_for_selector(".answer table")
    picture(page, "explorer-query")
    page.locator(".answer td a", has_text="Nederland").first.click()
    page.wait_for_url("**/entity/nederland")


def test_named_query_takes_parameters(open_page):
    page = open_page("query")
    page.get_by_label("Kant-en-klare vraag").select_option("bijdragen")
    page.locator("input[name=wie]").fill("nederland")
    page.get_by_role("button", name="Vul in").click()
    page.wait_for_selector(".answer table")
    who = page.locator(".answer tbody td:first-child").all_inner_texts()

    assert who
    assert all("Nederland" in name for name in who)
    assert '"nederland"' in page.locator(".cm-content").inner_text()


@pytest.mark.parametrize(
    ("query", "selector", "words"),
    [
        ("ASK { ?x a dd:Mission }", ".verdict", "ja"),
        ("CONSTRUCT WHERE { ?x a dd:Mission }", ".answer pre", "dd:Mission"),
    ],
    ids=["ask", "construct"],
)
def test_each_form_of_answer_is_shown(open_page, query, selector, words):
    page = open_page(f"query?{urlencode({'query': query})}")
    page.get_by_role("button", name="Vraag", exact=True).click()

    assert words in page.wait_for_selector(selector).inner_text()


@pytest.fixture
def plain_page(browser, explorer_server):
    """A page for what the server refuses, which the browser logs as an error."""
    page = browser.new_page(base_url=explorer_server.url, locale="nl-NL")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("query", "words"),
    [("SELECT * { ?s ?p", "not SPARQL"), ("DROP ALL", "only reads")],
    ids=["wrong", "update"],
)
def test_refused_query_is_told_in_words(plain_page, query, words):
    plain_page.goto(f"query?{urlencode({'query': query})}")
    plain_page.get_by_role("button", name="Vraag", exact=True).click()

    assert words in plain_page.wait_for_selector(".status [role=alert]").inner_text()


def test_text_without_words_is_refused_in_words(plain_page):
    plain_page.goto("read")
    plain_page.get_by_label("Tekst van een artikel").fill("?!")
    plain_page.get_by_role("button", name="Lees", exact=True).click()

    told = plain_page.wait_for_selector(".status [role=alert]", timeout=90_000).inner_text()
    assert "kan niet gelezen worden" in told
    assert "no words" in told


def test_answer_is_kept_as_a_file(open_page):
    page = open_page("query")
    page.get_by_role("button", name="Vraag", exact=True).click()
    with page.expect_download() as kept:
        page.get_by_role("button", name="Bewaar als CSV").click()

    assert kept.value.suggested_filename == "answer.csv"
    assert kept.value.path().read_text().startswith("wie,waaraan")


def test_article_of_ours_is_pasted_in_and_read(open_page, root, picture):
    text = (root / "tests/quality/articles/d01.txt").read_text(encoding="utf-8")
    page = open_page("read")
    page.get_by_label("Tekst van een artikel").fill(text)
    page.get_by_role("button", name="Lees", exact=True).click()
    page.wait_for_selector(STATEMENT, timeout=90_000)
    page.locator(STATEMENT, has_text="Nederland").nth(1).click()
    page.locator(".result").scroll_into_view_if_needed()
    picture(page, "explorer-read")

    assert page.locator(STATEMENT).count() > 5
    assert page.locator("mark[data-role]").count() > 1
    assert page.locator(".mention").count() > 5
    assert page.locator("a.mention").count() == 0, "what is not kept has no page"


def test_markup_in_a_pasted_text_is_text(open_page):
    page = open_page("read")
    page.get_by_label("Tekst van een artikel").fill(
        f"Kop {SCRIPT}\n\nNederland stuurt 200 militairen {SCRIPT} naar Mali."
    )
    page.get_by_role("button", name="Lees", exact=True).click()
    page.wait_for_selector(".text .sentence", timeout=90_000)

    assert "<script>" in page.locator(".text").inner_text()
    assert page.locator(".text").locator("img, script").count() == 0
    assert page.evaluate("() => window.ran ?? null") is None


def test_file_is_chosen_and_read_with_its_date(open_page, root):
    page = open_page("read")
    page.get_by_label("Of kies een tekstbestand").set_input_files(root / "seeds/seed-2020-02.txt")
    page.wait_for_function("() => document.querySelector('textarea').value.length > 100")
    page.get_by_role("button", name="Lees", exact=True).click()
    page.wait_for_selector(STATEMENT, timeout=90_000)

    assert page.locator(STATEMENT).count() > 20


def test_search_lists_all_that_is_found(open_page):
    page = open_page()
    page.get_by_role("combobox").fill("minister")
    page.get_by_role("combobox").press("Enter")
    page.wait_for_url("**/search?q=minister")
    page.wait_for_selector(".found li")

    assert all("inister" in t for t in page.locator(".found li").all_inner_texts())


def test_pages_can_be_walked_back(open_page):
    page = open_page()
    page.get_by_role("link", name="SPARQL").click()
    page.wait_for_url("**/query")
    page.get_by_role("link", name="Over", exact=True).click()
    page.wait_for_selector(".prose")
    page.go_back()
    page.wait_for_selector(".editor")
    page.go_back()
    page.wait_for_selector(".counts")


def test_licences_are_shown(open_page):
    page = open_page("about")
    page.get_by_role("link", name="Licenties").click()
    page.wait_for_load_state()

    assert "cytoscape" in page.locator("body").inner_text()


@pytest.mark.parametrize("path", ["entity/niemand", "doc/niets", "frame/x/1-2", "graph/niemand"])
def test_what_is_not_there_is_told(plain_page, path):
    plain_page.goto(path)

    told = plain_page.wait_for_selector("[role=alert]").inner_text()
    assert "staat niet in de graaf" in told
