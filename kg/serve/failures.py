"""Why a request is not answered, with the status of the protocol that says so."""

from __future__ import annotations

from kg.errors import KgError


class RequestError(KgError):
    """A request that is refused or cannot be answered.

    Parameters
    ----------
    status : int
        HTTP status (RFC 9110, and SPARQL 1.1 Protocol section 2.1.6).
    message, hint : str
        As for every `KgError`.
    headers : dict of str to str, optional
        Header fields that go with the status, such as `Allow`.
    """

    def __init__(
        self, status: int, message: str, hint: str = "", *, headers: dict[str, str] | None = None
    ) -> None:
        super().__init__(message, hint)
        self.status = status
        self.headers = headers or {}
