"""The shipped pipeline on what newspapers print and treebanks seldom have."""

from itertools import cycle, islice

import pytest

from kg import nlp as kg_nlp

pytestmark = pytest.mark.model

NAMES = ["Nederland", "Duitsland", "Frankrijk", "Polen", "Canada", "Noorwegen", "Spanje"]
SENTENCES = [
    "Nederland stuurt zes militairen naar Irak.",
    "De minister sprak dinsdag in Brussel met haar Poolse ambtgenoot.",
    "Volgens het ministerie kwamen twee burgers om.",
    "Iran ontkent dat.",
    "De NAVO wil volgend jaar 1.500 man extra in Litouwen.",
]


@pytest.fixture(scope="module")
def nlp():
    return kg_nlp.load()


def sentences(doc):
    return [sentence.text.strip() for sentence in doc.sents]


def one_root_each(doc):
    roots = [[t for t in s if t.head.i == t.i] for s in doc.sents]
    return all(len(found) == 1 for found in roots)


@pytest.mark.parametrize(
    "expected",
    [
        ["„Wij trekken ons niet terug”, zei minister Bijleveld dinsdag.", "Hij was het eens."],
        ["‘Wij trekken ons niet terug’, zei minister Bijleveld dinsdag.", "Dat was alles."],
        ["'Wij trekken ons niet terug', zei minister Bijleveld dinsdag.", "Dat was alles."],
        ["De minister zei: „Wij blijven.”", "Daarna vertrok hij."],
        ["NAVO-top in Brussel: geen akkoord over Libië"],
        ["Elf doden na aanslag op markt in Bagdad"],
        ["VS STUREN TROEPEN NAAR POLEN"],
        ["Drs. J.P. Balkenende sprak a.s. dinsdag met dr. A. Merkel.", "Dat was nodig."],
        ["Dat gebeurde m.m.v. de heer Van Mierlo.", "Hij hielp."],
        ["Op vrijdag jl. zei luit.-gen. Van Uhm (58) dat hij vertrok.", "Hij is moe."],
        ["Dat was op 3 januari 2020.", "Op 4-1-2020 begon de missie om 10.30 uur."],
        ["Het kabinet trekt € 2,5 miljard uit (10 procent meer).", "De Kamer stemde in."],
        ["Rusland valt Oekraïne aan.", "Kiev vraagt om hulp!", "Wie helpt?", "De NAVO niet."],
        ["De VN, de EU en de VS.", "Zij willen drie dingen: vrede, hulp en tijd."],
    ],
    ids=[
        "low quotes",
        "curly quotes",
        "straight quotes",
        "quote after colon",
        "colon in headline",
        "headline without verb",
        "capitals",
        "initials",
        "m.m.v.",
        "ranks and brackets",
        "dates",
        "amounts",
        "marks",
        "colon",
    ],
)
def test_sentences(nlp, expected):
    doc = nlp(" ".join(expected))

    assert sentences(doc) == expected
    assert one_root_each(doc)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("NAVO-top in Brussel: geen akkoord over Libië", "NAVO-top", ("ROOT", "NAVO-top")),
        ("VS STUREN TROEPEN NAAR POLEN", "STUREN", ("ROOT", "sturen")),
        ("VS STUREN TROEPEN NAAR POLEN", "VS", ("nsubj", "STUREN")),
        ("Het kabinet trekt € 2,5 miljard uit.", "miljard", ("obj", "trekt")),
        ("Het kabinet trekt € 2,5 miljard uit.", "uit", ("compound:prt", "trekt")),
        ("De anti-IS-coalitie en de NAVO-missie gaan door.", "NAVO-missie", ("conj", None)),
        ("De oud-minister zweeg op 3 januari 2020.", "oud-minister", ("nsubj", "zweeg")),
        (
            "De sol\u00addaten van het ba\u00adtal\u00adjon schoten.",
            "sol\u00addaten",
            ("nsubj", None),
        ),
        ("„Wij trekken ons niet terug”, zei Bijleveld.", "Bijleveld", ("nsubj", "zei")),
    ],
)
def test_parse(nlp, text, word, expected):
    dep, head = expected
    token = next(token for token in nlp(text) if token.text == word)

    assert token.dep_ == dep
    if dep == "ROOT":
        assert token.lemma_ == head
    elif head:
        assert token.head.text == head


def test_soft_hyphens_are_out_of_lemmas(nlp):
    doc = nlp("De sol\u00addaten van het ba\u00adtal\u00adjon schoten.")

    assert [doc[1].lemma_, doc[4].lemma_] == ["soldaat", "bataljon"]


def test_sentence_of_150_words(nlp):
    clauses = (f"dat {name} vijf militairen naar Irak stuurt" for name in cycle(NAMES))
    text = "De minister zei " + ", ".join(islice(clauses, 20)) + "."
    doc = nlp(text)

    assert 150 < len(doc) < 200
    assert sentences(doc) == [text]
    assert [t.text for t in doc if t.dep_ == "nsubj"].count("Polen") == 3


def test_paragraph_of_2000_words(nlp):
    expected = list(islice(cycle(SENTENCES), 250))
    doc = nlp(" ".join(expected))

    assert len(doc) > 2000
    assert sentences(doc) == expected
    assert one_root_each(doc)
    subjects = [t.text for t in doc if t.dep_ == "nsubj" and t.head.lemma_ == "sturen"]
    assert subjects == ["Nederland"] * 50
