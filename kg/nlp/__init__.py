"""The Dutch pipeline: tokens, sentences, lemmas, features, dependencies and names."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["load"]


def load(name: str | None = None) -> "Language":
    """Load the Dutch pipeline.

    Parameters
    ----------
    name : str, optional
        Name or path of another spaCy pipeline with Universal Dependencies labels; by default the
        one that ships with the package.

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

    return loading.load(name)
