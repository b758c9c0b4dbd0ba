"""*Laten* and *doen* with an infinitive: who is let do it, and what it is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import needs, relation, several, word_of
from kg.syntax.mending.valency import acts, particle_verb, takes_target
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


@needs(several("xcomp"), word_of("causatives"))
def causative_chains(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wil hem laten arresteren*: the infinitive behind *laten* is what is let."""
    known = words.load()
    for verb in tree.heads("xcomp", least=2):
        below = [x for x in tree.children(verb, "xcomp") if x.feat("VerbForm") == "Inf"]
        if len(below) != 2 or not known.has("causatives", below[0].lemma):
            continue
        let, done = below
        if done.index == let.index + 1 and done.pos == "VERB" and not tree.child(let, "xcomp"):
            yield Edit(done.index, let.index, "xcomp")


@needs(relation("aux", of=["VERB"]), word_of("causatives"))
def causatives_like_auxiliaries(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *liet de premier het verdrag tekenen*, whose premier signs: *laten* has its own clause.

    As an auxiliary it would make the one that lets do it.
    """
    for let in tree.related("aux"):
        below = tree[let.head]
        if not _is_let(let, below, lexicon, particle_verb(tree, below)):
            continue
        if let.index > below.index or _causee(tree, lexicon, let, below) is None:
            continue
        yield replacing(let, below, "VERB")
        yield Edit(below.index, let.index, "xcomp")
        for child in tree.children(below):
            opens = child.index < let.index or child.dep in ("nsubj", "punct", "aux")
            if child is not let and opens and child.dep not in ("obj", "iobj", "compound:prt"):
                yield Edit(child.index, let.index, child.dep)


@needs(relation("xcomp", "ccomp", tags=["VERB"]), relation("obj", "iobj"), word_of("causatives"))
def causees(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *liet het leger de stad bezetten*: the army does it, and it does it to the city.

    Alone, who can act does what is done to nobody: *liet zijn minister met hen onderhandelen*.
    """
    for below in tree.related("xcomp", "ccomp"):
        let = tree[below.head]
        if not _is_let(let, below, lexicon, particle_verb(tree, below)):
            continue
        causee = _causee(tree, lexicon, let, below)
        if causee is None:
            continue
        yield Edit(causee.index, let.index, "obj")
        for doer in tree.children(below, "nsubj"):
            yield Edit(doer.index, let.index, "nsubj")
        for thing in _bare(tree, let, below):
            if thing is not causee:
                yield Edit(thing.index, below.index, "obj")


def _is_let(let: Token, below: Token, lexicon: Lexicon, lemma: str) -> bool:
    """Tell whether one verb lets the other be done, which *laten weten* does not."""
    if not words.load().has("causatives", let.lemma) or below.pos != "VERB":
        return False
    if below.feat("VerbForm") != "Inf" and below.text.lower() != below.lemma.lower():
        return False
    return not any(let.lemma in phrase.words for _, phrase in lexicon.phrases_of(lemma))


def _bare(tree: Tree, let: Token, below: Token) -> list[Token]:
    """Give the objects of both verbs that have no preposition, in text order."""
    both = (*tree.children(let, "obj", "iobj"), *tree.children(below, "obj", "iobj"))
    found = {n.index: n for n in both if n.index < below.index and not tree.child(n, "case")}
    return [found[index] for index in sorted(found)]


def _causee(tree: Tree, lexicon: Lexicon, let: Token, below: Token) -> Token | None:
    """Give who is let do it: the first of two objects, or the only one of *onderhandelen*.

    The first of two may be who gets something: *liet de koning een brief geven*.
    """
    bare, lemma = _bare(tree, let, below), particle_verb(tree, below)
    own = tree.child(below, "nsubj") if tree.child(let, "nsubj") else None
    if not bare or own is not None or tree.child(below, "mark", "ccomp"):
        return None
    first, slots = bare[0], lexicon.verb_slots(lemma)
    if slots and "obj" not in slots and len(bare) == 1 and first.head == below.index:
        return first  # "liet het toestel landen"
    if not acts(lexicon, first) or words.load().has("reflexives", first.text.lower()):
        return None
    if len(bare) > 1:
        return None if _gives(tree, lexicon, below, lemma) else first
    alone = bool(lexicon.verb(lemma)) and not _takes_target(lexicon, lemma)
    return first if alone and first.head == below.index else None


def _takes_target(lexicon: Lexicon, lemma: str) -> bool:
    """Tell a verb done to somebody, which *patrouilleren* hardly is."""
    return takes_target(lexicon, lemma) and not words.load().has("objectless_verbs", lemma)


def _gives(tree: Tree, lexicon: Lexicon, verb: Token, lemma: str) -> bool:
    """Tell a verb that leaves open to whom something is given: the first object may say it."""
    known = words.load()
    entries = (e.roles for e in lexicon.verb(lemma) if known.has("giving_types", e.type))
    # "liet Turkije hen opvangen" gives nothing
    if not any("iobj" in r.get("target", ()) and "obj" in r.get("topic", ()) for r in entries):
        return False
    phrases = tree.children(verb, "obl", "obl:arg")
    return not any(known.has("receiving_prepositions", preposition(tree, p)) for p in phrases)


@needs(relation("obj"), relation("xcomp", "ccomp", tags=["VERB"]), word_of("causatives"))
def objects_under_causatives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wil hem laten arresteren*: who is let is the object where the verb below takes one.

    *liet zijn troepen vertrekken* has a subject there, and *liet de pers weten* is fixed.
    """
    for thing in tree.related("obj"):
        verb = tree[thing.head]
        if not words.load().has("causatives", verb.lemma):
            continue
        below = tree.child(verb, "xcomp", "ccomp")
        if (
            below is None
            or tree.child(below, "mark", "nsubj")
            or below.pos != "VERB"
            or below.feat("VerbForm") != "Inf"
        ):
            continue
        lemma = particle_verb(tree, below)
        fixed = any(verb.lemma in phrase.words for _, phrase in lexicon.phrases_of(lemma))
        takes = _takes_target(lexicon, lemma) or (
            "obj" in lexicon.verb_slots(lemma) and not acts(lexicon, thing)
        )
        if takes and not fixed and tree.child(below, "obj", "ccomp") is None:
            yield Edit(thing.index, below.index, "obj")


RULES = (causative_chains, causatives_like_auxiliaries, causees, objects_under_causatives)
"""All of them, in their order."""
