"""Reasoners make of the ontology what it means, and find it, and the seed's graph, consistent."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

import owlrl
import pytest
import rdflib
from rdflib import RDF, Literal, Namespace, URIRef

from kg.rdf import formats
from tests.ontology.files import ontology, with_more
from tests.quality.gold_extraction import seed_extraction
from tests.unit.rdf.graphs import SCHEME, quads

DD = Namespace("https://w3id.org/defdip/ontology#")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
ORG = Namespace("http://www.w3.org/ns/org#")
SCHEMA = Namespace("https://schema.org/")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
E = Namespace("urn:e:")

SAMPLE = """
e:f a dd:Killing ; dd:agent e:vs ; dd:target e:s ; dd:time "2020-01-03" ; dd:place e:bagdad ;
    dd:polarity dd:Positive ; dd:modality dd:Asserted .
e:vs a dd:State ; dd:memberOf e:navo . e:navo a dd:Alliance .
e:s a dd:Person . e:trump a dd:Person ; dd:headOf e:vs .
e:bagdad a dd:City ; dd:capitalOf e:irak . e:irak a dd:State ; dd:locatedIn e:mo .
e:mo a dd:Region . e:rusland a dd:State ; dd:alliedWith e:syrie . e:syrie a dd:State .
"""
CONTRADICTIONS = {
    "person-and-organisation": "e:%s a dd:Person, dd:Organisation .",
    "frame-and-entity": "e:%s a dd:Attack, dd:State .",
    "two-polarities": "e:%s a dd:Frame ; dd:polarity dd:Positive, dd:Negative .",
    "head-of-oneself": "e:%s a dd:Person ; dd:headOf e:%s .",
    "capital-of-each-other": "e:%s dd:capitalOf e:y . e:y dd:capitalOf e:%s .",
}


def closure(graph):
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def errors(graph):
    error = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return sorted(str(o) for o in graph.objects(None, error))


def seed_graph():
    written = formats.in_order(quads(seed_extraction()))
    return formats.rdflib_graph(written, SCHEME)


@pytest.fixture(scope="module")
def sample():
    return closure(with_more(SAMPLE) + seed_graph())


@pytest.mark.parametrize(
    ("subject", "predicate", "object_"),
    [
        (E.vs, DD.hasHead, E.trump),
        (E.trump, DD.affiliatedWith, E.vs),
        (E.syrie, DD.alliedWith, E.rusland),
        (E.bagdad, DD.locatedIn, E.mo),
        (E.mo, DD.locationOf, E.bagdad),
        (E.navo, ORG.hasMember, E.vs),
        (E.vs, ORG.memberOf, E.navo),
        (E.f, RDF.type, DD.AssaultEvent),
        (E.f, RDF.type, SEM.Event),
        (E.f, SEM.hasActor, E.s),
        (E.f, SEM.hasPlace, E.bagdad),
        (E.f, SEM.hasTimeStamp, Literal("2020-01-03")),
        (E.vs, RDF.type, SCHEMA.Country),
    ],
    ids=lambda value: str(value).rpartition("#")[2].rpartition("/")[2],
)
def test_owlrl_infers(sample, subject, predicate, object_):
    assert (subject, predicate, object_) in sample


def test_owlrl_finds_sample_and_seed_consistent(sample):
    assert errors(sample) == []


@pytest.fixture(scope="module")
def contradicted():
    """All contradictions in one graph: closing it takes seconds."""
    return errors(closure(with_more(" ".join(map(contradiction, CONTRADICTIONS)))))


def contradiction(name):
    return CONTRADICTIONS[name].replace("%s", name)


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_owlrl_finds_the_contradiction(contradicted, name):
    about = {"two-polarities": "Positive"}.get(name, name)
    assert [error for error in contradicted if about in error], contradicted


JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

# --- HermiT, which knows all of OWL 2 DL ---------------------------------------------------------

needs_hermit = [
    pytest.mark.slow,
    pytest.mark.skipif(
        importlib.util.find_spec("owlready2") is None,
        reason="owlready2, which has HermiT, is not installed: pip install owlready2",
    ),
    pytest.mark.skipif(
        shutil.which("java") is None,
        reason="HermiT needs Java, such as Debian's default-jre-headless",
    ),
]


@pytest.fixture
def briefly(monkeypatch):
    """Have Java start quickly: a reasoner that is done in a second gains nothing by tuning."""
    monkeypatch.setenv("JDK_JAVA_OPTIONS", JAVA_OPTIONS)


class InconsistentError(Exception):
    """The graph has no model."""


def unsatisfiable(graph, folder):
    """The classes of which HermiT says that nothing can be in them."""
    import owlready2

    file = folder / "graph.nt"
    graph.serialize(file, format="nt", encoding="utf-8")
    world = owlready2.World()
    world.get_ontology(file.as_uri()).load()
    try:
        owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError as error:
        raise InconsistentError from error
    return {c.iri for c in world.inconsistent_classes()} - {str(rdflib.OWL.Nothing)}


def as_owl(data):
    """Data with dates as text: OWL 2 has no datatypes for days, months and years.

    The ontology says of them only what is usual (`schema:rangeIncludes`), so that no
    reasoner has to know them.
    """
    dates = (XSD.date, XSD.gYearMonth, XSD.gYear)
    found = rdflib.Graph()
    for s, p, o in data:
        dated = isinstance(o, Literal) and o.datatype in dates
        found.add((s, p, Literal(str(o)) if dated else o))
    return found


PROFILES = """
import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.profiles.*;

class Profiles {
    public static void main(String[] files) throws Exception {
        for (var file : files) {
            var ontology = OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new File(file));
            System.out.println(file);
            for (var profile : new OWLProfile[] { new OWL2DLProfile(), new OWL2RLProfile() })
                for (var violation : profile.checkOntology(ontology).getViolations())
                    System.out.println("\t" + profile.getName() + ": " + violation);
        }
    }
}
"""


def outside_profiles(graphs, folder):
    """What the OWL API, which comes with HermiT, says of each graph is outside OWL 2 DL or RL."""
    import owlready2

    (folder / "Profiles.java").write_text(PROFILES, encoding="utf-8")
    files = {str(folder / f"{name}.ttl"): name for name in graphs}
    for file, name in files.items():
        graphs[name].serialize(file, format="turtle", encoding="utf-8")
    jar = Path(owlready2.__file__).parent / "hermit" / "HermiT.jar"
    command = ["java", *JAVA_OPTIONS.split(), "-cp", str(jar), str(folder / "Profiles.java")]
    done = subprocess.run([*command, *files], capture_output=True, text=True, check=True)
    found = {}
    for line in done.stdout.splitlines():
        if line in files:
            about = found.setdefault(files[line], [])
        elif line:
            about.append(line.removeprefix("\t"))
    return found


@pytest.fixture(scope="class")
def outside(tmp_path_factory):
    """What is outside the profiles, by graph, of one start of Java, which takes longest."""
    graphs = {
        "ontology": ontology(),
        "ontology and seed": ontology() + as_owl(seed_graph()),
        "more": with_more("dd:Soort a rdfs:Datatype ."),
    }
    return outside_profiles(graphs, tmp_path_factory.mktemp("profiles"))


@pytest.mark.skipif(shutil.which("javac") is None, reason="needs a Java compiler")
class TestOwlApi:
    pytestmark = needs_hermit

    def test_finds_the_ontology_inside_dl_and_rl(self, outside):
        assert outside["ontology"] == []

    def test_finds_ontology_and_seed_inside_dl_and_rl(self, outside):
        assert outside["ontology and seed"] == []

    def test_finds_what_is_outside(self, outside):
        (found,) = outside["more"]

        assert found.startswith("OWL 2 RL: ")


@pytest.mark.usefixtures("briefly")
class TestHermit:
    pytestmark = needs_hermit

    def test_finds_ontology_and_seed_consistent(self, tmp_path):
        assert unsatisfiable(ontology() + as_owl(seed_graph()), tmp_path) == set()

    def test_finds_the_class_that_nothing_can_be_in(self, tmp_path):
        broken = with_more("dd:Wezen a owl:Class ; rdfs:subClassOf dd:Person, dd:Organisation .")

        assert unsatisfiable(broken, tmp_path) == {str(DD.Wezen)}

    def test_finds_the_contradiction(self, tmp_path):
        with pytest.raises(InconsistentError):
            unsatisfiable(with_more(contradiction("head-of-oneself")), tmp_path)
