"""`kg.scoring` against the scorer that came with the gold, which stands beside it unchanged."""

import json
from pathlib import Path
from random import Random

import pytest

from kg.scoring.figures import Figures
from kg.scoring.gold import parse, read_annotations, read_sentences
from kg.scoring.score import Scorer
from tests.quality import score as reference

HERE = Path(__file__).parent
GOLD = HERE / "gold" / "gold.jsonl"
SENTENCES = HERE / "gold" / "sentences.txt"
TYPES = ["Attack", "Statement", "Consultation", "Deployment"]
WORDS = ["VS", "Verenigde Staten", "de regering", "Irak", "zij", "generaal Soleimani", "2020-01"]


def gold_documents():
    return {d["doc"]: d for d in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())}


def noisy_filler(filler, random):
    """A filler as a system might give it: with a label, unresolved, or another one."""
    if random.random() < 0.25:
        return {"text": random.choice(WORDS), "start": 3, "end": 5, "label": random.choice(WORDS)}
    if isinstance(filler, str):
        return {"text": filler, "start": 3, "end": 5, "label": filler}
    if "mention" in filler and random.random() < 0.5:
        return {"text": filler["mention"], "start": 3, "end": 5, "label": filler["mention"]}
    return {k: v for k, v in filler.items() if k != "mention"}


def noisy_frame(frame, spans, text, random):
    start, end = spans[frame["sent"]]
    at = text.find(frame["trigger"], start, end) + random.choice([0, 0, 0, 40])
    return {
        "type": frame["type"] if random.random() < 0.7 else random.choice(TYPES),
        "trigger": {"text": frame["trigger"], "start": at, "end": at + len(frame["trigger"])},
        "roles": {
            role: [noisy_filler(f, random) for f in fillers]
            for role, fillers in frame["roles"].items()
            if random.random() < 0.8
        },
        "polarity": random.choice([frame["polarity"], "negative"]),
        "modality": random.choice([frame["modality"], "possible"]),
        "source": [noisy_filler(f, random) for f in frame["source"]],
    }


def noisy_relation(relation, spans, random):
    start, _ = spans[relation["sent"]]
    subject, target = (noisy_filler(relation[k], random) for k in ("subject", "object"))
    return {
        "relation": relation["relation"],
        "subject": {**subject, "start": start},
        "object": {**target, "start": start},
    }


def noisy_predictions(seed):
    """Gold with frames left out, doubled, moved and spoilt, as JSON objects by document."""
    random, sentences = Random(seed), reference.read_sentences(SENTENCES)
    predicted = {}
    for doc, gold in gold_documents().items():
        text = "\n".join(sentences[doc])
        spans = reference.spans(text, sentences[doc])
        frames = [f for f in gold["frames"] for _ in range(random.choice([0, 1, 1, 1, 2]))]
        relations = [r for r in gold["relations"] for _ in range(random.choice([0, 1, 1, 2]))]
        predicted[doc] = {
            "doc": doc,
            "text": text,
            "frames": [noisy_frame(f, spans, text, random) for f in frames],
            "relations": [noisy_relation(r, spans, random) for r in relations],
        }
    return predicted


def total(predicted, *, resolved):
    sentences = read_sentences([SENTENCES])
    scorer = Scorer(resolved=resolved)
    return sum(
        (
            scorer.document(
                gold, parse(predicted[doc]) if doc in predicted else None, sentences[doc]
            )
            for doc, gold in read_annotations(GOLD).items()
        ),
        Figures(),
    )


@pytest.mark.parametrize("resolved", [True, False], ids=["resolved", "unresolved"])
@pytest.mark.parametrize("seed", range(6))
def test_figures_are_those_of_the_reference(seed, resolved):
    predicted = noisy_predictions(seed)
    sentences = reference.read_sentences(SENTENCES)
    errors: list[str] = []

    figures, types = reference.score(gold_documents(), sentences, predicted, resolved, errors)
    ours = total(predicted, resolved=resolved)

    assert ours.as_json() == figures
    assert {name: ratio.as_json() for name, ratio in ours.by_type.items()} == types
    assert 0.1 < ours.type.f1 < 0.9, "the noise is too weak or too strong to tell scorers apart"


def test_document_without_prediction_scores_nothing():
    ours = total({}, resolved=True)

    assert ours.type.gold == sum(len(d["frames"]) for d in gold_documents().values())
    assert ours.type.predicted == ours.type.hits == 0


def test_gold_scored_against_itself_is_perfect():
    sentences = reference.read_sentences(SENTENCES)
    predicted = {}
    for doc, gold in gold_documents().items():
        text = "\n".join(sentences[doc])
        spans = reference.spans(text, sentences[doc])
        frames = []
        for frame in gold["frames"]:
            start = text.find(frame["trigger"], *spans[frame["sent"]])
            span = {"start": start, "end": start + len(frame["trigger"])}
            frames.append({**frame, "trigger": {"text": frame["trigger"], **span}})
        relations = []
        for relation in gold["relations"]:
            at = {"start": spans[relation["sent"]][0]}
            ends = (as_object(relation[k]) for k in ("subject", "object"))
            subject, target = ({**end, **at} for end in ends)
            relations.append({**relation, "subject": subject, "object": target})
        predicted[doc] = {"doc": doc, "text": text, "frames": frames, "relations": relations}

    ours = total(predicted, resolved=True)

    assert ours.relation.f1 == 1
    assert ours.plover.f1 == ours.tuples.f1 == ours.source.f1 == 1
    assert ours.polarity.share == ours.modality.share == 1
    assert ours.errors == ()


def as_object(filler):
    return {"text": filler, "label": filler} if isinstance(filler, str) else dict(filler)
