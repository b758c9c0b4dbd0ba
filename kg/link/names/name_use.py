"""A name as it stands in the text: what it is called there, and what its place tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.gazetteer.areas import areas
from kg.link.knowledge import office, pick

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.gazetteer import Entry
    from kg.link.knowledge import Knowledge
    from kg.link.referent import Occurrence, Referent
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import Token, Tree

_SPACES = re.compile(r"\s+")
_GENITIVE = re.compile(r"(?:['’]s?|s)$")
_QUOTES = "\"'‘’“”„«»,;:() "


@dataclass(eq=False, slots=True)
class NameUse:
    """One use of a name.

    Attributes
    ----------
    occurrence : Occurrence
        Where it stands.
    position : int
        Its number among the document's occurrences.
    surface : str
        The name without quotes and genitive.
    title_class : str or None
        Entity class that a title or the name's first word gives.
    label : str
        Label of the recogniser, empty if it gave none.
    words : list of str
        The words of the name, case aside.
    """

    occurrence: Occurrence
    position: int
    surface: str
    title_class: str | None
    label: str
    words: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Take the name apart once: each name is held against all others."""
        self.words = self.surface.casefold().split() or [self.surface]


def name_use(occurrence: Occurrence, position: int, knowledge: Knowledge) -> NameUse:
    """Take the name of an occurrence apart."""
    phrase = occurrence.phrase
    assert phrase is not None, "every name is a phrase"
    name = surface(occurrence.text)
    bearer = phrase.tree[phrase.name.first] if phrase.name else phrase.head
    genitive = "nmod:poss" in (bearer.dep, phrase.head.dep) and not phrase.titled
    if not knowledge.gazetteer.named(name):
        base = without_genitive(name)
        whose = phrase.label_of_name == "PERSON" and name.endswith(("'s", "’s"))
        if base != name and (genitive or whose or knowledge.gazetteer.named(base)):
            name = base
    return NameUse(
        occurrence, position, name, _class(phrase, name, knowledge), phrase.label_of_name
    )


def _class(phrase: Phrase, name: str, knowledge: Knowledge) -> str | None:
    """Give the class that a title gives a name, or its own first word: *Zr.Ms. Evertsen*."""
    for title in titles(phrase, knowledge):
        class_ = knowledge.class_of(title)
        if class_ == "State" and pick(knowledge, name, class_) is None:
            return "Region"  # "de Amerikaanse staat Georgia": all sovereign ones are known
        return class_
    if " " not in name:
        return None
    prefixes = knowledge.words.name_prefixes.items()
    return next((class_ for prefix, class_ in prefixes if name.startswith(f"{prefix} ")), None)


def is_of_another_state(use: NameUse, entry: Entry, knowledge: Knowledge) -> bool:
    """Tell *de Poolse Senaat* from the known one that is called *de Senaat* for short.

    So too *de Libanese stad Tripoli* from the capital of Libya.
    """
    own = _states_of(entry, knowledge)
    if not own:
        return False
    named = [s for a in _adjectives(use) for s in knowledge.states_of(a.text) if s.type == "State"]
    return bool(named) and all(s.id not in own for s in named)


def _states_of(entry: Entry, knowledge: Knowledge) -> set[str]:
    """Give the states of a body or town whose name others bear, nothing for what has one bearer."""
    if entry.type in ("Parliament", "Court"):
        return {entry.nationality} if entry.nationality is not None else set()
    if entry.type != "City":
        return set()
    return {area.id for area in areas(entry, knowledge.gazetteer) if area.type == "State"}


def home_states(use: NameUse, knowledge: Knowledge) -> frozenset[str]:
    """Give the states that the words around somebody's name tell: *de Nederlandse minister Jansen*.

    The party in brackets tells it too: *Dirk Jansen (Open Vld)* is a Belgian.
    """
    phrase = use.occurrence.phrase
    if phrase is None or phrase.name is None:
        return frozenset()
    tree = phrase.tree
    said = {s.id for a in _adjectives(use) for s in knowledge.states_of(a.text)}
    bearers = {phrase.head.index, phrase.name.first}
    for noun in (n for i in sorted(bearers) for n in tree.children(tree[i], "nmod", "appos")):
        if noun.index and tree[noun.index - 1].text == "(":
            words = [noun, *tree.children(noun, "flat", "fixed")]
            party = pick(knowledge, " ".join(w.text for w in words), "Party")
            if party is not None and party.nationality is not None:
                said.add(party.nationality)
    return frozenset(said)


def full_name(use: NameUse, knowledge: Knowledge) -> str:
    """Give a name with the adjective that tells it from a known one: *Poolse Senaat*."""
    entry = pick(knowledge, use.surface, None)
    if entry is None or not is_of_another_state(use, entry, knowledge):
        return use.surface
    if entry.type == "City":
        return use.surface
    return " ".join([*(a.text for a in _adjectives(use)), use.surface])


def _adjectives(use: NameUse) -> list[Token]:
    """Give the adjectives before a name."""
    phrase = use.occurrence.phrase
    return [] if phrase is None else list(phrase.tree.children(phrase.head, "amod"))


def surface(name: str) -> str:
    """Give a name without the quotes around it, a name of quotes as it is."""
    return _SPACES.sub(" ", name).strip(_QUOTES) or name


def without_genitive(name: str) -> str:
    """Give a name without its genitive: *Trumps*, *Irans*, *Mauritius’*."""
    return _GENITIVE.sub("", name) or name


def titles(phrase: Phrase, knowledge: Knowledge) -> list[str]:
    """Give the title of a name, that of a co-ordination shared: *de ministers Blok en Kaag*."""
    if phrase.titled:
        return [office(phrase.tree, phrase.head, knowledge)]
    token = phrase.head
    while token.dep == "conj":
        token = phrase.tree[token.head]
    if token.dep == "appos" and token.index != phrase.head.index:
        above = phrase.tree[token.head]
        if above.pos == "NOUN" and above.feat("Number") == "Plur":
            return [office(phrase.tree, above, knowledge)]
    return []


def apposed_titles(phrase: Phrase, knowledge: Knowledge) -> list[str]:
    """Give what follows the name of somebody who has no title before it: *Blok, de minister*."""
    tree, head = phrase.tree, phrase.head
    if phrase.titled:
        return []
    return [
        office(tree, noun, knowledge)
        for noun in tree.children(head, "appos")
        if noun.pos == "NOUN" and _holds(tree, noun, knowledge)
    ]


def _holds(tree: Tree, noun: Token, knowledge: Knowledge) -> bool:
    """Tell *Blok, de minister* from *Blok, minister* and *Blok, de voormalige minister*."""
    former, definite = knowledge.lexicon.qualifiers.former, "determiners.definite"
    determined = any(
        knowledge.words.has(definite, d.text.lower()) for d in tree.children(noun, "det")
    )
    return determined and not any(m.lemma.lower() in former for m in tree.children(noun, "amod"))


def is_former(phrase: Phrase, knowledge: Knowledge) -> bool:
    """Tell *de voormalige president Obama*, whose title is over."""
    former = knowledge.lexicon.qualifiers.former
    modifiers = phrase.tree.children(phrase.head, "amod", "advmod")
    return any(modifier.lemma.lower() in former for modifier in modifiers)


def office_field(phrase: Phrase | None) -> str:
    """Give what an office is for, in lower case: *van buitenlandse zaken*, *(Defensie)*.

    The empty string where a title says nothing of the kind.
    """
    if phrase is None or not phrase.titled:
        return ""
    tree, head = phrase.tree, phrase.head
    for noun in tree.children(head, "nmod"):
        case = tree.child(noun, "case")
        bracketed = case is None and tree[noun.index - 1].text == "("
        if noun.index < head.index or not (bracketed or (case is not None and case.lemma == "van")):
            continue
        parts = [noun, *tree.children(noun, "fixed", "flat", "amod")]
        named = any(part.pos == "PROPN" for part in parts)
        if not named or not phrase.name or noun.index < phrase.name.first:
            words = sorted(parts, key=lambda t: t.index)
            return " ".join(("van", *(word.text.lower() for word in words)))
    return ""


def merge(kept: Referent, gone: Referent, uses: Iterable[NameUse]) -> None:
    """Let one referent take the place of another."""
    kept.names.extend(name for name in gone.names if name not in kept.names)
    kept.titles |= gone.titles
    kept.past |= gone.past
    for use in uses:
        if use.occurrence.referents == (gone,):
            use.occurrence.referents = (kept,)
