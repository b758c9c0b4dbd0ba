"""`kg lexicon check` tells of files, tables and words that no stage reads or that one lacks."""

import shutil

import pytest

from kg import resources
from kg.lexicon import check

EXAMPLE = '[[frame.example]]\ntext = "<trigger>Dreigtaal</trigger>."\n'


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


def test_missing_file_and_table_of_another_stage_are_told(folder):
    (folder / "lexicon" / "units.toml").unlink()
    file = folder / "lexicon" / "time.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("[months]", "[weekdays.months]"))

    assert [str(finding) for finding in check(folder)] == [
        "own/lexicon/time.toml: has no 'months'; copy it from the lexicon that came with kg",
        "own/lexicon/units.toml: is not there; copy it from the lexicon that came with kg",
    ]


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ('except = ["laptop"]', "'laptop' in except ends in none of the nouns; take it out"),
        ('except = ["bergpochtaal"]', None),
        ("compounds = false", None),
    ],
)
def test_exception_is_of_a_noun(folder, key, told):
    (folder / "lexicon" / "mine.toml").write_text(
        f'[[frame]]\ntype = "Threat"\nnouns = ["pochtaal"]\n{key}\n{EXAMPLE}', encoding="utf-8"
    )

    assert [f.message + "; " + f.hint for f in check(folder)] == ([told] if told else [])


def test_what_is_about_nouns_wants_nouns(folder):
    (folder / "lexicon" / "mine.toml").write_text(
        f'[[frame]]\ntype = "Threat"\nverbs = ["pochtalen"]\ncompounds = false\n{EXAMPLE}'
    )

    (finding,) = check(folder)

    assert finding.message == "'compounds' is about nouns, and there are none"
