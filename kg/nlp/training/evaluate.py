"""Evaluate a pipeline on treebanks and names, from gold tokens and from raw text."""

import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg import gazetteer
from kg.errors import ModelError
from kg.nlp import bio
from kg.nlp.analysis import Analyser, Analysis, Text
from kg.nlp.component import NAME, Multitask
from kg.nlp.training.corpus import Sentence, Word, read_names, read_treebank
from kg.nlp.training.name_lists import NameLists
from kg.nlp.training.scores import FIELDS, ScoredWord, score, score_names

_MODES = ("gold_tokens", "raw_text", "joined_text")


def evaluate(nlp: Language, tests: Sequence[Path], names: Path | None) -> dict[str, Any]:
    """Score a pipeline.

    Parameters
    ----------
    nlp : Language
        As ``kg.nlp.load`` gives it.
    tests : Sequence[Path]
        CoNLL-U files.
    names : Path or None
        IOB2 file of names.

    Returns
    -------
    dict[str, Any]
        ``gold_tokens``, ``raw_text`` (a blank line between paragraphs) and ``joined_text`` (none):
        scores by file; ``names`` and ``names_with_lists``: F by label, with the names that the
        network found and with those put right by the gazetteer.
    """
    component = nlp.get_pipe(NAME)
    if not isinstance(component, Multitask):
        msg = f"The component '{NAME}' of this pipeline is of another kind."
        raise ModelError(msg)
    analyser = component.analyser
    figures: dict[str, Any] = {mode: {} for mode in _MODES}
    for path in tests:
        sentences = read_treebank(path)
        figures["gold_tokens"][path.stem] = score_gold_tokens(analyser, sentences)
        figures["raw_text"][path.stem] = score_raw_text(nlp, sentences, "\n\n")
        figures["joined_text"][path.stem] = score_raw_text(nlp, sentences, " ")
    if names:
        figures["names"], figures["names_with_lists"] = score_name_file(analyser, names)
    return figures


def score_gold_tokens(analyser: Analyser, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Score with the tokens and sentences of the treebank, each sentence read alone."""
    gold: list[ScoredWord] = []
    found: list[ScoredWord] = []
    for sentence in sentences:
        words = [word.form for word in sentence.words]
        starts = [place == 0 for place in range(len(words))]
        analysis = analyser.analyse(Text(words, starts=starts))
        base, offset = len(gold), _end(gold)
        gold += _gold_words(sentence.words, base, offset)
        found += _analysed_words(analyser, words, analysis, base, offset)
    return score(gold, found)


def score_raw_text(nlp: Language, sentences: Sequence[Sentence], between: str) -> dict[str, float]:
    """Score from the raw text of each document, with ``between`` between its paragraphs."""
    gold: list[ScoredWord] = []
    found: list[ScoredWord] = []
    documents = [list(group) for _, group in groupby(sentences, key=_document)]
    docs = nlp.pipe(document_text(document, between) for document in documents)
    for document, doc in zip(documents, docs, strict=True):
        offset = _end(gold)
        for sentence in document:
            gold += _gold_words(sentence.words, len(gold), _end(gold))
        found += _doc_words(doc, len(found), offset)
    return score(gold, found)


def score_name_file(analyser: Analyser, path: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Score names with the tokens and sentences of an IOB2 file, without and with name lists."""
    lists = NameLists(gazetteer.load())
    plain, corrected = [], []
    for _, tokens, tags in read_names(path):
        starts = [place == 0 for place in range(len(tokens))]
        found = bio.spans(analyser.analyse(Text(tokens, starts=starts)).names)
        gold = bio.spans([tag or "O" for tag in tags])
        plain.append((gold, found))
        corrected.append((gold, lists.correct(tokens, found)))
    return score_names(plain), score_names(corrected)


def _document(sentence: Sentence) -> str:
    """Name the document of a sentence."""
    return sentence.document


def _paragraph(sentence: Sentence) -> str:
    """Name the paragraph of a sentence."""
    return sentence.id.rsplit(".s.", 1)[0]


def document_text(sentences: Sequence[Sentence], between: str) -> str:
    """Print sentences as running text."""
    paragraphs = []
    for _, group in groupby(sentences, key=_paragraph):
        printed = (w.form + " " * w.space for s in group for w in s.words)
        paragraphs.append("".join(printed).rstrip())
    return between.join(paragraphs)


def _end(words: Sequence[ScoredWord]) -> int:
    """Give the offset after the last word."""
    return words[-1].end if words else 0


def _gold_words(words: Sequence[Word], base: int, offset: int) -> list[ScoredWord]:
    """Make the words of a treebank sentence comparable."""
    scored = []
    for place, word in enumerate(words):
        head = base + word.head - 1 if word.head else None
        end = offset + len(word.form.replace(" ", ""))
        tags = (word.upos, word.xpos, word.feats, word.lemma)
        scored.append(ScoredWord(offset, end, *tags, head, word.dep, place == 0))
        offset = end
    return scored


def _analysed_words(
    analyser: Analyser, words: Sequence[str], analysis: Analysis, base: int, offset: int
) -> list[ScoredWord]:
    """Make the words of an analysis comparable."""
    labels, scored = analyser.inference.labels, []
    for place, word in enumerate(words):
        head = analysis.heads[place]
        end = offset + len(word.replace(" ", ""))
        item = ScoredWord(
            start=offset,
            end=end,
            upos=labels["upos"][analysis.upos[place]],
            xpos=labels["xpos"][analysis.xpos[place]],
            feats=labels["feats"][analysis.feats[place]],
            lemma=analysis.lemmas[place],
            head=None if head == place else base + head,
            dep=labels["dep"][analysis.deps[place]],
            begins=analysis.starts[place],
        )
        scored.append(item)
        offset = end
    return scored


def _doc_words(doc: Doc, base: int, offset: int) -> list[ScoredWord]:
    """Make the tokens of a Doc comparable; white space is left out."""
    tokens = [token for token in doc if not token.is_space]
    places = {token.i: base + place for place, token in enumerate(tokens)}
    scored = []
    for token in tokens:
        end = offset + len(token.text)
        root = token.head.i == token.i
        item = ScoredWord(
            start=offset,
            end=end,
            upos=token.pos_,
            xpos=token.tag_,
            feats=str(token.morph),
            lemma=token.lemma_,
            head=None if root else places.get(token.head.i),  # a parser may choose white space
            dep="root" if root else token.dep_,
            begins=bool(token.is_sent_start),
        )
        scored.append(item)
        offset = end
    return scored


def table(figures: dict[str, Any]) -> str:
    """Print figures as a table of text."""
    rows = [" ".join(f"{name:>9}" for name in ("", "", *FIELDS))]
    for mode in _MODES:
        for name, values in figures[mode].items():
            cells = " ".join(f"{values[field]:9.4f}" for field in FIELDS)
            rows.append(f"{mode:>11} {name:>14} {cells}")
    lists = figures.get("names_with_lists", {})
    rows += [
        f"{label:>14} {value:.4f}, with name lists {lists.get(label, 0.0):.4f}"
        for label, value in figures.get("names", {}).items()
    ]
    return "\n".join(rows)


def write_figures(folder: Path, figures: dict[str, Any]) -> None:
    """Put figures into a model's ``meta.json``."""
    path = folder / "meta.json"
    meta = json.loads(path.read_text(encoding="utf8"))
    meta["performance"] = {**meta["performance"], **figures}
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf8")
