"""Whether and how sure: negation, modal words, conditions, and what governs the trigger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.qualifiers.attributed import Attributes
from kg.extract.qualifiers.conditions import Conditions
from kg.extract.qualifiers.generic import is_of_whoever
from kg.extract.qualifiers.govern import ASKED, Governors
from kg.extract.qualifiers.hypothetical import is_supposed
from kg.extract.qualifiers.modals import is_order
from kg.extract.qualifiers.negation import Negation
from kg.lexicon import Content, Operator
from kg.model import Modality, Polarity
from kg.syntax.light import relative_light_verb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.qualifiers.govern import Effect
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token


_OPENING = ("NOUN", "PROPN", "ADJ", "NUM", "DET")
"""Parts of speech that a headline without a verb begins with."""
_DEMANDING = (Modality.REQUESTED, Modality.INTENDED)


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
        by_word: dict[int, tuple[Evocation, tuple[Filled, ...]]] = {}
        for evocation, roles in filled.values():
            for token in (evocation.carrier, evocation.trigger):
                by_word.setdefault(token.index, (evocation, roles))
        # What a verb evokes itself governs what it carries: "de hulp werd opgeschort".
        own = {evocation.trigger.index: (evocation, roles) for evocation, roles in filled.values()}
        self._negation = Negation(reading)
        self._governors = Governors(reading, self._negation, by_word | own)
        self._conditions = Conditions(reading, by_word)
        self._attributes = Attributes(reading, by_word)

    def qualify(self, evocation: Evocation) -> tuple[Polarity, Modality]:
        """Give polarity and modality of a frame, from its own words outwards."""
        carrier = evocation.carrier
        if self._is_presupposed(evocation):
            evocation = replace(evocation, carrier=evocation.trigger)
        entry = evocation.entry
        negative = entry.polarity is Polarity.NEGATIVE or self._negation.of_frame(evocation)
        modality = entry.modality or Modality.ASSERTED
        yields = False
        for word in {
            evocation.carrier.index: evocation.carrier,
            evocation.trigger.index: evocation.trigger,
        }.values():
            denied = negative or self._negation.is_fixed(evocation)  # "kon niet doorgaan"
            for operator in self._governors.own(word, evocation.fixed, denied=denied):
                negative, modality = _apply(operator, modality, negative=negative)
                yields = yields or (modality is operator.modality and _yields(operator))
        if not self._is_done(evocation):
            negative, modality = self._governed(
                evocation, modality, negative=negative, yields=yields
            )
        if modality is Modality.ASSERTED and not negative:
            negative, modality = self._attributes.of_event(evocation)
        if modality is Modality.ASSERTED:
            modality = self._by_clause(evocation)
        if not negative:
            carrier = evocation.carrier  # "staakt de aanvallen als ...", which there are
        if self._conditions.holds_for(carrier, evocation.trigger) and not (
            # "het zou goed zijn als ... zou kunnen": a wish, not a condition
            modality is Modality.POSSIBLE and self._conditions.is_wished(evocation.carrier)
        ):
            modality = Modality.CONDITIONAL
        return Polarity.NEGATIVE if negative else Polarity.POSITIVE, modality

    def _by_clause(self, evocation: Evocation) -> Modality:
        """Give what the form of its clause says: a question, an order, *wie het doet*."""
        if self._is_asked(evocation.carrier) or is_supposed(self.tree, evocation):
            return Modality.POSSIBLE
        if is_order(self.tree, evocation.carrier):
            return Modality.REQUESTED
        whoever = is_of_whoever(self.reading, evocation.carrier)
        return Modality.CONDITIONAL if whoever else Modality.ASSERTED

    def _governed(
        self, evocation: Evocation, modality: Modality, *, negative: bool, yields: bool
    ) -> tuple[bool, Modality]:
        """Give whether a frame is denied, and its modality, with what stands above it."""
        said_ahead = modality is Modality.INTENDED
        stopped = False
        for effect, denied in self._governors.outwards(evocation):
            if effect.polarity is Polarity.NEGATIVE:
                negative = denied is stopped  # "weigert de hulp op te schorten": it goes on
            elif denied and _passes_denial(effect):
                negative = not stopped  # "slaagde er niet in te ...", "zal niet"
            stopped = stopped or (isinstance(effect, Content) and effect.stops)
            if effect.modality in _DEMANDING and yields:
                modality, yields = effect.modality, False  # "eist dat zij mogen stemmen"
            if (
                isinstance(effect, Operator)
                and effect.pos == "aux"
                and modality is Modality.ASSERTED
            ):
                said_ahead = effect.modality is Modality.INTENDED
            if effect is ASKED and said_ahead:
                modality = Modality.ASSERTED  # "onzeker is of er gestemd gaat worden"
            if modality is Modality.ASSERTED and effect.modality is not None:
                modality = effect.modality
                yields = isinstance(effect, Operator) and _yields(effect)
        return negative, modality

    def _is_presupposed(self, evocation: Evocation) -> bool:
        """Tell *weigert de aanvallen te staken*, which there are, from *weigert aan te vallen*."""
        if evocation.carrier.index == evocation.trigger.index:
            return False
        lemma = self.reading.view.lemma(evocation.carrier)
        return self.reading.resources.words.has("presupposing_verbs", lemma)

    def _is_done(self, evocation: Evocation) -> bool:
        """Tell *wil het met Peru gesloten akkoord intrekken*, which there is already."""
        participles = self.tree.children(evocation.trigger, "amod", "acl")
        if not any(p.pos == "VERB" for p in participles):
            return False
        light = relative_light_verb(self.reading.view, evocation.trigger)
        if light is None or light[0].dep == "acl:relcl":
            return False
        known = self.reading.resources.lexicon.qualifiers
        operators = (
            *known.operators_of(light[0].text.lower().removesuffix("e"), "adjective"),
            *known.operators_of(light[0].lemma.lower(), "verb"),
        )
        return all(o.modality is None and o.polarity is None for o in operators)

    def _is_asked(self, carrier: Token) -> bool:
        """Tell the clause of a yes-or-no question: *Blaast Trump het akkoord op?*.

        Or a headline that asks: *Nieuw akkoord met Irak?*.
        """
        if self.tree.tokens[-1].text != "?":
            return False
        words = [t for t in self.tree if t.pos != "PUNCT"]
        if not words:
            return False
        nominal = words[0].pos in _OPENING and self.tree.root.pos in ("NOUN", "PROPN")
        if nominal and not self.tree.finite:
            return True
        subject = self.tree.child(words[0], "nsubj")
        verb = words[0].pos == "VERB" and words[0].dep == "root"
        inverted = verb and subject is not None  # like a participle by its form
        if words[0].feat("VerbForm") != "Fin" and not inverted:
            return False
        clause = self.reading.view.clause(carrier)
        while clause.dep in ("xcomp", "ccomp", "conj") and clause.head != clause.index:
            clause = self.reading.view.clause(self.tree[clause.head])
        return clause.dep == "root"


def _yields(operator: Operator) -> bool:
    """Tell *kunnen*, *mogen* and *willen*, which give way to who demands or promises it."""
    plain = operator.pos == "aux" and operator.tense is None
    return plain and operator.modality is not Modality.REQUESTED


def _passes_denial(effect: Effect) -> bool:
    """Tell *besloot niet te vertrekken* from *het vertrek is niet besproken*."""
    if isinstance(effect, Operator):
        return True
    return effect.modality is not None and effect.modality is not Modality.POSSIBLE


def _apply(operator: Operator, modality: Modality, *, negative: bool) -> tuple[bool, Modality]:
    if operator.polarity is Polarity.NEGATIVE:
        negative = True
    if operator.modality is not None and modality is Modality.ASSERTED:
        modality = operator.modality
    return negative, modality
