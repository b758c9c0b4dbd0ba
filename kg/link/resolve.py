"""One walk over a document: every occurrence gets what it refers to, as far as that is certain."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.extract.attribution.quotes import quotations
from kg.link import grammar
from kg.link.descriptions.definite import resolve_description
from kg.link.descriptions.description import describe
from kg.link.descriptions.elliptic import elliptic
from kg.link.descriptions.headlines import person_ahead
from kg.link.descriptions.persons import HEADLINES
from kg.link.descriptions.role_nouns import inherit
from kg.link.discourse import Discourse, is_group
from kg.link.knowledge import UNKNOWN
from kg.link.names.brackets import bracketed
from kg.link.names.naming import resolve_names
from kg.link.names.sides import set_sides
from kg.link.occurrences import collect
from kg.link.pronouns.antecedents import resolve_pronoun
from kg.link.pronouns.latter import latter
from kg.link.pronouns.placewords import resolve_place
from kg.link.referent import Referent
from kg.model import MentionKind
from kg.syntax.prepositions import is_genitive

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.extract.reading import Reading
    from kg.link.descriptions.description import Description
    from kg.link.descriptions.opposed import Opposition
    from kg.link.knowledge import Knowledge
    from kg.link.referent import Occurrence
    from kg.syntax.tree import ParsedDocument, Token, Tree


def read(
    parsed: ParsedDocument,
    knowledge: Knowledge,
    readings: Sequence[Reading] = (),
    *,
    speaking: frozenset[int] = frozenset(),
    located: Mapping[int, str] = MappingProxyType({}),
    oppositions: tuple[Opposition, ...] = (),
) -> Discourse:
    """Find out what the words of a document refer to.

    Names come first, over the whole document; then descriptions and pronouns are
    taken in text order, each with what was resolved before it.

    Parameters
    ----------
    parsed : ParsedDocument
        The document.
    knowledge : Knowledge
        What is known beside it.
    readings : sequence of Reading
        What extraction worked out of its sentences.
    speaking : frozenset of int
        Offsets at which the phrases of those begin who are found to say something.
    located : mapping of int to str
        Where things are said to be, by the offsets at which their head words begin.
    oppositions : tuple of Opposition
        What sets two against each other.
    """
    document = parsed.document
    discourse = Discourse(
        knowledge,
        collect(parsed, knowledge, readings),
        document.date,
        quotes=quotations(document.text),
        speaking=speaking,
        located=located,
        oppositions=oppositions,
        _views={reading.tree.index: reading.view for reading in readings},
    )
    resolve_names(discourse)
    set_sides(discourse)
    for occurrence in discourse.occurrences:
        if not occurrence.referents:
            occurrence.referents = _resolve(occurrence, discourse)
        elif occurrence.kind is MentionKind.NAMED:
            inherit(occurrence, discourse)
    return discourse


def _resolve(occurrence: Occurrence, discourse: Discourse) -> tuple[Referent, ...]:
    if occurrence.kind is MentionKind.DEMONYM:
        return tuple(map(discourse.known, discourse.knowledge.states_of(occurrence.text)))
    if is_group(occurrence):
        return _group(occurrence, discourse)
    if is_genitive(occurrence.token):
        return latter(occurrence, discourse, within=True)  # "vroeg de premier om diens vertrek"
    if occurrence.kind is MentionKind.PRONOUN:
        return resolve_place(occurrence, discourse) or resolve_pronoun(occurrence, discourse)
    return _describe(occurrence, discourse)


def _describe(occurrence: Occurrence, discourse: Discourse) -> tuple[Referent, ...]:
    if discourse.knowledge.words.has("determiners.latter", occurrence.token.text.lower()):
        many = grammar.verb_number(occurrence.tree, occurrence.token) == "plural"
        return () if many else latter(occurrence, discourse)  # "de laatste werden gesloopt"
    description = describe(occurrence, discourse)
    found = _same_thing(occurrence, description, discourse) or resolve_description(
        occurrence, description, discourse
    )
    if not found and occurrence.sentence < HEADLINES:
        ahead = person_ahead(occurrence, description, discourse)
        found = (ahead,) if ahead is not None else ()
    if len(found) == 1:
        _note(found[0], description)
    return found or (_new(occurrence, description, discourse),)


def _same_thing(
    occurrence: Occurrence, description: Description, discourse: Discourse
) -> tuple[Referent, ...]:
    """Give what a description is said of: *Sanders, de woordvoerster*; *Mali is een arm land*."""
    tree, token, is_a = occurrence.tree, occurrence.token, discourse.knowledge.is_a
    other = None
    if token.dep == "appos":
        other = tree[token.head]
    elif not _denied(occurrence, discourse):
        other = _subject_of(occurrence, discourse)
    if other is None:
        other = next(_apposed_names(tree, token, discourse), None)
    earlier = discourse.at(tree, other) if other is not None else bracketed(occurrence, discourse)
    if earlier is None or len(earlier.referents) != 1:
        return ()
    (referent,) = earlier.referents
    if UNKNOWN in (referent.type, description.type) or referent.number == "plural":
        return ()
    if is_a(description.type, referent.type) or is_a(referent.type, description.type):
        referent.side = referent.side or description.side
        return (referent,)
    return ()


def _apposed_names(tree: Tree, token: Token, discourse: Discourse) -> Iterator[Token]:
    """Give the names beside a description, titled or not: *de leider, generaal Tchiani*."""
    is_inhabitant = discourse.knowledge.gazetteer.inhabitant
    for beside in tree.children(token, "appos"):
        if beside.pos == "PROPN":
            yield beside
        elif tree.child(beside, "det") is None or is_inhabitant(beside.text):
            # The title heads the phrase that has the name.
            named = any(c.pos == "PROPN" for c in tree.children(beside, "appos"))
            yield from (beside,) if named else ()


def _subject_of(occurrence: Occurrence, discourse: Discourse) -> Token | None:
    """Give what a predicate noun is said of: *is een land*, *geldt als de grootste missie*."""
    tree, token = occurrence.tree, occurrence.token
    if tree.child(token, "cop") is not None:
        return tree.child(token, "nsubj")
    if token.dep == "nsubj" and (name := _called(occurrence, discourse)) is not None:
        return name
    lists = discourse.knowledge.words.lists
    verb = tree[token.head]
    if token.dep == "xcomp" and verb.lemma.lower() in lists["determiners.linking"]:
        return tree.child(verb, "nsubj")
    cases = {c.lemma.lower() for c in tree.children(token, "case", "mark")}
    made = bool(cases & lists["determiners.made"]) and tree.child(token, "det") is None
    if not (made or cases & lists["determiners.predicative"]):
        return None
    return tree.child(verb, "obj") or tree.child(verb, "nsubj", "nsubj:pass")


def _called(occurrence: Occurrence, discourse: Discourse) -> Token | None:
    """Give the name that somebody is said to have: *de verdachte heet Jan V.*."""
    tree, verb = occurrence.tree, occurrence.tree[occurrence.token.head]
    if verb.pos == "PROPN" and tree.child(verb, "cop") is not None:
        return verb
    if verb.lemma.lower() not in discourse.knowledge.words.lists["determiners.naming"]:
        return None
    return next((c for c in tree.children(verb, "xcomp", "obj") if c.pos == "PROPN"), None)


def _denied(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell whether it is said not to be so: *is geen land*, *is niet de minister*."""
    negation = discourse.knowledge.words.lists["determiners.negative"]
    below = occurrence.tree.children(occurrence.token, "det", "advmod")
    return any(t.lemma.lower() in negation for t in below)


def _note(referent: Referent, description: Description) -> None:
    """Let a referent know what one more description says of it."""
    referent.titles.add(description.head)
    referent.modifiers.update(description.modifiers)
    thing = description.gender in ("neuter", "common")  # "de uitgever" may be a firm
    if description.gender and not (thing and referent.type == "Person"):
        referent.gender = description.gender  # Het bataljon ... het, whatever it was called before.
    if description.number not in ("", referent.number):
        referent.number = ""  # "de Taliban hebben ... de beweging wil"
    if description.complement:
        referent.complements.add(description.complement)


def _new(occurrence: Occurrence, description: Description, discourse: Discourse) -> Referent:
    kind = elliptic(occurrence, discourse)
    referent = Referent(
        type=description.type if kind is None else kind.type,
        text=occurrence.text if kind is None else kind.text,
        number=description.number,
        gender=description.gender,
        side=description.side,
        count=description.count,
    )
    _note(referent, description)
    return discourse.add(referent)


def _group(occurrence: Occurrence, discourse: Discourse) -> tuple[Referent, ...]:
    """Give a co-ordination as one plural referent of the class that its parts share."""
    tree = occurrence.tree
    top = grammar.outermost(tree, occurrence.token).index
    members: dict[Referent, None] = {}
    for other in discourse.before(occurrence, sentences=0):
        same = grammar.outermost(tree, other.token).index == top
        if same and len(other.referents) == 1 and other.kind is not MentionKind.DEMONYM:
            members.setdefault(other.referents[0])
    parts = tuple(reversed(members))
    if len(parts) < 2:
        return ()
    return (discourse.whole(parts, occurrence.text),)
