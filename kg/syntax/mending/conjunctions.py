"""What the conjunction of a clause says of the clause, whatever a parser calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, finite, has_te, is_finite
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.mending.valency import noun_takes_clause, particle_verb, takes_clause
from kg.syntax.prepositions import preposition
from kg.syntax.token import ORPHAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(relation("mark", below=["ccomp", "xcomp", "csubj"]), word_of("adverbial_conjunctions"))
def adverbial_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wil pas beslissen als de raad heeft vergaderd*: what *als* opens is no content."""
    known = words.load()
    for clause in tree.related("ccomp", "xcomp", "csubj"):
        if has_te(tree, clause):
            continue
        if clause.pos not in ("VERB", "AUX") and not is_finite(tree, clause):
            continue  # "geldt als gevaarlijk"
        mark = tree.child(clause, "mark")
        if mark is not None and known.has("adverbial_conjunctions", mark.lemma.lower()):
            yield Edit(clause.index, clause.head, "advcl")


@needs(relation("mark", below=["ccomp"]), written("dat"), word_of("adverbial_conjunctions"))
def pronouns_before_conjunctions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *weigert dat zolang X de grens sluit*: *dat* is what is refused, X is why.

    In *zei dat zolang X de grens sluit, Y niets doet* it opens a clause, of the later verb.
    """
    known = words.load()
    for clause in tree.related("ccomp"):
        opening = tree.tokens[clause.head + 1 : clause.head + 3]
        if len(opening) < 2 or any(t.head != clause.index for t in opening):
            continue
        that, conjunction = opening
        opens = known.has("adverbial_conjunctions", conjunction.lemma.lower())
        last = all(t.feat("VerbForm") != "Fin" for t in tree.tokens[clause.index + 1 :])
        if that.text == "dat" and that.dep == "mark" and opens and last:
            yield Edit(that.index, clause.head, "obj", "PRON")
            yield Edit(conjunction.index, clause.index, "mark", "SCONJ")
            yield Edit(clause.index, clause.head, "advcl")


@needs(relation("mark", below=["acl:relcl", "acl", "csubj", "advcl"]), written("dat"))
def complement_clauses(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *aanwijzingen dat hij komt*, whose *dat* is no relative pronoun.

    And *de regering spreekt tegen en sluit uit dat ze valt*: what is said is no subject of
    a verb that shares one; *gaat ervan uit dat hij komt*: nor is it an adverbial. *Meldde aan
    het parket dat hij komt*: nor does it say which office.
    """
    for clause in tree.related("acl:relcl", "acl", "csubj", "advcl"):
        mark = tree.child(clause, "mark")
        if mark is None or mark.pos != "SCONJ" or mark.lemma.lower() != "dat":
            continue
        above = tree[clause.head]
        shares = above.dep == "conj" and tree.child(tree[above.head], "nsubj") is not None
        if clause.dep == "advcl":
            if _points_ahead(tree, above, mark) and tree.child(above, "ccomp", "xcomp") is None:
                yield Edit(clause.index, above.index, "ccomp")
        elif clause.dep.startswith("acl"):
            yield from _behind_noun(tree, lexicon, clause, mark)
        elif shares and not tree.child(above, "nsubj", "expl", "cop", "aux:pass"):
            yield Edit(clause.index, above.index, "ccomp")


def _carries(tree: Tree, lexicon: Lexicon, clause: Token, noun: Token) -> bool:
    """Tell *het ultimatum dat de Unie hun had gesteld*, whose verb wants the noun as its object."""
    lights = lexicon.light_verbs(particle_verb(tree, clause))
    carried = any(light.slot == "obj" and noun.lemma.lower() in light.nouns for light in lights)
    given = all(agentive(lexicon, receiver) for receiver in tree.children(clause, "obj"))
    return carried and given and tree.child(clause, "ccomp", "aux:pass") is None


def _behind_noun(tree: Tree, lexicon: Lexicon, clause: Token, mark: Token) -> Iterator[Edit]:
    """Tell what a clause with *dat* behind a noun is: relative, its verb's, or the noun's."""
    above = tree[clause.head]
    if clause.dep == "acl:relcl" and _carries(tree, lexicon, clause, above):
        yield Edit(mark.index, clause.index, "obj", "PRON")
        for receiver in tree.children(clause, "obj"):
            yield Edit(receiver.index, clause.index, "iobj")
    elif (teller := _teller(tree, lexicon, above, mark)) is not None:
        yield Edit(clause.index, teller.index, "ccomp")
    elif clause.dep == "acl:relcl":
        yield Edit(clause.index, above.index, "acl")


def _teller(tree: Tree, lexicon: Lexicon, noun: Token, mark: Token) -> Token | None:
    """Give the verb that a clause behind a noun is the content of, if any.

    *de brief waarin hij meldt dat zij gaan*, *meldt aan het parket dat zij gaan*.
    """
    before = tree[mark.index - 1]
    if before.pos == "VERB" and noun.index < before.index and noun.head != before.index:
        verb = before
    elif noun.dep.startswith("obl") and preposition(tree, noun) == "aan":
        verb = tree[noun.head]
    else:
        return None
    if verb.pos != "VERB" or tree.child(verb, "ccomp") or verb.index > mark.index:
        return None
    return verb if takes_clause(lexicon, particle_verb(tree, verb)) else None


@needs(relation("ccomp", of=["VERB"]), relation("obj", tags=["NOUN"]), written("dat"))
def clauses_of_evidence(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *ziet geen aanwijzingen dat hij komt*: the clause says what the noun before it is of."""
    for clause in tree.related("ccomp"):
        mark = tree.child(clause, "mark")
        if mark is None or mark.lemma.lower() != "dat" or mark.index == 0:
            continue
        noun = tree[mark.index - 1]
        own = noun.pos == "NOUN" and noun.dep == "obj" and noun.head == clause.head
        if own and noun_takes_clause(lexicon, noun.lemma.lower()):
            yield Edit(clause.index, noun.index, "acl")


def _points_ahead(tree: Tree, verb: Token, mark: Token) -> bool:
    """Tell *ervan* behind a verb, which stands for the clause with *dat* behind it."""
    prefixes = tuple(words.load().classes["r_words"])
    between = (t for t in tree.tokens[verb.index + 1 : mark.index] if t.pos == "ADV")
    lowered = (t.text.lower() for t in between)
    return any(w.startswith(prefixes) and w not in prefixes for w in lowered)


@needs(relation("conj", tags=["NOUN", "PROPN"], of=["VERB"]), relation("cc", below=["conj"]))
def conjuncts_of_phrases(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *noemt het onwettig en een belediging*: a noun is listed with a phrase, no verb."""
    for noun in tree.related("conj"):
        verb, cc = tree[noun.head], tree.child(noun, "cc")
        if noun.pos not in ("NOUN", "PROPN") or verb.pos != "VERB":
            continue
        if cc is None or tree.child(noun, "nsubj", "cop", "aux", "advmod", "obj", ORPHAN):
            continue
        prep = preposition(tree, noun)
        before = [
            p for p in tree.children(verb, "obj", "xcomp", "obl", "obl:arg")
            if p.index < cc.index and p.pos in ("NOUN", "PROPN", "ADJ")
            if preposition(tree, p) == prep and not tree.child(p, "cop", "mark")
        ]  # fmt: skip
        if before and cc.index > max(before[-1].index, verb.index):
            yield Edit(noun.index, before[-1].index, "conj")


@needs(word_of("fixed_adverbs"))
def fixed_adverbs(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *naar verluidt* and *naar verwachting*, adverbs of two words that name no place."""
    known = words.load()
    if tree.forms.isdisjoint([both.partition(" ")[0] for both in known.classes["fixed_adverbs"]]):
        return
    for second in tree.tokens[1:]:
        first = tree[second.index - 1]
        both = f"{first.text} {second.text}".lower()
        if not known.has("fixed_adverbs", both) or second.head == second.index:
            continue
        head = second.head if second.head != first.index else first.head
        yield Edit(first.index, head, "advmod", "ADV", both)
        yield Edit(second.index, first.index, "fixed", "ADV")


@needs(relation("case"), relation("mark", below=["ccomp"]), written("dat"))
def particles_before_that(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *sprak tegen dat hij kwam*: what stands right before *dat* is the verb's particle."""
    for token in tree.related("case"):
        clause = tree[token.head]
        governor = tree[clause.head]
        if clause.dep != "ccomp" or not governor.index < token.index < clause.index:
            continue
        that = tree[token.index + 1]
        opens = that.head == clause.index and that.dep == "mark" and that.text == "dat"
        known = opens and lexicon.verb(token.text.lower() + governor.lemma.lower())
        if known and tree.child(governor, "compound:prt") is None:
            yield Edit(token.index, governor.index, "compound:prt")


@needs(relation("cc", below=["conj", "ccomp"], of=["VERB"]), written("of"))
def questions(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *onderzoekt of daarbij burgers zijn gedood*, which is what is looked into.

    Its finite verb stands last; in *blijft hij of komt in mei de ploeg terug* it does not.
    """
    for conjunction in tree.related("cc"):
        clause = tree[conjunction.head]
        above = tree[clause.head]
        if conjunction.text != "of" or clause.pos != "VERB" or above.pos != "VERB":
            continue
        first = finite(tree, clause)
        if clause.dep not in ("conj", "ccomp") or first is None:
            continue
        before = [c for c in tree.children(clause) if conjunction.index < c.index < first.index]
        subject = any(c.dep.startswith("nsubj") for c in before)
        asked = clause.dep == "ccomp" or takes_clause(lexicon, above.lemma.lower())
        if asked and subject and len([c for c in before if c.pos != "PUNCT"]) > 1:
            yield Edit(conjunction.index, clause.index, "mark", "SCONJ")
            yield Edit(clause.index, above.index, "ccomp")


ADVERBIAL = (pronouns_before_conjunctions, particles_before_that, adverbial_clauses, questions)
"""Clauses of circumstance that a parser takes for what is said."""
RULES = (complement_clauses, clauses_of_evidence, conjuncts_of_phrases, fixed_adverbs)
"""Clauses that are said, and what conjunctions join, in their order."""
