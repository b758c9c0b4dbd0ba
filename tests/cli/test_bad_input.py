"""What people give by mistake gets a sentence that names it and says what to do."""

import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from tests.cli.samples import extraction, write_store

FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": b"PK\x03\x04\x00\x00\x00",
    "latin1.txt": "Oekraïne".encode("latin-1"),
    "utf16.txt": "Nederland".encode("utf-16"),
    "header.txt": b"date 2020-02\n",
    "month.txt": b"date 2020-13 Nederland helpt.",
    "article.pdf": b"%PDF-1.7\n",
    "article.docx": b"PK\x03\x04",
    "mail.eml": b"Subject: Missie\n\nNederland helpt.",
    "page.txt": b"<!DOCTYPE html>\n<p>Nederland helpt.</p>",
    "lines.news": b'{"text": "Nederland helpt."}',
    "feed.txt": b'<?xml version="1.0"?><rss/>',
    "print.txt": b"%PDF-1.7\nNederland",
}


@pytest.fixture
def run():
    def invoke(*arguments, stdin=None):
        return CliRunner().invoke(main, list(map(str, arguments)), input=stdin)

    return invoke


MESSAGES = {
    "empty.txt": "there are no words in it.",
    "blank.txt": "there are no words in it.",
    "binary.txt": "it is not text (a NUL byte at position 4).",
    "latin1.txt": "it is not UTF-8 (byte 0xef at position 5, line 1).",
    "utf16.txt": "it is UTF-16, not UTF-8.",
    "header.txt": "there are no words in it.",
    "month.txt": "'2020-13' in its header is not a date.",
    "article.pdf": "files of the kind .pdf cannot be read.",
    "article.docx": "files of the kind .docx cannot be read.",
    "mail.eml": "files of the kind .eml cannot be read.",
    "page.txt": "it is HTML, not plain text.",
    "lines.news": "it is JSON, not plain text.",
    "feed.txt": "it is XML, not plain text.",
    "print.txt": "it is PDF, not plain text.",
    "absent.txt": "it is not there or cannot be reached (no such file or directory).",
}


@pytest.mark.parametrize(("name", "message"), MESSAGES.items(), ids=MESSAGES)
@pytest.mark.parametrize("command", ["extract", "build"])
def test_text_that_cannot_be_read_is_named_with_the_reason(run, tmp_path, command, name, message):
    if name in FILES:
        (tmp_path / name).write_bytes(FILES[name])
    store = ["--store", tmp_path / "store"] if command == "build" else []

    result = run(command, tmp_path / name, *store)

    assert result.exit_code == 2
    assert f"{tmp_path / name}: {message}" in result.stderr
    assert result.stdout == ""
    assert not (tmp_path / "store").exists()


def test_folder_without_texts(run, tmp_path):
    result = run("extract", tmp_path)

    assert result.exit_code == 2
    assert f"{tmp_path}: there is no text in the folder (.txt)." in result.stderr


def test_empty_standard_input(run):
    result = run("extract", "-", stdin="")

    assert result.exit_code == 2
    assert "standard input: there are no words in it." in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["query", "-"], "The query on standard input is not UTF-8"),
        (["lexicon", "try", "-"], "The sentence on standard input is not UTF-8"),
        (["extract", "-"], "standard input: it is not UTF-8 (byte 0xef at position 5, line 1)."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_standard_input_in_another_encoding(run, arguments, message):
    result = run(*arguments, stdin="Oekraïne".encode("latin-1"))

    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["export", "graph.docx"], "graph.docx: its name does not tell the format."),
        (["export", "absent/graph.ttl"], "absent/graph.ttl cannot be written: No such file"),
        (["export", "note.txt/tables", "--format", "csv"], "note.txt/tables cannot be made"),
        (["export", "store", "--format", "csv"], "store is a store, and takes no other files."),
        (["export", "folder.ttl"], "folder.ttl is a folder."),
        (["export", "loop.ttl"], "loop.ttl cannot be written: it is a link that leads to itself."),
        (["export", "g.gexf", "--reason", "rdfs"], "gexf has what the documents say, and --reason"),
        (["export", "e.jsonl", "--with-log"], "plover has what the documents say, and --with-log"),
        (["export", "g.ttl", "--reason", "rdfs"], "turtle has one graph for all"),
        (["build", "note.txt", "--turtle", "g.gexf"], "g.gexf: its name does not tell the format."),
        (["build", "note.txt", "--turtle", "e.jsonl"], "e.jsonl: its name does not tell the"),
        (["build", "note.txt", "--store", "loop.ttl"], "loop.ttl cannot be written: it is a link"),
        (["build", "note.txt", "--turtle", ""], "its name does not tell the format."),
        (["export", "graph.ttl", "--store", "none"], "There is no store in none."),
        (["query", "ASK {}", "--store", "note.txt"], "note.txt is neither a store folder nor"),
        (["query", "ASK {}", "--store", "folder.ttl"], "folder.ttl"),
        (["query", "ASK {}", "--store", "broken.nq"], "broken.nq is not valid N-Quads"),
        (["score", "gold.jsonl", "--predicted", "note.txt"], "note.txt: line 1 is no annotated"),
        (["score", "gold.jsonl", "--predicted", "gold.jsonl"], "sentences.txt: No such file"),
        (["score", "gold.jsonl"], "Give either texts to read or --predicted FILE."),
        (["extract", "note.txt", "--ontologies", "."], "No ontology in ."),
        (["lexicon", "try", " "], "There is no sentence to try."),
        (["lexicon", "try", "Zin.", "--date", "ooit"], "'ooit' is no date"),
        (["query", "absent.rq"], "absent.rq cannot be read: No such file or directory."),
        (["query", "-"], "There is no query on standard input."),
        (["query", "ASK { ?x ?y '\udcff' }"], "The query is not UTF-8: character 14."),
        (["lexicon", "try", "Zin\udcff."], "The sentence is not UTF-8: character 4."),
        (["lexicon", "try", "-"], "There is no sentence on standard input."),
        (["lexicon", "try", "zin " * 3000], "The sentence has 11,999 characters."),
        (["query", "ASK {}", "--seconds", "inf"], "inf is not in the range"),
        (["query", "ASK {}", "--seconds", "1e300"], "1e+300 is not in the range"),
        (["build", "note.txt", "--wait", "inf"], "inf is not in the range"),
        (["serve", "--seconds", "1e300"], "1e+300 is not in the range"),
        (["serve", "--memory", "9" * 20], "is not in the range"),
        (["graph", "communities", "--resolution", "1e300"], "1e+300 is not in the range"),
        (["serve", "--host", "a..b"], "cannot listen on 'a..b', port 8000: this is no name"),
        (["lexicon", "gaps", "absent.txt"], "absent.txt: it is not there or cannot be reached"),
        (["nonsense"], "No such command 'nonsense'."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_mistake_is_told_in_a_sentence(run, tmp_path, monkeypatch, arguments, message):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KG_STORE", str(write_store(tmp_path / "store", extraction())))
    (tmp_path / "folder.ttl").mkdir()
    (tmp_path / "loop.ttl").symlink_to(tmp_path / "loop.ttl")
    (tmp_path / "note.txt").write_text("Nederland steunt Polen.")
    (tmp_path / "broken.nq").write_text("<a> <b>")
    (tmp_path / "gold.jsonl").write_text('{"doc": "d01", "frames": [], "relations": []}')

    result = run(*arguments)

    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_reader_that_goes_away_is_no_error(tmp_path):
    many = [extraction(f"doc-{number}") for number in range(40)]
    store = write_store(tmp_path / "store", *many)
    command = [sys.executable, "-m", "kg", "export", "-", "--store", store]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        errors = process.stderr.read().decode()

    assert "Traceback" not in errors


def test_interrupt_ends_without_a_traceback():
    command = [sys.executable, "-m", "kg", "extract", "-"]
    pipe = subprocess.PIPE

    def heed():
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # What runs in the background may not.

    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, preexec_fn=heed
    ) as process:
        process.stdin.write(b"Nederland ")  # It now waits for the rest of its standard input.
        process.stdin.flush()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=2)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()

    assert process.returncode == 1
    assert b"Aborted!" in errors
    assert b"Traceback" not in errors
