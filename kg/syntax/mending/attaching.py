"""Prepositional phrases given to the word that wants them.

A phrase hangs with the noun before it, the noun above that, or the verb. Where the
lexicon knows that one of them takes its preposition (*topontmoeting met*, *beschuldigen
van*) and the word that it hangs on does not, it is that one's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending import inside_phrases, phrases
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation
from kg.syntax.mending.valency import begins_with, is_between, particle_verb, wants
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_SITES = ("Facility", "Place", "Region")
_GIVERS = ("Person", "Government", "State", "Company")
_PHRASES = ("obl", "obl:arg", "nmod", "obj", "obl:agent")


def attached_phrases(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Give phrases to the noun or verb whose entry names their preposition."""
    known = words.load()
    for phrase in tree.related(*_PHRASES):
        if tree.child(phrase, "case") is None or not _is_nominal(tree, phrase):
            continue
        prep = preposition(tree, phrase)
        head = tree[phrase.head]
        if prep == "door" and (event := _event_above(tree, lexicon, phrase)) is not None:
            yield Edit(phrase.index, event.index, "nmod")
        if prep == "van" and (giver := _verb_with_giver(tree, lexicon, phrase)) is not None:
            yield Edit(phrase.index, giver.index, "obl:arg")
            continue
        if (event := _event_before(tree, lexicon, phrase, prep)) is not None:
            yield Edit(phrase.index, event.index, "nmod")
            continue
        if not prep or known.has("near_prepositions", prep) or _holds(tree, lexicon, head, prep):
            continue
        for other in _hosts(tree, phrase):
            verbal = other.pos in ("VERB", "AUX")
            fetched = verbal and _is_fetched(tree, lexicon, other, head)
            leaves = fetched or _may_leave(lexicon, head, prep, preposition(tree, head))
            if verbal and head.pos != "VERB" and not leaves:
                continue
            if _takes(tree, lexicon, other, phrase, prep):
                yield Edit(phrase.index, other.index, "obl:arg" if verbal else "nmod")
                break


def _takes(tree: Tree, lexicon: Lexicon, word: Token, phrase: Token, prep: str) -> bool:
    """Tell whether an entry of a noun or verb names the preposition of a phrase.

    People are no means: *onderhandelt met boeren*, but not *valt een bus met boeren aan*.
    """
    head = tree[phrase.head]
    has = head.head == word.index and head.index != word.index and preposition(tree, head) == prep
    if has or _is_in_front(tree, phrase, word, prep) or not wants(tree, lexicon, word, prep):
        return False  # it has one: "waarschuwde voor gevolgen voor de handel"
    if begins_with(tree, head, prep) if word.pos == "NOUN" else is_between(head, prep):
        return False  # "is aangepast aan X", "de spanningen met X bespreken"
    people = lexicon.noun_class(phrase.lemma.lower()) in ("Person", "Group")
    if prep != "met" or word.pos not in ("VERB", "AUX") or not people:
        return True
    entries = lexicon.verb(particle_verb(tree, word))
    parties = ("target", "agent")
    return not entries or any("obl:met" in e.roles.get(r, ()) for e in entries for r in parties)


def _is_in_front(tree: Tree, phrase: Token, verb: Token, prep: str) -> bool:
    """Tell *een konvooi met hulp is geraakt*: one phrase alone stands before the finite verb."""
    first, noun = finite(tree, verb), tree[phrase.head]
    if prep != "met" or verb.dep != "root" or first is None:
        return False
    return noun.head == verb.index and noun.index < phrase.index < first.index


def _holds(tree: Tree, lexicon: Lexicon, head: Token, prep: str) -> bool:
    """Tell whether a phrase is its head's, which wants its preposition and does not yield it."""
    return wants(tree, lexicon, head, prep) and not _yields(tree, head, prep)


def _yields(tree: Tree, noun: Token, prep: str) -> bool:
    """Tell *veroordeeld tot zes jaar cel wegens fraude*, *de aanklacht wegens moord tegen X*."""
    own = preposition(tree, noun)
    if noun.dep == "nmod":
        return own == "wegens" and prep == "tegen"
    penalty = own == "tot" and words.load().has("punishments", noun.lemma.lower())
    return penalty and noun.dep.startswith("obl")


def _is_nominal(tree: Tree, phrase: Token) -> bool:
    """Tell a noun phrase, but not *aan land* in *hulp aan land brengen*, which nobody gets."""
    by_tag = phrase.pos in ("NOUN", "PROPN", "PRON", "NUM")
    bare = words.load().has("bare_destinations", phrase.text.lower())
    return (by_tag and not bare) or tree.child(phrase, "det") is not None


@needs(relation("obl"), relation("obj", "nsubj:pass"))
def late_phrases(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *heeft het ontslag aanvaard van drie ministers*: the phrase is the noun's.

    It stands behind the last verb of the clause, which does not take its preposition
    where the object does, and the object has none of its own.
    """
    known = words.load()
    for phrase in tree.related("obl", "obl:arg"):
        verb = tree[phrase.head]
        late = verb.feat("VerbForm") in ("Part", "Inf") and phrase.index > verb.index
        if not late or not _is_nominal(tree, phrase):
            continue
        prep = preposition(tree, phrase)
        own = wants(tree, lexicon, verb, prep) or begins_with(tree, verb, prep)
        if not known.has("late_prepositions", prep) or own:
            continue
        noun = tree.child(verb, "obj", "nsubj:pass")
        if noun is None or noun.index > verb.index or not lexicon.names_event(noun.lemma.lower()):
            continue
        own = any(preposition(tree, child) == prep for child in tree.children(noun, "nmod"))
        if not own and wants(tree, lexicon, noun, prep):
            yield Edit(phrase.index, noun.index, "nmod")


def _hosts(tree: Tree, phrase: Token) -> Iterator[Token]:
    """Give the words that a phrase may hang on instead: nouns before it, then the verb."""
    start = tree.subtree(phrase)[0].index
    head = tree[phrase.head]
    token = tree[start - 1] if start > 0 else phrase
    last = start - 1
    while token.index < start and token.pos not in ("VERB", "AUX"):
        if tree.subtree(token)[-1].index not in (last, tree.subtree(phrase)[-1].index):
            break
        if token.pos in ("NOUN", "PROPN") and token is not head:
            yield token
        if token.head == token.index:
            break
        token = tree[token.head]
    while head.pos not in ("VERB", "AUX") and head.head != head.index:
        if head.dep not in ("obj", "nsubj", "nsubj:pass", "obl", "obl:arg", "nmod", "iobj"):
            return
        head = tree[head.head]
    if head.pos in ("VERB", "AUX") and head.index != phrase.head:
        yield head
    yield from tree.children(tree[phrase.head], "xcomp")  # "blijft ijveren voor ..."


def _event_before(tree: Tree, lexicon: Lexicon, phrase: Token, prep: str) -> Token | None:
    """Give the event right before a verb's phrase, if rather that is with somebody.

    *Bezoekt Vladivostok voor een top met Poetin*: the summit is.
    """
    verb = tree[phrase.head]
    if prep == "met" and (border := _border_before(tree, phrase)) is not None:
        return border
    if not words.load().has("event_phrase_prepositions", prep) or verb.pos != "VERB":
        return None
    start = tree.subtree(phrase)[0].index
    if start == 0:
        return None
    noun = tree[start - 1]
    if prep == "in":  # "stopt de training in Irak"
        place = noun.dep == "obj" and noun.head == verb.index and phrase.pos == "PROPN"
        return noun if place and lexicon.names_event(noun.lemma.lower()) else None
    beside = noun.pos == "NOUN" and noun.head == verb.index and noun.dep.startswith(("obl", "obj"))
    if prep == "tegen" and not lexicon.relations.noun(noun.lemma.lower()):
        return None  # of a coalition it says against whom it is
    return noun if beside and wants(tree, lexicon, noun, prep) else None


def _border_before(tree: Tree, phrase: Token) -> Token | None:
    """Give the noun of *versterkt de grens met Peru*, which says with whom."""
    noun = tree[max(tree.subtree(phrase)[0].index - 1, 0)]
    return noun if words.load().has("bordering_nouns", noun.lemma.lower()) else None


def _verb_with_giver(tree: Tree, lexicon: Lexicon, phrase: Token) -> Token | None:
    """Give the verb in *eist excuses van Trump*, who is to give them.

    The object is no event of its own (*de vrijlating van X*) and not definite.
    """
    noun, verb = tree[phrase.head], tree[tree[phrase.head].head]
    if phrase.dep != "nmod" or noun.dep != "obj" or noun.pos != "NOUN" or verb.pos != "VERB":
        return None
    if tree.child(noun, "det", "nmod:poss") or lexicon.noun(noun.lemma.lower()):
        return None
    person = lexicon.noun_class(phrase.lemma.lower()) in _GIVERS
    wanted = wants(tree, lexicon, verb, "van")
    return verb if wanted and (person or phrase.pos == "PROPN") else None


def _event_above(tree: Tree, lexicon: Lexicon, phrase: Token) -> Token | None:
    """Give the event whose agent a phrase is: *de vrijlating van bloggers door Minsk*."""
    noun = tree[phrase.head]
    if noun.pos not in ("NOUN", "PROPN") or lexicon.noun(noun.lemma.lower()):
        return None
    above = tree[noun.head]
    inside = noun.dep == "nmod" and above.pos == "NOUN" and above.index < noun.index
    return above if inside and lexicon.noun(above.lemma.lower()) else None


def _is_fetched(tree: Tree, lexicon: Lexicon, verb: Token, noun: Token) -> bool:
    """Tell *haalt zijn troepen uit Niger weg*: whose troops withdraw, do so from there.

    So *heeft de tanks uit Niger teruggehaald*, forces and arms that are known, and people
    that one only moves: *evacueerde burgers uit Soedan*.
    """
    entries = lexicon.verb(particle_verb(tree, verb))
    types = {entry.type for entry in entries}
    moved = "Movement" in types and types <= {"Movement", "Withdrawal", "Deployment"}
    class_ = lexicon.noun_class(noun.lemma.lower())
    if moved and noun.dep in ("obj", "nsubj:pass") and class_ in ("Person", "Group"):
        return True
    own = tree.child(noun, "nmod:poss") is not None
    known = own or any(d.feat("Definite") == "Def" for d in tree.children(noun, "det"))
    force = (own and class_ == "Person") or (known and class_ in ("ArmedForce", "Weapon"))
    return force and any(e.type == "Withdrawal" for e in entries)


def _may_leave(lexicon: Lexicon, noun: Token, prep: str, setting: str) -> bool:
    """Tell whether a noun's phrase may be the verb's instead.

    That of a person or thing may (*onderhandelt met buren over vrede*), that of a matter
    rather not (*stelt een gebrek aan steun vast*). *Burgers uit Idlib vluchtten* fled from
    there, *zette diplomaten uit Polen uit* did not. What stands in a phrase of its own leaves
    its verb's be (*pleitte in een nota voor hulp*).
    """
    class_ = lexicon.noun_class(noun.lemma.lower())
    if words.load().has("leaving_prepositions", prep) and noun.dep == "obl" and class_ is None:
        framed = words.load().has("framing_prepositions", setting)
        return framed and f"nmod:{prep}" not in lexicon.noun_slots(noun.lemma)
    if noun.pos == "NOUN" and (class_ is None or (class_ == "Person" and prep == "voor")):
        return False  # "een gezant voor Syrië"
    if words.load().has("siting_prepositions", prep) and prep != "op":
        return False
    if prep == "met" and class_ in _SITES:
        return False  # "de grens met Syrië"
    return not words.load().has("origin_prepositions", prep) or noun.dep == "nsubj"


RULES = (attached_phrases, late_phrases, *phrases.RULES, *inside_phrases.RULES)
"""All of them, in their order."""
