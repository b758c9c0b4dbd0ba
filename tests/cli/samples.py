"""A small extraction by hand, so that commands can be tested without a model."""

from decimal import Decimal

from kg.model import (
    Document,
    Entity,
    Evidence,
    Extraction,
    Frame,
    Mention,
    MentionKind,
    Quantity,
    Relation,
    Role,
    Sentence,
    Span,
    Trigger,
)

TEXT = "President Trump stuurt 200 militairen naar Polen. Trump steunt Polen."
RULE = "deploy#Deployment:1"


def span(words, after=0):
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def mention(words, entity, after=0, sentence=0):
    at = span(words, after)
    return Mention(at, at, sentence, MentionKind.NAMED, words, words, entity)


TRUMP = mention("Trump", "trump")
TRUMP_AGAIN = mention("Trump", "trump", after=50, sentence=1)
POLAND = mention("Polen", "polen")
POLAND_AGAIN = mention("Polen", "polen", after=55, sentence=1)


def extraction(document="sample", date="2020-02"):
    soldiers = Quantity(Decimal(200), "personnel", span("200 militairen"))
    deployment = Frame(
        id="f1",
        type="Deployment",
        trigger=Trigger(span("stuurt"), "stuurt", "sturen"),
        roles=(
            Role("agent", TRUMP, "subj"),
            Role("quantity", soldiers, "obj"),
            Role("destination", POLAND, "obl:naar"),
        ),
        evidence=Evidence(document, 0, span("stuurt"), RULE),
    )
    support = Frame(
        id="f2",
        type="Support",
        trigger=Trigger(span("steunt"), "steunt", "steunen"),
        roles=(Role("agent", TRUMP_AGAIN, "subj"), Role("target", POLAND_AGAIN, "obj")),
        evidence=Evidence(document, 1, span("steunt"), "support#Support:1"),
    )
    title = Mention(
        span("President"), span("President"), 0, MentionKind.NOMINAL, "President", "president"
    )
    held = Relation(
        "holdsPosition", TRUMP, title, Evidence(document, 0, span("President Trump"), "titles#1")
    )
    return Extraction(
        document=Document(document, TEXT, date=date, path=f"texts/{document}.txt"),
        sentences=(Sentence(0, Span(0, 49)), Sentence(1, Span(50, len(TEXT)))),
        entities=(
            Entity("trump", "Person", "Trump", (), (TRUMP, TRUMP_AGAIN)),
            Entity("polen", "State", "Polen", (), (POLAND, POLAND_AGAIN), known=True),
        ),
        frames=(deployment, support),
        relations=(held,),
    )


def write_store(location, *extractions):
    """Build a store of extractions, with the ontology as `kg build` does."""
    from kg import ontology
    from kg.rdf.documents import put, put_ontology
    from kg.rdf.provenance import Provenance
    from kg.rdf.store import open_store
    from kg.rdf.writer import quads

    with open_store(str(location), create=True) as store:
        put_ontology(store)
        for one in extractions:
            written = quads(
                one, ontology=ontology.load(), provenance=Provenance("test"), scheme=store.scheme
            )
            put(store, one.document.id, written)
    return location
