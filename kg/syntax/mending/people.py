"""People that a parser took for participles: *melden ingewijden*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.infinitive import is_noun_like
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOMINAL = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent", "nmod", "conj")


@needs(relation("xcomp", "amod", "root", *_NOMINAL, tags=["VERB"]))
def people_of_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *melden ingewijden*, people that a parser took for a participle."""
    for token in tree.tagged("VERB"):
        yield from _undergoers(tree, lexicon, token)
        yield from _receivers(tree, lexicon, token)
        yield from _bearers(tree, lexicon, token)
        yield from _ranked(tree, lexicon, token)
        yield from _counted(tree, lexicon, token)
        if token.feat("VerbForm") != "Part" or token.dep not in _NOMINAL:
            continue
        if tree.child(token, "aux", "aux:pass", "cop", "mark") or is_noun_like(tree, token):
            continue
        text = token.text.lower()
        if text.endswith("en") and lexicon.noun_class(text[:-1]) == "Person":
            yield Edit(token.index, token.head, token.dep, "NOUN", text[:-1])


def _undergoers(tree: Tree, lexicon: Lexicon, token: Token) -> Iterator[Edit]:
    """Tell *wil uitlevering verdachten*: the people whom the event right before them befalls."""
    text = token.text.lower()
    if token.dep != "xcomp" or token.index == 0 or text[-2:] != "en":
        return
    event = tree[token.index - 1]
    beside = event.dep == "obj" and event.head == token.head and event.pos == "NOUN"
    person = lexicon.noun_class(text[:-1]) == "Person"
    befalls = beside and bool(lexicon.noun(event.lemma.lower()))
    if befalls and person and not tree.children(token):
        yield Edit(token.index, event.index, "nmod", "NOUN", text[:-1])


def _receivers(tree: Tree, lexicon: Lexicon, token: Token) -> Iterator[Edit]:
    """Tell *heeft twintig gedetineerden gratie verleend*: a plural of people is no adjective."""
    text, noun = token.text.lower(), tree[token.head]
    if token.dep != "amod" or text[-2:] != "en" or lexicon.noun_class(text[:-1]) != "Person":
        return
    bare = noun.feat("Number") == "Sing" and noun.dep == "obj" and not tree.child(noun, "det")
    if bare and noun.index == token.index + 1:
        yield Edit(token.index, noun.head, "iobj", "NOUN", text[:-1])
        for child in tree.children(noun, "nummod"):
            if child.index < token.index:
                yield Edit(child.index, token.index, "nummod")


def _counted(tree: Tree, lexicon: Lexicon, token: Token) -> Iterator[Edit]:
    """Tell *een aantal gedetineerden weigert te eten*: people of whom there are a number."""
    text, count = token.text.lower(), tree[token.head]
    if token.dep != "amod" or text[-2:] != "en" or count.index != token.index - 1:
        return
    known = words.load()
    measure = known.has("measure_nouns", count.lemma.lower())
    if (measure or count.pos == "NUM") and lexicon.noun_class(text[:-1]) == "Person":
        yield Edit(token.index, count.index, "nmod", "NOUN", text[:-1], "Number=Plur")


def _bearers(tree: Tree, lexicon: Lexicon, token: Token) -> Iterator[Edit]:
    """Tell *roept zaakgelastigde Peru bij zich*, *de zaakgelastigde van Peru*: a person's noun."""
    text, above = token.text.lower(), tree[token.head]
    if text[-2:] != "de" or text != token.lemma or lexicon.noun_class(text) != "Person":
        return
    if token.dep == "amod" and above.pos == "PROPN" and above.index == token.index + 1:
        if not tree.child(above, "det", "case"):
            yield Edit(token.index, above.head, above.dep, "NOUN", text)
            yield Edit(above.index, token.index, "nmod")
    elif token.dep in _NOMINAL and tree.child(token, "det"):
        yield Edit(token.index, token.head, token.dep, "NOUN", text)


def _ranked(tree: Tree, lexicon: Lexicon, token: Token) -> Iterator[Edit]:
    """Tell *Tweede verdachte aanslag gepakt*: what is counted or described is somebody."""
    text = token.text.lower()
    if token.dep != "root" or lexicon.noun_class(text) != "Person" or tree.child(token, "aux"):
        return
    if any(c.index < token.index for c in tree.children(token, "amod", "nummod")):
        yield Edit(token.index, token.head, "root", "NOUN", text)
        for event in tree.children(token, "obj"):
            if event.index == token.index + 1:
                yield Edit(event.index, token.index, "nmod")


@needs(relation("amod", tags=["ADJ"], of=["NOUN"]), relation("obj", tags=["NOUN"], of=["VERB"]))
def bodies_of_adjectives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *gaf de marine opdracht te wachten*: a noun for a body is no adjective."""
    known = words.load()
    for token in tree.related("amod"):
        noun, text = tree[token.head], token.text.lower()
        article = tree.child(noun, "det")
        if token.pos != "ADJ" or noun.dep != "obj" or article is None or tree.children(token):
            continue
        class_ = lexicon.noun_class(text) or ""
        if class_ == "Person" or not known.has("agentive_classes", class_):
            continue
        beside = article.index == token.index - 1 and noun.index > token.index
        if beside and lexicon.noun(noun.lemma.lower()) and not lexicon.adjective(text):
            yield Edit(token.index, noun.head, "iobj", "NOUN", text)
            yield Edit(article.index, token.index, "det")


@needs(relation("obj", tags=["ADJ"], of=["VERB"]))
def undergoers_of_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Gijzeling in Gent: dader gedood*: the word before the participle is somebody."""
    for token in tree.related("obj"):
        text, verb = token.text.lower(), tree[token.head]
        if token.pos != "ADJ" or verb.index != token.index + 1 or tree.child(token) is not None:
            continue
        person = lexicon.noun_class(text) == "Person" and text == token.lemma.lower()
        if person and verb.feat("VerbForm") == "Part":
            yield Edit(token.index, token.head, "obj", "NOUN")


@needs(relation("nummod", of=["ADJ"]))
def people_of_adjectives_counted(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Twee blauwhelmen gewond*, counted people that a parser took for an adjective."""
    for token in tree.tagged("ADJ"):
        text, lemma = token.text.lower(), token.lemma.lower()
        if not text.endswith(("en", "s")) or lexicon.adjective(text) or lexicon.adjective(lemma):
            continue
        number = tree.child(token, "nummod")
        before = number is not None and number.index < token.index
        class_ = lexicon.noun_class(lemma) if before else None
        if class_ is not None and words.load().has("agentive_classes", class_):
            yield Edit(token.index, token.head, token.dep, "NOUN")


RULES = (
    people_of_participles,
    people_of_adjectives_counted,
    undergoers_of_participles,
    bodies_of_adjectives,
)
"""All of them, in their order."""
