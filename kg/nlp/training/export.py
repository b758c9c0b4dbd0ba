"""Export a checkpoint as a folder that ``spacy.load`` reads."""

import json
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from onnxruntime.quantization import QuantType, quantize_dynamic

from kg.nlp.component import NAME, Multitask
from kg.nlp.inference import ARC_LABELS, FILES, LABELS, NETWORK, PIECES
from kg.nlp.pieces import PieceTable
from kg.nlp.tokenizer import blank_pipeline
from kg.nlp.training.description import LICENCE_TEXT, describe
from kg.nlp.training.onnx_graph import write_arc_labels, write_graph
from kg.nlp.training.state import Run, load_run, swap_average

_IN_FLOAT: tuple[str, ...] = ()
"""Parts of names of encoder matrices that stay in floating point."""


def export(
    checkpoint: Path,
    folder: Path,
    *,
    quantised: bool = True,
    in_float: Sequence[str] = _IN_FLOAT,
) -> None:
    """Write a pipeline.

    Parameters
    ----------
    checkpoint : Path
        ``last.pt`` of a run; its averaged weights are taken.
    folder : Path
        Where to; files there are overwritten.
    quantised : bool
        Whether the encoder's matrices are to be in 8 bits.
    in_float : Sequence[str]
        Parts of names of encoder matrices to leave as they are.
    """
    run = load_run(checkpoint)
    swap_average(run)
    with tempfile.TemporaryDirectory() as temporary:
        files = network_files(run, Path(temporary), quantised=quantised, in_float=in_float)
    nlp = blank_pipeline()
    cast(Multitask, nlp.add_pipe(NAME)).from_files(files)
    nlp.meta.update(describe(run))
    nlp.to_disk(folder)
    (folder / "LICENSE").write_text(LICENCE_TEXT, encoding="utf8")


def network_files(
    run: Run, folder: Path, *, quantised: bool, in_float: Sequence[str]
) -> dict[str, bytes]:
    """Make the files of ``kg.nlp.inference`` from a run's present weights, using ``folder``."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        write_graph(run.network, folder / "float.onnx")
        write_arc_labels(run.network, folder / ARC_LABELS)
    if quantised:
        quantise(folder / "float.onnx", folder / NETWORK, in_float=in_float)
    else:
        (folder / "float.onnx").rename(folder / NETWORK)
    (folder / PIECES).write_text(piece_rows(run.table), encoding="utf8")
    labels = {**run.labels.as_dict(), "silver": []}
    (folder / LABELS).write_text(json.dumps(labels, ensure_ascii=False), encoding="utf8")
    return {name: (folder / name).read_bytes() for name in FILES}


def quantise(source: Path, target: Path, *, in_float: Sequence[str] = ()) -> None:
    """Turn the encoder's matrices into 8-bit integers, with a scale for each column."""
    import onnx

    nodes = [node.name for node in onnx.load(source).graph.node if node.op_type == "MatMul"]
    kept = [n for n in nodes if "/layers" not in n or any(part in n for part in in_float)]
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=kept,
        extra_options={"MatMulConstBOnly": True},
    )


def piece_rows(table: PieceTable) -> str:
    """Write pieces and scores, one a line."""
    rows = zip(table.pieces, table.scores, strict=True)
    return "".join(f"{piece}\t{score:.6g}\n" for piece, score in rows)
