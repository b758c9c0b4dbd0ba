"""What somebody says, asks or promised that is so: *zij vertrekken, zoals Parijs eiste*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.content import DEMANDED, content, event_mention
from kg.extract.filled import Filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation


def as_told(evocation: Evocation, found: Sequence[Filled]) -> Iterator[Filled]:
    """Give the clause above *zoals X eiste* as what X demanded.

    Parameters
    ----------
    evocation : Evocation
        The frame of the verb below *zoals*: *de norm stijgt, zoals de minister heeft bepleit*.
    found : sequence of Filled
        What fills its roles; with a topic it needs no other.
    """
    reading, verb = evocation.reading, evocation.carrier
    tree = reading.tree
    if verb.dep != "advcl" or any(f.role in ("topic", "target") for f in found):
        return
    if "comp" not in evocation.entry.roles.get("topic", ()):
        return
    marks = tree.children(verb, "mark", "advmod")
    if not any(m.text.lower() == "zoals" for m in marks) or tree.child(verb, "obj") is not None:
        return
    above = tree[verb.head]
    if reading.view.kind(above) == "verb" or tree.child(above, "cop") is not None:
        told = content(reading, above)
        yield Filled("topic", DEMANDED, told, event_mention(reading, told), event=True)
