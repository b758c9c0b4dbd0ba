"""Names of one document that are one: parts of names, acronyms, genitives, the gazetteer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.link.knowledge import Knowledge
from kg.link.names.name_use import surface, without_genitive
from kg.link.resolve import read
from tests.unit.link.notation import document


def called(name: str, *, label: str = "PERSON", title: str = "") -> str:
    """A sentence in which a name, after a title or not, is the subject."""
    words = name.split()
    first = 1 + bool(title)
    size = len(words) + bool(title)
    verb = "spreekt/spreken/VERB/root/0/Fin,Sing"
    dep, head = ("appos", 1) if title else ("nsubj", size + 1)
    rows = [f"{title}//NOUN/nsubj/{size + 1}/Sing,Com"] if title else []
    rows.append(f"{words[0]}/{words[0]}/PROPN/{dep}/{head}@{label}")
    rows.extend(f"{word}/{word}/PROPN/flat/{first}@+" for word in words[1:])
    return " ".join([*rows, verb])


CASES = [
    pytest.param([called("Jens Stoltenberg"), called("Stoltenberg")], 1, id="last name after"),
    pytest.param([called("Jansma"), called("Petra Jansma")], 1, id="last name before"),
    pytest.param(
        [called("Ursula von der Leyen"), called("Von der Leyen")], 1, id="prefix of a name"
    ),
    pytest.param([called("Kim Jong-un"), called("Kim")], 1, id="Korean surname first"),
    pytest.param([called("Kofi Annan"), called("Kaag")], 2, id="two people"),
    pytest.param(
        [called("Donald Trump"), called("Melania Trump")], 2, id="one surname, two people"
    ),
    pytest.param(
        [called("VS", label="GPE"), called("Verenigde Staten", label="GPE")],
        1,
        id="variants of a state",
    ),
    pytest.param(
        [called("Zr.Ms. Evertsen", label="PRODUCT"), called("Evertsen", label="PRODUCT")],
        1,
        id="ship",
    ),
    pytest.param(
        [called("Parijs", label="GPE"), called("Parijs", title="minister")],
        2,
        id="a minister is no town",
    ),
]


@pytest.mark.parametrize(("sentences", "count"), CASES)
def test_names_of_one_thing(sentences: list[str], count: int) -> None:
    discourse = read(document(*sentences), Knowledge.load())
    assert len({r for o in discourse.occurrences for r in o.referents}) == count


def test_label_is_the_fullest_name() -> None:
    discourse = read(document(called("Jansma"), called("Petra Jansma")), Knowledge.load())
    assert [o.referents[0].label for o in discourse.occurrences] == ["Petra Jansma"] * 2


def test_surname_goes_to_the_nearest_before() -> None:
    sentences = [called("Donald Trump"), called("Melania Trump"), called("Trump")]
    discourse = read(document(*sentences), Knowledge.load())
    assert discourse.occurrences[-1].referents[0].label == "Melania Trump"


def test_acronym_in_brackets_is_its_long_form() -> None:
    text = (
        "De//DET/det/2 Wereldraad/Wereldraad/PROPN/nsubj/8@ORG voor/voor/PROPN/flat/2@+ "
        "Rust/Rust/PROPN/flat/2@+ (//PUNCT/punct/6 WR/WR/PROPN/appos/2@ORG )//PUNCT/punct/6 "
        "vergadert/vergaderen/VERB/root/0/Fin,Sing"
    )
    discourse = read(document(text, called("WR", label="ORG")), Knowledge.load())
    labels = {o.referents[0].label for o in discourse.occurrences}
    assert labels == {"Wereldraad voor Rust"}


def test_party_in_brackets_is_not_the_person() -> None:
    text = (
        "Sigrid/Sigrid/PROPN/nsubj/6@PERSON Kaag/Kaag/PROPN/flat/1@+ (//PUNCT/punct/4 "
        "SK/SK/PROPN/nmod/1@ORG )//PUNCT/punct/4 spreekt/spreken/VERB/root/0/Fin,Sing"
    )
    discourse = read(document(text), Knowledge.load())
    assert len({r for o in discourse.occurrences for r in o.referents}) == 2


def test_genitive_is_the_name() -> None:
    text = (
        "Trumps/Trumps/PROPN/nmod:poss/2@PERSON besluit//NOUN/nsubj/3/Sing,Neut "
        "verrast/verrassen/VERB/root/0/Fin,Sing"
    )
    discourse = read(document(called("Donald Trump"), text), Knowledge.load())
    found = next(o for o in discourse.occurrences if o.text == "Trumps")
    assert found.referents[0].label == "Donald Trump"


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        pytest.param("Trumps", "Trump", id="s"),
        pytest.param("Poetin's", "Poetin", id="apostrophe and s"),
        pytest.param("Mauritius’", "Mauritius", id="apostrophe"),
        pytest.param("Blok", "Blok", id="none"),
    ],
)
def test_without_genitive(name: str, bare: str) -> None:
    assert without_genitive(name) == bare


def test_surface_drops_quotes() -> None:
    assert surface("‘Nord  Stream’") == "Nord Stream"


@pytest.mark.parametrize(
    ("sentences", "date", "known"),
    [
        pytest.param([called("Vladimir Poetin")], "2018", "vladimir-poetin", id="full name"),
        pytest.param([called("Poetin")], "2018", "vladimir-poetin", id="last name in office"),
        pytest.param([called("May", title="premier")], "2018", "theresa-may", id="title"),
        pytest.param([called("May", title="generaal")], "2018", None, id="another title"),
        pytest.param([called("May")], "2023", None, id="last name after the term"),
        pytest.param([called("Petra Jansma")], "2018", None, id="nobody known"),
        pytest.param(
            [called("Bijleveld", title="minister")], "2018-06", "ank-bijleveld", id="minister"
        ),
        pytest.param([called("Bijleveld", title="minister")], "2012", None, id="minister before"),
        pytest.param([called("Bijleveld", title="soldaat")], "2018-06", None, id="no office"),
        pytest.param(
            [called("Bazoum", title="president")], "2023-08", "mohamed-bazoum", id="deposed lately"
        ),
        pytest.param(
            [called("Michel", title="EU-president")], "2021", "charles-michel", id="of a part"
        ),
    ],
)
def test_known_person(sentences: list[str], date: str, known: str | None) -> None:
    parsed = document(*sentences)
    parsed = replace(parsed, document=replace(parsed.document, date=date))
    (occurrence,) = read(parsed, Knowledge.load()).occurrences
    entry = occurrence.referents[0].entry
    assert (entry.id if entry else None) == known


def test_part_of_a_state_is_not_the_town_of_its_name() -> None:
    part = called("Washington", label="GPE", title="staat")
    alone, other = called("Washington", label="GPE"), called("Georgia", label="GPE", title="staat")
    discourse = read(document(part, alone, other), Knowledge.load())
    found = [(r.type, r.entry is not None) for o in discourse.occurrences for r in o.referents]
    assert found == [("Region", False), ("City", True), ("Region", False)]


SENATE = (
    "De//DET/det/3 %s//ADJ/amod/3 Senaat/Senaat/PROPN/nsubj/4@ORG "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)


@pytest.mark.parametrize(
    ("adjectives", "labels"),
    [
        pytest.param(["Poolse"], ["Poolse Senaat"], id="of another state"),
        pytest.param(["Amerikaanse"], ["Amerikaanse Senaat"], id="the known one"),
        pytest.param(["oude"], ["Amerikaanse Senaat"], id="no state named"),
        pytest.param(
            ["oude", "Poolse"], ["Amerikaanse Senaat", "Poolse Senaat"], id="both in one text"
        ),
    ],
)
def test_body_of_another_state_than_the_known_one(adjectives: list[str], labels: list[str]) -> None:
    discourse = read(document(*(SENATE % a for a in adjectives)), Knowledge.load())
    found = [r.label for o in discourse.occurrences for r in o.referents if "Senaat" in r.label]
    assert found == labels


KING = (
    "Koning//NOUN/nsubj/5/Sing,Com Abdullah/Abdullah/PROPN/appos/1@PERSON van//ADP/case/4 "
    "%s/%s/PROPN/nmod/1@GPE zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
MINISTER = (
    "Minister//NOUN/nsubj/5/Sing,Com Blok/Blok/PROPN/appos/1@PERSON van//ADP/case/4 "
    "%s//NOUN/nmod/1 zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
POLISH = (
    "De//DET/det/3 Poolse/Pools/ADJ/amod/3 minister//NOUN/nsubj/5/Sing,Com "
    "Blok/Blok/PROPN/appos/3@PERSON zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)


@pytest.mark.parametrize(
    ("sentence", "date", "known"),
    [
        pytest.param(KING % ("Jordanië", "Jordanië"), "2012", "abdullah-ii", id="state of two"),
        pytest.param(KING % ("Oman", "Oman"), "2012", None, id="state without such a king"),
        pytest.param(MINISTER % "Defensie", "2018-06", None, id="another field"),
        pytest.param(POLISH, "2018-06", None, id="another state"),
    ],
)
def test_person_by_state_and_field(sentence: str, date: str, known: str | None) -> None:
    parsed = document(sentence)
    parsed = replace(parsed, document=replace(parsed.document, date=date))
    occurrences = read(parsed, Knowledge.load()).occurrences
    (person,) = {r for o in occurrences for r in o.referents if r.type == "Person"}
    assert (person.entry.id if person.entry else None) == known


@pytest.mark.parametrize(
    ("date", "known"), [("1999-03", "bill-clinton"), ("2010-03", "hillary-clinton")]
)
def test_title_tells_namesakes_apart(date: str, known: str) -> None:
    parsed = document(called("Hillary Clinton"), called("Clinton", title="president"))
    parsed = replace(parsed, document=replace(parsed.document, date=date))
    last = read(parsed, Knowledge.load()).occurrences[-1]
    assert last.referents[0].entry is not None
    assert last.referents[0].entry.id == known


OF_STATE = (
    "De//DET/det/3/Def %s//ADJ/amod/3 minister//NOUN/nsubj/5/Sing,Com "
    "Jansma/Jansma/PROPN/appos/3@PERSON zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)
OF_PARTY = (
    "Minister//NOUN/nsubj/7/Sing,Com Petra/Petra/PROPN/appos/1@PERSON Jansma/Jansma/PROPN/flat/2@+ "
    "(/(/PUNCT/punct/5 N-VA/N-VA/PROPN/nmod/1@ORG )/)/PUNCT/punct/5 "
    "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
)


@pytest.mark.parametrize(
    ("adjective", "persons"),
    [
        pytest.param("Nederlandse", 2, id="of another state than the party"),
        pytest.param("Belgische", 1, id="of its state"),
        pytest.param("nieuwe", 1, id="of no state"),
    ],
)
def test_ministers_of_one_name_by_their_states(adjective: str, persons: int) -> None:
    """*Petra Jansma (N-VA)* is a Belgian, and no *Nederlandse minister Jansma*."""
    discourse = read(document(OF_PARTY, OF_STATE % adjective), Knowledge.load())
    found = {r for o in discourse.occurrences for r in o.referents if r.type == "Person"}
    assert len(found) == persons


CITY = (
    "In//ADP/case/4 de//DET/det/4/Def %s//ADJ/amod/4 stad//NOUN/obl/6/Sing,Com "
    "Tripoli/Tripoli/PROPN/appos/4@GPE stormt/stormen/VERB/root/0/Fin,Sing"
)


@pytest.mark.parametrize(
    ("adjective", "known"),
    [("Libanese", None), ("Libische", "tripoli"), ("oude", "tripoli")],
)
def test_town_of_another_state_is_that_of_the_whole_document(
    adjective: str, known: str | None
) -> None:
    """*In Tripoli betogen zij; in de Libanese stad Tripoli*: not the capital of Libya."""
    alone = called("Tripoli", label="GPE")
    discourse = read(document(alone, CITY % adjective), Knowledge.load())
    (town,) = {r for o in discourse.occurrences for r in o.referents if r.label == "Tripoli"}
    assert (town.entry.id if town.entry else None, town.type) == (known, "City")


def test_ship_is_not_the_state_that_it_is_named_after() -> None:
    """*Het fregat Hessen* is a ship, and so is *de Hessen* after it."""
    sentences = (called("Hessen", title="fregat", label="GPE"), called("Hessen", label="GPE"))
    discourse = read(document(*sentences), Knowledge.load())
    (ship,) = {r for o in discourse.occurrences for r in o.referents}
    assert (ship.type, ship.entry) == ("Vehicle", None)


def test_untitled_president_by_his_state() -> None:
    text = (
        "De//DET/det/3 Amerikaanse/Amerikaans/ADJ/amod/3 president//NOUN/nsubj/4/Sing,Com "
        "zwijgt/zwijgen/VERB/root/0/Fin,Sing"
    )
    parsed = document(called("Jeff Sessions"), called("Donald Trump"), text)
    parsed = replace(parsed, document=replace(parsed.document, date="2018"))
    found = read(parsed, Knowledge.load()).occurrences[-1]
    assert found.referents[0].label == "Donald Trump"
