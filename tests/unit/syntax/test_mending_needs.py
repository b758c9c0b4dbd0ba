"""What rules of mending need, and that they find nothing in sentences that lack it."""

from __future__ import annotations

import pytest

from kg.extract.reading import Resources
from kg.syntax import conllu
from kg.syntax.mending.edit import applied
from kg.syntax.mending.needs import (
    Sieve,
    finite_at_most,
    needs,
    relation,
    several,
    tagged,
    unstopped,
    word_of,
    written,
)
from kg.syntax.mending.rules import NAMING, RULES
from tests.golden.freeze import frozen
from tests.lexicon.examples import parses

SENTENCE = """\
# text = Drie tanks werden naar Mali gestuurd
1\tDrie\tdrie\tNUM\t_\t_\t2\tnummod\t_\t_
2\ttanks\ttank\tNOUN\t_\tNumber=Plur\t6\tnsubj:pass\t_\t_
3\twerden\tworden\tAUX\t_\tNumber=Plur|Tense=Past|VerbForm=Fin\t6\taux:pass\t_\t_
4\tnaar\tnaar\tADP\t_\t_\t5\tcase\t_\t_
5\tMali\tMali\tPROPN\t_\t_\t6\tobl\t_\t_
6\tgestuurd\tsturen\tVERB\t_\tVerbForm=Part\t0\troot\t_\t_

"""
MET = {
    "relation": relation("obl"),
    "subtype": relation("nsubj"),
    "one of several relations": relation("iobj", "obl"),
    "tag": relation("obl", tags=["PROPN"]),
    "tag alone": tagged("NUM"),
    "relation of the head": relation("nummod", below=["nsubj"]),
    "tag of the head": relation("case", of=["PROPN"]),
    "lemma": written("sturen"),
    "form": written("werden"),
    "word of a class": word_of("copulas"),
    "either relation": relation("obj") | relation("obl", of=["VERB"]),
    "relation or word": relation("obj") | written("mali"),
    "few finite verbs": finite_at_most(1),
    "no mark at the end": unstopped(),
}
UNMET = {
    "relation": relation("obj"),
    "other subtype": relation("obl:agent"),
    "tag": relation("obl", tags=["NOUN"]),
    "relation of the head": relation("nummod", below=["obl"]),
    "tag of the head": relation("case", of=["NOUN"]),
    "word": written("laten"),
    "word of a class": word_of("causatives"),
    "two subjects": several("nsubj"),
    "either relation": relation("obl", of=["NOUN"]) | relation("nummod", of=["VERB"]),
    "headline": finite_at_most(0),
}


def is_met(*wanted):
    @needs(*wanted)
    def rule():
        """Find nothing."""

    sieve = Sieve([rule])
    (tree,) = conllu.document(SENTENCE).sentences
    return sieve.met(tree) & sieve.wanted(rule) == sieve.wanted(rule)


@pytest.mark.parametrize("need", [pytest.param(need, id=name) for name, need in MET.items()])
def test_need_is_met(need):
    assert is_met(need)


@pytest.mark.parametrize("need", [pytest.param(need, id=name) for name, need in UNMET.items()])
def test_need_is_not_met(need):
    assert not is_met(need)


def test_all_needs_of_a_rule_are_met_or_it_is_not_tried():
    assert is_met(relation("obl"), written("naar"))
    assert not is_met(relation("obl"), written("laten"))


def test_rule_without_needs_is_always_tried():
    assert is_met()


def frozen_trees():
    """Give the sentences that other tests are on, as the parser left them."""
    blocks = (block.partition("\n")[2] for block in parses().values())
    for text in (*frozen().values(), *blocks):
        yield from conllu.document(text).sentences


def test_rules_find_nothing_where_their_needs_are_not_met():
    resources, sieve = Resources.load(), Sieve((*NAMING, *RULES))
    known = dict.fromkeys(NAMING, (resources.lexicon, resources.gazetteer))
    wrong = set()
    for tree in frozen_trees():
        for rule in (*NAMING, *RULES):
            edits = tuple(rule(tree, *known.get(rule, (resources.lexicon,))))
            wanted = sieve.wanted(rule)
            if edits and sieve.met(tree) & wanted != wanted:
                wrong.add((rule.__name__, " ".join(t.text for t in tree)))
            tree = applied(tree, edits) if edits else tree
    assert wrong == set()
