"""Prepositional phrases by form and order: *door* behind an event, *van* for a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit, is_finite
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import wants
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree

_NOMINAL = ("NOUN", "PROPN")
_SITES = ("City", "Place", "Region", "Facility")
_INSIDE = ("nmod", "appos", "conj", "flat")


@needs(relation("obl", "obl:arg", of=["VERB"]), relation("case"))
def phrases_behind_days(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *na de aanslag vrijdag op een moskee*: what was hit, though a day stands between.

    So *na onze aanval gisteren op een konvooi*; but *sprak na de top gisteren met Peru*, whose
    verb takes its preposition too.
    """
    for phrase in tree.related("obl", "obl:arg"):
        verb, start = tree[phrase.head], tree.subtree(phrase)[0].index
        if verb.pos != "VERB" or start < verb.index or start < 2:
            continue
        day, event = tree[start - 1], tree[start - 2]
        if event.pos != "NOUN" or day.pos not in ("ADV", "PROPN") or tree.children(day):
            continue
        if day.pos == "PROPN" and (day.head != event.index or tree.name_at(day) is not None):
            continue
        prep = preposition(tree, phrase)
        if not prep or not lexicon.noun(event.lemma.lower()) or wants(tree, lexicon, verb, prep):
            continue
        if wants(tree, lexicon, event, prep):
            yield Edit(phrase.index, event.index, "nmod")


@needs(relation("obj", tags=["NOUN"]), relation("obl", tags=["NOUN"]))
def objects_of_events(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell the headline *stemt voor vertrek Franse troepen*: they are to leave."""
    for noun in tree.related("obj"):
        if noun.pos != "NOUN" or tree.child(noun, "det", "case", "nmod:poss"):
            continue
        verb, start = tree[noun.head], tree.subtree(noun)[0].index
        if start == 0:
            continue
        event = tree[start - 1]
        if event.head != verb.index or event.pos != "NOUN" or verb.index > event.index:
            continue
        oblique = event.dep in ("obl", "obl:arg") and not tree.child(event, "det")
        if oblique and lexicon.names_event(event.lemma.lower()):
            yield Edit(noun.index, event.index, "nmod")


@needs(relation("nmod", tags=["NOUN"], of=["NOUN"]), relation("obj"))
def complements_behind_settings(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *beschuldigt Kenia na de aanval op Lamu van een inval*: that is what it is accused of.

    The verb wants the phrase and has none, and the noun of the setting has one of its own.
    """
    for phrase in tree.related("nmod"):
        noun = tree[phrase.head]
        verb = tree[noun.head]
        if noun.pos != "NOUN" or verb.pos != "VERB" or not noun.dep.startswith("obl"):
            continue
        inner = tree.children(noun, "nmod")
        thing = tree.child(verb, "obj")
        if phrase.pos != "NOUN" or phrase is inner[0] or thing is None or thing.index > noun.index:
            continue
        prep = preposition(tree, phrase)
        taken = any(preposition(tree, p) == prep for p in (noun, *tree.children(verb, "obl")))
        event = tree.child(inner[0], "case") and lexicon.names_event(phrase.lemma.lower())
        if prep and event and not taken and wants(tree, lexicon, verb, prep):
            yield Edit(phrase.index, verb.index, "obl:arg")


@needs(relation("obl", of=["VERB"]), written("door"))
def agents_of_events(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *De raad veroordeelt de bezetting van Gao door rebellen*: they did not condemn it.

    An active clause has its subject for who does it; *door* behind an event noun is that one's.
    Not so through where *zij trokken in optocht door het dorp*.
    """
    for phrase in tree.related("obl"):
        verb = tree[phrase.head]
        if preposition(tree, phrase) != "door" or verb.pos != "VERB" or not is_finite(tree, verb):
            continue
        passive = tree.child(verb, "aux:pass", "nsubj:pass") is not None
        if phrase.pos == "NOUN" and lexicon.noun_class(phrase.lemma.lower()) in _SITES:
            continue
        start = tree.subtree(phrase)[0].index
        if passive or tree.child(verb, "nsubj") is None or start < 2:
            continue
        noun = tree[start - 1 - (tree[start - 1].text == ",")]
        while noun.dep in _INSIDE and noun.head < noun.index:
            lemma = noun.lemma.lower()
            unclassed = noun.pos == "NOUN" and lexicon.noun_class(lemma) is None
            if unclassed or lexicon.names_event(lemma):
                break  # an event, with or without an entry: "schendingen van het bestand"
            noun = tree[noun.head]
        own = any(preposition(tree, child) == "door" for child in tree.children(noun, "nmod"))
        complement = noun.dep in ("obj", "obl:arg", "obl", "nmod", "conj") and noun.pos == "NOUN"
        complement = complement and not (noun.dep == "obl" and preposition(tree, noun) == "in")
        if complement and lexicon.names_event(noun.lemma.lower()) and not own:
            yield Edit(phrase.index, noun.index, "nmod")


@needs(relation("conj", tags=_NOMINAL, of=_NOMINAL), relation("case", below=["conj"]))
def conjuncts_by_preposition(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *beschuldigt Iran van steun aan rebellen en van moord*: what has *van* is listed."""
    for noun in tree.related("conj"):
        first = tree[noun.head]
        prep, inner = preposition(tree, noun), preposition(tree, first)
        if not prep or not inner or prep == inner or tree.child(noun, "case") is None:
            continue
        above = first
        while above.dep.startswith(("nmod", "obl")) and preposition(tree, above) != prep:
            above = tree[above.head]
        if above is not first and above.dep.startswith(("nmod", "obl")):
            yield Edit(noun.index, above.index, "conj")


@needs(relation("acl:relcl"), written(","))
def phrases_in_relatives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Bos, die een bezoek bracht aan de stad, zwijgt*: up to the comma it is his clause."""
    for phrase in tree.related("obl"):
        words = tree.subtree(phrase)
        start, end = words[0].index, words[-1].index
        verb = tree[start - 1] if start > 0 else phrase
        if verb.dep != "acl:relcl" or verb.pos != "VERB" or phrase.head <= end:
            continue
        closed = end + 1 < len(tree) and tree[end + 1].text == ","
        if (closed or words[-1].text == ",") and tree.child(phrase, "case") is not None:
            yield Edit(phrase.index, verb.index, "obl")


RULES = (
    phrases_behind_days,
    objects_of_events,
    phrases_in_relatives,
    agents_of_events,
    complements_behind_settings,
    conjuncts_by_preposition,
)
"""All of them, in their order."""
