"""What is so whatever is above it: reports, and what a question takes for granted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.evocation.fixed import counted_along

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token, Tree

_CLAUSES = ("ccomp", "csubj")
_ASKING = ("advmod", "nsubj", "nsubj:pass", "obj", "obl", "det")


def stands_alone(
    reading: Reading,
    by_word: Mapping[int, tuple[Evocation, tuple[Filled, ...]]],
    token: Token,
    head: Token,
) -> bool:
    """Tell whether nothing above a word says whether it is so.

    Parameters
    ----------
    reading : Reading
        The sentence.
    by_word : mapping of token index to (Evocation, tuple of Filled)
        Its frames by trigger and carrier.
    token, head : Token
        A word and what it hangs on.

    Returns
    -------
    bool
        True for who speaks in *„We laten hen niet alleen”, zei Blok*, and for what was asked
        about in *vroeg waarom zij vertrokken*: he did say so, and they left.
    """
    if token.dep == "parataxis" or counted_along(by_word, token, head):
        return True
    return _is_presupposed(reading, token, head)


def _is_presupposed(reading: Reading, clause: Token, head: Token) -> bool:
    """Tell *wil weten wie de brug heeft opgeblazen*, which somebody did.

    Not *vraagt of zij is opgeblazen*, nor *beslist wie er komt*, which is to come.
    """
    if clause.dep not in _CLAUSES or head.pos != "VERB":
        return False
    words = reading.resources.words
    if not words.has("asking_verbs", reading.view.lemma(head)):
        return False
    finite = (clause, *reading.tree.children(clause, "aux", "aux:pass", "cop"))
    if all(verb.feat("VerbForm") != "Fin" for verb in finite):
        return False
    return any(
        words.has("question_words", word.lemma.lower()) and word.index < clause.index
        for asked in (clause, *reading.tree.children(clause, *_ASKING))
        for word in (asked, *reading.tree.children(asked, "det"))
    )


def is_definite(tree: Tree, token: Token) -> bool:
    """Tell *is tegen het akkoord*, which there is, from *is tegen een vredesmacht*.

    A clause is told by others; a noun is open where it is bare or has *een*.
    """
    if token.pos != "NOUN":
        return True
    articles = tree.children(token, "det", "nmod:poss")
    return any(a.feat("Definite") != "Ind" for a in articles)
