"""The checkers that every file has to pass: style, types, and who may import whom."""

import ast
import shutil
import subprocess
import sys
import sysconfig
import tomllib

import pytest

CHECKS = {
    "ruff-check": ["ruff", "check"],
    "ruff-format": ["ruff", "format", "--check"],
    "mypy": ["mypy"],
    "lint-imports": ["lint-imports"],
}


def run(root, command):
    program = shutil.which(command[0], path=sysconfig.get_path("scripts"))
    assert program, f"{command[0]} is not installed: pip install -e '.[test]'"
    return subprocess.run([program, *command[1:]], cwd=root, capture_output=True, text=True)


@pytest.mark.parametrize("command", CHECKS.values(), ids=CHECKS)
def test_checker_finds_nothing(root, command):
    done = run(root, command)

    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


def test_no_file_of_the_package_is_over_250_lines(root):
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in (root / "kg").rglob("*.py")
    }

    assert [path for path, length in lengths.items() if length > 250] == []


def test_cli_alone_prints(root):
    """The library says nothing by itself: what there is to say it returns or raises."""
    speaking = [
        path.relative_to(root)
        for path in (root / "kg").rglob("*.py")
        if "cli" not in path.parts and "training" not in path.parts
        if any(
            line.lstrip().startswith(("print(", "click.echo("))
            for line in path.read_text(encoding="utf-8").splitlines()
        )
    ]

    assert speaking == []


TEXT_FREE = [
    ["--help"],
    ["--version"],
    *([name, "--help"] for name in ("build", "extract", "export", "query", "graph", "explain")),
    ["lexicon", "check"],
    ["query", "--list"],
]


@pytest.mark.parametrize("arguments", TEXT_FREE, ids=" ".join)
def test_command_that_parses_no_text_does_without_spacy(root, arguments):
    code = (
        "import sys\n"
        "from kg.cli.main import main\n"
        f"main({arguments!r}, standalone_mode=False)\n"
        "heavy = {'spacy', 'thinc', 'numpy', 'onnxruntime', 'torch'} & set(sys.modules)\n"
        "sys.exit(f'imported: {sorted(heavy)}' if heavy else 0)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr


def test_help_imports_neither_rdflib_nor_networkx(root):
    code = (
        "import sys\n"
        "from kg.cli.main import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "heavy = {'rdflib', 'networkx', 'pyoxigraph', 'rich'} & set(sys.modules)\n"
        "sys.exit(f'imported: {sorted(heavy)}' if heavy else 0)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr


CLOSED = ("prepositions", "pronouns", "conjunctions", "relatives", "auxiliaries", "verbs", "nouns")


def test_lists_of_dutch_words_stand_in_the_lexicon(root):
    """Code may compare with one word of grammar; of two the class has a name."""
    classes = tomllib.loads((root / "ontologies/lexicon/syntax.toml").read_text(encoding="utf-8"))
    dutch = {w for name, ws in classes.items() if name.endswith(CLOSED) for w in ws}
    found = []
    for part in ("extract", "link", "syntax"):
        for file in (root / "kg" / part).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                listed = node.elts if isinstance(node, ast.Set | ast.Tuple | ast.List) else ()
                words = {w.value for w in listed if isinstance(w, ast.Constant)} & dutch
                found += [(file.name, node.lineno, sorted(words))] if len(words) > 1 else []

    assert found == []


def test_every_class_of_words_of_the_grammar_is_used(root):
    classes = tomllib.loads((root / "ontologies/lexicon/syntax.toml").read_text(encoding="utf-8"))
    code = "\n".join(file.read_text(encoding="utf-8") for file in (root / "kg").rglob("*.py"))

    assert [name for name in classes if f'"{name}"' not in code] == []
