"""How rows and values come out, on a terminal and in a pipe."""

import csv
import io
import sys

import click
import pytest

from kg.cli import output

COLUMNS = ("#", "subject", "object")
ROWS = [(10, "Nederland", "6 personnel"), (11, "luchtmobiele brigade", None)]


def test_table_in_a_pipe_is_padded_with_one_line_a_row(capsys):
    output.write_table(COLUMNS, ROWS, title="seed (2020-02)")

    assert capsys.readouterr().out.splitlines() == [
        "seed (2020-02)",
        "#   subject               object",
        "10  Nederland             6 personnel",
        "11  luchtmobiele brigade",
    ]


def test_long_cells_are_not_wrapped_in_a_pipe(capsys):
    output.write_table(("a", "b"), [("x" * 300, "y")])

    assert capsys.readouterr().out.splitlines()[1] == "x" * 300 + "  y"


def test_table_on_a_terminal_keeps_to_its_width(capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")

    output.write_table(COLUMNS, [(1, "de noodzaak van een Iraakse uitnodiging " * 3, "x")])

    lines = click.unstyle(capsys.readouterr().out).splitlines()
    assert len(lines) > 3
    assert max(map(len, lines)) <= 60


def terminal_table(capsys, monkeypatch, width, *table):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(width))
    output.write_table(*table)
    return click.unstyle(capsys.readouterr().out).splitlines()


def test_long_text_makes_room_for_names_on_a_terminal(capsys, monkeypatch):
    """A name is not cut in two as long as a sentence can be wrapped further."""
    row = ("Georgische functionarissen", "02-sancties-georgie", "De EU legde sancties op. " * 5)

    lines = terminal_table(capsys, monkeypatch, 60, ("wie", "document", "zin"), [row])

    assert lines[1].split()[:2] == ["Georgische", "02-sancties-georgie"]
    assert lines[2].startswith("functionarissen ")
    assert max(map(len, lines)) <= 60


def test_words_are_cut_where_a_terminal_has_no_room_for_them(capsys, monkeypatch):
    lines = terminal_table(capsys, monkeypatch, 12, ("a", "b"), [("x" * 20, "y" * 20)])

    assert max(map(len, lines)) <= 12
    assert "".join(lines).count("x") == 20


def test_columns_without_anything_are_left_out_on_a_terminal(capsys, monkeypatch):
    rows = [("Polen", None, "x"), ("Litouwen", "", "y")]

    lines = terminal_table(capsys, monkeypatch, 60, ("wie", "tijd", "zin"), rows)

    assert lines[0].split() == ["wie", "zin"]
    assert terminal_table(capsys, monkeypatch, 60, ("wie", "zin"), [])[0].split() == ["wie", "zin"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("\x1b[31mrood\x1b[0m", "[31mrood [0m"),
        ("twee\nregels\ten\u2028meer", "twee regels en meer"),
        ("zacht\u00adkoppelteken", "zachtkoppelteken"),
        ("rechts\u202eomgekeerd", "rechts omgekeerd"),
        (None, ""),
        (0, "0"),
    ],
    ids=["escape", "line-ends", "soft-hyphen", "bidi", "none", "zero"],
)
def test_cell_steers_no_terminal(cell, text):
    assert output.one_line(cell) == text


def test_markup_of_rich_in_a_text_is_shown_as_it_is(capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    output.write_table(("a",), [("[bold]vet[/bold]",)])

    assert "[bold]vet[/bold]" in click.unstyle(capsys.readouterr().out)


def test_csv_reads_back(capsys):
    rows = [("een, twee", 'hij zei "nee"'), (None, "regel\nbreuk")]

    output.write_csv(("a", "b"), rows)

    read = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert read == [["a", "b"], ["een, twee", 'hij zei "nee"'], ["", "regel\nbreuk"]]


def test_progress_is_silent_without_a_terminal(capsys):
    with output.progress("Reading") as done:
        done("seed")

    assert capsys.readouterr() == ("", "")


def test_progress_on_a_terminal_goes_to_standard_error(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")

    with output.progress("Reading") as done:
        done("seed-2020-02")

    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Reading" in captured.err
