"""Words by their form: names that open with an adjective, genitives, plurals in *-en*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation, tagged, word_of
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_HEADS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent", "nmod")
_GOVERNED = ("obl", "obl:arg", "obl:agent", "nmod")
_UNDERGOING = ("obj", "iobj", "nsubj:pass")
_SHORTEST = 3
_PAST_LIKE = ("tten", "dden")
_ENDINGS = ("", "t", "de", "den", "te", "ten")
_MODIFYING = ("amod", "advmod", "fixed", "flat")


@needs(relation(*_HEADS, tags=["ADJ"]), relation("flat", of=["ADJ"]))
def adjectives_of_names(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het Europees Hof*, a name whose adjective parsers make its head."""
    for token in tree.tagged("ADJ"):
        flat = tree.child(token, "flat")
        opens = token.text[:1].isupper() and token.dep in _HEADS and token.index > 0
        if opens and flat is not None and flat.text[:1].isupper():
            yield Edit(token.index, token.head, token.dep, "PROPN")


@needs(relation("det", tags=["PROPN"]) | relation("nmod", tags=["ADJ"]))
def genitives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Merkels uitspraken*, where the name is no article but whose they are.

    Nor is it an adjective: *Ruslands aanval*.
    """
    for token in tree.related("det", "nmod:poss"):
        named = token.pos == "PROPN" if token.dep == "det" else token.pos == "ADJ"
        owner = named and token.text[0].isupper() and token.text.endswith(("s", "'", "’"))
        if owner and tree[token.head].index > token.index:
            yield Edit(token.index, token.head, "nmod:poss", "PROPN")


@needs(relation("nsubj", tags=["ADV"], of=["VERB"]), relation("ccomp"))
def names_like_adverbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Altmeier zei dat ...*: what opens a report as its subject is who reports."""
    opening = tree[0]
    verb = tree[opening.head]
    if opening.pos != "ADV" or opening.dep != "nsubj" or verb.index != 1:
        return
    plain = opening.lemma.lower() == opening.text.lower() and not opening.feat("PronType")
    reports = any(e.type == "Statement" for e in lexicon.verb(particle_verb(tree, verb)))
    if plain and reports and len(tree.children(verb, "nsubj")) == 1:
        yield Edit(0, verb.index, "nsubj", "PROPN")


@needs(tagged("VERB"))
def short_stems(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *bestelde*, of *bestellen*, from *bestal*, of *bestelen*.

    A vowel written once before a consonant that ends its syllable is short, and the
    infinitive doubles the consonant; so where the lexicon knows that one (*wandelde* is of
    *wandelen*, whose last vowel has no stress).
    """
    for verb in tree.tagged("VERB"):
        stem, lemma = verb.lemma.removesuffix("en"), verb.lemma
        if len(stem) < _SHORTEST or lemma == stem or verb.text.lower() == lemma:
            continue
        doubled = f"{stem}{stem[-1]}en"
        short = verb.text.lower().removeprefix(stem) in _ENDINGS
        if short and lexicon.verb(doubled):
            yield Edit(verb.index, verb.head, verb.dep, "", doubled)


@needs(relation("compound:prt", of=["VERB"]))
def stems_beside_particles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *perkt het budget in*, of *inperken*, by the verb that the lexicon has.

    A rare stem may have been given the infinitive of another (*dunt ... uit*, of *uitdunnen*).
    """
    for particle in tree.related("compound:prt"):
        verb, first = tree[particle.head], particle.text.lower()
        if verb.pos != "VERB" or lexicon.verb(first + verb.lemma.lower()):
            continue
        text = verb.text.lower()
        stems = [text[: len(text) - len(end)] for end in _ENDINGS if text.endswith(end)]
        fitting = (f"{s}{last}en" for s in stems if len(s) >= _SHORTEST for last in ("", s[-1]))
        known = next((infinitive for infinitive in fitting if lexicon.verb(first + infinitive)), "")
        if known:
            yield Edit(verb.index, verb.head, verb.dep, "", known)


@needs(relation("compound:prt", of=["AUX"]), word_of("forms_like_being"))
def forms_like_being(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *wezen het plan af*, of *wijzen*, from *wezen*, which is *zijn*."""
    known = words.load()
    for particle in tree.related("compound:prt"):
        verb, opening = tree[particle.head], particle.text.lower()
        if verb.pos == "AUX" and known.has("forms_like_being", verb.text.lower()):
            meant = (v for v in known.classes["verbs_like_being"] if lexicon.verb(opening + v))
            for infinitive in list(meant)[:1]:
                yield Edit(verb.index, verb.head, verb.dep, "VERB", infinitive)


@needs(relation(*_HEADS, "xcomp", tags=["VERB"]))
def plurals_like_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *bij aanvallen van rebellen*, who attack, from *bij het aanvallen van rebellen*.

    And *voerden aanvallen uit*: an infinitive is no object, nor stands one before a particle
    (*blies aanvallen af*); nor is it counted, or called by another article than *het* (*de twee
    aanvallen op de winkel*).
    """
    known = words.load().classes["plurals_like_infinitives"]
    for token in tree.tagged("VERB"):
        text = token.text.lower()
        if text[-2:] != "en" or token.lemma.lower() != text:
            continue
        if _is_counted(tree, token) and lexicon.noun(singular := _singular(lexicon, text)):
            yield Edit(token.index, token.head, token.dep, "NOUN", singular)
        if text not in known:
            continue
        if tree.child(token, "det", "mark", "aux", "nsubj", "obj", "advmod"):
            continue
        governed = tree.child(token, "case") is not None
        if token.dep == "xcomp" and _is_before_particle(tree, token):
            yield Edit(token.index, token.head, "obj", "NOUN", _singular(lexicon, text))
        elif token.dep == "obj" or (governed and token.dep in _GOVERNED):
            yield Edit(token.index, token.head, token.dep, "NOUN", _singular(lexicon, text))


@needs(tagged("VERB"))
def present_plurals(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *de ministers overleggen vrijdag* from *overlegden*: the plural like the infinitive.

    In the past only stems in a double *t* or *d* have it: *zij bezetten*, *zij redden*.
    """
    for verb in tree.finite:
        if verb.pos != "VERB" or "Tense=Past" not in verb.feats or "Number=Plur" not in verb.feats:
            continue
        text = verb.text.lower()
        if text == verb.lemma.lower() and text[-2:] == "en" and text[-4:] not in _PAST_LIKE:
            feats = verb.feats.replace("Tense=Past", "Tense=Pres")
            yield Edit(verb.index, verb.head, verb.dep, feats=feats)


@needs(relation(*_HEADS, tags=["VERB"]))
def plurals_like_verbs(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *leverden bommen*, *leent generatoren*, which parsers tag as verbs.

    No verb has a dictionary form like *bom*: infinitives end in *n*.
    """
    for token in tree.tagged("VERB"):
        if token.dep in _HEADS and token.text[-2:] == "en" and token.lemma[-1:] != "n":
            yield Edit(token.index, token.head, token.dep, "NOUN", feats="Number=Plur")


@needs(tagged("ADJ"))
def people_of_adjectives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *onbekenden hebben geschoten*: an adjective with the ending of a plural means people.

    Those who are an event themselves (*er vielen vijf doden*) have entries as adjectives too, so
    they are told where something befalls them: *om gewonden te evacueren*.
    """
    for token in tree.tagged("ADJ"):
        text = token.text.lower()
        if text[-2:] != "en" or token.lemma.lower() == text or token.dep in _MODIFYING:
            continue
        undergoes = token.dep in _UNDERGOING or not lexicon.noun(text[:-1])
        if undergoes and lexicon.noun_class(text[:-1]) == "Person":
            yield Edit(token.index, token.head, token.dep, "NOUN", text[:-1])


def _is_before_particle(tree: Tree, token: Token) -> bool:
    """Tell what stands between a finite verb and its particle."""
    particle = tree.child(tree[token.head], "compound:prt")
    return particle is not None and token.head < token.index < particle.index


def _is_counted(tree: Tree, token: Token) -> bool:
    """Tell a word with a numeral, or with an article that infinitives never have.

    Or right behind a noun that counts: *een reeks aanvallen*.
    """
    if token.dep not in _HEADS or tree.child(token, "aux", "mark") is not None:
        return False
    known, above = words.load(), tree[token.head]
    if token.dep == "nmod" and above.index == token.index - 1:
        return known.has("measure_nouns", above.lemma.lower())
    return any(
        known.has("plural_articles", a.text.lower())
        for a in tree.children(token, "det", "nummod")
        if a.index < token.index
    )


def _singular(lexicon: Lexicon, plural: str) -> str:
    """Give *aanval* of *aanvallen*, *bezoek* of *bezoeken*."""
    stem = plural.removesuffix("en")
    return stem if lexicon.noun(stem) or stem[-1] != stem[-2] else stem[:-1]


@needs(tagged("NOUN"))
def titles_like_plurals(tree: Tree, lexicon: Lexicon, _gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *schepen Peeters*, an alderman, whose title has the form of another noun's plural.

    And *de schepen ontkent*: several ships would have another verb.
    """
    for title in tree.tagged("NOUN"):
        form = title.text.lower()
        if form == title.lemma.lower() or lexicon.noun_class(form) != "Person":
            continue
        titles = (e.type for e, prefix in lexicon.relations.noun(form) if not prefix)
        if "holdsPosition" not in titles:
            continue
        if _is_named_behind(tree, title) or _has_singular_verb(tree, title):
            yield Edit(title.index, title.head, title.dep, lemma=form)


def _is_named_behind(tree: Tree, title: Token) -> bool:
    name = tree.name_at(tree[min(title.index + 1, len(tree) - 1)])
    return name is not None and name.label == "PERSON" and name.first == title.index + 1


def _has_singular_verb(tree: Tree, title: Token) -> bool:
    verb = finite(tree, tree[title.head]) if title.dep.startswith("nsubj") else None
    return verb is not None and verb.feat("Number") == "Sing"


STEMS = (forms_like_being, short_stems, stems_beside_particles, present_plurals)
"""Verbs that were given the infinitive or the tense of another, in their order."""
PLURALS = (plurals_like_verbs, plurals_like_infinitives)
"""Plurals of nouns that were taken for verbs, in their order."""
