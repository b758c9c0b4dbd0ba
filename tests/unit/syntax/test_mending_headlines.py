"""Headlines put right: what hangs elsewhere after mending."""

from __future__ import annotations

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mended
from tests.unit.link.notation import document
from tests.unit.syntax.test_mending import changes

# Each headline as a parser gave it; the words that change as `word:relation>head`.
CASES = {
    "person behind a body before the verb": (
        "het//DET/det/2 parlement//NOUN/nsubj/4/Sing Allende/Allende/PROPN/appos/2@PERSON "
        "steunt/steunen/VERB/root/0/Sing,Fin",
        "Allende:obj>steunt",
    ),
    "event taken for an adverb": (
        "Rome/Rome/PROPN/nsubj/2/Sing@GPE start/starten/VERB/root/0/Sing,Fin "
        "offensief//ADJ/advmod/2",
        "offensief:obj>start",
    ),
    "doer at the start and what follows the verb": (
        "Rechter//ADJ/advmod/2 verbiedt/verbieden/VERB/root/0/Sing,Fin betoging//NOUN/nsubj/2/Sing",
        "Rechter:nsubj>verbiedt betoging:obj>verbiedt",
    ),
    "bearer of an office taken for a verb": (
        "De//DET/det/2/Def zaakgelastigde//VERB/nsubj/3 "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin .//PUNCT/punct/3",
        "zaakgelastigde:nsubj>zwijgt",
    ),
    "adverb of a sentence": (
        "Zij//PRON/nsubj/2/P3,Prs speelt/spelen/VERB/root/0/Sing,Fin "
        "offensief//ADJ/advmod/2 .//PUNCT/punct/2",
        "",
    ),
    "army taken for an adjective": (
        "Leger//ADJ/advmod/2 ingezet/inzetten/VERB/root/0/Part",
        "Leger:nsubj:pass>ingezet",
    ),
    "punishment taken for a time": (
        "Smokkelaars/smokkelaar/NOUN/nsubj/2/Plur riskeren//VERB/root/0/Plur,Fin "
        "tien//NUM/nummod/5 jaar//NOUN/nummod/5/Sing cel//NOUN/obl/2/Sing",
        "cel:obj>riskeren",
    ),
    "people whom it costs something": (
        "Aanslag//NOUN/nsubj/2/Sing kost/kosten/VERB/root/0/Sing,Fin "
        "vijf//NUM/nummod/4 mensen/mens/NOUN/obl/2/Plur het//DET/det/6 leven//NOUN/obl/2/Sing",
        "mensen:obj>kost",
    ),
    "building in a town": (
        "Brand//NOUN/root/0/Sing bij//ADP/case/3 vliegveld//NOUN/nmod/1/Sing "
        "Lelystad/Lelystad/PROPN/appos/3@GPE",
        "Lelystad:nmod:poss>vliegveld",
    ),
    "people of one body": (
        "Monteurs/monteur/NOUN/nsubj/3/Plur Prorail/Prorail/PROPN/appos/1@ORG "
        "staken//VERB/root/0/Plur,Fin",
        "Prorail:nmod:poss>Monteurs",
    ),
    "people who are named": (
        "Ministers/minister/NOUN/nsubj/5/Plur Blok/Blok/PROPN/appos/1@ORG en//CCONJ/cc/4 "
        "Kaag/Kaag/PROPN/conj/2@PERSON zwijgen//VERB/root/0/Plur,Fin",
        "",
    ),
    "government called by a person": (
        "de//DET/det/2 regering//NOUN/nsubj/4/Sing Allende/Allende/PROPN/appos/2@PERSON "
        "aarzelt/aarzelen/VERB/root/0/Sing,Fin",
        "",
    ),
    "adjective for a determiner": (
        "Waals/Waals/DET/det/2 parlement//NOUN/nsubj/3/Sing zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        "Waals:amod>parlement",
    ),
    "phrase said of the noun": (
        "Minister//NOUN/root/0/Sing onder//ADP/case/3 vuur//NOUN/parataxis/1/Sing "
        "na//ADP/case/5 uitspraken/uitspraak/NOUN/nmod/3/Plur",
        "vuur:obl>Minister",
    ),
    "adverb before the phrase": (
        "Minister//NOUN/root/0/Sing opnieuw//ADV/amod/1 onder//ADP/case/4 vuur//NOUN/nmod/1/Sing",
        "opnieuw:advmod>vuur vuur:obl>Minister",
    ),
    "adverb for a verb takes what follows": (
        "Parlement//NOUN/root/0/Sing bijeen//ADV/parataxis/1 om//ADP/case/4 "
        "kaping//NOUN/nmod/1/Sing",
        "bijeen:amod>Parlement kaping:obl>bijeen",
    ),
    "where somebody is sent is what he is": (
        "Gezant//NOUN/root/0/Sing in//ADP/case/3 Mali/Mali/PROPN/nmod/1@GPE",
        "",
    ),
    "what a body that votes is against": (
        "Kabinet//NOUN/root/0/Sing tegen//ADP/case/3 pact//NOUN/nmod/1/Sing",
        "pact:obl>Kabinet",
    ),
    "what one is against names a coalition": (
        "Coalitie//NOUN/root/0/Sing tegen//ADP/case/3 Peru/Peru/PROPN/nmod/1@GPE",
        "",
    ),
    "adverb taken for a preposition": (
        "Minister//NOUN/root/0/Sing Jansen/Jansen/PROPN/appos/1@PERSON weg//ADV/case/5 "
        "na//ADP/case/5 schandaal//NOUN/nmod/1/Sing",
        "weg:amod>Minister schandaal:obl>weg",
    ),
    "verb left out beside its particle": (
        "Topman//NOUN/root/0/Sing vast//ADJ/amod/1 in//ADP/case/4 Gent/Gent/PROPN/nmod/1@GPE",
        "Topman:nsubj>vast vast:root>- Gent:obl>vast",
    ),
    "sentence behind a colon stays": (
        "Minister//NOUN/root/0/Sing ://PUNCT/punct/4 onder//ADP/case/4 vuur//NOUN/parataxis/1/Sing",
        "",
    ),
    "receiver between verb and object": (
        "Leger//NOUN/nsubj/2/Sing geeft/geven/VERB/root/0/Sing,Fin "
        "Allende/Allende/PROPN/nsubj/2/Sing@PERSON ultimatum//NOUN/obj/2/Sing",
        "Allende:iobj>geeft",
    ),
    "object behind the verb": (
        "Leger//NOUN/nsubj/2/Sing beschermt/beschermen/VERB/root/0/Sing,Fin "
        "Allende/Allende/PROPN/nsubj/2/Sing@PERSON",
        "Allende:obj>beschermt",
    ),
    "subject behind the verb of a plural": (
        "Troepen/troep/NOUN/nsubj/2/Plur stuurt/sturen/VERB/root/0/Sing,Fin "
        "Allende/Allende/PROPN/nsubj/2/Sing@PERSON",
        "",
    ),
    "who has gone is no object": (
        "Minister//NOUN/nsubj:pass/4/Sing naar//ADP/case/3 Gent/Gent/PROPN/obl/4/Sing@GPE "
        "gevlucht/vluchten/VERB/root/0/Part",
        "Minister:nsubj>gevlucht",
    ),
    "participle in -en": (
        "Senator//NOUN/nsubj/2/Sing verkozen/verkiezen/VERB/root/0/Part tot//ADP/case/4 "
        "voorzitter//NOUN/obl/2/Sing",
        "Senator:nsubj:pass>verkozen",
    ),
    "make behind a noun": (
        "Akkoord//NOUN/root/0/Sing over//ADP/case/3 aankoop//NOUN/nmod/1/Sing "
        "F-35/F-35/PROPN/appos/3/Sing@PRODUCT",
        "F-35:nmod>aankoop",
    ),
    "make of a vehicle stays": (
        "Toestel//NOUN/root/0/Sing F-35/F-35/PROPN/appos/1/Sing@PRODUCT stort//VERB/acl/1",
        "",
    ),
    "people of a body": (
        "Topman//NOUN/nsubj/3/Sing NAVO/NAVO/PROPN/appos/1/Sing@ORG "
        "zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        "NAVO:nmod:poss>Topman",
    ),
    "sentence in years": (
        "Vijf//NUM/nummod/2 jaar//NOUN/root/0/Sing cel//NOUN/nmod/2/Sing voor//ADP/case/5 "
        "dader//NOUN/nmod/2/Sing",
        "jaar:nummod>cel cel:root>- dader:nmod>cel",
    ),
    "event before who undergoes it": (
        "Partij//NOUN/nsubj/2/Sing dreigt/dreigen/VERB/root/0/Sing,Fin met//ADP/case/5 "
        "val//ADJ/amod/5 regering//NOUN/obl/2/Sing",
        "met:case>val val:obl>dreigt regering:nmod>val",
    ),
    "objects in a row": (
        "Groep//NOUN/nsubj/2/Sing eist/eisen/VERB/root/0/Sing,Fin "
        "verantwoordelijkheid//NOUN/obj/2/Sing aanslag//NOUN/obj/2/Sing op//ADP/compound:prt/2",
        "aanslag:nmod>verantwoordelijkheid",
    ),
    "noun at the start": (
        "Rechter//ADJ/nsubj/2 blokkeert/blokkeren/VERB/root/0/Sing,Fin decreet//NOUN/obj/2/Sing",
        "Rechter:nsubj>blokkeert",
    ),
    "people whom an event befalls": (
        "Ann/Ann/PROPN/nsubj/2@PERSON wil/willen/VERB/root/0/Sing,Fin "
        "uitlevering//NOUN/obj/2/Sing verdachten//VERB/xcomp/2/Inf",
        "verdachten:nmod>uitlevering",
    ),
    "participle before another clause": (
        "Ann/Ann/PROPN/nsubj/2@PERSON herkozen/herkiezen/VERB/root/0/Part ,//PUNCT/punct/5 "
        "oppositie//NOUN/nsubj/5/Sing juicht/juichen/VERB/parataxis/2/Sing,Fin",
        "Ann:nsubj:pass>herkozen",
    ),
    "participle in -t of a transitive verb": (
        "Ann/Ann/PROPN/nsubj/2@PERSON verdacht/verdenken/VERB/root/0/Part van//ADP/case/4 "
        "fraude//NOUN/obl/2/Sing",
        "Ann:nsubj:pass>verdacht",
    ),
    "adverb of manner takes no phrase": (
        "Boeren/boer/NOUN/root/0/Plur massaal//ADJ/amod/1 op//ADP/case/5 de//DET/det/5/Def "
        "vlucht//NOUN/nmod/1/Sing",
        "vlucht:obl>Boeren",
    ),
    "infinitive behind laten": (
        "Gent/Gent/PROPN/nsubj/2@GPE wil/willen/VERB/root/0/Sing,Fin Ann/Ann/PROPN/obj/4@PERSON "
        "laten//VERB/xcomp/2/Inf arresteren//VERB/xcomp/2/Inf",
        "Ann:obj>arresteren arresteren:xcomp>laten",
    ),
    "event at the start": (
        "Geweld//VERB/nsubj/2 stopt/stoppen/VERB/root/0/Sing,Fin",
        "Geweld:nsubj>stopt",
    ),
    "who tells it behind a comma": (
        "Doden/dode/NOUN/nsubj/5/Plur in//ADP/case/3 Gao/Gao/PROPN/nmod/1@GPE ,//PUNCT/punct/5 "
        "zegt/zeggen/VERB/root/0/Sing,Fin leger//NOUN/nsubj/5/Sing",
        "Doden:root>- zegt:parataxis>Doden",
    ),
    "who becomes what the noun says": (
        "Jansen/Jansen/PROPN/nmod/3@PERSON nieuwe/nieuw/ADJ/amod/3 gezant//NOUN/root/0/Sing "
        "in//ADP/case/5 Mali/Mali/PROPN/nmod/3@GPE",
        "Jansen:root>- gezant:appos>Jansen",
    ),
    "whose the noun is": (
        "Jansens/Jansen/PROPN/nmod:poss/3@PERSON nieuwe/nieuw/ADJ/amod/3 gezant//NOUN/root/0/Sing "
        "in//ADP/case/5 Mali/Mali/PROPN/nmod/3@GPE",
        "",
    ),
    "surname with a particle": (
        "De//DET/nsubj/3/Def Ridder//NOUN/flat/1/Sing zwijgt/zwijgen/VERB/root/0/Sing,Fin "
        "over//ADP/case/5 pact//NOUN/obl/3/Sing",
        "De:nsubj>zwijgt Ridder:flat>De",
    ),
}
FULL_NAME = (
    "Jan/Jan/PROPN/nsubj/4/Sing@PERSON De/De/PROPN/flat/1/Sing@+ "
    "Smedt/Smedt/PROPN/flat/1/Sing@+ komt/komen/VERB/root/0/Sing,Fin .//PUNCT/punct/4"
)
SURNAME = (
    "De//DET/det/2/Def Smedt/Smedt/PROPN/nsubj/3/Sing@ORG steunt/steunen/VERB/root/0/Sing,Fin "
    "pact//NOUN/obj/3/Sing"
)


def mend(*sentences):
    return mended(document(*sentences), lexicon.load(), gazetteer.load()).sentences


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_headline_is_put_right(text, expected):
    (before,) = document(text).sentences
    (after,) = mend(text)
    assert changes(before, after) == expected


def test_surname_at_the_start_is_known_from_the_full_name():
    _, after = mend(FULL_NAME, SURNAME)
    assert [(n.first, n.last, n.label) for n in after.names] == [(0, 2, "PERSON")]
    assert [(t.text, t.dep, t.pos) for t in after][:2] == [
        ("De", "nsubj", "PROPN"),
        ("Smedt", "flat", "PROPN"),
    ]


def test_article_stays_where_nobody_is_called_so():
    (after,) = mend(SURNAME)
    assert after[0].dep == "det"


def test_name_is_no_negation():
    (after,) = mend("Geens/geen/PRON/nsubj/2@PERSON zwijgt/zwijgen/VERB/root/0/Sing,Fin")
    assert (after[0].pos, after[0].lemma) == ("PROPN", "Geens")
