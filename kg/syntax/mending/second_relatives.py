"""Relative clauses that go on behind *en* or *maar*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOMINAL = ("NOUN", "PROPN", "PRON")


@needs(relation("acl:relcl"), relation("conj", tags=["VERB"]))
def second_relatives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Bos, die werd veroordeeld en later vrijkwam*: both verbs are of the relative clause.

    One with a pronoun of its own is another of the same noun: *een kolonel die Bern innam, maar
    die later vluchtte*.
    """
    for verb in tree.related("conj"):
        above = tree[verb.head]
        noun = tree[above.head] if above.dep == "acl:relcl" else above
        if verb.pos != "VERB" or noun.pos not in _NOMINAL or tree.child(verb, "mark"):
            continue
        first = next((r for r in tree.children(noun, "acl:relcl") if r.index < verb.index), None)
        cc = tree.child(verb, "cc")
        own = finite(tree, verb)
        if first is None or cc is None or own is None or not first.index < cc.index:
            continue
        subject = tree.child(verb, "nsubj")
        if _has_pronoun(tree, verb, cc, own):
            yield Edit(verb.index, noun.index, "acl:relcl")
        elif subject is None and above is noun and own.index > cc.index + 1:
            yield Edit(verb.index, first.index, "conj")  # "die zweeg, en vertrok" may be of another


def _has_pronoun(tree: Tree, verb: Token, cc: Token, own: Token) -> bool:
    """Tell *maar die later vluchtte* from *maar die vluchtte*, which may be of its own."""
    arguments = tree.children(verb, "nsubj", "obj")
    again = next((a for a in arguments if a.index == cc.index + 1), None)
    if again is None or own.index == again.index + 1:
        return False
    return words.load().has("agreeing_relatives", again.text)
