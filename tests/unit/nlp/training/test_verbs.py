"""Lemmas of verb forms that a silver treebank gives wrong are put right, others stay."""

import pytest

pytest.importorskip("wordfreq")

from kg.nlp.training.verbs import mended_verbs

OWN = frozenset({"veroordelen", "omkomen", "opstappen", "verzetten", "staken"})
FREQUENT = frozenset({"wonden"})


@pytest.mark.parametrize(
    ("form", "given", "mended"),
    [
        ("veroordeelt", "veroordeelen", "veroordelen"),
        ("omkwamen", "omkwamen", "omkomen"),
        ("verzette", "verzeten", "verzetten"),
        ("kozen", "kozen", "kiezen"),
        ("traden", "optreden", "treden"),
        ("staken", "staken", "staken"),
        ("gewond", "wonden", "wonden"),
        ("uitgezeten", "uitzitten", "uitzitten"),
        ("binden", "binen", "binden"),
    ],
)
def test_lemma_yields_to_a_known_verb(form, given, mended):
    found = mended_verbs({(form, "VERB"): given}, OWN | {"optreden"}, FREQUENT)
    assert found == {(form, "VERB"): mended}


def test_lemma_that_is_no_infinitive_is_dropped():
    assert mended_verbs({("afgezwakt", "VERB"): "afgezwakt"}, OWN, FREQUENT) == {}


def test_other_words_are_left_alone():
    nouns = {("bestuur", "NOUN"): "bestuur"}
    assert mended_verbs(nouns, OWN, FREQUENT) == nouns
