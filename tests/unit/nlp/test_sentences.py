"""Where sentences begin."""

import numpy as np
import pytest

from kg.nlp.sentences import (
    datelines_parted,
    initials_parted,
    sentence_starts,
    titles_joined,
)


def starts(text, scores, *, unattached=False):
    words = text.replace("~", "").split()
    attached = [] if unattached else ["~" in word for word in text.split()]
    return sentence_starts(np.array(scores, np.float32), words, attached)


@pytest.mark.parametrize(
    ("text", "scores", "expected"),
    [
        ("Ja ~. Nee ~.", [5, -5, 5, -5], [True, False, True, False]),
        ("nee ~.", [-5, -5], [True, False]),
        ("Hij zei ~: Nee", [5, -5, -5, 2], [True, False, False, False]),
        ("Noot ~: Nee", [5, -5, 6], [True, False, False]),
        ("Kop Tekst", [5, 0.5], [True, False]),
        ("Kop Tekst", [5, 2], [True, True]),
        ("Ja ~. Nee", [5, -5, 0.5], [True, False, True]),
        ("Ja ~. ~” Nee", [5, -5, -5, 0.5], [True, False, False, True]),
        ("dr. Nee", [5, 0.5], [True, False]),
        ("Dit ~; dat", [5, -5, 6], [True, False, False]),
        ('Ja ~. " Zij', [5, -5, 2, 3], [True, False, True, False]),
        ("Ja ~. '' Zij", [5, -5, 2, 3], [True, False, False, True]),
        ("Ja ~. ” ~Zij", [5, -5, 2, -3], [True, False, True, False]),
        ("Ja ~. ~” Zij ging", [5, -5, 2, -1, -5], [True, False, False, True, False]),
        ("Ja ~. ~” zei zij", [5, -5, 2, -1, -5], [True, False, False, False, False]),
        ("Ja ~. “ Zij", [5, -5, 2, -1], [True, False, True, False]),
        ("Ja ~. ~' Zij ging", [5, -5, -5, -5, -5], [True, False, False, True, False]),
        ("Ja ~. ~' zei zij", [5, -5, -5, -5, -5], [True, False, False, False, False]),
        ("De Zee ~. Turkije zweeg", [5, -5, -5, -5, -5], [True, False, False, True, False]),
        ("Elk VN-plan ~. Turkse troepen", [5, -5, -5, -5, -5], [True, False, False, True, False]),
        ("De St ~. Anna zonk", [5, -5, -5, -5, -5], [True, False, False, False, False]),
        ("Elk ~. ~Nee", [5, -5, -5, -5], [True, False, False, False]),
    ],
)
def test_sentence_starts(text, scores, expected):
    assert starts(text, scores) == expected


def test_unknown_spaces():
    assert starts("Ja . ” Zij", [5, -5, 2, -1], unattached=True) == [True, False, True, False]


@pytest.mark.parametrize(
    ("text", "starts", "person", "expected"),
    [
        ("Minister/NOUN van/ADP Defensie/PROPN Jan/PROPN zweeg/VERB", [0, 3], 3, [0]),
        ("Vlaams/ADJ minister/NOUN Jan/PROPN zweeg/VERB", [0, 2], 2, [0]),
        ("Brussel/PROPN Jan/PROPN zweeg/VERB", [0, 1], 1, [0, 1]),
        ("Minister/NOUN treedt/VERB af/ADP Jan/PROPN zweeg/VERB", [0, 3], 3, [0, 3]),
        ("Minister/NOUN van/ADP Defensie/PROPN Mali/PROPN zweeg/VERB", [0, 3], None, [0, 3]),
        ("Het/DET einde/NOUN ./PUNCT Jan/PROPN zweeg/VERB", [0, 3], 3, [0, 3]),
        ("Hij/PRON prees/VERB minister/NOUN van/ADP Werk/PROPN Jan/PROPN ./PUNCT", [0, 5], 5, [0]),
        ("Hij/PRON prees/VERB Werk/PROPN Jan/PROPN zweeg/VERB", [0, 3], 3, [0, 3]),
    ],
    ids=[
        "title",
        "with an adjective",
        "town",
        "headline",
        "no person",
        "after a stop",
        "behind a clause",
        "name alone",
    ],
)
def test_titles_are_joined_to_the_name(text, starts, person, expected):
    words, upos = zip(*(token.rsplit("/", 1) for token in text.split()), strict=True)
    flags = [number in starts for number in range(len(words))]
    persons = [number == person for number in range(len(words))]
    joined = titles_joined(flags, words, upos, persons)
    assert [number for number, flag in enumerate(joined) if flag] == expected


@pytest.mark.parametrize(
    ("text", "starts", "places", "expected"),
    [
        ("Breda - Dief gepakt", [0], [0], [0, 2]),
        ("Nu . Breda / Den Bosch - Dief gepakt", [0, 2], [2, 4, 5], [0, 2, 7]),
        ("Breda - een stad", [0], [0], [0]),
        ("Sport - Dief gepakt", [0], [], [0]),
        ("In Breda - Dief gepakt", [0], [1], [0]),
        ("Breda ~- Dief gepakt", [0], [0], [0]),
        ("BREDA ( ANP ) - Dief gepakt", [0], [], [0, 5]),
        ("Breda ( ANP / AFP ) - Dief gepakt", [0], [0], [0, 7]),
        ("Jansen ( CDA ) - Kamerlid - zwijgt", [0], [], [0]),
    ],
    ids=[
        "town",
        "two towns",
        "no capital",
        "section",
        "phrase",
        "part of a compound",
        "agency",
        "two agencies",
        "party",
    ],
)
def test_dateline_is_a_sentence(text, starts, places, expected):
    words = text.replace("~", "").split()
    attached = ["~" in word for word in text.split()]
    flags = [number in starts for number in range(len(words))]
    named = [number in places for number in range(len(words))]
    parted = datelines_parted(flags, words, attached, named)
    assert [number for number, flag in enumerate(parted) if flag] == expected


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        ("Verdenkt Ali B. De man zwijgt", "VERB PROPN PROPN DET NOUN VERB", [0, 3]),
        ("Verdenkt Ali B. Zijn raadsman zwijgt", "VERB PROPN PROPN PRON NOUN VERB", [0, 3]),
        ("Belt Jan A. De Wit nog", "VERB PROPN PROPN DET PROPN ADV", [0]),
        ("Belt A. B. De man zwijgt", "VERB PROPN PROPN DET NOUN VERB", [0]),
        ("Belt Ann F. Bos vaak", "VERB PROPN PROPN PROPN ADV", [0]),
        ("Schreef op X. Ann zweeg", "VERB ADP PROPN PROPN VERB", [0, 3]),
        ("Schreef op X. nog iets", "VERB ADP PROPN ADV PRON", [0]),
        ("Belt met A. Bos nog", "VERB ADP PROPN PROPN ADV", [0]),
        ("Premier X. Bos zwijgt", "NOUN PROPN PROPN VERB", [0]),
    ],
)
def test_initial_ends_a_sentence(text, parts, expected):
    words, upos = text.split(), parts.split()
    parted = initials_parted([n == 0 for n in range(len(words))], words, upos)
    assert [number for number, flag in enumerate(parted) if flag] == expected
