"""Relative clauses and second predicates put right: what hangs elsewhere after mending."""

from __future__ import annotations

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mended
from tests.unit.link.notation import document
from tests.unit.syntax.test_mending import changes

# Each sentence as a parser gave it; the words that change as `word:relation>head`.
CASES = {
    "country behind a comma for a word that is no neuter": (
        "Ze//PRON/nsubj/2/P3,Prs sprak/spreken/VERB/root/0/Sing,Fin op//ADP/case/5 een//DET/det/5 "
        "bijeenkomst//NOUN/obl/2/Com,Sing over//ADP/case/7 Peru/Peru/PROPN/nmod/5@GPE "
        ",//PUNCT/punct/10 dat//PRON/nsubj/10/Rel zwijgt/zwijgen/VERB/acl:relcl/5/Sing,Fin",
        "zwijgt:acl:relcl>Peru",
    ),
    "neuter before a plural": (
        "Het//DET/det/2 onderzoek//NOUN/nsubj/7/Neut,Sing naar//ADP/case/4 "
        "misdaden/misdaad/NOUN/nmod/2/Plur dat//PRON/nsubj/6/Rel liep/lopen/VERB/acl:relcl/4/Fin,"
        "Sing eindigt/eindigen/VERB/root/0/Sing,Fin",
        "liep:acl:relcl>onderzoek",
    ),
    "object of the verb before, for a plural": (
        "Ze//PRON/nsubj/2/P3,Prs vuurden/vuren/VERB/root/0/Plur,Fin raketten/raket/NOUN/obj/2/Plur "
        "op//ADP/case/5 Peru/Peru/PROPN/obl/2/Sing@GPE ,//PUNCT/punct/9 die//PRON/nsubj:pass/9/Rel "
        "werden/worden/AUX/aux:pass/9/Plur,Fin onderschept/onderscheppen/VERB/acl:relcl/5/Part",
        "onderschept:acl:relcl>raketten",
    ),
    "court right before, for a singular": (
        "De//DET/det/2 drie//NUM/nsubj/7 moeten/moeten/AUX/aux/7/Plur,Fin voor//ADP/case/6 "
        "de//DET/det/6 rechter//NOUN/obl/7/Com,Sing verschijnen//VERB/root/0/Inf "
        ",//PUNCT/punct/10 die//PRON/nsubj/10/Rel beslist/beslissen/VERB/acl:relcl/2/Sing,Fin",
        "beslist:acl:relcl>rechter",
    ),
    "member of a cabinet": (
        "De//DET/det/2 bewindsman//NOUN/nsubj/10/Com,Sing uit//ADP/case/5 het//DET/det/5 "
        "kabinet//NOUN/nmod/2/Neut,Sing van//ADP/case/7 Diaz/Diaz/PROPN/nmod/5@PERSON "
        "die//PRON/nsubj/9/Rel liegt/liegen/VERB/acl:relcl/5/Sing,Fin "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        "liegt:acl:relcl>bewindsman",
    ),
    "neuter right before, whose gender a parser guessed": (
        "Het//DET/det/2 deel//NOUN/nsubj/8/Neut,Sing van//ADP/case/5 een//DET/det/5 "
        "rebellenkonvooi//NOUN/nmod/2/Com,Sing dat//PRON/nsubj/7/Rel "
        "reed/rijden/VERB/acl:relcl/5/Sing,Fin brandt/branden/VERB/root/0/Sing,Fin",
        "",
    ),
    "all that was claimed": (
        "Zij//PRON/nsubj/2/P3,Prs beweren//VERB/root/0/Plur,Fin te//ADP/mark/4 "
        "winnen//VERB/xcomp/2/Inf ,//PUNCT/punct/9 wat//PRON/obj/9/Rel de//DET/det/8 "
        "directie//NOUN/nsubj/9 ontkent/ontkennen/VERB/ccomp/2/Sing,Fin",
        "ontkent:parataxis>beweren",
    ),
    "all that was said": (
        "Zij//PRON/nsubj/2/P3,Prs staakten/staken/VERB/root/0/Plur,Fin uit//ADP/case/4 "
        "woede//NOUN/obl/2/Com,Sing ,//PUNCT/punct/8 wat//PRON/obj/8/Rel "
        "Ann/Ann/PROPN/nsubj/8@PERSON laakt/laken/VERB/acl:relcl/4/Sing,Fin",
        "laakt:parataxis>staakten",
    ),
    "plural of the present taken for an adjective": (
        "Peru/Peru/PROPN/root/0@GPE ://PUNCT/punct/1 betogers/betoger/NOUN/advmod/4/Plur "
        "bestormen//VERB/amod/5/Inf paleis//NOUN/parataxis/1/Sing",
        "betogers:nsubj>bestormen bestormen:parataxis>Peru paleis:obj>bestormen",
    ),
    "minister behind a plural": (
        "In//ADP/case/2 Lima/Lima/PROPN/obl/3@GPE vermoordden/vermoorden/VERB/root/0/Plur,Fin "
        "rebellen/rebel/NOUN/nsubj/3/Plur minister//NOUN/appos/4/Sing "
        "Diaz/Diaz/PROPN/appos/5@PERSON",
        "minister:obj>vermoordden",
    ),
    "forces from where they withdraw": (
        "Ann/Ann/PROPN/nsubj/7@PERSON heeft/hebben/AUX/aux/7/Fin de//DET/det/4/Def "
        "troepen/troep/NOUN/obj/7/Plur uit//ADP/case/6 Mali/Mali/PROPN/nmod/4@GPE "
        "teruggehaald/terughalen/VERB/root/0/Part",
        "Mali:obl:arg>teruggehaald",
    ),
    "denied of the second": (
        "Ann/Ann/PROPN/nsubj/2@PERSON belde/bellen/VERB/root/0/Sing,Fin ,//PUNCT/punct/4 "
        "Bob/Bob/PROPN/parataxis/2@PERSON niet//ADV/advmod/2 .//PUNCT/punct/2",
        "Bob:conj>belde niet:orphan>Bob",
    ),
    "what one is, with no article": (
        "Ze//PRON/nsubj/2/P3,Prs is/zijn/VERB/root/0/Sing,Fin van//ADP/case/4 "
        "plan//NOUN/obl/2/Sing om//ADP/mark/7 te//ADP/mark/7 staken//VERB/xcomp/2/Inf",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_words_change_as_grammar_wants(text, expected):
    raw = document(text)
    tree = mended(raw, lexicon.load(), gazetteer.load()).sentences[0]

    assert changes(raw.sentences[0], tree) == expected
