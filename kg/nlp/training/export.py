"""Export a checkpoint as a folder that ``spacy.load`` reads."""

import json
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, cast

from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from kg import lexicon
from kg.nlp.component import NAME, Multitask
from kg.nlp.inference import ARC_LABELS, FILES, LABELS, LEMMAS, NETWORK, PIECES, WORDS
from kg.nlp.lemmatiser import clear_lemmas, lemma_rows
from kg.nlp.pieces import PieceTable
from kg.nlp.tokenizer import blank_pipeline
from kg.nlp.training.batches import Batcher
from kg.nlp.training.corpus import Word, read_treebank
from kg.nlp.training.description import LICENCE_TEXT, describe
from kg.nlp.training.mixture import running_windows
from kg.nlp.training.nouns import mended_nouns
from kg.nlp.training.onnx_graph import Graph, write_arc_labels, write_graph
from kg.nlp.training.quick import PLAIN
from kg.nlp.training.smoothing import smooth
from kg.nlp.training.state import Run, load_run, swap_average
from kg.nlp.training.verbs import further_infinitives, mended_verbs, strong_forms

_CALIBRATION_WINDOWS = 30
_IN_FLOAT = "/wide_"
"""Part of the names of the encoder matrices that stay in floating point (``PlainLayer``)."""


def export(
    checkpoint: Path,
    folder: Path,
    *,
    quantised: bool = True,
    treebanks: Sequence[Path] = (),
) -> None:
    """Write a pipeline.

    Parameters
    ----------
    checkpoint : Path
        ``last.pt`` of a run; its averaged weights are taken.
    folder : Path
        Where to; files there are overwritten.
    quantised : bool
        Whether the encoder's matrices are to be in 8 bits.
    treebanks : Sequence[Path]
        CoNLL-U files whose lemmas are to count as known words.
    """
    run = load_run(checkpoint)
    swap_average(run)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        network_files(run, work, treebanks, quantised=quantised)
        write_words(treebanks, work)
        files = {name: (work / name).read_bytes() for name in FILES}
    nlp = blank_pipeline()
    cast(Multitask, nlp.add_pipe(NAME)).from_files(files)
    nlp.meta.update(describe(run))
    nlp.to_disk(folder)
    (folder / "LICENSE").write_text(LICENCE_TEXT, encoding="utf8")


def network_files(run: Run, folder: Path, treebanks: Sequence[Path], *, quantised: bool) -> None:
    """Write the network's files, with a run's present weights, to ``folder``."""
    graph = Graph(run.network).eval()
    if quantised:
        smooth(graph, calibration(run, treebanks))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        write_graph(graph, folder / "float.onnx")
        write_arc_labels(run.network, folder / ARC_LABELS)
    if quantised:
        quantise(folder / "float.onnx", folder / NETWORK)
    else:
        (folder / "float.onnx").rename(folder / NETWORK)
    (folder / PIECES).write_text(piece_rows(run.table), encoding="utf8")
    labels = {**run.labels.as_dict(), "silver": []}
    (folder / LABELS).write_text(json.dumps(labels, ensure_ascii=False), encoding="utf8")


def calibration(run: Run, treebanks: Iterable[Path]) -> Iterator[tuple[Tensor, Tensor]]:
    """Yield the pieces of some windows of running text from treebanks."""
    batcher = Batcher(run.table, run.labels)
    for path in treebanks:
        windows = running_windows(read_treebank(path), PLAIN, Random(1), batcher.measure)
        for window in windows[:: max(1, len(windows) // _CALIBRATION_WINDOWS)]:
            batch = batcher.batch([window])
            yield batch.ids[0, : batcher.size(window)], batch.first


def quantise(source: Path, target: Path) -> None:
    """Turn the encoder's matrices into 8-bit integers, with a scale for each column."""
    import onnx

    nodes = [node.name for node in onnx.load(source).graph.node if node.op_type == "MatMul"]
    kept = [n for n in nodes if "/layers" not in n or _IN_FLOAT in n]
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=kept,
        extra_options={"MatMulConstBOnly": True},
    )


def write_words(treebanks: Iterable[Path], folder: Path) -> None:
    """Write the words that a lemma may well be, and the lemmas of the forms in treebanks."""
    sentences = [sentence for path in treebanks for sentence in read_treebank(path)]
    pairs = [(n, w) for s in sentences for n, w in enumerate(s.words) if w.sure and not _is_odd(w)]
    first = ((w.form if n else w.form[:1].lower() + w.form[1:], w) for n, w in pairs)
    lemmas = clear_lemmas((form, word.upos, word.lemma) for form, word in first)
    infinitives = further_infinitives()
    for verb in infinitives:
        lemmas.setdefault((verb, "VERB"), verb)
    _write_lemmas(lemmas, infinitives, folder)


def refresh_words(folder: Path) -> None:
    """Write the words and lemmas of a pipeline anew, after the lexicon has grown."""
    rows = (row.split("\t") for row in (folder / LEMMAS).read_text(encoding="utf8").splitlines())
    lemmas = {(form, upos): found or form for form, upos, found in rows}
    _write_lemmas(lemmas, further_infinitives(), folder)


def refresh_tokenizer(folder: Path) -> None:
    """Write the tokenizer of a pipeline anew, after its rules have changed."""
    written: Any = blank_pipeline().tokenizer
    written.to_disk(folder / "tokenizer", exclude=["vocab"])


def _write_lemmas(
    lemmas: dict[tuple[str, str], str], infinitives: Iterable[str], folder: Path
) -> None:
    for form, verb in strong_forms().items():
        lemmas.setdefault((form, "VERB"), verb)
    own_verbs, own_nouns, own_words = _lexicon_words()
    mended = mended_verbs(lemmas, own_verbs, frozenset(infinitives))
    mended = mended_nouns(mended, own_nouns)
    (folder / LEMMAS).write_text(lemma_rows(mended), encoding="utf8")
    known = {found.lower() for found in mended.values()} | own_words
    (folder / WORDS).write_text("\n".join(sorted(known)), encoding="utf8")


def _lexicon_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Give the verbs and the nouns of the project's own lexicon, and these with its adjectives."""
    words = lexicon.load()
    verbs = frozenset(v for e in words.entries for v in (*e.verbs, *(p.verb for p in e.phrases)))
    nouns = frozenset(n for e in words.entries for n in e.nouns) | words.classed_nouns
    adjectives = {a for e in words.entries for a in e.adjectives}
    return verbs, nouns, verbs | nouns | adjectives


def _is_odd(word: Word) -> bool:
    """Tell a past form that is given as its own lemma, as automatic annotation may do."""
    return "Tense=Past" in word.feats and word.form.lower() == word.lemma.lower()


def piece_rows(table: PieceTable) -> str:
    """Write pieces and scores, one a line."""
    rows = zip(table.pieces, table.scores, strict=True)
    return "".join(f"{piece}\t{score:.6g}\n" for piece, score in rows)
