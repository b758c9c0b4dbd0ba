"""The lexicon: which Dutch words evoke which frame or relation, as data.

The files are `ontologies/lexicon/*.toml`; analysts own them. `load` gives them as
frozen values with look-ups by dictionary form; `check` says what is wrong with them.
"""

from kg.lexicon.blocks import Finding
from kg.lexicon.checker import check, load
from kg.lexicon.entries import Condition, Entry, EntryKind, Example, Phrase
from kg.lexicon.lexicon import Lexicon
from kg.lexicon.qualifiers import Content, LightVerb, Operator, Qualifiers
from kg.lexicon.slots import Vocabulary

__all__ = [
    "Condition",
    "Content",
    "Entry",
    "EntryKind",
    "Example",
    "Finding",
    "Lexicon",
    "LightVerb",
    "Operator",
    "Phrase",
    "Qualifiers",
    "Vocabulary",
    "check",
    "load",
]
