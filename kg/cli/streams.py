"""Standard input and output where a command takes them for a file."""

from __future__ import annotations

import sys

from kg.cli.group import CommandError

STREAM = "-"
"""What stands for standard input or output where a file may be named."""


def standard_input(what: str, example: str) -> str:
    """Read all of standard input.

    Parameters
    ----------
    what : str
        What is wanted there, for messages: `query`.
    example : str
        How it may be given.

    Raises
    ------
    CommandError
        There is nothing but white space, or something that is not UTF-8.
    """
    try:
        text = sys.stdin.read()
    except UnicodeDecodeError as error:
        message = f"The {what} on standard input is not UTF-8: {error}."
        raise CommandError(message, "Save it as UTF-8.") from error
    if not text.strip():
        message = f"There is no {what} on standard input."
        raise CommandError(message, f"Send one to it: {example}")
    return text


def check_characters(text: str, what: str) -> None:
    """Refuse an argument that came as bytes which are no UTF-8, and is half characters now.

    Raises
    ------
    CommandError
        It cannot be written in UTF-8.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"The {what} is not UTF-8: character {error.start + 1}."
        raise CommandError(message, "Type it in a terminal that uses UTF-8.") from error
