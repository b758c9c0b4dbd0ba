"""The manuals are true: commands, blocks and sentences; and they name every key that is read."""

import contextlib
import re

import pytest

from kg import lexicon, ontology
from kg.cli.lexicon import COMMANDS
from kg.extract.evocation.evoke import evoke
from kg.extract.evocation.marked import marker_slots
from kg.extract.reading import read
from kg.extract.triples import shown
from kg.gazetteer import checker as gazetteer
from kg.lexicon import blocks, slots
from kg.lexicon.qualifiers import PARTS_OF_SPEECH
from kg.lexicon.validate import CONDITION
from kg.model import Document, FrameRef, Mention, Modality, Polarity
from kg.pipeline import Pipeline, extract
from tests import manuals

ANEW = "python -m tests.pages writes it anew"
DATE = "2024-03-13"
CLAIM = re.compile(
    r"\*([A-Z][^*]*)\* gives (no )?`(\w+)`(?: (negative|intended|requested|possible|conditional))?"
    r"(?: \(([^)]*)\))?"
)
STANDS_FOR = re.compile(r"\*([^*]*)\*\*([^*]+)\*\*([^*]*)\* is `([\w-]+)`")
ROW = re.compile(r"^\| `(\w+)(?::\w+)?` \| \*([^|]*)\* \| (\S+) \|$", re.MULTILINE)


@pytest.fixture(scope="module", params=manuals.MANUALS)
def manual(request):
    return manuals.MANUALS[request.param].read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def text():
    return manuals.MANUALS["lexicon"].read_text(encoding="utf-8")


@contextlib.contextmanager
def extended(name):
    """The pipeline with all blocks of a manual in the reader's own folder."""
    with manuals.workplace() as folder:
        manuals.run(f"cp -r ontologies {manuals.OWN}")
        for kind, body in manuals.BLOCK.findall(manuals.MANUALS[name].read_text(encoding="utf-8")):
            if kind != "console" and manuals.named(body).parts[0] == manuals.OWN:
                manuals.written(kind, body)
        yield Pipeline(ontologies=folder / manuals.OWN)


@pytest.fixture(scope="module")
def pipeline():
    with extended("lexicon") as found:
        yield found


@pytest.mark.model
def test_commands_answer_what_the_manual_says(manual):
    with manuals.workplace():
        told, codes = manuals.answered(manual)

    assert told == manual, ANEW
    assert {line: code for line, code in codes.items() if code == 2} == {}


@pytest.mark.model
def test_blocks_are_right_and_their_examples_yield_what_they_mark(pipeline):
    assert lexicon.check(pipeline.ontologies) == []

    shipped = {entry.id for entry in lexicon.load().entries}
    own = [e.id for e in pipeline.resources.lexicon.entries if e.id not in shipped]
    code, told = manuals.run(f"kg lexicon examples {' '.join(own)} --ontologies {manuals.OWN}")
    assert own
    assert code == 0, told


def claims(text):
    """What each sentence is said to give, or not to give."""
    for sentence, no, name, quality, roles in CLAIM.findall(" ".join(text.split())):
        yield sentence, not no, name, quality, [r for r in roles.split("; ") if r]


def given(extraction):
    """The frames and relations of an extraction, each with its qualities and its fillers."""
    for frame in extraction.frames:
        roles = {f"{role.name} {filler(role.filler)}" for role in frame.roles}
        yield frame.type, {frame.polarity.value, frame.modality.value}, roles
    for fact in extraction.relations:
        yield fact.type, set(), {f"subject {filler(fact.subject)}", f"object {filler(fact.object)}"}


def filler(value):
    value = value.mention if isinstance(value, FrameRef) else value
    return value.text if isinstance(value, Mention) else shown(value)


@pytest.mark.model
def test_sentences_give_what_the_manual_says(text, pipeline):
    said = list(claims(text))
    documents = [Document(f"d{n}", sentence, DATE) for n, (sentence, *_) in enumerate(said)]
    assert len(said) >= 30

    wrong = []
    for claim, parsed in zip(said, pipeline.parse(documents), strict=True):
        _, yes, name, quality, roles = claim
        found = [g for g in given(extract(parsed, pipeline.resources)) if g[0] == name]
        fits = [
            g
            for g in found
            if (not quality or quality in g[1])
            and all(any(own.split() == role.split() for own in g[2]) for role in roles)
        ]
        if bool(fits if yes else found) != yes:
            wrong.append((claim, found))
    assert wrong == []


@pytest.mark.model
def test_slots_are_filled_as_the_manual_says(text, pipeline):
    rows = ROW.findall(text)
    documents = [Document("d", sentence.replace("**", ""), DATE) for _, sentence, _ in rows]
    assert len(rows) >= 20

    wrong = []
    for (name, sentence, words), parsed in zip(rows, pipeline.parse(documents), strict=True):
        (reading,) = read(parsed, pipeline.resources)
        bold = re.search(r"\*\*(.*)\*\*", sentence).group(1)
        token = next(t for t in reading.tree if t.text == bold)
        found = {(s.name.partition(":")[0], word_of(s)) for s in slots_of(reading, token)}
        if (name, words) not in {*found, ("self", bold)}:
            wrong.append((name, sentence, found))
    assert wrong == []


def slots_of(reading, token):
    evoked = (e for e in evoke(reading) if token.index in (e.trigger.index, e.carrier.index))
    own = (*reading.view.slots(token), *marker_slots(reading, token))
    return (*own, *(slot for e in evoked for slot in e.slots))


def word_of(slot):
    if slot.part is None:
        return slot.token.text
    start = slot.token.span.start
    return slot.token.text[slot.part.start - start : slot.part.end - start]


def rows(text, first):
    """The rows of the table whose header begins with some cells, without their ticks."""
    table = text.split(f"\n| {first}")[1].split("\n\n")[0]
    lines = [line for line in table.splitlines()[2:] if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def ticked(cell):
    return re.findall(r"`([^`]+)`", cell)


def test_every_key_that_is_read_is_in_the_manual_and_the_other_way_round(text):
    told = {
        (kind, ticked(key)[0]): value.removesuffix(", required")
        for key, kinds, value, _ in rows(text, "key | of")
        for kind in ticked(kinds)
    }

    assert told == {
        (kind, key): shape for kind, keys in blocks.TABLES.items() for key, shape in keys.items()
    }


def test_every_condition_is_in_the_manual(text):
    told = {ticked(row[0])[0]: row[1].removesuffix(", required") for row in rows(text, "key of")}

    assert told == CONDITION


def test_every_slot_is_in_the_manual(text):
    told = [ticked(row[0])[0] for first in ("slot | in", "slot | is") for row in rows(text, first)]

    open_ended = (*slots.WITH_PREPOSITION, *slots.WITH_CONJUNCTION)
    assert {slot.partition(":")[0] for slot in told} == {
        *slots.PLAIN, *slots.SETTINGS, *open_ended
    }  # fmt: skip


def test_every_value_of_a_closed_list_is_in_the_manual(text):
    names = {ticked(row[0])[0]: set(ticked(row[3])) for row in rows(text, "key | of")}

    assert names["pos"] == set(PARTS_OF_SPEECH)
    assert names["polarity"] == {value.value for value in Polarity}
    assert names["modality"] == {value.value for value in Modality}
    sentence = text.split("The roles are ")[1].split(". ")[0]
    assert set(ticked(sentence)) == set(ontology.load().roles)


def test_every_kind_of_block_and_list_is_in_the_manual(text):
    assert [row[0].strip("`[]") for row in rows(text, "block | says")] == list(blocks.TABLES)
    assert {ticked(row[0])[0] for row in rows(text, "list | holds")} == set(blocks.LISTS)


def test_every_file_that_is_read_by_its_name_is_in_the_manual_with_its_tables(text, root):
    told = {ticked(row[0])[0]: set(ticked(row[2])) for row in rows(text, "file | holds")}
    found = {
        path.name: set(blocks.tables_of(path))
        for path in (root / "ontologies" / "lexicon").glob("*.toml")
        if blocks.tables_of(path).isdisjoint((*blocks.TABLES, *blocks.LISTS))
    }

    assert found.pop("syntax.toml")
    assert told == found


def test_every_command_of_the_group_is_in_the_manual(text):
    told = {ticked(row[0])[0].split()[2] for row in rows(text, "command | tells")}
    assert told == set(COMMANDS)


@pytest.mark.model
def test_names_stand_for_what_the_manual_says():
    text = " ".join(manuals.MANUALS["gazetteer"].read_text(encoding="utf-8").split())
    said = STANDS_FOR.findall(text)
    documents = [Document(f"d{n}", "".join(row[:3]), DATE) for n, row in enumerate(said)]
    assert len(said) >= 10

    wrong = []
    with extended("gazetteer") as pipeline:
        assert gazetteer.check(pipeline.ontologies) == []
        for row, extraction in zip(said, pipeline.extract(documents), strict=True):
            before, bold, _, name = row
            meant = [
                entity.id
                for entity in extraction.entities
                for mention in entity.mentions
                if mention.span.start < len(before + bold) and len(before) < mention.span.end
            ]
            if name not in meant:
                wrong.append((row, meant))
    assert wrong == []


def test_every_property_that_is_read_is_in_the_manual():
    text = manuals.MANUALS["gazetteer"].read_text(encoding="utf-8")
    told = {ticked(row[0])[0] for row in rows(text, "property | of")}

    assert told == {*gazetteer.OF_ENTITIES.values(), *gazetteer.OF_OFFICES.values()}
