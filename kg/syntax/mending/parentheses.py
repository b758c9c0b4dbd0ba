"""Reports that stand in a clause, between commas: *heeft, naar bronnen melden, ingegrepen*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit, has_te
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree

_LOOSE = ("acl:relcl", "acl", "advcl", "conj", "appos", "parataxis")
"""What parsers make of such a report."""


@needs(relation(*_LOOSE, tags=["VERB"]), written("naar"))
def reports_with_prepositions(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Peru heeft, naar bronnen melden, ingegrepen*: who stands behind *naar* reports it."""
    for case in tree.related("case", "mark"):
        if case.lemma != "naar":
            continue
        noun = tree[case.head] if case.dep == "case" else None
        verb = tree[case.head if noun is None else noun.head]
        if verb.pos != "VERB" or verb.dep not in _LOOSE:
            continue
        if tree.child(verb, "ccomp", "obj", "aux") or has_te(tree, verb):
            continue
        inside = [t for t in tree.subtree(verb) if t.pos != "PUNCT"]
        opens = case.index == 0 or tree[case.index - 1].text == ","
        if not opens or inside[0] is not case or inside[-1] is not verb:
            continue
        if not any(e.type == "Statement" for e in lexicon.verb(particle_verb(tree, verb))):
            continue
        if noun is not None and not tree.child(verb, "nsubj"):
            yield Edit(case.index, verb.index, "mark")
            yield Edit(noun.index, verb.index, "nsubj")
        yield Edit(verb.index, verb.head, "parataxis")
