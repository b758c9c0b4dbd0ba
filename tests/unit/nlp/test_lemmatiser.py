"""Choice of lemmas."""

from types import SimpleNamespace

import numpy as np

from kg.nlp.inference import LEMMAS, WORDS
from kg.nlp.lemma import script
from kg.nlp.lemmatiser import Lemmatiser, clear_lemmas, lemma_rows

SCRIPTS = [script("stuurt", "stuuren"), script("stuurt", "sturen"), script("a", "a")]
SEEN = {("gepland", "VERB"): "plannen", ("huis", "NOUN"): "huis"}


def lemmatiser():
    texts = {WORDS: "sturen\nsoleiman", LEMMAS: lemma_rows(SEEN)}
    labels = {"lemma": SCRIPTS, "upos": ["NOUN", "PROPN", "VERB"]}
    return Lemmatiser(SimpleNamespace(labels=labels, text=texts.__getitem__))


def choose(word, upos, scripts=(0, 1, 2), scores=(-0.3, -1.5, -9.0)):
    found = lemmatiser().lemmas(
        [word],
        np.array([("NOUN", "PROPN", "VERB").index(upos)]),
        np.array([scripts]),
        np.array([scores], np.float32),
    )
    return found[0]


def test_known_word_is_preferred():
    assert choose("stuurt", "VERB") == "sturen"


def test_clear_script_wins_over_known_word():
    assert choose("stuurt", "NOUN", scores=(-0.01, -6.0, -9.0)) == "stuuren"


def test_known_infinitive_wins_over_clear_script():
    assert choose("stuurt", "VERB", scores=(-0.01, -6.0, -9.0)) == "sturen"


def test_seen_form_is_looked_up_whatever_its_case():
    assert choose("Gepland", "VERB") == "plannen"
    assert choose("huis", "NOUN") == "huis"


def test_words_that_are_learnt_are_known():
    own = lemmatiser()
    row = np.array([2]), np.array([(2, 2, 2)]), np.array([(-0.1, -1.0, -2.0)], np.float32)
    assert own.lemmas(["bijgespijkerd"], *row) != ["bijspijkeren"]

    own.learn(["Bijspijkeren"])

    assert own.lemmas(["bijgespijkerd"], *row) == ["bijspijkeren"]


def test_names_are_not_looked_up():
    assert choose("gepland", "PROPN", scripts=(2, 1, 0)) == "gepland"


def test_soft_hyphen_is_left_out():
    assert choose("ge\u00adpland", "VERB") == "plannen"


def test_script_that_does_not_fit_leaves_the_word():
    assert choose("t", "NOUN", scripts=(0, 1, 1)) == "t"


def test_clear_lemmas():
    words = [("was", "AUX", "zijn")] * 9 + [("was", "AUX", "wassen")]
    words += [("was", "VERB", "wassen"), ("arm", "NOUN", "arm"), ("arm", "NOUN", "arme")]
    words += [("Arm", "PROPN", "Arm")]

    assert clear_lemmas(words) == {("was", "AUX"): "zijn", ("was", "VERB"): "wassen"}
