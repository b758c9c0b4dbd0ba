"""What stands between an article and its noun: all of it is of the noun phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree

_ADJUNCTS = ("obl", "obl:arg", "obl:agent", "advmod", "nmod")


@needs(relation("acl", "amod", tags=["VERB"], of=["NOUN"]), relation("det"))
def adjuncts_of_participles(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wil het vorig jaar met Peru gesloten akkoord schrappen*: it was made last year."""
    for participle in tree.related("acl", "amod"):
        noun = tree[participle.head]
        article = tree.child(noun, "det")
        if participle.pos != "VERB" or article is None or participle.index > noun.index:
            continue
        for token in tree.tokens[article.index + 1 : participle.index]:
            outside = not article.index < token.head <= noun.index
            if outside and token.dep in _ADJUNCTS:
                dep = "advmod" if token.dep == "advmod" else "obl"
                yield Edit(token.index, participle.index, dep)


RULES = (adjuncts_of_participles,)
"""All of them."""
