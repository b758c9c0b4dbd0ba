"""Whether and how sure: negation, modal words, conditions, and what governs the trigger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.conditions import Conditions
from kg.extract.expressions import match
from kg.lexicon import Operator
from kg.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.extract.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.lexicon import Content
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
        self._conditions = Conditions(reading, self._by_word)

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
            elif denied and (effect.modality is not None or isinstance(effect, Operator)):
                negative = True  # "slaagde er niet in te ...", "zal niet"
            if modality is Modality.ASSERTED and effect.modality is not None:
                modality = effect.modality
        if modality is Modality.ASSERTED and self._is_asked(evocation.carrier):
            modality = Modality.POSSIBLE
        if self._conditions.holds_for(evocation.carrier) and not (
            # "het zou goed zijn als ... zou kunnen": a wish, not a condition
            modality is Modality.POSSIBLE and self._conditions.opens(evocation.carrier)
        ):
            modality = Modality.CONDITIONAL
        return Polarity.NEGATIVE if negative else Polarity.POSITIVE, modality

    def _is_asked(self, carrier: Token) -> bool:
        """Tell the clause of a yes-or-no question: *Blaast Trump het akkoord op?*."""
        words = [t for t in self.tree if t.pos != "PUNCT"]
        if self.tree[len(self.tree) - 1].text != "?" or not words:
            return False
        if words[0].feat("VerbForm") != "Fin":
            return False
        clause = self.reading.view.clause(carrier)
        while clause.dep in ("xcomp", "ccomp", "conj") and clause.head != clause.index:
            clause = self.reading.view.clause(self.tree[clause.head])
        return clause.dep == "root"

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

    def _by_nobody(self, head: Token, effect: Operator | Content) -> bool:
        """Tell *niemand slaagde erin te ...*, which nobody did."""
        subject = self.tree.child(head, "nsubj")
        if subject is None or not isinstance(effect, Operator):
            return False
        return self._is_nothing(subject) or self._has_no(subject)

    def _has_no(self, token: Token) -> bool:
        below = self.tree.children(token, "det", "cc")  # "geen troepen", "noch Rusland noch ..."
        return any(d.lemma.lower() in self.qualifiers.negation for d in below)

    def _own(self, word: Token) -> Iterator[Operator]:
        """Modal auxiliaries and adverbs of a word: *kan*, *zou*, *mogelijk*."""
        auxiliaries = self.tree.children(word, "aux", "aux:pass", "cop")
        if word.dep == "conj" and not auxiliaries:
            auxiliaries = self.tree.children(self.tree[word.head], "aux")
        for auxiliary in auxiliaries:
            past = auxiliary.feat("Tense") == "Past"
            operator = self.qualifiers.operator(auxiliary.lemma, "aux", past=past)
            if operator is not None and not self._was_meant(auxiliary, auxiliaries):
                yield operator
            elif operator is not None:
                yield replace(operator, modality=Modality.INTENDED)
        for adverb in self.tree.children(word, "advmod", "amod"):
            operator = self.qualifiers.operator(adverb.lemma, "adverb")
            if operator is not None:
                yield operator

    def _was_meant(self, modal: Token, auxiliaries: Sequence[Token]) -> bool:
        """Tell *had moeten plaatsvinden*, which was planned, from *moet plaatsvinden*."""
        perfect = any(a.lemma == "hebben" and a.feat("Tense") == "Past" for a in auxiliaries)
        return perfect and modal.lemma == "moeten" and modal.feat("VerbForm") == "Inf"

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
                yield effect, self._denied(head) or self._by_nobody(head, effect)
                for operator in self._own(head):
                    if operator.modality is not None:
                        yield operator, False
            clausal = token.dep.partition(":")[0] in _CLAUSAL and token.dep != "acl:relcl"
            if effect is None and not clausal and head.index != evocation.carrier.index:
                return
            token = head

    def _effect(self, head: Token, token: Token, evocation: Evocation) -> Operator | Content | None:
        content, spared = self._content(head, token, evocation)
        if content is not None or spared:
            return content
        names = {s.name for s in self.reading.view.slots(head) if s.token.index == token.index}
        lemma, part = self.reading.view.lemma(head), _PARTS[self.reading.view.kind(head)]
        fixed = self._phrase(head, lemma, names)
        if fixed is not None:
            return fixed
        for operator in self.qualifiers.operators_of(lemma, part):
            stands_in = part == "verb" and operator.pos == "aux"
            if names & set(operator.governs) and (not stands_in or "xcomp" in names):
                return operator
        if part == "verb":
            participle = self.qualifiers.operator(head.text.lower(), "adjective")
            if participle is not None and names & set(participle.governs):
                return participle
        return None

    def _content(
        self, head: Token, token: Token, evocation: Evocation
    ) -> tuple[Content | None, bool]:
        """Give what the frame at `head` does to what fills its role with `token`.

        Beside it whether it is spared all of that: *ontkent elke beschuldiging*.
        """
        own = self._by_word.get(head.index)
        if own is None or own[0] is evocation:
            return None, False
        outer, roles = own
        for filled in roles:
            if token.index not in (filled.token.index, self._above(filled.token)):
                continue
            lemma = self.reading.view.lemma(outer.trigger)
            content = self.qualifiers.content(outer.entry.type, lemma, filled.role)
            nominal = self.reading.view.kind(evocation.trigger) == "noun"
            if content is not None:
                spared = nominal and evocation.entry.type in content.spares
                return (None, True) if spared else (content, False)
        return None, False

    def _phrase(self, head: Token, lemma: str, names: set[str]) -> Operator | None:
        """Give the operator that a fixed expression is: *is van plan*."""
        for operator, phrase in self.qualifiers.phrases_of(lemma):
            if names & set(operator.governs) and match(self.tree, head, phrase) is not None:
                return operator
        return None

    def _above(self, token: Token) -> int:
        """Give the head of a clause whose content was passed down to: *wil beslissen*."""
        return token.head if token.dep == "xcomp" else token.index


def _apply(operator: Operator, modality: Modality, *, negative: bool) -> tuple[bool, Modality]:
    if operator.polarity is Polarity.NEGATIVE:
        negative = True
    if operator.modality is not None and modality is Modality.ASSERTED:
        modality = operator.modality
    return negative, modality
