"""Content negotiation by RFC 9110."""

import pytest

from kg.serve.failures import RequestError
from kg.serve.media import choose, essence

OFFERED = ["application/sparql-results+json", "application/sparql-results+xml", "text/csv"]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"),
        ("text/html, */*;q=0.1", "application/sparql-results+json"),
        ("application/sparql-results+xml;q=0.9, text/csv;q=0.8", "application/sparql-results+xml"),
        ("application/*;q=0.2, text/csv;q=0.5", "text/csv"),
        ("*/*, application/sparql-results+json;q=0", "application/sparql-results+xml"),
        ("text/csv; charset=utf-8", "text/csv"),
        ("text/csv;q=nonsense, text/*;q=0.1, */*;q=0.2", "application/sparql-results+json"),
    ],
    ids=["none", "any", "one", "case", "half", "rest", "quality", "ranges", "zero", "parameter",
         "no-number"],
)  # fmt: skip
def test_best_type_is_chosen(accept, chosen):
    assert choose(accept, OFFERED) == chosen


@pytest.mark.parametrize("accept", ["image/png", "text/csv;q=0", "nonsense"])
def test_what_is_not_offered_is_not_acceptable(accept):
    with pytest.raises(RequestError, match="to be had") as refused:
        choose(accept, OFFERED)

    assert refused.value.status == 406


def test_content_type_is_split():
    assert essence('Text/Turtle; Charset="UTF-8"') == ("text/turtle", {"charset": "UTF-8"})
