"""Named queries and joins in a store of `kg`, beside rdflib's memory store.

A named query may ask for the document of a statement (`GRAPH`): rdflib gets it with the
same quads in the same graphs, with their union as the default graph. All times are elapsed
ones, the best of some, in one run. Both get the same text; rdflib joins a sub-SELECT by
trying every pair of rows, so that a query which reads whole properties at one go is slower
in it than one that it would be asked by hand.

Joins written by hand are shown beside the named queries, without a bar: they are a few
patterns without a choice, rdflib gets them in one graph, the form that it is fastest in,
and the store's engine itself (the column `raw`) is a few times as fast, not thirty.
"""

from __future__ import annotations

import signal
import time
from contextlib import contextmanager
from math import ceil

import rdflib
from rdflib.plugins.sparql.sparql import SPARQLError

from kg.query import sparql
from kg.rdf.store import open_store

FASTER = 30
"""Times that a named query must be faster than in rdflib's memory."""
TIMES = 5

JOINS = {
    "who attacked whom": """SELECT DISTINCT ?who ?whom WHERE {
        ?frame a dd:Attack ; dd:agent ?a ; dd:target ?t .
        ?a rdfs:label ?who . ?t rdfs:label ?whom }""",
    "who did what to whom": """SELECT DISTINCT ?who ?what ?whom WHERE {
        ?frame dd:agent ?a ; dd:target ?t ; rdfs:label ?what .
        ?a rdfs:label ?who . ?t rdfs:label ?whom }""",
    "what one party did, that another had done to it": """SELECT DISTINCT ?one ?other WHERE {
        ?f dd:agent ?a ; dd:target ?b . ?g dd:agent ?b ; dd:target ?a .
        ?a rdfs:label ?one . ?b rdfs:label ?other FILTER(?a != ?b) }""",
    "heads of states that are a target": """SELECT DISTINCT ?name ?state WHERE {
        ?who dd:headOf ?s . ?frame dd:target ?s . ?s a dd:State ; rdfs:label ?state .
        ?who rdfs:label ?name }""",
    "who is named in one sentence with whom": """SELECT DISTINCT ?one ?other WHERE {
        ?m dd:refersTo ?a ; dd:inSentence ?sentence . ?n dd:inSentence ?sentence ;
        dd:refersTo ?b . ?a a dd:State ; rdfs:label ?one . ?b a dd:Person ; rdfs:label ?other }""",
    "what was denied, with sentence and document": """SELECT DISTINCT ?label ?words ?id WHERE {
        ?frame dd:polarity dd:Negative ; rdfs:label ?label ; prov:wasDerivedFrom ?sentence .
        ?sentence nif:anchorOf ?words ; dcterms:isPartOf ?document .
        ?document dcterms:identifier ?id }""",
    "all frames with sentence and document": """SELECT DISTINCT ?label ?words ?id WHERE {
        ?frame dd:polarity dd:Positive ; rdfs:label ?label ; prov:wasDerivedFrom ?sentence .
        ?sentence nif:anchorOf ?words ; dcterms:isPartOf ?document .
        ?document dcterms:identifier ?id }""",
}
"""What analysts join, over all documents; the last one gives most of them back, so that the
time of what is given out, which is the same for all, counts more than that of the join."""


@contextmanager
def clock(took, now=time.perf_counter):
    """Append the seconds that a block takes."""
    start = now()
    yield
    took.append(now() - start)


def compare(store, text):
    """Ask kg and pyoxigraph in turns; give rows and the best seconds of each.

    At least twice, for who asks first reads from disk what the other finds in memory.
    """
    ours, theirs, rows = [], [], 0
    prefixes = sparql.prefixes(store.scheme)
    for _ in range(TIMES):
        with clock(ours):
            rows = len(sparql.run(store, text).rows)
        with clock(theirs):
            for row in store.inner.query(text, prefixes=prefixes, use_default_graph_as_union=True):
                tuple(row)
        if len(ours) > 1 and sum(ours) > TIMES:
            break
    return rows, min(ours), min(theirs)


def in_memory(store):
    """Copy a store's statements to rdflib's memory: in one graph, and in their own graphs."""
    graph, dataset = rdflib.Graph(bind_namespaces="none"), rdflib.Dataset(default_union=True)
    for prefix, iri in sparql.prefixes(store.scheme).items():
        graph.bind(prefix, iri)
        dataset.bind(prefix, iri)
    found = list(store.match())
    lines = (f"{q.subject} {q.predicate} {q.object} .\n" for q in found)
    graph.parse(data="".join(lines), format="nt")
    dataset.parse(data="".join(f"{q} .\n" for q in found), format="nquads")
    return graph, dataset


def _stopped(number, frame):
    raise TimeoutError


def ask(graph, text, seconds):
    """Ask rdflib; give the rows, `None` if it was stopped, and the best seconds.

    A query that takes less than a second is asked as often as kg is.
    """
    took, rows = [], None
    signal.signal(signal.SIGALRM, _stopped)
    while sum(took) < 1 and len(took) < TIMES:
        signal.setitimer(signal.ITIMER_REAL, ceil(seconds))
        with clock(took):
            try:
                rows = len(list(graph.query(text)))
            except TimeoutError:
                rows = None
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
    return rows, min(took)


def _told(store, graph, name, text, seconds):
    """Print what one query takes in both; tell whether it reaches the bar, if both answer."""
    rows, ours, raw = compare(store, text)
    figures = f"{name:50} {rows:8,} {ours * 1e3:9.1f} {raw * 1e3:9.1f}"
    try:
        theirs, took = ask(graph, text, seconds)
    except SPARQLError as error:
        print(f"{figures} not answered by rdflib: {error}", flush=True)
        return None
    if theirs is None:
        print(f"{figures} > {seconds:g} s {seconds / ours:6.1f} times at least", flush=True)
    else:
        other = "" if theirs == rows else f", {theirs:,} rows"
        print(f"{figures} {took * 1e3:9.1f} {took / ours:6.1f} times{other}", flush=True)
    return took / ours >= FASTER


def show_beside_rdflib(place, asked, seconds):
    """Print what queries and joins take in both; give the named queries below the bar."""
    with open_store(str(place)) as store:
        graph, dataset = in_memory(store)
        print(f"\nBeside rdflib, {len(graph):,} statements (ms; bar {FASTER} times)")
        print(f"{'':50} {'rows':>8} {'kg':>9} {'raw':>9} {'rdflib':>9}")
        for name, text in JOINS.items():
            _told(store, graph, name, text, seconds)
        print("Named queries:")
        told = {name: _told(store, dataset, name, text, seconds) for name, text in asked}
        print(f"{sum(map(bool, told.values()))} of {len(told)} named queries reach the bar")
    return [name for name, reached in told.items() if reached is False]
