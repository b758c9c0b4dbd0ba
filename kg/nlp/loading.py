"""Load the pipeline that ships with the package, or another one."""

from pathlib import Path

import spacy
from spacy.language import Language

import kg.nlp.component  # noqa: F401  (registers the factory, also without entry points)
from kg.errors import ModelError

MODEL = Path(__file__).parent / "model"


def load(name: str | None = None) -> Language:
    """Load a spaCy pipeline; see ``kg.nlp.load``."""
    if name is None and not (MODEL / "meta.json").exists():
        msg = f"The Dutch model is not in its place, {MODEL}."
        raise ModelError(msg, hint="Install kg from its wheel, or export a trained model there.")
    try:
        return spacy.load(MODEL if name is None else name)
    except OSError as error:
        msg = f"There is no spaCy pipeline '{name or MODEL}'."
        hint = "Give the name of an installed pipeline package or the path of its folder."
        raise ModelError(msg, hint=hint) from error
