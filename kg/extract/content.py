"""What a clause says: its predicate, or the event that it only carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.extract.infinitive import able_to, bare_infinitive, impersonal_infinitive, planned
from kg.extract.predicate import carried
from kg.model import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token


def event_mention(reading: Reading, token: Token) -> Mention:
    """Give a clause or event by its predicate, as the gold gives topics."""
    return Mention(
        span=token.span,
        head=token.span,
        sentence=reading.tree.index,
        kind=MentionKind.EVENT,
        text=token.text,
        label=token.text,
    )


def content(reading: Reading, token: Token) -> Token:
    """Pass from a verb that only carries another to that other: *wil beslissen*."""
    if token.pos == "ADP" and (fixed := reading.tree.children(token, "fixed")):
        # "dat hij in staat is te gaan", "dat het in strijd is met ...", "dat hij op de hoogte is"
        return able_to(reading, token) or fixed[-1]
    for _ in reading.tree:
        inner = planned(reading, token) or carried(reading, token)
        if inner is None:
            inner = _below(reading, token)
        if inner is None:
            return token
        token = inner
        if token.pos == "NOUN":
            return token
    return token


def _below(reading: Reading, verb: Token) -> Token | None:
    """Give the infinitive, participle or adjective that a verb only lends tense or mood."""
    operator = reading.resources.lexicon.qualifiers.operator(reading.view.lemma(verb), "verb")
    below = reading.tree.child(verb, "xcomp") or bare_infinitive(reading, verb)
    if below is None and operator is not None:
        below = impersonal_infinitive(reading, verb)
    if below is None:
        return None
    words = reading.resources.words
    said_of = below.pos == "ADJ" or below.feat("VerbForm") == "Part"
    if said_of and words.has("result_auxiliaries", verb.lemma):
        return below
    bare = below.feat("VerbForm") == "Inf" and not reading.tree.children(below, "mark")
    if reading.evokes(verb) and not bare and not words.has("phase_verbs", verb.lemma):
        return None  # but "gaat diplomaten uitwijzen"
    empty = operator is not None and (below.pos != "ADJ" or operator.pos == "aux")
    return below if empty else None  # "houdt ons veilig", but "heeft hulp nodig"


def told_before(evocation: Evocation, found: Sequence[Filled]) -> Iterator[Filled]:
    """Give *Zo* in *Zo reageert X*, which stands for what the sentence before says.

    So does *Dat* in *Dat schrijft X*, whose verb has no other things for objects.
    """
    reading = evocation.reading
    first, verb = reading.tree[0], evocation.carrier
    words = reading.resources.words
    if not words.has("nominal_reporting_types", evocation.entry.type):
        return
    if first.head == verb.index and first.pos == "ADV":
        pointing = words.has("pointing_adverbs", first.text.lower())
        if pointing and not tells_clause(found):
            yield Filled("topic", "advmod/direct", first, reading.phrase(first).mention())
    elif first.dep == "obj" and not any(f.role == "topic" for f in found):
        if not words.has("pointing_pronouns", first.text.lower()):
            return
        # "Dat heeft de premier gezegd": a parser may hang it on the auxiliary.
        auxiliaries = reading.tree.children(verb, "aux")
        if first.head in (verb.index, *(a.index for a in auxiliaries)):
            yield Filled("topic", "obj/direct", first, reading.phrase(first).mention())


def tells_clause(found: Iterable[Filled]) -> bool:
    """Tell *Zo zei X dat het klopt*, whose matter is a clause of its own: *Zo* says nothing."""
    return any(f.role == "topic" and f.rule.startswith(("comp/", "ccomp/")) for f in found)


DEMANDED = "demanded"
"""Rule of what is done at somebody's request, who does not say that it is done."""


def done_at_demand(evocation: Evocation, found: Sequence[Filled]) -> Iterator[Filled]:
    """Give what is done *op verzoek van X*: the verb, or the event that it says took place.

    Parameters
    ----------
    evocation : Evocation
        The request.
    found : sequence of Filled
        What fills its roles already; with a topic it needs no other.
    """
    reading, trigger = evocation.reading, evocation.trigger
    tree, words = reading.tree, reading.resources.words
    demand = words.has("demand_nouns", trigger.lemma.lower())
    if not demand or any(f.role == "topic" for f in found):
        return
    phrase = trigger
    if trigger.dep == "fixed" and tree[trigger.head].dep == "case":
        phrase = tree[tree[trigger.head].head]  # "op verzoek van" as one preposition
    elif not any(c.text.lower() == "op" for c in tree.children(trigger, "case")):
        return
    verb = tree[phrase.head]
    if not phrase.dep.startswith("obl") or reading.view.kind(verb) != "verb":
        return
    wanted = reading.resources.lexicon.verb_slots(reading.view.lemma(verb))
    if "obl:op" in wanted and tree.child(phrase, "det") is not None:
        return  # "ging in op het verzoek van X"
    subject = reading.view.subject(verb)
    that = subject is not None and subject.feat("PronType") == "Dem"
    if subject is not None and that and words.has("permissive_verbs", verb.lemma):
        mention = reading.phrase(subject).mention()  # "maar dat kan alleen op uitnodiging"
        yield Filled("topic", DEMANDED, subject, mention, event=True)
        return
    event = subject if words.has("event_verbs", reading.view.lemma(verb)) else None
    done = event if event is not None and event.pos == "NOUN" else content(reading, verb)
    yield Filled("topic", DEMANDED, done, event_mention(reading, done), event=True)
    if event is None and not any(f.role == "target" for f in found):
        yield from _asked_doer(evocation, verb)


def _asked_doer(evocation: Evocation, verb: Token) -> Iterator[Filled]:
    """Give who does something *op verzoek van X*: whom X asked."""
    reading = evocation.reading
    for slot in reading.view.slots(verb):
        person = slot.token.pos == "PRON" and slot.token.feat("PronType") != "Dem"
        acts = person or reading.can_act(slot.token)
        if slot.name == "subj" and slot.rule == "direct" and acts:
            mention = reading.phrase(slot.token).mention()
            yield Filled("target", DEMANDED, slot.token, mention)
