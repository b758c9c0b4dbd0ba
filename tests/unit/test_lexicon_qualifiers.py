"""Light verbs, operators and word lists of the lexicon."""

from kg.model import Modality, Polarity
from tests.unit.lexicons import lexicon

LIGHT = """
[[light_verb]]
verbs = ["krijgen"]
reversed = true
[[light_verb]]
verbs = ["komen"]
slot = "obl:tot"
nouns = ["akkoord"]
[[light_verb]]
verbs = ["houden"]
types = ["Consultation"]
"""


def test_light_verbs(tmp_path):
    index = lexicon(tmp_path, LIGHT)
    (get,) = index.light_verbs("krijgen")
    assert (get.slot, get.nouns, get.reversed) == ("obj", (), True)
    (come,) = index.light_verbs("komen")
    assert (come.slot, come.nouns, come.reversed) == ("obl:tot", ("akkoord",), False)
    (hold,) = index.light_verbs("houden")
    assert (hold.nouns, hold.types) == ((), {"Consultation"})
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
types = ["Killing"]
polarity = "negative"
only = ["Aid"]
[[content]]
roles = ["quantity"]
modality = "possible"
[[content]]
types = ["Request"]
words = ["uitnodigen"]
roles = ["target"]
modality = "possible"
"""


def test_operators_by_part_of_speech_and_tense(tmp_path):
    qualifiers = lexicon(tmp_path, OPERATORS).qualifiers
    assert qualifiers.operator("zullen", "aux").modality is None
    assert qualifiers.operator("zullen", "aux", past=True).modality is Modality.POSSIBLE
    assert qualifiers.operator("weigeren", "verb", past=True).polarity is Polarity.NEGATIVE
    assert qualifiers.operator("weigeren", "noun") is None


def test_content_of_a_type_and_of_a_word(tmp_path):
    qualifiers = lexicon(tmp_path, OPERATORS).qualifiers
    assert qualifiers.content("Aid", "helpen").modality is Modality.REQUESTED
    assert qualifiers.content("Request", "vragen").roles == ("topic",)
    assert qualifiers.content("Request", "uitnodigen", "target").modality is Modality.POSSIBLE
    assert qualifiers.content("Request", "vragen", "target") is None
    assert qualifiers.content("Threat").spares == ("Request",)
    assert qualifiers.content("Attack", role="quantity").modality is Modality.POSSIBLE
    assert qualifiers.content("Attack", "aanval") is None


def test_content_that_changes_only_some_types(tmp_path):
    qualifiers = lexicon(tmp_path, OPERATORS).qualifiers
    suspended, threatened = qualifiers.content("Killing"), qualifiers.content("Threat")
    assert suspended.changes("Aid")
    assert not suspended.changes("Attack")
    assert suspended.stops
    assert threatened.changes("Attack")
    assert not threatened.stops


def test_word_lists(tmp_path):
    qualifiers = lexicon(tmp_path, "").qualifiers
    assert qualifiers.negation == {"niet"}
    assert qualifiers.former == {"oud"}
    assert qualifiers.conditional == ("als", "op voorwaarde dat")


def test_operator_that_is_a_phrase(tmp_path):
    text = '[[operator]]\nwords = ["op het punt staan"]\npos = "phrase"\ngoverns = ["comp"]'
    ((operator, phrase),) = lexicon(tmp_path, text).qualifiers.phrases_of("staan")
    assert operator.governs == ("comp",)
    assert phrase.words == ("op", "het", "punt")


def test_auxiliary_and_verb_stand_in_for_each_other(tmp_path):
    verb = '[[operator]]\nwords = ["zullen"]\npos = "verb"\ngoverns = ["obj"]\n'
    qualifiers = lexicon(tmp_path, OPERATORS + verb).qualifiers
    assert qualifiers.operator("zullen", "verb").governs == ("obj",)
    assert qualifiers.operator("zullen", "aux").governs == ()
    assert qualifiers.operator("weigeren", "aux").governs == ("comp",)


def frame(body, kind="Aid"):
    example = '  [[frame.example]]\n  text = "<trigger>Hulp</trigger>."\n'
    return f'[[frame]]\ntype = "{kind}"\n{body}\n{example}'


def test_adjectives_and_markers_are_found(tmp_path):
    text = frame('adjectives = ["gewond"]\nmodality = "intended"\npolarity = "negative"') + frame(
        'markers = ["volgens"]', "Statement"
    )
    index = lexicon(tmp_path, text)
    (wounded,) = index.adjective("gewond")
    assert wounded.modality is Modality.INTENDED
    assert wounded.polarity is Polarity.NEGATIVE
    assert [e.type for e in index.marker("Volgens")] == ["Statement"]
