"""What something cannot be without: *zonder hulp kan de stad niet standhouden*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token


def is_proviso(reading: Reading, noun: Token) -> bool:
    """Tell *zonder hulp kan de stad niet standhouden*, which needs it, from *vertrok zonder hulp*.

    It opens the sentence: *mag niet vertrekken zonder verlof* says what he has not got.

    Parameters
    ----------
    reading : Reading
        The sentence.
    noun : Token
        The noun behind *zonder*.
    """
    tree, words = reading.tree, reading.resources.words
    first = tree[0]
    if first.head != noun.index or not noun.dep.startswith("obl"):
        return False
    if first.dep != "case" or not words.has("lacking_prepositions", first.lemma):
        return False
    verb = tree[noun.head]
    modal = tree.children(verb, "aux")
    if any(words.has("foretelling_modals", a.lemma) for a in modal):
        return True
    phrases = tree.children(verb, "nsubj", "obj")
    below = (verb, *phrases)
    negation = reading.resources.lexicon.qualifiers.negation
    return any(
        c.lemma.lower() in negation for t in below for c in tree.children(t, "advmod", "det")
    )
