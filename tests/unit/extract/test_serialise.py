"""An extraction goes to JSON and back as it was."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import model
from kg.errors import IngestError
from kg.extract.serialise import from_json, to_json

spans = st.builds(
    lambda start, length: model.Span(start, start + length), st.integers(0), st.integers(0)
)
texts = st.text(max_size=12)
maybe = st.none() | texts
mentions = st.builds(
    model.Mention,
    span=spans,
    head=spans,
    sentence=st.integers(0, 99),
    kind=st.sampled_from(model.MentionKind),
    text=texts,
    label=texts,
    entity=maybe,
)
numbers = st.decimals(allow_nan=False, allow_infinity=False)
counts = st.builds(
    model.Quantity,
    value=numbers,
    unit=texts,
    span=spans,
    approximate=st.booleans(),
    bound=st.none() | st.sampled_from(["min", "max"]),
)
quantities = st.builds(replace, counts, parts=st.lists(counts, max_size=2).map(tuple))
times = st.builds(model.TimeSpan, value=texts, span=spans, part=maybe)
references = st.builds(model.FrameRef, frame=texts, mention=mentions)
fillers = mentions | quantities | times | references
evidence = st.builds(
    model.Evidence, document=texts, sentence=st.integers(0, 99), span=spans, rule=texts
)


def tuples(strategy):
    return st.lists(strategy, max_size=3).map(tuple)


frames = st.builds(
    model.Frame,
    id=texts,
    type=texts,
    trigger=st.builds(model.Trigger, span=spans, text=texts, lemma=texts),
    roles=tuples(st.builds(model.Role, name=texts, filler=fillers, rule=texts)),
    evidence=evidence,
    polarity=st.sampled_from(model.Polarity),
    modality=st.sampled_from(model.Modality),
    source=tuples(mentions),
)
extractions = st.builds(
    model.Extraction,
    document=st.builds(model.Document, id=texts, text=texts, date=maybe, title=maybe, path=maybe),
    sentences=st.lists(spans, max_size=3).map(
        lambda found: tuple(model.Sentence(i, span) for i, span in enumerate(found))
    ),
    entities=tuples(
        st.builds(
            model.Entity,
            id=texts,
            type=texts,
            label=texts,
            aliases=tuples(texts),
            mentions=tuples(mentions),
            known=st.booleans(),
        )
    ),
    frames=tuples(frames),
    relations=tuples(
        st.builds(
            model.Relation,
            type=texts,
            subject=mentions,
            object=mentions | quantities,
            evidence=evidence,
            time=st.none() | times,
            source=st.lists(mentions, max_size=2).map(tuple),
        )
    ),
)


@given(extractions)
def test_nothing_is_lost(extraction):
    written = json.dumps(to_json(extraction), ensure_ascii=False)

    assert from_json(json.loads(written)) == extraction


def test_number_keeps_its_digits():
    quantity = model.Quantity(Decimal("1.50"), "EUR", model.Span(0, 4))
    mention = model.Mention(
        model.Span(0, 1), model.Span(0, 1), 0, model.MentionKind.NAMED, "a", "a"
    )
    relation = model.Relation(
        "hasStrength", mention, quantity, model.Evidence("d", 0, model.Span(0, 4), "r")
    )
    extraction = model.Extraction(model.Document("d", "tekst"), (), (), (), (relation,))

    assert to_json(extraction)["relations"][0]["object"]["value"] == "1.50"


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda given: given | {"format": 99}, "The extraction has format 99"),
        (lambda given: {k: v for k, v in given.items() if k != "frames"}, "KeyError('frames')"),
        (lambda given: given | {"sentences": [[1]]}, "no extraction that kg wrote"),
        (lambda given: given | {"frames": [{"id": "x"}]}, "no extraction that kg wrote"),
        (lambda given: [], "no extraction that kg wrote"),
    ],
    ids=["newer-format", "missing-key", "half-a-span", "half-a-frame", "list"],
)
def test_what_is_no_extraction_is_refused_with_the_reason(spoil, message):
    whole = to_json(model.Extraction(model.Document("d", "tekst"), (), (), (), ()))

    with pytest.raises(IngestError) as caught:
        from_json(spoil(whole))

    assert message in caught.value.message
    assert caught.value.hint
