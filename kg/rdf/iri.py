"""Deterministic IRIs: the same text gives the same names, and no text can break out of them.

Every IRI is the base, a fixed word for the kind of thing, and path segments made
by `segment`. No blank nodes anywhere: each node can be named, linked and explained.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from kg.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Frame, Span

BASE = "https://w3id.org/defdip/id/"
"""Where data live unless the user says otherwise."""

LONGEST_SEGMENT = 200
"""Characters of a path segment; servers and file systems begin to refuse at 255."""

_BASE_FORM = re.compile(r"https?://[A-Za-z0-9.\-]+(:\d+)?/([A-Za-z0-9._~/\-]*)[/#]?")


def segment(text: str) -> str:
    """Turn any text into one path segment of an IRI, different texts into different ones.

    Letters, digits, `-`, `_` and `.` stay, the rest is percent-encoded UTF-8 (RFC 3986,
    section 2.1) after NFC normalisation, so a slash or quote in an id cannot leave the
    segment. `~` is always encoded and so marks what needs more: the empty text (`~`), the
    dot segments that clients resolve away (`~.`, `~..`), and the digest of a long text.

    Examples
    --------
    >>> segment("Iraakse parlement/x")
    'Iraakse%20parlement%2Fx'
    >>> segment("..")
    '~..'
    """
    raw = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
    encoded = quote(raw, safe="").replace("~", "%7E")
    if encoded.strip(".") == "" and len(encoded) <= len(".."):
        return f"~{encoded}"
    if len(encoded) > LONGEST_SEGMENT:
        digest = hashlib.sha256(raw).hexdigest()[:32]
        kept = encoded[: LONGEST_SEGMENT - len(digest) - 1]
        return f"{re.sub('%.?$', '', kept)}~{digest}"
    return encoded


@dataclass(frozen=True, slots=True)
class IriScheme:
    """Names for all that a document yields, below one base.

    Parameters
    ----------
    base : str
        Absolute http or https IRI that ends with `/` or `#`.

    Raises
    ------
    StoreError
        The base is not such an IRI.
    """

    base: str = BASE

    def __post_init__(self) -> None:
        if not (_BASE_FORM.fullmatch(self.base) and self.base.endswith(("/", "#"))):
            message = f"The base {self.base!r} is no IRI that data can be named under."
            raise StoreError(message, f"Give an http(s) IRI that ends with / or #, such as {BASE}")

    def _join(self, kind: str, *parts: str) -> str:
        return self.base + "/".join((kind, *parts))

    @property
    def entities_graph(self) -> str:
        """The graph of the entities' classes and names, shared by all documents."""
        return self._join("graph", "entities")

    @property
    def log_graph(self) -> str:
        """The graph that tells what was built and forgotten when."""
        return self._join("graph", "log")

    @property
    def same_events_graph(self) -> str:
        """The graph that links the reports of one event."""
        return self._join("graph", "same-events")

    @property
    def same_persons_graph(self) -> str:
        """The graph that links last names with an office to the persons who are meant."""
        return self._join("graph", "same-persons")

    @property
    def closure_graph(self) -> str:
        """The graph of what follows at once from the documents' facts."""
        return self._join("graph", "closure")

    @property
    def lock_graph(self) -> str:
        """The graph in which a server is told who writes to it."""
        return self._join("graph", "lock")

    @property
    def staging_graphs(self) -> str:
        """What the IRIs of graphs begin with in which a change is laid ready."""
        return self._join("graph", "staging", "")

    def inferred_graph(self, profile: str) -> str:
        """Name the graph of what a reasoner infers by a profile."""
        return self._join("graph", "inferred", segment(profile))

    def log_entry(self, document: str, stamp: str) -> str:
        """Name the entry of the log on a document at a time."""
        return self._join("log", segment(document), segment(stamp))

    def document(self, document: str) -> str:
        """Name a document, and the graph that holds what it says."""
        return self._join("doc", segment(document))

    def build(self, document: str) -> str:
        """Name the activity that read a document."""
        return self._join("build", segment(document))

    def sentence(self, document: str, index: int) -> str:
        """Name a sentence by its number in the document, from 0."""
        return self._join("sentence", segment(document), str(index))

    def frames(self, document: str, frames: Iterable[Frame]) -> dict[str, str]:
        """Name a document's frames, by `Frame.id`.

        A trigger's offsets name its frame; where frames share a trigger the type is
        added, and where even that is shared, a number in the order given.
        """
        listed = tuple(frames)
        shared = Counter(frame.trigger.span for frame in listed)
        alike: Counter[tuple[Span, str]] = Counter()
        found = {}
        for frame in listed:
            span = frame.trigger.span
            local = f"{span.start}-{span.end}"
            if shared[span] > 1:
                alike[span, frame.type] += 1
                number = alike[span, frame.type]
                local += f"-{segment(frame.type)}" + (f"-{number}" if number > 1 else "")
            found[frame.id] = self._join("frame", segment(document), local)
        return found

    def entity(self, entity: str) -> str:
        """Name an entity by its id, the same in all documents."""
        return self._join("entity", segment(entity))

    def matter(self, document: str, span: Span) -> str:
        """Name something spoken of that is neither an entity nor a frame."""
        return self._join("matter", segment(document), f"{span.start}-{span.end}")

    def mention(self, document: str, span: Span, *, number: int = 1) -> str:
        """Name the words that stand for an entity by their offsets.

        The same words may stand for several (*Washington*: the city and the state): `number`,
        from 1, tells those mentions apart.
        """
        named = self._join("mention", segment(document), f"{span.start}-{span.end}")
        return f"{named}-{number}" if number > 1 else named

    def quantity(self, document: str, span: Span) -> str:
        """Name a quantity by its offsets; its parts have `/1`, `/2`, ... after it."""
        return self._join("quantity", segment(document), f"{span.start}-{span.end}")

    def relation(
        self, document: str, relation: str, ends: tuple[Span, Span], *, number: int = 1
    ) -> str:
        """Name the assertion of a relation by its type and its two mentions.

        One mention may stand for several (*de Duitse en de Franse president*): `number`, from 1,
        tells their assertions apart.
        """
        places = [f"{span.start}-{span.end}" for span in ends]
        named = self._join("relation", segment(document), segment(relation), *places)
        return f"{named}-{number}" if number > 1 else named
