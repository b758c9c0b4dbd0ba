"""Names that were recognised as one and are more, or that hold a noun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.gazetteer import Gazetteer
    from kg.syntax.tree import Name, Tree

_MINISTRY_AND_NAME = 2
"""Words that the name of a ministry and that of a person have at least."""


def apart(tree: Tree, name: Name, gazetteer: Gazetteer) -> tuple[Name, ...]:
    """Part a ministry from who leads it: *minister van Buitenlandse Zaken Blinken*.

    What a compound says of a known name is no part of it: *de VN-missie Minusma*.
    """
    first = tree[name.first].text
    if "-" in first and first.rpartition("-")[2].islower():
        behind = " ".join(t.text for t in tree.tokens[name.first + 1 : name.last])
        if gazetteer.named(behind):
            return (replace(name, first=name.first + 1),)
    if name.label == "PERSON" or name.last - name.first < _MINISTRY_AND_NAME or name.first == 0:
        return (name,)
    for end in range(name.last - 1, name.first, -1):
        body = gazetteer.named(" ".join(t.text for t in tree.tokens[name.first : end]))
        if body and body[0].type == "Ministry":
            rest = replace(name, first=end, label="PERSON")
            return replace(name, last=end), rest
    return (name,)
