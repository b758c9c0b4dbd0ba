"""What of its content a report tells: not what is asked, wanted or left unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attribution.speakers import charges, tells
from kg.extract.content import DEMANDED
from kg.extract.qualifiers.negation import Negation
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.filled import Filled
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token


def spoken(reading: Reading, speech: Evocation, roles: Sequence[Filled]) -> Iterator[Token]:
    """Give the heads of what a reporting frame reports: its clause or its topic.

    Parameters
    ----------
    reading : Reading
        The sentence.
    speech : Evocation
        The frame.
    roles : sequence of Filled
        Its roles.
    """
    plain = reading.resources.words.has("nominal_reporting_types", speech.entry.type)
    if plain and _is_unsaid(reading, speech):
        return
    for filled in roles:
        if filled.role != "topic" or filled.mention is None or filled.rule == DEMANDED:
            continue
        clause = filled.mention.kind is MentionKind.EVENT
        if clause and _is_asked(reading, filled.token, any_question=not plain):
            continue
        told = plain or tells(reading, speech) or _is_finite(reading, filled.token, speech)
        if clause and told:
            yield _whole(reading, filled.token, speech)
        elif (plain or charges(reading, speech)) and _is_told(reading, filled):
            yield filled.token


def _is_unsaid(reading: Reading, speech: Evocation) -> bool:
    """Tell *wilde de aanval niet bevestigen*, who says nothing of it."""
    if reading.view.kind(speech.trigger) != "verb":
        return False
    return _is_wanted(reading, speech.carrier) or Negation(reading).of_frame(speech)


def _is_wanted(reading: Reading, verb: Token) -> bool:
    """Tell *vraagt de bank te bevestigen dat ...*, who has not done so."""
    if verb.dep not in ("xcomp", "ccomp") or verb.feat("VerbForm") != "Inf":
        return False
    entries = reading.resources.lexicon.verb(reading.view.lemma(reading.tree[verb.head]))
    words = reading.resources.words
    return any(words.has("unsaid_types", e.type) for e in entries)


def _is_asked(reading: Reading, token: Token, *, any_question: bool) -> bool:
    """Tell *onderzoekt of hij vertrekt* and *zei niet of ...*, which say nothing of it.

    Nor does *onderzoekt wie het deed*, but *vertelde hoe hij het deed* does.
    """
    clause = reading.view.clause(token)
    words = reading.resources.words
    first = next((t for t in reading.tree.subtree(clause) if t.pos not in ("PUNCT", "ADP")), clause)
    if any_question and words.has("question_words", first.text.lower()):
        return True
    marks = reading.tree.children(clause, "mark")
    return any(m.lemma.lower() == "of" and m.index < clause.index for m in marks)


def _is_told(reading: Reading, filled: Filled) -> bool:
    """Tell *kondigt een akkoord aan*, whose noun is told, from *reageert op een akkoord*."""
    slot = filled.rule.partition("/")[0]
    answered = reading.resources.words.has("answering_slots", slot)
    return filled.token.pos == "NOUN" and not answered


def _is_finite(reading: Reading, token: Token, speech: Evocation) -> bool:
    """Tell *beloofde dat hij komt*, which reports, from *beloofde te komen*.

    Nor does an infinitive as a noun: *stemt in met het verplaatsen van de grens*.
    """
    clause, tree = reading.view.clause(token), reading.tree
    while clause.dep == "xcomp" and clause.head != speech.carrier.index:
        clause = tree[clause.head]  # "wij zullen proberen de stad te heroveren, waarschuwde hij"
    verbal = clause.pos in ("VERB", "AUX") or tree.child(clause, "cop", "aux") is not None
    if token.feat("VerbForm") == "Inf" and tree.child(token, "det", "case") is not None:
        return False
    return verbal and not any(m.lemma == "te" for m in tree.children(clause, "mark"))


def _whole(reading: Reading, token: Token, speech: Evocation) -> Token:
    """Give the clause whose content is a noun in it: *er is een probleem*."""
    if token.dep.partition(":")[0] not in ("nsubj", "obl"):
        return token
    clause = reading.view.clause(token)
    return token if clause.index == speech.carrier.index else clause
