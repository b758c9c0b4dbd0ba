"""Who reports, put right: what hangs elsewhere after mending."""

from __future__ import annotations

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mend
from tests.unit.link.notation import document
from tests.unit.syntax.test_mending import changes

# Each sentence as a parser gave it; the words that change as `word:relation>head`.
CASES = {
    "description behind the name": (
        "Nee//INTJ/root/0 ,//PUNCT/punct/3 zegt/zeggen/VERB/parataxis/1/Sing,Fin "
        "Ann/Ann/PROPN/nsubj/3/Sing@PERSON ,//PUNCT/punct/6 "
        "voorzitter//NOUN/nsubj/3/Sing van//ADP/case/8 Groen/Groen/PROPN/nmod/6/Sing@ORG "
        ".//PUNCT/punct/1",
        "voorzitter:appos>Ann",
    ),
    "medium before its journalist": (
        "Nee//INTJ/root/0 ,//PUNCT/punct/3 zegt/zeggen/VERB/parataxis/1/Sing,Fin "
        "VTM/VTM/PROPN/nsubj/3/Sing@ORG Nieuws-journalist//NOUN/nsubj/3/Sing "
        "Ann/Ann/PROPN/appos/5/Sing@PERSON .//PUNCT/punct/1",
        "VTM:compound>Nieuws-journalist",
    ),
    "agency behind a singular noun": (
        "Nee//INTJ/root/0 ,//PUNCT/punct/3 bericht//NOUN/parataxis/1/Sing het//DET/det/5 "
        "persbureau//NOUN/obj/3/Sing .//PUNCT/punct/1",
        "bericht:parataxis>Nee persbureau:nsubj>bericht",
    ),
    "who lets know": (
        "Dat//PRON/nsubj/2/Dem laat/laten/VERB/root/0/Sing,Fin het//DET/det/4/Def "
        "paleis//NOUN/iobj/2/Sing weten//VERB/compound:prt/2/Inf .//PUNCT/punct/2",
        "Dat:obj>laat paleis:nsubj>laat",
    ),
    "who lets know taken for who is told": (
        "Dat//PRON/obj/2/Dem laat/laten/VERB/root/0/Sing,Fin het//DET/det/4/Def "
        "paleis//NOUN/iobj/2/Sing weten//VERB/compound:prt/2/Inf .//PUNCT/punct/2",
        "paleis:nsubj>laat",
    ),
    "article taken for who lets know": (
        "Nee//INTJ/root/0 ,//PUNCT/punct/3 laat/laten/VERB/parataxis/1/Sing,Fin "
        "het//PRON/nsubj/3 paleis//NOUN/obj/3/Sing weten//VERB/compound:prt/3/Inf "
        ".//PUNCT/punct/1",
        "het:det>paleis paleis:nsubj>laat",
    ),
    "clause of the report": (
        "Gisteren//ADV/advmod/2 melden//VERB/root/0/Plur,Fin media/medium/NOUN/nsubj/2/Plur "
        "dat//SCONJ/mark/6 Ann/Ann/PROPN/nsubj/6/Sing@PERSON "
        "opstapt/opstappen/VERB/acl:relcl/3/Sing,Fin .//PUNCT/punct/2",
        "opstapt:ccomp>melden",
    ),
    "clause of the report, its dat taken for a pronoun": (
        "Gisteren//ADV/advmod/2 melden//VERB/root/0/Plur,Fin media/medium/NOUN/nsubj/2/Plur "
        "dat//PRON/mark/6 Ann/Ann/PROPN/nsubj/6/Sing@PERSON "
        "opstapt/opstappen/VERB/acl:relcl/3/Sing,Fin .//PUNCT/punct/2",
        "opstapt:ccomp>melden",
    ),
    "report behind a clause taken for a relative one": (
        "Vandaag//ADV/advmod/2 waren/zijn/VERB/root/0/Plur,Past,Fin "
        "doden/dode/NOUN/nsubj/2/Plur ,//PUNCT/punct/5 "
        "meldden/melden/VERB/acl:relcl/3/Plur,Past,Fin media/medium/NOUN/nsubj/5/Plur "
        ".//PUNCT/punct/2",
        "meldden:parataxis>waren",
    ),
    "verb of the report taken for a noun": (
        "Nee//INTJ/root/0 ,//PUNCT/punct/3 berichten/bericht/NOUN/parataxis/1/Plur "
        "media/medium/NOUN/nmod/3/Plur .//PUNCT/punct/1",
        "berichten:parataxis>Nee media:nsubj>berichten",
    ),
    "who confirms taken for what is confirmed": (
        "Dat//PRON/nsubj/2/Dem bevestigt/bevestigen/VERB/root/0/Sing,Fin het//DET/det/4/Def "
        "parket//NOUN/obj/2/Sing .//PUNCT/punct/2",
        "Dat:obj>bevestigt parket:nsubj>bevestigt",
    ),
    "thing that is confirmed": (
        "Dat//PRON/nsubj/2/Dem bevestigt/bevestigen/VERB/root/0/Sing,Fin het//DET/det/4/Def "
        "vermoeden//NOUN/obj/2/Sing .//PUNCT/punct/2",
        "",
    ),
    "relative clause on who speaks": (
        "Nee//INTJ/root/0 ,//PUNCT/punct/3 zei/zeggen/VERB/parataxis/1/Sing,Fin "
        "Ann/Ann/PROPN/nsubj/3/Sing@PERSON ,//PUNCT/punct/8 die//PRON/nsubj/8/Rel "
        "alles//PRON/obj/8 verdedigt/verdedigen/VERB/ccomp/3/Sing,Fin .//PUNCT/punct/1",
        "verdedigt:acl:relcl>Ann",
    ),
    "witnesses taken for an infinitive": (
        "Getuigen/getuigen/VERB/root/0/Inf spreken//VERB/parataxis/1/Plur,Fin "
        "niet//ADV/advmod/2 .//PUNCT/punct/1",
        "Getuigen:nsubj>spreken spreken:root>- .:punct>spreken",
    ),
    "clause that an adverb points at": (
        "Zij//PRON/nsubj/2/P3,Prs gaan//VERB/root/0/Plur,Fin ervan//ADV/case/6 "
        "uit//ADP/compound:prt/2 dat//SCONJ/mark/6 opstapt/opstappen/VERB/advcl/2/Sing,Fin "
        ".//PUNCT/punct/2",
        "ervan:obl>gaan opstapt:ccomp>gaan",
    ),
    "relative clause stays": (
        "Gisteren//ADV/advmod/2 meldde/melden/VERB/root/0/Sing,Fin "
        "persbureau//NOUN/nsubj/2/Sing dat//PRON/nsubj/5/Rel "
        "staakt/staken/VERB/acl:relcl/3/Sing,Fin niets//PRON/obj/2 .//PUNCT/punct/2",
        "",
    ),
    "subject behind sinds": (
        "Sinds//ADP/case/3 de//DET/det/3/Def regering//NOUN/obl/4/Sing "
        "besliste/beslissen/VERB/advcl/5/Sing,Past,Fin zwijgt/zwijgen/VERB/root/0/Sing,Fin "
        "Ann/Ann/PROPN/nsubj/5/Sing@PERSON .//PUNCT/punct/5",
        "Sinds:mark>besliste regering:nsubj>besliste",
    ),
    "plural that announces": (
        "Nee//INTJ/root/0 ,//PUNCT/punct/3 kondigden/kondigen/VERB/parataxis/1/Plur,Past,Fin "
        "ministers/minister/NOUN/obj/3/Plur aan//ADP/compound:prt/3 .//PUNCT/punct/1",
        "ministers:nsubj>kondigden",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_report_is_put_right(text, expected):
    (tree,) = document(text).sentences
    assert changes(tree, mend(tree, lexicon.load(), gazetteer.load())) == expected
