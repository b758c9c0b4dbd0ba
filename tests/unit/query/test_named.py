"""Named queries: all valid, described, bound without pasting, and answering something."""

import re
import shlex
from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg import lexicon
from kg.cli.query import query as query_command
from kg.errors import QueryError
from kg.events.link import link_events
from kg.events.persons import link_persons
from kg.model import FrameRef, Polarity, Quantity, Role, Span, TimeSpan
from kg.query import named, sparql
from tests.quality.gold_extraction import documents, extraction, with_document
from tests.unit.rdf.graphs import entity, frame, mention, relation, store_of
from tests.unit.rdf.graphs import extraction as small_extraction

QUERIES = named.catalogue()


def reign(day, id_):
    """A premier, by the full name or the last name alone."""
    name = "Eva Jansma" if id_.startswith("eva") else "Jansma"
    text = f"premier {name}"
    who, job = mention(name, entity=id_, text=text), mention("premier", text=text)
    holds = replace(relation("holdsPosition"), subject=who, object=job)
    made = [entity(name, "Person", id_=id_, text=text), entity("premier", "Position", text=text)]
    return small_extraction(relations=[holds], entities=made, document=id_, text=text, date=day)


@pytest.fixture(scope="module")
def store():
    """All articles, one of them told by a second document, one event denied, a premier."""
    again = with_document(extraction("d01"), id="d01-elders")
    told = small_extraction(frame(), document="gesteld")
    denied = small_extraction(frame(polarity=Polarity.NEGATIVE), document="ontkend")
    named_so = (reign("2020-02-10", "eva-jansma"), reign("2020-02-12", "jansma-premier"))
    made = store_of(*map(extraction, documents()), again, told, denied, *named_so)
    link_events(made)
    link_persons(made)
    return made


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_query_is_whole_and_answers(store, query):
    """It says what it answers, declares its prefixes, and uses terms that exist."""
    ox.Store().query(query.text)
    found = sparql.run(store, query.text)

    assert query.title.endswith("?")
    assert found.notes == ()
    assert found.rows
    # No row twice: an optional name that is left open would match every name.
    assert len(found.rows) == len(set(found.rows))
    assert len(found.rows) < 1500


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_who_says_so_stands_beside_how_sure_it_is(query):
    assert ("zekerheid" in query.columns) <= ("bron" in query.columns)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_when_it_is_stands_beside_how_sure_it_is(query):
    assert ("zekerheid" in query.columns) <= ("tijd" in query.columns)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_query_has_an_example_of_its_own(query):
    kg, command, name, *options = shlex.split(query.example)

    assert (kg, command, name) == ("kg", "query", query.name)
    assert {o.removeprefix("--") for o in options if o.startswith("--")} <= set(query.parameters)


def test_query_of_triples_has_no_columns(tmp_path):
    file = tmp_path / "drie.rq"
    file.write_text("# Wat is er?\nCONSTRUCT WHERE { ?s ?p ?o }")

    assert (named.read(file).columns, named.read(file).example) == ((), "")


def test_source_and_time_of_a_contribution_are_given():
    said = replace(frame(type_="Contribution"), source=(mention("Irak"),))
    made = replace(said, roles=(*said.roles, Role("time", TimeSpan("2020", Span(0, 4)))))
    (row,) = sparql.run(store_of(small_extraction(made)), QUERIES["bijdragen"].text).rows
    told = dict(zip(sparql.run(store_of(), QUERIES["bijdragen"].text).variables, row, strict=True))

    assert (told["tijd"].value, told["bron"].value) == ("2020", "Irak")


def rows_of(name, *extractions):
    """The answer's rows as dicts of what is bound, without the sentence and its document."""
    found = sparql.run(store_of(*extractions), QUERIES[name].text)
    told = (dict(zip(found.variables, row, strict=True)) for row in found.texts())
    return [{k: v for k, v in row.items() if v and k not in ("zin", "document")} for row in told]


@pytest.mark.parametrize("roles", [{"agent": "Nederland", "target": "Irak"}, {"target": "Irak"}])
def test_who_dismisses_does_not_leave(roles):
    """*Damiba ontsloeg zijn minister* is one change, and not Damiba's leaving."""
    (row,) = rows_of("wisselingen", small_extraction(frame(type_="Departure", roles=roles)))

    told = {"persoon": "Nederland", "ander": "Irak"} if "agent" in roles else {"persoon": "Irak"}
    assert {k: row[k] for k in row if k in ("persoon", "ander")} == told
    assert row["woord"] == "traint"


def test_two_that_are_sent_stand_in_one_row_with_their_numbers():
    """*België stuurt instructeurs en F-16's*: neither is given the other's number."""
    sent = frame(type_="Deployment", roles={"agent": "Nederland", "target": "Irak"})
    numbers = (
        Quantity(Decimal(50), "personnel", Span(0, 4)),
        Quantity(Decimal(2), "F-16's", Span(5, 9)),
    )
    roles = (*sent.roles, *(Role("quantity", number) for number in numbers))
    (row,) = rows_of("uitzendingen", small_extraction(replace(sent, roles=roles)))

    assert sorted(row["hoeveel"].split(", ")) == ["2 F-16's", "50 personnel"]
    assert row["gestuurd"] == "Irak"


@pytest.mark.parametrize("roles", [{"agent": "Nederland", "target": "Irak"}, {"agent": "Irak"}])
def test_who_calls_troops_back_does_not_travel(roles):
    """*Oekraïne trok zijn troepen terug*: the troops went."""
    (row,) = rows_of("reizen", small_extraction(frame(type_="Withdrawal", roles=roles)))

    told = {"reiziger": "Irak"} | ({"door": "Nederland"} if "target" in roles else {})
    assert {k: row[k] for k in row if k in ("reiziger", "door")} == told


def test_time_is_told_with_the_side_of_it_that_is_meant():
    """*Sinds november vielen zij 27 schepen aan* is not of November alone."""
    since = Role("time", TimeSpan("2023-11", Span(0, 4), part="after"))
    attack = frame(type_="Attack")
    (row,) = rows_of("aanvallen", small_extraction(replace(attack, roles=(*attack.roles, since))))

    assert (row["tijd"], row["deel"]) == ("2023-11", "na")


@pytest.mark.parametrize(
    ("time", "bounds", "is_within"),
    [
        ("2025-W26", {"vanaf": "2025-06", "tot": "2025-06"}, True),
        ("2025-W05", {"vanaf": "2025-06"}, False),
        ("2025-W52", {"tot": "2025-11"}, False),
        ("2025-06-30", {"tot": "2025-06"}, True),
        ("gisteren", {"vanaf": "2025"}, False),
        ("gisteren", {"tot": "2025"}, False),
    ],
)
def test_timeline_knows_when_a_week_is(time, bounds, is_within):
    made = frame()
    timed = replace(made, roles=(*made.roles, Role("time", TimeSpan(time, Span(0, 4)))))

    found = sparql.run(store_of(small_extraction(timed)), QUERIES["tijdlijn"].bind(**bounds))

    assert bool(found.rows) is is_within


@pytest.mark.parametrize(
    ("time", "month"),
    [("2025-W05", "2025-01"), ("2025-W26", "2025-06"), ("2024-02-29", "2024-02"), ("2025", "2025")],
)
def test_week_counts_in_its_month(time, month):
    made = frame()
    timed = replace(made, roles=(*made.roles, Role("time", TimeSpan(time, Span(0, 4)))))
    (row,) = rows_of("gebeurtenissen-per-maand", small_extraction(timed))

    assert row["maand"] == month


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_part_of_the_time_stands_beside_it(store, query):
    columns = sparql.run(store, query.text).variables

    assert ("tijd" in columns) <= ("deel" in columns)


def test_sources_are_counted_by_sentence_and_not_for_what_they_kept_to_themselves():
    """*X schenkt houwitsers, zei hij* is one saying; *hij heeft niets gezegd* is none."""
    said = frame(type_="Statement", roles={"agent": "Nederland"})
    content = replace(frame("Erbil", id_="f1"), source=(mention("Nederland"),))
    silent = replace(said, polarity=Polarity.NEGATIVE)

    (row,) = rows_of("bronnen", small_extraction(said, content))

    assert row == {"bron": "Nederland", "zinnen": "1", "documenten": "1"}
    assert rows_of("bronnen", small_extraction(silent)) == []


@pytest.mark.parametrize("name", ["missies", "uitzendingen", "bijdragen", "functies"])
def test_queries_that_gather_are_answered_in_rdflib_too(name):
    """It counts a name that is left open as an error, where others leave it out."""
    made = store_of(extraction("d01"))
    memory = rdflib.Dataset(default_union=True)
    memory.parse(data="".join(f"{quad} .\n" for quad in made.match()), format="nquads")
    text = QUERIES[name].text

    assert len(memory.query(text)) == len(sparql.run(made, text).rows) > 0


def test_missions_are_in_the_order_of_their_names_and_list_only_what_they_have():
    made = store_of()
    made.inner.load(
        b"""@prefix dd: <https://w3id.org/defdip/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix : <https://x.org/> .
        :a a dd:Mission ; rdfs:label "missie in Mali"@nl ; dd:hasStrength :n, :o .
        :b a dd:Mission ; rdfs:label "missie in Mali en Niger"@nl ; dd:locatedIn :m .
        :c a dd:Mission ; rdfs:label "missie"@nl . :m rdfs:label "Mali"@nl .
        :p dd:contributesTo :b ; rdfs:label "Fiji"@nl . :q dd:leads :b ; rdfs:label "Togo"@nl .
        :n rdfs:label "500 personnel"@nl . :o rdfs:label "500 personnel"@nl .""",
        format=ox.RdfFormat.TURTLE,
        to_graph=ox.NamedNode("https://x.org/g"),
    )

    assert sparql.run(made, QUERIES["missies"].text).texts() == [
        ("missie", "", "", "", ""),
        ("missie in Mali", "500 personnel", "", "", ""),
        ("missie in Mali en Niger", "", "Mali", "Togo", "Fiji"),
    ]


def test_who_makes_a_statement_and_who_is_a_source_are_both_speakers():
    told = frame(type_="Statement")
    said = replace(told, roles=(told.roles[0], Role("topic", mention("Irak"))))
    attributed = replace(frame(), source=(mention("Irak"),))
    made = store_of(small_extraction(said), small_extraction(attributed, document="elders"))

    assert [row[:2] for row in sparql.run(made, QUERIES["uitspraken"].text).texts()] == [
        ("Irak", "Nederland traint Irak (volgens Irak)"),
        ("Nederland", "Irak"),
    ]


@pytest.mark.parametrize("name", ["tussen", "tijdlijn", "gebeurtenissen-van", "uitspraken"])
def test_part_of_a_name_finds_its_own_in_any_case(store, name):
    query = QUERIES[name]
    everything = sparql.run(store, query.text).rows
    for parameter in {"een", "ander", "wie", "van"} & set(query.parameters):
        some = sparql.run(store, query.bind(**{parameter: "ED"})).rows
        assert set(some) == set(sparql.run(store, query.bind(**{parameter: "ed"})).rows)
        assert set(some) < set(everything)
        assert some


@pytest.mark.parametrize(
    ("query", "parameter"),
    [(q, p) for q in QUERIES.values() for p in q.parameters],
    ids=lambda value: getattr(value, "name", value),
)
def test_parameter_narrows_the_answer(store, query, parameter):
    everything = set(sparql.run(store, query.text).rows)

    assert sparql.run(store, query.bind(**{parameter: "zzz"})).rows == () or parameter == "tot"
    if parameter == "soort":
        return
    some = sparql.run(store, query.bind(**{parameter: "2" if parameter == "vanaf" else "a"})).rows
    assert set(some) <= everything


def cells(store, name, **values):
    return {
        cell for row in sparql.run(store, named.find(name).bind(**values)).texts() for cell in row
    }


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("bijdragen", {"wie": "nederland", "aan": "navo-missie"}, "NAVO-missie"),
        ("bijdragen", {"wie": "nederland"}, "6 personnel (2 militairen + 4 civiele experts)"),
        (
            "uitspraken",
            {"van": "bijleveld", "over": "noodzaak"},
            "noodzaak van een Iraakse uitnodiging",
        ),
        ("functies", {"wie": "allawi"}, "Irak"),
        ("personen", {"wie": "eva jansma"}, "Jansma"),
        ("missies", {"missie": "navo"}, "ca. 500 personnel"),
        ("missies", {"missie": "navo"}, "Irak"),
        ("missieverloop", {"missie": "navo"}, "opschorting: NAVO-missie"),
        ("plannen", {"wie": "navo-missie"}, "uitbreiding: NAVO-missie (voorwaardelijk)"),
        ("slachtoffers", {}, "Soleimani"),
        ("tijdlijn", {"vanaf": "2020-01", "tot": "2020-01", "wie": "navo-missie"}, "begin"),
        ("feiten-over", {"wie": "soleimani"}, "doodde"),
        (
            "gebeurtenissen-van",
            {"wie": "erbil"},
            "luchtmobiele brigade traint Koerdische strijders",
        ),
        ("lidmaatschappen", {"van": "navo"}, "NAVO-landen"),
        ("bronnen", {"wie": "stoltenberg"}, "Jens Stoltenberg"),
        ("meest-genoemd", {"soort": "staat"}, "Nederland"),
        ("documenten", {}, "seed-2020-02"),
        ("hulp", {"aan": "oekraïne"}, "Nederland"),
        ("beschuldigingen", {"wie": "washington"}, "d05"),
        ("dreigementen", {"wie": "erdogan"}, "d11"),
        ("verzoeken", {"wie": "turkije", "aan": "verenigde staten"}, "d11"),
        ("besluiten", {"wie": "ministerraad"}, "besluit"),
        ("wisselingen", {"wie": "hennis"}, "d02"),
        ("reizen", {"wie": "nederland"}, "terugtrekking"),
        ("dwang", {"tegen": "navalny"}, "gearresteerd"),
        ("protesten", {"waar": "teheran"}, "d06"),
        ("materieel", {"wat": "f-16"}, "d10"),
        ("tussen", {"een": "borrell", "ander": "lavrov"}, "d14"),
        ("gebeurtenissen-in", {"waar": "idlib"}, "d11"),
        ("bevestigd", {"wie": "mali"}, "2"),
        ("tegenspraken", {"wie": "nederland"}, "ontkend"),
        ("sterkte", {"van": "navo-missie"}, "ca. 500 personnel"),
        ("soorten", {}, "aanval"),
        ("aantallen", {"over": "navo-missie"}, "ca. 500 personnel"),
        ("aantallen", {"over": "irak"}, "6 personnel (2 militairen + 4 civiele experts)"),
    ],
)
def test_query_gives_what_the_texts_say(store, name, values, expected):
    assert expected in cells(store, name, **values)


def test_offices_and_states_of_one_person_are_not_multiplied():
    """Two offices are two rows, each with all the states, not four rows."""
    made = store_of()
    made.inner.load(
        b"""@prefix dd: <https://w3id.org/defdip/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix : <https://x.org/> .
        :p rdfs:label "Jansen"@nl ; dd:holdsPosition :m, :l ; dd:nationalityOf :a, :b ;
            dd:headOf :c .
        :m rdfs:label "minister"@nl . :l rdfs:label "leider"@nl .
        :a rdfs:label "Mali"@nl . :b rdfs:label "Togo"@nl . :c rdfs:label "Fiji"@nl .""",
        format=ox.RdfFormat.TURTLE,
        to_graph=ox.NamedNode("https://x.org/g"),
    )
    rows = sparql.run(made, named.find("functies").text).texts()

    assert [(row[1], row[2], row[3] or None) for row in rows] == [
        ("leider", "Fiji", None),
        ("minister", "Fiji", None),
    ]
    assert {tuple(sorted(row[4].split(", "))) for row in rows} == {("Mali", "Togo")}


def test_source_of_one_report_is_told_where_the_others_have_none():
    """A group of which one value is missing has no GROUP_CONCAT at all."""
    said = frame(source=(mention("Irak"),))
    made = store_of(
        *(small_extraction(frame(), document=name, date="2020-02-10") for name in "ac"),
        small_extraction(said, document="b", date="2020-02-10"),
    )
    link_events(made)

    (row,) = sparql.run(made, named.find("bevestigd").text).texts()
    assert row[1:] == ("3", "a, b, c", "Irak")


def placed(words, type_, **about):
    """Somebody attacks a place that the gazetteer knows, in a document of its own."""
    known = replace(entity(words, type_), known=True)
    attack = frame(type_="Attack", roles={"agent": "Nederland", "target": words})
    return small_extraction(attack, entities=[entity("Nederland"), known], document=words, **about)


@pytest.mark.parametrize("where", ["erbil", "irak", "koerdistan"])
def test_what_is_attacked_is_where_it_happens_and_lies_in_areas(where):
    """*Zij bombardeerden Erbil*: in Iraq too, which no text need say."""
    made = store_of(placed("Erbil", "City"))

    assert len(sparql.run(made, QUERIES["gebeurtenissen-in"].bind(waar=where)).rows) == 1


def test_who_is_attacked_is_no_place():
    made = store_of(small_extraction(frame(type_="Training")))

    assert not sparql.run(made, QUERIES["gebeurtenissen-in"].bind(waar="irak")).rows


def test_what_somebody_disputes_is_told_beside_who_tells_it():
    """*Nederland traint Irak. Irak ontkent dat*: a denial of its own, and no refusal."""
    told = frame(id_="f0")
    pronoun = replace(mention("traint"), text="dat", label="Nederland")
    denied = frame("in", "Rejection", id_="f1", roles={"agent": "Irak"})
    denial = replace(
        denied,
        trigger=replace(denied.trigger, lemma="ontkennen"),
        roles=(*denied.roles, Role("topic", FrameRef("f0", pronoun))),
    )
    refusal = replace(denial, trigger=replace(denial.trigger, lemma="weigeren"))

    (row,) = rows_of("tegenspraken", small_extraction(told, denial))
    assert (row["gesteld"], row["ontkend"]) == (
        "Nederland traint Irak",
        "Irak wijst af: Nederland traint Irak",
    )
    assert rows_of("tegenspraken", small_extraction(told, refusal)) == []


def test_words_of_denial_are_those_of_the_lexicon():
    known = lexicon.load()
    named_there = re.search(r"VALUES \?weerspreken \{([^}]*)\}", QUERIES["tegenspraken"].text)
    words = set(re.findall(r'"(\w+)"@nl', named_there.group(1)))

    nouns = {w: [entry for entry, _ in known.noun(w)] for w in words}
    assert all("Rejection" in {e.type for e in (*known.verb(w), *nouns[w])} for w in words)
    beside = {w for e in known.verb("ontkennen") if e.type == "Rejection" for w in e.verbs}
    effects = {word: known.qualifiers.content("Rejection", word) for word in beside}
    assert {w for w, effect in effects.items() if effect.polarity is Polarity.NEGATIVE} <= words


def test_what_is_stopped_went_on_till_then():
    """*De EU legt het overleg stil; zij overlegt niet meer*: one article, and no contradiction."""
    talk = frame(id_="f0", type_="Consultation")
    ended = replace(talk, id="f1", polarity=Polarity.NEGATIVE)
    event = replace(mention("traint"), text="traint", label="traint")
    stop = frame("in", "Suspension", id_="f2", roles={"agent": "Nederland"})
    stopped = replace(stop, roles=(*stop.roles, Role("target", FrameRef("f0", event))))

    assert rows_of("tegenspraken", small_extraction(talk, ended)) != []
    assert rows_of("tegenspraken", small_extraction(talk, ended, stopped)) == []


def test_leaders_count_for_their_countries():
    """*Macron belde met Pasjinian* is between France and Armenia."""
    head = replace(relation("headOf"), subject=mention("Erbil"), object=mention("Irak"))
    call = frame(type_="Consultation", roles={"agent": "Nederland", "target": "Erbil"})
    person = entity("Erbil", "Person")
    made = store_of(
        small_extraction(
            call, relations=[head], entities=[entity("Nederland"), entity("Irak"), person]
        )
    )

    assert sparql.run(made, QUERIES["tussen"].bind(een="nederland", ander="irak")).rows
    assert not sparql.run(made, QUERIES["tussen"].bind(een="nederland", ander="mali")).rows


def test_office_is_told_from_the_first_report_to_the_last():
    holds = replace(relation("holdsPosition"), object=mention("Erbil"))
    made = (
        small_extraction(relations=[holds], document=day, date=day)
        for day in ("2019-05-01", "2021-03", "2020")
    )

    (row,) = rows_of("functies", *made)
    assert (row["eerst"], row["laatst"]) == ("2019-05-01", "2021-03")


@pytest.mark.parametrize(("whose", "found"), [("iRaK", 1), ("erbil", 1), ("mali", 0)])
def test_office_is_found_by_whose_it_is(whose, found):
    """Its own words may tell it too: *minister van Defensie van Mali*."""
    holds = replace(relation("holdsPosition"), object=mention("Erbil"))
    made = store_of(small_extraction(relations=[holds, relation("headOf")]))

    assert len(sparql.run(made, QUERIES["functies"].bind(van=whose)).rows) == found


def test_parameters_are_no_options_of_the_command():
    """`kg query NAME --limit 5` must not be ambiguous."""
    own = {flag for option in query_command.params for flag in option.opts}

    assert [p for q in QUERIES.values() for p in q.parameters if f"--{p}" in own] == []


INJECTIONS = [
    '" } . ?s ?p ?o . FILTER("" = "',
    "VALUES ?over { UNDEF }",
    "x\\",
    '"""',
    "\\u0022 } #",
    "\n} INSERT DATA { <a:a> <a:b> <a:c> } #",
    "$0 \\1 \\g<1>",
    "\ud800\0",
]


@pytest.mark.parametrize("value", INJECTIONS)
def test_value_is_a_literal_and_nothing_else(store, value):
    query = named.find("uitspraken")

    assert sparql.run(store, query.bind(van=value, over=value)).rows == ()
    assert sparql.run(store, query.bind(over=value, van='" . #')).rows == ()


@given(st.text(), st.text())
def test_any_values_leave_a_query_of_the_same_shape(one, other):
    query = named.find("uitspraken")
    store = ox.Store()

    bound = query.bind(van=one, over=other)
    solutions = store.query(bound)

    assert [v.value for v in solutions.variables] == [
        "spreker",
        "onderwerp",
        "datum",
        "zin",
        "document",
    ]
    assert list(solutions) == []


def test_unknown_query_and_parameter_get_a_suggestion():
    with pytest.raises(QueryError, match="uitsprakn") as query:
        named.find("uitsprakn")
    with pytest.raises(QueryError, match="vaan") as parameter:
        named.find("uitspraken").bind(vaan="x")

    assert "uitspraken" in query.value.hint
    assert "van" in parameter.value.hint


def test_users_own_folder(tmp_path):
    (tmp_path / "wie.rq").write_text("# Wie?\n# wie: naam\nSELECT ?wie { VALUES ?wie { UNDEF } }\n")
    (tmp_path / "kaal.rq").write_text("SELECT * { ?s ?p ?o }")

    known = named.catalogue(tmp_path)

    assert list(known) == ["kaal", "wie"]
    assert (known["wie"].title, dict(known["wie"].parameters)) == ("Wie?", {"wie": "naam"})
    assert known["kaal"].title == "kaal"


@pytest.mark.parametrize(
    "content",
    [b"# Wie?\n# wie: naam\nSELECT * { ?s ?p ?o }", b"\xff\xfe"],
    ids=["parameter not used", "not UTF-8"],
)
def test_wrong_file_is_told(tmp_path, content):
    file = tmp_path / "wie.rq"
    file.write_bytes(content)

    with pytest.raises(QueryError, match=r"wie\.rq"):
        named.read(file)
