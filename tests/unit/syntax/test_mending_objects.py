"""Objects, nouns, particles and names of bodies put right; each with a case that stays."""

from __future__ import annotations

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mended
from tests.unit.link.notation import document
from tests.unit.syntax.test_mending import changes

HELPED = (
    "{det}Troepen/troep/NOUN/nsubj/{verb}/Plur zullen//AUX/aux/{verb}/Plur,Fin "
    "Polen/Polen/PROPN/iobj/{verb}@GPE niet//ADV/advmod/{verb} sturen//VERB/root/0/Inf"
)
AGREED = (
    "Zij//PRON/nsubj/2/P3,Sing,Prs stemde/stemmen/VERB/root/0/Sing,Fin met//ADP/case/5 "
    "de//DET/det/5 deal//NOUN/obl/2/Sing {}//ADP/case/5"
)
SAID = (
    "Zij//PRON/nsubj/2/P3,Sing,Prs {}/VERB/root/0/Sing,Fin niet//ADV/advmod/2 te//ADP/mark/5 "
    "aarzelen//VERB/xcomp/2/Inf"
)
BODY = (
    "De//DET/det/2 strijd//NOUN/nsubj/6/Sing tegen//ADP/case/4 {}/ADJ/nmod/2 {}/nmod/2 "
    "duurt/duren/VERB/root/0/Sing,Fin"
)
FETCHED = (
    "Zij//PRON/nsubj/2/P3,Sing,Prs {}/VERB/root/0/Sing,Fin burgers/burger/NOUN/obj/2/Plur "
    "uit//ADP/case/5 Soedan/Soedan/PROPN/nmod/3@GPE"
)
AMOUNT = (
    "Zij//PRON/nsubj/2/P3,Sing,Prs belooft/beloven/VERB/root/0/Sing,Fin tien//NUM/nummod/4 "
    "dollar//NOUN/obj/2 aan//ADP/case/7 militaire/militair/ADJ/amod/7 {}"
)
PRICE = (
    "Zij//PRON/nsubj/2/P3,Sing,Prs levert/leveren/VERB/root/0/Sing,Fin voor//ADP/case/5 "
    "tien//NUM/nummod/5 euro//NOUN/obl/2 aan//ADP/case/7 {}"
)
SOLD = (
    "Zij//PRON/nsubj/2/P3,Sing,Prs {verb}/VERB/root/0/Sing,Fin {det}"
    "tanks/tank/NOUN/obj/2/Plur van//ADP/case/{at} fabrikant//NOUN/nmod/{noun}/Sing"
)
PRICED = (
    "Peru/Peru/PROPN/nsubj/2@GPE levert/leveren/VERB/root/0/Sing,Fin voor//ADP/case/5 "
    "een//DET/det/5 miljard//NOUN/obj/2/Sing euro//NOUN/nmod/5/Sing aan//ADP/case/8 "
    "{}/NOUN/nmod/6/Sing"
)
USED = (
    "Gisteren//ADV/advmod/4 werd/worden/AUX/aux:pass/4/Sing,Fin {}//ADJ/advmod/4 "
    "gebruikt/gebruiken/VERB/root/0/Part"
)
CASES = {
    "munition for money": (
        PRICED.format("munitie/munitie"),
        "miljard:obl>levert aan:fixed>miljard munitie:obj>levert",
    ),
    "money for rebels": (PRICED.format("rebellen/rebel"), "rebellen:obl:arg>levert"),
    "gas and no manner": (USED.format("traangas"), "traangas:nsubj:pass>gebruikt"),
    "a manner": (USED.format("dagelijks"), ""),
    "noun behind an adjective": (
        "Zij//PRON/nsubj/2/P3,Plur,Prs stuurden/sturen/VERB/root/0/Plur,Fin "
        "duizenden/duizend/NUM/nummod/4 extra//ADJ/obj/2 troepen/troep/NOUN/nmod/3/Plur",
        "duizenden:nummod>troepen extra:amod>troepen troepen:obj>stuurden",
    ),
    "thing without preposition": (
        "Zij//PRON/nsubj/4/P3,Plur,Prs hebben//AUX/aux/4/Plur,Fin tanks/tank/NOUN/obl/4/Plur "
        "vernietigd/vernietigen/VERB/root/0/Part",
        "tanks:obj>vernietigd",
    ),
    "demonstrative that is judged": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs noemt/noemen/VERB/root/0/Sing,Fin dat//PRON/obj/2 "
        "chantage//NOUN/xcomp/2/Sing",
        "",
    ),
    "time without preposition": (
        "Zij//PRON/nsubj/4/P3,Plur,Prs hebben//AUX/aux/4/Plur,Fin "
        "zaterdagmiddag//NOUN/obl/4/Sing vernietigd/vernietigen/VERB/root/0/Part",
        "",
    ),
    "object of what goes on": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs zegt/zeggen/VERB/root/0/Sing,Fin "
        "Peru/Peru/PROPN/obj/5@GPE te//ADP/mark/5 blijven//VERB/xcomp/2/Inf "
        "steunen//VERB/xcomp/5/Inf",
        "",
    ),
    "particle behind a number that er counts": (
        "Kenia/Kenia/PROPN/nsubj/2@GPE wees/wijzen/VERB/root/0/Sing,Fin er//ADV/advmod/2 "
        "drie//NUM/obj/2 uit//ADP/case/3",
        "uit:compound:prt>wees",
    ),
    "fronted subject with an article": (HELPED.format(det="De//DET/det/2 ", verb=6), ""),
    "amount of aid": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs verstrekt/verstrekken/VERB/root/0/Sing,Fin "
        "duizend//NUM/nummod/4 dollar//NOUN/obj/2/Sing aan//ADP/case/6 steun//NOUN/obl/2/Sing",
        "dollar:nmod>steun aan:fixed>dollar steun:obj>verstrekt",
    ),
    "amount for somebody": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs verstrekt/verstrekken/VERB/root/0/Sing,Fin "
        "duizend//NUM/nummod/4 dollar//NOUN/obj/2/Sing aan//ADP/case/7 de//DET/det/7 "
        "stad//NOUN/obl/2/Sing",
        "",
    ),
    "goods for an amount": (
        PRICE.format("munitie//NOUN/nmod/5/Sing"),
        "aan:fixed>euro munitie:obj>levert",
    ),
    "goods behind an amount, on the verb": (
        PRICE.format("munitie//NOUN/obl/2/Sing"),
        "aan:fixed>euro munitie:obj>levert",
    ),
    "amount for whom": (PRICE.format("rebellen/rebel/NOUN/obl/2/Plur"), ""),
    "seller": (
        SOLD.format(det="", verb="koopt/kopen", noun=3, at=5),
        "fabrikant:obl:arg>koopt",
    ),
    "whose it is": (SOLD.format(det="de//DET/det/4 ", verb="koopt/kopen", noun=4, at=6), ""),
    "part of what went before": (
        "Van//ADP/case/3 de//DET/det/3 tanks/tank/NOUN/obl/7/Plur zijn/zijn/AUX/aux:pass/7/Fin "
        "er//ADV/advmod/7 tien//NUM/nsubj:pass/7 geleverd/leveren/VERB/root/0/Part",
        "tanks:nmod>tien",
    ),
    "part in a relative clause": (
        "tanks/tank/NOUN/root/0/Plur waarvan//ADV/advmod/6 er//ADV/advmod/6 "
        "tien//NUM/nsubj:pass/6 zijn/zijn/AUX/aux:pass/6/Fin "
        "geleverd/leveren/VERB/acl:relcl/1/Part",
        "waarvan:nsubj:pass>geleverd er:expl>geleverd tien:nummod>waarvan",
    ),
    "particle behind a phrase": (AGREED.format("in"), "in:compound:prt>stemde"),
    "particle of no verb": (AGREED.format("na"), ""),
    "infinitive taken for a noun": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs wilde/willen/VERB/root/0/Sing,Fin "
        "militairen/militair/NOUN/obj/4/Plur bijdragen/bijdrage/NOUN/xcomp/2/Plur",
        "bijdragen:xcomp>wilde",
    ),
    "denial of the verb above": (SAID.format("weigerde/weigeren"), ""),
    "phrase of the verb behind an occasion": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs pleitte/pleiten/VERB/root/0/Sing,Fin in//ADP/case/5 "
        "een//DET/det/5 nota//NOUN/obl/2/Sing voor//ADP/case/7 hulp//NOUN/nmod/5/Sing",
        "hulp:obl:arg>pleitte",
    ),
    "what stops behind an occasion": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs stopt/stoppen/VERB/root/0/Sing,Fin na//ADP/case/5 "
        "de//DET/det/5 verkiezingen/verkiezing/NOUN/obl/2/Plur met//ADP/case/7 "
        "steun//NOUN/nmod/5/Sing",
        "steun:obl:arg>stopt",
    ),
    "minister behind the ministry": (
        "Minister//NOUN/nsubj/6/Sing van//ADP/case/3 Buitenlandse/buitenlands/ADJ/nmod/1@ORG "
        "Zaken/zaak/NOUN/fixed/3@+ Blok/Blok/PROPN/fixed/3@+ zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        "Blok:appos>Minister",
    ),
    "what an amount is of": (
        AMOUNT.format("steun//NOUN/obl/2/Sing"),
        "dollar:nmod>steun aan:fixed>dollar steun:obj>belooft",
    ),
    "whom an amount is for": (AMOUNT.format("rebellen/rebel/NOUN/obl/2/Plur"), ""),
    "model of a tank": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs stuurt/sturen/VERB/root/0/Sing,Fin tien//NUM/nummod/4 "
        "Leopard/Leopard/PROPN/obj/2 2-tanks/2-tank/NOUN/obj/2/Plur",
        "tien:nummod>2-tanks Leopard:amod>2-tanks",
    ),
    "er that announces a clause": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs drong/dringen/VERB/root/0/Sing,Fin er//PRON/obl/2 "
        "op//ADP/case/3 aan//ADP/compound:prt/2 om//ADP/mark/8 te//ADP/mark/8 "
        "vertrekken//VERB/advcl/2/Inf",
        "er:expl>drong",
    ),
    "particle taken for a conjunction": (
        "Zij//PRON/nsubj/2/P3,Sing,Prs drong/dringen/VERB/root/0/Sing,Fin er//PRON/expl/2 "
        "op//ADP/case/3 aan//ADP/mark/9 de//DET/det/7 aanval//NOUN/obj/9/Sing te//ADP/mark/9 "
        "staken//VERB/xcomp/2/Inf",
        "aan:compound:prt>drong",
    ),
    "where people are fetched": (
        FETCHED.format("evacueert/evacueren"),
        "Soedan:obl:arg>evacueert",
    ),
    "where those expelled are from": (FETCHED.format("wijst/uitwijzen"), ""),
    "known body": (
        BODY.format("Islamitische/islamitisch", "Staat//NOUN"),
        "Islamitische:nmod>strijd Staat:flat>Islamitische",
    ),
    "body with whose it is": (BODY.format("Koerdische/koerdisch", "YPG//PROPN"), ""),
    "person behind the town of a court": (
        "Nu//ADV/advmod/8 heeft//AUX/aux/8/Sing,Fin het//DET/det/4 hof//NOUN/nsubj:pass/8/Sing "
        "in//ADP/case/6 Lima/Lima/PROPN/nmod/4@GPE Ann/Ann/PROPN/appos/4@PERSON "
        "berecht/berechten/VERB/root/0/Part",
        "hof:nsubj>berecht Ann:obj>berecht",
    ),
    "person behind a town in a passive": (
        "Nu//ADV/advmod/6 wordt//AUX/aux:pass/6/Sing,Fin in//ADP/case/4 Lima/Lima/PROPN/obl/6@GPE "
        "Ann/Ann/PROPN/flat/4@PERSON berecht/berechten/VERB/root/0/Part",
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_sentence_is_put_right(text, expected):
    (before,) = document(text).sentences
    (after,) = mended(document(text), lexicon.load(), gazetteer.load()).sentences
    assert changes(before, after) == expected
