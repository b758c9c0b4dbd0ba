"""Common nouns that are names where a headline begins with them: *Kamer wil opheldering*."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token


def class_of_bare_name(reading: Reading, noun: Token) -> str | None:
    """Give the class of the body that a sentence's first word names, if it does.

    Only a subject without an article or anything else before it: *Kamer steunt missie*.
    """
    if noun.index or noun.pos != "NOUN" or noun.dep != "nsubj":
        return None
    if reading.tree.child(noun, "det", "nmod:poss", "appos"):
        return None
    is_a = reading.resources.ontology.is_a
    entries = reading.resources.gazetteer.named(noun.text)
    return next((e.type for e in entries if is_a(e.type, "Agent")), None)
