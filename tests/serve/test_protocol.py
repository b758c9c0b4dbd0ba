"""Requests as query operations, by the SPARQL 1.1 Protocol."""

from urllib.parse import urlencode

import pytest

from kg.serve.failures import RequestError
from kg.serve.protocol import FORM, QUERY, UPDATE, Operation, from_get, from_post

ASK = "ASK { ?s ?p ?o }"
GRAPHS = [("default-graph-uri", "urn:a"), ("default-graph-uri", "urn:b"),
          ("named-graph-uri", "urn:c")]  # fmt: skip
WHOLE = Operation(ASK, ("urn:a", "urn:b"), ("urn:c",))


@pytest.mark.parametrize(
    "operation",
    [
        from_get(urlencode([("query", ASK), *GRAPHS])),
        from_post(FORM, "", urlencode([("query", ASK), *GRAPHS]).encode()),
        from_post(QUERY, urlencode(GRAPHS), ASK.encode()),
        from_post(f"{QUERY}; charset=UTF-8", urlencode(GRAPHS), ASK.encode()),
    ],
    ids=["get", "form", "direct", "charset"],
)
def test_each_way_to_ask_gives_query_and_dataset(operation):
    assert operation == WHOLE


def test_get_without_a_query_asks_for_the_description():
    assert from_get("") is None
    assert from_get("format=json") is None


@pytest.mark.parametrize(
    ("read", "status"),
    [
        (lambda: from_get("query=ASK%20%7B%7D&query=ASK%20%7B%7D"), 400),
        (lambda: from_get("update=DROP%20ALL"), 403),
        (lambda: from_get("query=ASK%FF"), 400),
        (lambda: from_post(FORM, "", b"nothing=1"), 400),
        (lambda: from_post(FORM, "", b"&".join([b"a=1"] * 2000)), 400),
        (lambda: from_post(FORM, "", b"update=DROP+ALL"), 403),
        (lambda: from_post(FORM, "", b"query=ASK{}&using-graph-uri=urn:a"), 403),
        (lambda: from_post(UPDATE, "", b"DROP ALL"), 403),
        (lambda: from_post(QUERY, "query=ASK%7B%7D", b"ASK{}"), 400),
        (lambda: from_post(QUERY, "", b"ASK \xff"), 400),
        (lambda: from_post(f"{QUERY}; charset=latin1", "", b"ASK{}"), 415),
        (lambda: from_post("text/plain", "", b"ASK{}"), 415),
        (lambda: from_post("", "", b"ASK{}"), 415),
        (lambda: from_post("multipart/form-data; boundary=x", "", b""), 415),
    ],
    ids=["two-queries", "get-update", "get-bytes", "no-query", "many-fields", "form-update",
         "update-dataset", "update", "query-twice", "bytes", "charset", "text", "no-type",
         "multipart"],
)  # fmt: skip
def test_other_requests_have_their_status(read, status):
    with pytest.raises(RequestError) as refused:
        read()

    assert refused.value.status == status
