"""Headings that the network cuts in two before a name."""

import pytest

from kg.nlp.headings import headings_joined


@pytest.mark.parametrize(
    ("words", "upos", "flags", "joined"),
    [
        (  # "Akkoord over sancties | Turkije"
            ["Akkoord", "over", "sancties", "Turkije"],
            ["NOUN", "ADP", "NOUN", "PROPN"],
            [True, False, False, True],
            [True, False, False, False],
        ),
        (  # "Minister sluit gesprekken | Oekraïne niet uit"
            ["Minister", "sluit", "gesprekken", "Oekraïne", "niet", "uit"],
            ["NOUN", "VERB", "NOUN", "PROPN", "ADV", "ADP"],
            [True, False, False, True, False, False],
            [True, False, False, False, False, False],
        ),
        (  # two headings on a line, with a verb each
            ["Chili", "weigert", "Peru", "wacht", "af"],
            ["PROPN", "VERB", "PROPN", "VERB", "ADP"],
            [True, False, True, False, False],
            [True, False, True, False, False],
        ),
        (  # a heading and a sentence on a line
            ["Navo-top", "De", "leiders", "komen", "."],
            ["NOUN", "DET", "NOUN", "VERB", "PUNCT"],
            [True, True, False, False, False],
            [True, True, False, False, False],
        ),
    ],
)
def test_a_line_without_a_stop_is_one_heading(
    words: list[str], upos: list[str], flags: list[bool], joined: list[bool]
) -> None:
    assert headings_joined(flags, words, upos, [0]) == joined


def test_paragraphs_are_read_one_by_one() -> None:
    words = ["Hij", "gaat", ".", "Akkoord", "sancties", "Iran"]
    upos = ["PRON", "VERB", "PUNCT", "NOUN", "NOUN", "PROPN"]
    flags = [True, False, False, True, False, True]
    assert headings_joined(flags, words, upos, [0, 3]) == [True, False, False, True, False, False]
