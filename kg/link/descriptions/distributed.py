"""One noun with two adjectives or complements: *de ministers van Defensie en Handel* are two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.link.descriptions.officials import holder
from kg.link.descriptions.persons import bears, person
from kg.link.knowledge import head_lemma, pick
from kg.link.referent import Referent
from kg.syntax.phrase import conjuncts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.link.descriptions.description import Description
    from kg.link.discourse import Discourse
    from kg.link.knowledge import Knowledge
    from kg.link.referent import Occurrence
    from kg.syntax.tree import Token, Tree

    Repeats = Callable[[Description, Referent, Knowledge], bool]

WINDOW = 10
"""Sentences that each of them may have been spoken of before."""
_UNIQUE = ("headOf", "represents")
"""Relations of which a state has one office: president, ambassador."""
_JOINT = ("Coalition", "Alliance", "Mission")
"""Bodies that several states have together."""


def distributed(
    occurrence: Occurrence, description: Description, discourse: Discourse, *, repeats: Repeats
) -> tuple[Referent, ...]:
    """Give each of several that one noun stands for, by what tells one from the other.

    *De Poolse en Franse ministers van Defensie* by their states, *de presidenten van Mali en
    Niger* too, *de ministers van Handel en Defensie* by their offices, *de 11e en 43e brigade*
    by their numbers. The noun is singular or an office of which each has one.
    """
    if description.count or occurrence.phrase is None:
        return ()
    tree, noun = occurrence.tree, occurrence.phrase.head
    if not description.definite:
        return tuple(_new_ones(tree, noun, description, discourse))
    ones = list(_by_adjectives(tree, noun, description, discourse))
    if not ones:
        ones = list(_by_complements(tree, noun, description, discourse))
    if not ones:
        ones = list(_by_parts(tree, noun, description, discourse))
    if len(ones) < 2:
        return ()
    return tuple([_one(occurrence, one, text, discourse, repeats) for one, text in ones])


def _by_adjectives(
    tree: Tree, noun: Token, description: Description, discourse: Discourse
) -> Iterator[tuple[Description, str]]:
    """Give *de Amerikaanse en Britse regering* one by one, and *de 11e en 43e brigade*."""
    first = next((a for a in tree.children(noun, "amod") if tree.child(a, "conj")), None)
    if first is None or any(c.text != "en" for a in conjuncts(tree, first)
                            for c in tree.children(a, "cc")):  # fmt: skip
        return
    words, knowledge = conjuncts(tree, first), discourse.knowledge
    single = noun.feat("Number") == "Sing"
    kind = description.type
    type_ = "Person" if kind == "Group" else kind
    after = f" {description.complement}" if description.complement else ""
    entries = [knowledge.gazetteer.adjectives(w.text) for w in words]
    if all(len(e) == 1 and e[0].type == "State" for e in entries):
        body = knowledge.is_a(kind, "Organisation") and not knowledge.is_a(kind, *_JOINT)
        office = knowledge.is_a(kind, "Person", "Group") and _each_has_one(description, discourse)
        if not (single and (body or type_ == "Person")) and not office:
            return
        for word, (entry,) in zip(words, entries, strict=True):
            side = discourse.known(entry)
            one = replace(description, side=side, number="singular", type=type_)
            yield one, f"{word.text} {_single(noun)}{after}"
    elif single and all(w.text[:1].isdigit() and not w.text.isdigit() for w in words):
        for word in words:
            numbers = frozenset({word.lemma.lower()})
            yield replace(description, modifiers=numbers), f"{word.text} {noun.text}{after}"


def _by_complements(
    tree: Tree, noun: Token, description: Description, discourse: Discourse
) -> Iterator[tuple[Description, str]]:
    """Give *de presidenten van Mali en Niger*, *de ministers van Handel en Defensie* one by one."""
    if noun.feat("Number") != "Plur" or not _is_office(description, discourse):
        return
    below = tree.children(noun, "nmod")
    if len(below) != 1 or not tree.child(below[0], "conj") or tree.child(noun, "appos"):
        return
    case, words = tree.child(below[0], "case"), conjuncts(tree, below[0])
    if case is None or case.text != "van" or any(tree.child(w, "nmod", "acl") for w in words):
        return
    sides = [_body(tree, w, discourse) for w in words]
    bodies = [s for s in sides if s is not None and (s.entry or s.type == "State")]
    if len(bodies) == len(words) and not any(b.type == "Ministry" for b in bodies):
        if not _is_unique(description, discourse):
            return
        for word, side in zip(words, bodies, strict=True):
            one = replace(description, side=side, number="singular", type="Person", complement="")
            yield one, f"{_single(noun)} van {_phrase(tree, word)}"
    elif not any(b.type == "State" for b in bodies) and all(w.text[:1].isupper() for w in words):
        if description.side is not None and description.side.type not in ("State", "Ministry"):
            return  # "de Europese ministers van Defensie en Handel" are many
        before = "".join(f"{a.text} " for a in tree.children(noun, "amod"))
        for word, body in zip(words, sides, strict=True):
            field = f"van {_phrase(tree, word)}"
            one = replace(
                description, side=body, complement=field, number="singular", type="Person"
            )
            yield one, f"{before}{_single(noun)} {field}"


def _by_parts(
    tree: Tree, noun: Token, description: Description, discourse: Discourse
) -> Iterator[tuple[Description, str]]:
    """Give *de Franse land- en luchtmacht* one by one, where the lexicon has either noun."""
    part = tree.child(noun, "compound")
    known = discourse.knowledge
    if part is None or part.text[-1:] != "-" or not known.is_a(description.type, "ArmedForce"):
        return
    class_of, first = known.class_of, part.text[:-1].lower()
    ends = (noun.text[at:] for at in range(1, len(noun.text)))
    whole = next((first + e for e in ends if class_of(first + e) == description.type), None)
    if whole is None:
        return
    before = "".join(f"{a.text} " for a in tree.children(noun, "amod"))
    for head in (whole, noun.text):
        yield replace(description, head=head, number="singular"), f"{before}{head}"


def _new_ones(
    tree: Tree, noun: Token, description: Description, discourse: Discourse
) -> Iterator[Referent]:
    """Give *een Griekse en twee Turkse diplomaten* one by one: each has its article or number."""
    first = next((a for a in tree.children(noun, "amod") if tree.child(a, "conj")), None)
    words = conjuncts(tree, first) if first is not None else ()
    if len(words) < 2 or any(tree.child(w, "det", "nummod") is None for w in words[1:]):
        return
    entries = [discourse.knowledge.gazetteer.adjectives(w.text) for w in words]
    if any(len(e) != 1 or e[0].type != "State" for e in entries):
        return
    for word, (entry,) in zip(words, entries, strict=True):
        many = tree.child(word, "nummod") is not None
        one = replace(description, side=discourse.known(entry))
        if not many:
            type_ = "Person" if description.type == "Group" else description.type
            one = replace(one, number="singular", type=type_)
        yield _new(one, f"{word.text} {noun.text if many else _single(noun)}", discourse)


def _each_has_one(description: Description, discourse: Discourse) -> bool:
    """Tell *president* and *minister van Defensie*, of whom a state has one, from *minister*."""
    field = description.complement.removeprefix("van ")
    titled = _is_office(description, discourse) and field[:1].isupper()
    return titled or _is_unique(description, discourse)


def _is_unique(description: Description, discourse: Discourse) -> bool:
    found = discourse.knowledge.lexicon.relations.noun(description.head)
    return any(entry.type in _UNIQUE for entry, _ in found)


def _is_office(description: Description, discourse: Discourse) -> bool:
    return "-" not in description.head and discourse.knowledge.is_office(description.head)


def _body(tree: Tree, word: Token, discourse: Discourse) -> Referent | None:
    """Give the state or body that a name stands for."""
    found = discourse.at(tree, word)
    for referent in found.referents if found is not None else ():
        if referent.named and discourse.knowledge.is_a(referent.type, "State", "Organisation"):
            return referent
    return None


def _single(noun: Token) -> str:
    return head_lemma(noun) if noun.feat("Number") == "Plur" else noun.text


def _phrase(tree: Tree, word: Token) -> str:
    """Give a name with the words that belong to it: *Buitenlandse Zaken*."""
    beside = tree.children(word, "det", "flat", "fixed", "amod")
    own = sorted((word, *beside), key=lambda t: t.index)
    return " ".join(t.text for t in own)


def _one(
    occurrence: Occurrence,
    one: Description,
    text: str,
    discourse: Discourse,
    repeats: Repeats,
) -> Referent:
    """Give one of them: who holds the office, what was spoken of before, or something new."""
    if one.type == "Person" and one.side is not None:
        known = None if one.complement else holder(one.head, one.side, discourse)
        known = known or person(occurrence, one, discourse)
        if known is not None and known.side is one.side and bears(known, {one.head}, discourse):
            return known
        if known is not None and known.entry is not None and known.side is one.side:
            return known
    elif one.side is not None and (entry := pick(discourse.knowledge, text, one.type)) is not None:
        body = discourse.known(entry)
        body.side = body.side or one.side
        return body
    for earlier in discourse.before(occurrence, sentences=WINDOW):
        for referent in earlier.referents:
            if not referent.members and repeats(one, referent, discourse.knowledge):
                return referent
    return _new(one, text, discourse)


def _new(one: Description, text: str, discourse: Discourse) -> Referent:
    new = Referent(one.type, text, number=one.number, gender=one.gender, side=one.side)
    new.titles.add(one.head)
    new.modifiers.update(one.modifiers)
    if one.complement:
        new.complements.add(one.complement)
    return discourse.add(new)
