"""From a spaCy `Doc` to plain trees: the only place where parses of either kind meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import ModelError
from kg.model import Document, Span
from kg.syntax.tree import Name, ParsedDocument, Token, Tree

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan


def parsed(doc: Doc, document: Document) -> ParsedDocument:
    """Turn a parsed `Doc` into trees; white-space tokens are left out.

    Raises
    ------
    ModelError
        The pipeline gave no sentences, heads or lemmas.
    """
    if len(doc) and not (doc.has_annotation("DEP") and doc.has_annotation("SENT_START")):
        message = "The language model gives no dependency parse."
        raise ModelError(message, "Name a pipeline with a parser, or leave --model out.")
    trees: list[Tree] = []
    for sent in doc.sents if len(doc) else ():
        tree = _tree(sent, len(trees))
        if tree is not None:
            trees.append(tree)
    return ParsedDocument(document, tuple(trees))


def _tree(sent: SpacySpan, index: int) -> Tree | None:
    words = [t for t in sent if not t.is_space]
    if not words:
        return None
    place = {t.i: n for n, t in enumerate(words)}
    tokens = tuple(
        Token(
            index=n,
            text=t.text,
            lemma=t.lemma_ or t.text,
            pos=t.pos_,
            dep="root" if t.head.i == t.i or t.head.i not in place else t.dep_,
            head=place.get(t.head.i, n),
            feats=str(t.morph),
            span=Span(t.idx, t.idx + len(t.text)),
        )
        for n, t in enumerate(words)
    )
    names = []
    for ent in sent.ents:
        inside = [place[t.i] for t in ent if t.i in place]
        if inside:
            names.append(Name(inside[0], inside[-1] + 1, ent.label_))
    return Tree(index, tokens, tuple(names))
