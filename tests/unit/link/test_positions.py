"""Titles become offices: *minister Jansen van Defensie* is minister van Defensie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.link import link
from kg.model import Mention, MentionKind
from tests.unit.link import frames
from tests.unit.link.notation import document

if TYPE_CHECKING:
    from kg.model import Relation
    from kg.syntax.tree import ParsedDocument

WAITS = "wacht/wachten/VERB/root/0/Fin,Sing"


def minister(behind: str) -> str:
    """A sentence with *Minister Jansma* and what stands behind the name."""
    verb = len(behind.split()) + 3
    name = "Jansma/Jansma/PROPN/appos/1@PERSON"
    return f"Minister//NOUN/nsubj/{verb}/Sing,Com {name} {behind} {WAITS}"


def holds(parsed: ParsedDocument, sentence: int, title: str, name: str) -> Relation:
    """Somebody's title."""
    _, noun = frames.word(parsed, sentence, title)
    office = Mention(noun.span, noun.span, sentence, MentionKind.NOMINAL, title, title)
    return frames.relation(parsed, "holdsPosition", frames.mention(parsed, sentence, name), office)


def offices(parsed: ParsedDocument, *relations: Relation) -> list[str | None]:
    """The offices that linking gives."""
    found = link(parsed, (), relations).relations
    return [r.object.entity for r in found if isinstance(r.object, Mention)]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        pytest.param(
            "van//ADP/case/4 Defensie//NOUN/nmod/1", "minister-van-defensie", id="behind the name"
        ),
        pytest.param(
            "(/(/PUNCT/punct/4 Defensie//NOUN/nmod/1 )/)/PUNCT/punct/4",
            "minister-van-defensie",
            id="in brackets",
        ),
        pytest.param(
            "van//ADP/case/4 Buitenlandse/buitenlands/ADJ/nmod/2 Zaken/zaak/NOUN/flat/2",
            "minister-van-buitenlandse-zaken",
            id="beside the name",
        ),
        pytest.param(
            "van//ADP/case/5 Sociale/sociaal/ADJ/amod/5 Zaken/zaak/NOUN/nmod/1",
            "minister-van-sociale-zaken",
            id="no ministry of the gazetteer",
        ),
        pytest.param(
            "van//ADP/case/4 Handel//NOUN/nmod/1 en//CCONJ/cc/6 Visserij//NOUN/conj/4",
            "minister-van-handel-en-visserij",
            id="two things",
        ),
        pytest.param(
            "van//ADP/case/4 Handel//NOUN/nmod/1 en//CCONJ/cc/6 Polen/Polen/PROPN/conj/1@GPE",
            "minister-van-handel",
            id="a state beside the minister",
        ),
        pytest.param("van//ADP/case/4 Mali/Mali/PROPN/nmod/1@GPE", "minister", id="of a state"),
        pytest.param(
            "(/(/PUNCT/punct/4 VVD/VVD/PROPN/nmod/1@ORG )/)/PUNCT/punct/4",
            "minister",
            id="of a party",
        ),
    ],
)
def test_portfolio(behind: str, expected: str) -> None:
    parsed = document(minister(behind))
    assert offices(parsed, holds(parsed, 0, "Minister", "Jansma")) == [expected]


def test_no_portfolio_of_a_general() -> None:
    sentence = minister("van//ADP/case/4 Defensie//NOUN/nmod/1").replace("Minister", "Generaal")
    parsed = document(sentence)
    assert offices(parsed, holds(parsed, 0, "Generaal", "Jansma")) == ["generaal"]


def test_office_that_the_document_tells_elsewhere() -> None:
    bare = f"Minister//NOUN/nsubj/3/Sing,Com Jansma/Jansma/PROPN/appos/1@PERSON {WAITS}"
    parsed = document(minister("van//ADP/case/4 Defensie//NOUN/nmod/1"), bare)
    held = [holds(parsed, index, "Minister", "Jansma") for index in (0, 1)]
    assert offices(parsed, *held) == ["minister-van-defensie"] * 2


def test_offices_of_two_stay_apart() -> None:
    bare = f"Minister//NOUN/nsubj/3/Sing,Com Smit/Smit/PROPN/appos/1@PERSON {WAITS}"
    parsed = document(minister("van//ADP/case/4 Defensie//NOUN/nmod/1"), bare)
    held = [holds(parsed, 0, "Minister", "Jansma"), holds(parsed, 1, "Minister", "Smit")]
    assert offices(parsed, *held) == ["minister-van-defensie", "minister"]


def test_one_of_several_bears_a_title_alone() -> None:
    parsed = document(
        "Ministers/minister/NOUN/nsubj/3/Plur,Com Jansma/Jansma/PROPN/appos/1@PERSON "
        "wachten/wachten/VERB/root/0/Fin,Plur"
    )
    told = holds(parsed, 0, "Ministers", "Jansma")
    assert offices(parsed, told) == ["minister"]
