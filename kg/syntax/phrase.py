"""Noun phrases: what they are called, where they stand, and what they consist of.

Dutch UD makes the title the head and the name its apposition (*president
Trump*: `president` with `appos` *Trump*); a phrase here is known by its name
where it has one, else by its head noun with its content modifiers.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.model import Mention, MentionKind, Span
from kg.syntax import words
from kg.syntax.designation import designation
from kg.syntax.kept import kept
from kg.syntax.prepositions import preposition as preposition
from kg.syntax.token import ORPHAN
from kg.syntax.tree import Name
from kg.syntax.verb_second import is_subject_of_next

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.syntax.tree import Token, Tree

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
"""Parts of speech that can head a phrase."""
_INNER = ("flat", "fixed", "compound", "nummod")


@dataclass(frozen=True)
class Phrase:
    """A noun phrase of one sentence.

    Attributes
    ----------
    tree : Tree
        Its sentence.
    head : Token
        The head noun, measure nouns passed over: *een aantal commando's* has
        *commando's*. For a bare name the name's head.
    name : Name or None
        The name that it bears: its own or its apposition's.
    """

    tree: Tree
    head: Token
    name: Name | None

    @property
    def kind(self) -> MentionKind:
        """How the phrase refers."""
        if self.name is not None:
            return MentionKind.NAMED
        return MentionKind.PRONOUN if self.head.pos in ("PRON", "DET") else MentionKind.NOMINAL

    @property
    def titled(self) -> bool:
        """Whether a common noun stands before the name: *minister Blok*."""
        return self.name is not None and not self.name.first <= self.head.index < self.name.last

    @kept
    def name_span(self) -> Span:
        """Offsets of the name, or of the head noun where there is none."""
        if self.name is None:
            return self.head.span
        first, last = self.tree[self.name.first], self.tree[self.name.last - 1]
        return Span(first.span.start, last.span.end)

    @kept
    def tokens(self) -> tuple[Token, ...]:
        """The words by which the phrase is called, without determiner and clauses."""
        if self.name is not None:
            return tuple(self.tree.tokens[self.name.first : self.name.last])
        return designation(self.tree, self.head)

    @kept
    def text(self) -> str:
        """The phrase as the gold gives fillers: the name, or head with modifiers."""
        return _join(self.tokens)

    @property
    def label_of_name(self) -> str:
        """The entity label of the name (PERSON, GPE, ...), or the empty string."""
        return self.name.label if self.name else ""

    def mention(self) -> Mention:
        """Give the phrase as a mention that is not linked yet."""
        return self._mention

    @kept
    def _mention(self) -> Mention:
        tokens = self.tokens
        start = min(self.head.span.start, tokens[0].span.start)
        end = max(self.head.span.end, tokens[-1].span.end)
        span, text = Span(start, end), self.text
        return Mention(span, self.name_span, self.tree.index, self.kind, text=text, label=text)


def phrase(tree: Tree, token: Token) -> Phrase:
    """Give the noun phrase that a token heads."""
    head = _measured(tree, token)
    return Phrase(tree, head, _name(tree, head))


def phrases(tree: Tree, *, known: Callable[[Token], Phrase] | None = None) -> Iterator[Phrase]:
    """Give all noun phrases of a sentence, pronouns and possessives included, in text order.

    `known` gives that of a token where phrases are kept already.
    """
    appositions: set[int] = set()
    for token in tree:
        if token.pos not in NOMINAL or token.dep in _INNER or token.index in appositions:
            continue
        found = known(token) if known is not None else phrase(tree, token)
        if found.name is not None:
            appositions.update(range(found.name.first, found.name.last))
        yield found


def conjuncts(tree: Tree, token: Token) -> tuple[Token, ...]:
    """Give a token and those that are co-ordinated with it, in text order.

    One that has an orphan stands in a clause of its own: *bezoekt Polen, maar niet Hongarije*.
    """
    below = tree.children(token, "conj")
    if not below:
        return (token,)
    found = [token]
    for conjunct in below:
        if not is_subject_of_next(tree, conjunct) and not tree.child(conjunct, ORPHAN):
            found.extend(conjuncts(tree, conjunct))
    return tuple(found)


def members(tree: Tree, token: Token) -> tuple[Token, ...]:
    """Give all that a phrase lists: its conjuncts and those of the name in apposition.

    *ministers Ollongren en Hoekstra*, *een meerderheid van VVD, CDA en D66*.
    """
    if not tree.children(token):
        return (token,)
    found: list[Token] = []
    for conjunct in conjuncts(tree, token):
        inner = _measured(tree, conjunct)
        found.append(conjunct)
        lists = [] if inner is conjunct else [inner]
        lists.extend(a for a in tree.children(inner, "appos") if _lists_names(tree, inner, a))
        for each in lists:
            found.extend(c for c in conjuncts(tree, each)[1:] if c.pos in NOMINAL)
    return tuple(found)


def _lists_names(tree: Tree, noun: Token, beside: Token) -> bool:
    """Tell *ministers X en Y*, and *hun collega's premier X en minister Y*, each with a title."""
    titled = beside.pos == "NOUN" and any(n.pos == "PROPN" for n in tree.children(beside, "appos"))
    return beside.pos == "PROPN" or (titled and noun.feat("Number") == "Plur")


def _measured(tree: Tree, token: Token) -> Token:
    """Pass over a noun that only counts: *een twintigtal journalisten* -> *journalisten*."""
    if not tree.children(token):
        return token
    counted = token.pos == "NUM" and not token.dep.startswith(("nummod", "flat"))
    measure = words.load().has("measure_nouns", token.lemma.lower()) or _is_fraction(tree, token)
    if not counted and not measure:
        return token  # "vier van de gevangenen" is said of prisoners
    for below in tree.children(token, "nmod", "appos"):
        case = tree.child(below, "case")
        if below.pos in NOMINAL and (case is None or case.lemma == "van"):
            if _is_territory(tree, below) and words.load().has("territory_parts", token.lemma):
                return token
            return _measured(tree, below)
        if below.pos == "ADJ" and case is None and below.text.endswith("en"):
            return below  # "tientallen minderjarigen"
    return token


def _is_fraction(tree: Tree, token: Token) -> bool:
    """Tell *een derde van de rebellen*, some of them, from *de derde van de rebellen*."""
    if token.pos not in ("ADJ", "NUM") or not words.load().has("fractions", token.text):
        return False
    article = tree.child(token, "det", "nummod")
    return article is None or article.text.lower() != "de"


def _is_territory(tree: Tree, noun: Token) -> bool:
    """Tell *delen van Friesland*, which are not Friesland, from *een deel van de troepen*."""
    name = tree.name_at(noun)
    place = name is not None and name.label in ("GPE", "LOC")
    return place or words.load().has("territories", noun.lemma)


def _name(tree: Tree, head: Token) -> Name | None:
    own = _name_of(tree, head)
    if own is not None:
        return own
    for below in tree.children(head, "appos", "flat"):
        if below.index > head.index and (found := _name_of(tree, below)) is not None:
            between = tree.tokens[head.index + 1 : found.first]
            # "minister van Defensie Ank Bijleveld", but "coalitie tegen terreurbeweging IS"
            comma = [t.text for t in between if t.pos != "DET"][-1:] == [","]
            if not any(t.pos == "ADP" for t in between) or found.label == "PERSON" or comma:
                return found
    for below in tree.children(head, "appos"):
        # "de voorzitter van de raad, de Belg Jan Smit"
        inner = _name(tree, below) if below.pos == "NOUN" and below.index > head.index else None
        if inner is not None and inner.label == "PERSON":
            return inner
    return None


def _name_of(tree: Tree, token: Token) -> Name | None:
    """Give the recognised name that a token stands in, else its run of proper nouns."""
    found = tree.name_at(token)
    if found is not None and found.label != "NORP":
        return found
    one = tree.child(token, "det") if found is not None else None
    if token.pos != "PROPN" or (one is not None and one.feat("Definite") != "Def"):
        return None  # "de schutter, een Belg,": what he is, no name
    last = token.index + 1
    while last < len(tree) and tree[last].dep.startswith("flat") and tree[last].head == token.index:
        last += 1
    return Name(token.index, last, "")


def _join(tokens: tuple[Token, ...]) -> str:
    """Join words with the blanks that the text has between them."""
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append((" " if token.span.start > before.span.end else "") + token.text)
    return "".join(parts).replace("\u00ad", "")
