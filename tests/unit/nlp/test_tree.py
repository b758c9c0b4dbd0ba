"""The maximum spanning tree."""

from itertools import product

import numpy as np
import pytest

from kg.nlp.tree import best_tree, is_tree


def log_softmax(scores):
    return scores - np.log(np.exp(scores).sum(1, keepdims=True))


def best_by_trying_all(scores):
    size = len(scores)
    usable = log_softmax(scores)
    best, best_sum = None, -np.inf
    for heads in product(range(size + 1), repeat=size):
        total = sum(usable[row, head] for row, head in enumerate(heads))
        if total > best_sum and is_tree(np.array(heads)):
            best, best_sum = heads, total
    return list(best)


@pytest.mark.parametrize("seed", range(40))
def test_best_tree_is_the_best_of_all(seed):
    random = np.random.default_rng(seed)
    size = int(random.integers(1, 5))
    scores = random.normal(size=(size, size + 1)).astype(np.float32) * 3

    assert best_tree(scores).tolist() == best_by_trying_all(scores)


@pytest.mark.parametrize("seed", range(20))
def test_long_sentences_give_trees(seed):
    random = np.random.default_rng(seed)
    scores = random.normal(size=(60, 61)).astype(np.float32)

    assert is_tree(best_tree(scores))


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([0], True),
        ([0, 1, 2], True),
        ([0, 0], False),
        ([2, 1], False),
        ([0, 3, 2], False),
        ([1, 0], False),
        ([0, 1, 5, 3, 4], False),
    ],
)
def test_is_tree(heads, expected):
    assert is_tree(np.array(heads)) is expected
