"""Reports that stand in a clause, between commas: *heeft, naar bronnen melden, ingegrepen*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending.edit import Edit, has_te
from kg.syntax.mending.needs import needs, relation, written
from kg.syntax.mending.valency import particle_verb, takes_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_PARTED = ("parataxis", "obj", "nsubj", "xcomp")
_REPORTS = ("parataxis", "advcl")
_MARKS = (",", "-", "–", "—")
_LOOSE = ("acl:relcl", "acl", "advcl", "conj", "appos", "parataxis")
"""What parsers make of such a report."""


@needs(relation(*_LOOSE, tags=["VERB"]), written("naar"))
def reports_with_prepositions(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Peru heeft, naar bronnen melden, ingegrepen*: who stands behind *naar* reports it."""
    for case in tree.related("case", "mark"):
        if case.lemma != "naar":
            continue
        noun = tree[case.head] if case.dep == "case" else None
        verb = tree[case.head if noun is None else noun.head]
        if verb.pos != "VERB" or verb.dep not in _LOOSE:
            continue
        if tree.child(verb, "ccomp", "obj", "aux") or has_te(tree, verb):
            continue
        inside = [t for t in tree.subtree(verb) if t.pos != "PUNCT"]
        opens = case.index == 0 or tree[case.index - 1].text == ","
        if not opens or inside[0] is not case or inside[-1] is not verb:
            continue
        if not any(e.type == "Statement" for e in lexicon.verb(particle_verb(tree, verb))):
            continue
        if noun is not None and not tree.child(verb, "nsubj"):
            yield Edit(case.index, verb.index, "mark")
            yield Edit(noun.index, verb.index, "nsubj")
        yield Edit(verb.index, verb.head, "parataxis")


@needs(relation(*_REPORTS, tags=["VERB", "AUX"]), relation(*_PARTED, tags=["NOUN", "PROPN"]))
def objects_behind_reports(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Mali sloot, zo meldt Reuters, de grens*, *De rebellen doodden, zegt Mali, een agent*.

    What goes on behind a report between two commas is the object that the verb before it lacks.
    """
    for report in tree.related(*_REPORTS):
        verb = tree[report.head]
        if report.pos not in ("VERB", "AUX") or report.index < verb.index or verb.pos != "VERB":
            continue
        if tree.child(verb, "compound:prt", "aux", "aux:pass", "ccomp", "xcomp") is not None:
            continue
        noun = _behind(tree, verb, report)
        if noun is None or not _is_report(tree, lexicon, report):
            continue
        objects = tree.children(verb, "obj")
        subject = tree.child(verb, "nsubj")
        if "obj" not in lexicon.verb_slots(particle_verb(tree, verb)):
            continue
        if subject is not None and subject is not noun and objects in ((), (noun,)):
            yield Edit(noun.index, verb.index, "obj")


def _behind(tree: Tree, verb: Token, report: Token) -> Token | None:
    """Give the noun behind the mark that ends a report, if the report begins behind one."""
    for noun in (*tree.children(report, *_PARTED), *tree.children(verb, *_PARTED)):
        if noun.index < report.index or noun.pos not in ("NOUN", "PROPN"):
            continue
        own = {t.index for t in tree.subtree(noun)}
        start = tree.opening(noun).index
        parts = [t for t in tree.subtree(report) if t.index not in own and t.pos != "PUNCT"]
        first, last = parts[0].index, parts[-1].index
        marked = tree[first - 1].text in _MARKS and tree[start - 1].text in _MARKS
        if marked and last == start - 2 and first > verb.index:
            return noun
    return None


def _is_report(tree: Tree, lexicon: Lexicon, report: Token) -> bool:
    """Tell *zo meldt Reuters*, *zegt het leger*: *zo* or the verb is first."""
    first = tree.opening(report)
    if first.text == "zo":
        return True
    return first is report and takes_speech(lexicon, particle_verb(tree, report))
