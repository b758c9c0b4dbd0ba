"""What stands before or behind two verbs that are listed and holds for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.token import Token


def fronted_until(view: ClauseView, verb: Token) -> int:
    """Tell how far what a clause shares with the one before it reaches.

    *Zondag zijn drie mensen omgekomen en twee betogers opgepakt*, where one auxiliary serves
    both; *zondag viel Ann aan en vluchtte Bob*, whose verbs both stand before their subjects.

    Parameters
    ----------
    view : ClauseView
        The sentence.
    verb : Token
        A verb with a subject of its own that is a `conj` of another.

    Returns
    -------
    int
        The index of the first clause's finite verb; 0 where nothing is shared.
    """
    tree = view.tree
    above = tree[verb.head]
    own, other = tree.child(verb, "nsubj"), tree.child(above, "nsubj")
    first, second = _finite(view, above), _finite(view, verb)
    if own is None or other is None or first is None or tree.child(verb, "mark") is not None:
        return 0
    if other.index < first.index:
        return 0
    if second is None:
        return first.index if verb.feat("VerbForm") == above.feat("VerbForm") else 0
    cc = tree.child(verb, "cc")
    inverted = cc is not None and second.index == cc.index + 1 and own.index > second.index
    return first.index if inverted else 0


def is_common(view: ClauseView, filler: Token, verb: Token, other: Token) -> bool:
    """Tell whether a filler stands before or after both verbs, so that both can have it.

    *Hebben hun boeren getraind en vertrokken naar Peru*: what follows the second verb is
    that one's where the first ended its clause. *Hebben Bern verlaten en zijn naar Peru
    gevlucht*: what stands inside the first of two main clauses is that one's.
    """
    first, second = sorted((verb, other), key=lambda v: v.index)
    if filler.index < first.index:
        return verb is second and not _is_inside(view, filler, first, second)
    alike = verb.feat("VerbForm") == other.feat("VerbForm") and second.index - first.index <= 2
    return filler.index > second.index and (other is first or alike)


def _is_inside(view: ClauseView, filler: Token, first: Token, second: Token) -> bool:
    """Tell what stands between the auxiliary and the participle of a clause of its own."""
    opening = _finite(view, first)
    own = opening is not None and _finite(view, second) is not None
    return own and opening is not None and opening.index < filler.index


def _finite(view: ClauseView, verb: Token) -> Token | None:
    parts = (verb, *view.tree.children(verb, "aux", "cop"))
    return next((p for p in parts if p.feat("VerbForm") == "Fin"), None)
