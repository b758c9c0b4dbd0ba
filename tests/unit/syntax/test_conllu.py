"""CoNLL-U to trees and back."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import IngestError
from kg.model import Span
from kg.syntax import conllu
from kg.syntax.tree import Name, Token, Tree

BY_HAND = """
# text = Zij draagt, met twee man, bij.
1  Zij     zij        PRON   _  Case=Nom|Person=3  2  nsubj
2  draagt  bijdragen  VERB   _  VerbForm=Fin       0  root
3  ,       ,          PUNCT  _  _                  6  punct
4  met     met        ADP    _  _                  6  case
5  twee    twee       NUM    _  _                  6  nummod
6  man     man        NOUN   _  Number=Sing        2  obl
7  ,       ,          PUNCT  _  _                  6  punct
8  bij     bij        ADP    _  _                  2  compound:prt
9  .       .          PUNCT  _  _                  2  punct
"""

TREEBANK = (
    "# newdoc id = x\n"
    "# sent_id = wiki-1\n"
    "1\tPremier\tpremier\tNOUN\tN\t_\t3\tnsubj\t_\t_\n"
    "2\tRutte\tRutte\tPROPN\tSPEC\t_\t1\tappos\t_\tNE=B-PERSON\n"
    "2.1\tnul\tnul\tVERB\t_\t_\t_\t_\t_\t_\n"
    "3\tkomt\tkomen\tVERB\tWW\tNumber=Sing\t0\troot\t_\tSpaceAfter=No\n"
    "4\t.\t.\tPUNCT\tLET\t_\t3\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "1-2\tzo'n\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tzo\tzo\tADV\t_\t_\t3\tadvmod\t_\t_\n"
    "2\teen\teen\tDET\t_\t_\t3\tdet\t_\t_\n"
    "3\tdag\tdag\tNOUN\t_\t_\t0\troot\t_\t_\n"
)


def test_reads_a_table_written_by_hand() -> None:
    (tree,) = conllu.read(BY_HAND)

    assert " ".join(token.text for token in tree) == "Zij draagt , met twee man , bij ."
    assert tree.root.lemma == "bijdragen"
    assert tree[0].feat("Case") == "Nom"
    assert tree[2].feats == ""
    assert tree.head(tree[7]) is tree.root


def test_offsets_follow_the_text_comment() -> None:
    (tree,) = conllu.read(BY_HAND)

    text = "Zij draagt, met twee man, bij."
    assert [text[t.span.start : t.span.end] for t in tree] == [t.text for t in tree]


def test_offsets_without_text_follow_space_after_and_paragraphs() -> None:
    first, second = conllu.read(TREEBANK)

    assert [t.span for t in first] == [Span(0, 7), Span(8, 13), Span(14, 18), Span(18, 19)]
    assert [t.span for t in second] == [Span(21, 25), Span(21, 25), Span(26, 29)]
    assert (first.index, second.index) == (0, 1)


def test_names_are_read_from_misc() -> None:
    first, second = conllu.read(TREEBANK)

    assert first.names == (Name(1, 2, "PERSON"),)
    assert second.names == ()


def test_neighbouring_names_stay_apart() -> None:
    rows = [
        f"{i}\tX\tX\tPROPN\t_\t_\t{min(i - 1, 1)}\tdep\t_\tNE={tag}"
        for i, tag in enumerate(["B-GPE", "B-GPE", "I-GPE", "B-ORG"], start=1)
    ]

    (tree,) = conllu.read("\n".join(rows))

    assert tree.names == (Name(0, 1, "GPE"), Name(1, 3, "GPE"), Name(3, 4, "ORG"))


def test_document_has_the_text_that_offsets_point_into() -> None:
    parsed = conllu.document(TREEBANK, name="proef", date="2020-02")

    assert parsed.document.text == "Premier Rutte komt.\n\nzo   dag"
    assert (parsed.document.id, parsed.document.date) == ("proef", "2020-02")
    assert len(parsed.sentences) == 2


def test_nothing_gives_no_trees() -> None:
    assert conllu.read("") == ()
    assert conllu.read("# alleen een opmerking\n\n") == ()
    assert conllu.document("").document.text == ""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("1 Zij zij PRON", "line 1: 4 columns", id="columns"),
        pytest.param("1 Zij zij PRON _ _ 3 nsubj", "the head '3'", id="head-outside"),
        pytest.param("1 Zij zij PRON _ _ x nsubj", "the head 'x'", id="head-no-number"),
        pytest.param("\n\na Zij zij PRON _ _ 0 root", "line 3: the ID 'a'", id="id"),
        pytest.param("2 Zij zij PRON _ _ 0 root", "skips a number", id="numbering"),
        pytest.param(
            "1 Zij zij PRON _ _ 0 root\n2 komt komen VERB _ _ 0 root",
            "not exactly one root",
            id="two-roots",
        ),
        pytest.param(
            "# text = Hij komt\n1 Zij zij PRON _ _ 0 root", "'Zij' is not the next", id="text"
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, says: str) -> None:
    with pytest.raises(IngestError, match="CoNLL-U") as caught:
        conllu.read(text)

    assert says in caught.value.message
    assert caught.value.hint


FORM = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1, max_size=8
)


@st.composite
def documents(draw: st.DrawFn) -> tuple[tuple[Tree, ...], str]:
    """Give trees over a text with any gaps between words and sentences."""
    text, trees = draw(st.sampled_from(["", "  ", "Kop\n\n"])), []
    for index in sorted(draw(st.sets(st.integers(0, 50), max_size=3))):
        forms = draw(st.lists(FORM, min_size=1, max_size=6))
        tokens = []
        for i, form in enumerate(forms):
            span = Span(len(text), len(text) + len(form))
            head = 0 if i else i
            tokens.append(Token(i, form, form.lower(), "X", "dep" if i else "root", head, "", span))
            text += form + draw(st.sampled_from(["", " ", "  ", "\n", "\u00a0"]))
        names = (Name(0, len(forms), "ORG"),) if draw(st.booleans()) else ()
        trees.append(Tree(index, tuple(tokens), names))
        text += draw(st.sampled_from([" ", "\n\n"]))
    return tuple(trees), text


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_what_is_written_reads_back_the_same(case: tuple[tuple[Tree, ...], str]) -> None:
    trees, text = case

    assert conllu.read(conllu.write(trees, text)) == trees
