"""*Dat*, *daarmee*, *dit* for what a clause before says: the trigger that they stand for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.link import grammar
from kg.model import FrameRef, Mention, MentionKind
from kg.syntax.designation import is_continued

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.link.knowledge import Knowledge
    from kg.link.words import ReferenceWords
    from kg.model import Frame, Role, Span
    from kg.syntax.tree import Token, Tree

_DOWN = ("xcomp", "ccomp", "csubj")
_NOUNS = ("obj", "nsubj:pass")
_MATTERS = (*_NOUNS, "obl:arg")
_START = attrgetter("span.start")
POINTING = ("PRON", "DET", "ADV", "ADP", "SCONJ")
"""Parts of speech of words that point: *dat*, *daarmee*, *ertegen*; *maakte dat zondag bekend*."""


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
    """

    trees: Mapping[int, Tree]
    frames: Mapping[Span, Frame]
    words: ReferenceWords

    @classmethod
    def of(
        cls, trees: Iterable[Tree], frames: Iterable[Frame], knowledge: Knowledge
    ) -> EventReferences:
        """Index frames by trigger, the first of each."""
        by_trigger: dict[Span, Frame] = {}
        for frame in frames:
            by_trigger.setdefault(frame.trigger.span, frame)
        by_number = {tree.index: tree for tree in trees}
        return cls(by_number, by_trigger, knowledge.words)

    def resolve(self, mention: Mention, role: Role, frame: Frame) -> FrameRef | Mention | None:
        """Give the event that a pronoun in a role stands for; `None` where it is none.

        A frame is given as a reference; a predicate that evokes none as a mention of
        kind `EVENT` whose label is that predicate.
        """
        if role.name not in self.words.lists["events.roles"]:
            return None
        token = self.token(mention)
        found = self._before(mention, role, frame)
        if found is None or token is None:
            return None
        told = self.frames.get(found.span)
        meant = self._behind(told, role, frame, token) if told is not None else None
        if isinstance(meant, Mention):
            return replace(mention, kind=MentionKind.EVENT, label=meant.text)
        label = meant.trigger.text if meant is not None else found.text
        event = replace(mention, kind=MentionKind.EVENT, label=label)
        return event if meant is None else FrameRef(meant.id, event)

    def noun(self, mention: Mention, role: Role) -> FrameRef | None:
        """Give the event that *die* stands for: *bood hulp aan, maar Taiwan weigerde die*."""
        token = self.token(mention)
        if (
            token is None
            or token.dep not in _NOUNS
            or not self.words.has("events.nouns", token.lemma)
        ):
            return None
        if role.name not in self.words.lists["events.roles"]:
            return None
        tree = self.trees[mention.sentence]
        before = self._clause_before(tree, grammar.clause(tree, token))
        if before is None:
            return None
        tree, verb = before
        below = (verb, *tree.children(verb, "xcomp"))
        for noun in (n for v in below for n in tree.children(v, *_MATTERS)):
            told = self.frames.get(noun.span)
            if noun.pos == "NOUN" and told is not None and not _is_neuter(noun):
                event = replace(mention, kind=MentionKind.EVENT, label=told.trigger.text)
                return FrameRef(told.id, event)
        return None

    def _clause_before(self, tree: Tree, clause: Token) -> tuple[Tree, Token] | None:
        """Give the verb of the clause that one is joined to, or of the sentence before."""
        above = tree[clause.head]
        if clause.dep in ("conj", "parataxis", "advcl") and above.index < clause.index:
            return tree, above
        before = self.trees.get(tree.index - 1)
        return (before, before.root) if clause.dep == "root" and before is not None else None

    def _before(self, mention: Mention, role: Role, frame: Frame) -> Token | None:
        """Give the word that carries the event before a pronoun that points at it."""
        token = self.token(mention)
        tree = self.trees[mention.sentence]
        if token is None or not self._points_back(tree, token, role):
            return None
        weak = self.words.has("events.weak", token.text.lower())
        return self._antecedent(tree, token, self._told(frame), subjects=weak)

    def _behind(
        self, told: Frame, role: Role, frame: Frame, token: Token, *, again: bool = True
    ) -> Frame | Mention | None:
        """Give what is talked of for *daarover*, and what *dat* of a report before stands for.

        *Ze spraken over raketten. Kiev vraagt daar om*; *Biden stemt in. Dat melden kranten.
        Kiev vroeg daarom*, which is neither to speak nor to report.
        """
        topics = [r.filler for r in told.roles if r.name == "topic"]
        if len(topics) != 1:
            return told
        (topic,) = topics
        pointing = not self.words.has("events.backward", token.text.lower())
        answers = self.words.has("events.answers", frame.type)
        spoken = pointing and answers and self.words.has("events.about", told.type)
        reported = answers and told.type in self._told(frame)
        if isinstance(topic, FrameRef):
            return self.by_id(topic.frame) if pointing and (spoken or reported) else told
        if not isinstance(topic, Mention):
            return told
        first = self.token(topic)
        if first is None or first.pos not in POINTING:
            return topic if spoken or (pointing and reported) else told
        further = self._before(topic, replace(role, name="topic"), told) if reported else None
        found = self.frames.get(further.span) if further is not None else None
        if found is None or not again:
            return found or told
        return self._behind(found, role, told, first, again=False)

    def by_id(self, id_: str) -> Frame | None:
        """Give the frame of an id."""
        return next((frame for frame in self.frames.values() if frame.id == id_), None)

    def _told(self, frame: Frame) -> frozenset[str]:
        """Give the frame types whose content is meant rather than themselves."""
        lists = self.words.lists
        told = lists["events.reports"]
        if frame.type not in told:
            told = told | lists["events.claims"]
        return told | lists["events.offers"] if frame.type in lists["events.takers"] else told

    def token(self, mention: Mention) -> Token | None:
        """Give the word that a mention's head starts in."""
        tree, start = self.trees.get(mention.sentence), mention.head.start
        if tree is None:
            return None
        at = bisect_right(tree.tokens, start, key=_START) - 1
        token = tree[at] if at >= 0 else None
        return token if token is not None and start < token.span.end else None

    def _points_back(self, tree: Tree, token: Token, role: Role) -> bool:
        lower = token.text.lower()
        has = self.words.has
        if token.pos not in POINTING:
            return False
        if has("events.clausal", lower) and is_continued(tree, token):
            return role.name == "topic"
        if token.feat("PronType") == "Rel" and token.pos != "ADV":
            return False
        if has("events.backward", lower):
            return True
        if has("events.adverbs", lower):  # "daar traden zij tegen op"
            split = any(c.index > token.index for c in tree.children(token, "case"))
            return role.name == "topic" or split
        if has("events.weak", lower):
            clause = tree[token.head]
            expletive = token.dep.startswith("expl") or tree.children(
                clause, "ccomp", "csubj", "advcl"
            )
            return role.name == "topic" and token.dep == "obj" and not expletive
        r_words = (*self.words.lists["events.adverbs"], *self.words.lists["events.relative"])
        return any(lower.startswith(word) and lower != word for word in r_words)

    def _antecedent(
        self, tree: Tree, token: Token, told: frozenset[str], *, subjects: bool
    ) -> Token | None:
        """Give the predicate of the clause before: in the sentence, else the sentence before.

        With `subjects` it may be the event that is the subject there: *De staking begint
        maandag. De vakbond noemt het een waarschuwing*.
        """
        clause = grammar.clause(tree, token)
        above = tree[clause.head]
        joined = clause.dep in ("conj", "parataxis", "advcl") or clause.dep.startswith("acl")
        if joined and above.index < token.index and above.index != clause.index:
            return self._event(tree, above, told)
        while clause.dep == "ccomp" and not subjects:  # "zegt dat hij daarover zal bellen"
            clause = tree[clause.head]
        if clause.dep != "root":
            return None
        before = self.trees.get(tree.index - 1)
        if before is None:
            return None
        found = self._event(before, before.root, told)
        doing = (
            before.children(found, "nsubj") if subjects and found.span not in self.frames else ()
        )
        return next((noun for noun in doing if noun.span in self.frames), found)

    def _event(self, tree: Tree, token: Token, told: frozenset[str]) -> Token:
        """Give the word that carries a clause's event.

        That is its trigger, or that of the clause below a predicate that evokes
        nothing (*zijn bereid uit te breiden*), or of its noun (*legt sancties op*,
        *doet een poging te bemiddelen*, *er waren aanvallen*), or what it is for (*gaat de
        straat op om te betogen*).
        What is told goes before the telling.
        """
        frame = self.frames.get(token.span)
        below = [self._event(tree, c, told) for c in tree.children(token, *_DOWN)]
        if frame is not None and frame.type in told and not below:
            matters = (n for n in tree.children(token, *_MATTERS) if n.pos == "NOUN")
            return next((noun for noun in matters if noun.span in self.frames), token)
        if frame is not None and (frame.type not in told or not below):
            return token
        if below:
            return next((e for e in below if e.span in self.frames), below[-1])
        exists = token.lemma.lower() == "zijn"  # "er waren aanvallen"
        nouns = tree.children(token, *_NOUNS, *(("nsubj",) if exists else ()))
        evoking = next((noun for noun in nouns if noun.span in self.frames), None)
        if frame is not None or evoking is not None:
            return evoking or token
        tried = [verb for noun in nouns for verb in tree.children(noun, "acl")]
        meant = [verb for verb in tree.children(token, "advcl") if verb.span in self.frames]
        return next((v for v in (*tried, *meant) if v.feat("VerbForm") == "Inf"), token)


def _is_neuter(noun: Token) -> bool:
    """Tell *het akkoord*, which *die* does not stand for; *die* is of several too."""
    return noun.feat("Gender") == "Neut" and noun.feat("Number") != "Plur"
