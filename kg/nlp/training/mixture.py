"""Put training sentences together to windows: some alone, some in running text."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from kg.nlp.training.config import Mixture
from kg.nlp.training.corpus import Sentence, Word
from kg.nlp.training.variation import vary


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences that the encoder reads at once.

    ``breaks[i]`` says whether a paragraph ends before sentence ``i`` (true for the first).
    """

    sentences: tuple[Sentence, ...]
    breaks: tuple[bool, ...]


Measure = Callable[[Word], int]


def alone(sentences: Iterable[Sentence]) -> list[Window]:
    """Give each sentence a window of its own."""
    return [Window((sentence,), (True,)) for sentence in sentences]


def epoch_windows(
    sentences: Sequence[Sentence], mixture: Mixture, random: Random, measure: Measure
) -> list[Window]:
    """Make the windows of one epoch.

    Parameters
    ----------
    sentences : Sequence[Sentence]
        In the order of the treebank, so that neighbours make running text.
    mixture : Mixture
        Shares and chances.
    random : Random
        Source of chance; the same state gives the same windows.
    measure : Callable[[Word], int]
        Number of pieces of a word.
    """
    single: list[Sentence] = []
    running: list[Sentence] = []
    for sentence in sentences:
        (single if random.random() < mixture.alone else running).append(sentence)
    single += mixture.names_again * [s for s in sentences if has_names(s)]
    windows = alone(vary(s, mixture, random, at_end=True) for s in single)
    windows += running_windows(running, mixture, random, measure)
    return windows


def has_names(sentence: Sentence) -> bool:
    """Tell whether names are annotated in the sentence."""
    return sentence.words[0].name is not None


def running_windows(
    sentences: Sequence[Sentence],
    mixture: Mixture,
    random: Random,
    measure: Measure,
    *,
    breaks: Sequence[bool] | None = None,
) -> list[Window]:
    """Concatenate neighbouring sentences to windows of varying length.

    ``breaks`` says before which sentences, and after the last, a paragraph ends; None: by chance.
    """
    hard = breaks or _breaks(sentences, mixture, random)
    windows: list[Window] = []
    group: list[Sentence] = []
    start = words = pieces = 0
    limit = _limit(mixture, random)
    for number, sentence in enumerate(sentences):
        size = sum(map(measure, sentence.words)) + 1
        full = words + len(sentence.words) > limit or pieces + size > mixture.window_pieces
        if group and full:
            windows.append(_window(group, hard[start:number]))
            group, start, words, pieces = [], number, 0, 0
            limit = _limit(mixture, random)
        group.append(vary(sentence, mixture, random, at_end=hard[number + 1]))
        words, pieces = words + len(sentence.words), pieces + size
    return [*windows, _window(group, hard[start : len(sentences)])] if group else windows


def _window(sentences: Sequence[Sentence], hard: Sequence[bool]) -> Window:
    """Make a window, which begins with a paragraph."""
    return Window(tuple(sentences), (True, *hard[1:]))


def _breaks(sentences: Sequence[Sentence], mixture: Mixture, random: Random) -> list[bool]:
    """Decide before which sentences, and after the last, a paragraph ends."""
    inner = [
        a.document != b.document or random.random() < mixture.hard_break
        for a, b in pairwise(sentences)
    ]
    return [True, *inner, True]


def _limit(mixture: Mixture, random: Random) -> int:
    """Choose the length of the next window in words."""
    return int(mixture.window_words * random.uniform(0.2, 1.0))
