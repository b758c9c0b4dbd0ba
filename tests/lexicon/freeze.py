"""Freeze the parses of the lexicon's examples and tell which fail.

    python -m tests.lexicon.freeze [--all] [--failures] [--accept CATEGORY [ID ...]]

Run it after an example has changed, with `--all` after the model has: processors differ
in how they round its 8-bit products, so a parse that is on file stays otherwise. It
rewrites `parses/`, forgets known failures that no longer fail, and lists the new ones:
look at each, mend the entry or the rule where one of them is wrong, and accept the rest
under the category that says why, by the ids listed. `--failures` leaves the parses as
they are and lists what they yield.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter, defaultdict

from kg.extract.reading import Resources
from kg.model import Document
from kg.syntax import conllu
from kg.syntax.spacy import parsed
from tests.lexicon.examples import KNOWN, NEW_DOCUMENT, PARSES, cases, missing, parses

CATEGORIES = {
    "parse": "the parser reads the sentence wrong",
    "construction": "the rules do not undo the construction",
    "class": "the class of a noun or name is not known, so a condition fails",
    "time": "a time expression takes the filler, or is not found",
    "rival": "another entry comes first",
}


def freeze(*, again: bool = False) -> None:
    """Parse the examples without a parse, or all, and write one file for each lexicon file."""
    from kg import lexicon, nlp

    pipeline = nlp.load(words=lexicon.load().words)
    kept = {} if again else parses()
    texts = defaultdict(dict)
    for case in cases():
        texts[case.file].setdefault(case.example.text, case.id)
    PARSES.mkdir(exist_ok=True)
    for stale in PARSES.glob("*.conllu"):
        stale.unlink()
    for file, named in texts.items():
        blocks = []
        for text, name in named.items():
            if text in kept:
                block = kept[text].partition("\n")[2]
            else:
                block = conllu.write(parsed(pipeline(text), Document(name, text)).sentences, text)
            blocks.append(f"{NEW_DOCUMENT} id = {name}\n{block}")
        (PARSES / f"{file}.conllu").write_text("".join(blocks), encoding="utf-8")


def failures() -> dict[str, tuple[tuple[str, str], str]]:
    """Give the examples that fail: key and what is missing, by id."""
    resources, frozen = Resources.load(), parses()
    found = {}
    for case in cases():
        parse = frozen.get(case.example.text)
        what = missing(case, parse, resources) if parse else "no parse; freeze first"
        if what:
            found[case.id] = case.key, what
    return found


def recorded() -> dict[tuple[str, str], str]:
    """Give the category of each failure on record."""
    if not KNOWN.exists():
        return {}
    rows = tomllib.loads(KNOWN.read_text(encoding="utf-8")).get("failure", ())
    return {(row["type"], row["text"]): row["category"] for row in rows}


def record(rows: list[tuple[tuple[str, str], str, str]]) -> None:
    """Write the known failures."""
    lines = ["# Examples that the lexicon's test knows to fail, written by tests.lexicon.freeze."]
    lines += [f"#   {name}: {meaning}" for name, meaning in CATEGORIES.items()]
    for (kind, text), category, what in rows:
        pairs = {"type": kind, "text": text, "category": category, "reason": what}
        lines += ["", "[[failure]]"]
        lines += [f"{key} = {json.dumps(v, ensure_ascii=False)}" for key, v in pairs.items()]
    KNOWN.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Freeze, compare with what is known, record; give 1 where a failure is new."""
    parser = argparse.ArgumentParser(prog="python -m tests.lexicon.freeze")
    parser.add_argument("--all", action="store_true", help="parse every example again")
    parser.add_argument("--failures", action="store_true", help="leave the parses as they are")
    parser.add_argument(
        "--accept", action="append", default=[], nargs="+", metavar="CATEGORY",
        help=f"record new failures, all or those named: {', '.join(CATEGORIES)}",
    )  # fmt: skip
    options = parser.parse_args()
    if not options.failures and not options.accept:
        freeze(again=options.all)
    accepted = {name: category for category, *names in options.accept for name in names}
    rest = next((category for category, *names in options.accept if not names), None)
    old, rows, new = recorded(), [], {}
    for name, (key, what) in failures().items():
        category = accepted.get(name) or old.get(key) or rest
        if category:
            rows.append((key, CATEGORIES[category] and category, what))
        else:
            new[name] = what
    record(rows)
    total = len(cases())
    for name, what in new.items():
        print(f"{name}: {what}")
    counts = ", ".join(f"{n} {c}" for c, n in Counter(c for _, c, _ in rows).most_common())
    print(f"{total} examples, {len(rows)} known to fail ({counts}), {len(new)} new")
    return 1 if new else 0


if __name__ == "__main__":
    sys.exit(main())
