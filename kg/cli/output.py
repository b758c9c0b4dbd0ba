"""Where the commands write: data to standard output, words about it to standard error."""

from __future__ import annotations

import csv
import io
import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Cell = object
    Row = Sequence[Cell]

_GAP = "  "


def note(text: str) -> None:
    """Say something about the work on standard error."""
    click.echo(text, err=True)


def printable(text: str) -> str:
    """Give a text without soft hyphens and without characters that steer a terminal."""
    return "".join(c if c.isprintable() else " " for c in text.replace("\u00ad", ""))


def one_line(value: Cell) -> str:
    """Give a cell's text on one printable line; `None` is empty."""
    return "" if value is None else " ".join(printable(str(value)).split())


def counted(number: int, one: str, many: str = "") -> str:
    """Put a number before what it counts: `1 entity`, `1,200 entities`.

    Parameters
    ----------
    number : int
        How many.
    one, many : str
        Word for one of them and for any other number; without `many` it is `one` with an s.
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def write_table(columns: Sequence[str], rows: Iterable[Row], *, title: str = "") -> None:
    """Write a table: padded, with a line for each row, or for a terminal.

    There it is ruled and wrapped, and columns that have nothing in them are left out.

    Parameters
    ----------
    columns : Sequence[str]
        Heads of the columns.
    rows : Iterable[Sequence[object]]
        Cells; `None` is shown empty.
    title : str
        A line above the table.
    """
    lines = [[one_line(cell) for cell in row] for row in rows]
    if sys.stdout.isatty():
        _write_rich(columns, lines, title)
        return
    if title:
        click.echo(title)
    for line in padded([list(columns), *lines]):
        click.echo(line)


def padded(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give each row as a line whose columns stand under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield _GAP.join(cells).rstrip()


def _write_rich(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    lines = list(rows)
    filled = [n for n in range(len(columns)) if any(line[n] for line in lines)]
    shown = filled or list(range(len(columns)))
    grid = [[line[n] for n in shown] for line in (columns, *lines)]
    console = Console()
    heading = Text(title, style="bold") if title else None
    table = Table(
        box=None, title=heading, title_justify="left", padding=(0, len(_GAP), 0, 0), pad_edge=False
    )
    for column, width in zip(grid[0], _fitting(grid, console.width), strict=True):
        table.add_column(column, overflow="fold", header_style="bold underline", width=width)
    for line in grid[1:]:
        table.add_row(*map(Text, line))
    console.print(table)


def _fitting(lines: Sequence[Sequence[str]], room: int) -> list[int | None]:
    """Give widths at which a table fits and no word is cut, the long columns made narrower.

    Where that cannot be done it is left to Rich, which cuts words.
    """
    from rich.cells import cell_len

    columns = list(zip(*lines, strict=True))
    room -= len(_GAP) * len(columns)
    widths = [min(room, max(map(cell_len, column))) for column in columns]
    least = [max(cell_len(word) for cell in c for word in cell.split() or [""]) for c in columns]
    if sum(least) > room:
        return [None] * len(columns)
    while sum(widths) > room:
        spare = [n for n, width in enumerate(widths) if width > least[n]]
        widths[max(spare, key=widths.__getitem__)] -= 1
    return list(widths)


def write_csv(columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write rows as CSV with a header (RFC 4180, but lines end with a line feed alone)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(["" if cell is None else cell for cell in row])
    click.echo(out.getvalue(), nl=False)


def write_json(value: object) -> None:
    """Write a value as indented JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def write_json_line(value: object) -> None:
    """Write a value as JSON on one line."""
    click.echo(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


@contextmanager
def progress(label: str) -> Iterator[Callable[[str], None]]:
    """Show on a terminal what is being worked on, and how many are done.

    Yields
    ------
    Callable[[str], None]
        To be called with the name of each item that is done; does nothing where
        standard error is no terminal.
    """
    if not sys.stderr.isatty():
        yield lambda _name: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:.0f} done"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None, name="")
        yield lambda name: bar.update(task, advance=1, name=one_line(name))
