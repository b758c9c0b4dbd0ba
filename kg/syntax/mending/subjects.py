"""Subjects and objects by agreement and word order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, finite, has_te, subject_of
from kg.syntax.mending.needs import needs, relation, several, word_of, written
from kg.syntax.mending.valency import particle_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_SUBJECTS = ("nsubj", "csubj", "expl")


@needs(relation("parataxis", tags=["VERB"]), relation("obj", "iobj", below=["parataxis"]))
def reporting_subjects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *..., melden ingewijden aan NRC*: after a report stands who reports."""
    for verb in tree.related("parataxis"):
        if verb.pos != "VERB":
            continue
        if verb.feat("VerbForm") != "Fin" and tree.child(verb, "aux", "mark"):
            continue  # a plural looks like an infinitive
        first = tree.opening(verb)
        if first is not verb or tree.child(verb, *_SUBJECTS, "ccomp", "xcomp"):
            continue
        reports = any(e.type == "Statement" for e in lexicon.verb(particle_verb(tree, verb)))
        objects = tree.children(verb, "obj", "iobj")
        person = bool(objects) and _may_report(lexicon, objects[0])
        if not reports or len(objects) != 1 or not (person or objects[0].pos == "PROPN"):
            continue
        if _agrees(tree, objects[0], verb) is not False:
            yield Edit(objects[0].index, verb.index, "nsubj")


@needs(several("nsubj"), relation("ccomp") | relation("parataxis"))
def subjects_of_reported(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *De Navo zal haar troepen terugtrekken, verklaarde X*: of two subjects X says it."""
    for verb in tree.heads("nsubj", least=2):
        below = tree.child(verb, "ccomp")
        subjects = tree.children(verb, "nsubj")
        if below is None or not below.index < verb.index:
            continue
        said = subjects[0].index < below.index and subjects[-1].index > verb.index
        open_ = finite(tree, below) is None or not tree.child(below, "mark") or has_te(tree, below)
        if said and open_ and not tree.child(below, *_SUBJECTS, "nsubj:pass"):
            yield subject_of(tree, subjects[0], below)
    for verb in tree.heads("nsubj", least=2):
        told, subjects = tree[verb.head], tree.children(verb, "nsubj")
        if verb.dep != "parataxis" or not told.index < verb.index:
            continue
        said = subjects[0].index < told.index and subjects[-1].index > verb.index
        if said and not tree.child(told, *_SUBJECTS, "nsubj:pass"):
            yield subject_of(tree, subjects[0], told)


def _may_report(lexicon: Lexicon, noun: Token) -> bool:
    """Tell people, papers and *een bron* from what is reported."""
    lemma = noun.lemma.lower()
    belongs = any(entry.type == "memberOf" for entry, _ in lexicon.relations.noun(lemma))
    return belongs or lexicon.noun_class(lemma) in ("Person", "Media")


@needs(relation("nsubj"), relation("obj"))
def subjects_by_number(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Exchange subject and object where only the other agrees with the finite verb.

    *Alleen zijn bondgenoten durft Trump te schofferen*: Trump dares.
    """
    for verb in tree.heads("nsubj"):
        subject = tree.child(verb, "nsubj") if verb.pos in ("VERB", "AUX") else None
        if subject is None or subject.dep != "nsubj" or (first := finite(tree, verb)) is None:
            continue
        if not subject.index < first.index or _agrees(tree, subject, first) is not False:
            continue
        lower = tree.child(verb, "xcomp") or verb
        other = tree.child(verb, "obj") or tree.child(lower, "obj")
        if other is None or other.index < first.index or _agrees(tree, other, first) is not True:
            continue
        yield Edit(other.index, verb.index, "nsubj")
        yield Edit(subject.index, other.head, "obj")


@needs(relation("nsubj", tags=["PROPN", "NOUN"]), relation("obj", tags=["NOUN"]))
def headline_subjects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Read a headline in the order of most: *Oppositie waarschuwt Trump*, the opposition does.

    What stands first has no article and can act, and the verb does not tell them apart. So
    does *Gewapende bendes ontvoerden acht priesters*: neither is known, so none is put first.
    """
    for verb in tree.tagged("VERB"):
        if verb.feat("VerbForm") != "Fin":
            continue
        subject, other = tree.child(verb, "nsubj"), tree.child(verb, "obj")
        if subject is None or other is None:
            continue
        first = tree.subtree(other)[0].index == 0 and other.index < verb.index < subject.index
        if not first or tree.child(other, "nmod:poss", "case"):
            continue
        unknown = subject.pos == "NOUN" and _is_unknown(tree, subject) and _is_unknown(tree, other)
        if not unknown and (subject.pos != "PROPN" or tree.child(other, "det")):
            continue
        acts = other.pos == "NOUN" and agentive(lexicon, other)
        if acts and _agrees(tree, other, verb) is not False:
            yield Edit(other.index, verb.index, "nsubj")
            yield Edit(subject.index, verb.index, "obj")


def _is_unknown(tree: Tree, noun: Token) -> bool:
    """Tell *acht priesters*, *een dorp*, *priesters* from *de priesters*, *hun priesters*."""
    if any(t.feat("Definite") != "Ind" for t in tree.children(noun, "det")):
        return False
    return tree.child(noun, "nmod:poss", "appos", "flat") is None


@needs(several("nsubj"))
def demonstrative_objects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Dat maakt het Witte Huis bekend*: what opens the sentence has no number to agree."""
    for verb in tree.heads("nsubj", least=2):
        subjects = tree.children(verb, "nsubj")
        if subjects[0].feat("PronType") != "Dem" or subjects[0].index > 0:
            continue
        if subjects[1].index > verb.index or subjects[1].head == verb.index:
            yield Edit(subjects[0].index, verb.index, "obj")


@needs(relation("det", below=["obj", "nsubj", "iobj"]), written("het"))
def pronouns_before_plurals(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *dat het troepen stuurt*, *dat het drie Belgen uitwijst*: no plural has that article."""
    for article in tree.related("det"):
        if article.text.lower() != "het":
            continue
        noun = tree[article.head]
        verb = tree[noun.head]
        counted = noun.pos == "PROPN" and tree.child(noun, "nummod") is not None
        if not counted and (noun.pos != "NOUN" or not _is_plural(lexicon, noun)):
            continue
        if noun.dep not in ("obj", "nsubj", "iobj") or verb.pos != "VERB":
            continue
        if noun.dep == "nsubj" or not tree.child(verb, *_SUBJECTS):
            yield Edit(article.index, verb.index, "nsubj", "PRON")
            yield Edit(noun.index, verb.index, "obj")


@needs(relation("advcl", tags=["NOUN"]))
def nouns_before_verbs(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Gezant Bos verweet Peru traagheid*: a bare phrase before the verb is its subject."""
    for noun in tree.related("advcl"):
        verb, phrase = tree[noun.head], tree.subtree(noun)
        first = finite(tree, verb) if verb.pos == "VERB" and noun.pos == "NOUN" else None
        if first is None or tree.child(verb, *_SUBJECTS) or tree.child(noun, "case", "mark"):
            continue
        opens = phrase[0].index == 0 and phrase[-1].index == first.index - 1
        if opens and _agrees(tree, noun, first) is not False:
            yield Edit(noun.index, verb.index, "nsubj")


@needs(several("obj", "iobj"))
def subjects_among_objects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Give a finite clause with two objects and no subject the first as subject."""
    for verb in tree.heads("obj", "iobj", least=2):
        if verb.pos != "VERB" or verb.dep == "conj" or tree.child(verb, *_SUBJECTS):
            continue
        first = finite(tree, verb)
        objects = [o for o in tree.children(verb, "obj", "iobj") if not tree.child(o, "case")]
        if first is None or len(objects) < 2:
            continue
        if objects[0].feat("PronType"):  # "Dat suggereren uitlatingen van de minister"
            pointing = objects[0].feat("PronType") == "Dem" and objects[0].index < first.index
            if pointing and first.feat("Number") == "Plur" and _agrees(tree, objects[1], first):
                yield Edit(objects[1].index, verb.index, "nsubj")
            continue
        if _agrees(tree, objects[0], first) is not False:
            yield Edit(objects[0].index, verb.index, "nsubj")


@needs(several("nsubj"), relation("xcomp", tags=["VERB"]))
def objects_of_infinitives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *gaat Trump troepen niet terughalen*, whose second subject is the object below."""
    for verb in tree.heads("nsubj", least=2):
        below = tree.child(verb, "xcomp")
        if below is None or below.pos != "VERB":
            continue
        subjects = tree.children(verb, "nsubj")
        first = finite(tree, verb)
        if first is None or tree.child(below, "obj") or subjects[-1].index > below.index:
            continue
        other = subjects[0] if _agrees(tree, subjects[0], first) is False else subjects[-1]
        yield Edit(other.index, below.index, "obj")


@needs(relation("xcomp", "ccomp", "advcl", of=["VERB"]), written("te"), word_of("copulas"))
def objects_of_copulas(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vroeg bondgenoten alerter te worden*: copulas leave it to the verb above."""
    for verb in tree.related("xcomp", "ccomp", "advcl"):
        above = tree[verb.head]
        copula = words.load().has("copulas", verb.lemma)
        if above.pos != "VERB" or not copula or not has_te(tree, verb):
            continue
        noun, what = tree.child(verb, "obj", "iobj"), tree.child(verb, "xcomp")
        if noun is None or what is None or what.feat("VerbForm") == "Inf":
            continue  # "zegt Peru te zullen blijven steunen"
        if not tree.child(above, "obj", "iobj") and above.index < noun.index < verb.index:
            yield Edit(noun.index, above.index, "obj")


@needs(relation("nsubj", "obj"), word_of("measure_nouns"))
def counted_beside_measure(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een aantal commando's trainen*: one subject, the counted one, not two."""
    for measure in tree.related("nsubj", "nsubj:pass", "obj"):
        if not words.load().has("measure_nouns", measure.lemma.lower()):
            continue
        if tree.child(measure, "nmod", "amod"):
            continue
        for noun in tree.children(tree[measure.head], "nsubj", "nsubj:pass", "obj"):
            bare = noun.pos == "NOUN" and noun.feat("Number") == "Plur"
            if bare and tree.subtree(noun)[0].index == measure.index + 1:
                yield Edit(noun.index, measure.head, measure.dep)
                yield Edit(measure.index, noun.index, "nummod")


def _is_plural(lexicon: Lexicon, noun: Token) -> bool:
    """Tell a plural by its form: after *het* a parser takes it for a singular."""
    text, lemma = noun.text.lower(), noun.lemma.lower()
    formed = text != lemma and text.endswith(("en", "s")) and not lexicon.verb(text)
    return formed and (lexicon.noun_class(lemma) is not None or bool(lexicon.noun(lemma)))


def _agrees(tree: Tree, noun: Token, verb: Token) -> bool | None:
    """Tell whether a noun has the verb's number; `None` where a form does not show it."""
    number = verb.feat("Number")
    if not number or tree.child(noun, "conj") is not None:
        return None
    if words.load().has("measure_nouns", noun.lemma.lower()):
        return None
    if noun.pos == "NOUN" and tree.name_at(noun) is not None:
        return None  # "Artsen zonder Grenzen stopt"
    own = noun.feat("Number")
    if noun.pos == "PROPN":
        own = "Sing" if number == "Sing" else ""
    return own == number if own else None
