"""From referents to entities: ids that are the same in all documents where that is right."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.link.persons import is_full_name, office_of
from kg.model import Entity

if TYPE_CHECKING:
    from kg.link.knowledge import Knowledge
    from kg.link.referent import Referent
    from kg.model import Mention, Span

_LONGEST = 80
"""Characters of a slug before a digest takes over."""
_place = attrgetter("head.start", "head.end")
"""Where a mention stands, as plain numbers: there are many to sort and to tell apart."""
_NOWHERE = (2**31, 2**31)
"""Where entities without a mention of their own are sorted."""
_OTHER_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "\u0131": "i"}
)
"""Latin letters that Unicode does not take apart."""


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Turn a name into the local name of an IRI: *Petro Porosjenko* is `petro-porosjenko`.

    A text without a Latin letter or digit, and what a long text has more than
    fits, is given by its digest, so that different texts stay apart.
    """
    lower = unicodedata.normalize("NFKD", text.casefold().translate(_OTHER_LETTERS))
    plain = "".join(c for c in lower if not unicodedata.combining(c))
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    if words and len(words) <= _LONGEST and not re.search(r"[^\W\da-z_]", plain):
        return words
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{words[:_LONGEST]}-{digest}".strip("-")


class EntityTable:
    """The entities of one document, made as referents are asked for.

    Parameters
    ----------
    document : str
        `Document.id`; it keeps unnamed things of different documents apart.
    knowledge : Knowledge
        The ids of its gazetteer are taken; it tells which titles are offices.
    """

    def __init__(self, document: str, knowledge: Knowledge) -> None:
        self._document = document
        self._knowledge = knowledge
        self._gazetteer = knowledge.gazetteer
        self._ids: dict[Referent, str] = {}
        self._owners: dict[str, Referent] = {}
        self._mentions: dict[Referent, dict[tuple[int, int], Mention]] = {}

    def id_of(self, referent: Referent) -> str:
        """Give the id of a referent, the same one each time."""
        found = self._ids.get(referent)
        if found is None:
            found = self._ids[referent] = self._free(referent)
            self._owners[found] = referent
            self._mentions[referent] = {}
        return found

    def note(self, referent: Referent, mention: Mention) -> None:
        """Add a mention to a referent's entity, each place once."""
        self.id_of(referent)
        self._mentions[referent].setdefault(_place(mention), mention)

    def has(self, referent: Referent, head: Span) -> bool:
        """Tell whether a place is among the mentions of a referent's entity."""
        return (head.start, head.end) in self._mentions.get(referent, ())

    def entities(self) -> tuple[Entity, ...]:
        """Give all entities in the order of their first mention."""
        made = [self._entity(referent, id_) for referent, id_ in self._ids.items()]
        return tuple(
            sorted(made, key=lambda e: (_place(e.mentions[0]) if e.mentions else _NOWHERE, e.id))
        )

    def _entity(self, referent: Referent, id_: str) -> Entity:
        label, called = referent.label, referent.called
        names = [*referent.names, called]
        mentions = self._mentions[referent].values()
        return Entity(
            id=id_,
            type=referent.type,
            label=label,
            aliases=tuple(dict.fromkeys([n for n in names if n != label])),
            mentions=tuple(sorted(mentions, key=_place)),
            known=referent.entry is not None,
        )

    def _free(self, referent: Referent) -> str:
        """Give an id that nothing else of the document or the gazetteer has.

        What is known by less than a name of its own is so in its document. So is a name of the
        gazetteer that is not meant here (*het ministerie van Defensie* of another state).
        """
        if referent.entry is not None:
            return referent.entry.id
        wanted = slug(referent.label)
        if not referent.names:
            wanted = self._here(wanted)
        elif referent.type == "Person":
            wanted = self._person(referent, wanted)
        elif self._is_body(referent) and self._is_of_another(referent, wanted):
            wanted = self._here(wanted)
        elif self._taken(wanted):
            state = referent.side.entry if referent.type == "City" and referent.side else None
            wanted = f"{wanted}-{state.id if state else referent.type.lower()}"
        found, number = wanted, 1
        while self._taken(found):
            number += 1
            found = f"{wanted}-{number}"
        return found

    def _person(self, referent: Referent, name: str) -> str:
        """Give the id of a person; that of a namesake of the same document is the document's own.

        A last name is that of many: with an office it is somebody's (*de Deense minister Jansen*).
        """
        wanted = name
        if not is_full_name(referent.label, self._knowledge.words):
            office = office_of(referent, self._knowledge)
            wanted = "-".join((name, *map(slug, office))) if office else self._here(name)
        return self._here(name) if self._taken(wanted) else wanted

    def _is_body(self, referent: Referent) -> bool:
        return self._knowledge.is_a(referent.type, "Organisation")

    def _is_of_another(self, referent: Referent, id_: str) -> bool:
        known = self._gazetteer
        return known.entry(id_) is not None or bool(known.named(referent.label))

    def _here(self, id_: str) -> str:
        """Give an id that is the document's own."""
        return f"{id_}--{slug(self._document)}"

    def _taken(self, id_: str) -> bool:
        return id_ in self._owners or self._gazetteer.entry(id_) is not None
