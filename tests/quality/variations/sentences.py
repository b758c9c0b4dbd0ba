"""Sentences made of verbs and constructions, with the frame that each must give.

After M. T. Ribeiro, T. Wu, C. Guestrin, S. Singh, "Beyond Accuracy: Behavioral Testing of NLP
Models with CheckList" (ACL 2020): since a sentence is made, what it says is known without
anybody's reading, and what fails tells which construction is weak.

    python -m tests.quality.variations.sentences [--construction NAME] [--type TYPE]

prints the sentences that do not give their frame, and why, and a count by construction.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter

from kg.model import Document, Extraction, Frame, FrameRef, Quantity, TimeSpan
from kg.pipeline import Pipeline

HERE = Path(__file__).parent
DATE = "2024-03-13"
"""The sentences' date, a Wednesday."""


def _read(name):
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


VERBS = _read("verbs")["verb"]
PARTIES = _read("parties")
_CONSTRUCTIONS = _read("constructions")
CONSTRUCTIONS = _CONSTRUCTIONS["construction"]
PLURAL = _CONSTRUCTIONS["plural"]


@dataclass(frozen=True)
class Variation:
    """A sentence and the frame that it must give; fillers by their last word."""

    construction: str
    text: str
    type: str
    roles: frozenset[tuple[str, str]]
    polarity: str = "positive"
    modality: str = "asserted"
    source: str | None = None

    @property
    def document(self) -> Document:
        """The sentence as a document."""
        return Document("variation", self.text, DATE)

    def fault(self, found: Extraction) -> str:
        """Tell what is not as it must be in an extraction, the empty string for nothing."""
        faults = [self._fault(frame) for frame in found.frames if frame.type == self.type]
        return min(faults, key=len, default=f"no {self.type}")

    def _fault(self, frame: Frame) -> str:
        given = {(role.name, word) for role in frame.roles for word in words(role.filler)}
        missed = [pair for pair in self.roles if (pair[0], pair[1].lower()) not in given]
        faults = [f"{name} is not {filler}" for name, filler in missed]
        if frame.polarity != self.polarity:
            faults.append(f"is {frame.polarity}")
        if self.modality and frame.modality != self.modality:
            faults.append(f"is {frame.modality}")
        if self.source and not any(self.source in m.text for m in frame.source):
            faults.append(f"source is not {self.source}")
        return ", ".join(sorted(faults))


def words(filler: object) -> list[str]:
    """Give the words by which a filler may be known: its own, and what they stand for."""
    if isinstance(filler, Quantity | TimeSpan):
        return []
    mention = filler.mention if isinstance(filler, FrameRef) else filler
    texts = [mention.text.lower(), mention.label.lower()]
    return [*texts, *(word for text in texts for word in text.split())]


def variations(part: int = 1) -> list[Variation]:
    """Give every verb in every construction that it can stand in.

    Parameters
    ----------
    part : int
        Give each construction to one in so many verbs, to others than the one before it.
    """
    return [
        _made(construction, verb, verb["who"][number % len(verb["who"])])
        for place, verb in enumerate(VERBS)
        for number, construction in enumerate(CONSTRUCTIONS)
        if (place + number) % part == 0 and _fits(construction, verb)
    ]


def _fits(construction, verb):
    wanted = construction.get("object")
    if wanted and "object" not in verb:
        return False
    return wanted != "thing" or not verb["object"].get("human")


def _made(construction, verb, who):
    fields = Fields(verb, PARTIES[who])
    text = " ".join(fields.format(construction["text"]).split())
    for mark in ".,?”":
        text = text.replace(f" {mark}", mark)
    roles = (
        [("agent", PARTIES[who]["phrase"].split()[-1])] if construction.get("agent", True) else []
    )
    if "object" in verb:
        roles.append((verb["object"]["role"], verb["object"]["noun"]))
    if "rest" in verb:
        roles.append((verb["rest"]["role"], verb["rest"]["filler"]))
    if also := construction.get("also"):
        roles.append((also["role"], also["filler"]))
    given = {k: construction[k] for k in ("polarity", "modality", "source") if k in construction}
    if verb["type"] in construction.get("polarity_of", {}):
        given["polarity"] = construction["polarity_of"][verb["type"]]
    capital = text[0].upper() + text[1:]
    return Variation(construction["name"], capital, verb["type"], frozenset(roles), **given)


class Fields(Formatter):
    """Fills a construction with a verb and who does it."""

    def __init__(self, verb: dict, party: dict) -> None:
        self.verb, self.party = verb, party
        self.plural = party.get("plural", False)
        self.object = verb.get("object", {})
        self.made = self._made()

    def _made(self):
        infinitive, present, past, past_plural, participle = self.verb["forms"]
        particle = self.verb.get("particle", "")
        have = self.verb.get("auxiliary", "hebben")
        now = infinitive if self.plural else present
        then = past_plural if self.plural else past
        article, noun = self.object.get("article", ""), self.object.get("noun", "")
        phrase = self.party["phrase"]
        return {
            "S": phrase,
            "S0": self.party.get("headline", phrase),
            "S.rel": self.party["relative"],
            "S.pro": self.party["pronoun"],
            "O": f"{article} {noun}",
            "O0": noun,
            "O.rel": "die" if article == "de" else "dat",
            "o.article": article,
            "o.noun": noun,
            "o.attributive": self.verb.get("attributive", _inflected(participle)),
            "R": self.verb.get("rest", {}).get("words", ""),
            "prt": particle,
            "present": now,
            "past": then,
            "Past": then.capitalize(),
            "past_plural": past_plural,
            "sub_present": particle + now,
            "sub_past": particle + then,
            "participle": participle,
            "full": particle + infinitive,
            "te": f"{particle} te {infinitive}",
            "have_inf": have,
            "have": self._agreeing({"hebben": "heeft", "zijn": "is"}[have]),
            "had": {"hebben": ("had", "hadden"), "zijn": ("was", "waren")}[have][self.plural],
        }

    def _agreeing(self, word):
        return PLURAL[word] if self.plural else word

    def get_field(self, name, args, kwargs):
        """Give a field's words: a part of the verb, or a word that agrees."""
        if name in self.made:
            return self.made[name], name
        if name.startswith("o."):
            word = name.removeprefix("o.")
            return PLURAL[word] if self.object.get("plural") else word, name
        return self._agreeing(name), name


def _inflected(participle):
    """Give a participle before a noun with its ending: *gestuurd*, *gestuurde*."""
    if participle.endswith("en"):
        return participle
    *rest, vowel, last = participle
    if vowel in "ae" and rest[-1] not in "aeiou":
        return f"{participle}{last}e"
    if participle.endswith("ood"):
        return f"{participle[:-2]}de"
    return f"{participle}e"


@dataclass
class Tally:
    """What was found: sentences by construction, and those at fault."""

    made: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[Variation, str]] = field(default_factory=list)

    def share(self, construction: str) -> float:
        """Give the share of a construction's sentences that give their frame."""
        wrong = sum(v.construction == construction for v, _ in self.faults)
        return 1 - wrong / self.made[construction]


def tally(pipeline: Pipeline, made: list[Variation]) -> Tally:
    """Read sentences, and give what is wrong."""
    found = Tally()
    for variation, extraction in zip(made, pipeline.extract(v.document for v in made), strict=True):
        found.made[variation.construction] += 1
        if fault := variation.fault(extraction):
            found.faults.append((variation, fault))
    return found


def main() -> None:
    """Print what is wrong, and shares by construction."""
    options = argparse.ArgumentParser(description="Read made sentences and show what is wrong.")
    options.add_argument("--construction", help="only this one")
    options.add_argument("--type", help="only verbs of this type")
    chosen = options.parse_args()
    made = [
        v
        for v in variations()
        if chosen.construction in {None, v.construction} and chosen.type in {None, v.type}
    ]
    found = tally(Pipeline(), made)
    for variation, fault in sorted(found.faults, key=lambda pair: pair[0].construction):
        print(f"{variation.construction:40} {variation.text}   [{fault}]")
    wrong = Counter(v.construction for v, _ in found.faults)
    for construction, number in wrong.most_common():
        print(f"{number:4} of {found.made[construction]:4} {construction}")
    print(f"{len(made) - len(found.faults)} of {len(made)} sentences give their frame")


if __name__ == "__main__":
    main()
