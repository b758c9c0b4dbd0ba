"""The Dutch pipeline that ships: what it finds, and that it finds it always."""

import json
import random
from pathlib import Path

import pytest

from kg import nlp as kg_nlp
from kg.errors import ModelError
from kg.nlp.loading import MODEL
from kg.nlp.tokenizer import blank_pipeline

pytestmark = pytest.mark.model

TEXTS = [
    "Nederland stuurt zes militairen naar Irak.",
    "De generaal werd door de VS gedood. Iran zwoer wraak.\n\nHet kabinet zweeg.",
    "NAVO wil meer troepen\n\nDe NAVO wil meer troepen in Litouwen. " * 12,
    "Kort.",
    "",
    "Wij blijven steunen, zei hij. " * 60,
]


@pytest.fixture(scope="module")
def nlp():
    return kg_nlp.load()


def parse(doc):
    """Give everything that the pipeline says of a text, as plain values."""
    words = [
        (t.text, t.pos_, t.tag_, t.lemma_, t.dep_, t.head.i, str(t.morph), t.is_sent_start)
        for t in doc
    ]
    return words, [(ent.start, ent.end, ent.label_) for ent in doc.ents]


def lemmas(doc):
    return {token.text: token.lemma_ for token in doc}


@pytest.mark.parametrize("batch_size", [1, 2, 5, 1000])
def test_parse_does_not_depend_on_the_batch(nlp, batch_size):
    alone = [parse(nlp(text)) for text in TEXTS]

    assert [parse(doc) for doc in nlp.pipe(TEXTS, batch_size=batch_size)] == alone


def test_parse_does_not_depend_on_the_order(nlp):
    alone = {text: parse(nlp(text)) for text in TEXTS}
    shuffled = random.Random(5).sample(TEXTS, len(TEXTS))

    assert {doc.text: parse(doc) for doc in nlp.pipe(shuffled)} == alone


def test_parse_does_not_depend_on_the_threads(nlp):
    component = nlp.get_pipe("kg_multitask")
    before, threads = [parse(doc) for doc in nlp.pipe(TEXTS)], component.threads
    component.threads = 1
    try:
        assert [parse(doc) for doc in nlp.pipe(TEXTS)] == before
    finally:
        component.threads = threads


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n\n",
        "...!?",
        "(((((",
        "😀 👍🏽",
        "مرحبا بالعالم، كيف الحال؟",
        "a\x00b \x00",
        "\ud7ff\ufffd",
        "\u00ad \u200b",
        "n" * 100_000,
        "woord " * 16_667,
        "1 2 3 4 5\t6\r\n7",
    ],
    ids=[
        "empty",
        "space",
        "newlines",
        "punctuation",
        "brackets",
        "emoji",
        "arabic",
        "nul",
        "rare",
        "invisible",
        "one-long-word",
        "one-long-line",
        "digits",
    ],
)
def test_any_text_gives_a_doc(nlp, text):
    doc = nlp(text)

    assert doc.text == text
    for sentence in doc.sents:
        roots = [token for token in sentence if token.head.i == token.i]
        assert len(roots) == 1
        assert roots[0].dep_ == "ROOT"
        assert all(token.head in sentence for token in sentence)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Drs. J.P. Balkenende c.s.", "Drs. J.P. Balkenende c.s."),
        ("dinsdag a.s. of vrijdag jl.", "dinsdag a.s. of vrijdag jl."),
        ("m.m.v. luit.-gen. Van Uhm", "m.m.v. luit.-gen. Van Uhm"),
        ("€ 2,5 miljard", "€ 2,5 miljard"),
        ("€2,5 miljard (10%)", "€ 2,5 miljard ( 10% )"),
        ("„Nee”, zei hij.", "„ Nee ” , zei hij ."),
        ("‘Nee’, zei ze.", "‘ Nee ’ , zei ze ."),
        ("“Nee”: dat is 'alles'.", "“ Nee ” : dat is ' alles ' ."),
        ("de NAVO-missie", "de NAVO-missie"),
        ("de anti-IS-coalitie en oud-minister", "de anti-IS-coalitie en oud-minister"),
        ("zo’n foto’s zo'n foto's", "zo’n foto’s zo'n foto's"),
        ("in de VS. Hij", "in de VS . Hij"),
        ("in zijn hand. Hij", "in zijn hand . Hij"),
        ("door het OvJ. Volgens J. Bos", "door het OvJ . Volgens J. Bos"),
        ("de A400M en F-35's", "de A400M en F-35's"),
        ("sinds '45", "sinds '45"),
        ("de sol\u00addaten", "de sol\u00addaten"),
        ("om 10.30 uur, 1.000 man", "om 10.30 uur , 1.000 man"),
    ],
    ids=lambda value: value if " " in value else None,
)
def test_tokens(nlp, text, words):
    assert [token.text for token in nlp.make_doc(text)] == words.split(" ")


def test_tokenizer_kept_with_the_model_is_that_of_the_code(nlp):
    assert nlp.tokenizer.to_bytes(exclude=["vocab"]) == blank_pipeline().tokenizer.to_bytes(
        exclude=["vocab"]
    )


def test_separated_verb(nlp):
    doc = nlp("Nederland draagt met zes militairen bij aan de missie.")
    particle = doc[5]

    assert (particle.lemma_, particle.dep_, particle.head.lemma_) == (
        "bij",
        "compound:prt",
        "dragen",
    )


def test_passive_with_agent(nlp):
    doc = nlp("De generaal werd vrijdag door de Amerikanen gedood.")
    found = {token.text: (token.dep_, token.head.text) for token in doc}

    assert found["generaal"] == ("nsubj:pass", "gedood")
    assert found["Amerikanen"] == ("obl:agent", "gedood")


def test_lemmas_are_dictionary_forms(nlp):
    found = lemmas(nlp("De Duitse militairen hebben de aangevallen steden opgegeven."))

    assert found["Duitse"] == "Duits"
    assert found["militairen"] == "militair"
    assert found["steden"] == "stad"
    assert found["opgegeven"] == "opgeven"


def test_blank_line_ends_a_sentence(nlp):
    doc = nlp("Nederland stuurt militairen\n\nHet kabinet stuurt zes militairen naar Irak.")

    assert [sentence.text.strip() for sentence in doc.sents] == doc.text.split("\n\n")
    assert doc[3].is_space
    assert (doc[3].pos_, doc[3].dep_) == ("SPACE", "dep")


def test_names(nlp):
    doc = nlp("Mark Rutte sprak in Warschau met de Poolse premier Donald Tusk.")
    found = {(ent.text, ent.label_) for ent in doc.ents}

    assert {("Mark Rutte", "PERSON"), ("Warschau", "GPE"), ("Poolse", "NORP")} <= found


def test_pipeline_survives_disk_and_bytes(nlp, tmp_path):
    import spacy

    text = TEXTS[1]
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    blank = spacy.blank("nl")
    blank.add_pipe("kg_multitask")
    blank.from_bytes(nlp.to_bytes())

    assert parse(again(text)) == parse(nlp(text)) == parse(blank(text))


def test_unknown_model_is_named():
    with pytest.raises(ModelError, match="geen-model"):
        kg_nlp.load("geen-model")


@pytest.mark.parametrize(
    ("config", "meta"),
    [("x", "no JSON"), ('[nlp]\nlang = "nl"\npipeline = ["zz"]\n', "{}")],
    ids=["no-json", "no-component"],
)
def test_folder_that_is_no_pipeline_is_named(tmp_path, config, meta):
    (tmp_path / "config.cfg").write_text(config)
    (tmp_path / "meta.json").write_text(meta)

    with pytest.raises(ModelError, match=r"cannot be loaded: .*[^.]\.$") as caught:
        kg_nlp.load(str(tmp_path))

    assert str(tmp_path) in caught.value.message


def test_model_says_what_it_is_made_of():
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf8"))

    assert {"MIT", "CC BY-SA 4.0"} <= {source["license"] for source in meta["sources"]}
    assert "Microsoft" in (MODEL / "LICENSE").read_text(encoding="utf8")
    for mode in ("gold_tokens", "raw_text"):
        assert set(meta["performance"][mode]) == {"ud-lassy-test", "ud-alpino-test"}


def test_model_is_small():
    size = sum(path.stat().st_size for path in Path(MODEL).rglob("*") if path.is_file())

    assert size < 60_000_000
