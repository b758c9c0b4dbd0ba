"""What co-ordinated nouns have in common: *de Turkse soldaten en burgers in Idlib*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.slot import Slot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


def shared(view: ClauseView, noun: Token, slots: Iterable[Slot]) -> Iterator[Slot]:
    """Give what a noun shares with the first of its list.

    A phrase behind the last: *de presidenten en premiers van de Balkan*. A possessor or an
    adjective before the first: *zijn vrouw en kinderen*.

    Parameters
    ----------
    view : ClauseView
        The sentence.
    noun : Token
        A noun that is a `conj` of another.
    slots : iterable of Slot
        The slots of the first of the list.
    """
    tree = view.tree
    behind = tree.child(noun, "nmod") is None
    before = tree.child(noun, "det", "nmod:poss", "amod") is None and _is_alike(view, noun)
    for slot in slots:
        follows = slot.name.startswith("nmod:") and slot.token.index > noun.index
        leads = slot.name in ("poss", "demonym")
        if (behind and follows) or (before and leads):
            yield Slot(slot.name, slot.token, "conj")


def _is_alike(view: ClauseView, noun: Token) -> bool:
    """Tell whether the adjective before the first is said of a noun as well.

    Of a name with a title where that is another one of the same service: *de Turkse minister
    X en gezant Y*, not *de Amerikaanse gezant X en Talibanleider Y*, *president X en
    kanselier Y*, *generaal X en generaal Y*.
    """
    if not any(a.pos == "PROPN" for a in view.tree.children(noun, "appos")):
        return True
    types = {entry.type for entry, _ in view.lexicon.relations.noun(noun.lemma.lower())}
    again = noun.lemma == view.tree[noun.head].lemma
    return "holdsPosition" in types and "headOf" not in types and not again and "-" not in noun.text
