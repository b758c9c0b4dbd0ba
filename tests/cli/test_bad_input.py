"""What people give by mistake gets a sentence that names it and says what to do."""


import pytest
from click.testing import CliRunner

from kg.cli.main import main

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
}


@pytest.fixture
def run():
    def invoke(*arguments, stdin=None):
        return CliRunner().invoke(main, list(map(str, arguments)), input=stdin)

    return invoke


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("empty.txt", "there are no words in it."),
        ("blank.txt", "there are no words in it."),
        ("binary.txt", "it is not text (a NUL byte at position 4)."),
        ("latin1.txt", "it is not UTF-8 (byte 0xef at position 5, line 1)."),
        ("utf16.txt", "it is UTF-16, not UTF-8."),
        ("header.txt", "there are no words in it."),
        ("month.txt", "'2020-13' in its header is not a date."),
        ("article.pdf", "files of the kind .pdf cannot be read."),
        ("article.docx", "files of the kind .docx cannot be read."),
        ("absent.txt", "it is not there or cannot be reached (no such file or directory)."),
    ],
    ids=lambda value: value if value.endswith((".txt", ".pdf", ".docx")) else "",
)
@pytest.mark.parametrize("command", ["extract", "build"])
def test_text_that_cannot_be_read_is_named_with_the_reason(run, tmp_path, command, name, message):
    if name in FILES:
        (tmp_path / name).write_bytes(FILES[name])
    store = ["--store", tmp_path / "store"] if command == "build" else []

    result = run(command, tmp_path / name, *store)

    assert result.exit_code == 2
    assert f"{tmp_path / name}: {message}" in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.output


def test_folder_without_texts(run, tmp_path):
    result = run("extract", tmp_path)

    assert result.exit_code == 2
    assert f"{tmp_path}: there is no text in the folder (.txt)." in result.stderr


def test_empty_standard_input(run):
    result = run("extract", "-", stdin="")

    assert result.exit_code == 2
    assert "standard input: there are no words in it." in result.stderr
