"""Names from IOB2 scores: the best sequence of tags in which every I- goes on a name."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_NEVER = np.float32(-1e9)


class BioDecoder:
    """Finds the best allowed sequence of tags.

    Parameters
    ----------
    tags : Sequence[str]
        Class names: ``O``, ``B-X`` and ``I-X``.
    """

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = tuple(tags)
        pairs = [[_follows(before, tag) for tag in tags] for before in tags]
        self._allowed = np.array(pairs, dtype=bool).reshape(len(self.tags), len(self.tags))
        self._first = np.array([not tag.startswith("I-") for tag in tags], dtype=bool)

    def best(self, scores: NDArray[np.float32]) -> list[str]:
        """Find the tags of one sentence.

        Parameters
        ----------
        scores : NDArray[np.float32]
            ``[n, len(tags)]``.

        Returns
        -------
        list[str]
            ``n`` tags.
        """
        greedy = scores.argmax(1)
        if self._first[greedy[0]] and self._allowed[greedy[:-1], greedy[1:]].all():
            return [self.tags[number] for number in greedy]
        return [self.tags[number] for number in self._viterbi(scores)]

    def _viterbi(self, scores: NDArray[np.float32]) -> list[int]:
        """Run the Viterbi algorithm."""
        bar = np.where(self._allowed, np.float32(0), _NEVER)
        total = scores[0] + np.where(self._first, np.float32(0), _NEVER)
        back = []
        for row in scores[1:]:
            step = total[:, None] + bar
            back.append(step.argmax(0))
            total = step.max(0) + row
        path = [int(total.argmax())]
        for pointers in reversed(back):
            path.append(int(pointers[path[-1]]))
        return path[::-1]


def _follows(before: str, tag: str) -> bool:
    """Tell whether ``tag`` may stand after ``before``."""
    return not tag.startswith("I-") or before[1:] == tag[1:]


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Read the names off IOB2 tags.

    Returns
    -------
    list[tuple[int, int, str]]
        Start and end (word numbers, end exclusive) and label of each name.
    """
    found: list[tuple[int, int, str]] = []
    start = -1
    for number, tag in enumerate([*tags, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            found.append((start, number, tags[start][2:]))
            start = -1
        if tag.startswith("B-"):
            start = number
    return found
