"""What a phrase beside a verb is to it: by its preposition, its place and the verb's voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.attachment import noun_of_agent
from kg.syntax.control import antecedent
from kg.syntax.phrase import NOMINAL
from kg.syntax.prepositions import preposition
from kg.syntax.voice import is_nominalised, is_passive, is_way

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


_CONTENT = ("ccomp", "xcomp", "csubj")


def oblique(view: ClauseView, verb: Token, child: Token, *, agent: bool) -> tuple[str, str] | None:
    """Give the name of the slot that a phrase or adverb fills, and the construction.

    Parameters
    ----------
    view : ClauseView
        The sentence.
    verb : Token
        The predicate.
    child : Token
        An oblique or adverbial dependent of it.
    agent : bool
        Whether the parse calls it the agent of a passive.

    Returns
    -------
    tuple of (str, str) or None
        As in `kg.syntax.clause.Slot`; none where it fills no slot.
    """
    prep = preposition(view.tree, child)
    if child.pos == "ADV" and prep and (way := _way(view, child)):
        return way, "pointing"
    if not prep and child.dep == "advmod":
        return _pointing(view, verb, child)
    if prep == "door" and noun_of_agent(view.tree, child) is not None:
        return None
    if not prep and not agent and (post := _postposition(view, verb, child)):
        return f"obl:{post}", "postposition"
    # "wordt volgens Erdogan voortgezet" has an agent for some parsers.
    cause = child.text.lower().endswith("door")  # "waardoor hij werd ontslagen": by nobody
    agent = agent and not is_way(view, verb, child)
    if prep in ("", "door") and not cause and (agent or (prep and is_passive(view, verb))):
        return "subj", "passive"
    if prep == "bij" and _is_mouth(view, child):
        return "subj", "mouth"
    if words.load().has("nominalised_prepositions", prep) and is_nominalised(view, verb):
        # "het aftreden van de premier": he does so himself
        if prep == "van" and _has_object(view, verb, child):
            return "obl:van", "direct"  # "het beschuldigen van de generaals van corruptie"
        known, lemma = words.load(), view.lemma(verb)
        alone = known.has("unaccusative_verbs", lemma) or known.has("objectless_verbs", lemma)
        return "obj" if prep == "van" and not alone else "subj", "nominalised"
    return f"obl:{prep}" if prep else "obl", "direct"


def _has_object(view: ClauseView, verb: Token, phrase: Token) -> bool:
    """Tell whether another *van* says before a phrase what the verb is done to."""
    before = (p for p in view.tree.children(verb, "nmod", "obl") if p.index < phrase.index)
    return any(preposition(view.tree, p) == "van" for p in before)


def _is_mouth(view: ClauseView, speaker: Token) -> bool:
    """Tell *bij monde van de minister*, who says it."""
    fixed = (f for c in view.tree.children(speaker, "case") for f in view.tree.children(c, "fixed"))
    return any(words.load().has("speaking_nouns", f.text.lower()) for f in fixed)


def _way(view: ClauseView, adverb: Token) -> str:
    """Give the slot of *reist daarheen*, *reist er heen* and *vertrekt daarvandaan*."""
    known, lower = words.load(), adverb.text.lower()
    apart = view.tree.child(adverb, "case") if known.has("pointing_places", lower) else None
    ways = lower if apart is None else apart.text.lower()
    if known.has("pointing_directions", ways):
        return "obl:naar"
    return "obl:uit" if known.has("pointing_origins", ways) else ""


def _pointing(view: ClauseView, verb: Token, adverb: Token) -> tuple[str, str] | None:
    known, lower = words.load(), adverb.text.lower()
    if _points_at_place(view, verb, adverb):
        return "obl:in", "pointing"
    if known.has("relative_places", lower) and antecedent(view, adverb):
        return "obl:in", "relative"
    return None


def _postposition(view: ClauseView, verb: Token, noun: Token) -> str:
    """Give what stands behind a noun and is the verb's particle too: *het land uit zetten*.

    Joined to the verb it is the same word: *werden het land uitgezet*.
    """
    bare = view.tree.child(noun, "det") is None
    if noun.pos not in NOMINAL or (bare and noun.pos != "PROPN"):
        return ""
    after = view.tree.subtree(noun)[-1].index + 1
    particle = view.particle(verb)
    if particle is not None:
        found = particle.text.lower() if particle.index == after else ""
    else:
        joined = view.lemma(verb) if verb.index in (after, after + 1) else ""
        found = next((p for p in words.load().classes["postpositions"] if joined.startswith(p)), "")
    return found if words.load().has("postpositions", found) else ""


def second_object(view: ClauseView, verb: Token, noun: Token) -> str:
    """Give the postposition of what parsers take for a second object, else nothing.

    *zette twee spionnen het Verenigd Koninkrijk uit*, *spionnen zijn Malta uitgezet*: the
    spies are put out of it.

    Parameters
    ----------
    view : ClauseView
        The sentence.
    verb : Token
        The verb.
    noun : Token
        An object of it.

    Returns
    -------
    str
        As *uit*; empty where it is an object.
    """
    if noun.pos != "PROPN" or not any(
        o.index < noun.index for o in view.tree.children(verb, "obj", "nsubj:pass")
    ):
        return ""
    return _postposition(view, verb, noun)


def _points_at_place(view: ClauseView, verb: Token, adverb: Token) -> bool:
    """Tell *Daar praat hij*, *sprak er met X* from *er zijn doden* and *daar ... over*."""
    lower = adverb.text.lower()
    if not words.load().has("pointing_places", lower):
        return False
    if lower != "er":
        return True
    objects = view.tree.children(verb, "obj")
    if adverb.index == 0 or any(o.pos == "NUM" for o in objects):
        return False  # "er vielen doden", "schoot er twintig neer"
    subject = view.subject(verb)
    if subject is None or subject.feat("PronType") == "Int" or _announces(view, verb, adverb):
        return False  # "wat werd er besproken", "wijst er op dat hij wacht"
    definite = subject.pos in ("PROPN", "PRON") or any(
        d.feat("Definite") == "Def" for d in view.tree.children(subject, "det")
    )
    if subject.index < adverb.index and not _is_about(view, verb, adverb):
        # "Omwonenden betogen er elke zondag", but "zei dat soldaten er in Mali vochten".
        return definite or view.tree[adverb.index + 1].pos != "ADP"
    counted = any(view.tree.child(o, "nummod") for o in objects)
    return definite and not counted and verb.index < adverb.index


def _announces(view: ClauseView, verb: Token, adverb: Token) -> bool:
    """Tell *wijst er op dat hij wacht*, *spreekt er zijn zorg over uit dat ...*."""
    for clause in view.tree.children(verb, "ccomp", "advcl"):
        if clause.index < adverb.index or view.tree.child(clause, "mark") is None:
            continue
        apart = (*view.tree.children(verb, "advmod"), *view.tree.children(clause, "case"))
        if any(p.pos == "ADP" and adverb.index < p.index < clause.index for p in apart):
            return True
    return False


def _is_about(view: ClauseView, verb: Token, adverb: Token) -> bool:
    """Tell *wordt er al lang van beschuldigd te liegen*, whose preposition stands apart."""
    if verb.index > adverb.index and view.tree.children(verb, *_CONTENT):
        return True
    known = words.load()
    begins = known.begins("stranded_prepositions", view.lemma(verb))
    if begins and not view.tree.child(verb, "obj"):
        return True  # "omdat de partij er wil uitstappen"
    return any(
        known.has("stranded_prepositions", part.text.lower())
        for part in view.tree.children(verb, "compound:prt", "advmod", "case", "obl")
        if part.index > adverb.index and part.pos in ("ADP", "ADV")
    )
