"""Choose the pieces of the multilingual encoder that Dutch needs."""

import unicodedata
from collections.abc import Iterable, Iterator

from kg.nlp.pieces import SPECIAL, PieceTable


def trimmed_pieces(table: PieceTable, words: Iterable[str]) -> list[int]:
    """Choose pieces.

    Parameters
    ----------
    table : PieceTable
        The encoder's whole table.
    words : Iterable[str]
        Words that must be cut as with the whole table.

    Returns
    -------
    list[int]
        Numbers of the special pieces, the pieces of the words, and single Latin letters, digits
        and marks with and without the sign of a word's beginning; ascending.
    """
    kept = set(range(len(SPECIAL)))
    for word in words:
        kept.update(table.cut(word))
        table.forget(above=100_000)
    kept.update(n for n, piece in enumerate(table.pieces) if _is_small(piece))
    return sorted(kept)


def _is_small(piece: str) -> bool:
    """Tell whether a piece is one Latin character or mark, perhaps at a word's beginning."""
    rest = piece.removeprefix("▁")
    return len(rest) <= 1 and all(ord(c) < 0x250 or _is_mark(c) for c in rest)


def _is_mark(character: str) -> bool:
    """Tell whether a character is punctuation or a symbol in common use."""
    return ord(character) < 0x2E00 and unicodedata.category(character)[0] in "PS"


def frequent_words(count: int) -> Iterator[str]:
    """Yield the most frequent Dutch words, also capitalised, the top ones also in capitals."""
    from wordfreq import top_n_list

    for place, word in enumerate(top_n_list("nl", count)):
        yield word
        yield word[:1].upper() + word[1:]
        if place < count // 20:
            yield word.upper()


def sub_table(table: PieceTable, kept: list[int]) -> PieceTable:
    """Make the table of the kept pieces, in their order."""
    return PieceTable([table.pieces[n] for n in kept], [table.scores[n] for n in kept])
