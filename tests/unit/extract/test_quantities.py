"""Quantities in Dutch, on words without a parse and on short parses."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from kg.errors import LexiconError
from kg.extract.numbers import Words, number_words, numeral
from kg.extract.quantities import QuantityMention, quantities
from kg.model import Quantity, Span
from kg.syntax import conllu
from kg.syntax.tree import Name, Token, Tree

WORD = re.compile(
    r"(?P<form>twee-|\d+-[a-z]+|\d\.\d(?!\d)|[€$]?\d{1,3}(?:\.\d{3})+(?:,\d+)?%?|[€$]?\d+(?:[-–,]\d+)?%?|[\w’'-]+\.?[\w’'-]*|[^\w\s])"
    r"(?:/(?P<pos>[A-Z]+))?"
)


def flat(text: str, *, names: tuple[Name, ...] = ()) -> Tree:
    """Give a sentence without a parse; `woord/NOUN` gives a word its tag."""
    tokens: list[Token] = []
    at = 0
    for i, match in enumerate(WORD.finditer(text)):
        form = match["form"]
        span = Span(at, at + len(form))
        pos = match["pos"] or ("PUNCT" if not form[0].isalnum() else "PART")
        tokens.append(Token(i, form, form.lower(), pos, "dep" if i else "root", 0, "", span))
        at += len(form) + (not text[match.end() : match.end() + 1].strip())
    return Tree(0, tuple(tokens), names)


def found(text: str) -> list[tuple[str, str, bool, str | None]]:
    return [plain(mention.quantity) for mention in quantities(flat(text))]


def plain(quantity: Quantity) -> tuple[str, str, bool, str | None]:
    return f"{quantity.value:f}", quantity.unit, quantity.approximate, quantity.bound


def only(tree: Tree) -> QuantityMention:
    (mention,) = quantities(tree)
    return mention


@pytest.mark.parametrize(
    ("text", "value", "unit", "approximate", "bound"),
    [
        # Numbers.
        ("twee militairen/NOUN", "2", "personnel", False, None),
        ("125 extra/ADJ militairen/NOUN", "125", "personnel", False, None),
        ("vijftienduizend blauwhelmen/NOUN", "15000", "personnel", False, None),
        ("1.200 man/NOUN", "1200", "personnel", False, None),
        ("2,4 miljard euro/NOUN", "2400000000", "EUR", False, None),
        ("2.4 miljard euro/NOUN", "2400000000", "EUR", False, None),
        ("anderhalf miljoen mensen/NOUN", "1500000", "persons", False, None),
        ("een half miljoen mensen/NOUN", "500000", "persons", False, None),
        ("tweeënhalf miljoen mensen/NOUN", "2500000", "persons", False, None),
        ("twee miljoen driehonderdduizend mensen/NOUN", "2300000", "persons", False, None),
        ("één partij/NOUN", "1", "partij", False, None),
        ("een dozijn raketten/NOUN", "12", "raketten", False, None),
        ("1500 Amerikaanse/ADJ militairen/NOUN", "1500", "personnel", False, None),
        ("tussen 200 en 300 militairen/NOUN", "200", "personnel", True, "min"),
        ("tussen de 20 en 30 tanks/NOUN", "20", "tanks", True, "min"),
        ("tot/ADV 150 militairen/NOUN", "150", "personnel", True, "max"),
        # Money and shares.
        ("meer dan de helft van", "50", "%", True, "min"),
        ("bijna een kwart van", "25", "%", True, "max"),
        ("ongeveer de helft van", "50", "%", True, None),
        ("€ 2,5 miljard", "2500000000", "EUR", False, None),
        ("€15 voor", "15", "EUR", False, None),
        ("15 miljoen dollar/NOUN", "15000000", "USD", False, None),
        ("2 procent/NOUN", "2", "%", False, None),
        ("70% van", "70", "%", False, None),
        ("0,5 procent/NOUN", "0.5", "%", False, None),
        ("de helft van", "50", "%", False, None),
        ("een kwart van", "25", "%", False, None),
        ("twee derde van", "66.6", "%", True, None),
        ("drie kwart van", "75", "%", False, None),
        # How sure.
        ("ongeveer vijfhonderd man/NOUN", "500", "personnel", True, None),
        ("zo’n vijftig mensen/NOUN", "50", "persons", True, None),
        ("ruim 2.500 mensen/NOUN", "2500", "persons", True, "min"),
        ("meer dan vijftig soldaten/NOUN", "50", "personnel", True, "min"),
        ("bijna 900.000 burgers/NOUN", "900000", "persons", True, "max"),
        ("niet meer dan vijf tanks/NOUN", "5", "tanks", True, "max"),
        ("naar schatting meer dan 500 doden/NOUN", "500", "persons", True, "min"),
        ("500 militairen/NOUN of meer", "500", "personnel", True, "min"),
        ("een paar honderd mensen/NOUN", "100", "persons", True, "min"),
        ("15 - 30 meter/NOUN", "15", "meter", True, "min"),
        ("honderden mensen/NOUN", "100", "persons", True, "min"),
        ("tientallen miljoenen euro’s/NOUN", "10000000", "EUR", True, "min"),
        ("een twintigtal buitenlandse/ADJ journalisten/NOUN", "20", "persons", True, None),
        ("120 tot 150 man/NOUN", "120", "personnel", True, "min"),
        ("twee- tot driehonderd man/NOUN", "200", "personnel", True, "min"),
        ("900 000 mensen/NOUN", "900000", "persons", False, None),
        ("120-150 man/NOUN", "120", "personnel", True, "min"),
        ("twee à drie miljoen mensen/NOUN", "2000000", "persons", True, "min"),
        ("boven de NAVO-norm/NOUN van 2 procent/NOUN", "2", "%", True, "min"),
        ("onder de grens/NOUN van 100 doden/NOUN", "100", "persons", True, "max"),
        # What is counted.
        ("twee stafofficieren/NOUN", "2", "personnel", False, None),
        ("tweehonderd bemanningsleden/NOUN", "200", "personnel", False, None),
        ("vijf Talibanstrijders/NOUN", "5", "persons", False, None),
        ("twee congresleden/NOUN", "2", "persons", False, None),
        ("elf gewonden/ADJ in", "11", "persons", False, None),
        ("drie Amerikaanse/ADJ gevangenen/VERB vrij/ADJ", "3", "persons", False, None),
        ("honderden anderen/ADJ zijn", "100", "persons", True, "min"),
        ("drie mannen/NOUN", "3", "persons", False, None),
        ("drie romans/NOUN", "3", "romans", False, None),
        ("zes F-35’s/NOUN", "6", "F-35’s", False, None),
        ("vier van hen", "4", "persons", False, None),
        ("137 militairen/NOUN en burgers/NOUN", "137", "persons", False, None),
    ],
    ids=str,
)
def test_quantity(text: str, value: str, unit: str, approximate: bool, bound: str | None) -> None:
    assert found(text) == [(value, unit, approximate, bound)]


@pytest.mark.parametrize(
    "text",
    [
        "een militair/NOUN",
        "een klein/ADJ aantal/NOUN commando’s/NOUN",
        "enkele militairen/NOUN",
        "de 34-jarige/ADJ soldaat/NOUN",
        "op 12 juni/PROPN 2018",
        "in 2015",
        "binnen 135 dagen/NOUN",
        "om 13 uur/NOUN",
        "twintig jaar/NOUN cel/NOUN",
        "artikel 5 van",
        "resolutie 2231 steunen",
        "Leopard/PROPN 2",
        "F-16/PROPN en S-400/PROPN",
        "won met 2-0",
        "won met 2 - 0",
        "won met 1 - 2",
        "de eerste helft/NOUN van de wedstrijd/NOUN",
        "de strijder ( 22 )",
        "een op de vijf militairen/NOUN",
        "de halve wereld/NOUN",
        "hij acht/VERB zich",
        "de eerste militairen/NOUN",
        "06123456789012345 bellen",
    ],
    ids=str,
)
def test_what_counts_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "parts", "unit"),
    [
        pytest.param(
            "twee militairen/NOUN en vier civiele/ADJ experts/NOUN",
            [("2", "militairen"), ("4", "civiele experts")],
            "personnel",
            id="personnel",
        ),
        pytest.param(
            "twee militairen/NOUN, vier burgers/NOUN en drie agenten/NOUN",
            [("2", "militairen"), ("4", "burgers"), ("3", "agenten")],
            "persons",
            id="three",
        ),
    ],
)
def test_counts_of_people_are_added_up(text: str, parts: list[tuple[str, str]], unit: str) -> None:
    mention = only(flat(text))

    assert [(str(p.value), p.unit) for p in mention.quantity.parts] == parts
    assert mention.quantity.value == sum(int(value) for value, _ in parts)
    assert mention.quantity.unit == unit
    assert mention.head == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("drie doden/NOUN en elf gewonden/NOUN", id="outcomes"),
        pytest.param("drie militairen/NOUN en elf tanks/NOUN", id="people-and-things"),
        pytest.param("drie militairen/NOUN trainen elf agenten/NOUN", id="not-co-ordinated"),
    ],
)
def test_what_is_not_added_up(text: str) -> None:
    three, eleven = quantities(flat(text))

    assert (three.quantity.value, eleven.quantity.value) == (3, 11)
    assert not three.quantity.parts


def test_a_bound_before_the_first_count_holds_for_the_sum() -> None:
    mention = only(flat("zeker negentig burgers/NOUN en dertien militairen/NOUN"))

    assert plain(mention.quantity) == ("103", "persons", True, "min")


def test_co_ordination_in_the_parse_adds_up_over_other_words() -> None:
    (tree,) = conllu.read(
        "1 twee twee NUM _ _ 2 nummod\n"
        "2 militairen militair NOUN _ _ 0 root\n"
        "3 uit uit ADP _ _ 4 case\n"
        "4 Assen Assen PROPN _ _ 2 nmod\n"
        "5 en en CCONJ _ _ 7 cc\n"
        "6 vier vier NUM _ _ 7 nummod\n"
        "7 burgers burger NOUN _ _ 2 conj\n"
    )

    mention = only(tree)

    assert plain(mention.quantity) == ("6", "persons", False, None)
    assert (mention.first, mention.last) == (0, 7)


def test_inhabitants_are_people_where_the_caller_or_the_names_tell() -> None:
    words = "negentig Afghanen/PROPN"

    assert only(flat(words)).quantity.unit == "Afghanen"
    assert only(flat(words, names=(Name(1, 2, "NORP"),))).quantity.unit == "persons"
    (mention,) = quantities(flat(words), person=lambda word: word.text == "Afghanen")
    assert mention.quantity.unit == "persons"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(
            "van honderd naar 160 man/NOUN",
            [("100", "personnel"), ("160", "personnel")],
            id="van-naar",
        ),
        pytest.param(
            "van ongeveer 13.000 naar 8.600 militairen/NOUN",
            [("13000", "personnel"), ("8600", "personnel")],
            id="with-modifier",
        ),
        pytest.param(
            "het aantal/NOUN militairen/NOUN moet groeien van 74.000 naar honderdduizend",
            [("74000", "personnel"), ("100000", "personnel")],
            id="aantal",
        ),
        pytest.param(
            "twee militairen/NOUN sneuvelden ; vijf raakten gewond",
            [("2", "personnel"), ("5", "personnel")],
            id="pronoun",
        ),
        pytest.param(
            "twee van de 47 zetels/NOUN", [("2", "zetels"), ("47", "zetels")], id="out-of"
        ),
        pytest.param(
            "negentien toestellen/NOUN, waarvan de eerste zes moeten komen",
            [("19", "toestellen"), ("6", "toestellen")],
            id="part",
        ),
    ],
)
def test_a_number_without_a_noun_takes_its_unit_from_the_sentence(
    text: str, pairs: list[tuple[str, str]]
) -> None:
    assert [(value, unit) for value, unit, _, _ in found(text)] == pairs


SUBJECT = (
    "1 {word} {word} NUM _ _ 2 nsubj\n"
    "2 raakten raken VERB _ Tense=Past|VerbForm=Fin 0 root\n"
    "3 gewond gewond ADJ _ _ 2 xcomp\n"
)


@pytest.mark.parametrize(
    ("word", "values"),
    [
        ("Twee", [("2", "persons", False, None)]),
        ("74", []),
        ("Honderden", [("100", "persons", True, "min")]),
    ],
)
def test_a_written_number_as_subject_is_persons(word: str, values: list[object]) -> None:
    (tree,) = conllu.read(SUBJECT.format(word=word))

    assert [plain(m.quantity) for m in quantities(tree)] == values


def test_een_derde_is_one_more_of_those_counted() -> None:
    (tree,) = conllu.read(
        "1 twee twee NUM _ _ 2 nummod\n"
        "2 militairen militair NOUN _ _ 3 nsubj\n"
        "3 omkwamen omkomen VERB _ Tense=Past|VerbForm=Fin 0 root\n"
        "4 en en CCONJ _ _ 8 cc\n"
        "5 een een DET _ _ 6 det\n"
        "6 derde derde ADJ _ _ 8 nsubj\n"
        "7 gewond gewond ADJ _ _ 8 xcomp\n"
        "8 raakte raken VERB _ Tense=Past|VerbForm=Fin 3 conj\n"
    )

    assert [plain(m.quantity)[:2] for m in quantities(tree)] == [
        ("2", "personnel"),
        ("1", "personnel"),
    ]


def test_head_is_the_counted_noun_and_top_what_hangs_in_the_sentence() -> None:
    (tree,) = conllu.read(
        "# text = Zeker honderden mensen betoogden.\n"
        "1 Zeker zeker ADJ _ _ 2 advmod\n"
        "2 honderden honderd NUM _ _ 4 nsubj\n"
        "3 mensen mens NOUN _ Number=Plur 2 nmod\n"
        "4 betoogden betogen VERB _ Tense=Past|VerbForm=Fin 0 root\n"
        "5 . . PUNCT _ _ 4 punct\n"
    )

    mention = only(tree)

    assert (mention.head, mention.top, mention.first, mention.last) == (2, 1, 0, 3)
    assert mention.quantity.span == Span(0, len("Zeker honderden mensen"))


def test_the_parse_finds_a_noun_that_is_further_on() -> None:
    (tree,) = conllu.read(
        "1 drie drie NUM _ _ 6 nummod\n"
        "2 door door ADP _ _ 4 case\n"
        "3 de de DET _ _ 4 det\n"
        "4 VS VS PROPN _ _ 5 obl\n"
        "5 gesteunde steunen VERB _ VerbForm=Part 6 amod\n"
        "6 militairen militair NOUN _ _ 0 root\n"
    )

    assert plain(only(tree).quantity)[:2] == ("3", "personnel")


def test_the_first_number_of_a_change_ends_before_the_second() -> None:
    (tree,) = conllu.read(
        "1 van van ADP _ _ 2 case\n"
        "2 honderd honderd NUM _ _ 5 nummod\n"
        "3 naar naar ADP _ _ 4 case\n"
        "4 160 160 NUM _ _ 5 nummod\n"
        "5 man man NOUN _ _ 0 root\n"
    )

    assert [(m.first, m.last, m.head) for m in quantities(tree)] == [(1, 2, 1), (3, 5, 4)]


def test_a_number_inside_a_name_counts_nothing() -> None:
    names = (Name(0, 3, "PRODUCT"),)

    assert quantities(flat("Nord/PROPN Stream/PROPN 2 leidingen/NOUN", names=names)) == ()


def test_number_that_a_unit_is_called_by():
    names = (Name(1, 4, "ORG"),)
    assert quantities(flat("De 13/PROPN Lichte/PROPN Brigade/NOUN", names=names)) == ()


def test_lemmas_of_compounds_may_be_written_in_parts() -> None:
    (tree,) = conllu.read(
        "1 vijf vijf NUM _ _ 2 nummod\n2 regeringssoldaatjes regering_soldaat NOUN _ _ 0 root\n"
    )

    assert only(tree).quantity.unit == "personnel"


def test_a_lexicon_that_is_wrong_is_told(tmp_path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "kg.ttl").write_text("")
    for name in ["numbers", "time"]:
        (tmp_path / "lexicon" / f"{name}.toml").write_text("[values]\n")

    with pytest.raises(LexiconError, match=r"numbers\.toml"):
        number_words(tmp_path)


def value_of(words: str) -> Decimal | None:
    """Give the value of a numeral, if it takes up all the words."""
    read = numeral(Words(flat(words)), 0, number_words())
    return read.value if read is not None and read.last == len(words.split()) else None


@given(st.integers(min_value=2, max_value=10**9))
def test_numbers_in_words_are_read_back(number: int) -> None:
    assert value_of(num2words(number, lang="nl")) == number


@given(st.integers(min_value=0, max_value=10**12), st.integers(min_value=0, max_value=99))
def test_numbers_in_figures_are_read_back(whole: int, hundredths: int) -> None:
    dotted = f"{whole:,}".replace(",", ".")

    assert value_of(f"{dotted},{hundredths:02}") == whole + Decimal(hundredths) / 100
    assert value_of(dotted) == whole


@given(
    st.integers(min_value=2, max_value=999), st.sampled_from(["miljoen", "miljard", "mln", "mld"])
)
def test_scaled_numbers_are_read_back(number: int, scale: str) -> None:
    factor = 10**6 if scale in {"miljoen", "mln"} else 10**9

    assert value_of(f"{num2words(number, lang='nl')} {scale}") == number * factor
    assert value_of(f"{number},5 {scale}") == number * factor + factor // 2


NUMBERS = ["een", "één", "twee", "3", "12", "2019", "2.500", "0,5", "half", "derde", "honderden"]
AROUND = ["€", "%", "procent", "miljoen", "twintigtal", "man", "militairen", "burgers", "doden"]
SMALL = ["de", "en", "tot", "van", "naar", "ongeveer", "meer", "dan", "waarvan", "aantal", "-", "("]
ANY_WORD = st.sampled_from([*NUMBERS, *AROUND, *SMALL])


@given(st.lists(ANY_WORD | st.text(min_size=1, max_size=4), max_size=14))
def test_any_words_give_quantities_in_order(words: list[str]) -> None:
    tree = flat(" ".join(words))

    mentions = quantities(tree)

    assert [m.first for m in mentions] == sorted(m.first for m in mentions)
    for mention in mentions:
        assert 0 <= mention.first < mention.last <= len(tree)
        assert mention.first <= mention.head < mention.last
        assert mention.quantity.unit
        assert mention.quantity.bound in {None, "min", "max"}
        assert mention.quantity.value.is_finite()
