"""What a model folder says of itself: data, licences, recipe."""

from dataclasses import asdict
from typing import Any

from kg.nlp.training.state import Run

VERSION = "1.0.0"
SOURCES = [
    {
        "name": "UD_Dutch-Alpino and UD_Dutch-LassySmall (also an earlier release, mapped)",
        "url": "https://universaldependencies.org",
        "license": "CC BY-SA 4.0",
    },
    {
        "name": "Alpino Treebank (directories extra, i_suite, j_suite; name lists)",
        "url": "https://github.com/rug-compling/Alpino",
        "license": "LGPL 2.1 or later",
    },
    {
        "name": "Named entities over sentences of the treebanks, annotated for this project",
        "url": "",
        "license": "CC BY-SA 4.0",
    },
    {
        "name": "multilingual-e5-small (encoder)",
        "url": "https://huggingface.co/intfloat/multilingual-e5-small",
        "license": "MIT",
    },
]
LICENCE_TEXT = """\
The files of this folder (a trained model of Dutch) are licensed under the Creative Commons
Attribution-ShareAlike 4.0 International licence (CC BY-SA 4.0):
https://creativecommons.org/licenses/by-sa/4.0/legalcode

The model was trained on
  - the Universal Dependencies treebanks UD_Dutch-Alpino and UD_Dutch-LassySmall (University of
    Groningen and others), CC BY-SA 4.0;
  - further sentences and name lists of the Alpino Treebank (https://github.com/rug-
    compling/Alpino), GNU Lesser General Public License 2.1 or later;
  - named entities annotated over treebank sentences for this project, CC BY-SA 4.0.

It was initialised with multilingual-e5-small (Microsoft), under the MIT licence:

    Copyright (c) Microsoft Corporation.

    Permission is hereby granted, free of charge, to any person obtaining a copy of this
    software and associated documentation files (the "Software"), to deal in the Software
    without restriction, including without limitation the rights to use, copy, modify, merge,
    publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons
    to whom the Software is furnished to do so, subject to the following conditions:

    The above copyright notice and this permission notice shall be included in all copies or
    substantial portions of the Software.

    THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,
    INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR
    PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
    FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
    OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
    DEALINGS IN THE SOFTWARE.
"""


def describe(run: Run) -> dict[str, Any]:
    """Give the entries of ``meta.json`` that are known when a model is exported."""
    return {
        "name": "kg_multitask",
        "version": VERSION,
        "description": (
            "Dutch news: sentences, tags, features, lemmas, Universal Dependencies and names, "
            "from one small encoder run by onnxruntime."
        ),
        "author": "the kg project",
        "license": "CC BY-SA 4.0",
        "sources": SOURCES,
        "training": {"config": asdict(run.config), "progress": asdict(run.progress)},
        "performance": {},
    }
