"""Names put right by the project's gazetteer, to measure whether lists help the network.

They do not, so the pipeline goes without: see the figures `names_with_lists` in `meta.json`.
"""

from collections.abc import Sequence

from kg.gazetteer import Gazetteer
from kg.nlp.training.scores import Name

_LONGEST = 6
_LABELS = {
    "Person": "PERSON",
    "State": "GPE",
    "City": "GPE",
    "Facility": "FAC",
    "Mission": "EVENT",
    "Treaty": "LAW",
    "Vehicle": "PRODUCT",
    "Weapon": "PRODUCT",
    "Work": "WORK_OF_ART",
    **dict.fromkeys(
        "Organisation Party Media ArmedForce ArmedGroup Company Alliance Parliament Ministry "
        "Government Court Coalition".split(),
        "ORG",
    ),
}
"""Label by class of the gazetteer. Regions have none: *Henegouwen* is GPE, *de Sahel* LOC."""


class NameLists:
    """Gives labels to known names.

    Parameters
    ----------
    gazetteer : Gazetteer
        Names with their classes.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def label(self, text: str) -> str | None:
        """Give the label of a name; None where it is unknown or has several."""
        found = {_LABELS.get(entry.type) for entry in self._gazetteer.named(text)}
        if found:
            return found.pop() if len(found) == 1 else None
        people = self._gazetteer.adjective(text) or self._gazetteer.inhabitant(text)
        return "NORP" if people and " " not in text else None

    def correct(self, words: Sequence[str], names: Sequence[Name]) -> list[Name]:
        """Give names that were found the labels of the lists, and add what was overlooked.

        Parameters
        ----------
        words : Sequence[str]
            A sentence.
        names : Sequence[Name]
            Start and end (word numbers) and label of each name that the network found.

        Returns
        -------
        list[Name]
            In order, without overlaps.
        """
        kept = [(a, b, self.label(" ".join(words[a:b])) or label) for a, b, label in names]
        taken = {number for start, end, _ in names for number in range(start, end)}
        return sorted([*kept, *self._overlooked(words, taken)])

    def _overlooked(self, words: Sequence[str], taken: set[int]) -> list[Name]:
        """Find the longest known names with a capital among the words that are free."""
        found: list[Name] = []
        start = 0
        while start < len(words):
            for end in range(min(start + _LONGEST, len(words)), start, -1):
                free = words[start][:1].isupper() and taken.isdisjoint(range(start, end))
                label = self.label(" ".join(words[start:end])) if free else None
                if label and (start or end > 1):  # a lone first word has a capital anyway
                    found.append((start, end, label))
                    start = end - 1
                    break
            start += 1
        return found
