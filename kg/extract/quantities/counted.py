"""What a number counts: the noun after it, money, per cent, or people left unnamed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.quantities.counts import trailing
from kg.extract.quantities.lexicon import PERCENT, PERSONNEL, PERSONS, Units
from kg.extract.quantities.shared import shared, shared_behind
from kg.syntax.token import ORPHAN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.extract.numbers import NumberWords, Words
    from kg.extract.quantities.counts import Count
    from kg.syntax.tree import Token

_NOUNS = frozenset({"NOUN", "PROPN", "SYM", "X"})
_MODIFIERS = frozenset({"ADJ", "ADV", "NUM"})
_REACH = 5
"""Words between a number and its noun: *drie zwaar beschadigde oude Russische*."""
_SUBJECTS = ("nsubj", "csubj")


@dataclass(frozen=True, slots=True)
class Counted:
    """A count with its unit.

    `noun` is the index of the counted noun or `None`; `last` ends the words;
    `people` tells whether people are counted, `words` are the noun with its
    adjectives as a part's unit has them (*civiele experts*).
    """

    count: Count
    unit: str
    noun: int | None
    last: int
    people: bool
    words: str


@dataclass(frozen=True)
class Counter:
    """Finds what numbers of one sentence count."""

    words: Words
    units: Units
    numbers: NumberWords
    taken: frozenset[int]
    person: Callable[[Token], object] | None

    def counted(self, count: Count) -> Counted | None:
        """Give a count's unit from the words around it, or `None` where nothing tells it."""
        if count.partner is not None:
            return None  # the noun after the other number is what both count
        last = count.last
        sign = count.numeral.sign
        if sign:
            unit = self.units.currencies.get(sign, PERCENT)
            return Counted(count, unit, None, last, people=False, words=unit)
        before = self.words.tree[count.first - 1] if count.first else None
        if before is not None and before.pos in {"SYM", "PUNCT", "X", "NOUN"}:
            code = self.units.currency(before)
            if code is not None and not before.text.isalpha():
                noun = before.index if before.index == self.words.tree[last - 1].head else None
                count = replace(count, first=before.index)
                return Counted(count, code, noun, last, people=False, words=code)
        noun = self._noun(count)
        return None if noun is None else self._of_noun(count, noun)

    def people(self, token: Token) -> str | None:
        """Give the class of people that a noun names: personnel, persons, or `None`.

        What has a number for a name is a make, whatever a recogniser calls it: *MiG-31's*.
        """
        known = self.units.people_class(token)
        if known is not None or token.text.rstrip("s'’")[-1:].isdigit():
            return known
        told = self.person(token) if self.person is not None else None
        if told is not None:
            return PERSONS if told else None
        name = self.words.tree.name_at(token)
        people = name is not None and name.label == "NORP" and name.last - name.first == 1
        return PERSONS if people else None

    def _people_with(self, token: Token) -> str | None:
        """Give the class of people of a noun and those it shares the number with.

        *137 militairen en burgers* are persons; what has a number of its own is apart.
        """
        tree = self.words.tree
        sharing = [t for t in tree.children(token, "conj") if not tree.children(t, "nummod", "det")]
        following = token.index + 2
        if self.units.joiners.at(self.words, token.index + 1) == following < len(tree):
            sharing.append(tree[following])
        own = self.people(token)
        classes = {self.people(t) for t in sharing} - {None}
        return own if own is None or not classes else PERSONS if PERSONS in classes else own

    def _of_noun(self, count: Count, noun: int) -> Counted:
        token = self.words.tree[noun]
        if (both := shared(self.words.tree, self.words.tree[count.numeral.last - 1])) is not None:
            words, people = f"{both[0].text} {token.text}", self.people(token)
            unit, last = people or token.text, both[0].index + 1
            return Counted(count, unit, noun, last, people=people is not None, words=words)
        numeral, last = trailing(self.words, count.numeral, noun + 1, self.numbers)
        count = replace(count, numeral=numeral)
        code = self.units.currency(token)
        if self.words[noun] in self.units.percent or code is not None:
            unit = code or PERCENT
            return Counted(count, unit, noun, last, people=False, words=unit)
        people = self._people_with(token)
        first = max(count.last, noun - _REACH)
        adjectives = [t for t in self.words.tree.tokens[first:noun] if t.pos in {"ADJ", "VERB"}]
        words = " ".join(t.text.replace("\u00ad", "") for t in (*adjectives, token))
        unit = people or token.text.replace("\u00ad", "")
        return Counted(count, unit, noun, last, people=people is not None, words=words)

    def _noun(self, count: Count) -> int | None:
        """Find the counted noun by the parse, else by the words."""
        by_parse = self._governor(count)
        return by_parse if by_parse is not None else self._following(count)

    def _governor(self, count: Count) -> int | None:
        """Give the noun that the number modifies, if all words up to it belong to it."""
        tree = self.words.tree
        number = tree[count.numeral.last - 1]
        if (both := shared(tree, number)) is not None:
            return both[1].index
        above = tree[number.head]
        if not number.dep.startswith(("nummod", "det", "amod")) or above.index < count.last:
            return None
        plural = above.pos == "VERB" and above.feat("Number") == "Plur"
        named = plural and not above.feat("VerbForm")  # "298 inzittenden"
        people = not above.feat("Tense") and (named or self.units.people_class(above) is not None)
        if not (above.pos in _NOUNS or people) or not _is_word(above) or above.index in self.taken:
            return None
        inside = {t.index for t in tree.subtree(above)}
        between = range(count.last, above.index)
        return above.index if inside.issuperset(between) else None

    def _following(self, count: Count) -> int | None:
        """Give the first noun after the number that only adjectives and adverbs precede.

        An adjective may be the noun itself: *elf gewonden* is tagged as one.
        """
        tree = self.words.tree
        last_people = None
        for index in range(count.last, min(count.last + _REACH, len(tree))):
            token = tree[index]
            if index in self.taken:
                break
            if token.pos in _NOUNS and _is_word(token):
                return index
            is_people = token.pos != "ADV" and self.units.people_class(token) is not None
            if token.pos not in _MODIFIERS and token.feat("VerbForm") != "Part":
                return index if is_people and not token.feat("Tense") else last_people
            last_people = index if is_people else last_people
        return last_people


def unnamed(counter: Counter, count: Count, known: Sequence[Counted]) -> Counted | None:
    """Give the unit of a number without a noun.

    In turn: that of the number it changes into (*van honderd naar 160 man*), that of
    what it is a part of (*negentien toestellen, waarvan de eerste zes*), what the
    sentence says is counted (*het aantal militairen groeit van ...*), people counted
    before it (*twee militairen sneuvelden, vijf raakten gewond*), what is counted in the
    clause whose verb is left out (*Duitsland levert 18 tanks, Nederland 14*), or persons
    where it is the subject (*twee raakten gewond*), struck (*doodde er twee*) or *vier van hen*.
    """
    unit = (
        next((c.unit for c in known if c.count.numeral.first == count.partner), None)
        or _part_of(counter, count, known)
        or _counted_by_noun(counter, count)
        or next((c.unit for c in reversed(known) if c.people and c.last <= count.first), None)
        or _of_gapped(counter, count, known)
        or _persons(counter, count)
    )
    if unit is None or not _stands_alone(counter, count):
        return None
    people = unit in {PERSONNEL, PERSONS}
    return Counted(count, unit, None, count.last, people=people, words=unit)


def _part_of(counter: Counter, count: Count, known: Sequence[Counted]) -> str | None:
    """Read *negentien toestellen, waarvan de eerste zes*: the unit of the count before it.

    And of what it is a part of by the parse: *van de (40) tanks zijn er tien geleverd*.
    """
    tree = counter.words.tree
    wholes = tree.children(tree[count.numeral.last - 1], "nmod")
    for whole in wholes:
        parts = {t.index for t in (whole, *tree.children(whole, "nmod"))}
        unit = next((c.unit for c in known if c.noun in parts), None)
        if unit is not None:
            return unit
    for whole in wholes:
        if whole.index < count.first and whole.pos == "NOUN" and whole.feat("Number") == "Plur":
            return counter.people(whole) or whole.text
    for start in range(max(0, count.first - _REACH), count.first):
        if counter.units.part_of.at(counter.words, start) is not None:
            return next((c.unit for c in reversed(known) if c.last <= start), None)
    return None


def _of_gapped(counter: Counter, count: Count, known: Sequence[Counted]) -> str | None:
    number = counter.words.tree[count.numeral.last - 1]
    if (noun := shared_behind(counter.words.tree, number)) is not None:
        return counter.people(noun) or noun.text
    before = (c.unit for c in reversed(known) if c.last <= count.first)
    return next(before, None) if number.dep == ORPHAN else None


def _counted_by_noun(counter: Counter, count: Count) -> str | None:
    """Read *het aantal militairen groeit van 74.000*: the noun after the counting noun.

    *Het dodental loopt op tot 137* counts people itself.
    """
    tokens = counter.words.tree.tokens[: count.first]
    for place, token in reversed(list(enumerate(tokens))):
        if token.lemma.lower() in counter.units.tolls:
            return PERSONS
        if token.lemma.lower() in counter.units.counting:
            following = next((t for t in tokens[place + 1 :] if t.pos in _NOUNS), None)
            if following is not None and following.index <= place + _REACH:
                return counter.people(following) or following.text
    return None


def _persons(counter: Counter, count: Count) -> str | None:
    token = counter.words.tree[count.numeral.last - 1]
    if counter.units.people.at(counter.words, count.last) is not None:
        return PERSONS
    spelled = token.text.isalpha() and count.numeral.value > 1
    done = token.dep == "obj" and counter.units.strikes(counter.words.tree[token.head])
    return PERSONS if spelled and (done or token.dep.startswith(_SUBJECTS)) else None


def _stands_alone(counter: Counter, count: Count) -> bool:
    """Tell a number that is a phrase of its own from one that numbers something else."""
    token = counter.words.tree[count.numeral.last - 1]
    return not token.dep.startswith(("flat", "fixed", "compound", "det", "punct"))


def _is_word(token: Token) -> bool:
    """Tell a noun or a sign for a unit (*%*, *°C*) from a dash."""
    return any(c.isalpha() or c in "%°€$£" for c in token.text)
