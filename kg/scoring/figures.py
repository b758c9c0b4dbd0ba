"""Precision, recall and accuracy of predicted annotations, as the guidelines define them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many of the predicted and of the gold items agree."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(
            self.hits + other.hits, self.predicted + other.predicted, self.gold + other.gold
        )

    @property
    def precision(self) -> float:
        """Share of the predicted items that are right; 0 where nothing was predicted."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold items that were found; 0 where there are none."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def as_json(self) -> dict[str, float]:
        """Give the ratio and its counts as JSON values."""
        counts = {"tp": self.hits, "predicted": self.predicted, "gold": self.gold}
        return {"p": self.precision, "r": self.recall, "f": self.f1, **counts}


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many of the items that were compared are right."""

    hits: int = 0
    total: int = 0

    def __add__(self, other: Accuracy) -> Accuracy:
        return Accuracy(self.hits + other.hits, self.total + other.total)

    @property
    def share(self) -> float:
        """Share of right items; 0 where there are none."""
        return self.hits / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one sentence, document or collection; they add up.

    Attributes
    ----------
    trigger : Ratio
        Frames that are paired, whatever their types.
    type, plover : Ratio
        Pairs of the same type, of the same PLOVER class.
    tuples, relation, source : Ratio
        (type, role, filler) and (relation, subject, object) tuples; sources of pairs.
    polarity, modality : Accuracy
        Over the pairs.
    by_type : Mapping[str, Ratio]
        The `type` figure of each type.
    errors : tuple[str, ...]
        Each miss and each surplus in words.
    """

    trigger: Ratio = Ratio()
    type: Ratio = Ratio()
    plover: Ratio = Ratio()
    tuples: Ratio = Ratio()
    relation: Ratio = Ratio()
    source: Ratio = Ratio()
    polarity: Accuracy = Accuracy()
    modality: Accuracy = Accuracy()
    by_type: Mapping[str, Ratio] = field(default_factory=dict)
    errors: tuple[str, ...] = ()

    def __add__(self, other: Figures) -> Figures:
        types = sorted({*self.by_type, *other.by_type})
        none = Ratio()
        return Figures(
            trigger=self.trigger + other.trigger,
            type=self.type + other.type,
            plover=self.plover + other.plover,
            tuples=self.tuples + other.tuples,
            relation=self.relation + other.relation,
            source=self.source + other.source,
            polarity=self.polarity + other.polarity,
            modality=self.modality + other.modality,
            by_type={t: self.by_type.get(t, none) + other.by_type.get(t, none) for t in types},
            errors=self.errors + other.errors,
        )

    @property
    def ratios(self) -> dict[str, Ratio]:
        """Give the figures that have a precision and a recall, by name."""
        return {
            "trigger": self.trigger,
            "type": self.type,
            "class": self.plover,
            "tuple": self.tuples,
            "relation": self.relation,
            "source": self.source,
        }

    @property
    def accuracies(self) -> dict[str, Accuracy]:
        """Give the figures that are a share of the paired frames, by name."""
        return {"polarity": self.polarity, "modality": self.modality}

    def as_json(self) -> dict[str, object]:
        """Give all figures as JSON values, none rounded."""
        return {
            **{name: ratio.as_json() for name, ratio in self.ratios.items()},
            **{name: accuracy.share for name, accuracy in self.accuracies.items()},
        }
