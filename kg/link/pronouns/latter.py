"""*Die laatste*: who was named last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.link.descriptions.persons import NEAR, named_persons

if TYPE_CHECKING:
    from kg.link.discourse import Discourse
    from kg.link.referent import Occurrence, Referent


def latter(
    occurrence: Occurrence, discourse: Discourse, *, within: bool = False
) -> tuple[Referent, ...]:
    """Give the person who was named last in the sentence before, if one was.

    *Blok waarschuwt dat het leger jacht maakt op Machar. Die laatste ontkent.* With `within`
    also in its own sentence: *Blok belde Machar na diens vertrek*.
    """
    for earlier in discourse.before(occurrence, sentences=NEAR):
        found = named_persons(earlier.referents, discourse)
        if found and (within or earlier.sentence < occurrence.sentence):
            return tuple(found) if len(found) == 1 else ()
    return ()
