"""Conditions: what is so only if something else is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.extract.content import content
from kg.extract.qualifiers.provisos import is_proviso

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

    Roles = tuple[Evocation, tuple[Filled, ...]]

_OBLIQUE = ("obl", "obl:arg")


@cache
def _opening(conditional: tuple[str, ...]) -> frozenset[str]:
    """Give the words one of which opens each condition that has no inverted verb."""
    return frozenset({"dat", *(words.partition(" ")[0] for words in conditional)})


@cache
def _groups(conditional: tuple[str, ...]) -> tuple[str, ...]:
    """Give the word groups that open a condition: *op voorwaarde dat*."""
    return tuple(words for words in conditional if " " in words)


class Conditions:
    """Finds the conditions of one sentence.

    Parameters
    ----------
    reading : Reading
        The sentence.
    events : mapping of token index to (Evocation, tuple of Filled)
        The sentence's frames by trigger and carrier.
    """

    def __init__(self, reading: Reading, events: Mapping[int, Roles]) -> None:
        self.reading = reading
        self.tree = reading.tree
        self._events = events
        self._conditional = reading.resources.lexicon.qualifiers.conditional
        opening = _opening(self._conditional)
        self._possible = not reading.tree.forms.isdisjoint(opening) or bool(
            reading.tree.related("advcl")
        )
        classes = reading.resources.words.classes
        marking = classes["restrictive_adverbs"] | classes["lacking_prepositions"]
        self._none = not self._possible and reading.tree.forms.isdisjoint(marking)

    def holds_for(self, carrier: Token, trigger: Token | None = None) -> bool:
        """Tell whether a frame is in a condition or holds only under one.

        A condition on a verb with an infinitive is one on the infinitive: *dreigt aan te
        vallen als ...*.
        """
        if self._none:
            return False
        if self._permits(self._host(carrier)) or is_proviso(self.reading, carrier):
            return True
        clause, event = self.reading.view.clause(carrier), trigger or carrier
        if (
            self._is_announced(clause, carrier)
            or self._carries(clause, carrier)
            or content(self.reading, clause).index == carrier.index
        ):
            carrier = clause  # "als dat gebeurt, volgen er sancties"
        if clause.index != carrier.index and carrier.pos not in ("VERB", "AUX", "ADJ"):
            return False
        if self._restricted(carrier):
            return True
        holders = {carrier.index: carrier, clause.index: clause}
        for token in tuple(holders.values()):
            first = token
            while first.dep == "conj":
                first = self.tree[first.head]  # "als zij gaan en anderen opnemen"
            if self.opens(first):
                return True
            if token.dep == "xcomp":
                holders[token.head] = self.tree[token.head]
        return any(
            self.opens(child)
            for token in holders.values()
            if token.index != carrier.index or not self._passes_on(token)
            for child in self.tree.children(token, "advcl")
            if event.index != token.index or not self._is_of_content(token, child)
        )

    def _is_of_content(self, verb: Token, condition: Token) -> bool:
        """Tell *zei te vertrekken als ...*: he said so, and leaves on that condition.

        So with what is announced by a noun: *kondigt sancties aan als ...*.
        """
        for event in self.tree.children(verb, "obj"):
            announced = event.index in self._events and self._is_announced(verb, event)
            if announced and event.index < condition.index:
                return True
        own = self._events.get(verb.index)
        if own is not None and self._is_stance(own, condition):
            return True
        told = self.tree.child(verb, "xcomp", "ccomp")
        if own is None or told is None or not verb.index < told.index < condition.index:
            return False
        words = self.reading.resources.words
        return words.has("nominal_reporting_types", own[0].entry.type)

    def _is_stance(self, own: Roles, condition: Token) -> bool:
        """Tell *dreigt met sancties als ...* and *sluit een bestand uit zolang ...*.

        The threat and the refusal are there; what they are about is under the condition.
        """
        if not self.reading.resources.words.has("stance_types", own[0].entry.type):
            return False
        topics = (f.token.index for f in own[1] if f.role in ("topic", "target"))
        return any(t in self._events and t < condition.index for t in topics)

    def _is_announced(self, verb: Token, event: Token) -> bool:
        lemma = self.reading.view.lemma(verb)
        return event.dep == "obj" and self.reading.resources.words.has("announcing_verbs", lemma)

    def is_wished(self, clause: Token) -> bool:
        """Tell *het zou goed zijn als zij zou komen*, a wish, from *zou gaan als zij zou komen*."""
        above = self.tree[clause.head]
        judged = above.pos == "ADJ" and self.tree.child(above, "cop") is not None
        return judged and self.opens(clause)

    def _carries(self, verb: Token, event: Token) -> bool:
        """Tell whether a verb only says that an event happens: its subject or its object.

        *volgen er sancties als ...*, *dreigt een offensief te beginnen als ...*. Or what stands
        behind its preposition: *als zij overgaan tot een boycot*.
        """
        lemma = self.reading.view.lemma(verb)
        if event.dep in ("nsubj", "obj"):
            return self.reading.resources.words.has("event_verbs", lemma)
        case = self.tree.child(event, "case") if event.dep in _OBLIQUE else None
        if case is None or event.head != verb.index:
            return False
        known = self.reading.resources.lexicon.qualifiers.operators_of(lemma, "verb")
        return any(f"obl:{case.lemma}" in operator.governs for operator in known)

    def _host(self, token: Token) -> Token:
        """Give the verb that a phrase is an adverbial of, complex prepositions passed over."""
        while token.dep.startswith(("obl", "fixed", "case")) and token.head != token.index:
            token = self.tree[token.head]
        return token

    def _restricted(self, carrier: Token) -> bool:
        """Tell *wordt uitgebreid, maar dat kan alleen op uitnodiging*."""
        below = self.tree.children(carrier, "conj", "parataxis")
        return any(self._permits(c) and self._is_that(self.tree.child(c, "nsubj")) for c in below)

    def _permits(self, verb: Token) -> bool:
        """Tell *kan alleen*, *mag pas*: a verb of permission with a restricting adverb."""
        words = self.reading.resources.words
        if not words.has("permissive_verbs", verb.lemma) or self.tree.child(verb, "xcomp", "obj"):
            return False
        below = (verb, *self.tree.children(verb, "obl", "advmod", "advcl"))
        return any(
            words.has("restrictive_adverbs", c.lemma.lower())
            for token in below
            for c in (token, *self.tree.children(token, "advmod", "amod"))
        )

    def _is_that(self, subject: Token | None) -> bool:
        return subject is not None and subject.feat("PronType") == "Dem"

    def _passes_on(self, token: Token) -> bool:
        """Tell whether a condition on a verb is one on the infinitive or event below it."""
        below = self.tree.child(token, "xcomp")
        if below is None:
            return False
        event = self.tree.child(below, "obj")
        carried = event is not None and self._carries(below, event) and event.index in self._events
        return below.index in self._events or carried

    def opens(self, token: Token) -> bool:
        """Tell whether a token heads a condition: *als zij vertrekken*, *mochten zij gaan*."""
        if not self._possible:
            return False
        marks = {m.lemma.lower() for m in self.tree.children(token, "mark", "advmod", "case")}
        if "wanneer" in marks and self._is_question(token):
            return False
        named = token.feat("Gender") != ""  # "zet als tegenzet tanks in", a noun to grammar
        verbal = token.pos in ("VERB", "AUX") and not named
        verbal = verbal or self.tree.child(token, "aux", "cop") is not None
        if "te" in marks or not verbal:
            return False
        if "dat" in marks and self._is_stipulated(token):
            return True
        first = self.tree.subtree(token)
        if token.dep == "advcl" and self._is_verb_first(token, first):
            return True
        if not marks.isdisjoint(self._conditional):
            return True
        opening = " ".join(t.text.lower() for t in first[:5] if t.pos != "PUNCT")
        return opening.startswith(_groups(self._conditional))

    def _is_question(self, clause: Token) -> bool:
        """Tell *onduidelijk is wanneer zij vertrekken*, *Wanneer vertrekken zij?*, of the time."""
        if clause.dep in ("ccomp", "csubj"):
            return True
        if clause.dep == "root" and self.tree[len(self.tree) - 1].text == "?":
            return True
        above = self.tree[clause.head]
        return self.reading.resources.words.has("asked_predicates", self.reading.view.lemma(above))

    def _is_stipulated(self, clause: Token) -> bool:
        """Tell *op voorwaarde dat zij vertrekken*, a clause of the noun before it."""
        nouns = self.reading.resources.words.classes["stipulating_nouns"]
        marks = self.tree.children(clause, "mark")
        before = (self.tree[m.index - 1] for m in marks if m.lemma.lower() == "dat" and m.index)
        return any(t.lemma.lower() in nouns and self.tree.child(t, "case") for t in before)

    def _is_verb_first(self, clause: Token, words: Sequence[Token]) -> bool:
        """Tell whether a clause opens with its finite verb: *Valt Iran aan, dan ...*."""
        first = next((t for t in words if t.pos not in ("PUNCT", "CCONJ")), clause)
        auxiliary = first.dep.startswith(("aux", "cop"))
        own = first is clause or (auxiliary and first.head == clause.index)
        return own and first.feat("VerbForm") == "Fin"
