"""The TOML files as blocks: what stands in them, with where it stands."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

TEXT, STRINGS, FLAG, SLOTS, ROLES, CONDITIONS, EXAMPLES = (
    "a string", "a list of strings", "true or false", "a list of slots",
    "a table of roles", "a list of conditions", "a list of examples",
)  # fmt: skip

_WORDS = {"verbs": STRINGS, "nouns": STRINGS, "adjectives": STRINGS}
_NOUNS = {"nouns": STRINGS, "compounds": FLAG, "except": STRINGS}
_EFFECT = {"polarity": TEXT, "modality": TEXT}
_ENTRY = _WORDS | _NOUNS | {"type": TEXT, "when": CONDITIONS, "example": EXAMPLES}
_LIGHT = {"verbs": STRINGS, "slot": TEXT, "nouns": STRINGS, "types": STRINGS, "reversed": FLAG}
_CONTENT = dict.fromkeys(("types", "words", "roles", "spares", "only"), STRINGS)
_OPERATOR = {
    "words": STRINGS, "pos": TEXT, "governs": SLOTS, "tense": TEXT, "only": STRINGS, "open": FLAG,
}  # fmt: skip

TABLES: Mapping[str, Mapping[str, str]] = {
    "frame": _ENTRY | _EFFECT | {"phrases": STRINGS, "markers": STRINGS, "roles": ROLES},
    "relation": _ENTRY | {"phrases": STRINGS, "subject": SLOTS, "object": SLOTS},
    "class": _NOUNS | {"type": TEXT},
    "light_verb": _LIGHT,
    "operator": _EFFECT | _OPERATOR,
    "content": _EFFECT | _CONTENT | {"definite": FLAG},
}
"""Each kind of block with the shape of its keys."""

LISTS = ("negation", "former", "conditional", "prepositions", "prefixes", "simplexes")
"""Plain word lists at the top of a file."""


@dataclass(frozen=True)
class Finding:
    """Something wrong in a lexicon file.

    Attributes
    ----------
    file : str
        The file, with its folder.
    entry : str
        The block (`frame 3 (Contribution)`), or empty where it is the file.
    message, hint : str
        What is wrong, and what would be right.
    """

    file: str
    entry: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}: {self.entry}: " if self.entry else f"{self.file}: "
        return where + self.message + (f"; {self.hint}" if self.hint else "")


@dataclass(frozen=True)
class Block:
    """One table of a file: its kind, its number among those of its kind, its keys."""

    file: str
    table: str
    number: int
    body: Mapping[str, object]

    @property
    def label(self) -> str:
        """Name the block for a message: `frame 3 (Contribution)`."""
        name = self.text("type") or next(iter(self.strings("words")), "")
        return f"{self.table} {self.number}" + (f" ({name})" if name else "")

    def finding(self, message: str, hint: str = "") -> Finding:
        """Give a finding on this block."""
        return Finding(self.file, self.label, message, hint)

    def text(self, key: str) -> str:
        """Give a string, empty where the key is missing."""
        value = self.body.get(key)
        return value if isinstance(value, str) else ""

    def flag(self, key: str, *, default: bool) -> bool:
        """Give a truth value."""
        value = self.body.get(key)
        return value if isinstance(value, bool) else default

    def strings(self, key: str) -> tuple[str, ...]:
        """Give a list of strings, empty where the key is missing."""
        return strings(self.body.get(key))

    def tables(self, key: str) -> tuple[Mapping[str, object], ...]:
        """Give a list of tables: conditions or examples."""
        value = self.body.get(key)
        return tuple(t for t in value if isinstance(t, dict)) if isinstance(value, list) else ()

    @property
    def roles(self) -> Mapping[str, tuple[str, ...]]:
        """The slots of each role; those of a relation's `subject` and `object`."""
        if self.table == "relation":
            return {name: self.strings(name) for name in ("subject", "object")}
        value = self.body.get("roles")
        named = value.items() if isinstance(value, dict) else ()
        return {name: strings(slots) for name, slots in named}


def strings(value: object) -> tuple[str, ...]:
    """Give the strings of a TOML list, empty for anything else."""
    return tuple(v for v in value if isinstance(v, str)) if isinstance(value, list) else ()


def read_file(path: Path, name: str) -> tuple[list[Block], dict[str, list[str]], list[Finding]]:
    """Read a file into its blocks and word lists.

    A file that holds none of the tables and lists known here, nor anything like
    them, belongs to another stage (`time.toml`) and gives nothing.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        How messages name it.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        return [], {}, [Finding(name, "", f"is no TOML: {error}", "mend that line")]
    except UnicodeDecodeError as error:
        return [], {}, [Finding(name, "", f"is not UTF-8: {error.reason}", "save it as UTF-8")]
    blocks = [b for table in TABLES for b in _blocks(name, table, content.get(table))]
    lists = {key: list(strings(content[key])) for key in LISTS if key in content}
    return blocks, lists, list(_strangers(name, content, ours=bool(blocks or lists)))


def tables_of(path: Path) -> frozenset[str]:
    """Give the names at the top of a file; none where it cannot be read."""
    try:
        return _names_in(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return frozenset()


@lru_cache(maxsize=128)
def _names_in(text: str) -> frozenset[str]:
    """Give the names at the top of a text, which most files of a copy share with the original."""
    return frozenset(tomllib.loads(text))


def _blocks(name: str, table: str, value: object) -> Iterator[Block]:
    for number, body in enumerate(value if isinstance(value, list) else (), start=1):
        if isinstance(body, dict):
            yield Block(name, table, number, body)


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and word for word in value)


def _strangers(name: str, content: Mapping[str, object], *, ours: bool) -> Iterator[Finding]:
    """Find names that are none of ours: in our files any, elsewhere a table's misspelt name."""
    known = (*TABLES, *LISTS)
    for key, value in content.items():
        near = get_close_matches(key, known if ours else TABLES, n=1, cutoff=0.75)
        tables = isinstance(value, list) and any(isinstance(item, dict) for item in value)
        if key in TABLES and not tables:
            what = "one table" if isinstance(value, dict) else "no list of tables"
            yield Finding(name, "", f"'{key}' is {what}", f"write [[{key}]]")
        elif key in LISTS and not _is_words(value):
            yield Finding(name, "", f"'{key}' must be {STRINGS}", f"it is {value!r}")
        elif key not in known and (ours or (near and tables)):
            hint = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(known)}"
            yield Finding(name, "", f"'{key}' is no table or list of the lexicon", hint)
