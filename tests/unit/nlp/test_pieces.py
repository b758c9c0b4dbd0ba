"""Cutting of words into pieces."""

from kg.nlp.pieces import MAX_PIECES, SPECIAL, UNKNOWN, PieceTable

TABLE = PieceTable(
    [*SPECIAL, "▁", "▁oud", "▁oude", "-", "mini", "ster", "e", "r"], [0.0] * 4 + [-3.0] * 8
)


def texts(word: str) -> list[str]:
    return [TABLE.pieces[number] for number in TABLE.cut(word)]


def test_cut_takes_the_likeliest_path() -> None:
    assert texts("oud-minister") == ["▁oud", "-", "mini", "ster"]


def test_soft_hyphen_is_ignored() -> None:
    assert TABLE.cut("mini\u00adster") == TABLE.cut("minister")


def test_unknown_characters() -> None:
    assert texts("ع") == ["▁", "<unk>"]


def test_long_and_empty_words() -> None:
    assert len(TABLE.cut("e" * 100_000)) == MAX_PIECES
    assert TABLE.cut("\u00ad") == TABLE.cut("")
    assert PieceTable(SPECIAL, [0.0] * 4).cut("") == (UNKNOWN,)
