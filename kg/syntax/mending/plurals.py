"""Pasts of one verb that look like the infinitive of another: *staken* of *steken*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import needs, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree


@needs(tagged("VERB"))
def pasts_like_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *staken de koppen bij elkaar*, of *steken*, from *staken*: by the words of the one."""
    for verb in tree.tagged("VERB"):
        text = verb.text.lower()
        if not text.endswith("aken") or verb.lemma.lower() != text:
            continue
        present = text.replace("aken", "eken")
        particle = tree.child(verb, "compound:prt")
        joined = particle.text.lower() + present if particle is not None else present
        if any(lexicon.phrases_among(lemma, tree.forms) for lemma in {present, joined}):
            yield Edit(verb.index, verb.head, verb.dep, "", present)


RULES = (pasts_like_infinitives,)
"""All of them, in their order."""
