"""Whether and how sure: negation, modal words, conditions, and what governs the trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.expressions import match
from kg.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.extract.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.lexicon import Content, Operator
    from kg.syntax.tree import Token

_CLAUSAL = ("xcomp", "ccomp", "csubj", "acl", "conj")
_PARTS = {"verb": "verb", "noun": "noun", "adjective": "adjective"}
_LONGEST_CLIMB = 12


class Qualifying:
    """Works out polarity and modality of the frames of one sentence.

    Parameters
    ----------
    reading : Reading
        The sentence.
    filled : mapping of Evocation trigger index to (Evocation, tuple of Filled)
        All evocations of the sentence with their roles: the content of a Request is
        requested, that of a Rejection negative.
    """

    def __init__(
        self, reading: Reading, filled: Mapping[int, tuple[Evocation, tuple[Filled, ...]]]
    ) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.qualifiers = reading.resources.lexicon.qualifiers
        self._by_word: dict[int, tuple[Evocation, tuple[Filled, ...]]] = {}
        for evocation, roles in filled.values():
            for token in (evocation.carrier, evocation.trigger):
                self._by_word.setdefault(token.index, (evocation, roles))

    def qualify(self, evocation: Evocation) -> tuple[Polarity, Modality]:
        """Give polarity and modality of a frame, from its own words outwards."""
        entry = evocation.entry
        negative = entry.polarity is Polarity.NEGATIVE or self._negated(evocation)
        modality = entry.modality or Modality.ASSERTED
        for word in {
            evocation.carrier.index: evocation.carrier,
            evocation.trigger.index: evocation.trigger,
        }.values():
            for operator in self._own(word):
                negative, modality = _apply(operator, modality, negative=negative)
        for effect, denied in self._governors(evocation):
            if effect.polarity is Polarity.NEGATIVE:
                negative = not denied
            elif denied and effect.modality is not None:
                negative = True
            if modality is Modality.ASSERTED and effect.modality is not None:
                modality = effect.modality
        if self._conditional(evocation.carrier) and not (
            # "het zou goed zijn als ... zou kunnen": a wish, not a condition
            modality is Modality.POSSIBLE and self._opens_condition(evocation.carrier)
        ):
            modality = Modality.CONDITIONAL
        return Polarity.NEGATIVE if negative else Polarity.POSITIVE, modality

    def _negated(self, evocation: Evocation) -> bool:
        if self._denied(evocation.carrier) or self._denied(evocation.trigger):
            return True
        own = (s for s in evocation.slots if s.name in ("subj", "obj", "iobj"))
        return any(
            self._is_nothing(s.token) or self._has_no(s.token)
            for s in own
            if "control" not in s.rule
        )

    def _denied(self, token: Token) -> bool:
        """Tell whether a negation hangs on a word: *niet*, *geen*, *zonder te*."""
        children = self.tree.children(token, "advmod", "det", "mark", "case", "cc", "amod", "obl")
        return any(
            c.lemma.lower() in self.qualifiers.negation
            for c in children
            if not self.tree.children(c, "nmod", "amod")
        )

    def _is_nothing(self, token: Token) -> bool:
        """Tell *niets* and *niemand*."""
        return token.pos == "PRON" and token.lemma.lower() in self.qualifiers.negation

    def _has_no(self, token: Token) -> bool:
        return any(
            d.lemma.lower() in self.qualifiers.negation for d in self.tree.children(token, "det")
        )

    def _own(self, word: Token) -> Iterator[Operator]:
        """Modal auxiliaries and adverbs of a word: *kan*, *zou*, *mogelijk*."""
        auxiliaries = self.tree.children(word, "aux", "aux:pass", "cop")
        if word.dep == "conj" and not auxiliaries:
            auxiliaries = self.tree.children(self.tree[word.head], "aux")
        for auxiliary in auxiliaries:
            past = auxiliary.feat("Tense") == "Past"
            operator = self.qualifiers.operator(auxiliary.lemma, "aux", past=past)
            if operator is not None:
                yield operator
        for adverb in self.tree.children(word, "advmod", "amod"):
            operator = self.qualifiers.operator(adverb.lemma, "adverb")
            if operator is not None:
                yield operator

    def _governors(self, evocation: Evocation) -> Iterator[tuple[Operator | Content, bool]]:
        """Walk outwards over the words that govern a frame, each with whether it is denied."""
        token = evocation.carrier
        if evocation.trigger.head == evocation.carrier.index and not evocation.fixed:
            token = evocation.trigger  # The light verb itself may say: *overweegt sancties*.
        for _ in range(_LONGEST_CLIMB):
            head = self.tree.head(token)
            if head is None:
                return
            if token.dep == "conj":
                token = head
                continue
            effect = self._effect(head, token, evocation)
            if effect is not None:
                yield effect, self._denied(head)
                for operator in self._own(head):
                    if operator.modality is not None:
                        yield operator, False
            clausal = token.dep.partition(":")[0] in _CLAUSAL and token.dep != "acl:relcl"
            if effect is None and not clausal and head.index != evocation.carrier.index:
                return
            token = head

    def _effect(self, head: Token, token: Token, evocation: Evocation) -> Operator | Content | None:
        content = self._content(head, token, evocation)
        if content is not None:
            return content
        names = {s.name for s in self.reading.view.slots(head) if s.token.index == token.index}
        lemma, part = self.reading.view.lemma(head), _PARTS[self.reading.view.kind(head)]
        for operator in self.qualifiers.operators_of(lemma, part):
            stands_in = part == "verb" and operator.pos == "aux"
            if names & set(operator.governs) and (not stands_in or "xcomp" in names):
                return operator
        if part == "verb":
            participle = self.qualifiers.operator(head.text.lower(), "adjective")
            if participle is not None and names & set(participle.governs):
                return participle
        return self._phrase(head, lemma, names)

    def _content(self, head: Token, token: Token, evocation: Evocation) -> Content | None:
        """Give what the frame at `head` does to what fills its role with `token`."""
        own = self._by_word.get(head.index)
        if own is None or own[0] is evocation:
            return None
        outer, roles = own
        for filled in roles:
            if token.index not in (filled.token.index, self._above(filled.token)):
                continue
            lemma = self.reading.view.lemma(outer.trigger)
            content = self.qualifiers.content(outer.entry.type, lemma, filled.role)
            nominal = self.reading.view.kind(evocation.trigger) == "noun"
            if content is not None and not (nominal and evocation.entry.type in content.spares):
                return content
        return None

    def _phrase(self, head: Token, lemma: str, names: set[str]) -> Operator | None:
        """Give the operator that a fixed expression is: *is van plan*."""
        for operator, phrase in self.qualifiers.phrases_of(lemma):
            if names & set(operator.governs) and match(self.tree, head, phrase) is not None:
                return operator
        return None

    def _above(self, token: Token) -> int:
        """Give the head of a clause whose content was passed down to: *wil beslissen*."""
        return token.head if token.dep == "xcomp" else token.index

    def _conditional(self, carrier: Token) -> bool:
        """Tell whether a frame is in a condition or holds only under one.

        A condition on a verb with an infinitive is one on the infinitive: *dreigt aan te
        vallen als ...*.
        """
        if self._permits(self._host(carrier)):
            return True
        clause = self.reading.view.clause(carrier)
        if clause.index != carrier.index and carrier.pos not in ("VERB", "AUX", "ADJ"):
            return False
        if self._restricted(carrier):
            return True
        holders = {carrier.index: carrier, clause.index: clause}
        for token in tuple(holders.values()):
            if self._opens_condition(token):
                return True
            if token.dep == "xcomp":
                holders[token.head] = self.tree[token.head]
        return any(
            self._opens_condition(child)
            for token in holders.values()
            if token.index != carrier.index or not self._passes_on(token)
            for child in self.tree.children(token, "advcl")
        )

    def _host(self, token: Token) -> Token:
        """Give the verb that a phrase is an adverbial of, complex prepositions passed over."""
        while token.dep.startswith(("obl", "fixed", "case")) and token.head != token.index:
            token = self.tree[token.head]
        return token

    def _restricted(self, carrier: Token) -> bool:
        """Tell *wordt uitgebreid, maar dat kan alleen op uitnodiging*."""
        return any(
            self._permits(c) and self._is_that(self.tree.child(c, "nsubj"))
            for c in self.tree.children(carrier, "conj", "parataxis")
        )

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
        below = self.tree.child(token, "xcomp")
        return below is not None and below.index in self._by_word

    def _opens_condition(self, token: Token) -> bool:
        marks = {m.lemma.lower() for m in self.tree.children(token, "mark", "advmod", "case")}
        verbal = token.pos in ("VERB", "AUX") or self.tree.child(token, "aux", "cop") is not None
        if "te" in marks or not verbal:
            return False
        first = self.tree.subtree(token)
        opening = " ".join(t.text.lower() for t in first[:5] if t.pos != "PUNCT")
        return any(
            words in marks or (" " in words and opening.startswith(words))
            for words in self.qualifiers.conditional
        )


def _apply(operator: Operator, modality: Modality, *, negative: bool) -> tuple[bool, Modality]:
    if operator.polarity is Polarity.NEGATIVE:
        negative = True
    if operator.modality is not None and modality is Modality.ASSERTED:
        modality = operator.modality
    return negative, modality
