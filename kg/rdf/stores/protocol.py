"""HTTP requests to a SPARQL server: with credentials that nobody sees, failures in words.

Credentials come from the environment alone: `KG_USER` and `KG_PASSWORD`, or `KG_TOKEN`.
They are not sent on to where a server redirects, and stand in no message.
"""

from __future__ import annotations

import base64
import os
import re
import urllib.error
import urllib.request
from http.client import HTTPException
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import StoreError
from kg.rdf.stores.location import shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from email.message import Message

_SECONDS = 300.0
_LONGEST = 300
"""Characters of a server's own words that are passed on."""
BAD_REQUEST, NOT_FOUND = 400, 404
_FIT_FOR_HEADER = re.compile(r"[\x21-\x7e]+")
"""What `http.client` would refuse in a header, it would repeat in its error."""


class Answer(NamedTuple):
    """What a server answered: status, media type, headers, body."""

    status: int
    kind: str
    headers: Message
    body: bytes


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: it would turn an update into a GET, and take secrets along."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """Give no request, so that the redirect is an error."""


def is_authorised() -> bool:
    """Tell whether the environment has credentials."""
    return bool(os.environ.get("KG_USER") or os.environ.get("KG_TOKEN", "").strip())


def send(
    url: str,
    *,
    method: str,
    headers: Mapping[str, str],
    body: bytes | None = None,
    digest: bool = False,
    anonymous: bool = False,
) -> Answer:
    """Send one request and read the answer whole.

    Parameters
    ----------
    url, method, headers, body
        Of the request.
    digest : bool
        Wait to be asked for the password, and send a digest of it (RFC 7616).
    anonymous : bool
        Send no credentials, and give an answer of any status.

    Raises
    ------
    SyntaxError
        The server refuses what was asked as wrong (400), in its words.
    StoreError
        It cannot be reached, or answers with another error.
    """
    request = urllib.request.Request(url, body, dict(headers), method=method)
    handlers: list[urllib.request.BaseHandler] = [_Stay()]
    if not anonymous:
        handlers += _authorise(request, digest=digest)
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=_SECONDS) as answer:
            kind = answer.headers.get_content_type()
            return Answer(answer.status, kind, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            words = _printable(error.read(4 * _LONGEST).decode("utf-8", "replace"))
        if anonymous or error.code == NOT_FOUND:
            return Answer(error.code, "", error.headers, b"")
        if error.code == BAD_REQUEST:
            raise SyntaxError(words) from error
        raise _refusal(url, error, words) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error or type(error).__name__
        reason = getattr(reason, "strerror", None) or reason
        message = f"{shown(url)} cannot be reached: {reason}."
        raise StoreError(message, "Check the URL, and that the server runs.") from error


def _authorise(
    request: urllib.request.Request, *, digest: bool
) -> list[urllib.request.BaseHandler]:
    """Add what the environment has for the server; not to be sent on in a redirect."""
    user, password = os.environ.get("KG_USER"), os.environ.get("KG_PASSWORD", "")
    if token := os.environ.get("KG_TOKEN", "").strip():
        if not _FIT_FOR_HEADER.fullmatch(token):
            message = "KG_TOKEN has a sign that cannot be sent: a space, a line break, or no ASCII."
            raise StoreError(message, "Set it to the token and nothing else.")
        request.add_unredirected_header("Authorization", f"Bearer {token}")
    elif user and digest:
        known = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        known.add_password(None, request.full_url, user, password)
        return [urllib.request.HTTPDigestAuthHandler(known)]
    elif user:
        pair = base64.b64encode(f"{user}:{password}".encode()).decode()
        request.add_unredirected_header("Authorization", f"Basic {pair}")
    return []


def _refusal(url: str, error: urllib.error.HTTPError, words: str) -> StoreError:
    hint = {
        401: "Set KG_USER and KG_PASSWORD, or KG_TOKEN, to what the server knows.",
        403: "Ask for the right to do so, or set KG_USER and KG_PASSWORD.",
        405: "Set KG_UPDATE_URL or KG_GRAPH_STORE_URL to where the server takes it.",
    }.get(error.code, "Check the URL, and that the server allows it.")
    if not is_authorised() and "permission" in words.lower():  # Virtuoso says so with a 500.
        hint = "Set KG_USER and KG_PASSWORD to one who may do so."
    if target := error.headers.get("Location"):
        hint = f"It points to {shown(target)}: name that."
    message = f"{shown(url)} answered {error.code} {error.reason}"
    return StoreError(f"{message}: {words}" if words else f"{message}.", hint)


def _printable(words: str) -> str:
    """Give a server's words on one line, without what could steer a terminal."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return f"{line[:_LONGEST]} ..." if len(line) > _LONGEST else line
