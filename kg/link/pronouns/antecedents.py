"""Pronouns and possessives to what they stand for; an unsure one stays unresolved.

Candidates must agree in number, gender and class, must not be arguments of the same
predicate as the pronoun, and must not contain it. Among them the subject of the same
or the sentence before is preferred (the order of salience of Centering: Grosz, Joshi
and Weinstein 1995, Computational Linguistics 21(2)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.discourse import is_group
from kg.link.knowledge import UNKNOWN
from kg.link.pronouns.both import both_persons
from kg.link.pronouns.candidates import candidates
from kg.link.pronouns.parties import parties
from kg.link.pronouns.possessors import blamed, possessor
from kg.link.pronouns.resumed import described, is_resuming, resumed
from kg.link.pronouns.salience import SUBJECTS, bonus, tier
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.link.words import Pronoun
    from kg.syntax.tree import Token

WINDOW = 2
"""Sentences that an antecedent may lie back."""
_LISTED = 2
"""Tiers by which one of several goes behind what stands alone in its sentence."""
_ADDED = ("advcl", "acl", "conj", "parataxis")
"""Clauses that are added to another, and no part of what it says."""
_APART = 9
"""More clauses than there are between a pronoun and what its own clause stands in."""
SPEECH_WINDOW = 5
"""Sentences that who speaks on may have spoken before."""


def resolve_pronoun(occurrence: Occurrence, discourse: Discourse) -> tuple[Referent, ...]:
    """Give what a pronoun stands for; nothing where that is not certain."""
    token = occurrence.token
    if discourse.knowledge.words.has("determiners.both", token.text.lower()):
        return both_persons(occurrence, discourse)
    if token.feat("PronType") == "Rel" and (found := _relative(occurrence, discourse)):
        return found
    for pronoun in _readings(occurrence, discourse):
        sure = (
            resumed(occurrence, pronoun, discourse)
            or described(occurrence, pronoun, discourse)
            or possessor(occurrence, pronoun, discourse)
            or blamed(occurrence, pronoun, discourse)
        )
        if sure is not None:
            return (sure,)
        if is_resuming(occurrence):
            return ()
        if pronoun.reflexive:
            return _reflexive(occurrence, discourse)
        if pronoun.gender == "neuter" and not _refers(occurrence, discourse):
            return ()
        choose = _last if pronoun.last else _best
        one = choose(occurrence, pronoun, discourse) or _spoke(occurrence, pronoun, discourse)
        if pronoun.number == "plural" and (both := parties(occurrence, one, discourse)):
            return both
        if one is not None:
            return (one,)
    return ()


def resolve_possessor(occurrence: Occurrence, discourse: Discourse) -> Referent | None:
    """Give whose a phrase is by its possessive pronoun: *zijn* of *zijn land*."""
    for child in occurrence.tree.children(occurrence.token, "nmod:poss"):
        other = discourse.at(occurrence.tree, child)
        if other is not None:
            found = other.referents or resolve_pronoun(other, discourse)
            return found[0] if len(found) == 1 else None
    return None


def _readings(occurrence: Occurrence, discourse: Discourse) -> Iterator[Pronoun]:
    """Give the entries of a form that its verb allows: *ze weigert* is one woman or body."""
    readings = discourse.knowledge.words.pronouns.get(occurrence.token.text.lower(), ())
    number = grammar.verb_number(occurrence.tree, occurrence.token)
    subject = grammar.is_subject(occurrence.tree, occurrence.token)
    for pronoun in readings:
        if pronoun.by_verb:
            wanted = number if subject else "plural"
            if pronoun.number != wanted:
                continue
        elif pronoun.last and subject and number == "plural":
            continue  # "de VS, omdat die weigerden", several
        yield pronoun


def _best(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give the most salient candidate; `None` if two are equally so."""
    tiers: dict[Referent, tuple[int, bool, int, int]] = {}
    listed: dict[Referent, Referent] = {}
    for earlier, referent in candidates(occurrence, pronoun, discourse, sentences=WINDOW):
        if referent.type == UNKNOWN and referent.names and not _acts(earlier):
            continue
        own = tier(occurrence, earlier, discourse) - bonus(pronoun, referent, discourse)
        if pronoun.number == "singular" and earlier.sentence == occurrence.sentence:
            own += _LISTED * _is_listed(earlier)  # "X en Y verwijten de fractie dat zij zwijgt"
        sure = bool(pronoun.gender) and referent.gender == pronoun.gender
        if is_group(earlier):
            above = grammar.outermost(earlier.tree, earlier.token)
            head = discourse.at(earlier.tree, above)
            apposed = head is not None and above is not earlier.token and len(head.referents) == 1
            listed.update({referent: head.referents[0]} if head and apposed else {})
        score = own, not sure, _removed(occurrence, earlier), _depth(earlier)
        tiers[referent] = min(score, tiers.get(referent, score))
    for whole in tuple(tiers):  # "drie organisaties, Pax, Oxfam en PAX, ... hun"
        if whole.members and whole in listed:
            tiers.pop(listed[whole], None)
    if not tiers:
        return None
    first, *others = sorted(tiers, key=tiers.__getitem__)
    return None if others and tiers[others[0]] == tiers[first] else first


def _removed(occurrence: Occurrence, earlier: Occurrence) -> int:
    """Count the added clauses between a pronoun and the clause that a candidate belongs to.

    In *Gatz laakt het plan, terwijl De Win uithaalt naar boeren die hem bellen* De Win is meant.
    """
    clause, removed = grammar.clause(earlier.tree, earlier.token), 0
    here = earlier.tree is occurrence.tree
    for above in (occurrence.token, *occurrence.tree.ancestors(occurrence.token)) if here else ():
        if above.index == clause.index:
            return removed
        removed += above.dep.partition(":")[0] in _ADDED
    return _APART


def _depth(occurrence: Occurrence) -> int:
    """Give in how many phrases a phrase stands: the EU in *de ministers van de EU* in one.

    A part of a co-ordination stands in the whole: *burgers en soldaten*.
    """
    tree = occurrence.tree
    depth = int(_is_listed(occurrence))
    top = grammar.outermost(tree, occurrence.token)
    while top.dep.startswith("nmod") and top.head != top.index:
        top, depth = grammar.outermost(tree, tree[top.head]), depth + 1
    return depth


def _is_listed(occurrence: Occurrence) -> bool:
    """Tell a part of a co-ordination from what stands alone, and from the whole."""
    tree, token = occurrence.tree, occurrence.token
    listed = token.dep == "conj" or tree.child(token, "conj") is not None
    return listed and not is_group(occurrence)


def _last(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give what *die* points at: the nearest candidate, if it is no subject."""
    if occurrence.tree.children(occurrence.token, "nmod", "acl", "amod"):
        return None
    for earlier, referent in candidates(occurrence, pronoun, discourse, sentences=1):
        if earlier.token.dep == "nmod:poss" and earlier.kind is MentionKind.PRONOUN:
            continue  # "een uitspraak van Khan uit zijn verband, want die ..."
        if referent.type == UNKNOWN and not _acts(earlier):
            continue  # "verbrak maandag de banden en knoopte die weer aan"
        subject = grammar.rank(earlier.tree, earlier.token) in SUBJECTS
        return None if subject and not _is_told(occurrence, earlier) else referent
    return None


def _is_told(occurrence: Occurrence, earlier: Occurrence) -> bool:
    """Tell the subject of what somebody says: *Kiev wil dat de premier gaat, maar die weigert*."""
    clause = grammar.clause(earlier.tree, earlier.token)
    if clause.dep != "ccomp":
        return False
    if earlier.tree is not occurrence.tree:
        return True  # "Bos meldt dat de premier weg is. Die was in januari gekozen"
    inside = grammar.contains(earlier.tree, clause, occurrence.token)
    return clause.index < occurrence.token.index and not inside


def _acts(occurrence: Occurrence) -> bool:
    """Tell whether a name of unknown class is where persons are: a subject; not *in augustus*."""
    return grammar.is_subject(occurrence.tree, occurrence.token)


def _spoke(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """Give who spoke last for a man or woman who speaks on after what was quoted."""
    if not pronoun.gender or not discourse.speaks(occurrence):
        return None
    for earlier, referent in candidates(occurrence, pronoun, discourse, sentences=SPEECH_WINDOW):
        if discourse.speaks(earlier) and discourse.knowledge.is_a(referent.type, "Person"):
            return referent
    return None


def _reflexive(occurrence: Occurrence, discourse: Discourse) -> tuple[Referent, ...]:
    subject = discourse.subject(occurrence.tree, occurrence.token)
    return _at(occurrence, subject, discourse) if subject is not None else ()


def _relative(occurrence: Occurrence, discourse: Discourse) -> tuple[Referent, ...]:
    """Give what a relative pronoun's clause is attached to."""
    tree = occurrence.tree
    for above in tree.ancestors(occurrence.token):
        if above.dep.startswith("acl"):
            head = tree[above.head]
            inner = discourse.at(tree, head)  # "Piet Bos, de uitgever die verdween"
            return _at(occurrence, head, discourse) or (inner.referents if inner else ())
    return ()


def _at(occurrence: Occurrence, token: Token, discourse: Discourse) -> tuple[Referent, ...]:
    """Give what an earlier word of the same sentence refers to, a co-ordination as a whole."""
    found: tuple[Referent, ...] = ()
    for earlier in discourse.before(occurrence, sentences=0):
        if grammar.outermost(earlier.tree, earlier.token).index == token.index:
            if is_group(earlier):
                return earlier.referents
            found = earlier.referents
    return found


def _refers(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell whether *het* is a real subject: *het oefent samen*, not *het regent* or *het is*.

    A clause with a copula or a clause for its subject or object has an expletive *het*
    too often, and a passive that is no adverbial clause.
    """
    tree, token = occurrence.tree, occurrence.token
    verb = tree[token.head]
    if token.dep == "nsubj" and discourse.speaks(occurrence):
        return verb.pos == "VERB" and not tree.children(verb, "cop", "csubj", "expl")
    subordinate = token.dep == "nsubj:pass" and verb.dep == "advcl"  # "nadat het is aangevallen"
    if token.dep != "nsubj" and not subordinate:
        return False
    if verb.lemma.lower() in discourse.knowledge.words.lists["expletive.verbs"]:
        return False
    # "zegt dat het de missie vraagt te wachten"
    asks = tree.child(verb, "obj", "iobj") is not None
    # "waarmee het zijn buren wil overhalen", but not "het wil niet lukken"
    below = tree.child(verb, "xcomp")
    if below is not None and tree.child(below, "mark") is None:
        asks = asks or tree.child(below, "obj", "iobj", "expl:pv") is not None
    clauses = () if asks else ("ccomp", "xcomp")
    return verb.pos == "VERB" and not tree.children(verb, "cop", "csubj", "expl", *clauses)
