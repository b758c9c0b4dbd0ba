"""Clauses that a parser takes for adverbials and that are what is said or settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


def is_content(view: ClauseView, verb: Token, child: Token) -> bool:
    """Tell *wees er woensdag op dat ...*: an adverbial for the parser, but what was said.

    Parameters
    ----------
    view : ClauseView
        The sentence's clauses.
    verb, child : Token
        The verb and the clause that hangs from it as an adverbial.
    """
    marks = [m.lemma.lower() for m in view.tree.children(child, "mark")]
    if marks != ["dat"] or child.index < verb.index or view.tree.child(verb, "ccomp"):
        return False
    if (
        child.feat("VerbForm") != ""
        and _takes_clauses(view, verb)
        and not _is_result(view, verb, child)
    ):
        return True  # "kwamen al overeen dat ze zouden vertrekken"
    stranded = [c for c in view.tree.children(child, "case") if c.index < child.index]
    announced = view.tree.children(verb, "expl") or view.tree.children(child, "expl")
    return bool(stranded) and bool(announced)


def _takes_clauses(view: ClauseView, verb: Token) -> bool:
    """Tell a verb that has what it says or settles as a clause."""
    entries = view.lexicon.verb(view.lemma(verb))
    return any("comp" in names for entry in entries for names in entry.roles.values())


def _is_result(view: ClauseView, verb: Token, clause: Token) -> bool:
    """Tell *zei zo hard dat iedereen het hoorde*, which says how, from what was said."""
    known = words.load()
    between = view.tree.tokens[verb.index : clause.index]
    return any(known.has("degree_words", t.text.lower()) for t in between)
