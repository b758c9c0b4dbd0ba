"""Plurals whose lemmas the treebanks give wrong."""

from collections.abc import Mapping

from kg.nlp.inflection import singulars

_SHORTEST = 5
"""Letters of a noun that a plural given as its own lemma may be of: *wezen* is no *wees*."""


def mended_nouns(
    lemmas: Mapping[tuple[str, str], str], own: frozenset[str]
) -> dict[tuple[str, str], str]:
    """Put right the lemmas of plurals that a treebank gives wrong.

    Automatic lemmas of silver sentences misspell singulars (*kopstukken*: kopstukk) or
    leave the form (*senatoren*). A lemma that is no noun of the project's lexicon yields
    to one that is and whose plural the form may be.

    Parameters
    ----------
    lemmas : Mapping[tuple[str, str], str]
        Lemma by form and UPOS.
    own : frozenset[str]
        Nouns of the project's lexicon.
    """
    mended = dict(lemmas)
    for (form, upos), found in lemmas.items():
        lower = form.lower()
        if upos != "NOUN" or found.lower() in own or lower in own:
            continue
        if found != form and (found, "NOUN") in lemmas and found in set(singulars(lower)):
            continue  # taken is of taak, though tak is in the lexicon
        better = next((noun for noun in singulars(lower) if noun in own), None)
        if better and (found != form or len(better) >= _SHORTEST):
            mended[form, upos] = better
    return mended
