"""Light verbs, operators and word lists of the lexicon."""

from pathlib import Path

import pytest

from kg.lexicon import Vocabulary, load
from kg.model import Modality, Polarity

VOCABULARY = Vocabulary(
    frame_types={"Contribution", "Aid", "Attack", "Statement", "Request", "Threat", "Killing"},
    roles={"agent", "target", "topic", "quantity"},
    relations={"headOf", "holdsPosition"},
    entity_types={"ArmedForce", "Person", "Goods"},
)
LISTS = """
prepositions = ["aan", "van", "door", "met", "op", "tot", "tegen", "met"]
prefixes = ["ver", "be", "aan"]
negation = ["niet"]
former = ["oud"]
conditional = ["als", "op voorwaarde dat"]
"""


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "ontologies"
    (folder / "lexicon").mkdir(parents=True)

    def write(**texts: str) -> Path:
        for name, text in {"lists": LISTS, **texts}.items():
            (folder / "lexicon" / f"{name}.toml").write_text(text, encoding="utf-8")
        return folder

    return write


def lexicon(files, text):
    return load(files(aid=text), vocabulary=VOCABULARY)


LIGHT = """
[[light_verb]]
verbs = ["krijgen"]
reversed = true
[[light_verb]]
verbs = ["komen"]
slot = "obl:tot"
nouns = ["akkoord"]
"""


def test_light_verbs(files):
    index = lexicon(files, LIGHT)
    (get,) = index.light_verbs("krijgen")
    assert (get.slot, get.nouns, get.reversed) == ("obj", frozenset(), True)
    (come,) = index.light_verbs("komen")
    assert (come.slot, come.nouns, come.reversed) == ("obl:tot", {"akkoord"}, False)
    assert index.light_verbs("eten") == ()


OPERATORS = """
[[operator]]
words = ["zullen"]
pos = "aux"
[[operator]]
words = ["zullen"]
pos = "aux"
tense = "past"
modality = "possible"
[[operator]]
words = ["weigeren"]
pos = "verb"
governs = ["comp"]
polarity = "negative"
[[content]]
types = ["Request", "Aid"]
modality = "requested"
[[content]]
types = ["Threat"]
polarity = "negative"
spares = ["Request"]
[[content]]
roles = ["quantity"]
modality = "possible"
[[content]]
types = ["Request"]
words = ["uitnodigen"]
roles = ["target"]
modality = "possible"
"""


def test_operators_by_part_of_speech_and_tense(files):
    qualifiers = lexicon(files, OPERATORS).qualifiers
    assert qualifiers.operator("zullen", "aux").modality is None
    assert qualifiers.operator("zullen", "aux", past=True).modality is Modality.POSSIBLE
    assert qualifiers.operator("weigeren", "verb", past=True).polarity is Polarity.NEGATIVE
    assert qualifiers.operator("weigeren", "noun") is None


def test_content_of_a_type_and_of_a_word(files):
    qualifiers = lexicon(files, OPERATORS).qualifiers
    assert qualifiers.content("Aid", "helpen").modality is Modality.REQUESTED
    assert qualifiers.content("Request", "vragen").roles == ("topic",)
    assert qualifiers.content("Request", "uitnodigen", "target").modality is Modality.POSSIBLE
    assert qualifiers.content("Request", "vragen", "target") is None
    assert qualifiers.content("Threat").spares == ("Request",)
    assert qualifiers.content("Attack", role="quantity").modality is Modality.POSSIBLE
    assert qualifiers.content("Attack", "aanval") is None


def test_word_lists(files):
    qualifiers = lexicon(files, "").qualifiers
    assert qualifiers.negation == {"niet"}
    assert qualifiers.former == {"oud"}
    assert qualifiers.conditional == ("als", "op voorwaarde dat")


def test_operator_that_is_a_phrase(files):
    text = '[[operator]]\nwords = ["op het punt staan"]\npos = "phrase"\ngoverns = ["comp"]'
    ((operator, phrase),) = lexicon(files, text).qualifiers.phrases_of("staan")
    assert operator.governs == ("comp",)
    assert phrase.words == ("op", "het", "punt")


def test_auxiliary_and_verb_stand_in_for_each_other(files):
    verb = '[[operator]]\nwords = ["zullen"]\npos = "verb"\ngoverns = ["obj"]\n'
    qualifiers = lexicon(files, OPERATORS + verb).qualifiers
    assert qualifiers.operator("zullen", "verb").governs == ("obj",)
    assert qualifiers.operator("zullen", "aux").governs == ()
    assert qualifiers.operator("weigeren", "aux").governs == ("comp",)


def frame(body, kind="Aid"):
    example = '  [[frame.example]]\n  text = "<trigger>Hulp</trigger>."\n'
    return f'[[frame]]\ntype = "{kind}"\n{body}\n{example}'


def test_adjectives_and_markers_are_found(files):
    text = frame('adjectives = ["gewond"]\nmodality = "intended"\npolarity = "negative"') + frame(
        'markers = ["volgens"]', "Statement"
    )
    index = lexicon(files, text)
    (wounded,) = index.adjective("gewond")
    assert wounded.modality is Modality.INTENDED
    assert wounded.polarity is Polarity.NEGATIVE
    assert [e.type for e in index.marker("Volgens")] == ["Statement"]
