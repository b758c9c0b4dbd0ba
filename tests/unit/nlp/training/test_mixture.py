"""Windows of training sentences and their variation."""

from random import Random

import pytest

pytest.importorskip("torch")

from kg.nlp.training.config import Mixture
from kg.nlp.training.corpus import Sentence, Word
from kg.nlp.training.mixture import epoch_windows
from kg.nlp.training.variation import printed_quotes, vary, without_stop

MIXTURE = Mixture(0.5, 40, 100, 0.3, 0.1, 0.1, 0.5, 0.5, 0.3, 1)


def words(text):
    forms = text.split()
    return tuple(
        Word(form, form, "X", "X", "", number and 1, "dep") for number, form in enumerate(forms)
    )


def sentence(number, text="Hij zei ' ja ' .", document="krant"):
    return Sentence(f"{document}.p.1.s.{number}", words(text))


def one(word):
    return 1


def test_every_sentence_is_seen_once_an_epoch():
    sentences = [sentence(number) for number in range(100)]

    windows = epoch_windows(sentences, MIXTURE, Random(1), one)

    seen = sorted(int(s.id.split(".")[-1]) for window in windows for s in window.sentences)
    assert seen == list(range(100))


def test_windows_keep_to_their_limits_and_begin_with_a_paragraph():
    sentences = [sentence(number) for number in range(100)]

    for window in epoch_windows(sentences, MIXTURE, Random(2), one):
        assert sum(len(s.words) for s in window.sentences) <= 40
        assert window.breaks[0]
        assert len(window.breaks) == len(window.sentences)


def test_another_document_begins_a_paragraph():
    sentences = [sentence(n, document=f"krant{n}") for n in range(30)]

    windows = epoch_windows(sentences, MIXTURE, Random(3), one)

    assert all(all(window.breaks) for window in windows)


def test_same_seed_same_windows():
    sentences = [sentence(number) for number in range(50)]

    first = epoch_windows(sentences, MIXTURE, Random("1-0"), one)

    assert first == epoch_windows(sentences, MIXTURE, Random("1-0"), one)


def test_full_stop_with_dependents_stays():
    plain = words("Hij zei ja .")
    hung = (*plain[:2], Word("ja", "ja", "X", "X", "", 4, "dep"), plain[3])

    assert [word.form for word in without_stop(plain)] == ["Hij", "zei", "ja"]
    assert without_stop(hung) == hung


def test_quotes_open_and_close():
    forms = [word.form for word in printed_quotes(words("' ja ' zei zo'n man"), Random(0))]

    assert forms[0] in "‘‚"
    assert forms[2] == "’"
    assert forms[4] == "zo’n"


def test_variation_keeps_the_tree():
    original = sentence(1)
    for seed in range(50):
        varied = vary(original, MIXTURE, Random(seed), at_end=True)
        heads = [word.head for word in varied.words]
        assert heads == [word.head for word in original.words][: len(heads)]
