"""Whose something is, where the grammar of the sentence tells: *X en zijn leger*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.agreement import agrees
from kg.link.knowledge import UNKNOWN
from kg.link.pronouns.candidates import quoting, undergone
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.link.words import Pronoun


def possessor(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give what a possessive stands for by its place in the sentence, if that tells."""
    return (
        _beside(occurrence, pronoun, discourse)
        or _controlled(occurrence, pronoun, discourse)
        or _fronted(occurrence, pronoun, discourse)
        or _honoured(occurrence, pronoun, discourse)
        or _of_state(occurrence, pronoun, discourse)
    )


def _beside(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give what a phrase is co-ordinated with: *het Turkse leger en zijn bondgenoten*."""
    tree, token = occurrence.tree, occurrence.token
    owned = tree[token.head]
    if token.dep != "nmod:poss" or owned.dep != "conj":
        return None
    return _only(discourse.at(tree, tree[owned.head]), pronoun, discourse)


def _controlled(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give who does what an infinitive says: *riep het kabinet op zijn plan in te trekken*."""
    tree, token = occurrence.tree, occurrence.token
    if token.dep != "nmod:poss" or grammar.clause(tree, token).feat("VerbForm") != "Inf":
        return None
    if undergone(tree, token, discourse):
        return None  # "vroeg de rechter haar uitlevering te verbieden"
    subject = discourse.subject(tree, token)
    earlier = discourse.at(tree, subject) if subject is not None else None
    return _only(earlier, pronoun, discourse)


def _only(owner: Occurrence | None, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give what a phrase stands for, if that is known, is one alone and goes with a pronoun."""
    found = owner.referents if owner is not None else ()
    if len(found) != 1 or found[0].type == UNKNOWN:
        return None
    return found[0] if agrees(pronoun, found[0], knowledge=discourse.knowledge) else None


def _fronted(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give the subject that follows a fronted phrase: *Na zijn bezoek zei Trump ...*."""
    tree, token = occurrence.tree, occurrence.token
    if token.dep != "nmod:poss":
        return None
    subject = discourse.subject(tree, token)
    if subject is None or subject.index < token.index or grammar.contains(tree, subject, token):
        return None  # "Zijn woordvoerder Piet Bos zei" is about another
    later = discourse.at(tree, subject)
    if later is not None and quoting(occurrence, later, discourse):
        return None
    found = later.referents if later is not None and later.kind is MentionKind.NAMED else ()
    if len(found) != 1 or not discourse.knowledge.is_a(found[0].type, "Person"):
        return None
    return found[0] if agrees(pronoun, found[0], knowledge=discourse.knowledge) else None


def _honoured(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give who is thanked or accused: *bedankte de emir voor zijn hulp* is about the emir's."""
    tree, token = occurrence.tree, occurrence.token
    if token.dep != "nmod:poss" or tree[token.head].dep.partition(":")[0] != "obl":
        return None
    verb = tree[tree[token.head].head]
    whom = tree.child(verb, "obj", "iobj")
    if (
        whom is None
        or verb.lemma.lower() not in discourse.knowledge.words.lists["parties.honouring"]
    ):
        return None
    earlier = discourse.at(tree, whom)
    found = earlier.referents if earlier is not None and whom.index < token.index else ()
    if len(found) != 1 or found[0].type == UNKNOWN:
        return None
    # "dankte de Zweden voor hun hulp": they go by the name of their state
    number = "plural" if whom.feat("Number") == "Plur" else None
    fits = agrees(pronoun, found[0], knowledge=discourse.knowledge, number=number)
    return found[0] if fits else None


def _of_state(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give the state or body that acts: *Noorwegen verhoogt zijn bijdrage*, whoever else is near.

    So in what it says as well: *Noorwegen vreest dat zijn rivaal wint*.
    """
    tree, token = occurrence.tree, occurrence.token
    if token.dep != "nmod:poss" or not pronoun.neuter:
        return None
    clause = grammar.clause(tree, token)
    subject = tree.child(clause, "nsubj")
    if clause.dep == "ccomp" and subject is not None and grammar.contains(tree, subject, token):
        subject = tree.child(tree[clause.head], "nsubj")
    earlier = discourse.at(tree, subject) if subject is not None else None
    if earlier is None or earlier.token.index > token.index or len(earlier.referents) != 1:
        return None
    if quoting(occurrence, earlier, discourse) or grammar.contains(tree, earlier.token, token):
        return None
    if undergone(tree, token, discourse):
        return None  # "Spanje vroeg zijn uitlevering"
    (state,) = earlier.referents
    body = discourse.knowledge.is_a(state.type, "State", "Organisation", "ArmedForce")
    fits = body and state.gender != "common" and not state.members
    return state if fits and agrees(pronoun, state, knowledge=discourse.knowledge) else None


def blamed(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give who is blamed for doing something: *Bos verwijt zijn voorganger dat hij zwijgt*."""
    tree, token = occurrence.tree, occurrence.token
    clause = tree[token.head]
    if token.dep not in ("nsubj", "nsubj:pass") or clause.dep != "ccomp":
        return None
    verb = tree[clause.head]
    whom = tree.child(verb, "obj", "iobj")
    blaming = discourse.knowledge.words.lists["parties.blaming"]
    if whom is None or whom.index > token.index or verb.lemma.lower() not in blaming:
        return None
    earlier = discourse.at(tree, whom)
    found = earlier.referents if earlier is not None else ()
    if len(found) != 1 or found[0].type == UNKNOWN:
        return None
    return found[0] if agrees(pronoun, found[0], knowledge=discourse.knowledge) else None
