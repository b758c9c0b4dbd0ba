"""An extraction as JSON and back, without loss: cache, snapshot and interchange."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from kg.errors import IngestError
from kg.extract.open import apart
from kg.model import (
    Document,
    Entity,
    Evidence,
    Extraction,
    Filler,
    Frame,
    FrameRef,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Quantity,
    Relation,
    Role,
    Sentence,
    Span,
    TimeSpan,
    Trigger,
)

FORMAT = 1
"""Raised when a reader of the older form could no longer read the newer."""

Json = dict[str, Any]


def to_json(extraction: Extraction) -> Json:
    """Give an extraction as JSON values.

    Spans are `[start, end]`, character offsets into `document.text`; a filler says
    what it is by `filler`: mention, quantity, time or frame. Decimals are strings. Open
    frames, where they were asked for, stand apart under `open`.
    """
    typed, opened = apart(extraction.frames)
    return {
        "format": FORMAT,
        "document": _document(extraction.document),
        "sentences": [_span(s.span) for s in extraction.sentences],
        "entities": [_entity(e) for e in extraction.entities],
        "frames": [_frame(f) for f in typed],
        "relations": [_relation(r) for r in extraction.relations],
        **({"open": [_frame(f) for f in opened]} if opened else {}),
    }


def from_json(given: Json) -> Extraction:
    """Read what `to_json` gave.

    Raises
    ------
    IngestError
        It is no extraction, or one of a newer format.
    """
    try:
        if given["format"] != FORMAT:
            message = f"The extraction has format {given['format']}; this is kg for {FORMAT}."
            raise IngestError(message, "Extract the text again with this version.")
        return Extraction(
            document=Document(**given["document"]),
            sentences=tuple(
                Sentence(index, Span(*span)) for index, span in enumerate(given["sentences"])
            ),
            entities=tuple(map(_read_entity, given["entities"])),
            frames=tuple(map(_read_frame, [*given["frames"], *given.get("open", [])])),
            relations=tuple(map(_read_relation, given["relations"])),
        )
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
        message = f"This is no extraction that kg wrote: {error!r}."
        raise IngestError(message, "Write it with: kg extract PATH --format jsonl") from error


def _document(document: Document) -> Json:
    names = ("id", "text", "date", "title", "publisher", "url", "path")
    values = ((name, getattr(document, name)) for name in names)
    return {name: value for name, value in values if value is not None}


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "type": entity.type,
        "label": entity.label,
        "aliases": list(entity.aliases),
        "mentions": [_mention(m) for m in entity.mentions],
        "known": entity.known,
    }


def _read_entity(given: Json) -> Entity:
    aliases, mentions = tuple(given["aliases"]), tuple(map(_read_mention, given["mentions"]))
    return Entity(**{**given, "aliases": aliases, "mentions": mentions})


def _mention(mention: Mention) -> Json:
    return {
        "filler": "mention",
        "span": _span(mention.span),
        "head": _span(mention.head),
        "sentence": mention.sentence,
        "kind": mention.kind.value,
        "text": mention.text,
        "label": mention.label,
        "entity": mention.entity,
    }


def _read_mention(given: Json) -> Mention:
    return Mention(
        span=Span(*given["span"]),
        head=Span(*given["head"]),
        sentence=given["sentence"],
        kind=MentionKind(given["kind"]),
        text=given["text"],
        label=given["label"],
        entity=given["entity"],
    )


def _quantity(quantity: Quantity) -> Json:
    return {
        "filler": "quantity",
        "value": str(quantity.value),
        "unit": quantity.unit,
        "span": _span(quantity.span),
        "approximate": quantity.approximate,
        "bound": quantity.bound,
        "parts": [_quantity(part) for part in quantity.parts],
    }


def _read_quantity(given: Json) -> Quantity:
    return Quantity(
        value=Decimal(given["value"]),
        unit=given["unit"],
        span=Span(*given["span"]),
        approximate=given["approximate"],
        bound=given["bound"],
        parts=tuple(map(_read_quantity, given["parts"])),
    )


def _filler(filler: Filler) -> Json:
    match filler:
        case Mention():
            return _mention(filler)
        case Quantity():
            return _quantity(filler)
        case TimeSpan(value, span, part):
            return {"filler": "time", "value": value, "span": _span(span), "part": part}
        case FrameRef(frame, mention):
            return {"filler": "frame", "frame": frame, "mention": _mention(mention)}


def _read_filler(given: Json) -> Filler:
    match given["filler"]:
        case "mention":
            return _read_mention(given)
        case "quantity":
            return _read_quantity(given)
        case "time":
            return TimeSpan(given["value"], Span(*given["span"]), given["part"])
        case "frame":
            return FrameRef(given["frame"], _read_mention(given["mention"]))
        case other:
            message = f"unknown filler {other!r}"
            raise ValueError(message)


def _evidence(evidence: Evidence) -> Json:
    return {
        "document": evidence.document,
        "sentence": evidence.sentence,
        "span": _span(evidence.span),
        "rule": evidence.rule,
    }


def _read_evidence(given: Json) -> Evidence:
    return Evidence(**{**given, "span": Span(*given["span"])})


def _frame(frame: Frame) -> Json:
    trigger, roles = frame.trigger, frame.roles
    return {
        "id": frame.id,
        "type": frame.type,
        "trigger": {"span": _span(trigger.span), "text": trigger.text, "lemma": trigger.lemma},
        "roles": [{"name": r.name, "rule": r.rule, "filler": _filler(r.filler)} for r in roles],
        "evidence": _evidence(frame.evidence),
        "polarity": frame.polarity.value,
        "modality": frame.modality.value,
        "source": [_mention(mention) for mention in frame.source],
    }


def _read_frame(given: Json) -> Frame:
    trigger = given["trigger"]
    return Frame(
        id=given["id"],
        type=given["type"],
        trigger=Trigger(Span(*trigger["span"]), trigger["text"], trigger["lemma"]),
        roles=tuple(Role(r["name"], _read_filler(r["filler"]), r["rule"]) for r in given["roles"]),
        evidence=_read_evidence(given["evidence"]),
        polarity=Polarity(given["polarity"]),
        modality=Modality(given["modality"]),
        source=tuple(map(_read_mention, given["source"])),
    )


def _relation(relation: Relation) -> Json:
    return {
        "type": relation.type,
        "subject": _mention(relation.subject),
        "object": _filler(relation.object),
        "evidence": _evidence(relation.evidence),
        **({"time": _filler(relation.time)} if relation.time else {}),
        **({"source": [_mention(m) for m in relation.source]} if relation.source else {}),
    }


def _read_relation(given: Json) -> Relation:
    target = _read_filler(given["object"])
    time = _read_filler(given["time"]) if "time" in given else None
    if not isinstance(target, Mention | Quantity) or not isinstance(time, TimeSpan | None):
        message = "a relation's object is a mention or a quantity, its time is a time"
        raise TypeError(message)
    return Relation(
        type=given["type"],
        subject=_read_mention(given["subject"]),
        object=target,
        evidence=_read_evidence(given["evidence"]),
        time=time,
        source=tuple(map(_read_mention, given.get("source", ()))),
    )
