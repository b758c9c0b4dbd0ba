"""Files, folders and standard input."""

from __future__ import annotations

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import IngestError
from kg.ingest import left_out, notices, read, reader
from kg.model import Document

GONE = "it is not there or cannot be reached"


def documents(*paths: Path | str) -> list[Document]:
    found = list(read(paths))
    assert not [error for error in found if isinstance(error, IngestError)]
    return [document for document in found if isinstance(document, Document)]


def errors(*paths: Path | str) -> list[IngestError]:
    return [found for found in read(paths) if isinstance(found, IngestError)]


def test_a_folder_gives_its_texts_sorted_and_deep(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.TXT", "a/c.txt", "notes.md", ".hidden.txt", ".git/x.txt"]:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"Tekst van {name}.", encoding="utf-8")

    assert [document.id for document in documents(tmp_path)] == ["c", "z", "b"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tekst.", encoding="utf-8")

    assert len(documents(tmp_path, tmp_path / "a.txt", tmp_path / "." / "a.txt")) == 1


def test_files_of_one_name_get_their_folders_name(tmp_path: Path) -> None:
    paths = []
    for folder in ["2020", "2021", "x/2021"]:
        (tmp_path / folder).mkdir(parents=True)
        paths.append(tmp_path / folder / "mali.txt")
        paths[-1].write_text("Tekst.", encoding="utf-8")

    assert [d.id for d in documents(*paths)] == ["mali", "2021-mali", "2021-mali-2"]


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        pytest.param("seed-2020-02.txt", "seed-2020-02", id="kept"),
        pytest.param("eventdna_12.txt", "eventdna_12", id="underscore"),
        pytest.param("Brief aan Köln (1).txt", "Brief-aan-Koln-1", id="blanks-accents"),
        pytest.param("«».txt", "text", id="nothing-left"),
        pytest.param("verslag", "verslag", id="no-suffix"),
        pytest.param("a.b.txt", "a.b", id="dots"),
    ],
)
def test_the_id_is_the_stem_fit_for_an_iri(tmp_path: Path, name: str, identifier: str) -> None:
    (tmp_path / name).write_text("Tekst.", encoding="utf-8")

    (document,) = documents(tmp_path / name)

    assert document.id == identifier
    assert document.path == str(tmp_path / name)


def bad_folder(tmp_path: Path) -> Path:
    """Make a folder of everything that goes wrong, and one text that does not."""
    for name, data in {
        "goed.txt": b"date 2020-02\n\nDe missie gaat door.",
        "leeg.txt": b"",
        "wit.txt": b"\xef\xbb\xbf \r\n\t\r\n",
        "kop.txt": b"date 2020-02\r\n",
        "tekens.txt": b"*** --- ***",
        "binair.txt": b"PK\x03\x04\x00\x00abc",
        "latin1.txt": "Eerste regel.\nDe co\u00f6rdinatie.".encode("latin-1"),
        "utf16.txt": "De missie.".encode("utf-16"),
        "datum.txt": b"date 2020-13-45 De missie.",
        "dag.txt": b"date 12-06-2018\n\nDe missie.",
        "groot.txt": b"a" * (reader.LIMIT + 1),
    }.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


BAD = {
    "leeg.txt": "there are no words in it",
    "wit.txt": "there are no words in it",
    "kop.txt": "there are no words in it",
    "tekens.txt": "there are no words in it",
    "binair.txt": "it is not text (a NUL byte at position 4)",
    "latin1.txt": "it is not UTF-8 (byte 0xf6 at position 19, line 2)",
    "utf16.txt": "it is UTF-16, not UTF-8",
    "datum.txt": "'2020-13-45' in its header is not a date",
    "dag.txt": "'12-06-2018' in its header is not a date",
    "groot.txt": "it is larger than 1 MB",
}


@pytest.mark.parametrize(("name", "reason"), BAD.items(), ids=BAD)
def test_a_bad_file_is_told_by_name_reason_and_remedy(
    tmp_path: Path, name: str, reason: str
) -> None:
    path = bad_folder(tmp_path) / name

    (error,) = errors(path)

    assert error.message == f"{path}: {reason}."
    assert error.hint


def test_the_others_go_on(tmp_path: Path) -> None:
    found = list(read([bad_folder(tmp_path)]))

    assert len(found) == len(BAD) + 1
    assert [d.text for d in found if isinstance(d, Document)] == ["De missie gaat door."]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param(
            "weg.txt",
            f"{GONE} (no such file or directory)",
            id="missing",
        ),
        pytest.param("leeg", "there is no text in the folder (.txt)", id="empty-folder"),
        pytest.param("a" * 300, f"{GONE} (file name too long)", id="long"),
        pytest.param("a\0b", f"{GONE} (embedded null byte)", id="nul"),
        pytest.param("stuk.pdf", "files of the kind .pdf cannot be read", id="pdf"),
        pytest.param(
            "kring.txt",
            f"{GONE} (too many levels of symbolic links)",
            id="link-to-itself",
        ),
    ],
)
def test_what_is_no_text_is_told(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "stuk.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "kring.txt").symlink_to(tmp_path / "kring.txt")

    (error,) = errors(tmp_path / name)

    assert error.message == f"{tmp_path / name}: {reason}."
    assert error.hint


@pytest.mark.parametrize("name", ["", "weg", "a" * 300, "a\0b", "kring.txt"])
def test_what_is_left_out_of_no_folder_is_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "kring.txt").symlink_to(tmp_path / "kring.txt")

    assert list(left_out([str(tmp_path / name) if name else ""])) == []


def test_an_empty_path_is_not_the_folder_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "goed.txt").write_text("Tekst.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    (error,) = errors("")

    assert error.message == "A path is empty."
    assert len(documents(".")) == 1


def test_the_largest_file_is_not_too_long_for_spacy() -> None:
    assert spacy.blank("nl").max_length >= reader.LIMIT


def test_a_link_to_itself_in_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "kring.txt").symlink_to(tmp_path / "kring.txt")
    (tmp_path / "goed.txt").write_text("Tekst.", encoding="utf-8")

    goed, kring = read([tmp_path])

    assert isinstance(goed, Document)
    assert isinstance(kring, IngestError)


def test_an_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("Tekst.", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)

    (error,) = errors(tmp_path / "a.txt")

    assert error.message == f"{tmp_path / 'a.txt'}: it cannot be read (permission denied)."


def test_a_name_that_is_not_utf8_can_be_told(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))

    (error,) = errors(path)

    assert "\ufffd.txt: it is not there" in error.message
    assert error.message.encode("utf-8")


def test_a_named_file_of_another_kind_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "bericht.md").write_text("De missie gaat door.", encoding="utf-8")

    assert documents(tmp_path / "bericht.md")[0].text == "De missie gaat door."


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.BytesIO(b"date 2020-02 De missie.")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=data))

    (document,) = documents("-")

    assert (document.id, document.date, document.text) == ("stdin", "2020-02", "De missie.")


def test_empty_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"")))

    assert [error.message for error in errors("-")] == ["standard input: there are no words in it."]


def test_a_missing_date_is_noticed_and_no_error() -> None:
    without, dated = Document("a", "Tekst.", path="a.txt"), Document("b", "Tekst.", "2020")

    (notice,) = notices(without)

    assert notice.message.startswith("a.txt: no date")
    assert notice.hint
    assert notices(dated) == ()


@given(
    st.one_of(
        st.binary(max_size=200), st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace"))
    )
)
def test_any_bytes_give_a_document_or_an_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "willekeurig.txt"
    path.write_bytes(data)

    (found,) = read([path])

    if isinstance(found, Document):
        assert found.text.strip() == found.text != ""
        assert "\r" not in found.text
    else:
        assert found.message.startswith(f"{path}: ")
        assert found.hint
