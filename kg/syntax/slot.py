"""A predicate and its arguments, as the clause view gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kg.model import Span
    from kg.syntax.token import Token


class Slot(NamedTuple):  # Made by the thousand: cheaper than a frozen dataclass.
    """One argument of a predicate.

    Attributes
    ----------
    name : str
        `subj`, `obj`, `iobj`, `pred`, `comp`, `obl:aan`, `nmod:van`, `advcl:om`,
        `poss`, `demonym`, `compound`, ...
    token : Token
        Head of what fills it.
    rule : str
        The construction that put it there: `direct`, `passive`, `conj`, ...
    part : Span or None
        Offsets of the part of a compound that fills it, where a part does.
    """

    name: str
    token: Token
    rule: str = "direct"
    part: Span | None = None


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that may evoke a frame, with its arguments.

    `lemma` carries the separated particle (*draagt ... bij* is `bijdragen`);
    `kind` is `verb`, `noun` or `adjective`.
    """

    token: Token
    lemma: str
    kind: str
    slots: tuple[Slot, ...]
