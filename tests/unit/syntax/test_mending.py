"""Parses put right: what hangs elsewhere after mending, and what stays."""

from __future__ import annotations

import pkgutil

import pytest

from kg import gazetteer, lexicon
from kg.syntax.mending import mend, mended, steps
from tests.unit.link.notation import document

# Each sentence as a parser gave it; the words that change as `word:relation>head`.
CASES = {
    "suspicion as part of a preposition": (
        "Hij//PRON/nsubj/2/P3,Prs zit/zitten/VERB/root/0/Sing,Fin op//ADP/case/6 "
        "verdenking//NOUN/fixed/3 van//ADP/fixed/3 fraude//NOUN/obl/2",
        "op:case>verdenking verdenking:obl>zit van:case>fraude fraude:nmod>verdenking",
    ),
    "part of a compound before a hyphen": (
        "Voor-//X/nsubj/4 en//CCONJ/cc/3 tegenstanders/tegenstander/NOUN/conj/1/Plur "
        "betoogden/betogen/VERB/root/0/Plur,Past,Fin",
        "Voor-:compound>tegenstanders en:cc>Voor- tegenstanders:nsubj>betoogden",
    ),
    "who gets what a passive imposes": (
        "Iran/Iran/PROPN/nsubj:pass/4@GPE werden/worden/AUX/aux:pass/4/Plur,Past,Fin "
        "sancties/sanctie/NOUN/obj/4/Plur opgelegd/opleggen/VERB/root/0/Part",
        "Iran:iobj>opgelegd sancties:nsubj:pass>opgelegd",
    ),
    "plural of an event like an infinitive": (
        "Bij//ADP/case/2 aanvallen//VERB/obl/5/Inf van//ADP/case/4 rebellen/rebel/NOUN/nmod/2/Plur "
        "stierven/sterven/VERB/root/0/Plur,Past,Fin mensen/mens/NOUN/nsubj/5/Plur",
        "aanvallen:obl>stierven",
    ),
    "infinitive with its article": (
        "Bij//ADP/case/3 het//DET/det/3 aanvallen//VERB/obl/6/Inf van//ADP/case/5 "
        "dorpen/dorp/NOUN/nmod/3/Plur stierven/sterven/VERB/root/0/Plur,Past,Fin "
        "mensen/mens/NOUN/nsubj/6/Plur",
        "",
    ),
    "receiver of an infinitive": (
        "Hij//PRON/nsubj/2/P3,Prs beloofde/beloven/VERB/root/0/Sing,Past,Fin "
        "haar//PRON/iobj/6/P3,Prs geld//NOUN/obj/6/Sing te//ADP/mark/6 "
        "geven//VERB/xcomp/2/Inf",
        "",
    ),
    "receiver behind a participle": (
        "Polen/Polen/PROPN/nsubj/3@GPE heeft/hebben/AUX/aux/3/Fin beloofd/beloven/VERB/root/0/Part "
        "Kiev/Kiev/PROPN/obj/3@GPE tanks/tank/NOUN/obj/7/Plur te//ADP/mark/7 "
        "sturen//VERB/xcomp/3/Inf",
        "Kiev:iobj>sturen",
    ),
    "object behind a participle": (
        "Polen/Polen/PROPN/nsubj/3@GPE heeft/hebben/AUX/aux/3/Fin beloofd/beloven/VERB/root/0/Part "
        "Kiev/Kiev/PROPN/iobj/3@GPE te//ADP/mark/6 steunen//VERB/xcomp/3/Inf",
        "Kiev:obj>steunen",
    ),
    "name behind a title's field": (
        "EU-commissaris//NOUN/nsubj/6/Sing voor//ADP/case/4 het//DET/det/4/Def "
        "beleid//NOUN/nmod/1/Sing Mogherini/Mogherini/PROPN/appos/4@PERSON "
        "zweeg/zwijgen/VERB/root/0/Sing,Past,Fin",
        "Mogherini:appos>EU-commissaris",
    ),
    "whom one forces to do it": (
        "Zij//PRON/nsubj/2 dwongen/dwingen/VERB/root/0/Fin de//DET/det/4 generaal//NOUN/obj/2/Sing "
        "te//ADP/mark/6 aanvallen//VERB/xcomp/2/Inf",
        "",
    ),
    "preposition before elkaar": (
        "Zij//PRON/nsubj/2 proberen//VERB/root/0/Fin de//DET/det/4 menigte//NOUN/obj/8/Sing "
        "uit//ADP/case/6 elkaar//PRON/obl/8/Rcp te//ADP/mark/8 drijven//VERB/xcomp/2/Inf",
        "",
    ),
    "plural with an article": (
        "Zij//PRON/nsubj/2 spraken/spreken/VERB/root/0/Fin over//ADP/case/6 de//DET/det/6 "
        "twee//NUM/nummod/6 overvallen//VERB/obl/2/Inf",
        "overvallen:obl>spraken",
    ),
    "infinitive with an article": (
        "Zij//PRON/nsubj/2 spraken/spreken/VERB/root/0/Fin over//ADP/case/5 het//DET/det/5 "
        "steunen//VERB/obl/2/Inf",
        "",
    ),
    "whom one has asked": (
        "Trump/Trump/PROPN/nsubj/5@PERSON heeft/hebben/AUX/aux/5/Fin de//DET/det/4/Def "
        "landen/land/NOUN/obj/8/Plur gevraagd/vragen/VERB/root/0/Part meer//PRON/obj/8 "
        "te//ADP/mark/8 betalen//VERB/xcomp/5/Inf",
        "landen:obj>gevraagd",
    ),
    "phrase behind the verb that is its object's": (
        "Spanje/Spanje/PROPN/nsubj/5@GPE heeft/hebben/AUX/aux/5/Fin het//DET/det/4/Def "
        "ontslag//NOUN/obj/5/Sing aanvaard/aanvaarden/VERB/root/0/Part van//ADP/case/8 "
        "drie//NUM/nummod/8 ministers/minister/NOUN/obl:arg/5/Plur",
        "ministers:nmod>ontslag",
    ),
    "phrase behind the verb that takes it": (
        "Spanje/Spanje/PROPN/nsubj/5@GPE heeft/hebben/AUX/aux/5/Fin het//DET/det/4/Def "
        "bestuur//NOUN/obj/5/Sing overgenomen/overnemen/VERB/root/0/Part van//ADP/case/7 "
        "Italië/Italië/PROPN/obl:arg/5@GPE",
        "",
    ),
    "noun for a preposition before another phrase": (
        "Migranten/migrant/NOUN/nsubj/2/Plur trekken//VERB/root/0/Plur,Fin richting//NOUN/obl/2 "
        "Spanje/Spanje/PROPN/obj/2@GPE",
        "richting:case>Spanje Spanje:obl>trekken",
    ),
    "plan of an expression": (
        "Oslo/Oslo/PROPN/nsubj/2@GPE is/zijn/VERB/root/0/Sing,Fin van/van/ADP/compound:prt/2 "
        "plan//NOUN/fixed/3 om/om/ADP/mark/7 te/te/ADP/mark/7 stoppen//VERB/ccomp/3/Inf",
        "stoppen:xcomp>is",
    ),
    "aim that a verb's preposition announces": (
        "Oslo/Oslo/PROPN/nsubj/2@GPE stemde/stemmen/VERB/root/0/Sing,Past,Fin ermee//ADV/obl/2 "
        "in/in/ADP/compound:prt/2 om/om/ADP/mark/7 te/te/ADP/mark/7 stoppen//VERB/advcl/2/Inf",
        "stoppen:xcomp>stemde",
    ),
    "aim of a verb behind which nothing announces it": (
        "Oslo/Oslo/PROPN/nsubj/2@GPE stemde/stemmen/VERB/root/0/Sing,Past,Fin "
        "in/in/ADP/compound:prt/2 om/om/ADP/mark/6 te/te/ADP/mark/6 stoppen//VERB/advcl/2/Inf",
        "",
    ),
    "what one is agreed on": (
        "Zij//PRON/nsubj/5/Plur zijn/zijn/AUX/cop/5/Plur,Fin het//PRON/obj/5 "
        "erover//ADV/case/8 eens//ADV/root/0 dat//SCONJ/mark/8 het//PRON/nsubj/8 "
        "werkt/werken/VERB/advcl/5/Sing,Fin",
        "erover:advmod>eens werkt:ccomp>eens",
    ),
    "what one is not agreed on, with a stranded preposition": (
        "Zij//PRON/nsubj/7/Plur zijn/zijn/AUX/cop/7/Plur,Fin het//PRON/obj/7 "
        "er//PRON/expl/10 niet//ADV/advmod/7 over//ADP/case/10 eens//ADV/root/0 of//SCONJ/mark/10 "
        "het//PRON/nsubj/10 werkt/werken/VERB/advcl/7/Sing,Fin",
        "er:advmod>eens over:advmod>eens werkt:ccomp>eens",
    ),
    "phrase that hangs from a particle": (
        "Peru/Peru/PROPN/nsubj/2@GPE zat/zitten/VERB/root/0/Sing,Past,Fin "
        "samen//ADV/compound:prt/2 met//ADP/case/5 Chili/Chili/PROPN/obl:arg/3@GPE",
        "Chili:obl:arg>zat",
    ),
    "whom one has asked by a preposition": (
        "Trump/Trump/PROPN/nsubj/5@PERSON had/hebben/AUX/aux/5/Fin aan//ADP/case/4 "
        "Comey/Comey/PROPN/obl/7@PERSON gevraagd/vragen/VERB/root/0/Part "
        "te//ADP/mark/7 vertrekken//VERB/xcomp/5/Inf",
        "Comey:obl>gevraagd",
    ),
    "object of a tried infinitive": (
        "Peru/Peru/PROPN/nsubj/5@GPE heeft/hebben/AUX/aux/5/Fin de//DET/det/4/Def "
        "stad//NOUN/obj/7/Sing geprobeerd/proberen/VERB/root/0/Part "
        "te//ADP/mark/7 veroveren//VERB/xcomp/5/Inf",
        "",
    ),
    "one man among several": (
        "Alle/al/DET/det/2 leiders/leider/NOUN/nsubj/5/Plur Trump/Trump/PROPN/appos/2@PERSON "
        "hadden/hebben/AUX/aux/5/Plur,Past,Fin gewaarschuwd/waarschuwen/VERB/root/0/Part",
        "Trump:obj>gewaarschuwd",
    ),
    "headline in the order of most": (
        "Oppositie//NOUN/obj/2/Sing waarschuwt/waarschuwen/VERB/root/0/Sing,Fin "
        "Trump/Trump/PROPN/nsubj/2@PERSON",
        "Oppositie:nsubj>waarschuwt Trump:obj>waarschuwt",
    ),
    "first object of a headline that cannot act": (
        "Steun//NOUN/obj/2/Sing zoekt/zoeken/VERB/root/0/Sing,Fin Trump/Trump/PROPN/nsubj/2@PERSON",
        "",
    ),
    "two titles without an article": (
        "Oppositieleider//NOUN/nsubj/6/Sing en//CCONJ/cc/4 nieuwe/nieuw/ADJ/amod/4 "
        "president//NOUN/conj/1/Sing Guaido/Guaido/PROPN/appos/4@PERSON "
        "zweeg/zwijgen/VERB/root/0/Sing,Past,Fin",
        "president:appos>Oppositieleider Guaido:appos>Oppositieleider",
    ),
    "particle stands apart from te": (
        "De//DET/det/2/Def generaal//NOUN/nsubj/3/Sing droeg/dragen/VERB/root/0/Sing,Past,Fin "
        "zijn//PRON/nmod:poss/5/P3,Poss,Prs troepen/troep/NOUN/obj/10/Plur op//ADP/case/7 "
        "zich//PRON/expl:pv/10/P3,Prs,Reflex terug//ADV/compound:prt/10 te//ADP/mark/10 "
        "trekken//VERB/xcomp/3/Inf .//PUNCT/punct/3",
        "troepen:obj>droeg op:compound:prt>droeg",
    ),
    "particle taken for a mark": (
        "Zij//PRON/nsubj/2/P3,Prs kondigden/kondigen/VERB/root/0/Plur,Past,Fin aan//ADP/mark/6 "
        "plannen/plan/NOUN/obj/6/Plur te//ADP/mark/6 wijzigen//VERB/xcomp/2/Inf .//PUNCT/punct/2",
        "aan:compound:prt>kondigden",
    ),
    "part of a verb that looks like an adverb": (
        "Hij//PRON/nsubj/2/P3,Prs weigert/weigeren/VERB/root/0/Sing,Fin "
        "plannen/plan/NOUN/obj/6/Plur goed//ADJ/advmod/6 te//ADP/mark/6 "
        "keuren//VERB/xcomp/2/Inf .//PUNCT/punct/2",
        "goed:compound:prt>keuren",
    ),
    "place before a postposition": (
        "Kenia/Kenia/PROPN/nsubj/2/Sing@GPE zette/zetten/VERB/root/0/Sing,Past,Fin "
        "de//DET/det/4/Def consul//NOUN/iobj/2/Sing het//DET/det/6/Def "
        "land//NOUN/obj/2/Sing uit//ADP/compound:prt/2 .//PUNCT/punct/2",
        "consul:obj>zette land:obl>zette",
    ),
    "infinitive of the noun before it": (
        "Zij//PRON/nsubj/2/P3,Prs treurden/treuren/VERB/root/0/Plur,Past,Fin om//ADP/case/5 "
        "het//DET/det/5/Def besluit//NOUN/obl/2/Sing de//DET/det/7/Def missie//NOUN/obj/9/Sing "
        "te//ADP/mark/9 verlengen//VERB/advcl/2/Inf .//PUNCT/punct/2",
        "verlengen:acl>besluit",
    ),
    "infinitive that the verb asks for": (
        "Zij//PRON/nsubj/2/P3,Prs besloten/besluiten/VERB/root/0/Plur,Past,Fin na//ADP/case/5 "
        "het//DET/det/5/Def verzoek//NOUN/obl/2/Sing de//DET/det/7/Def missie//NOUN/obj/9/Sing "
        "te//ADP/mark/9 verlengen//VERB/xcomp/2/Inf .//PUNCT/punct/2",
        "",
    ),
    "matter of an accusation": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE verdenkt/verdenken/VERB/root/0/Sing,Fin de//DET/det/4/Def "
        "agent//NOUN/obj/2/Sing van//ADP/case/6 fraude//NOUN/nmod/4/Sing .//PUNCT/punct/2",
        "fraude:obl:arg>verdenkt",
    ),
    "matter of an accusation of two": (
        "Bonn/Bonn/PROPN/nsubj/2/Sing@GPE beticht/betichten/VERB/root/0/Sing,Fin "
        "agenten/agent/NOUN/obj/2/Plur en//CCONJ/cc/5 burgers/burger/NOUN/conj/3/Plur "
        "van//ADP/case/7 leugens/leugen/NOUN/nmod/5/Plur .//PUNCT/punct/2",
        "leugens:obl:arg>beticht",
    ),
    "whose somebody is that is accused": (
        "Bonn/Bonn/PROPN/nsubj/2@GPE verdenkt/verdenken/VERB/root/0/Sing,Fin de//DET/det/4/Def "
        "chef//NOUN/obj/2/Sing van//ADP/case/6 rebellen/rebel/NOUN/nmod/4/Plur .//PUNCT/punct/2",
        "",
    ),
    "object above a copula": (
        "Zij//PRON/nsubj/2/P3,Prs vroeg/vragen/VERB/root/0/Sing,Past,Fin "
        "burgers/burger/NOUN/obj/6/Plur alert//ADJ/xcomp/6 te//ADP/mark/6 "
        "blijven//VERB/xcomp/2/Inf .//PUNCT/punct/2",
        "burgers:obj>vroeg",
    ),
    "counted beside its measure": (
        "Een//DET/det/2/Ind aantal//NOUN/nsubj/4/Sing matrozen/matroos/NOUN/nsubj/4/Plur "
        "oefenden/oefenen/VERB/root/0/Plur,Past,Fin .//PUNCT/punct/4",
        "aantal:nummod>matrozen",
    ),
    "participle beside a verb of keeping": (
        "Zij//PRON/nsubj/2/P3,Prs houden//VERB/root/0/Plur,Fin de//DET/det/4/Def "
        "brug//NOUN/obj/2/Sing bezet/bezetten/VERB/xcomp/2/Part .//PUNCT/punct/2",
        "Zij:nsubj>bezet houden:aux>bezet brug:obj>bezet bezet:root>- .:punct>bezet",
    ),
    "adjective that a participle says somebody is": (
        "Zij//PRON/nsubj/3/P3,Prs werden/worden/AUX/cop/3/Plur,Past,Fin schuldig//ADJ/root/0 "
        "bevonden/bevinden/VERB/advcl/3/Part aan//ADP/case/6 fraude//NOUN/obl:arg/3/Sing "
        ".//PUNCT/punct/3",
        "Zij:nsubj:pass>bevonden werden:aux:pass>bevonden schuldig:xcomp>bevonden "
        "bevonden:root>- fraude:obl:arg>bevonden .:punct>bevonden",
    ),
    "noun beside a particle": (
        "Zij//PRON/nsubj/2/P3,Prs schiet/schieten/VERB/root/0/Sing,Fin "
        "raket//NOUN/compound:prt/2/Sing af//ADP/compound:prt/2 .//PUNCT/punct/2",
        "raket:obj>schiet",
    ),
    "noun that is a verb's particle": (
        "Dat//PRON/nsubj/2/Dem vindt/vinden/VERB/root/0/Sing,Fin plaats//NOUN/compound:prt/2/Sing "
        ".//PUNCT/punct/2",
        "",
    ),
    "announcing adverb that is no particle": (
        "Zij//PRON/nsubj/2/P3,Prs wees/wijzen/VERB/root/0/Sing,Past,Fin "
        "erop//ADV/compound:prt/2 dat//SCONJ/mark/6 niemand//PRON/nsubj/6 "
        "kwam/komen/VERB/ccomp/2/Sing,Past,Fin .//PUNCT/punct/2",
        "erop:obl>wees",
    ),
    "article taken for a particle": (
        "Zij//PRON/nsubj/2/P3,Prs hakt/hakken/VERB/root/0/Sing,Fin de//DET/compound:prt/2/Def "
        "knoop//NOUN/obj/2/Sing door//ADP/compound:prt/2 .//PUNCT/punct/2",
        "de:det>knoop",
    ),
    "event taken for a particle": (
        "Zij//PRON/nsubj/2/P3,Prs doen//VERB/root/0/Plur,Fin vandaag//ADV/advmod/2 "
        "uitspraak//NOUN/compound:prt/2/Sing .//PUNCT/punct/2",
        "uitspraak:obj>doen",
    ),
    "noun of an expression taken for a particle": (
        "Hof//NOUN/nsubj/2/Sing hakt/hakken/VERB/root/0/Sing,Fin knoop//ADJ/compound:prt/2 "
        "door//ADP/compound:prt/2",
        "knoop:obj>hakt",
    ),
    "particle behind er and an object": (
        "Zij//PRON/nsubj/2/P3,Prs drijven//VERB/root/0/Plur,Fin er//ADV/advmod/2 "
        "hun//PRON/nmod:poss/5/P3,Poss,Prs vloot//NOUN/obj/2/Sing op//ADP/case/3 .//PUNCT/punct/2",
        "op:compound:prt>drijven",
    ),
    "particle behind er and a number": (
        "Er//ADV/advmod/2 komen//VERB/root/0/Plur,Fin tien//NUM/nummod/4 "
        "soldaten/soldaat/NOUN/nsubj/2/Plur bij//ADP/case/1 .//PUNCT/punct/2",
        "bij:compound:prt>komen",
    ),
    "no particle behind er and an event": (
        "Zij//PRON/nsubj/2/P3,Prs maken//VERB/root/0/Plur,Fin er//ADV/advmod/2 "
        "een//DET/det/5 opmerking//NOUN/obj/2/Sing over//ADP/case/3 .//PUNCT/punct/2",
        "",
    ),
    "preposition fixed to the one before the noun": (
        "Op//ADP/case/2 vraag//NOUN/obl/6/Sing van//ADP/fixed/1 bonden/bond/NOUN/nmod/2/Plur "
        "wordt/worden/AUX/aux:pass/6/Sing,Fin gestaakt/staken/VERB/root/0/Part",
        "van:case>bonden",
    ),
    "event before a particle": (
        "Rome/Rome/PROPN/nsubj/2/Sing@GPE stemde/stemmen/VERB/root/0/Sing,Past,Fin "
        "Parijs/Parijs/PROPN/iobj/2/Sing@GPE het//DET/det/5/Def akkoord//NOUN/obj/2/Sing "
        "in//ADP/compound:prt/2 .//PUNCT/punct/2",
        "",
    ),
    "second participle of a headline": (
        "Wachter//NOUN/nsubj:pass/2/Sing ontvoerd/ontvoeren/VERB/root/0/Part ,//PUNCT/punct/5 "
        "schutter//NOUN/obj/5/Sing gedood/doden/VERB/advcl/2/Part",
        "schutter:nsubj:pass>gedood gedood:parataxis>ontvoerd",
    ),
    "noun behind a particle": (
        "Tanks/tank/NOUN/nsubj/2/Plur rukken//VERB/root/0/Plur,Fin op//ADP/case/4 "
        "richting//NOUN/obl/2/Sing Minsk/Minsk/PROPN/appos/4/Sing@GPE",
        "op:compound:prt>rukken richting:case>Minsk Minsk:obl>rukken",
    ),
    "adverb split around the object": (
        "Noord-Korea/Noord-Korea/PROPN/nsubj/2/Sing@GPE dreigt/dreigen/VERB/root/0/Sing,Fin "
        "er//PRON/expl/10/P3,Dem woensdag//PROPN/obl/10/Sing mee/met/ADP/case/10 "
        "de//DET/det/7/Def top//NOUN/obj/10/Sing af//ADP/compound:prt/10 te//ADP/mark/10 "
        "zeggen//VERB/advcl/2/Inf .//PUNCT/punct/2",
        "er:expl>dreigt woensdag:obl>dreigt mee:case>er zeggen:xcomp>dreigt",
    ),
    "adverb of a known verb": (
        "Het//DET/det/2/Def parlement//NOUN/nsubj/3/Sing "
        "keurde/keuren/VERB/root/0/Sing,Past,Fin de//DET/det/5/Def missie//NOUN/obj/3/Sing "
        "goed//ADJ/advmod/3 .//PUNCT/punct/3",
        "goed:compound:prt>keurde",
    ),
    "verb first after dat": (
        "De//DET/det/2/Def krant//NOUN/nsubj/3/Sing stelt/stellen/VERB/root/0/Sing,Fin "
        "dat//SCONJ/mark/7 de//DET/det/6/Def generaal//NOUN/nsubj/7/Sing "
        "liegt/liegen/VERB/ccomp/3/Sing,Fin en//CCONJ/cc/9 "
        "beschuldigt/beschuldigen/VERB/conj/7/Sing,Fin hem//PRON/obj/9/P3,Prs "
        "van//ADP/case/12 corruptie//NOUN/obl:arg/9/Sing .//PUNCT/punct/3",
        "beschuldigt:conj>stelt",
    ),
    "nearest clause with a subject": (
        "Parijs/Parijs/PROPN/nsubj/2/Sing@GPE noemt/noemen/VERB/root/0/Sing,Fin "
        "de//DET/det/4/Def aanval//NOUN/obj/2/Sing laf//NOUN/xcomp/2/Sing ,//PUNCT/punct/9 "
        "ook//ADV/amod/8 Berlijn/Berlijn/PROPN/nsubj/9/Sing@GPE "
        "reageert/reageren/VERB/parataxis/2/Sing,Fin boos//ADJ/advmod/9 en//CCONJ/cc/12 "
        "dreigt/dreigen/VERB/conj/2/Sing,Fin met//ADP/case/14 "
        "sancties/sanctie/NOUN/obl:arg/12/Plur .//PUNCT/punct/2",
        "dreigt:conj>reageert",
    ),
    "subject by number": (
        "Alleen//ADV/amod/3 zijn//PRON/nmod:poss/3/P3,Poss,Prs "
        "bondgenoten/bondgenoot/NOUN/nsubj/4/Plur durft/durven/VERB/root/0/Sing,Fin "
        "Trump/Trump/PROPN/obj/7/Sing@PERSON te//ADP/mark/7 bedreigen//VERB/xcomp/4/Inf "
        ".//PUNCT/punct/4",
        "bondgenoten:obj>bedreigen Trump:nsubj>durft",
    ),
    "noun listed with a predicate": (
        "Zij//PRON/nsubj/2/P3,Prs noemt/noemen/VERB/root/0/Sing,Fin het//PRON/obj/2/P3,Prs "
        "onwettig//ADJ/xcomp/2 en//CCONJ/cc/7 een//DET/det/7 belediging//NOUN/conj/2/Sing "
        ".//PUNCT/punct/2",
        "belediging:conj>onwettig",
    ),
    "subject of a quotation before its report": (
        "De//DET/det/2/Def generaal//NOUN/nsubj/6/Sing heeft/hebben/AUX/aux/4/Sing,Fin "
        "gewonnen/winnen/VERB/root/0/Part ,//PUNCT/punct/6 "
        "zei/zeggen/VERB/parataxis/4/Sing,Past,Fin Blok/Blok/PROPN/nsubj/6/Sing@PERSON "
        ".//PUNCT/punct/4",
        "generaal:nsubj>gewonnen",
    ),
    "clause of als is no content": (
        "Zij//PRON/nsubj/2/P3,Prs wil/willen/VERB/root/0/Sing,Fin pas//ADV/advmod/4 "
        "beslissen//VERB/xcomp/2/Inf als//SCONJ/mark/8 de//DET/det/7/Def raad//NOUN/nsubj/8/Sing "
        "vergadert/vergaderen/VERB/ccomp/4/Sing,Fin .//PUNCT/punct/2",
        "vergadert:advcl>beslissen",
    ),
    "plural that looks like an infinitive under als": (
        "Zij//PRON/nsubj/2/P3,Prs dreigt/dreigen/VERB/root/0/Sing,Fin te//ADP/mark/4 "
        "komen//VERB/xcomp/2/Inf als//SCONJ/mark/7 troepen/troep/NOUN/nsubj/7/Plur "
        "blijven//VERB/xcomp/2/Inf .//PUNCT/punct/2",
        "blijven:advcl>dreigt",
    ),
    "dat that is no relative pronoun": (
        "Er//ADV/advmod/2 zijn//VERB/root/0/Plur,Fin geruchten/gerucht/NOUN/nsubj/2/Plur "
        "dat//SCONJ/mark/6 Iran/Iran/PROPN/nsubj/6/Sing@GPE aanvalt/aanvallen/VERB/acl:relcl/3/Fin "
        ".//PUNCT/punct/2",
        "aanvalt:acl>geruchten",
    ),
    "naar verluidt is no destination": (
        "Iran/Iran/PROPN/nsubj/6/Sing@GPE heeft/hebben/AUX/aux/6/Sing,Fin naar//ADP/case/4 "
        "verluidt/verluiden/VERB/obl/6 troepen/troep/NOUN/obj/6/Plur "
        "gestuurd/sturen/VERB/root/0/Part .//PUNCT/punct/6",
        "naar:advmod>gestuurd verluidt:fixed>naar",
    ),
    "subject of what is reported": (
        "De//DET/det/2/Def generaal//NOUN/nsubj/6/Sing zal/zullen/AUX/aux/4/Sing,Fin "
        "vertrekken//VERB/ccomp/6/Inf ,//PUNCT/punct/6 "
        "verklaarde/verklaren/VERB/root/0/Sing,Past,Fin Blok/Blok/PROPN/nsubj/6/Sing@PERSON "
        ".//PUNCT/punct/6",
        "generaal:nsubj>vertrekken",
    ),
    "reflexive pronoun of the first person": (
        "We//PRON/nsubj/2/P1,Prs trekken//VERB/root/0/Plur,Fin ons//PRON/obj/2/P1,Prs "
        "terug//ADV/compound:prt/2 uit//ADP/case/6 "
        "Afghanistan/Afghanistan/PROPN/obl/2/Sing@GPE .//PUNCT/punct/2",
        "ons:expl:pv>trekken",
    ),
    "condition before dan": (
        "Mocht/mogen/AUX/aux/5/Sing,Past,Fin Iran/Iran/PROPN/nsubj/5/Sing@GPE "
        "het//DET/det/4/Def verdrag//NOUN/obj/5/Sing schenden//VERB/parataxis/8/Inf "
        ",//PUNCT/punct/5 dan//ADV/advmod/8 volgen//VERB/root/0/Plur,Fin er//ADV/advmod/8 "
        "sancties/sanctie/NOUN/nsubj/8/Plur .//PUNCT/punct/8",
        "schenden:advcl>volgen",
    ),
    "name that opens with an adjective": (
        "Dat//PRON/obj/2/Dem zegt/zeggen/VERB/root/0/Fin,Sing het//DET/det/5 "
        "Gents/Gents/ADJ/nsubj/2@ORG Hof/Hof/PROPN/flat/4@+",
        "Gents:nsubj>zegt",
    ),
    "number that is a limit": (
        "Tot//ADP/case/3 40//NUM/nummod/3 betogers/betoger/NOUN/obl/4/Plur "
        "raakten/raken/VERB/root/0/Plur,Past,Fin gewond//ADJ/xcomp/4",
        "Tot:advmod>40 betogers:nsubj>raakten",
    ),
    "what there is agreement about": (
        "Er//ADV/advmod/2 is/zijn/VERB/root/0/Fin,Sing over//ADP/case/5 de//DET/det/5 "
        "begroting//NOUN/obl/2 geen//DET/det/7 akkoord//NOUN/nsubj/2/Sing",
        "begroting:nmod>akkoord",
    ),
    "name in the genitive": (
        "Bloks/Bloks/PROPN/det/2 uitspraken/uitspraak/NOUN/nsubj/3/Plur "
        "verrassen//VERB/root/0/Fin,Plur",
        "Bloks:nmod:poss>uitspraken",
    ),
    "who lets know, behind what is told": (
        "Dat//PRON/obj/2/Dem laat/laten/VERB/root/0/Fin,Sing het//DET/det/4 "
        "ministerie//NOUN/iobj/2 weten//VERB/compound:prt/2/Inf",
        "ministerie:nsubj>laat",
    ),
    "part of the counted, for a relative clause": (
        "Vier//NUM/nummod/2 mensen/mens/NOUN/nsubj/3/Plur kwamen/komen/VERB/root/0/Plur,Past,Fin "
        "om//ADP/compound:prt/3 ,//PUNCT/punct/9 onder//ADP/case/7 wie//PRON/nmod/2/P3 "
        "drie//NUM/nummod/9 bewakers/bewaker/NOUN/acl:relcl/2/Plur .//PUNCT/punct/3",
        "wie:nmod>bewakers bewakers:parataxis>mensen",
    ),
    "part of the counted": (
        "Bij//ADP/case/3 de//DET/det/3/Def gevechten/gevecht/NOUN/obl/4/Plur "
        "vielen/vallen/VERB/root/0/Plur,Past,Fin minstens//ADV/amod/7 15//NUM/nummod/7 "
        "doden/dood/ADJ/nsubj/4 ,//PUNCT/punct/12 onder//ADP/case/10 wie//PRON/nmod/12/P3 "
        "drie//NUM/nummod/12 burgers/burger/NOUN/nsubj/4/Plur .//PUNCT/punct/4",
        "doden:nsubj>vielen burgers:parataxis>doden",
    ),
    "phrase of the noun before": (
        "Kim/Kim/PROPN/nsubj/3@PERSON Jong-un/Jong-un/PROPN/flat/1@+ "
        "bezoekt/bezoeken/VERB/root/0/Sing,Fin Vladivostok/Vladivostok/PROPN/obj/3/Sing@GPE "
        "voor//ADP/case/6 top//NOUN/obl/3/Sing met//ADP/case/8 "
        "Poetin/Poetin/PROPN/obl/3/Sing@PERSON",
        "Poetin:nmod>top",
    ),
    "giver of what is asked": (
        "De//DET/det/2/Def minister//NOUN/nsubj/3/Sing eist/eisen/VERB/root/0/Sing,Fin "
        "opheldering//NOUN/obj/3/Sing van//ADP/case/6 Rusland/Rusland/PROPN/nmod/4/Sing@GPE "
        ".//PUNCT/punct/3",
        "Rusland:obl:arg>eist",
    ),
    "agent after the patient": (
        "De//DET/det/2/Def vrijlating//NOUN/nsubj/8/Sing van//ADP/case/5 de//DET/det/5/Def "
        "bloggers/blogger/NOUN/nmod/2/Plur door//ADP/case/7 Minsk/Minsk/PROPN/nmod/5/Sing@GPE "
        "verraste/verrassen/VERB/root/0/Sing,Past,Fin Warschau/Warschau/PROPN/obj/8/Sing@GPE "
        ".//PUNCT/punct/8",
        "Minsk:nmod>vrijlating",
    ),
    "preposition of three words": (
        "De//DET/det/2/Def missie//NOUN/nsubj/3/Sing staat/staan/VERB/root/0/Sing,Fin "
        "onder//ADP/compound:prt/3 leiding//NOUN/fixed/4/Sing van//ADP/fixed/4 "
        "Italië/Italië/PROPN/obl/3/Sing@GPE .//PUNCT/punct/3",
        "onder:case>Italië",
    ),
    "expletive of a report": (
        "Er//ADV/advmod/2 komt/komen/VERB/root/0/Sing,Fin geen//DET/det/4 "
        "bestand//NOUN/nsubj/2/Sing ,//PUNCT/punct/6 klinkt/klinken/VERB/parataxis/2/Sing,Fin "
        "het//PRON/nsubj/6/P3,Prs bij//ADP/case/10 de//DET/det/10/Def "
        "regering//NOUN/obl/6/Sing .//PUNCT/punct/2",
        "het:expl>klinkt",
    ),
    "adjectives of two nationalities": (
        "De//DET/det/5/Def Duitse/Duits/ADJ/nmod/5@NORP en//CCONJ/cc/4 "
        "Franse/Frans/ADJ/conj/2@NORP ministers/minister/NOUN/nsubj/6/Plur "
        "overlegden/overleggen/VERB/root/0/Plur,Past,Fin in//ADP/case/8 "
        "Berlijn/Berlijn/PROPN/obl/6/Sing@GPE .//PUNCT/punct/6",
        "Duitse:amod>ministers",
    ),
    "adjective like a name": (
        "Frankrijk/Frankrijk/PROPN/nsubj/4/Sing@GPE en//CCONJ/cc/3 "
        "Duitsland/Duitsland/PROPN/conj/1/Sing@GPE veroordelen//VERB/root/0/Plur,Fin "
        "Turks/Turk/PROPN/obj/4/Sing@NORP offensief//ADJ/obj/4",
        "Turks:amod>offensief offensief:obj>veroordelen",
    ),
    "country of a body": (
        "Regering/Regering/NOUN/nsubj/3/Sing Irak/Irak/PROPN/appos/1/Sing@GPE "
        "vraagt/vragen/VERB/root/0/Sing,Fin VS/VS/PROPN/obj/3/Sing@GPE om//ADP/case/6 "
        "hulp//NOUN/obl:arg/3/Sing",
        "Irak:nmod:poss>Regering",
    ),
    "name of a person stays": (
        "Premier//NOUN/nsubj/3/Sing Michel/Michel/PROPN/appos/1/Sing@PERSON "
        "ontmoet/ontmoeten/VERB/root/0/Sing,Fin Poetin/Poetin/PROPN/obj/3/Sing@PERSON "
        "in//ADP/case/6 Moskou/Moskou/PROPN/obl/3/Sing@GPE",
        "",
    ),
    "member state stays": (
        "NAVO-lid//NOUN/nsubj/3/Sing Turkije/Turkije/PROPN/appos/1/Sing@GPE "
        "koopt/kopen/VERB/root/0/Sing,Fin raketten/raket/NOUN/obj/3/Plur .//PUNCT/punct/3",
        "",
    ),
    "noun taken for an adjective": (
        "Israël/Israël/PROPN/nsubj/4/Sing@GPE en//CCONJ/cc/3 "
        "Hamas/Hamas/PROPN/conj/1/Sing@GPE bereiken//VERB/root/0/Plur,Fin "
        "bestand//ADJ/compound:prt/4",
        "bestand:obj>bereiken",
    ),
    "counted by a measure": (
        "Rusland/Rusland/PROPN/nsubj/2/Sing@GPE bestookt/bestoken/VERB/root/0/Sing,Fin "
        "ziekenhuis//NOUN/obj/2/Sing ,//PUNCT/punct/5 tientallen/tiental/NOUN/appos/3/Plur "
        "doden/dood/ADJ/amod/5",
        "tientallen:nummod>doden doden:appos>ziekenhuis",
    ),
    "participle alone": (
        "Drie//NUM/nummod/2 soldaten/soldaat/NOUN/nsubj/3/Plur gedood/doden/VERB/root/0/Part "
        "bij//ADP/case/5 grens//NOUN/obl/3/Sing",
        "soldaten:nsubj:pass>gedood",
    ),
    "participle that may be finite": (
        "Kamer//NOUN/nsubj/2/Sing beslist/beslissen/VERB/root/0/Part over//ADP/case/4 "
        "missie//NOUN/obl:arg/2/Sing",
        "",
    ),
    "object without preposition": (
        "Turks/Turk/PROPN/amod/2@NORP leger//NOUN/nsubj/3/Sing "
        "valt/vallen/VERB/root/0/Sing,Fin Koerden/Koerden/PROPN/obl/3/Sing@GPE "
        "aan//ADP/compound:prt/3 in//ADP/case/7 Noord-Syrië/Noord-Syrië/PROPN/obl/3/Sing@GPE",
        "Turks:amod>leger Koerden:obj>valt",
    ),
    "nothing to mend": (
        "De//DET/det/2/Def premier//NOUN/nsubj/3/Sing stapt/stappen/VERB/root/0/Sing,Fin "
        "op//ADP/compound:prt/3 .//PUNCT/punct/3",
        "",
    ),
    "phrase of a person stays": (
        "De//DET/det/3/Def Noorse/Noors/ADJ/amod/3@NORP diplomaat//NOUN/nsubj:pass/7/Sing "
        "Geir/Geir/PROPN/appos/3@PERSON Pedersen/Pedersen/PROPN/flat/4@+ "
        "is/zijn/AUX/aux:pass/7/Sing,Fin benoemd/benoemen/VERB/root/0/Part tot//ADP/case/9 "
        "VN-gezant/VN-gezant/NOUN/obl:arg/7/Sing voor//ADP/case/11 "
        "Syrië/Syrië/PROPN/nmod/9/Sing@GPE .//PUNCT/punct/7",
        "",
    ),
}


def changes(before, after):
    pairs = zip(before, after, strict=True)
    return " ".join(
        f"{new.text}:{new.dep}>{after[new.head].text if new.head != new.index else '-'}"
        for old, new in pairs
        if (old.dep, old.head, old.pos) != (new.dep, new.head, new.pos)
    )


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_parse_is_put_right(text, expected):
    (tree,) = document(text).sentences
    assert changes(tree, mend(tree, lexicon.load(), gazetteer.load())) == expected


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()], ids=CASES.keys())
def test_mended_parse_is_a_tree_that_stays(text):
    (tree,) = document(text).sentences
    once = mend(tree, lexicon.load(), gazetteer.load())
    assert len(once.subtree(once.root)) == len(once)
    assert mend(once, lexicon.load(), gazetteer.load()) == once


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_steps_tell_what_was_put_right_rule_by_rule(text, expected):
    read = document(text)
    (after,) = mended(read, lexicon.load(), gazetteer.load()).sentences
    told = list(steps(read, lexicon.load(), gazetteer.load()))

    assert (told[-1].after.tokens if told else read.sentences[0].tokens) == after.tokens
    assert bool(told) == (read.sentences[0].tokens != after.tokens)
    assert all(step.before.tokens != step.after.tokens for step in told)
    assert all(pkgutil.resolve_name(f"kg.syntax.mending.{step.rule}") for step in told)


ALDERMEN = {
    "title before a name": (
        "schepen/schip/NOUN/nsubj/3/Plur Els/Els/PROPN/nmod:poss/1@PERSON"
        " zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        "schepen",
    ),
    "one who acts": (
        "de//DET/det/2 schepen/schip/NOUN/nsubj/3/Plur zwijgt/zwijgen/VERB/root/0/Sing,Fin",
        "schepen",
    ),
    "several ships": (
        "de//DET/det/2 schepen/schip/NOUN/nsubj/3/Plur varen/varen/VERB/root/0/Plur,Fin",
        "schip",
    ),
}


@pytest.mark.parametrize(("text", "lemma"), ALDERMEN.values(), ids=ALDERMEN.keys())
def test_title_like_a_plural_keeps_its_form(text, lemma):
    (tree,) = document(text).sentences
    after = mend(tree, lexicon.load(), gazetteer.load())
    assert next(t.lemma for t in after if t.text == "schepen") == lemma
