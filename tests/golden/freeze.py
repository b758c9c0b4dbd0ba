"""Freeze the parses of the sentences in `constructions.toml`.

    python -m tests.golden.freeze [--all] [MODEL]

It parses the sentences that have no parse yet, all of them with `--all`, which is for a
changed model; read the difference then: a wrong parse that mending leaves is put right
by hand in `constructions.conllu`, since these tests are about the rules.
"""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

from kg import lexicon, nlp
from kg.model import Document
from kg.syntax import conllu
from kg.syntax.spacy import parsed

HERE = Path(__file__).parent
PARSES = HERE / "constructions.conllu"
MARK = "# newdoc id = "


def main() -> None:
    """Parse each sentence and write all parses to one file."""
    options = argparse.ArgumentParser(description="Freeze the parses of constructions.toml.")
    options.add_argument("--all", action="store_true", help="parse every sentence again")
    options.add_argument("model", nargs="?", help="name or path of another pipeline")
    chosen = options.parse_args()
    cases = tomllib.loads((HERE / "constructions.toml").read_text(encoding="utf-8"))["case"]
    pipeline = nlp.load(chosen.model, lexicon.load().words)
    kept = {} if chosen.all else frozen()
    blocks = []
    for case in cases:
        if (block := kept.get(case["text"])) is not None:
            blocks.append(f"{MARK}{case['name']}\n{block}")
            continue
        document = Document(case["name"], case["text"])
        trees = parsed(pipeline(case["text"]), document).sentences
        blocks.append(f"{MARK}{case['name']}\n{conllu.write(trees, case['text'])}")
    PARSES.write_text("\n".join(blocks), encoding="utf-8")


def frozen() -> dict[str, str]:
    """Give the parses on file by their text."""
    found = {}
    for block in PARSES.read_text(encoding="utf-8").split(MARK)[1:]:
        rest = block.partition("\n")[2].rstrip("\n") + "\n\n"
        found[conllu.document(rest).document.text.strip()] = rest
    return found


if __name__ == "__main__":
    main()
