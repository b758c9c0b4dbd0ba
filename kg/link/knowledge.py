"""What linking knows beside the text: gazetteer, ontology, noun classes, words of reference."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from kg import gazetteer, lexicon, ontology
from kg.link import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kg.gazetteer import Entry, Gazetteer
    from kg.lexicon import Lexicon
    from kg.link.words import ReferenceWords
    from kg.ontology import Ontology
    from kg.syntax.tree import Token, Tree

UNKNOWN = "Matter"
"""Class of what nothing is known about."""


@dataclass(frozen=True)
class Knowledge:
    """The data that all documents are linked with."""

    gazetteer: Gazetteer
    ontology: Ontology
    lexicon: Lexicon
    words: ReferenceWords

    @classmethod
    @cache
    def load(cls, directory: Path | None = None) -> Knowledge:
        """Load everything from an `ontologies` folder, the installed one by default."""
        return cls(
            gazetteer.load(directory),
            ontology.load(directory),
            lexicon.load(directory),
            words.load(directory),
        )

    @cached_property
    def _capitals(self) -> dict[str, Entry]:
        return {entry.capital_of: entry for entry in self.gazetteer if entry.capital_of}

    def capital_of(self, state: Entry) -> Entry | None:
        """Give the capital of a state."""
        return self._capitals.get(state.id)

    @cached_property
    def _missions(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.gazetteer:
            if entry.type == "Mission":
                for place in entry.regions:
                    found.setdefault(place, []).append(entry)
        return found

    def missions_in(self, place: str) -> list[Entry]:
        """Give the missions that are or were in a place, by its id."""
        return self._missions.get(place, [])

    @cached_property
    def _regions(self) -> dict[str, Entry]:
        """The part of the world of each adjective."""
        parts = (entry for entry in self.gazetteer if entry.type == "Region")
        return {word: entry for entry in parts for word in entry.adjectives}

    def lies_in(self, state: Entry, side: Entry) -> bool:
        """Tell whether a state is in a part of the world: *het Baltische land*.

        An adjective may be that of a state as well: *het Centraal-Afrikaanse land*.
        """
        shared = (self._regions.get(word) for word in side.adjectives)
        region = side if side.type != "State" else next((r for r in shared if r), None)
        return region is not None and self.gazetteer.lies_in(state, region.id)

    def is_a(self, type_: str, *classes: str) -> bool:
        """Tell whether an entity class is one of these or below one of them."""
        return type_ in classes or self.ontology.is_a(type_, *classes)

    def class_of(self, lemma: str) -> str | None:
        """Give the entity class of a common noun, if it is known."""
        return self.lexicon.noun_class(lemma)

    def is_office(self, title: str) -> bool:
        """Tell whether somebody holds an office by a title: *minister*, not *collega*."""
        return any(e.type == "holdsPosition" for e, _ in self.lexicon.relations.noun(title))

    def same_office(self, title: str, wanted: Iterable[str]) -> bool:
        """Tell whether a title is one of these or a compound of one: *VS-president*.

        *vicepresident* and *oud-president* are other people than *president*.
        """
        for office in wanted:
            if title != office and is_end(office, title):
                before = title.removesuffix(office).rstrip("-")
                if {before, before.partition("-")[0]} & self.words.lists["titles.apart"]:
                    continue
                return True
            if title == office:
                return True
        return False

    def ends_by_chance(self, word: str, part: str) -> bool:
        """Tell *vlucht* and *reisvlucht*, whose last part is no *lucht*."""
        last = word[-len(part) - 1 :]
        return len(last) > len(part) and any(not rest for _, rest in self.lexicon.noun(last))

    def states_of(self, word: str) -> tuple[Entry, ...]:
        """Give what an adjective or inhabitant names; *Nederlands-Duitse* names two."""
        inhabitant = self.gazetteer.inhabitant(word)
        return self.gazetteer.adjectives(word) or ((inhabitant,) if inhabitant else ())


def pick(knowledge: Knowledge, name: str, class_: str | None) -> Entry | None:
    """Give the gazetteer's entry of a name; `None` if there is none or two of a class fit."""
    entries = knowledge.gazetteer.named(name)
    if class_ is not None:
        entries = tuple(
            e for e in entries if knowledge.is_a(e.type, class_) or knowledge.is_a(class_, e.type)
        )
    rivals = [e for e in entries if e.type == entries[0].type]
    return entries[0] if len(rivals) == 1 else None


def office(tree: Tree, head: Token, knowledge: Knowledge) -> str:
    """Give the dictionary form of a head noun, a title of two words by that of one.

    *Eerste minister* is *premier*, not *minister*.
    """
    lemma = head_lemma(head)
    for child in tree.children(head, "amod"):
        joined = knowledge.words.joined.get(f"{child.text.lower()} {lemma}")
        if joined is not None:
            return joined
    return lemma


def head_lemma(token: Token) -> str:
    """Give the dictionary form of a head noun, compounds in one word.

    A participle that is a noun is its own: *gevangenen* is *gevangene*.
    """
    if token.pos == "VERB" and token.feat("VerbForm") == "Part":
        return token.text.lower().removesuffix("n")
    return token.lemma.replace("_", "").lower()


def ends_in(word: str, parts: Iterable[str], *, shortest: int = 4) -> bool:
    """Tell whether a word is one of these or a compound that ends in one.

    `shortest` keeps *raad* out of the reach of *ad*.
    """
    if isinstance(parts, frozenset):
        return _ends_in_listed(word, parts, shortest)
    return _ends_in(word, parts, shortest)


@lru_cache(maxsize=8192)
def _ends_in_listed(word: str, parts: frozenset[str], shortest: int) -> bool:
    return _ends_in(word, parts, shortest)


def _ends_in(word: str, parts: Iterable[str], shortest: int) -> bool:
    return any(is_end(part, word, shortest=shortest) for part in parts)


def is_end(part: str, word: str, *, shortest: int = 4) -> bool:
    """Tell whether a word is another or a compound that ends in it, as for `ends_in`."""
    return word.endswith(part) and (len(part) >= shortest or word == part)
