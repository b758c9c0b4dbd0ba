"""The arguments of prepositions and adverbs that evoke a frame: *volgens X*, *Kamer tegen plan*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.clause import Slot
from kg.syntax.speech import is_listed_after
from kg.syntax.verbal import expand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.syntax.tree import Token, Tree


def marker_slots(reading: Reading, marker: Token) -> tuple[Slot, ...]:
    """Give the slots of *volgens X*: X is its `obj`, the clause that it comments on its `comp`.

    In a headline without a verb the noun that the phrase says something of is its `head`:
    *Kamer* in *Kamer tegen missie*.

    Parameters
    ----------
    reading : Reading
        The sentence.
    marker : Token
        The preposition or adverb: *volgens*, *aldus*.

    Returns
    -------
    tuple of Slot
        None where it belongs to no phrase.
    """
    tree, view = reading.tree, reading.view
    phrase = tree.head(marker)
    if phrase is None or view.kind(phrase) == "verb":
        return ()
    slots = list(expand(view, "obj", phrase, "marker"))
    above = tree.head(phrase)
    if above is not None:
        told = above.dep == "root" or (above.dep == "parataxis" and tree[above.head].dep == "root")
        bare = told and phrase.index > above.index and not tree.finite
        if bare and view.kind(above) == "noun":
            slots.extend(expand(view, "head", above, "marker"))
        clause = view.clause(above)
        slots.append(Slot("comp", clause, "marker"))
        slots.extend(Slot("comp", c, "marker+conj") for c in _commented(reading, phrase, clause))
    return tuple(slots)


def _commented(reading: Reading, phrase: Token, clause: Token) -> Iterator[Token]:
    """Give the other clauses that a phrase comments on: after one that it opens, before its end.

    *Volgens X zijn er drie doden en raakten tien mensen gewond*; *er zijn drie doden en
    tien mensen raakten gewond, aldus X*.
    """
    tree, view = reading.tree, reading.view
    first = next((t for t in tree.subtree(clause) if t.pos not in ("PUNCT", "CCONJ")), clause)
    opens = first is tree.subtree(phrase)[0]
    if not opens and not _closes(tree, phrase):
        return
    # "..., maar volgens X kwam het onverwacht en werd de brug gecontroleerd"
    top = tree[clause.head] if clause.dep == "conj" else clause
    beside = (top, *tree.children(top, "conj")) if top is not clause else ()
    listed = (c for c in tree.children(clause, "parataxis") if is_listed_after(view, clause, c))
    for other in (*tree.children(clause, "conj"), *beside, *(() if opens else listed)):
        if other is clause or (opens and other.index <= clause.index):
            continue
        if opens and is_reply(reading, other):
            continue
        if not view.opens_clause(other) or tree.child(other, "nsubj", "expl", "nsubj:pass") is None:
            continue
        phrases = tree.children(other, "obl", "advmod")
        if not any(tree.child(p, "case") and _is_marker(reading, p) for p in phrases):
            yield other


def is_reply(reading: Reading, clause: Token, *, opens: bool = True) -> bool:
    """Tell *..., maar het leger ontkent dat*, which is no part of what is told before it.

    Nor is *..., maar dat wordt ontkend door het leger*, *..., maar het leger heeft dat ontkend*.

    Parameters
    ----------
    reading : Reading
        The sentence.
    clause : Token
        Head of a clause that is listed with another one.
    opens : bool, optional
        Whether what says who tells it opens the sentence. A verb before its subject then
        goes on with it: *volgens X is het mis, maar zegt niemand iets*.
    """
    tree, view, words = reading.tree, reading.view, reading.resources.words
    first = next((t for t in _verbs(tree, clause) if t.feat("VerbForm") == "Fin"), None)
    if clause.dep != "conj" or first is None:
        return False
    undergone = tree.child(clause, "nsubj:pass")
    if undergone is not None and undergone.feat("PronType") != "Dem":
        return False  # "maar het voorstel werd afgewezen"
    subject = undergone or view.subject(clause)
    if subject is None or subject.head != clause.index:
        return False
    if opens and subject.index > first.index:
        return False
    if not any(c.lemma.lower() == "maar" for c in tree.children(clause, "cc")):
        return False
    said = (clause, *tree.children(clause, "xcomp"))  # "maar de stad wil dat niet bevestigen"
    entries = (e for verb in said for e in reading.resources.lexicon.verb(view.lemma(verb)))
    return any(words.has("answering_speech", entry.type) for entry in entries)


def _verbs(tree: Tree, clause: Token) -> tuple[Token, ...]:
    """Give the verb of a clause and its auxiliaries, no *zou*."""
    helping = tree.children(clause, "aux", "aux:pass")
    known = words.load()
    return (clause, *(a for a in helping if known.has("answering_auxiliaries", a.lemma)))


def _closes(tree: Tree, phrase: Token) -> bool:
    """Tell *..., aldus X*, with which a sentence ends."""
    last = next((t for t in reversed(tree.tokens) if t.pos != "PUNCT"), phrase)
    return last is tree.subtree(phrase)[-1]


def _is_marker(reading: Reading, phrase: Token) -> bool:
    """Tell *maar volgens Y ...*, a clause with a comment of its own, from *tegen Y*."""
    marker, cases = reading.resources.lexicon.marker, reading.tree.children(phrase, "case")
    return any(e.type == "Statement" for c in cases for e in marker(c.text.lower()))
