"""What can be wrong with the words of a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon.blocks import Block, Finding

WORD_KEYS = ("verbs", "nouns", "adjectives", "phrases", "markers", "words")
_INFINITIVE = re.compile(r"n$")


def word_findings(block: Block) -> Iterator[Finding]:
    """Find words that cannot be the dictionary form that their key asks for."""
    for verb in block.strings("verbs"):
        if " " in verb:
            yield block.finding(f"verb '{verb}' has a space", "move it to phrases")
        elif not _INFINITIVE.search(verb):
            yield block.finding(f"verb '{verb}' is no infinitive", "write the dictionary form")
    for key in ("nouns", "adjectives", "markers"):
        for word in block.strings(key):
            if " " in word:
                yield block.finding(f"'{word}' in {key} has a space", "give one word")
    phrases = block.strings("words") if block.text("pos") == "phrase" else block.strings("phrases")
    for phrase in phrases:
        yield from _phrase_findings(block, phrase)


def _phrase_findings(block: Block, phrase: str) -> Iterator[Finding]:
    words = phrase.split()
    if len(words) < 2:
        yield block.finding(f"phrase '{phrase}' is one word", "move it to verbs or nouns")
    elif not _INFINITIVE.search(words[-1]):
        yield block.finding(f"phrase '{phrase}' has no verb at its end", "put the infinitive last")
    if sum(word.startswith("*") for word in words) > 1:
        yield block.finding(f"phrase '{phrase}' marks two triggers", "leave one *")
