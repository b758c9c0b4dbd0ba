"""Times of any precision, and which statements a selection keeps."""

import datetime

import pytest

from kg.errors import QueryError
from kg.query.periods import FIRST, LAST, Period, asked, month, period, quarter, year
from kg.query.selection import selection, statement_types
from kg.query.statements import statements
from tests.unit.query.story import story


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2020-02-14", "2020-02-14", "2020-02-14"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-W01", "2019-12-30", "2020-01-05"),
        ("2020-Q4", "2020-10-01", "2020-12-31"),
        ("2014/2019", "2014-01-01", "2019-12-31"),
        ("2019-11/2020-02-03", "2019-11-01", "2020-02-03"),
    ],
)
def test_time_has_a_first_and_a_last_day(value, first, last):
    assert period(value) == Period(day(first), day(last))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2014/..", Period(day("2014-01-01"), LAST)),
        ("../2014", Period(FIRST, day("2014-12-31"))),
        ("/2014-06", Period(FIRST, day("2014-06-30"))),
    ],
)
def test_open_end_is_the_calendars(value, expected):
    assert period(value) == expected


@pytest.mark.parametrize(
    "value", ["", "onlangs", "2020-02-30", "2020-13", "2020-W54", "2020-Q5", "0000", "2020/2019"]
)
def test_what_no_calendar_has_is_no_period(value):
    assert period(value) is None


@pytest.mark.parametrize(
    ("value", "by_month", "by_quarter", "by_year"),
    [
        ("2020-05-17", "2020-05", "2020-Q2", "2020"),
        ("2020-W05", "2020-01", "2020-Q1", "2020"),
        ("2020-12", "2020-12", "2020-Q4", "2020"),
        ("2020-Q3", "2020-Q3", "2020-Q3", "2020"),
        ("2020", "2020", "2020", "2020"),
        ("2014/2019", "2014/2019", "2014/2019", "2014/2019"),
        ("onlangs", "onlangs", "onlangs", "onlangs"),
    ],
)
def test_time_lies_in_a_month_quarter_and_year(value, by_month, by_quarter, by_year):
    assert (month(value), quarter(value), year(value)) == (by_month, by_quarter, by_year)


def test_what_is_asked_and_is_no_date_is_told():
    with pytest.raises(QueryError, match="'gisteren' is no date") as caught:
        asked("gisteren")

    assert "2020-W05" in caught.value.hint


@pytest.fixture(scope="module")
def told():
    return statements(story())


LABELS = {
    "Nederland draagt bij aan Wacht",
    "Duitsland draagt bij aan Wacht",
}


@pytest.mark.parametrize(
    ("chosen", "labels"),
    [
        ({"types": ["bijdrage"], "asserted_only": True}, LABELS),
        ({"types": ["Contribution"], "documents": ["drie"]},
         {"Nederland draagt bij aan NAVO (ontkend)"}),
        ({"sources": ["rutte"]}, {"hervatting: Wacht (voorgenomen, volgens Rutte)"}),
        ({"sources": ["rut"]}, set()),
        ({"types": ["AidEvent", "headOf"], "until": "2020-02"},
         {*LABELS, "Rutte staat aan het hoofd van Nederland"}),
        ({"since": "2020-05", "until": "2020-05"}, {"hervatting: Wacht"}),
        ({"since": "2020-06-01", "types": ["terugtrekking"]},
         {"Duitsland trok zich terug uit Wacht"}),
        ({"since": "2021"}, set()),
    ],
    ids=["type-fact", "document", "source", "part-of-a-word", "classes", "month", "day", "later"],
)  # fmt: skip
def test_selection_keeps(told, chosen, labels):
    made = selection(**chosen)

    assert {s.label for s in told if made.keeps(s)} == labels


def test_selection_of_nothing_keeps_all(told):
    assert all(selection().keeps(s) for s in told)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"since": "2021", "until": "2020"}, "both since 2021 and until 2020"),
        ({"types": ["Bijdragen"]}, "'Bijdragen' is no type of event"),
        ({"since": "eergisteren"}, "is no date"),
    ],
    ids=["order", "type", "date"],
)
def test_selection_that_makes_no_sense_is_told(given, message):
    with pytest.raises(QueryError, match=message) as caught:
        selection(**given)

    assert caught.value.hint


@pytest.mark.parametrize(
    ("name", "types"),
    [
        ("contribution", {"Contribution"}),
        ("Hulpverlenende gebeurtenis", None),
        ("AidEvent", {"Aid", "Contribution"}),
        ("staat aan het hoofd van", {"headOf"}),
        ("headof", {"headOf"}),
    ],
)
def test_types_are_found_by_any_of_their_names(name, types):
    if types is None:
        with pytest.raises(QueryError):
            statement_types(name)
    else:
        assert statement_types(name) == types
