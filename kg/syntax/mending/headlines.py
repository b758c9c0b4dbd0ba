"""Headlines: nouns without articles, names without prepositions, and what parsers make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import (
    needs,
    relation,
    tagged,
    word_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_AGENTS = ("Government", "Person", "Party", "Group", "ArmedForce", "Organisation", "Coalition")
_NOMINAL = (
    "obj", "nsubj", "nsubj:pass", "obl", "obl:arg", "obl:agent", "nmod", "iobj", "root", "conj",
)  # fmt: skip


def adjectives_for_names(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *Turks leger*, whose adjective looks like a name, or a determiner (*Waals*)."""
    for token in tree.tagged("DET"):
        if token.dep == "det" and token.text[:1].isupper() and gazetteer.adjectives(token.text):
            yield Edit(token.index, token.head, "amod", "ADJ")
    for token in tree.tagged("PROPN", "NOUN"):
        if not token.text[:1].isupper() or not gazetteer.adjectives(token.text):
            continue
        after = tree[min(token.index + 1, len(tree) - 1)]
        beside = after.head == token.head and after.dep == token.dep and after.text.islower()
        owning = token.dep == "nmod:poss" and token.head == after.index and after.text.islower()
        if token.dep != "amod" and not beside and not owning:
            continue
        if not gazetteer.named(token.text):
            head = after.index if beside else token.head
            yield Edit(token.index, head, "amod", "ADJ")


@needs(relation("amod"))
def names_for_adjectives(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *stuurt Oekraïne tanks*: a country's name is no adjective."""
    for token in tree.related("amod"):
        if not token.text[:1].isupper():
            continue
        if not gazetteer.adjectives(token.text) and gazetteer.named(token.text):
            yield Edit(token.index, token.head, "nmod", "PROPN", token.text)


@needs(tagged("PROPN"))
def titles_like_names(tree: Tree, lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *D66-Kamerlid X*, *Sovjetleider Gorbatsjov*, whose title looks like a name."""
    for title in tree.tagged("PROPN"):
        last = title.text.rpartition("-")[2]
        if last == title.text:
            apposed = tree.children(title, "appos")
            if not apposed or all(a.pos != "PROPN" for a in apposed):
                continue
        if lexicon.noun_class(last.lower()) != "Person" or tree.name_at(title) is not None:
            continue
        yield Edit(title.index, title.head, title.dep, "NOUN")
        for name in tree.children(title, "flat"):
            if name.index == title.index + 1:
                yield Edit(name.index, title.index, "appos")


@needs(tagged("ADJ", "VERB"))
def nouns_for_adjectives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *veroordelen offensief*, *bereiken bestand*: event nouns taken for adjectives."""
    for token in tree.tagged("ADJ", "VERB"):
        lemma, text = token.lemma.lower(), token.text.lower()
        class_ = (lexicon.noun_class(text) or "") if token.index == 0 else ""
        opens = token.index == 0 and token.dep == "nsubj"
        if opens and (words.load().has("agentive_classes", class_) or lexicon.noun(text)):
            yield Edit(token.index, token.head, token.dep, "NOUN", text)
            continue  # "Rechter blokkeert decreet", "Geweld laait op"
        if class_ and _is_opening_doer(tree, token, class_):
            yield Edit(token.index, token.head, "nsubj", "NOUN", text)
            continue
        if _is_noun_of_headline(tree, lexicon, token):
            yield Edit(token.index, token.head, "obj" if token.index else token.dep, "NOUN", text)
            continue
        if token.pos != "ADJ" or not lexicon.noun(lemma) or lexicon.adjective(text):
            continue
        if token.dep in _NOMINAL and lexicon.adjective(lemma) == ():
            yield Edit(token.index, token.head, token.dep, "NOUN")
        elif token.dep == "compound:prt":
            verb = tree[token.head]
            if not lexicon.verb(token.text.lower() + verb.lemma.lower()):
                yield Edit(token.index, token.head, "obj", "NOUN")


def _is_opening_doer(tree: Tree, token: Token, class_: str) -> bool:
    """Tell *Rechter verbiedt betoging*: a doer right before the verb is its subject."""
    verb = tree[token.head]
    before = token.index == 0 and verb.index == 1 and verb.feat("VerbForm") == "Fin"
    acts = words.load().has("agentive_classes", class_)
    return before and acts and token.dep == "advmod"


def _is_noun_of_headline(tree: Tree, lexicon: Lexicon, token: Token) -> bool:
    """Tell *Leger ingezet*, *Rome start offensief*, where an adjective would modify the verb."""
    if token.pos != "ADJ" or token.dep != "advmod":
        return False
    text, verb = token.text.lower(), tree[token.head]
    if verb.pos != "VERB" or tree[len(tree) - 1].pos == "PUNCT" or lexicon.adjective(text):
        return False
    class_ = lexicon.noun_class(text)
    acts = class_ is not None and words.load().has("agentive_classes", class_)
    if token.index == 0:
        return class_ is not None and verb.feat("VerbForm") == "Part"
    alone = not tree.child(token) and not tree.child(verb, "obj", "aux")
    return alone and token.index > verb.index and bool(acts or lexicon.noun(text))


@needs(relation("amod", of=["NOUN"]))
def events_before_agents(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *dreigt met val regering*: an event noun taken for the adjective of who undergoes it."""
    for event in tree.related("amod"):
        noun = tree[event.head]
        lemma = event.lemma.lower()
        bare = event.text.islower() and noun.index == event.index + 1
        if not bare or noun.pos != "NOUN" or event.pos == "VERB" or not lexicon.noun(lemma):
            continue
        known = lexicon.adjective(lemma) or lexicon.adjective(event.text)
        if known or lemma != event.text or lexicon.noun_class(noun.lemma.lower()) not in _AGENTS:
            continue
        yield from _turned(tree, noun, event, "nmod")


@needs(relation("nmod", "appos", "flat"), word_of("spans_of_time"), word_of("punishments"))
def punishments(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vijf jaar cel voor dader*: what is counted is the cell, the years count."""
    known = words.load()
    for noun in tree.related("nmod", "appos", "flat"):
        span = tree[noun.head]
        if noun.index != span.index + 1 or tree.child(noun, "case", "det"):
            continue
        counted = known.has("spans_of_time", span.lemma.lower())
        if counted and known.has("punishments", noun.lemma.lower()):
            yield from _turned(tree, span, noun, "nummod")


def _turned(tree: Tree, old: Token, new: Token, dep: str) -> Iterator[Edit]:
    """Make a noun the head of its own head, with the phrases that hang there."""
    yield replacing(new, old, "NOUN")
    yield Edit(old.index, new.index, dep)
    for child in tree.children(old):
        numeral = child.dep == "nummod"
        if child is not new and not numeral and child.dep != "det":
            yield Edit(child.index, new.index, child.dep)


@needs(
    relation("amod", tags=["ADJ", "NOUN", "VERB"]),
    word_of("measure_nouns") | relation("amod", tags=["ADJ", "NOUN"], of=["NUM"]),
)
def counted_after_measure(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *tientallen doden*, *een aantal gevangenen*: they are counted, *tientallen* counts."""
    known = words.load()
    for token in tree.related("amod"):
        measure = tree[token.head]
        people = token.pos == "VERB" and token.text.endswith("enen")  # "gevangenen"
        if not (people or token.pos in ("ADJ", "NOUN")) or token.index != measure.index + 1:
            continue
        counts = measure.pos == "NUM" and measure.text[-2:] == "en"  # "honderden doden"
        if counts or known.has("measure_nouns", measure.lemma.lower()):
            noun = ("NOUN", token.text[:-1]) if people else ()
            yield Edit(token.index, measure.head, measure.dep, *noun)
            yield Edit(measure.index, token.index, "nummod")
            for case in tree.children(measure, "case"):
                yield Edit(case.index, token.index, "case")


@needs(relation("nmod", tags=["PROPN"], below=["obj"]))
def receivers(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *levert Peshmerga raketten*: a name between verb and goods receives them.

    So *beloofde Kiev tanks te leveren*, *dat Rusland Iran tanks levert*, whose verb is behind both.
    """
    for name in tree.tagged("PROPN"):
        noun = tree[name.head]
        verb = tree[noun.head]
        ended = verb.feat("VerbForm") == "Inf" or tree.child(verb, "mark") is not None
        last = verb.index > noun.index and ended
        behind = tree.subtree(name)[0].index == verb.index + 1  # "gaf de NAVO opdracht"
        beside = noun.index == name.index + 1 and (behind or last)
        genitive = name.dep == "nmod:poss" and name.text[-1:] in "s'’"
        if not name.dep.startswith("nmod") or genitive or noun.dep != "obj" or not beside:
            continue
        if not tree.child(name, "case") and _takes_object(tree, lexicon, verb, "iobj"):
            yield Edit(name.index, verb.index, "iobj")


@needs(relation("obl", tags=["NOUN", "PROPN"], of=["VERB"]))
def bare_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *valt Koerden aan*: a phrase that says neither how nor when is the object."""
    for phrase in tree.related("obl", "obl:arg"):
        verb = tree[phrase.head]
        if verb.pos != "VERB" or tree.child(phrase, "case"):
            continue
        if phrase.pos not in ("NOUN", "PROPN") or tree.child(verb, "obj", "aux:pass", "nsubj:pass"):
            continue
        name = tree.name_at(phrase)
        acts = agentive(lexicon, phrase)
        # "riskeren tien jaar cel": what is measured is no time.
        punished = words.load().has("punishments", phrase.lemma.lower())
        named = acts or name is not None
        # "kost vijf mensen het leven": what it takes is in the expression, not in the verb.
        costs = acts and words.load().has("verbs_of_cost", verb.lemma)
        if punished or costs or (named and _takes_object(tree, lexicon, verb)):
            yield Edit(phrase.index, verb.index, "obj")


@needs(relation("iobj", of=["VERB"]))
def objects_by_entry(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *riep Ankara op te vertrekken*: a verb without receivers has an object."""
    for phrase in tree.related("iobj"):
        verb = tree[phrase.head]
        if verb.pos != "VERB" or tree.child(verb, "obj"):
            continue
        if _takes_object(tree, lexicon, verb) and not _takes_object(tree, lexicon, verb, "iobj"):
            yield Edit(phrase.index, verb.index, "obj")


def _takes_object(tree: Tree, lexicon: Lexicon, verb: Token, name: str = "obj") -> bool:
    particle = tree.child(verb, "compound:prt")
    lemma = (particle.text.lower() if particle is not None else "") + verb.lemma.lower()
    return name in lexicon.verb_slots(lemma)


OBJECTS = (bare_objects, objects_by_entry)
"""Those that tell objects, in their order."""
