"""Shares and worths: *meer dan de helft*, *twee derde van de troepen*, *ter waarde van*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import agentive
from kg.syntax.mending.edit import Edit, subject_of, undergoer_of
from kg.syntax.mending.needs import needs, relation, tagged, word_of, written
from kg.syntax.mending.valency import particle_verb
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree


_GOODS = ("Weapon", "Goods", "Vehicle")


@needs(written("dan"), word_of("amount_comparatives"), relation("mark", "case"))
def compared_shares(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *meer dan de helft van de troepen*: half of them and more, and nobody called *meer*."""
    known = words.load()
    for more in tree.heads("advcl", "obl", "nmod"):
        compared = known.has("amount_comparatives", more.text.lower())
        if not compared or more.pos not in ("PRON", "ADJ", "NUM"):
            continue
        than = tree[min(more.index + 1, len(tree) - 1)]
        noun = tree[than.head]
        if than.text != "dan" or noun.head != more.index or noun.pos not in ("NOUN", "ADJ", "NUM"):
            continue
        if not known.has("measure_nouns", noun.lemma.lower()) and not tree.child(noun, "nummod"):
            continue
        top = more.head == more.index
        yield Edit(noun.index, noun.index if top else more.head, more.dep)
        yield Edit(more.index, noun.index, "advmod", "ADV")
        yield Edit(than.index, more.index, "fixed")
        for child in tree.children(more):
            if child is not noun:
                yield Edit(child.index, noun.index, child.dep)


@needs(relation("nsubj", "nsubj:pass", "obj", tags=["NUM"]), word_of("fractions"))
def counted_shares(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *twee derde van de soldaten* and *drie vijfde*: the number counts the parts."""
    known = words.load()
    for number in tree.tagged("NUM"):
        if number.index + 1 >= len(tree) or number.dep.startswith("nummod"):
            continue
        part = tree[number.index + 1]
        if not known.has("fractions", part.text) or part.head not in (number.index, number.head):
            continue
        yield Edit(part.index, number.head, number.dep)
        yield Edit(number.index, part.index, "nummod")
        for child in tree.children(number):
            if child.index > part.index:
                yield Edit(child.index, part.index, child.dep)


@needs(written("tussen"), relation("nummod"))
def counted_between(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Tussen de 200 en 300 huurlingen vochten*: so many did, and nothing is between them."""
    for between in tree.related("case"):
        if between.text.lower() != "tussen":
            continue
        low, noun = _range_between(tree, between)
        if low is None or noun is None or noun.feat("Number") != "Plur":
            continue
        goods = lexicon.noun_class(noun.lemma.lower()) in _GOODS
        verb, bare = tree[noun.head], noun.dep in ("obl", "obl:arg")
        if not (goods or agentive(lexicon, noun)) or (bare and verb.pos != "VERB"):
            continue
        yield Edit(between.index, low.index, "advmod", "ADV")
        for article in tree.tokens[between.index + 1 : low.index]:
            yield Edit(article.index, low.index, "det")
        if bare and tree.child(verb, "nsubj", "csubj") is None:
            yield subject_of(tree, noun, verb)
        elif bare and tree.child(verb, "obj") is None:
            yield undergoer_of(tree, noun, verb)


@needs(written("op"), relation("nsubj", "obj", tags=["NUM"]))
def proportions(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Eén op de vier soldaten deserteerde*, *drie op de tien leden*: soldiers and members."""
    for number in tree.related("nsubj", "nsubj:pass", "obj"):
        noun = tree.child(number, "nmod") if number.pos == "NUM" else None
        if noun is None or noun.pos != "NOUN" or noun.feat("Number") != "Plur":
            continue
        case, second = tree.child(noun, "case"), tree.child(noun, "nummod")
        if case is None or second is None or case.text != "op" or case.index != number.index + 1:
            continue
        yield Edit(noun.index, number.head, number.dep)
        yield Edit(number.index, noun.index, "nummod")
        yield Edit(case.index, number.index, "fixed")


def _range_between(tree: Tree, between: Token) -> tuple[Token | None, Token | None]:
    """Give the lower of two numbers behind *tussen*, and the noun that both count."""
    at = between.index + (2 if tree[between.index + 1].text == "de" else 1)
    if at + 2 >= len(tree):
        return None, None
    low, joint, high = tree.tokens[at : at + 3]
    if (low.pos, joint.text, high.pos) != ("NUM", "en", "NUM"):
        return None, None
    noun = tree[low.head]
    counts = low.dep == "nummod" and noun.pos == "NOUN" and high.index < noun.index
    return low, noun if counts else None


@needs(written("waarde"), relation("fixed"))
def worths_of_goods(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *levert wapens ter waarde van een miljard*: so much the weapons are worth."""
    for worth in tree.related("fixed"):
        case = tree[worth.head]
        if worth.text != "waarde" or case.dep != "case" or case.index == 0:
            continue
        amount, goods = tree[case.head], tree[case.index - 1]
        if goods.pos in ("NOUN", "PROPN") and amount.head != goods.index and _is_of(amount, goods):
            yield Edit(amount.index, goods.index, "nmod")


def _is_of(amount: Token, goods: Token) -> bool:
    """Tell whether both hang on one verb, the amount behind the goods."""
    return amount.head == goods.head and goods.index < amount.index


@needs(relation("obl", "nmod", "obj", tags=["NOUN"]), word_of("sum_nouns"), tagged("NUM"))
def amounts_of_kind(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *verstrekt 4 miljard dollar aan militaire steun*: that is given, and so much of it.

    So without *aan*: *vijf miljoen euro steun*. Not for whom: *verstrekt 4 miljard dollar aan
    rebellen*; nor on what it is spent: *besteedt een miljoen euro aan drones*.
    """
    for kind in tree.related("obl", "obl:arg", "nmod", "obj"):
        case = tree.children(kind, "case")
        if kind.pos != "NOUN" or len(case) > 1 or (case and case[0].lemma != "aan"):
            continue
        first = tree.subtree(kind)[0]
        amount = _amount_before(tree, kind, first)
        if amount is None or agentive(lexicon, kind) or preposition(tree, amount) == "voor":
            continue
        before = (c for c in tree.children(kind) if c.index < kind.index)
        money = lexicon.noun_class(kind.lemma.lower()) == "Money"
        if any(c.dep not in ("case", "amod") for c in before) or (money and not case):
            continue
        verb = tree[amount.head]
        if words.load().has("spending_verbs", particle_verb(tree, verb)):
            yield Edit(kind.index, verb.index, "obl")
            continue
        top = amount.head == amount.index
        yield Edit(kind.index, kind.index if top else amount.head, amount.dep)
        yield Edit(amount.index, kind.index, "nmod")
        if case:
            yield Edit(case[0].index, amount.index, "fixed")
        for child in tree.children(amount):
            if child.dep == "case" or child.index > kind.index:
                yield Edit(child.index, kind.index, child.dep)


def _amount_before(tree: Tree, kind: Token, first: Token) -> Token | None:
    """Give the sum of money right before a phrase, which hangs on it or on the same verb."""
    known, last = words.load(), tree[max(first.index - 1, 0)]
    if first is kind and known.has("singular_counts", last.lemma.lower()):
        return None  # "twee miljoen affiches"
    if first.index == 0 or not known.has("sum_nouns", last.lemma.lower()):
        return None
    sums = [tree[kind.head], *tree.children(tree[kind.head], "obj", "nsubj", "nsubj:pass", "obl")]
    for amount in sums:
        if not known.has("sum_nouns", amount.lemma.lower()) or amount.index >= first.index:
            continue
        if tree.child(amount, "nummod") is None:
            continue
        ends = [t.index for t in tree.subtree(amount) if t.index < first.index]
        if max(ends) == first.index - 1:
            return amount
    return None


@needs(relation("obl", "obj", of=["VERB"]), written("voor"))
def goods_for_amounts(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *levert voor een miljard euro aan munitie*: munition is delivered, for so much.

    Headlines leave out *aan*: *stuurt voor een miljard euro wapens*.
    """
    for amount in tree.related("obl", "obl:arg", "obj"):
        verb = tree[amount.head]
        if preposition(tree, amount) != "voor" or verb.pos != "VERB":
            continue
        sums = (amount, *tree.children(amount, "nmod"))  # "450 miljoen euro"
        if all(lexicon.noun_class(t.lemma.lower()) != "Money" for t in sums):
            continue
        if tree.child(verb, "obj", "nsubj:pass", "ccomp", "xcomp") not in (None, amount):
            continue
        goods = _goods_of(tree, lexicon, amount, verb)
        if goods is not None and "obj" in lexicon.verb_slots(particle_verb(tree, verb)):
            yield Edit(amount.index, verb.index, "obl")
            yield undergoer_of(tree, goods[1], verb)
            if goods[0] is not goods[1]:
                yield Edit(goods[0].index, amount.index, "fixed")


def _goods_of(
    tree: Tree, lexicon: Lexicon, amount: Token, verb: Token
) -> tuple[Token, Token] | None:
    """Give *aan* right behind an amount, and the noun for things that it opens."""
    money = tree.children(amount, "nmod", "flat")
    sums = (m for m in money if lexicon.noun_class(m.lemma.lower()) not in _GOODS)
    end = max((amount, *(m for m in sums if tree.child(m, "case") is None)), key=lambda t: t.index)
    for kind in (*tree.children(end, "nmod"), *money):
        class_ = lexicon.noun_class(kind.lemma.lower())
        if kind.index == end.index + 1 and kind.pos == "NOUN" and class_ in _GOODS:
            return kind, kind
    below = tree.children(end, "nmod") if end is not amount else ()
    for kind in (*money, *below, *tree.children(verb, "obl", "obl:arg")):
        case = tree.child(kind, "case")
        if case is None or case.lemma != "aan" or case.index != end.index + 1:
            continue
        return (case, kind) if kind.pos == "NOUN" and not agentive(lexicon, kind) else None
    return None


@needs(relation("amod", tags=["ADJ"], of=["NOUN"]), word_of("measure_nouns"))
def measures_like_adjectives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *een handvol adviseurs*: behind *een* a plural is measured, and not described."""
    for measure in tree.related("amod"):
        noun = tree[measure.head]
        if measure.pos != "ADJ" or noun.text.lower() == noun.lemma.lower():
            continue  # parsers take the plural behind "een" for a singular
        det = tree.child(noun, "det")
        if det is None or det.index != measure.index - 1 or det.feat("Definite") != "Ind":
            continue
        if words.load().has("measure_nouns", measure.lemma.lower()):
            yield Edit(measure.index, noun.index, "nmod", "NOUN")
            yield Edit(det.index, measure.index, "det")


RULES = (
    compared_shares,
    counted_shares,
    counted_between,
    proportions,
    measures_like_adjectives,
)
"""Those about shares, which presuppose nothing."""
ATTACHMENT = (amounts_of_kind, goods_for_amounts, worths_of_goods)
"""What amounts are of, once objects are known."""
