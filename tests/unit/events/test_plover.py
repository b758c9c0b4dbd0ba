"""PLOVER records: of the codebook's shape, with codes where they are certain and no others."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

import kg.events
from kg import ontology
from kg.cli.main import main
from kg.events import codebook
from kg.events.plover import records
from kg.model import Modality, Polarity, Quantity, Role, Span, TimeSpan
from tests.cli.samples import extraction as sample
from tests.cli.samples import write_store
from tests.quality.gold_extraction import documents
from tests.quality.gold_extraction import extraction as gold
from tests.unit.rdf.graphs import entity, extraction, frame, mention, relation, store_of

SCHEMA = json.loads((Path(kg.events.__file__).parent / "plover.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


@pytest.fixture(scope="module")
def coded():
    return list(records(store_of(*map(gold, documents()))))


def test_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_all_records_of_the_articles_fit_the_schema(coded):
    wrong = [(r["id"], error.message) for r in coded for error in VALIDATOR.iter_errors(r)]

    assert wrong == []
    assert len(coded) > 150
    assert len({r["id"] for r in coded}) == len(coded)


def test_modes_and_events_of_the_codebook_are_those_of_the_schema():
    book = codebook.load()
    listed = SCHEMA["properties"]

    assert set(book.events) == set(listed["event"]["items"]["enum"])
    assert {m.mode for m in book.modes} == set(listed["mode"]["items"]["enum"])
    assert set(book.sectors.values()) == set(
        SCHEMA["$defs"]["actor"]["properties"]["sector"]["enum"]
    )


def test_codebook_names_classes_that_the_ontology_has():
    known, book = ontology.load(), codebook.load()
    named = {*book.sectors, *book.nonstate}
    for mode in book.modes:
        named |= mode.types | mode.unless
        assert mode.topics <= set(book.events)
        assert mode.lemmas or mode.types or mode.units or mode.topics

    assert named <= set(known.entity_types)
    assert {t.plover for t in known.frame_types.values() if t.plover} == set(book.events)


def record(type_="Attack", *, lemma="trainen", roles=None, entities=None, about=None, **changes):
    """Code one frame; `roles` are words by their role, or roles themselves."""
    words = roles if isinstance(roles, dict | None) else {}
    made = frame(type_=type_, roles=words, **changes)
    made = replace(made, trigger=replace(made.trigger, lemma=lemma))
    if isinstance(roles, tuple):
        made = replace(made, roles=roles)
    document = {"date": "2020-02-10"} | (about or {})
    (found,) = records(store_of(extraction(made, entities=entities, **document)))
    assert list(VALIDATOR.iter_errors(found)) == []
    return found


def when(value, part=None):
    return Role("time", TimeSpan(value, Span(0, 4), part))


TIMES = {
    "day": ("2020-01-03", "2020-01-03", None, "text"),
    "month": ("2020-01", "2020-01-01", "2020-01-31", "text"),
    "week": ("2020-W05", "2020-01-27", "2020-02-02", "text"),
    "year": ("2019", "2019-01-01", "2019-12-31", "text"),
    "interval": ("2014/2019", "2014-01-01", "2019-12-31", "text"),
    "open interval": ("2014/..", "2014-01-01", "2020-02-10", "text"),
    "open from the start": ("../2014", "2020-02-10", None, "document"),
    "words": ("onlangs", "2020-02-10", None, "document"),
    "no day": ("2020-02-30", "2020-02-10", None, "document"),
}


@pytest.mark.parametrize(("value", "date", "enddate", "origin"), TIMES.values(), ids=TIMES)
def test_days_are_those_of_the_text_or_else_of_the_document(value, date, enddate, origin):
    found = record(roles=(when(value),))

    assert (found["date"], found.get("enddate")) == (date, enddate)
    assert found["date_info"] == {"from": origin, "text": value}


PARTS = {
    "since a year": ("2014", "after", "2014-01-01", "2020-02-10"),
    "after a day to come": ("2020-05-01", "after", "2020-05-01", None),
    "before a day to come": ("2020-05-01", "before", "2020-02-10", "2020-05-01"),
    "before this year is over": ("2020", "before", "2020-01-01", "2020-12-31"),
    "before a year gone by": ("2014", "before", "2014-01-01", "2014-12-31"),
    "early in a month": ("2020-01", "early", "2020-01-01", "2020-01-31"),
}


@pytest.mark.parametrize(("value", "part", "date", "enddate"), PARTS.values(), ids=PARTS)
def test_part_of_a_time_is_told_and_an_open_side_is_bounded(value, part, date, enddate):
    found = record(roles=(when(value, part),))

    assert (found["date"], found.get("enddate")) == (date, enddate)
    assert found["date_info"] == {"from": "text", "text": value, "part": part}


def test_what_goes_on_since_long_ago_is_no_history():
    assert "context" not in record(roles=(when("2014", "after"),))


def test_event_without_any_date_is_left_out():
    assert list(records(store_of(extraction(frame(type_="Attack"))))) == []


def test_class_without_a_category_is_left_out():
    assert list(records(store_of(extraction(frame(type_="Statement"), date="2020")))) == []


CONTEXTS = {
    "asserted": ({}, None),
    "denied": ({"polarity": Polarity.NEGATIVE}, ["negation"]),
    "planned": ({"modality": Modality.INTENDED}, ["future"]),
    "asked": ({"modality": Modality.REQUESTED}, ["hypothetical"]),
    "possible": ({"modality": Modality.POSSIBLE}, ["hypothetical"]),
    "conditional": ({"modality": Modality.CONDITIONAL}, ["hypothetical"]),
    "not planned": (
        {"polarity": Polarity.NEGATIVE, "modality": Modality.INTENDED}, ["future", "negation"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "contexts"), CONTEXTS.values(), ids=CONTEXTS)
def test_auxiliary_modes(changes, contexts):
    assert record(**changes).get("context") == contexts


@pytest.mark.parametrize(
    ("time", "contexts"), [("2017", ["historical"]), ("2019-11", None)], ids=["long ago", "lately"]
)
def test_history_is_what_ended_more_than_a_year_before(time, contexts):
    assert record(roles=(when(time),)).get("context") == contexts


TO_COME = {
    "told as certain": ({}, ["future"]),
    "denied": ({"polarity": Polarity.NEGATIVE}, ["future", "negation"]),
    "asked": ({"modality": Modality.REQUESTED}, ["hypothetical"]),
}


@pytest.mark.parametrize(("changes", "contexts"), TO_COME.values(), ids=TO_COME)
def test_what_is_after_the_document_is_future(changes, contexts):
    assert record("Consultation", roles=(when("2020-W08"),), **changes).get("context") == contexts


def test_what_may_have_been_by_the_documents_day_is_not_future():
    assert "context" not in record("Consultation", roles=(when("2020-02"),))


def test_states_have_their_codes():
    known = replace(entity("Nederland"), known=True)
    found = record(entities=(known, entity("Irak")))

    assert [a["code"] for a in found["source"]] == ["NLD"]
    assert [a["code"] for a in found["recipient"]] == ["IRQ"]
    assert found["source"][0]["identifier_id"] == "Q55"
    assert "sector" not in found["source"][0]


def actor_of(type_, *facts, words="Erbil"):
    """Code an agent of a class, of whom the document states facts."""
    agent = mention(words, entity="iemand--d")
    stated = [replace(relation(name, words, other), subject=agent) for name, other in facts]
    named = (entity("Nederland"), entity("Irak"), entity(words, type_, id_="iemand--d"))
    made = replace(frame(type_="Attack", roles={}), roles=(Role("agent", agent),))
    found = extraction(made, relations=stated, entities=named, date="2020-02-10")
    ((actor,),) = (r["source"] for r in records(store_of(found)))
    return actor.get("code"), actor.get("sector")


ACTORS = {
    "soldiers of a state": ("ArmedForce", [("nationalityOf", "Irak")], ("IRQ", "MIL")),
    "soldiers of nobody": ("ArmedForce", [], (None, "MIL")),
    "head of a state": ("Person", [("headOf", "Irak")], ("IRQ", "GOV")),
    "representative": ("Person", [("represents", "Nederland")], ("NLD", "GOV")),
    "citizen": ("Person", [("nationalityOf", "Irak")], ("IRQ", None)),
    "of two states": (
        "Person", [("nationalityOf", "Irak"), ("nationalityOf", "Nederland")], (None, None),
    ),
    "parliament": ("Parliament", [("nationalityOf", "Irak")], ("IRQ", "LEG")),
    "armed group": ("ArmedGroup", [("nationalityOf", "Irak")], ("IRQ", None)),
    "alliance": ("Alliance", [], ("IGO", None)),
    "person unknown": ("Person", [], (None, None)),
}  # fmt: skip


@pytest.mark.parametrize(("type_", "facts", "code"), ACTORS.values(), ids=ACTORS)
def test_actor_has_the_code_that_is_certain(type_, facts, code):
    assert actor_of(type_, *facts) == code


def test_what_cannot_act_is_no_recipient():
    found = record("Support", roles={"agent": "Nederland", "target": "Erbil"})

    assert "recipient" not in found
    assert found["object_text"] == ["Erbil"]


def test_who_is_sent_is_no_recipient():
    found = record("Deployment")

    assert "recipient" not in found
    assert found["object_text"] == ["Irak"]


def test_parties_of_a_meeting_are_all_sources():
    found = record("Consultation")

    assert [a["code"] for a in found["source"]] == ["NLD", "IRQ"]
    assert "recipient" not in found


def test_visitor_is_the_source_and_host_the_recipient():
    found = record("Consultation", lemma="bezoeken")

    assert found["mode"] == ["visit"]
    assert [a["code"] for a in found["recipient"]] == ["IRQ"]


MODES = {
    "drone": ("Attack", "droneaanval", ["drone"]),
    "attack": ("Attack", "aanval", None),
    "arrest": ("Coercion", "arresteren", ["arrest"]),
    "arrest by another class": ("Attack", "arresteren", None),
    "capital": ("Protest", "Demonstreren", ["demo"]),
    "expulsion": ("Sanction", "uitwijzen", ["expel"]),
    "retreat": ("Withdrawal", "terugtrekken", ["withdraw"]),
}


@pytest.mark.parametrize(("type_", "lemma", "modes"), MODES.values(), ids=MODES)
def test_mode_is_that_of_the_word_within_its_category(type_, lemma, modes):
    assert record(type_, lemma=lemma).get("mode") == modes


def test_leaving_a_treaty_is_no_retreat_of_forces():
    left = Role("origin", mention("Erbil", entity="verdrag--d"))
    named = (entity("Nederland"), entity("Erbil", "Treaty", id_="verdrag--d"))

    found = record("Withdrawal", lemma="terugtrekken", roles=(left,), entities=named)

    assert "mode" not in found
    assert found["origin"] == {"name": "Erbil"}


def test_dead_are_counted():
    dead = Quantity(Decimal("12"), "persons", Span(0, 3), approximate=True, bound="min")

    found = record("Killing", roles=(Role("quantity", dead),))

    assert found["size"] == {"dead": 12}
    assert found["quantities"] == [
        {"value": 12, "unit": "persons", "bound": "min", "approximate": True}
    ]


SIZES = {
    "injured": ("Injury", "verwonden", "persons", {"injured": 3}),
    "soldiers dead": ("Killing", "doden", "personnel", {"dead": 3}),
    "arrested": ("Coercion", "oppakken", "persons", {"arrested": 3}),
    "banned": ("Coercion", "verbieden", "persons", None),
    "tanks lost": ("Killing", "doden", "tanks", None),
    "attack": ("Attack", "aanvallen", "persons", None),
}


@pytest.mark.parametrize(("type_", "lemma", "unit", "size"), SIZES.values(), ids=SIZES)
def test_size_counts_people_to_whom_it_was_done(type_, lemma, unit, size):
    three = Role("quantity", Quantity(Decimal(3), unit, Span(0, 3)))

    assert record(type_, lemma=lemma, roles=(three,)).get("size") == size


def test_source_place_and_text_are_told():
    found = record(
        roles=(Role("place", mention("Erbil", entity="bagdad")),),
        entities=(entity("Irak"), entity("Erbil", "City", id_="bagdad")),
        source=(mention("Irak"),),
        about={"title": "Kop", "publisher": "Krant", "url": "https://x.org/a"},
    )

    assert found["event_loc"] == {"name": "Erbil", "cc3": "IRQ"}
    assert [a["code"] for a in found["attributed_to"]] == ["IRQ"]
    assert found["text_info"] == {"sequence": 0, "start": 10, "end": 16}
    assert found["cite_info"] == {
        "citation": "d", "title": "Kop", "url": "https://x.org/a", "publication": "Krant",
        "language": "nl", "codebook": "PLOVER 0.8",
    }  # fmt: skip


def test_command_writes_a_line_an_event(tmp_path):
    store = str(write_store(tmp_path / "store", sample()))
    target = tmp_path / "events.jsonl"
    result = CliRunner().invoke(main, ["export", str(target), "--store", store])
    shown = CliRunner().invoke(main, ["export", "-", "--format", "plover", "--store", store])

    assert result.exit_code == 0, result.stderr
    assert result.stderr == f"Wrote {target}: 2 event records.\n"
    lines = target.read_text(encoding="utf-8")
    assert shown.stdout == lines
    assert [json.loads(line)["event"] for line in lines.splitlines()] == [["MOBILIZE"], ["SUPPORT"]]
