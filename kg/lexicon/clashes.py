"""What can be wrong between blocks: the same word twice, or in two types."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.lexicon.blocks import Block, Finding, strings
from kg.lexicon.words import WORD_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Conditions = frozenset[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], bool]]


def clash_findings(blocks: Iterable[Block]) -> Iterator[Finding]:
    """Find words given twice in one type, or in two types with no condition to choose by."""
    seen: dict[tuple[str, ...], list[Block]] = defaultdict(list)
    for block in blocks:
        for key in WORD_KEYS:
            for word in block.strings(key):
                seen[_scope(block, key, word)].append(block)
    for (*_, key, word), holders in seen.items():
        if len(holders) > 1:
            yield from _clash(f"'{word}' in {key}", holders)


def _scope(block: Block, key: str, word: str) -> tuple[str, ...]:
    """Words clash within their kind of block; operators within part of speech and tense."""
    own = (block.text("pos"), block.text("tense")) if block.table == "operator" else ()
    if block.table in {"content", "light_verb"}:  # these only refer to words, or say slots of them
        own = (block.file, str(block.number))
    return (block.table, *own, key, word.replace("*", "").casefold())


def _clash(word: str, holders: list[Block]) -> Iterator[Finding]:
    first: dict[tuple[str, str, Conditions], Block] = {}
    for block in holders:
        name = block.text("type") or block.table
        conditions = _conditions(block)
        # Titles may say the same relation twice: NAVO-chef by its first part, leider by more.
        slots = str(block.roles) if block.table == "relation" else ""
        twin = first.setdefault((name, slots, conditions), block)
        if twin is not block or holders.count(block) > 1:
            yield block.finding(f"{word} stands twice in {name}", f"also in {_place(twin)}")
            return
    if holders[0].table == "relation":  # a title gives headOf and holdsPosition
        return
    bare = [block for (*_, conditions), block in first.items() if not conditions]
    if len(bare) > 1:
        hint = f"also in {_place(bare[0])}: give one of them a when"
        yield bare[1].finding(f"{word} is in two types without a condition", hint)


def _place(block: Block) -> str:
    return f"{block.file}, {block.label}"


def _conditions(block: Block) -> Conditions:
    return frozenset(
        (
            str(c.get("slot")),
            tuple(sorted(strings(c.get("types")))),
            tuple(sorted(strings(c.get("lemmas")))),
            tuple(sorted(strings(c.get("events")))),
            c.get("present") is not False,
        )
        for c in block.tables("when")
    )
