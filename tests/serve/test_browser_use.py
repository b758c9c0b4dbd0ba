"""The explorer by keyboard, in two languages, light and dark, on a phone, and checked by axe."""

import pytest

pytestmark = [pytest.mark.model, pytest.mark.slow]

PHONE = {"width": 360, "height": 740}
PAGES = ["", "entity/nederland", "graph/nederland", "doc/d10", "query", "read", "about",
         "search?q=minister"]  # fmt: skip


def focused(page):
    """The element that has the focus, also within the editor's shadow tree."""
    return page.evaluate(
        "() => { let e = document.activeElement;"
        " while (e.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;"
        " return (e.getAttribute('aria-label') || e.textContent).trim() }"
    )


def wait_for_heading(page, words):
    page.get_by_role("heading", name=words, level=1).wait_for()


def test_name_is_found_and_chosen_by_keys_alone(open_page):
    page = open_page()
    page.keyboard.press("Tab")
    skip = focused(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    box = page.get_by_role("combobox")
    closed = box.get_attribute("aria-expanded")
    page.keyboard.type("vs")
    page.wait_for_selector("#search[aria-expanded=true]")
    page.keyboard.press("ArrowDown")
    option = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    chosen = option.get_attribute("aria-selected"), option.get_attribute("role")
    said = page.locator(".search [role=status]").inner_text()
    page.keyboard.press("Enter")
    wait_for_heading(page, "Verenigde Staten")

    assert skip == "Naar de inhoud"
    assert (closed, chosen) == ("false", ("true", "option"))
    assert "gevonden" in said
    assert focused(page) == "Verenigde Staten", "the new page's heading has the focus"


def test_list_of_names_goes_round_and_closes(open_page):
    page = open_page()
    box = page.get_by_role("combobox")
    box.fill("n")
    page.wait_for_selector("#search[aria-expanded=true]")
    last = page.get_by_role("option").count() - 1
    page.keyboard.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") == f"search-list-{last}"
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == "search-list-0"
    page.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert box.input_value() == "n"
    page.keyboard.press("Escape")
    assert box.input_value() == ""


def test_graph_is_opened_and_read_by_keys_alone(open_page):
    page = open_page("graph/nederland")
    page.locator(".ties button").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".chosen-thing blockquote a")
    closed = page.locator(".nodes button[aria-expanded=false]").first
    name = closed.get_attribute("data-node")
    closed.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(f".nodes [data-node='{name}'][aria-expanded=true]")
    page.wait_for_function("name => document.activeElement.dataset.node === name", arg=name)
    sentence = page.locator(".chosen-thing a").first
    sentence.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => !location.pathname.startsWith('/graph/')")


def test_statement_is_chosen_by_keys_alone(open_page):
    page = open_page("doc/seed-2020-02")
    page.locator(".read button").first.focus()
    page.keyboard.press("Space")

    assert page.locator(".read button[aria-pressed=true]").count() == 1
    assert page.locator(".sentence.chosen").count() == 1


def test_query_is_written_completed_asked_and_left_by_keys_alone(open_page):
    page = open_page("query")
    page.get_by_label("SPARQL-vraag").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("SELECT ?wie WHERE { ?wie a dd:Miss")
    page.wait_for_selector(".cm-tooltip-autocomplete")
    page.wait_for_timeout(200)
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".answer table")
    written = page.locator(".cm-content").inner_text()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")

    assert "dd:Mission" in written
    assert focused(page) != "SPARQL-vraag"


def test_skip_link_leads_past_the_menu(open_page):
    page = open_page("entity/nederland")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


def test_other_language_is_spoken_and_remembered(open_page):
    page = open_page("entity/nederland")
    page.get_by_role("button", name="English").click()
    page.get_by_role("heading", name="Facts").wait_for()
    english = page.locator("html").get_attribute("lang"), focused(page)
    page.reload()
    page.get_by_role("heading", name="Sources").wait_for()
    named = page.locator(".entity .kind").first.inner_text()
    page.get_by_role("button", name="Nederlands").click()
    page.get_by_role("heading", name="Feiten").wait_for()

    assert english == ("en", "Nederlands")
    assert named == "state"
    assert page.locator("h1").get_attribute("lang") == "nl"


def test_browser_in_english_is_answered_in_english(open_page):
    page = open_page(locale="en-GB")

    assert page.get_by_role("link", name="Read a text").is_visible()


def test_dark_is_that_of_the_system_or_chosen(open_page, picture):
    page = open_page("graph/nederland", color_scheme="dark")
    page.wait_for_selector(".canvas canvas")
    page.wait_for_timeout(600)
    picture(page, "explorer-dark")
    theme = page.locator("html")
    system = theme.get_attribute("data-theme")
    button = page.locator(".theme")
    button.click()
    light = theme.get_attribute("data-theme")
    page.reload()
    page.wait_for_selector("h1")
    remembered = theme.get_attribute("data-theme")
    button.click()

    assert (system, light, remembered) == ("dark", "light", "light")
    assert theme.get_attribute("data-theme") == "dark"


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_wrong_and_a_phone_shows_all(open_page, path):
    """By WCAG as far as a program can tell, light and dark, and without scrolling sideways."""
    checker = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_page(path)
    if path == "doc/d10":
        page.locator(".read button").nth(1).click()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = checker.run(page)
        assert found.violations_count == 0, found.generate_report()
        assert len(found.response["passes"]) > 10
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert checker.run(page).violations_count == 0


def test_phone_is_tapped(open_page, picture):
    page = open_page("entity/nederland", viewport=PHONE, has_touch=True, is_mobile=True)
    picture(page, "explorer-phone")
    page.get_by_role("link", name="Toon als graaf").tap()
    page.locator(".ties button").first.tap()
    page.locator(".chosen-thing blockquote a").first.tap()

    page.wait_for_selector(".sentence.chosen mark")


def test_slow_answer_is_overtaken_by_the_next_page(open_page):
    page = open_page()
    page.evaluate(
        "() => { history.pushState(null, '', '/entity/nederland');"
        " dispatchEvent(new PopStateEvent('popstate'));"
        " history.pushState(null, '', '/about'); dispatchEvent(new PopStateEvent('popstate')); }"
    )
    wait_for_heading(page, "Over")
    page.wait_for_timeout(500)

    assert page.locator("h1").inner_text() == "Over"
