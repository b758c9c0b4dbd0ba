"""What a clause says where its verb only carries it: *er is hoop*, *het gaat om een aanval*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.syntax.tree import Token, Tree

_OBLIQUE = ("obl:arg", "obl")


def carried(reading: Reading, word: Token) -> Token | None:
    """Give what a word carries that says nothing itself; `None` where it does.

    Parameters
    ----------
    reading : Reading
        The sentence.
    word : Token
        The predicate of a clause, as the parser has it.
    """
    if word.pos in ("VERB", "AUX"):
        return next(filter(None, (told(reading, word) for told in _TOLD)), None)
    return _busy_with(reading, word)


def _copular(reading: Reading, verb: Token) -> Token | None:
    """Give *taak* in *dat dit de taak van het leger blijft*, which some parsers hang on the verb.

    So *boeren* in *dat het aan de boeren is om te kiezen*.
    """
    tree, words = reading.tree, reading.resources.words
    if words.has("lasting_copulas", verb.lemma):
        noun = tree.child(verb, "xcomp")
        if noun is not None and noun.pos == "NOUN" and tree.child(noun, "case") is None:
            return noun
    subject = tree.child(verb, "nsubj", "expl")
    if verb.lemma != "zijn" or subject is None or subject.text.lower() != "het":
        return None
    if tree.child(verb, "ccomp", "xcomp", "csubj", "advcl") is None:
        return None
    return next((c for c in tree.children(verb, *_OBLIQUE) if preposition(tree, c) == "aan"), None)


def _existing(reading: Reading, verb: Token) -> Token | None:
    """Give what there is in *er is een probleem*, which is what the clause says.

    Not where it says where something is or comes from: *er waren soldaten in het dorp*. Nor of
    what is there already: *dat het bewijs bestaat*.
    """
    tree, words = reading.tree, reading.resources.words
    if not words.has("existing_verbs", reading.view.lemma(verb)):
        return None
    subject = tree.child(verb, "nsubj")
    there = any(c.text.lower() == "er" for c in tree.children(verb, "advmod", "expl", "obl"))
    if subject is None or not there or subject.pos not in ("NOUN", "PROPN"):
        return None
    beside = (c for c in _beside(reading, verb) if c.pos != "ADV")
    if verb.lemma != "zijn":
        abstract = reading.class_of(subject) == "Matter"
        return subject if abstract and all(_is_about(reading, c) for c in beside) else None
    siting = words.classes["siting_prepositions"]
    return None if any(preposition(tree, c) in siting for c in beside) else subject


def _beside(reading: Reading, verb: Token) -> Iterator[Token]:
    """Give the phrases with a preposition beside a verb that are no times."""
    return (c for c in reading.tree.children(verb, *_OBLIQUE) if not reading.is_time(c))


def _is_about(reading: Reading, phrase: Token) -> bool:
    """Tell *er komt een oplossing voor de crisis* from *er komt een brief uit Parijs*."""
    return reading.resources.words.has("about_prepositions", preposition(reading.tree, phrase))


def _had(reading: Reading, verb: Token) -> Token | None:
    """Give *gevolgen* in *dat het gevolgen heeft*, which is what the clause says.

    So does *kans* in *dat hij de kans krijgt om te spreken*. What one has in his hands is
    nothing that a clause says: *dat hij een wapen heeft*.
    """
    tree, words = reading.tree, reading.resources.words
    lemma, thing = reading.view.lemma(verb), tree.child(verb, "obj")
    if thing is None or verb.pos != "VERB":
        return None
    if not words.has("having_verbs", lemma) or tree.child(verb, "compound:prt") is not None:
        return None
    if words.has("chance_nouns", thing.lemma.lower()) or thing.pos in ("ADJ", "ADV"):
        return thing  # "dat zij er genoeg van hebben"
    if thing.pos != "NOUN":
        return None
    determiners = tree.children(thing, "det")
    known = any(d.feat("Definite") == "Def" or d.feat("PronType") == "Dem" for d in determiners)
    owned = known or tree.child(thing, "nmod:poss", "nummod") is not None
    own = words.has("owning_verbs", lemma) and not owned
    return thing if own and reading.class_of(thing) == "Matter" else None


def _carried(reading: Reading, verb: Token) -> Token | None:
    """Give *gevaar* in *dat het de vrede in gevaar brengt*, which is what the clause says.

    The noun stands bare right before the verbs of the clause.
    """
    tree, words = reading.tree, reading.resources.words
    if verb.pos != "VERB" or not words.has("carrying_verbs", reading.view.lemma(verb)):
        return None
    if (noun := _fixed_noun(tree, verb)) is not None:
        return noun
    for noun in tree.children(verb, "obl", "xcomp"):
        bare = noun.pos == "NOUN" and not tree.child(noun, "det", "nummod")
        bare = bare and not any(c.index > noun.index for c in tree.children(noun))
        if not bare or not words.has("carrying_prepositions", preposition(tree, noun)):
            continue
        between = tree.tokens[noun.index + 1 : verb.index]
        beside = noun.index < verb.index and all(t.head == verb.index for t in between)
        verbal = all(t.pos in ("AUX", "ADP", "VERB") for t in between)
        matter = not reading.is_time(noun) and not reading.is_a(noun, "Place", "Agent")
        if beside and verbal and matter:  # not "dat hij op agenten heeft geschoten"
            return noun
    return None


def _fixed_noun(tree: Tree, verb: Token) -> Token | None:
    """Give *start* in *dat het werk van start gaat*, an expression of two words."""
    for case in tree.children(verb, "compound:prt"):
        fixed = tree.children(case, "fixed")
        if case.pos == "ADP" and len(fixed) == 1 and fixed[0].pos == "NOUN":
            return fixed[0]
    return None


def _undertaken(reading: Reading, verb: Token) -> Token | None:
    """Give *sturen* in *dat zij overgaan tot het sturen van troepen*."""
    tree = reading.tree
    if not reading.resources.words.has("undertaking_verbs", reading.view.lemma(verb)):
        return None
    for child in tree.children(verb, *_OBLIQUE):
        event = child.pos == "VERB" or reading.resources.lexicon.noun(child.lemma.lower())
        if event and preposition(tree, child) == "tot":
            return child
    return None


def _seeming(reading: Reading, verb: Token) -> Token | None:
    """Give *verandert* in *dat het erop lijkt dat de koers verandert*."""
    if not reading.resources.words.has("seeming_verbs", reading.view.lemma(verb)):
        return None
    subject = reading.tree.child(verb, "nsubj")
    if subject is not None and subject.text.lower() != "het":
        return None
    below = reading.tree.child(verb, "csubj", "ccomp")
    return below if below is not None and below.pos != "AUX" else None


def _busy_with(reading: Reading, adjective: Token) -> Token | None:
    """Give *onderzoek* in *dat zij bezig zijn met een onderzoek*, if it is an event."""
    tree, words = reading.tree, reading.resources.words
    if adjective.pos != "ADJ" or not words.has("planning_words", adjective.lemma):
        return None
    for child in tree.children(adjective, *_OBLIQUE):
        event = child.pos == "VERB" or reading.resources.lexicon.noun(child.lemma.lower())
        if event and words.has("undertaking_prepositions", preposition(tree, child)):
            return child
    return None


def _matter(reading: Reading, verb: Token) -> Token | None:
    """Give the event in *het gaat om een aanval*, which is what the clause says."""
    tree = reading.tree
    spoken = tree.child(verb, "nsubj") if verb.lemma == "zijn" else None
    present = reading.resources.words.classes["presence_nouns"]
    if spoken is not None and spoken.text.lower() in present:
        of = (c for c in tree.children(verb, "obl:arg", "obl") if preposition(tree, c) == "van")
        return next(of, None)  # "dat er sprake is van een staatsgreep"
    if verb.lemma != "gaan" or tree.child(verb, "compound:prt", "xcomp") is not None:
        return None
    impersonal = any(c.text.lower() == "het" for c in tree.children(verb, "nsubj", "expl"))
    for child in tree.children(verb, *_OBLIQUE):
        if preposition(tree, child) != "om" or child.pos != "NOUN":
            continue
        asked = any(
            reading.resources.words.has("question_words", d.text.lower())
            for d in tree.children(child, "det", "nummod", "amod", "advmod")
        )
        if reading.resources.lexicon.noun(child.lemma.lower()) or (impersonal and not asked):
            return child
    return None


_TOLD = (_copular, _matter, _existing, _carried, _had, _undertaken, _seeming)
