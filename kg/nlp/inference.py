"""Run the exported network with onnxruntime."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from kg.nlp.pieces import BEGIN, END, PieceTable

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Array = NDArray[Any]
NETWORK, ARC_LABELS, PIECES = "network.onnx", "labels.onnx", "pieces.tsv"
LABELS, WORDS, LEMMAS = "labels.json", "words.txt", "lemmas.tsv"
_SLOWER_FUSIONS = ["SkipLayerNormFusion"]
"""The fused kernel takes four times as long as an addition and a normalisation (1.32)."""
FILES = (NETWORK, ARC_LABELS, PIECES, LABELS, WORDS, LEMMAS)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network says about the ``N`` words of a window.

    Attributes
    ----------
    start : Array
        ``[N]`` log odds of a sentence beginning.
    upos, xpos, feats : Array
        ``[N]`` class numbers.
    lemma, lemma_score : Array
        ``[N, K]`` edit scripts, best first, and their log probabilities.
    name : Array
        ``[N, C]`` scores of IOB2 tags.
    arc_dep, arc_head, arc_bias : Array
        ``[N, A]``, ``[N + 1, A]``, ``[N + 1]``: parts of arc scores, the root first.
    dep_dep, dep_head : Array
        ``[N, R]``, ``[N + 1, R]``: parts of label scores, the root first.
    """

    start: Array
    upos: Array
    xpos: Array
    feats: Array
    lemma: Array
    lemma_score: Array
    name: Array
    arc_dep: Array
    arc_head: Array
    arc_bias: Array
    dep_dep: Array
    dep_head: Array


class Inference:
    """The network's files: sessions, pieces, class names, words.

    Parameters
    ----------
    files : dict[str, bytes]
        The contents of ``FILES``.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files
        self.labels: dict[str, list[str]] = json.loads(files[LABELS])
        rows = [line.split("\t") for line in self.text(PIECES).split("\n") if line]
        self.table = PieceTable([row[0] for row in rows], [float(row[1]) for row in rows])
        self._network = _session(files[NETWORK])
        self._arc_labels = _session(files[ARC_LABELS])

    @classmethod
    def from_folder(cls, folder: Path) -> "Inference":
        """Read the files from a folder."""
        return cls({name: (folder / name).read_bytes() for name in FILES})

    def text(self, name: str) -> str:
        """Give the contents of a text file."""
        return self.files[name].decode("utf8")

    def read(self, words: Sequence[str], paragraphs: Sequence[int] = (0,)) -> Reading:
        """Read one window.

        Parameters
        ----------
        words : Sequence[str]
            At least one.
        paragraphs : Sequence[int]
            Word numbers at which a paragraph begins.
        """
        marks = {number for number in paragraphs if number > 0}
        ids, first = [BEGIN], []
        for number, word in enumerate(words):
            if number in marks:
                ids.append(END)
            first.append(len(ids))
            ids += self.table.cut(word)
        ids.append(END)
        inputs = {"ids": np.array(ids, np.int64), "first": np.array(first, np.int64)}
        return Reading(*self._network.run(None, inputs))

    def arc_labels(self, reading: Reading, heads: Array) -> Array:
        """Score ``[N, D]`` labels for ``[N]`` heads (0: root, else word + 1)."""
        inputs = {"dependent": reading.dep_dep, "head": reading.dep_head[heads]}
        return self._arc_labels.run(None, inputs)[0]  # type: ignore[no-any-return]


def _session(data: bytes) -> "InferenceSession":
    """Open a graph; one thread, so that the result does not depend on the machine's cores."""
    import onnxruntime  # slow to import, and not needed to register the component

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(
        data, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER_FUSIONS
    )
