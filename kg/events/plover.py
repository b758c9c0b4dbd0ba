"""Event records in PLOVER's interchange form, one JSON object an event.

Field names and codes are those of the PLOVER codebook (Open Event Data Alliance, draft 0.8,
chapter "Data Fields"), which lets a data set add fields of its own: `object_text`,
`quantities`, `origin`, `destination`, `attributed_to`, `date_info` and `frame` are ours. The
event names are those of the POLECAT data, which has REQUEST for DEMAND.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg import __version__, ontology
from kg.events import codebook as codes
from kg.events.actors import Actors
from kg.events.days import contexts, when
from kg.events.event import Event, Filler, Kind
from kg.events.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.events.codebook import Codebook
    from kg.events.reader import Report
    from kg.query.periods import Period
    from kg.rdf.store import Store

    Record = dict[str, object]

CODEBOOK = "PLOVER 0.8"
_WIKIDATA = "http://www.wikidata.org/entity/"
_CASUALTIES = {"Killing": "dead", "Injury": "injured"}
_ARREST = "arrest"
_PEOPLE = {"personnel", "persons"}
_ACTORS = {"Agent", "Mission"}
_SYMMETRIC = {"CONSULT", "AGREE", "COOPERATE"}
_MOVING = {"MOBILIZE", "RETREAT"}
"""Their target is who is sent or taken home, not the party that it is done to."""


def records(store: Store) -> Iterator[Record]:
    """Give the records of a store, document by document, in the order of the text.

    Frames of classes that PLOVER has no category for give none, and neither do those whose
    day is unknown because neither text nor document has a date.

    Parameters
    ----------
    store : Store
        An open store; `kg.events.link.link_events` says which events are the same.
    """
    reader, book = Reader(store), codes.load()
    for report in reader.reports():
        yield from _Coder(report, reader, book).records()


class _Coder:
    """Codes the events of one document."""

    def __init__(self, report: Report, reader: Reader, book: Codebook) -> None:
        self._report = report
        self._reader = reader
        self._book = book
        self._actors = Actors(report.facts, report.source.date, reader=reader, codebook=book)

    def records(self) -> Iterator[Record]:
        for event in self._report.events:
            category = self._book.category(event.type)
            days = when(event)
            if category is not None and days is not None:
                yield self._record(event, category, *days)

    def _record(self, event: Event, category: str, days: Period, origin: str) -> Record:
        known = self._book.events[category]
        modes = self._book.modes_of(event)
        source, recipient = self._sides(event, category, modes)
        return _filled(
            {
                "id": event.iri,
                "date": days.first.isoformat(),
                "enddate": days.last.isoformat() if days.last != days.first else None,
                "date_info": _filled(
                    {
                        "from": origin,
                        "text": ", ".join(event.times),
                        "part": event.time_part.lower(),
                    }
                ),
                "source": self._coded(source),
                "recipient": self._coded(recipient),
                "event": [category],
                "mode": modes,
                "context": contexts(event, days),
                "event_loc": self._location(event, "place"),
                "origin": self._location(event, "origin"),
                "destination": self._location(event, "destination"),
                "event_text": [event.trigger],
                "object_text": [f.label for f in self._objects(event, source + recipient)],
                "size": _size(event, modes),
                "quantities": [_quantity(f) for f in event.fillers("quantity")],
                "quad_code": known.quad,
                "event_scale": known.scale,
                "attributed_to": self._coded(event.said_by),
                "link": self._reader.same_as(event.iri),
                "frame": event.type,
                "text_info": {"sequence": event.sentence, "start": event.begin, "end": event.end},
                "cite_info": _citation(event),
                "coder": f"kg {__version__}",
            },
            kept={"source", "event"},
        )

    def _sides(
        self, event: Event, category: str, modes: list[str]
    ) -> tuple[list[Filler], list[Filler]]:
        """Tell who acts and who is acted upon.

        Where parties do something together, with no host and guest, all are sources
        (codebook, "Compound and Reciprocal Actors").
        """
        source = [f for f in event.fillers("agent") if self._acts(f)]
        targets = () if category in _MOVING else event.fillers("target")
        recipient = [f for f in targets if self._acts(f)]
        together = category == "CONSULT" or (category in _SYMMETRIC and len(source) > 1)
        if together and "visit" not in modes:
            return source + recipient, []
        return source, recipient

    def _acts(self, filler: Filler) -> bool:
        above = ontology.load().ancestors.get(filler.type, frozenset())
        return filler.kind is Kind.ENTITY and bool(above & _ACTORS)

    def _objects(self, event: Event, coded: list[Filler]) -> Iterator[Filler]:
        """Give what it is about: topics, and targets that are neither source nor recipient."""
        yield from (f for f in event.fillers("target") if f not in coded)
        yield from event.fillers("topic")

    def _coded(self, fillers: Iterable[Filler]) -> list[Record]:
        return [self._actor(filler) for filler in fillers]

    def _actor(self, filler: Filler) -> Record:
        code = self._actors.code(filler)
        matches = self._reader.named(filler.iri).matches if filler.kind is Kind.ENTITY else ()
        wikidata = [m[len(_WIKIDATA) :] for m in matches if m.startswith(_WIKIDATA)]
        return _filled(
            {
                "code": code.country,
                "sector": code.sector,
                "actor_text": filler.words or filler.label,
                "identifier_id": wikidata[0] if len(wikidata) == 1 else "",
                "identifier_text": filler.label,
            }
        )

    def _location(self, event: Event, role: str) -> Record | None:
        """Give the first place of a role, with the country that it surely lies in."""
        for filler in event.fillers(role):
            if filler.kind is Kind.ENTITY:
                return _filled({"name": filler.label, "cc3": self._actors.place(filler)})
        return None


def _filled(record: Record, *, kept: Iterable[str] = ()) -> Record:
    """Leave out the fields that have nothing to say, as the codebook leaves optional ones."""
    empty: tuple[object, ...] = (None, "", [], {})
    return {name: value for name, value in record.items() if value not in empty or name in kept}


def _size(event: Event, modes: list[str]) -> Record:
    """Give the number of dead, injured or arrested."""
    name = "arrested" if _ARREST in modes else _CASUALTIES.get(event.type)
    counts = [f for f in event.fillers("quantity") if f.unit in _PEOPLE and f.value is not None]
    return {name: _number(counts[0])} if name and len(counts) == 1 else {}


def _number(filler: Filler) -> int | float:
    value = filler.value or 0
    return int(value) if value == int(value) else float(value)


def _quantity(filler: Filler) -> Record:
    return _filled(
        {
            "value": _number(filler),
            "unit": filler.unit,
            "bound": filler.bound,
            "approximate": filler.is_approximate or None,
        },
        kept={"value"},
    )


def _citation(event: Event) -> Record:
    document = event.document
    return _filled(
        {
            "citation": document.id,
            "title": document.title,
            "url": document.url,
            "publication": document.publisher,
            "language": "nl",
            "codebook": CODEBOOK,
        }
    )
