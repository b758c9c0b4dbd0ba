"""The clause view: what a parse says about who does what, with grammar undone.

`ClauseView(tree)` gives for each verb, noun and adjective a `Predicate` whose
slots are deep ones: the subject of a passive is `obj` and its *door*-phrase
`subj`, a separated particle is back on its verb, a relative pronoun is its
antecedent, the subject of an infinitive is what its governor's grammar makes
it, and co-ordinated verbs share what they share.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import control, nominal, verbal, voice, words
from kg.syntax.infinitive import is_noun_like
from kg.syntax.slot import Predicate as Predicate
from kg.syntax.slot import Slot as Slot

if TYPE_CHECKING:
    from kg.lexicon import Lexicon
    from kg.model import Span
    from kg.syntax.tree import Token, Tree

_NOMINAL_DEPS = ("nsubj", "obj", "iobj", "obl", "nmod", "appos")
VERBAL_DEPS = ("root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj")
"""Relations that open a clause."""


class ClauseView:
    """The predicates of one sentence, worked out when asked for.

    Parameters
    ----------
    tree : Tree
        The sentence.
    lexicon : Lexicon
        Names the light verbs, which only carry a noun (*een akkoord sluiten*).
    """

    def __init__(self, tree: Tree, lexicon: Lexicon) -> None:
        self.tree = tree
        self.lexicon = lexicon
        self._kinds: dict[int, str] = {}
        self._lemmas: dict[int, str] = {}
        self._slots: dict[int, tuple[Slot, ...]] = {}
        self._subjects: dict[int, Token | None] = {}

    def predicate(self, token: Token) -> Predicate:
        """Give the predicate that a token heads."""
        return Predicate(token, self.lemma(token), self.kind(token), self.slots(token))

    def kind(self, token: Token) -> str:
        """Tell whether a token counts as verb, noun or adjective."""
        known = self._kinds.get(token.index)
        if known is None:
            known = self._kinds[token.index] = self._kind(token)
        return known

    def _kind(self, token: Token) -> str:
        if token.pos in ("VERB", "AUX"):
            return "noun" if self._is_person(token) else "verb"
        if token.pos in ("NOUN", "PROPN", "X", "SYM", "NUM", "PRON"):
            return "noun"
        used = token.pos in ("ADJ", "INTJ") and self._is_used_as_noun(token)  # "het nee van Parijs"
        return "noun" if used else "adjective"

    def _is_person(self, token: Token) -> bool:
        """Tell a participle that is used as a noun: *de verdachte*, *twee gevangenen*."""
        return (
            token.feat("VerbForm") == "Part"
            and self._is_used_as_noun(token)
            and self.tree.child(token, "aux") is None
            and not is_noun_like(self.tree, token)
        )

    def _is_used_as_noun(self, token: Token) -> bool:
        """Tell by the place in the clause, as in *honderd anderen raakten gewond*.

        Without anything before it a plural does: *Franstaligen verzetten zich*.
        """
        if token.dep.partition(":")[0] not in _NOMINAL_DEPS:
            return False
        plural = token.pos == "ADJ" and token.feat("Number") == "Plur"
        return plural or self.tree.child(token, "det", "nummod", "nmod:poss", "amod") is not None

    def lemma(self, token: Token) -> str:
        """Give the dictionary form, the separated particle put back."""
        known = self._lemmas.get(token.index)
        if known is None:
            known = self._lemmas[token.index] = self._lemma(token)
        return known

    def _lemma(self, token: Token) -> str:
        lemma = token.lemma.lower()
        if self.kind(token) != "verb":
            return lemma
        particle = self.particle(token)
        if particle is None:
            return self._with_joined_particle(token, lemma)
        if lemma.startswith(particle.text.lower()):
            return lemma
        whole = particle.text.lower() + lemma
        joins = words.load().has("joining_particles", particle.text.lower())
        if joins and self.lexicon.verb(lemma) and not self.lexicon.verb(whole):
            return lemma  # "die de tekst mee goedkeuren": with others, the same act
        late = particle.index > token.index and token.feat("VerbForm") == "Part"
        if late and self.lexicon.verb(lemma) and not self.lexicon.verb(whole):
            return lemma  # "aangenomen met tien stemmen voor": participles have theirs inside
        return whole

    def _with_joined_particle(self, verb: Token, lemma: str) -> str:
        """Give back what a lemmatiser took off: *medegedeeld* is *mededelen*, not *delen*."""
        text = verb.text.lower()
        if not text.startswith("me") or text.startswith(lemma[:3]):
            return lemma
        for joined in words.load().classes["joining_particles"]:
            if text.startswith(joined + "ge") and self.lexicon.verb(joined + lemma):
                return joined + lemma
        return lemma

    def particle(self, verb: Token) -> Token | None:
        """Give the separated particle of a verb; *om het leven* and *onder vuur* are none.

        Of two, the last that makes a known verb: *voegde hier aan toe* is *toevoegen*, *trekt
        samen op* is *optrekken*.
        """
        found = [
            child
            for child in self.tree.children(verb, "compound:prt")
            # ... nor is "te maken" in "ontkent iets te maken te hebben met".
            if not self.tree.children(child, "fixed", "case", "mark")
        ]
        if len(found) < 2:
            return found[0] if found else None
        lemma = verb.lemma.lower()
        known = (c for c in reversed(found) if self.lexicon.verb(c.text.lower() + lemma))
        return next(known, found[0])

    def slots(self, token: Token) -> tuple[Slot, ...]:
        """Give the deep arguments of a token; each is worked out once."""
        known = self._slots.get(token.index)
        return self._worked_out(token) if known is None else known

    def _worked_out(self, token: Token) -> tuple[Slot, ...]:
        self._slots[token.index] = ()  # A cycle of sharing ends here.
        kind = self.kind(token)
        found = verbal.slots(self, token) if kind == "verb" else nominal.slots(self, token)
        self._slots[token.index] = _distinct(found)
        return self._slots[token.index]

    def subject(self, token: Token) -> Token | None:
        """Give the surface subject, found through co-ordination and control if need be."""
        if token.index not in self._subjects:
            self._subjects[token.index] = None
            if not voice.is_predicate(self, token):
                self._subjects[token.index] = control.subject(self, token)
        return self._subjects[token.index]

    def clause(self, token: Token) -> Token:
        """Give the head of the innermost clause that a token stands in, itself included."""
        while token.head != token.index and not self.opens_clause(token):
            token = self.tree[token.head]
        return token

    def opens_clause(self, token: Token) -> bool:
        """Tell whether a token heads a clause of its own."""
        if token.dep.partition(":")[0] in VERBAL_DEPS:
            return True
        if token.dep == "conj":
            head = self.tree[token.head]
            return (
                token.pos in ("VERB", "AUX") or bool(self.tree.children(token, "cop"))
            ) and self.opens_clause(head)
        return False


def _distinct(slots: list[Slot]) -> tuple[Slot, ...]:
    """Keep the first slot for each name and filler."""
    seen: dict[tuple[str, int, Span | None], Slot] = {}
    for slot in slots:
        seen.setdefault((slot.name, slot.token.index, slot.part), slot)
    return tuple(seen.values())
