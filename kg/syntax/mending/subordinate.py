"""Subordinate clauses by the words that open them: *dat*, *of*, *er op dat*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import wants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


@needs(relation("advcl", "ccomp", "csubj"), written("dat", "of"), written("er"))
def pointed_clauses(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wees er gisteren op dat het klopt*: *er ... op* points at the clause of *dat*."""
    stranded = words.load().classes["stranded_prepositions"]
    for clause in tree.related("advcl", "ccomp", "csubj"):
        verb, mark = tree[clause.head], tree.child(clause, "mark")
        if mark is None or mark.text.lower() not in ("dat", "of") or verb.index > mark.index:
            continue
        case = tree[mark.index - 1]
        if case.text.lower() not in stranded or case.head != clause.index:
            continue
        before = tree.tokens[verb.index + 1 : case.index]
        er = next((t for t in before if t.text.lower() == "er"), None)
        if er is None or not wants(tree, lexicon, verb, case.text.lower()):
            continue
        yield Edit(er.index, verb.index, "obl")
        yield Edit(case.index, er.index, "case")
        if clause.dep == "advcl":
            yield Edit(clause.index, verb.index, "ccomp")


@needs(relation("case", "expl", below=["advcl"]), written("dat", "of"))
def announced_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zijn het erover eens dat het werkt*: *erover* points at the clause of *dat*.

    A parser takes the clause for an adverbial, and *erover* for the preposition before it;
    so *zijn het er niet over eens of het werkt*.
    """
    known = words.load()
    for clause in tree.related("advcl"):
        above, mark = tree[clause.head], tree.child(clause, "mark")
        if mark is None or mark.text.lower() not in ("dat", "of") or tree.child(above, "ccomp"):
            continue
        before = [t for t in tree.children(clause, "case", "expl") if t.index < mark.index]
        pointing = [t for t in before if known.has("announcing_words", t.text.lower())]
        if len(before) < 2 and all(t.text.lower() == "er" for t in pointing):
            continue
        yield Edit(clause.index, above.index, "ccomp")
        for word in before:
            yield Edit(word.index, above.index, "advmod")


OPENED = (pointed_clauses, announced_clauses)
"""Those that go by the word that opens a clause."""
