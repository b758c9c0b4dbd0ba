"""The spaCy component ``kg_multitask``: everything that the network says, written into a Doc."""

import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.errors import ModelError
from kg.nlp.analysis import Analyser, Analysis, Text
from kg.nlp.inference import FILES, Inference
from kg.nlp.tokenizer import is_paragraph_end
from kg.nlp.writing import DocWriter

NAME = "kg_multitask"
_MOST = 64
_THREADS = 3
"""Threads at most: two keep two cores at work, and a third steps in where one has to wait for
Python's lock, which whoever goes on with the documents holds for most of the time."""
_TURN = 0.001
"""Seconds after which a thread that waits for the lock gets it; Python's own is 0.005."""
_ASSIGNS = [
    "token.is_sent_start",
    "token.pos",
    "token.tag",
    "token.morph",
    "token.lemma",
    "token.dep",
    "token.head",
    "doc.ents",
    "doc.sents",
]


@contextmanager
def _short_turns() -> Iterator[None]:
    """Let the threads take turns quickly while they read, for each of their steps is short."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


@Language.factory(NAME, assigns=_ASSIGNS, default_config={"threads": 0})
def create_multitask(nlp: Language, name: str, threads: int) -> "Multitask":
    """Make the component; ``threads`` 0 means one a core and one more, three at most."""
    return Multitask(nlp, name, threads=threads)


class Multitask(Pipe):
    """Sentences, tags, features, lemmas, dependencies and names from one network.

    The analysis of a text depends on that text alone: windows are read one at a time, each in one
    thread; several threads read several windows.

    Parameters
    ----------
    nlp : Language
        The pipeline that the component is part of.
    name : str
        Its name in the pipeline.
    threads : int
        Number of threads; 0: one a core and one more, three at most.
    """

    def __init__(self, nlp: Language, name: str = NAME, *, threads: int = 0) -> None:
        self.vocab = nlp.vocab
        self.name = name
        self.threads = threads or min(_THREADS, (os.cpu_count() or 1) + 1)
        self._analyser: Analyser | None = None
        self._writer: DocWriter | None = None

    @property
    def analyser(self) -> Analyser:
        """Give what analyses tokenised text."""
        if self._analyser is None:
            msg = f"The component '{self.name}' has no model files."
            raise ModelError(msg, hint="Load it from a folder with spacy.load or kg.nlp.load.")
        return self._analyser

    def learn(self, words: Iterable[str]) -> None:
        """Take words for known ones, as those of a lexicon, when it looks for dictionary forms."""
        self.analyser.learn(words)

    def __call__(self, doc: Doc) -> Doc:
        """Analyse one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Analyse documents, several at a time, in order.

        While a document is in the hands of the caller, those behind it are analysed.

        Parameters
        ----------
        stream : Iterable[Doc]
            Tokenised documents.
        batch_size : int
            How many are taken from the stream ahead; the result does not depend on it.
        """
        most = max(1, min(batch_size, _MOST))
        docs = iter(stream)
        first = list(islice(docs, min(2, most)))
        with ThreadPoolExecutor(self.threads) as pool, _short_turns():
            if len(first) > 1:
                yield from self._several(chain(first, docs), most, pool)
            else:
                for doc in chain(first, docs):
                    yield self._alone(doc, pool)

    def _alone(self, doc: Doc, pool: ThreadPoolExecutor) -> Doc:
        """Analyse one document in all threads."""
        places, text = text_of(doc)
        return self._write(doc, places, self.analyser.analyse(text, pool.map))

    def _several(self, docs: Iterable[Doc], most: int, pool: ThreadPoolExecutor) -> Iterator[Doc]:
        """Analyse documents beside each other, each in one thread, ``most`` of them ahead."""
        ahead: deque[tuple[Doc, list[int], Future[Analysis]]] = deque()
        for doc in docs:
            places, text = text_of(doc)
            ahead.append((doc, places, pool.submit(self.analyser.analyse, text)))
            if len(ahead) == most:
                yield self._finished(*ahead.popleft())
        while ahead:
            yield self._finished(*ahead.popleft())

    def _finished(self, doc: Doc, places: Sequence[int], analysis: Future[Analysis]) -> Doc:
        """Wait for an analysis and write it."""
        return self._write(doc, places, analysis.result())

    def _write(self, doc: Doc, places: Sequence[int], analysis: Analysis) -> Doc:
        """Write the analysis into the document."""
        if self._writer is None:
            self._writer = DocWriter(self.vocab, self.analyser.inference.labels)
        self.analyser.inference.table.forget(above=200_000)
        return self._writer.write(doc, places, analysis)

    def from_files(self, files: dict[str, bytes]) -> "Multitask":
        """Take the network's files into use (``kg.nlp.inference.FILES``)."""
        return self._use(Inference(files))

    def _use(self, inference: Inference) -> "Multitask":
        """Take a network into use."""
        self._analyser, self._writer = Analyser(inference), None
        return self

    def _files(self) -> dict[str, bytes]:
        """Give the contents of the network's files; none before they are loaded."""
        return self._analyser.inference.files if self._analyser else {}

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the network's files to a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self._files().items():
            (folder / name).write_bytes(data)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "Multitask":
        """Read the network's files from a folder."""
        missing = [name for name in FILES if not (Path(path) / name).exists()]
        if missing:
            msg = f"{path}: the model lacks {', '.join(missing)}."
            raise ModelError(msg, hint="Install kg anew, or export the model again.")
        return self._use(Inference.from_folder(Path(path)))

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Serialise the network's files."""
        import srsly

        return srsly.msgpack_dumps(self._files())  # type: ignore[no-any-return]

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> "Multitask":
        """Undo ``to_bytes``."""
        import srsly

        files = srsly.msgpack_loads(data)
        return self._use(Inference(files)) if files else self

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by the network's files, for ``nlp.pipe(..., n_process=2)``."""
        return _restore, (self.vocab, self.name, self.threads, self._files())


def _restore(vocab: Vocab, name: str, threads: int, files: dict[str, bytes]) -> Multitask:
    """Undo pickling."""
    component = Multitask.__new__(Multitask)
    component.vocab, component.name, component.threads = vocab, name, threads
    component._analyser = component._writer = None
    return component._use(Inference(files)) if files else component


def text_of(doc: Doc) -> tuple[list[int], Text]:
    """Leave white space out of a document.

    Returns
    -------
    tuple[list[int], Text]
        The places of the words among the tokens, and the words.
    """
    places: list[int] = []
    words: list[str] = []
    paragraphs: list[int] = []
    attached: list[bool] = []
    fresh, spaced = True, True
    for token in doc:
        if token.is_space:
            fresh, spaced = fresh or is_paragraph_end(token.text), True
            continue
        if fresh:
            paragraphs.append(len(words))
        places.append(token.i)
        words.append(token.text)
        attached.append(not spaced)
        fresh, spaced = False, bool(token.whitespace_)
    return places, Text(words, paragraphs, attached)
