"""What governs a frame: modal words of its own, and the words that it stands below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.qualifiers import modals
from kg.extract.qualifiers.aims import is_averted, is_to_come
from kg.extract.qualifiers.backshift import said_ahead
from kg.extract.qualifiers.demanded import is_summons
from kg.extract.qualifiers.phrased import phrased
from kg.extract.qualifiers.presupposed import is_definite, stands_alone
from kg.extract.roles.happening import measured
from kg.lexicon import Content, Operator
from kg.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.qualifiers.negation import Negation
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

    Effect = Operator | Content

_CLAUSAL = ("xcomp", "ccomp", "csubj", "acl", "conj")
_PARTS = {"verb": "verb", "noun": "noun", "adjective": "adjective"}
_LONGEST_CLIMB = 12
_OPEN = Operator(words=(), pos="verb", governs=(), modality=Modality.POSSIBLE)
ASKED = Operator(words=("of",), pos="verb", governs=(), modality=Modality.POSSIBLE)
"""What an indirect question does to what it asks: *onzeker is of er gestemd gaat worden*."""
_MEANT = Operator(words=(), pos="verb", governs=(), modality=Modality.INTENDED)


class Governors:
    """Finds what the words around a frame say of whether it is so.

    Parameters
    ----------
    reading : Reading
        The sentence.
    negation : Negation
        Its negations.
    by_word : mapping of token index to (Evocation, tuple of Filled)
        The sentence's frames by trigger and carrier.
    """

    def __init__(
        self,
        reading: Reading,
        negation: Negation,
        by_word: Mapping[int, tuple[Evocation, tuple[Filled, ...]]],
    ) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.qualifiers = reading.resources.lexicon.qualifiers
        self._words = reading.resources.words
        self._negation = negation
        self._by_word = by_word

    def own(
        self, word: Token, fixed: Container[int] = (), *, denied: bool = False
    ) -> Iterator[Operator]:
        """Give the modal auxiliaries and adverbs of a word: *kan*, *zou*, *mogelijk*.

        One that belongs to an expression (`fixed`) says nothing: *kan zich niet vinden in*;
        nor does one of ability where all is denied: who *kon niet komen* did not.
        """
        auxiliaries = self.tree.children(word, "aux", "aux:pass", "cop")
        if word.dep == "conj" and word.feat("VerbForm") != "Fin":
            first = self.tree.children(self.tree[word.head], "aux")
            if not auxiliaries or modals.is_shared(self.tree, word, first):
                auxiliaries = (*auxiliaries, *first)
        for auxiliary in (a for a in auxiliaries if a.index not in fixed):
            past = auxiliary.feat("Tense") == "Past"
            operator = self.qualifiers.operator(auxiliary.lemma, "aux", past=past)
            if operator is None or (denied and modals.is_ability(auxiliary, auxiliaries)):
                continue
            if modals.is_idle(self.reading, word, auxiliary, auxiliaries):
                continue
            if denied and modals.is_ban(auxiliary):
                yield replace(operator, modality=Modality.REQUESTED)
            elif modals.was_meant(self.tree, word, auxiliary, auxiliaries):
                yield replace(operator, modality=Modality.INTENDED)
            else:
                ahead = said_ahead(self.reading, word, auxiliary, self._by_word)
                yield replace(operator, modality=ahead) if ahead is not None else operator
        for adverb in self.tree.children(word, "advmod", "amod"):
            operator = self.qualifiers.operator(adverb.lemma, "adverb")
            if operator is not None and not modals.is_of_number(self.tree, adverb, operator):
                yield operator

    def outwards(self, evocation: Evocation) -> Iterator[tuple[Effect, bool]]:
        """Walk outwards over what governs a frame, each effect with whether it is denied."""
        token, carrier = measured(self.reading, evocation.trigger), evocation.carrier
        if evocation.trigger is not carrier and (token.head != carrier.index or evocation.fixed):
            token = carrier  # Else the light verb itself may say: *overweegt (een reeks) sancties*.
        for _ in range(_LONGEST_CLIMB):
            head = self.tree.head(token)
            if head is None or stands_alone(self.reading, self._by_word, token, head):
                return
            if self._is_open(token):
                yield ASKED, False
                return
            if token.dep == "conj":
                token = head
                continue
            if is_averted(self.reading, token, head) or self._is_untold(head, token, evocation):
                yield _OPEN, False
            effect = self._effect(head, token, evocation)
            if effect is not None and head.index not in evocation.fixed:  # "wil niets weten van"
                yield from self._with_own(effect, head, carrier := self._carrier(effect, head))
                head = carrier
            elif is_to_come(self.reading, token, head, evocation):
                yield _MEANT, head.pos == "NOUN" and self._negation.denies(head)  # "geen geld om"
            clausal = token.dep.partition(":")[0] in _CLAUSAL and token.dep != "acl:relcl"
            clausal = clausal and not self._tells(head, evocation)  # "weigert te zeggen dat"
            if effect is None and not clausal and head.index != evocation.carrier.index:
                return
            token = head

    def _carrier(self, effect: Effect, head: Token) -> Token:
        """Give the verb that carries what has an effect: *wil een einde maken aan de hulp*."""
        own = self._by_word.get(head.index)
        carried = own is not None and isinstance(effect, Content) and effect.stops
        return own[0].carrier if own is not None and carried else head

    def _with_own(self, effect: Effect, head: Token, verb: Token) -> Iterator[tuple[Effect, bool]]:
        """Give the effect of a word, and what its own modal words add to it."""
        by_nobody = isinstance(effect, Operator) and self._negation.by_nobody(head)
        own = self._by_word.get(head.index)  # "gaat niet door", where *niet* is of the refusal
        told = own[0].carrier if own and isinstance(effect, Content) else head
        fixed = own[0].fixed if own else ()
        denied = by_nobody or any(self._negation.denies(w, fixed) for w in (head, told))
        yield effect, denied
        failed = denied and self._words.has("averting_verbs", head.lemma)  # "kon niet voorkomen"
        for operator in self.own(verb, denied=own is not None and self._negation.is_fixed(own[0])):
            if operator.modality not in (None, Modality.POSSIBLE if failed else None):
                yield operator, False

    def _is_open(self, token: Token) -> bool:
        """Tell an indirect question: *heeft nog niet besloten of hij vertrekt*.

        Not *nauwelijks was hij weg, of zij vielen aan*.
        """
        above = self.tree.children(self.tree[token.head], "advmod")
        if token.dep == "advcl" and any(
            self._words.has("scant_adverbs", a.lemma.lower()) for a in above
        ):
            return False
        marks = self.tree.children(token, "mark")
        return any(m.lemma.lower() == "of" and m.index < token.index for m in marks)

    def _effect(self, head: Token, token: Token, evocation: Evocation) -> Effect | None:
        effect = self._effect_of(head, token, evocation)
        denied = effect is not None and effect.polarity is Polarity.NEGATIVE
        return None if denied and modals.is_missed(self.tree, head) else effect

    def _effect_of(self, head: Token, token: Token, evocation: Evocation) -> Effect | None:
        content, spared = self._content(head, token, evocation)
        if content is not None or spared:
            return content
        held = (token.index, evocation.trigger.index)  # "een reeks sancties"
        names = {s.name for s in self.reading.view.slots(head) if s.token.index in held}
        lemma, part = self.reading.view.lemma(head), _PARTS[self.reading.view.kind(head)]
        if (fixed := phrased(self.reading, head, lemma, names)) is not None:
            return fixed
        for operator in self.qualifiers.operators_of(lemma, part):
            if part == "verb" and operator.pos == "aux" and "xcomp" not in names:
                continue
            if operator.reaches(names, evocation.entry.type, known=is_definite(self.tree, token)):
                return operator
        active = self.tree.child(head, "aux") and not self.tree.child(head, "aux:pass")
        if part == "verb" and head.feat("VerbForm") != "Fin" and not active:
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
            known = is_definite(self.tree, token)
            content = self.qualifiers.content(outer.entry.type, lemma, filled.role, definite=known)
            inner = evocation
            if evocation.carrier.index != token.index and token.index in self._by_word:
                inner = self._by_word[token.index][0]  # "verwerpt de eis om te vertrekken"
            nominal = self.reading.view.kind(inner.trigger) == "noun" and token.pos != "VERB"
            if content is None or not content.changes(inner.entry.type):
                continue
            opposed = content.modality is Modality.REQUESTED and filled.opposes
            past = token.pos == "NOUN" and is_summons(outer)  # "om uitleg te geven" is to come
            if opposed or past or self._is_announced(outer, evocation):
                return None, False
            offered = self._words.has("offered_nouns", inner.trigger.lemma.lower())
            spared = nominal and (offered or inner.entry.type in content.spares)
            return (None, True) if spared else (content, False)
        return None, False

    def _is_untold(self, head: Token, clause: Token, event: Evocation) -> bool:
        """Tell *kreeg geen bericht dat zij vertrekken*, who may do so or not."""
        own = self._by_word.get(head.index)
        if own is None or own[0] is event or own[0].trigger.index != head.index:
            return False
        if all(m.lemma.lower() != "dat" for m in self.tree.children(clause, "mark")):
            return False  # "zei niet wanneer zij vertrekken", who do
        told = self._words.has("nominal_reporting_types", own[0].entry.type)
        return told and self._negation.of_frame(own[0])

    def _tells(self, head: Token, event: Evocation) -> bool:
        """Tell whether a frame reports an event in a clause with a tense of its own."""
        own = self._by_word.get(head.index)
        if own is None or own[0] is event or own[0].carrier.index != head.index:
            return False
        return head.feat("VerbForm") == "Inf" and self._is_announced(own[0], event)

    def _is_announced(self, outer: Evocation, event: Evocation) -> bool:
        """Tell *kondigt aan dat hij vertrekt*, a clause with its own tense, from a departure."""
        if not self._words.has("nominal_reporting_types", outer.entry.type):
            return False
        clause = self.reading.view.clause(event.carrier)
        verbs = (clause, *self.tree.children(clause, "aux", "aux:pass", "cop"))
        inside = clause.index not in (outer.carrier.index, outer.trigger.index)
        return inside and any(v.feat("VerbForm") == "Fin" for v in verbs)

    def _above(self, token: Token) -> int:
        """Give the head of a clause whose content was passed down to: *wil beslissen*."""
        return token.head if token.dep == "xcomp" else token.index
