"""The occurrences of a document in text order, and what they were found to refer to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.referent import Occurrence, Referent
from kg.model import MentionKind
from kg.syntax.clause import ClauseView
from kg.syntax.phrase import conjuncts, phrases
from kg.syntax.phrase import phrase as phrase_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.gazetteer import Entry
    from kg.link.knowledge import Knowledge
    from kg.model import Span
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import ParsedDocument, Token, Tree

_NOMINAL = ("nsubj", "obj", "iobj", "obl", "nmod")


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
    referents : list of Referent
        In the order in which they came up.
    """

    knowledge: Knowledge
    occurrences: list[Occurrence]
    date: str | None = None
    quotes: tuple[tuple[int, int], ...] = ()
    speaking: frozenset[int] = frozenset()
    referents: list[Referent] = field(default_factory=list)
    _known: dict[str, Referent] = field(default_factory=dict)
    _order: dict[Occurrence, int] = field(init=False)
    _heads: dict[tuple[int, int], Occurrence] = field(init=False)
    _by_sentence: dict[int, list[Occurrence]] = field(init=False)
    _views: dict[int, ClauseView] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the occurrences by order and by word."""
        self._order = {occurrence: at for at, occurrence in enumerate(self.occurrences)}
        self._by_sentence = {}
        for occurrence in self.occurrences:
            self._by_sentence.setdefault(occurrence.sentence, []).append(occurrence)
        self._heads = {(o.sentence, o.token.index): o for o in self.occurrences if not is_group(o)}

    def at(self, tree: Tree, token: Token) -> Occurrence | None:
        """Give the occurrence that a word heads, co-ordinations aside."""
        return self._heads.get((tree.index, token.index))

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
            return True
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

    def others(self, occurrence: Occurrence) -> frozenset[Referent]:
        """Give what the other arguments of a phrase's predicate refer to.

        It is none of these, however often they were spoken of before: *Mugabe ontsloeg
        de vicepresident*. What is only said of somebody may be he: *Mugabe is president*.
        """
        tree, token = occurrence.tree, occurrence.token
        if grammar.is_predicate(tree, token):
            return frozenset()
        return frozenset(
            other.referents[0]
            for other in self._by_sentence[occurrence.sentence]
            if other is not occurrence and len(other.referents) == 1
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

    def before(self, occurrence: Occurrence, *, sentences: int) -> Iterator[Occurrence]:
        """Walk back over the earlier occurrences that are resolved, nearest first.

        Parameters
        ----------
        occurrence : Occurrence
            Where to start.
        sentences : int
            How many sentences to go back at most; 0 stays in its own.
        """
        for at in range(self._order[occurrence] - 1, -1, -1):
            earlier = self.occurrences[at]
            if occurrence.sentence - earlier.sentence > sentences:
                return
            if earlier.referents:
                yield earlier

    def after(self, occurrence: Occurrence, *, sentences: int) -> Iterator[Occurrence]:
        """Walk on over the later occurrences of names, nearest first."""
        for at in range(self._order[occurrence] + 1, len(self.occurrences)):
            later = self.occurrences[at]
            if later.sentence - occurrence.sentence > sentences:
                return
            if later.referents and later.kind is MentionKind.NAMED:
                yield later


def collect(
    parsed: ParsedDocument, knowledge: Knowledge, readings: Sequence[Reading] = ()
) -> list[Occurrence]:
    """Give all places of a document where something may be referred to, in text order."""
    known = {reading.tree.index: reading.phrase for reading in readings}
    return [
        found
        for tree in parsed.sentences
        for found in _in_sentence(tree, knowledge, known.get(tree.index))
    ]


def _in_sentence(
    tree: Tree, knowledge: Knowledge, known: Callable[[Token], Phrase] | None
) -> list[Occurrence]:
    placed: list[tuple[int, int, Occurrence]] = []
    heads: set[int] = set()
    for phrase in phrases(tree, known=known):
        if phrase.head.index in heads:
            continue  # "duizenden aanhangers", once of the number and once of the noun
        heads.add(phrase.head.index)
        kind = MentionKind.NOMINAL if _is_common(phrase, knowledge) else phrase.kind
        found = Occurrence(tree, phrase.head, kind, phrase.name_span, phrase.text, phrase=phrase)
        placed.append((phrase.head.index, 0, found))
    for token in tree:
        if _is_nominal(tree, token) and token.index not in heads:
            own = known(token) if known is not None else phrase_of(tree, token)
            found = Occurrence(tree, token, own.kind, own.name_span, own.text, phrase=own)
            placed.append((token.index, 0, found))
    taken = {index for index, _, _ in placed}
    for token in tree:
        other = None if token.index in taken else _other_kind(token, knowledge)
        if other is not None:
            placed.append((token.index, 0, Occurrence(tree, token, other, token.span, token.text)))
        group = _group(tree, token)
        if group is not None:
            placed.append(group)
    placed.sort(key=lambda p: p[:2])
    return [occurrence for _, _, occurrence in placed]


def _is_nominal(tree: Tree, token: Token) -> bool:
    """Tell an adjective that stands for people or things: *jongeren*, *de gewonden*."""
    if token.pos != "ADJ" or token.dep.partition(":")[0] not in _NOMINAL:
        return False
    return token.text.endswith("en") and tree.child(token, "cop") is None


def _is_common(phrase: Phrase, knowledge: Knowledge) -> bool:
    """Tell whether what is tagged as a name is a noun: *VS-president*, *NAVO-missie*, *kabinet*."""
    if phrase.name is None or phrase.titled or " " in phrase.text:
        return False
    if phrase.tree.child(phrase.head, "det") is not None:  # "de Brit eiste"
        person = phrase.head.feat("Number") != "Plur" and phrase.text[-1:] != "s"
        if person and knowledge.gazetteer.inhabitant(phrase.text) is not None:
            return not knowledge.gazetteer.named(phrase.text)
    last = phrase.text.rpartition("-")[2]
    return last.islower() and knowledge.class_of(last) is not None


def _other_kind(token: Token, knowledge: Knowledge) -> MentionKind | None:
    """Give how a word refers that heads no phrase: *Iraanse*, *daar*, *hierheen*."""
    lower = token.text.lower()
    if token.dep == "amod" and token.text[:1].isupper() and knowledge.states_of(token.text):
        return MentionKind.DEMONYM
    lists = knowledge.words.lists
    place = lower in lists["places.words"] or lower in lists["places.towards"]
    return MentionKind.PRONOUN if token.pos == "ADV" and place else None


def _group(tree: Tree, token: Token) -> tuple[int, int, Occurrence] | None:
    """Give a co-ordination as an occurrence of its own, placed after its last part."""
    parts = conjuncts(tree, token)
    if len(parts) == 1 or token.dep == "conj" or grammar.opens_clause(tree, parts[-1]):
        return None
    kind = MentionKind.NOMINAL
    return parts[-1].index, 1, Occurrence(tree, token, kind, _no_span(token), "")


def _no_span(token: Token) -> Span:
    """Give an empty span: no mention is looked up by a co-ordination."""
    return type(token.span)(token.span.start, token.span.start)


def is_group(occurrence: Occurrence) -> bool:
    """Tell whether an occurrence is a whole co-ordination."""
    return occurrence.phrase is None and occurrence.kind is MentionKind.NOMINAL
