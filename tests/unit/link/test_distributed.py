"""What stands for each of several by one noun: states, offices, numbers before or behind it."""

from __future__ import annotations

import pytest

from kg.link.knowledge import Knowledge
from kg.link.resolve import read
from tests.unit.link.notation import document

PAIR = (
    "De//DET/det/5 {0}/{0}/ADJ/amod/5 en//CCONJ/cc/4 {1}/{1}/ADJ/conj/2 "
    "{2}/NOUN/nsubj/6/{3} zwijgen/zwijgen/VERB/root/0/Fin,Plur"
)
OF_STATES = (
    "De//DET/det/2 {0}/NOUN/nsubj/7/Plur van//ADP/case/4 Mali/Mali/PROPN/nmod/2@GPE "
    "en//CCONJ/cc/6 Niger/Niger/PROPN/conj/4@GPE zwijgen/zwijgen/VERB/root/0/Fin,Plur"
)
FIELDS = (
    "{0}//DET/det/2 ministers/minister/NOUN/nsubj/7/Plur van//ADP/case/4 "
    "Handel/handel/NOUN/nmod/2/Sing,Com en//CCONJ/cc/6 Visserij/visserij/NOUN/conj/4/Sing,Com "
    "zwijgen/zwijgen/VERB/root/0/Fin,Plur"
)


def _called(sentence: str, lemma: str) -> list[str]:
    discourse = read(document(sentence), Knowledge.load())
    found = next(o for o in discourse.occurrences if o.token.lemma == lemma)
    return [part.called for part in found.parts]


@pytest.mark.parametrize(
    ("words", "called"),
    [
        (("11e", "43e", "brigade/brigade", "Sing,Com"), ["11e brigade", "43e brigade"]),
        (("Poolse", "Franse", "gezant/gezant", "Sing,Com"), ["Poolse gezant", "Franse gezant"]),
        (("Poolse", "Franse", "marine/marine", "Sing,Com"), ["Poolse marine", "Franse marine"]),
        (("Poolse", "Franse", "premiers/premier", "Plur"), ["Poolse premier", "Franse premier"]),
        # Of these each state may have many, or both states one together.
        (("Poolse", "Franse", "soldaten/soldaat", "Plur"), ["Poolse en Franse soldaten"]),
        (("Poolse", "Franse", "ministers/minister", "Plur"), ["Poolse en Franse ministers"]),
        (("Poolse", "Franse", "missie/missie", "Sing,Com"), ["Poolse en Franse missie"]),
        (("grote", "zware", "brigade/brigade", "Sing,Com"), ["grote en zware brigade"]),
    ],
)  # fmt: skip
def test_adjectives_tell_each(words: tuple[str, ...], called: list[str]) -> None:
    assert _called(PAIR.format(*words), words[2].partition("/")[2]) == called


@pytest.mark.parametrize(
    ("noun", "called"),
    [
        ("presidenten/president", ["president van Mali", "president van Niger"]),
        ("ambassadeurs/ambassadeur", ["ambassadeur van Mali", "ambassadeur van Niger"]),
        ("inwoners/inwoner", ["inwoners van Mali en Niger"]),
        ("ministers/minister", ["ministers van Mali en Niger"]),
    ],
)
def test_states_tell_each(noun: str, called: list[str]) -> None:
    assert _called(OF_STATES.format(noun), noun.partition("/")[2]) == called


@pytest.mark.parametrize(
    ("determiner", "called"),
    [
        ("De", ["minister van Handel", "minister van Visserij"]),
        ("Enkele", ["ministers van Handel"]),
    ],
)
def test_fields_tell_each(determiner: str, called: list[str]) -> None:
    assert _called(FIELDS.format(determiner), "minister") == called


def test_each_is_known_again() -> None:
    again = (
        "De//DET/det/2 minister//NOUN/nsubj/5/Sing,Com van//ADP/case/4 "
        "Visserij/visserij/NOUN/nmod/2/Sing,Com zwijgt/zwijgen/VERB/root/0/Fin,Sing"
    )
    discourse = read(document(FIELDS.format("De"), again), Knowledge.load())
    both, one = (o for o in discourse.occurrences if o.token.lemma == "minister")
    assert one.referents == both.referents[1:]


EACH = (
    "Een//DET/det/6/Indef {0}/{0}/ADJ/amod/6 en//CCONJ/cc/5 een//DET/det/5/Indef "
    "{1}/{1}/ADJ/conj/2 diplomaat//NOUN/nsubj/7/Sing,Com zwijgen/zwijgen/VERB/root/0/Fin,Plur"
)
COUNTED = (
    "{0}//{1}/2 Griekse/Grieks/ADJ/amod/6 en//CCONJ/cc/5 twee//NUM/nummod/5 "
    "Turkse/Turks/ADJ/conj/2 diplomaten/diplomaat/NOUN/nsubj/7/Plur,Com "
    "zwijgen/zwijgen/VERB/root/0/Fin,Plur"
)
PARTS = (
    "De//DET/det/5/Def Franse/Frans/ADJ/amod/5 {0}-/{0}-/X/compound/5 en//CCONJ/cc/3 "
    "{1}//NOUN/nsubj/6/Sing,Com zwijgen/zwijgen/VERB/root/0/Fin,Plur"
)


@pytest.mark.parametrize(
    ("sentence", "lemma", "called"),
    [
        (EACH.format("Griekse", "Turkse"), "diplomaat", ["Griekse diplomaat", "Turkse diplomaat"]),
        (EACH.format("oude", "jonge"), "diplomaat", ["oude en een jonge diplomaat"]),
        (
            COUNTED.format("drie", "NUM/nummod"),
            "diplomaat",
            ["Griekse diplomaten", "Turkse diplomaten"],
        ),
        (
            COUNTED.format("een", "DET/det"),
            "diplomaat",
            ["Griekse diplomaat", "Turkse diplomaten"],
        ),
        (PARTS.format("land", "zeemacht"), "zeemacht", ["Franse landmacht", "Franse zeemacht"]),
        (PARTS.format("olie", "gasreus"), "gasreus", ["Franse olie- en gasreus"]),
    ],
)  # fmt: skip
def test_articles_and_parts_tell_each(sentence: str, lemma: str, called: list[str]) -> None:
    assert _called(sentence, lemma) == called
