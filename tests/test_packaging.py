"""The wheel has all that the program needs, and works away from the checkout."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile

import pytest
from hatchling.builders.wheel import WheelBuilder

from kg import __version__
from tests.cli.samples import extraction, write_store
from tests.serve.running import running


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    """The wheel as pip builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    return next(WheelBuilder(str(root)).build(directory=str(folder)))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The wheel's files in a folder, as pip puts them in site-packages."""
    folder = tmp_path_factory.mktemp("site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def tracked(root, *folders):
    """The files that version control knows below some folders."""
    command = ["git", "ls-files", "-z", *folders]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if done.returncode:
        pytest.skip("needs a git checkout")
    return [name for name in done.stdout.split("\0") if name]


def test_wheel_has_every_file_of_the_package(wheel, root):
    wanted = {
        name if name.startswith("kg/") else f"kg/{name}"
        for name in tracked(root, "kg", "ontologies")
        if not name.startswith("kg/serve/frontend/")  # what kg/serve/assets is built from
    }

    with zipfile.ZipFile(wheel) as archive:
        assert sorted(wanted - set(archive.namelist())) == []


def test_wheel_has_nothing_but_the_package(wheel):
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}

    assert tops == {"kg", f"kg-{__version__}.dist-info"}


def test_extras_are_needed_by_tests_and_training_alone(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    needed = " ".join(project["dependencies"])
    assert not [name for name in ("torch", "pytest", "mypy", "hypothesis") if name in needed]
    assert all("<" in dependency for dependency in project["dependencies"])


def run_installed(installed, place, *arguments, text=None):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("KG_")}
    command = [sys.executable, "-P", "-m", "kg", *arguments]
    return subprocess.run(
        command,
        cwd=place,
        env={**environment, "PYTHONPATH": str(installed)},
        input=text,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--version"], f"kg, version {__version__}"),
        (["query", "--list"], "uitspraken"),
        (["lexicon", "check"], "nothing is wrong"),
    ],
    ids=["version", "queries", "ontologies"],
)
def test_installed_wheel_works_from_any_folder(installed, tmp_path, arguments, line):
    done = run_installed(installed, tmp_path, *arguments)

    assert done.returncode == 0, done.stderr
    assert line in done.stdout + done.stderr


@pytest.mark.model
def test_installed_wheel_reads_a_text(installed, tmp_path):
    text = "date 2020-02 Nederland draagt met zes militairen bij aan de NAVO-missie."

    done = run_installed(installed, tmp_path, "build", "-", text=text)

    assert done.returncode == 0, done.stderr
    assert "Read 1 document: 1 sentence, 1 event or stance" in done.stdout
    assert (tmp_path / "kg-store").is_dir()


def test_installed_wheel_serves_the_explorer(installed, tmp_path):
    store = write_store(tmp_path / "store", extraction())
    environment = {**os.environ, "PYTHONPATH": str(installed)}

    with running(store, cwd=tmp_path, env=environment) as server:
        page = server.client.get("").text
        (script,) = re.findall(r'src="(/assets/[^"]+)"', page)

        assert server.client.get(script).status_code == 200
        assert server.ask("ASK { ?x a dd:State }").json()["boolean"]
