"""What opens an infinitive: prepositions before *te*, and modal verbs without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, has_te
from kg.syntax.mending.needs import needs, relation, word_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


@needs(
    relation("mark", below=["advcl", "xcomp"]), word_of("infinitive_prepositions"), written("te")
)
def prepositions_of_infinitives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zonder de raad te raadplegen*: *zonder* opens the clause, and the raad is its object.

    Only where the clause begins with the preposition and has none of its own.
    """
    known = words.load()
    for case in tree.related("case"):
        noun = tree[case.head]
        verb = tree[noun.head]
        parts = (case, *tree.children(case, "fixed"))
        opening = " ".join(t.text.lower() for t in parts)
        if not known.has("infinitive_prepositions", opening) or not has_te(tree, verb):
            continue
        te = next(m for m in tree.children(verb, "mark") if m.lemma == "te")
        if verb.dep not in ("advcl", "xcomp") or not case.index < noun.index < te.index:
            continue
        if len(tree.children(verb, "mark")) > 1 or tree.subtree(verb)[0].index != case.index:
            continue
        yield Edit(verb.index, verb.head, "advcl")
        yield Edit(case.index, verb.index, "mark")
        if noun.dep in ("obl", "obl:arg") and len(tree.children(noun, "case")) == 1:
            yield Edit(noun.index, verb.index, "obl" if tree.child(verb, "obj") else "obj")


@needs(relation("ccomp"), word_of("modal_verbs"))
def bare_infinitives_of_modals(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wil dat bevestigen noch ontkennen*: who wants it does it, and *dat* is its object."""
    known = words.load()
    for below in tree.related("ccomp"):
        verb = tree[below.head]
        if not known.has("modal_verbs", verb.lemma) or below.feat("VerbForm") != "Inf":
            continue
        if tree.child(below, "mark", "nsubj", "nsubj:pass", "aux"):
            continue
        yield Edit(below.index, verb.index, "xcomp")
        for thing in tree.children(verb, "obj"):
            if verb.index < thing.index < below.index and tree.child(below, "obj") is None:
                yield Edit(thing.index, below.index, "obj")


RULES = (prepositions_of_infinitives, bare_infinitives_of_modals)
"""All of them, in their order."""
