"""Linking: what the mentions of a document refer to, within it and across documents.

Names go to the gazetteer and to each other, pronouns and definite descriptions to
what they stand for, *dat* and *daarmee* to the event of the clause before. Precision
comes first: a mention whose referent is not certain stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.descriptions.opposed import oppositions
from kg.link.entities import EntityTable, slug
from kg.link.knowledge import Knowledge
from kg.link.pronouns.events import EventReferences
from kg.link.resolve import read
from kg.link.rewrite import Rewriter
from kg.model import OPEN, Extraction, Mention, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kg.extract.reading import Reading
    from kg.model import Frame, Relation
    from kg.syntax.tree import ParsedDocument

__all__ = ["link", "slug"]


def link(
    parsed: ParsedDocument,
    frames: tuple[Frame, ...],
    relations: tuple[Relation, ...],
    *,
    readings: Sequence[Reading] = (),
    directory: Path | None = None,
) -> Extraction:
    """Resolve the references of a document and give all that it says.

    Parameters
    ----------
    parsed : ParsedDocument
        The document with the trees of its sentences.
    frames, relations : tuple
        What extraction found, with mentions that are not linked yet.
    readings : sequence of Reading, optional
        The sentences as extraction read them, with phrases and arguments that linking
        needs as well; without them it works these out itself.
    directory : Path, optional
        The `ontologies` folder; see `kg.resources.ontologies`.

    Returns
    -------
    Extraction
        The same frames and relations with `label` and `entity` set on their mentions,
        save on pronouns whose referent is not certain and on events; a mention of
        several things (*beide leiders*) gives a role for each. `entities` are all
        that frames and relations use and all that the document names.
    """
    knowledge = Knowledge.load(directory)
    speaking = frozenset(_speaking(frames, knowledge))
    discourse = read(
        parsed,
        knowledge,
        readings,
        speaking=speaking,
        located=dict(_located(relations)),
        oppositions=tuple(oppositions(frames, knowledge)),
    )
    table = EntityTable(parsed.document.id, knowledge)
    # What *dat* stands for does not depend on whether open frames were asked for.
    typed = (frame for frame in frames if frame.type != OPEN)
    events = EventReferences.of(parsed.sentences, typed, knowledge)
    rewriter = Rewriter(discourse, events, table, relations)
    linked = tuple(rewriter.frame(frame) for frame in frames)
    related = tuple(dict.fromkeys(r for relation in relations for r in rewriter.relation(relation)))
    rewriter.note_names()
    return Extraction(
        document=parsed.document,
        sentences=tuple(Sentence(tree.index, tree.span) for tree in parsed.sentences),
        entities=table.entities(),
        frames=linked,
        relations=related,
    )


def _located(relations: tuple[Relation, ...]) -> Iterator[tuple[int, str]]:
    """Give where things are, by the offsets at which their head words begin."""
    for relation in relations:
        if relation.type == "locatedIn" and isinstance(relation.object, Mention):
            yield relation.subject.head.start, relation.object.text


def _speaking(frames: tuple[Frame, ...], knowledge: Knowledge) -> Iterator[int]:
    """Give where the phrases of those begin who say something."""
    for frame in frames:
        if knowledge.words.has("events.reports", frame.type):
            for role in frame.roles:
                if role.name == "agent" and isinstance(role.filler, Mention):
                    yield role.filler.head.start
