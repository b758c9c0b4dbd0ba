"""What a browser's other pages, and others on the network, cannot do."""

import http.client
from urllib.parse import urlsplit

import pytest

from tests.serve.fixtures import ORIGIN

ASK = {"query": "ASK { ?x a dd:State }"}


def raw(server, path, *, method="GET", headers=None):
    """Send a path as it is: httpx would tidy it."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    try:
        connection.putrequest(method, path, skip_host=headers is not None and "Host" in headers)
        for name, value in (headers or {}).items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:1", 200),
        ("127.0.0.1", 200),
        ("[::1]:80", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost.evil.example:8000", 421),
        ("", 421),
        ("evil.example#127.0.0.1", 421),
    ],
)
def test_host_has_to_be_a_name_of_this_server(sample_server, host, status):
    assert raw(sample_server, "/", headers={"Host": host})[0] == status


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../app.py",
        "/assets/..%2fapp.py",
        "/assets/%2e%2e/%2e%2e/app.py",
        "/assets//etc/passwd",
        "/assets/..\\app.py",
        "/assets/index.html",
        "/assets/",
        "/assets/%00",
        "/../../../../etc/passwd",
        "/.git/config",
        "/api/../assets/../app.py",
    ],
)
def test_no_path_leads_out_of_the_assets(sample_server, path):
    status, body = raw(sample_server, path)

    assert status == 404
    assert b"import" not in body
    assert b"root:" not in body


@pytest.mark.parametrize(
    "name", ["entity/../../../../etc/passwd", "entity/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "doc/x\0y"]
)
def test_names_of_things_are_no_paths(sample_server, name):
    assert sample_server.api("entity", id=name).status_code == 404
    assert sample_server.api("article", id=name).status_code == 404
    assert sample_server.api("statement", id=f"{name}> }} # ").status_code == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate",
         "Sec-Fetch-Dest": "document"},
    ],
    ids=["origin", "null", "port", "image", "same-site", "navigation"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["sparql", "api/search"])
def test_other_sites_are_refused(sample_server, path, headers):
    fields = {**ASK, "q": "polen"}
    answer = sample_server.client.get(path, params=fields, headers=headers)

    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers


def test_form_of_another_site_is_refused(sample_server):
    headers = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
    answer = sample_server.client.post("sparql", data=ASK, headers=headers)
    pasted = sample_server.client.post("api/read", json={"text": "x"}, headers=headers)

    assert [answer.status_code, pasted.status_code] == [403, 403]


def test_link_from_another_site_opens_the_page_but_no_frame(sample_server):
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    opened = sample_server.client.get("", headers={**link, "Sec-Fetch-Dest": "document"})
    framed = sample_server.client.get("", headers={**link, "Sec-Fetch-Dest": "iframe"})

    assert [opened.status_code, framed.status_code] == [200, 403]
    assert opened.headers["x-frame-options"] == "DENY"


def test_page_of_this_server_may_ask(sample_server):
    headers = {"Origin": sample_server.url.rstrip("/"), "Sec-Fetch-Site": "same-origin"}

    assert sample_server.client.post("sparql", data=ASK, headers=headers).status_code == 200


def test_origin_that_is_let_in_may_ask_the_endpoint_alone(sample_server):
    headers = {"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"}
    client = sample_server.client
    answer = client.post("sparql", data=ASK, headers=headers)
    preflight = client.options(
        "sparql", headers={**headers, "Access-Control-Request-Method": "POST"}
    )
    refused = client.get("api/search", params={"q": "polen"}, headers=headers)

    assert answer.json()["boolean"]
    assert answer.headers["access-control-allow-origin"] == ORIGIN
    assert "Origin" in answer.headers["vary"]
    assert (preflight.status_code, preflight.headers["access-control-allow-origin"]) == (
        204,
        ORIGIN,
    )
    assert "POST" in preflight.headers["access-control-allow-methods"]
    assert refused.status_code == 403


def test_nobody_is_let_in_unasked(sample_server):
    answer = sample_server.ask(ASK["query"])

    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("path", ["", "sparql", "api/overview", "assets/icon.svg", "nothing"])
def test_every_answer_forbids_what_is_not_needed(sample_server, path):
    headers = sample_server.client.get(path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    policy = dict(
        part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"


def test_page_has_no_script_style_or_address_of_its_own(sample_server):
    page = sample_server.client.get("").text

    assert "<script>" not in page
    assert "<style" not in page
    assert " style=" not in page
    assert "http" not in page


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        ('{"text": "x"}', "text/plain", 415),
        ('{"text": 1}', "application/json", 400),
        ("[]", "application/json", 400),
        ("{", "application/json", 400),
        ("[" * 100_000, "application/json", 400),
        ('{"text": ""}', "application/json", 422),
        ('{"text": "Hallo.", "date": "gisteren"}', "application/json", 422),
    ],
    ids=["type", "number", "list", "cut-off", "deep", "empty", "date"],
)
@pytest.mark.model
def test_pasted_text_of_another_shape_is_refused(explorer_server, content, kind, status):
    headers = {"Content-Type": kind}
    answer = explorer_server.client.post("api/read", content=content, headers=headers)

    assert answer.status_code == status
    assert answer.json()["message"]
