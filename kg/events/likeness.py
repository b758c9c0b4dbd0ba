"""Whether two documents report the same event: what they share, and what speaks against it.

Two events are the same where class, polarity and certainty agree, they are near in time,
no participant, place or number contradicts, and at least one named participant and one
thing more is the same. What both leave open is no evidence either way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kg.query.periods import Period

SHORT = timedelta(days=45)
"""Longer times (a year, a war) are near only to the very same. It has room for a document
that gives only its month, and a week before it."""
_ENOUGH = 2
_APART = 2
"""Two counts of one event differ by no more than this factor: 12 and 15 dead."""
PLACES = frozenset({"place", "origin", "destination"})


class Keys(NamedTuple):
    """What those who fill a role are known by.

    Attributes
    ----------
    own : frozenset of str
        Nodes, countries (`of:IRN`) and topics.
    family : frozenset of str
        Family names of persons who are told of with a first name.
    bare : frozenset of str
        Family names of those who are told of without one.
    around : frozenset of str
        Nodes of what places are or lie in, as far as the gazetteer knows.
    number : int
        How many they are.
    """

    own: frozenset[str] = frozenset()
    family: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    number: int = 0

    @property
    def all(self) -> frozenset[str]:
        """All by which two of the same may be found."""
        return self.own | self.family | self.bare

    def common(self, other: Keys) -> int:
        """Count what two have in common.

        *Soleimani* may be any of that family name, *Qassem Soleimani* is no other; of a
        meeting one party may be known by its node and the other by its name. *Mosul* is the
        same place as *Irak* where one lies in the other, and not the same as *Basra*.
        """
        named = max(len(self.bare & other.family), len(self.family & other.bare))
        around = max(len(self.own & other.around), len(self.around & other.own))
        return len(self.own & other.own) + named or around


@dataclass(frozen=True, slots=True)
class Likeness:
    """An event as far as it is compared.

    Attributes
    ----------
    iri, document, type : str
        The frame, its document and its class.
    mood : tuple of str
        Polarity, and whether it has happened or is only intended.
    when : Period
        The days on which it may have happened.
    day : date or None
        The day that the text itself gives.
    lemma : str
        The trigger's dictionary form.
    roles : Mapping of str to Keys
        Role, or `party` for the two sides of a meeting, and what identifies its fillers.
    counts : tuple
        Units and numbers.
    victims : Keys
        Named persons who are killed by it.
    anchors : frozenset of str
        Named participants, and towns where it is not only words: the same event must share
        one.
    words : frozenset of str
        Long words of what takes part and has no name: *diplomaten*.
    is_verbal : bool
        Whether it is done with words, so that it matters who of a state it was.
    """

    iri: str
    document: str
    type: str
    mood: tuple[str, str]
    when: Period
    day: date | None
    lemma: str
    roles: Mapping[str, Keys]
    counts: tuple[tuple[str, float], ...]
    victims: Keys
    anchors: frozenset[str]
    words: frozenset[str]
    is_verbal: bool

    def is_same(self, other: Likeness) -> bool:
        """Tell whether both report one event."""
        if (self.type, self.mood) != (other.type, other.mood):
            return False
        is_death = bool(self.victims.common(other.victims))
        if not (is_death or self.anchors & other.anchors) or not self._is_near(
            other, is_death=is_death
        ):
            return False
        shared = self._shared(other)
        return shared is not None and (is_death or shared >= _ENOUGH)

    def _is_near(self, other: Likeness, *, is_death: bool) -> bool:
        """Tell whether both may be of one time; of a death news tells for long."""
        longest = max(length(self.when), length(other.when))
        if self.when != other.when and longest > SHORT and not is_death:
            return False
        return self.when.overlaps(other.when)

    def _shared(self, other: Likeness) -> int | None:
        """Count what is the same; `None` if anything contradicts."""
        shared = 0
        for role, keys in self.roles.items():
            theirs = other.roles.get(role)
            if theirs is not None:
                common = keys.common(theirs)
                if common < _needed(role, keys, theirs):
                    return None
                shared += common if role == "party" else min(common, 1)
        counted = self._counted(other)
        if counted is None:
            return None
        same_day = self.day is not None and self.day == other.day
        same_word = self.lemma == other.lemma and not self.is_verbal
        return shared + counted + same_day + same_word + bool(self.words & other.words)

    def _counted(self, other: Likeness) -> int | None:
        theirs = dict(other.counts)
        found = [(n, theirs[unit]) for unit, n in self.counts if unit in theirs]
        if any(max(pair) > _APART * min(pair) for pair in found):
            return None
        return int(any(one == two for one, two in found))


def _needed(role: str, ours: Keys, theirs: Keys) -> int:
    """Tell how many keys two must share not to contradict.

    Of a meeting that names two parties each time, both must be the same. Places contradict
    where the gazetteer knows both, topics never: they are told in too many words.
    """
    if role == "topic":
        return 0
    if role in PLACES:
        return int(bool(ours.around and theirs.around))
    return min(_ENOUGH, ours.number, theirs.number) if role == "party" else 1


def length(when: Period) -> timedelta:
    """Give the time between the first day and the last."""
    return when.last - when.first
