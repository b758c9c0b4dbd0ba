"""What can be wrong with one block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon import blocks as b
from kg.lexicon.blocks import TABLES, Block, Finding
from kg.lexicon.markup import MarkupError, read_example
from kg.lexicon.qualifiers import PARTS_OF_SPEECH
from kg.lexicon.slots import FOR_CONDITIONS, Vocabulary, slot_problem, suggestion
from kg.lexicon.words import WORD_KEYS, word_findings
from kg.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kg.lexicon.entries import Example

WITHOUT_SLOTS = ("place", "time", "quantity", "purpose")
"""Roles that are found whatever the entry: *in Mali, in mei, zes militairen, om te ...*."""

_REQUIRED = dict.fromkeys(("frame", "relation", "class"), "type") | {"operator": "pos"}
"""The key that each kind of block cannot do without, words and slots aside."""
CONDITION: Mapping[str, str] = {
    "slot": b.TEXT,
    "types": b.STRINGS,
    "lemmas": b.STRINGS,
    "events": b.STRINGS,
    "present": b.FLAG,
}


def _is(shape: str, value: object) -> bool:
    if shape == b.TEXT:
        return isinstance(value, str) and bool(value)
    if shape == b.FLAG:
        return isinstance(value, bool)
    if shape == b.ROLES:
        return isinstance(value, dict) and all(_is(b.STRINGS, slots) for slots in value.values())
    if not isinstance(value, list):
        return False
    kind = dict if shape in {b.CONDITIONS, b.EXAMPLES} else str
    return all(isinstance(item, kind) and item for item in value)


def shape_findings(block: Block) -> Iterator[Finding]:
    """Find unknown keys, values of the wrong kind, and blocks without words."""
    known = TABLES[block.table]
    for key, value in block.body.items():
        if key not in known:
            yield block.finding(f"unknown key '{key}'", suggestion(key, known))
        elif not _is(known[key], value):
            yield block.finding(f"'{key}' must be {known[key]}", f"it is {value!r}")
    if block.table != "content" and not any(block.strings(key) for key in WORD_KEYS):
        names = [key for key in WORD_KEYS if key in known]
        yield block.finding("has no words", f"give {' or '.join(names)}")
    if (needed := _REQUIRED.get(block.table)) and needed not in block.body:
        yield block.finding(f"has no {needed}", f"add {needed} = ...")


def name_findings(block: Block, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Find types, roles, qualifiers and parts of speech that do not exist."""
    types = {
        "frame": vocabulary.frame_types,
        "relation": vocabulary.relations,
        "class": vocabulary.entity_types,
    }
    if name := block.text("type"):
        yield from _unknown(block, "type", (name,), types.get(block.table, ()))
    if block.table == "frame":
        yield from _unknown(block, "role", block.roles, vocabulary.roles)
    if block.table in {"content", "light_verb"}:
        yield from _unknown(block, "type", block.strings("types"), vocabulary.frame_types)
    for inner in ("spares", "only"):
        yield from _unknown(block, "type", block.strings(inner), vocabulary.frame_types)
    if block.table == "content":
        yield from _unknown(block, "role", block.strings("roles"), vocabulary.roles)
    closed: dict[str, Collection[str]] = {
        "polarity": [p.value for p in Polarity],
        "modality": [m.value for m in Modality],
        "pos": PARTS_OF_SPEECH,
        "tense": ["past"],
    }
    for key, known in closed.items():
        if value := block.text(key):
            yield from _unknown(block, key, (value,), known, owner="allowed")


def _unknown(
    block: Block,
    what: str,
    names: Collection[str],
    known: Collection[str],
    owner: str = "in kg.ttl",
) -> Iterator[Finding]:
    for name in names:
        if name not in known:
            yield block.finding(f"{what} '{name}' is not {owner}", suggestion(name, known))


def slot_findings(block: Block, prepositions: Collection[str]) -> Iterator[Finding]:
    """Find slots outside the closed list, in roles and in what operators govern."""
    slots = [slot for role in block.roles.values() for slot in role]
    slots += block.strings("governs")
    slots += [block.text("slot")] * bool(block.text("slot"))
    for slot in slots:
        if problem := slot_problem(slot, prepositions):
            yield block.finding(*problem)
        elif slot in FOR_CONDITIONS:
            yield block.finding(f"'{slot}' is for conditions alone", "name another slot")
    if block.table == "relation":
        for name in ("subject", "object"):
            if not block.strings(name):
                yield block.finding(f"has no {name}", f'add {name} = ["self"] or another slot')
    if block.text("pos") in {"verb", "noun", "adjective", "phrase"} and not block.strings(
        "governs"
    ):
        yield block.finding("governs nothing", 'add governs = ["comp"] or another slot')


def condition_findings(
    block: Block, vocabulary: Vocabulary, prepositions: Collection[str]
) -> Iterator[Finding]:
    """Find what is wrong in `when`."""
    for condition in block.tables("when"):
        for key, value in condition.items():
            if key not in CONDITION:
                message = f"unknown key '{key}' in when"
                yield block.finding(message, suggestion(key, CONDITION))
            elif not _is(CONDITION[key], value):
                yield block.finding(f"'{key}' in when must be {CONDITION[key]}", f"it is {value!r}")
        slot = condition.get("slot")
        if not isinstance(slot, str):
            yield block.finding("a condition has no slot", 'write { slot = "obj", ... }')
        elif problem := slot_problem(slot, prepositions):
            yield block.finding(*problem)
        types = b.strings(condition.get("types"))
        yield from _unknown(block, "class", types, vocabulary.entity_types)
        events = b.strings(condition.get("events"))
        yield from _unknown(block, "type", events, vocabulary.frame_types)


def example_findings(block: Block, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Find entries without an example, and examples whose markup is wrong."""
    if block.table not in {"frame", "relation"}:
        return
    examples = block.tables("example")
    if not examples:
        yield block.finding("has no example", f"add [[{block.table}.example]] with a marked text")
    tags = example_tags(block, vocabulary)
    for example in examples:
        text = example.get("text")
        if not isinstance(text, str) or set(example) != {"text"}:
            yield block.finding("an example has a text and nothing else", 'write text = "..."')
            continue
        try:
            yield from _marking_findings(block, read_example(text, tags))
        except MarkupError as error:
            yield block.finding(str(error), error.hint)


def _marking_findings(block: Block, example: Example) -> Iterator[Finding]:
    """Find marked roles that no slot of the entry can fill, and triggers of several words."""
    filled = {*block.roles, *WITHOUT_SLOTS, "trigger"}
    if "agent" not in block.roles:
        filled.add("agent")
    for tag, span in example.spans:
        words = example.text[span.start : span.end]
        if tag not in filled:
            yield block.finding(
                f"example marks '{words}' as {tag}, but the entry has no slot for it",
                f"add roles.{tag} = ...",
            )
        if tag == "trigger" and " " in words:
            yield block.finding(f"example marks '{words}' as trigger", "mark one word")


def example_tags(block: Block, vocabulary: Vocabulary) -> frozenset[str]:
    """Give the tags that an entry's examples may use."""
    own = ("subject", "object") if block.table == "relation" else vocabulary.roles
    return frozenset({"trigger", *own})


def block_findings(
    block: Block, vocabulary: Vocabulary, prepositions: Collection[str]
) -> Iterator[Finding]:
    """Find all that is wrong with one block by itself."""
    yield from shape_findings(block)
    yield from word_findings(block)
    yield from name_findings(block, vocabulary)
    yield from slot_findings(block, prepositions)
    yield from condition_findings(block, vocabulary, prepositions)
    yield from example_findings(block, vocabulary)
