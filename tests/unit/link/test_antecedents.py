"""Who is meant where several could be: by what they do in the sentence, and who speaks."""

from __future__ import annotations

import pytest

from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.notation import document

MADURO = (
    "China/China/PROPN/nsubj/2@GPE steunt/steunen/VERB/root/0/Fin,Sing "
    "Nicolás/Nicolás/PROPN/obj/2@PERSON Maduro/Maduro/PROPN/flat/3@+ ,//PUNCT/punct/6 "
    "belde/bellen/VERB/conj/2/Fin,Sing Stef/Stef/PROPN/nsubj/6@PERSON Blok/Blok/PROPN/flat/7@+ "
    "{}//PRON/obj/6/Prs"
)
TRUMP = (
    "Donald/Donald/PROPN/nsubj/3@PERSON Trump/Trump/PROPN/flat/1@+ "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
TWO_STATES = (
    "Finland/Finland/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Zweden/Zweden/PROPN/conj/1@GPE "
    "tekenen//VERB/root/0/Fin,Plur"
)
THIRD = (
    "Frankrijk/Frankrijk/PROPN/nsubj/2@GPE steunt/steunen/VERB/root/0/Fin,Sing "
    "beide//DET/det/4 {}/{}/NOUN/obj/2/Plur"
)
COLONEL = (
    "Kolonel//NOUN/nsubj/4/Sing,Com Stef/Stef/PROPN/appos/1@PERSON Blok/Blok/PROPN/flat/2@+ "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
COMMANDER = "De//DET/det/2 commandant//NOUN/nsubj/{}/Sing,Com {}zwijgt/zwijgen/VERB/root/0/Fin,Sing"


def named(sentences: list[str], word: str) -> list[str]:
    found = [o for o in read(document(*sentences), Knowledge.load()).occurrences if o.text == word]
    return [part.called for r in found[-1].referents for part in (r.members or (r,))]


def test_an_object_of_the_sentence_goes_before_the_subject_of_the_one_before() -> None:
    assert named([TRUMP, MADURO.format("hem")], "hem") == ["Nicolás Maduro"]


@pytest.mark.parametrize(("word", "lemma"), [("landen", "land"), ("staten", "staat")])
def test_who_acts_is_none_of_the_two_whom_he_acts_on(word: str, lemma: str) -> None:
    assert named([TWO_STATES, TRUMP, TRUMP, THIRD.format(word, lemma)], word) == [
        "Finland",
        "Zweden",
    ]


def test_two_who_act_are_none_of_the_two_whom_they_act_on() -> None:
    """*Finland en Zweden steunen beide landen*: two others, who are not told here."""
    both = (
        "Finland/Finland/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Zweden/Zweden/PROPN/conj/1@GPE "
        "steunen/steunen/VERB/root/0/Fin,Plur beide//DET/det/6 landen/land/NOUN/obj/4/Plur"
    )
    norway = (
        "Noorwegen/Noorwegen/PROPN/nsubj/4@GPE en//CCONJ/cc/3 IJsland/IJsland/PROPN/conj/1@GPE "
        "zwijgen//VERB/root/0/Fin,Plur"
    )

    assert named([TRUMP, both], "landen") == ["landen"]
    assert named([norway, both], "landen") == ["Noorwegen", "IJsland"]


def test_the_same_two_are_meant_again() -> None:
    russia = "Rusland/Rusland/PROPN/nsubj/2@GPE dreigt/dreigen/VERB/root/0/Fin,Sing"
    both = "Beide//DET/det/2 landen/land/NOUN/nsubj/3/Plur aarzelen//VERB/root/0/Fin,Plur"

    assert named([TWO_STATES, both, russia, both], "landen") == ["Finland", "Zweden"]
    visit = (
        "Finland/Finland/PROPN/nsubj/2@GPE bezoekt/bezoeken/VERB/root/0/Fin,Sing "
        "Noorwegen/Noorwegen/PROPN/obj/2@GPE"
    )
    met = (
        "President//NOUN/nsubj/4/Sing,Com Sauli/Sauli/PROPN/appos/1@PERSON "
        "Niinistö/Niinistö/PROPN/flat/2@+ ontmoet/ontmoeten/VERB/root/0/Fin,Sing "
        "president//NOUN/obj/4/Sing,Com Joe/Joe/PROPN/appos/5@PERSON Biden/Biden/PROPN/flat/6@+"
    )
    later = [TWO_STATES, both, *[TRUMP] * 4]
    assert named([*later, met, both], "landen") == ["Finland", "Zweden"]
    assert named([*later, visit, both], "landen") == ["Finland", "Noorwegen"]


def test_er_is_where_somebody_was_said_to_go_a_sentence_ago() -> None:
    """*De premier bezoekt Riga. Hij spreekt er*: not in what was named before."""
    talk = (
        "Hij//PRON/nsubj/2/Prs spreekt/spreken/VERB/root/0/Fin,Sing er//ADV/advmod/2 "
        "vrijdag//NOUN/obl/2"
    )
    export = (
        "Blok/Blok/PROPN/nsubj/2@PERSON schrijft/schrijven/VERB/root/0/Fin,Sing "
        "vanuit//ADP/case/4 Mali/Mali/PROPN/obl/2@GPE"
    )
    visit = (
        "De//DET/det/2 premier//NOUN/nsubj/3/Sing,Com bezoekt/bezoeken/VERB/root/0/Fin,Sing "
        "Riga/Riga/PROPN/obj/3@GPE"
    )
    assert named([export, visit, talk], "er") == ["Riga"]


ARMY = "van//ADP/case/5 het//DET/det/5 leger//NOUN/nmod/2/Sing "


@pytest.mark.parametrize(
    ("verb", "of", "text", "expected"),
    [
        (3, "", "commandant", ["Stef Blok"]),
        (6, ARMY, "commandant van het leger", ["commandant van het leger"]),
    ],
)
def test_an_officer_of_something_else_is_not_who_was_named(verb, of, text, expected) -> None:
    assert named([COLONEL, COMMANDER.format(verb, of)], text) == expected


QUOTED = (
    "{open}Macron/Macron/PROPN/nsubj/{verb}@PERSON liegt/liegen/VERB/root/0/Fin,Sing "
    "{close},//PUNCT/punct/{say} zei/zeggen/VERB/parataxis/{verb}/Fin,Sing "
    "{who}//PRON/nsubj/{say}/Prs"
)


@pytest.mark.parametrize(
    ("marks", "verb", "say"), [(("„//PUNCT/punct/3 ", "”//PUNCT/punct/3 "), 3, 6), (("", ""), 2, 4)]
)
def test_who_is_quoted_is_not_who_he_speaks_of(marks, verb, say) -> None:
    said = QUOTED.format(open=marks[0], close=marks[1], verb=verb, say=say, who="hij")
    parsed = document(TRUMP, said)
    (pronoun,) = [o for o in read(parsed, Knowledge.load()).occurrences if o.text == "hij"]

    again = read(parsed, Knowledge.load(), speaking=frozenset({pronoun.head.start}))

    (pronoun,) = [o for o in again.occurrences if o.text == "hij"]
    assert [r.called for r in pronoun.referents] == ["Donald Trump"]
