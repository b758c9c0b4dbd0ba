"""Gold annotations as an `Extraction`, so that graphs and queries are tested apart from reading.

The gold names fillers by words; here they get offsets in their sentence, entities by
name, and frames that fill roles of others by their trigger.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from kg import gazetteer
from kg.model import (
    Document,
    Entity,
    Evidence,
    Extraction,
    Frame,
    FrameRef,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Quantity,
    Relation,
    Role,
    Sentence,
    Span,
    TimeSpan,
    Trigger,
)

HERE = Path(__file__).parent
RULE = "gold#1"
TIMES, EVENTS = {"time"}, {"topic", "purpose", "target"}
SEED = "seed-2020-02"


def seed_extraction() -> Extraction:
    """Give the gold of the seed article."""
    return extraction(SEED)


def documents() -> list[str]:
    """Give the ids of the articles that have gold."""
    return list(_gold())


def extraction(document: str) -> Extraction:
    """Give the gold of an article as an extraction.

    Entities are those of the gazetteer and of `seed/entities.json`; what neither has is a
    `Matter` by its own words.
    """
    return _Reader(_gold()[document], _sentences()[document]).read()


def _gold() -> dict[str, dict]:
    lines = (HERE / "gold" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return {each["doc"]: each for each in map(json.loads, lines)}


def _sentences() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in (HERE / "gold" / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            current = found.setdefault(line[3:].split()[0], [])
        elif "\t" in line:
            current.append(line.split("\t", 1)[1])
    return found


def _named() -> dict[str, dict]:
    listed = json.loads((HERE / "seed" / "entities.json").read_text(encoding="utf-8"))
    return {name: each for each in listed for name in (each["label"], *each["aliases"])}


class _Reader:
    def __init__(self, gold: dict, sentences: list[str]) -> None:
        self.gold = gold
        self.id = gold["doc"]
        self.text = "\n".join(sentences)
        self.sentences = tuple(self._placed(sentences))
        self.listed = _named()
        self.gazetteer = gazetteer.load()
        self.mentions: dict[Entity, list[Mention]] = defaultdict(list)
        self.triggers: dict[tuple[int, str], list[str]] = defaultdict(list)

    @staticmethod
    def _placed(sentences):
        start = 0
        for number, words in enumerate(sentences):
            yield Sentence(number, Span(start, start + len(words)))
            start += len(words) + 1

    def read(self) -> Extraction:
        for number, frame in enumerate(self.gold["frames"]):
            self.triggers[frame["sent"], frame["trigger"]].append(f"f{number}")
        frames = tuple(self._frame(n, f) for n, f in enumerate(self.gold["frames"]))
        relations = tuple(self._relation(r) for r in self.gold["relations"])
        document = Document(self.id, self.text, self.gold["date"], path=f"{self.id}.txt")
        entities = tuple(
            replace(entity, mentions=tuple(dict.fromkeys(mentions)))
            for entity, mentions in sorted(self.mentions.items(), key=lambda item: item[0].id)
        )
        return Extraction(document, self.sentences, entities, frames, relations)

    def _frame(self, number, frame) -> Frame:
        sentence, words = frame["sent"], frame["trigger"]
        span = self.find(sentence, words)
        roles = tuple(
            Role(name, self._filler(sentence, name, filler))
            for name, fillers in frame["roles"].items()
            for filler in fillers
        )
        return Frame(
            f"f{number}",
            frame["type"],
            Trigger(span, words, words.lower()),
            roles,
            Evidence(self.id, sentence, span, RULE),
            Polarity(frame["polarity"]),
            Modality(frame["modality"]),
            tuple(self._mention(sentence, source) for source in frame["source"]),
        )

    def _relation(self, relation) -> Relation:
        sentence, object_ = relation["sent"], relation["object"]
        is_number = isinstance(object_, dict) and "value" in object_
        subject = self._mention(sentence, relation["subject"])
        make = self._quantity if is_number else self._mention
        evidence = Evidence(self.id, sentence, subject.span, RULE)
        return Relation(relation["relation"], subject, make(sentence, object_), evidence)

    def _filler(self, sentence, role, filler):
        if role == "quantity":
            return self._quantity(sentence, filler)
        if role in TIMES:
            span = self.sentences[sentence].span
            return TimeSpan(filler["value"], span, filler.get("part"))
        text = filler if isinstance(filler, str) else filler["text"]
        frame = self._frame_of(sentence, text) if role in EVENTS else None
        if frame is None:
            return self._mention(sentence, filler)
        span = self.find(sentence, filler if isinstance(filler, str) else filler["mention"])
        return FrameRef(frame, Mention(span, span, sentence, MentionKind.EVENT, text, text))

    def _frame_of(self, sentence: int, text: str) -> str | None:
        """Give the frame whose trigger fills a role: of this sentence, or of the one before.

        A phrase fills it by its head (*noodzaak van een Iraakse uitnodiging* does not,
        *goede coördinatie met ...* does), which is its last word before a preposition.
        """
        head = re.split(r" (?:van|met|in|op|aan|tegen|voor) ", text)[0].split()[-1]
        for number in (sentence, sentence - 1):
            if found := self.triggers.get((number, head)):
                return found[0]
        return None

    def _mention(self, sentence: int, filler) -> Mention:
        text = filler if isinstance(filler, str) else filler["text"]
        words = text if isinstance(filler, str) else filler.get("mention", text)
        span = self.find(sentence, words)
        entity = self._entity(text)
        is_name = text == words and entity.known
        kind = MentionKind.NAMED if is_name else MentionKind.NOMINAL
        mention = Mention(span, span, sentence, kind, text, entity.label, entity.id)
        self.mentions[entity].append(mention)
        return mention

    def _entity(self, text: str) -> Entity:
        if text in self.listed:
            listed = self.listed[text]
            label, aliases = listed["label"], tuple(listed["aliases"])
            return Entity(slug(label), listed["type"], label, aliases)
        if entries := self.gazetteer.named(text):
            entry = entries[0]
            return Entity(entry.id, entry.type, entry.label, entry.aliases, known=True)
        return Entity(slug(text), "Matter", text)

    def _quantity(self, sentence: int, value) -> Quantity:
        span = self.sentences[sentence].span
        parts = tuple(self._quantity(sentence, part) for part in value.get("parts", ()))
        number = Decimal(str(value["value"]))
        approximate, bound = value.get("approximate", False), value.get("bound")
        return Quantity(number, value["unit"], span, approximate, bound, parts)

    def find(self, sentence: int, words: str) -> Span:
        """Find words in a sentence; split ones (*trainingsmissie ... Irak*) by the first."""
        around = self.sentences[sentence].span
        text = self.text[around.start : around.end]
        for wanted in (words, words.split()[0], words.split("-")[0]):
            at = text.lower().find(wanted.lower())
            if at >= 0:
                return Span(around.start + at, around.start + at + len(wanted))
        return around


def slug(label: str) -> str:
    """Give an entity's id: lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def with_document(found: Extraction, **changes) -> Extraction:
    """Give the extraction with other facts about its document."""
    return replace(found, document=replace(found.document, **changes))
