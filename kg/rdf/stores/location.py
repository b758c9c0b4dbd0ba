"""Where a store may be: a folder or file, or a server's URL; and what of it may be told."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from kg.errors import StoreError

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_HTTP = ("http", "https")


def is_endpoint(location: str) -> bool:
    """Tell whether a location is a server's.

    Raises
    ------
    StoreError
        It is a URL that no store can have: one that is not whole, has a password in it, or is
        not of http or https. Nothing of it is repeated that may be secret.
    """
    scheme = _SCHEME.match(location)
    if scheme is None:
        return False
    if scheme[1].lower() not in _HTTP:
        message = f"A store cannot be at a URL that begins with {scheme[0]}."
        raise StoreError(message, "Give a folder, a file, or the http(s) URL of a SPARQL server.")
    try:
        parts = urlsplit(location)
        parts.port  # noqa: B018 - it is read only when it is asked for
    except ValueError as error:
        raise _not_whole() from error
    if parts.username or parts.password:
        message = f"The URL of {parts.hostname} carries a password."
        raise StoreError(message, "Set KG_USER and KG_PASSWORD instead.")
    if not parts.hostname or not location.isascii() or re.search(r"[\x00-\x20\x7f]", location):
        raise _not_whole()
    return True


def _not_whole() -> StoreError:
    message = "The URL of the store is no URL."
    hint = "Write it as http://host:port/path, without spaces and with %20 and the like."
    return StoreError(message, hint)


def shown(url: str) -> str:
    """Give a URL for messages: without password, and without query, where some have keys."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "a URL that is none"
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment=""))
