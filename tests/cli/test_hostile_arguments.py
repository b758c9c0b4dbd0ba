"""Arguments that try to get into a query: told as unknown, and nothing comes of them."""

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.rdf.store import open_store
from tests.cli.samples import extraction, write_store

VALUES = {
    "closes a string": '" } . ?s ?p ?o . FILTER("" = "',
    "closes a group": "} DROP ALL #",
    "closes an IRI": "x> ?p ?o } INSERT DATA { <a:a> <a:b> <a:c> } #",
    "service": "SERVICE <http://127.0.0.1/> { ?s ?p ?o }",
    "code points": "\\u0022 } #",
    "new lines": 'a\n"\r\n}',
    "triple quotes": '"""',
    "groups of a pattern": "\\1 \\g<0> $1 (?R)",
    "surrogate": "a\udc80b",
    "option": "-x=1",
    "path": "../../etc/passwd",
    "braces of a format": "%s {0} {node}",
}
COMMANDS = {
    "query": ["query", "uitspraken", "--van={}", "--over={}"],
    "date": ["query", "tijdlijn", "--vanaf={}"],
    "show": ["graph", "show", "--", "{}"],
    "path": ["graph", "path", "--", "Trump", "{}"],
    "explain": ["explain", "--", "{}"],
    "two": ["explain", "--", "Trump, {}"],
    "forget": ["forget", "--", "{}"],
    "log": ["log", "--", "{}"],
    "list": ["query", "--list", "--", "{}"],
    "neighbours": ["graph", "neighbours", "--", "{}"],
    "compare": ["graph", "compare", "--", "Trump", "{}"],
    "timeline": ["graph", "timeline", "--", "{}"],
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return write_store(tmp_path_factory.mktemp("graph") / "store", extraction())


def content(store):
    with open_store(str(store)) as opened:
        return set(opened.inner)


@pytest.fixture(scope="module")
def before(store):
    """What the store held before any of these commands, and has to hold after each."""
    return content(store)


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_nothing_comes_of_it(store, before, monkeypatch, command, value):
    monkeypatch.setenv("KG_STORE", str(store))
    arguments = [part.replace("{}", value) for part in command]

    result = CliRunner().invoke(main, arguments)

    assert result.exception is None or isinstance(result.exception, SystemExit), arguments
    assert result.exit_code in (0, 1, 2)
    assert "Traceback" not in result.output
    assert content(store) == before
    if command[0] == "query" and "--van={}" in command:
        assert (result.exit_code, result.stdout) == (0, "")
