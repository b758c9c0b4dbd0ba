"""The pipeline on hand-annotated news: it may not fall under what it once reached."""

from pathlib import Path

import pytest

from kg import nlp as kg_nlp

pytestmark = pytest.mark.model

NEWS = Path(__file__).parent / "news.conllu"
FLOOR = {"tokens": 1.0, "upos": 0.97, "feats": 0.95, "lemma": 0.96, "uas": 0.93, "las": 0.90}
FLOOR_NAMES = 0.85


def read(path):
    """Read words, their columns and their names; no training code, which needs torch."""
    sentences = []
    for block in path.read_text(encoding="utf8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        text = next(line[9:] for line in block.split("\n") if line.startswith("# text = "))
        sentences.append((text, rows))
    return sentences


@pytest.fixture(scope="module")
def pairs():
    """Give gold rows and the parsed document of each sentence."""
    sentences = read(NEWS)
    docs = kg_nlp.load().pipe(text for text, _ in sentences)
    return [(rows, doc) for (_, rows), doc in zip(sentences, docs, strict=True)]


def tag(row):
    return next((part[4:] for part in row[9].split("|") if part.startswith("NER=")), "O")


def share(pairs, right):
    hits = [right(row, token) for rows, doc in pairs for row, token in zip(rows, doc, strict=True)]
    return sum(hits) / len(hits)


def head(token):
    return 0 if token.head.i == token.i else token.head.i + 1


def label(token):
    return "root" if token.dep_ == "ROOT" else token.dep_


@pytest.mark.parametrize(
    ("field", "right"),
    [
        ("tokens", lambda row, token: row[1] == token.text),
        ("upos", lambda row, token: row[3] == token.pos_),
        ("feats", lambda row, token: row[5] == (str(token.morph) or "_")),
        ("lemma", lambda row, token: row[2] == token.lemma_),
        ("uas", lambda row, token: int(row[6]) == head(token)),
        ("las", lambda row, token: (int(row[6]), row[7]) == (head(token), label(token))),
    ],
    ids=FLOOR,
)
def test_parse_keeps_to_the_floor(pairs, field, right):
    assert share(pairs, right) >= FLOOR[field]


def test_names_keep_to_the_floor(pairs):
    gold, found = set(), set()
    for number, (rows, doc) in enumerate(pairs):
        found |= {(number, ent.start, ent.end, ent.label_) for ent in doc.ents}
        tags = [*map(tag, rows), "O"]
        for start, first in enumerate(tags):
            if first.startswith("B-"):
                end = next(i for i in range(start + 1, len(tags)) if not tags[i].startswith("I-"))
                gold.add((number, start, end, first[2:]))

    assert 2 * len(gold & found) / (len(gold) + len(found)) >= FLOOR_NAMES


def test_each_text_is_one_sentence(pairs):
    assert all(len(list(doc.sents)) == 1 for _, doc in pairs)
