"""Readings of sentences in one-line notation, by the lexicon that ships or a test's own."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg import lexicon, ontology, resources
from kg.extract.frames import frames, told
from kg.extract.reading import Resources, read
from kg.model import FrameRef, Quantity, TimeSpan
from tests.unit.link.notation import document

if TYPE_CHECKING:
    from pathlib import Path

    from kg.extract.reading import Reading
    from kg.model import Filler, Frame

_EXAMPLE = '  [[frame.example]]\n  text = "<trigger>X</trigger>"\n'
DATE = "2024-03-13"
"""The documents' date, a Wednesday."""
_BASE = ("qualifiers", "light_verbs", "classes", "units")


@cache
def shipped() -> Resources:
    return Resources.load()


def own(folder: Path, *frames: str) -> Resources:
    """Resources whose only entries are those given; word classes and light verbs are shipped."""
    entries = "".join(f"[[frame]]\n{body}\n{_EXAMPLE}" for body in frames)
    (folder / "lexicon").mkdir()
    for name in _BASE:
        shutil.copy(resources.ontologies() / "lexicon" / f"{name}.toml", folder / "lexicon")
    (folder / "lexicon" / "own.toml").write_text(entries, encoding="utf-8")
    return replace(shipped(), lexicon=lexicon.load(folder, vocabulary=ontology.load()))


def parsed(*sentences: str):
    found = document(*sentences)
    return replace(found, document=replace(found.document, date=DATE))


def reading(text: str, known: Resources | None = None) -> Reading:
    (only,) = read(parsed(text), known or shipped())
    return only


def frames_of(*sentences: str) -> tuple[Frame, ...]:
    found = parsed(*sentences)
    readings = read(found, shipped())
    return frames(found.document, readings, told(found.document, readings))


def frame(trigger: str, *sentences: str) -> Frame:
    """The one frame that a word evokes."""
    (only,) = [f for f in frames_of(*sentences) if f.trigger.text == trigger]
    return only


def roles(found: Frame) -> set[str]:
    """The roles of a frame as `name=filler`."""
    return {f"{role.name}={words(role.filler)}" for role in found.roles}


def words(filler: Filler) -> str:
    if isinstance(filler, Quantity):
        return f"{filler.value} {filler.unit}"
    if isinstance(filler, TimeSpan):
        return filler.value
    return filler.mention.text if isinstance(filler, FrameRef) else filler.text
