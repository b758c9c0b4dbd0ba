"""The README is true: its commands run, and every command is in it."""

import inspect
import re
import shlex
import shutil

import click
import pytest
from click.testing import CliRunner

from kg.cli.main import main


def leaves(group=main, path=()):
    """Every command that is no group, by its words."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from leaves(command, (*path, name))
        else:
            yield (*path, name), command


COMMANDS = dict(leaves())


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


def shell_lines(readme, heading):
    section = readme.split(f"## {heading}\n")[1].split("\n## ")[0]
    blocks = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_command_is_in_the_readme(readme, words):
    assert f"| `kg {' '.join(words)}" in readme


@pytest.mark.parametrize(("words", "command"), COMMANDS.items(), ids=map(" ".join, COMMANDS))
def test_help_says_what_the_command_does_with_an_example_of_it(words, command):
    text = inspect.cleandoc(command.help or "")

    assert text.split("\n")[0].endswith((".", "?"))
    if "model" not in words:  # Their group has the example; they are training's own commands.
        examples = text.split("\b\nExample:\n")[1].splitlines()
        assert examples
        assert any(f"kg {' '.join(words)}" in line for line in examples)


@pytest.mark.parametrize("group", [[], ["graph"], ["lexicon"], ["model"]], ids=" ".join)
def test_list_of_commands_is_whole_on_a_terminal_of_80_columns(group):
    shown = CliRunner().invoke(main, [*group, "--help"], terminal_width=80).stdout

    assert shown.partition("Commands:")[2].count("...") == 0


@pytest.mark.parametrize(("words", "command"), COMMANDS.items(), ids=map(" ".join, COMMANDS))
def test_every_option_is_explained(words, command):
    options = [p for p in command.params if isinstance(p, click.Option)]

    assert [option.name for option in options if not option.help] == []


def test_continuous_integration_runs_the_readmes_command(readme, root):
    install, test = shell_lines(readme, "Start")

    assert install == (
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/kg build seeds/"
    )
    assert (root / ".ci" / "run").read_text(encoding="utf-8").endswith(f"\n{test}\n")


def test_files_that_the_readme_names_are_there(readme, root):
    named = set(re.findall(r"`((?:ontologies|tests|kg|seeds)/[\w./*-]*)`", readme))

    assert named
    assert [name for name in sorted(named) if not list(root.glob(name.rstrip("/")))] == []


@pytest.fixture(scope="module")
def workplace(tmp_path_factory, root):
    """A folder like a fresh clone, as far as the commands look."""
    place = tmp_path_factory.mktemp("clone")
    shutil.copytree(root / "seeds", place / "seeds")
    return place


@pytest.mark.model
def test_tour_of_sixty_seconds_runs(readme, workplace, pipeline, monkeypatch):
    monkeypatch.chdir(workplace)
    monkeypatch.setattr("kg.pipeline.Pipeline", lambda **_: pipeline)

    for line in shell_lines(readme, "In sixty seconds")[1:]:
        program, *arguments = shlex.split(line)
        result = CliRunner().invoke(main, arguments)

        assert program == "kg"
        assert result.exit_code == 0, f"{line}\n{result.output}"
        assert result.stdout or "Wrote" in result.stderr, line


@pytest.mark.model
def test_python_of_the_readme_runs(readme, workplace, pipeline, monkeypatch, capsys):
    monkeypatch.chdir(workplace)
    monkeypatch.setattr("kg.pipeline.Pipeline", lambda **_: pipeline)
    code = re.search(r"```python\n(.*?)```", readme, re.DOTALL).group(1)

    exec(compile(code, "README.md", "exec"), {})

    assert "Contribution draagt" in capsys.readouterr().out


@pytest.mark.model
def test_first_row_of_the_readme_is_what_extract_shows(readme, root, pipeline, monkeypatch):
    monkeypatch.setattr("kg.pipeline.Pipeline", lambda **_: pipeline)
    header, row = re.search(r"```text\n(#.*?)\n(.*?)\n```", readme).groups()

    shown = CliRunner().invoke(main, ["extract", str(root / "seeds")]).stdout.splitlines()

    assert header.split() in [line.split() for line in shown]
    assert row.split() in [line.split() for line in shown]
