"""The classes that the model chooses from, counted in the training sentences."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache

from kg.nlp import lemma
from kg.nlp.training.corpus import Sentence

IGNORE = -100


@dataclass(frozen=True, slots=True)
class Labels:
    """Class names of each task; a class is its place in the tuple."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemma: tuple[str, ...]
    dep: tuple[str, ...]
    name: tuple[str, ...]
    silver: tuple[str, ...]

    def as_dict(self) -> dict[str, list[str]]:
        """Give the classes as plain lists, for JSON."""
        return {task: list(classes) for task, classes in asdict(self).items()}

    @classmethod
    def from_dict(cls, classes: dict[str, list[str]]) -> "Labels":
        """Undo ``as_dict``."""
        return cls(**{task: tuple(names) for task, names in classes.items()})

    def numbers(self) -> dict[str, dict[str, int]]:
        """Give the class number of every class name by task."""
        tasks = asdict(self).items()
        return {task: {name: i for i, name in enumerate(names)} for task, names in tasks}


@cache
def lemma_script(form: str, lemma_: str) -> str | None:
    """Give the (cached) edit script of a form and its lemma."""
    return lemma.script(form, lemma_)


def count_labels(sentences: Iterable[Sentence], *, rare: int = 2) -> Labels:
    """Collect the classes of all tasks.

    Parameters
    ----------
    sentences : Iterable[Sentence]
        Training sentences.
    rare : int
        Lemma scripts seen less often than this are left out.
    """
    seen: dict[str, Counter[str]] = {task: Counter() for task in Labels.__slots__}
    for sentence in sentences:
        for word in sentence.words:
            seen["dep"][word.dep] += 1
            if word.sure:
                seen["upos"][word.upos] += 1
                seen["xpos"][word.xpos] += 1
                seen["feats"][word.feats] += 1
                seen["lemma"][lemma_script(word.form, word.lemma) or ""] += 1
            seen["name"][word.name or "O"] += 1
            seen["silver"][word.silver or "O"] += 1
    del seen["lemma"][""]
    kept = {task: sorted(counts) for task, counts in seen.items() if task != "lemma"}
    scripts = [code for code, count in seen["lemma"].most_common() if count >= rare]
    return Labels.from_dict({**kept, "lemma": scripts})
