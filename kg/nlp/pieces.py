"""Cut words into the encoder's subword pieces (unigram model, best path)."""

import unicodedata
from collections.abc import Iterable, Sequence

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
MAX_PIECES = 12
MAX_CHARACTERS = 64
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


class PieceTable:
    """The pieces that the encoder knows, with the cost of each.

    Parameters
    ----------
    pieces : Sequence[str]
        Piece texts; the first four are ``SPECIAL``. A piece's number is its place.
    scores : Sequence[float]
        Log probability of each piece, same length as ``pieces``.
    """

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self.pieces = tuple(pieces)
        self.scores = tuple(scores)
        self._entries = {
            piece: (number, score)
            for number, (piece, score) in enumerate(zip(pieces, scores, strict=True))
            if number >= len(SPECIAL)
        }
        self._longest = max(map(len, self._entries), default=1)
        self._unknown_score = min(scores, default=0.0) - 10.0
        self._cache: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        """Give the number of pieces, special ones included."""
        return len(self.pieces)

    def cut(self, word: str) -> tuple[int, ...]:
        """Cut one word.

        Parameters
        ----------
        word : str
            A token without surrounding space; soft hyphens and zero-width characters are ignored.

        Returns
        -------
        tuple[int, ...]
            One to ``MAX_PIECES`` piece numbers.
        """
        known = self._cache.get(word)
        if known is None:
            known = self._best_path("▁" + normalise(word))[:MAX_PIECES] or (UNKNOWN,)
            self._cache[word] = known
        return known

    def forget(self, *, above: int) -> None:
        """Empty the cache of cut words when it holds more than ``above`` of them."""
        if len(self._cache) > above:
            self._cache.clear()

    def _best_path(self, text: str) -> tuple[int, ...]:
        """Find the cut of ``text`` with the highest sum of scores."""
        size = len(text)
        best = [0.0] + [-1e30] * size
        back: list[tuple[int, int]] = [(0, UNKNOWN)] * (size + 1)
        for start in range(size):
            floor = best[start]
            if floor + self._unknown_score > best[start + 1]:
                best[start + 1] = floor + self._unknown_score
                back[start + 1] = (start, UNKNOWN)
            for end in range(start + 1, min(size, start + self._longest) + 1):
                entry = self._entries.get(text[start:end])
                if entry is not None and floor + entry[1] > best[end]:
                    best[end] = floor + entry[1]
                    back[end] = (start, entry[0])
        return tuple(_walk_back(back, size))


def _walk_back(back: Sequence[tuple[int, int]], end: int) -> Iterable[int]:
    """Read the pieces of the best path, first piece first."""
    found = []
    while end > 0:
        end, number = back[end]
        found.append(number)
    return reversed(found)


def normalise(word: str) -> str:
    """Drop invisible characters, apply NFKC and cut to ``MAX_CHARACTERS`` characters."""
    visible = word[: 4 * MAX_CHARACTERS].translate(_INVISIBLE)
    if len(visible) > 1:
        visible = visible.replace("’", "'")  # Treebanks write foto's and zo'n so.
    return unicodedata.normalize("NFKC", visible)[:MAX_CHARACTERS]
