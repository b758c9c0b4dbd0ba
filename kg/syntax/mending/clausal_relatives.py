"""Relative clauses that are about all that was said: *..., wat Kiev ontkent*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation, word_of, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(written("iets"))
def clauses_on_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zij vielen aan, iets wat Kiev ontkent*: *iets* says but that *wat* is all of that."""
    known = words.load()
    for word in tree.related("parataxis", "appos", "obj"):
        if word.pos != "PRON" or word.text != "iets" or tree[word.index - 1].text != ",":
            continue
        clause = tree.child(word, "acl:relcl")
        above = next((t for t in tree.ancestors(word) if finite(tree, t)), None)
        relative = known.has("clause_relatives", tree[min(word.index + 1, len(tree) - 1)].text)
        if clause is not None and above is not None and relative:
            yield Edit(clause.index, above.index, "parataxis")
            yield Edit(word.index, clause.index, "discourse")
            subjects = tree.children(clause, "nsubj")
            if len(subjects) > 1 and subjects[0].index == word.index + 1:
                yield Edit(subjects[0].index, clause.index, "obj")


@needs(relation("acl:relcl", below=["obj", "iobj"]), written("een"), written(","))
def nouns_on_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het leger beschoot Bern, een verwijt dat Kiev afwees*: so it calls what was said."""
    for noun in tree.related("obj", "iobj"):
        verb, start = tree[noun.head], tree.subtree(noun)[0].index
        article = tree.child(noun, "det")
        if noun.pos != "NOUN" or article is None or article.lemma != "een":
            continue
        if tree[start - 1].text != "," and tree[start].text != ",":
            continue
        if verb.index < start and tree.child(noun, "acl:relcl") and not tree.child(noun, "conj"):
            yield Edit(noun.index, verb.index, "parataxis")


@needs(relation("acl:relcl", "ccomp"), word_of("clausal_relatives"))
def clauses_about_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zij staakten uit woede, wat de directie laakt*: *wat* stands for all that was said.

    So does *hetgeen* behind a comma.
    """
    for clause in tree.related("acl:relcl", "ccomp"):
        noun = tree[clause.head]
        if not _opens_with_what(tree, clause):
            continue
        if clause.dep == "ccomp":  # "beweren de stad te hebben, wat het leger ontkent"
            told = tree.children(noun, "ccomp", "xcomp", "obj")
            if any(noun.index < t.index < clause.index for t in told):
                yield Edit(clause.index, noun.index, "parataxis")
            continue
        if noun.pos not in ("NOUN", "PROPN", "ADJ"):
            continue
        above = next((t for t in tree.ancestors(noun) if t.pos in ("VERB", "AUX")), None)
        if above is not None:
            yield Edit(clause.index, above.index, "parataxis")


def _opens_with_what(tree: Tree, clause: Token) -> bool:
    """Tell *..., wat de directie laakt* from *zegt wat de directie laakt*."""
    before = tree.tokens[tree[clause.head].index : clause.index]
    known = words.load()
    whats = (t for t in before if t.head == clause.index)
    what = next((t for t in whats if known.has("clausal_relatives", t.text)), None)
    return what is not None and tree[what.index - 1].text == ","


RULES = (clauses_on_clauses, nouns_on_clauses, clauses_about_clauses)
"""All of them, in their order."""
