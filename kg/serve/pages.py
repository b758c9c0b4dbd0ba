"""The explorer's page and what it is made of: a few files, read once and named in full.

No path of a request ever reaches the file system, so none can leave the folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.responses import Response

from kg.serve.failures import RequestError

FOLDER = Path(__file__).parent / "assets"
"""What `npm run build` in `frontend/` writes; it ships with the package."""

ICON = "icon.svg"
_INDEX = "index.html"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Pages:
    """The files by name."""

    files: dict[str, bytes]

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Pages:
        """Read the files of a folder."""
        listed = (f for f in folder.iterdir() if f.suffix in _TYPES)
        return cls({file.name: file.read_bytes() for file in listed})

    def page(self) -> Response:
        """Give the page that shows every screen."""
        return Response(
            self.files[_INDEX], media_type=_TYPES[".html"], headers={"Cache-Control": "no-cache"}
        )

    def asset(self, name: str) -> Response:
        """Give a file by its name, which changes with what is in it.

        Raises
        ------
        RequestError
            There is none (404).
        """
        if name not in self.files or name == _INDEX:
            raise RequestError(404, "There is no such file.")
        hashed = "-" in name
        return Response(
            self.files[name],
            media_type=_TYPES[Path(name).suffix],
            headers={"Cache-Control": _FOR_EVER if hashed else "no-cache"},
        )
