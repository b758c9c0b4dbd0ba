"""Load the pipeline that ships with the package, or another one."""

from collections.abc import Callable, Iterable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import registry

from kg.errors import ModelError
from kg.nlp.component import Multitask  # Registers the factory, also without entry points.

_BARE = "kg.bare_tokenizer.v1"
MODEL = Path(__file__).parent / "model"


def load(name: str | None = None, words: Iterable[str] = ()) -> Language:
    """Load a spaCy pipeline, the shipped one without a name, and tell it of words.

    Raises
    ------
    ModelError
        There is no such pipeline, or what is there is none that spaCy can load.
    """
    if name is None and not (MODEL / "meta.json").exists():
        msg = f"The Dutch model is not in its place, {MODEL}."
        raise ModelError(msg, hint="Install kg from its wheel, or export a trained model there.")
    try:
        nlp = spacy.load(name) if name else _shipped()
    except OSError as error:
        msg = f"There is no spaCy pipeline '{name or MODEL}'."
        hint = "Give the name of an installed pipeline package or the path of its folder."
        raise ModelError(msg, hint=hint) from error
    except (ValueError, ImportError) as error:
        msg = f"The spaCy pipeline '{name or MODEL}' cannot be loaded: {_first_line(error)}"
        hint = "Install what it needs, or leave --model out."
        raise ModelError(msg, hint=hint) from error
    return _learn(nlp, words)


def _learn(nlp: Language, words: Iterable[str]) -> Language:
    for _, component in nlp.pipeline:
        if isinstance(component, Multitask):
            component.learn(words)
    return nlp


def _first_line(error: Exception) -> str:
    """Give what spaCy says, of which the rest is details of a configuration."""
    return f"{next(filter(None, str(error).splitlines()), type(error).__name__).rstrip('.')}."


def _shipped() -> Language:
    """Load the shipped pipeline without building spaCy's Dutch tokenizer only to replace it."""
    nlp = spacy.load(MODEL, config={"nlp.tokenizer": {"@tokenizers": _BARE}})
    nlp.config["nlp"]["tokenizer"] = {"@tokenizers": "spacy.Tokenizer.v1"}
    return nlp


@registry.tokenizers(_BARE)  # type: ignore[untyped-decorator]
def _create_bare() -> Callable[[Language], Tokenizer]:
    """Make tokenizers without rules, which are then read from a model's folder."""

    def create(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return create
