"""An extraction in the scorer's format, with offsets into the text that was read."""

from decimal import Decimal

from kg.model import (
    Document,
    Evidence,
    Extraction,
    Frame,
    FrameRef,
    Mention,
    MentionKind,
    Modality,
    Quantity,
    Relation,
    Role,
    Sentence,
    Span,
    TimeSpan,
    Trigger,
)
from kg.scoring.figures import Ratio
from kg.scoring.gold import parse
from kg.scoring.prediction import prediction
from kg.scoring.score import Scorer

TEXT = "Zij stuurde in januari twee militairen. Dat zei de NAVO."
SENTENCES = ["Zij stuurde in januari twee militairen.", "Dat zei de NAVO."]


def span(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mention(words, label=None, kind=MentionKind.NAMED):
    return Mention(span(words), span(words), 0, kind, words, label or words)


def frame(identifier, kind, trigger, *roles, modality=Modality.ASSERTED, source=()):
    evidence = Evidence("d", 0, span(trigger), "test")
    found = Trigger(span(trigger), trigger, trigger)
    return Frame(identifier, kind, found, roles, evidence, modality=modality, source=source)


def extraction():
    number = span("twee militairen")
    soldiers = Quantity(Decimal(2), "militairen", number)
    deployment = frame(
        "f1",
        "Deployment",
        "stuurde",
        Role("agent", mention("Zij", "Ank Bijleveld", MentionKind.PRONOUN)),
        Role("quantity", Quantity(Decimal("2.0"), "personnel", number, parts=(soldiers,))),
        Role("time", TimeSpan("2020-01", span("in januari"), "early")),
        modality=Modality.INTENDED,
        source=(mention("NAVO"),),
    )
    said = FrameRef("f1", mention("Dat", "stuurde", MentionKind.EVENT))
    statement = frame("f2", "Statement", "zei", Role("topic", said))
    unknown = frame("f3", "Open", "stuurde")
    strength = Relation("hasStrength", mention("NAVO"), soldiers, Evidence("d", 0, number, "test"))
    return Extraction(
        Document("d", TEXT, date="2020-02"),
        (Sentence(0, Span(0, 39)), Sentence(1, Span(40, 56))),
        (),
        (deployment, statement, unknown),
        (strength,),
    )


def test_frame_is_given_with_its_fillers_and_offsets():
    deployment = prediction(extraction())["frames"][0]

    assert deployment == {
        "type": "Deployment",
        "trigger": {"text": "stuurde", "start": 4, "end": 11},
        "roles": {
            "agent": [{"text": "Zij", "start": 0, "end": 3, "label": "Ank Bijleveld"}],
            "quantity": [
                {
                    "text": "twee militairen",
                    "start": 23,
                    "end": 38,
                    "value": 2,
                    "unit": "personnel",
                    "approximate": False,
                    "parts": [{"value": 2, "unit": "militairen"}],
                }
            ],
            "time": [
                {"text": "in januari", "start": 12, "end": 22, "value": "2020-01", "part": "early"}
            ],
        },
        "polarity": "positive",
        "modality": "intended",
        "source": [{"text": "NAVO", "start": 51, "end": 55, "label": "NAVO"}],
    }


def test_event_that_fills_a_role_is_given_by_its_words():
    statement = prediction(extraction())["frames"][1]

    assert statement["roles"]["topic"] == [
        {"text": "Dat", "start": 40, "end": 43, "label": "stuurde"}
    ]


def test_open_frames_are_left_out():
    assert [f["type"] for f in prediction(extraction())["frames"]] == ["Deployment", "Statement"]


def test_number_of_a_relation():
    (strength,) = prediction(extraction())["relations"]

    assert strength["subject"]["label"] == "NAVO"
    assert strength["object"]["value"] == 2


def test_prediction_matches_gold_that_says_the_same():
    gold = {
        "doc": "d",
        "frames": [
            {
                "sent": 0,
                "type": "Deployment",
                "trigger": "stuurde",
                "roles": {
                    "agent": [{"text": "Ank Bijleveld", "mention": "Zij"}],
                    "quantity": [{"value": 2, "unit": "personnel"}],
                    "time": [{"value": "2020-01", "part": "early"}],
                },
                "polarity": "positive",
                "modality": "intended",
                "source": ["NAVO"],
            },
            {
                "sent": 1,
                "type": "Statement",
                "trigger": "zei",
                "roles": {"topic": [{"text": "stuurde", "mention": "Dat"}]},
                "polarity": "positive",
                "modality": "asserted",
                "source": [],
            },
        ],
        "relations": [],
    }

    figures = Scorer().document(parse(gold), parse(prediction(extraction())), SENTENCES)

    assert figures.type == Ratio(2, 2, 2)
    assert figures.tuples == Ratio(4, 4, 4)
    assert figures.source == Ratio(1, 1, 1)
    assert figures.errors == ("d:1 spurious hasStrength(NAVO, twee militairen)",)
