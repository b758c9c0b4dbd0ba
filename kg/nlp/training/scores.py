"""Score an analysis against gold, also where tokens and sentences differ (as CoNLL 2018 did)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

FIELDS = ("tokens", "sentences", "upos", "xpos", "feats", "lemma", "uas", "las")
_MAIN_LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP")


@dataclass(frozen=True, slots=True)
class ScoredWord:
    """A word to compare; ``start`` and ``end`` are offsets in the text without white space.

    ``head`` is the number of the head word in the text, None for a root.
    """

    start: int
    end: int
    upos: str
    xpos: str
    feats: str
    lemma: str
    head: int | None
    dep: str
    begins: bool


@dataclass(slots=True)
class Count:
    """Numbers of right, gold and found items."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def add(self, gold: Collection[object], found: Collection[object]) -> None:
        """Count two collections of different items."""
        self.right += len(set(gold) & set(found))
        self.gold += len(gold)
        self.found += len(found)

    @property
    def f(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.gold + self.found)


def score(gold: Sequence[ScoredWord], found: Sequence[ScoredWord]) -> dict[str, float]:
    """Score one text.

    Parameters
    ----------
    gold, found : Sequence[ScoredWord]
        The words of the same text.

    Returns
    -------
    dict[str, float]
        F of each of ``FIELDS``; words count as the same where their offsets are. Dependency
        labels count with their subtypes.
    """
    counts = {field: Count() for field in FIELDS}
    found = with_equal_lemmas(gold, found)
    right, mine = _items(gold), _items(found)
    for field, count in counts.items():
        count.add(right[field], mine[field])
    return {field: round(count.f, 4) for field, count in counts.items()}


def with_equal_lemmas(gold: Sequence[ScoredWord], found: Sequence[ScoredWord]) -> list[ScoredWord]:
    """Replace found lemmas that mean the gold one by it (see ``same_lemma``)."""
    lemmas = {(word.start, word.end): word.lemma for word in gold}
    changed = []
    for word in found:
        lemma = lemmas.get((word.start, word.end), word.lemma)
        changed.append(replace(word, lemma=lemma) if same_lemma(lemma, word.lemma) else word)
    return changed


def same_lemma(gold: str, found: str) -> bool:
    """Tell whether a dictionary form is that of a treebank lemma.

    The official test files write the parts of a word apart and without linking letters:
    ``gemeente_raad``, ``leven_stijl``, ``op_steken``; a separated verb (*bracht ... door*,
    ``door_brengen``) has *brengen* in a dictionary of words.
    """
    if "_" not in gold or gold == found:
        return gold == found
    first, *_, last = gold.lower().split("_")
    whole = found.lower()
    return whole.endswith(last) and (whole == last or whole.startswith(first[:2]))


def _items(words: Sequence[ScoredWord]) -> dict[str, set[object]]:
    """List what is counted of a text."""
    spans = [(word.start, word.end) for word in words]
    heads = [None if word.head is None else spans[word.head] for word in words]
    pairs = list(zip(words, spans, heads, strict=True))
    starts = [number for number, word in enumerate(words) if word.begins]
    ends = [*starts[1:], len(words)]
    sentences = zip(starts, ends, strict=True)
    return {
        "tokens": set(spans),
        "sentences": {(words[a].start, words[b - 1].end) for a, b in sentences},
        "upos": {(span, word.upos) for word, span, _ in pairs},
        "xpos": {(span, word.xpos) for word, span, _ in pairs},
        "feats": {(span, word.feats) for word, span, _ in pairs},
        "lemma": {(span, word.lemma) for word, span, _ in pairs},
        "uas": {(span, head) for _, span, head in pairs},
        "las": {(span, head, word.dep) for word, span, head in pairs},
    }


Name = tuple[int, int, str]


def score_names(pairs: Iterable[tuple[Sequence[Name], Sequence[Name]]]) -> dict[str, float]:
    """Score names strictly: start, end and label.

    Parameters
    ----------
    pairs : Iterable[tuple[Sequence[Name], Sequence[Name]]]
        Gold and found names (start, end, label) of each sentence.

    Returns
    -------
    dict[str, float]
        F by label, over ``all``, over PERSON, ORG, GPE, LOC and NORP (``main``), and of ``spans``.
    """
    counts: dict[str, Count] = {}
    for gold, found in pairs:
        for label in {label for *_, label in (*gold, *found)}:
            chosen = [{n for n in names if n[2] == label} for names in (gold, found)]
            groups = [label, "all", *(["main"] if label in _MAIN_LABELS else [])]
            for group in groups:
                counts.setdefault(group, Count()).add(*chosen)
        spans = [{(start, end) for start, end, _ in names} for names in (gold, found)]
        counts.setdefault("spans", Count()).add(*spans)
    return {group: round(counts[group].f, 4) for group in sorted(counts)}
