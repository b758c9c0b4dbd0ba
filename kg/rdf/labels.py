"""A short Dutch line for a frame, as `rdfs:label`: *Nederland draagt bij aan NAVO-missie*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg import resources
from kg.model import FrameRef, Mention, Modality, Polarity, Quantity
from kg.rdf.prefixes import ONTOLOGY
from kg.turtle import RDFS, read_turtle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from pathlib import Path

    from kg.model import Frame, Relation
    from kg.ontology import Ontology


def frame_label(frame: Frame, ontology: Ontology, frames: Mapping[str, Frame] | None = None) -> str:
    """Put a frame in words by the ontology's labels.

    The direct property between two filled roles gives the verb; without one the class
    gives a noun. What is denied, planned, asked or only said by someone is marked, so that
    no label reads as a fact that the graph does not state. A pronoun tells nothing without
    its text: *Moskou ontkent dat* is put as *Moskou wijst af: Rusland steunt Haftar*.

    Parameters
    ----------
    frame : Frame
        What is put in words.
    ontology : Ontology
        Where its words come from.
    frames : mapping of str to Frame, optional
        The document's frames by id, for what pronouns stand for.
    """
    said = _statement(frame, ontology, frames or {}) or _heading(frame, ontology)
    marks = []
    if frame.polarity is not Polarity.POSITIVE:
        marks.append(_qualifier(frame.polarity, ontology))
    if frame.modality is not Modality.ASSERTED:
        marks.append(_qualifier(frame.modality, ontology))
    marks += [f"volgens {m.label}" for m in frame.source]
    return f"{said} ({', '.join(marks)})" if marks else said


def _statement(frame: Frame, ontology: Ontology, frames: Mapping[str, Frame]) -> str:
    """Use the first direct property that has both of its roles: *X traint Y*."""
    known = ontology.frame_types.get(frame.type)
    for direct in known.directs if known else ():
        subjects, objects = _words(frame, direct.from_role), _words(frame, direct.to_role)
        if subjects and objects:
            verb = ontology.properties[direct.property].label_nl
            if (meant := _meant(frame, direct.to_role, frames)) is not None:
                return f"{subjects} {verb}: {frame_label(meant, ontology)}"
            return f"{subjects} {verb} {objects}"
    return ""


def _meant(frame: Frame, role: str, frames: Mapping[str, Frame]) -> Frame | None:
    """Give the frame that a pronoun stands for, where it alone fills a role."""
    fillers = [r.filler for r in frame.roles if r.name == role]
    if len(fillers) != 1 or not isinstance(filler := fillers[0], FrameRef):
        return None
    is_pronoun = filler.mention.label != filler.mention.text  # "dat", of "steunt"
    return frames.get(filler.frame) if is_pronoun else None


def _heading(frame: Frame, ontology: Ontology) -> str:
    """Use the class and whoever takes part: *opschorting: NAVO-missie*."""
    known = ontology.frame_types.get(frame.type)
    noun = known.label_nl if known else frame.trigger.lemma
    for role in ontology.roles:
        if words := _words(frame, role):
            return f"{noun}: {words}"
    return f"{noun}: {frame.trigger.text}"


def _words(frame: Frame, role: str) -> str:
    fillers = (r.filler for r in frame.roles if r.name == role)
    labels = []
    for filler in fillers:
        if isinstance(filler, Mention):
            labels.append(filler.label)
        elif isinstance(filler, FrameRef):
            labels.append(filler.mention.text)
    return ", ".join(dict.fromkeys(labels))


def relation_label(relation: Relation, ontology: Ontology) -> str:
    """Put a relation in words, and who says so: *Verenigde Staten leidt coalitie*."""
    verb = ontology.relations[relation.type].label_nl
    filler = relation.object
    said = quantity_label(filler) if isinstance(filler, Quantity) else filler.label
    words = f"{relation.subject.label} {verb} {said}"
    marks = [f"volgens {m.label}" for m in relation.source]
    return f"{words} ({', '.join(marks)})" if marks else words


def quantity_label(quantity: Quantity) -> str:
    """Put a quantity in words by its number and unit: *ca. 500 personnel*.

    Numbers are written as Dutch print does, with a comma for the decimals.
    """
    if quantity.parts:
        number = " + ".join(quantity_label(part) for part in quantity.parts)
        return f"{_number(quantity.value)} {quantity.unit} ({number})"
    about = {"min": "≥ ", "max": "≤ "}.get(quantity.bound or "", "ca. ")
    prefix = about if quantity.bound or quantity.approximate else ""
    return f"{prefix}{_number(quantity.value)} {quantity.unit}"


def _number(value: Decimal) -> str:
    text = format(value.normalize(), "f")
    return text.replace(".", ",")


def _qualifier(value: Polarity | Modality, ontology: Ontology) -> str:
    words = _labels(resources.ontologies() / "kg.ttl")
    return words.get(ontology.individuals[value], value)


@cache
def _labels(path: Path) -> dict[str, str]:
    """Read the Dutch name of every term, individuals included."""
    file = read_turtle(path)
    return {
        iri.removeprefix(ONTOLOGY): label
        for iri in file.subjects()
        for label in file.texts(iri, f"{RDFS}label", language="nl")
    }
