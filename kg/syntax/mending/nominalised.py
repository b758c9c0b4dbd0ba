"""What bare event nouns and infinitives of headlines are followed by: their objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import named_or_agentive
from kg.syntax.infinitive import is_noun_like
from kg.syntax.mending.edit import Edit, replacing
from kg.syntax.mending.needs import needs, relation, tagged, written
from kg.syntax.mending.valency import wants
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOMINAL = ("nmod", "obl", "obl:arg", "obj", "nsubj", "appos", "fixed", "flat")
_OFFICES = ("headOf", "holdsPosition", "represents")
_BODIES = (
    "Organisation", "Government", "Parliament", "Ministry", "ArmedForce", "Court", "Party",
    "Alliance", "Company", "Media", "ArmedGroup",
)  # fmt: skip
_THINGS = ("Vehicle", "Goods", "Weapon", "Facility", "Measure")
_OBLIQUE = ("nmod", "obl", "obl:arg")


@needs(relation("amod", tags=["VERB"]))
def infinitives_before_nouns(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *na doodschieten agent*: an infinitive is no adjective, but has the noun for object."""
    for verb in tree.related("amod"):
        noun = tree[verb.head]
        between = tree.tokens[verb.index + 1 : noun.index]
        if verb.pos != "VERB" or noun.index < verb.index or not _is_infinitive(verb):
            continue
        if any(t.dep not in ("amod", "nummod", "det") for t in between):
            continue
        yield replacing(verb, noun)
        yield Edit(noun.index, verb.index, "obj")
        for child in tree.children(noun):
            if child.index < verb.index and child.dep in ("case", "det"):
                yield Edit(child.index, verb.index, child.dep)


def _is_infinitive(verb: Token) -> bool:
    """Tell *neerschieten*, which parsers may take for a participle: it has no *ge-* in it."""
    text = verb.text.lower()
    if verb.feat("VerbForm") == "Inf":
        return True
    if text != verb.lemma.lower() or text[-2:] != "en":
        return False
    return not words.load().begins("unstressed_prefixes", text)


@needs(relation(*_OBLIQUE, tags=["NOUN"]), relation("case", below=_OBLIQUE, of=["NOUN"]))
def objects_of_bare_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *gepakt na neersteken man*, *verdacht van vormen bende*, nouns for the parser.

    The infinitive stands behind a preposition without an article, its object right behind it
    without a preposition.
    """
    for verb in tree.related(*_OBLIQUE):
        text = verb.text.lower()
        if verb.pos != "NOUN" or text[-2:] != "en" or not lexicon.verb(text):
            continue
        if tree.child(verb, "case") is None or tree.child(verb, "det", "amod", "nummod"):
            continue
        if lexicon.noun(verb.lemma.lower()):
            continue  # "bij rellen vielen tien doden"
        if (noun := _right_behind(tree, verb)) is not None:
            yield Edit(verb.index, verb.head, verb.dep, "VERB", text)
            yield Edit(noun.index, verb.index, "obj")


def _right_behind(tree: Tree, verb: Token) -> Token | None:
    """Give the indefinite noun that stands right behind a word, below it or beside it."""
    beside = tree.children(tree[verb.head]) if verb.head != verb.index else ()
    for noun in (*tree.children(verb), *beside):
        if noun.dep not in _NOMINAL or tree.subtree(noun)[0].index != verb.index + 1:
            continue
        definite = any(d.feat("Definite") for d in tree.children(noun, "det"))
        if noun.pos not in ("PRON", "VERB") and not definite and not tree.child(noun, "case"):
            return noun
    return None


@needs(relation("case", below=_OBLIQUE), relation(*_OBLIQUE, tags=["NOUN"]))
def prepositions_of_events(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *protest tegen sluiting Belgische haven*: a preposition is that of the next noun."""
    for case in tree.related("case"):
        noun = tree[case.head]
        event = tree[case.index + 1] if case.index + 1 < len(tree) else case
        if event.pos != "NOUN" or event.head != noun.head or noun.dep not in _OBLIQUE:
            continue
        if event.dep not in _OBLIQUE or tree.child(event, "case", "det"):
            continue
        beside = tree.subtree(noun)
        behind = any(t.index == event.index + 1 for t in beside) and noun.index > event.index
        if behind and lexicon.noun(event.lemma.lower()) and not tree.child(noun, "det"):
            yield Edit(case.index, event.index, "case")
            yield Edit(noun.index, event.index, "nmod")


@needs(relation("parataxis", tags=["NOUN"], below=["root"], of=["NOUN"]))
def objects_of_heading_events(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Opnieuw uitstel maatregelen*: a second noun that hangs loose is what is put off."""
    for noun in tree.related("parataxis"):
        event = tree[noun.head]
        if noun.pos != "NOUN" or event.pos != "NOUN" or event.dep != "root":
            continue
        bare = tree.child(noun, "det", "case", "nsubj", "cop") is None
        beside = tree.subtree(noun)[0].index == event.index + 1
        if bare and beside and lexicon.names_event(event.lemma.lower()):
            yield Edit(noun.index, event.index, "nmod")


@needs(relation("obl"), relation("cop"), written("door"))
def agents_of_subjects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zei dat de bezetting van Bern door Kiev onwettig is*: nothing else has a doer there."""
    for agent in tree.related("obl", "obl:agent"):
        predicate = tree[agent.head]
        subject = tree.child(predicate, "nsubj")
        if subject is None or tree.child(predicate, "cop") is None or agent.index > predicate.index:
            continue
        beside = tree.subtree(subject)[-1].index == tree.subtree(agent)[0].index - 1
        event = beside and lexicon.noun(subject.lemma.lower())
        if event and preposition(tree, agent) == "door" and named_or_agentive(lexicon, agent):
            yield Edit(agent.index, subject.index, "nmod")


@needs(relation("obl"))
def ends_of_events(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vraagt om uitstel tot 30 mei*: the delay lasts until then, not the request."""
    known = words.load()
    for phrase in tree.related("obl", "obl:arg"):
        verb = tree[phrase.head]
        if verb.index > phrase.index or preposition(tree, phrase) != "tot":
            continue
        start = tree.subtree(phrase)[0].index
        for event in tree.children(verb, "obj", "obl", "nsubj:pass"):
            lasting = known.has("lasting_nouns", event.lemma.lower().rpartition("-")[2])
            if lasting and verb.index < event.index and tree.subtree(event)[-1].index == start - 1:
                yield Edit(phrase.index, event.index, "nmod")


@needs(relation("nmod", "appos", tags=["NOUN"], of=["NOUN"]))
def bodies_of_titles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *ontslaat directeur Franse inlichtingendienst*: whose director a headline ousts."""
    for body in tree.related("nmod", "appos"):
        title = tree[body.head]
        if body.pos != "NOUN" or title.pos != "NOUN" or tree.child(body, "case", "det"):
            continue
        lemma = title.lemma.lower()
        office = any(entry.type in _OFFICES for entry, _ in lexicon.relations.noun(lemma))
        if not office or lexicon.noun_class(lemma) != "Person" or tree.child(title, "det"):
            continue
        led = lexicon.noun_class(body.lemma.lower()) in _BODIES
        start = tree.opening(body).index
        if led and start == title.index + 1:
            yield Edit(body.index, title.index, "nmod:poss")


@needs(tagged("NOUN"), written("het"))
def infinitives_like_plurals(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het eisen van losgeld*, which is done, from *de eisen van de kapers*."""
    for noun in tree.tagged("NOUN"):
        text = noun.text.lower()
        if text[-2:] != "en" or text == noun.lemma.lower() or tree.child(noun, "nmod") is None:
            continue
        article = tree.child(noun, "det")
        if article is not None and article.text.lower() == "het" and lexicon.verb(text):
            yield Edit(noun.index, noun.head, noun.dep, "VERB", text)


@needs(tagged("VERB"), written("van", "door"), written("het"))
def phrases_of_infinitives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *het sturen van troepen naar Mali door Kiev*: who sends them where goes with *sturen*.

    Behind its object stand its other phrases, whatever noun a parser gives them to: who does it,
    and those that the verb wants and the noun does not.
    """
    for verb in tree.tagged("VERB"):
        if not is_noun_like(tree, verb):
            continue
        given = tree.child(verb, "nmod", "obl")
        if given is None or preposition(tree, given) != "van" or given.index < verb.index:
            continue
        behind = [t for t in tree.subtree(verb) if t.index > given.index]
        after = tree.subtree(verb)[-1].index + 1
        above = tree[verb.head]
        behind += [p for p in tree.children(above, *_OBLIQUE) if tree.subtree(p)[0].index == after]
        for phrase in behind:
            prep = preposition(tree, phrase) if tree.child(phrase, "case") else ""
            if phrase.head == verb.index or phrase.dep not in (*_OBLIQUE, "conj") or not prep:
                continue
            if phrase.dep == "conj" and tree.child(phrase, "cc") is not None:
                continue
            if any(t.pos == "PUNCT" for t in tree.tokens[given.index : phrase.index]):
                break
            head = tree[phrase.head]
            matter = phrase.pos == "NOUN" and not lexicon.noun_class(phrase.lemma.lower())
            free = head.pos == "VERB" or matter or not wants(tree, lexicon, head, prep)
            if prep == "door" or (free and wants(tree, lexicon, verb, prep)):
                yield Edit(phrase.index, verb.index, "obl")


@needs(relation("nmod", of=["NOUN"]), written("door"), written("van"))
def undergoers_behind_doers(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *de inname door Rusland van de haven*: what is taken goes with the event.

    So it does behind a name, and behind a noun if it is a thing or counted (*de arrestatie
    door de politie van drie Belgen*), not in *een inval door agenten van de geheime dienst*.
    """
    for doer in tree.related("nmod"):
        event = tree[doer.head]
        if event.pos != "NOUN" or doer.index < event.index or preposition(tree, doer) != "door":
            continue
        undergone = next(
            (v for v in tree.children(doer, "nmod") if preposition(tree, v) == "van"), None
        )
        if undergone is None or undergone.index < doer.index:
            continue
        class_ = lexicon.noun_class(undergone.lemma.lower())
        counted = tree.child(undergone, "nummod") is not None
        if not (doer.pos == "PROPN" or counted or class_ in _THINGS):
            continue
        entries = (entry.roles for entry, *_ in lexicon.noun(event.lemma.lower()))
        taken = any("nmod:van" in roles.get("target", ()) for roles in entries)
        if taken and not any(preposition(tree, p) == "van" for p in tree.children(event, "nmod")):
            yield Edit(undergone.index, event.index, "nmod")


TAGS = (infinitives_before_nouns, objects_of_bare_infinitives, infinitives_like_plurals)
"""Those that change what a word is."""
NOUN_PHRASES = (prepositions_of_events, objects_of_heading_events, bodies_of_titles)
"""Those that change what a noun hangs on."""
ATTACHMENT = (
    agents_of_subjects, ends_of_events, phrases_of_infinitives, undergoers_behind_doers,
)  # fmt: skip
"""Those that need to know what the verb has."""
