"""Whether the clause around a word speaks of the past or of the future.

*in maart* and *dinsdag* do not say which year or week they mean; the verb does:
*ontving de ministers dinsdag* is behind us, *ontvangt de ministers dinsdag* ahead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.numbers.words import plain

if TYPE_CHECKING:
    from kg.extract.times.lexicon import TimeWords
    from kg.syntax.tree import Token, Tree

PAST, UNKNOWN, FUTURE = -1, 0, 1
_VERBS = {"VERB", "AUX"}
_AUXILIARIES = ("aux", "cop")


def direction(tree: Tree, at: int, lexicon: TimeWords) -> int:
    """Tell the direction of the clause that a word stands in.

    Parameters
    ----------
    tree : Tree
        The sentence.
    at : int
        Index of the word, the month or weekday.
    lexicon : TimeWords
        The auxiliaries and the verbs of reporting.

    Returns
    -------
    int
        -1 for a past tense, a perfect, a participle, or a verb of reporting in the
        present (newspapers write *schrijft Macron donderdag*); 1 for another present;
        0 where the clause has no tense, or a past auxiliary that leaves it open
        (*zou donderdag het commando overdragen*), or where the time is that of a noun under
        a present (*Aanleiding zijn de aanvallen van maandag*, *Hij komt naar de top van mei*,
        *Hij regeert sinds het afzetten van de koning in mei*).
    """
    inside_infinitive, of_noun, preceding = False, _of_noun(tree, tree[at]), False
    for verb in _governors(tree, tree[at]):
        found = _of_clause(tree, verb, lexicon)
        if found is not None:
            if of_noun and found == FUTURE:
                return PAST if preceding else UNKNOWN
            return _of_infinitive(found) if inside_infinitive else found
        infinitive = verb.feat("VerbForm") == "Inf"
        nominal = infinitive and tree.child(verb, "det") is not None
        of_noun = of_noun or nominal
        preceding = preceding or (nominal and _precedes(tree, verb, lexicon))
        inside_infinitive = inside_infinitive or (infinitive and not nominal)
    return UNKNOWN


def _of_noun(tree: Tree, token: Token) -> bool:
    head = tree.head(token)
    return token.dep == "nmod" and head is not None and head.pos == "NOUN"


def _precedes(tree: Tree, event: Token, lexicon: TimeWords) -> bool:
    """Tell *na het afzetten van de koning* and *sinds het afzetten*, which lies behind."""
    cases = (plain(c.text) for c in tree.children(event, "case"))
    return any(c in lexicon.of_events and c in lexicon.bounds["after"] for c in cases)


def _governors(tree: Tree, token: Token) -> list[Token]:
    """Give the predicates above a word, the nearest first."""
    above = [token, *tree.ancestors(token)]
    return [t for t in above if t.pos in _VERBS or tree.child(t, "cop") is not None]


def _of_infinitive(governor: int) -> int:
    """Tell it below an infinitive.

    *probeerde in mei te komen* leaves open what *probeert in mei te komen* puts ahead.
    """
    return UNKNOWN if governor == PAST else governor


def _of_clause(tree: Tree, verb: Token, lexicon: TimeWords) -> int | None:
    auxiliaries = tree.children(verb, *_AUXILIARIES)
    finite = next((t for t in (verb, *auxiliaries) if t.feat("Tense")), None)
    if finite is None:
        return PAST if verb.feat("VerbForm") == "Part" and not auxiliaries else None
    perfect = verb.feat("VerbForm") == "Part" and any(
        t.lemma in lexicon.perfect and t.dep != "cop" for t in auxiliaries
    )
    past = finite.feat("Tense") == "Past"
    if any(t.lemma in lexicon.open for t in auxiliaries) and past != perfect:
        # "zou donderdag overdragen", "moet in maart zijn vertrokken"; but not
        # "zou in januari hebben deelgenomen", "zal in maart vertrekken".
        return UNKNOWN
    if past or perfect or _lemma(verb) in lexicon.reporting:
        return PAST
    return FUTURE


def _lemma(token: Token) -> str:
    """Give the lemma without the marks that the treebanks put between its parts."""
    return token.lemma.replace("_", "")
