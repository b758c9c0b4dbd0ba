"""How far a modal word reaches, and which of two that meet holds."""

from __future__ import annotations

import pytest

from tests.unit.extract.readings import frame

CASES = {
    "a demand is more than its permission": (
        "De/de/DET/det/2 regering//NOUN/nsubj/3 eist/eisen/VERB/root/0/Fin dat//SCONJ/mark/8"
        " de//DET/det/6 schepen/schip/NOUN/nsubj/8/Plur mogen//AUX/aux/8/Fin"
        " uitvaren//VERB/ccomp/3/Inf",
        "uitvaren",
        "positive requested",
    ),
    "zou moeten": (
        "De/de/DET/det/2 troepen/troep/NOUN/nsubj/5/Plur zouden/zullen/AUX/aux/5/Fin,Past"
        " moeten//AUX/aux/5/Inf vertrekken//VERB/root/0/Inf",
        "vertrekken",
        "positive requested",
    ),
    "om te kunnen": (
        "De/de/DET/det/2 minister//NOUN/nsubj/3 vloog/vliegen/VERB/root/0/Fin,Past"
        " naar//ADP/case/5 Oslo/Oslo/PROPN/obl/3@GPE om//ADP/mark/11 de//DET/det/8"
        " top//NOUN/obj/11 te//ADP/mark/11 kunnen//AUX/aux/11/Inf bijwonen//VERB/advcl/3/Inf",
        "top",
        "positive intended",
    ),
    "mag niet": (
        "De/de/DET/det/2 schepen/schip/NOUN/nsubj/5/Plur mogen//AUX/aux/5/Fin"
        " niet//ADV/advmod/5 vertrekken//VERB/root/0/Inf",
        "vertrekken",
        "negative requested",
    ),
    "what was prevented": (
        "De/de/DET/det/2 politie//NOUN/nsubj/6 heeft/hebben/AUX/aux/6/Fin een//DET/det/5"
        " aanslag//NOUN/obj/6 voorkomen//VERB/root/0/Part",
        "aanslag",
        "negative asserted",
    ),
    "what is to be prevented": (
        "De/de/DET/det/2 VN/VN/PROPN/nsubj/3@ORG stuurt/sturen/VERB/root/0/Fin"
        " waarnemers/waarnemer/NOUN/obj/3/Plur om//ADP/mark/9 een//DET/det/7 oorlog//NOUN/obj/9"
        " te//ADP/mark/9 voorkomen//VERB/acl/4/Inf",
        "oorlog",
        "negative possible",
    ),
    "hoped of others": (
        "De/de/DET/det/2 minister//NOUN/nsubj/3 hoopt/hopen/VERB/root/0/Fin dat//SCONJ/mark/7"
        " de//DET/det/6 troepen/troep/NOUN/nsubj/7/Plur vertrekken//VERB/ccomp/3/Fin",
        "vertrekken",
        "positive requested",
    ),
    "hoped for oneself": (
        "De/de/DET/det/2 minister//NOUN/nsubj/3 hoopt/hopen/VERB/root/0/Fin de//DET/det/5"
        " troepen/troep/NOUN/obj/7/Plur te//ADP/mark/7 versterken//VERB/xcomp/3/Inf",
        "versterken",
        "positive intended",
    ),
    "there will probably be": (
        "Er/er/ADV/advmod/2 komt/komen/VERB/root/0/Fin waarschijnlijk//ADJ/advmod/2"
        " een//DET/det/5 top//NOUN/nsubj/2 in//ADP/case/7 Oslo/Oslo/PROPN/obl/2@GPE",
        "top",
        "positive possible",
    ),
    "what one travels for": (
        "De/de/DET/det/2 minister//NOUN/nsubj/3 reist/reizen/VERB/root/0/Fin naar//ADP/case/5"
        " Oslo/Oslo/PROPN/obl/3@GPE voor//ADP/case/7 overleg//NOUN/obl/3",
        "overleg",
        "positive intended",
    ),
    "what one speaks before": (
        "De/de/DET/det/2 minister//NOUN/nsubj/7 heeft/hebben/AUX/aux/7/Fin voor//ADP/case/6"
        " het//DET/det/6 overleg//NOUN/obl/7 gezwegen/zwijgen/VERB/root/0/Part",
        "overleg",
        "positive asserted",
    ),
    "ter": (
        "Polen/Polen/PROPN/nsubj/2@GPE sloot/sluiten/VERB/root/0/Fin een//DET/det/4"
        " akkoord//NOUN/obj/2 ter/te/ADP/case/6 verlaging//NOUN/nmod/4 van//ADP/case/9"
        " de//DET/det/9 uitstoot//NOUN/nmod/6",
        "verlaging",
        "positive intended",
    ),
    "hoped that others want": (
        "De/de/DET/det/2 minister//NOUN/nsubj/3 hoopt/hopen/VERB/root/0/Fin dat//SCONJ/mark/7"
        " de//DET/det/6 partijen/partij/NOUN/nsubj/7/Plur willen//VERB/ccomp/3/Fin"
        " overleggen//VERB/xcomp/7/Inf",
        "overleggen",
        "positive requested",
    ),
    "zou in a condition": (
        "Rusland/Rusland/PROPN/nsubj/3@GPE zou/zullen/AUX/aux/3/Fin,Past"
        " aanvallen//VERB/root/0/Inf als//SCONJ/mark/9 Polen/Polen/PROPN/nsubj/9@GPE"
        " het//DET/det/7 akkoord//NOUN/obj/9 zou/zullen/AUX/aux/9/Fin,Past"
        " verwerpen//VERB/advcl/3/Inf",
        "verwerpen",
        "positive conditional",
    ),
    "a condition of what is said": (
        "De/de/DET/det/2 minister//NOUN/nsubj/3 zei/zeggen/VERB/root/0/Fin te//ADP/mark/5"
        " vertrekken//VERB/xcomp/3/Inf als//SCONJ/mark/11 de//DET/det/8"
        " Kamer/kamer/NOUN/nsubj/11@ORG het//DET/det/10 plan//NOUN/obj/11"
        " verwerpt/verwerpen/VERB/advcl/3/Fin",
        "zei",
        "positive asserted",
    ),
    "who had to did": (
        "Iran/Iran/PROPN/nsubj/4@GPE moest/moeten/AUX/aux/4/Fin,Past Homs/Homs/PROPN/obj/4@GPE"
        " bombarderen//VERB/root/0/Inf",
        "bombarderen",
        "positive asserted",
    ),
    "who heard that he had to": (
        "Iran/Iran/PROPN/nsubj/2@GPE hoorde/horen/VERB/root/0/Fin,Past dat//SCONJ/mark/7"
        " het//PRON/nsubj/7 Homs/Homs/PROPN/obj/7@GPE moest/moeten/AUX/aux/7/Fin,Past"
        " bombarderen//VERB/ccomp/2/Inf",
        "bombarderen",
        "positive requested",
    ),
    "if it is about an event": (
        "Als/als/SCONJ/mark/6 het//PRON/nsubj/6 om//ADP/case/5 een//DET/det/5 aanval//NOUN/obl/6"
        " gaat/gaan/VERB/advcl/7/Fin vertrekt/vertrekken/VERB/root/0/Fin"
        " Polen/Polen/PROPN/nsubj/7@GPE",
        "aanval",
        "positive conditional",
    ),
    "gepland staan": (
        "Er/er/ADV/advmod/2 staan//VERB/root/0/Fin gesprekken/gesprek/NOUN/nsubj/2/Plur"
        " gepland/plannen/VERB/xcomp/2/Part",
        "gesprekken",
        "positive intended",
    ),
    "nodig hebben": (
        "Het/het/DET/det/2 dorp//NOUN/nsubj/3 heeft/hebben/VERB/root/0/Fin hulp//NOUN/obj/3"
        " nodig//ADJ/xcomp/3",
        "hulp",
        "positive requested",
    ),
    "protest that people go out for": (
        "Duizenden/duizend/NUM/nsubj/3 mensen/mens/NOUN/nmod/1/Plur gingen/gaan/VERB/root/0/Fin"
        " de//DET/det/5 straat//NOUN/obl/3 op//ADP/compound:prt/3 om//ADP/mark/9 te//ADP/mark/9"
        " demonstreren//VERB/advcl/3/Inf",
        "demonstreren",
        "positive intended",
    ),
    "denied behind the verb that asks": (
        "Oslo/Oslo/PROPN/nsubj/4@GPE heeft/hebben/AUX/aux/4/Fin hen//PRON/obj/4"
        " verzocht/verzoeken/VERB/root/0/Part niet//ADV/advmod/4"
        " Homs/Homs/PROPN/obj/8@GPE te//ADP/mark/8 bombarderen//VERB/xcomp/4/Inf",
        "bombarderen",
        "negative requested",
    ),
    "asking with a denial behind it": (
        "Oslo/Oslo/PROPN/nsubj/2@GPE roept/roepen/VERB/root/0/Fin hen//PRON/obj/2"
        " op//ADP/compound:prt/2 niet//ADV/advmod/2 te//ADP/mark/7 vertrekken//VERB/xcomp/2/Inf",
        "roept",
        "positive asserted",
    ),
    "not one but the other": (
        "Oslo/Oslo/PROPN/nsubj/2@GPE bombardeerde/bombarderen/VERB/root/0/Fin"
        " niet//ADV/cc:preconj/4 Homs/Homs/PROPN/obj/2@GPE maar//CCONJ/cc/6"
        " Aleppo/Aleppo/PROPN/conj/4@GPE",
        "bombardeerde",
        "positive asserted",
    ),
    "no money for it": (
        "Oslo/Oslo/PROPN/nsubj/2@GPE heeft/hebben/VERB/root/0/Fin geen//DET/det/4"
        " geld//NOUN/obj/2 om//ADP/mark/7 te//ADP/mark/7 bombarderen//VERB/acl/4/Inf",
        "bombarderen",
        "negative intended",
    ),
    "bijna": (
        "De/de/DET/det/2 dader//NOUN/nsubj:pass/5 werd/worden/AUX/aux:pass/5/Fin"
        " bijna//ADV/advmod/5 vermoord/vermoorden/VERB/root/0/Part",
        "vermoord",
        "negative asserted",
    ),
    "bijna of a number": (
        "Bijna/bijna/ADV/advmod/5 alle//DET/det/3 gijzelaars/gijzelaar/NOUN/nsubj:pass/5/Plur"
        " werden/worden/AUX/aux:pass/5/Fin vermoord/vermoorden/VERB/root/0/Part",
        "vermoord",
        "positive asserted",
    ),
    "outcome of what will not lead there": (
        "Dat/dat/PRON/nsubj/4/Dem zal/zullen/AUX/aux/4/Fin niet//ADV/advmod/4"
        " leiden//VERB/root/0/Inf tot//ADP/case/6 sancties/sanctie/NOUN/obl/4/Plur",
        "sancties",
        "negative asserted",
    ),
    "refused request to leave": (
        "De/de/DET/det/2 regering//NOUN/nsubj/3 verwierp/verwerpen/VERB/root/0/Fin"
        " het//DET/det/5 besluit//NOUN/obj/3 om//ADP/mark/9"
        " Homs/Homs/PROPN/obj/9@GPE te//ADP/mark/9 bombarderen//VERB/acl/5/Inf",
        "bombarderen",
        "positive intended",
    ),
    "not soon": (
        "Oslo/Oslo/PROPN/nsubj/5@GPE zal/zullen/AUX/aux/5/Fin niet//ADV/advmod/4"
        " snel//ADJ/advmod/5 toegeven//VERB/root/0/Inf",
        "toegeven",
        "negative asserted",
    ),
    "decided what would be": (
        "Oslo/Oslo/PROPN/nsubj/2@GPE besloot/besluiten/VERB/root/0/Fin,Past dat//SCONJ/mark/7"
        " de//DET/det/5 schepen/schip/NOUN/nsubj/7/Plur zouden/zullen/AUX/aux/7/Fin,Past"
        " vertrekken//VERB/ccomp/2/Inf",
        "vertrekken",
        "positive intended",
    ),
    "wanted to say nothing": (
        "Oslo/Oslo/PROPN/nsubj/2@GPE wilde/willen/VERB/root/0/Fin,Past niets//PRON/obj/4/Ind"
        " kwijt//ADJ/xcomp/2 over//ADP/case/7 de//DET/det/7 top//NOUN/obl/4",
        "kwijt",
        "negative asserted",
    ),
    "what is waited for": (
        "Zij//PRON/nsubj/2 wachten//VERB/root/0/Fin op//ADP/case/5 een//DET/det/5"
        " bestand//NOUN/obl/2",
        "bestand",
        "positive intended",
    ),
    "announced on a condition": (
        "Kiev/Kiev/PROPN/nsubj/2@GPE kondigt/aankondigen/VERB/root/0/Fin"
        " sancties/sanctie/NOUN/obj/2/Plur aan//ADP/compound:prt/2 als//SCONJ/mark/7"
        " Bonn/Bonn/PROPN/nsubj/7@GPE zwijgt/zwijgen/VERB/advcl/2/Fin",
        "sancties",
        "positive conditional",
    ),
    "who announces it does so": (
        "Kiev/Kiev/PROPN/nsubj/2@GPE kondigt/aankondigen/VERB/root/0/Fin"
        " sancties/sanctie/NOUN/obj/2/Plur aan//ADP/compound:prt/2 als//SCONJ/mark/7"
        " Bonn/Bonn/PROPN/nsubj/7@GPE zwijgt/zwijgen/VERB/advcl/2/Fin",
        "kondigt",
        "positive asserted",
    ),
    "can count on": (
        "De//DET/det/2 plannen/plan/NOUN/nsubj/6/Plur kunnen//AUX/aux/6/Fin"
        " op//ADP/case/5 steun//NOUN/obl/6 rekenen//VERB/root/0/Inf",
        "steun",
        "positive asserted",
    ),
    "zou in a promise": (
        "Zij//PRON/nsubj/2 kregen/krijgen/VERB/root/0/Fin de//DET/det/4 belofte//NOUN/obj/2"
        " dat//SCONJ/mark/9 de//DET/det/7 troepen/troep/NOUN/nsubj/9/Plur"
        " zouden/zullen/AUX/aux/9/Fin,Past vertrekken//VERB/acl/4/Inf",
        "vertrekken",
        "positive intended",
    ),
    "zou in a request": (
        "Zij//PRON/nsubj/2 eisten/eisen/VERB/root/0/Fin,Past dat//SCONJ/mark/7 de//DET/det/5"
        " troepen/troep/NOUN/nsubj/7/Plur zouden/zullen/AUX/aux/7/Fin,Past"
        " vertrekken//VERB/ccomp/2/Inf",
        "vertrekken",
        "positive requested",
    ),
    "zou in a warning": (
        "Zij//PRON/nsubj/2 waarschuwden/waarschuwen/VERB/root/0/Fin,Past dat//SCONJ/mark/7"
        " de//DET/det/5 troepen/troep/NOUN/nsubj/7/Plur zouden/zullen/AUX/aux/7/Fin,Past"
        " vertrekken//VERB/ccomp/2/Inf",
        "vertrekken",
        "positive possible",
    ),
    "protested against": (
        "Zij//PRON/nsubj/2 betoogden/betogen/VERB/root/0/Fin,Past tegen//ADP/case/5 de//DET/det/5"
        " verlaging//NOUN/obl/2 van//ADP/case/8 de//DET/det/8 lonen/loon/NOUN/nmod/5/Plur",
        "verlaging",
        "positive asserted",
    ),
    "protested for": (
        "Zij//PRON/nsubj/2 betoogden/betogen/VERB/root/0/Fin,Past voor//ADP/case/5 de//DET/det/5"
        " verlaging//NOUN/obl/2 van//ADP/case/8 de//DET/det/8 lonen/loon/NOUN/nmod/5/Plur",
        "verlaging",
        "positive requested",
    ),
    "als before a noun that a tagger takes for a verb": (
        "De//DET/det/2 troepen/troep/NOUN/nsubj/3/Plur vertrekken//VERB/root/0/Fin"
        " als//SCONJ/mark/5 tegenzet//VERB/advcl/3/Com,Sing",
        "vertrekken",
        "positive asserted",
    ),
    "a fine that has to be paid": (
        "De/de/DET/det/2 firma//NOUN/nsubj/6 moet/moeten/AUX/aux/6/Fin een//DET/det/5"
        " boete//NOUN/obj/6 betalen//VERB/root/0/Inf",
        "boete",
        "positive requested",
    ),
}


@pytest.mark.parametrize(("text", "trigger", "expected"), CASES.values(), ids=CASES)
def test_the_word_that_reaches_farthest_holds(text, trigger, expected):
    found = frame(trigger, text)
    assert f"{found.polarity.value} {found.modality.value}" == expected
