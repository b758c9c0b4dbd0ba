"""Infinitives that a parser took for nouns, and the objects before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, has_te
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.mending.valency import noun_takes_clause, particle_verb, takes_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(relation("obj", tags=["VERB", "NOUN"]) | relation("xcomp", tags=["NOUN"]))
def infinitives_for_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *we willen bijdragen*, whose infinitive a parser took for an object."""
    for verb in tree.related("obj", "xcomp"):
        above, text = tree[verb.head], verb.text.lower()
        if above.pos not in ("VERB", "AUX"):
            continue
        if tree.child(verb, "det", "case", "amod", "nummod", "nmod:poss"):
            continue
        bare = verb.pos == "VERB" and verb.feat("VerbForm") == "Inf"
        plural = verb.pos == "NOUN" and text.endswith("en") and text != verb.lemma.lower()
        if plural and words.load().has("modal_verbs", above.lemma) and lexicon.verb(text):
            yield Edit(verb.index, verb.head, "xcomp", "VERB", text)
            for phrase in tree.children(verb, "nmod"):
                yield Edit(phrase.index, verb.index, "obl")
        elif bare and verb.dep == "obj":
            yield Edit(verb.index, verb.head, "xcomp")


@needs(relation("nmod:poss", of=["VERB"]))
def infinitives_of_somebody(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *voor haar aantreden*: an infinitive that is somebody's is a noun."""
    for owner in tree.related("nmod:poss"):
        verb = tree[owner.head]
        if verb.pos != "VERB" or verb.feat("VerbForm") != "Inf" or owner.index > verb.index:
            continue
        plain = tree.child(verb, "aux", "aux:pass", "mark", "obj") is None
        if plain and lexicon.noun(verb.text.lower()):
            yield Edit(verb.index, verb.head, verb.dep, "NOUN", verb.text.lower())


@needs(relation("xcomp", "ccomp"), relation("obj", "iobj"), written("te"))
def objects_behind_participles(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *heeft beloofd Kiev tanks te sturen*: what stands behind a participle is not its own.

    Only clauses and prepositional phrases may stand there; a bare phrase before an
    infinitive with *te* is that one's, as receiver where it has an object besides.
    """
    for below in tree.related("xcomp", "ccomp"):
        verb = tree[below.head]
        if verb.feat("VerbForm") != "Part" or not has_te(tree, below):
            continue
        for noun in tree.children(verb, "obj", "iobj"):
            if verb.index < noun.index < below.index and not tree.child(noun, "case"):
                role = "iobj" if tree.child(below, "obj") else "obj"
                yield Edit(noun.index, below.index, role)


@needs(relation("ccomp", "xcomp", "advcl", of=["VERB"]), written("te"))
def infinitives_of_nouns(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *treurde om het besluit de missie te verlengen*: the clause is the noun's before it.

    Only where the verb wants no clause itself, as *vroeg* does in *vroeg na dat besluit te
    blijven*.
    """
    for clause in tree.related("advcl", "xcomp", "ccomp"):
        verb = tree[clause.head]
        if not has_te(tree, clause):
            continue
        first = tree.subtree(clause)[0].index
        noun = tree[first - 1] if first else clause
        if noun.pos != "NOUN" or noun.index < verb.index < clause.index or verb.pos != "VERB":
            continue
        if any(m.lemma != "te" for m in tree.children(clause, "mark")):
            continue
        above = {t.index for t in tree.subtree(verb)}
        bare = tree.child(noun, "det", "nmod:poss") is None  # "is niet van plan te vertrekken"
        own = noun_takes_clause(lexicon, noun.lemma.lower()) and noun.index in above and not bare
        if own and not takes_clause(lexicon, particle_verb(tree, verb)):
            yield Edit(clause.index, noun.index, "acl")


@needs(relation("ccomp", "xcomp", "advcl", of=["ADP"]), written("te"))
def infinitives_of_expressions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *stelt hen in staat om te vertrekken*: the clause is the verb's, not the preposition's.

    Below *in* nothing would tell that who is enabled does it.
    """
    for clause in tree.related("ccomp", "xcomp", "advcl"):
        above = tree[clause.head]
        own = tree.child(above, "cop") is not None  # "in staat zijn te gaan", the predicate
        if above.pos == "ADP" and tree.child(above, "fixed") and has_te(tree, clause) and not own:
            yield Edit(clause.index, above.head, "xcomp")


@needs(relation("ccomp", "xcomp", "advcl"), written("te"), word_of("announcing_words"))
def announced_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *beschuldigt Rusland ervan burgers te beschieten*: *ervan* says what clause it is.

    What stands before *ervan* is the upper verb's, what stands behind it the infinitive's. So
    with *om* behind a verb that takes clauses (*stemde ermee in om te wachten*).
    """
    known = words.load()
    for clause in tree.related("advcl", "xcomp", "ccomp"):
        verb = tree[clause.head]
        if not has_te(tree, clause):
            continue
        marks = [m for m in tree.children(clause, "mark") if m.lemma != "te"]
        above = tree.children(verb, "obl", "advmod", "obl:arg", "expl")
        announcing = [
            a for a in (*above, *tree.children(clause, "case"))
            if a.pos in ("ADV", "PRON") and known.has("announcing_words", a.text.lower())
            and (a.dep != "expl" or tree.child(a, "case"))
        ]  # fmt: skip
        if not announcing or announcing[0].index > clause.index:
            continue
        aim = any(m.lemma != "om" for m in marks) or announcing[0].text.lower() == "er"
        if marks and (aim or not _has_clause(tree, lexicon, verb)):
            continue
        if clause.dep == "advcl":
            yield Edit(clause.index, verb.index, "xcomp")
        if announcing[0].dep == "case":  # "worden ervan verdacht voor Rusland te spioneren"
            yield Edit(announcing[0].index, verb.index, "advmod")
        yield from _parted(tree, verb, announcing[0], clause)


def _parted(tree: Tree, verb: Token, announcing: Token, clause: Token) -> Iterator[Edit]:
    """Give objects to the verb on their side: *bracht Kiev ertoe Ann te ontslaan*."""
    for noun in tree.children(clause, "obj", "iobj", "nsubj"):
        if verb.index < noun.index < announcing.index and not tree.child(verb, "obj"):
            yield Edit(noun.index, verb.index, "obj")
    for noun in () if tree.child(clause, "obj") else tree.children(verb, "obj", "iobj"):
        if max(verb.index, announcing.index) < noun.index < clause.index:
            yield Edit(noun.index, clause.index, "obj")


def _has_clause(tree: Tree, lexicon: Lexicon, verb: Token) -> bool:
    """Tell a verb whose clause may have *om*: *instemmen*, *slagen*."""
    known = words.load().has("aspect_verbs", verb.lemma.lower())
    return known or takes_clause(lexicon, particle_verb(tree, verb))
