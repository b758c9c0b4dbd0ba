"""Lexicons of a few entries, written for a test."""

from kg.lexicon import Vocabulary, load

VOCABULARY = Vocabulary(
    frame_types={
        "Contribution",
        "Aid",
        "Attack",
        "Statement",
        "Request",
        "Threat",
        "Killing",
        "Consultation",
    },
    roles={"agent", "target", "topic", "quantity"},
    relations={"headOf", "holdsPosition"},
    entity_types={"ArmedForce", "Person", "Goods"},
)
LISTS = """
prepositions = ["aan", "van", "door", "met", "op", "tot", "tegen", "met"]
prefixes = ["ver", "be", "aan"]
simplexes = ["echtgeval"]
negation = ["niet"]
former = ["oud"]
conditional = ["als", "op voorwaarde dat"]
"""


def written(folder, **texts):
    """Write the lists and some files of entries, and give the ontologies' folder."""
    place = folder / "ontologies" / "lexicon"
    place.mkdir(parents=True, exist_ok=True)
    for name, text in {"lists": LISTS, **texts}.items():
        (place / f"{name}.toml").write_text(text, encoding="utf-8")
    return place.parent


def lexicon(folder, text):
    """Read a lexicon of one file of entries."""
    return load(written(folder, aid=text), vocabulary=VOCABULARY)
