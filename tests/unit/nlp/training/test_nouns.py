"""Lemmas of plurals that a silver treebank gives wrong are put right, others stay."""

import pytest

from kg.nlp.training.nouns import mended_nouns

OWN = frozenset({"kopstuk", "senator", "tak", "raadslid", "wees"})


@pytest.mark.parametrize(
    ("form", "given", "mended"),
    [
        pytest.param("kopstukken", "kopstukk", "kopstuk", id="misspelt"),
        pytest.param("raadsleden", "raadlid", "raadslid", id="misspelt before the last part"),
        pytest.param("senatoren", "senatoren", "senator", id="left as it was"),
        pytest.param("taken", "taak", "taak", id="another noun that is well known"),
        pytest.param("wezen", "wezen", "wezen", id="too short to tell"),
    ],
)
def test_lemma_yields_to_a_noun_of_the_lexicon(form, given, mended):
    lemmas = {(form, "NOUN"): given, ("taak", "NOUN"): "taak"}
    assert mended_nouns(lemmas, OWN)[form, "NOUN"] == mended
