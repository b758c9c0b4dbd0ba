"""Names of which the first leaves out their end, on parses of any shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import gazetteer, lexicon
from kg.model import Span
from kg.syntax.mending.completed import completed
from kg.syntax.tree import Token, Tree

WORDS = [
    "Noord-", "Zuid-", "en", ",", "Zuid-Korea", "Eerste", "Tweede", "Kamer", "de", "Rode", "Zwarte",
    "Zee", "NAVO-", "EU-landen", "Oost-Europese", "zegt", "-",
]  # fmt: skip
PLACES = st.integers(min_value=0, max_value=7)


def tree(words: list[str], heads: list[int], tags: list[str]) -> Tree:
    tokens, start = [], 0
    for index, (word, head, tag) in enumerate(zip(words, heads, tags, strict=True)):
        dep = "root" if head == index else "cc" if word == "en" else "conj"
        span = Span(start, start + len(word))
        tokens.append(Token(index, word, word, tag, dep, head, "", span))
        start = span.end + 1
    return Tree(0, tuple(tokens))


@given(
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=8),
    st.permutations(range(8)),
    st.lists(PLACES, min_size=8, max_size=8),
    st.lists(st.sampled_from(["PROPN", "NOUN", "ADJ", "X"]), min_size=8, max_size=8),
)
def test_any_parse_stays_a_tree(words, order, above, tags) -> None:
    order = [i for i in order if i < len(words)]
    heads = {i: order[above[at] % at] if at else i for at, i in enumerate(order)}
    given_ = tree(words, [heads[i] for i in range(len(words))], tags[: len(words)])

    found = completed(given_, lexicon.load(), gazetteer.load())

    assert [t.span for t in found] == [t.span for t in given_]
    assert [t.index for t in found if t.head == t.index] != []
    for token in found:
        assert len(list(_above(found, token))) <= len(found)


def _above(found: Tree, token: Token):
    for _ in range(len(found) + 1):
        yield token
        if token.head == token.index:
            return
        token = found[token.head]


@pytest.mark.parametrize(
    ("words", "heads", "tags", "texts"),
    [
        (["Noord-", "en", "Zuid-Korea"], [0, 2, 0], "XCP", ["Noord-Korea", "en", "Zuid-Korea"]),
        (["Eerste", "en", "Tweede", "Kamer"], [3, 2, 3, 3], "ACAP",
         ["Eerste Kamer", "en", "Tweede", "Kamer"]),
        (["NAVO-", "en", "EU-landen"], [0, 2, 0], "XCN", ["NAVO-landen", "en", "EU-landen"]),
        # Not a name with an end that both share.
        (["raket-", "en", "droneaanvallen"], [0, 2, 0], "XCN", ["raket-", "en", "droneaanvallen"]),
        (["EU-", "en", "VN-sanctie"], [0, 2, 0], "XCN", ["EU-", "en", "VN-sanctie"]),
        (["Rode", "en", "Blauwe", "Kruis"], [3, 2, 3, 3], "ACAP",
         ["Rode", "en", "Blauwe", "Kruis"]),
    ],
)  # fmt: skip
def test_text_of_a_part_is_that_of_its_name(words, heads, tags, texts) -> None:
    named = {"X": "X", "C": "CCONJ", "P": "PROPN", "A": "ADJ", "N": "NOUN"}

    found = completed(
        tree(words, heads, [named[t] for t in tags]), lexicon.load(), gazetteer.load()
    )

    assert [t.text for t in found] == texts
