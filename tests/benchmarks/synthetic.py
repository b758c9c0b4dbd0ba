"""As many documents as one likes, made of real extractions with changed names.

A document is one sentence (or a few) of a real text with all that was read in it. In each
copy the names that no gazetteer has are others, of the same length so that offsets hold;
known states, cities and organisations are swapped for others of their class; years differ.
Nobody who is renamed is in all documents, and few are in only one: names are drawn as names
are in news, a few often and many seldom.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import cycle, islice
from pathlib import Path

from kg import gazetteer
from kg.extract.serialise import from_json
from kg.model import Extraction, FrameRef, Mention, Quantity, TimeSpan

ROOT = Path(__file__).parent.parent.parent
TEXTS = ("seeds", "tests/quality/articles")
"""The real texts."""
SYLLABLES = "van der ko ste len ber ha mi no ra ti vos wal den kuy jan sma la de gri".split()
PERSONS = 20_000
"""Made-up names that a name is replaced by one of; the first are drawn most."""
YEARS = range(2001, 2027)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def extract(file, *paths):
    """Let `kg extract` read real texts, and write what it found to a file."""
    command = [sys.executable, "-m", "kg", "extract", *paths, "--format", "jsonl"]
    with Path(file).open("wb") as out:
        subprocess.run(command, cwd=ROOT, stdout=out, stderr=subprocess.DEVNULL, check=True)


def read(file):
    """Read what `extract` wrote."""
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    return [from_json(json.loads(line)) for line in lines]


def documents(extractions, number, *, sentences=1, seed=1):
    """Give so many documents, one after another, the same ones each time.

    Parameters
    ----------
    extractions : iterable of Extraction
        What was read in real texts.
    number : int
        Documents to give.
    sentences : int
        Sentences of a document; 0 for whole texts.
    seed : int
        Of the names that are drawn.
    """
    parts = [part for each in extractions for part in _parts(each, sentences)]
    for position, part in enumerate(islice(cycle(parts), number)):
        yield _Copy(part, position, random.Random(f"{seed}-{position}")).made()


def _parts(found, size):
    """Cut an extraction into runs of sentences that say something."""
    if not size:
        yield found
        return
    for start in range(0, len(found.sentences), size):
        kept = found.sentences[start : start + size]
        part = _only(found, {sentence.index for sentence in kept})
        if part.frames or part.relations:
            yield part


def _only(found, kept):
    entities = (
        replace(e, mentions=tuple(m for m in e.mentions if m.sentence in kept))
        for e in found.entities
    )
    frames = tuple(
        replace(
            frame,
            roles=tuple(r for r in frame.roles if _sentence(r.filler) in {None, *kept}),
            source=tuple(m for m in frame.source if m.sentence in kept),
        )
        for frame in found.frames
        if frame.evidence.sentence in kept
    )
    relations = tuple(
        r
        for r in found.relations
        if {r.evidence.sentence, _sentence(r.subject), _sentence(r.object)} <= {None, *kept}
    )
    used = {m.entity for m in _mentions(frames, relations)}
    return replace(
        found,
        sentences=tuple(s for s in found.sentences if s.index in kept),
        entities=tuple(e for e in entities if e.mentions or e.id in used),
        frames=frames,
        relations=relations,
    )


def _sentence(filler):
    """Give the sentence that a filler stands in, where it is one that says so."""
    mention = filler.mention if isinstance(filler, FrameRef) else filler
    return mention.sentence if isinstance(mention, Mention) else None


def _mentions(frames, relations):
    for frame in frames:
        yield from (r.filler for r in frame.roles if isinstance(r.filler, Mention))
        yield from frame.source
    for relation in relations:
        yield from (m for m in (relation.subject, relation.object) if isinstance(m, Mention))


class _Copy:
    """One copy of a part, with names of its own."""

    def __init__(self, part: Extraction, number: int, dice: random.Random) -> None:
        self.part = part
        self.id = f"bericht-{number:06}"
        self.dice = dice
        self.year = str(dice.choice(YEARS))
        self.others = {entity.id: self._other(entity) for entity in part.entities}
        self.text = self._text()

    def _other(self, entity):
        """Draw who or what an entity is here: id, label, whether it is known."""
        alike = _known_by_type().get(entity.type, ())
        if entity.known and alike:
            entry = alike[min(int(self.dice.paretovariate(0.6)) - 1, 10**6) % len(alike)]
            return entry.id, entry.label
        name = _name(min(int(self.dice.paretovariate(0.35)), PERSONS))
        return f"{entity.id}-{name.lower()}", f"{entity.label} {name}"

    def _text(self):
        """Write the names where the words of their mentions stand, none over another."""
        text, written = self.part.document.text, set()
        for entity in self.part.entities:
            name = self.others[entity.id][1].rpartition(" ")[2]
            for mention in entity.mentions:
                start, end = mention.head.start, mention.head.end
                if written.isdisjoint(range(start, end)):
                    written.update(range(start, end))
                    text = text[:start] + (name * 9)[: end - start].ljust(end - start) + text[end:]
        return text

    def made(self):
        document = replace(
            self.part.document,
            id=self.id,
            text=self.text,
            title=f"{self.part.document.title or 'Bericht'} ({self.id})",
            date=f"{self.year}-{self.dice.randint(1, 12):02}-{self.dice.randint(1, 28):02}",
        )
        return Extraction(
            document,
            self.part.sentences,
            self._entities(),
            tuple(map(self._frame, self.part.frames)),
            tuple(map(self._relation, self.part.relations)),
        )

    def _entities(self):
        made = {}
        for entity in self.part.entities:
            id_, label = self.others[entity.id]
            mentions = tuple(map(self._mention, entity.mentions))
            if id_ in made:  # Two drew the same name.
                mentions = made[id_].mentions + mentions
            made[id_] = replace(entity, id=id_, label=label, aliases=(), mentions=mentions)
        return tuple(made.values())

    def _mention(self, mention):
        if mention.entity not in self.others:
            return replace(mention, entity=None) if mention.entity else mention
        id_, label = self.others[mention.entity]
        return replace(mention, entity=id_, label=label)

    def _frame(self, frame):
        return replace(
            frame,
            evidence=replace(frame.evidence, document=self.id),
            roles=tuple(replace(r, filler=self._filler(r.filler)) for r in frame.roles),
            source=tuple(map(self._mention, frame.source)),
        )

    def _relation(self, relation):
        return replace(
            relation,
            evidence=replace(relation.evidence, document=self.id),
            subject=self._mention(relation.subject),
            object=self._filler(relation.object),
        )

    def _filler(self, filler):
        if isinstance(filler, Mention):
            return self._mention(filler)
        if isinstance(filler, FrameRef):
            return replace(filler, mention=self._mention(filler.mention))
        if isinstance(filler, TimeSpan):
            return replace(filler, value=_YEAR.sub(self.year, filler.value))
        assert isinstance(filler, Quantity)
        return filler


@cache
def _known_by_type():
    """The gazetteer's entries by class."""
    found = {}
    for entry in gazetteer.load():
        found.setdefault(entry.type, []).append(entry)
    return found


def _name(number):
    """Make up the name of a number: different numbers, different names."""
    parts = []
    while number or not parts:
        number, which = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[which])
    return "".join(parts).capitalize()
