"""An extraction in the scorer's prediction format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import OPEN, FrameRef, Mention, MentionKind, Quantity, TimeSpan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Document, Extraction, Filler, Frame, Relation, Role, Span

Json = dict[str, object]


def prediction(extraction: Extraction) -> Json:
    """Give a document's frames and relations as the guidelines' section 4 scores them.

    Returns
    -------
    dict
        `doc`, `text` as it was read, `frames` and `relations`, with character
        offsets into `text`. Pronouns that nothing was found for are left out, since a
        filler is what they stand for.
    """
    document = extraction.document
    return {
        "doc": document.id,
        "text": document.text,
        "frames": [_frame(f, document) for f in extraction.frames if f.type != OPEN],
        "relations": [_relation(r, document) for r in extraction.relations],
    }


def _frame(frame: Frame, document: Document) -> Json:
    return {
        "type": frame.type,
        "trigger": {"text": frame.trigger.text, **_offsets(frame.trigger.span)},
        "roles": _roles(frame.roles, document),
        "polarity": frame.polarity.value,
        "modality": frame.modality.value,
        "source": [_filler(s, document) for s in frame.source if not _points(s)],
    }


def _roles(roles: Iterable[Role], document: Document) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for role in roles:
        if _points(role.filler):
            continue
        found.setdefault(role.name, []).append(_filler(role.filler, document))
    return found


def _points(filler: Filler) -> bool:
    """Tell a pronoun that stands for nothing known: it names no filler."""
    if not isinstance(filler, Mention) or filler.kind is not MentionKind.PRONOUN:
        return False
    return filler.entity is None and filler.label == filler.text


def _relation(relation: Relation, document: Document) -> Json:
    return {
        "relation": relation.type,
        "subject": _filler(relation.subject, document),
        "object": _filler(relation.object, document),
    }


def _filler(filler: Filler, document: Document) -> Json:
    match filler:
        case Mention():
            return {"text": filler.text, **_offsets(filler.span), "label": filler.label}
        case FrameRef():
            return _filler(filler.mention, document)
        case Quantity():
            return _quantity(filler, document)
        case TimeSpan():
            part = {"part": filler.part} if filler.part else {}
            return {**_words(filler.span, document), "value": filler.value, **part}


def _quantity(quantity: Quantity, document: Document) -> Json:
    bound = {"bound": quantity.bound} if quantity.bound else {}
    parts = [{"value": _number(p), "unit": p.unit} for p in quantity.parts]
    return {
        **_words(quantity.span, document),
        "value": _number(quantity),
        "unit": quantity.unit,
        "approximate": quantity.approximate,
        **bound,
        **({"parts": parts} if parts else {}),
    }


def _number(quantity: Quantity) -> int | float:
    value = quantity.value
    return int(value) if value == value.to_integral_value() else float(value)


def _words(span: Span, document: Document) -> Json:
    return {"text": document.text[span.start : span.end], **_offsets(span)}


def _offsets(span: Span) -> Json:
    return {"start": span.start, "end": span.end}
