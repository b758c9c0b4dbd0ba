"""Begin or resume a training run."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from kg.errors import ModelError
from kg.nlp.pieces import PieceTable
from kg.nlp.training.boundaries import train_boundaries
from kg.nlp.training.config import read_config
from kg.nlp.training.corpus import Sentence, add_names, read_treebank
from kg.nlp.training.encoder import base_sizes, load_base
from kg.nlp.training.labels import count_labels
from kg.nlp.training.loop import train
from kg.nlp.training.state import Run, load_run, new_run
from kg.nlp.training.vocabulary import frequent_words, sub_table, trimmed_pieces

log = logging.getLogger(__name__)
_FREQUENT = 200_000
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Sources:
    """Files that training reads."""

    encoder: Path | None
    treebanks: Sequence[Path]
    names: Path | None
    silver: Path | None
    dev: Path


def start(config: Path, sources: Sources, folder: Path) -> None:
    """Train in ``folder``: from its checkpoint if there is one, else from the beginning."""
    sentences = training_sentences(sources)
    dev = read_treebank(sources.dev)
    last = folder / "last.pt"
    if last.exists():
        run = load_run(last)
    elif sources.encoder:
        run = _new(config, sources.encoder, sentences)
    else:
        msg = "A new run needs an encoder."
        raise ModelError(msg, hint="Write one with the command `unpack`.")
    log.info("%d sentences, %d pieces, %s", len(sentences), len(run.table), run.progress)
    train(run, sentences, dev, folder)


def start_boundaries(config: Path, checkpoint: Path, sources: Sources, target: Path) -> None:
    """Train the boundaries further: from ``target`` if it is there, else from ``checkpoint``."""
    run = load_run(target if target.exists() else checkpoint)
    run.config = replace(run.config, boundaries=read_config(config).boundaries)
    train_boundaries(run, training_sentences(sources), read_treebank(sources.dev), target)


def training_sentences(sources: Sources) -> list[Sentence]:
    """Read the treebanks with their names; overlong sentences are left out."""
    read = [sentence for path in sources.treebanks for sentence in read_treebank(path)]
    sentences = [sentence for sentence in read if len(sentence.words) <= _LONGEST]
    if sources.names:
        sentences = add_names(sentences, sources.names, field="name")
    if sources.silver:
        sentences = add_names(sentences, sources.silver, field="silver")
    return sentences


def _new(config_path: Path, encoder_path: Path, sentences: Sequence[Sentence]) -> Run:
    """Set up a run with the pretrained encoder, trimmed to the pieces that Dutch needs."""
    config = read_config(config_path)
    base = torch.load(encoder_path, map_location="cpu", weights_only=True)
    whole = PieceTable(base["pieces"], base["scores"])
    words = {word.form for sentence in sentences for word in sentence.words}
    kept = trimmed_pieces(whole, [*sorted(words), *frequent_words(_FREQUENT)])
    sizes = base_sizes(base, len(kept))
    run = new_run(config, sub_table(whole, kept), count_labels(sentences), sizes)
    load_base(run.network.encoder, base, kept)
    return run
