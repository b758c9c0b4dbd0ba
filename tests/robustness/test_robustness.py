"""A few rounds of what the commands of this folder do at length."""

import os
import random
import stat
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.rdf.store import open_store
from tests.robustness.building import KINDS, build, faults, held
from tests.robustness.dying_server import run
from tests.robustness.full_disk import MEGABYTE, fill_by_limit, trial
from tests.robustness.kill import documents_after, kill
from tests.unit.rdf.servers import SERVERS, program

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("kind", KINDS)
def test_killed_build_leaves_whole_documents(tmp_path, kind):
    dice = random.Random(kind)
    for number in range(2):
        assert kill(tmp_path / kind, number, dice.uniform(0.5, 2.0)) == []
        assert documents_after(tmp_path / kind)


@pytest.mark.parametrize(("kind", "room"), [("graph", 1.5), ("graph.trig", 0.2)])
def test_full_disk_gives_an_error_and_leaves_the_old_state(tmp_path, kind, room):
    wrong, words = trial(tmp_path / kind, 1, fill_by_limit, int(room * MEGABYTE))

    assert wrong == []
    assert "File too large" in words


@pytest.mark.parametrize("name", SERVERS)
def test_killed_server_has_the_old_version_or_the_new(name):
    _, programs = SERVERS[name]
    if not program(*programs):
        pytest.skip(f"{name} is not installed: there is no program {programs[0]}")

    said = []
    assert run(name, 1, random.Random(3), say=said.append) == 0, said


@pytest.fixture
def closed():
    """Close a folder to writing, as far as this process goes, until the test is over."""
    opened = []

    def close(folder):
        for each in (folder, *folder.rglob("*")):
            opened.append((each, each.stat().st_mode))
            each.chmod(each.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
        if os.geteuid() == 0:  # No permission binds the superuser.
            _readable(folder)
            os.seteuid(65534)

    yield close
    os.seteuid(os.getuid())
    for each, mode in opened:
        each.chmod(mode)


def _readable(folder):
    for each in (folder, *folder.rglob("*"), *folder.parents):
        if each == Path(each.anchor):
            break
        each.chmod(each.stat().st_mode | (0o555 if each.is_dir() else 0o444))


@pytest.mark.parametrize("kind", KINDS)
def test_folder_that_cannot_be_written_gives_an_error_and_can_be_read(tmp_path, closed, kind):
    place = tmp_path / "closed" / kind
    with open_store(str(place), create=True) as store:
        build(store, "kept", 0)
    closed(tmp_path / "closed")

    with pytest.raises(StoreError, match="cannot be written"):
        open_store(str(place), create=True)
    with open_store(str(place)) as store:
        assert held(store) == {"kept": "0"}


@pytest.mark.parametrize("kind", KINDS)
def test_store_in_a_folder_that_cannot_be_written_is_not_made(tmp_path, closed, kind):
    closed(tmp_path)

    with pytest.raises(StoreError, match="cannot be"):
        open_store(str(tmp_path / "new" / kind), create=True)
    assert not (tmp_path / "new").exists()
    assert faults(tmp_path / "new" / kind) == []
