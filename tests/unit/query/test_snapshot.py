"""What was read of a store folder is kept for that very state of it, and for no other."""

import pytest

from kg.query import network as networks
from kg.query.network import network, snapshot
from kg.query.selection import Selection
from kg.rdf.store import open_store
from tests.cli.samples import write_store
from tests.unit.query.story import first, second, story, third


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(snapshot, "FEWEST", 1)
    return write_store(tmp_path / "store", first(), second())


def look(folder, **chosen):
    with open_store(str(folder)) as store:
        return network(store, Selection(**chosen))


@pytest.fixture
def no_scan(monkeypatch):
    """From here on, Oxigraph must not be asked."""

    def off():
        monkeypatch.setattr(networks, "scan", lambda *_: pytest.fail("the store was read again"))

    return off


def test_second_look_reads_the_file_and_sees_the_same(folder, no_scan):
    before = look(folder)
    no_scan()
    after = look(folder)

    assert (folder / snapshot.NAME).is_file()
    assert after == before
    assert {s.sources for s in after.statements} == {(), ("Rutte",)}
    assert {s.roles for s in after.statements} >= {(), ("target",), ("agent", "target")}


def test_kept_statements_obey_a_selection(folder, no_scan):
    look(folder)
    no_scan()

    assert {s.type for s in look(folder, types=frozenset({"headOf"})).statements} == {"headOf"}


def test_change_of_the_store_is_seen(folder):
    before = look(folder)
    write_store(folder, third())
    after = look(folder)

    assert len(after.statements) == len(before.statements) + len(third().frames) + 1
    assert "drie" in {s.document for s in after.statements}


def test_store_that_changed_while_it_was_read_is_not_kept(folder, monkeypatch):
    states = iter(["one", "another"])
    monkeypatch.setattr(snapshot, "state", lambda *_: next(states))

    assert look(folder).statements
    assert not (folder / snapshot.NAME).exists()


def test_old_handle_does_not_keep_an_old_state_as_the_new_one(folder):
    with open_store(str(folder)) as old:
        write_store(folder, third())
        network(old)

    assert "drie" in {s.document for s in look(folder).statements}


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda _: "",
        lambda text: text.replace('"columns":["', '"columns":["/////'),
        lambda text: text.replace('"texts"', '"words"'),
        lambda text: text.split("\n")[0] + "\n[]\n",
        lambda text: text.split("\n")[0] + "\n\x00\n",
    ],
    ids=["half", "empty", "out of range", "field", "other json", "no json"],
)
def test_file_that_is_not_whole_is_read_anew(folder, damage):
    before = look(folder)
    file = folder / snapshot.NAME
    file.write_text(damage(file.read_text(encoding="utf-8")), encoding="utf-8")

    assert look(folder) == before


def test_folder_that_cannot_be_written_is_no_matter(folder, monkeypatch):
    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(snapshot, "atomic_write", refuse)

    assert look(folder).statements
    assert not (folder / snapshot.NAME).exists()


def test_small_store_keeps_no_file(tmp_path):
    folder = write_store(tmp_path / "store", first())
    look(folder)

    assert not (folder / snapshot.NAME).exists()


def test_store_in_memory_has_no_state(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert snapshot.state(story().location, {}) == ""
    assert network(story()).statements
    assert list(tmp_path.iterdir()) == []
