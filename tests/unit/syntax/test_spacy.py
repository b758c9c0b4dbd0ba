"""From a spaCy `Doc` to trees."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from kg.errors import ModelError
from kg.model import Document
from kg.syntax.spacy import parsed

VOCAB = spacy.blank("nl").vocab
"""Knows which words are white space."""


def trees(doc):
    return parsed(doc, Document("d", doc.text)).sentences


def parse(words, heads, deps, **more):
    return Doc(VOCAB, words=words, heads=heads, deps=deps, **more)


def test_tokens_carry_what_the_parse_says():
    # fmt: off
    doc = parse(
        ["Zij", "vielen", "aan", "."], [1, 1, 1, 1], ["nsubj", "ROOT", "compound:prt", "punct"],
        pos=["PRON", "VERB", "ADP", "PUNCT"], lemmas=["zij", "vallen", "aan", "."],
        morphs=["Person=3", "Number=Plur|Tense=Past", "", ""], spaces=[True, True, False, False],
    )
    # fmt: on
    (tree,) = trees(doc)
    assert tree.root.text == "vielen"
    assert [t.dep for t in tree] == ["nsubj", "root", "compound:prt", "punct"]
    assert [t.head for t in tree] == [1, 1, 1, 1]
    assert [t.lemma for t in tree] == ["zij", "vallen", "aan", "."]
    assert tree[1].feat("Tense") == "Past"
    assert [doc.text[t.span.start : t.span.end] for t in tree] == ["Zij", "vielen", "aan", "."]


def test_each_sentence_counts_from_its_own_start():
    # fmt: off
    doc = parse(
        ["Zij", "sprak", "Hij", "zweeg"], [1, 1, 3, 3], ["nsubj", "ROOT", "nsubj", "ROOT"],
        lemmas=["zij", "spreken", "hij", "zwijgen"], sent_starts=[True, False, True, False],
    )
    # fmt: on
    first, second = trees(doc)
    assert (first.index, second.index) == (0, 1)
    assert [t.head for t in second] == [1, 1]
    assert second[0].span.start == len("Zij sprak ")


def test_white_space_is_left_out_and_what_hung_on_it_is_a_root():
    # fmt: off
    doc = parse(
        ["\n\n", "Zij", "sprak"], [2, 2, 2], ["dep", "nsubj", "ROOT"],
        lemmas=["\n\n", "zij", "spreken"], spaces=[False, True, False],
    )
    hanging = parse(["Zij", "\n"], [1, 1], ["nsubj", "ROOT"], lemmas=["zij", "\n"])
    # fmt: on
    (tree,) = trees(doc)
    assert [(t.text, t.head) for t in tree] == [("Zij", 1), ("sprak", 1)]
    (alone,) = trees(hanging)
    assert (alone[0].dep, alone[0].head) == ("root", 0)


def test_sentence_of_white_space_alone_is_none():
    # fmt: off
    doc = parse(
        ["\n", "Zij", "sprak"], [0, 2, 2], ["ROOT", "nsubj", "ROOT"],
        lemmas=["\n", "zij", "spreken"], sent_starts=[True, True, False],
    )
    # fmt: on
    (tree,) = trees(doc)
    assert (tree.index, len(tree)) == (0, 2)


def test_names_count_words_of_their_sentence():
    # fmt: off
    doc = parse(
        ["Kom", "\n", "Ank", "Bijleveld", "sprak"], [0, 0, 4, 2, 4],
        ["ROOT", "dep", "nsubj", "flat", "ROOT"],
        lemmas=["komen", "\n", "Ank", "Bijleveld", "spreken"],
        sent_starts=[True, False, True, False, False],
        ents=["O", "O", "B-PERSON", "I-PERSON", "O"],
    )
    # fmt: on
    first, second = trees(doc)
    assert first.names == ()
    (name,) = second.names
    assert (name.first, name.last, name.label) == (0, 2, "PERSON")


def test_word_without_lemma_is_its_own():
    (tree,) = trees(parse(["Zij", "sprak"], [1, 1], ["nsubj", "ROOT"]))
    assert [t.lemma for t in tree] == ["Zij", "sprak"]


def test_empty_text_has_no_sentences():
    assert trees(Doc(VOCAB)) == ()


def test_pipeline_without_a_parser_is_refused():
    with pytest.raises(ModelError, match="no dependency parse") as caught:
        trees(Doc(VOCAB, words=["Zij", "sprak"]))
    assert "--model" in caught.value.hint
