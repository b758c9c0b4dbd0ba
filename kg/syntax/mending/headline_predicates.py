"""What a headline without a verb says of somebody: *Topman vast*, *Groen licht EU voor missie*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending import fragments, prepositions, verbless
from kg.syntax.mending.edit import Edit
from kg.syntax.mending.needs import finite_at_most, needs, relation, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_VOTING = ("Parliament", "Government")
"""Classes of those who are not called by what they are for or against."""
_BEHIND = ("appos", "flat", "nmod:poss")


@needs(finite_at_most(0), relation("parataxis", "nsubj", below=["root"], of=["ADV", "ADJ"]))
def nouns_before_predicates(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Minister van Handel weg na kritiek*: the headline is about the minister."""
    adverb, known = tree.root, words.load()
    listed = known.has("headline_predicates", adverb.text)
    if not (listed or known.has("headline_particles", adverb.text)):
        return
    before = [t for t in tree.children(adverb) if t.index < adverb.index]
    if len(before) == 1 and _acts(tree, lexicon, before[0]) and verbless.is_headline(tree):
        yield Edit(before[0].index, before[0].index, "root")
        yield Edit(adverb.index, before[0].index, "amod")


@needs(finite_at_most(0), word_of("headline_predicates", "headline_particles"))
def predicates_before_phrases(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Minister weg na schandaal*, *Troepen weg uit Gao*: said of who stands before it.

    Parsers take the adverb for a part of the phrase behind it, or of the noun itself.
    """
    if not verbless.is_headline(tree):
        return
    noun, known = tree.root, words.load()
    adverb, again = _predicate(tree, noun)
    if adverb is None or not _acts(tree, lexicon, noun) or not _stands_alone(tree, adverb):
        return
    form = adverb.text
    particle = known.has("headline_particles", form)
    if not particle and not known.has("headline_predicates", form):
        return
    verb = _verb(lexicon, form) if particle else ""
    later = [t for t in tree.children(noun) if t.index > adverb.index]
    hung = tree[adverb.head]
    if hung.index > adverb.index and hung not in later:
        return
    if verb:
        yield Edit(adverb.index, adverb.index, "root", "VERB", verb)
        yield Edit(noun.index, adverb.index, "nsubj")
    else:
        described = bool(lexicon.adjective(form))  # "Twee soldaten dood in Irak"
        yield Edit(adverb.index, noun.index, "amod", "ADJ" if described else "ADV", form)
    if again is not None:
        yield Edit(again.index, adverb.index, "advmod")
    for phrase in later:
        if phrase.pos in ("NOUN", "PROPN") and tree.child(phrase, "case") is not None:
            yield Edit(phrase.index, adverb.index, "obl")
        elif verb and phrase is not adverb:
            yield Edit(phrase.index, adverb.index, phrase.dep)


def _predicate(tree: Tree, noun: Token) -> tuple[Token | None, Token | None]:
    """Give what may be said of a noun, and the adverb before it: *Topman weer vrij*."""
    first = _next(tree, noun)
    if first is None or not words.load().has("headline_adverbs", first.text):
        return first, None
    return (tree[first.index + 1], first) if first.index + 1 < len(tree) else (None, first)


def _next(tree: Tree, noun: Token) -> Token | None:
    """Give the word behind a noun, its name and whose it is: *Topman van Frontex vast*."""
    if noun.pos not in ("NOUN", "PROPN", "NUM"):
        return None
    last = noun.index
    while last + 1 < len(tree):
        after = tree[last + 1]
        of = after.lemma == "van" and after.head > after.index
        word = tree[after.head] if of else after
        bare = word.pos in ("NOUN", "PROPN") and (of or tree.child(word, "case") is None)
        named = word.dep in (*_BEHIND, "nmod") and bare and noun.index <= word.head <= last
        if not named:
            return after
        last = word.index
    return None


def _acts(tree: Tree, lexicon: Lexicon, noun: Token) -> bool:
    """Tell somebody from what is fixed or free: not *Prijzen vast*, *Weg vrij voor akkoord*."""
    counted = [t for t in tree.children(noun, "nmod") if tree.child(t, "case") is None]
    said = counted[0] if noun.pos == "NUM" and counted else noun
    if said.pos == "PROPN":
        return True
    class_ = lexicon.noun_class(said.lemma.lower()) or lexicon.noun_class(said.text.lower())
    return class_ is not None and words.load().has("agentive_classes", class_)


def _stands_alone(tree: Tree, adverb: Token) -> bool:
    """Tell *Topman vast voor fraude* from *Topman vast van plan*, *Leger vrij sterk*."""
    if tree.child(adverb) is not None and adverb.dep == "case":
        return False
    if adverb.index + 1 == len(tree):
        return True
    return tree[adverb.index + 1].pos == "ADP" and tree[adverb.index + 1].lemma != "van"


def _verb(lexicon: Lexicon, particle: str) -> str:
    """Give the verb that a headline leaves out beside a particle: *vast* is *zit vast*."""
    left_out = words.load().classes["headline_verbs"]
    return next((v for v in left_out if v.startswith(particle) and lexicon.verb(v)), "")


@needs(finite_at_most(0), relation("root", tags=["ADJ", "VERB"]))
def people_for_adjectives(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Activist vrij na betoging*, *Leger de straat op*: who opens a headline is somebody."""
    first, text = tree[0], tree[0].text.lower()
    if first.dep != "root" or first.pos not in ("ADJ", "VERB") or len(tree) == 1:
        return
    class_ = lexicon.noun_class(text)
    if class_ and words.load().has("agentive_classes", class_) and verbless.is_headline(tree):
        yield Edit(first.index, first.head, "root", "NOUN", text)


@needs(finite_at_most(0), relation("acl", "amod", tags=["VERB"], below=["root"]))
def adjectives_like_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Iran woedend over moord*: no verb, but what is said of who stands before it."""
    for word in tree.related("acl", "amod"):
        noun, form = tree[word.head], word.text.lower()
        if word.pos != "VERB" or word is not _next(tree, noun) or not lexicon.adjective(form):
            continue
        if not lexicon.verb(form) and _acts(tree, lexicon, noun):
            yield Edit(word.index, noun.index, "amod", "ADJ", form, "Degree=Pos")


@needs(finite_at_most(0), relation("fixed"))
def nouns_of_fixed_phrases(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Groen licht EU voor missie*: the first two words are a phrase, of whom comes next."""
    if len(tree) == 2 or not verbless.is_headline(tree):
        return
    adjective, noun = tree[0], tree[1]
    above = tree[adjective.head]
    headed = above is adjective or (above.index == 2 and above is tree.root)
    if adjective.pos not in ("ADJ", "PROPN") or noun.head != 0 or noun.dep != "fixed" or not headed:
        return
    if not lexicon.noun(noun.text.lower()):
        return
    yield Edit(noun.index, noun.index, "root", "NOUN")
    yield Edit(adjective.index, noun.index, "amod", "ADJ", adjective.text.lower())
    for phrase in tree.children(above):
        if phrase.index > 1 and phrase.index > above.index:
            bare = phrase.index == 2 and phrase.dep == "appos"
            yield Edit(phrase.index, noun.index, "nmod" if bare else phrase.dep)
    if above is not adjective:
        yield Edit(above.index, noun.index, "nmod")


@needs(relation("nmod", below=["root", "parataxis"], of=["NOUN"]), finite_at_most(0))
def settings_of_headlines(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Premier in Gent voor overleg*: where he is, no part of what he is called.

    So *Senaat voor boycot*, *Kabinet tegen pact*, but not *Minister voor Klimaat* or
    *Coalitie tegen Iran*, nor *Gezant in Mali*, who represents somebody there.
    """
    if not verbless.is_headline(tree):
        return
    for noun in (tree.root, *tree.children(tree.root, "parataxis")):
        start = tree.opening(noun).index
        apart = noun is not tree.root and (start == 0 or tree[start - 1].text != ":")
        if noun.pos != "NOUN" or apart:
            continue  # "Coup in Gabon: president onder huisarrest"
        if _acts(tree, lexicon, noun):
            yield from _settings(tree, lexicon, noun)


def _settings(tree: Tree, lexicon: Lexicon, noun: Token) -> Iterator[Edit]:
    known = words.load()
    if any(e.type == "represents" for e, _ in lexicon.relations.noun(noun.lemma.lower())):
        return
    votes = lexicon.noun_class(noun.lemma.lower()) in _VOTING
    for phrase in tree.children(noun, "nmod"):
        case = tree.child(phrase, "case")
        if phrase.index < noun.index or case is None or phrase.pos not in ("NOUN", "PROPN"):
            continue
        deed = votes or bool(lexicon.noun(phrase.lemma.lower()))
        stance = deed and known.has("headline_stances", case.lemma)
        if stance or known.has("headline_settings", case.lemma):
            yield Edit(phrase.index, noun.index, "obl")


@needs(finite_at_most(0), word_of("headline_phrases"))
def phrases_for_verbs(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Drie agenten om het leven bij brand*: the phrase stands for the verb left out."""
    noun = tree.root
    case = _next(tree, noun)
    if case is None or case.pos != "ADP" or not verbless.is_headline(tree):
        return
    known, form = words.load(), ""
    for word in tree.tokens[case.index : case.index + 3]:
        form = f"{form} {word.text}".strip()
        if known.has("headline_phrases", form):
            verb = _verb(lexicon, case.text.lower())
            yield Edit(word.index, word.index, "root", "VERB", verb)
            yield Edit(noun.index, word.index, "nsubj")
            for inside in tree.tokens[case.index : word.index]:
                yield Edit(inside.index, word.index, "fixed")
            for phrase in tree.tokens[word.index + 1 :]:
                if tree.child(phrase, "case") and phrase.head <= word.index:
                    yield Edit(phrase.index, word.index, "obl")


RULES = (
    phrases_for_verbs,
    *fragments.RULES,
    people_for_adjectives,
    nouns_before_predicates,
    *verbless.HEADLINES,
    nouns_of_fixed_phrases,
    adjectives_like_participles,
    predicates_before_phrases,
    prepositions.predicates_of_headlines,
    settings_of_headlines,
)
"""What headlines without a finite verb say of whom, in their order."""
