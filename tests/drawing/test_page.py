"""The picture as a page: one file, nothing fetched, nothing run but its own, usable by keys."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import networkx as nx
import pytest

from kg.draw.chart import chart
from kg.draw.gather import gather
from kg.draw.page import chart_page, scene_page
from kg.draw.scene import scene
from kg.query.network import network
from tests.drawing.scenes import of_graph, statement
from tests.drawing.test_forms import HOSTILE
from tests.unit.query.story import story

ATTACK = '</script><img src=x onerror="window.bad=1"><script>window.bad=1</script>'


@pytest.fixture(scope="module")
def page():
    store = story()
    return scene_page(scene(gather(store, network(store), centre=None, most=40, title="Wacht")))


class Parts(HTMLParser):
    """Collects elements, and the content of style and script."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.found, self.inside = [], {}, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.inside = (tag, dict(attrs).get("type"))

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside and self.inside[0] in {"script", "style"}:
            self.found.setdefault(self.inside, []).append(data)


def digest(text):
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_page_asks_for_nothing(page):
    addresses = [
        value
        for _, attributes in Parts(page).tags
        for name, value in attributes.items()
        if name in {"src", "href", "xlink:href", "action", "data"}
    ]

    assert addresses == []
    assert not re.search(r"url\((?!#)", page)
    assert "@import" not in page


def test_policy_lets_its_own_parts_run_alone(page):
    parts = Parts(page)
    policy = next(a["content"] for t, a in parts.tags if a.get("http-equiv"))
    (script,), (style,) = parts.found["script", None], parts.found["style", None]

    assert policy == (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_data_are_those_of_the_picture(page):
    (data,) = Parts(page).found["script", "application/json"]
    told = json.loads(data)

    assert {n["label"] for n in told["nodes"]} >= {"Wacht", "Nederland", "Rutte"}
    sentences = {s["words"] for t in told["ties"] for s in t["statements"]}
    assert "Nederland draagt met 50 militairen bij aan Wacht." in sentences


@pytest.mark.parametrize(
    "words", [HOSTILE, ATTACK, "@SCRIPT@ @DATA@"], ids=["quotes", "tag", "name"]
)
def test_words_cannot_leave_their_place(words):
    made = of_graph(nx.path_graph(3))
    nodes = tuple(replace(n, entity=replace(n.entity, label=words)) for n in made.nodes)
    ties = tuple(replace(t, label=words, statements=(statement(1, words),)) for t in made.ties)
    parts = Parts(scene_page(scene(replace(made, nodes=nodes, ties=ties, title=words))))

    assert [a for t, a in parts.tags if t == "script"] == [
        {"type": "application/json", "id": "data"}, {},
    ]  # fmt: skip
    assert not any(t == "img" for t, _ in parts.tags)
    assert not any(name.startswith("on") for _, a in parts.tags for name in a)
    (data,) = parts.found["script", "application/json"]
    assert json.loads(data)["nodes"]


def test_chart_has_a_page_too():
    text = chart_page(chart([statement(1, "Wacht begint")], title="Tijd"))
    (data,) = Parts(text).found["script", "application/json"]

    assert [e["label"] for e in json.loads(data)["events"]] == ["Wacht begint"]


@pytest.fixture
def shown(browser, tmp_path):
    """Open a page from its file, offline; nothing may go wrong or be fetched."""
    contexts, wrong = [], []

    def opened(text, **options):
        file = tmp_path / "page.html"
        file.write_text(text, encoding="utf-8")
        context = browser.new_context(**options)
        context.set_offline(True)
        contexts.append(context)
        opened_page = context.new_page()
        opened_page.on("console", lambda m: m.type == "error" and wrong.append(m.text))
        opened_page.on("pageerror", lambda error: wrong.append(str(error)))
        opened_page.on(
            "request", lambda r: r.url.startswith("file:") or wrong.append(f"asked for {r.url}")
        )
        opened_page.goto(file.as_uri())
        return opened_page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def test_click_tells_the_sentences(shown, page):
    opened = shown(page)
    opened.locator(".node", has_text="Nederland").click()

    told = opened.locator("#told")
    assert told.locator("h2").inner_text() == "Nederland"
    assert "Nederland draagt niet bij aan NAVO." in told.inner_text()
    assert "ontkend; 2020-06-01" in told.inner_text()
    assert opened.locator(".node.dim", has_text="Merkel").count() == 1
    assert opened.locator(".node.dim", has_text="Wacht").count() == 0


def test_keys_do_what_the_mouse_does(shown, page):
    opened = shown(page)
    opened.locator(".tie", has_text="overlegde met").focus()
    opened.keyboard.press("Enter")

    assert "Merkel sprak met Rutte." in opened.locator("#told blockquote").inner_text()
    opened.locator("#picture").focus()
    before = opened.locator("#picture svg").get_attribute("viewBox")
    opened.keyboard.press("+")
    closer = opened.locator("#picture svg").get_attribute("viewBox")
    opened.keyboard.press("0")
    assert closer != before
    assert float(closer.split()[2]) < float(before.split()[2])
    assert opened.locator("#picture svg").get_attribute("viewBox").split() == before.split()


def test_search_finds_without_accents_and_case(shown, page):
    opened = shown(page)
    opened.locator("#search").fill("MERK")

    assert opened.locator("#told h2").inner_text() == "Merkel"
    assert "Merkel" in opened.locator(".node.chosen").text_content()


def test_legend_hides_and_shows(shown, page):
    opened = shown(page)
    denied = opened.locator(".key", has_text="ontkend")
    denied.click()

    assert opened.locator(".tie.denied").is_hidden()
    assert opened.locator(".tie.fact").first.is_visible()
    assert denied.get_attribute("aria-checked") == "false"
    denied.press("Enter")
    assert opened.locator(".tie.denied").is_visible()
    opened.locator(".key", has_text="persoon").click()
    assert opened.locator(".node", has_text="Rutte").is_hidden()
    assert opened.locator(".tie", has_text="overlegde met").is_hidden()


def test_hostile_page_runs_nothing(shown):
    made = of_graph(nx.path_graph(2))
    nodes = tuple(replace(n, entity=replace(n.entity, label=ATTACK)) for n in made.nodes)
    ties = tuple(
        replace(t, label=ATTACK, statements=(statement(1, ATTACK, words=ATTACK),))
        for t in made.ties
    )
    opened = shown(scene_page(scene(replace(made, nodes=nodes, ties=ties, title=ATTACK))))
    opened.locator(".tie").click()

    assert opened.locator("#told blockquote").inner_text() == ATTACK
    assert opened.evaluate("window.bad") is None
    assert opened.title() == ATTACK


def test_chart_tells_its_sentence(shown):
    opened = shown(chart_page(chart([statement(1, "Wacht begint")], title="Tijd")))
    opened.locator(".event").click()

    assert opened.locator("#told blockquote").inner_text() == "Zin 1."


def test_page_fits_a_phone(shown, page):
    opened = shown(page, viewport={"width": 390, "height": 760})

    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.locator("#told").bounding_box()["y"] > 300
