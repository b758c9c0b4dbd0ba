"""Negation: what is denied, by a word of its own or by nobody doing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.qualifiers.provisos import is_proviso

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

_BEARERS = ("advmod", "det", "mark", "case", "cc", "amod", "obl", "orphan")


class Negation:
    """Finds the negations of one sentence.

    Parameters
    ----------
    reading : Reading
        The sentence.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree = reading.tree
        self._lists = reading.resources.words
        self._words = frozenset(reading.resources.lexicon.qualifiers.negation)
        denying = self._words | self._lists.classes["instead_nouns"] | {"noch"}
        self._none = reading.tree.forms.isdisjoint(denying)

    def of_frame(self, evocation: Evocation) -> bool:
        """Tell whether a frame is denied: itself, or in who takes part (*geen troepen*).

        A negation that belongs to an expression denies nothing: *kan zich niet vinden in*.
        """
        if self._none:
            return False
        fixed = evocation.fixed
        if self.denies(evocation.carrier, fixed) or self.denies(evocation.trigger, fixed):
            return True
        if any(self._is_nothing(t) for t in self._inside(evocation)):
            return True
        own = (s for s in evocation.slots if s.name in ("subj", "obj", "iobj"))
        return any(
            self._is_nothing(s.token) or self._has_no(s.token, fixed)
            for s in own
            if "control" not in s.rule or self._is_let(evocation.carrier, s.token)
        )

    def is_fixed(self, evocation: Evocation) -> bool:
        """Tell *niet doorgaan*, an expression with a negation of its own."""
        return any(self.tree[i].lemma.lower() in self._words for i in evocation.fixed)

    def _is_let(self, verb: Token, who: Token) -> bool:
        """Tell *laat geen migranten meer vertrekken*: they do not leave."""
        above = self.tree[verb.head]
        return who.head == above.index and self._lists.has("causatives", above.lemma.lower())

    def _inside(self, evocation: Evocation) -> Iterator[Token]:
        """Give the objects of an expression's other words: *wilde hierover niets kwijt*."""
        for index in evocation.fixed:
            word = self.tree[index]
            if word.dep == "xcomp" and index != evocation.carrier.index:
                yield from self.tree.children(word, "obj")

    def denies(self, token: Token, fixed: Container[int] = ()) -> bool:
        """Tell whether a negation hangs on a word: *niet*, *geen*, *zonder te*.

        `fixed` are the indices of tokens that belong to an expression.
        """
        if self._none:
            return False
        return (
            any(
                c.index not in fixed
                and not (c.dep == "case" and is_proviso(self.reading, token))
                and not self._leaves_open(c)
                and not self._is_of_measure(c)
                and not self._is_of_moment(token, c)
                and not self._is_of_focus(c)
                and not self._is_of_predicate(token, c)
                and not self._is_passed_on(token, c)
                and not self.tree.children(c, "nmod", "amod")
                for c in self.tree.children(token, *_BEARERS)
                if c.lemma.lower() in self._words
            )
            or self._is_denied_above(token)
            or self._is_paired(token)
            or self._is_denied_with(token)
            or self._is_left(token)
            or self._is_weakened(token)
        )

    def _is_denied_with(self, verb: Token) -> bool:
        """Tell *erkent en steunt de rebellen niet*: what stands behind two verbs denies both."""
        if verb.pos != "VERB":
            return False
        above = self.tree[verb.head]
        beside = [c for c in self.tree.children(verb, "conj") if c.index == verb.index + 2]
        if verb.dep == "conj" and above.pos == "VERB" and above.index == verb.index - 2:
            beside.append(above)
        return any(
            c.index > max(verb.index, other.index) and not self._is_of_focus(c)
            for other in beside
            if other.pos == "VERB"
            for c in self.tree.children(other, "advmod")
            if c.lemma.lower() in self._words
        )

    def by_nobody(self, head: Token) -> bool:
        """Tell *niemand slaagde erin te ...*, which nobody did."""
        if self._none:
            return False
        subject = self.tree.child(head, "nsubj")
        return subject is not None and (self._is_nothing(subject) or self._has_no(subject))

    def _leaves_open(self, word: Token) -> bool:
        """Tell *al dan niet*, which denies nothing."""
        return word.index > 0 and self.tree[word.index - 1].text.lower() == "dan"

    def _is_of_measure(self, word: Token) -> bool:
        """Tell *nauwelijks een week later*, which is short but was."""
        if not self._lists.has("scant_adverbs", word.lemma.lower()):
            return False
        after = self.tree.tokens[word.index + 1 : word.index + 2]
        return any(t.pos == "NUM" or self.reading.is_time(t) for t in after)

    def _is_of_moment(self, verb: Token, word: Token) -> bool:
        """Tell *nauwelijks was hij weg, of zij vielen aan*: he was, and they at once."""
        if not self._lists.has("scant_adverbs", word.lemma.lower()):
            return False
        return any(
            opening.lemma.lower() == "of"
            for second in self.tree.children(verb, "conj", "advcl", "parataxis", "ccomp")
            for opening in self.tree.children(second, "cc", "mark")
        )

    def _is_of_focus(self, word: Token) -> bool:
        """Tell *sprak niet alleen met Biden*, which says with whom else besides."""
        after = self.tree.tokens[word.index + 1 : word.index + 2]
        return any(self._lists.has("exclusive_adverbs", t.text.lower()) for t in after)

    def _is_of_predicate(self, verb: Token, word: Token) -> bool:
        """Tell *vindt de straf niet zwaar*, who does find so."""
        if not self._lists.has("judging_verbs", verb.lemma):
            return False
        return any(
            p.pos in ("ADJ", "NOUN") and verb.index < word.index < p.index
            for p in self.tree.children(verb, "xcomp")
        )

    def _is_paired(self, token: Token) -> bool:
        """Tell *wil dat bevestigen noch ontkennen*, whose first verb is denied too."""
        return any(
            c.lemma.lower() == "noch"
            for other in self.tree.children(token, "conj")
            for c in self.tree.children(other, "cc")
        )

    def _is_left(self, token: Token) -> bool:
        """Tell *in plaats van te praten*, which is not done."""
        return any(
            self._lists.has("instead_nouns", part.text.lower())
            for opening in self.tree.children(token, "mark", "case")
            for part in self.tree.children(opening, "fixed")
        )

    def _is_passed_on(self, verb: Token, word: Token) -> bool:
        """Tell *heeft hen verzocht niet te komen*, which denies the coming.

        What stands behind a verb or particle that ends a clause belongs to the infinitive
        there: *roept hen op niet te komen*.
        """
        ends = verb.feat("VerbForm") in ("Part", "Inf") and verb.index < word.index
        ends = ends or any(p.index < word.index for p in self.tree.children(verb, "compound:prt"))
        return ends and any(
            word.index < below.index and below.feat("VerbForm") == "Inf"
            for below in self.tree.children(verb, "xcomp", "ccomp", "advcl")
        )

    def _is_denied_above(self, infinitive: Token) -> bool:
        if infinitive.feat("VerbForm") != "Inf" or infinitive.head == infinitive.index:
            return False
        if infinitive.dep not in ("xcomp", "ccomp", "advcl"):
            return False
        above = self.tree[infinitive.head]
        return any(
            c.lemma.lower() in self._words and self._is_passed_on(above, c)
            for c in self.tree.children(above, "advmod")
            if c.index < infinitive.index
        )

    def _is_weakened(self, verb: Token) -> bool:
        """Tell *zal niet snel toegeven*, whose *niet* may hang on the adverb for a parser."""
        return any(
            self._lists.has("weakening_adverbs", adverb.lemma.lower())
            and any(c.lemma.lower() in self._words for c in self.tree.children(adverb, "advmod"))
            for adverb in self.tree.children(verb, "advmod")
        )

    def _is_nothing(self, token: Token) -> bool:
        """Tell *niets* and *niemand*."""
        return token.pos == "PRON" and token.lemma.lower() in self._words

    def _has_no(self, token: Token, fixed: Container[int] = ()) -> bool:
        if any(
            c.lemma.lower() == "maar"
            for other in self.tree.children(token, "conj")
            for c in self.tree.children(other, "cc")
        ):
            return False  # "prijst niet de minister maar de gezant"
        below = self.tree.children(token, "det", "cc")  # "geen troepen", "noch Rusland noch ..."
        return any(d.lemma.lower() in self._words and d.index not in fixed for d in below)
