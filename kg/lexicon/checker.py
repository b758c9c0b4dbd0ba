"""Check and load the lexicon of a folder."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from kg import ontology, resources
from kg.errors import LexiconError
from kg.lexicon.blocks import Block, Finding, read_file
from kg.lexicon.build import build
from kg.lexicon.clashes import clash_findings
from kg.lexicon.people import read_people
from kg.lexicon.slots import Vocabulary
from kg.lexicon.unread import exceptions, lacking, unread
from kg.lexicon.validate import block_findings

if TYPE_CHECKING:
    from pathlib import Path

    from kg.lexicon.lexicon import Lexicon

__all__ = ["Finding", "check", "load"]

FOLDER = "lexicon"
"""Folder of the lexicon files below the ontologies' folder."""


def check(directory: Path | None = None, *, vocabulary: Vocabulary | None = None) -> list[Finding]:
    """List all that is wrong with the lexicon, what nothing reads, and what it lacks.

    Parameters
    ----------
    directory : Path, optional
        The ontologies' folder, as for `kg.resources.ontologies`.
    vocabulary : Vocabulary, optional
        Names that entries may use, instead of those of the folder's `kg.ttl`.

    Returns
    -------
    list of Finding
        In the order of the files, what nothing reads or is lacking last; empty where all is well.

    Raises
    ------
    OntologyError
        There is no ontology to check against.
    """
    root = _root(directory, vocabulary)
    where = root / FOLDER, resources.shipped() / FOLDER, f"{root.name}/{FOLDER}"
    blocks, _, findings, _ = _read(directory, vocabulary)
    lacks = () if vocabulary else lacking(*where)  # With names of its own it need not be whole.
    return [*findings, *exceptions(blocks), *unread(*where), *lacks]


def load(directory: Path | None = None, *, vocabulary: Vocabulary | None = None) -> Lexicon:
    """Load the lexicon, or stop at the first thing that is wrong with it.

    The same folder is read once in a process.

    Parameters
    ----------
    directory, vocabulary
        As for `check`.

    Raises
    ------
    LexiconError
        A file has a finding; the message gives the first.
    OntologyError
        There is no ontology to check against.
    """
    if vocabulary is not None:
        return _load(directory, vocabulary)
    return _load_cached(resources.ontologies(directory))


@lru_cache(maxsize=8)
def _load_cached(directory: Path) -> Lexicon:
    return _load(directory, None)


def _load(directory: Path | None, vocabulary: Vocabulary | None) -> Lexicon:
    blocks, lists, findings, names = _read(directory, vocabulary)
    if findings:
        first = findings[0]
        where = f"{first.file}: {first.entry}: " if first.entry else f"{first.file}: "
        raise LexiconError(where + first.message + ".", first.hint[:1].upper() + first.hint[1:])
    return build(blocks, lists, names, read_people(_root(directory, vocabulary) / FOLDER))


def _read(
    directory: Path | None, vocabulary: Vocabulary | None
) -> tuple[list[Block], dict[str, list[str]], list[Finding], Vocabulary]:
    root = _root(directory, vocabulary)
    names = vocabulary or _vocabulary(root)
    blocks, findings = list[Block](), list[Finding]()
    lists: dict[str, list[str]] = defaultdict(list)
    for path in sorted((root / FOLDER).glob("*.toml")):
        found, words, wrong = read_file(path, f"{root.name}/{FOLDER}/{path.name}")
        blocks += found
        findings += wrong
        for key, values in words.items():
            lists[key] += values
    prepositions = frozenset(lists["prepositions"])
    for block in blocks:
        findings += block_findings(block, names, prepositions)
    findings += clash_findings(blocks)
    return blocks, lists, findings, names


def _root(directory: Path | None, vocabulary: Vocabulary | None) -> Path:
    return directory if directory and vocabulary else resources.ontologies(directory)


def _vocabulary(root: Path) -> Vocabulary:
    loaded = ontology.load(root)
    return Vocabulary(loaded.frame_types, loaded.roles, loaded.relations, loaded.entity_types)
