"""Who is asked to do what an infinitive says: *vroeg Polen de grens te sluiten*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import named_or_agentive
from kg.syntax.mending.edit import Edit, has_te
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.mending.valency import acts, particle_verb, takes_target, wants
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(relation("obj", "obl", below=["xcomp", "ccomp"]), written("te"))
def asked_people(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *heeft de landen gevraagd meer te betalen*: who stands before *gevraagd* is asked.

    So with a preposition (*had aan hem gevraagd te gaan*); *heeft de brug geprobeerd te
    bouwen* has the object of the infinitive there.
    """
    known = words.load()
    for noun in tree.related("obj", "obl", "obl:arg"):
        below = tree[noun.head]
        verb = tree[below.head]
        if below.dep not in ("xcomp", "ccomp") or not has_te(tree, below):
            continue
        case = tree.child(noun, "case") if noun.dep in ("obl", "obl:arg") else None
        addressed = case is not None and known.has("addressee_prepositions", case.lemma.lower())
        if noun.dep != "obj" and not addressed:
            continue
        if not noun.index < verb.index < below.index or tree.child(verb, "obj", "iobj"):
            continue
        asks = (known.has("asking_types", e.type) for e in lexicon.verb(verb.lemma.lower()))
        if verb.pos == "VERB" and named_or_agentive(lexicon, noun) and any(asks):
            yield Edit(noun.index, verb.index, noun.dep)


@needs(relation("obj", "iobj", "nsubj", below=["xcomp", "ccomp"]), written("te"))
def people_before_objects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vroeg de buren de grens te sluiten*: they are asked, and they are to close it.

    Alone, who can act is asked for what is done to nobody: *vroeg Polen mee te doen*, or to what
    a preposition tells: *vroeg Polen te stoppen met de leveringen*.
    """
    for below in tree.related("xcomp", "ccomp"):
        verb = tree[below.head]
        if verb.pos != "VERB" or verb.index > below.index or not has_te(tree, below):
            continue
        if tree.child(verb, "obj", "iobj", "aux:pass") or not _asks(lexicon, verb, tree):
            continue
        bare = [
            n for n in tree.children(below, "obj", "iobj", "nsubj")
            if verb.index < n.index < below.index and not tree.child(n, "case")
        ]  # fmt: skip
        if not bare or not acts(lexicon, bare[0]):
            continue
        lemma = particle_verb(tree, below)
        done_to_nobody = bool(lexicon.verb(lemma)) and not takes_target(lexicon, lemma)
        if len(bare) > 1 or done_to_nobody or _has_matter(tree, lexicon, below):
            yield Edit(bare[0].index, verb.index, "obj")


def _has_matter(tree: Tree, lexicon: Lexicon, verb: Token) -> bool:
    """Tell *stoppen met de leveringen*, whose entry with *met* leaves no place for an object."""
    given = {f"obl:{preposition(tree, c)}" for c in tree.children(verb, "obl", "obl:arg")}
    matters = (
        {*entry.roles.get("target", ()), *entry.roles.get("topic", ())}
        for entry in lexicon.verb(particle_verb(tree, verb))
    )
    return any(slots & given and "obj" not in slots for slots in matters)


@needs(relation("obl", below=["xcomp", "ccomp"]), word_of("addressee_prepositions"), written("te"))
def people_with_prepositions(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vroeg aan Polen de grens te sluiten*: *aan* is of the asking, not of the closing."""
    known = words.load()
    for person in tree.related("obl", "obl:arg"):
        below = tree[person.head]
        verb = tree[below.head]
        if below.dep not in ("xcomp", "ccomp") or not has_te(tree, below):
            continue
        if not verb.index < person.index < below.index or not _asks(lexicon, verb, tree):
            continue
        prep = preposition(tree, person)
        if not known.has("addressee_prepositions", prep) or not acts(lexicon, person):
            continue
        if wants(tree, lexicon, verb, prep) and not wants(tree, lexicon, below, prep):
            yield Edit(person.index, verb.index, "obl")


@needs(relation("obl", tags=["NOUN"]), word_of("demand_nouns"), written("van"))
def owners_of_requests(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *heeft op bevel van de rechter een huis doorzocht*, where *van* stands by the order."""
    known = words.load()
    for noun in tree.related("obl", "obl:arg"):
        if not known.has("demand_nouns", noun.lemma.lower()) or tree.child(noun, "nmod"):
            continue
        for owner in tree.children(tree[noun.head], "obl", "obl:arg"):
            behind = tree.subtree(owner)[0].index == noun.index + 1
            if behind and preposition(tree, owner) == "van":
                yield Edit(owner.index, noun.index, "nmod")


@needs(relation("advcl"), relation("nmod", "obl", "obl:arg"), written("om"), written("te"))
def clauses_of_requests(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *herhaalde zijn oproep aan Polen om te wachten*: that is what the call says.

    Also with the verb between: *heeft een beroep op Polen gedaan om te wachten*.
    """
    known = words.load()
    for clause in tree.related("advcl"):
        mark = tree.child(clause, "mark")
        if mark is None or mark.lemma != "om" or not has_te(tree, clause):
            continue
        verb = tree[clause.head]
        before = mark.index - 1 - (verb.index == mark.index - 1)
        for noun in tree.children(verb, "obj"):
            entries = (e for e, _ in lexicon.noun(noun.lemma.lower()))
            asks = any(known.has("asking_types", e.type) for e in entries)
            whom = _whom(tree, noun, verb, before)
            if asks and whom is not None:
                yield Edit(whom.index, noun.index, "nmod")
                yield Edit(clause.index, noun.index, "acl")


def _whom(tree: Tree, noun: Token, verb: Token, end: int) -> Token | None:
    """Give whom a request is to, where it ends at a place: *een oproep aan Polen*."""
    beside = [*tree.children(noun, "nmod"), *tree.children(verb, "obl", "obl:arg")]
    behind = [p for p in beside if noun.index < p.index <= end]
    to_whom = words.load().classes["called_prepositions"]
    people = [p for p in behind if preposition(tree, p) in to_whom]
    ends = [p for p in people if max(t.index for t in tree.subtree(p)) == end]
    return ends[-1] if ends else None


@needs(relation("nmod", below=["nmod"]), written("aan"))
def people_behind_askers(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het bevel van de generaal aan het leger*: the order is to the army, by the general."""
    for person in tree.related("nmod"):
        asker = tree[person.head]
        noun = tree[asker.head]
        if asker.dep != "nmod" or noun.pos != "NOUN" or preposition(tree, person) != "aan":
            continue
        if preposition(tree, asker) != "van" or not acts(lexicon, person):
            continue
        slots = lexicon.noun_slots
        if "nmod:aan" in slots(noun.lemma.lower()) and "nmod:aan" not in slots(asker.lemma.lower()):
            yield Edit(person.index, noun.index, "nmod")


def _asks(lexicon: Lexicon, verb: Token, tree: Tree) -> bool:
    """Tell a verb whose object is to do something: *vragen*, *verplichten*."""
    known, lemma = words.load(), particle_verb(tree, verb)
    asking = (e for e in lexicon.verb(lemma) if known.has("asking_types", e.type))
    asks = any(not {"obj", "iobj"}.isdisjoint(e.roles.get("target", ())) for e in asking)
    return asks or known.has("object_control", lemma)


RULES = (
    asked_people,
    people_before_objects,
    people_with_prepositions,
    owners_of_requests,
    clauses_of_requests,
    people_behind_askers,
)
"""All of them, in their order."""
