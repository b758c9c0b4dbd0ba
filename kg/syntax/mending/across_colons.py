"""Headlines of two clauses with a colon between them: *Orban zwicht: EU keurt steun goed*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, relation, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "expl")
_NOUNS = ("NOUN", "PROPN")


def agrees(noun: Token, verb: Token) -> bool:
    """Tell whether noun and verb have one number; a name is taken for a singular."""
    number = noun.feat("Number") or ("Sing" if noun.pos == "PROPN" else "")
    return number == verb.feat("Number")


@needs(relation("parataxis", tags=["VERB"]), written(":", ";"))
def parts_across_colons(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Toen hakte Ann de knoop door: zij gaat*: of two subjects each has its own verb.

    Each part belongs to the verb on its side of the colon or semicolon, and so do particles
    (*Bern doet niet mee; Peru trekt zich terug*).
    """
    stops = [t.index for t in tree if t.text in (":", ";")]
    for verb in tree.related("parataxis") if stops else ():
        above = tree[verb.head]
        told = above.pos == "VERB" or above.feat("VerbForm") == "Fin"  # "zwicht", a noun for it
        if verb.pos != "VERB" or not told or not _between(stops, verb, above):
            continue
        for one, other in ((verb, above), (above, verb)):
            for part in tree.children(one, "nsubj", "obj", "iobj", "compound:prt"):
                if _between(stops, part, one) and not _between(stops, part, other):
                    yield Edit(part.index, other.index, _dep_across(tree, part, other))


def _dep_across(tree: Tree, part: Token, verb: Token) -> str:
    """Tell *Macron zwijgt: oppositie eist ontslag*: right before a verb without one, the subject.

    Whatever the parser took it for beside the other verb.
    """
    beside = tree.subtree(part)[-1].index == verb.index - 1
    alone = not tree.child(verb, *SUBJECTS) and tree.child(verb, "obj", "ccomp", "xcomp")
    subject = beside and alone and part.pos in _NOUNS and agrees(part, verb)
    return "nsubj" if subject else part.dep


def _between(stops: list[int], one: Token, other: Token) -> bool:
    low, high = sorted((one.index, other.index))
    return any(low < stop < high for stop in stops)


@needs(relation("parataxis", tags=_NOUNS), written(":"))
def names_before_verbs(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Orban zwicht: ...*: a name right before a verb without a subject is its subject."""
    for name in tree.related("parataxis"):
        verb = tree[name.head]
        beside = tree.subtree(name)[-1].index == verb.index - 1
        told = verb.feat("VerbForm") == "Fin" and not tree.child(verb, *SUBJECTS)
        if name.pos in _NOUNS and beside and told and agrees(name, verb):
            yield Edit(name.index, verb.index, "nsubj")


RULES = (parts_across_colons, names_before_verbs)
