"""The deep arguments of verbs: voice, particles, co-ordination and relatives undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import is_agentive
from kg.syntax.attachment import displaced_object
from kg.syntax.company import COMPANY, companions
from kg.syntax.content_clauses import is_content
from kg.syntax.control import antecedent, second_subject
from kg.syntax.fronted import fronted_until, is_common
from kg.syntax.listing import LISTED, parts
from kg.syntax.oblique import oblique, second_object
from kg.syntax.phrase import NOMINAL, conjuncts, members
from kg.syntax.prepositions import preposition
from kg.syntax.slot import Slot
from kg.syntax.speech import reported
from kg.syntax.voice import is_let_be_done, is_nominalised, is_passive, is_recipient_passive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


def slots(view: ClauseView, verb: Token) -> list[Slot]:
    """Give the slots of a verb, its own first, then what it shares."""
    found = [*_subject(view, verb), *_own(view, verb), *_reflexive(view, verb)]
    found.extend(reported(view, verb))
    found.extend(_shared(view, verb, found))
    return found


def expand(view: ClauseView, name: str, token: Token, rule: str) -> Iterator[Slot]:
    """Give a slot for a filler and for each that is co-ordinated with it, relatives undone."""
    target = antecedent(view, token)
    if target is not None:
        token, rule = target, "relative"
    if token.pos not in NOMINAL:
        yield Slot(name, token, rule)
        for other in view.tree.children(token, "conj"):
            if is_nominalised(view, token) and view.tree.child(other, "det"):
                yield Slot(name, other, f"{rule}+conj")  # "het sturen van X en het trainen van Y"
        return
    for conjunct in members(view.tree, token):
        if conjunct is token or conjunct.pos in NOMINAL:
            yield Slot(name, conjunct, rule if conjunct is token else f"{rule}+conj")
    for part in parts(view.tree, token):
        yield Slot(name, part, f"{rule}+{LISTED}")


def _subject(view: ClauseView, verb: Token) -> Iterator[Slot]:
    subject = view.subject(verb)
    if subject is None:
        return
    own = subject.head == verb.index
    if not own and is_passive(view, verb) and view.tree.child(verb, "obj"):
        return  # "werden er twee gedood en vier verwond": the second has its own
    rule = "direct" if own else "control"
    if is_recipient_passive(view, verb):
        name, rule = "iobj", "passive"
    elif is_passive(view, verb):
        name, rule = "obj", "passive" if own else f"passive+{rule}"
    else:
        name = "subj"
    yield from expand(view, name, subject, rule)
    if name == "obj" and verb.dep != "conj" and _is_addressee(view, verb, subject):
        yield from expand(view, "iobj", subject, rule)  # "Ann werd verweten te liegen"
    for other in companions(view, verb):
        yield from expand(view, name, other, COMPANY)
    if rule.startswith("passive") and is_let_be_done(view, verb):
        for child in view.tree.children(view.tree[verb.head], "obl", "obl:agent"):
            if preposition(view.tree, child) == "door":  # "liet zich dwingen door de buren"
                yield from expand(view, "subj", child, "passive")


def _is_addressee(view: ClauseView, verb: Token, child: Token) -> bool:
    """Tell whether an object is who is to do the infinitive: *vroeg bondgenoten te komen*.

    Parsers call it object or indirect object as it comes.
    """
    clause = view.tree.child(verb, "xcomp", "ccomp")
    if (
        not is_agentive(view, child)
        or clause is None
        or clause.pos not in ("VERB", "AUX", "ADJ")
        or view.tree.child(verb, "iobj")
    ):
        return False
    marks = view.tree.children(clause, "mark")
    told = clause.dep == "ccomp" and child.index < clause.index
    # "rekent het land aan dat het de rebellen steunt"
    return any(m.lemma == "te" or (told and m.lemma == "dat") for m in marks)


def _own(view: ClauseView, verb: Token) -> Iterator[Slot]:
    yield from _displaced(view, verb)
    above = view.tree.head(verb)
    misplaced = displaced_object(view.tree, above) if above is not None else None
    subject = view.subject(verb)
    for child in view.tree.children(verb):
        if child is not misplaced and child is not subject:
            yield from _dependent(view, verb, child)


def _reflexive(view: ClauseView, verb: Token) -> Iterator[Slot]:
    """Give the reflexive: in *stelt zich voor dat* nobody proposes anything."""
    for child in view.tree.children(verb, "expl:pv"):
        yield Slot("refl", child)


def _displaced(view: ClauseView, verb: Token) -> Iterator[Slot]:
    """Give arguments that the parse calls something else."""
    if (other := second_subject(view, verb)) is not None:
        yield from expand(view, "obj", other, "second subject")
    if (displaced := displaced_object(view.tree, verb)) is not None:
        yield from expand(view, "iobj", displaced, "displaced")


def _dependent(view: ClauseView, verb: Token, child: Token) -> Iterator[Slot]:
    dep, _, subtype = child.dep.partition(":")
    if dep == "obj" and _is_addressee(view, verb, child):
        yield from expand(view, "iobj", child, "control")
    if dep == "obj" and _is_receiver(view, verb, child):
        dep = "iobj"
    if dep == "obj" and (post := second_object(view, verb, child)):
        yield from expand(view, f"obl:{post}", child, "postposition")
    elif dep in ("obj", "iobj"):
        yield from expand(view, dep, child, "direct")
        if dep == "iobj":
            yield from expand(view, "obl:aan", child, "direct")
            if _is_only_object(view, verb):
                yield from expand(view, "obj", child, "lone")
    elif dep in ("obl", "nmod", "advmod"):
        yield from _phrase(view, verb, child, agent=subtype == "agent")
    elif dep in ("ccomp", "xcomp", "csubj"):
        yield from _complement(view, child, dep)
    elif dep == "advcl":
        yield from _adverbial(view, verb, child)


def _phrase(view: ClauseView, verb: Token, child: Token, *, agent: bool) -> Iterator[Slot]:
    found = oblique(view, verb, child, agent=agent)
    if found is not None:
        yield from expand(view, found[0], child, found[1])
        if found[0] == "obl:als":  # For other parsers it is a clause.
            yield Slot("advcl:als", child, found[1])


def _is_receiver(view: ClauseView, verb: Token, child: Token) -> bool:
    """Tell *schold Zambia de schulden kwijt*, where two objects follow: who, then what."""
    others = [o for o in view.tree.children(verb, "obj") if o.index > child.index]
    if len(others) != 1 or view.tree.child(verb, "iobj", "xcomp") is not None:
        return False
    if not is_agentive(view, child):
        return False
    # "verweet de leiders ondankbaarheid": of an unknown noun nobody knows that it acts
    thing = others[0].pos == "NOUN" and view.lexicon.noun_class(others[0].lemma.lower()) is None
    thing = thing and others[0].index > child.index + 1  # but not "leidt de divisie verf"
    known = child.pos in ("PROPN", "PRON") or view.lexicon.noun_class(child.lemma.lower())
    return (thing and bool(known)) or not is_agentive(view, others[0])


def _is_only_object(view: ClauseView, verb: Token) -> bool:
    """Tell *riep de ambassadeur op het matje*, which parsers may take for a receiver.

    Nobody receives where nothing is given or told: *liet hem weten dat ...*.
    """
    let = words.load().has("causatives", verb.lemma)
    if let or is_passive(view, verb):
        return False
    return view.tree.child(verb, "obj", "ccomp", "xcomp", "csubj", "parataxis", "expl") is None


def _complement(view: ClauseView, child: Token, dep: str) -> Iterator[Slot]:
    bare = child.feat("VerbForm") == "Inf" and not view.tree.child(child, "nsubj", "mark", "aux")
    if dep == "ccomp" and bare:
        dep = "xcomp"  # "wil de sancties verlengen of verscherpen"
    for conjunct in conjuncts(view.tree, child):
        if (
            conjunct is not child
            and not view.opens_clause(conjunct)
            and child.pos in ("VERB", "AUX")
        ):
            continue
        nominal = conjunct.pos not in ("VERB", "AUX") and not view.tree.child(
            conjunct, "cop", "mark"
        )
        if dep == "xcomp" and nominal:
            yield Slot("pred", conjunct)
        else:
            yield Slot("comp", conjunct)
        yield Slot(dep, conjunct)


def _adverbial(view: ClauseView, verb: Token, child: Token) -> Iterator[Slot]:
    if is_content(view, verb, child):
        yield from _complement(view, child, "ccomp")
        return
    marks = view.tree.children(child, "mark", "case", "advmod")
    for mark in marks:
        if mark.pos in ("ADP", "SCONJ", "ADV") and mark.lemma != "te":
            yield Slot(f"advcl:{words.load().preposition(mark.lemma.lower())}", child)
            return
    if any(m.lemma == "te" for m in marks):
        yield Slot("advcl:te", child)


def _shared(view: ClauseView, verb: Token, own: list[Slot]) -> Iterator[Slot]:
    """Give what co-ordinated verbs share: *trainen en adviseren Iraakse collega's*."""
    names = {s.name for s in own}
    for other in _partners(view, verb):
        for slot in _own(view, other):
            if slot.name in names or slot.name in ("comp", "ccomp", "xcomp", "csubj", "pred"):
                continue
            if slot.name in ("obj", "iobj") and is_passive(view, verb) != is_passive(view, other):
                continue
            if slot.name == "obj" and _has_matter(view, verb, names):
                continue
            both = is_nominalised(view, verb) and is_nominalised(view, other)
            nominalised = slot.rule == "nominalised" and both
            nominalised = nominalised or (both and slot.token.index > max(verb.index, other.index))
            if nominalised or is_common(view, slot.token, verb, other):
                yield Slot(slot.name, slot.token, f"{slot.rule}+conj")
    if verb.dep == "conj" and view.kind(view.tree[verb.head]) == "verb":
        until = fronted_until(view, verb)
        for slot in _own(view, view.tree[verb.head]) if until else ():
            if slot.token.index < until and slot.name.startswith("obl"):
                yield Slot(slot.name, slot.token, f"{slot.rule}+conj")


def _has_matter(view: ClauseView, verb: Token, names: set[str]) -> bool:
    """Tell *eiste de aanslag op en bevestigde dat er doden zijn*, *trok zich terug*.

    And *heeft het geweld veroordeeld en om opheldering gevraagd*.
    """
    asks = "obl:om" in names and words.load().has("calling_verbs", view.lemma(verb))
    return asks or not names.isdisjoint(("ccomp", "refl"))


def _partners(view: ClauseView, verb: Token) -> Iterator[Token]:
    own = view.tree.child(verb, "nsubj") is not None
    if verb.dep == "conj" and not own and view.kind(view.tree[verb.head]) == "verb":
        yield view.tree[verb.head]
    for child in view.tree.children(verb, "conj"):
        if view.kind(child) == "verb" and not view.tree.children(child, "nsubj"):
            yield child
