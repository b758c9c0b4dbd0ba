"""Gold and prediction files: what they hold, and what is wrong with them."""

import pytest

from kg.model import Span
from kg.scoring.filler import Filler, equal, head, normal, same
from kg.scoring.gold import FrameAnnotation, GoldError, locate, read_annotations, read_sentences


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "no JSON: Expecting property name"),
        ("[]", "an object was expected"),
        ('{"doc": "d01"}', "'frames' is missing"),
        ('{"doc": "d01", "frames": {}, "relations": []}', "a list was expected"),
        ('{"doc": "d01", "frames": [{"type": "Attack"}], "relations": []}', "'trigger' is missing"),
        ("[" * 100_000, "recursion"),
    ],
    ids=["no-json", "list", "no-frames", "frames-as-object", "no-trigger", "too-deep"],
)
def test_line_that_is_no_document_is_named(tmp_path, line, reason):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"doc": "d00", "frames": [], "relations": []}\n\n' + line, encoding="utf-8")

    with pytest.raises(GoldError) as caught:
        read_annotations(path)

    assert caught.value.message.startswith(f"{path}: line 3 ")
    assert reason in caught.value.message


def test_line_ends_with_a_line_feed_alone(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(
        '{"doc": "d01", "text": "Een\u2028zin.\x85", "frames": [], "relations": []}\n',
        encoding="utf-8",
    )

    assert read_annotations(path)["d01"].text == "Een\u2028zin.\x85"


@pytest.mark.parametrize(
    "read", [read_annotations, lambda path: read_sentences([path])], ids=["gold", "sentences"]
)
def test_file_that_is_not_utf_8_is_named(tmp_path, read):
    path = tmp_path / "file"
    path.write_bytes("één".encode("latin-1"))

    with pytest.raises(GoldError, match=r"file: it is not UTF-8 \(byte 0\)"):
        read(path)


def test_heading_without_an_id_is_named(tmp_path):
    path = tmp_path / "sentences.txt"
    path.write_text("## d01\n0\tEen zin.\n## \n", encoding="utf-8")

    with pytest.raises(GoldError, match=r"line 3 has no id of a document"):
        read_sentences([path])


@pytest.mark.parametrize(
    ("type_", "class_"), [("Training", "COOPERATE"), ("Decision", "Decision"), ("Ander", "Ander")]
)
def test_class_of_a_type_is_that_of_the_ontology(type_, class_):
    assert FrameAnnotation(type_, "x", (), None, None, ()).plover == class_


def test_sentences_by_document(tmp_path):
    path = tmp_path / "sentences.txt"
    path.write_text(
        "## d01 title\n0\tEen zin.\n1\tNog een.\n\n## d02\n0\tDrie.\n", encoding="utf-8"
    )

    assert read_sentences([path]) == {"d01": ["Een zin.", "Nog een."], "d02": ["Drie."]}


def test_sentences_are_found_whatever_their_white_space():
    assert locate("Een  zin.\n\nNog\u00a0een.", ["Een zin.", "Nog een."]) == [
        Span(0, 9),
        Span(11, 19),
    ]


def test_sentence_of_another_text_is_named():
    with pytest.raises(GoldError, match=r"'Drie\.' is not in the text"):
        locate("Een zin.", ["Een zin.", "Drie."])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("de Koerdische strijders", "Koerdische strijder"),
        ("VS", "de Verenigde Staten"),
        ("NAVO-missie", "navo-missie"),
        ("coalitie tegen IS", "internationale coalitie"),
        ("troe\u00adpen", "troepen"),
    ],
    ids=["inflection", "alias", "case", "head-word", "soft-hyphen"],
)
def test_same_thing(first, second):
    assert same(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("Irak", "Iran"), ("", ""), ("de", "het"), ("missie in Irak", "Irak")],
    ids=["other-name", "empty", "determiners-alone", "part-after-preposition"],
)
def test_other_thing(first, second):
    assert not same(first, second)


def test_normal_form_and_head_word():
    assert normal("De Iraakse generaals van 't leger.") == "iraakse generaals van t leger"
    assert head("De Iraakse generaals van het leger") == head("generaal")


PRONOUN = Filler.read({"text": "Ank Bijleveld", "mention": "Zij"})


@pytest.mark.parametrize(
    ("role", "gold", "given", "resolved", "expected"),
    [
        ("agent", PRONOUN, {"text": "Zij", "label": "Ank Bijleveld"}, True, True),
        ("agent", PRONOUN, {"text": "Zij", "label": "Zij"}, True, False),
        ("agent", PRONOUN, {"text": "Zij", "label": "Zij"}, False, True),
        ("quantity", Filler.read({"value": 6}), {"value": 6.0, "text": "zes"}, True, True),
        ("quantity", Filler.read({"value": 6}), {"value": 5, "text": "zes"}, True, False),
        ("time", Filler.read({"value": "2020-01"}), {"value": "2020-01"}, True, True),
        ("time", Filler.read({"value": "2020-01"}), {"value": "2020-02"}, True, False),
        ("time", Filler.read("vrijdag"), {"text": "vrijdag", "value": "2020-02-14"}, True, True),
        ("agent", Filler.read({"value": 300}), {"value": 300, "unit": "persons"}, True, True),
    ],
    ids=[
        "resolved", "left-unresolved", "unresolved-accepted", "number", "other-number",
        "time", "other-time", "time-by-words", "number-as-agent",
    ],
)  # fmt: skip
def test_fillers_compare_by_role(role, gold, given, resolved, expected):
    assert equal(role, gold, Filler.read(given), resolved=resolved) is expected
