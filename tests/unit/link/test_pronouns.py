"""Pronouns, possessives and words of place: what they stand for, and when they are left alone."""

from __future__ import annotations

import pytest

from kg.link.knowledge import Knowledge
from kg.link.pronouns.speakers import resolve_speaker
from kg.link.resolve import read
from kg.model import Mention, MentionKind, Span
from tests.unit.link.notation import document

BIJLEVELD = (
    "Minister//NOUN/nsubj/4/Sing,Com Ank/Ank/PROPN/appos/1@PERSON "
    "Bijleveld/Bijleveld/PROPN/flat/2@+ "
    "aarzelt/aarzelen/VERB/root/0/Fin,Sing"
)
TRUMP = (
    "Donald/Donald/PROPN/nsubj/3@PERSON Trump/Trump/PROPN/flat/1@+ "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
TWO_MEN = (
    "Mark/Mark/PROPN/nsubj/3@PERSON Rutte/Rutte/PROPN/flat/1@+ "
    "ontmoet/ontmoeten/VERB/root/0/Fin,Sing "
    "Joe/Joe/PROPN/obj/3@PERSON Biden/Biden/PROPN/flat/4@+"
)
SOLDIERS = (
    "Vier//NUM/nummod/2 militairen/militair/NOUN/nsubj/3/Plur vertrekken//VERB/root/0/Fin,Plur"
)
REGIME = "Het//DET/det/2 regime//NOUN/nsubj/3/Sing,Neut dreigt/dreigen/VERB/root/0/Fin,Sing"
GOVERNMENT = "De//DET/det/2 regering//NOUN/nsubj/3/Sing,Com aarzelt/aarzelen/VERB/root/0/Fin,Sing"
COURT_AFTER = (
    "Een//DET/det/2 rechtbank//NOUN/nsubj/3/Sing,Com veroordeelt/veroordelen/VERB/root/0/Fin,Sing"
)
IN_MALI = (
    "De//DET/det/2 missie//NOUN/nsubj/5/Sing,Com in//ADP/case/4 Mali/Mali/PROPN/nmod/2@GPE "
    "begint/beginnen/VERB/root/0/Fin,Sing"
)
RUSSIA = "Rusland/Rusland/PROPN/nsubj/2@GPE dreigt/dreigen/VERB/root/0/Fin,Sing"

MINISTER_BLOK = (
    "Stef/Stef/PROPN/nsubj/3@PERSON Blok/Blok/PROPN/flat/1@+ aarzelt/aarzelen/VERB/root/0/Fin,Sing"
)
CASES = [
    pytest.param(
        [
            IN_MALI,
            "Trump/Trump/PROPN/nsubj/2@PERSON neemt/nemen/VERB/root/0/Fin,Sing "
            "daar//ADV/obl/2 afstand//NOUN/obj/2/Sing van//ADP/case/3",
        ],
        "daar",
        [],
        id="daar of daar van is no place",
    ),
    pytest.param(
        [
            IN_MALI,
            "Trump/Trump/PROPN/nsubj/2@PERSON reist/reizen/VERB/root/0/Fin,Sing "
            "er//ADV/obl/2 heen//ADP/case/3",
        ],
        "er",
        ["Mali"],
        id="er of er heen is where somebody goes",
    ),
    pytest.param(
        [
            IN_MALI,
            "Trump/Trump/PROPN/nsubj/2@PERSON vertrekt/vertrekken/VERB/root/0/Fin,Sing "
            "ervandaan//ADV/advmod/2",
        ],
        "ervandaan",
        ["Mali"],
        id="where somebody comes from",
    ),
    pytest.param(
        [
            "LIMA/Lima/PROPN/root/0@GPE (//PUNCT/punct/3 ANP/ANP/PROPN/nmod/1@ORG"
            " )//PUNCT/punct/3 -//PUNCT/punct/6 Men//PRON/nsubj/7 zwijgt/zwijgen/VERB/parataxis/1",
            "Zij//PRON/nsubj/2/Prs zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "Zij",
        [],
        id="agency of a dateline is nobody",
    ),
    pytest.param(
        [
            MINISTER_BLOK,
            "„//PUNCT/punct/3 Zij//PRON/nsubj/3/Prs eisen/eisen/VERB/root/0/Fin,Plur "
            "zijn//PRON/nmod:poss/5/Prs ontslag//NOUN/obj/3/Sing ”//PUNCT/punct/3 "
            ",//PUNCT/punct/8 zei/zeggen/VERB/parataxis/3/Fin,Sing "
            "Trump/Trump/PROPN/nsubj/8@PERSON",
        ],
        "zijn",
        ["Stef Blok"],
        id="who is quoted does not call himself he",
    ),
    pytest.param(
        [
            IN_MALI,
            "De//DET/det/2 oproep//NOUN/nsubj/3/Sing,Com komt/komen/VERB/root/0/Fin,Sing "
            "er//ADV/advmod/3 morgen//ADV/advmod/3",
        ],
        "er",
        [],
        id="er of komt er is nowhere",
    ),
    pytest.param(
        [
            "Trump/Trump/PROPN/nsubj/2@PERSON ontvangt/ontvangen/VERB/root/0/Fin,Sing "
            "Kim/Kim/PROPN/obj/2@PERSON en//CCONJ/cc/6 zijn//PRON/nmod:poss/6/Prs "
            "generaals/generaal/NOUN/conj/3/Plur"
        ],
        "zijn",
        ["Kim"],
        id="possessive of what a phrase is co-ordinated with",
    ),
    pytest.param(
        [BIJLEVELD, "Zij//PRON/nsubj/2/Prs weigert/weigeren/VERB/root/0/Fin,Sing"],
        "Zij",
        ["Ank Bijleveld"],
        id="subject of the sentence before",
    ),
    pytest.param(
        [TRUMP, "Zij//PRON/nsubj/2/Prs weigert/weigeren/VERB/root/0/Fin,Sing"],
        "Zij",
        [],
        id="a man is not zij",
    ),
    pytest.param(
        [
            BIJLEVELD,
            TRUMP,
            "Zij//PRON/nsubj/2/Prs weigert/weigeren/VERB/root/0/Fin,Sing",
        ],
        "Zij",
        ["Ank Bijleveld"],
        id="gender goes before nearness",
    ),
    pytest.param(
        [SOLDIERS, "Zij//PRON/nsubj/2/Prs trainen//VERB/root/0/Fin,Plur"],
        "Zij",
        ["militairen"],
        id="plural by the verb",
    ),
    pytest.param(
        [BIJLEVELD, "Zij//PRON/nsubj/2/Prs trainen//VERB/root/0/Fin,Plur"],
        "Zij",
        [],
        id="plural verb, one woman",
    ),
    pytest.param(
        [GOVERNMENT, "Ze//PRON/nsubj/2/Prs weigert/weigeren/VERB/root/0/Fin,Sing"],
        "Ze",
        ["regering"],
        id="a government is ze",
    ),
    pytest.param(
        [TWO_MEN, "Hij//PRON/nsubj/2/Prs vertrekt/vertrekken/VERB/root/0/Fin,Sing"],
        "Hij",
        ["Mark Rutte"],
        id="subject before object",
    ),
    pytest.param(
        [
            "Rutte/Rutte/PROPN/nsubj/2@PERSON ontmoet/ontmoeten/VERB/root/0/Fin,Sing "
            "hem//PRON/obj/2/Prs"
        ],
        "hem",
        [],
        id="an object is not the subject of its verb",
    ),
    pytest.param(
        [
            TRUMP,
            "Rutte/Rutte/PROPN/nsubj/2@PERSON ontmoet/ontmoeten/VERB/root/0/Fin,Sing "
            "hem//PRON/obj/2/Prs",
        ],
        "hem",
        ["Donald Trump"],
        id="object refers to the sentence before",
    ),
    pytest.param(
        [TRUMP, COURT_AFTER + " hem//PRON/obj/3/Prs"],
        "hem",
        ["Donald Trump"],
        id="a court is not hem",
    ),
    pytest.param(
        [
            "Rutte/Rutte/PROPN/nsubj/2@PERSON zegt/zeggen/VERB/root/0/Fin,Sing dat//SCONJ/mark/5 "
            "hij//PRON/nsubj/5/Prs gaat/gaan/VERB/ccomp/2/Fin,Sing"
        ],
        "hij",
        ["Rutte"],
        id="subject of the main clause",
    ),
    pytest.param(
        [
            "Rusland/Rusland/PROPN/nsubj/2@GPE stuurt/sturen/VERB/root/0/Fin,Sing "
            "zijn//PRON/nmod:poss/4/Prs,Poss leger//NOUN/obj/2/Sing,Neut"
        ],
        "zijn",
        ["Rusland"],
        id="possessive takes the subject of its clause",
    ),
    pytest.param(
        [
            "Jansma/Jansma/PROPN/nsubj/2@PERSON ziet/zien/VERB/root/0/Fin,Sing "
            "haar//PRON/nmod:poss/4/Prs,Poss leger//NOUN/obj/2/Sing,Neut"
        ],
        "haar",
        ["Jansma"],
        id="a surname alone has no gender",
    ),
    pytest.param(
        [
            REGIME,
            "Het//PRON/nsubj/2/Prs breidt/breiden/VERB/root/0/Fin,Sing uit//ADP/compound:prt/2",
        ],
        "Het",
        ["regime"],
        id="het for a neuter subject",
    ),
    pytest.param(
        [REGIME, "Het//PRON/nsubj/3/Prs is/zijn/AUX/cop/3/Fin,Sing laat//ADJ/root/0"],
        "Het",
        [],
        id="het before a copula",
    ),
    pytest.param(
        [
            GOVERNMENT,
            "Het//PRON/nsubj/2/Prs breidt/breiden/VERB/root/0/Fin,Sing uit//ADP/compound:prt/2",
        ],
        "Het",
        [],
        id="het for a common noun",
    ),
    pytest.param(
        [
            "Trump/Trump/PROPN/nsubj/2@PERSON noemt/noemen/VERB/root/0/Fin,Sing "
            "zichzelf//PRON/obj/2/Prs"
        ],
        "zichzelf",
        ["Trump"],
        id="reflexive",
    ),
    pytest.param(
        [
            "Agenten/agent/NOUN/nsubj/6/Plur die//PRON/nsubj/4/Rel er//ADV/advmod/4 "
            "werken//VERB/acl:relcl/1/Fin,Plur zijn/zijn/AUX/aux/6/Fin,Plur "
            "vertrokken/vertrekken/VERB/root/0"
        ],
        "die",
        ["Agenten"],
        id="relative pronoun",
    ),
    pytest.param(
        [
            IN_MALI,
            "Militairen/militair/NOUN/nsubj/2/Plur sneuvelen//VERB/root/0/Fin,Plur "
            "er//ADV/advmod/2",
        ],
        "er",
        ["Mali"],
        id="place of the sentence before",
    ),
    pytest.param(
        [SOLDIERS, "Hij//PRON/nsubj/2/Prs vertrekt/vertrekken/VERB/root/0/Fin,Sing"],
        "Hij",
        [],
        id="several are not hij",
    ),
    pytest.param(
        [
            "Mali/Mali/PROPN/nsubj/5@GPE ,//PUNCT/punct/3 Niger/Niger/PROPN/conj/1@GPE "
            "zeggen//VERB/aux/5/Fin,Plur dat//VERB/root/0",
            "Ze//PRON/nsubj/2/Prs vertrekken//VERB/root/0/Fin,Plur",
        ],
        "Ze",
        ["Mali", "Niger"],
        id="states together, not the last of them",
    ),
    pytest.param(
        [RUSSIA, "Hij//PRON/nsubj/2/Prs vertrekt/vertrekken/VERB/root/0/Fin,Sing"],
        "Hij",
        [],
        id="a state is not hij",
    ),
    pytest.param(
        [
            "Blok/Blok/PROPN/nsubj/4@PERSON en//CCONJ/cc/3 Kaag/Kaag/PROPN/conj/1@PERSON "
            "aarzelen//VERB/root/0/Fin,Plur",
            "Zij//PRON/nsubj/2/Prs vertrekken//VERB/root/0/Fin,Plur",
        ],
        "Zij",
        ["Blok", "Kaag"],
        id="two together",
    ),
]


CASES += [
    pytest.param(
        [
            "Rutte/Rutte/PROPN/nsubj/2@PERSON belt/bellen/VERB/root/0/Fin,Sing "
            "Trump/Trump/PROPN/obj/2@PERSON nadat//SCONJ/mark/6 die//PRON/nsubj/6/Dem "
            "belde/bellen/VERB/advcl/2/Fin,Sing"
        ],
        "die",
        ["Trump"],
        id="die for what was named last",
    ),
    pytest.param(
        [
            "De//DET/det/2 ambassadeurs/ambassadeur/NOUN/nsubj/3/Plur komen//VERB/root/0/Fin,Plur",
            "Felle/fel/ADJ/amod/2 woorden/woord/NOUN/root/0/Plur ,//PUNCT/punct/4 "
            "zeggen//VERB/parataxis/2/Fin,Plur ze//PRON/nsubj/4/Prs",
        ],
        "ze",
        ["ambassadeurs"],
        id="people before things",
    ),
]


CASES += [
    pytest.param(
        [
            "Rutte/Rutte/PROPN/nsubj/2@PERSON zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "Na//ADP/case/3 zijn//PRON/nmod:poss/3/Prs,Poss bezoek//NOUN/obl/4/Sing,Neut "
            "sprak/spreken/VERB/root/0/Fin,Sing Trump/Trump/PROPN/nsubj/4@PERSON",
        ],
        "zijn",
        ["Trump"],
        id="the subject after a fronted phrase",
    ),
]


CASES += [
    pytest.param(
        [
            "Het//DET/det/2/Def ministerie//NOUN/nsubj/5/Sing,Neut van//ADP/case/4 "
            "Defensie/Defensie/PROPN/nmod/2@ORG zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "Ze//PRON/nsubj/3/P3 waren/zijn/AUX/aux/3/Fin,Plur "
            "opgestegen/opstijgen/VERB/root/0/Part",
        ],
        "Ze",
        [],
        id="several are no ministry",
    ),
]


@pytest.mark.parametrize(("sentences", "pronoun", "labels"), CASES)
def test_pronoun_stands_for(sentences: list[str], pronoun: str, labels: list[str]) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    (found,) = [o for o in discourse.occurrences if o.text == pronoun]
    parts = [part for r in found.referents for part in (r.members or (r,))]
    assert [part.called for part in parts] == labels


PRESIDENT = (
    "President//NOUN/nsubj/4/Sing,Com Donald/Donald/PROPN/appos/1@PERSON "
    "Trump/Trump/PROPN/flat/2@+ zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
SPOKEN = [
    pytest.param(
        [
            PRESIDENT,
            "De//DET/det/2 gezant//NOUN/nsubj/3/Sing,Com zegt/zeggen/VERB/root/0/Fin,Sing "
            "ja//INTJ/obj/3",
            "Hij//PRON/nsubj/2/Prs zegt/zeggen/VERB/root/0/Fin,Sing nee//INTJ/obj/2",
        ],
        ["gezant", "Hij"],
        ["gezant"],
        id="who speaks on is who spoke",
    ),
    pytest.param(
        [
            TRUMP,
            REGIME,
            GOVERNMENT,
            SOLDIERS,
            "Hij//PRON/nsubj/2/Prs zegt/zeggen/VERB/root/0/Fin,Sing nee//INTJ/obj/2",
        ],
        ["Donald Trump", "Hij"],
        ["Donald Trump"],
        id="some sentences before",
    ),
    pytest.param(
        [
            TRUMP,
            REGIME,
            GOVERNMENT,
            SOLDIERS,
            "Hij//PRON/nsubj/2/Prs zegt/zeggen/VERB/root/0/Fin,Sing nee//INTJ/obj/2",
        ],
        ["Hij"],
        [],
        id="nobody spoke before",
    ),
]


@pytest.mark.parametrize(("sentences", "speakers", "labels"), SPOKEN)
def test_who_speaks_on_is_who_spoke(
    sentences: list[str], speakers: list[str], labels: list[str]
) -> None:
    parsed = document(*sentences)
    found = read(parsed, Knowledge.load()).occurrences
    speaking = frozenset(o.head.start for o in found if o.text in speakers)
    again = read(parsed, Knowledge.load(), speaking=speaking).occurrences
    (pronoun,) = [o for o in again if o.text == "Hij"]
    assert [r.called or r.text for r in pronoun.referents] == labels


@pytest.mark.parametrize(
    ("speaker", "labels"),
    [("De//DET/det/2 regering//NOUN/nsubj/3/Sing,Com", ["regering"]),
     ("Het//DET/det/2 bericht//NOUN/nsubj/3/Sing,Neut", [])],
)  # fmt: skip
def test_we_are_no_text(speaker: str, labels: list[str]) -> None:
    discourse = read(
        document(f"{speaker} luidt/luiden/VERB/root/0/Fin,Sing anders//ADV/advmod/3"),
        Knowledge.load(),
    )
    (occurrence,) = discourse.occurrences
    we = Mention(Span(0, 2), Span(0, 2), 0, MentionKind.PRONOUN, "We", "We")
    found = resolve_speaker(we, occurrence.referents, discourse)
    assert [found.text for found in [found] if found is not None] == labels
