"""The seed's graph in every format, read by parsers that kg has no part in.

`rapper` (Debian: raptor2-utils) and the command `oxigraph` (PyPI) are used where they are
installed; rdflib always. The graphs have no blank nodes, so two are isomorphic where they
have the same triples, which is what is compared: by canonical form, to be sure.
"""

import io
import re
import shutil
import subprocess
import sysconfig
import warnings

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.rdf import formats
from tests.unit.rdf.graphs import entity, extraction, frame, store_of

SUFFIXES = {
    "turtle": ".ttl",
    "trig": ".trig",
    "nquads": ".nq",
    "jsonld": ".jsonld",
    "rdfxml": ".rdf",
}
RAPPER = {"turtle": "turtle", "trig": "trig", "nquads": "nquads", "rdfxml": "rdfxml"}
RDFLIB = {
    "turtle": "turtle",
    "trig": "trig",
    "nquads": "nquads",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}
DATASETS = ("trig", "nquads", "jsonld")
AWKWARD = 'Het "Vlaams\\Blok"\n„’t’ <&> \t\u00ad\U0001f600 ]]> @nl . ^^ é'


pytestmark = [
    pytest.mark.model,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory, seed_extractions):
    """The seed, as the pipeline reads it, and a document of awkward words, in each format."""
    awkward = extraction(
        frame(),
        entities=[entity("Nederland"), entity("Irak"), entity(AWKWARD, text=AWKWARD, id_="x")],
        document="o'd/..?#<>",
        title=AWKWARD,
        url="https://x.org/?a=1&b=<2>",
    )
    store = store_of(*seed_extractions, awkward)
    place = tmp_path_factory.mktemp("formats")
    for form, suffix in SUFFIXES.items():
        with (place / f"graph{suffix}").open("wb") as out:
            formats.write(formats.by_graph(store), out, form=form, scheme=store.scheme)
    return {form: place / f"graph{suffix}" for form, suffix in SUFFIXES.items()}


def program(name):
    found = shutil.which(name) or shutil.which(name, path=sysconfig.get_path("scripts"))
    if not found:
        where = {"rapper": "Debian's raptor2-utils", "oxigraph": "pip install oxigraph"}[name]
        pytest.skip(f"{name} is not installed ({where})")
    return found


def triples_of(quads):
    return {(str(q.subject), str(q.predicate), plain(q.object)) for q in quads}


def plain(node):
    """Write an object the way that does not depend on the writer: escapes undone."""
    if not isinstance(node, ox.Literal):
        return str(node)
    return (node.value, node.language, node.datatype.value)


@pytest.fixture(scope="module")
def expected(files):
    return triples_of(ox.parse(path=str(files["nquads"]), format=ox.RdfFormat.N_QUADS))


@pytest.mark.parametrize("form", RAPPER)
def test_rapper_reads_it_without_a_word_of_complaint(files, expected, form):
    command = [
        program("rapper"),
        "-i",
        RAPPER[form],
        "-o",
        "ntriples",
        str(files[form]),
        "https://x.org/",
    ]
    done = subprocess.run(command, capture_output=True, check=False)
    said = done.stderr.decode()

    assert done.returncode == 0, said
    assert not re.search("warning|error", said, re.IGNORECASE)
    assert triples_of(ox.parse(done.stdout, format=ox.RdfFormat.N_TRIPLES)) == expected


@pytest.mark.parametrize("form", SUFFIXES)
def test_oxigraphs_command_reads_it(files, expected, form):
    target = "nq" if form in DATASETS else "nt"
    command = [
        program("oxigraph"),
        "convert",
        "--from-file",
        str(files[form]),
        "--to-format",
        target,
    ]
    done = subprocess.run(command, capture_output=True, check=False)

    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    read = list(ox.parse(done.stdout, format=ox.RdfFormat.from_extension(target)))
    assert triples_of(read) == expected
    if form in DATASETS:
        assert dataset(read) == dataset(
            ox.parse(path=str(files["nquads"]), format=ox.RdfFormat.N_QUADS)
        )


def dataset(quads):
    made = ox.Dataset(quads)
    made.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return made


def rdflib_dataset(path, form):
    made = rdflib.Dataset(default_union=True)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        made.parse(path, format=RDFLIB[form])
    told = [w for w in caught if not issubclass(w.category, DeprecationWarning)]
    assert [str(w.message) for w in told] == []
    return made


def union(made):
    graph = rdflib.Graph()
    for triple in made.triples((None, None, None)):
        graph.add(triple)
    return graph


@pytest.mark.parametrize("form", [form for form in SUFFIXES if form != "turtle"])
def test_every_format_is_isomorphic_with_turtle(files, form, caplog):
    made = rdflib_dataset(files[form], form)

    assert isomorphic(union(made), union(rdflib_dataset(files["turtle"], "turtle")))
    assert caplog.records == []  # rdflib logs literals that their datatype does not allow.


@pytest.mark.parametrize("form", ["trig", "jsonld"])
def test_datasets_have_the_same_graphs(files, form):
    def graphs(made):
        return {str(g.identifier): union(g) for g in made.graphs() if len(g)}

    one = graphs(rdflib_dataset(files[form], form))
    other = graphs(rdflib_dataset(files["nquads"], "nquads"))

    assert one.keys() == other.keys()
    assert len(one) > 3
    assert all(isomorphic(one[name], other[name]) for name in one)


def test_comparison_notices_a_triple_that_is_missing(files, expected):
    lines = files["nquads"].read_bytes().splitlines(keepends=True)
    fewer = ox.parse(io.BytesIO(b"".join(lines[:-1])), format=ox.RdfFormat.N_QUADS)

    assert triples_of(fewer) != expected
