"""Write the network as an ONNX graph for one window."""

import copy
from pathlib import Path

import torch
from torch import Tensor, nn

from kg.nlp.training.encoder import Layer
from kg.nlp.training.network import Network

OUTPUTS = (
    "start",
    "upos",
    "xpos",
    "feats",
    "lemma",
    "lemma_score",
    "name",
    "arc_dep",
    "arc_head",
    "arc_bias",
    "dep_dep",
    "dep_head",
)
LEMMA_CHOICES = 6
_ALL = slice(None)


class ByteEmbedding(nn.Module):
    """Vectors of pieces in 8 bits, with a scale for each piece."""

    def __init__(self, weights: Tensor) -> None:
        super().__init__()
        scale = weights.abs().amax(1).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("bytes", (weights / scale[:, None]).round().to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """Look up ``[L, H]`` vectors."""
        return self.bytes[ids].to(torch.float32) * self.scale[ids][:, None]


class PlainLayer(nn.Module):
    """A transformer layer for one window, with query, key and value in one matrix.

    The inputs of ``joint``, ``out`` and ``up`` are multiplied by a vector (see
    ``kg.nlp.training.smoothing``), that of ``out`` within the value part of ``joint``. Of the inner
    channels of the feed-forward part, ``apart`` may give some matrices of their own.
    """

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.heads = layer.heads
        width = layer.up.weight.shape[1]
        self.joint = nn.Linear(width, 3 * width)
        for name in ("weight", "bias"):
            query, key, value = (
                getattr(part, name).data for part in (layer.query, layer.key, layer.value)
            )
            scaled = query * (width // layer.heads) ** -0.5
            getattr(self.joint, name).data = torch.cat([scaled, key, value])
        self.out, self.up, self.down = (
            copy.deepcopy(part) for part in (layer.out, layer.up, layer.down)
        )
        self.wide_up: nn.Linear | None = None
        self.wide_down: nn.Linear | None = None
        self.norm_attention, self.norm_out = layer.norm_attention, layer.norm_out
        for name in ("joint", "out", "up"):
            self.register_buffer(f"{name}_scale", torch.ones(width))

    def matrices(self) -> tuple[nn.Linear, ...]:
        """Give the matrices whose inputs are scaled."""
        return self.joint, self.out, self.up

    def scales(self) -> tuple[Tensor, ...]:
        """Give what the inputs of ``matrices`` are multiplied by."""
        return self.joint_scale, self.out_scale, self.up_scale

    def fold(self) -> None:
        """Multiply the scale of the attention's output into the value part of ``joint``."""
        width = len(self.out_scale)
        self.joint.weight.data[-width:] *= self.out_scale[:, None]
        self.joint.bias.data[-width:] *= self.out_scale
        self.out_scale.fill_(1.0)

    def set_apart(self, channels: Tensor) -> None:
        """Move inner channels of the feed-forward part to ``wide_up`` and ``wide_down``."""
        kept = torch.ones(self.up.out_features, dtype=torch.bool)
        kept[channels] = False
        self.wide_up = _part(self.up, rows=channels)
        self.wide_down = _part(self.down, columns=channels)
        self.wide_down.bias.data.zero_()
        self.up = _part(self.up, rows=kept)
        self.down = _part(self.down, columns=kept)

    def forward(self, x: Tensor) -> Tensor:
        """Transform ``[1, L, H]``."""
        width = x.shape[-1]
        parts = self.joint(x * self.joint_scale).view(1, -1, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        found = (query @ key.transpose(2, 3)).softmax(-1) @ value
        found = self.out(found.transpose(1, 2).reshape(1, -1, width))
        x = self.norm_attention(x + found)
        inner = self.down(nn.functional.gelu(self.up(x * self.up_scale)))
        if self.wide_up is not None and self.wide_down is not None:
            inner = inner + self.wide_down(nn.functional.gelu(self.wide_up(x)))
        return self.norm_out(x + inner)


def _part(
    matrix: nn.Linear, *, rows: Tensor | slice = _ALL, columns: Tensor | slice = _ALL
) -> nn.Linear:
    """Copy some rows (with their bias) or columns of a matrix."""
    weight = matrix.weight.data[rows][:, columns].clone()
    part = nn.Linear(weight.shape[1], weight.shape[0])
    part.weight.data, part.bias.data = weight, matrix.bias.data[rows].clone()
    return part


class Graph(nn.Module):
    """The network as it runs: one window in, ``OUTPUTS`` out.

    ``start`` is ``[N]`` (log odds), ``upos``, ``xpos`` and ``feats`` ``[N]`` the best classes,
    ``lemma`` ``[N, LEMMA_CHOICES]`` the best scripts and ``lemma_score`` their log probabilities,
    ``name`` ``[N, C]`` scores; the rest are the parts of arc and label scores
    (``Network.arc_parts``, ``Network.dep_parts``).
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.pieces = ByteEmbedding(network.encoder.pieces.weight.data)
        self.layers = nn.ModuleList(PlainLayer(layer) for layer in network.encoder.layers)

    def forward(self, ids: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Read ``[L]`` piece numbers and the ``[N]`` places of the words' first pieces."""
        encoder = self.network.encoder
        x = encoder.norm(self.pieces(ids) + encoder.positions[: ids.shape[0]])[None]
        layers = [x[0][first]]
        for layer in self.layers:
            x = layer(x)
            layers.append(x[0][first])
        stacked = torch.stack(layers)
        words = {group: mix(stacked) for group, mix in self.network.mixes.items()}
        scores = self.network.choose(words)
        start = scores["start"][:, 1] - scores["start"][:, 0]
        best = [scores[task].argmax(-1).to(torch.int32) for task in ("upos", "xpos", "feats")]
        likely = scores["lemma"].log_softmax(-1)
        values, scripts = likely.topk(min(LEMMA_CHOICES, likely.shape[-1]), dim=-1)
        arcs = self.network.arc_parts(words["syntax"])
        labels = self.network.dep_parts(words["syntax"])
        return start, *best, scripts.to(torch.int32), values, scores["name"], *arcs, *labels


class ArcLabels(nn.Module):
    """Scores of labels for given heads."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        between = network.dep_between.data
        self.count, size = between.shape[0], between.shape[1]
        self.between = nn.Parameter(between.permute(1, 0, 2).reshape(size, -1).contiguous())

    def forward(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Score ``[N, D]`` labels of arcs between ``[N, R]`` dependents and their heads."""
        left = (dependent @ self.between).view(-1, self.count, dependent.shape[1])
        return (left @ head[:, :, None])[:, :, 0]


def write_graph(graph: Graph, path: Path) -> None:
    """Export a graph to ``path``."""
    example = (torch.arange(4, 24), torch.tensor([1, 3, 4, 8]))
    axes = {"ids": {0: "pieces"}, "first": {0: "words"}}
    _export(graph, example, path, axes, OUTPUTS)


def write_arc_labels(network: Network, path: Path) -> None:
    """Export the scores of labels to ``path``."""
    example = (torch.rand(3, network.dep_between.shape[1]),) * 2
    axes = {"dependent": {0: "words"}, "head": {0: "words"}}
    _export(ArcLabels(network), example, path, axes, ("score",))


def _export(
    graph: nn.Module,
    example: tuple[Tensor, ...],
    path: Path,
    axes: dict[str, dict[int, str]],
    outputs: tuple[str, ...],
) -> None:
    """Write one graph, opset 17."""
    torch.onnx.export(
        graph.eval(),
        example,
        str(path),
        opset_version=17,
        input_names=list(axes),
        output_names=list(outputs),
        dynamic_axes=axes,
        dynamo=False,
    )
