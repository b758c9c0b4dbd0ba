"""Relations: titles, nationalities, membership, place and strength of what is named."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from kg.extract.evocation.evoke import Evocation
from kg.extract.evocation.expressions import match
from kg.extract.evocation.fitting import hold
from kg.extract.standing.bearers import bearers
from kg.extract.standing.factual import is_so
from kg.extract.standing.headed import heads
from kg.extract.standing.membership import of_bodies, party_members
from kg.extract.standing.modifiers import commanded, governing, name_of_state, nationality, origin
from kg.extract.standing.officials import RULE, headed_body, is_former, office_lemma
from kg.extract.standing.related import arguments
from kg.extract.standing.situated import in_brackets, in_street, situated
from kg.model import Evidence, Mention, MentionKind, Quantity, Relation, TimeSpan
from kg.syntax.clause import Slot
from kg.syntax.control import antecedent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.attribution.attribute import Sources
    from kg.extract.reading import Reading
    from kg.lexicon import Entry
    from kg.model import Document
    from kg.syntax.tree import Token

_OFFICES = ("headOf", "holdsPosition", "represents", "leads", "memberOf")
"""Relations that a former office does not give."""
_SILENT = frozenset({"PUNCT", "DET", "CCONJ", "SYM"})
"""Parts of speech that give no relation."""
_INNER = frozenset({"case", "det", "amod", "nmod", "nsubj", "obl", "obj", "advmod", "mark"})
"""Relations of most words of a sentence, which head no clause."""
_NOUNS = ("NOUN", "PROPN")
_TELLING = (*_NOUNS, "VERB")
"""Parts of speech that give a relation without an entry too, as names of any other do."""
_DESCRIBED = ("Agent", "Place", "Mission")
"""Classes of what modifiers tell the state or the place of."""

Found = tuple[str, Mention, Mention | Quantity, str]
Matched = tuple["Entry", str, tuple[Slot, ...]]


def relations(
    document: Document, readings: Sequence[Reading], said: Sources
) -> tuple[Relation, ...]:
    """Give all relations of a document in text order, arguments not linked yet.

    Parameters
    ----------
    document : Document
        The document.
    readings : sequence of Reading
        Its sentences.
    said : dict
        Who says what, by sentence number and index of the word (`kg.extract.frames.told`).
    """
    found: dict[tuple[object, ...], Relation] = {}
    for reading in readings:
        for token in reading.tree.tokens:
            if token.pos in _SILENT:
                continue
            entries = _entries(reading, token)
            if not (entries or token.pos in _TELLING or token.text[0].isupper()):
                continue
            for name, subject, object_, rule in _of_token(reading, token, entries, document.date):
                where = object_.head if isinstance(object_, Mention) else object_.span
                named = subject.kind is MentionKind.NAMED  # "het Kamerlid" is no name
                if subject.head == where and (named or name != "holdsPosition"):
                    continue
                evidence = Evidence(document.id, reading.tree.index, reading.tree.span, rule)
                # "het is van het Syrische leger": whose it is the text tells of it itself.
                own = subject.head == token.span
                source = () if own else said.get((reading.tree.index, token.index), ())
                time = _time(reading, token)
                relation = Relation(name, subject, object_, evidence, time, source)
                found.setdefault((name, subject.head, where), relation)
    read = tuple(found.values())
    return (*read, *heads(readings, read))


def _time(reading: Reading, token: Token) -> TimeSpan | None:
    """Give when a verb says that something is so: *in 2019 telde de missie 500 man*."""
    if reading.view.kind(token) != "verb":
        return None
    below = (c.index for c in reading.tree.children(token))
    found = [m for i in below if (m := reading.times.get(i)) is not None and m.resolved]
    return found[0].time if len(found) == 1 else None


def predicated(reading: Reading) -> tuple[Evocation, ...]:
    """Give the predicates that tell a standing fact: *telt* in *de brigade telt 500 man*.

    What a clause says has a source, as an event has: *volgens de bond telt de brigade ...*.
    A title or an apposition beside a name is the newspaper's own word, whoever speaks.
    """
    return tuple(
        Evocation(reading, token, token, first[0], ())
        for token in reading.tree.tokens
        if token.dep not in _INNER and token.pos not in _SILENT
        if reading.view.opens_clause(token)
        for first in _entries(reading, token)[:1]
    )


def evokes_relation(reading: Reading, token: Token) -> bool:
    """Tell whether a word of the lexicon gives a relation: *leidt* in *leidt de coalitie*."""
    return any(_lexical(reading, _entries(reading, token)))


def _of_token(
    reading: Reading, token: Token, entries: list[Matched], date: str | None
) -> Iterator[Found]:
    lexical: list[Found] = []
    if entries:
        if not is_so(reading, token):
            return
        if any(e.type in _OFFICES for e, _, _ in entries) and is_former(reading, token):
            entries = [e for e in entries if e[0].type not in _OFFICES]
        lexical.extend(_lexical(reading, entries))
        yield from lexical
        if entries and all(name != "headOf" for name, *_ in lexical):
            yield from _known_offices(reading, token, date, entries)
    noun = token.pos in _NOUNS
    if (noun or token.pos == "VERB") and _is_described(reading, token):
        claimed = {m.head for _, *both, _ in lexical for m in both if isinstance(m, Mention)}
        yield from nationality(reading, token, claimed)
        yield from origin(reading, token, claimed)
        yield from governing(reading, token)
        yield from situated(reading, token)
    if token.text[0].isupper():
        yield from name_of_state(reading, token)
    if noun:
        yield from _of_name(reading, token, lexical)


def _of_name(reading: Reading, token: Token, lexical: Sequence[Found]) -> Iterator[Found]:
    """Relations that a name, and what stands in brackets behind it, tells by itself."""
    forms, named = reading.tree.forms, reading.phrase(token).name is not None
    if token.text[0].isupper() or "(" in forms:
        yield from party_members(reading, token)
    if named:
        yield from commanded(reading, token)
    if "(" in forms:
        yield from in_brackets(reading, token)
    if "aan" in forms:
        yield from in_street(reading, token)
    if named:
        yield from of_bodies(reading, token, lexical)


def _is_described(reading: Reading, token: Token) -> bool:
    """Tell a noun whose modifiers may say of what state it is, or where: *Amerikaanse gevangenen*.

    Most nouns name neither who acts nor a place.
    """
    if token.pos == "VERB" and reading.view.kind(token) != "noun":
        return False
    if token.dep != "conj" and reading.tree.child(token, "amod", "nmod") is None:
        return False
    words = reading.resources.words
    return reading.is_a(token, *_DESCRIBED) or words.has("situated_nouns", token.lemma.lower())


def _lexical(reading: Reading, entries: Iterable[Matched]) -> Iterator[Found]:
    """Relations that a word evokes by its entries of the lexicon."""
    for entry, prefix, slots in entries:
        if not hold(reading, slots, entry.when):
            continue
        subjects = arguments(reading, entry, "subject", prefix, slots)
        objects = arguments(reading, entry, "object", prefix, slots)
        pairs: Iterable[tuple[Mention | Quantity, Mention | Quantity]] = product(subjects, objects)
        if entry.type in ("headOf", "represents") and len(subjects) == len(objects):
            pairs = zip(subjects, objects, strict=True)  # "de leiders van Peru en Fiji, X en Y"
        for subject, object_ in pairs:
            if isinstance(subject, Mention):
                yield entry.type, subject, object_, entry.id


def _known_offices(
    reading: Reading, token: Token, date: str | None, entries: Iterable[Matched]
) -> Iterator[Found]:
    """*President Macron*, *premier Netanyahu*: readers know of what, and so the gazetteer."""
    if any(e.type == "headOf" and not prefix for e, prefix, _ in entries):
        for bearer in bearers(reading, token, named=True):
            body = headed_body(reading, token, bearer, date)
            if body is not None:
                yield "headOf", bearer, body, RULE
            else:
                yield from _head_of_scene(reading, token, bearer)


def _head_of_scene(reading: Reading, token: Token, bearer: Mention) -> Iterator[Found]:
    """*Irak, waar premier Allawi bezig is ...*: the state that the clause is set in."""
    view = reading.view
    verb = reading.tree.head(token)
    if verb is None or bearer.kind is not MentionKind.NAMED or token.dep != "nsubj":
        return
    for child in reading.tree.children(verb, "advmod"):
        state = antecedent(view, child)
        if state is not None and reading.is_a(state, "State"):
            yield "headOf", bearer, reading.phrase(state).mention(), "scene#headOf"


def _entries(reading: Reading, token: Token) -> list[Matched]:
    view, index = reading.view, reading.resources.lexicon.relations
    kind = view.kind(token)
    lemma = office_lemma(reading, token) if kind == "noun" else view.lemma(token)
    matched: list[Matched] = []
    if kind == "noun":
        if token.pos in ("NOUN", "PROPN", "X") and (found := index.noun(lemma)):
            slots = (*view.slots(token), Slot("self", token))
            matched.extend([(entry, prefix, slots) for entry, prefix in found])
    elif entries := index.verb(lemma) if kind == "verb" else index.adjective(lemma):
        slots = view.slots(token)
        matched.extend([(entry, "", slots) for entry in entries])
    phrases = index.phrases_among(lemma, reading.tree.forms)
    if phrases and (kind == "verb" or reading.tree.children(token)):
        for entry, phrase in phrases:
            if (words := match(reading.tree, token, phrase)) is not None:
                fixed = {w.index for w in words}
                own = [s for s in view.slots(token) if s.token.index not in fixed]
                inner = [
                    Slot(f"obl:{s.name[5:]}", s.token, s.rule, s.part)
                    for w in words
                    if view.kind(w) == "noun"
                    for s in view.slots(w)
                    if s.name.startswith("nmod:") and s.token.index not in fixed
                ]
                matched.append((entry, "", (*own, *inner)))
    return matched
