"""What a clause says: its predicate, or the event that it only carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.filled import Filled
from kg.model import Mention, MentionKind
from kg.syntax.prepositions import preposition

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
    qualifiers = reading.resources.lexicon.qualifiers
    seen = 0
    if token.pos == "ADP" and (fixed := reading.tree.children(token, "fixed")):
        return fixed[-1]  # "dat het in strijd is met ...", "dat hij op de hoogte is"
    while seen < len(reading.tree):
        if (matter := _matter(reading, token)) is not None:
            return matter
        inner = _existing(reading, token) or _carried(reading, token)
        if inner is not None:
            return inner
        operator = qualifiers.operator(reading.view.lemma(token), "verb")
        below = reading.tree.child(token, "xcomp") or _bare_infinitive(reading, token)
        if below is None and operator is not None:
            below = _infinitive(reading, token)
        if (planned := _planned(reading, token)) is not None:
            return planned
        if below is None:
            return token
        marks = reading.tree.children(below, "mark")
        bare = below.feat("VerbForm") == "Inf" and not marks  # "gaat diplomaten uitwijzen"
        if reading.evokes(token) and not bare:
            return token
        said_of = below.pos == "ADJ" or below.feat("VerbForm") == "Part"
        linking = said_of and reading.resources.words.has("result_auxiliaries", token.lemma)
        empty = operator is not None and (below.pos != "ADJ" or operator.pos == "aux")
        if not linking and not empty:
            return token  # "houdt ons veilig", but "heeft hulp nodig"
        token, seen = below, seen + 1
    return token


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


def _planned(reading: Reading, adjective: Token) -> Token | None:
    """Give the verb in *is bereid te praten*, which is what the clause says."""
    qualifiers = reading.resources.lexicon.qualifiers
    if adjective.pos != "ADJ" or qualifiers.operator(adjective.lemma, "adjective") is None:
        return None
    below = reading.tree.child(adjective, "ccomp", "xcomp", "advcl")
    return below if below is not None and below.pos == "VERB" else None


def _existing(reading: Reading, verb: Token) -> Token | None:
    """Give what there is in *er is een probleem*, which is what the clause says.

    Not where it says where something is: *er waren soldaten in het dorp*.
    """
    tree = reading.tree
    if verb.lemma != "zijn":
        return None
    subject = tree.child(verb, "nsubj")
    there = any(c.text.lower() == "er" for c in tree.children(verb, "advmod", "expl", "obl"))
    if subject is None or not there or subject.pos not in ("NOUN", "PROPN"):
        return None
    siting = reading.resources.words.classes["siting_prepositions"]
    beside = (c for c in tree.children(verb, "obl") if c.pos != "ADV" and not reading.is_time(c))
    return None if any(preposition(tree, c) in siting for c in beside) else subject


def _carried(reading: Reading, verb: Token) -> Token | None:
    """Give *gevaar* in *dat het de vrede in gevaar brengt*, which is what the clause says.

    The noun stands bare right before the verbs of the clause.
    """
    tree, words = reading.tree, reading.resources.words
    if verb.pos != "VERB" or not words.has("carrying_verbs", reading.view.lemma(verb)):
        return None
    for noun in tree.children(verb, "obl", "xcomp"):
        bare = noun.pos == "NOUN" and not tree.child(noun, "det", "nummod")
        bare = bare and not any(c.index > noun.index for c in tree.children(noun))
        if not bare or not words.has("carrying_prepositions", preposition(tree, noun)):
            continue
        between = tree.tokens[noun.index + 1 : verb.index]
        beside = noun.index < verb.index and all(t.head == verb.index for t in between)
        verbal = all(t.pos in ("AUX", "ADP", "VERB") for t in between)
        matter = not reading.is_time(noun) and not reading.is_a(noun, "Place", "Agent")
        if beside and verbal and matter:  # not "dat hij op agenten heeft geschoten"
            return noun
    return None


def _bare_infinitive(reading: Reading, verb: Token) -> Token | None:
    """Give *opdraaien* in *dat zij hen laten opdraaien*, a clause of its own for some parsers."""
    below = reading.tree.child(verb, "ccomp")
    let = reading.resources.words.has("causatives", verb.lemma)
    if not let or below is None or below.feat("VerbForm") != "Inf":
        return None
    return None if reading.tree.child(below, "mark", "nsubj", "aux") is not None else below


def _infinitive(reading: Reading, verb: Token) -> Token | None:
    """Give *ontwrichten* in *er wordt geprobeerd de aanvoer te ontwrichten*."""
    tree = reading.tree
    below = tree.child(verb, "ccomp")
    impersonal = tree.child(verb, "aux:pass") is not None and tree.child(verb, "nsubj") is None
    if below is None or not impersonal or tree.child(verb, "nsubj:pass") is not None:
        return None
    return below if below.feat("VerbForm") == "Inf" and below.pos == "VERB" else None


def _matter(reading: Reading, verb: Token) -> Token | None:
    """Give the event in *het gaat om een aanval*, which is what the clause says."""
    tree = reading.tree
    spoken = tree.child(verb, "nsubj") if verb.lemma == "zijn" else None
    present = reading.resources.words.classes["presence_nouns"]
    if spoken is not None and spoken.text.lower() in present:
        of = (c for c in tree.children(verb, "obl:arg", "obl") if preposition(tree, c) == "van")
        return next(of, None)  # "dat er sprake is van een staatsgreep"
    if verb.lemma != "gaan" or tree.child(verb, "compound:prt", "xcomp") is not None:
        return None
    for child in tree.children(verb, "obl"):
        if preposition(tree, child) == "om" and reading.resources.lexicon.noun(child.lemma.lower()):
            return child
    return None
