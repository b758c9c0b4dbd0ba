"""The occurrences of a document in text order, and what they were found to refer to."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.referent import Occurrence, Referent
from kg.model import MentionKind
from kg.syntax.clause import ClauseView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.gazetteer import Entry
    from kg.link.descriptions.opposed import Opposition
    from kg.link.knowledge import Knowledge
    from kg.syntax.tree import Token, Tree

_REFERENTS = attrgetter("referents")


@dataclass
class Discourse:
    """A document while its references are resolved, from its start on.

    Attributes
    ----------
    knowledge : Knowledge
        What is known beside the text.
    occurrences : list of Occurrence
        All of the document, in text order.
    date : str or None
        That of the document, ISO 8601.
    quotes : tuple of (int, int)
        Start and end offsets of its quotations.
    speaking : frozenset of int
        Offsets at which the phrases of those begin who say something.
    located : mapping of int to str
        Where what phrases stand for is said to be, by the offsets at which their heads begin.
    oppositions : tuple of Opposition
        What sets two against each other.
    referents : list of Referent
        In the order in which they came up.
    """

    knowledge: Knowledge
    occurrences: list[Occurrence]
    date: str | None = None
    quotes: tuple[tuple[int, int], ...] = ()
    speaking: frozenset[int] = frozenset()
    located: Mapping[int, str] = field(default_factory=dict)
    oppositions: tuple[Opposition, ...] = ()
    referents: list[Referent] = field(default_factory=list)
    _known: dict[str, Referent] = field(default_factory=dict)
    _wholes: dict[frozenset[Referent], Referent] = field(default_factory=dict)
    _order: dict[Occurrence, int] = field(init=False)
    _heads: dict[tuple[int, int], Occurrence] = field(init=False)
    _by_sentence: dict[int, list[Occurrence]] = field(init=False)
    _sentences: list[int] = field(init=False)
    _views: dict[int, ClauseView] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the occurrences by order and by word."""
        self._order = {occurrence: at for at, occurrence in enumerate(self.occurrences)}
        self._sentences = [occurrence.tree.index for occurrence in self.occurrences]
        self._by_sentence = {}
        for occurrence in self.occurrences:
            self._by_sentence.setdefault(occurrence.sentence, []).append(occurrence)
        self._heads = {(o.sentence, o.token.index): o for o in self.occurrences if not is_group(o)}

    def at(self, tree: Tree, token: Token) -> Occurrence | None:
        """Give the occurrence that a word heads, co-ordinations aside."""
        return self._heads.get((tree.index, token.index))

    def of_sentence(self, index: int) -> list[Occurrence]:
        """Give the occurrences of a sentence."""
        return self._by_sentence.get(index, [])

    def subject(self, tree: Tree, token: Token) -> Token | None:
        """Give the subject of the clause that a phrase is an argument of.

        An infinitive has that of its governor: Rusland in *Rusland ontkent het regime
        te helpen*.
        """
        view = self._views.get(tree.index)
        if view is None:
            view = self._views[tree.index] = ClauseView(tree, self.knowledge.lexicon)
        return view.subject(grammar.clause(tree, token))

    def bound(self, occurrence: Occurrence, earlier: Occurrence) -> bool:
        """Tell whether two phrases are arguments of one predicate, so two things.

        *Kaag zag haar* speaks of two women.
        """
        tree = occurrence.tree
        if earlier.tree is not tree:
            return False
        if grammar.co_arguments(tree, occurrence.token, earlier.token):
            unbound = self.knowledge.words.lists["determiners.unbound"]
            return not any(
                case.lemma.lower() in unbound
                for each in (occurrence, earlier)
                for case in tree.children(grammar.outermost(tree, each.token), "case")
            )
        if grammar.is_subject(tree, occurrence.token):
            return False
        subject = self.subject(tree, occurrence.token)
        return subject is not None and subject.index == earlier.token.index

    def quote(self, occurrence: Occurrence) -> tuple[int, int] | None:
        """Give the quotation that a phrase stands in."""
        start = occurrence.token.span.start
        return next((q for q in self.quotes if q[0] <= start < q[1]), None)

    def speaks(self, occurrence: Occurrence) -> bool:
        """Tell whether a phrase names who says something: *X* of *aldus X*."""
        return occurrence.head.start in self.speaking

    def says(self, occurrence: Occurrence, earlier: Occurrence) -> bool:
        """Tell whether an earlier phrase stands in what a speaker says: X in *X liegt, zei hij*."""
        if earlier.tree is not occurrence.tree or not self.speaks(occurrence):
            return False
        return grammar.in_own_words(occurrence.tree, occurrence.token, earlier.token)

    def others(self, occurrence: Occurrence) -> frozenset[Referent]:
        """Give what the other arguments of a phrase's predicate refer to.

        It is none of these, however often they were spoken of before: *Mugabe ontsloeg
        de vicepresident*. What is only said of somebody may be he: *Mugabe is president*.
        """
        tree, token = occurrence.tree, occurrence.token
        if grammar.is_predicate(tree, token):
            return frozenset()
        return frozenset(
            referent
            for other in self._by_sentence[occurrence.sentence]
            for referent in other.referents  # "de vier": each of them
            if other is not occurrence
            if self.bound(occurrence, other)
            or (grammar.is_argument(tree, other.token) and self.bound(other, occurrence))
        )

    def add(self, referent: Referent) -> Referent:
        """Take in a new referent."""
        self.referents.append(referent)
        return referent

    def known(self, entry: Entry) -> Referent:
        """Give the referent of a gazetteer entry, the same one each time."""
        if entry.id not in self._known:
            self._known[entry.id] = self.add(Referent(entry.type, entry.label, entry=entry))
        return self._known[entry.id]

    def know(self, referent: Referent, entry: Entry) -> Referent:
        """Note which entry a referent is; give the referent of that entry."""
        known = self._known.setdefault(entry.id, referent)
        known.entry = entry
        return known

    def whole(self, parts: tuple[Referent, ...], text: str = "") -> Referent:
        """Give several as one plural referent of the class that they share, the same each time."""
        key = frozenset(parts)
        if key not in self._wholes:
            types = {part.type for part in parts}
            agents = all(self.knowledge.is_a(part.type, "Agent") for part in parts)
            shared = types.pop() if len(types) == 1 else "Agent" if agents else "Entity"
            self._wholes[key] = Referent(
                shared, text, number="plural", members=parts, count=len(parts)
            )
        return self._wholes[key]

    def before(self, occurrence: Occurrence, *, sentences: int) -> Iterator[Occurrence]:
        """Walk back over the earlier occurrences that are resolved, nearest first.

        Parameters
        ----------
        occurrence : Occurrence
            Where to start.
        sentences : int
            How many sentences to go back at most; 0 stays in its own.
        """
        for earlier in reversed(self._earlier(occurrence, sentences)):
            if earlier.referents:
                yield earlier

    def referents_before(self, occurrence: Occurrence, *, sentences: int) -> Iterable[Referent]:
        """Give what was spoken of as far back as for `before`, the nearest first, each once."""
        earlier = reversed(self._earlier(occurrence, sentences))
        return dict.fromkeys(chain.from_iterable(map(_REFERENTS, earlier)))

    def _earlier(self, occurrence: Occurrence, sentences: int) -> list[Occurrence]:
        end = self._order[occurrence]
        start = bisect_left(self._sentences, occurrence.sentence - sentences, hi=end)
        return self.occurrences[start:end]

    def after(self, occurrence: Occurrence, *, sentences: int) -> Iterator[Occurrence]:
        """Walk on over the later occurrences of names, nearest first."""
        for at in range(self._order[occurrence] + 1, len(self.occurrences)):
            later = self.occurrences[at]
            if later.sentence - occurrence.sentence > sentences:
                return
            if later.referents and later.kind is MentionKind.NAMED:
                yield later


def is_group(occurrence: Occurrence) -> bool:
    """Tell whether an occurrence is a whole co-ordination."""
    return occurrence.phrase is None and occurrence.kind is MentionKind.NOMINAL
