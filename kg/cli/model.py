"""`kg model`: train and judge the language pipeline, with the `train` extra."""

from __future__ import annotations

import logging
from typing import Any

import click

from kg.cli.group import CommandError, LazyGroup

_TRAINING = "kg.nlp.training.__main__"
COMMANDS = {name: f"{_TRAINING}:{name}" for name in ("train", "export", "evaluate")}


class TrainingGroup(LazyGroup):
    """Commands that need packages which a plain installation does not have."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401
        """Run the command, or say how to get the package that it lacks."""
        try:
            return super().invoke(ctx)
        except ModuleNotFoundError as error:
            message = f"Training needs the package {error.name}, which is not installed."
            raise CommandError(message, "Install it with: pip install 'kg[train]'") from error


@click.group(cls=TrainingGroup, commands_at=COMMANDS)
def model() -> None:
    """Train and judge the Dutch language pipeline.

    The README says where the treebanks are had. Needs: pip install 'kg[train]'.

    \b
    Example:
      kg model train --help
      kg model evaluate kg/nlp/model --test nl_alpino-ud-test.conllu
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
