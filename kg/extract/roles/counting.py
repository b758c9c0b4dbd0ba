"""How many: which counts of a sentence are a frame's quantity."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.extract.quantities.lexicon import PERCENT, PERSONNEL, PERSONS
from kg.extract.quantities.mention import QuantityMention
from kg.extract.roles.mutual import MUTUAL
from kg.extract.roles.tolls import toll
from kg.extract.roles.worth import GIVEN, price, worth
from kg.model import MentionKind, Quantity, Span
from kg.syntax.company import COMPANY
from kg.syntax.listing import LISTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token

_COUNTED = ("target", "agent", "topic")
_GOODS = ("Contribution", "Aid", "Deployment", "Transfer", "Agreement", "Attack")
"""Types whose topic may be goods, money and missiles, which are counted too."""
_OUTER = ("relative", "control", COMPANY)
"""Rules of fillers that stand, and are counted, in the clause above or beside the subject."""
_ADJUNCT = "/adjunct"
"""Rule of those who are counted in the clause that an event is an adjunct of."""
_VICTIM = "victim"
"""Rule of those whom an attack hit: they are counted where they died."""
PEOPLE = (PERSONNEL, PERSONS)
"""Units of counted people."""
_SUMS = ("nmod:van", "nmod:tot", "nmod:te")
_CHANGES = ("nmod:met", "obl:met")


def counts(evocation: Evocation, found: Sequence[Filled]) -> Iterator[Filled]:
    """How many of target, agent or topic take part, unless the entry says where to look."""
    if any(f.role == "quantity" for f in found):
        return
    reading, trigger = evocation.reading, evocation.trigger
    if not reading.quantities:  # "met een jaar verlengd" has no number
        if (term := _sum(evocation)) is not None:
            yield Filled("quantity", "sum", trigger, quantity=term)
        return
    if (result := _result(evocation)) is not None:
        yield Filled("quantity", "result", reading.tree[result.head], quantity=result)
        return
    own = reading.quantities.get(trigger.index)
    if own is not None and own.quantity.unit in PEOPLE:
        yield Filled("quantity", "trigger", trigger, quantity=own)  # "drie doden"
        return
    if (some := _some(evocation) or toll(evocation)) is not None:
        yield Filled("quantity", "some", trigger, quantity=some)
        return
    if (amount := _sum(evocation) or _share(evocation, found)) is not None:
        yield Filled("quantity", "sum", trigger, quantity=amount)
        return
    inner = list(_of_fillers(evocation, found))
    yield from inner
    if not inner and (taken := _taken_along(evocation)) is not None:
        yield Filled("quantity", "company", trigger, quantity=taken)
        return
    if not inner and (paid := price(evocation, found)) is not None:
        yield Filled("quantity", "price", trigger, quantity=paid)


def _of_fillers(evocation: Evocation, found: Sequence[Filled]) -> Iterator[Filled]:
    """Give how many the fillers of a frame are."""
    for role in _COUNTED:
        if role == "topic" and evocation.entry.type not in _GOODS:
            continue
        inner = [
            f for f in found
            if f.role == role and not f.rule.startswith(_VICTIM)
            and not f.rule.endswith((LISTED, MUTUAL)) and _ADJUNCT not in f.rule
            and not _is_outer(evocation, f)
        ]  # fmt: skip
        counted = [(f, _count(evocation, f)) for f in inner]
        distinct = {id(count): (f, count) for f, count in counted if count is not None}
        for filled, count in distinct.values():
            yield replace(filled, role="quantity", mention=None, quantity=count, event=False)


def _sum(evocation: Evocation) -> QuantityMention | None:
    """Give what a noun comes to: *een boete van duizend euro*, *een boete tot een miljoen*.

    And by how much something changes: *een loonsverhoging van 4 procent*, *versterkt met 500 man*.
    """
    reading = evocation.reading
    changing = reading.resources.words.has("changing_types", evocation.entry.type)
    for name in (*_SUMS, *(_CHANGES if changing else ())):
        for slot in evocation.fillers(name):
            counted = reading.quantities.get(slot.token.index) or _term(reading, slot.token)
            if counted is None:
                continue
            amount = counted.quantity.unit in (PERCENT, *PEOPLE) or reading.is_time(slot.token)
            if reading.is_a(slot.token, "Money") or (changing and amount):
                return counted
    return _votes(evocation)


def _some(evocation: Evocation) -> QuantityMention | None:
    """Give how many of those before a clause: *tanks, waarvan er vijf zijn geleverd*."""
    tree, quantities = evocation.reading.tree, evocation.reading.quantities
    for pronoun in tree.children(evocation.carrier, "nsubj", "nsubj:pass"):
        number = tree.child(pronoun, "nummod") if pronoun.pos == "PRON" else None
        if number is not None and number.index in quantities:
            return quantities[number.index]
    return None


def is_amount(evocation: Evocation, slot: Slot) -> bool:
    """Tell by how many something changes: *versterkt met 500 man* tells of no topic.

    So with votes: *stemde met 80 tegen 70 (stemmen) in met het plan*.
    """
    reading = evocation.reading
    if slot.token.pos == "NUM" and slot.name == "obl:met":
        return reading.resources.words.has("voted_types", evocation.entry.type)
    counted = reading.quantities.get(slot.token.index)
    votes = reading.resources.words.has("ballot_nouns", slot.token.lemma.lower())
    if votes and counted is not None and slot.name == "obl:met":
        return True
    changing = reading.resources.words.has("changing_types", evocation.entry.type)
    people = counted is not None and counted.quantity.unit in PEOPLE
    return people and changing and slot.name in _CHANGES


def _taken_along(evocation: Evocation) -> QuantityMention | None:
    """Give with how many a force goes: *vertrekt met 310 militairen naar Litouwen*."""
    reading = evocation.reading
    if not reading.resources.words.has("marching_types", evocation.entry.type):
        return None
    for slot in evocation.fillers("obl:met"):
        counted = reading.quantities.get(slot.token.index)
        if counted is None or counted.quantity.unit not in PEOPLE:
            continue
        if counted.quantity.unit == PERSONNEL or reading.is_a(slot.token, "ArmedForce"):
            return counted
    return None


def _term(reading: Reading, token: Token) -> QuantityMention | None:
    """Read *met een jaar verlengd*: an article is a number before a unit of time."""
    article = reading.tree.child(token, "det")
    if article is None or article.feat("Definite") != "Ind" or not reading.is_time(token):
        return None
    one = Quantity(Decimal(1), token.text, Span(article.span.start, token.span.end))
    return QuantityMention(one, token.index, token.index, article.index, token.index + 1)


def _votes(evocation: Evocation) -> QuantityMention | None:
    """Give by how many votes: *met tien stemmen verworpen*, *met 51 procent herkozen*."""
    reading, words = evocation.reading, evocation.reading.resources.words
    if not words.has("voted_types", evocation.entry.type):
        return None
    for slot in evocation.fillers("obl:met"):
        counted = reading.quantities.get(slot.token.index)
        if counted is None:
            continue
        against = counted.first > 0 and reading.tree[counted.first - 1].text == "tegen"
        votes = words.has("vote_nouns", slot.token.lemma.lower()) and not against
        if counted.quantity.value > 1 and (votes or counted.quantity.unit == PERCENT):
            return counted  # but not "met 40 tegen 30 stemmen", "met één stem verschil"
    return None


def _share(evocation: Evocation, found: Sequence[Filled]) -> QuantityMention | None:
    """Give what share is won or sold: *haalde tien procent van de stemmen*, *een belang van 5%*."""
    reading = evocation.reading
    if not reading.resources.words.has("share_types", evocation.entry.type):
        return None
    for filled in found:
        if filled.role not in ("target", "topic") or filled.mention is None:
            continue
        for token in (filled.token, *reading.tree.children(filled.token, "nmod")):
            counted = reading.quantities.get(token.index)
            if counted is not None and counted.quantity.unit == PERCENT:
                return counted
    return None


def _is_outer(evocation: Evocation, filled: Filled) -> bool:
    """Tell who is counted in the clause above: *drie mannen, die er aankwamen*.

    But not where the clause is what makes them so many: *de 250 militairen die er gelegerd
    zijn*, *de vier opgepakte mannen*, *drie mannen wisten te vluchten*.
    """
    if not filled.rule.endswith(_OUTER):
        return False
    tree, clause = evocation.reading.tree, evocation.carrier
    held = clause.head == filled.token.index
    if held and clause.dep == "acl:relcl":
        between = tree.tokens[filled.token.index + 1 : clause.index]
        people = filled.role == "target" or _are_people(evocation, filled)
        return not (people and between and between[0].pos != "PUNCT")
    first = tree[clause.head]
    if clause.dep == "conj" and filled.token.head == first.index:
        # "honderd tanks worden opgeknapt en geleverd", which no other frame counts
        lemma = evocation.reading.view.lemma(first)
        if evocation.entry.type in GIVEN and not evocation.reading.resources.lexicon.verb(lemma):
            return False
    before = held and clause.dep in ("acl", "amod") and clause.index < filled.token.index
    begun = clause.dep == "xcomp" and filled.rule.endswith("control")
    return not ((before or begun) and _are_people(evocation, filled))


def _are_people(evocation: Evocation, filled: Filled) -> bool:
    counted = _count(evocation, filled)
    return counted is not None and counted.quantity.unit in PEOPLE


def _count(evocation: Evocation, filled: Filled) -> QuantityMention | None:
    """Give how many a filler is, by the noun that it is about."""
    if filled.mention is None or filled.mention.kind is MentionKind.EVENT:
        return None
    quantities = evocation.reading.quantities
    own = quantities.get(filled.token.index)
    if filled.token.pos == "NUM" and (own is not None or filled.token.lemma == "één"):
        return own  # "140 van de 193 landen", "een van de twee piloten"
    head = evocation.reading.phrase(filled.token).head.index
    return quantities.get(head) or own or worth(evocation.reading, filled.token)


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
