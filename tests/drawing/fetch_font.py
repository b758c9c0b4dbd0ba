"""Fetch the typeface of the pictures again and measure it, as `kg/draw/fonts` has it.

    python -m tests.drawing.fetch_font

It needs npm and fontTools. The package's version and digests are fixed in
`kg/draw/fonts/lock.json`; what does not have them is refused.
"""

import base64
import hashlib
import io
import json
import subprocess
import tarfile
import tempfile
import unicodedata
from pathlib import Path

FOLDER = Path(__file__).parent.parent.parent / "kg" / "draw" / "fonts"
LOCK = FOLDER / "lock.json"
LAST = 0x2FFF
"""Beyond it the typeface has nothing but presentation forms."""


def fetch(lock):
    """The package as npm gives it, checked."""
    with tempfile.TemporaryDirectory() as passing:
        name = f"{lock['package']}@{lock['version']}"
        subprocess.run(["npm", "pack", "--silent", name], cwd=passing, check=True)
        (archive,) = Path(passing).glob("*.tgz")
        content = archive.read_bytes()
    digest = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()
    if digest != lock["integrity"]:
        raise SystemExit(f"{name} is not the package that was locked: {digest}")
    return content


def member(content, name):
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        return archive.extractfile(f"package/{name}").read()


def widths(font):
    """The width of each letter in font sizes, to four digits."""
    from fontTools.ttLib import TTFont

    read = TTFont(io.BytesIO(font))
    unit, metrics = read["head"].unitsPerEm, read["hmtx"]
    return {
        chr(code): 0 if unicodedata.combining(chr(code)) else round(metrics[glyph][0] / unit, 4)
        for code, glyph in sorted(read.getBestCmap().items())
        if ord(" ") <= code <= LAST
    }


def main():
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    content = fetch(lock)
    for target, name in lock["files"].items():
        (FOLDER / target).write_bytes(member(content, name))
    table = {"font": f"{lock['package']} {lock['version']}", "widths": {}}
    table["widths"] = widths((FOLDER / "Arimo-Regular.ttf").read_bytes())
    text = json.dumps(table, ensure_ascii=True, separators=(",", ":"))
    (FOLDER / "widths.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
