"""`kg query`: where the query comes from, its parameters, its answers, its mistakes."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from tests.cli.samples import extraction, write_store

SUPPORT = "SELECT ?wie ?wat { ?wie dd:supports ?wat }"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return write_store(tmp_path_factory.mktemp("graph") / "store", extraction())


@pytest.fixture
def ask(store):
    def run(*arguments, stdin=None):
        return CliRunner().invoke(main, ["query", "--store", str(store), *arguments], input=stdin)

    return run


def test_table_has_names(ask):
    result = ask(SUPPORT)

    assert result.exit_code == 0, result.stderr
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["wie", "wat"],
        ["Trump", "Polen"],
    ]


def test_table_has_iris_on_request(ask):
    assert "https://w3id.org/defdip/id/entity/trump" in ask(SUPPORT, "--iris").stdout


def test_csv_reads_back(ask):
    rows = list(csv.reader(io.StringIO(ask(SUPPORT, "--format", "csv").stdout)))

    assert rows[0] == ["wie", "wat"]
    assert [cell.rpartition("/")[2] for cell in rows[1]] == ["trump", "polen"]


def test_json_is_that_of_sparql(ask):
    found = json.loads(ask(SUPPORT, "--format", "json").stdout)

    assert found["head"]["vars"] == ["wie", "wat"]
    assert found["results"]["bindings"][0]["wie"]["type"] == "uri"


@pytest.mark.parametrize(
    ("text", "answer"),
    [("ASK { ?x a dd:Support }", "yes"), ("ASK { ?x a dd:Attack }", "no")],
    ids=["yes", "no"],
)
def test_ask(ask, text, answer):
    assert ask(text).stdout.strip() == answer
    assert json.loads(ask(text, "--format", "json").stdout)["boolean"] is (answer == "yes")


def test_construct_gives_triples(ask):
    text = "CONSTRUCT { ?a dd:alliedWith ?b } WHERE { ?a dd:supports ?b }"

    turtle = ask(text).stdout

    assert "entity:trump dd:alliedWith entity:polen ." in turtle
    assert ask(text, "--format", "turtle").stdout == turtle
    assert ask(text, "--format", "csv").stdout.splitlines()[1].count(",") == 2
    for form in ("json", "xml", "tsv"):
        assert "ontology#" in ask(text, "--format", form).stdout


def test_describe_gives_triples(ask):
    assert "a dd:Person" in ask("DESCRIBE entity:trump").stdout


@pytest.mark.parametrize(
    ("form", "answer"),
    [("tsv", "true\n"), ("csv", "true\n"), ("xml", "<boolean>true</boolean>")],
    ids=str,
)
def test_ask_in_other_forms(ask, form, answer):
    assert answer in ask("ASK { ?x a dd:Support }", "--format", form).stdout


def test_rows_in_the_forms_of_the_w3c(ask):
    tsv = ask(SUPPORT, "--format", "tsv").stdout.splitlines()

    assert tsv[0] == "?wie\t?wat"
    assert tsv[1].endswith("/trump>\t<https://w3id.org/defdip/id/entity/polen>")
    assert (
        "<uri>https://w3id.org/defdip/id/entity/trump</uri>"
        in ask(SUPPORT, "--format", "xml").stdout
    )


def test_whole_query_is_explained_beside_the_answer(ask):
    result = ask(SUPPORT, "--explain")

    assert result.stdout == ask(SUPPORT).stdout
    assert result.stderr.splitlines()[:2] == [
        "PREFIX dd: <https://w3id.org/defdip/ontology#>", SUPPORT,
    ]  # fmt: skip
    named = ask("uitspraken", "--van", "O'Brien", "--explain").stderr
    assert 'VALUES ?van { "O\'Brien" }' in named
    assert named.count("PREFIX dd:") == 1


def test_query_that_takes_too_long_is_stopped(ask):
    result = ask(
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "--seconds", "0.5"
    )

    assert (result.exit_code, result.stdout) == (2, "")
    assert "no answer within 0.5 seconds" in result.stderr


def test_table_has_a_limit_and_the_other_forms_have_none(ask):
    rows = "SELECT ?a ?c { ?a ?b ?c }"

    assert "Only the first 1,000 are given." in ask(rows).stderr
    assert len(ask(rows, "--format", "csv").stdout.splitlines()) > 1001
    assert len(ask(rows, "--limit", "0").stdout.splitlines()) > 1001


def test_query_from_a_file_and_from_standard_input(ask, tmp_path):
    file = tmp_path / "vraag.rq"
    file.write_text(f"# Wie steunt wie?\n{SUPPORT}", encoding="utf-8")

    assert ask(str(file)).stdout == ask(SUPPORT).stdout == ask("-", stdin=SUPPORT).stdout


@pytest.mark.parametrize(
    "given",
    [("--van", "Trump"), ("--van=Trump",), ("--van", "trump", "--limit", "5")],
    ids=["two-words", "equals", "with-an-option-of-the-command"],
)
def test_parameters_of_a_named_query(ask, given):
    assert '"trump"' in ask("uitspraken", *given, "--text").stdout.lower()
    assert ask("uitspraken", *given).exit_code == 0


def test_limit_is_told(ask):
    result = ask("SELECT ?s { ?s ?p ?o }", "--limit", "2")

    assert len(result.stdout.splitlines()) == 3
    assert "Only the first 2 are given. --limit 0 gives all." in result.stderr


def test_empty_answer_is_told_on_standard_error(ask):
    result = ask("SELECT ?x { ?x a dd:Attack }")

    assert (result.stdout, result.exit_code) == ("", 0)
    assert "Nothing was found." in result.stderr


def test_government_of_a_capital_is_told_where_nothing_is_found(ask):
    minsk, city = ask("sancties", "--tegen", "minsk"), ask("sancties", "--tegen", "Gent")

    assert minsk.stdout == ""
    assert "try --tegen Belarus" in minsk.stderr
    assert "try --tegen" not in city.stderr


def test_named_queries_are_listed_with_their_parameters(ask):
    lines = ask("--list").stdout.splitlines()

    assert len(lines) > 10
    assert any(line.startswith("uitspraken") and "--van --over" in line for line in lines)


def test_named_query_is_explained(ask):
    title, _, van, over, *rest = ask("--list", "uitspraken").stdout.splitlines()

    assert title == "Wie zei wat?"
    assert [line.split()[:2] for line in (van, over)] == [["--van", "deel"], ["--over", "deel"]]
    assert rest == [
        "Columns: spreker, onderwerp, datum, zin, document",
        "Example: kg query uitspraken --van Stoltenberg",
    ]


def test_named_query_without_parameters_is_explained_without_a_table_of_them(ask):
    assert ask("--list", "soorten").stdout.splitlines()[1:] == [
        "Columns: soort, aantal, gesteld, onzeker, ontkend",
        "Example: kg query soorten",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--list", "uitspraak"], "Did you mean uitspraken"),
        (["SELECT ?x { ?x a }"], "line 1"),
        (["SELECT ?x { ?x a dd:Atack }", "--iris"], "Atack"),
        (["uitspraak"], "Did you mean uitspraken"),
        (["uitspraken", "--wie", "Trump"], "has no parameter 'wie'"),
        (["uitspraken", "--van"], "--van needs a value"),
        (["uitspraken", "Trump"], "'Trump' is too much"),
        (["geen.rq"], "geen.rq cannot be read"),
        (["DROP ALL ;"], "DROP changes the graph"),
        ([SUPPORT, "--format", "turtle"], "Rows and truth values cannot be Turtle."),
        ([SUPPORT, "--update"], "SELECT only reads"),
        ([], "Give a query"),
        ([" "], "Give a query"),
        (["uitspraken", "--van", "a", "--van=b"], "--van is given twice"),
        ([SUPPORT, "--seconds", "nan"], "'nan' is no number"),
        (["SELECT ?wei { ?wie a dd:Support }"], "Did you mean ?wie?"),
    ],
    ids=[
        "list", "syntax", "unknown-term", "misspelt-name", "unknown-parameter", "no-value",
        "stray-word", "no-file", "update", "rows-as-turtle", "query-as-update", "nothing",
        "blank", "twice", "no-number", "misspelt-variable",
    ],
)  # fmt: skip
def test_mistake_is_told_in_words(ask, arguments, message):
    result = ask(*arguments)

    assert message in result.stderr
    assert "Traceback" not in result.output


def test_no_store_says_how_to_make_one(tmp_path):
    result = CliRunner().invoke(main, ["query", SUPPORT, "--store", str(tmp_path / "none")])

    assert result.exit_code == 2
    assert "There is no store" in result.stderr
    assert "kg build" in result.stderr
