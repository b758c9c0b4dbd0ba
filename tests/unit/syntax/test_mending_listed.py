"""Bare nouns, second names and conjuncts put right: what hangs elsewhere after mending."""

from __future__ import annotations

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mended
from tests.unit.link.notation import document
from tests.unit.syntax.test_mending import changes

# Each sentence as a parser gave it; the words that change as `word:relation>head`.
CASES = {
    "people of a place": (
        "Boeren/boer/NOUN/nsubj/3/Plur Mali/Mali/PROPN/appos/1@GPE "
        "staken/staken/VERB/root/0/Plur,Fin",
        "Mali:nmod:poss>Boeren",
    ),
    "infinitive taken for an adjective": (
        "Woede//NOUN/root/0/Sing na//ADP/case/4 doodschieten//VERB/amod/4/Inf "
        "agent//NOUN/nmod/1/Sing",
        "na:case>doodschieten doodschieten:nmod>Woede agent:obj>doodschieten",
    ),
    "infinitive taken for a noun": (
        "Man//NOUN/nsubj:pass/2/Sing verdacht/verdenken/VERB/root/0/Part van//ADP/case/4 "
        "vormen/vorm/NOUN/obl:arg/2/Plur bende//NOUN/appos/4/Sing",
        "vormen:obl:arg>verdacht bende:obj>vormen",
    ),
    "preposition of the first noun": (
        "Protest//NOUN/root/0/Sing tegen//ADP/case/5 arrestatie//NOUN/nmod/1/Sing "
        "Belgische/Belgisch/ADJ/amod/5@NORP acteur//NOUN/nmod/1/Sing",
        "tegen:case>arrestatie acteur:nmod>arrestatie",
    ),
    "what is put off": (
        "Uitstel//NOUN/root/0/Sing sancties/sanctie/NOUN/parataxis/1/Plur",
        "sancties:nmod>Uitstel",
    ),
    "body of a director": (
        "Poetin/Poetin/PROPN/nsubj/2@PERSON ontslaat/ontslaan/VERB/root/0/Sing,Fin "
        "directeur//NOUN/obj/2/Sing veiligheidsdienst//NOUN/nmod/3/Sing",
        "veiligheidsdienst:nmod:poss>directeur",
    ),
    "end of a delay": (
        "Ze//PRON/nsubj/2/P3,Prs vraagt/vragen/VERB/root/0/Sing,Fin uitstel//NOUN/obj/2/Sing "
        "tot//ADP/case/5 mei//PROPN/obl/2 .//PUNCT/punct/2",
        "mei:nmod>uitstel",
    ),
    "name behind a comma": (
        "De//DET/det/2/Def voorzitter//NOUN/nsubj/8/Sing ,//PUNCT/punct/6 de//DET/det/2/Def "
        "benoemde/benoemen/VERB/amod/6/Part Jan/Jan/PROPN/nmod/2@PERSON ,//PUNCT/punct/2 "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        "Jan:appos>voorzitter",
    ),
    "name of a town behind its country": (
        "Een//DET/det/2 stad//NOUN/nsubj/7/Sing van//ADP/case/4 Peru/Peru/PROPN/nmod/2@GPE "
        ",//PUNCT/punct/6 Arequipa/Arequipa/PROPN/appos/4@GPE brandt/branden/VERB/root/0/Sing,Fin",
        "Arequipa:appos>stad",
    ),
    "question listed with a question": (
        "Ze//PRON/nsubj/2/P3,Plur,Prs vragen//VERB/root/0/Plur,Fin of//SCONJ/mark/5 "
        "hij//PRON/nsubj/5/P3,Sing,Prs komt/komen/VERB/ccomp/2/Sing,Fin uit//ADP/case/7 "
        "Bern/Bern/PROPN/obl/5@GPE en//CCONJ/cc/11 hoe//ADV/advmod/11 "
        "hij//PRON/nsubj/11/P3,Sing,Prs reist/reizen/VERB/acl:relcl/7/Sing,Fin",
        "reist:conj>komt",
    ),
    "relative clause listed with another": (
        "Mensen/mens/NOUN/nsubj/7/Plur die//PRON/nsubj/3/Rel slapen//VERB/acl:relcl/1/Plur,Fin "
        "en//CCONJ/cc/6 die//PRON/nsubj/6/Rel dromen//VERB/acl:relcl/1/Plur,Fin "
        "zwijgen//VERB/root/0/Plur,Fin",
        "",
    ),
    "no subject behind the second verb": (
        "Het//DET/det/2 bedrijf//NOUN/nsubj/3/Sing zweeg/zwijgen/VERB/root/0/Sing,Fin "
        ",//PUNCT/punct/6 maar//CCONJ/cc/6 ging/gaan/VERB/conj/3/Sing,Fin het//DET/det/8 "
        "gesprek//NOUN/nsubj/6/Sing aan//ADP/compound:prt/6",
        "gesprek:obj>ging",
    ),
    "pronoun behind the second verb": (
        "Het//DET/det/2 bedrijf//NOUN/nsubj/3/Sing zweeg/zwijgen/VERB/root/0/Sing,Fin "
        ",//PUNCT/punct/6 maar//CCONJ/cc/6 hervatte/hervatten/VERB/conj/3/Sing,Fin "
        "ze//PRON/nsubj/6/P3,Prs",
        "ze:obj>hervatte",
    ),
    "no subject behind the second verb of three": (
        "Zij//PRON/nsubj/2/P3,Prs stemden/stemmen/VERB/root/0/Plur,Fin ,//PUNCT/punct/4 "
        "sloten/sluiten/VERB/parataxis/2/Plur,Fin de//DET/det/6 grenzen/grens/NOUN/nsubj/4/Plur "
        "en//CCONJ/cc/8 gingen/gaan/VERB/conj/4/Plur,Fin",
        "sloten:conj>stemden grenzen:obj>sloten",
    ),
    "subject behind the second verb of an inverted clause": (
        "Toen//ADV/advmod/2 zweeg/zwijgen/VERB/root/0/Sing,Fin het//DET/det/4 "
        "bedrijf//NOUN/nsubj/2/Sing en//CCONJ/cc/6 begon/beginnen/VERB/conj/2/Sing,Fin "
        "het//DET/det/8 gesprek//NOUN/nsubj/6/Sing",
        "",
    ),
    "subject of a second headline": (
        "Front//NOUN/nsubj/2/Sing wijkt/wijken/VERB/root/0/Sing,Fin ,//PUNCT/punct/5 "
        "granaten/granaat/NOUN/parataxis/2/Plur raken//VERB/advcl/2 dorp//NOUN/obj/5/Sing",
        "granaten:nsubj>raken raken:parataxis>wijkt",
    ),
    "subject of an auxiliary": (
        "De//DET/det/2/Def dieven/dief/NOUN/nsubj/3/Plur werden/worden/AUX/aux:pass/4/Plur,Fin "
        "gepakt/pakken/VERB/root/0/Part",
        "dieven:nsubj:pass>gepakt",
    ),
    "phrase between a title and its name": (
        "Lichamen/lichaam/NOUN/nsubj/2/Plur komen/komen/VERB/root/0/Plur,Fin ,//PUNCT/punct/6 "
        "aldus//ADV/case/6 de//DET/det/6/Def minister//NOUN/parataxis/2/Sing van//ADP/case/8 "
        "Defensie/Defensie/PROPN/nmod/1@ORG Ann/Ann/PROPN/appos/6@PERSON Bos/Bos/PROPN/flat/9@+",
        "Defensie:nmod>minister",
    ),
    "name that nothing is given to": (
        "Het//DET/det/2/Def plan//NOUN/nsubj/3/Sing geldt/gelden/VERB/root/0/Sing,Fin "
        "volgens//ADP/case/6 de//DET/det/6/Def minister//NOUN/obl/3/Sing van//ADP/case/8 "
        "Defensie/Defensie/PROPN/nmod/6@ORG Ann/Ann/PROPN/iobj/3@PERSON Bos/Bos/PROPN/flat/9@+",
        "Ann:appos>minister",
    ),
    "estimate of those who are some of them": (
        "Veel//DET/det/2 mensen/mens/NOUN/nsubj/3/Plur stierven/sterven/VERB/root/0/Plur,Fin "
        ",//PUNCT/punct/9 onder//ADP/case/6 wie//PRON/nmod/9 zeker//ADJ/amod/5 "
        "vijftig//NUM/nummod/9 burgers/burger/NOUN/nsubj/3/Plur",
        "burgers:parataxis>mensen",
    ),
    "two events that are listed": (
        "Zij//PRON/nsubj/2/P3,Prs eisen//VERB/root/0/Plur,Fin de//DET/det/4/Def "
        "vrijlating//NOUN/obj/2/Sing van//ADP/case/6 soldaten/soldaat/NOUN/nmod/4/Plur "
        "en//CCONJ/cc/9 de//DET/det/9/Def overdracht//NOUN/conj/6/Sing van//ADP/case/11 "
        "lichamen/lichaam/NOUN/nmod/9/Plur",
        "overdracht:conj>vrijlating",
    ),
    "second phrase with one preposition": (
        "Zij//PRON/nsubj/2/P3,Prs beschuldigen//VERB/root/0/Plur,Fin Iran/Iran/PROPN/obj/2@GPE "
        "van//ADP/case/5 hulp//NOUN/obl:arg/2 aan//ADP/case/7 rebellen/rebel/NOUN/nmod/5/Plur "
        "en//CCONJ/cc/10 van//ADP/case/10 moord//NOUN/conj/7/Sing",
        "moord:conj>hulp",
    ),
    "second phrase with the preposition of the first": (
        "Zij//PRON/nsubj/2/P3,Prs beschuldigen//VERB/root/0/Plur,Fin Iran/Iran/PROPN/obj/2@GPE "
        "van//ADP/case/5 aanvallen/aanval/NOUN/obl:arg/2 op//ADP/case/7 "
        "burgers/burger/NOUN/nmod/5/Plur en//CCONJ/cc/10 op//ADP/case/10 "
        "scholen/school/NOUN/conj/7/Plur",
        "",
    ),
    "phrase before the end of a relative clause": (
        "De//DET/det/2/Def gezant//NOUN/nsubj/11/Sing ,//PUNCT/punct/6 die//PRON/nsubj/6/Rel "
        "bezoek//NOUN/obj/6/Sing bracht/brengen/VERB/acl:relcl/2/Sing,Fin aan//ADP/case/9 "
        "de//DET/det/9/Def stad//NOUN/obl/11/Sing ,//PUNCT/punct/6 "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        "stad:obl>bracht",
    ),
    "who did what an active clause is about": (
        "Zij//PRON/nsubj/2/P3,Prs laken//VERB/root/0/Plur,Fin de//DET/det/4/Def "
        "bezetting//NOUN/obj/2/Sing van//ADP/case/6 Gao/Gao/PROPN/nmod/4@GPE door//ADP/case/8 "
        "rebellen/rebel/NOUN/obl/2/Plur",
        "rebellen:nmod>bezetting",
    ),
    "second verb of a relative clause": (
        "Bos/Bos/PROPN/nsubj/10@PERSON ,//PUNCT/punct/4 die//PRON/nsubj/4/Rel "
        "zweeg/zwijgen/VERB/acl:relcl/1/Sing,Fin en//CCONJ/cc/8 in//ADP/case/7 "
        "mei//PROPN/obl/8 vertrok/vertrekken/VERB/conj/1/Sing,Fin ,//PUNCT/punct/4 "
        "lacht/lachen/VERB/root/0/Sing,Fin",
        "vertrok:conj>zweeg",
    ),
    "subject behind a verb that another follows": (
        "Daarbij//ADV/advmod/2 raakten/raken/VERB/root/0/Plur,Fin zes//NUM/nummod/4 "
        "matrozen/matroos/NOUN/obj/2/Plur gewond//ADJ/xcomp/2 en//CCONJ/cc/10 "
        "werden/worden/AUX/aux:pass/10/Plur,Fin tien//NUM/nummod/9 "
        "anderen/ander/NOUN/nsubj:pass/10/Plur gepakt/pakken/VERB/conj/2/Part",
        "matrozen:nsubj>raakten",
    ),
    "what is said of a clause": (
        "Zij//PRON/nsubj/2/P3,Prs willen//VERB/root/0/Plur,Fin hulp//NOUN/obj/4/Sing "
        "stopzetten//VERB/xcomp/2/Inf ,//PUNCT/punct/7 een//DET/det/7/Indef "
        "standpunt//NOUN/obj/4/Sing dat//PRON/obj/10/Rel Rome/Rome/PROPN/nsubj/10@GPE "
        "deelt/delen/VERB/acl:relcl/7/Sing,Fin",
        "standpunt:parataxis>stopzetten",
    ),
    "two things that one event is about": (
        "Zij//PRON/nsubj/2/P3,Prs eisen//VERB/root/0/Plur,Fin de//DET/det/4/Def "
        "levering//NOUN/obj/2/Sing van//ADP/case/6 tanks/tank/NOUN/nmod/4/Plur "
        "en//CCONJ/cc/8 munitie//NOUN/conj/6/Sing",
        "",
    ),
    "people in what is attacked": (
        "Rebellen/rebel/NOUN/nsubj/6/Plur hebben//AUX/aux/6/Plur,Fin een//DET/det/4 "
        "bus//NOUN/obj/6/Sing met//ADP/case/7 aangevallen/aanvallen/VERB/root/0/Part "
        "boeren/boer/NOUN/nmod/4/Plur",
        "",
    ),
    "name listed with a later one": (
        "Hoewel//SCONJ/mark/5 Peru/Peru/PROPN/nsubj/5@GPE en//CCONJ/cc/4 "
        "Cuba/Cuba/PROPN/conj/7@GPE aarzelen//VERB/advcl/6/Plur,Fin "
        "wacht/wachten/VERB/root/0/Sing,Fin Chili/Chili/PROPN/nsubj/6@GPE",
        "Cuba:conj>Peru",
    ),
    "some of those who die in a fire": (
        "Twee//NUM/nummod/2 leden/lid/NOUN/nsubj/6/Plur zijn//AUX/aux/6/Plur,Fin door//ADP/case/5 "
        "brand//NOUN/obl/6/Sing omgekomen/omkomen/VERB/root/0/Part ,//PUNCT/punct/11 "
        "onder//ADP/case/9 wie//PRON/nmod/11 drie//NUM/nummod/11 kinderen/kind/NOUN/nsubj/6/Plur",
        "kinderen:parataxis>leden",
    ),
    "party behind a list is of the last": (
        "Kamerlid//NOUN/nsubj/9/Sing Jan/Jan/PROPN/appos/1@PERSON ,//PUNCT/punct/4 "
        "Els/Els/PROPN/conj/1@PERSON en//CCONJ/cc/6 Ann/Ann/PROPN/conj/1@PERSON "
        "van//ADP/case/8 D66/D66/PROPN/nmod/1@ORG zwijgen//VERB/root/0/Plur,Fin",
        "D66:nmod>Ann",
    ),
    "two prepositions before one name": (
        "De//DET/det/2 strijd//NOUN/nsubj/7/Sing tegen//ADP/case/6 Hamas/Hamas/PROPN/nmod/2@ORG "
        "in//ADP/case/6 Gaza/Gaza/PROPN/nmod/2@GPE gaat/gaan/VERB/root/0/Sing,Fin "
        "door//ADP/compound:prt/7",
        "tegen:case>Hamas",
    ),
    "adjective that heads a name": (
        "Zij//PRON/nsubj/2/P3,Prs laken//VERB/root/0/Plur,Fin Peru/Peru/PROPN/obj/2@GPE "
        "en//CCONJ/cc/6 de//DET/det/6 Kleine/Klein/ADJ/conj/3@ORG Entente/Entente/PROPN/flat/6@+",
        "Kleine:conj>Peru",
    ),
    "aim of a verb behind its particle": (
        "Zij//PRON/nsubj/2/P3,Plur,Prs kwamen/komen/VERB/root/0/Plur,Past,Fin "
        "samen//ADP/compound:prt/2 om//ADP/mark/6 te//ADP/mark/6 betogen//VERB/advcl/3/Inf",
        "betogen:advcl>kwamen",
    ),
    "where they are away from": (
        "Laatste//ADJ/amod/2 matrozen/matroos/NOUN/root/0/Plur weg//ADV/amod/2 uit//ADP/case/5 "
        "Tartus/Tartus/PROPN/nmod/2@GPE .//PUNCT/punct/2",
        "Tartus:obl>weg",
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_sentence_is_put_right(text, expected):
    (before,) = document(text).sentences
    (after,) = mended(document(text), lexicon.load(), gazetteer.load()).sentences
    assert changes(before, after) == expected
