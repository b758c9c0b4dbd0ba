"""Subject and object side by side, taken for one name: *gisteren bombardeerde Israël Rafah*.

Behind a finite verb, and between a conjunction and the verb of its clause, the subject and a
bare object stand next to each other. Where both are known by themselves and nothing is known
by both, they are two.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Name, Token, Tree

_PLACES = ("State", "City", "Region", "Place")
_ACTORS = (
    "State", "Organisation", "Alliance", "ArmedGroup", "ArmedForce", "Coalition", "Party",
    "Ministry", "Government", "Parliament",
)  # fmt: skip


def parted(tree: Tree, name: Name, gazetteer: Gazetteer) -> tuple[Name, ...]:
    """Part a recognised name that is a subject and its object: *Biden* and *Netanyahu*."""
    first = tree[name.first]
    if name.last - name.first == 1 or first.dep not in ("nsubj", "obj", "appos"):
        return (name,)
    for word in tree.tokens[name.first + 1 : name.last]:
        if word.dep == "obj" and first.dep == "nsubj" and word.head == first.head:
            cut = word.index  # the parser knows better than the recogniser
            break
    else:
        cut = _cut(tree, first, name.last, gazetteer)
    if not cut or not name.first < cut < name.last:
        return (name,)
    before = _label(tree, name.first, cut, gazetteer)
    behind = _label(tree, cut, name.last, gazetteer)
    if not (before and behind):
        return (name,)
    return replace(name, last=cut, label=before), replace(name, first=cut, label=behind)


@needs(relation("flat", "appos", of=["PROPN"], below=["nsubj", "obj", "appos"]))
def objects_behind_names(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *bombardeerde Israël Rafah*, *dat Rusland Bern beschoot*, *belde premier Rutte Macron*.

    Where the clause has another object, the second is given it: *dat de EU Kiev tanks geeft*.
    What is listed behind the two is with the second.
    """
    for first in tree.heads("flat", "appos"):
        if first.pos != "PROPN" or first.dep not in ("nsubj", "obj", "appos"):
            continue
        last = first.index + 1
        while last < len(tree) and _goes_on(tree, first, tree[last]):
            last += 1
        cut = _cut(tree, first, last, gazetteer) if last - first.index > 1 else 0
        subject = tree[first.head] if first.dep == "appos" else first
        verb = tree[subject.head]
        given = first.dep != "obj" and tree.child(verb, "obj") is not None
        second = "iobj" if given else "obj"
        if not cut or second not in lexicon.verb_slots(particle_verb(tree, verb)):
            continue
        if first.dep == "obj":
            yield Edit(first.index, verb.index, "nsubj")
        yield Edit(cut, verb.index, second, "PROPN")
        for word in tree.tokens[cut + 1 : last]:
            yield Edit(word.index, cut, "flat")
        for word in tree.children(first):
            if word.index >= last and word.pos != "PUNCT":
                yield Edit(word.index, cut, word.dep)


def _goes_on(tree: Tree, first: Token, word: Token) -> bool:
    """Tell a word that a parser takes for more of a name: *Israël* and *Rafah*, *Khan Younis*."""
    if word.dep == "flat" and (word.head == first.index or tree[word.head].dep == "appos"):
        return first.index <= word.head
    return (
        word.dep == "appos" and word.pos == "PROPN" and word.head == first.index == word.index - 1
    )


@needs(relation("appos", tags=["PROPN"], below=["nsubj"]))
def objects_behind_bodies(tree: Tree, lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *dinsdag bombardeerde het Turkse leger Kobani*: no force is called like a town."""
    for name in tree.related("appos"):
        body = tree[name.head]
        if body.dep != "nsubj" or name.index != body.index + 1 or body.pos != "NOUN":
            continue
        if lexicon.noun_class(body.lemma.lower()) != "ArmedForce" or not agentive(lexicon, body):
            continue
        last = tree.subtree(name)[-1].index + 1
        known, verb = gazetteer.named(_text(tree, name.index, last)), tree[body.head]
        if not known or known[0].type not in _PLACES or not _is_between(tree, body, last):
            continue
        if "obj" in lexicon.verb_slots(particle_verb(tree, verb)):
            yield Edit(name.index, verb.index, "obj")


def _cut(tree: Tree, first: Token, last: int, gazetteer: Gazetteer) -> int:
    """Give where the object begins in the words of a name, 0 where all are one name."""
    subject = tree[first.head] if first.dep == "appos" else first
    if subject.dep not in ("nsubj", "obj") or not _is_between(tree, subject, last):
        return 0
    if _is_known(_text(tree, first.index, last), gazetteer):
        return 0
    for cut in range(first.index + 1, last):
        one, other = _text(tree, first.index, cut), _text(tree, cut, last)
        acting = gazetteer.named(one)
        acts = bool(acting) and acting[0].type in _ACTORS
        if first.dep == "appos" or not acts:
            if _is_known(other, gazetteer) and one not in _given_names(gazetteer):
                return cut if gazetteer.person(one) else 0
        elif _is_known(other, gazetteer) or _are_two(tree, first.index, cut, last):
            return cut
    return 0


def _is_between(tree: Tree, subject: Token, last: int) -> bool:
    """Tell whether words stand where subject and object do: *bombardeerde ...*, *dat ... viel*."""
    verb = tree[subject.head]
    if verb.pos != "VERB" or tree.child(verb, "aux:pass", "cop"):
        return False
    other = tree.child(verb, "obj" if subject.dep == "nsubj" else "nsubj")
    if other is not None and (subject.dep == "obj" or tree.subtree(other)[0].index != last):
        return False  # behind subject and receiver what is given may stand
    start = min((subject.index, *(t.index for t in tree.children(subject))))
    first = finite(tree, verb)
    if first is None or start == 0:
        return False
    before = tree[start - 1]
    if before.dep == "mark" and before.head == verb.index:
        return verb.index >= last
    fronted = subject.dep == "nsubj" or (verb.dep != "conj" and first.index > 0)
    return before.index == first.index and fronted


def _is_known(text: str, gazetteer: Gazetteer) -> bool:
    return bool(gazetteer.named(text) or gazetteer.person(text))


def _are_two(tree: Tree, first: int, cut: int, last: int) -> bool:
    """Tell names that were recognised apart, though the second is not known."""
    one, other = tree.name_at(tree[first]), tree.name_at(tree[cut])
    if one is None or other is None:
        return False
    return (one.last, other.first, other.last) == (cut, cut, last)


def _label(tree: Tree, first: int, last: int, gazetteer: Gazetteer) -> str:
    """Give the label of a part of a name by what it is known as, empty if it is not."""
    text = _text(tree, first, last)
    if known := gazetteer.named(text):
        return "GPE" if known[0].type in _PLACES else "ORG"
    return "PERSON" if gazetteer.person(text) else ""


def _text(tree: Tree, first: int, last: int) -> str:
    return " ".join(t.text for t in tree.tokens[first:last])


@lru_cache(maxsize=4)
def _given_names(gazetteer: Gazetteer) -> frozenset[str]:
    """Give the first words of names of persons: *Hassan*, who may be called so or called that."""
    persons = (entry for entry in gazetteer if entry.type == "Person")
    return frozenset(n.partition(" ")[0] for entry in persons for n in entry.names if " " in n)
