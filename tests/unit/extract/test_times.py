"""Times in Dutch against a document's date, on words without a parse and on short parses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import LexiconError
from kg.extract.numbers import number_words
from kg.extract.times import (
    TIMES,
    TimeKind,
    TimeMention,
    document_times,
    event_times,
    resolve_anaphoric,
    times,
)
from kg.extract.times.calendar import Calendar
from kg.extract.times.feasts import easter
from kg.extract.times.lexicon import time_words
from kg.extract.times.scan import Scan
from kg.model import Document, Span
from kg.syntax import conllu
from kg.syntax.tree import ParsedDocument, Token, Tree
from tests.unit.link import notation

WEDNESDAY = "2018-05-09"
WORD = re.compile(r"jl\.|sept\.|a\.s\.|t/m|\d+-\d+-\d+|\d+/\d+/\d+|[\w’'-]+(?:[.,]\d+)*|[^\w\s]")


def flat(text: str, *, index: int = 0) -> Tree:
    """Give a sentence without a parse: all words hang on the first."""
    tokens = tuple(
        Token(
            i, m.group(), m.group().lower(), "VERB", "dep" if i else "root", 0, "", Span(*m.span())
        )
        for i, m in enumerate(WORD.finditer(text))
    )
    return Tree(index, tokens)


def found(text: str, date: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    return [(m.time.value, m.time.part) for m in times(flat(text), date) if m.kind in TIMES]


def one(text: str, date: str | None = WEDNESDAY) -> TimeMention:
    (mention,) = times(flat(text), date)
    return mention


@pytest.mark.parametrize(
    ("text", "value", "part"),
    [
        # By the calendar.
        ("op 12 juni 2018", "2018-06-12", None),
        ("op 12 juni", "2018-06-12", None),
        ("per 12 juni", "2018-06-12", None),
        ("op de 3e januari", "2018-01-03", None),
        ("1 sept. 2017", "2017-09-01", None),
        ("1 jan. 2017", "2017-01-01", None),
        ("vrijdag 6 juli", "2018-07-06", None),
        ("vrijdag, 6 juli", "2018-07-06", None),
        ("op 23-01-2020", "2020-01-23", None),
        ("op 23/1/2020", "2020-01-23", None),
        ("2020-01-23", "2020-01-23", None),
        ("1 juli van dit jaar", "2018-07-01", None),
        ("in mei 2019", "2019-05", None),
        ("in juni vorig jaar", "2017-06", None),
        ("in januari", "2018-01", None),
        ("de afgelopen dagen", "2018-05-09", "before"),
        ("de komende drie weken", "2018-05-09", "after"),
        ("binnen de drie weken", "2018-W22", "before"),
        ("in 1987 ondertekend", "1987", None),
        ("sinds 2014", "2014", "after"),
        ("sinds ongeveer 1960", "1960", "after"),
        ("terug naar 2017", "2017", None),
        ("2014-2019", "2014/2019", None),
        ("tussen 2014 en 2019", "2014/2019", None),
        ("van 2013 tot begin 2015", "2013/2015", None),
        ("van maart tot mei 2019", "2019-03/2019-05", None),
        ("11 en 12 juli", "2018-07-11/2018-07-12", None),
        ("van 11 tot 27 oktober 2017", "2017-10-11/2017-10-27", None),
        ("het tweede kwartaal van 2020", "2020-04/2020-06", None),
        ("het laatste kwartaal", "2018-10/2018-12", None),
        ("de eerste helft van 2020", "2020-01/2020-06", None),
        ("de jaren negentig", "1990/1999", None),
        ("in de jaren '80", "1980/1989", None),
        ("de jaren 1960", "1960/1969", None),
        ("zomer 2019", "2019-06/2019-08", None),
        ("de winter van 2019", "2019-12/2020-02", None),
        ("rond Nieuwjaar 2024", "2024-01-01", None),
        ("Pasen 2019", "2019-04-21", None),
        ("Prinsjesdag 2020", "2020-09-15", None),
        # Counted from the date.
        ("vandaag", "2018-05-09", None),
        ("gisteravond", "2018-05-08", None),
        ("eergisteren", "2018-05-07", None),
        ("vanochtend", "2018-05-09", None),
        ("morgenavond", "2018-05-10", None),
        ("vorige maand", "2018-04", None),
        ("deze maand", "2018-05", None),
        ("volgende week", "2018-W20", None),
        ("eerder deze week", "2018-W19", None),
        ("later dit jaar", "2018", None),
        ("in de loop van volgend jaar", "2019", None),
        ("afgelopen zomer", "2017-06/2017-08", None),
        ("dit najaar", "2018-09/2018-11", None),
        ("komende winter", "2018-12/2019-02", None),
        ("het voorbije weekend", "2018-05-05/2018-05-06", None),
        ("vorige eeuw", "1901/2000", None),
        ("op 31 juni 2019", "2019-06", None),  # there is no such day
        ("vorig decennium", "2000/2009", None),
        ("volgend kwartaal", "2018-07/2018-09", None),
        ("over twintig weken", "2018-09", None),
        ("afgelopen december", "2017-12", None),
        ("afgelopen dinsdag", "2018-05-08", None),
        ("afgelopen woensdag", "2018-05-02", None),
        ("komende vrijdag", "2018-05-11", None),
        ("donderdag jl.", "2018-05-03", None),
        ("volgende week donderdag", "2018-05-17", None),
        ("vrijdagavond volgende week", "2018-05-18", None),
        ("in de nacht van zaterdag op zondag", "2018-05-05/2018-05-06", None),
        ("twee weken geleden", "2018-W17", None),
        ("ruim een jaar geleden", "2017", None),
        ("anderhalf jaar geleden", "2016-11", None),
        ("drie dagen geleden", "2018-05-06", None),
        ("over drie maanden", "2018-08", None),
        ("over 24 uur", "2018-05-10", None),
        ("binnen 135 dagen", "2018-09", "before"),
        ("binnen een half jaar", "2018-11", "before"),
        # Parts and bounds.
        ("begin januari", "2018-01", "early"),
        ("medio 2025", "2025", "mid"),
        ("half april", "2018-04", "mid"),
        ("eind vorige week", "2018-W18", "late"),
        ("begin volgend jaar", "2019", "early"),
        ("het eind van de maand", "2018-05", "late"),
        ("uiterlijk in mei 2019", "2019-05", "before"),
        ("voor het eind van de maand", "2018-05", "before"),
        ("vóór 1 juli", "2018-07-01", "before"),
        ("vanaf zaterdag", "2018-05-12", "after"),
        ("tot en met 2021", "2021", "before"),
        ("31 augustus 2021 als uiterste datum", "2021-08-31", "before"),
        # Another clause's time.
        ("een dag nadat", "2018-05-08", None),
        # Counted from the date in other ways.
        ("op zijn vroegst in 2020", "2020", "after"),
        ("ten vroegste in juni", "2018-06", "after"),
        ("op zijn laatst in juni", "2018-06", "before"),
        ("de eerste maanden van 2017", "2017", "early"),
        ("in de laatste dagen van februari", "2018-02", "late"),
        ("in de eerste helft van juni", "2018-06", "early"),
        ("in de tweede helft van juni", "2018-06", "late"),
        ("in het tweede halfjaar", "2018-07/2018-12", None),
        ("komend weekend", "2018-05-12/2018-05-13", None),
        ("volgend weekend", "2018-05-19/2018-05-20", None),
        ("volgend voorjaar", "2019-03/2019-05", None),
        ("komende lente", "2019-03/2019-05", None),
        ("vorig jaar oktober", "2017-10", None),
        ("volgend jaar zomer", "2019-06/2019-08", None),
        ("vrijdag over een week", "2018-05-18", None),
        ("dinsdag over twee weken", "2018-05-29", None),
        ("over een week of twee", "2018-W21", None),
        ("een jaar of tien geleden", "2008", None),
        ("in de nacht van 3 op 4 mei", "2018-05-03/2018-05-04", None),
        ("op de avond van 3 mei", "2018-05-03", None),
        ("de afgelopen 24 uur", "2018-05-09", "before"),
        ("in de komende vijf jaar", "2018-05-09", "after"),
        ("de laatste weken", "2018-05-09", "before"),
        ("op 1 juni aanstaande", "2018-06-01", None),
        ("in week 12", "2018-W12", None),
        ("in week 3 van 2019", "2019-W03", None),
        ("de week van 14 mei", "2018-W20", None),
        ("het weekend van 12 mei", "2018-05-12/2018-05-13", None),
        ("na het weekend", "2018-05-12/2018-05-13", "after"),
        ("sinds twee weken", "2018-W17", "after"),
        ("sinds drie jaar", "2015", "after"),
        ("binnen nu en drie maanden", "2018-08", "before"),
        ("rond de jaarwisseling", "2017-12-31", None),
        ("op tweede kerstdag", "2017-12-26", None),
        ("op tweede paasdag", "2018-04-02", None),
        ("vlak voor kerst", "2017-12-25", "before"),
        ("de aanslagen van 11 september", "2001-09-11", None),
        ("de aanslagen van 11 september 2017", "2017-09-11", None),
        ("de oefening van 11 september", "2018-09-11", None),
    ],
    ids=str,
)
def test_value_and_part(text: str, value: str, part: str | None) -> None:
    assert found(text) == [(value, part)]


@pytest.mark.parametrize(
    ("text", "date", "value"),
    [
        ("in januari", "2020-02", "2020-01"),
        ("vorige maand", "2020-01", "2019-12"),
        ("dit jaar", "2020-02", "2020"),
        ("dit jaar", "2020", "2020"),
        ("begin volgend jaar", "2020", "2021"),
        ("vorige week", "2020-01-01", "2019-W52"),
        ("deze week", "2021-01-02", "2020-W53"),
        ("gisteren", "2020-03-01", "2020-02-29"),
        ("deze winter", "2020-01-15", "2019-12/2020-02"),
        ("vorige week", "2020-02", "vorige week"),
        ("dinsdag", "2020-02", "dinsdag"),
        ("gisteren", None, "gisteren"),
        ("in januari", "2020", "januari"),
        ("vorig jaar", None, "vorig jaar"),
        ("mei vorig jaar", None, "mei vorig jaar"),
        ("op 26 juni vorig jaar", None, "26 juni vorig jaar"),
        ("een paar dagen geleden", "2020-02-03", "een paar dagen geleden"),
    ],
)
def test_the_dates_precision_is_the_limit(text: str, date: str | None, value: str) -> None:
    mention = one(text, date)

    assert mention.time.value == value
    assert mention.resolved is (value[:2] == "20")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("een half jaar", TimeKind.DURATION),
        ("135 dagen", TimeKind.DURATION),
        ("ruim achttien jaar", TimeKind.DURATION),
        ("2 tot 3 weken", TimeKind.DURATION),
        ("enkele uren", TimeKind.DURATION),
        ("om 13 uur", TimeKind.CLOCK),
        ("vanaf 9 uur", TimeKind.CLOCK),
        ("om half vijf", TimeKind.CLOCK),
        ("om 07.30 uur", TimeKind.CLOCK),
        ("om drie uur 's nachts", TimeKind.CLOCK),
        ("'s avonds", TimeKind.CLOCK),
        ("na drie weken", TimeKind.DURATION),
        ("in twee jaar tijd", TimeKind.DURATION),
        ("op één dag", TimeKind.DURATION),
        ("in een avond", TimeKind.DURATION),
        ("eerste staking in tien jaar", TimeKind.DURATION),
        ("al jaren", TimeKind.DURATION),
        ("al drie weken", TimeKind.DURATION),
        ("al maandenlang", TimeKind.DURATION),
        ("vijf jaar lang", TimeKind.DURATION),
        ("twee uur lang", TimeKind.DURATION),
        ("op korte termijn", TimeKind.LASTING),
        ("later op de dag", TimeKind.ANAPHORIC),
        ("eerder op de avond", TimeKind.ANAPHORIC),
        ("per jaar", TimeKind.REPEATED),
        ("elke woensdag", TimeKind.REPEATED),
        ("om de drie weken", TimeKind.REPEATED),
        ("'s maandags", TimeKind.REPEATED),
    ],
)
def test_what_looks_like_a_time_is_of_another_kind(text: str, kind: TimeKind) -> None:
    assert one(text).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "midden in de nacht",
        "deze dagen",
        "volgens De Morgen",
        "op de eerste dag",
        "2.500 militairen",
        "artikel 5",
        "1200 jaar",
        "op Roze Zaterdag",
        "de Arabische Lente",
        "de hele winter",
        "in de laatste dagen van de oorlog",
        "in week 60",
        "Jan Terlouw",
        "",
    ],
)
def test_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("op de top over de grens is na afloop al gezegd voor wie", []),
        ("de komende tijd", ["de", "komende"]),
        ("kort na de top in de hal", ["kort"]),
        ("na de goede vrijdag", ["na", "de", "goede", "vrijdag"]),
    ],
)
def test_a_time_begins_where_its_last_word_is_led_to(text: str, first: list[str]) -> None:
    scan = Scan(flat(text), time_words(), number_words(), Calendar.of(WEDNESDAY))

    assert [scan.words[at] for at in scan.openings] == first


def test_distance_to_a_clause_is_no_time_without_a_date() -> None:
    assert found("een dag nadat", None) == []


@pytest.mark.parametrize(
    ("when", "value"),
    [
        ("gisteren", "2018-05-08"),
        ("in mei 2016", "2016-05"),
        ("in 2016", "2016"),
        ("vorige week", "2018-W18"),
    ],
)
def test_distance_from_another_time_to_a_clause_is_no_time(when: str, value: str) -> None:
    assert found(f"{when} , een maand nadat") == [(value, None)]


def test_an_hour_belongs_to_the_day_before_it() -> None:
    mention = one("woensdag om 13 uur")

    assert (mention.time.value, mention.last) == ("2018-05-09", 4)


BESIDE = {
    "so long before": ("Drie//NUM/nummod/2 weken/week/NOUN/nmod/5 voor//ADP/case/5", True),
    "shortly after": ("Vlak//ADV/advmod/3 nog//ADV/advmod/3 na//ADP/case/5", False),
    "a sentence for": ("Drie//NUM/nummod/2 jaar/jaar/NOUN/nmod/5 voor//ADP/case/5", False),
}


@pytest.mark.parametrize(("opening", "is_one"), BESIDE.values(), ids=BESIDE)
def test_how_near_an_event_is_no_time(opening: str, is_one: bool) -> None:
    rest = "de//DET/det/5 verkiezingen/verkiezing/NOUN/obl/6 vertrok/vertrekken/VERB/root/0/Fin"
    (tree,) = notation.document(f"{opening} {rest}").sentences
    found_whole = [m.kind for m in times(tree) if m.last == tree.tokens[-1].index]

    assert found_whole == [TimeKind.DURATION] * is_one


FIN_PAST, FIN_PRES = "Tense=Past|VerbForm=Fin", "Tense=Pres|VerbForm=Fin"
PART, INF = "VerbForm=Part", "VerbForm=Inf"
TENSE = {
    "past": [("ontving", "ontvangen", "VERB", FIN_PAST, 0)],
    "present": [("ontvangt", "ontvangen", "VERB", FIN_PRES, 0)],
    "perfect": [
        ("ontvangen", "ontvangen", "VERB", PART, 0),
        ("heeft", "hebben", "AUX", FIN_PRES, 1),
    ],
    "passive": [
        ("ontvangen", "ontvangen", "VERB", PART, 0),
        ("wordt", "worden", "AUX", FIN_PRES, 1),
    ],
    "zou": [("komen", "komen", "VERB", INF, 0), ("zou", "zullen", "AUX", FIN_PAST, 1)],
    "zou-hebben": [
        ("ontvangen", "ontvangen", "VERB", PART, 0),
        ("zou", "zullen", "AUX", FIN_PAST, 1),
        ("hebben", "hebben", "AUX", INF, 1),
    ],
    "zal": [("komen", "komen", "VERB", INF, 0), ("zal", "zullen", "AUX", FIN_PRES, 1)],
    "reporting": [("zegt", "zeggen", "VERB", FIN_PRES, 0)],
    "promises-to": [
        ("belooft", "beloven", "VERB", FIN_PRES, 0),
        ("komen", "komen", "VERB", INF, 1),
    ],
    "tried-to": [
        ("probeerde", "proberen", "VERB", FIN_PAST, 0),
        ("komen", "komen", "VERB", INF, 1),
    ],
    "participle": [
        ("wordt", "worden", "VERB", FIN_PRES, 0),
        ("akkoord", "akkoord", "NOUN", "", 1),
        ("gesloten", "sluiten", "VERB", PART, 2),
    ],
}


def with_time(rows: list[tuple[str, str, str, str, int]], word: str, depth: int) -> Tree:
    """Give a parse of the rows (form, lemma, tag, features, head from 1) and a time below one."""
    lines = [
        f"{i}\t{form}\t{lemma}\t{pos}\t_\t{feats or '_'}\t{head}\t"
        + ("root" if not head else "aux" if pos == "AUX" else "xcomp" if pos == "VERB" else "obj")
        for i, (form, lemma, pos, feats, head) in enumerate(rows, start=1)
    ]
    place = len(rows) + 1
    for i, form in enumerate(word.split()):
        lines.append(f"{place + i}\t{form}\t{form}\tNOUN\t_\t_\t{depth}\tobl")
    return conllu.read("\n".join(lines))[0]


@pytest.mark.parametrize(
    ("case", "depth", "value"),
    [
        ("past", 1, "2018-05-08"),
        ("present", 1, "2018-05-15"),
        ("perfect", 1, "2018-05-08"),
        ("passive", 1, "2018-05-15"),
        ("zou", 1, "2018-05-08"),
        ("zou-hebben", 1, "2018-05-08"),
        ("zal", 1, "2018-05-15"),
        ("reporting", 1, "2018-05-08"),
        ("promises-to", 2, "2018-05-15"),
        ("participle", 3, "2018-05-08"),
    ],
)
def test_tense_tells_last_tuesday_from_next(case: str, depth: int, value: str) -> None:
    (mention,) = times(with_time(TENSE[case], "dinsdag", depth), WEDNESDAY)

    assert mention.time.value == value


@pytest.mark.parametrize(
    ("case", "word", "date", "value"),
    [
        pytest.param("promises-to", "vrijdag", WEDNESDAY, "2018-05-11", id="infinitive"),
        pytest.param("past", "vrijdag", WEDNESDAY, "2018-05-04", id="last-friday"),
        pytest.param("zou", "vrijdag", WEDNESDAY, "2018-05-11", id="open-takes-the-nearest"),
        pytest.param("past", "woensdag", WEDNESDAY, "2018-05-09", id="today-past"),
        pytest.param("present", "woensdag", WEDNESDAY, "2018-05-09", id="today-present"),
        pytest.param("past", "januari", "2019-11-29", "2019-01", id="month-past"),
        pytest.param("present", "januari", "2019-11-29", "2020-01", id="month-present"),
        pytest.param("past", "juni", "2018-05-25", "2018-06", id="past-too-far-next-near"),
        pytest.param("past", "mei", "2018-05-25", "2018-05", id="this-month"),
        pytest.param(
            "present", "in de zomer", "2018-05-25", "2018-06/2018-08", id="season-present"
        ),
        pytest.param("past", "in de zomer", "2018-05-25", "2017-06/2017-08", id="season-past"),
        pytest.param("present", "Nieuwjaar", "2023-08-21", "2024-01-01", id="feast"),
        pytest.param("present", "kerstreces", "2019-11-29", "2019-12", id="holiday-period"),
    ],
)
def test_tense_and_distance_choose_the_year(case: str, word: str, date: str, value: str) -> None:
    (mention,) = times(with_time(TENSE[case], word, 1), date)

    assert mention.time.value == value


def document(*sentences: str, date: str | None) -> list[list[tuple[str, str | None]]]:
    trees = tuple(flat(text, index=i) for i, text in enumerate(sentences))
    parsed = ParsedDocument(Document("proef", " ".join(sentences), date), trees)
    return [[(m.time.value, m.time.part) for m in found] for found in document_times(parsed)]


@pytest.mark.parametrize(
    ("sentences", "value"),
    [
        pytest.param(["Op 10 april 2018.", "Drie dagen later."], "2018-04-13", id="days-later"),
        pytest.param(["Bij een ongeluk in 2015, twee een jaar later."], "2016", id="same-sentence"),
        pytest.param(["Op 10 april 2018.", "In die periode."], "2018-04", id="period"),
        pytest.param(["Op 10 april 2018.", "Een week eerder."], "2018-W14", id="week-earlier"),
        pytest.param(["Op 10 april 2018.", "Een half jaar later."], "2018-10", id="half-a-year"),
        pytest.param(["Op 10 april 2018.", "Dat jaar."], "2018", id="that-year"),
        pytest.param(["Op 10 april 2018.", "De volgende dag."], "2018-04-11", id="next-day"),
        pytest.param(["Op 10 april 2018.", "De dag erna."], "2018-04-11", id="day-after"),
        pytest.param(["Op 10 april 2018.", "De dag daarop."], "2018-04-11", id="day-upon"),
        pytest.param(["Op 10 april 2018.", "De ochtend erop."], "2018-04-11", id="morning-upon"),
        pytest.param(["Op 10 april 2018.", "Daags nadien."], "2018-04-11", id="day-after-one-word"),
        pytest.param(["Op 10 april 2018.", "Enkele uren eerder."], "2018-04-10", id="hours"),
        pytest.param(["Van 2014 tot 2019.", "Dat jaar."], "2014", id="interval-start"),
        pytest.param(["Van 2014 tot 2019.", "In die periode."], "2014/2019", id="whole-period"),
        pytest.param(["Op 10 april 2018.", "'s Avonds."], "2018-04-10", id="evening"),
        pytest.param(["Ja.", "Om vijf uur 's ochtends."], WEDNESDAY, id="hour-of-today"),
        pytest.param(["In april 2018.", "Die dag."], WEDNESDAY, id="no-day-named"),
        pytest.param(["Op 10 april 2018."] + ["Ja."] * 3 + ["Die dag."], WEDNESDAY, id="too-far"),
        pytest.param(["In 2015.", "Die nacht, na 3 mei 2016."], "2016-05-03", id="not-ahead"),
    ],
)
def test_what_points_back_is_resolved(sentences: list[str], value: str) -> None:
    assert document(*sentences, date=WEDNESDAY)[-1][-1][0] == value


def test_what_points_back_to_nothing_keeps_its_words() -> None:
    assert document("Drie dagen later.", date=None) == [[("Drie dagen later", None)]]
    assert document("In 2018.", "Drie dagen later.", date=None)[-1] == [("Drie dagen later", None)]


@pytest.mark.parametrize("text", ["Een dag later.", "Twee dagen eerder.", "De volgende dag."])
def test_what_is_counted_from_no_time_is_not_counted_from_the_date(text: str) -> None:
    (found,) = document("De EU legde sancties op.", text, date=WEDNESDAY)[-1]
    assert found[0] == text.rstrip(".")


def test_only_what_points_back_is_resolved_against_another_time() -> None:
    point, back = one("in 2015"), one("een jaar later")

    assert resolve_anaphoric("2018", point) == point
    assert resolve_anaphoric(None, back) == back
    assert resolve_anaphoric("2018-05", back).time.value == "2019"
    assert resolve_anaphoric("2018/2020", back).time.value == "2021"


def test_span_head_and_words() -> None:
    text = "Het schip vertrekt eind januari 2020 uit Den Helder"

    mention = one(text)

    assert text[mention.time.span.start : mention.time.span.end] == "eind januari 2020"
    assert (mention.first, mention.last) == (3, 6)
    assert mention.first <= mention.head < mention.last


def test_head_is_the_word_that_the_parse_hangs_on_the_verb() -> None:
    (tree,) = conllu.read(
        "1 vertrekt vertrekken VERB _ Tense=Pres|VerbForm=Fin 0 root\n"
        "2 uiterlijk uiterlijk ADJ _ _ 4 advmod\n"
        "3 in in ADP _ _ 4 case\n"
        "4 mei mei PROPN _ _ 1 obl\n"
        "5 2019 2019 NUM _ _ 4 flat\n"
    )

    (mention,) = times(tree, WEDNESDAY)

    assert (mention.first, mention.last, mention.head) == (1, 5, 3)


SINCE_EVENT = (
    "1 {case} sinds ADP _ _ 2 case\n"
    "2 machtsovername machtsovername NOUN _ _ 6 obl\n"
    "3 op op ADP _ _ 4 case\n"
    "4 15 15 NUM _ _ 2 nmod\n"
    "5 augustus augustus PROPN _ _ 4 flat\n"
    "6 geëvacueerd evacueren VERB _ VerbForm=Part 0 root\n"
)


@pytest.mark.parametrize(
    ("case", "expected"),
    [("Sinds", [("2017-08-15", "after", 1, 0)]), ("Bij", []), ("Voor", [])],
)
def test_a_dated_event_bounds_the_clause_above_it(case: str, expected: list[object]) -> None:
    (tree,) = conllu.read(SINCE_EVENT.format(case=case))
    mentions = times(tree, WEDNESDAY)

    found = event_times(tree, mentions)

    assert [(m.time.value, m.time.part) for m in mentions] == [("2017-08-15", None)]
    assert [(m.time.value, m.time.part, m.head, m.first) for m in found] == expected


def test_several_times_of_a_sentence() -> None:
    text = "uiterlijk in mei 2019 naar huis, heeft het kabinet vrijdag besloten"

    assert [(m.time.value, m.time.part) for m in times(flat(text), "2018-06-15")] == [
        ("2019-05", "before"),
        ("2018-06-15", None),
    ]


def test_easter_is_the_published_date() -> None:
    years = {
        1818: (3, 22),
        1943: (4, 25),
        1961: (4, 2),
        2000: (4, 23),
        2019: (4, 21),
        2038: (4, 25),
    }

    assert {year: (easter(year).month, easter(year).day) for year in years} == years


@pytest.mark.parametrize("date", ["", "gisteren", "2018-13", "2018-05-40", "0000", "20180509"])
def test_a_date_that_is_none_resolves_no_day(date: str) -> None:
    assert one("gisteren", date).time.value == "gisteren"


def test_a_lexicon_that_is_wrong_is_told(tmp_path, monkeypatch) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "kg.ttl").write_text("")
    (tmp_path / "lexicon" / "time.toml").write_text("[months]\n")

    with pytest.raises(LexiconError, match=r"time\.toml"):
        times(flat("mei"), directory=tmp_path)


NAMES = ["januari", "mei", "dinsdag", "zomer", "gisteren", "Pasen", "negentig", "2019", "3", "31"]
UNITS = ["dag", "jaar", "jaren", "weken", "uur", "kwartaal", "half", "honderd", "miljoen", "eerste"]
SMALL = ["de", "het", "een", "die", "over", "binnen", "van", "tot", "en", "op", "elke", ",", "("]
RELATIVE = ["begin", "eind", "vorige", "deze", "komende", "sinds", "uiterlijk", "nadat", "later"]
ANY_WORD = st.sampled_from([*NAMES, *UNITS, *SMALL, *RELATIVE, "geleden"])


@given(
    st.lists(ANY_WORD | st.text(min_size=1, max_size=5), max_size=12),
    st.sampled_from([None, "2020", "2020-02", "2020-02-29", "0001-01-01", "9999-12-31", "x"]),
)
def test_any_words_give_times_in_order_without_overlap(words: list[str], date: str | None) -> None:
    tree = flat(" ".join(words))

    mentions = times(tree, date)

    ends = [0, *(m.last for m in mentions)]
    assert all(end <= m.first < m.last <= len(tree) for end, m in zip(ends, mentions, strict=False))
    assert all(m.first <= m.head < m.last for m in mentions)
    assert all(m.time.value for m in mentions)


@given(st.dates(), st.integers(-5000, 5000), st.sampled_from(["day", "week", "month", "year"]))
def test_shifting_there_and_back_is_the_same(day, count: int, unit: str) -> None:
    here = Calendar.of(day.isoformat())
    there = here.shifted(count, unit)

    if there is not None:
        assert Calendar.of(there).shifted(-count, unit) == here.shifted(0, unit)


SAYS_ITSELF = {
    "since": (
        "1 wordt worden AUX _ Tense=Pres|VerbForm=Fin 4 aux:pass\n"
        "2 {word} {word} ADP _ _ 3 case\n"
        "3 vrijdag vrijdag PROPN _ _ 4 obl\n"
        "4 vastgehouden vasthouden VERB _ VerbForm=Part 0 root\n"
    ),
    "until": (
        "1 heeft hebben AUX _ Tense=Pres|VerbForm=Fin 5 aux\n"
        "2 {word} {word} ADP _ _ 3 case\n"
        "3 vrijdag vrijdag PROPN _ _ 5 obl\n"
        "4 overleg overleg NOUN _ _ 5 obj\n"
        "5 belegd beleggen VERB _ VerbForm=Part 0 root\n"
    ),
    "of a noun": (
        "1 is zijn AUX _ Tense=Pres|VerbForm=Fin 3 cop\n"
        "2 dat dat PRON _ _ 3 nsubj\n"
        "3 aanval aanval NOUN _ _ 0 root\n"
        "4 {word} {word} ADP _ _ 5 case\n"
        "5 dinsdag dinsdag PROPN _ _ 3 nmod\n"
    ),
}


@pytest.mark.parametrize(
    ("clause", "word", "expected"),
    [
        ("since", "sinds", "2018-05-04"),
        ("since", "tot", "2018-05-11"),
        ("until", "voor", "2018-05-11"),
        ("until", "op", "2018-05-04"),
        ("of a noun", "van", "2018-05-08"),
    ],
)
def test_a_preposition_or_a_noun_says_past_or_future(clause, word, expected) -> None:
    (tree,) = conllu.read(SAYS_ITSELF[clause].format(word=word))

    (mention,) = times(tree, WEDNESDAY)

    assert mention.time.value == expected


def test_no_day_of_a_week_is_meant_by_the_day():
    (day,) = times(flat("later op de dag"), WEDNESDAY)
    assert resolve_anaphoric("2018-W18", day) == day
    assert resolve_anaphoric("2018-05-02", day).time.value == "2018-05-02"
