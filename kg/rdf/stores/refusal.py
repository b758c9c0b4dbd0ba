"""What Oxigraph says when it cannot do its work, in words that a reader can act on."""

from __future__ import annotations

from kg.errors import StoreError


def refused(location: str, error: Exception) -> StoreError:
    """Say in our words why Oxigraph would not."""
    words = str(error)
    if "lock hold" in words or "LOCK" in words:
        message = f"Another process is writing to the store {location}."
        return StoreError(message, "Wait until it is done, or name another store with --store.")
    if "read-write" in words:
        message = f"The store {location} was opened for reading only."
        return StoreError(message, "Open it with writable=True.")
    for reason in ("No space left on device", "File too large", "Read-only file system"):
        if reason in words:
            message = f"The store {location} cannot be written: {reason}."
            return StoreError(message, "What was in it is still there. Make room and build again.")
    message = f"The store {location} cannot be used: {words}."
    if "Corruption" in words or "MANIFEST" in words:
        return StoreError(message, "Its files are damaged: put back a copy, or build it anew.")
    return StoreError(message, "Check that the folder can be read and written.")
