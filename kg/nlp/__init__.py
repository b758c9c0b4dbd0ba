"""The Dutch pipeline: tokens, sentences, lemmas, features, dependencies and names."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language

__all__ = ["load"]


def load(name: str | None = None, words: "Iterable[str]" = ()) -> "Language":
    """Load the Dutch pipeline.

    Parameters
    ----------
    name : str, optional
        Name or path of another spaCy pipeline with Universal Dependencies labels; by default the
        one that ships with the package.
    words : iterable of str, optional
        Dictionary forms that it is to know beside its own, those of a lexicon; other pipelines
        than that of the package do without.

    Returns
    -------
    spacy.Language
        ``nlp(text)`` gives a Doc, ``nlp.pipe(texts)`` many.

    Raises
    ------
    ModelError
        There is no such pipeline.
    """
    from kg.nlp import loading  # spaCy takes a second to import

    return loading.load(name, words)
