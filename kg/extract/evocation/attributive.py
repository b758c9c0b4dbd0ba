"""Participles and adjectives that only describe what they stand with and evoke nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.lexicon import Entry
    from kg.syntax.tree import Token

_ARGUMENTS = ("obl", "obl:agent", "obl:arg")


def is_attribute(reading: Reading, token: Token, entry: Entry) -> bool:
    """Tell a participle that only describes: *een beperkte omvang* reduces nothing.

    Nor does *het risico is beperkt*, where the parser sees a copula and no passive. *Goed
    getrainde soldaten* tells of no training, *door de Britten getrainde soldaten* does.

    Parameters
    ----------
    reading : Reading
        Its sentence.
    token : Token
        The word that could evoke a frame.
    entry : Entry
        What it would match.

    Returns
    -------
    bool
        Whether words of the entry's type only describe in this place, as the word classes
        `not_attributive_types`, `not_attributive_present_types`, `described_types` and
        `predicative_types` say, or the word itself does, as `not_attributive_verbs` and
        `prepositional_participles` say.
    """
    words = reading.resources.words
    present = token.text.lower().removesuffix("e").endswith("end")
    manner = token.dep in ("advmod", "obl") and token.pos in ("VERB", "ADJ")
    if manner and present:  # "reageert afwijzend"
        return words.has("not_attributive_present_types", entry.type)
    # "Was bepalend voor", but not "is niet erkend".
    verbal = token.text.lower() == f"{token.lemma.lower()}d" and not entry.adjectives
    if verbal and reading.tree.child(token, "cop") is not None:
        return words.has("not_attributive_present_types", entry.type)
    if not _stands_before(token):
        if words.has("not_attributive_types", entry.type) and _is_state(reading, token):
            return True
        return _is_preposition(reading, token)
    if _describes(reading, token, entry):
        return True
    if _is_appraised(reading, token):
        return True
    if token.dep == "acl":  # "de internationaal erkende regering"
        return False
    before = token.index < token.head  # not "Rabat boos op Madrid"
    if before and entry.adjectives and words.has("predicative_types", entry.type):
        return True
    present = present and (before or not entry.adjectives)  # not "Iran woedend over moord"
    return present and words.has("not_attributive_present_types", entry.type)


def _is_appraised(reading: Reading, participle: Token) -> bool:
    """Tell *goed opgeleide soldaten* and *een slecht geïnformeerde krant*: how they are."""
    how = (
        a for a in reading.tree.children(participle, "advmod") if a.index == participle.index - 1
    )
    return any(reading.resources.words.has("appraising_adverbs", a.lemma.lower()) for a in how)


def _describes(reading: Reading, token: Token, entry: Entry) -> bool:
    """Tell *goed getrainde soldaten* from *door de Britten getrainde soldaten*."""
    words = reading.resources.words
    if words.has("described_types", entry.type):
        return not reading.tree.children(token, *_ARGUMENTS)
    if any(s.name == "subj" and s.rule == "passive" for s in reading.view.slots(token)):
        return False  # "de door Frankrijk verlengde operatie"
    by_verb = words.has("not_attributive_verbs", reading.view.lemma(token))
    return by_verb or words.has("not_attributive_types", entry.type)


def _stands_before(token: Token) -> bool:
    """Tell a word before its noun, with words of its own too: *een zeer beperkte waarde*."""
    return token.dep == "amod" or (token.dep == "acl" and token.index < token.head)


def _is_preposition(reading: Reading, participle: Token) -> bool:
    """Tell *afgezien van de kosten*, apart from them, from *heeft van de koop afgezien*."""
    if participle.dep not in ("advcl", "advmod", "obl", "parataxis"):
        return False
    if not reading.resources.words.has("prepositional_participles", participle.text.lower()):
        return False
    return reading.tree.child(participle, "aux") is None


def _is_state(reading: Reading, participle: Token) -> bool:
    """Tell a participle that is predicate of a copula: *de schade bleef beperkt*."""
    if participle.feat("VerbForm") != "Part":
        return False
    if reading.tree.child(participle, "cop") is not None:
        return True
    above = reading.tree.head(participle)
    remains = above is not None and reading.resources.words.has("becoming_verbs", above.lemma)
    return remains and participle.dep == "xcomp"
