"""Read treebanks (CoNLL-U) and name annotations (IOB2)."""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word of a treebank.

    ``head`` is 0 for the root, else the 1-based place in the sentence. ``name`` and ``silver`` are
    IOB2 tags, None where not annotated. ``sure`` is false where tags and lemma are not to be used.
    """

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    dep: str
    space: bool = True
    sure: bool = True
    name: str | None = None
    silver: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a treebank with its identifier (``# sent_id``)."""

    id: str
    words: tuple[Word, ...]

    @property
    def document(self) -> str:
        """Give the part of the identifier that names the document."""
        if ".p." in self.id:
            return self.id.split(".p.")[0]
        return self.id.rsplit("-", 1)[0]

    @property
    def paragraph(self) -> str | None:
        """Give the part of the identifier that names the paragraph, where there is one."""
        return self.id.rsplit(".s.", 1)[0] if ".s." in self.id else None

    @property
    def place(self) -> tuple[str, list[int]]:
        """Give a key that sorts the sentences of documents as they stand in them."""
        _, _, rest = self.id.partition(".p.")
        return self.document, [int(number) for number in re.findall(r"\d+", rest)]


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, gzipped where the name ends in ``.gz``."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf8") as file:
            yield from file
    else:
        with path.open(encoding="utf8") as file:
            yield from file


def read_treebank(path: Path) -> list[Sentence]:
    """Read a CoNLL-U file.

    Parameters
    ----------
    path : Path
        ``.conllu`` or ``.conllu.gz``.

    Returns
    -------
    list[Sentence]
        With the dictionary form as lemma where MISC has ``SLemma``, and without ``ExtPos``.
    """
    sentences, words, name = [], [], ""
    for line in lines(path):
        if line.startswith("# sent_id"):
            name = line.split("=", 1)[1].strip()
        elif line[:1].isdigit():
            columns = line.rstrip("\n").split("\t")
            if columns[0].isdigit():
                words.append(_word(columns))
        elif not line.strip() and words:
            sentences.append(Sentence(name, tuple(words)))
            words = []
    if words:
        sentences.append(Sentence(name, tuple(words)))
    return sentences


def _word(columns: list[str]) -> Word:
    """Make a word from the ten columns of a line."""
    _, form, lemma, upos, xpos, feats, head, dep, _, misc = columns
    extra = dict(part.split("=", 1) for part in misc.split("|") if "=" in part)
    return Word(
        form=form,
        lemma=extra.get("SLemma", lemma),
        upos=upos,
        xpos=xpos,
        feats=_features(feats),
        head=int(head),
        dep=dep,
        space=extra.get("SpaceAfter") != "No",
        sure=extra.get("TagUnsure") != "Yes",
    )


def _features(feats: str) -> str:
    """Normalise a FEATS column; the empty set is the empty string."""
    return "|".join(f for f in feats.split("|") if f != "_" and not f.startswith("ExtPos="))


def read_names(path: Path) -> Iterator[tuple[str, tuple[str, ...], tuple[str | None, ...]]]:
    """Read an IOB2 file.

    Yields
    ------
    tuple[str, tuple[str, ...], tuple[str or None, ...]]
        ``# sent_id`` (or ""), the tokens and their tags; tag ``-`` (unknown) becomes None.
    """
    name, tokens, tags = "", [], []
    for line in [*lines(path), "\n"]:
        if line.startswith("# sent_id"):
            name = line.split("=", 1)[1].strip()
        elif "\t" in line:
            token, tag = line.rstrip("\n").split("\t")[:2]
            tokens.append(token)
            tags.append(None if tag == "-" else tag)
        elif not line.strip() and tokens:
            yield name, tuple(tokens), tuple(tags)
            name, tokens, tags = "", [], []


def add_names(sentences: Iterable[Sentence], path: Path, *, field: str) -> list[Sentence]:
    """Attach IOB2 tags to the sentences with the same tokens.

    Parameters
    ----------
    sentences : Iterable[Sentence]
        Sentences of a treebank.
    path : Path
        IOB2 file over some of these sentences.
    field : str
        ``name`` or ``silver``: the attribute of ``Word`` to fill.
    """
    tagged = {tokens: tags for _, tokens, tags in read_names(path)}
    found = []
    for sentence in sentences:
        tags = tagged.get(tuple(word.form for word in sentence.words))
        if tags is not None:
            words = map(_with_tag, sentence.words, tags, repeat(field))
            sentence = replace(sentence, words=tuple(words))
        found.append(sentence)
    return found


def _with_tag(word: Word, tag: str | None, field: str) -> Word:
    """Set the name or the silver tag of a word."""
    return replace(word, name=tag) if field == "name" else replace(word, silver=tag)
