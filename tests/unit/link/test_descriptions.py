"""Definite descriptions: what they repeat, what they generalise, and what is new."""

from __future__ import annotations

import pytest

from kg.link.descriptions.definite import repeats
from kg.link.descriptions.description import Description
from kg.link.knowledge import Knowledge
from kg.link.referent import Referent
from kg.link.resolve import read
from tests.unit.link.notation import document

MISSION = (
    "Nederland/Nederland/PROPN/nsubj/2@GPE steunt/steunen/VERB/root/0/Fin,Sing de//DET/det/4 "
    "NAVO-missie/NAVO-missie/NOUN/obj/2/Sing,Com"
)
PRESIDENT = (
    "De//DET/det/3 Amerikaanse/Amerikaans/ADJ/amod/3 president//NOUN/nsubj/6/Sing,Com "
    "Donald/Donald/PROPN/appos/3@PERSON Trump/Trump/PROPN/flat/4@+ "
    "spreekt/spreken/VERB/root/0/Fin,Sing"
)
RUSSIAN = (
    "De//DET/det/3 Russische/Russisch/ADJ/amod/3 president//NOUN/nsubj/6/Sing,Com "
    "Vladimir/Vladimir/PROPN/appos/3@PERSON Poetin/Poetin/PROPN/flat/4@+ "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
MEETING = (
    "Trump/Trump/PROPN/nsubj/4@PERSON en//CCONJ/cc/3 Kim/Kim/PROPN/conj/1@PERSON "
    "spreken//VERB/root/0/Fin,Plur"
)
KOREA = "Noord-Korea/Noord-Korea/PROPN/nsubj/2@GPE dreigt/dreigen/VERB/root/0/Fin,Sing"
SHIP = (
    "Het//DET/det/2 fregat//NOUN/nsubj/5/Sing,Neut De/De/PROPN/appos/2@PRODUCT "
    "Evertsen/Evertsen/PROPN/flat/3@+ vertrekt/vertrekken/VERB/root/0/Fin,Sing"
)
COUNCIL = (
    "De//DET/det/2 Onderzoeksraad/Onderzoeksraad/PROPN/nsubj/5/Sing,Com@ORG "
    "voor/voor/PROPN/flat/2@+ "
    "Veiligheid/Veiligheid/PROPN/flat/2@+ oordeelt/oordelen/VERB/root/0/Fin,Sing"
)
SPIES = (
    "Vier//NUM/nummod/3 Russische/Russisch/ADJ/amod/3 spionnen/spion/NOUN/nsubj/4/Plur "
    "vertrekken//VERB/root/0/Fin,Plur"
)
MINISTERS = (
    "Minister//NOUN/nsubj/4/Sing,Com Ank/Ank/PROPN/appos/1@PERSON "
    "Bijleveld/Bijleveld/PROPN/flat/2@+ "
    "belt/bellen/VERB/root/0/Fin,Sing minister//NOUN/obj/4/Sing,Com Stef/Stef/PROPN/appos/5@PERSON "
    "Blok/Blok/PROPN/flat/6@+"
)


def subject(words: str, *, verb: str = "stopt/stoppen/VERB") -> str:
    """A sentence of a subject of two words and a verb."""
    return f"{words} {verb}/root/0/Fin,Sing"


JAMBON = (
    "Minister//NOUN/nsubj/7/Sing,Com Jan/Jan/PROPN/appos/1@PERSON Jambon/Jambon/PROPN/flat/2@+ "
    "(//PUNCT/punct/5 N-VA/N-VA/PROPN/nmod/1@ORG )//PUNCT/punct/5 "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
GEENS = (
    "Minister//NOUN/nsubj/7/Sing,Com Koen/Koen/PROPN/appos/1@PERSON Geens/Geens/PROPN/flat/2@+ "
    "(//PUNCT/punct/5 CD&V/CD&V/PROPN/nmod/1@ORG )//PUNCT/punct/5 "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
FIRST_MINISTER = (
    "Eerste//ADJ/amod/2 minister//NOUN/nsubj/5/Sing,Com Jan/Jan/PROPN/appos/2@PERSON "
    "Peeters/Peeters/PROPN/flat/3@+ zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
OBSERVATORY = (
    "Het//DET/det/2 Syrisch/Syrisch/PROPN/nsubj/5@ORG "
    "Waarnemingsbureau/Waarnemingsbureau/PROPN/flat/2@+ voor/voor/PROPN/flat/2@+ "
    "telt/tellen/VERB/root/0/Fin,Sing"
)

MUGABE = (
    "President//NOUN/nsubj/3/Sing,Com Mugabe/Mugabe/PROPN/appos/1@PERSON "
    "spreekt/spreken/VERB/root/0/Fin,Sing"
)
FORMER = (
    "Oud-president//NOUN/nsubj/3/Sing,Com Obama/Obama/PROPN/appos/1@PERSON "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
CASES = [
    pytest.param(
        [
            MUGABE,
            "Mugabe/Mugabe/PROPN/nsubj/2@PERSON ontslaat/ontslaan/VERB/root/0/Fin,Sing "
            "de//DET/det/4 president//NOUN/obj/2/Sing,Com",
        ],
        "president",
        ["president"],
        id="not the other argument of the verb",
    ),
    pytest.param(
        [MUGABE, subject("De//DET/det/2 vicepresident//NOUN/nsubj/3/Sing,Com")],
        "vicepresident",
        ["vicepresident"],
        id="a vicepresident is no president",
    ),
    pytest.param(
        [MUGABE, FORMER, subject("De//DET/det/2 president//NOUN/nsubj/3/Sing,Com")],
        "president",
        ["Mugabe"],
        id="an oud-president is no president",
    ),
    pytest.param(
        [
            "De//DET/det/2 VS/VS/PROPN/nsubj/3/Plur@GPE dreigen//VERB/root/0/Fin,Plur",
            "De//DET/det/2 landen/land/NOUN/nsubj/3/Plur stoppen//VERB/root/0/Fin,Plur",
        ],
        "landen",
        ["landen"],
        id="one state is not the countries",
    ),
    pytest.param(
        [KOREA, subject("De//DET/det/2 grootmacht//NOUN/nsubj/3/Sing,Com")],
        "grootmacht",
        ["Noord-Korea"],
        id="great power",
    ),
    pytest.param(
        [MISSION, subject("Die//DET/det/2 missie//NOUN/nsubj/3/Sing,Com")],
        "missie",
        ["NAVO-missie"],
        id="last part of a compound",
    ),
    pytest.param(
        [MISSION, subject("Een//DET/det/2 missie//NOUN/nsubj/3/Sing,Com")],
        "missie",
        ["missie"],
        id="indefinite is new",
    ),
    pytest.param(
        [
            MISSION,
            "Een//DET/det/3 andere/ander/ADJ/amod/3 missie//NOUN/nsubj/4/Sing,Com "
            "stopt/stoppen/VERB/root/0/Fin,Sing",
        ],
        "andere missie",
        ["andere missie"],
        id="another one is new",
    ),
    pytest.param(
        [MISSION, "De//DET/det/2 missies/missie/NOUN/nsubj/3/Plur stoppen//VERB/root/0/Fin,Plur"],
        "missies",
        ["missies"],
        id="several are not one",
    ),
    pytest.param(
        [PRESIDENT, subject("De//DET/det/2 president//NOUN/nsubj/3/Sing,Com")],
        "president",
        ["Donald Trump"],
        id="title",
    ),
    pytest.param(
        [
            PRESIDENT,
            RUSSIAN,
            "De//DET/det/3 Amerikaanse/Amerikaans/ADJ/amod/3 president//NOUN/nsubj/4/Sing,Com "
            "vertrekt/vertrekken/VERB/root/0/Fin,Sing",
        ],
        "Amerikaanse president",
        ["Donald Trump"],
        id="title and state",
    ),
    pytest.param(
        [
            "De//DET/det/2 taliban/taliban/PROPN/nsubj/3@ORG dreigen//VERB/root/0/Fin,Plur",
            subject("De//DET/det/2 jihadist//NOUN/nsubj/3/Sing,Com"),
        ],
        "jihadist",
        ["jihadist"],
        id="one jihadist is not his group",
    ),
    pytest.param(
        [JAMBON, GEENS, subject("De//DET/det/2 N-VA-minister/N-VA-minister/NOUN/nsubj/3/Sing,Com")],
        "N-VA-minister",
        ["Jan Jambon"],
        id="the minister of a party",
    ),
    pytest.param(
        [JAMBON, GEENS, subject("Het//DET/det/2 CD&V-kopstuk/CD&V-kopstuk/NOUN/nsubj/3/Sing,Neut")],
        "CD&V-kopstuk",
        ["Koen Geens"],
        id="the only one of a party",
    ),
    pytest.param(
        [JAMBON, subject("De//DET/det/2 justitieminister//NOUN/nsubj/3/Sing,Com")],
        "justitieminister",
        ["Jan Jambon"],
        id="the only minister by his field",
    ),
    pytest.param(
        [JAMBON, GEENS, subject("De//DET/det/2 justitieminister//NOUN/nsubj/3/Sing,Com")],
        "justitieminister",
        ["justitieminister"],
        id="one of two ministers by his field",
    ),
    pytest.param(
        [FIRST_MINISTER, JAMBON, subject("De//DET/det/2 premier//NOUN/nsubj/3/Sing,Com")],
        "premier",
        ["Jan Peeters"],
        id="the first minister is the premier",
    ),
    pytest.param(
        [
            "België/België/PROPN/nsubj/2@GPE zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            FIRST_MINISTER,
            subject("Onze//PRON/nmod:poss/2 premier//NOUN/nsubj/3/Sing,Com"),
        ],
        "premier",
        ["Jan Peeters"],
        id="the premier of the newspaper's country",
    ),
    pytest.param(
        [FIRST_MINISTER, subject("Onze//PRON/nmod:poss/2 premier//NOUN/nsubj/3/Sing,Com")],
        "premier",
        ["premier"],
        id="of a country that is not known",
    ),
    pytest.param(
        [
            "De//DET/det/2 Fransman//NOUN/nsubj/5/Sing,Com Jean/Jean/PROPN/appos/2@PERSON "
            "Dupont/Dupont/PROPN/flat/3@+ zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "De//DET/det/3 28-jarige/28-jarig/ADJ/amod/3 Fransman//NOUN/nsubj/4/Sing,Com "
            "vertrekt/vertrekken/VERB/root/0/Fin,Sing",
        ],
        "28-jarige Fransman",
        ["Jean Dupont"],
        id="an age does not set apart",
    ),
    pytest.param(
        [OBSERVATORY, subject("Het//DET/det/2 waarnemingsbureau//NOUN/nsubj/3/Sing,Neut")],
        "waarnemingsbureau",
        ["Syrisch Waarnemingsbureau voor"],
        id="a body by the noun in its name",
    ),
    pytest.param(
        [MISSION, KOREA, subject("Het//DET/det/2 bondgenootschap//NOUN/nsubj/3/Sing,Neut")],
        "bondgenootschap",
        ["NAVO"],
        id="the alliance beside a part of its name",
    ),
    pytest.param(
        [KOREA, subject("Het//DET/det/2 bondgenootschap//NOUN/nsubj/3/Sing,Neut")],
        "bondgenootschap",
        ["bondgenootschap"],
        id="an alliance that is not named",
    ),
    pytest.param(
        [PRESIDENT, RUSSIAN, subject("De//DET/det/2 president//NOUN/nsubj/3/Sing,Com")],
        "president",
        ["Vladimir Poetin"],
        id="the nearer of two presidents",
    ),
    pytest.param(
        [PRESIDENT, subject("De//DET/det/2 minister//NOUN/nsubj/3/Sing,Com")],
        "minister",
        ["minister"],
        id="a president is no minister",
    ),
    pytest.param(
        [MINISTERS, subject("De//DET/det/2 bewindsvrouw//NOUN/nsubj/3/Sing,Com")],
        "bewindsvrouw",
        ["Ank Bijleveld"],
        id="office by another word, gender tells which",
    ),
    pytest.param(
        [
            MINISTERS,
            "Beide//DET/det/2 bewindslieden/bewindspersoon/NOUN/nsubj/3/Plur "
            "praten//VERB/root/0/Fin,Plur",
        ],
        "bewindslieden",
        ["Ank Bijleveld", "Stef Blok"],
        id="both of two",
    ),
    pytest.param(
        [
            MEETING,
            "Beide//DET/det/2 leiders/leider/NOUN/nsubj/3/Plur zwijgen//VERB/root/0/Fin,Plur",
        ],
        "leiders",
        ["Trump", "Kim"],
        id="both of a co-ordination",
    ),
    pytest.param(
        [SPIES, "De//DET/det/2 vier//NUM/nsubj/3 ontkennen//VERB/root/0/Fin,Plur"],
        "vier",
        ["Russische spionnen"],
        id="number alone",
    ),
    pytest.param(
        [SPIES, "De//DET/det/2 drie//NUM/nsubj/3 ontkennen//VERB/root/0/Fin,Plur"],
        "drie",
        ["drie"],
        id="another number",
    ),
    pytest.param(
        [KOREA, subject("Het//DET/det/2 land//NOUN/nsubj/3/Sing,Neut")],
        "land",
        ["Noord-Korea"],
        id="country",
    ),
    pytest.param(
        [
            "Servië/Servië/PROPN/nsubj/2@GPE erkent/erkennen/VERB/root/0/Fin,Sing "
            "Peru/Peru/PROPN/obj/2@GPE",
            "Spanje/Spanje/PROPN/nsubj/2@GPE erkent/erkennen/VERB/root/0/Fin,Sing "
            "het//DET/det/4/Def land//NOUN/obj/2/Sing,Neut",
        ],
        "land",
        ["Peru"],
        id="country to which the same is done",
    ),
    pytest.param(
        [
            "Servië/Servië/PROPN/nsubj/2@GPE valt/vallen/VERB/root/0/Fin,Sing "
            "Peru/Peru/PROPN/obj/2@GPE aan//ADP/compound:prt/2",
            "Spanje/Spanje/PROPN/nsubj/2@GPE betreurt/betreuren/VERB/root/0/Fin,Sing "
            "de//DET/det/4/Def aanval//NOUN/obj/2/Sing op//ADP/case/7 het//DET/det/7/Def "
            "land//NOUN/nmod/4/Sing,Neut",
        ],
        "land",
        ["Peru"],
        id="country of the attack just told of",
    ),
    pytest.param(
        [SHIP, subject("Het//DET/det/2 schip//NOUN/nsubj/3/Sing,Neut")],
        "schip",
        ["De Evertsen"],
        id="ship",
    ),
    pytest.param(
        [SHIP, subject("Het//DET/det/2 land//NOUN/nsubj/3/Sing,Neut")],
        "land",
        ["land"],
        id="a ship is no country",
    ),
    pytest.param(
        [COUNCIL, subject("De//DET/det/2 raad//NOUN/nsubj/3/Sing,Com")],
        "raad",
        ["Onderzoeksraad voor Veiligheid"],
        id="noun inside a name",
    ),
    pytest.param(
        [
            "Oekraïense/Oekraïens/ADJ/amod/2 president//NOUN/nsubj/3/Sing,Com "
            "waarschuwt/waarschuwen/VERB/root/0/Fin,Sing",
            "De//DET/det/3 Oekraïense/Oekraïens/ADJ/amod/3 president//NOUN/nsubj/6/Sing,Com "
            "Petro/Petro/PROPN/appos/3@PERSON Porosjenko/Porosjenko/PROPN/flat/4@+ "
            "waarschuwt/waarschuwen/VERB/root/0/Fin,Sing",
        ],
        "Oekraïense president",
        ["Petro Porosjenko"],
        id="headline before the name",
    ),
    pytest.param(
        [
            "Lavrov/Lavrov/PROPN/nsubj/2@PERSON ontvangt/ontvangen/VERB/root/0/Fin,Sing "
            "Borrell/Borrell/PROPN/obj/2@PERSON",
            "Borrell/Borrell/PROPN/nsubj/2@PERSON dankt/danken/VERB/root/0/Fin,Sing "
            "zijn//PRON/nmod:poss/4/Prs,Poss gastheer//NOUN/obj/2/Sing,Com",
        ],
        "gastheer",
        ["Lavrov"],
        id="the other person",
    ),
    pytest.param(
        [
            "In//ADP/case/4 de//DET/det/4 Russische/Russisch/ADJ/amod/4 "
            "hoofdstad//NOUN/obl/5/Sing,Com "
            "sneeuwt/sneeuwen/VERB/root/0/Fin,Sing het//PRON/nsubj/5/Prs"
        ],
        "Russische hoofdstad",
        ["Moskou"],
        id="capital",
    ),
    pytest.param(
        [
            PRESIDENT,
            "Zijn//PRON/nmod:poss/2/Prs,Poss land//NOUN/nsubj/3/Sing,Neut "
            "wint/winnen/VERB/root/0/Fin,Sing",
        ],
        "land",
        ["Verenigde Staten"],
        id="country of a president",
    ),
    pytest.param(
        [
            "Belgische/Belgisch/ADJ/amod/2 militairen/militair/NOUN/nsubj/3/Plur "
            "vertrekken//VERB/root/0/Fin,Plur",
            "Ons//PRON/nmod:poss/2/Prs,Poss land//NOUN/nsubj/3/Sing,Neut "
            "helpt/helpen/VERB/root/0/Fin,Sing",
        ],
        "land",
        ["België"],
        id="country of the newspaper",
    ),
    pytest.param(
        [
            "Minister//NOUN/nsubj/4/Sing,Com Steven/Steven/PROPN/appos/1@PERSON "
            "Vandeput/Vandeput/PROPN/flat/2@+ aarzelt/aarzelen/VERB/root/0/Fin,Sing",
            "Ons//PRON/nmod:poss/2/Prs,Poss land//NOUN/nsubj/3/Sing,Neut "
            "helpt/helpen/VERB/root/0/Fin,Sing",
        ],
        "land",
        ["België"],
        id="country of the newspaper, by its politician",
    ),
    pytest.param(
        [
            "Minister//NOUN/nsubj/6/Sing,Com van//ADP/case/3 Defensie/Defensie/PROPN/nmod/1@ORG "
            "Steven/Steven/PROPN/appos/1@PERSON Vandeput/Vandeput/PROPN/flat/4@+ "
            "aarzelt/aarzelen/VERB/root/0/Fin,Sing",
            "Ons//PRON/nmod:poss/2/Prs,Poss land//NOUN/nsubj/3/Sing,Neut "
            "helpt/helpen/VERB/root/0/Fin,Sing",
        ],
        "land",
        ["België"],
        id="country of the newspaper, which a ministry does not tell",
    ),
    pytest.param(
        [
            "De//DET/det/2 regering//NOUN/nsubj/5/Sing,Com in//ADP/case/4 "
            "Bagdad/Bagdad/PROPN/nmod/2@GPE "
            "aarzelt/aarzelen/VERB/root/0/Fin,Sing",
            "De//DET/det/2 regering//NOUN/nsubj/5/Sing,Com in//ADP/case/4 "
            "Kabul/Kabul/PROPN/nmod/2@GPE "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "regering in Kabul",
        ["regering in Kabul"],
        id="another place, another government",
    ),
    pytest.param(
        [
            "Sarah/Sarah/PROPN/nsubj/6@PERSON Sanders/Sanders/PROPN/flat/1@+ "
            ",//PUNCT/punct/5 de//DET/det/5 "
            "woordvoerster//NOUN/appos/1/Sing,Com zwijgt/zwijgen/VERB/root/0/Fin,Sing"
        ],
        "woordvoerster",
        ["Sarah Sanders"],
        id="apposition",
    ),
    pytest.param(
        [
            PRESIDENT,
            "De//DET/det/2 leider//NOUN/nsubj/9/Sing,Com van//ADP/case/5 de//DET/det/5 "
            "coup//NOUN/nmod/2/Sing,Com ,//PUNCT/punct/7 generaal//NOUN/appos/2/Sing,Com "
            "Tchiani/Tchiani/PROPN/appos/7@PERSON zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "Tchiani",
        ["Tchiani"],
        id="apposition with a title",
    ),
]


CASES += [
    pytest.param(
        [
            "Zuid-Korea/Zuid-Korea/PROPN/nsubj/2@GPE vreest/vrezen/VERB/root/0/Fin,Sing "
            "dat//SCONJ/mark/5 Pyongyang/Pyongyang/PROPN/nsubj/5@GPE "
            "aanvalt/aanvallen/VERB/ccomp/2/Fin,Sing en//CCONJ/cc/9 het//DET/det/8 "
            "land//NOUN/nsubj/9/Sing,Neut wint/winnen/VERB/conj/5/Fin,Sing"
        ],
        "land",
        ["Noord-Korea"],
        id="the nearest subject, a capital for its state",
    ),
    pytest.param(
        [
            "Trump/Trump/PROPN/nsubj/2@PERSON bezoekt/bezoeken/VERB/root/0/Fin,Sing "
            "Barataria/Barataria/PROPN/obj/2@GPE",
            subject("Het//DET/det/2 eiland//NOUN/nsubj/3/Sing,Neut"),
        ],
        "eiland",
        ["Barataria"],
        id="a place of which no more is known",
    ),
    pytest.param(
        [
            "Twee//NUM/nummod/2 militairen/militair/NOUN/nsubj/3/Plur sneuvelden/sneuvelen/VERB/"
            "root/0/Fin,Plur ;//PUNCT/punct/7 vijf//NUM/nsubj/7 raakten/raken/AUX/aux/7/Fin,Plur "
            "gewond/gewond/ADJ/parataxis/3"
        ],
        "vijf",
        ["militairen"],
        id="a bare number is of the same kind",
    ),
]


CASES += [
    pytest.param(
        [
            "Minister//NOUN/nsubj/6/Sing,Com Jeanine/Jeanine/PROPN/appos/1@PERSON "
            "Hennis/Hennis/PROPN/flat/2@+ van//ADP/case/5 Defensie/Defensie/PROPN/nmod/1@ORG "
            "vertrekt/vertrekken/VERB/root/0/Fin,Sing",
            subject("De//DET/det/2 VVD-politica/VVD-politica/NOUN/nsubj/3/Sing,Com"),
        ],
        "VVD-politica",
        ["Jeanine Hennis"],
        id="a party is no other ministry",
    ),
    pytest.param(
        [
            "President//NOUN/nsubj/4/Sing,Com Emmanuel/Emmanuel/PROPN/appos/1@PERSON "
            "Macron/Macron/PROPN/flat/2@+ zoekt/zoeken/VERB/root/0/Fin,Sing "
            "zijn//PRON/nmod:poss/6/Prs,Poss evenknie//NOUN/obj/4/Sing,Com in//ADP/case/9 "
            "de//DET/det/9 VS/VS/PROPN/nmod/6@GPE Donald/Donald/PROPN/appos/6@PERSON "
            "Trump/Trump/PROPN/flat/10@+",
            "De//DET/det/3 Amerikaanse/Amerikaans/ADJ/amod/3 president//NOUN/nsubj/4/Sing,Com "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "Amerikaanse president",
        ["Donald Trump"],
        id="a counterpart has the same office",
    ),
    pytest.param(
        [
            "Zr.Ms./Zr.Ms./PROPN/nsubj/3@ORG Evertsen/Evertsen/PROPN/flat/1@+ "
            "vertrekt/vertrekken/VERB/root/0/Fin,Sing",
            subject("Het//DET/det/2 schip//NOUN/nsubj/3/Sing,Neut"),
        ],
        "schip",
        ["Zr.Ms. Evertsen"],
        id="a ship by the first word of its name",
    ),
    pytest.param(
        [
            "De//DET/det/2 NAVO-missie/NAVO-missie/PROPN/nsubj/3@ORG "
            "begint/beginnen/VERB/root/0/Fin,Sing",
            subject("Die//DET/det/2 missie//NOUN/nsubj/3/Sing,Com"),
        ],
        "missie",
        ["NAVO-missie"],
        id="a compound that is tagged as a name",
    ),
    pytest.param(
        [
            "MINUSMA/MINUSMA/PROPN/nsubj/2@ORG geldt/gelden/VERB/root/0/Fin,Sing als//SCONJ/mark/5 "
            "zware/zwaar/ADJ/amod/5 vredesmissie//NOUN/xcomp/2/Sing,Com",
            subject("De//DET/det/2 missie//NOUN/nsubj/3/Sing,Com"),
        ],
        "missie",
        ["MINUSMA"],
        id="a predicate is its subject",
    ),
    pytest.param(
        [
            KOREA,
            "Rusland/Rusland/PROPN/nsubj/2@GPE ontkent/ontkennen/VERB/root/0/Fin,Sing "
            "het//DET/det/4 "
            "regime//NOUN/obj/6/Sing,Neut te//ADP/mark/6 helpen//VERB/xcomp/2",
        ],
        "regime",
        ["Noord-Korea"],
        id="the subject of an infinitive is not its object",
    ),
    pytest.param(
        [
            "De//DET/det/2 Taliban/Taliban/PROPN/nsubj/3@ORG aarzelen//VERB/root/0/Fin,Plur",
            subject("De//DET/det/2 beweging//NOUN/nsubj/3/Sing,Com"),
        ],
        "beweging",
        ["Taliban"],
        id="a plural name, a singular noun",
    ),
    pytest.param(
        [
            "De//DET/det/3 Iraakse/Iraaks/ADJ/amod/3 premier//NOUN/nsubj/4/Sing,Com "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            subject("Het//DET/det/2 land//NOUN/nsubj/3/Sing,Neut"),
        ],
        "land",
        ["Irak"],
        id="an adjective names a country",
    ),
    pytest.param(
        [
            "De//DET/det/2 schepen/schip/NOUN/nsubj/9/Plur in//ADP/case/5 de//DET/det/5 "
            "Straat/Straat/PROPN/nmod/2@LOC van/van/PROPN/flat/5@+ Hormuz/Hormuz/PROPN/flat/5@+ "
            "zijn/zijn/AUX/aux/9/Fin,Plur vertrokken/vertrekken/VERB/root/0",
            subject("De//DET/det/2 zeestraat//NOUN/nsubj/3/Sing,Com"),
        ],
        "zeestraat",
        ["Straat van Hormuz"],
        id="the noun of a name inside the description",
    ),
]


CASES += [
    pytest.param(
        [
            "Generaal/generaal/NOUN/nsubj/3/Sing,Com Diaz/Diaz/PROPN/appos/1@PERSON "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "De//DET/det/4 laatste/laat/ADJ/amod/4 Franse/Frans/ADJ/amod/4 "
            "militair//NOUN/nsubj/5/Sing,Com vertrok/vertrekken/VERB/root/0/Fin,Sing",
        ],
        "laatste Franse militair",
        ["laatste Franse militair"],
        id="the last of several is nobody who was named",
    ),
]


@pytest.mark.parametrize(("sentences", "text", "labels"), CASES)
def test_description_stands_for(sentences: list[str], text: str, labels: list[str]) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    found = [o for o in discourse.occurrences if o.text.lower() == text.lower()][-1]
    if text == "Oekraïense president":
        found = next(o for o in discourse.occurrences if o.text == text)
    parts = [part for r in found.referents for part in (r.members or (r,))]
    assert [part.called for part in parts] == labels


@pytest.mark.parametrize(("head", "same"), [("abc-verdrag", True), ("xyz-verdrag", False)])
def test_treaty_is_not_one_of_another_name(head: str, same: bool) -> None:
    treaty = Referent("Treaty", "Verdrag inzake Wapens", names=["Verdrag inzake Wapens"])
    treaty.titles.add("abc-verdrag")
    described = Description(
        head=head,
        type="Treaty",
        number="singular",
        gender="neuter",
        modifiers=frozenset(),
        complement="",
        side=None,
        definite=True,
        distinct=False,
        bare=False,
        count=0,
    )
    assert repeats(described, treaty, Knowledge.load()) is same
