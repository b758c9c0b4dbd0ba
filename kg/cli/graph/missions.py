"""`kg graph missions`: the state of missions over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.graph.options import named, selection, stated, status, top
from kg.cli.intake import FINDINGS
from kg.cli.output import note, write_csv, write_json, write_table

if TYPE_CHECKING:
    from kg.query.missions import Mission, MissionEvent
    from kg.query.selection import Selection

COLUMNS = ("mission", "time", "event", "who", "what", "status", "document", "#")
STATE_COLUMNS = ("mission", "where", "state", "strength", "led by", "contributors")


@click.command()
@click.argument("name", required=False)
@top
@selection
@options.output_format("table", "json", "csv")
@options.store
@click.pass_context
def missions(
    ctx: click.Context, *, name: str | None, top: int, chosen: Selection, form: str, store: str
) -> None:
    """Follow missions: strength, contributors, stops and starts.

    Without NAME it gives the missions that are mentioned most; with the name of one, or
    of another undertaking such as a coalition, all that happened to it; with a place, all
    that happened to the missions that have it in their name. The state, strength and
    contributors are those of the last facts; what is planned, asked, denied or only said is
    listed and changes nothing. Exit code 1 if there are none.

    \b
    Example:
      kg graph missions
      kg graph missions navo-missie --until 2020-02
    """
    from kg.query.entities import candidates, resolve
    from kg.query.missions import is_mission, missions
    from kg.query.network import network
    from kg.rdf.store import open_store

    with open_store(store) as opened:
        net = network(opened, chosen)
        known = net.entities
        all_missions = [e for e in known.values() if is_mission(e)]
        meant = resolve(name, known.values()) if name else None
        found = _followed(missions(opened, net, [meant] if meant else all_missions[:top]))
        if name and not found:
            # Mali is the state, and of interest here are the missions in it.
            found = _followed(missions(opened, net, candidates(name, all_missions)[:top]))
    if form == "json":
        write_json([_as_json(mission) for mission in found])
    elif form == "csv":
        write_csv(COLUMNS, _rows(found))
    elif found:
        write_table(STATE_COLUMNS, map(_state, found))
        write_table(COLUMNS, _rows(found), title="\nWhat happened")
    if not found:
        note(f"Nothing is told of {f'{meant.label} as a mission' if meant else 'any mission'}.")
        ctx.exit(FINDINGS)


def _followed(found: list[Mission]) -> list[Mission]:
    return [mission for mission in found if mission.events]


def _state(mission: Mission) -> tuple[object, ...]:
    contributors = [
        f"{who} ({what})" if what else who for who, what in mission.contributors.items()
    ]
    return (
        mission.entity.label,
        ", ".join(mission.places),
        _since(mission.state),
        _since(mission.strength),
        ", ".join(mission.leaders),
        "; ".join(contributors),
    )


def _since(told: tuple[str, str]) -> str:
    return f"{told[0]} ({told[1]})" if told[0] else ""


def _rows(found: list[Mission]) -> list[tuple[object, ...]]:
    return [(mission.entity.label, *_row(e)) for mission in found for e in mission.events]


def _row(e: MissionEvent) -> tuple[object, ...]:
    s = e.statement
    return (e.when, e.kind, e.who, e.what, status(s), s.document, s.number)


def _as_json(mission: Mission) -> dict[str, object]:
    state, strength = mission.state, mission.strength
    return {
        **named(mission.entity),
        "state": {"value": state[0], "when": state[1]},
        "strength": {"value": strength[0], "when": strength[1]},
        "contributors": mission.contributors,
        "leaders": mission.leaders,
        "places": mission.places,
        "events": [
            {"kind": e.kind, "who": e.who, "what": e.what, "when": e.when,
             "statement": stated(e.statement)}
            for e in mission.events
        ],
    }  # fmt: skip
