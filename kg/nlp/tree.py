"""The best dependency tree of a sentence: one root, no cycles."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]
_NEVER = -1e9
_ROOTS_TRIED = 4


def best_tree(scores: Scores) -> Heads:
    """Find the tree with the highest sum of scores.

    Parameters
    ----------
    scores : NDArray[np.float32]
        ``[n, n + 1]``: how well column ``j`` suits row ``i`` as its head; column 0 is the root,
        column ``j`` the ``j - 1``-th word.

    Returns
    -------
    NDArray[np.int64]
        ``[n]`` heads as columns of ``scores``; exactly one is 0.
    """
    heads: Heads = scores.argmax(1)
    if is_tree(heads):
        return heads
    weights = _log_softmax(scores.astype(np.float64))
    np.fill_diagonal(weights[:, 1:], _NEVER)
    best, best_sum = heads, -np.inf
    rows = np.arange(len(weights))
    for root in np.argsort(-weights[:, 0], kind="stable")[:_ROOTS_TRIED]:
        found = spanning_tree(_rooted(weights, int(root)))
        total = float(weights[rows, found].sum())
        if total > best_sum:
            best, best_sum = found, total
    return best


def is_tree(heads: Heads) -> bool:
    """Tell whether ``heads`` (0: root, else word + 1) has one root and no cycle."""
    if int((heads == 0).sum()) != 1:
        return False
    depth = np.concatenate([[0], heads])
    for _ in range(max(1, len(heads).bit_length())):
        depth = depth[depth]
    return not bool(depth.any())


def _rooted(weights: NDArray[np.float64], root: int) -> NDArray[np.float64]:
    """Forbid every root but one."""
    only = weights.copy()
    only[:, 0] = _NEVER
    only[root] = _NEVER
    only[root, 0] = 0.0
    return only


def spanning_tree(weights: NDArray[np.float64]) -> Heads:
    """Find the maximum spanning tree by the algorithm of Chu, Liu and Edmonds.

    Parameters
    ----------
    weights : NDArray[np.float64]
        ``[n, n + 1]`` as in ``best_tree``, the diagonal forbidden.
    """
    heads: Heads = weights.argmax(1)
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    outer = np.flatnonzero(~inside)
    columns = np.concatenate([[0], outer + 1])
    kept = weights[cycle, heads[cycle]]
    enter = weights[np.ix_(cycle, columns)] - kept[:, None]
    leave = weights[np.ix_(outer, cycle + 1)]
    small = np.full((len(outer) + 1, len(outer) + 2), _NEVER * 2)
    small[:-1, :-1] = weights[np.ix_(outer, columns)]
    small[:-1, -1] = leave.max(1, initial=_NEVER)
    small[-1, :-1] = enter.max(0)
    found = spanning_tree(small)
    for place, head in enumerate(found[:-1]):
        inner = int(head) == len(columns)
        heads[outer[place]] = cycle[leave[place].argmax()] + 1 if inner else columns[head]
    entry = int(found[-1])
    heads[cycle[enter[:, entry].argmax()]] = columns[entry]
    return heads


def _cycle(heads: Heads) -> Heads | None:
    """Find the words of one cycle, if there is one."""
    state = np.zeros(len(heads) + 1, dtype=np.int64)
    state[0] = -1
    for start in range(1, len(heads) + 1):
        at = start
        while state[at] == 0:
            state[at] = start
            at = int(heads[at - 1])
        if state[at] == start:
            cycle = [at]
            while (at := int(heads[at - 1])) != cycle[0]:
                cycle.append(at)
            return np.array(cycle) - 1
        _close(state, heads, start)
    return None


def _close(state: NDArray[np.int64], heads: Heads, start: int) -> None:
    """Mark the path from ``start`` as free of cycles."""
    at = start
    while state[at] == start:
        state[at] = -1
        at = int(heads[at - 1])


def _log_softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn each row into log probabilities."""
    shifted = scores - scores.max(1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(1, keepdims=True))  # type: ignore[no-any-return]
