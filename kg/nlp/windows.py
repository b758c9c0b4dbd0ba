"""Cut a document into windows that the network reads at once.

A window depends on the document alone, never on its neighbours in a batch: the activations are
quantised by the range of the whole window, so that other company would change the parse.
"""

from collections.abc import Sequence
from dataclasses import dataclass

MAX_WORDS = 200
MAX_PIECES = 508
_MAX_PARAGRAPHS = 40


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words ``start`` to ``end`` of a document: whole paragraphs.

    ``fits`` is false for a paragraph that is longer than a window.
    """

    start: int
    end: int
    fits: bool


def stretches(pieces: Sequence[int], paragraphs: Sequence[int]) -> list[Stretch]:
    """Pack paragraphs into stretches that can be read apart from each other.

    Parameters
    ----------
    pieces : Sequence[int]
        Number of pieces of each word.
    paragraphs : Sequence[int]
        Ascending word numbers at which a paragraph begins; the first is 0.

    Returns
    -------
    list[Stretch]
        Covering all words, in order.
    """
    found: list[Stretch] = []
    packed = 0
    if not pieces:
        return found
    for start, end in zip(paragraphs, [*paragraphs[1:], len(pieces)], strict=True):
        last = found[-1] if found and packed < _MAX_PARAGRAPHS else None
        if last and last.fits and reach(pieces, last.start, end, spare=_MAX_PARAGRAPHS) == end:
            found[-1] = Stretch(last.start, end, fits=True)
            packed += 1
        elif end > start:
            found.append(Stretch(start, end, fits=reach(pieces, start, end) == end))
            packed = 1
    return found


def reach(pieces: Sequence[int], start: int, end: int, *, spare: int = 0) -> int:
    """Find how far a window from ``start`` reaches.

    Parameters
    ----------
    pieces : Sequence[int]
        Number of pieces of each word of the document.
    start, end : int
        Word numbers; the window is not to pass ``end``.
    spare : int
        Pieces to keep free, for the marks between paragraphs.

    Returns
    -------
    int
        End of the window, more than ``start``.
    """
    total = 0
    for number in range(start, min(end, start + MAX_WORDS)):
        total += pieces[number]
        if total > MAX_PIECES - spare and number > start:
            return number
    return min(end, start + MAX_WORDS)


def cut_point(start: int, end: int, sentence_starts: Sequence[int]) -> int:
    """Choose where a window that does not reach its paragraph's end is cut.

    Parameters
    ----------
    start, end : int
        Word numbers of the window.
    sentence_starts : Sequence[int]
        Ascending word numbers at which the network saw a sentence begin.

    Returns
    -------
    int
        Start of the last sentence, which the next window reads again with what follows; ``end``
        where the window is one sentence.
    """
    inner = [number for number in sentence_starts if start < number < end]
    return inner[-1] if inner else end
