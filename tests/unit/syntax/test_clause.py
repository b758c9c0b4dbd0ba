"""Deep arguments of verbs: voice, particles, relatives, control and co-ordination undone."""

from __future__ import annotations

import pytest

from tests.unit.syntax.views import view, word, written

VERBS = {
    "by what somebody helps": (
        "Met//ADP/case/3 het//DET/det/3 sturen//VERB/obl/8/Inf van//ADP/case/5"
        " tanks/tank/NOUN/nmod/3 wil/willen/AUX/aux/8/Fin Peru/Peru/PROPN/nsubj/8"
        " helpen//VERB/root/0/Inf Cuba/Cuba/PROPN/obj/8",
        "sturen",
        "subj=Peru obj=tanks",
    ),
    "active": (
        "Duitsland/Duitsland/PROPN/nsubj/2 leverde/leveren/VERB/root/0/Fin tanks/tank/NOUN/obj/2"
        " aan//ADP/case/5 Oekraïne/Oekraïne/PROPN/obl/2",
        "leverde",
        "subj=Duitsland obj=tanks obl:aan=Oekraïne",
    ),
    "passive with its agent": (
        "De//DET/det/2 generaal//NOUN/nsubj:pass/6 werd/worden/AUX/aux:pass/6/Fin door//ADP/case/5"
        " Israël/Israël/PROPN/obl:agent/6 gedood/doden/VERB/root/0/Part",
        "gedood",
        "obj=generaal subj=Israël",
    ),
    "cause of a passive": (
        "waardoor//ADV/obl/3 mannen/man/NOUN/nsubj:pass/3/Plur gedood/doden/VERB/root/0/Part"
        " werden/worden/AUX/aux:pass/3/Fin",
        "gedood",
        "obj=mannen obl:door=waardoor",
    ),
    "copula listed with a passive": (
        "De//DET/det/2 generaal//NOUN/nsubj/4 is/zijn/AUX/aux/4/Fin gedood/doden/VERB/root/0/Part"
        " en//CCONJ/cc/7 bekend//ADJ/xcomp/7 geraakt/raken/VERB/conj/4/Part",
        "geraakt",
        "subj=generaal xcomp=bekend pred=bekend",
    ),
    "perfect passive below a modal verb": (
        "De//DET/det/2 generaal//NOUN/nsubj/5 zou/zullen/AUX/aux/5/Fin zijn/zijn/AUX/aux/5/Inf"
        " gedood/doden/VERB/root/0/Part",
        "gedood",
        "obj=generaal",
    ),
    "second participle below zijn, of a verb with hebben": (
        "De//DET/det/2 generaal//NOUN/nsubj/4 is/zijn/AUX/aux/4/Fin"
        " gevallen/vallen/VERB/root/0/Part en//CCONJ/cc/6 gedood/doden/VERB/conj/4/Part",
        "gedood",
        "obj=generaal",
    ),
    "what is fronted before two participles": (
        "Na//ADP/case/2 zondag//PROPN/obl/5 zijn//AUX/aux/5/Fin mensen/mens/NOUN/nsubj/5/Plur"
        " gevallen/vallen/VERB/root/0/Part en//CCONJ/cc/8 betogers/betoger/NOUN/nsubj:pass/8/Plur"
        " opgepakt/oppakken/VERB/conj/5/Part",
        "opgepakt",
        "obj=betogers obl:na=zondag",
    ),
    "what is fronted before two inverted verbs": (
        "Na//ADP/case/2 zondag//PROPN/obl/3 viel/vallen/VERB/root/0/Fin Ann/Ann/PROPN/nsubj/3"
        " en//CCONJ/cc/6 vluchtte/vluchten/VERB/conj/3/Fin Bob/Bob/PROPN/nsubj/6",
        "vluchtte",
        "subj=Bob obl:na=zondag",
    ),
    "what stands in the first of two main clauses": (
        "Zij//PRON/nsubj/4 hebben/hebben/AUX/aux/4/Fin Bern/Bern/PROPN/obj/4"
        " verlaten//VERB/root/0/Part en//CCONJ/cc/7 zijn/zijn/AUX/aux/7/Fin"
        " gevlucht/vluchten/VERB/conj/4/Part",
        "gevlucht",
        "subj=Zij",
    ),
    "reflexive beside an object before both": (
        "dat//SCONJ/mark/4 zij//PRON/nsubj/4 Bern/Bern/PROPN/obj/4 bezetten//VERB/root/0/Fin"
        " en//CCONJ/cc/7 zich//PRON/expl:pv/7 verschansten/verschansen/VERB/conj/4/Fin",
        "verschansten",
        "subj=zij refl=zich",
    ),
    "zijn of a verb that takes it, a passive to the parser": (
        "Zij//PRON/nsubj/2 vertrokken/vertrekken/VERB/root/0/Fin en//CCONJ/cc/6"
        " zouden/zullen/AUX/aux/6/Fin zijn/zijn/AUX/aux:pass/6/Inf"
        " gevlucht/vluchten/VERB/conj/2/Part",
        "gevlucht",
        "subj=Zij",
    ),
    "what follows another clause": (
        "Zij//PRON/nsubj/3 hebben/hebben/AUX/aux/3/Fin overlegd/overleggen/VERB/root/0/Part"
        " en//CCONJ/cc/5 spraken/spreken/VERB/conj/3/Fin over//ADP/case/7"
        " handel//NOUN/obl:arg/5",
        "overlegd",
        "subj=Zij",
    ),
    "what is fronted before one of two verbs": (
        "Na//ADP/case/2 zondag//PROPN/obl/3 viel/vallen/VERB/root/0/Fin Ann/Ann/PROPN/nsubj/3"
        " en//CCONJ/cc/7 Bob/Bob/PROPN/nsubj/7 vluchtte/vluchten/VERB/conj/3/Fin",
        "vluchtte",
        "subj=Bob",
    ),
    "both of two subjects before a singular": (
        "Zowel//CCONJ/cc:preconj/2 Kiev/Kiev/PROPN/nsubj/5/Sing als//SCONJ/cc/4"
        " Bern/Bern/PROPN/conj/2/Sing steunt/steunen/VERB/root/0/Sing,Fin de//DET/det/7"
        " premier//NOUN/nsubj/5/Sing",
        "steunt",
        "subj=Kiev subj=Bern obj=premier",
    ),
    "passive whose agent the parser calls oblique": (
        "De//DET/det/2 generaal//NOUN/nsubj:pass/6 werd/worden/AUX/aux:pass/6/Fin door//ADP/case/5"
        " Israël/Israël/PROPN/obl/6 gedood/doden/VERB/root/0/Part",
        "gedood",
        "obj=generaal subj=Israël",
    ),
    "door in an active clause": (
        "Troepen/troep/NOUN/nsubj/2 trokken/trekken/VERB/root/0/Fin door//ADP/case/4"
        " Polen/Polen/PROPN/obl/2",
        "trokken",
        "subj=Troepen obl:door=Polen",
    ),
    "place before its postposition": (
        "Kenia/Kenia/PROPN/nsubj/2 zette/zetten/VERB/root/0/Fin de//DET/det/4 consul//NOUN/obj/2"
        " het//DET/det/6 land//NOUN/obl/2 uit//ADP/compound:prt/2",
        "zette",
        "subj=Kenia obj=consul obl:uit=land",
    ),
    "name before its postposition, a second object to the parser": (
        "May/May/PROPN/nsubj/2 zette/zetten/VERB/root/0/Fin de//DET/det/4 consul//NOUN/obj/2"
        " het//DET/det/6 Koninkrijk/Koninkrijk/PROPN/obj/2 uit//ADP/compound:prt/2",
        "zette",
        "subj=May obj=consul obl:uit=Koninkrijk",
    ),
    "passive that has its own after and": (
        "Vier//NUM/nummod/2 burgers/burger/NOUN/nsubj:pass/4/Plur werden/worden/AUX/aux:pass/4/Fin"
        " gedood/doden/VERB/root/0/Part en//CCONJ/cc/8 twee//NUM/nummod/7"
        " agenten/agent/NOUN/obj/8/Plur verwond/verwonden/VERB/conj/4/Part",
        "verwond",
        "obj=agenten",
    ),
    "perfect passive with a phrase for complement": (
        "De//DET/det/2 wagens/wagen/NOUN/nsubj/6/Plur zijn/zijn/AUX/aux/6/Fin in//ADP/case/5"
        " brand//NOUN/xcomp/6 gestoken/steken/VERB/root/0/Part",
        "gestoken",
        "obj=wagens pred=brand xcomp=brand",
    ),
    "reflexive that the verb takes": (
        "Zij//PRON/nsubj/2 stelt/stellen/VERB/root/0/Fin zich//PRON/expl:pv/2"
        " kandidaat//ADJ/xcomp/2",
        "stelt",
        "subj=Zij refl=zich pred=kandidaat xcomp=kandidaat",
    ),
    "postposition joined to the verb": (
        "De//DET/det/2 consul//NOUN/nsubj:pass/6 werd/worden/AUX/aux:pass/6/Fin het//DET/det/5"
        " land//NOUN/obl/6 uitgezet/uitzetten/VERB/root/0/Part",
        "uitgezet",
        "obj=consul obl:uit=land",
    ),
    "passive of the receiver": (
        "De//DET/det/2 activist//NOUN/nsubj/6 kreeg/krijgen/AUX/aux:pass/6/Fin de//DET/det/5"
        " prijs//NOUN/obj/6 uitgereikt/uitreiken/VERB/root/0/Part",
        "uitgereikt",
        "iobj=activist obj=prijs",
    ),
    "participle before a noun": (
        "De//DET/det/5 door//ADP/case/3 Israël/Israël/PROPN/obl/4 gedode/doden/VERB/acl/5/Part"
        " generaal//NOUN/nsubj/6 sprak/spreken/VERB/root/0/Fin",
        "gedode",
        "obj=generaal subj=Israël",
    ),
    "present participle before a noun": (
        "De//DET/det/3 demonstrerende/demonstreren/VERB/amod/3/Part boeren/boer/NOUN/nsubj/4/Plur"
        " wachtten/wachten/VERB/root/0/Fin",
        "demonstrerende",
        "subj=boeren",
    ),
    "relative subject": (
        "De//DET/det/2 man//NOUN/nsubj/7 die//PRON/nsubj/6/Rel de//DET/det/5 stad//NOUN/obj/6"
        " verdedigde/verdedigen/VERB/acl:relcl/2/Fin vluchtte/vluchten/VERB/root/0/Fin",
        "verdedigde",
        "subj=man obj=stad",
    ),
    "relative object": (
        "De//DET/det/2 stad//NOUN/nsubj/6 die//PRON/obj/5/Rel zij//PRON/nsubj/5"
        " verdedigden/verdedigen/VERB/acl:relcl/2/Fin viel/vallen/VERB/root/0/Fin",
        "verdedigden",
        "subj=zij obj=stad",
    ),
    "relative with its preposition": (
        "De//DET/det/2 wapens/wapen/NOUN/nsubj/6/Plur waarmee//ADV/advmod/5 zij//PRON/nsubj/5"
        " vochten/vechten/VERB/acl:relcl/2/Fin roestten/roesten/VERB/root/0/Fin",
        "vochten",
        "subj=zij obl:met=wapens",
    ),
    "receiver of a request does the infinitive": (
        "Ankara/Ankara/PROPN/nsubj/2 vroeg/vragen/VERB/root/0/Fin Rome/Rome/PROPN/iobj/2"
        " de//DET/det/5 grens//NOUN/obj/7 te//ADP/mark/7 sluiten//VERB/xcomp/2/Inf",
        "sluiten",
        "subj=Rome obj=grens",
    ),
    "who promises does the infinitive": (
        "Parijs/Parijs/PROPN/nsubj/2 beloofde/beloven/VERB/root/0/Fin Kiev/Kiev/PROPN/iobj/2"
        " de//DET/det/5 rebellen/rebel/NOUN/obj/7/Plur te//ADP/mark/7 helpen//VERB/xcomp/2/Inf",
        "helpen",
        "subj=Parijs obj=rebellen",
    ),
    "leaders who are urged to talk": (
        "Hij//PRON/nsubj/2 drong/dringen/VERB/root/0/Fin er//ADV/expl/2 bij//ADP/case/5"
        " leiders/leider/NOUN/obl/2 op//ADP/case/3 aan//ADP/compound:prt/2 te//ADP/mark/9"
        " praten//VERB/xcomp/2/Inf",
        "praten",
        "subj=leiders",
    ),
    "where people before the verb do something": (
        "Omwonenden/omwonende/NOUN/nsubj/3/Plur er//ADV/advmod/3 betogen//VERB/root/0/Fin",
        "betogen",
        "subj=Omwonenden obl:in=er",
    ),
    "er whose preposition stands apart": (
        "die//PRON/nsubj/4 er//ADV/advmod/4 van//ADP/advmod/4 schrikt/schrikken/VERB/root/0/Fin",
        "schrikt",
        "subj=die",
    ),
    "clause of purpose": (
        "Hij//PRON/nsubj/2 kwam/komen/VERB/root/0/Fin om//SCONJ/mark/5 te//ADP/mark/5"
        " praten//VERB/advcl/2/Inf",
        "kwam",
        "subj=Hij advcl:om=praten",
    ),
    "subject of a clause of purpose": (
        "Hij//PRON/nsubj/2 kwam/komen/VERB/root/0/Fin om//SCONJ/mark/5 te//ADP/mark/5"
        " praten//VERB/advcl/2/Inf",
        "praten",
        "subj=Hij",
    ),
    "first of two verbs takes the object after both": (
        "Soldaten/soldaat/NOUN/nsubj/2/Plur trainen//VERB/root/0/Fin en//CCONJ/cc/4"
        " adviseren//VERB/conj/2/Fin agenten/agent/NOUN/obj/4/Plur",
        "trainen",
        "subj=Soldaten obj=agenten",
    ),
    "second verb takes the subject but not the first's object": (
        "Iran/Iran/PROPN/nsubj/2 bouwde/bouwen/VERB/root/0/Fin raketten/raket/NOUN/obj/2/Plur"
        " en//CCONJ/cc/5 bedreigde/bedreigen/VERB/conj/2/Fin Israël/Israël/PROPN/obj/5",
        "bedreigde",
        "subj=Iran obj=Israël",
    ),
    "co-ordinated subjects": (
        "Polen/Polen/PROPN/nsubj/4 en//CCONJ/cc/3 Hongarije/Hongarije/PROPN/conj/1"
        " verwierpen/verwerpen/VERB/root/0/Fin het//DET/det/6 plan//NOUN/obj/4",
        "verwierpen",
        "subj=Polen subj=Hongarije obj=plan",
    ),
    "second subject that does not agree": (
        "De//DET/det/2 brigade//NOUN/nsubj/3/Sing traint/trainen/VERB/root/0/Fin,Sing"
        " strijders/strijder/NOUN/nsubj/3/Plur",
        "traint",
        "subj=brigade obj=strijders",
    ),
    "infinitive used as a noun": (
        "Het//DET/det/2 uitschakelen//VERB/nsubj/7/Inf van//ADP/case/4"
        " terroristen/terrorist/NOUN/nmod/2/Plur door//ADP/case/6 drones/drone/NOUN/nmod/2/Plur"
        " schokte/schokken/VERB/root/0/Fin",
        "uitschakelen",
        "obj=terroristen subj=drones",
    ),
    "two infinitives used as one noun": (
        "Het//DET/det/2 doden//VERB/nsubj/9/Inf en//CCONJ/cc/4 verwonden//VERB/conj/2/Inf"
        " van//ADP/case/6 burgers/burger/NOUN/nmod/4/Plur door//ADP/case/8"
        " rebellen/rebel/NOUN/nmod/4/Plur schokte/schokken/VERB/root/0/Fin",
        "doden",
        "obj=burgers subj=rebellen",
    ),
    "infinitive that is complained of": (
        "Polen/Polen/PROPN/nsubj/2 klaagt/klagen/VERB/root/0/Fin over//ADP/case/5 het//DET/det/5"
        " bezetten//VERB/obl/2/Inf van//ADP/case/7 huizen/huis/NOUN/nmod/5/Plur",
        "bezetten",
        "obj=huizen",
    ),
    "infinitive that somebody is set on": (
        "Polen/Polen/PROPN/nsubj/2 begint/beginnen/VERB/root/0/Fin met//ADP/case/5 het//DET/det/5"
        " bezetten//VERB/obl/2/Inf van//ADP/case/7 huizen/huis/NOUN/nmod/5/Plur",
        "bezetten",
        "subj=Polen obj=huizen",
    ),
    "only object, that the parser takes for a receiver": (
        "Bonn/Bonn/PROPN/nsubj/2 riep/roepen/VERB/root/0/Fin Jan/Jan/PROPN/iobj/2 op//ADP/case/6"
        " het//DET/det/6 matje/mat/NOUN/obl/2",
        "riep",
        "subj=Bonn iobj=Jan obl:aan=Jan obj=Jan obl:op=matje",
    ),
    "receiver of what is told": (
        "Bonn/Bonn/PROPN/nsubj/2 schreef/schrijven/VERB/root/0/Fin Jan/Jan/PROPN/iobj/2"
        " dat//SCONJ/mark/6 hij//PRON/nsubj/6 komt/komen/VERB/ccomp/2/Fin",
        "schreef",
        "subj=Bonn iobj=Jan obl:aan=Jan comp=komt ccomp=komt",
    ),
    "relative pronoun before a second subject": (
        "De//DET/det/2 coalitie//NOUN/nsubj/6/Sing die//PRON/nsubj/5/Rel IS/IS/PROPN/nsubj/5/Sing"
        " bestrijdt/bestrijden/VERB/acl:relcl/2/Fin,Sing wint/winnen/VERB/root/0/Fin",
        "bestrijdt",
        "subj=coalitie obj=IS",
    ),
    "receiver and thing, that the parser takes for two objects": (
        "China/China/PROPN/nsubj/2 betaalt/betalen/VERB/root/0/Fin Zambia/Zambia/PROPN/obj/2"
        " de//DET/det/5 schulden/schuld/NOUN/obj/2/Plur",
        "betaalt",
        "subj=China iobj=Zambia obl:aan=Zambia obj=schulden",
    ),
    "relative pronoun for what may act, before a name": (
        "De//DET/det/2 raket//NOUN/nsubj/6 die//PRON/nsubj/5/Rel Kiev/Kiev/PROPN/obj/5"
        " trof/treffen/VERB/acl:relcl/2/Fin zonk/zinken/VERB/root/0/Fin",
        "trof",
        "subj=raket obj=Kiev",
    ),
    "who speaks for the subject": (
        "Bonn/Bonn/PROPN/nsubj/2 zei/zeggen/VERB/root/0/Fin bij//ADP/case/6 monde/mond/NOUN/fixed/3"
        " van//ADP/fixed/3 May/May/PROPN/obl/2 dat//SCONJ/mark/9 hij//PRON/nsubj/9"
        " komt/komen/VERB/ccomp/2/Fin",
        "zei",
        "subj=Bonn subj=May comp=komt ccomp=komt",
    ),
    "bare infinitive that the parser takes for a clause": (
        "Bonn/Bonn/PROPN/nsubj/2 wil/willen/VERB/root/0/Fin sancties/sanctie/NOUN/obj/4/Plur"
        " verlengen//VERB/ccomp/2/Inf of//CCONJ/cc/6 verscherpen//VERB/conj/4/Inf",
        "wil",
        "subj=Bonn comp=verlengen xcomp=verlengen comp=verscherpen xcomp=verscherpen",
    ),
    "receiver without preposition": (
        "Rutte/Rutte/PROPN/nsubj/2 gaf/geven/VERB/root/0/Fin Zelensky/Zelensky/PROPN/iobj/2"
        " een//DET/det/5 fiets//NOUN/obj/2",
        "gaf",
        "subj=Rutte iobj=Zelensky obl:aan=Zelensky obj=fiets",
    ),
    "speech before its verb": (
        "De//DET/det/2 missie//NOUN/nsubj/3 stopt/stoppen/VERB/root/0/Fin ,//PUNCT/punct/5"
        " zei/zeggen/VERB/parataxis/3/Fin Blok/Blok/PROPN/nsubj/5",
        "zei",
        "subj=Blok comp=stopt",
    ),
    "speech of two predicates": (
        "Dat//PRON/nsubj/3 is/zijn/AUX/cop/3/Fin dom//ADJ/root/0 en//CCONJ/cc/5"
        " laf//ADJ/conj/3 ,//PUNCT/punct/7 zei/zeggen/VERB/parataxis/3/Fin Blok/Blok/PROPN/nsubj/7",
        "zei",
        "subj=Blok comp=dom comp=laf",
    ),
    "object that a clause makes one's own": (
        "Blok/Blok/PROPN/nsubj/4 heeft/hebben/AUX/aux/4/Fin daden/daad/NOUN/obj/4/Plur"
        " opgesomd/opsommen/VERB/root/0/Part en//CCONJ/cc/6 bevestigd/bevestigen/VERB/conj/4/Part"
        " dat//SCONJ/mark/9 hij//PRON/nsubj/9 gaat//VERB/ccomp/6/Fin",
        "bevestigd",
        "subj=Blok comp=gaat ccomp=gaat",
    ),
    "speech after its verb and a colon": (
        "Blok/Blok/PROPN/nsubj/2 zei/zeggen/VERB/root/0/Fin :'/:/PUNCT/punct/5"
        " missies/missie/NOUN/nsubj/5 stoppen//VERB/parataxis/2/Fin",
        "zei",
        "subj=Blok comp=stoppen",
    ),
    "quote that follows a report below it": (
        'Ann/Ann/PROPN/nsubj/2 merkte/opmerken/VERB/parataxis/5/Fin "//PUNCT/punct/5'
        ' wie//PRON/nsubj/5 betaalt/betalen/VERB/root/0/Fin "//PUNCT/punct/5',
        "merkte",
        "subj=Ann comp=betaalt",
    ),
    "colon before what the next sentence quotes": (
        "Ann/Ann/PROPN/nsubj/2 riep/roepen/VERB/root/0/Fin luid//ADJ/advmod/2 ://PUNCT/punct/2",
        "riep",
        "subj=Ann comp=: xcomp=:",
    ),
    "colon after another verb": (
        "Ann/Ann/PROPN/nsubj/2 riep/roepen/VERB/root/0/Fin en//CCONJ/cc/4"
        " speelde/spelen/VERB/conj/2/Fin ://PUNCT/punct/4",
        "riep",
        "subj=Ann",
    ),
    "report behind a quote is not said in it": (
        '"//PUNCT/punct/3 Ann/Ann/PROPN/nsubj/3 vertrekt/vertrekken/VERB/root/0/Fin'
        ' "//PUNCT/punct/3 ,//PUNCT/punct/6 meldde/melden/VERB/parataxis/3/Fin'
        " Jan/Jan/PROPN/nsubj/6",
        "vertrekt",
        "subj=Ann",
    ),
    "nominal report behind a quote is not said in it": (
        '"//PUNCT/punct/3 Ann/Ann/PROPN/nsubj/3 vertrekt/vertrekken/VERB/root/0/Fin'
        ' "//PUNCT/punct/3 aldus//ADV/case/6 Jan/Jan/PROPN/parataxis/3',
        "vertrekt",
        "subj=Ann",
    ),
    "second report behind a quote is not said in it": (
        '"//PUNCT/punct/3 Ann/Ann/PROPN/nsubj/3 vertrekt/vertrekken/VERB/root/0/Fin'
        ' "//PUNCT/punct/3 zo//ADV/advmod/6 meldt/melden/VERB/parataxis/3/Fin'
        " Jan/Jan/PROPN/nsubj/6",
        "vertrekt",
        "subj=Ann",
    ),
    "participle that opens the sentence": (
        "Gevraagd/vragen/VERB/advcl/5/Part of//SCONJ/mark/4 hij//PRON/nsubj/4"
        " opstapt/opstappen/VERB/ccomp/1/Fin zweeg/zwijgen/VERB/root/0/Fin Jan/Jan/PROPN/nsubj/5",
        "Gevraagd",
        "obj=Jan comp=opstapt ccomp=opstapt",
    ),
    "passive that shares what is fronted": (
        "Dat//PRON/obj/2/Dem meldt/melden/VERB/root/0/Fin Ann/Ann/PROPN/nsubj/2 en//CCONJ/cc/6"
        " wordt/worden/AUX/aux:pass/6/Fin bevestigd/bevestigen/VERB/conj/2/Part",
        "bevestigd",
        "obj=Dat",
    ),
    "infinitive that is itself the subject": (
        "Het//PRON/expl/3 is/zijn/AUX/cop/3/Fin onmogelijk//ADJ/root/0 om//ADP/mark/7"
        " Homs/Homs/PROPN/obj/7 te//ADP/mark/7 verlaten//VERB/csubj/3/Inf",
        "verlaten",
        "obj=Homs",
    ),
    "infinitive that is the subject for somebody": (
        "Voor//ADP/case/2 Kiev/Kiev/PROPN/obl/3 wordt/worden/VERB/root/0/Fin het//PRON/expl/3"
        " onmogelijk//ADJ/xcomp/3 Homs/Homs/PROPN/obj/8 te//ADP/mark/8 verlaten//VERB/csubj/3/Inf",
        "verlaten",
        "subj=Kiev obj=Homs",
    ),
    "participle of moving before a noun": (
        "De//DET/det/5 naar//ADP/case/3 Turkije/Turkije/PROPN/obl/4"
        " gevluchte/vluchten/VERB/acl/5/Part burgers/burger/NOUN/nsubj/6/Plur"
        " sliepen/slapen/VERB/root/0/Fin",
        "gevluchte",
        "subj=burgers obl:naar=Turkije",
    ),
    "who does not let it be done": (
        "De//DET/det/2 bonden/bond/NOUN/nsubj/3/Plur laten//VERB/root/0/Fin zich//PRON/expl:pv/5"
        " dwingen//VERB/ccomp/3/Inf door//ADP/case/7 Parijs/Parijs/PROPN/obl/3",
        "dwingen",
        "obj=bonden subj=Parijs refl=zich",
    ),
    "who does not let something be said": (
        "De//DET/det/2 bonden/bond/NOUN/nsubj/3/Plur lieten/laten/VERB/root/0/Fin"
        " zich//PRON/expl:pv/7 de//DET/det/6 les//NOUN/obj/7 lezen//VERB/xcomp/3/Inf",
        "lezen",
        "iobj=bonden obj=les refl=zich",
    ),
    "who is warned, before a reflexive of the infinitive": (
        "Parijs/Parijs/PROPN/nsubj/2 waarschuwde/waarschuwen/VERB/root/0/Fin"
        " Kiev/Kiev/PROPN/obj/6 zich//PRON/expl:pv/6 te//ADP/mark/6 verzetten//VERB/xcomp/2/Inf",
        "verzetten",
        "subj=Kiev refl=zich",
    ),
    "who is asked, before a noun that goes with the infinitive": (
        "Leden/lid/NOUN/nsubj/2/Plur vragen//VERB/root/0/Fin hem//PRON/obj/6"
        " plaats//NOUN/compound:prt/6 te//ADP/mark/6 maken//VERB/xcomp/2/Inf",
        "maken",
        "subj=hem",
    ),
    "who is beseeched does the infinitive that the parser takes for an adverbial": (
        "Parijs/Parijs/PROPN/nsubj/2 verzocht/verzoeken/VERB/root/0/Fin Kiev/Kiev/PROPN/obj/2"
        " te//ADP/mark/5 wachten//VERB/advcl/2/Inf",
        "wachten",
        "subj=Kiev",
    ),
    "speech that its report is put into": (
        "Zij/zij/PRON/nsubj/5 ,//PUNCT/punct/3 zei/zeggen/VERB/parataxis/5/Fin"
        " Blok/Blok/PROPN/nsubj/3 zochten/zoeken/VERB/root/0/Fin en//CCONJ/cc/7"
        " vonden/vinden/VERB/conj/5/Fin",
        "zei",
        "subj=Blok comp=zochten comp=vonden",
    ),
    "result of becoming": (
        "Vijf//NUM/nummod/2 burgers/burger/NOUN/nsubj/3/Plur raakten/raken/VERB/root/0/Fin"
        " ontvoerd/ontvoeren/VERB/xcomp/3/Part",
        "ontvoerd",
        "obj=burgers",
    ),
}


@pytest.mark.parametrize(("text", "form", "slots"), VERBS.values(), ids=VERBS)
def test_verb_has_its_deep_arguments(text, form, slots):
    assert written(view(text), form) == set(slots.split())


LEMMAS = {
    "separated particle": (
        "Zij//PRON/nsubj/2 vielen/vallen/VERB/root/0/Fin aan//ADP/compound:prt/2",
        "vielen",
        "aanvallen",
    ),
    "particle that the lemma has already": (
        "Zij//PRON/nsubj/2 vielen/aanvallen/VERB/root/0/Fin aan//ADP/compound:prt/2",
        "vielen",
        "aanvallen",
    ),
    "fixed expression that the parser takes for a particle": (
        "Zij//PRON/nsubj/2 kwamen/komen/VERB/root/0/Fin om//ADP/compound:prt/2 het//DET/fixed/3"
        " leven//NOUN/fixed/3",
        "kwamen",
        "komen",
    ),
    "infinitive that the parser takes for a particle": (
        "Kiev//PROPN/nsubj/2 ontkent/ontkennen/VERB/root/0/Fin er//ADV/obl/7 iets//PRON/obj/7"
        " te//ADP/mark/6 maken//VERB/compound:prt/2 hebben//VERB/xcomp/2/Inf",
        "ontkent",
        "ontkennen",
    ),
    "particle that only joins others": (
        "Zij//PRON/nsubj/3 mee//ADV/compound:prt/3 goedkeuren//VERB/root/0/Fin",
        "goedkeuren",
        "goedkeuren",
    ),
    "word behind a participle that is no particle of it": (
        "Zij//PRON/nsubj/2 aangenomen/aannemen/VERB/root/0/Part stemmen//NOUN/obl/2"
        " voor//ADP/compound:prt/2",
        "aangenomen",
        "aannemen",
    ),
    "second particle, which makes a known verb": (
        "Zij//PRON/nsubj/2 voegden/voegen/VERB/root/0/Fin aan//ADP/compound:prt/2"
        " toe//ADP/compound:prt/2",
        "voegden",
        "toevoegen",
    ),
    "joined particle that a lemmatiser takes off": (
        "Zij//PRON/nsubj/2 medegedeeld/delen/VERB/root/0/Part",
        "medegedeeld",
        "mededelen",
    ),
    "noun": ("De//DET/det/2 NAVO-top/NAVO-top/NOUN/root/0", "NAVO-top", "navo-top"),
}


@pytest.mark.parametrize(("text", "form", "lemma"), LEMMAS.values(), ids=LEMMAS)
def test_lemma_has_its_particle(text, form, lemma):
    clauses = view(text)
    assert clauses.lemma(word(clauses, form)) == lemma


def test_clause_of_a_word_is_the_innermost_one():
    clauses = view(
        "Blok/Blok/PROPN/nsubj/2 zei/zeggen/VERB/root/0/Fin dat//SCONJ/mark/6 de//DET/det/5"
        " missie//NOUN/nsubj/6 stopt/stoppen/VERB/ccomp/2/Fin en//CCONJ/cc/8"
        " vertrekt/vertrekken/VERB/conj/6/Fin"
    )
    found = {
        form: clauses.clause(word(clauses, form)).text for form in ("missie", "vertrekt", "Blok")
    }
    assert found == {"missie": "stopt", "vertrekt": "vertrekt", "Blok": "zei"}
