"""What extraction knows of a document: trees, clause views, times, quantities, classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg import gazetteer, lexicon, ontology
from kg.extract import quantities, times
from kg.extract.bare_names import class_of_bare_name
from kg.extract.labels import NAME_CLASSES
from kg.extract.nearby import nearby
from kg.extract.people import counted, is_aged, people_of
from kg.syntax import words
from kg.syntax.clause import ClauseView
from kg.syntax.kept import kept
from kg.syntax.phrase import phrase
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from pathlib import Path

    from kg.extract.quantities import QuantityMention
    from kg.extract.times import TimeMention
    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.ontology import Ontology
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import ParsedDocument, Token, Tree

_THINGS = ("Vehicle", "Weapon")


@dataclass(frozen=True)
class Resources:
    """The data that all documents are read with."""

    lexicon: Lexicon
    gazetteer: Gazetteer
    ontology: Ontology
    words: words.Words
    directory: Path | None = None

    @classmethod
    def load(cls, directory: Path | None = None) -> Resources:
        """Load everything from an `ontologies` folder, the installed one by default."""
        return cls(
            lexicon.load(directory),
            gazetteer.load(directory),
            ontology.load(directory),
            words.load(directory),
            directory,
        )

    def is_person(self, token: Token) -> bool | None:
        """Tell a word for people (*Afghanen*, *hooligans*); `False` is for things: *Leopards*."""
        if self.gazetteer.inhabitant(token.text):
            return True
        if token.pos != "PROPN" and not token.text[:1].isupper():
            return self.lexicon.noun_class(token.lemma.lower()) == "Person" or None
        things = (entry.type in _THINGS for entry in self.gazetteer.named(token.text))
        return False if any(things) else None


@dataclass(frozen=True)
class Reading:
    """One sentence as extraction sees it.

    `times` and `quantities` are by the index of the token that heads their phrase;
    `temporal` has all words of times, durations and hours, which fill no other role; `near`
    has the words of the sentences around.
    """

    tree: Tree
    view: ClauseView
    resources: Resources
    times: dict[int, TimeMention]
    quantities: dict[int, QuantityMention]
    temporal: frozenset[int] = frozenset()
    near: frozenset[str] = frozenset()
    _classes: dict[int, str] = field(default_factory=dict, repr=False)
    _phrases: dict[int, Phrase] = field(default_factory=dict, repr=False)
    settings: dict[str, bool] = field(default_factory=dict, repr=False)

    @kept
    def has_demonym(self) -> bool:
        """Whether an adjective of nationality or of a town is in the sentence: *Iraakse*."""
        adjective = self.resources.gazetteer.adjective
        return any(adjective(t.text) for t in self.tree.tokens if t.text[0].isupper())

    def phrase(self, token: Token) -> Phrase:
        """Give the noun phrase that a token heads."""
        known = self._phrases.get(token.index)
        if known is None:
            known = self._phrases[token.index] = phrase(self.tree, token)
        return known

    def class_of(self, token: Token) -> str:
        """Give the ontology's class of what a token's phrase stands for.

        In turn: the gazetteer's for a name, the name's label, the class of the
        title or head noun; `Matter` where nothing tells.
        """
        known = self._classes.get(token.index)
        if known is None:
            known = self._classes[token.index] = self._class_of(token)
        return known

    def is_a(self, token: Token, *classes: str) -> bool:
        """Tell whether a token's phrase stands for something of one of the classes."""
        known = self._classes.get(token.index) or self.class_of(token)
        return self.resources.ontology.is_a(known, *classes)

    def site(self, token: Token, *, whole: bool = False) -> Token:
        """Give the place that a place is beside: *de omgeving van Mazar*.

        With `whole`, also the one that it is a part of: *het noorden van Syrië*.
        """
        passed = "siting_nouns" if whole else "neighbouring_nouns"
        lemma = token.lemma.lower()
        if self.tree.name_at(token) is None and self.resources.words.has(passed, lemma):
            for child in self.tree.children(token, "nmod"):
                if preposition(self.tree, child) == "van":
                    return self.site(child, whole=whole)
        return token

    def can_act(self, token: Token) -> bool:
        """Tell whether a token's phrase stands for an agent, or for the place of one.

        *het Kremlin*, *Den Haag*: a place that the gazetteer knows a government for.
        """
        if self.is_a(token, "Agent"):
            return True
        gazetteer = self.resources.gazetteer
        entries = gazetteer.named(self.phrase(token).text)
        return bool(entries) and (
            bool(entries[0].capital_of) or gazetteer.government_of(entries[0]) is not entries[0]
        )

    def evokes(self, verb: Token) -> bool:
        """Tell whether a verb has entries of its own, whether or not one holds here."""
        return bool(self.resources.lexicon.verb(self.view.lemma(verb)))

    def is_time(self, token: Token) -> bool:
        """Tell whether a token belongs to a time expression."""
        return token.index in self.temporal

    def _class_of(self, token: Token) -> str:
        if (part := counted(self.tree, token)) is not None:
            return self.class_of(part)
        found = self.phrase(token)
        noun = self.resources.lexicon.noun_class(found.head.lemma) or self._named_after(found.head)
        if noun is None and found.head.pos in ("VERB", "NOUN"):  # "drugsverdachten"
            noun = self.resources.lexicon.noun_class(found.head.text.lower().removesuffix("n"))
        if noun is None and is_aged(self.tree, found.head):
            return "Person"
        if found.name is None:
            return self._class_of_noun(found.head, noun)
        entries = self.resources.gazetteer.named(found.text)
        is_a = self.resources.ontology.is_a
        if found.titled and noun:  # "persbureau Sana" is no town
            entries = tuple(e for e in entries if is_a(e.type, noun) or is_a(noun, e.type))
        if entries:
            return entries[0].type
        # "het Kamerlid" is no place, "Kabinet-Rutte valt" no person
        common = found.titled or found.head.pos == "NOUN" or noun == self._named_after(found.head)
        if noun and common:
            return noun
        if (citizen := self._citizen(found)) is not None:
            return citizen
        if self.resources.words.has("ship_prefixes", found.text.partition(" ")[0]):
            return "Vehicle"  # "de USS Nimitz"
        label = NAME_CLASSES.get(found.label_of_name, noun or "Matter")
        kind = self._kind_in_name(found.head)
        return kind if kind and is_a(kind, label) else label

    def _class_of_noun(self, head: Token, known: str | None) -> str:
        if self.resources.gazetteer.inhabitant(head.text) is not None:
            return "Group"
        return known or people_of(self.tree, head) or class_of_bare_name(self, head) or "Matter"

    def _citizen(self, found: Phrase) -> str | None:
        """Give the class of who is named by where he is from: *de Brit*, *de Deen Larsen*."""
        if self.resources.gazetteer.inhabitant(found.head.text) is None:
            return None
        named = " " in found.text and found.label_of_name in ("", "PERSON")
        return "Person" if named or found.head.feat("Number") == "Sing" else "Group"

    def _named_after(self, head: Token) -> str | None:
        """Give the class of what a name is joined to: *de regering-Michel* is a government."""
        kind, hyphen, name = head.text.partition("-")
        if not hyphen or not name[:1].isupper() or not kind[-1:].islower():
            return None
        return self.resources.lexicon.noun_class(kind.lower())

    def _kind_in_name(self, head: Token) -> str | None:
        """Give the class of the noun that a name ends in: *het Grondwettelijk Hof*."""
        last = max((head, *self.tree.children(head, "flat")), key=lambda t: t.index)
        return self.resources.lexicon.noun_class(last.text.lower())


def read(document: ParsedDocument, resources: Resources) -> tuple[Reading, ...]:
    """Prepare all sentences of a document.

    Times are resolved in order, so that *drie dagen later* finds the time before it.
    """
    timed = times.document_times(document)
    return tuple(
        _reading(tree, mentions, near, resources)
        for tree, mentions, near in zip(
            document.sentences, timed, nearby(document.sentences), strict=True
        )
    )


def _reading(
    tree: Tree, mentions: tuple[TimeMention, ...], near: frozenset[str], resources: Resources
) -> Reading:
    timed = tuple(m for m in mentions if not _is_extent(tree, m))
    counted = quantities.quantities(tree, timed=timed, person=resources.is_person)
    dated = {t.head: t for t in mentions if t.kind in times.TIMES}
    view = ClauseView(tree, resources.lexicon)
    events = times.event_times(tree, mentions)
    dated |= {t.head: t for t in events if not _is_wanted(view, tree[t.head])}
    return Reading(
        tree,
        view,
        resources,
        dated,
        {q.top: q for q in counted} | {q.head: q for q in counted},
        frozenset(i for t in mentions for i in range(t.first, t.last)),
        near,
    )


def _is_wanted(view: ClauseView, noun: Token) -> bool:
    """Tell *riep op tot een staking op vrijdag* from *bleef tot de staking*, which says when."""
    verb = view.tree[noun.head]
    until = verb.pos == "VERB" and preposition(view.tree, noun) == "tot"
    return until and "obl:tot" in view.lexicon.verb_slots(view.lemma(verb))


def _is_extent(tree: Tree, mention: times.TimeMention) -> bool:
    """Tell *met drie maanden verlengd*, which is by how much and not when."""
    before = tree[mention.first - 1].text.lower() if mention.first > 0 else ""
    return before == "met" and mention.kind not in times.TIMES
