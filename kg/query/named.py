"""Named queries: `.rq` files that ship with `kg`, or a folder of the user's own.

A file starts with comment lines: the first says in Dutch what the query answers, each
`# name: meaning` after it describes a parameter, and `# kg query NAME ...` shows how it is
asked. In the query a parameter is a variable with an open `VALUES ?name { UNDEF }`, so the
file is a valid query by itself, in any SPARQL tool; a value that is given takes the place of
`UNDEF` as a literal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.ontology import suggestion
from kg.query.guard import code
from kg.rdf.literals import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "queries"

_EXAMPLE = "kg query "
_COMMENT = re.compile(r"#\s?(.*)")
_OPEN_VALUES = re.compile(r"(VALUES\s+\?(?P<name>\w+)\s*\{\s*)UNDEF(\s*\})", re.IGNORECASE)
_PARAMETER = re.compile(r"([a-z][a-z0-9_]*):\s+(.+)")
_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_USED = re.compile(r"(?<![\w?$:@.-])([A-Za-z][\w.-]*):")


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query that has a name.

    Attributes
    ----------
    name : str
        The file's stem: `uitspraken`.
    title : str
        What it answers.
    parameters : dict of str to str
        Each parameter and what it means, in the file's order.
    text : str
        The query, comments included.
    example : str
        A command that asks it, `kg query uitspraken --van Trump`; empty if the file has none.
    """

    name: str
    title: str
    parameters: Mapping[str, str] = field(hash=False)
    text: str
    example: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of its answer; none of a query that gives triples or yes or no."""
        answer = ox.Store().query(self.text)
        if not isinstance(answer, ox.QuerySolutions):
            return ()
        return tuple(variable.value for variable in answer.variables)

    def bind(self, **values: str) -> str:
        """Give the query with parameters filled in.

        Raises
        ------
        QueryError
            It has no such parameter.
        """
        for name in values:
            if name not in self.parameters:
                message = f"The query {self.name} has no parameter {name!r}."
                hint = suggestion(name, self.parameters) if self.parameters else "It has none."
                raise QueryError(message, hint)
        literals = {name: str(ox.Literal(clean(value))) for name, value in values.items()}

        def filled(found: re.Match[str]) -> str:
            literal = literals.get(found["name"])
            return found.group() if literal is None else f"{found[1]}{literal}{found[3]}"

        # One pass over the file's own text: a value is never searched for parameters.
        return _OPEN_VALUES.sub(filled, self.text)


def whole(text: str, prefixes: Mapping[str, str]) -> str:
    """Give a query that any SPARQL tool takes: with the declarations that it went without.

    Parameters
    ----------
    text : str
        The query as it was asked.
    prefixes : Mapping[str, str]
        The prefixes that needed no declaration, with their IRIs.
    """
    bare = code(text)
    lacking = set(_USED.findall(bare)) - set(_DECLARED.findall(bare))
    head = [f"PREFIX {name}: <{prefixes[name]}>" for name in sorted(lacking & set(prefixes))]
    return "\n".join([*head, text.strip()]) + "\n"


def catalogue(folder: Path | None = None) -> dict[str, NamedQuery]:
    """Read all named queries of a folder, by name."""
    files = sorted((folder or FOLDER).glob("*.rq"))
    return {file.stem: read(file) for file in files}


def find(name: str, folder: Path | None = None) -> NamedQuery:
    """Give a named query.

    Raises
    ------
    QueryError
        There is none of that name.
    """
    known = catalogue(folder)
    if name not in known:
        message = f"There is no query named {name!r}."
        raise QueryError(message, suggestion(name, known))
    return known[name]


def read(file: Path) -> NamedQuery:
    """Read a query file.

    Raises
    ------
    QueryError
        It cannot be read, or describes a parameter that the query does not have.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"The query file {file} cannot be read: {reason}."
        raise QueryError(message, "Check its name, and that it is UTF-8.") from error
    comments = []
    for line in text.splitlines():
        matched = _COMMENT.fullmatch(line.strip())
        if not matched:
            break
        comments.append(matched[1])
    title = comments[0] if comments else file.stem
    found = (_PARAMETER.fullmatch(line) for line in comments[1:])
    parameters = {m[1]: m[2] for m in found if m}
    for name in parameters:
        if name not in {m["name"] for m in _OPEN_VALUES.finditer(text)}:
            message = f"{file} describes the parameter {name!r} and does not use it."
            raise QueryError(message, f"Write VALUES ?{name} {{ UNDEF }} in the query.")
    example = next((line for line in comments[1:] if line.startswith(_EXAMPLE)), "")
    return NamedQuery(file.stem, title, parameters, text, example)
