"""What rules of mending look for, so that a sentence is shown to those alone that may find it.

Most rules start from something that most sentences lack: an apposition below a subject, a
particle, *laten*. A rule says so (`needs`), and one look at each word of a sentence tells
which of all rules there is reason to try.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from kg.syntax import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.syntax.tree import Tree

    Rule = Callable[..., Any]
    R = TypeVar("R", bound=Rule)


class _Relation(NamedTuple):
    """A word by its relation and tag, and by those of its head; empty is any."""

    deps: tuple[str, ...]
    tags: tuple[str, ...]
    below: tuple[str, ...]
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a sentence has, in one of several ways; see the functions."""

    relations: tuple[_Relation, ...] = ()
    words: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    doubled: tuple[str, ...] = ()
    traits: tuple[Callable[[Tree], bool], ...] = ()

    def __or__(self, other: Need) -> Need:
        return Need(
            self.relations + other.relations,
            self.words | other.words,
            self.classes | other.classes,
            self.doubled + other.doubled,
            self.traits + other.traits,
        )


def relation(
    *deps: str, tags: Sequence[str] = (), below: Sequence[str] = (), of: Sequence[str] = ()
) -> Need:
    """Ask for a word of one of the relations, of a subtype too: `nsubj` is also `nsubj:pass`.

    Parameters
    ----------
    *deps : str
        Its relation to its head; none for any.
    tags : sequence of str
        Its part of speech.
    below, of : sequence of str
        Relation and part of speech of its head.
    """
    return Need((_Relation(deps, tuple(tags), tuple(below), tuple(of)),))


def tagged(*tags: str) -> Need:
    """Ask for a word of one of the parts of speech."""
    return relation(tags=tags)


def written(*forms: str) -> Need:
    """Ask for one of some words, in the text or as a dictionary form, in lower case."""
    return Need(words=frozenset(forms))


def word_of(*classes: str) -> Need:
    """Ask for a word of one of the classes of `kg.syntax.words`; of several words, the longest."""
    return Need(classes=frozenset(classes))


def several(*deps: str) -> Need:
    """Ask for a word that has two dependents of the relations."""
    return Need(doubled=deps)


@cache
def finite_at_most(number: int) -> Need:
    """Ask for a sentence with so few finite verbs: a headline has none."""
    return Need(traits=(lambda tree: len(tree.finite) <= number,))


@cache
def unstopped() -> Need:
    """Ask for a sentence that ends without a mark, as headlines do."""
    return Need(traits=(lambda tree: tree[len(tree) - 1].pos != "PUNCT",))


_NEEDS: dict[Rule, tuple[Need, ...]] = {}


def needs(*wanted: Need) -> Callable[[R], R]:
    """Say what a sentence has wherever a rule finds something in it: all of these."""

    def known(rule: R) -> R:
        _NEEDS[rule] = wanted
        return rule

    return known


class _Index:
    """Bits by the relation or tag that they ask for, or by none."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def add(self, asked: Iterable[str], bit: int) -> None:
        """Enter what a bit asks for."""
        for each in asked or ("",):
            self._known[each] = self._known.get(each, 0) | bit

    def find(self, *given: str) -> int:
        """Give the bits that ask for one of those or for none."""
        found = self._known.get("", 0)
        for each in given:
            found |= self._known.get(each, 0)
        return found


class Sieve:
    """Tells of a sentence which needs of rules it meets, each need a bit of a number.

    Parameters
    ----------
    rules : iterable of callable
        All rules that it is asked about.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        stated = dict.fromkeys(need for rule in rules for need in _NEEDS.get(rule, ()))
        self._bits = {need: 1 << number for number, need in enumerate(stated)}
        self._indices = _Index(), _Index(), _Index(), _Index()
        self._doubled = _Index()
        self._places: dict[tuple[str, str], tuple[int, int, int]] = {}
        self._words: dict[str, int] = {}
        self._either: list[tuple[int, int]] = []
        known = words.load().classes
        for need, bit in self._bits.items():
            self._enter(need.relations, bit)
            if need.doubled:
                self._doubled.add(need.doubled, bit)
            listed = (max(w.lower().split(), key=len) for c in need.classes for w in known[c])
            for form in {*need.words, *listed}:
                self._words[form] = self._words.get(form, 0) | bit
        self._traits = [(t, bit) for need, bit in self._bits.items() for t in need.traits]

    def _enter(self, relations: tuple[_Relation, ...], bit: int) -> None:
        """Enter the relations of a need, each of several with a bit of its own."""
        own = [bit]
        if len(relations) > 1:
            first = len(self._bits) + sum(bits.bit_count() for bits, _ in self._either)
            own = [1 << (first + number) for number in range(len(relations))]
            self._either.append((sum(own), bit))
        for one, relation in zip(own, relations, strict=False):
            for index, asked in zip(self._indices, relation, strict=True):
                index.add(asked, one)

    def wanted(self, rule: Rule) -> int:
        """Give the needs of a rule; a sentence that meets them has all of these bits."""
        return sum(self._bits[need] for need in set(_NEEDS.get(rule, ())))

    def met(self, tree: Tree) -> int:
        """Give the needs that a sentence meets."""
        tokens, known, found = tree.tokens, self._places, 0
        places = [known.get((t.dep, t.pos)) or self._place(t.dep, t.pos) for t in tokens]
        once: dict[int, int] = {}  # what a word has one dependent for that asks for two
        for token, (own, _, two) in zip(tokens, places, strict=True):
            found |= own & places[token.head][1]
            if two:
                one = once.get(token.head, 0)
                found |= one & two
                once[token.head] = one | two
        for form in self._words.keys() & tree.forms:
            found |= self._words[form]
        for trait, bit in self._traits:
            if trait(tree):
                found |= bit
        for ways, bit in self._either:
            if found & ways:
                found |= bit
        return found

    def _place(self, dep: str, tag: str) -> tuple[int, int, int]:
        """Give the needs that a word may meet, that one below it may, and that two such do."""
        deps, tags, below, of = self._indices
        whole = dep.partition(":")[0]
        own, above = deps.find(dep, whole) & tags.find(tag), below.find(dep, whole) & of.find(tag)
        self._places[dep, tag] = own, above, self._doubled.find(dep, whole)
        return self._places[dep, tag]
