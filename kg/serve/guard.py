"""What holds for every request: who may ask, how much, and what a browser may do.

The server listens on one's own machine, where any page that is open in the browser can
send it requests. So the `Host` has to be a name of this server (else a page could be
served under a name that is then pointed here: DNS rebinding), and what a browser says
comes from another site is refused.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

from kg.serve.failures import RequestError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from kg.serve.settings import Settings

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
"""No script, style or address but the server's own; none written in the page either."""

HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
ENDPOINT = "/sparql"


class Guard:
    """ASGI middleware that refuses what no part of the server should see.

    Parameters
    ----------
    app : ASGIApp
        The server.
    settings : Settings
        Its names, the origins that it lets in, and its limits.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._hosts = settings.hosts
        self._origins = settings.origins
        self._longest = settings.limits.body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or have the server answer it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin", "")
        allowed = origin in self._origins and scope["path"] == ENDPOINT
        guarded = _with_headers(send, origin if allowed else "")
        try:
            self._check_host(headers)
            if not allowed:
                _check_site(scope, headers)
            self._check_length(headers)
        except RequestError as error:
            text = f"{error}\n"
            refusal = PlainTextResponse(text, error.status, headers={"Connection": "close"})
            await refusal(scope, receive, guarded)
            return
        await self._app(scope, self._bounded(receive), guarded)

    def _check_host(self, headers: Headers) -> None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._is_ours(_name(hosts[0])):
            message = "The request is for another host."
            raise RequestError(421, message, "Start kg serve with --allow-host NAME.")

    def _is_ours(self, name: str) -> bool:
        """Tell whether a host is localhost, an address, which no one can redirect, or named."""
        if name == "localhost" or name in self._hosts:
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True

    def _check_length(self, headers: Headers) -> None:
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._longest:
            raise self._too_long()

    def _bounded(self, receive: Receive) -> Receive:
        """Count what comes without a length, or with a false one."""
        taken = 0

        async def bounded() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._longest:
                raise self._too_long()
            return message

        return bounded

    def _too_long(self) -> RequestError:
        message = f"The request is longer than {self._longest:,} bytes."
        return RequestError(413, message, "Send less at once.")


def _name(host: str) -> str:
    """Give the name or address in a `Host` field: without port, brackets and last dot."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].lower().removesuffix(".")


def _check_site(scope: Scope, headers: Headers) -> None:
    """Refuse a browser's request for another site, but for following a link to a page."""
    site = headers.get("sec-fetch-site", "none")
    follows_link = (
        scope["method"] in ("GET", "HEAD")
        and headers.get("sec-fetch-mode") == "navigate"
        and headers.get("sec-fetch-dest", "document") == "document"
        and not scope["path"].startswith((ENDPOINT, "/api/"))
    )
    origin = headers.get("origin")
    ours = origin in (None, f"{scope['scheme']}://{headers.get('host', '')}")
    if (site not in ("same-origin", "none") and not follows_link) or not ours:
        message = "The request comes from another site."
        raise RequestError(403, message, "Start kg serve with --allow-origin ORIGIN.")


def _with_headers(send: Send, origin: str) -> Send:
    """Add the header fields that every answer has, and those for an origin that is let in."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            policy = "cross-origin" if origin else "same-origin"
            headers["Cross-Origin-Resource-Policy"] = policy
            headers.add_vary_header("Origin")
            if origin:
                headers["Access-Control-Allow-Origin"] = origin
        await send(message)

    return sending
