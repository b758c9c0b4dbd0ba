"""The offices that people of a document hold, by titles that are the same in all documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.knowledge import ends_in, head_lemma
from kg.link.referent import Referent
from kg.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.link.discourse import Discourse
    from kg.link.knowledge import Knowledge
    from kg.link.pronouns.events import EventReferences
    from kg.model import Relation
    from kg.syntax.tree import Token, Tree

HOLDS = "holdsPosition"
_NAMING = ("NOUN", "PROPN", "ADJ")


class Positions:
    """Gives each title of a document its office.

    A title goes with the portfolio that stands behind the name (*minister Jansen van Defensie*,
    *minister Jansen (Defensie)*), and with that which the document gives the person elsewhere.

    Parameters
    ----------
    discourse : Discourse
        The document, read.
    events : EventReferences
        Has its trees.
    held : iterable of (Relation, tuple of Referent)
        Who holds what position, with the persons that the subject refers to.
    """

    def __init__(
        self,
        discourse: Discourse,
        events: EventReferences,
        held: Iterable[tuple[Relation, tuple[Referent, ...]]],
    ) -> None:
        self._knowledge = discourse.knowledge
        self._events = events
        self._offices: dict[str, Referent] = {}
        self._titles: dict[Referent, set[str]] = {}
        for relation, persons in held:
            for person in persons:
                self._titles.setdefault(person, set()).add(self._title(relation))

    def of(self, relation: Relation, person: Referent | None) -> Referent:
        """Give the office of one that a relation tells, one referent for each title."""
        title = self._title(relation)
        told = self._titles.get(person, ()) if person is not None else ()
        fuller = {t for t in told if t.startswith(f"{title} ")}
        if len(fuller) == 1:
            (title,) = fuller
        return self._offices.setdefault(title, Referent("Position", title, names=[title]))

    def _title(self, relation: Relation) -> str:
        """Give a title as it is in all documents: *minister* for *Minister* and *ministers*.

        One of several bears it alone: *de ministers van Justitie Bos en Vos*.
        """
        assert isinstance(relation.object, Mention), "a position is a mention"
        text, token = relation.object.text, self._events.token(relation.object)
        if token is None:
            return text.lower() if text[1:].islower() else text
        if token.feat("Number") == "Plur":
            text = text.replace(token.text, head_lemma(token), 1)
        text = text.lower() if text[1:].islower() else text
        if " " in text or relation.subject.sentence != relation.object.sentence:
            return text
        tree = self._events.trees[relation.object.sentence]
        return " ".join((text, *portfolio(tree, token, relation.subject, self._knowledge)))


def portfolio(tree: Tree, title: Token, bearer: Mention, knowledge: Knowledge) -> Iterator[str]:
    """Give what a minister is for where it stands behind the name: *van*, *Defensie*.

    Nothing that the gazetteer knows otherwise is meant: *minister Jansen van Mali*, *(VVD)*.
    """
    if not ends_in(title.lemma.lower(), knowledge.words.lists["offices.portfolios"]):
        return
    behind = [t for t in tree.tokens[title.index + 1 :] if t.span.start >= bearer.head.end][:2]
    if len(behind) < 2 or behind[0].text not in ("van", "("):
        return
    noun = tree[behind[1].head] if behind[1].dep == "amod" else behind[1]
    words = _ministry(tree, behind[1], knowledge) or _nouns(tree, noun)
    words += _listed(tree, behind[1].index + len(words), knowledge)
    known = knowledge.gazetteer.named(name := " ".join(words))
    another = known and all(entry.type != "Ministry" for entry in known)
    if words and noun.dep == "nmod" and not another and not name.isupper():
        yield from ("van", *words)


def _ministry(tree: Tree, first: Token, knowledge: Knowledge) -> list[str]:
    """Give the words by which the gazetteer knows a ministry: *Justitie en Veiligheid*."""
    for length in (3, 2):
        words = [t.text for t in tree.tokens[first.index : first.index + length]]
        if any(e.type == "Ministry" for e in knowledge.gazetteer.named(" ".join(words))):
            return words
    return []


def _nouns(tree: Tree, first: Token) -> list[str]:
    """Give a noun with its adjective and what is one with it: *Economische Zaken*."""
    parts = {t.index for t in (first, *tree.children(first, "fixed", "flat", "amod"))}
    words = []
    for token in tree.tokens[min(parts) :]:
        if token.index not in parts or token.pos not in _NAMING:
            break
        words.append(token.text)
    return words


def _listed(tree: Tree, start: int, knowledge: Knowledge) -> list[str]:
    """Give the rest of *Asiel en Migratie*, *Buitenlandse Handel en Ontwikkelingshulp*.

    By capitals: what parsers make of it differs. In *van Defensie en Kamervoorzitter Bos* and
    *van Defensie en Polen* somebody or something else follows.
    """
    words = []
    for token in tree.tokens[start + 1 :]:
        if token.pos not in _NAMING or not token.text[:1].isupper():
            break
        name, known = tree.name_at(token), knowledge.gazetteer.named(token.text)
        another = known and all(entry.type != "Ministry" for entry in known)
        # "en Migratie" may be taken for a person; no name begins with a conjunction.
        if name is not None and name.first > start and (another or name.label == "PERSON"):
            return []
        words.append(token.text)
    return [tree[start].text, *words] if words and tree[start].pos == "CCONJ" else []
