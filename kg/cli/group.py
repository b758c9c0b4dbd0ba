"""Command groups: subcommands imported on use, failures told in a sentence."""

from __future__ import annotations

import errno
from importlib import import_module
from typing import IO, TYPE_CHECKING, Any

import click

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Mapping


_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO)
"""What the system says of a place that takes no more; files of our own have their name told."""


class CommandError(click.ClickException):
    """Bad input or a failure that was foreseen: what is wrong and what to do, exit code 2."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the message and the hint to standard error."""
        click.echo(f"Error: {self.message} {self.hint}".rstrip(), file=file, err=True)


class LazyGroup(click.Group):
    """A group whose subcommands are imported when they are asked for.

    Parameters
    ----------
    commands_at : Mapping[str, str]
        Command name to `module:attribute`, in the order of the help page.
    """

    def __init__(self, *args: Any, commands_at: Mapping[str, str], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the commands' names in the order of use, not of the alphabet."""
        return list(self.commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command's module and give the command."""
        if cmd_name not in self.commands_at:
            return None
        module, _, attribute = self.commands_at[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401
        """Run the command; what `kg` and the file system refuse becomes a message."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            raise CommandError(error.message, error.hint) from error
        except OSError as error:
            if error.errno == errno.EPIPE or not error.strerror:
                raise
            if error.filename is None and error.errno in _FULL:
                message = f"Standard output cannot be written: {error.strerror}."
                raise CommandError(
                    message, "Make room where it goes, or send it elsewhere."
                ) from error
            message = f"{error.filename or 'File'}: {error.strerror}."
            raise CommandError(message) from error
