"""Parses on one line a sentence, so that a case of reference reads as its words.

A word is `form/lemma/POS/dep/head`, the head counted from 1 and 0 for the root, with
features after a further slash and a name's label after `@` (`@PERSON` opens a name,
`@+` continues it): `Kaag/Kaag/PROPN/nsubj/2@PERSON zei/zeggen/VERB/root/0/Fin,Sing`.
An empty lemma is the form in lower case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import conllu

if TYPE_CHECKING:
    from kg.syntax.tree import ParsedDocument

_FEATS = {
    "Fin": "VerbForm=Fin",
    "Sing": "Number=Sing",
    "Plur": "Number=Plur",
    "Neut": "Gender=Neut",
    "Com": "Gender=Com",
    "Prs": "PronType=Prs",
    "Poss": "Poss=Yes",
    "Rel": "PronType=Rel",
    "Dem": "PronType=Dem",
    "Ind": "PronType=Ind",
    "Int": "PronType=Int",
    "Rcp": "PronType=Rcp",
    "P1": "Person=1",
    "P3": "Person=3",
    "Reflex": "Reflex=Yes",
    "Def": "Definite=Def",
    "Indef": "Definite=Ind",
    "Past": "Tense=Past",
    "Part": "VerbForm=Part",
    "Inf": "VerbForm=Inf",
}


def document(*sentences: str, name: str = "d") -> ParsedDocument:
    """Read a document, a string for each of its sentences."""
    return conllu.document("\n\n".join(map(_sentence, sentences)), name=name)


def _sentence(text: str) -> str:
    label = ""
    rows = []
    for number, word in enumerate(text.split(), start=1):
        cells, _, name = word.partition("@")
        form, lemma, pos, dep, head, *feats = cells.split("/")
        marks = ""
        if name:
            label = label if name == "+" else name
            marks = f"NE={'I' if name == '+' else 'B'}-{label}"
        names = [_FEATS[f] for f in feats[0].split(",")] if feats else []
        row = (
            str(number),
            form,
            lemma or form.lower(),
            pos,
            "_",
            "|".join(sorted(names)) or "_",
            head,
            dep,
            "_",
            marks or "_",
        )
        rows.append("\t".join(row))
    return "\n".join(rows)
