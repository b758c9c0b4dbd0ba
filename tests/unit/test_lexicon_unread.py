"""`kg lexicon check` tells of files and tables that no stage reads."""

import shutil

import pytest

from kg import resources
from kg.lexicon import check


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped ontologies, which a user has changed."""
    return shutil.copytree(resources.shipped(), tmp_path / "own")


def test_a_copy_of_the_shipped_lexicon_has_nothing_unread(folder):
    assert check(folder) == []


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("tmie.toml", 'x = ["a"]', "own/lexicon/tmie.toml: is read by nothing; did you mean 'time"),
        ("mine.toml", "zebra = 1", "own/lexicon/mine.toml: is read by nothing; take it out, or"),
        ("time.toml", "[monhts]", "'monhts' is read by nothing; did you mean 'months'?"),
        ("units.toml", "[[zebra]]", "own/lexicon/units.toml: 'zebra' is read by nothing; take it"),
        ("syntax.toml", "[modal_verb]", "'modal_verb' is read by nothing; did you mean 'modal_v"),
    ],
)
def test_what_nothing_reads_is_told(folder, name, text, told):
    with (folder / "lexicon" / name).open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")

    (finding,) = check(folder)

    assert told in str(finding)


def test_entries_may_stand_in_a_file_of_any_name(folder):
    (folder / "lexicon" / "support.toml").rename(folder / "lexicon" / "steun.toml")

    assert check(folder) == []
