"""What is said of an event and tells whether it happens: *de geplande top*, *het doel is ...*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.lexicon import Content, Operator
    from kg.syntax.tree import Token


class Attributes:
    """Finds what participles and adjectives before event nouns say of the events.

    Parameters
    ----------
    reading : Reading
        The sentence.
    by_word : mapping of token index to (Evocation, tuple of Filled)
        The sentence's frames by trigger and carrier: *de aangekondigde sancties* are what
        the announcement is about.
    """

    def __init__(
        self, reading: Reading, by_word: Mapping[int, tuple[Evocation, tuple[Filled, ...]]]
    ) -> None:
        self.reading = reading
        self._qualifiers = reading.resources.lexicon.qualifiers
        self._by_word = by_word

    def of_event(self, evocation: Evocation) -> tuple[bool, Modality]:
        """Give whether an event is denied, and its modality, by what stands before its noun.

        Nothing if its verb says that it does happen: *de geplande top begon vrijdag*.
        """
        noun = evocation.trigger
        if self._is_supposed(evocation):
            return False, Modality.POSSIBLE
        if (aim := self._aim(noun)) is not None:
            return False, aim
        if self.reading.view.kind(noun) == "noun" and not self._happens(noun):
            for before in self.reading.tree.children(noun, "amod"):
                effect = self._effect(before, noun, evocation)
                if effect is not None:
                    negative = effect.polarity is Polarity.NEGATIVE
                    return negative, effect.modality or Modality.ASSERTED
        return False, Modality.ASSERTED

    def _is_supposed(self, evocation: Evocation) -> bool:
        """Tell *een aanval zou gevolgen hebben*, which speaks of any, from *de aanval zal ...*."""
        noun, tree = evocation.trigger, self.reading.tree
        words = self.reading.resources.words
        if noun.dep != "nsubj" or evocation.carrier.index != noun.index or self._happens(noun):
            return False
        if not words.has("undertaken_types", evocation.entry.type):
            return False
        verb = tree[noun.head]
        if not any(words.has("foretelling_modals", a.lemma) for a in tree.children(verb, "aux")):
            return False
        return any(d.lemma.lower() == "een" for d in tree.children(noun, "det"))

    def _aim(self, event: Token) -> Modality | None:
        """Give how an aim that is the event has it: *het doel is de bevrijding van de stad*."""
        tree, words = self.reading.tree, self.reading.resources.words
        if tree.child(event, "cop") is not None:
            aim = tree.child(event, "nsubj")
        else:
            above = tree[event.head]
            aim = above if event.dep == "nsubj" and tree.child(above, "cop") else None
        lemma = aim.lemma.lower() if aim is not None else ""
        known = (n for n in words.classes["identified_aims"] if lemma.endswith(n))  # hoofddoel
        operators = (o for n in known for o in self._qualifiers.operators_of(n, "noun"))
        return next((o.modality for o in operators if o.modality is not None), None)

    def _happens(self, noun: Token) -> bool:
        verb = self.reading.tree[noun.head]
        if noun.dep.partition(":")[0] != "nsubj" or self.reading.view.kind(verb) != "verb":
            return False
        operators = self._qualifiers.operators_of(self.reading.view.lemma(verb), "verb")
        plain = (o for o in operators if o.modality is None and o.polarity is None)
        return any("subj" in o.governs for o in plain)

    def _effect(self, before: Token, noun: Token, event: Evocation) -> Operator | Content | None:
        own = self._by_word.get(before.index)
        roles = own[1] if own is not None else ()
        for filled in roles:
            if own is None or filled.token.index != noun.index:
                continue
            lemma = self.reading.view.lemma(own[0].trigger)
            content = self._qualifiers.content(own[0].entry.type, lemma, filled.role)
            if content is not None and content.changes(event.entry.type):
                return None if event.entry.type in content.spares else content
        form = before.text.lower().removesuffix("e")
        operators = self._qualifiers.operators_of(form, "adjective")
        return next((o for o in operators if "amod" in o.governs), None)
