"""What a pronoun can stand for: what agrees with it and what grammar does not forbid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.agreement import agrees
from kg.link.names.metonyms import actor
from kg.model import MentionKind
from kg.syntax import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent
    from kg.link.words import Pronoun
    from kg.syntax.tree import Token, Tree


_BYLINE = 8
"""Words within which a dateline is over."""
_BESIDE = ("obl", "nmod", "obj")
"""Relations of a phrase that says when or how often; parsers take some for an object."""
_DASHES = ("-", "–", "—")


def candidates(
    occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse, *, sentences: int
) -> Iterator[tuple[Occurrence, Referent]]:
    """Give what a pronoun can stand for by agreement and grammar, nearest first."""
    possessive = occurrence.token.dep == "nmod:poss"
    others = frozenset() if possessive else discourse.others(occurrence)
    if pronoun.number == "plural" and not possessive:
        others |= _represented(occurrence, discourse)
    for earlier in discourse.before(occurrence, sentences=sentences):
        if earlier.kind is MentionKind.DEMONYM or not _may_bind(occurrence, earlier, discourse):
            continue
        if _is_role(earlier, discourse) or _is_site(earlier, pronoun, discourse):
            continue
        if _is_byline(earlier) or _is_time(earlier):
            continue
        number = _used_number(earlier)
        for referent in _meant(earlier, pronoun, discourse):
            if possessive and _is_body(occurrence, referent, discourse):
                continue  # "het hof beval zijn arrestatie"
            fits = agrees(pronoun, referent, knowledge=discourse.knowledge, number=number)
            # "Bagdad riep zijn ambassadeur terug": the capital is who acts.
            acts = possessive and pronoun.neuter and grammar.is_subject(earlier.tree, earlier.token)
            fits = fits or (acts and actor(referent, discourse) is not None)
            if fits and referent not in others:
                yield earlier, referent


def _is_body(occurrence: Occurrence, referent: Referent, discourse: Discourse) -> bool:
    """Tell a state or body, whom nobody arrests or extradites."""
    if not undergone(occurrence.tree, occurrence.token, discourse):
        return False
    return discourse.knowledge.is_a(referent.type, "State", "Organisation", "Alliance")


def _represented(occurrence: Occurrence, discourse: Discourse) -> frozenset[Referent]:
    """Give the body that who acts is of: *een woordvoerder van Hamas bedreigde hen*, not Hamas."""
    tree = occurrence.tree
    token = discourse.subject(tree, occurrence.token)
    subject = discourse.at(tree, token) if token is not None else None
    if subject is None or subject is occurrence:
        return frozenset()
    inside = (discourse.at(tree, child) for child in tree.children(subject.token, "nmod"))
    found = [r for o in inside if o is not None for r in o.referents]
    found += [r.side for r in subject.referents if r.side is not None]
    return frozenset(r for r in found if r.type != "State")


def _used_number(occurrence: Occurrence) -> str | None:
    """Give the number that the verb tells of a name: *de Verenigde Staten gingen verder*."""
    if occurrence.kind is not MentionKind.NAMED or occurrence.token.dep == "conj":
        return None
    if occurrence.tree.child(occurrence.token, "conj") is not None:
        return None
    if occurrence.referents and occurrence.referents[0].type == "Person":
        return None  # "de ministers Kaag en Blok praten": neither is many
    plural = grammar.verb_number(occurrence.tree, occurrence.token) == "plural"
    return "plural" if plural else None


def _is_role(occurrence: Occurrence, discourse: Discourse) -> bool:
    """Tell *als eerste vrouw*, which says what somebody is and is nobody by itself."""
    if occurrence.kind is not MentionKind.NOMINAL or any(r.named for r in occurrence.referents):
        return False
    lists = discourse.knowledge.words.lists
    predicative = lists["determiners.predicative"] | lists["determiners.made"]
    below = occurrence.tree.children(occurrence.token, "case", "mark")
    return any(word.lemma.lower() in predicative for word in below)


def _is_site(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> bool:
    """Tell a town that only says where others are, for *het*: *diplomaten in Brussel*."""
    if pronoun.gender != "neuter" or len(occurrence.referents) != 1:
        return False
    inside = grammar.outermost(occurrence.tree, occurrence.token).dep == "nmod"
    return inside and discourse.knowledge.is_a(occurrence.referents[0].type, "City")


def _is_time(occurrence: Occurrence) -> bool:
    """Tell *drie keer*, *twee dagen*, which nobody goes on about: *en zij spraken erover*."""
    noun, known = occurrence.token, words.load()
    beside = noun.dep.partition(":")[0] in _BESIDE and noun.pos == "NOUN"
    lemma = noun.lemma.lower()
    return beside and (known.has("occasion_nouns", lemma) or known.has("spans_of_time", lemma))


def _is_byline(occurrence: Occurrence) -> bool:
    """Tell the agency in the dateline *LIMA (ANP/AFP) - ...*, of whom nothing is told."""
    tree, at = occurrence.tree, occurrence.token.index
    if occurrence.kind is not MentionKind.NAMED or at >= _BYLINE:
        return False
    behind = [t.text for t in tree.tokens[at : at + _BYLINE]]
    closed = behind.index(")") + 1 if ")" in behind else len(behind)
    return closed < len(behind) and behind[closed] in _DASHES


def _meant(occurrence: Occurrence, pronoun: Pronoun, discourse: Discourse) -> Iterable[Referent]:
    """Give what an occurrence refers to as one: *beide leiders ... ze*, but nobody for *hij*."""
    if len(occurrence.referents) < 2:
        return occurrence.referents
    many = pronoun.number == "plural" and occurrence.kind is not MentionKind.DEMONYM
    return (discourse.whole(occurrence.referents),) if many else ()


def _may_bind(occurrence: Occurrence, earlier: Occurrence, discourse: Discourse) -> bool:
    """Tell whether grammar lets a pronoun stand for an earlier phrase of its sentence."""
    if earlier.tree is not occurrence.tree:
        return True
    tree, pronoun, other = occurrence.tree, occurrence.token, earlier.token
    if _within(tree, pronoun, other) or quoting(occurrence, earlier, discourse):
        return False
    if pronoun.dep == "nmod:poss":
        return not _undergone_by(tree, pronoun, other, discourse)
    if discourse.quote(earlier) and discourse.says(occurrence, earlier):
        return False
    return not discourse.bound(occurrence, earlier)


def _undergone_by(tree: Tree, pronoun: Token, other: Token, discourse: Discourse) -> bool:
    """Tell *Khan kondigde zijn vrijlating aan*, which is that of another."""
    owned, lists = tree[pronoun.head], discourse.knowledge.words.lists
    if not undergone(tree, pronoun, discourse) or owned.dep != "obj":
        return False
    verb = tree[owned.head]
    particle = tree.child(verb, "compound:prt")
    lemma = (particle.text.lower() if particle else "") + verb.lemma.lower()
    return lemma in lists["parties.asking"] and tree.child(verb, "nsubj") is other


def undergone(tree: Tree, pronoun: Token, discourse: Discourse) -> bool:
    """Tell *zijn arrestatie*, done to him who is meant, and to a person: *zijn executies*."""
    owned = tree[pronoun.head]
    listed = discourse.knowledge.words.has("parties.undergoing", owned.lemma.lower())
    return listed and owned.feat("Number") != "Plur"


def quoting(occurrence: Occurrence, earlier: Occurrence, discourse: Discourse) -> bool:
    """Tell *„Ze eisen zijn ontslag”, zei X*: who is quoted says *ik* of himself."""
    quote = discourse.quote(occurrence)
    return (
        quote is not None
        and discourse.quote(earlier) != quote
        and grammar.is_subject(earlier.tree, earlier.token)
    )


def _within(tree: Tree, token: Token, outer: Token) -> bool:
    """Tell whether a word stands inside a phrase; the parts of a co-ordination are apart."""
    while token.index != outer.index:
        if token.dep == "conj" or token.head == token.index:
            return False
        token = tree[token.head]
    return True
