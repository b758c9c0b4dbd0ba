"""Make the network's activations easier to quantise.

A few channels have values a hundred times those of the others, and one scale for all wastes the
eight bits. Two remedies, neither of which changes what the network computes: dividing each channel
of a matrix's input by a factor and multiplying the matrix's column by it (SmoothQuant); and, in the
feed-forward parts, whose widest channels are too wide for that, giving these channels small
matrices of their own, which stay in floating point (as LLM.int8 does).
"""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn

from kg.nlp.training.onnx_graph import Graph, PlainLayer

_STRENGTH = 0.5
_WIDE_CHANNELS = 32
"""Inner channels of each feed-forward part that stay in floating point. On the development file
16 to 64 do about as well; without them LAS falls by .006."""

Hook = Callable[[nn.Module, tuple[Tensor, ...]], None]


def smooth(graph: Graph, inputs: Iterable[tuple[Tensor, Tensor]]) -> None:
    """Even out the channels of all layers of a graph.

    Parameters
    ----------
    graph : Graph
        Changed in place; its outputs stay the same but for rounding.
    inputs : Iterable[tuple[Tensor, Tensor]]
        ``ids`` and ``first`` of windows on which to look at the activations.
    """
    ranges: dict[nn.Linear, Tensor] = {}
    hooks = [
        matrix.register_forward_pre_hook(_watcher(ranges, matrix))
        for layer in graph.layers
        for matrix in (*layer.matrices(), layer.down)
    ]
    with torch.no_grad():
        for ids, first in inputs:
            graph(ids, first)
    for hook in hooks:
        hook.remove()
    for layer in graph.layers:
        _smooth_layer(layer, ranges)


def _watcher(ranges: dict[nn.Linear, Tensor], matrix: nn.Linear) -> Hook:
    """Make a hook that notes the largest value of each channel that goes into a matrix."""

    def watch(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        largest = inputs[0].abs().flatten(0, -2).amax(0)
        ranges[matrix] = torch.maximum(ranges.get(matrix, largest), largest)

    return watch


def _smooth_layer(layer: PlainLayer, ranges: dict[nn.Linear, Tensor]) -> None:
    """Set the widest inner channels apart, then move the factors of the other matrices."""
    reaches = [ranges[matrix].clamp(min=1e-5) for matrix in layer.matrices()]
    layer.set_apart(ranges[layer.down].topk(_WIDE_CHANNELS).indices)
    for matrix, scale, reach in zip(layer.matrices(), layer.scales(), reaches, strict=True):
        columns = matrix.weight.data.abs().amax(0).clamp(min=1e-5)
        factor = reach**_STRENGTH / columns ** (1 - _STRENGTH)
        matrix.weight.data *= factor
        scale /= factor
    layer.fold()
