"""What stands for many: people counted, both sides of a meeting, lists, countries, bodies."""

from __future__ import annotations

import pytest

from kg.link import link
from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from kg.model import FrameRef
from tests.unit.link.frames import frame
from tests.unit.link.notation import document

ZE = "Ze//PRON/nsubj/2/Prs aarzelen//VERB/root/0/Fin,Plur"
VISIT = (
    "Ank/Ank/PROPN/nsubj/3@PERSON Bijleveld/Bijleveld/PROPN/flat/1@+ "
    "gaat/gaan/VERB/root/0/Fin,Sing op//ADP/case/5 bezoek//NOUN/obl/3/Sing,Neut "
    "bij//ADP/case/7 Stef/Stef/PROPN/nmod/5@PERSON Blok/Blok/PROPN/flat/7@+"
)
BLAME = (
    "Ank/Ank/PROPN/nsubj/3@PERSON Bijleveld/Bijleveld/PROPN/flat/1@+ "
    "prijst/prijzen/VERB/root/0/Fin,Sing Stef/Stef/PROPN/obj/3@PERSON Blok/Blok/PROPN/flat/4@+"
)
MET = (
    "Ank/Ank/PROPN/nsubj/3@PERSON Bijleveld/Bijleveld/PROPN/flat/1@+ "
    "ontmoet/ontmoeten/VERB/root/0/Fin,Sing Stef/Stef/PROPN/obj/3@PERSON "
    "Blok/Blok/PROPN/flat/4@+ drie//NUM/nummod/7 keer//NOUN/obl/3/Sing,Com en//CCONJ/cc/10 "
    "zij//PRON/nsubj/10/Prs aarzelen//VERB/conj/3/Fin,Plur"
)
AWAY = (
    "Ank/Ank/PROPN/nsubj/3@PERSON Bijleveld/Bijleveld/PROPN/flat/1@+ "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing drie//NUM/nummod/5 dagen/dag/NOUN/obl/3/Plur"
)
STATES = (
    "De//DET/det/3 Franse/Frans/ADJ/amod/3 president//NOUN/nsubj/4/Sing,Com "
    "belt/bellen/VERB/root/0/Fin,Sing de//DET/det/7 Duitse/Duits/ADJ/amod/7 "
    "kanselier//NOUN/obj/4/Sing,Com"
)
CASES = [
    pytest.param([VISIT, ZE], "Ze", ["Ank Bijleveld", "Stef Blok"], id="who visits and whom"),
    pytest.param([BLAME, ZE], "Ze", [], id="who is praised is not met"),
    pytest.param([MET], "zij", ["Ank Bijleveld", "Stef Blok"], id="who met, in one sentence"),
    pytest.param([AWAY, ZE], "Ze", [], id="days are nobody"),
    pytest.param(
        [
            BLAME,
            "De//DET/det/2/Def laatste//ADJ/nsubj/3 verdwijnen//VERB/root/0/Fin,Plur",
        ],
        "laatste",
        [],
        id="the last of several are not who was named last",
    ),
    pytest.param(
        [
            "Drie//NUM/nummod/2 vragen/vraag/NOUN/root/0/Plur",
            "Duizenden//NUM/nsubj/3 Koerden/Koerd/PROPN/nmod/1/Plur vluchten//VERB/root/0/Fin,Plur",
            ZE,
        ],
        "Ze",
        ["Koerden"],
        id="a number heads what it counts",
    ),
    pytest.param(
        [
            "Kabul/Kabul/PROPN/nsubj/2@GPE zwijgt/zwijgen/VERB/root/0/Fin,Sing tot//ADP/case/4 "
            "woede//NOUN/obl/2/Sing,Com van//ADP/case/6 duizenden//NUM/nmod/4 "
            "aanhangers/aanhanger/NOUN/nmod/6/Plur",
            ZE,
        ],
        "Ze",
        ["aanhangers"],
        id="counted people are one group",
    ),
    pytest.param(
        [
            "Burgers/burger/NOUN/nsubj/4/Plur en//CCONJ/cc/3 soldaten/soldaat/NOUN/conj/1/Plur "
            "vluchten//VERB/root/0/Fin,Plur",
            ZE,
        ],
        "Ze",
        ["Burgers", "soldaten"],
        id="a list before its parts",
    ),
    pytest.param(
        [
            "Stef/Stef/PROPN/nsubj/3@PERSON Blok/Blok/PROPN/flat/1@+ "
            "wacht/wachten/VERB/root/0/Fin,Sing op//ADP/case/5 "
            "ministers/minister/NOUN/obl/3/Plur van//ADP/case/7 "
            "buurlanden/buurland/NOUN/nmod/5/Plur",
            ZE,
        ],
        "Ze",
        ["ministers van buurlanden"],
        id="a phrase before what stands in it",
    ),
    pytest.param(
        [
            "Betogers/betoger/NOUN/nsubj/2/Plur vluchten//VERB/root/0/Fin,Plur uit//ADP/case/5 "
            "de//DET/det/5 VS/VS/PROPN/obl/2@GPE",
            "De//DET/det/3 Verenigde/Verenigd/PROPN/nsubj/4@GPE Staten/Staten/PROPN/flat/2@+ "
            "gaan//VERB/root/0/Fin,Plur verder//ADV/advmod/4",
            ZE,
        ],
        "Ze",
        ["Verenigde Staten"],
        id="a name with a plural verb",
    ),
    pytest.param(
        [
            "Jongeren/jong/ADJ/nsubj/2/Plur vechten//VERB/root/0/Fin,Plur",
            "Vier//NUM/nsubj/4 van//ADP/case/3 hen//PRON/nmod/1/Prs vluchten//VERB/root/0/Fin,Plur",
        ],
        "hen",
        ["Jongeren"],
        id="an adjective for people",
    ),
    pytest.param(
        [
            "Betogers/betoger/NOUN/nsubj/2/Plur gooien//VERB/root/0/Fin,Plur naar//ADP/case/5 "
            "de//DET/det/5 politie//NOUN/obl/2/Sing,Com",
            "Die//PRON/nsubj/2/Dem vertrekt/vertrekken/VERB/root/0/Fin,Sing",
        ],
        "Die",
        ["politie"],
        id="die for a body named last",
    ),
    pytest.param(
        [
            STATES,
            "De//DET/det/2 landen/land/NOUN/nsubj/3/Plur aarzelen//VERB/root/0/Fin,Plur",
        ],
        "landen",
        ["Frankrijk", "Duitsland"],
        id="countries of which there are adjectives",
    ),
    pytest.param(
        [
            "Frankrijk/Frankrijk/PROPN/nsubj/4@GPE en//CCONJ/cc/3 China/China/PROPN/conj/1@GPE "
            "praten//VERB/root/0/Fin,Plur",
            "De//DET/det/4 twee//NUM/nummod/4 economische/economisch/ADJ/amod/4 "
            "grootmachten/grootmacht/NOUN/nsubj/5/Plur aarzelen//VERB/root/0/Fin,Plur",
        ],
        "economische grootmachten",
        ["Frankrijk", "China"],
        id="powers told apart by nothing",
    ),
    pytest.param(
        [
            "Generaal/generaal/NOUN/nsubj/6/Sing,Com Bos/Bos/PROPN/appos/1@PERSON en//CCONJ/cc/4 "
            "generaal/generaal/NOUN/conj/1/Sing,Com Kok/Kok/PROPN/appos/4@PERSON "
            "praten//VERB/root/0/Fin,Plur",
            "Secretaris-generaal/secretaris-generaal/NOUN/nsubj/3/Sing,Com "
            "Moon/Moon/PROPN/appos/1@PERSON wacht/wachten/VERB/root/0/Fin,Sing",
            "De//DET/det/3 twee//NUM/nummod/3 generaals/generaal/NOUN/nsubj/4/Plur "
            "zwijgen//VERB/root/0/Fin,Plur",
        ],
        "generaals",
        ["Bos", "Kok"],
        id="generals, none of them secretary",
    ),
    pytest.param(
        [
            "Mali/Mali/PROPN/nsubj/2@GPE aarzelt/aarzelen/VERB/root/0/Fin,Sing",
            "Peru/Peru/PROPN/nsubj/2@GPE zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "Beide//DET/det/2 partijen/partij/NOUN/nsubj/3/Plur praten//VERB/root/0/Fin,Plur",
        ],
        "partijen",
        ["partijen"],
        id="parties that no sentence names together",
    ),
    pytest.param(
        [
            "Nederland/Nederland/PROPN/nsubj/2@GPE aarzelt/aarzelen/VERB/root/0/Fin,Sing",
            "Duizenden//NUM/nsubj/2 vluchten//VERB/root/0/Fin,Plur uit//ADP/case/4 "
            "Kabul/Kabul/PROPN/obl/2@GPE",
            "De//DET/det/2 hoofdstad//NOUN/nsubj/3/Sing,Com wacht/wachten/VERB/root/0/Fin,Sing",
        ],
        "hoofdstad",
        ["Kabul"],
        id="the capital that was named, whatever the text begins with",
    ),
    pytest.param(
        [
            "Kenia/Kenia/PROPN/nsubj/2@GPE aarzelt/aarzelen/VERB/root/0/Fin,Sing",
            "Zij//PRON/nsubj/2/Prs vertrekken//VERB/root/0/Fin,Plur uit//ADP/case/4 "
            "Nairobi/Nairobi/PROPN/obl/2@GPE",
            "Zij//PRON/nsubj/2/Prs landen//VERB/root/0/Fin,Plur in//ADP/case/4 "
            "Kabul/Kabul/PROPN/obl/2@GPE",
            "De//DET/det/2 hoofdstad//NOUN/nsubj/3/Sing,Com wacht/wachten/VERB/root/0/Fin,Sing",
        ],
        "hoofdstad",
        ["Nairobi"],
        id="the capital of the state that the text begins with, which it has named",
    ),
    pytest.param(
        [
            "Rebellen/rebel/NOUN/nsubj/2/Plur bezetten//VERB/root/0/Fin,Plur "
            "Gao/Gao/PROPN/obj/2@GPE",
            "De//DET/det/2 hoofdstad//NOUN/nsubj/3/Sing,Com wacht/wachten/VERB/root/0/Fin,Sing",
        ],
        "hoofdstad",
        ["Bamako"],
        id="the capital of the state where the town lies",
    ),
    pytest.param(
        [
            "Rebellen/rebel/NOUN/nsubj/2/Plur bezetten//VERB/root/0/Fin,Plur "
            "Gao/Gao/PROPN/obj/2@GPE en//CCONJ/cc/5 Mosul/Mosul/PROPN/conj/3@GPE",
            "De//DET/det/2 hoofdstad//NOUN/nsubj/3/Sing,Com wacht/wachten/VERB/root/0/Fin,Sing",
        ],
        "hoofdstad",
        ["hoofdstad"],
        id="no town that is no capital",
    ),
    pytest.param(
        [
            "De//DET/det/2 evacuatievlucht//NOUN/nsubj/3/Sing,Com "
            "wacht/wachten/VERB/root/0/Fin,Sing",
            "Zij//PRON/nsubj/2/Prs schieten//VERB/root/0/Fin,Plur in//ADP/case/5 de//DET/det/5 "
            "lucht//NOUN/obl/2/Sing,Com",
        ],
        "lucht",
        ["lucht"],
        id="a flight is no air",
    ),
    pytest.param(
        [
            "De//DET/det/3 Amerikaanse/Amerikaans/ADJ/amod/3 gezant//NOUN/nsubj/4/Sing,Com "
            "komt/komen/VERB/root/0/Fin,Sing",
            "De//DET/det/2 zaak//NOUN/nsubj/3/Sing,Com speelt/spelen/VERB/root/0/Fin,Sing "
            "daar/daar/ADV/advmod/3",
        ],
        "daar",
        [],
        id="no place by an adjective",
    ),
    pytest.param(
        [
            "Mali/Mali/PROPN/nsubj/2@GPE aarzelt/aarzelen/VERB/root/0/Fin,Sing",
            "Het//DET/det/3 West-Afrikaanse/West-Afrikaans/ADJ/amod/3 "
            "land//NOUN/nsubj/4/Sing,Neut zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "West-Afrikaanse land",
        ["Mali"],
        id="a country by its part of the world",
    ),
    pytest.param(
        [
            "De//DET/det/2 HZB/HZB/PROPN/nsubj/3/Sing,Com@ORG klaagt/klagen/VERB/root/0/Fin,Sing",
            "De//DET/det/2 huurdersvereniging//NOUN/nsubj/3/Sing,Com "
            "dreigt/dreigen/VERB/root/0/Fin,Sing",
        ],
        "huurdersvereniging",
        ["HZB"],
        id="a body by the last part of a compound",
    ),
    pytest.param(
        [
            "Een//DET/det/2 schip//NOUN/nsubj/3/Sing,Neut ligt/liggen/VERB/root/0/Fin,Sing "
            "bij//ADP/case/6 het//DET/det/6 vliegveld//NOUN/obl/3/Sing,Neut van//ADP/case/8 "
            "Tripoli/Tripoli/PROPN/nmod/6@GPE",
            "Daar//ADV/advmod/2 vechten//VERB/root/0/Fin,Plur "
            "militairen/militair/NOUN/nsubj/2/Plur",
        ],
        "Daar",
        ["vliegveld van Tripoli"],
        id="the whole of a place",
    ),
    pytest.param(
        [
            "Het//DET/det/2 fregat//NOUN/nsubj/3/Sing,Neut vertrekt/vertrekken/VERB/root/0/Fin "
            "nadat//SCONJ/mark/7 het//PRON/nsubj:pass/7/Prs is/zijn/AUX/aux:pass/7/Fin "
            "beschoten/beschieten/VERB/advcl/3/Part"
        ],
        "het",
        ["fregat"],
        id="het in a passive beside its main clause",
    ),
    pytest.param(
        [
            "De//DET/det/2 vrouw//NOUN/nsubj/6/Sing,Com (//PUNCT/punct/4 38//NUM/nummod/2 "
            ")//PUNCT/punct/4 zwijgt/zwijgen/VERB/root/0/Fin,Sing",
            "Ze//PRON/nsubj/2/Prs aarzelt/aarzelen/VERB/root/0/Fin,Sing",
        ],
        "Ze",
        ["vrouw"],
        id="an age after a noun counts nobody",
    ),
    pytest.param(
        [
            "Directeur//NOUN/nsubj/2/Sing,Com stapt/stappen/VERB/root/0/Fin,Sing op//ADP/case/2",
            "Ank/Ank/PROPN/nsubj/6@PERSON Bijleveld/Bijleveld/PROPN/flat/1@+ ,//PUNCT/punct/5 "
            "de//DET/det/5 directeur//NOUN/appos/1/Sing,Com zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "Directeur",
        ["Ank Bijleveld"],
        id="a headline's office after the name",
    ),
    pytest.param(
        [
            "Brussel/Brussel/PROPN/nsubj/2@GPE beboet/beboeten/VERB/root/0/Fin,Sing "
            "BMW/BMW/PROPN/obj/2@ORG en//CCONJ/cc/5 Volvo/Volvo/PROPN/conj/3@ORG",
            "De//DET/det/2 autobouwers/autobouwer/NOUN/nsubj/3/Plur zwijgen//VERB/root/0/Fin,Plur",
        ],
        "autobouwers",
        ["BMW", "Volvo"],
        id="companies that were listed",
    ),
    pytest.param(
        [
            "De//DET/det/3 47-jarige/47-jarig/ADJ/amod/3 Gorcumenaar//NOUN/nsubj/4/Sing,Com "
            "vlucht/vluchten/VERB/root/0/Fin,Sing",
            "Hij//PRON/nsubj/2/Prs aarzelt/aarzelen/VERB/root/0/Fin,Sing",
        ],
        "Hij",
        ["47-jarige Gorcumenaar"],
        id="who has an age is a person",
    ),
    pytest.param(
        [
            BLAME,
            "Die//DET/det/2 laatste/laat/ADJ/nsubj/3 zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "laatste",
        ["Stef Blok"],
        id="who was named last",
    ),
    pytest.param(
        [
            "Mark/Mark/PROPN/nsubj/3@PERSON Rutte/Rutte/PROPN/flat/1@+"
            " belde/bellen/VERB/root/0/Fin,Sing Joe/Joe/PROPN/obj/3@PERSON"
            " Biden/Biden/PROPN/flat/4@+"
            " na//ADP/case/8 diens/die/DET/det/8 vertrek//NOUN/obl/3",
        ],
        "diens",
        ["Joe Biden"],
        id="whose it is, of who was named last in the same sentence",
    ),
    pytest.param(
        [
            "De//DET/det/2 inlichtingendienst//NOUN/nsubj/6/Sing,Com (//PUNCT/punct/4 "
            "GROe/GROe/PROPN/nmod/2@ORG )//PUNCT/punct/4 zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "inlichtingendienst",
        ["GROe"],
        id="a name in brackets",
    ),
    pytest.param(
        [
            "GROe/GROe/PROPN/nsubj/6@ORG (//PUNCT/punct/4 de//DET/det/4 "
            "inlichtingendienst//NOUN/nmod/1/Sing,Com )//PUNCT/punct/4 "
            "zwijgt/zwijgen/VERB/root/0/Fin,Sing",
        ],
        "inlichtingendienst",
        ["GROe"],
        id="a description in brackets",
    ),
]


@pytest.mark.parametrize(("sentences", "text", "labels"), CASES)
def test_stands_for(sentences: list[str], text: str, labels: list[str]) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    found = [o for o in discourse.occurrences if o.text == text][-1 if text != "Directeur" else 0]
    parts = [part for r in found.referents for part in (r.members or (r,))]
    assert [part.called for part in parts] == labels


def test_dat_is_what_somebody_tries() -> None:
    parsed = document(
        "Kabul/Kabul/PROPN/nsubj/2@GPE doet/doen/VERB/root/0/Fin,Sing een//DET/det/4 "
        "poging//NOUN/obj/2/Sing,Com te//ADP/mark/6 praten//VERB/acl/4/Inf",
        "Dat//PRON/obj/2/Dem zegt/zeggen/VERB/root/0/Fin,Sing Blok/Blok/PROPN/nsubj/2@PERSON",
    )
    statement = frame(parsed, 1, "Statement", "zegt", topic=(1, "Dat"))
    (role,) = link(parsed, (statement,), ()).frames[0].roles
    assert not isinstance(role.filler, FrameRef)
    assert role.filler.label == "praten"


def test_daar_and_its_preposition_are_an_event() -> None:
    parsed = document(
        "Betogers/betoger/NOUN/nsubj/2/Plur gooien//VERB/root/0/Fin,Plur stenen//NOUN/obj/2/Plur",
        "Daar//ADV/obl/2 treedt/treden/VERB/root/0/Fin,Sing de//DET/det/4 "
        "politie//NOUN/nsubj/2/Sing,Com tegen//ADP/case/1 op//ADP/compound:prt/2",
    )
    action = frame(parsed, 1, "Coercion", "treedt", target=(1, "Daar"))
    (role,) = link(parsed, (action,), ()).frames[0].roles
    assert role.filler.label == "gooien"


def test_daartegen_is_what_people_go_out_for() -> None:
    parsed = document(
        "Studenten/student/NOUN/nsubj/2/Plur gaan//VERB/root/0/Fin,Plur de//DET/det/4 "
        "straat//NOUN/obl/2 om//ADP/mark/7 te//ADP/mark/7 betogen//VERB/advcl/2/Inf",
        "Daartegen//ADV/obl/2 treedt/treden/VERB/root/0/Fin,Sing de//DET/det/4 "
        "politie//NOUN/nsubj/2/Sing,Com op//ADP/compound:prt/2",
    )
    protest = frame(parsed, 0, "Protest", "betogen")
    action = frame(parsed, 1, "Coercion", "treedt", target=(1, "Daartegen"))
    (role,) = link(parsed, (protest, action), ()).frames[1].roles
    assert isinstance(role.filler, FrameRef)
    assert role.filler.frame == protest.id
