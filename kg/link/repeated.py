"""What fills a role more than once, by a name and again by a noun or pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Mention, MentionKind

if TYPE_CHECKING:
    from kg.model import Role


def once(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """Give what fills a role only once, by its name where one of its mentions is one.

    *Macron zegde zijn bezoek af*; *oppositieleider en president Guaido vraagt hulp*.
    """
    found: dict[object, Role] = {}
    for role in roles:
        filler = role.filler
        linked = isinstance(filler, Mention) and filler.entity is not None
        key = (role.name, filler.entity) if isinstance(filler, Mention) and linked else role
        before = found.get(key)
        if before is None or _names(filler) > _names(before.filler):
            found[key] = role
    return tuple(found.values())


def _names(filler: object) -> int:
    """Give how well a mention says who is meant: by a name, a noun, a pronoun."""
    if not isinstance(filler, Mention) or filler.kind is MentionKind.PRONOUN:
        return 0
    return 2 if filler.kind is MentionKind.NAMED else 1
