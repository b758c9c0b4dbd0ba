"""The regular inflection of Dutch verbs and nouns, undone.

Spelling rules as in any Dutch grammar: a long vowel is written double in a closed
syllable (*stuurt*, *sturen*), a consonant double after a short one (*trekt*,
*trekken*), and *v* and *z* become *f* and *s* at the end (*geloofd*, *geloven*).
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOWELS = "aeiou"
_ENDINGS = ("den", "ten", "de", "te", "dt", "t", "d", "en")
_VOICED = {"f": "v", "s": "z"}
_AFTER_GE = {"ë": "e", "ï": "i"}
_SHORTEST = 2
with (Path(__file__).parent / "plurals.toml").open("rb") as _file:
    _IRREGULAR: dict[str, str] = tomllib.load(_file)


def regular(form: str) -> Iterator[str]:
    """Give the infinitives that a lower-case form would belong to if its verb is regular.

    Most of them are no words: look them up. Present, past, participles and their
    inflected forms: *stuurt*, *gestuurde* and *sturende* all give *sturen*.
    """
    yield form
    for base in (form, form.removesuffix("e")):
        if base.endswith("end"):
            yield base[:-1]
    for stem in dict.fromkeys(_stems(form)):
        yield from _infinitives(stem)


def _stems(form: str) -> Iterator[str]:
    for base in dict.fromkeys((form, form.removesuffix("e"))):
        for part in (base, base.removeprefix("ge")):
            yield part
            for ending in _ENDINGS:
                stem = part.removesuffix(ending)
                if stem != part and len(stem) >= _SHORTEST:
                    yield stem


def _infinitives(stem: str) -> Iterator[str]:
    if stem[:1] in _AFTER_GE:
        stem = _AFTER_GE[stem[0]] + stem[1:]  # geëvacueerd, geïnterneerd
    stems = [stem, stem[:-1] + _VOICED[stem[-1]]] if stem[-1:] in _VOICED else [stem]
    for each in stems:
        if len(each) < _SHORTEST:
            continue
        last, nucleus, before = each[-1], each[-2], each[-3:-2]
        if last not in _VOWELS and nucleus in _VOWELS:
            if before == nucleus:
                yield each[:-2] + last + "en"
                if each[-4:-1] == "iee":  # gerepatrieerd is of repatriëren
                    yield f"{each[:-3]}ë{last}en"
            elif before not in _VOWELS or not before:
                yield each + last + "en"
        yield each + "en"
        if each.endswith("ëer"):
            yield each.removesuffix("er") + "ren"  # gecreëerd is of creëren
        if last in _VOWELS:
            yield each + "n"
            yield each + "ën"


def singulars(form: str) -> Iterator[str]:
    """Give the nouns that a lower-case form may be the plural of, the regular one first.

    Most of them are no words: look them up. *bondgenoten* gives *bondgenoot*, then
    *bondgenot* (as *oorlogen* is of *oorlog*); *ideeën* gives *idee*, *foto's* *foto*,
    *congresleden* *congreslid*.
    """
    for plural, singular in _IRREGULAR.items():
        if form.endswith(plural):
            yield form.removesuffix(plural) + singular
    for ending in ("'s", "s", "n"):
        if form.endswith(ending):
            yield form.removesuffix(ending)
    if form.endswith("ën"):
        yield form.removesuffix("ën")
    if form.endswith("en") and len(form) > _SHORTEST + 2:
        yield from _closed(form.removesuffix("en"))


def _closed(stem: str) -> Iterator[str]:
    """Spell a noun without its *-en*: *raket(t)*, *troep*, *genot* as *genoot*, *brieV*."""
    last, nucleus, before = stem[-1], stem[-2], stem[-3:-2]
    final = {voiced: voiceless for voiceless, voiced in _VOICED.items()}.get(last, last)
    if last == nucleus:
        yield stem[:-1]
    if last not in _VOWELS and nucleus in _VOWELS and before not in _VOWELS:
        yield stem[:-1] + nucleus + final
    yield stem[:-1] + final
    yield stem
