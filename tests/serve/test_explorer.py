"""What the explorer is told: names, an entity's page, its neighbours, an article, a query."""

import pytest

from kg.errors import QueryError
from kg.query.entities import Entity
from kg.rdf.iri import IriScheme
from kg.rdf.store import open_store
from kg.serve.explorer import Explorer
from kg.serve.explorer.names import NameIndex
from kg.serve.explorer.values import caveats
from kg.serve.failures import RequestError
from tests.cli.samples import extraction, write_store
from tests.serve.hostile import NAME, TEXT, TITLE, hostile

BASE = IriScheme().base


@pytest.fixture(scope="module")
def explorer(tmp_path_factory):
    folder = tmp_path_factory.mktemp("graph") / "store"
    made = (extraction(), extraction("other", "2021-05-06"), hostile())
    with open_store(str(write_store(folder, *made))) as store:
        yield Explorer(store)


def index(*entities):
    known = {f"{BASE}entity/{n}": Entity(f"{BASE}entity/{n}", label, "State", mentions, names)
             for n, (label, mentions, names) in enumerate(entities)}  # fmt: skip
    return NameIndex(IriScheme(), known, ())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("nederland", ["Nederland", "Nederlandse Antillen", "Verenigd Nederland"]),
        ("antil", ["Nederlandse Antillen"]),
        ("der", ["Nederland", "Verenigd Nederland", "Nederlandse Antillen"]),
        ("NÉDERLAND", ["Nederland", "Nederlandse Antillen", "Verenigd Nederland"]),
        ("vs", ["Verenigde Staten", "Moskou's vsx"]),
        ("commandos", ["commando’s"]),
        ("", []),
        ("?!", []),
        ("bestaat niet", []),
    ],
)
def test_best_names_go_first(words, found):
    names = index(
        ("Verenigd Nederland", 3, ()),
        ("Nederlandse Antillen", 2, ()),
        ("Nederland", 9, ("Holland",)),
        ("Moskou's vsx", 8, ()),
        ("Verenigde Staten", 1, ("VS", "Amerika")),
        ("commando’s", 1, ()),
    )

    assert [thing["label"] for thing in names.search(words, limit=10)] == found


def test_other_name_that_was_meant_is_told():
    (found,) = index(("Verenigde Staten", 1, ("Amerika", "VS"))).search("amer", limit=5)

    assert (found["label"], found["match"]) == ("Verenigde Staten", "Amerika")


def test_search_finds_articles_by_title_and_id(explorer):
    by_title = explorer.answer("search", {"q": "kop img"})
    by_id = explorer.answer("search", {"q": "sample"})

    assert [thing["label"] for thing in by_title] == [TITLE]
    assert [(thing["id"], thing["type"]) for thing in by_id] == [("doc/sample", "Document")]


def test_overview_counts_and_begins(explorer):
    told = explorer.answer("overview", {})

    assert (told["entities"], told["articles"]) == (4, 3)
    assert {thing["label"] for thing in told["mentioned"]} >= {"Trump", "Polen"}
    assert told["newest"][0]["id"] == "doc/other"


def test_entity_page_tells_facts_events_months_and_sources(explorer):
    told = explorer.answer("entity", {"id": "entity/trump"})

    # A title that is no entity is another matter in each article.
    assert [fact["type"] for fact in told["facts"]] == ["holdsPosition"] * 2
    assert {event["type"] for event in told["events"]} == {"Deployment", "Support"}
    assert told["total"] == len(told["events"])
    assert {month["month"] for month in told["timeline"]} >= {"2020-02", "2021-05"}
    assert {source["id"] for source in told["sources"]} == {"doc/sample", "doc/other"}
    assert all(event["words"] and event["article"] for event in told["events"])


def test_what_is_said_by_someone_is_no_fact(explorer):
    told = explorer.answer("entity", {"id": "entity/mallory"})
    (said,) = [event for event in told["events"] if event["type"] == "Support"]

    assert said["caveats"] == ["Attributed"]
    assert said["subject"]["label"] == NAME


@pytest.mark.parametrize(
    ("polarity", "modality", "attributed", "expected"),
    [
        ("Positive", "Asserted", False, []),
        ("", "", False, []),
        ("Negative", "Asserted", False, ["Negative"]),
        ("Negative", "Intended", True, ["Negative", "Intended", "Attributed"]),
    ],
    ids=["fact", "relation", "denied", "all"],
)
def test_caveats_name_what_keeps_it_from_being_a_fact(polarity, modality, attributed, expected):
    assert caveats(polarity, modality, attributed=attributed) == expected


def test_events_come_page_by_page(explorer, monkeypatch):
    monkeypatch.setattr("kg.serve.explorer.entity.PAGE", 1)
    first = explorer.answer("entity", {"id": "entity/trump"})
    second = explorer.answer("entity", {"id": "entity/trump", "start": "1"})

    assert len(first["events"]) == len(second["events"]) == 1
    assert first["events"] != second["events"]
    assert first["total"] == second["total"] > 1


def test_graph_gives_neighbours_and_ties_with_their_sentences(explorer):
    told = explorer.answer("graph", {"id": "entity/trump"})
    ends = {(edge["source"], edge["type"], edge["target"]) for edge in told["edges"]}

    assert told["nodes"][0]["id"] == told["centre"] == "entity/trump"
    assert ("entity/trump", "Deployment", "entity/polen") in ends
    for edge in told["edges"]:
        assert edge["fact"]
        assert edge["number"] == len(edge["statements"]) == 2
        assert {s["type"] for s in edge["statements"]} == {edge["type"]}
        assert all(s["words"] for s in edge["statements"])


def test_graph_says_how_many_neighbours_it_leaves_out(explorer):
    told = explorer.answer("graph", {"id": "entity/trump", "limit": "0"})

    assert (len(told["nodes"]), told["edges"], told["hidden"]) == (1, [], 1)


def test_article_has_sentences_mentions_and_marked_statements(explorer):
    told = explorer.answer("article", {"id": "doc/sample"})
    text = " ".join(sentence["words"] for sentence in told["sentences"])
    (deployment,) = [s for s in told["statements"] if s["type"] == "Deployment"]
    parts = {part["role"]: text[part["begin"] : part["end"]] for part in deployment["parts"]}

    assert text[deployment["begin"] : deployment["end"]] == "stuurt"
    assert parts == {"agent": "Trump", "quantity": "200 militairen", "destination": "Polen"}
    assert {text[m["begin"] : m["end"]] for m in told["mentions"]} == {"Trump", "Polen"}


def test_statement_leads_to_its_article(explorer):
    (event, *_) = explorer.answer("entity", {"id": "entity/trump"})["events"]
    told = explorer.answer("statement", {"id": event["id"]})

    assert told["article"] == event["article"]
    assert told["rule"]


def test_names_that_are_no_part_of_an_address_are_told_whole(explorer):
    (found,) = explorer.answer("search", {"q": "Kop"})
    told = explorer.answer("article", {"id": found["id"]})

    assert told["sentences"][0]["words"] == TEXT
    assert told["url"] == "", "an address that is no web address is no link"


@pytest.mark.parametrize(
    ("subject", "fields", "status"),
    [
        ("entity", {"id": "entity/nobody"}, 404),
        ("entity", {"id": ""}, 404),
        ("graph", {"id": "doc/sample"}, 404),
        ("article", {"id": "doc/none"}, 404),
        ("article", {"id": "doc/> } #"}, 404),
        ("article", {"id": "entity/polen"}, 404),
        ("statement", {"id": "frame/none/1-2"}, 404),
        ("statement", {"id": "> ?p ?o } #"}, 404),
        ("entity", {}, 400),
        ("search", {}, 400),
        ("graph", {}, 400),
        ("statement", {}, 400),
        ("article", {}, 400),
        ("labels", {}, 400),
        ("query", {}, 400),
        ("search", {"q": "x", "limit": "-1"}, 400),
        ("search", {"q": "x", "limit": "٣"}, 400),
        ("search", {"q": "x", "limit": "999999999"}, 400),
        ("graph", {"id": "entity/trump", "limit": "many"}, 400),
    ],
)
def test_wrong_requests_have_their_status(explorer, subject, fields, status):
    with pytest.raises(RequestError) as refused:
        explorer.answer(subject, fields)

    assert refused.value.status == status


def test_fault_of_our_own_is_no_fault_of_the_request(explorer, monkeypatch):
    def fail(*_arguments, **_options):
        raise KeyError("entity/polen")

    monkeypatch.setattr("kg.serve.explorer.entity.entity_page", fail)

    with pytest.raises(KeyError):
        explorer.answer("entity", {"id": "entity/polen"})


def test_named_queries_are_listed_and_filled_in(explorer):
    listed = {query["name"]: query for query in explorer.answer("queries", {})}
    filled = explorer.answer("query", {"name": "bijdragen", "wie": 'x" } #', "aan": ""})

    assert listed["bijdragen"]["parameters"]
    assert r'VALUES ?wie { "x\" } #" }' in filled["text"]
    assert "VALUES ?aan { UNDEF }" in filled["text"]


def test_query_that_has_no_such_parameter_is_wrong(explorer):
    with pytest.raises(QueryError, match="no parameter"):
        explorer.answer("query", {"name": "bijdragen", "waarom": "x"})


def test_labels_are_looked_up_for_what_is_an_iri(explorer):
    iris = f"{BASE}entity/polen no-iri> https://w3id.org/defdip/ontology#Support {BASE}none"

    assert explorer.answer("labels", {"iris": iris}) == {
        f"{BASE}entity/polen": "Polen",
        "https://w3id.org/defdip/ontology#Support": "steun",
    }


def test_vocabulary_has_both_languages_for_all_that_is_shown(explorer):
    words = explorer.answer("vocabulary", {})

    for name in ("Contribution", "headOf", "agent", "State", "Intended", "Possible"):
        assert words[name]["nl"]
        assert words[name]["en"]
