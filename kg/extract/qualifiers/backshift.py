"""*Zou* that only looks ahead from then: *beloofde dat zij zou gaan*, *de eis dat zij zou gaan*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Modality

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

_CLAUSES = ("ccomp", "acl", "advcl")
_AHEAD = (Modality.REQUESTED, Modality.INTENDED)


def said_ahead(
    reading: Reading,
    word: Token,
    modal: Token,
    by_word: Mapping[int, tuple[Evocation, tuple[Filled, ...]]],
) -> Modality | None:
    """Give what a past *zullen* means in the content of a decision, promise or request.

    *Besloten dat zij zouden betalen* is the future seen from then, and *drong erop aan dat
    zij zouden betalen* is asked; neither is hearsay.

    Parameters
    ----------
    reading : Reading
        The sentence.
    word, modal : Token
        The verb and its auxiliary.
    by_word : mapping of token index to (Evocation, tuple of Filled)
        The sentence's frames by trigger and carrier.

    Returns
    -------
    Modality or None
        `None` for another auxiliary or under another word.
    """
    if modal.lemma != "zullen" or modal.feat("Tense") != "Past" or word.dep not in _CLAUSES:
        return None
    above = reading.tree[word.head]
    words = reading.resources.words
    if word.dep == "ccomp" and words.has("resolving_verbs", reading.view.lemma(above)):
        return Modality.INTENDED
    that = any(m.text.lower() == "dat" for m in reading.tree.children(word, "mark"))
    own = by_word.get(above.index)
    if not that or own is None or above.index > word.index:
        return None
    outer = own[0]
    lemma, qualifiers = reading.view.lemma(outer.trigger), reading.resources.lexicon.qualifiers
    content = qualifiers.content(outer.entry.type, lemma)
    ahead = content.modality if content is not None else None
    return ahead if ahead in _AHEAD else None  # "waarschuwde dat ... zou": it may
