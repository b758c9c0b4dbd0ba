"""*We* and *ik* in quotes: the side that the speaker speaks for, and the speaker himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.knowledge import ends_in
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Referent
    from kg.model import Mention

CABINET_WINDOW = 3
"""Sentences that *het kabinet* may lie before a minister's *we*."""


def resolve_speaker(
    mention: Mention, speakers: tuple[Referent, ...], discourse: Discourse
) -> Referent | None:
    """Give what a pronoun of the first person stands for in what somebody is quoted with.

    Parameters
    ----------
    mention : Mention
        The pronoun.
    speakers : tuple of Referent
        Who says the sentence that it stands in.
    discourse : Discourse
        The document.
    """
    words = discourse.knowledge.words
    lower = mention.text.lower()
    if mention.kind is not MentionKind.PRONOUN or len(speakers) != 1:
        return None
    (speaker,) = speakers
    if words.has("speaker.self", lower):
        thing = discourse.knowledge.is_a(speaker.type, "Work", "Organisation", "Place")
        return None if thing else speaker  # "„Ik kom”, luidt het in een tweet"
    if not words.has("speaker.side", lower) or discourse.knowledge.is_a(speaker.type, "Work"):
        return None  # "„We winnen”, luidt het bericht": not the message
    if discourse.knowledge.is_a(speaker.type, "Organisation", "State"):
        return speaker
    if any(ends_in(t, words.lists["speaker.cabinet_titles"]) for t in speaker.titles):
        return _cabinet(mention, speaker, discourse)
    side, entry = speaker.side, speaker.entry
    private = entry is not None and not entry.offices  # who holds no office speaks for no state
    return speaker if side is None or (private and side.type == "State") else side


def _cabinet(mention: Mention, speaker: Referent, discourse: Discourse) -> Referent | None:
    """Give the cabinet that the sentences before speak of, not that of another state."""
    heads = discourse.knowledge.words.lists["speaker.cabinet_heads"]
    for occurrence in reversed(discourse.occurrences):
        back = mention.sentence - occurrence.sentence
        if not 0 <= back <= CABINET_WINDOW or occurrence.head.start >= mention.head.start:
            continue
        for referent in occurrence.referents:
            own = referent.side is None or referent.side is speaker.side
            if own and not referent.complements and referent.titles & heads:
                return referent
    return None
