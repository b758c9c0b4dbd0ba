"""Frames and relations with their mentions linked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.link.knowledge import UNKNOWN, pick
from kg.link.names.metonyms import stands_for
from kg.link.names.name_use import surface
from kg.link.positions import HOLDS, Positions
from kg.link.pronouns.events import POINTING, EventReferences
from kg.link.pronouns.speakers import resolve_speaker
from kg.link.referent import Referent
from kg.link.repeated import once
from kg.model import FrameRef, Mention, MentionKind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.link.discourse import Discourse
    from kg.link.entities import EntityTable
    from kg.link.referent import Occurrence
    from kg.model import Frame, Quantity, Relation

_OFFICES = ("Appointment", "Departure")
"""The classes whose topic is an office."""


class Rewriter:
    """Puts what was resolved into frames and relations.

    Parameters
    ----------
    discourse : Discourse
        The document, read.
    events : EventReferences
        What *dat* and *daarmee* can stand for.
    table : EntityTable
        Takes in every referent that is used.
    relations : tuple of Relation
        All that tell which office somebody holds, among others.
    """

    def __init__(
        self,
        discourse: Discourse,
        events: EventReferences,
        table: EntityTable,
        relations: tuple[Relation, ...],
    ) -> None:
        self._discourse = discourse
        self._events = events
        self._table = table
        self._places: dict[tuple[int, int], Occurrence] = {
            (o.head.start, o.head.end): o
            for o in discourse.occurrences
            if o.head.start < o.head.end
        }
        self._loose: dict[tuple[int, int], Referent] = {}
        held = ((r, self._referents(r.subject)) for r in relations if r.type == HOLDS)
        self._positions = Positions(discourse, events, held)

    def frame(self, frame: Frame) -> Frame:
        """Give a frame with linked roles and sources."""
        speakers = tuple(r for m in frame.source for r in self._referents(m))
        source = tuple(
            linked for m in frame.source for linked in self._linked(m, frame.type, "agent")
        )
        roles = tuple(
            linked for role in frame.roles for linked in self._role(role, frame, speakers)
        )
        return replace(frame, roles=once(roles), source=tuple(dict.fromkeys(source)))

    def relation(self, relation: Relation) -> Iterator[Relation]:
        """Give a relation for each pair of what its mentions refer to, with its sources."""
        source = tuple(
            linked for m in relation.source for linked in self._linked(m, relation.type, "agent")
        )
        source = tuple(dict.fromkeys(source))
        for subject, object_ in self._ends(relation):
            yield replace(relation, subject=subject, object=object_, source=source)

    def _ends(self, relation: Relation) -> Iterator[tuple[Mention, Mention | Quantity]]:
        for subject in self._linked(relation.subject, relation.type, relation.type):
            if not isinstance(relation.object, Mention):
                yield subject, relation.object
            elif relation.type == HOLDS:
                yield subject, self._link(relation.object, self._office(relation, subject))
            else:
                for object_ in self._body(relation.object, relation.type):
                    apart = subject.entity is None or subject.entity != object_.entity
                    if apart and self._belongs(relation, subject, object_):
                        yield subject, object_

    def _office(self, relation: Relation, subject: Mention) -> Referent:
        persons = self._referents(relation.subject)
        person = next((r for r in persons if self._table.id_of(r) == subject.entity), None)
        return self._positions.of(relation, person)

    def _belongs(self, relation: Relation, subject: Mention, object_: Mention) -> bool:
        """Tell whose each is of several: *de Amerikaanse en Russische president*."""
        whose = self._referents(relation.subject)
        if len(whose) < 2:
            return True
        sides = {r.side for r in whose if self._table.id_of(r) == subject.entity}
        bodies = {r.side for r in whose if r.side and self._table.id_of(r.side) == object_.entity}
        return not bodies or bool(sides & bodies)

    def note_names(self) -> None:
        """Take in what the document names without a frame or relation."""
        for occurrence in self._discourse.occurrences:
            phrase = occurrence.phrase
            if phrase is None:
                continue
            for referent in occurrence.referents:
                noted = self._table.has(referent, phrase.name_span)
                if referent.named and not referent.members and not noted:
                    self._link(phrase.mention(), referent)

    def _role(self, role: Role, frame: Frame, speakers: tuple[Referent, ...]) -> Iterator[Role]:
        if not isinstance(role.filler, Mention) or role.filler.kind is MentionKind.EVENT:
            yield role
            return
        event = self._events.resolve(role.filler, role, frame)
        if event is None and (noun := self._events.noun(role.filler, role)) is not None:
            event = None if self._referents(role.filler) else noun
        if event is not None:
            if not (isinstance(event, FrameRef) and event.frame == frame.id):
                yield Role(role.name, event, role.rule)
            return
        spoken = resolve_speaker(role.filler, speakers, self._discourse)
        if spoken is not None:
            yield Role(role.name, self._link(role.filler, spoken), role.rule)
            return
        if role.name == "agent" and self._cannot_act(role.filler):
            return
        if role.rule.endswith("/pointing") and not self._referents(role.filler):
            return  # "er", "daar" that no place is known for
        if role.name == "topic" and self._is_said_of_another(role.filler, frame):
            yield role
            return
        slot = role.rule.partition("/")[0]
        for linked in self._linked(role.filler, frame.type, role.name, slot=slot):
            yield Role(role.name, linked, role.rule)

    def _is_said_of_another(self, mention: Mention, frame: Frame) -> bool:
        """Tell *Maduro werd president*, whose topic is an office and not Maduro again.

        Nor is it who has it: *Jansen is benoemd tot topman*, as Smit was before him.
        """
        own = self._referents(mention) if mention.kind is MentionKind.NOMINAL else ()
        if frame.type in _OFFICES and any(r.type == "Person" for r in own):
            return True
        return bool(own) and any(
            set(own) <= set(self._referents(other.filler))
            for other in frame.roles
            if other.name in ("agent", "target") and isinstance(other.filler, Mention)
        )

    def _cannot_act(self, mention: Mention) -> bool:
        """Tell *dat* and *het* that nothing was found for: *dat maakt sancties mogelijk*."""
        words = self._discourse.knowledge.words
        lower = mention.text.lower()
        points = words.has("events.backward", lower) or words.has("events.weak", lower)
        return (points or words.has("events.relative", lower)) and not self._referents(mention)

    def _linked(
        self, mention: Mention, type_: str, role: str, *, slot: str = ""
    ) -> Iterator[Mention]:
        """Give a mention for each thing that it refers to, itself where that is unknown."""
        referents = self._referents(mention)
        if not referents:
            yield mention
        for referent in referents:
            actor = stands_for(referent, type_, role, self._discourse, slot=slot)
            if actor is None or mention.kind is MentionKind.DEMONYM:  # "de Brusselse leider"
                yield self._link(mention, referent)
            else:
                named = mention.kind is MentionKind.NAMED  # but "zijn" goes by the capital's name
                label = mention.text if named else referent.called
                yield replace(self._link(mention, actor), label=label)

    def _body(self, mention: Mention, relation: str) -> Iterator[Mention]:
        """Give the object of a relation, the state of a person where a body is wanted.

        *Trump en zijn NAVO-ambassadeur*: he represents the United States.
        """
        knowledge = self._discourse.knowledge
        for referent in self._referents(mention):
            person = knowledge.is_a(referent.type, "Person")
            if person and referent.side and knowledge.words.has("metonymy.bodies", relation):
                yield self._link(mention, referent.side)
                return
        yield from self._linked(mention, relation, relation)

    def _link(self, mention: Mention, referent: Referent) -> Mention:
        linked = Mention(
            mention.span,
            mention.head,
            mention.sentence,
            mention.kind,
            mention.text,
            referent.called,
            self._table.id_of(referent),
        )
        self._table.note(referent, linked)
        return linked

    def _referents(self, mention: Mention) -> tuple[Referent, ...]:
        """Give what a mention refers to, the parts of a co-ordination one by one."""
        if mention.kind is MentionKind.EVENT:
            return ()
        occurrence = self._places.get((mention.head.start, mention.head.end))
        if occurrence is None and not self._points(mention):
            return self._by_text(mention)
        return occurrence.parts if occurrence is not None else ()

    def _points(self, mention: Mention) -> bool:
        """Tell whether a mention is a pointing word, which names nothing by itself."""
        token = self._events.token(mention)
        return mention.kind is MentionKind.PRONOUN or (
            token is not None and token.pos in POINTING and token.span == mention.head
        )

    def _by_text(self, mention: Mention) -> tuple[Referent, ...]:
        """Give the referents of words that are no phrase: *NAVO* of *NAVO-missie*."""
        if mention.kind is MentionKind.DEMONYM:
            states = self._discourse.knowledge.states_of(mention.text)
            if states:
                return tuple(map(self._discourse.known, states))
        key = (mention.head.start, mention.head.end)
        if key not in self._loose:
            self._loose[key] = self._named(mention)
        return (self._loose[key],)

    def _named(self, mention: Mention) -> Referent:
        name = surface(mention.text)
        entry = pick(self._discourse.knowledge, name, None)
        if entry is not None:
            return self._discourse.known(entry)
        named = (r for r in self._discourse.referents if name in r.names)
        known = (r for r in self._loose.values() if name in r.names)
        names = [name] if mention.kind is MentionKind.NAMED else []
        found = next(named, None) or next(known, None)
        return found or Referent(UNKNOWN, mention.text, names=names)
