"""The pretrained encoder (multilingual-e5-small, a 12-layer BERT) with fewer pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class EncoderSizes:
    """Shape of the encoder; ``inner`` is the width of the feed-forward layers."""

    pieces: int
    positions: int
    width: int
    layers: int
    heads: int
    inner: int
    eps: float


class Dropout(nn.Module):
    """Dropout whose masks are slices of one pool of random numbers.

    Drawing fresh random numbers took a third of a training step on a processor; a random slice of
    a large pool, drawn anew now and then, does as well.
    """

    _pools: dict[tuple[float, torch.dtype], Tensor] = {}  # noqa: RUF012
    _SIZE = 1 << 23

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Set a share of ``x`` to zero while training."""
        if not self.training or not self.rate:
            return x
        pool = self._pools.get((self.rate, x.dtype))
        if pool is None:
            kept = torch.rand(self._SIZE) >= self.rate
            pool = (kept / (1 - self.rate)).to(x.dtype)
            self._pools[self.rate, x.dtype] = pool
        at = int(torch.randint(self._SIZE - x.numel(), ()))
        return x * pool[at : at + x.numel()].view(x.shape)

    @classmethod
    def refresh(cls) -> None:
        """Have new random numbers drawn."""
        cls._pools.clear()


class Layer(nn.Module):
    """One transformer layer, normalised after each part."""

    def __init__(self, sizes: EncoderSizes, dropout: float) -> None:
        super().__init__()
        width = sizes.width
        self.heads = sizes.heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, sizes.inner), nn.Linear(sizes.inner, width)
        self.norm_attention = nn.LayerNorm(width, eps=sizes.eps)
        self.norm_out = nn.LayerNorm(width, eps=sizes.eps)
        self.drop = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Transform ``[B, L, H]``; ``mask`` is ``[B, 1, 1, L]``, very low for padding."""
        rows, length, width = x.shape
        q, k, v = (
            part(x).view(rows, length, self.heads, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        scores = (q * (width // self.heads) ** -0.5) @ k.transpose(2, 3)
        if mask is not None:
            scores = scores + mask
        found = (scores.softmax(-1) @ v).transpose(1, 2).reshape(rows, length, width)
        x = self.norm_attention(x + self.drop(self.out(found)))
        return self.norm_out(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces to vectors."""

    def __init__(self, sizes: EncoderSizes, dropout: float) -> None:
        super().__init__()
        self.pieces = nn.Embedding(sizes.pieces, sizes.width, sparse=True)
        self.positions = nn.Parameter(torch.zeros(sizes.positions, sizes.width))
        self.norm = nn.LayerNorm(sizes.width, eps=sizes.eps)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.drop = Dropout(dropout)

    def forward(self, ids: Tensor, mask: Tensor | None) -> list[Tensor]:
        """Give the ``[B, L, H]`` output of the embedding and of each layer."""
        x = self.drop(self.norm(self.pieces(ids) + self.positions[: ids.shape[1]]))
        found = [x]
        hidden = None if mask is None else (~mask * -1e4).to(torch.bfloat16)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hidden)
            found.append(x)
        return found


def base_sizes(base: dict[str, Any], pieces: int) -> EncoderSizes:
    """Read the shape of the unpacked encoder ``base`` for a number of pieces."""
    positions = len(base["state"]["pos"])
    shape = (base[key] for key in ("width", "layers", "heads", "inner", "eps"))
    return EncoderSizes(pieces, positions, *shape)


def load_base(encoder: Encoder, base: dict[str, Any], kept: Sequence[int]) -> None:
    """Fill an encoder with pretrained weights.

    Parameters
    ----------
    encoder : Encoder
        Of the shape ``base_sizes(base, len(kept))``.
    base : dict[str, Any]
        What ``unpack`` wrote: ``state`` maps names to tensors.
    kept : Sequence[int]
        Numbers of the pieces that are kept.
    """
    state = base["state"]
    filled = {
        "pieces.weight": state["word"][list(kept)],
        "positions": state["pos"] + state["type"][0],
        "norm.weight": state["eln_w"],
        "norm.bias": state["eln_b"],
    }
    names = {"query": "q", "key": "k", "value": "v", "out": "ao", "up": "fi", "down": "fo"}
    names |= {"norm_attention": "aln", "norm_out": "oln"}
    for number in range(len(encoder.layers)):
        for ours, theirs in names.items():
            for part, letter in (("weight", "w"), ("bias", "b")):
                tensor = state[f"l{number}.{theirs}.{letter}"]
                filled[f"layers.{number}.{ours}.{part}"] = tensor
    encoder.load_state_dict(filled)
