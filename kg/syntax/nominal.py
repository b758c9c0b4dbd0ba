"""The deep arguments of nouns and adjectives: *de liquidatie van Soleimani door de VS*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Span
from kg.syntax import words
from kg.syntax.attachment import agents_of_noun
from kg.syntax.light import light_verb, measured, relative_light_verb
from kg.syntax.phrase import conjuncts
from kg.syntax.prepositions import is_genitive, is_sum, preposition
from kg.syntax.shared_modifiers import shared
from kg.syntax.slot import Slot
from kg.syntax.verbal import expand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token

_ANTI = "anti-"
HEADLINE = "headline"
"""Rule of slots whose preposition a headline leaves out."""


def slots(view: ClauseView, token: Token) -> list[Slot]:
    """Give the slots of a noun or adjective, its own first, then those of its light verb."""
    found = [*_own(view, token), *_predicative(view, token)]
    if view.kind(token) == "noun":
        found.extend(compound(token))
        found.extend(_elided(view, token))
        if token.dep.startswith(("nmod", "obl")) and view.kind(view.tree[token.head]) == "noun":
            found.extend(_heads(view, view.tree[token.head]))
        found.extend(_light(view, token))
        if token.dep in ("nmod", "obl", "obl:arg"):
            found.extend(_undergone(view, token))
        if token.dep.startswith("nsubj"):
            found.extend(_between(view, token))
        first = view.tree[token.head]
        if token.dep == "conj" and view.kind(first) == "noun":
            found.extend(shared(view, token, _own(view, first)))
    return found


def _heads(view: ClauseView, head: Token) -> Iterator[Slot]:
    """Give what a phrase says something of: in a headline all that are listed."""
    if head.dep == "root":  # "Seoul en Pyongyang rond de tafel"
        yield from expand(view, "head", head, "direct")
    else:
        yield Slot("head", head)


def compound(token: Token) -> Iterator[Slot]:
    """Give the first part of a hyphened compound: *NAVO* of *NAVO-missie*.

    *anti-IS-coalitie* gives *IS* as `anti`.
    """
    text = token.text
    start = len(_ANTI) if text.lower().startswith(_ANTI) else 0
    end = text.rfind("-")
    if end <= start or not text[end + 1 :].strip("-"):
        return
    part = Span(token.span.start + start, token.span.start + end)
    yield Slot("anti" if start else "compound", token, "compound", part)


def _elided(view: ClauseView, token: Token) -> Iterator[Slot]:
    """Give *EU* of *de EU- en VN-sancties*, which leaves out what both end in."""
    for part in view.tree.children(token, "compound"):
        if part.text[:1].isupper() and part.text.endswith("-"):
            yield Slot("compound", part, "compound", Span(part.span.start, part.span.end - 1))


def _own(view: ClauseView, token: Token) -> Iterator[Slot]:
    yield from _displaced(view, token)
    noun = view.kind(token) == "noun"
    oblique, bare = ("nmod", "nmod") if noun else ("obl", "obj")  # "90 man sterk"
    for child in view.tree.children(token):
        dep = child.dep
        if dep == "nmod:poss" or is_genitive(child):
            aim = _aim(view, token) if child.index > token.index else ""
            yield from expand(view, aim or "poss", child, "direct")
        elif _is_bare_genitive(view, token, child):
            # "heffingen China opgevoerd"; initials act: "heffingen VS"
            aim = _aim(view, token) if child.pos == "PROPN" and not child.text.isupper() else ""
            yield from expand(view, aim or "nmod:van", child, HEADLINE)
        elif dep.startswith(("nmod", "obl")) or (dep == "advmod" and preposition(view.tree, child)):
            prep = preposition(view.tree, child) or ("van" if is_sum(token, child) else "")
            yield from expand(view, f"{oblique}:{prep}" if prep else bare, child, "direct")
        elif dep == "amod" or _is_bare_participle(token, child):
            yield from _adjective(view, child)
        elif dep in ("case", "mark", "det") and noun:
            yield Slot("det" if dep == "det" else "case", child, "direct")
        elif dep == "appos":
            yield from expand(view, "appos", child, "direct")
        elif _is_clause(view, child):
            yield from (Slot("comp", conjunct) for conjunct in conjuncts(view.tree, child))


def _is_bare_genitive(view: ClauseView, noun: Token, name: Token) -> bool:
    """Tell *erkenning Jeruzalem*: a name behind a noun that headlines leave bare.

    Behind an article it is what that one is called: *de oefening Noble Jump*. Parsers take
    that of *kritiek Spanje op het plan* for a clause of its own.
    """
    hangs = name.dep == "nmod" or _hangs_apart(view, noun, name)
    if not hangs or view.kind(noun) != "noun":
        return False
    called = name.pos == "PROPN" and name.index == noun.index + 1
    if called and view.tree.child(noun, "det") is not None:
        return False
    event = name.pos == "NOUN" and view.lexicon.noun_class(noun.lemma.lower()) is None
    named = name.pos == "PROPN" or (event and bool(view.lexicon.noun(noun.lemma.lower())))
    beside = view.tree.subtree(name)[0].index == noun.index + 1
    return named and beside and view.tree.child(name, "case", "mark") is None


def _hangs_apart(view: ClauseView, noun: Token, name: Token) -> bool:
    """Tell *Spanje* of *kritiek Spanje op het plan*, an event that goes on behind it."""
    if name.dep != "parataxis" or name.pos != "PROPN" or noun.dep != "root":
        return False
    goes_on = any(c.index > name.index for c in view.tree.children(noun, "nmod"))
    return goes_on and bool(view.lexicon.noun(noun.lemma.lower()))


def _aim(view: ClauseView, noun: Token) -> str:
    """Tell *nieuwe sancties Iran*, *steunpakket Oekraïne* from *erkenning Jeruzalem*.

    The first strike Iran, the second is for Ukraine, unless it goes on with *aan*.
    """
    known, lemma = words.load(), noun.lemma.lower()
    if any(known.has("punishing_types", e.type) for e, *_ in view.lexicon.noun(lemma)):
        return "nmod:tegen"
    given = known.ends("received_nouns", lemma)
    named = any(preposition(view.tree, c) == "aan" for c in view.tree.children(noun, "nmod"))
    return "nmod:aan" if given and not named else ""


def _is_clause(view: ClauseView, child: Token) -> bool:
    """Tell *het bericht dat hij is gevlucht* from a participle, *het genomen besluit*."""
    participle = (
        child.dep == "acl"
        and child.feat("VerbForm") == "Part"
        and view.tree.child(child, "mark", "aux") is None
    )
    return child.dep in ("acl", "ccomp", "xcomp", "csubj") and not participle


def _is_bare_participle(noun: Token, child: Token) -> bool:
    """Tell *een weken durend gewapend conflict*, where parsers see a clause in *gewapend*."""
    return child.dep == "acl" and child.index == noun.index - 1 and child.feat("VerbForm") == "Part"


def _displaced(view: ClauseView, token: Token) -> Iterator[Slot]:
    """Give arguments that the parse hangs elsewhere."""
    if token.dep == "fixed" and view.tree[token.head].dep == "case":
        # "op uitnodiging van de regering" as one preposition: the regering invites; "in
        # strijd met de rebellen": the rebels are fought
        case = view.tree[token.head]
        yield Slot("case", case)
        behind = [t for t in view.tree.children(case, "fixed") if t.index > token.index]
        last = words.load().preposition(behind[-1].text.lower()) if behind else "van"
        yield from expand(view, f"nmod:{last}", view.tree[case.head], "complex preposition")
        above = view.tree.head(view.tree[case.head])
        if above is not None and view.kind(above) == "noun":
            yield Slot("head", above)  # "een coalitie onder leiding van de VS"
    elif token.dep == "fixed" and view.tree[token.head].pos == "ADP":
        yield Slot("case", view.tree[token.head])  # "staat ter discussie"
    for child in agents_of_noun(view.tree, token):
        yield from expand(view, "nmod:door", child, "attachment")


def _adjective(view: ClauseView, child: Token) -> Iterator[Slot]:
    for conjunct in conjuncts(view.tree, child):
        if conjunct.text[0].isupper():
            yield Slot("demonym", conjunct)
        if conjunct.text[0].islower() or conjunct.index == 0:
            yield Slot("amod", conjunct)  # "Dreigende taal van Moskou"


def _predicative(view: ClauseView, token: Token) -> Iterator[Slot]:
    """*X is bereid*, *raakte gewond*, *gewonde soldaten*: what the word is said of."""
    # "Drie soldaten gewond bij aanslag": in a headline it follows.
    bare = token.dep == "acl" and view.tree.child(token, "cop", "nsubj", "mark") is None
    if view.kind(token) == "adjective" and (bare or token.dep == "amod"):
        yield from expand(view, "subj", view.tree[token.head], "attribute")
        return
    predicative = view.tree.child(token, "cop", "nsubj") or token.dep in ("xcomp", "advcl")
    subject = view.subject(token) if predicative or token.dep == "conj" else None
    if subject is not None and subject.index != token.index:
        yield from expand(view, "subj", subject, "copula")


def _light(view: ClauseView, noun: Token) -> Iterator[Slot]:
    found = light_verb(view, noun) or relative_light_verb(view, noun)
    if found is None:
        return
    verb, light = found
    yield Slot("carrier", verb, "light")
    place = measured(view, noun).index
    carried = any(s.name == "subj" and s.token.index == place for s in view.slots(verb))
    for slot in view.slots(verb):
        if slot.token.index == place:
            continue
        if slot.name == ("obj" if carried and light.slot == "obj" else "subj"):
            if _is_for_others(view, noun, verb):
                continue
            yield Slot("obj" if light.reversed else "subj", slot.token, f"light+{slot.rule}")
        elif slot.name.startswith("obl:"):
            yield Slot(f"nmod:{slot.name[4:]}", slot.token, f"light+{slot.rule}")
        elif slot.name in ("iobj", "comp") or (
            # "bracht een bezoek om te praten", but not "om te praten bracht hij ..."
            slot.name.startswith("advcl:") and slot.token.index > noun.index
        ):
            yield Slot(slot.name, slot.token, f"light+{slot.rule}")


def _is_for_others(view: ClauseView, noun: Token, verb: Token) -> bool:
    """Tell *stelde een top tussen Iran en Irak voor*, who does not take part himself."""
    if not words.load().has("proposing_verbs", view.lemma(verb)):
        return False
    return any(preposition(view.tree, n) == "tussen" for n in view.tree.children(noun, "nmod"))


def _undergone(view: ClauseView, noun: Token) -> Iterator[Slot]:
    """Give what an event strikes: *het hotel was het doelwit van een aanslag*."""
    above = view.tree.head(noun)  # "doelwit" may be an adjective to the parser
    if above is None or preposition(view.tree, noun) != "van":
        return
    if not words.load().has("undergoing_nouns", above.lemma.lower()):
        return
    predicative = view.tree.child(above, "cop") is not None or above.dep == "xcomp"
    struck = view.subject(above) if predicative else None
    if above.dep == "appos":
        struck = view.tree[above.head]
    if struck is not None and struck.index != above.index:
        yield from expand(view, "obj", struck, "undergone")


def _between(view: ClauseView, noun: Token) -> Iterator[Slot]:
    """Give the parties of what happens between them: *tussen Peru en Chili brak oorlog uit*."""
    verb = view.tree[noun.head]
    if not words.load().has("event_verbs", view.lemma(verb)):
        return
    for child in view.tree.children(verb, "obl"):
        if preposition(view.tree, child) == "tussen":
            yield from expand(view, "nmod:tussen", child, "happening")
