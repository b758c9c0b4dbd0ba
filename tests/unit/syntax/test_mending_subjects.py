"""Subjects that a parser hangs as something else, or gives to another verb."""

from __future__ import annotations

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mended
from tests.unit.link.notation import document
from tests.unit.syntax.test_mending import changes

RELATIVE = (
    "Dit//PRON/nsubj/4/Dem is//AUX/cop/4/Sing,Fin een//DET/det/4 wet//NOUN/root/0/Com,Sing "
    "die//PRON/obj/7/Rel {} {} "
)
SHARED = (
    "{} betreurt/betreuren/VERB/root/0/Sing,Fin {} maar//CCONJ/cc/5 "
    "wil/willen/VERB/conj/2/Sing,Fin ze//PRON/nsubj/5/P3,Prs niet//ADV/advmod/8 "
    "lezen//VERB/xcomp/5/Inf"
)

STATE = (
    "Zij//PRON/nsubj/2/P3,Prs zwijgt/zwijgen/VERB/root/0/Sing,Fin omdat//SCONJ/mark/6 "
    "het//DET/det/5 {} steunt/steunen/VERB/advcl/2/Sing,Fin"
)

# Each sentence as a parser gave it; the words that change as `word:relation>head`.
CASES = {
    "behind the verb of an inverted clause": (
        "Intussen//ADV/advmod/2 bepaalde/bepalen/VERB/root/0/Sing,Fin een//DET/det/4 "
        "rechtbank//NOUN/obj/2/Sing dat//SCONJ/mark/7 hij//PRON/nsubj/7/P3,Prs "
        "vrijkomt/vrijkomen/VERB/ccomp/2/Sing,Fin",
        "rechtbank:nsubj>bepaalde",
    ),
    "behind the verb of a second clause": (
        "Zij//PRON/nsubj/2/P3,Prs zwijgt/zwijgen/VERB/root/0/Sing,Fin maar//CCONJ/cc/5 "
        "morgen//ADV/advmod/5 protesteren//VERB/conj/2/Plur,Fin Bern/Bern/PROPN/obj/5/Sing@GPE "
        "en//CCONJ/cc/8 Peru/Peru/PROPN/conj/6/Sing@GPE",
        "Bern:nsubj>protesteren",
    ),
    "subject and particle across a semicolon": (
        "Morgen//ADV/advmod/2 doet/doen/VERB/root/0/Sing,Fin Bern/Bern/PROPN/nsubj/2/Sing@GPE "
        "mee//ADP/compound:prt/7 ;//PUNCT/punct/7 Peru/Peru/PROPN/nsubj/2/Sing@GPE "
        "zwijgt/zwijgen/VERB/parataxis/2/Sing,Fin",
        "mee:compound:prt>doet Peru:nsubj>zwijgt",
    ),
    "command": (
        "Lees/lezen/VERB/root/0/Sing,Fin morgen//ADV/advmod/1 de//DET/det/4 brief//NOUN/obj/1/Sing",
        "",
    ),
    "another number than the verb": (
        "Morgen//ADV/advmod/2 krijgt/krijgen/VERB/root/0/Sing,Fin vleugels/vleugel/NOUN/obj/2/Plur",
        "",
    ),
    "behind a conjunction": (
        "Zij//PRON/nsubj/2/P3,Prs zwijgt/zwijgen/VERB/root/0/Sing,Fin omdat//SCONJ/mark/6 "
        "het//DET/det/5 leger//NOUN/obj/6/Neut,Sing ingrijpt/ingrijpen/VERB/advcl/2/Sing,Fin",
        "leger:nsubj>ingrijpt",
    ),
    "name behind a conjunction": (
        "Sinds//SCONJ/mark/5 Peru/Peru/PROPN/obl/5@GPE in//ADP/case/4 mei//PROPN/obl/5 "
        "aanviel/aanvallen/VERB/advcl/6/Sing,Fin zwijgt/zwijgen/VERB/root/0/Sing,Fin "
        "Ann/Ann/PROPN/nsubj/6@PERSON",
        "Peru:nsubj>aanviel",
    ),
    "day behind a conjunction": (
        "Sinds//SCONJ/mark/3 dinsdag//NOUN/obl/3/Sing vriest/vriezen/VERB/advcl/4/Sing,Fin "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin Ann/Ann/PROPN/nsubj/4@PERSON",
        "",
    ),
    "minister of a relative clause": (
        RELATIVE.format(
            "minister//NOUN/iobj/7/Com,Sing", "goedkeurt/goedkeuren/VERB/acl:relcl/4/Sing,Fin"
        ),
        "minister:nsubj>goedkeurt",
    ),
    "plural of a relative clause": (
        RELATIVE.format(
            "mensen/mens/NOUN/obj/7/Plur", "beschermt/beschermen/VERB/acl:relcl/4/Sing,Fin"
        ),
        "die:nsubj>beschermt",
    ),
    "on this side of a colon": (
        "Toen//ADV/advmod/2 hakte/hakken/VERB/root/0/Sing,Fin Ann/Ann/PROPN/nsubj/8@PERSON "
        "knopen/knoop/NOUN/obj/2/Plur door//ADP/compound:prt/2 ://PUNCT/punct/8 "
        "zij//PRON/nsubj/8/P3,Prs vertrekt/vertrekken/VERB/parataxis/2/Sing,Fin",
        "Ann:nsubj>hakte",
    ),
    "behind a conjunction taken for a comparison": (
        "Zij//PRON/nsubj/2/P3,Prs zwijgt/zwijgen/VERB/root/0/Sing,Fin als//SCONJ/mark/4 "
        "overleg//NOUN/advcl/2/Neut,Sing mislukt/mislukken/VERB/advcl/2/Sing,Fin",
        "als:mark>mislukt overleg:nsubj>mislukt",
    ),
    "object of a clause that shares its subject": (
        SHARED.format("Ann/Ann/PROPN/nsubj/2@PERSON", "brieven/brief/NOUN/obj/2/Plur"),
        "ze:obj>lezen",
    ),
    "subject of a clause that shares what is fronted": (
        SHARED.format("Brieven/brief/NOUN/obj/2/Plur", "Ann/Ann/PROPN/nsubj/2@PERSON"),
        "",
    ),
    "object of a second participle": (
        "Zij//PRON/nsubj/4/P3,Prs heeft/hebben/AUX/aux/4/Sing,Fin hem//PRON/obj/4/P3,Prs "
        "ontslagen/ontslaan/VERB/root/0/Part en//CCONJ/cc/8 de//DET/det/7 "
        "schilder//NOUN/nsubj/8/Sing gekozen/kiezen/VERB/conj/4/Part",
        "schilder:obj>gekozen",
    ),
    "subject of a second passive": (
        "Zondag//PROPN/obl/4 zijn//AUX/aux/4/Plur,Fin mensen/mens/NOUN/nsubj/4/Plur "
        "omgekomen/omkomen/VERB/root/0/Part en//CCONJ/cc/7 betogers/betoger/NOUN/obj/7/Plur "
        "opgepakt/oppakken/VERB/conj/4/Part",
        "betogers:nsubj:pass>opgepakt",
    ),
    "state with an article": (STATE.format("Vaticaan/Vaticaan/PROPN/nsubj/6@GPE"), ""),
    "those of whom there are four": (
        "Soms//ADV/advmod/5 worden//AUX/aux:pass/5/Plur,Fin er//ADV/nsubj:pass/5 "
        "vier//NUM/nsubj:pass/5 gepakt/pakken/VERB/root/0/Part",
        "er:advmod>gepakt",
    ),
    "of whom it is ten per cent": (
        "Van//ADP/case/2 leden/lid/NOUN/obl/3/Plur stemde/stemmen/VERB/root/0/Sing,Fin "
        "tien//NUM/nummod/5 procent//NOUN/nsubj/3/Sing tegen//ADP/compound:prt/3",
        "leden:nmod>procent",
    ),
    "people by an adjective": (
        "Soms//ADV/advmod/3 worden//AUX/aux:pass/3/Plur,Fin "
        "gedwongen/dwingen/VERB/root/0/Part dienstplichtigen/dienstplichtig/ADJ/nsubj:pass/3",
        "dienstplichtigen:nsubj:pass>gedwongen",
    ),
    "who lets it be done": (
        "Zij//PRON/nsubj/2/P3,Prs laat/laten/VERB/root/0/Sing,Fin zich//PRON/obj/4/Reflex "
        "dwingen//VERB/xcomp/2/Inf",
        "zich:expl:pv>laat",
    ),
    "whose child it is": (
        "De//DET/det/2 vader//NOUN/nsubj/9/Com,Sing van//ADP/case/5 het//DET/det/5 "
        "kind//NOUN/nmod/2/Neut,Sing ,//PUNCT/punct/8 die//PRON/nsubj/8/Rel "
        "liegt/liegen/VERB/acl:relcl/5/Sing,Fin zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        "liegt:acl:relcl>vader",
    ),
    "subject of what could be": (
        "De//DET/det/2 ramp//NOUN/nsubj/7/Com,Sing was/zijn/AUX/aux/5/Sing,Fin te//ADP/mark/5 "
        "voorkomen//VERB/ccomp/7/Inf ,//PUNCT/punct/7 betoogt/betogen/VERB/root/0/Sing,Fin "
        "Ann/Ann/PROPN/nsubj/7@PERSON",
        "ramp:nsubj>voorkomen",
    ),
    "who tells what stands in front": (
        "Dat//PRON/obj/5/Dem heeft//AUX/aux/5/Sing,Fin zijn//PRON/nmod:poss/4/Poss "
        "verdediging//NOUN/iobj/5/Sing gemeld/melden/VERB/root/0/Part",
        "verdediging:nsubj>gemeld",
    ),
    "who is told what stands in front": (
        "Dat//PRON/obj/6/Dem heeft//AUX/aux/6/Sing,Fin zij//PRON/nsubj/6/P3,Prs "
        "de//DET/det/5 pers//NOUN/iobj/6/Sing gemeld/melden/VERB/root/0/Part",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_subject_is_put_right(text, expected):
    (before,) = document(text).sentences
    (after,) = mended(document(text), lexicon.load(), gazetteer.load()).sentences
    assert changes(before, after) == expected
