"""From words to an analysis: sentences, tags, lemmas, a tree per sentence, names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise

import numpy as np

from kg.nlp.bio import BioDecoder
from kg.nlp.headings import headings_joined
from kg.nlp.inference import Array, Inference, Reading
from kg.nlp.lemmatiser import Lemmatiser
from kg.nlp.sentences import datelines_parted, initials_parted, sentence_starts, titles_joined
from kg.nlp.tree import best_tree
from kg.nlp.windows import Stretch, cut_point, reach, stretches


@dataclass(frozen=True, slots=True)
class Text:
    """A tokenised text.

    Attributes
    ----------
    words : Sequence[str]
        Tokens without white space.
    paragraphs : Sequence[int]
        Ascending word numbers at which a paragraph begins, the first of them 0.
    attached : Sequence[bool]
        Whether a word follows the one before it without a space; empty if that is not known.
    starts : Sequence[bool]
        Whether a sentence begins with a word; empty where the network is to find that.
    """

    words: Sequence[str]
    paragraphs: Sequence[int] = (0,)
    attached: Sequence[bool] = ()
    starts: Sequence[bool] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """The words of a text, each list one entry a word.

    ``heads`` are word numbers of the text, a root's its own; ``names`` are IOB2 tags; ``upos``,
    ``xpos``, ``feats`` and ``deps`` are class numbers of the network.
    """

    starts: list[bool]
    upos: list[int]
    xpos: list[int]
    feats: list[int]
    lemmas: list[str]
    heads: list[int]
    deps: list[int]
    names: list[str]


Mapper = Callable[[Callable[[Stretch], Analysis], Sequence[Stretch]], Iterator[Analysis]]


class Analyser:
    """Analyses tokenised texts with one network."""

    def __init__(self, inference: Inference) -> None:
        self.inference = inference
        self._names = BioDecoder(inference.labels["name"])
        self._root = inference.labels["dep"].index("root")
        self._person = inference.labels["name"].index("B-PERSON")
        labels = enumerate(inference.labels["name"])
        self._places = {n for n, label in labels if label.endswith(("-GPE", "-LOC"))}
        self._lemmatiser = Lemmatiser(inference)

    def learn(self, words: Iterable[str]) -> None:
        """Take words for known ones when looking for dictionary forms."""
        self._lemmatiser.learn(words)

    def analyse(self, text: Text, mapper: Mapper = map) -> Analysis:
        """Analyse a text.

        Parameters
        ----------
        text : Text
            Tokenised.
        mapper : Mapper
            Applies a function to stretches of the text in order, perhaps in several threads.
        """
        sizes = [len(self.inference.table.cut(word)) for word in text.words]

        def work(stretch: Stretch) -> Analysis:
            return join([*self._windows(stretch, text, sizes)])

        return join([*mapper(work, stretches(sizes, text.paragraphs))])

    def _windows(self, stretch: Stretch, text: Text, sizes: Sequence[int]) -> Iterator[Analysis]:
        """Read a stretch window by window."""
        start = stretch.start
        while start < stretch.end:
            end = stretch.end if stretch.fits else reach(sizes, start, stretch.end)
            marks = [number - start for number in text.paragraphs if start <= number < end]
            words = text.words[start:end]
            reading = self.inference.read(words, marks)
            flags = list(text.starts[start:end])
            if not flags:
                flags = self._starts(reading, words, text.attached[start:end], (0, *marks))
            for mark in (0, *marks):
                flags[mark] = True
            places = [start + place for place, flag in enumerate(flags) if flag]
            cut = end if end == stretch.end else cut_point(start, end, places)
            size = cut - start
            yield self._decode(reading, words[:size], flags[:size], start)
            start = cut

    def _starts(
        self,
        reading: Reading,
        words: Sequence[str],
        attached: Sequence[bool],
        marks: Sequence[int],
    ) -> list[bool]:
        """Decide which words begin a sentence; those at `marks` begin a paragraph."""
        flags = sentence_starts(reading.start, words, attached)
        upos = [self.inference.labels["upos"][number] for number in reading.upos]
        best = reading.name.argmax(axis=1)
        flags = titles_joined(flags, words, upos, [n == self._person for n in best])
        flags = initials_parted(flags, words, upos)
        flags = headings_joined(flags, words, upos, marks)
        for mark in marks:
            flags[mark] = True
        return datelines_parted(flags, words, attached, [n in self._places for n in best])

    def _decode(
        self, reading: Reading, words: Sequence[str], flags: list[bool], offset: int
    ) -> Analysis:
        """Choose trees, lemmas and names for the first ``len(words)`` words of a reading."""
        size = len(words)
        heads = np.zeros(len(reading.start), np.int64)
        names: list[str] = []
        bounds = [place for place, flag in enumerate(flags) if flag] + [size]
        for start, end in pairwise(bounds):
            heads[start:end] = self._heads(reading, start, end)
            names += self._names.best(reading.name[start:end])
        deps = self._labels(reading, heads)
        absolute = np.where(heads[:size] == 0, np.arange(size), heads[:size] - 1) + offset
        return Analysis(
            starts=flags,
            upos=reading.upos[:size].tolist(),
            xpos=reading.xpos[:size].tolist(),
            feats=reading.feats[:size].tolist(),
            lemmas=self._lemmatiser.lemmas(words, reading.upos, reading.lemma, reading.lemma_score),
            heads=absolute.tolist(),
            deps=deps[:size].tolist(),
            names=names,
        )

    def _heads(self, reading: Reading, start: int, end: int) -> Array:
        """Find ``[end - start]`` heads of a sentence (0: root, else word of the window + 1)."""
        places = np.concatenate([[0], np.arange(start + 1, end + 1)])
        scores = reading.arc_dep[start:end] @ reading.arc_head[places].T
        heads = best_tree(scores + reading.arc_bias[places])
        return places[heads]

    def _labels(self, reading: Reading, heads: Array) -> Array:
        """Choose labels; the root, and no other word, is called so."""
        scores = self.inference.arc_labels(reading, heads)
        scores[:, self._root] = -np.inf
        return np.where(heads == 0, self._root, scores.argmax(1))


def join(parts: Sequence[Analysis]) -> Analysis:
    """Put the analyses of successive parts of a text together."""
    if len(parts) == 1:
        return parts[0]  # the common case
    names = [field.name for field in fields(Analysis)]
    lists = {name: [x for part in parts for x in getattr(part, name)] for name in names}
    return Analysis(**lists)
