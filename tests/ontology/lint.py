"""A lint of an ontology, after the pitfalls of OOPS! (https://oops.linkeddata.es/catalogue.jsp).

Each check is a function from the graph to its complaints; the P-number of the pitfall that
it is about stands at its head, where OOPS! has one.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rdflib.term import Node

DD = Namespace("https://w3id.org/defdip/ontology#")
IRI = URIRef("https://w3id.org/defdip/ontology")
SCHEMA = Namespace("https://schema.org/")
VANN = Namespace("http://purl.org/vocab/vann/")
LANGUAGES = ("nl", "en")
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)
KINDS = (OWL.Class, *PROPERTIES, OWL.AnnotationProperty, RDFS.Datatype, OWL.NamedIndividual)
HIERARCHIES = {RDFS.subClassOf: (OWL.Class,), RDFS.subPropertyOf: PROPERTIES}
ENDS = {
    RDFS.domain: (OWL.Class,),
    SCHEMA.domainIncludes: (OWL.Class,),
    RDFS.range: (OWL.Class, RDFS.Datatype),
    SCHEMA.rangeIncludes: (OWL.Class, RDFS.Datatype),
}
BUILTIN = tuple(str(each._NS) for each in (XSD, RDF, RDFS, OWL))
PLOVER = set(
    "AGREE CONSULT SUPPORT COOPERATE AID YIELD CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN "
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
)


def name(node: Node) -> str:
    return str(node).removeprefix(DD)


def own(graph: Graph, *kinds: Node) -> list[URIRef]:
    """The ontology's own terms, of some kinds or all."""
    found = {s for s in graph.subjects() if isinstance(s, URIRef) and s.startswith(DD)}
    return sorted(t for t in found if not kinds or any((t, RDF.type, k) in graph for k in kinds))


def ends(graph: Graph, term: Node, side: str) -> set[Node]:
    """The classes of a property's domain or range, OWL's or the usual ones of schema.org."""
    return set(graph.objects(term, RDFS[side])) | set(
        graph.objects(term, SCHEMA[f"{side}Includes"])
    )


def above(graph: Graph, term: Node, predicate: URIRef) -> set[Node]:
    """A term and all that it lies below."""
    return set(graph.transitive_objects(term, predicate))


# --- words and header ---------------------------------------------------------------------------


def labels(graph: Graph) -> Iterator[str]:
    """P08: a term without label or definition, or with two, in Dutch or English."""
    for term in own(graph):
        for predicate in (RDFS.label, SKOS.definition):
            for language in LANGUAGES:
                found = [o for o in graph.objects(term, predicate) if o.language == language]
                if len(found) != 1 or not str(found[0]).strip():
                    yield f"{name(term)}: {len(found)} {name(predicate)} @{language}"


def examples(graph: Graph) -> Iterator[str]:
    """A term without an example, or with one that is no sentence."""
    for term in own(graph):
        found = [str(o) for o in graph.objects(term, SKOS.example) if o.language == "nl"]
        if not found:
            yield f"{name(term)}: no example"
        for text in found:
            if text[0].islower() or not text.endswith("."):
                yield f"{name(term)}: no sentence: {text}"


def same_words(graph: Graph) -> Iterator[str]:
    """P32: two classes, or two properties, with the same label."""
    for kinds in ((OWL.Class,), PROPERTIES):
        words = Counter(
            (o, o.language) for t in own(graph, *kinds) for o in graph.objects(t, RDFS.label)
        )
        yield from (
            f"{label}: {number} terms" for (label, _), number in words.items() if number > 1
        )


def definitions(graph: Graph) -> Iterator[str]:
    """A definition that only repeats the label, or that has no full stop."""
    for term in own(graph):
        words = {str(o).lower().rstrip(".") for o in graph.objects(term, RDFS.label)}
        for text in graph.objects(term, SKOS.definition):
            if not str(text).endswith("."):
                yield f"{name(term)}: no sentence: {text}"
            elif str(text).lower().rstrip(".") in words and " " in str(text):
                yield f"{name(term)}: repeats its label"


def spelling(graph: Graph) -> Iterator[str]:
    """P22: classes begin with a capital, properties do not, and no name has odd characters."""
    for term in own(graph):
        upper = any(
            (term, RDF.type, k) in graph for k in (OWL.Class, RDFS.Datatype, OWL.NamedIndividual)
        )
        if not name(term).isalnum() or name(term)[0].isupper() != upper:
            yield f"{name(term)}: spelt unlike the others"


def home(graph: Graph) -> Iterator[str]:
    """A term that does not say which ontology defines it."""
    for term in own(graph):
        if list(graph.objects(term, RDFS.isDefinedBy)) != [IRI]:
            yield f"{name(term)}: rdfs:isDefinedBy"


def header(graph: Graph) -> Iterator[str]:
    """P38, P41: no declaration, version, licence, title or prefix."""
    version = graph.value(IRI, OWL.versionInfo)
    if (IRI, RDF.type, OWL.Ontology) not in graph:
        yield "no owl:Ontology"
    if graph.value(IRI, OWL.versionIRI) != URIRef(f"{IRI}/{version}"):
        yield "owl:versionIRI is not that of owl:versionInfo"
    for predicate in (DCTERMS.title, DCTERMS.description):
        if {o.language for o in graph.objects(IRI, predicate)} != set(LANGUAGES):
            yield f"{name(predicate)} in Dutch and English"
    wanted = (DCTERMS.license, DCTERMS.creator, DCTERMS.created, VANN.preferredNamespacePrefix)
    yield from (str(p) for p in wanted if graph.value(IRI, p) is None)
    if str(graph.value(IRI, VANN.preferredNamespaceUri)) != str(DD):
        yield "vann:preferredNamespaceUri"


# --- declarations -------------------------------------------------------------------------------


def undeclared(graph: Graph) -> Iterator[str]:
    """P34, P35: a term that is used and not declared; of other vocabularies too, in axioms."""
    declared = {s for k in KINDS for s in graph.subjects(RDF.type, k)}
    nodes = {node for triple in graph for node in triple}
    used = {n for n in nodes if isinstance(n, URIRef) and n.startswith(DD)}
    used |= {n.datatype for n in nodes if isinstance(n, Literal) and n.datatype}
    for predicate in (*HIERARCHIES, *ENDS, OWL.inverseOf):
        used |= {n for pair in graph.subject_objects(predicate) for n in pair}
    used |= set(graph.predicates())
    used = {u for u in used if isinstance(u, URIRef) and not str(u).startswith(BUILTIN)}
    yield from (name(u) for u in sorted(used - declared))


def kinds(graph: Graph) -> Iterator[str]:
    """P40 and OWL 2 DL: a term that is of two kinds, or an axiom between kinds that do not fit."""
    for term in set(graph.subjects(RDF.type)):
        found = [k for k in KINDS if (term, RDF.type, k) in graph]
        if len(found) > 1:
            yield f"{name(term)}: {' and '.join(k.fragment for k in found)}"
    for predicate, wanted in (*HIERARCHIES.items(), *ENDS.items(), (OWL.inverseOf, PROPERTIES[:1])):
        for subject, object_ in graph.subject_objects(predicate):
            known = str(object_).startswith(BUILTIN)
            if not known and not any((object_, RDF.type, k) in graph for k in wanted):
                yield f"{name(subject)} {name(predicate)} {name(object_)}"


def orphans(graph: Graph) -> Iterator[str]:
    """P04: a class or property that nothing ties to the rest."""
    tied = {o for p in (*HIERARCHIES, *ENDS) for o in graph.objects(None, p)}
    for term in own(graph, OWL.Class, *PROPERTIES):
        if term not in tied and not any(graph.value(term, p) for p in (*HIERARCHIES, *ENDS)):
            yield name(term)


def codes(graph: Graph) -> Iterator[str]:
    """A PLOVER or CAMEO code that there is not, one of two classes, or one that is no notation."""
    seen: Counter[str] = Counter()
    for subject, code in graph.subject_objects(DD.cameoCode):
        if not (len(code) == 2 and 1 <= int(code) <= 20):
            yield f"{name(subject)}: CAMEO {code}"
    for subject, code in graph.subject_objects(DD.ploverCode):
        seen[str(code)] += 1
        if str(code) not in PLOVER or (subject, RDFS.subClassOf, DD.Frame) not in graph:
            yield f"{name(subject)}: PLOVER {code}"
    yield from (f"{code}: {number} classes" for code, number in seen.items() if number > 1)
    for term in own(graph, OWL.Class):
        coded = {*graph.objects(term, DD.ploverCode), *graph.objects(term, DD.cameoCode)}
        if coded != set(graph.objects(term, SKOS.notation)):
            yield f"{name(term)}: its codes are not its notations"


# --- structure ----------------------------------------------------------------------------------


def cycles(graph: Graph) -> Iterator[str]:
    """P06: a class or property below itself."""
    for predicate in HIERARCHIES:
        for term in set(graph.subjects(predicate)):
            if any(term in above(graph, o, predicate) for o in graph.objects(term, predicate)):
                yield f"{name(term)} {predicate.fragment}"


def redundant(graph: Graph) -> Iterator[str]:
    """A parent that another parent lies below anyway."""
    for predicate in HIERARCHIES:
        for term in set(graph.subjects(predicate)):
            for one, other in combinations(sorted(graph.objects(term, predicate)), 2):
                if other in above(graph, one, predicate) or one in above(graph, other, predicate):
                    yield f"{name(term)}: {name(one)}, {name(other)}"


def no_ends(graph: Graph) -> Iterator[str]:
    """P11: a property without domain or range, not even a usual one."""
    for term in own(graph, *PROPERTIES, OWL.AnnotationProperty):
        yield from (f"{name(term)}: {s}" for s in ("domain", "range") if not ends(graph, term, s))


def many_ends(graph: Graph) -> Iterator[str]:
    """P19: two OWL domains or ranges, which a reasoner takes together, or OWL's and usual ones."""
    for term in own(graph, *PROPERTIES):
        for side in ("domain", "range"):
            strict = list(graph.objects(term, RDFS[side]))
            usual = graph.value(term, SCHEMA[f"{side}Includes"])
            if len(strict) > 1 or (strict and usual):
                yield f"{name(term)}: {side}"


def wider_ends(graph: Graph) -> Iterator[str]:
    """A property that may hold where the one above it may not."""
    for term in own(graph, *PROPERTIES):
        for parent in graph.objects(term, RDFS.subPropertyOf):
            for side in ("domain", "range"):
                allowed = ends(graph, parent, side)
                for class_ in ends(graph, term, side) if allowed - {RDFS.Literal} else ():
                    if not allowed & above(graph, class_, RDFS.subClassOf):
                        yield f"{name(term)} {side} {name(class_)}: not that of {name(parent)}"


def inverses(graph: Graph) -> Iterator[str]:
    """P05, P25, P26: an inverse with other ends, of itself, or of a symmetric property."""
    for one, other in graph.subject_objects(OWL.inverseOf):
        if one == other or (one, RDF.type, OWL.SymmetricProperty) in graph:
            yield f"{name(one)}: inverse of itself"
        for side, back in (("domain", "range"), ("range", "domain")):
            if ends(graph, one, side) != ends(graph, other, back):
                yield f"{name(one)} {side} is not {name(other)} {back}"


def symmetric_ends(graph: Graph) -> Iterator[str]:
    """P28: a symmetric property whose domain and range differ."""
    for term in own(graph, OWL.SymmetricProperty):
        domain, range_ = (set(graph.objects(term, RDFS[side])) for side in ("domain", "range"))
        if domain != range_:
            yield name(term)


def transitive_ends(graph: Graph) -> Iterator[str]:
    """P29: a transitive property that can take no second step."""
    for term in own(graph, OWL.TransitiveProperty):
        domain, range_ = ends(graph, term, "domain"), ends(graph, term, "range")
        reached = {a for class_ in range_ for a in above(graph, class_, RDFS.subClassOf)}
        if not domain & reached:
            yield name(term)


def directs(graph: Graph) -> Iterator[str]:
    """A direct property of no frame class, or one without the roles that it goes between."""
    stated = set(graph.objects(None, DD.directProperty))
    for term in set(graph.subjects(RDFS.subPropertyOf, DD.direct)) | stated:
        roles = [set(graph.objects(term, p)) for p in (DD.directFrom, DD.directTo)]
        known = set(graph.subjects(RDFS.subPropertyOf, DD.role))
        if term not in stated or not all(roles) or not (roles[0] | roles[1]) <= known:
            yield name(term)


CHECKS: dict[str, Callable[[Graph], Iterator[str]]] = {
    check.__name__: check
    for check in (
        labels, examples, same_words, definitions, spelling, home, header, undeclared, kinds,
        orphans, codes, cycles, redundant, no_ends, many_ends, wider_ends, inverses,
        symmetric_ends, transitive_ends, directs,
    )
}  # fmt: skip


def lint(graph: Graph) -> set[tuple[str, str]]:
    """All complaints, each with the name of its check."""
    return {(check, said) for check, find in CHECKS.items() for said in find(graph)}


def misused(graph: Graph, data: Graph) -> set[str]:
    """Statements of data whose subject or object is of no class that the property is for.

    What has no class, or that of all the rest, is no misuse; a literal has its datatype.
    """
    found = set()
    for subject, predicate, object_ in data:
        for side, node in (("domain", subject), ("range", object_)):
            allowed = ends(graph, predicate, side)
            types = _types(graph, data, node)
            if allowed and types and DD.Matter not in types and not allowed & types:
                own_types = sorted(name(t) for t in types if str(t).startswith(DD))
                found.add(f"{name(predicate)} {side}: {', '.join(own_types)}")
    return found


def _types(graph: Graph, data: Graph, node: Node) -> set[Node]:
    if isinstance(node, Literal):
        datatype = RDF.langString if node.language else node.datatype or XSD.string
        return {datatype, RDFS.Literal}
    direct = {*data.objects(node, RDF.type), *graph.objects(node, RDF.type)}
    if direct & {OWL.ObjectProperty, OWL.DatatypeProperty}:
        direct.add(RDF.Property)
    return {a for class_ in direct for a in above(graph, class_, RDFS.subClassOf)}
