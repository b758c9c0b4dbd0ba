"""*Dat*, *daarmee*, *dit* for what a clause before says: the trigger that they stand for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.link import grammar
from kg.model import FrameRef, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.lexicon import Lexicon
    from kg.link.knowledge import Knowledge
    from kg.link.words import ReferenceWords
    from kg.model import Frame, Mention, Role, Span
    from kg.syntax.tree import Token, Tree

_DOWN = ("xcomp", "ccomp", "csubj")
_NOUNS = ("obj", "obl", "nsubj:pass")
_REPORT = "Statement"
POINTING = ("PRON", "DET", "ADV", "ADP")
"""Parts of speech of words that point: *dat*, *daarmee*, *ertegen*."""


@dataclass(frozen=True)
class EventReferences:
    """The clauses of a document that pronouns can stand for.

    Parameters
    ----------
    trees : mapping of int to Tree
        Sentences by number.
    frames : iterable of Frame
        All frames of the document.
    words : ReferenceWords
        Which words point at a clause.
    lexicon : Lexicon
        Names the verbs that only carry a noun.
    """

    trees: Mapping[int, Tree]
    frames: Mapping[Span, Frame]
    words: ReferenceWords
    lexicon: Lexicon

    @classmethod
    def of(
        cls, trees: Iterable[Tree], frames: Iterable[Frame], knowledge: Knowledge
    ) -> EventReferences:
        """Index frames by trigger, the first of each."""
        by_trigger: dict[Span, Frame] = {}
        for frame in frames:
            by_trigger.setdefault(frame.trigger.span, frame)
        by_number = {tree.index: tree for tree in trees}
        return cls(by_number, by_trigger, knowledge.words, knowledge.lexicon)

    def resolve(self, mention: Mention, role: Role) -> FrameRef | Mention | None:
        """Give the event that a pronoun in a role stands for; `None` where it is none.

        A frame is given as a reference; a predicate that evokes none as a mention of
        kind `EVENT` whose label is that predicate.
        """
        if role.name not in self.words.lists["events.roles"]:
            return None
        token = self.token(mention)
        if token is None or not self._points_back(
            tree := self.trees[mention.sentence], token, role
        ):
            return None
        found = self._antecedent(tree, token)
        if found is None:
            return None
        frame = self.frames.get(found.span)
        label = frame.trigger.text if frame is not None else found.text
        event = replace(mention, kind=MentionKind.EVENT, label=label)
        return event if frame is None else FrameRef(frame.id, event)

    def token(self, mention: Mention) -> Token | None:
        """Give the word that a mention's head starts in."""
        tree = self.trees.get(mention.sentence)
        start = mention.head.start
        return next((t for t in tree or () if t.span.start <= start < t.span.end), None)

    def _points_back(self, tree: Tree, token: Token, role: Role) -> bool:
        lower = token.text.lower()
        has = self.words.has
        if token.pos not in POINTING:
            return False
        if token.feat("PronType") == "Rel" and token.pos != "ADV":
            return False
        if has("events.backward", lower):
            return True
        if has("events.adverbs", lower):
            return role.name == "topic"
        if has("events.weak", lower):
            clause = tree[token.head]
            expletive = token.dep.startswith("expl") or tree.children(
                clause, "ccomp", "csubj", "advcl"
            )
            return role.name == "topic" and token.dep == "obj" and not expletive
        r_words = (*self.words.lists["events.adverbs"], *self.words.lists["events.relative"])
        return any(lower.startswith(word) and lower != word for word in r_words)

    def _antecedent(self, tree: Tree, token: Token) -> Token | None:
        """Give the predicate of the clause before: in the sentence, else the sentence before."""
        clause = grammar.clause(tree, token)
        above = tree[clause.head]
        joined = clause.dep in ("conj", "parataxis", "advcl") or clause.dep.startswith("acl")
        if joined and above.index < token.index and above.index != clause.index:
            return self._event(tree, above)
        if clause.dep != "root":
            return None
        before = self.trees.get(tree.index - 1)
        return self._event(before, before.root) if before is not None else None

    def _event(self, tree: Tree, token: Token) -> Token:
        """Give the word that carries a clause's event.

        That is its trigger, or that of the clause below a predicate that evokes
        nothing (*zijn bereid uit te breiden*), or of its noun (*legt sancties op*).
        What is reported goes before the report.
        """
        frame = self.frames.get(token.span)
        below = next((c for c in tree.children(token, *_DOWN) if not tree.child(c, "expl")), None)
        if frame is not None and not (frame.type == _REPORT and below is not None):
            return token
        if below is not None:
            return self._event(tree, below)
        if not self.lexicon.light_verbs(token.lemma):
            return token
        nouns = (c for c in tree.children(token, *_NOUNS) if c.span in self.frames)
        return next(nouns, token)
