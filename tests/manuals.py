"""Runs what `docs/lexicon.md` and `docs/gazetteer.md` tell, and writes the answers anew.

    python -m tests.manuals

Blocks are gone through in their order: one of TOML or Turtle is written to the file that its first
line names (Turtle behind what the file has), and of a `console` block every line that begins with
`$` is run; what it says stands below it.
"""

import contextlib
import os
import re
import shlex
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path
from unittest import mock

from click.testing import CliRunner

from kg import nlp
from kg.cli.main import main

ROOT = Path(__file__).parent.parent
OWN = "my-ontologies"
MANUALS = {name: ROOT / "docs" / f"{name}.md" for name in ("lexicon", "gazetteer")}
