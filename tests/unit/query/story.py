"""A mission in three documents, as it would be extracted, for tests of what is asked of it."""

from dataclasses import replace
from decimal import Decimal

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
    Quantity,
    Relation,
    Role,
    Sentence,
    Span,
    TimeSpan,
    Trigger,
)
from tests.unit.rdf.graphs import store_of

TYPES = {
    "Nederland": "State",
    "Duitsland": "State",
    "Mali": "State",
    "Wacht": "Mission",
    "Rutte": "Person",
    "Merkel": "Person",
    "NAVO": "Alliance",
}

FIRST = (
    "Nederland draagt met 50 militairen bij aan Wacht.",
    "Wacht telt 300 man.",
    "Rutte staat aan het hoofd van Nederland.",
    "Duitsland draagt bij aan Wacht.",
)
SECOND = (
    "Wacht werd in maart stilgelegd.",
    "Rutte staat aan het hoofd van Nederland.",
    "Wacht wordt volgens Rutte hervat.",
    "Merkel sprak met Rutte.",
)
THIRD = (
    "Wacht is in mei hervat.",
    "Duitsland trekt zich terug uit Wacht.",
    "Nederland draagt niet bij aan NAVO.",
    "Wacht telt 120 man.",
)


class Telling:
    """Turns sentences into an extraction, statement by statement."""

    def __init__(self, id_, date, sentences):
        self.text = " ".join(sentences)
        self.document = Document(id_, self.text, date=date, title=f"Titel {id_}")
        starts = [self.text.index(s) for s in sentences]
        spans = [Span(a, a + len(s)) for a, s in zip(starts, sentences, strict=True)]
        self.sentences = tuple(Sentence(n, span) for n, span in enumerate(spans))
        self.frames, self.relations, self.mentions = [], [], {}

    def span(self, number, words):
        sentence = self.sentences[number].span
        start = self.text.index(words, sentence.start)
        assert start < sentence.end, words
        return Span(start, start + len(words))

    def mention(self, number, words):
        span = self.span(number, words)
        id_ = words.lower()
        made = Mention(span, span, number, MentionKind.NAMED, words, words, id_)
        self.mentions.setdefault(words, []).append(made)
        return made

    def frame(self, number, trigger, type_, *, source=None, time=None, quantity=None, **roles):
        """`polarity` and `modality` are set by `replace` on what is returned."""
        span = self.span(number, trigger)
        filled = [Role(name, self.mention(number, words)) for name, words in roles.items()]
        if quantity:
            words, value = quantity
            filled.append(
                Role("quantity", Quantity(Decimal(value), "personnel", self.span(number, words)))
            )
        if time:
            words, value = time
            filled.append(Role("time", TimeSpan(value, self.span(number, words))))
        self.frames.append(
            Frame(
                f"f{len(self.frames)}",
                type_,
                Trigger(span, trigger, trigger),
                tuple(filled),
                Evidence(self.document.id, number, span, f"test#{type_}:1"),
                source=(self.mention(number, source),) if source else (),
            )
        )

    def change(self, **changes):
        """Change the last frame."""
        self.frames[-1] = replace(self.frames[-1], **changes)

    def relation(self, number, type_, subject, object_):
        one = self.mention(number, subject)
        if isinstance(object_, tuple):
            words, value = object_
            other = Quantity(Decimal(value), "personnel", self.span(number, words))
        else:
            other = self.mention(number, object_)
        evidence = Evidence(self.document.id, number, one.span, f"test#{type_}:1")
        self.relations.append(Relation(type_, one, other, evidence))

    def extraction(self):
        entities = tuple(
            Entity(words.lower(), TYPES[words], words, (), tuple(found))
            for words, found in self.mentions.items()
        )
        return Extraction(
            self.document, self.sentences, entities, tuple(self.frames), tuple(self.relations)
        )


def first():
    told = Telling("een", "2020-02-10", FIRST)
    told.frame(
        0, "draagt", "Contribution", agent="Nederland", target="Wacht",
        quantity=("50 militairen", 50),
    )  # fmt: skip
    told.relation(1, "hasStrength", "Wacht", ("300 man", 300))
    told.relation(2, "headOf", "Rutte", "Nederland")
    told.frame(3, "draagt", "Contribution", agent="Duitsland", target="Wacht")
    return told.extraction()


def second():
    told = Telling("twee", "2020-03-20", SECOND)
    told.frame(0, "stilgelegd", "Suspension", target="Wacht", time=("in maart", "2020-03"))
    told.relation(1, "headOf", "Rutte", "Nederland")
    told.frame(2, "hervat", "Resumption", target="Wacht", source="Rutte")
    told.change(modality=Modality.INTENDED)
    told.frame(3, "sprak", "Consultation", agent="Merkel", target="Rutte")
    return told.extraction()


def third():
    told = Telling("drie", "2020-06-01", THIRD)
    told.frame(0, "hervat", "Resumption", target="Wacht", time=("in mei", "2020-05"))
    told.frame(1, "trekt", "Withdrawal", agent="Duitsland", origin="Wacht")
    told.frame(2, "draagt", "Contribution", agent="Nederland", target="NAVO")
    told.change(polarity=Polarity.NEGATIVE)
    told.relation(3, "hasStrength", "Wacht", ("120 man", 120))
    return told.extraction()


def story():
    """A store of the three."""
    return store_of(first(), second(), third())
