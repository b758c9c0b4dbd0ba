"""Whether two documents report the same event: what they share, and what speaks against it.

Two events are the same where class, polarity and certainty agree, they are near in time,
no participant, place or number contradicts, and at least one named participant and one
thing more is the same. What both leave open is no evidence either way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from kg.query.periods import Period

SHORT = timedelta(days=45)
"""Longer times (a year, a war) are near only to the very same. It has room for a document
that gives only its month, and a week before it."""
_ENOUGH = 2
_APART = 2
"""Two counts of one event differ by no more than this factor: 12 and 15 dead."""
PLACES = frozenset({"place", "origin", "destination"})
OF, FULL, BARE, AT, IN = "of:", "full:", "bare:", "at:", "in:"
"""What a key is: an actor's country; the family name of a person with a first name, and of
one without; a place; what a place is or lies in, as far as the gazetteer knows."""


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
    roles : tuple
        Role and what identifies its fillers: entities, countries, places around, topics.
    counts : tuple
        Units and numbers.
    victims : frozenset of str
        Named persons who are killed by it.
    towns : frozenset of str
        Places that are small enough to tell an event by, of what is not only words.
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
    roles: tuple[tuple[str, frozenset[str]], ...]
    counts: tuple[tuple[str, float], ...]
    victims: frozenset[str]
    towns: frozenset[str]
    words: frozenset[str]
    is_verbal: bool

    @property
    def anchors(self) -> frozenset[str]:
        """The named participants and towns, of which the same event must share one."""
        core = [keys for role, keys in self.roles if role in {"agent", "target", "party"}]
        keys = frozenset().union(*core)
        return self.towns | (keys - {k for k in keys if _is_name(k)}) | family_names(keys)

    def is_same(self, other: Likeness) -> bool:
        """Tell whether both report one event."""
        if not self._may_be(other):
            return False
        if _common(self.victims, other.victims):
            return self._shared(other) is not None
        shared = self._shared(other)
        return shared is not None and shared >= _ENOUGH and bool(self.anchors & other.anchors)

    def _may_be(self, other: Likeness) -> bool:
        if (self.type, self.mood) != (other.type, other.mood):
            return False
        longest = max(length(self.when), length(other.when))
        if self.when != other.when and longest > SHORT and not _common(self.victims, other.victims):
            return False
        return self.when.overlaps(other.when)

    def _shared(self, other: Likeness) -> int | None:
        """Count what is the same; `None` if anything contradicts."""
        theirs = dict(other.roles)
        shared = 0
        for role, keys in self.roles:
            if role in theirs:
                common = _common(keys, theirs[role])
                needed = _needed(role, keys, theirs[role])
                if common < needed:
                    return None
                shared += common if role == "party" else 1
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


def _needed(role: str, ours: frozenset[str], theirs: frozenset[str]) -> int:
    """Tell how many keys two sets must share not to contradict.

    Of a meeting that names two parties each time, both must be the same. Places contradict
    where the gazetteer knows both, topics never: they are told in too many words.
    """
    if role == "topic":
        return 0
    if role in PLACES:
        return int(all(any(k.startswith(IN) for k in keys) for keys in (ours, theirs)))
    return min(_ENOUGH, _parties(ours), _parties(theirs)) if role == "party" else 1


def _parties(keys: frozenset[str]) -> int:
    return sum(not _is_name(key) for key in keys)


def _common(ours: frozenset[str], theirs: frozenset[str]) -> int:
    """Count what two sets have in common.

    *Soleimani* may be any of that family name, *Qassem Soleimani* is no other; *Mosul* is
    the same place as *Irak* where one lies in the other, and not the same as *Basra*.
    """
    same = {key for key in ours & theirs if not _is_name(key) and not key.startswith(IN)}
    if same:
        return len(same)
    return max(_crossed(ours, theirs), _crossed(theirs, ours))


def _crossed(ours: frozenset[str], theirs: frozenset[str]) -> int:
    names = {FULL + key.removeprefix(BARE) for key in ours if key.startswith(BARE)}
    places = {IN + key.removeprefix(AT) for key in ours if key.startswith(AT)}
    return len((names | places) & theirs)


def length(when: Period) -> timedelta:
    """Give the time between the first day and the last."""
    return when.last - when.first


def _is_name(key: str) -> bool:
    return key.startswith((FULL, BARE))


def family_names(keys: frozenset[str]) -> frozenset[str]:
    """Give the family names among keys, by which those with and without first name meet."""
    return frozenset(key.removeprefix(FULL).removeprefix(BARE) for key in keys if _is_name(key))
