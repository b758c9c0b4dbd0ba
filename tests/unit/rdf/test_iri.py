"""IRIs: deterministic, valid, confined to their place, different for different things."""

import string
from urllib.parse import urljoin, urlsplit

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.model import Span
from kg.rdf.iri import BASE, LONGEST_SEGMENT, IriScheme, segment
from kg.rdf.prefixes import data_prefixes
from tests.unit.rdf.graphs import frame

HOSTILE = {
    "slash": "a/../../etc/passwd",
    "dots": "..",
    "dot": ".",
    "empty": "",
    "fragment": "a#b?c=d",
    "turtle": '> . <x> <y> "z" . <',
    "sparql": "} ; DROP ALL #",
    "newline": "a\nb\rc\td",
    "nul": "a\0b",
    "surrogate": "a\ud800b",
    "percent": "%2F%2E%2E",
    "backslash": "a\\b\\u003e",
    "emoji": "\U0001f600",
    "arabic": "\u0627\u0644\u0639\u0631\u0627\u0642",
    "space": " a b ",
    "long": "x" * 5000,
    "scheme": "javascript:alert(1)",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_in_its_segment(text):
    iri = IriScheme().entity(text)

    assert ox.NamedNode(iri).value == iri
    assert iri.startswith(f"{BASE}entity/")
    last = iri.removeprefix(f"{BASE}entity/")
    assert last
    assert not set(last) & set('/?#<>"{}|^`\\ ')
    # A client that resolves dot segments ends up at the same place.
    assert urlsplit(urljoin("https://w3id.org/", iri)).path == urlsplit(iri).path


@given(st.text())
def test_any_text_makes_an_ascii_segment(text):
    made = segment(text)

    assert made
    assert len(made) <= LONGEST_SEGMENT
    assert set(made) <= set(string.ascii_letters + string.digits + "-_.~%")
    assert ox.NamedNode(BASE + made)


def test_hostile_texts_get_different_segments():
    made = {name: segment(text) for name, text in HOSTILE.items()}

    assert len(set(made.values())) == len(made)


@pytest.mark.parametrize(
    ("one", "other"),
    [("a b", "a%20b"), ("..", "~.."), ("x" * 300, "x" * 301), ("a/b", "a%2Fb"), ("", "~")],
    ids=["space", "dots", "long", "slash", "empty"],
)
def test_look_alikes_differ(one, other):
    assert segment(one) != segment(other)


def test_same_letters_in_two_encodings_are_one():
    assert segment("Belgi\u00eb") == segment("Belgie\u0308") == "Belgi%C3%AB"


@pytest.mark.parametrize(
    "base",
    ["", "urn:x:", "https://x.org", "https://x.org/a", "https://x.org/ a/", "ftp://x.org/", "/a/"],
)
def test_base_that_names_nothing_is_refused(base):
    with pytest.raises(StoreError, match="base"):
        IriScheme(base)


def test_base_can_be_the_users_own():
    assert IriScheme("http://localhost:8000/kg#").entity("navo") == (
        "http://localhost:8000/kg#entity/navo"
    )


def test_names_of_one_document():
    scheme = IriScheme("https://x.org/")

    assert scheme.document("d") == "https://x.org/doc/d"
    assert scheme.sentence("d", 3) == "https://x.org/sentence/d/3"
    assert scheme.quantity("d", Span(4, 9)) == "https://x.org/quantity/d/4-9"
    assert scheme.mention("d", Span(4, 9)) == "https://x.org/mention/d/4-9"
    ends = Span(0, 2), Span(4, 9)
    assert scheme.relation("d", "leads", ends) == "https://x.org/relation/d/leads/0-2/4-9"
    assert scheme.relation("d", "leads", ends, number=2) == (
        "https://x.org/relation/d/leads/0-2/4-9-2"
    )


def test_frames_that_share_a_trigger_are_told_apart():
    scheme = IriScheme("https://x.org/")
    frames = [
        frame(id_="a"),
        frame(id_="b", type_="Advice"),
        frame(id_="c"),
        frame("Irak", id_="d", type_="Attack"),
    ]

    assert scheme.frames("doc", frames) == {
        "a": "https://x.org/frame/doc/10-16-Training",
        "b": "https://x.org/frame/doc/10-16-Advice",
        "c": "https://x.org/frame/doc/10-16-Training-2",
        "d": "https://x.org/frame/doc/17-21",
    }


def test_every_kind_of_iri_has_a_prefix():
    scheme, span, made = IriScheme(), Span(0, 1), frame()
    named = {
        scheme.build("d"), scheme.document("d"), scheme.entity("e"), scheme.entities_graph,
        scheme.log_entry("d", "t"), scheme.matter("d", span), scheme.mention("d", span),
        scheme.quantity("d", span), scheme.relation("d", "leads", (span, span)),
        scheme.sentence("d", 0), *scheme.frames("d", [made]).values(),
    }  # fmt: skip

    starts = data_prefixes(scheme).values()
    assert {next((s for s in starts if iri.startswith(s)), None) for iri in named} == set(starts)
