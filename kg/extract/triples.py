"""Frames and relations as flat rows: who does what, to what, with what beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import FrameRef, Mention, Modality, Polarity, Quantity, TimeSpan, Triple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Extraction, Filler, Frame, Relation
    from kg.ontology import Direct, Ontology

# What a row names as its object, the most telling first: *zes militairen* before the
# mission that they are given to.
_OBJECTS = ("quantity", "topic", "target", "destination", "origin", "place", "purpose")
# Where a frame is or what it is for is no object of a type that no property belongs to.
_PLAIN_OBJECTS = ("quantity", "topic", "target")
# What may stand beside the object as the other party or end.
_TARGETS = ("target", "destination", "origin", "topic")
_INTRODUCED = {
    "destination": "to",
    "origin": "from",
    "place": "in",
    "time": "time",
    "purpose": "for",
    "topic": "about",
}
_BOUNDS = {"min": "at least ", "max": "at most "}


def triples(extraction: Extraction, ontology: Ontology) -> list[Triple]:
    """Give one row for each frame and relation, in text order.

    Parameters
    ----------
    extraction : Extraction
        What was read in a document.
    ontology : Ontology
        Its direct properties' English labels are the rows' relations.

    Returns
    -------
    list of Triple
        What is denied or not asserted says so in its relation: `expanded (intended)`.
    """
    rows = [
        *(_of_frame(frame, ontology) for frame in extraction.frames),
        *(_of_relation(relation, ontology) for relation in extraction.relations),
    ]
    return sorted(rows, key=lambda row: (row.evidence.sentence, row.evidence.span))


def _of_frame(frame: Frame, ontology: Ontology) -> Triple:
    fillers: dict[str, list[Filler]] = {}
    for role in frame.roles:
        fillers.setdefault(role.name, []).append(role.filler)
    direct = _direct(frame, fillers, ontology)
    subject = direct.from_role if direct else "agent"
    object_ = direct.to_role if direct else next((r for r in _PLAIN_OBJECTS if r in fillers), "")
    target = next((r for r in _TARGETS if r in fillers and r not in {subject, object_}), "")
    shown = {subject, object_, target}
    # A count that no property states belongs to the object: *militairen (250 personnel)*.
    count = [] if "quantity" in shown or not object_ else fillers.get("quantity", [])
    rest = [r for r in fillers if r not in shown and not (r == "quantity" and count)]
    return Triple(
        subject=_joined(fillers.get(subject, [])),
        relation=_verb(frame, direct, ontology),
        object=_counted(_joined(fillers.get(object_, [])), count),
        target=_introduced(target, fillers.get(target, [])),
        evidence=frame.evidence,
        qualifiers="; ".join([*(_introduced(r, fillers[r]) for r in rest), *_source(frame)]),
    )


def _direct(frame: Frame, fillers: dict[str, list[Filler]], ontology: Ontology) -> Direct | None:
    """Choose the direct property that says most of a frame's roles.

    One that the ontology ranks behind the others of its class is for want of them: *Londen
    beschuldigt Moskou van de aanslag* tells whom it accuses.
    """
    known = ontology.frame_types.get(frame.type)
    usable = [d for d in known.directs if d.to_role in fillers] if known else []
    return min(
        usable,
        key=lambda d: (
            d.from_role not in fillers,
            d.from_role != "agent",
            ontology.properties[d.property].rank,
            _rank(d.to_role),
        ),
        default=None,
    )


def _rank(role: str) -> int:
    return _OBJECTS.index(role) if role in _OBJECTS else len(_OBJECTS)


def _verb(frame: Frame, direct: Direct | None, ontology: Ontology) -> str:
    if direct:
        words = ontology.properties[direct.property].label_en
    elif frame.type in ontology.frame_types:
        words = ontology.frame_types[frame.type].label_en
    else:
        words = frame.trigger.lemma
    denied = "not " if frame.polarity is Polarity.NEGATIVE else ""
    unsure = "" if frame.modality is Modality.ASSERTED else f" ({frame.modality.value})"
    return f"{denied}{words}{unsure}"


def _source(said: Frame | Relation) -> Iterator[str]:
    if said.source:
        yield f"says {_joined(said.source)}"


def _introduced(role: str, fillers: list[Filler]) -> str:
    if not fillers:
        return ""
    word = _INTRODUCED.get(role, "" if role in {"agent", "target", "quantity"} else role)
    return f"{word} {_joined(fillers)}".strip()


def _counted(name: str, counts: list[Filler]) -> str:
    return f"{name} ({_joined(counts)})" if counts else name


def _joined(fillers: list[Filler] | tuple[Mention, ...]) -> str:
    return ", ".join(dict.fromkeys(map(shown, fillers)))


def shown(filler: Filler) -> str:
    """Give a filler as people read it: its name, its number with its parts, its time."""
    match filler:
        case Mention():
            return filler.label
        case FrameRef(_, mention):
            return mention.label
        case TimeSpan(value, _, part):
            return f"{value} ({part})" if part else value
        case Quantity():
            return _amount(filler)


def _amount(quantity: Quantity) -> str:
    vague = "about " if quantity.approximate else ""
    words = f"{_BOUNDS.get(quantity.bound or '', vague)}{quantity.value:f} {quantity.unit}"
    parts = ", ".join(map(_amount, quantity.parts))
    return f"{words} ({parts})" if parts else words


def _of_relation(relation: Relation, ontology: Ontology) -> Triple:
    known = ontology.relations.get(relation.type)
    time = (f"time {shown(relation.time)}",) if relation.time else ()
    return Triple(
        subject=shown(relation.subject),
        relation=known.label_en if known else relation.type,
        object=shown(relation.object),
        target="",
        evidence=relation.evidence,
        qualifiers="; ".join((*time, *_source(relation))),
    )
