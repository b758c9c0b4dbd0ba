"""What a query answers, as plain values, and the W3C forms to write it in."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) cannot hold."""
_TSV_ESCAPES = str.maketrans(
    {"\\": r"\\", '"': r"\"", "\t": r"\t", "\n": r"\n", "\r": r"\r", "\b": r"\b", "\f": r"\f"}
)


class Term(NamedTuple):
    """An RDF term.

    Attributes
    ----------
    value : str
        The IRI, or the literal's lexical form.
    kind : str
        `uri`, `literal` or `bnode`, as SPARQL's JSON results name them.
    language, datatype : str
        Of a literal; a plain string has neither.
    """

    value: str
    kind: str = "literal"
    language: str = ""
    datatype: str = ""

    def __str__(self) -> str:
        return self.value


Row = tuple[Term | None, ...]
Triple = tuple[Term, Term, Term]


@dataclass(frozen=True, slots=True)
class SelectResult:
    """The rows of a SELECT.

    Attributes
    ----------
    variables : tuple of str
        The columns, without question marks.
    rows : tuple of tuple
        A term a column, `None` where the variable is unbound.
    labels : dict
        The name of each IRI in the rows, if labels were asked for and it has one.
    cut : str
        Why there may be more rows than these; empty if these are all.
    notes : tuple of str
        What the asker should know, such as a term that the ontology does not have.
    """

    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    labels: dict[str, str] = field(default_factory=dict)
    cut: str = ""
    notes: tuple[str, ...] = ()

    def texts(self) -> list[tuple[str, ...]]:
        """Give the rows for reading: labels for IRIs, the empty string for nothing."""
        return [tuple(self._text(term) for term in row) for row in self.rows]

    def _text(self, term: Term | None) -> str:
        return "" if term is None else self.labels.get(term.value, term.value)


@dataclass(frozen=True, slots=True)
class AskResult:
    """The answer to an ASK."""

    answer: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GraphResult:
    """The triples of a CONSTRUCT or DESCRIBE, sorted."""

    triples: tuple[Triple, ...]
    cut: str = ""
    notes: tuple[str, ...] = ()


Result = SelectResult | AskResult | GraphResult


def to_json(result: SelectResult | AskResult) -> str:
    """Write SPARQL 1.1 Query Results JSON."""
    if isinstance(result, AskResult):
        return json.dumps({"head": {}, "boolean": result.answer})
    bindings = [
        {
            name: _json_term(term)
            for name, term in zip(result.variables, row, strict=True)
            if term is not None
        }
        for row in result.rows
    ]
    document = {"head": {"vars": list(result.variables)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=2)


def _json_term(term: Term) -> dict[str, str]:
    members = {"type": term.kind, "value": term.value}
    if term.language:
        members["xml:lang"] = term.language
    if term.datatype:
        members["datatype"] = term.datatype
    return members


def to_csv(result: SelectResult, *, labels: bool = False) -> str:
    """Write SPARQL 1.1 Query Results CSV; with `labels`, names in the place of IRIs."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(result.variables)
    if labels:
        writer.writerows(result.texts())
    else:
        writer.writerows(tuple(map(_csv_term, row)) for row in result.rows)
    return out.getvalue()


def _csv_term(term: Term | None) -> str:
    """Give the bare value; a blank node as Turtle writes it (section 3.2 of the standard)."""
    if term is None:
        return ""
    return f"_:{term.value}" if term.kind == "bnode" else term.value


def to_tsv(result: SelectResult) -> str:
    """Write SPARQL 1.1 Query Results TSV: terms as Turtle writes them, one line a row."""
    lines: list[Iterable[str]] = [(f"?{name}" for name in result.variables)]
    lines += [("" if term is None else _turtle_term(term) for term in row) for row in result.rows]
    return "".join("\t".join(line) + "\n" for line in lines)


def _turtle_term(term: Term) -> str:
    if term.kind == "uri":
        return f"<{term.value}>"
    if term.kind == "bnode":
        return f"_:{term.value}"
    text = f'"{term.value.translate(_TSV_ESCAPES)}"'
    if term.language:
        return f"{text}@{term.language}"
    return f"{text}^^<{term.datatype}>" if term.datatype else text


def to_xml(result: SelectResult | AskResult) -> str:
    """Write the SPARQL Query Results XML Format (Second Edition)."""
    lines = ['<?xml version="1.0"?>', '<sparql xmlns="http://www.w3.org/2005/sparql-results#">']
    if isinstance(result, AskResult):
        lines += ["<head/>", f"<boolean>{str(result.answer).lower()}</boolean>"]
    else:
        names = "".join(f'<variable name="{_xml(v)}"/>' for v in result.variables)
        lines += [f"<head>{names}</head>", "<results>"]
        for row in result.rows:
            cells = zip(result.variables, row, strict=True)
            bound = "".join(_xml_binding(name, term) for name, term in cells if term is not None)
            lines.append(f"<result>{bound}</result>")
        lines.append("</results>")
    return "\n".join([*lines, "</sparql>"]) + "\n"


def _xml_binding(name: str, term: Term) -> str:
    attributes = f' xml:lang="{_xml(term.language)}"' if term.language else ""
    if term.datatype:
        attributes += f' datatype="{_xml(term.datatype)}"'
    value = f"<{term.kind}{attributes}>{_xml(term.value)}</{term.kind}>"
    return f'<binding name="{_xml(name)}">{value}</binding>'


def _xml(text: str) -> str:
    """Escape a text; a carriage return would come back as a line feed if it stood bare."""
    return escape(_NOT_XML.sub("\ufffd", text)).replace("\r", "&#13;")
