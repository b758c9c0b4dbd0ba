"""Freeze the parses of the sentences in `constructions.toml`.

    python -m tests.golden.freeze [MODEL]

Run it after the model has changed, and read the difference: a wrong parse is put
right by hand in `constructions.conllu`, since these tests are about the rules.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from kg import nlp
from kg.model import Document
from kg.syntax import conllu
from kg.syntax.spacy import parsed

HERE = Path(__file__).parent


def main() -> None:
    """Parse each sentence and write all parses to one file."""
    cases = tomllib.loads((HERE / "constructions.toml").read_text(encoding="utf-8"))["case"]
    pipeline = nlp.load(sys.argv[1] if len(sys.argv) > 1 else None)
    blocks = []
    for case in cases:
        document = Document(case["name"], case["text"])
        trees = parsed(pipeline(case["text"]), document).sentences
        blocks.append(f"# newdoc id = {case['name']}\n{conllu.write(trees, case['text'])}")
    (HERE / "constructions.conllu").write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    main()
