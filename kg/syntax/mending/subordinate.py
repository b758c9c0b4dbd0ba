"""Subordinate clauses by the words that open them: *dat*, *of*, *er op dat*, *sinds*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, finite, subject_of
from kg.syntax.mending.needs import needs, relation, tagged, word_of, written
from kg.syntax.mending.valency import particle_verb, takes_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_RELATIVE = "acl:relcl"
_TOLD = ("ccomp", "csubj", "acl", _RELATIVE)


@needs(relation("case", "expl", below=["advcl"]), word_of("content_conjunctions"))
def announced_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zijn het erover eens dat het werkt*: *erover* points at the clause of *dat*.

    A parser takes the clause for an adverbial, and *erover* for the preposition before it;
    so *zijn het er niet over eens of het werkt*.
    """
    known = words.load()
    for clause in tree.related("advcl"):
        above, mark = tree[clause.head], tree.child(clause, "mark")
        if mark is None or not known.has("content_conjunctions", mark.text.lower()):
            continue
        if tree.child(above, "ccomp") is not None:
            continue
        before = [t for t in tree.children(clause, "case", "expl") if t.index < mark.index]
        pointing = [t for t in before if known.has("announcing_words", t.text.lower())]
        if len(before) < 2 and all(t.text.lower() == "er" for t in pointing):
            continue
        yield Edit(clause.index, above.index, "ccomp")
        for word in before:
            yield Edit(word.index, above.index, "advmod")


@needs(relation("ccomp", of=["ADV"]), word_of("announcing_words"))
def clauses_of_announcing(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *pleit ervoor dat het mag*: *ervoor* only points at the clause, which is the verb's."""
    known = words.load()
    for clause in tree.related("ccomp"):
        above = tree[clause.head]
        pointing = above.pos == "ADV" and known.has("announcing_words", above.text.lower())
        if pointing and tree[above.head].pos == "VERB" and clause.index > above.index:
            yield Edit(clause.index, above.head, "ccomp")
            yield Edit(above.index, above.head, "advmod")


@needs(relation("ccomp", "csubj", "acl"), written("dat"), tagged("PROPN"))
def clauses_on_names(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vreest Mali, dat de grens sloot* from *vreest, zei Keita, dat de grens sloot*.

    The first clause has no subject but *dat*, right behind the name and a comma; what looks
    like one is the object that its verb must have.
    """
    for clause in tree.related(*_TOLD):
        opening = _opening(tree, clause)
        if opening is None or clause.pos not in ("VERB", "AUX") or finite(tree, clause) is None:
            continue
        name = _name_before(tree, opening)
        if name is None or tree.child(clause, "expl", "csubj", "cop") is not None:
            continue
        own = [s for s in tree.children(clause, "nsubj") if s is not opening]
        if opening.dep.startswith("nsubj") and clause.dep == _RELATIVE:
            continue
        if own and not _is_object(tree, lexicon, clause, own, opening, name):
            continue
        yield Edit(clause.index, name.index, _RELATIVE)
        yield subject_of(tree, opening, clause, "PRON")
        for noun in own:
            yield Edit(noun.index, clause.index, "obj")


def _opening(tree: Tree, clause: Token) -> Token | None:
    """Give the *dat* that opens a clause behind a comma."""
    for token in tree.children(clause, "mark", "nsubj", "obj"):
        if token.text == "dat" and token.index > 1 and tree[token.index - 1].text == ",":
            return token
    return None


def _name_before(tree: Tree, opening: Token) -> Token | None:
    """Give the head of the name right before a comma, if it is no speaker's."""
    last = tree[opening.index - 2]
    name = tree[last.head] if last.dep == "flat" else last
    if name.pos != "PROPN" or name.dep in ("nsubj", "appos"):
        return None
    found = tree.name_at(name)
    return None if found is not None and found.label == "PERSON" else name


def _is_object(
    tree: Tree, lexicon: Lexicon, clause: Token, own: list[Token], opening: Token, name: Token
) -> bool:
    """Tell the object in *dat vorige week de missie verlengde* from a subject.

    Nobody is told a clause there, and the verb, which must have an object, has no other.
    """
    if len(own) > 1 or tree.child(clause, "obj", "iobj", "aux:pass", "ccomp", "xcomp") is not None:
        return False
    noun = own[0]
    if noun.pos != "NOUN" or "obj" not in lexicon.verb_slots(particle_verb(tree, clause)):
        return False
    first = finite(tree, clause)
    number = first.feat("Number") if first is not None else ""
    if number and noun.feat("Number") not in ("", number):
        return True
    above = next((t for t in tree.ancestors(name) if t.pos == "VERB"), None)
    told = above is not None and takes_clause(lexicon, particle_verb(tree, above))
    told = told and name.dep != "obl:arg"  # "sprak over Mali" has its matter
    return not told and (clause.dep != "acl" and opening.index + 1 < tree.subtree(noun)[0].index)


@needs(relation("obl", tags=["NOUN", "PROPN"], below=["advcl"]), word_of("clause_prepositions"))
def subjects_of_since(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Sinds de regering besliste om ...*: a finite clause without subject has it there.

    And *sinds Peru het verdrag opzegde*: who stands first is the subject, the other no longer.
    """
    known = words.load()
    for noun in tree.related("obl"):
        verb = tree[noun.head]
        if noun.pos not in ("NOUN", "PROPN") or verb.dep != "advcl":
            continue
        opening = tree.subtree(verb)[0]
        if tree.child(noun, "case", "mark") not in (None, opening) or noun.index > verb.index:
            continue
        if not known.has("clause_prepositions", opening.lemma.lower()):
            continue
        if (first := finite(tree, verb)) is None or first.index < noun.index:
            continue
        subject = tree.child(verb, "nsubj")
        if subject is None:
            free = opening.head == noun.index and not tree.child(verb, "mark", "expl")
        else:
            phrase = tree.subtree(noun)
            alone = phrase[0].index in (opening.index, opening.index + 1)
            beside = tree.subtree(subject)[0].index == phrase[-1].index + 1
            free = alone and beside and _is_actor(tree, noun, lexicon)
        if free:
            yield Edit(opening.index, verb.index, "mark")
            yield Edit(noun.index, verb.index, "nsubj")
            if subject is not None:
                yield Edit(subject.index, verb.index, "obj")


def _is_actor(tree: Tree, noun: Token, lexicon: Lexicon) -> bool:
    """Tell *de regering* and *Peru* from *vorig jaar*, which says when."""
    name = tree.name_at(noun)
    if name is not None:
        return name.label in ("PERSON", "GPE", "ORG", "NORP")
    return agentive(lexicon, noun)


@needs(relation("ccomp"), word_of("persons_asked_for"), written("dat"))
def whoever_of_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zei dat wie zwijgt, meedoet*: *wie zwijgt* does something, and is not what is said."""
    known = words.load()
    for clause in tree.related("ccomp"):
        who = tree.subtree(clause)[0]
        if not known.has("persons_asked_for", who.text.lower()) or who.head != clause.index:
            continue
        mark = tree[who.index - 1] if who.index else who
        later = tree[mark.head]
        if mark.dep != "mark" or mark.lemma != "dat" or later.index < clause.index:
            continue
        if later.head == clause.head and tree.child(later, "nsubj") is None:
            yield subject_of(tree, clause, later)


OPENED = (announced_clauses, clauses_of_announcing, clauses_on_names, whoever_of_clauses)
"""Those that go by the word that opens a clause."""
