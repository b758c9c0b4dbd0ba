"""Score predicted annotations against gold: pair the frames, then count what agrees."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.scoring.figures import Accuracy, Figures, Ratio
from kg.scoring.filler import Filler, equal
from kg.scoring.gold import AnnotatedDocument, FrameAnnotation, RelationAnnotation, locate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Span

# A pair is better by overlapping triggers, then by its type, then by shared fillers.
_OVERLAP, _SAME_TYPE = 4, 3

Pair = tuple[FrameAnnotation, FrameAnnotation]


@dataclass(frozen=True, slots=True)
class Scorer:
    """Compares annotations.

    Attributes
    ----------
    resolved : bool
        A pronoun or description counts only when it is resolved.
    """

    resolved: bool = True

    def document(
        self,
        gold: AnnotatedDocument,
        predicted: AnnotatedDocument | None,
        sentences: Sequence[str],
    ) -> Figures:
        """Score one document.

        Parameters
        ----------
        gold : AnnotatedDocument
            With sentence numbers.
        predicted : AnnotatedDocument or None
            With its text and offsets into it; `None` where nothing was predicted.
        sentences : Sequence[str]
            The document's sentences by number.

        Raises
        ------
        GoldError
            A sentence is not in the predicted text.
        """
        found = predicted or AnnotatedDocument(gold.id, (), (), " ".join(sentences))
        spans = locate(found.text, sentences)
        total = Figures()
        for number, span in enumerate(spans):
            where = f"{gold.id}:{number}"
            here = [f for f in gold.frames if f.sentence == number]
            there = [f for f in found.frames if _sentence_of(f.span.start, spans) == number]
            total += self._frames(here, there, found.text, span, where)
            stated = [r for r in gold.relations if r.sentence == number]
            read = [
                r
                for r in found.relations
                if max(_sentence_of(start, spans) for start in r.starts) == number
            ]
            total += self._relations(stated, read, where)
        return total

    def _frames(
        self,
        gold: Sequence[FrameAnnotation],
        predicted: Sequence[FrameAnnotation],
        text: str,
        span: Span,
        where: str,
    ) -> Figures:
        triggers = [_occurrences(frame.trigger, text, span) for frame in gold]
        places = self._pairs(gold, predicted, triggers)
        pairs = [(gold[i], predicted[j]) for i, j in places]
        missed = set(range(len(gold))) - {i for i, _ in places}
        surplus = set(range(len(predicted))) - {j for _, j in places}
        figures = Figures(
            trigger=Ratio(len(pairs), len(predicted), len(gold)),
            type=Ratio(sum(g.type == p.type for g, p in pairs), len(predicted), len(gold)),
            plover=Ratio(sum(g.plover == p.plover for g, p in pairs), len(predicted), len(gold)),
            tuples=Ratio(0, _tuples(predicted), _tuples(gold)),
            polarity=Accuracy(
                sum(g.polarity == (p.polarity or "positive") for g, p in pairs), len(pairs)
            ),
            modality=Accuracy(
                sum(g.modality == (p.modality or "asserted") for g, p in pairs), len(pairs)
            ),
            by_type=_by_type(gold, predicted, pairs),
            errors=(
                *(f"{where} missed {gold[i].type} at {gold[i].trigger!r}" for i in sorted(missed)),
                *(
                    f"{where} spurious {predicted[j].type} at {predicted[j].trigger!r}"
                    for j in sorted(surplus)
                ),
            ),
        )
        return sum((self._pair(g, p, where) for g, p in pairs), figures)

    def _pairs(
        self,
        gold: Sequence[FrameAnnotation],
        predicted: Sequence[FrameAnnotation],
        triggers: Sequence[Sequence[tuple[int, int]]],
    ) -> list[tuple[int, int]]:
        """Pair the frames of a sentence one to one, the best pair first."""
        scored = []
        for i, g in enumerate(gold):
            for j, p in enumerate(predicted):
                overlap = any(a < p.span.end and p.span.start < b for a, b in triggers[i])
                shared = self._shared(g, p)
                if overlap or (g.type == p.type and shared):
                    rank = _OVERLAP * overlap + _SAME_TYPE * (g.type == p.type) + shared
                    scored.append((-rank, i, j))
        pairs: list[tuple[int, int]] = []
        for _, i, j in sorted(scored):
            if all(i != x and j != y for x, y in pairs):
                pairs.append((i, j))
        return pairs

    def _shared(self, gold: FrameAnnotation, predicted: FrameAnnotation) -> int:
        """Count the gold fillers that the other frame has in the same role."""
        return sum(
            any(role == r and self._equal(role, filler, f) for r, f in predicted.tuples)
            for role, filler in gold.tuples
        )

    def _pair(self, gold: FrameAnnotation, predicted: FrameAnnotation, where: str) -> Figures:
        """Give what a pair adds: its tuples, its sources, and its errors."""
        source = Ratio(
            sum(any(self._equal("source", g, p) for p in predicted.source) for g in gold.source),
            len(predicted.source),
            len(gold.source),
        )
        frame = f"{where} {gold.type}({gold.trigger})"
        if gold.type != predicted.type:
            wrong = f"{where} type {predicted.type} for {gold.type} at {gold.trigger!r}"
            return Figures(source=source, errors=(wrong,))
        hits, missed, surplus = self._match(gold.tuples, predicted.tuples)
        errors = (
            *(f"{frame} misses {role}={filler}" for role, filler in missed),
            *(f"{frame} adds {role}={filler}" for role, filler in surplus),
        )
        return Figures(tuples=Ratio(hits), source=source, errors=errors)

    def _match(
        self, gold: Sequence[tuple[str, Filler]], predicted: Sequence[tuple[str, Filler]]
    ) -> tuple[int, list[tuple[str, Filler]], list[tuple[str, Filler]]]:
        """Count equal tuples, each used once; give also those that are missed and left over."""
        left, missed = list(predicted), []
        for role, filler in gold:
            hit = next((x for x in left if x[0] == role and self._equal(role, filler, x[1])), None)
            if hit is None:
                missed.append((role, filler))
            else:
                left.remove(hit)
        return len(gold) - len(missed), missed, left

    def _relations(
        self,
        gold: Sequence[RelationAnnotation],
        predicted: Sequence[RelationAnnotation],
        where: str,
    ) -> Figures:
        left, missed = list(predicted), []
        for wanted in gold:
            hit = next((p for p in left if self._same_relation(wanted, p)), None)
            if hit is None:
                missed.append(wanted)
            else:
                left.remove(hit)
        ratio = Ratio(len(gold) - len(missed), len(predicted), len(gold))
        errors = (
            *(f"{where} missed {r}" for r in missed),
            *(f"{where} spurious {r}" for r in left),
        )
        return Figures(relation=ratio, errors=errors)

    def _same_relation(self, gold: RelationAnnotation, predicted: RelationAnnotation) -> bool:
        role = "quantity" if gold.relation == "hasStrength" else "object"
        return (
            gold.relation == predicted.relation
            and self._equal("subject", gold.subject, predicted.subject)
            and self._equal(role, gold.object, predicted.object)
        )

    def _equal(self, role: str, gold: Filler, predicted: Filler) -> bool:
        return equal(role, gold, predicted, resolved=self.resolved)


def _sentence_of(offset: int, spans: Sequence[Span]) -> int:
    return next((n for n, span in enumerate(spans) if span.start <= offset < span.end), -1)


def _occurrences(trigger: str, text: str, span: Span) -> list[tuple[int, int]]:
    """Find a gold trigger, which has no offsets, in its sentence."""
    sentence = text[span.start : span.end]
    matches = re.finditer(re.escape(trigger), sentence)
    return [(span.start + m.start(), span.start + m.end()) for m in matches]


def _tuples(frames: Sequence[FrameAnnotation]) -> int:
    return sum(len(frame.tuples) for frame in frames)


def _by_type(
    gold: Sequence[FrameAnnotation],
    predicted: Sequence[FrameAnnotation],
    pairs: Sequence[Pair],
) -> dict[str, Ratio]:
    hits = Counter(g.type for g, p in pairs if g.type == p.type)
    guessed, wanted = Counter(f.type for f in predicted), Counter(f.type for f in gold)
    return {t: Ratio(hits[t], guessed[t], wanted[t]) for t in sorted({*guessed, *wanted})}
