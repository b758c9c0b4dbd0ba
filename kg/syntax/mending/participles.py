"""Participles that are the predicate: in headlines, and beside a verb of keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending import side_by_side
from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import (
    finite_at_most,
    needs,
    relation,
    tagged,
    unstopped,
    word_of,
)
from kg.syntax.mending.valency import particle_verb
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_PREFIX = "ge"
_PARTING = (",", ":")
_WITHIN = ("nmod", "appos", "flat")


@needs(tagged("ADJ"), tagged("VERB"))
def results_of_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zij werden schuldig bevonden*: who is found so is the participle's, as is its *werden*.

    Only the adjectives of fixed expressions: *schuldig verklaard*, *dood aangetroffen*.
    """
    for adjective in tree.tagged("ADJ"):
        verb = _result_of(tree, lexicon, adjective)
        if verb is None or (adjective.head == verb.index and not tree.child(adjective)):
            continue
        if verb.head == adjective.index:
            yield replacing(verb, adjective)
        passive = tree.child(adjective, "cop") is not None and not tree.child(verb, "aux")
        for child in tree.children(adjective):
            if child is verb or (child.dep == "advmod" and child.index == adjective.index - 1):
                continue
            dep = {"nsubj": "nsubj:pass", "cop": "aux:pass"}.get(child.dep) if passive else None
            yield Edit(child.index, verb.index, dep or child.dep)
        yield Edit(adjective.index, verb.index, "xcomp")


def _result_of(tree: Tree, lexicon: Lexicon, adjective: Token) -> Token | None:
    """Give the participle behind an adjective that is a fixed expression with it."""
    behind = tree.tokens[adjective.index + 1 : adjective.index + 3]
    verb = next((t for t in behind if t.pos != "AUX"), None)
    counted = tree[adjective.head].pos == "NUM"  # "honderden doden gevallen"
    if counted or verb is None or verb.pos != "VERB" or verb.feat("VerbForm") != "Part":
        return None
    word = adjective.text.lower()
    phrases = (p for _, p in lexicon.phrases_of(particle_verb(tree, verb)))
    return verb if any(phrase.words == (word,) for phrase in phrases) else None


@needs(relation("parataxis", "acl"), finite_at_most(1), unstopped())
def participles_of_headlines(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Generaal opgepakt in Caracas*: a participle beside a noun is the predicate.

    Last in the headline it is that of whom it opens with: *Verdachte aanslag Gent opgepakt*.
    A relative clause may follow: *Dief opgepakt die in kelder sliep*.
    """
    for verb in tree.related("parataxis", "acl"):
        noun = tree[verb.head]
        if verb.index == len(tree) - 1 and noun.dep != "root" and agentive(lexicon, tree.root):
            noun = tree.root if _is_inside(tree, noun) else noun
        beside = noun.dep == "root" and noun.pos != "VERB"
        if not beside or verb.index < noun.index or not _is_headline(tree):
            continue
        if any(t.text == ":" for t in tree.tokens[noun.index : verb.index]):
            continue  # "Akkoord bereikt: sancties opgeheven"
        said = _is_bare(tree, lexicon, verb) or _is_gone(verb)
        if not said or tree.child(verb, "nsubj", "nsubj:pass", "mark"):
            continue
        yield Edit(verb.index, verb.index, "root")
        yield Edit(noun.index, verb.index, "nsubj:pass")
        for child in tree.children(noun):
            adverbial = child.dep.startswith("obl")
            if child.dep == "acl:relcl":
                continue
            if child.index == verb.index - 1 and preposition(tree, child) == "te":
                yield Edit(child.index, verb.index, "obl")  # "Rebellen ter dood veroordeeld"
            elif child.index > verb.index or adverbial:
                yield Edit(child.index, verb.index, child.dep)


def _is_inside(tree: Tree, noun: Token) -> bool:
    """Tell a name or noun behind the headline's noun, with no mark between."""
    while noun.dep in ("nmod", "nmod:poss", "appos", "flat"):
        noun = tree[noun.head]
    return noun is tree.root and all(t.pos != "PUNCT" for t in tree)


@needs(relation("xcomp", tags=["VERB"], of=["VERB"]), word_of("keeping_verbs"))
def kept_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *houdt de stad bezet*: the participle is what is done, *houden* says that it lasts."""
    for verb in tree.related("xcomp"):
        keeper = tree[verb.head]
        if verb.pos != "VERB" or verb.feat("VerbForm") != "Part":
            continue
        if not words.load().has("keeping_verbs", keeper.lemma) or keeper.pos != "VERB":
            continue
        taken = "obj" in lexicon.verb_slots(verb.lemma)
        whom = tree.child(keeper, "obj", "nsubj:pass")
        if not taken or whom is None or tree.child(verb, "obj"):
            continue
        yield replacing(verb, keeper)
        for child in tree.children(keeper):
            if child is not verb:
                yield Edit(child.index, verb.index, child.dep)
        yield Edit(keeper.index, verb.index, "aux", "AUX")


@needs(relation("root", tags=["VERB"]), unstopped())
def subjects_of_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Vier soldaten gedood aan grens*: without auxiliary the subject suffers it.

    *Agent overleden na val* did so by himself.
    """
    for verb in tree.related("root"):
        gone = _is_gone(verb)
        if not (gone or _is_bare(tree, lexicon, verb)) or not _opens_headline(tree, verb):
            continue
        beside = tree.children(verb, "nsubj") or tree.children(verb, "advmod", "obl", "nmod")
        for subject in beside:
            first = tree.subtree(subject)[0].index == 0 and tree.child(subject, "case") is None
            # "Dinsdag opgepakt" names no one.
            someone = tree.name_at(subject) or lexicon.noun_class(subject.lemma.lower())
            if subject.index < verb.index and (subject.dep == "nsubj" or (first and someone)):
                yield Edit(subject.index, verb.index, "nsubj" if gone else "nsubj:pass")


@needs(relation("amod", "acl", "parataxis"), finite_at_most(1), unstopped())
def participles_behind_commas(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Agent beschoten in Gent, dader gevat*, *Coup in Mali: leider Keita opgepakt*.

    Behind a comma or colon a bare noun and a participle are a statement of their own.
    Before a colon a verb may stand: *Coup mislukt: generaal gearresteerd*.
    """
    for verb in tree.related("amod", "acl", "parataxis"):
        if verb.index < 2 or verb.feat("VerbForm") != "Part":
            continue  # a noun and what parts it from the rest stand before
        noun, above = _phrase_before(tree, verb), tree[verb.head]
        if noun.pos not in ("NOUN", "PROPN") or noun.head == verb.index:
            continue
        start = tree.opening(noun).index
        parted = start > 0 and tree[start - 1].text in _PARTING
        parted = parted and (above is noun or above.index < start)
        if not parted or not _is_verbless(tree, start):
            continue
        if tree.child(verb, "nsubj", "nsubj:pass", "mark") is not None:
            continue
        within = ("punct", "amod", "nummod", *_WITHIN)
        bare = all(c.dep in within for c in tree.children(noun) if c is not verb)
        if bare and _is_bare(tree, lexicon, verb):
            yield Edit(verb.index, tree.root.index, "parataxis")
            yield Edit(noun.index, verb.index, "nsubj:pass")


@needs(relation("nsubj", "parataxis", of=["VERB"]), finite_at_most(0), unstopped())
def undergoers_behind_commas(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Coup in Mali: leider Keita opgepakt* too where a parser has found its subject."""
    for subject in tree.related("nsubj", "parataxis"):
        verb, start = tree[subject.head], tree.opening(subject).index
        parted = start > 0 and tree[start - 1].text in _PARTING
        if not parted or subject.index > verb.index or not _is_headline(tree):
            continue
        if _is_bare(tree, lexicon, verb) and not _is_gone(verb):
            yield Edit(subject.index, verb.index, "nsubj:pass")


def _phrase_before(tree: Tree, verb: Token) -> Token:
    """Give the noun whose phrase ends before a verb: *sancties tegen Mali*, *premier Bos*."""
    noun = tree[verb.index - 1]
    while noun.dep in _WITHIN and noun.head < noun.index and tree[noun.index - 1].text != ",":
        noun = tree[noun.head]
    return noun


def _is_bare(tree: Tree, lexicon: Lexicon, verb: Token) -> bool:
    """Tell whether a word is a past participle of a transitive verb, with no more to it."""
    text = verb.text.lower()
    if verb.pos != "VERB" or verb.feat("VerbForm") != "Part" or text.endswith("end"):
        return False
    if tree.child(verb, "aux", "aux:pass", "obj", "iobj", "cop"):
        return False
    lemma = particle_verb(tree, verb)
    entries = list(lexicon.verb(lemma))
    doers = tree.children(verb, "obl", "obl:agent")
    done = any(preposition(tree, doer) == "door" for doer in doers)
    if text.endswith("t") and _PREFIX not in text and not done:  # "beslist" may be finite
        return bool(entries) and all("obj" in e.roles.get("target", ()) for e in entries)
    found = lexicon.phrases_of(lemma)
    entries.extend(entry for entry, phrase in found if tree.forms.issuperset(phrase.words))
    return any("obj" in entry.slots for entry in entries)


def _is_gone(verb: Token) -> bool:
    """Tell *overleden*, *gevlucht*, which nobody does to them."""
    known = words.load()
    return verb.feat("VerbForm") == "Part" and known.has("unaccusative_verbs", verb.lemma)


def _opens_headline(tree: Tree, verb: Token) -> bool:
    """Tell *Minister afgezet, oppositie juicht*: what follows a headline's comma may be finite."""
    if tree[len(tree) - 1].pos == "PUNCT":
        return False
    beside = tree.children(verb, "parataxis", "conj", "advcl")
    after = {t.index for b in beside if b.index > verb.index for t in tree.subtree(b)}
    return all(t.index in after or _is_relative(tree, t) for t in tree.finite)


def _is_verbless(tree: Tree, start: int) -> bool:
    """Tell whether a headline has no finite verb, or only one before the colon at `start`."""
    if any(token.index >= start for token in tree.finite):
        return False
    return not tree.finite or tree[start - 1].text == ":"


def _is_headline(tree: Tree) -> bool:
    """Tell whether a sentence has neither a finite verb nor a stop."""
    finite = any(not _is_relative(tree, token) for token in tree.finite)
    return not finite and tree[len(tree) - 1].pos != "PUNCT"


def _is_relative(tree: Tree, verb: Token) -> bool:
    """Tell the finite verb of a relative clause, or the auxiliary or copula of its predicate."""
    above = tree[verb.head] if verb.dep in ("aux", "aux:pass", "cop") else verb
    return above.dep == "acl:relcl"


RULES = (
    *side_by_side.RULES,
    participles_of_headlines,
    subjects_of_participles,
    participles_behind_commas,
    undergoers_behind_commas,
    kept_participles,
)
"""All that find the predicate of a headline, in their order."""
