"""Small extractions and stores for the tests of the graph."""

from dataclasses import replace
from functools import cache

from kg import ontology
from kg.model import (
    Document,
    Entity,
    Evidence,
    Extraction,
    Frame,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Relation,
    Role,
    Sentence,
    Span,
    Trigger,
)
from kg.rdf import documents, writer
from kg.rdf.iri import IriScheme
from kg.rdf.provenance import Provenance
from kg.rdf.store import memory_store

TEXT = "Nederland traint Irak in Erbil."
PROVENANCE = Provenance("0.1.0", "nl_test 1", "abc")
SCHEME = IriScheme()


def mention(words, *, entity="", text=TEXT, kind=MentionKind.NAMED, label=""):
    """The first place of the words in the text, standing for an entity."""
    start = text.index(words)
    span = Span(start, start + len(words))
    return Mention(span, span, 0, kind, words, label or words, entity or words.lower())


def entity(words, type_="State", *, id_="", label="", text=TEXT):
    found = mention(words, entity=id_, text=text, label=label)
    return Entity(found.entity, type_, label or words, mentions=(found,))


def frame(trigger="traint", type_="Training", *, id_="f0", text=TEXT, roles=None, **changes):
    start = text.index(trigger)
    span = Span(start, start + len(trigger))
    filled = roles if roles is not None else {"agent": "Nederland", "target": "Irak"}
    made = Frame(
        id_,
        type_,
        Trigger(span, trigger, "trainen"),
        tuple(Role(name, mention(words, text=text)) for name, words in filled.items()),
        Evidence("d", 0, span, "train#Training:1"),
    )
    return replace(made, **changes)


def relation(type_="alliedWith", subject="Nederland", object_="Irak"):
    one, other = mention(subject), mention(object_)
    return Relation(type_, one, other, Evidence("d", 0, one.span, "relations#alliedWith:1"))


def extraction(*frames, relations=(), entities=None, document="d", text=TEXT, **about):
    whole = Sentence(0, Span(0, len(text)))
    named = (entity("Nederland"), entity("Irak"), entity("Erbil", "City"))
    return Extraction(
        Document(document, text, **about),
        (whole,),
        named if entities is None else tuple(entities),
        frames,
        tuple(relations),
    )


def quads(found, *, scheme=SCHEME, **options):
    """The quads of an extraction, as a list."""
    return list(
        writer.quads(
            found, ontology=ontology.load(), provenance=PROVENANCE, scheme=scheme, **options
        )
    )


def put(store, found, **options):
    return documents.put(store, found.document.id, quads(found, scheme=store.scheme, **options))


def store_of(*found):
    """A store in memory that holds the ontology and some extractions."""
    store = memory_store()
    documents.put_ontology(store)
    for each in found:
        put(store, each)
    return store


@cache
def claims():
    """One frame of each kind that states no fact, by name."""
    return {
        "denied": frame(polarity=Polarity.NEGATIVE),
        "planned": frame(modality=Modality.INTENDED),
        "asked": frame(modality=Modality.REQUESTED),
        "possible": frame(modality=Modality.POSSIBLE),
        "conditional": frame(modality=Modality.CONDITIONAL),
        "attributed": frame(source=(mention("Irak"),)),
    }
