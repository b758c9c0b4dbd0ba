"""Prepositions of several words, and pointing adverbs that announce a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, word_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_CLAUSES = ("ccomp", "csubj", "advcl", "acl", "xcomp")
_SAID = ("ccomp", "xcomp", "obj", "nsubj", "nsubj:pass")
_HOLDERS = ("nmod", "obl", "obl:arg", "compound:prt", "advmod")


@needs(relation("fixed", tags=["ADP"], of=["ADP"]))
def complex_prepositions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Make *onder leiding van* the preposition of what follows it.

    Parsers hang it beside the phrase that it introduces: *een coalitie onder leiding van
    de VS*.
    """
    for token in tree.tagged("ADP"):
        if token.dep not in _HOLDERS:
            continue
        fixed = tree.children(token, "fixed")
        if len(fixed) < 2 or fixed[-1].pos != "ADP":
            continue
        for phrase in tree.children(tree[token.head], "nmod", "obl", "obj", "iobj", "appos"):
            first = tree.subtree(phrase)[0].index
            if phrase is not token and first == fixed[-1].index + 1:
                yield Edit(token.index, phrase.index, "case")
                if phrase.dep == "iobj":
                    yield Edit(phrase.index, phrase.head, "obl")
                break


@needs(relation("fixed", tags=["ADP"], below=["case"]))
def prepositions_of_fixed(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *op vraag van de bonden*, *is in handen van de rebellen*: of them it is, who follow."""
    for token in tree.related("fixed"):
        noun = tree[tree[token.head].head]
        if token.pos != "ADP" or tree[token.head].dep != "case" or token.index != noun.index + 1:
            continue
        beside = tree.children(tree[noun.head], "obl", "obl:arg") if noun.head != noun.index else ()
        for phrase in (*tree.children(noun, "nmod"), *beside):
            if phrase.index < token.index or tree.child(phrase, "case") is not None:
                continue
            if phrase.head == noun.index or tree.subtree(phrase)[0].index == token.index + 1:
                yield Edit(phrase.index, noun.index, "nmod")
                yield Edit(token.index, phrase.index, "case")
                break


@needs(relation("fixed", tags=["NOUN"], of=["ADP"]))
def charges_as_prepositions(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *opgepakt op verdenking van fraude*: the suspicion is a phrase, of fraud.

    So *stuurde op verzoek van Bern troepen*.
    """
    known = words.load()
    for first in tree.related("case"):
        fixed = tree.children(first, "fixed")
        phrase = tree[first.head]
        if len(fixed) != 2 or fixed[1].pos != "ADP" or phrase.index < fixed[1].index:
            continue
        noun = fixed[0]
        charge = any(e.type == "Accusation" for e, _ in lexicon.noun(noun.lemma.lower()))
        charge = charge or known.has("demand_nouns", noun.lemma.lower())
        if charge and noun.pos == "NOUN" and phrase.head != phrase.index:
            dep = "nmod" if phrase.dep == "nmod" else "obl"
            yield Edit(noun.index, phrase.head, dep)
            yield Edit(first.index, noun.index, "case")
            yield Edit(fixed[1].index, phrase.index, "case")
            yield Edit(phrase.index, noun.index, "nmod")


@needs(relation("case", tags=["NOUN"]))
def nouns_as_prepositions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een raket richting Japan*: before a phrase the noun is a preposition."""
    for token in tree.related("case"):
        if token.pos == "NOUN" and token.text.islower():
            yield Edit(token.index, token.head, "case", "ADP")


@needs(relation("obl"), word_of("destination_prepositions"))
def nouns_behind_particles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *rukken op richting Kiev*: the noun is the preposition, what precedes it a particle."""
    for noun in tree.related("obl"):
        verb, case = tree[noun.head], tree.child(noun, "case")
        if not words.load().has("destination_prepositions", noun.text):
            continue
        place = tree.child(noun, "appos", "nmod") or _right_behind(tree, noun, verb)
        if place is None or place.index < noun.index or tree.child(place, "case"):
            continue
        yield Edit(place.index, verb.index, "obl")
        yield Edit(noun.index, place.index, "case", "ADP")
        if case is not None and lexicon.verb(case.text.lower() + verb.lemma.lower()):
            yield Edit(case.index, verb.index, "compound:prt")


def _right_behind(tree: Tree, noun: Token, verb: Token) -> Token | None:
    """Give the other phrase of a verb that follows on a noun: *trekken richting de grens*."""
    for phrase in tree.children(verb, "obj", "obl"):
        if phrase is not noun and tree.subtree(phrase)[0].index == noun.index + 1:
            return phrase
    return None


@needs(relation("fixed", tags=["NOUN", "PROPN"]) | relation("obl", below=["compound:prt"]))
def phrases_of_expressions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Take a phrase with its own preposition out of an expression: *onder vuur om zijn plan*."""
    for token in tree.related("fixed"):
        above = tree[token.head]
        noun = token.pos in ("NOUN", "PROPN")
        if noun and above.head != above.index and tree.child(token, "case") is not None:
            yield Edit(token.index, above.head, "obl")
    for token in tree.related("obl:arg", "obl"):
        particle = tree[token.head]
        if particle.dep == "compound:prt" and token.index > particle.index:
            yield Edit(token.index, particle.head, token.dep)  # "zat samen met de bonden"


@needs(relation("compound:prt") | relation("case", "advmod", tags=["ADV"], below=_CLAUSES))
def announcing_adverbs(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Give *erop* in *staat erop dat ...* to the verb, not to the clause that it announces."""
    known = words.load()
    for token in tree.related("compound:prt", "case", "advmod"):
        clause = tree[token.head]
        if token.dep == "compound:prt" and known.has("announcing_words", token.text.lower()):
            # "wijst erop dat" has no verb *eropwijzen*.
            yield Edit(token.index, clause.index, "obl")
            continue
        if token.pos != "ADV" or clause.dep not in _CLAUSES or token.dep == "compound:prt":
            continue
        lower = token.text.lower()
        r_word = known.begins("r_words", lower) and len(lower) > 4
        marks = [m.index for m in tree.children(clause, "mark")]
        governor = tree[clause.head]
        if r_word and marks and token.index < min(marks) and governor.index < token.index:
            yield Edit(token.index, governor.index, "obl")


@needs(relation("nsubj"), word_of("impersonal_reports"), written("het", "'t"))
def expletives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *klinkt het*, *luidt het bij X*, whose *het* says nothing."""
    known = words.load()
    for token in tree.related("nsubj"):
        verb = tree[token.head]
        it = token.text.lower() in ("het", "'t")
        reports = known.has("impersonal_reports", verb.lemma)
        if it and reports and tree.child(verb, "obj") is None:
            yield Edit(token.index, verb.index, "expl")


@needs(relation(*_SAID, tags=["ADV"]), word_of("pointing_adverbs"))
def quoting_adverbs(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *..., zo meldt X*: what is said is the clause before, not *zo*."""
    known = words.load()
    for token in tree.tagged("ADV"):
        pointing = known.has("pointing_adverbs", token.text.lower())
        if pointing and token.dep in _SAID:
            yield Edit(token.index, token.head, "advmod")


@needs(
    relation("amod", "advmod", tags=["ADV", "ADJ"], below=["root"], of=["NOUN", "PROPN"]),
    relation("nmod", below=["root"]),
)
def predicates_of_headlines(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Give what follows an adverb behind a headline's noun to it: *troepen weg uit Kabul*."""
    for adverb in tree.related("amod", "advmod"):
        noun = tree[adverb.head]
        if adverb.pos not in ("ADV", "ADJ"):
            continue
        if noun.dep != "root" or noun.pos not in ("NOUN", "PROPN") or adverb.index < noun.index:
            continue
        listed = words.load().has("headline_predicates", adverb.text.lower())
        if not listed and not lexicon.adjective(adverb.text.lower()):
            continue  # "boeren massaal op de vlucht"
        for phrase in tree.children(noun, "nmod"):
            if tree.subtree(phrase)[0].index > adverb.index and tree.child(phrase, "case"):
                yield Edit(phrase.index, adverb.index, "obl")


@needs(relation("appos", tags=["NOUN"], below=["iobj", "obj"]))
def second_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *verwijt de minister nalatigheid*: no apposition but the second object."""
    for noun in tree.related("appos"):
        first = tree[noun.head]
        verb = tree[first.head]
        if noun.pos != "NOUN" or first.dep not in ("iobj", "obj"):
            continue
        bare = noun.index > 0 and tree[noun.index - 1].pos not in ("PUNCT", "NUM")
        if not bare or tree.child(noun, "det") or not _takes_two(lexicon, tree, verb):
            continue
        if tree.child(verb, "obj") in (None, first):
            yield Edit(first.index, verb.index, "iobj")
            yield Edit(noun.index, verb.index, "obj")


@needs(relation("obj", "iobj"))
def places_before_particles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *om troepen het land uit te zetten*: the second object is where they leave.

    Whether the particle stands apart or not (*het land uitzetten*). An event is no place:
    *spreekt hem zijn vertrouwen uit*.
    """
    for verb in tree.heads("obj", "iobj"):
        objects = tree.children(verb, "obj", "iobj")
        noun = objects[-1] if objects else None
        if noun is None or not _before_particle(tree, verb, noun):
            continue
        definite = any(d.feat("Definite") == "Def" for d in tree.children(noun, "det"))
        if not definite or lexicon.noun(noun.lemma.lower()):
            continue
        if len(objects) > 1 or tree.child(verb, "nsubj:pass") is not None:
            yield Edit(noun.index, verb.index, "obl")
            if not tree.child(verb, "obj") or noun.dep == "obj":
                yield from (Edit(o.index, verb.index, "obj") for o in objects[:-1])


def _before_particle(tree: Tree, verb: Token, noun: Token) -> bool:
    """Tell whether a noun stands right before a verb's postposition, apart or joined to it."""
    known = words.load()
    particle = tree.child(verb, "compound:prt")
    if particle is not None:
        apart = known.has("postpositions", particle.text.lower())
        return apart and noun.index == particle.index - 1
    joined = known.begins("postpositions", verb.lemma.lower())
    return joined and all(t.pos == "AUX" for t in tree.tokens[noun.index + 1 : verb.index])


def _takes_two(lexicon: Lexicon, tree: Tree, verb: Token) -> bool:
    """Tell whether an entry of a verb has an object and an indirect object."""
    particle = tree.child(verb, "compound:prt")
    lemma = (particle.text.lower() if particle is not None else "") + verb.lemma.lower()
    return any({"obj", "iobj"} <= entry.slots for entry in lexicon.verb(lemma))


FIXED = (
    complex_prepositions, prepositions_of_fixed, charges_as_prepositions, phrases_of_expressions,
)  # fmt: skip
"""What belongs to prepositions and expressions of several words, in the order that counts."""
