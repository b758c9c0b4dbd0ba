"""Write an analysis into a spaCy Doc."""

from collections.abc import Sequence

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, TAG
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.nlp.analysis import Analysis
from kg.nlp.bio import spans
from kg.nlp.inference import Array

_ATTRIBUTES = [HEAD, DEP, POS, TAG, MORPH, LEMMA]


class DocWriter:
    """Turns class numbers into a vocabulary's symbols.

    Parameters
    ----------
    vocab : Vocab
        Of the documents to be written.
    labels : dict[str, list[str]]
        Class names by task.
    """

    def __init__(self, vocab: Vocab, labels: dict[str, list[str]]) -> None:
        self._strings = vocab.strings
        deps = ["ROOT" if name == "root" else name for name in labels["dep"]]
        self._deps = self._symbols(deps)
        self._pos = self._symbols(labels["upos"])
        self._tags = self._symbols(labels["xpos"])
        self._morphs = np.array([vocab.morphology.add(x) for x in labels["feats"]], np.uint64)
        space = ["SPACE", "_SP", "dep", "ROOT"]
        self._space = dict(zip(space, self._symbols(space).tolist(), strict=True))
        self._no_features = int(vocab.morphology.add(""))

    def _symbols(self, names: Sequence[str]) -> Array:
        """Give the numbers of strings in the vocabulary."""
        return np.array([self._strings.add(name) for name in names], np.uint64)

    def write(self, doc: Doc, places: Sequence[int], analysis: Analysis) -> Doc:
        """Fill a document.

        Parameters
        ----------
        doc : Doc
            Tokenised.
        places : Sequence[int]
            Token number of each word of the analysis; all other tokens are white space, which
            hangs on the token before it.
        analysis : Analysis
            Of the words.
        """
        if not len(doc):
            return doc
        table = self._blank_rows(doc, places)
        if places:
            self._fill(table, np.array(places), analysis)
        doc.from_array(_ATTRIBUTES, table)  # type: ignore[arg-type]
        names = [
            Span(doc, places[start], places[end - 1] + 1, label=label)
            for start, end, label in spans(analysis.names)
        ]
        doc.set_ents(names)
        return doc

    def _blank_rows(self, doc: Doc, places: Sequence[int]) -> Array:
        """Make the rows of white-space tokens; leading ones hang on the first word."""
        table = np.zeros((len(doc), len(_ATTRIBUTES)), np.uint64)
        heads = np.full(len(doc), -1, np.int64)
        leading = places[0] if places else 1
        heads[:leading] = (places[0] if places else 0) - np.arange(leading)
        table[:, 0] = heads.view(np.uint64)
        space = self._space
        table[:, 1:5] = [space["dep"], space["SPACE"], space["_SP"], self._no_features]
        if not places:
            table[0, 1] = space["ROOT"]
        if len(places) < len(doc):
            table[:, 5] = [token.orth for token in doc]
        return table

    def _fill(self, table: Array, places: Array, analysis: Analysis) -> None:
        """Fill in the rows of words."""
        heads = places[analysis.heads] - places
        columns = (
            heads.astype(np.int64).view(np.uint64),
            self._deps[analysis.deps],
            self._pos[analysis.upos],
            self._tags[analysis.xpos],
            self._morphs[analysis.feats],
            self._symbols(analysis.lemmas),
        )
        table[places] = np.stack(columns, axis=1)
