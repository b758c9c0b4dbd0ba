"""The words of `ontologies/lexicon/time.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.extract.numbers.lexicon import tables
from kg.extract.numbers.words import Phrases, all_phrases, plain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_UNITS = frozenset(
    ("minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century")
) | {"period"}


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast's month and day, its nth weekday, its distance from Easter, or only its month."""

    month: int = 0
    day: int = 0
    easter: int | None = None
    weekday: int = 0
    nth: int = 0


class Range(NamedTuple):
    """Words before the first and the second time of a range; `bare` if the first may have none."""

    bare: bool
    before_first: Phrases
    before_second: Phrases


@dataclass(frozen=True)
class TimeWords:
    """The tables of `time.toml`; that file says what each of them is for.

    `days` has every word for a day counted from today, parts of the day written on;
    `weekdays` likewise (*dinsdagavond*).
    """

    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    dayparts: frozenset[str]
    units: Mapping[str, str]
    plurals: frozenset[str]
    seasons: Mapping[str, tuple[int, int]]
    shifts: tuple[tuple[int, Phrases], ...]
    coming: frozenset[str]
    last: Phrases
    anaphoric: Phrases
    anaphoric_next: Phrases
    anaphoric_previous: Phrases
    next_day: Phrases
    after_weekday: tuple[tuple[int, Phrases], ...]
    articles: Phrases
    glue: Phrases
    opening: Phrases
    then: Phrases
    parts: Mapping[str, Phrases]
    bounds: Mapping[str, Phrases]
    of_events: Phrases
    last_date: Phrases
    ranges: tuple[Range, ...]
    days_between: Phrases
    year_before: frozenset[str]
    decade_before: Phrases
    decades: Mapping[str, int]
    known_days: Mapping[str, str]
    day_endings: tuple[str, ...]
    ordinals: Mapping[str, int]
    halves: frozenset[str]
    halves_of_year: frozenset[str]
    distances: Mapping[str, Phrases]
    lasting: Mapping[str, Phrases]
    holidays: tuple[tuple[Phrases, Feast], ...]
    clock_before: Phrases
    clock_unit: Phrases
    clock_half: Phrases
    perfect: frozenset[str]
    open: frozenset[str]
    reporting: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]

    @cached_property
    def openers(self) -> frozenset[str]:
        """Every word that can be the first of a time, numbers aside."""
        weeks = (word for word, unit in self.units.items() if unit == "week")  # "week 12"
        tables = (self.months, self.weekdays, self.days, self.seasons, self.ordinals, weeks)
        phrases = (
            self.anaphoric,
            self.anaphoric_next,
            self.anaphoric_previous,
            self.next_day,
            self.articles,
            self.opening,
            self.decade_before,
            self.clock_before,
            *self.parts.values(),
            *self.bounds.values(),
            *self.distances.values(),
            *self.lasting.values(),
            *(words for _, words in self.shifts),
            *(words for words, _ in self.holidays),
            *(entry.before_first for entry in self.ranges),
        )
        return frozenset(chain(*tables, *(p.openers for p in phrases)))

    @cached_property
    def carriers(self) -> frozenset[str]:
        """Words one of which every time has, figures aside: *mei*, *dinsdags*, *week*, *half*.

        Of several words it is the rarer one: not *de* of *de komende tijd*, nor *voor* of
        *kwart voor*. What stands beside a time or an event alone (*al*, *na*) carries none.
        """
        own = ("words", "after_already", "near", "open")
        phrases = (
            self.clock_unit,
            self.next_day,
            *(self.lasting[name] for name in own),
            *(words for words, _ in self.holidays),
        )
        tables = (
            self.months,
            self.short_months,
            self.weekdays,
            (f"{day}s" for day in self.weekdays),
            self.days,
            self.dayparts,
            self.units,
            self.seasons,
            self.decades,
            self.halves,
        )
        return frozenset(chain(*tables, self.clock_half.openers, *(p.closers for p in phrases)))

    @cached_property
    def leading(self) -> frozenset[str]:
        """Words that may stand in a time before the one that carries it, numbers aside."""
        phrases = all_phrases(tuple(vars(self).values()))
        return frozenset(chain(self.ordinals, *(p.words for p in phrases)))

    @cached_property
    def feast_openers(self) -> frozenset[str]:
        """The first words of all feasts."""
        return frozenset(chain(*(words.openers for words, _ in self.holidays)))


@cache
def time_words(directory: Path | None = None) -> TimeWords:
    """Load `time.toml` from the user's ontologies folder, or the one that is installed.

    Raises
    ------
    LexiconError
        The file is not there, or a table in it is missing or wrong.
    """
    return tables("time.toml", _time_words, directory)


def _time_words(data: dict[str, Any]) -> TimeWords:
    shifts, decades = data["shifts"], dict(data["decades"])
    decade_before = Phrases(decades.pop("before"))
    dayparts = frozenset(data["dayparts"]["words"])
    return TimeWords(
        months=_numbers(data["months"]),
        short_months=_numbers(data["short_months"]),
        weekdays=_with_parts(data["weekdays"], dayparts) | _numbers(data["weekdays"]),
        days=_with_parts(data["day_bases"], dayparts) | _numbers(data["days"]),
        dayparts=dayparts,
        units=_units(data["units"]["singular"] | data["units"]["plural"]),
        plurals=frozenset(data["units"]["plural"]),
        seasons={plain(name): (int(a), int(b)) for name, (a, b) in data["seasons"].items()},
        shifts=tuple(
            (count, Phrases(shifts[name]))
            for count, name in ((-1, "previous"), (0, "current"), (1, "next"))
        ),
        coming=frozenset(shifts["coming"]),
        last=Phrases(shifts["last"]),
        anaphoric=Phrases(shifts["anaphoric"]),
        anaphoric_next=Phrases(shifts["anaphoric_next"]),
        anaphoric_previous=Phrases(shifts["anaphoric_previous"]),
        next_day=Phrases(shifts["next_day"]),
        after_weekday=(
            (-1, Phrases(shifts["after_previous"])),
            (1, Phrases(shifts["after_next"])),
        ),
        articles=Phrases(shifts["articles"]),
        glue=Phrases(data["glue"]["words"]),
        opening=Phrases(data["glue"]["opening"]),
        then=Phrases(data["glue"]["then"]),
        parts={name: Phrases(data["parts"][name]) for name in ("early", "mid", "late")},
        bounds={name: Phrases(data["bounds"][name]) for name in ("before", "after")},
        of_events=Phrases(data["bounds"]["events"]),
        last_date=Phrases(data["bounds"]["last_date"]),
        ranges=tuple(
            Range(
                "" in entry["from"],
                Phrases(word for word in entry["from"] if word),
                Phrases(entry["to"]),
            )
            for entry in data["range"]
        ),
        days_between=Phrases(data["days_of_month"]["between"]),
        year_before=frozenset(data["years"]["before"]),
        decade_before=decade_before,
        decades=_numbers(decades),
        known_days=data["known_days"],
        day_endings=tuple(data["day_endings"]["words"]),
        ordinals=_numbers(data["ordinals"]),
        halves=frozenset(data["halves"]["words"]),
        halves_of_year=frozenset(data["halves"]["of_year"]),
        distances={name: Phrases(phrases) for name, phrases in data["distances"].items()},
        lasting={name: Phrases(phrases) for name, phrases in data["lasting"].items()},
        holidays=tuple((Phrases([n]), Feast(**feast)) for n, feast in data["holidays"].items()),
        clock_before=Phrases(data["clock"]["before"]),
        clock_unit=Phrases(data["clock"]["unit"]),
        clock_half=Phrases(data["clock"]["half"]),
        perfect=frozenset(data["tense"]["perfect"]),
        open=frozenset(data["tense"]["open"]),
        reporting=frozenset(data["tense"]["reporting"]),
        since=frozenset(data["tense"]["since"]),
        until=frozenset(data["tense"]["until"]),
    )


def _numbers(table: dict[str, int]) -> dict[str, int]:
    return {plain(word): int(value) for word, value in table.items()}


def _with_parts(table: dict[str, int], dayparts: frozenset[str]) -> dict[str, int]:
    return {plain(word + part): int(n) for word, n in table.items() for part in sorted(dayparts)}


def _units(table: dict[str, str]) -> dict[str, str]:
    if wrong := sorted(set(table.values()) - _UNITS):
        message = f"{wrong[0]!r} is not one of {', '.join(sorted(_UNITS))}"
        raise ValueError(message)
    return {plain(word): unit for word, unit in table.items()}
