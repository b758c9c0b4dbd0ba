"""Cutting of documents into windows."""

import pytest

from kg.nlp.windows import MAX_PIECES, MAX_WORDS, Stretch, cut_point, reach, stretches


def test_short_paragraphs_are_packed():
    assert stretches([1] * 30, [0, 10, 20]) == [Stretch(0, 30, fits=True)]


def test_long_paragraph_stands_alone():
    found = stretches([1] * 320, [0, 10, 310])

    assert found == [
        Stretch(0, 10, fits=True),
        Stretch(10, 310, fits=False),
        Stretch(310, 320, fits=True),
    ]


def test_packing_stops_at_a_window():
    found = stretches([1] * 300, [0, 100, 200])

    assert [(s.start, s.end) for s in found] == [(0, 200), (200, 300)]


def test_many_tiny_paragraphs_leave_room_for_their_marks():
    found = stretches([2] * 200, list(range(200)))

    assert all(s.end - s.start <= 40 for s in found)
    assert [s.start for s in found[1:]] == [s.end for s in found[:-1]]


def test_nothing():
    assert stretches([], []) == []


@pytest.mark.parametrize(
    ("pieces", "start", "end", "expected"),
    [
        ([1] * 10, 0, 10, 10),
        ([1] * 1000, 0, 1000, MAX_WORDS),
        ([1] * 1000, 100, 1000, 100 + MAX_WORDS),
        ([12] * 100, 0, 100, MAX_PIECES // 12),
        ([MAX_PIECES * 2, 1], 0, 2, 1),
    ],
)
def test_reach(pieces, start, end, expected):
    assert reach(pieces, start, end) == expected


def test_window_is_cut_at_its_last_sentence():
    assert cut_point(0, 200, [0, 50, 180]) == 180


def test_sentence_longer_than_a_window_is_cut_by_force():
    assert cut_point(0, 200, [0]) == 200
