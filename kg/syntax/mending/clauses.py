"""Clauses and what belongs to them, by Dutch word order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite, is_finite
from kg.syntax.mending.needs import needs, relation, several, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_SUBORDINATE = ("ccomp", "advcl", "acl", "acl:relcl", "csubj")
_LISTED = (
    "nsubj", "nsubj:pass", "obj", "conj", "parataxis", "acl:relcl", "appos", "nmod", "acl", "advcl",
)  # fmt: skip
_MIDDLE = ("obj", "iobj", "compound:prt", "nsubj", "expl")


@needs(relation("conj", below=_SUBORDINATE))
def main_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Take a verb-first clause out of a subordinate one.

    *Een krant stelt dat hij straf verdient en beschuldigt hem van lafheid*: in the
    clause of *dat* the verb would stand last, so that the newspaper accuses, and nobody else.
    """
    for verb in tree.related("conj"):
        above = tree[verb.head]
        if above.dep not in _SUBORDINATE or not is_finite(tree, above):
            continue
        first = finite(tree, verb)
        if first is None or tree.child(verb, "mark") or not _opens(tree, verb, first):
            continue
        last_in_clause = not any(c.index > first.index for c in tree.children(verb, *_MIDDLE))
        own, outer = tree.child(verb, "nsubj"), _clause_above(tree, tree[above.head])
        if not (last_in_clause or outer is None or (own and not _shares(tree, outer, first, own))):
            yield Edit(verb.index, outer.index, "conj")


def _shares(tree: Tree, outer: Token, verb: Token, noun: Token) -> bool:
    """Tell whether a second verb has the subject of a clause that begins with it."""
    subject, first = tree.child(outer, "nsubj"), finite(tree, outer)
    if subject is None or first is None or noun.index < verb.index or noun.feat("Case") == "Nom":
        return False
    begins = tree.subtree(outer)[0] in tree.subtree(subject) and subject.index < first.index
    return begins and (subject.feat("Number") or "Sing") == verb.feat("Number")


@needs(relation("nsubj", "obj", "obl", below=["aux", "cop"]))
def dependents_of_auxiliaries(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *De drie werden gepakt en verhoord*: an auxiliary has no subject of its own."""
    for auxiliary in tree.related("aux", "aux:pass", "cop"):
        for child in tree.children(auxiliary, "nsubj", "obj", "obl"):
            passive = auxiliary.dep == "aux:pass" and child.dep == "nsubj"
            yield Edit(child.index, auxiliary.head, "nsubj:pass" if passive else child.dep)


@needs(relation("obj", "iobj", tags=["PRON"]))
def reflexives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *we trekken ons terug*, where *ons* is *zich* of the first person."""
    for token in tree.related("obj", "iobj"):
        verb = tree[token.head]
        if token.pos != "PRON" or token.feat("Poss"):
            continue
        person = token.feat("Person")
        subject = tree.child(verb, "nsubj")
        if subject is None and verb.dep in ("xcomp", "ccomp", "conj"):
            subject = tree.child(tree[verb.head], "nsubj")
        if subject is None or subject.pos != "PRON" or person not in ("1", "2"):
            continue
        if (subject.feat("Person"), _number(subject)) == (person, _number(token)):
            yield Edit(token.index, verb.index, "expl:pv")


@needs(relation("obj", below=["xcomp"]), word_of("causatives"))
def reflexives_of_causatives(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *dat zij zich niet laat dwingen*: what is let be done is done to who lets it."""
    known = words.load()
    for token in tree.related("obj"):
        verb = tree[token.head]
        above = tree[verb.head]
        if token.feat("Reflex") and verb.dep == "xcomp" and known.has("causatives", above.lemma):
            yield Edit(token.index, above.index, "expl:pv")


@needs(word_of("listed_words", "listing_adverbs"))
def listed_parts(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *vijftien doden, onder wie drie burgers*: the civilians are no second subject.

    Of what is several they are some: *vijf leden van de groep zijn door de brand omgekomen,
    onder wie drie Polen*, which are no part of the fire.
    """
    classes = words.load().classes
    if tree.forms.isdisjoint(classes["listed_words"] | classes["listing_adverbs"]):
        return
    for part in tree.related(*_LISTED):
        if part.dep == "acl:relcl" and part.pos == "VERB":
            continue
        opening = _opening(tree, part)
        if opening is None:
            continue
        first = tree[opening.index - 1].index if opening.dep != "advmod" else opening.index
        above = tree[part.head]
        whole = [
            t for t in (above, *tree.children(above, "nsubj", "nsubj:pass", "obj", "obl"))
            if t is not part and t.pos not in ("VERB", "AUX", "ADP", "ADV") and t.index < first
        ]  # fmt: skip
        if (noun := _of_closed(tree, first)) is not None:
            whole = [noun]
        whole = [t for t in whole if t.feat("Number") != "Sing"] or whole
        if whole:
            yield Edit(part.index, max(whole, key=lambda t: t.index).index, "parataxis")
            if opening.head != part.index:
                yield Edit(opening.index, part.index, "nmod")


def _of_closed(tree: Tree, first: int) -> Token | None:
    """Give the noun of *landen die schepen sturen, onder wie Peru*: not ships, but countries.

    A relative clause that ends right before the comma ends with what it says of its noun.
    """
    last = tree[max(first - 2, 0)]
    if tree[first - 1].text != "," or last.pos not in ("VERB", "AUX"):
        return None
    while last.dep in ("xcomp", "aux", "aux:pass"):
        last = tree[last.head]
    return tree[last.head] if last.dep == "acl:relcl" else None


def _opening(tree: Tree, part: Token) -> Token | None:
    """Give *wie* in *onder wie drie burgers*, wherever it hangs, or *waaronder*."""
    start = min((c.index for c in tree.children(part, "det", "nummod", "amod")), default=part.index)
    known = words.load()
    while start > 0 and _is_estimate(tree[start - 1], known):
        start -= 1  # "onder wie zeker vijftig burgers"
    before = tree.tokens[max(0, start - 3) : start]
    last = before[-1] if before else part
    word = last.text.lower()
    if known.has("listing_adverbs", word):
        return last
    listing = len(before) == 3 and known.has("listing_prepositions", before[1].text.lower())
    behind_comma = listing and before[0].text == ","
    return last if behind_comma and known.has("listed_words", word) else None


def _is_estimate(token: Token, known: words.Words) -> bool:
    """Tell *zeker* in *zeker vijftig burgers* from *waaronder*."""
    loose = token.pos in ("ADJ", "ADV")
    return loose and not known.has("listing_adverbs", token.text.lower())


@needs(relation("cc", below=["conj"]), several("parataxis", "conj"))
def nearest_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Co-ordinate a verb with the clause right before it.

    *A noemt het onzin, ook B reageert boos en dreigt*: B threatens.
    """
    for verb in tree.related("conj"):
        cc = tree.child(verb, "cc")
        if cc is None or tree.child(verb, "nsubj", "mark"):
            continue
        first = finite(tree, verb)
        if first is None or cc.index != first.index - 1:
            continue
        for other in tree.children(tree[verb.head], "parataxis", "conj"):
            own = tree.child(other, "nsubj")
            ends = tree.subtree(other)[-1].index
            inverted = own is not None and own.index > other.index
            if own is not None and not inverted and other.index < cc.index == ends + 1:
                yield Edit(verb.index, other.index, "conj")


def _number(pronoun: Token) -> str:
    """Give the number of a pronoun; Dutch treebanks leave out that of *ik* and *we*."""
    plural = words.load().has("plural_pronouns", pronoun.text.lower())
    return pronoun.feat("Number") or ("Plur" if plural else "Sing")


def _opens(tree: Tree, verb: Token, first: Token) -> bool:
    """Tell whether the finite verb follows its conjunction at once."""
    cc = tree.child(verb, "cc")
    return cc is not None and cc.index == first.index - 1


def _clause_above(tree: Tree, token: Token) -> Token | None:
    """Give the main verb above a word, if its clause is a main clause."""
    while token.head != token.index and token.pos not in ("VERB", "AUX"):
        token = tree[token.head]
    while token.dep in ("xcomp", "ccomp") and not is_finite(tree, token):
        token = tree[token.head]
    return token if is_finite(tree, token) and not tree.child(token, "mark") else None


LOOSE_PARTS = (
    dependents_of_auxiliaries,
    reflexives,
    reflexives_of_causatives,
    listed_parts,
)
"""Those that say what is no subject or object of a verb."""
