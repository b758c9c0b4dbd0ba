"""From blocks without findings to the lexicon's values."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.lexicon.blocks import Block, strings
from kg.lexicon.entries import Condition, Entry, EntryKind, Phrase
from kg.lexicon.lexicon import Lexicon
from kg.lexicon.markup import read_example
from kg.lexicon.qualifiers import Content, LightVerb, Operator, Qualifiers
from kg.lexicon.slots import Vocabulary, agent_slots
from kg.lexicon.suffixes import LookAlikes
from kg.lexicon.validate import example_tags
from kg.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.lexicon.lexicon import Noun


def build(
    blocks: Sequence[Block],
    lists: Mapping[str, Sequence[str]],
    vocabulary: Vocabulary,
    people: Iterable[Noun] = (),
) -> Lexicon:
    """Build the lexicon from blocks that have been checked, and the nouns that count people."""
    by_table: dict[str, list[Block]] = defaultdict(list)
    for block in blocks:
        by_table[block.table].append(block)
    return Lexicon(
        tuple(_entries(blocks, vocabulary)),
        classes=[row for block in by_table["class"] for row in _nouns(block)],
        people=people,
        light_verbs=[light for block in by_table["light_verb"] for light in _light(block)],
        qualifiers=_qualifiers(by_table, lists),
        look_alikes=LookAlikes(
            frozenset(lists.get("prefixes", ())), frozenset(lists.get("simplexes", ()))
        ),
    )


def _entries(blocks: Sequence[Block], vocabulary: Vocabulary) -> Iterator[Entry]:
    numbers: Counter[str] = Counter()
    for block in blocks:
        if block.table in {kind.value for kind in EntryKind}:
            name = f"{PurePath(block.file).stem}#{block.text('type')}"
            numbers[name] += 1
            yield _entry(block, f"{name}:{numbers[name]}", vocabulary)


def _entry(block: Block, identifier: str, vocabulary: Vocabulary) -> Entry:
    tags = example_tags(block, vocabulary)
    return Entry(
        id=identifier,
        kind=EntryKind(block.table),
        type=block.text("type"),
        verbs=block.strings("verbs"),
        nouns=block.strings("nouns"),
        adjectives=block.strings("adjectives"),
        phrases=tuple(read_phrase(p) for p in block.strings("phrases")),
        markers=block.strings("markers"),
        roles=MappingProxyType(_roles(block)),
        when=tuple(_condition(c) for c in block.tables("when")),
        polarity=_polarity(block),
        modality=_modality(block),
        compounds=block.flag("compounds", default=True),
        exceptions=frozenset(word.casefold() for word in block.strings("except")),
        examples=tuple(read_example(str(e["text"]), tags) for e in block.tables("example")),
    )


def _roles(block: Block) -> dict[str, tuple[str, ...]]:
    roles = dict(block.roles)
    if block.table == "frame" and "agent" not in roles:
        verbal = any(block.strings(key) for key in ("verbs", "adjectives", "phrases"))
        roles["agent"] = agent_slots(
            roles,
            verbs=verbal,
            nouns=bool(block.strings("nouns")),
            markers=bool(block.strings("markers")),
        )
    return {name: slots for name, slots in roles.items() if slots}


def read_phrase(written: str) -> Phrase:
    """Read `om het leven komen` or `van de hand *afwijzen`.

    Without a `*` the last fixed word is the trigger.
    """
    *words, verb = written.split()
    marked = next((i for i, w in enumerate((*words, verb)) if w.startswith("*")), len(words) - 1)
    fixed = tuple(word.removeprefix("*") for word in words)
    return Phrase(fixed, verb.removeprefix("*"), -1 if marked == len(words) else marked)


def _condition(table: Mapping[str, object]) -> Condition:
    return Condition(
        slot=str(table["slot"]),
        types=strings(table.get("types")),
        lemmas=strings(table.get("lemmas")),
        present=table.get("present") is not False,
        events=strings(table.get("events")),
    )


def _polarity(block: Block) -> Polarity | None:
    return Polarity(text) if (text := block.text("polarity")) else None


def _modality(block: Block) -> Modality | None:
    return Modality(text) if (text := block.text("modality")) else None


def _nouns(block: Block) -> Iterator[Noun]:
    exceptions = frozenset(word.casefold() for word in block.strings("except"))
    for noun in block.strings("nouns"):
        yield noun, block.text("type"), block.flag("compounds", default=True), exceptions


def _light(block: Block) -> Iterator[LightVerb]:
    nouns = tuple(block.strings("nouns"))
    types = frozenset(block.strings("types"))
    for verb in block.strings("verbs"):
        slot = block.text("slot") or "obj"
        yield LightVerb(verb, slot, nouns, types, reversed=block.flag("reversed", default=False))


def _qualifiers(
    by_table: Mapping[str, Sequence[Block]], lists: Mapping[str, Sequence[str]]
) -> Qualifiers:
    operators = tuple(_operator(block) for block in by_table.get("operator", ()))
    index: dict[tuple[str, str], tuple[Operator, ...]] = defaultdict(tuple)
    phrases: dict[str, tuple[tuple[Operator, Phrase], ...]] = defaultdict(tuple)
    for operator in operators:
        for word in operator.words:
            index[word.replace("*", "").casefold(), operator.pos] += (operator,)
            if operator.pos == "phrase":
                phrase = read_phrase(word)
                phrases[phrase.verb.casefold()] += ((operator, phrase),)
    contents = [_content(block) for block in by_table.get("content", ())]
    return Qualifiers(
        negation=frozenset(lists.get("negation", ())),
        former=frozenset(lists.get("former", ())),
        conditional=tuple(lists.get("conditional", ())),
        operators=operators,
        contents=tuple(sorted(contents, key=lambda c: (not c.words, not c.types))),
        _index=MappingProxyType(dict(index)),
        _phrases=MappingProxyType(dict(phrases)),
    )


def _operator(block: Block) -> Operator:
    return Operator(
        words=block.strings("words"),
        pos=block.text("pos"),
        governs=block.strings("governs"),
        polarity=_polarity(block),
        modality=_modality(block),
        tense=block.text("tense") or None,
        only=block.strings("only"),
        open=block.flag("open", default=False),
    )


def _content(block: Block) -> Content:
    return Content(
        types=block.strings("types"),
        words=tuple(word.casefold() for word in block.strings("words")),
        roles=block.strings("roles") or ("topic",),
        polarity=_polarity(block),
        modality=_modality(block),
        spares=block.strings("spares"),
        only=block.strings("only"),
        definite=block.flag("definite", default=False),
    )
