"""Words that report nothing of their own: *dat wil zeggen*, *stuurt troepen om te waken*."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from kg.syntax import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.extract.evocation.evoke import Evocation
    from kg.syntax.tree import Tree


def idle_words(tree: Tree) -> frozenset[int]:
    """Give the words of a sentence that belong to a saying, which evoke no frame.

    *Dat is makkelijker gezegd dan gedaan* says nothing of anybody who speaks.

    Parameters
    ----------
    tree : Tree
        The sentence.

    Returns
    -------
    frozenset of int
        Token indexes.
    """
    known = _sayings()
    there = (saying for word in known.keys() & tree.forms for saying in known[word])
    sayings = [s for s in there if tree.forms.issuperset(s)]
    return frozenset(i for saying in sayings for i in _places(tree, saying))


def sent_for(found: Mapping[int, Evocation]) -> Iterator[int]:
    """Give what somebody is sent for that is itself a sending.

    *Polen stuurt agenten om de grens te bewaken* is one deployment, not two.
    """
    for index, evoked in found.items():
        clause = evoked.trigger
        sending = words.load().has("sending_types", evoked.entry.type)
        if not sending or clause.dep not in ("advcl", "acl", "xcomp"):
            continue
        above = found.get(clause.head)
        aim = evoked.reading.tree.child(clause, "mark")
        if above is not None and above.entry.type == evoked.entry.type and aim is not None:
            yield index


def _places(tree: Tree, saying: tuple[str, ...]) -> Iterator[int]:
    texts = [t.text.lower() for t in tree.tokens]
    for start in range(len(texts) - len(saying) + 1):
        if tuple(texts[start : start + len(saying)]) == saying:
            yield from range(start, start + len(saying))


@cache
def _sayings() -> dict[str, list[tuple[str, ...]]]:
    """Give the sayings by their longest word: most sentences lack that."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for saying in words.load().classes["idle_sayings"]:
        found[max(saying.split(), key=len)].append(tuple(saying.split()))
    return dict(found)
