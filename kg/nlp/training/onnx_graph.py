"""Write the network as an ONNX graph for one window."""

from pathlib import Path

import torch
from torch import Tensor, nn

from kg.nlp.training.network import Network

OUTPUTS = (
    "start",
    "upos",
    "xpos",
    "feats",
    "lemma",
    "name",
    "arc_dep",
    "arc_head",
    "arc_bias",
    "dep_dep",
    "dep_head",
)
LEMMA_CHOICES = 6


class Graph(nn.Module):
    """The network as it runs: one window in, ``OUTPUTS`` out.

    ``start`` is ``[N]`` (log odds), ``upos``, ``xpos`` and ``feats`` ``[N]`` the best classes,
    ``lemma`` ``[N, LEMMA_CHOICES]`` the best scripts, ``name`` ``[N, C]`` scores; the rest are the
    parts of arc and label scores (``Network.arc_parts``, ``Network.dep_parts``).
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Read ``[L]`` piece numbers and the ``[N]`` places of the words' first pieces."""
        words = self.network.read(ids[None], first, None)
        scores = self.network.choose(words)
        start = scores["start"][:, 1] - scores["start"][:, 0]
        best = [scores[task].argmax(-1).to(torch.int32) for task in ("upos", "xpos", "feats")]
        scripts = scores["lemma"].topk(LEMMA_CHOICES, dim=-1).indices.to(torch.int32)
        arcs = self.network.arc_parts(words["syntax"])
        labels = self.network.dep_parts(words["syntax"])
        return start, *best, scripts, scores["name"], *arcs, *labels


def write_graph(network: Network, path: Path) -> None:
    """Export a network with its present weights to ``path``."""
    graph = Graph(network).eval()
    example = (torch.arange(4, 24), torch.tensor([1, 3, 4, 8]))
    torch.onnx.export(
        graph,
        example,
        str(path),
        opset_version=17,
        input_names=["ids", "first"],
        output_names=list(OUTPUTS),
        dynamic_axes={"ids": {0: "pieces"}, "first": {0: "words"}},
        dynamo=False,
    )
