"""The forms of a text's header, its title, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.ingest.text import article

BODY = "De NAVO-landen zijn bereid.\n\nNederland draagt bij."


@pytest.mark.parametrize(
    ("text", "date", "title", "body"),
    [
        pytest.param(f" date 2020-02 {BODY}", "2020-02", None, BODY, id="on-the-first-line"),
        pytest.param(f"date 2019-11-03\n\n{BODY}", "2019-11-03", None, BODY, id="own-line"),
        pytest.param(
            f"date 2019-11-03\n\nFregat vertrekt\n\n{BODY}",
            "2019-11-03",
            "Fregat vertrekt",
            f"Fregat vertrekt\n\n{BODY}",
            id="title",
        ),
        pytest.param(f"date 2019\n{BODY}", "2019", None, BODY, id="year-no-blank-line"),
        pytest.param(f"Date\t2020-02-29\t{BODY}", "2020-02-29", None, BODY, id="tab-capital"),
        pytest.param(f"\n\n  date 2020-02 \n\n{BODY}\n\n", "2020-02", None, BODY, id="white-space"),
        pytest.param(BODY, None, None, BODY, id="no-header"),
        pytest.param(
            f"Kop zonder datum?\n\n{BODY}",
            None,
            "Kop zonder datum?",
            f"Kop zonder datum?\n\n{BODY}",
            id="title-alone",
        ),
        pytest.param("date of birth onbekend.", None, None, "date of birth onbekend.", id="word"),
        pytest.param("dateline 2020 Ja.", None, None, "dateline 2020 Ja.", id="longer-word"),
        pytest.param("Alleen een kop", None, None, "Alleen een kop", id="title-needs-a-body"),
        pytest.param(
            "Twee regels\nsamen\n\nMeer.", None, None, "Twee regels\nsamen\n\nMeer.", id="two-lines"
        ),
        pytest.param(
            "„Het is klaar.”\n\nMeer.", None, None, "„Het is klaar.”\n\nMeer.", id="quoted-stop"
        ),
        pytest.param("a " * 90 + "\n\nMeer.", None, None, "a " * 90 + "\n\nMeer.", id="too-long"),
    ],
)
def test_header_and_title(text: str, date: str | None, title: str | None, body: str) -> None:
    read = article(text.encode(), "x.txt")

    assert (read.date, read.title, read.text) == (date, title, body)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"\xef\xbb\xbfdate 2020-02 De missie.", "De missie.", id="bom"),
        pytest.param(b"date 2020-02\r\n\r\nEen.\r\n\r\nTwee.\r\n", "Een.\n\nTwee.", id="crlf"),
        pytest.param(b"Een.\rTwee.", "Een.\nTwee.", id="cr"),
    ],
)
def test_marks_of_other_systems_go(data: bytes, text: str) -> None:
    assert article(data, "x.txt").text == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De trai\u00adningsmissie.", id="soft-hyphen"),
        pytest.param("„We blijven”, ‘zei’ hij.", id="quotes"),
        pytest.param("2,4\u00a0miljard  euro.", id="no-break-and-double-spaces"),
        pytest.param("Cafe\u0301 en caf\u00e9.", id="composed-and-decomposed"),
        pytest.param("Een\u2028twee\u0085drie.", id="unusual-line-ends"),
    ],
)
def test_the_text_is_left_as_it_is(text: str) -> None:
    assert article(text.encode(), "x.txt").text == text


@given(st.text(st.characters(exclude_characters="\r\0", exclude_categories=("Cs",))))
def test_no_character_of_a_text_without_header_is_lost(text: str) -> None:
    given_text = f"Kop {text} slot"

    assert article(given_text.encode(), "x.txt").text == given_text
