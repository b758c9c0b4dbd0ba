"""The words of `ontologies/lexicon/units.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.extract.numbers.lexicon import tables
from kg.extract.numbers.words import Phrases, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kg.syntax.tree import Token

PERSONNEL, PERSONS, PERCENT = "personnel", "persons", "%"
_SHORTEST_FIRST_PART = 2
"""Letters before the last noun of a compound: *ex-soldaat*, *EU-burger*."""


@dataclass(frozen=True, slots=True)
class Units:
    """The tables of `units.toml`; that file says what each of them is for.

    `endings` gives the class of nouns that may end a compound, `whole` that of nouns
    that may not.
    """

    endings: Mapping[str, str]
    whole: Mapping[str, str]
    measures: frozenset[str]
    plurals: Mapping[str, str]
    plural_endings: tuple[str, ...]
    outcomes: frozenset[str]
    currencies: Mapping[str, str]
    percent: frozenset[str]
    counting: frozenset[str]
    tolls: frozenset[str]
    people: Phrases
    part_of: Phrases
    joiners: Phrases
    striking: frozenset[str]

    def people_class(self, token: Token) -> str | None:
        """Tell whether a noun names people, and which: `personnel`, `persons` or `None`."""
        if plain(token.text) in self.measures:
            return PERSONNEL
        noun = self.noun(token)
        return None if noun is None else self.endings.get(noun) or self.whole[noun]

    def is_outcome(self, token: Token) -> bool:
        """Tell whether a noun says what befell people: *doden*, *gewonden*."""
        return self.noun(token) in self.outcomes

    def strikes(self, verb: Token) -> bool:
        """Tell a verb of what is done to people alone: *doodde er twee*."""
        return verb.lemma.lower() in self.striking

    def noun(self, token: Token) -> str | None:
        """Give the longest noun of the tables that a word is or ends in."""
        found: list[str] = []
        for form in self._forms(token):
            if form in self.whole:
                found.append(form)
            found.extend(
                form[at:]
                for at in range(len(form))
                if form[at:] in self.endings and (at == 0 or at >= _SHORTEST_FIRST_PART)
            )
        return max(found, key=len, default=None)

    def currency(self, token: Token) -> str | None:
        """Give the ISO 4217 code of a word or sign for money."""
        return next((self.currencies[f] for f in self._forms(token) if f in self.currencies), None)

    def _forms(self, token: Token) -> Iterator[str]:
        """Give the lemma, the word, and what may be its singular.

        The lemma of a participle or adjective in the plural is another word
        (*gewonden*: *gewond*), and treebanks write that of a compound as parts.
        """
        word = plain(token.text)
        yield plain(token.lemma).replace("_", "")
        yield word
        for plural, singular in self.plurals.items():
            if word.endswith(plural):
                yield word.removesuffix(plural) + singular
        for ending in self.plural_endings:
            if word.endswith(ending):
                yield word.removesuffix(ending)


@cache
def units(directory: Path | None = None) -> Units:
    """Load `units.toml` from the user's ontologies folder, or the one that is installed.

    Raises
    ------
    LexiconError
        The file is not there, or a table in it is missing or wrong.
    """
    return tables("units.toml", _units, directory)


def _units(data: dict[str, Any]) -> Units:
    personnel, persons = data["personnel"], data["persons"]
    return Units(
        endings=_classes(persons["nouns"], personnel["nouns"]),
        whole=_classes(persons["whole"], personnel["whole"]),
        measures=frozenset(plain(word) for word in personnel["measures"]),
        plurals={plain(word): plain(noun) for word, noun in data["plurals"].items()},
        plural_endings=tuple(data["plural_endings"]["words"]),
        outcomes=frozenset(plain(noun) for noun in data["outcomes"]["nouns"]),
        currencies={plain(word): str(code) for word, code in data["currencies"].items()},
        percent=frozenset(plain(word) for word in data["percent"]["words"]),
        counting=frozenset(plain(word) for word in data["counting"]["nouns"]),
        tolls=frozenset(plain(word) for word in data["counting"]["tolls"]),
        people=Phrases(data["counting"]["people"]),
        part_of=Phrases(data["counting"]["part_of"]),
        joiners=Phrases(data["counting"]["joiners"]),
        striking=frozenset(data["counting"]["striking"]),
    )


def _classes(persons: list[str], personnel: list[str]) -> dict[str, str]:
    return {plain(n): PERSONS for n in persons} | {plain(n): PERSONNEL for n in personnel}
