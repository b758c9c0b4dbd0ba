"""Whether and how sure: negation, modal words, conditions, and what governs the trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.extract.evoke import Evocation
    from kg.extract.fill import Filled
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
        if self._conditional(evocation.carrier):
            modality = Modality.CONDITIONAL
        return Polarity.NEGATIVE if negative else Polarity.POSITIVE, modality

    def _negated(self, evocation: Evocation) -> bool:
        if self._denied(evocation.carrier) or self._denied(evocation.trigger):
            return True
        own = (s for s in evocation.slots if s.name in ("subj", "obj", "iobj"))
        return any(
            s.token.feat("PronType") == "Neg" or self._has_no(s.token)
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
        token, clausal = evocation.carrier, True
        for _ in range(_LONGEST_CLIMB):
            head = self.tree.head(token)
            if head is None:
                return
            if token.dep == "conj":
                token = head
                continue
            effect = self._effect(head, token)
            if effect is not None:
                yield effect, self._denied(head)
                for operator in self._own(head):
                    if operator.modality is not None:
                        yield operator, False
            clausal = token.dep.partition(":")[0] in _CLAUSAL and token.dep != "acl:relcl"
            if effect is None and not clausal:
                return
            token = head

    def _effect(self, head: Token, token: Token) -> Operator | Content | None:
        own = self._by_word.get(head.index)
        if own is not None:
            evocation, roles = own
            content = self.qualifiers.content(
                evocation.entry.type, self.reading.view.lemma(evocation.trigger)
            )
            if content is not None and any(
                f.role in content.roles and token.index in (f.token.index, self._above(f.token))
                for f in roles
            ):
                return content
        names = {s.name for s in self.reading.view.slots(head) if s.token.index == token.index}
        part = _PARTS[self.reading.view.kind(head)]
        operator = self.qualifiers.operator(self.reading.view.lemma(head), part)
        if operator is None and part == "verb":
            operator = self.qualifiers.operator(head.text.lower(), "adjective")
        if operator is not None and names & set(operator.governs):
            return operator
        return None

    def _above(self, token: Token) -> int:
        """Give the head of a clause whose content was passed down to: *wil beslissen*."""
        return token.head if token.dep == "xcomp" else token.index

    def _conditional(self, carrier: Token) -> bool:
        """Tell whether a frame is in a condition or holds only under one."""
        clause = self.reading.view.clause(carrier)
        if clause.index != carrier.index and carrier.pos not in ("VERB", "AUX", "ADJ"):
            return False
        for token in {carrier.index: carrier, clause.index: clause}.values():
            if self._opens_condition(token):
                return True
            for child in self.tree.children(token, "advcl"):
                if self._opens_condition(child):
                    return True
        return False

    def _opens_condition(self, token: Token) -> bool:
        finite = token.feat("VerbForm") == "Fin" or any(
            a.feat("VerbForm") == "Fin" for a in self.tree.children(token, "aux", "aux:pass", "cop")
        )
        if not finite:
            return False
        first = self.tree.subtree(token)
        opening = " ".join(t.text.lower() for t in first[:4] if t.pos != "PUNCT")
        marks = {m.lemma.lower() for m in self.tree.children(token, "mark")}
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
