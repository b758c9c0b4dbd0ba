"""Turn windows into tensors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor

from kg.nlp.pieces import BEGIN, END, PAD, PieceTable
from kg.nlp.training.corpus import Word
from kg.nlp.training.labels import IGNORE, Labels, lemma_script
from kg.nlp.training.mixture import Window

STEP = 8
"""Lengths are rounded up to this: the processor's kernels are compiled for each shape anew."""


def round_up(number: int, step: int) -> int:
    """Give the smallest multiple of ``step`` that is not below ``number``."""
    return -(-number // step) * step


@dataclass(frozen=True, slots=True)
class Batch:
    """Some windows; ``N`` words in all, ``B`` rows of at most ``L`` pieces or ``W`` words.

    Attributes
    ----------
    ids : Tensor
        ``[B, L]`` piece numbers, padded with ``PAD``.
    first : Tensor
        ``[N]`` place of each word's first piece in the flattened ``ids``.
    row, column : Tensor
        ``[N]`` row of each word and its place among the words of that row.
    sentence : Tensor
        ``[N]`` number of each word's sentence in its row.
    gold : dict[str, Tensor]
        ``[N]`` class of each word by task, ``IGNORE`` where there is none; ``arc`` holds columns
        of the row plus 1 (0: root), ``head`` places among the N words plus 1 (0: root).
    """

    ids: Tensor
    first: Tensor
    row: Tensor
    column: Tensor
    sentence: Tensor
    gold: dict[str, Tensor]


class Batcher:
    """Makes batches of windows for one table of pieces and one set of labels."""

    def __init__(self, table: PieceTable, labels: Labels) -> None:
        self.table = table
        self._numbers = labels.numbers()

    def size(self, window: Window) -> int:
        """Count the pieces of a window, marks of beginning, breaks and end included."""
        words = sum(self.measure(word) for s in window.sentences for word in s.words)
        return words + 1 + sum(window.breaks)

    def measure(self, word: Word) -> int:
        """Count the pieces of a word."""
        return len(self.table.cut(word.form))

    def batches(
        self, windows: Sequence[Window], pieces: int, random: Random | None
    ) -> Iterator[Batch]:
        """Yield batches of windows of similar length.

        Parameters
        ----------
        windows : Sequence[Window]
            What to read.
        pieces : int
            Limit of rows times columns of ``ids``; a longer window makes a batch alone.
        random : Random or None
            Shuffles windows and batches; None keeps them by length.
        """
        ordered = list(windows)
        if random:
            random.shuffle(ordered)
        by_length: dict[int, list[Window]] = {}
        for window in ordered:
            by_length.setdefault(round_up(self.size(window), STEP), []).append(window)
        groups = []
        for length, same in sorted(by_length.items()):
            rows = max(1, pieces // length)
            groups += [same[at : at + rows] for at in range(0, len(same), rows)]
        if random:
            random.shuffle(groups)
        for group in groups:
            yield self.batch(group)

    def batch(self, windows: Sequence[Window]) -> Batch:
        """Make one batch."""
        rows = [self._pieces(window) for window in windows]
        length = round_up(max(len(ids) for ids, _ in rows), STEP)
        ids = torch.full((len(rows), length), PAD)
        first: list[int] = []
        row: list[int] = []
        column: list[int] = []
        sentence: list[int] = []
        for number, (row_ids, row_first) in enumerate(rows):
            ids[number, : len(row_ids)] = torch.tensor(row_ids)
            first += [number * length + place for place in row_first]
            row += [number] * len(row_first)
            column += range(len(row_first))
            for place, s in enumerate(windows[number].sentences):
                sentence += [place] * len(s.words)
        return Batch(
            ids,
            torch.tensor(first),
            torch.tensor(row),
            torch.tensor(column),
            torch.tensor(sentence),
            self._gold(windows),
        )

    def _pieces(self, window: Window) -> tuple[list[int], list[int]]:
        """Give the piece numbers of a window and the place of each word's first piece."""
        ids: list[int] = [BEGIN]
        first: list[int] = []
        for sentence, hard in zip(window.sentences, window.breaks, strict=True):
            if hard and first:
                ids.append(END)
            for word in sentence.words:
                first.append(len(ids))
                ids += self.table.cut(word.form)
        return [*ids, END], first

    def _gold(self, windows: Sequence[Window]) -> dict[str, Tensor]:
        """Collect the classes of all tasks."""
        gold: dict[str, list[int]] = {task: [] for task in (*self._numbers, "start", "arc", "head")}
        total = 0
        for window in windows:
            column = 0
            for sentence in window.sentences:
                for place, word in enumerate(sentence.words):
                    self._add_word(gold, word)
                    gold["start"].append(int(place == 0))
                    gold["arc"].append(word.head and word.head + column)
                    gold["head"].append(word.head and word.head + column + total)
                column += len(sentence.words)
            total += column
        return {task: torch.tensor(classes) for task, classes in gold.items()}

    def _add_word(self, gold: dict[str, list[int]], word: Word) -> None:
        """Append the classes of one word."""
        tags = word.sure
        script = lemma_script(word.form, word.lemma) if tags else None
        values = {
            "upos": word.upos if tags else None,
            "xpos": word.xpos if tags else None,
            "feats": word.feats if tags else None,
            "lemma": script,
            "dep": word.dep,
            "name": word.name,
            "silver": word.silver,
        }
        for task, value in values.items():
            number = IGNORE if value is None else self._numbers[task].get(value, IGNORE)
            gold[task].append(number)
