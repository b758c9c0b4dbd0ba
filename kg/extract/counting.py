"""How many: which counts of a sentence are a frame's quantity."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.model import MentionKind
from kg.syntax.company import COMPANY
from kg.syntax.listing import LISTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evoke import Evocation
    from kg.extract.quantities import QuantityMention

_COUNTED = ("target", "agent", "topic")
_GOODS = ("Contribution", "Aid", "Deployment", "Transfer", "Agreement")
"""Types whose topic may be goods and money, which are counted too."""
_OUTER = ("relative", "control", COMPANY)
"""Rules of fillers that stand, and are counted, in the clause above or beside the subject."""
_ADJUNCT = "/adjunct"
"""Rule of those who are counted in the clause that an event is an adjunct of."""
_VICTIM = "victim"
"""Rule of those whom an attack hit: they are counted where they died."""
PEOPLE = ("personnel", "persons")
"""Units of counted people."""


def counts(evocation: Evocation, found: Sequence[Filled]) -> Iterator[Filled]:
    """How many of target, agent or topic take part, unless the entry says where to look."""
    if any(f.role == "quantity" for f in found):
        return
    if (result := _result(evocation)) is not None:
        head = evocation.reading.tree[result.head]
        yield Filled("quantity", "result", head, quantity=result)
        return
    trigger = evocation.trigger
    own = evocation.reading.quantities.get(trigger.index)
    if own is not None and own.quantity.unit in PEOPLE:
        yield Filled("quantity", "trigger", trigger, quantity=own)  # "drie doden"
        return
    if (fine := _sum(evocation)) is not None:
        yield Filled("quantity", "sum", evocation.trigger, quantity=fine)
        return
    for role in _COUNTED:
        if role == "topic" and evocation.entry.type not in _GOODS:
            continue
        inner = [
            f for f in found
            if f.role == role and not f.rule.startswith(_VICTIM)
            and not f.rule.endswith(LISTED) and _ADJUNCT not in f.rule
            and (not f.rule.endswith(_OUTER) or _defines(evocation, f))
        ]  # fmt: skip
        counted = [(f, _count(evocation, f)) for f in inner]
        distinct = {id(count): (f, count) for f, count in counted if count is not None}
        for filled, count in distinct.values():
            yield replace(filled, role="quantity", mention=None, quantity=count, event=False)
        if distinct:  # "twee schepen en tachtig militairen" has two
            return


def _sum(evocation: Evocation) -> QuantityMention | None:
    """Give what a noun comes to: *een boete van duizend euro*."""
    reading = evocation.reading
    for slot in evocation.fillers("nmod:van"):
        counted = reading.quantities.get(slot.token.index)
        if counted is not None and reading.is_a(slot.token, "Money"):
            return counted
    return None


def _defines(evocation: Evocation, filled: Filled) -> bool:
    """Tell *de 250 militairen die er gelegerd zijn* from *drie mannen, die er aankwamen*."""
    tree, clause = evocation.reading.tree, evocation.carrier
    if filled.role != "target" or clause.dep != "acl:relcl" or clause.head != filled.token.index:
        return False
    between = tree.tokens[filled.token.index + 1 : clause.index]
    return bool(between) and between[0].pos != "PUNCT"


def _count(evocation: Evocation, filled: Filled) -> QuantityMention | None:
    """Give how many a filler is, by the noun that it is about."""
    if filled.mention is None or filled.mention.kind is MentionKind.EVENT:
        return None
    quantities = evocation.reading.quantities
    head = evocation.reading.phrase(filled.token).head.index
    return quantities.get(head) or quantities.get(filled.token.index)


def _result(evocation: Evocation) -> QuantityMention | None:
    """Give to how many something changes: *opvoeren van honderd naar 160 man*."""
    reading, words = evocation.reading, evocation.reading.resources.words
    if not words.has("changing_types", evocation.entry.type):
        return None
    clause = reading.view.clause(evocation.carrier)
    for count in reading.quantities.values():
        before = reading.tree[count.first - 1] if count.first > 0 else None
        if before is None or not words.has("result_prepositions", before.text.lower()):
            continue
        if reading.view.clause(reading.tree[count.head]) is clause:
            return count
    return None
