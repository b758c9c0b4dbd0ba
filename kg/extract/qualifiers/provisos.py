"""What something cannot be without, or is only in the event of.

*Zonder hulp kan de stad niet standhouden*; *in geval van een staking rijden er bussen*; *bij een
aanval zal de NAVO ingrijpen*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token


def is_proviso(reading: Reading, noun: Token) -> bool:
    """Tell *zonder hulp kan de stad niet standhouden*, which needs it, from *vertrok zonder hulp*.

    It opens the sentence: *mag niet vertrekken zonder verlof* says what he has not got.
    So with what stands behind *in geval van* and its like, and behind *bij* before what is
    to come, wherever it does.

    Parameters
    ----------
    reading : Reading
        The sentence.
    noun : Token
        The noun behind *zonder*.
    """
    if _is_supposed(reading, noun) or _is_foreseen(reading, noun):
        return True
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


def _is_supposed(reading: Reading, noun: Token) -> bool:
    """Tell *in geval van een staking*, and not *in het geval van de moord*."""
    tree = reading.tree
    above = tree[noun.head]
    if noun.dep != "nmod" or tree.child(above, "det", "amod") is not None:
        return False
    cases = (tree.child(above, "case"), above, tree.child(noun, "case"))
    opening = " ".join(t.text.lower() for t in cases if t is not None)
    return opening in reading.resources.lexicon.qualifiers.conditional


def _is_foreseen(reading: Reading, noun: Token) -> bool:
    """Tell *bij een aanval zal de NAVO ingrijpen* from *bij een aanval zouden er doden zijn*."""
    tree, words = reading.tree, reading.resources.words
    case, article = tree.child(noun, "case"), tree.child(noun, "det")
    if case is None or not words.has("eventual_prepositions", case.lemma):
        return False
    if not noun.dep.startswith("obl") or (article and article.feat("Definite") != "Ind"):
        return False
    verb = tree[noun.head]
    modals = [a for a in tree.children(verb, "aux") if a.feat("Tense") == "Pres"]
    return verb.feat("VerbForm") == "Inf" and any(
        words.has("foretelling_modals", modal.lemma) for modal in modals
    )
