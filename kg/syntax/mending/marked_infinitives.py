"""What opens an infinitive: prepositions before *te*, and modal verbs without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, has_te, replacing
from kg.syntax.mending.needs import needs, relation, word_of, written
from kg.syntax.mending.valency import particle_verb, takes_clause, wants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOMINAL = ("NOUN", "PROPN", "PRON")


def opens_infinitive(tree: Tree, case: Token, clause: Token) -> bool:
    """Tell whether a preposition opens an infinitive: *zonder*, *door*, and *na* with a perfect."""
    known = words.load()
    opening = " ".join(t.text.lower() for t in (case, *tree.children(case, "fixed")))
    if known.has("infinitive_prepositions", opening):
        return True
    if known.has("perfect_prepositions", opening):
        return tree.child(clause, "aux") is not None
    return known.has("manner_prepositions", opening) and clause.dep in ("advcl", "acl")


@needs(
    relation("mark", below=["advcl", "xcomp"]),
    word_of("infinitive_prepositions", "manner_prepositions", "perfect_prepositions"),
    written("te"),
)
def prepositions_of_infinitives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zonder de raad te raadplegen*: *zonder* opens the clause, and the raad is its object.

    Only where the clause begins with the preposition and has none of its own.
    """
    for case in tree.related("case"):
        noun = tree[case.head]
        verb = tree[noun.head]
        if not has_te(tree, verb) or not opens_infinitive(tree, case, verb):
            continue
        te = next(m for m in tree.children(verb, "mark") if m.lemma == "te")
        if verb.dep not in ("advcl", "xcomp") or not case.index < noun.index < te.index:
            continue
        if len(tree.children(verb, "mark")) > 1 or tree.subtree(verb)[0].index != case.index:
            continue
        if case.index < verb.head < te.index:
            continue  # "Ann, door Bob gevraagd te wachten"
        yield Edit(verb.index, verb.head, "advcl")
        yield Edit(case.index, verb.index, "mark")
        if noun.dep in ("obl", "obl:arg") and len(tree.children(noun, "case")) == 1:
            yield Edit(noun.index, verb.index, "obl" if tree.child(verb, "obj") else "obj")


@needs(relation("case", "mark", tags=["ADP"], of=["VERB"]), written("te"))
def phrases_before_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *weigert met de rebellen te praten*: *met* opens a phrase of the talking, no clause.

    Not where it is the upper verb that wants it: *begon met de brug te slopen*.
    """
    known = words.load()
    for case in tree.related("case", "mark"):
        below = tree[case.head]
        marks = known.has("infinitive_marks", case.lemma)
        if case.pos != "ADP" or marks or not has_te(tree, below):
            continue
        verb = tree[below.head]
        opening = " ".join(t.text.lower() for t in (case, *tree.children(case, "fixed")))
        if known.has("infinitive_openers", opening) or verb.index > case.index:
            continue
        if _belongs_above(tree, lexicon, case, below):
            continue
        for noun in tree.children(below, "obj", "iobj", "nsubj", "obl"):
            if tree.subtree(noun)[0].index == case.index + 1 and not tree.child(noun, "case"):
                yield Edit(noun.index, below.index, "obl")
                yield Edit(case.index, noun.index, "case")


@needs(relation("case", below=["obj"]), written("te"))
def objects_with_prepositions(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zegt met de Verenigde Staten te praten*: what has a preposition is no object."""
    for noun in tree.related("obj"):
        case, below = tree.child(noun, "case"), tree[noun.head]
        if case is None or case.pos != "ADP" or not has_te(tree, below):
            continue
        if _belongs_above(tree, lexicon, case, below):
            continue
        if case.index < noun.index < below.index and tree.subtree(noun)[0].index == case.index:
            yield Edit(noun.index, below.index, "obl")


def _belongs_above(tree: Tree, lexicon: Lexicon, case: Token, below: Token) -> bool:
    """Tell *begon met de brug te slopen*, where the upper verb wants *met* and the lower not."""
    prep, verb = case.lemma.lower(), tree[below.head]
    if verb.pos != "VERB" or wants(tree, lexicon, below, prep):
        return False
    clausal = takes_clause(lexicon, particle_verb(tree, verb))
    return not clausal or wants(tree, lexicon, verb, prep)


@needs(relation("ccomp"), word_of("modal_verbs"))
def bare_infinitives_of_modals(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wil dat bevestigen noch ontkennen*: who wants it does it, and *dat* is its object."""
    known = words.load()
    for below in tree.related("ccomp"):
        verb = tree[below.head]
        if not known.has("modal_verbs", verb.lemma) or below.feat("VerbForm") != "Inf":
            continue
        if tree.child(below, "mark", "nsubj", "nsubj:pass", "aux"):
            continue
        yield Edit(below.index, verb.index, "xcomp")
        for thing in tree.children(verb, "obj"):
            if verb.index < thing.index < below.index and tree.child(below, "obj") is None:
                yield Edit(thing.index, below.index, "obj")


@needs(relation("xcomp", "ccomp"), written("te"), relation("advmod"))
def negations_of_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zegt niet met hen te praten*: who says, promises or decides so denies the talking.

    What belongs to the upper verb stands before its particle (*kondigde niet aan te gaan*), and
    with *om* behind it the clause is apart.
    """
    known = words.load()
    for below in tree.related("xcomp", "ccomp"):
        verb = tree[below.head]
        if verb.index > below.index or verb.feat("VerbForm") != "Fin" or not has_te(tree, below):
            continue
        if any(m.lemma != "te" for m in tree.children(below, "mark")):
            continue
        ended = any(p.index < below.index for p in tree.children(verb, "compound:prt"))
        avowed = any(known.has("avowing_types", e.type) for e in lexicon.verb(verb.lemma.lower()))
        for word in tree.children(verb, "advmod"):
            denied = word.lemma.lower() in lexicon.qualifiers.negation
            if denied and avowed and not ended and verb.index < word.index < below.index:
                yield Edit(word.index, below.index, "advmod")


@needs(relation("amod", tags=["VERB"]), written("te"), written("er"))
def accused_of_infinitives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *werd er door Kiev van beschuldigd wapens te leveren*: no accused weapons.

    The bare participle is the verb of the sentence, what stands before it its own, and the
    infinitive says of what.
    """
    known = words.load()
    for participle in tree.related("amod"):
        noun, stranded = tree[participle.head], tree[participle.index - 1]
        if stranded.pos != "ADP" or not known.has("verbs_with_matter", participle.lemma):
            continue
        if noun.index < participle.index or not participle.text.endswith(("d", "t")):
            continue
        infinitive = next((t for t in tree.ancestors(noun) if has_te(tree, t)), None)
        before = tree.tokens[: stranded.index]
        pointer = next((t for t in reversed(before) if t.text.lower() == "er"), None)
        if infinitive is None or pointer is None or infinitive.index < noun.index:
            continue
        auxiliary = next((t for t in before if _is_auxiliary(t, infinitive)), None)
        if auxiliary is not None and known.has("stranded_prepositions", stranded.text):
            yield from _raised(tree, participle, infinitive, auxiliary)
            yield Edit(pointer.index, participle.index, "obl")
            yield Edit(stranded.index, pointer.index, "case")
            yield Edit(noun.index, infinitive.index, "obj")


@needs(
    relation("obj", of=["VERB", "AUX"]),
    relation("mark", below=["ccomp", "xcomp"]),
    written("aan"),
)
def objects_of_what_goes_on(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *is een plein aan het ontruimen*: what is under way has the object, *zijn* has none."""
    for noun in tree.related("obj"):
        being = tree[noun.head]
        going = tree.child(being, "ccomp", "xcomp")
        if being.lemma != "zijn" or going is None or noun.index > going.index:
            continue
        marks = (m for m in tree.children(going, "mark") if m.index > noun.index)
        if any(m.text.lower() == "aan" for m in marks):
            yield Edit(noun.index, going.index, "obj")


def _is_auxiliary(token: Token, infinitive: Token) -> bool:
    """Tell the auxiliary of the passive, which a parser may take for the verb itself."""
    near = infinitive.index == token.head or token.index == infinitive.head
    return near and token.pos == "AUX" and words.load().has("result_auxiliaries", token.lemma)


def _raised(tree: Tree, participle: Token, infinitive: Token, auxiliary: Token) -> Iterator[Edit]:
    """Put the participle over the infinitive, with what stands before it."""
    top = auxiliary if infinitive.head == auxiliary.index else infinitive
    yield replacing(participle, top)
    yield Edit(infinitive.index, participle.index, "xcomp")
    yield Edit(auxiliary.index, participle.index, "aux:pass")
    for child in (*tree.children(infinitive), *tree.children(auxiliary)):
        if child.index < participle.index and child not in (auxiliary, infinitive):
            subject = child.dep.startswith("nsubj")
            yield Edit(child.index, participle.index, "nsubj:pass" if subject else child.dep)
    doer = _behind(tree, "door", participle.index)
    if doer is not None:
        by, noun = doer
        yield Edit(noun.index, participle.index, "obl:agent")
        yield Edit(by.index, noun.index, "case")


def _behind(tree: Tree, preposition: str, end: int) -> tuple[Token, Token] | None:
    """Give a preposition before a place and the noun that it introduces."""
    by = next((t for t in tree.tokens[:end] if t.text == preposition), None)
    if by is None:
        return None
    phrase = tree.tokens[by.index + 1 : end]
    noun = next((t for t in phrase if t.pos in _NOMINAL and t.dep not in ("det", "amod")), None)
    return None if noun is None else (by, noun)


RULES = (
    accused_of_infinitives,
    prepositions_of_infinitives,
    phrases_before_infinitives,
    objects_with_prepositions,
    bare_infinitives_of_modals,
    negations_of_infinitives,
    objects_of_what_goes_on,
)
"""All of them, in their order."""
