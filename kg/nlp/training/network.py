"""The network: a pretrained encoder and one head a task."""

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from kg.nlp.pieces import PAD
from kg.nlp.training.batches import STEP, Batch, round_up
from kg.nlp.training.config import NetworkSizes
from kg.nlp.training.encoder import Dropout, Encoder, EncoderSizes
from kg.nlp.training.labels import Labels

_CHOICES = {"tags": ("upos", "xpos", "feats", "lemma"), "names": ("name", "silver")}
GROUPS = ("syntax", "tags", "names", "starts")


class LayerMix(nn.Module):
    """A learned weighted mean of the encoder's layers."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(layers))
        self.weights.data[-1] = 2.0

    def forward(self, layers: Tensor) -> Tensor:
        """Mix ``[layers, N, H]`` to ``[N, H]``."""
        return torch.einsum("l,lnh->nh", self.weights.softmax(0).to(layers.dtype), layers)


class Perceptron(nn.Sequential):
    """One hidden layer with dropout."""

    def __init__(self, width: int, size: int, dropout: float) -> None:
        super().__init__(nn.Linear(width, size), nn.GELU(), Dropout(dropout))


class Network(nn.Module):
    """All tasks over one reading of a window."""

    def __init__(self, encoder: EncoderSizes, sizes: NetworkSizes, labels: Labels) -> None:
        super().__init__()
        width, drop = encoder.width, sizes.head_dropout
        self.encoder = Encoder(encoder, sizes.encoder_dropout)
        self.mixes = nn.ModuleDict({g: LayerMix(encoder.layers + 1) for g in GROUPS})
        self.hidden = nn.ModuleDict(
            {g: Perceptron(width, sizes.task_size, drop) for g in ("tags", "names", "starts")}
        )
        counts = {task: len(names) for task, names in labels.as_dict().items()}
        self.choices = nn.ModuleDict(
            {t: nn.Linear(sizes.task_size, counts[t]) for ts in _CHOICES.values() for t in ts}
        )
        self.start = nn.Linear(sizes.task_size, 2)
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc_head = Perceptron(width, sizes.arc_size, drop)
        self.arc_dep = Perceptron(width, sizes.arc_size, drop)
        self.arc_between = nn.Parameter(torch.zeros(sizes.arc_size, sizes.arc_size))
        self.arc_bias = nn.Linear(sizes.arc_size, 1)
        self.dep_head = Perceptron(width, sizes.label_size, drop)
        self.dep_dep = Perceptron(width, sizes.label_size, drop)
        between = torch.randn(counts["dep"], sizes.label_size + 1, sizes.label_size + 1)
        self.dep_between = nn.Parameter(between * 0.02)

    def read(self, ids: Tensor, first: Tensor, mask: Tensor | None) -> dict[str, Tensor]:
        """Encode windows.

        Parameters
        ----------
        ids : Tensor
            ``[B, L]`` piece numbers.
        first : Tensor
            ``[N]`` places of words in the flattened ``ids``.
        mask : Tensor or None
            ``[B, L]`` true where there is a piece; None: everywhere.

        Returns
        -------
        dict[str, Tensor]
            ``[N, H]`` vectors of the words for each group of tasks.
        """
        layers = torch.stack([x.flatten(0, 1)[first] for x in self.encoder(ids, mask)])
        return {group: mix(layers) for group, mix in self.mixes.items()}

    def choose(self, words: dict[str, Tensor]) -> dict[str, Tensor]:
        """Score the classes ``[N, C]`` of all tasks that look at one word."""
        scores = {"start": self.start(self.hidden["starts"](words["starts"]))}
        for group, tasks in _CHOICES.items():
            hidden = self.hidden[group](words[group])
            scores |= {task: self.choices[task](hidden) for task in tasks}
        return scores

    def arc_parts(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Prepare scores of arcs: a word's arcs score ``parts[0] @ parts[1].T + parts[2]``.

        Parameters
        ----------
        x : Tensor
            ``[N, H]`` word vectors.

        Returns
        -------
        tuple[Tensor, Tensor, Tensor]
            ``[N, A]`` dependents, ``[N + 1, A]`` heads (the root first), ``[N + 1]`` bias.
        """
        heads = self.arc_head(torch.cat([self.root[None].to(x.dtype), x]))
        dependents = self.arc_dep(x) @ self.arc_between.to(x.dtype) / 16
        return dependents, heads, self.arc_bias(heads)[:, 0]

    def dep_parts(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Prepare scores of labels: ``[N, R + 1]`` dependents, ``[N + 1, R + 1]`` heads."""
        heads = self.dep_head(torch.cat([self.root[None].to(x.dtype), x]))
        return F.pad(self.dep_dep(x), (0, 1), value=1.0), F.pad(heads, (0, 1), value=1.0)

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Score arcs ``[N, W + 1]``, other tasks ``[N, C]``; labels for gold heads."""
        count = len(batch.first)
        spare = round_up(count, 64) - count
        words = self.read(batch.ids, F.pad(batch.first, (0, spare)), batch.ids != PAD)
        scores = {task: values[:count] for task, values in self.choose(words).items()}
        scores["arc"] = self.arcs(words["syntax"], batch)
        heads = F.pad(batch.gold["head"], (0, spare))
        scores["dep"] = self.labels(words["syntax"], heads)[:count]
        return scores

    def arcs(self, x: Tensor, batch: Batch) -> Tensor:
        """Score ``[N, W + 1]`` every word of the same sentence, and the root, as the head."""
        dependents, heads, bias = self.arc_parts(x)
        place, count = (batch.row, batch.column), len(batch.row)
        rows, columns = len(batch.ids), round_up(int(batch.column.max()) + 1, STEP)
        padded = heads.new_zeros(rows, columns, heads.shape[1])
        padded[place] = heads[1 : count + 1]
        bias_padded = bias.new_zeros(rows, columns)
        bias_padded[place] = bias[1 : count + 1]
        queries = heads.new_zeros(rows, columns, heads.shape[1])
        queries[place] = dependents[:count]
        sentences = torch.full((rows, columns), -1)
        sentences[place] = batch.sentence
        inner = queries @ padded.transpose(1, 2) + bias_padded[:, None]
        inner = inner[place].float()
        inner = inner.masked_fill(sentences[batch.row] != batch.sentence[:, None], -1e4)
        root = (dependents @ heads[0] + bias[0])[:count]
        return torch.cat([root.float()[:, None], inner], 1)

    def labels(self, x: Tensor, heads: Tensor) -> Tensor:
        """Score ``[N, D]`` the labels of the arcs to ``heads`` (0: root, else word + 1)."""
        dependent, head = self.dep_parts(x)
        between = self.dep_between.to(x.dtype).permute(1, 0, 2).flatten(1)
        left = (dependent @ between).view(len(x), len(self.dep_between), -1)
        return torch.einsum("ndj,nj->nd", left, head[heads])


def encoder_weights(network: Network) -> list[nn.Parameter]:
    """Give the encoder's weights but for the vectors of its pieces."""
    named = network.encoder.named_parameters()
    return [weight for name, weight in named if name != "pieces.weight"]


def head_weights(network: Network) -> list[nn.Parameter]:
    """Give the weights outside the encoder."""
    named = network.named_parameters()
    return [weight for name, weight in named if not name.startswith("encoder.")]
