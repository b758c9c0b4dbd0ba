"""Train a pipeline of spaCy's standard CNN architecture, to compare the shipped one with.

    python -m tests.benchmarks.cnn FOLDER --treebank FILE... --names FILE --dev FILE [--steps N]

The configuration is what `spacy init config --lang nl --optimize efficiency` gives for a
tagger, a morphologizer, a parser, a trainable lemmatizer and names over one convolutional
tok2vec; the data are those of the shipped model (automatic names left out), the tokenizer is
its tokenizer. FOLDER gets `model-best` and `model-last`.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

from spacy.cli.init_config import init_config
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train

from kg.nlp.tokenizer import blank_pipeline
from kg.nlp.training.corpus import add_names, read_treebank

PIPES = ["tagger", "morphologizer", "trainable_lemmatizer", "parser", "ner"]
WIDTH = 128
SENTENCES = 8
"""Neighbouring sentences that make one document, so that the parser learns where they end."""


def document(vocab, sentences):
    """Make a gold document of neighbouring sentences."""
    words = [word for sentence in sentences for word in sentence.words]
    heads, starts = [], []
    for sentence in sentences:
        base = len(heads)
        heads += [base + (w.head - 1 if w.head else n) for n, w in enumerate(sentence.words)]
        starts += [n == 0 for n, _ in enumerate(sentence.words)]
    doc = Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.xpos if word.sure else "" for word in words],
        pos=[word.upos if word.sure else "" for word in words],
        morphs=[word.feats if word.sure else "" for word in words],
        lemmas=[word.lemma if word.sure else "" for word in words],
        heads=heads,
        deps=["ROOT" if word.dep == "root" else word.dep for word in words],
        sent_starts=starts,
    )
    tags = [word.name for word in words]
    if None not in tags:
        return with_names(doc, tags)
    return doc


def with_names(doc, tags):
    """Set the names; documents without any annotation keep them as missing."""
    spans, start = [], -1
    for number, tag in enumerate([*tags, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            spans.append(doc.char_span(doc[start].idx, doc[number - 1].idx + len(doc[number - 1])))
            spans[-1].label_ = tags[start][2:]
            start = -1
        if tag.startswith("B-"):
            start = number
    doc.set_ents(spans)
    return doc


def groups(sentences):
    """Put neighbours together; sentences with names stay alone, as their neighbours have none."""
    group = []
    for sentence in sentences:
        named = sentence.words[0].name is not None
        full = len(group) == SENTENCES or (group and group[-1].document != sentence.document)
        if group and (named or full):
            yield group
            group = []
        if named:
            yield [sentence]
        else:
            group.append(sentence)
    if group:
        yield group


def write(path, sentences, vocab):
    """Write documents for spaCy's corpus reader."""
    docs = [document(vocab, group) for group in groups(sentences)]
    random.Random(0).shuffle(docs)
    DocBin(docs=docs, store_user_data=False).to_disk(path)


def configuration(folder, steps):
    """Give spaCy's own configuration with our data, width and length."""
    config = init_config(lang="nl", pipeline=PIPES, optimize="efficiency", gpu=False)
    config["paths"].update(train=str(folder / "train.spacy"), dev=str(folder / "dev.spacy"))
    config["components"]["tok2vec"]["model"]["encode"]["width"] = WIDTH
    config["training"].update(max_steps=steps, patience=0, eval_frequency=max(200, steps // 5))
    return config


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--treebank", type=Path, action="append", required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=8000)
    options = parser.parse_args()
    base = blank_pipeline()
    sentences = [s for path in options.treebank for s in read_treebank(path)]
    with tempfile.TemporaryDirectory() as temporary:
        data = Path(temporary)
        named = add_names(sentences, options.names, field="name")
        write(data / "train.spacy", named, base.vocab)
        write(data / "dev.spacy", read_treebank(options.dev), base.vocab)
        nlp = init_nlp(configuration(data, options.steps))
        nlp.tokenizer.from_bytes(base.tokenizer.to_bytes())
        train(nlp, options.folder)


if __name__ == "__main__":
    main()
