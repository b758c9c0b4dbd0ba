"""What the readers of times look at, and what they hand back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.numbers import NumberWords, Numeral, Words, may_open_number, numeral
from kg.extract.times import tense
from kg.extract.times.calendar import Calendar
from kg.extract.times.mention import Offset, TimeKind
from kg.syntax.kept import kept

if TYPE_CHECKING:
    from kg.extract.times.lexicon import TimeWords
    from kg.syntax.tree import Tree


@dataclass(frozen=True, slots=True)
class Found:
    """A time that ends before `last`; `value` is ISO 8601 or `None` where it is not resolved.

    `key` is the word by which the clause's tense is looked up and the noun that
    carries the time; `floating` tells that the words name no year.
    """

    last: int
    key: int
    value: str | None
    part: str | None = None
    kind: TimeKind = TimeKind.POINT
    offset: Offset | None = None
    floating: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A time and where it begins: with all its words, and without part and bound."""

    first: int
    core: int
    found: Found


@dataclass(frozen=True)
class Scan:
    """A sentence, the lexicon and the date that times are counted from."""

    tree: Tree
    lexicon: TimeWords
    numbers: NumberWords
    calendar: Calendar

    @kept
    def words(self) -> Words:
        """The sentence as lower-case words."""
        return Words(self.tree)

    def direction(self, at: int) -> int:
        """Tell whether a time lies in the past (-1) or the future (1), by the words around it."""
        start = at - 1 if self.words[at - 1].isdigit() else at  # "sinds 14 augustus"
        if self.unit(start - 1) == "month":  # "sinds het einde van de maand april"
            start = self.lexicon.articles.before(self.words, start - 1) or start
        parts = (p.before(self.words, start) for p in self.lexicon.parts.values())
        start = next((place for place in parts if place is not None), start)
        if self.words[start - 1] in self.lexicon.since:
            return tense.PAST
        near = self.words[start - 2] in self.lexicon.lasting["near"]  # "vlak voor kerst"
        if self.words[start - 1] in self.lexicon.until and not near:
            return tense.FUTURE
        return tense.direction(self.tree, at, self.lexicon)

    def may_open(self, at: int) -> bool:
        """Tell whether a time can begin with a word: most words are passed over by this."""
        word = self.words[at]
        return (
            word[:1].isdigit()
            or word in self.lexicon.openers
            or word in self.numbers.article
            or self.numeral(at) is not None
        )

    @kept
    def openings(self) -> list[int]:
        """The places at which a time may begin.

        A word that carries one stands there, or behind others of it: *in de loop van de laatste
        twee en een half* leads to *jaar*, and *in de* or *in de stad* to nothing.
        """
        words, carriers, leads = self.words.lower, self.lexicon.carriers, False
        leading = []
        for at in range(len(words) - 1, -1, -1):
            word = words[at]
            numeric = not word.isalpha() and any(c.isdigit() for c in word)
            leads = numeric or word in carriers or (leads and self._may_lead(word))
            if leads and self.may_open(at):
                leading.append(at)
        return leading[::-1]

    def _may_lead(self, word: str) -> bool:
        """Tell whether a word may stand in a time before the one that carries it, or a mark."""
        numbers = self.numbers
        return (
            not word.isalpha()
            or word in self.lexicon.leading
            or word in numbers.between
            or may_open_number(word, numbers)
        )

    def numeral(self, at: int) -> Numeral | None:
        """Give the number that begins at a word; each is read once."""
        known = self._numerals
        if at not in known:
            known[at] = numeral(self.words, at, self.numbers)
        return known[at]

    @kept
    def cores(self) -> dict[int, Found | None]:
        """The times that were read already, by the index of their first word."""
        return {}

    @kept
    def points(self) -> dict[int, Point | None]:
        """The same with the words that open them and their parts."""
        return {}

    @kept
    def _numerals(self) -> dict[int, Numeral | None]:
        return {}

    @kept
    def _shifts(self) -> dict[int, tuple[int, int] | None]:
        return {}

    def shift(self, at: int) -> tuple[int, int] | None:
        """Read *vorige*, *deze*, *komende*: the count, and the place after the words."""
        if at not in self._shifts:
            self._shifts[at] = self._shift(at)
        return self._shifts[at]

    def _shift(self, at: int) -> tuple[int, int] | None:
        best: tuple[int, int] | None = None
        for count, phrases in self.lexicon.shifts:
            end = phrases.at(self.words, at)
            if end is not None and (best is None or end > best[1]):
                best = count, end
        return best

    def unit(self, at: int) -> str | None:
        """Give the unit of time that a word names."""
        return self.lexicon.units.get(self.words[at])

    def is_name(self, at: int) -> bool:
        """Tell *Roze Zaterdag* from *zaterdag*: a capital after another word."""
        return self.tree[at].text[:1].isupper() and self.words[at - 1].isalpha()

    def glue(self, at: int) -> int:
        """Give the place after *van*, *in het* and the like, or the same place."""
        return self.lexicon.glue.at(self.words, at) or at

    def count(self, at: int) -> tuple[float | None, int] | None:
        """Read how many: *drie*, *een*, *anderhalf*; `None` as the number of *enkele*.

        What makes it less sure (*ruim een jaar*) is skipped. Most readers ask for it.
        """
        known = self._counts
        if at not in known:
            known[at] = self._count(at)
        return known[at]

    @kept
    def _counts(self) -> dict[int, tuple[float | None, int] | None]:
        return {}

    def _count(self, at: int) -> tuple[float | None, int] | None:
        start = self.lexicon.distances["about"].at(self.words, at) or at
        if (last := self.lexicon.distances["vague"].at(self.words, start)) is not None:
            return None, last
        found = self.numeral(start)
        if found is not None:
            return (None if found.bound else float(found.value)), found.last
        if self.words[start] in self.numbers.article:
            return 1.0, start + 1
        return None


def interval(first: Found, second: Found) -> str | None:
    """Join two values; a first one that says no year or week of its own precedes the second."""
    if first.value is None or second.value is None:
        return None
    start, end = first.value.partition("/")[0], second.value.rpartition("/")[2]
    if first.floating and (start > end or not second.floating):
        year, rest = end[:4], start[4:]
        start = year + rest if year + rest <= end else f"{int(year) - 1:04}{rest}"
    elif start > end and len(start) == len(end) == len("2018-05-09"):
        start = Calendar.of(start).shifted(-7, "day") or start
    return f"{start}/{end}" if start <= end else None
