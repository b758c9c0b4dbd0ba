"""What only may happen: *het dorp dreigt te worden ontruimd* threatens nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.voice import is_passive

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token


def is_risk(reading: Reading, token: Token) -> bool:
    """Tell *de minister dreigt te worden ontslagen* from *de minister dreigt op te stappen*.

    Of a passive infinitive the subject is who undergoes it, so nobody announces anything. Nor
    does *de coalitie dreigt te vallen*, which nobody wants.

    Parameters
    ----------
    reading : Reading
        Its sentence.
    token : Token
        The verb that could evoke a frame.

    Returns
    -------
    bool
        Whether the verb, one of the word class `raising_verbs`, governs a passive infinitive
        or one of the class `mishap_verbs`.
    """
    words = reading.resources.words
    if token.pos != "VERB" or not words.has("raising_verbs", token.lemma):
        return False
    clause = reading.tree.child(token, "xcomp")
    if clause is None:
        return False
    return words.has("mishap_verbs", reading.view.lemma(clause)) or is_passive(reading.view, clause)


def is_impending(reading: Reading, event: Token, verb: Token) -> bool:
    """Tell *er dreigt oorlog*, which has not come, from *de staking dreigt uit te lopen*.

    Parameters
    ----------
    reading : Reading
        Their sentence.
    event : Token
        The subject.
    verb : Token
        The verb above it.

    Returns
    -------
    bool
        Whether the verb is one of the class `raising_verbs` and says no more of its subject.
    """
    if not event.dep.startswith("nsubj"):
        return False
    words = reading.resources.words
    alone = reading.tree.child(verb, "xcomp", "ccomp", "obj", "iobj") is None
    return alone and words.has("raising_verbs", verb.lemma)
