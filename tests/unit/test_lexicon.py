"""The lexicon's reader and its look-ups."""

import pytest

from kg.lexicon import EntryKind, load
from kg.model import Span
from tests.unit.lexicons import VOCABULARY, lexicon, written

ENTRY = """
[[frame]]
type = "Contribution"
verbs = ["bijdragen"]
nouns = ["bijdrage"]
roles.target = ["obl:aan", "nmod:aan"]
roles.quantity = ["obl:met"]
  [[frame.example]]
  text = "<agent>Nederland</agent> <trigger>draagt</trigger> bij aan <target>de missie</target>."
"""
EXAMPLE = '  [[frame.example]]\n  text = "<trigger>Hulp</trigger>."\n'


def frame(body, kind="Aid"):
    return f'[[frame]]\ntype = "{kind}"\n{body}\n{EXAMPLE}'


def test_entry_is_read_whole(tmp_path):
    (entry,) = lexicon(tmp_path, ENTRY).verb("bijdragen")
    assert entry.id == "aid#Contribution:1"
    assert entry.kind is EntryKind.FRAME
    assert entry.roles["target"] == ("obl:aan", "nmod:aan")
    assert entry.polarity is None
    (example,) = entry.examples
    assert example.text == "Nederland draagt bij aan de missie."
    assert example.spans == (
        ("agent", Span(0, 9)),
        ("trigger", Span(10, 16)),
        ("target", Span(25, 34)),
    )


def test_entries_are_numbered_within_type_and_file(tmp_path):
    text = frame('verbs = ["helpen"]') + ENTRY + frame('verbs = ["steunen"]')
    ids = [entry.id for entry in lexicon(tmp_path, text).entries]
    assert ids == ["aid#Aid:1", "aid#Contribution:1", "aid#Aid:2"]


@pytest.mark.parametrize(
    ("body", "agent"),
    [
        ('verbs = ["helpen"]', ("subj",)),
        ('nouns = ["hulp"]', ("poss", "demonym", "nmod:door", "subj", "compound", "nmod:van")),
        (
            'nouns = ["moord"]\nroles.target = ["nmod:van", "poss"]',
            ("demonym", "nmod:door", "subj", "compound"),
        ),
        ('verbs = ["omkomen"]\nroles.target = ["subj"]', None),
        ('markers = ["volgens"]', ("obj",)),
        ('verbs = ["helpen"]\nroles.agent = ["obl:door"]', ("obl:door",)),
        ('nouns = ["hulp"]\nroles.agent = []', None),
    ],
    ids=["verb", "noun", "noun-claimed", "verb-claimed", "marker", "given", "none"],
)
def test_agent_default_leaves_out_claimed_slots(tmp_path, body, agent):
    (entry,) = lexicon(tmp_path, frame(body)).entries
    assert entry.roles.get("agent") == agent


@pytest.mark.parametrize(
    ("lemma", "found"),
    [
        ("aanval", [("Attack", "")]),
        ("Aanval", [("Attack", "")]),
        ("raketaanval", [("Attack", "raket")]),
        ("NAVO-aanval", [("Attack", "NAVO")]),
        ("F-aanval", [("Attack", "F")]),
        ("regeringsaanval", [("Attack", "regerings")]),
        ("luchthulp", [("Aid", "lucht")]),
        ("aanhulp", []),
        ("xhulp", []),
        ("noodhulp", [("Aid", "nood")]),
        ("behulp", []),
        ("knalval", []),
        ("luchtslag", []),
        ("lucht-slag", [("Attack", "lucht")]),
        ("slag", [("Attack", "")]),
        ("overval", [("Killing", "")]),
        ("schijnhulp", []),
        ("echtgeval", []),
        ("rechtsechtgeval", []),
        ("sportgeval", [("Aid", "sport")]),
    ],
)
def test_noun_matches_itself_and_compounds(tmp_path, lemma, found):
    text = (
        frame('nouns = ["aanval"]', "Attack")
        + frame('nouns = ["slag"]\ncompounds = false', "Attack")
        + frame('nouns = ["hulp"]\nexcept = ["schijnhulp"]', "Aid")
        + frame('nouns = ["overval"]', "Killing")
        + frame('nouns = ["geval"]', "Aid")
    )
    assert [(e.type, prefix) for e, prefix in lexicon(tmp_path, text).noun(lemma)] == found


def test_longer_noun_has_entries_of_its_last_part_too(tmp_path):
    known = lexicon(
        tmp_path,
        frame('nouns = ["aanslag", "moordaanslag"]', "Attack")
        + frame('nouns = ["aanslag"]\nwhen = [{slot = "nmod:op"}]', "Attack")
        + frame('nouns = ["slag"]', "Threat"),
    )
    found = known.noun("zelfmoordaanslag")
    assert [(e.id.partition("#")[2], prefix) for e, prefix in found] == [
        ("Attack:1", "zelf"),
        ("Attack:2", "zelfmoord"),
    ]


def test_conditions_come_before_the_fallback(tmp_path):
    text = frame('verbs = ["treffen"]', "Attack") + frame(
        'verbs = ["treffen"]\nwhen = [{ slot = "obj", types = ["Person"], lemmas = ["leider"] },'
        ' { slot = "obl:tegen", present = false }]',
        "Aid",
    )
    text += frame(
        'verbs = ["treffen"]\nwhen = [{ slot = "obj", present = false },'
        ' { slot = "iobj", present = false }, { slot = "pred", present = false }]',
        "Killing",
    )
    first, second, third = lexicon(tmp_path, text).verb("treffen")
    assert (first.type, second.type, third.type) == ("Aid", "Killing", "Attack")
    assert first.when[0].types == ("Person",)
    assert first.when[0].lemmas == ("leider",)
    assert [c.present for c in first.when] == [True, False]


@pytest.mark.parametrize(
    ("written", "words", "verb", "trigger"),
    [
        ("om het leven komen", ("om", "het", "leven"), "komen", 2),
        ("van de hand *wijzen", ("van", "de", "hand"), "wijzen", -1),
        ("*zich schuldig maken", ("zich", "schuldig"), "maken", 0),
        ("laten *weten", ("laten",), "weten", -1),
    ],
)
def test_phrase_is_found_by_its_verb(tmp_path, written, words, verb, trigger):
    index = lexicon(tmp_path, frame(f'phrases = ["{written}"]'))
    ((_, phrase),) = index.phrases_of(verb)
    assert (phrase.words, phrase.verb, phrase.trigger) == (words, verb, trigger)
    assert str(phrase) == written.replace("*", "")
    assert index.phrases_of(words[-1] + verb) == index.phrases_of(verb)


RELATION = """
[[relation]]
type = "headOf"
nouns = ["president"]
subject = ["self"]
object = ["demonym", "nmod:van"]
  [[relation.example]]
  text = "de <object>Franse</object> <trigger>president</trigger> <subject>Macron</subject>"
[[relation]]
type = "holdsPosition"
nouns = ["president"]
subject = ["self"]
object = ["self"]
  [[relation.example]]
  text = "<trigger>president</trigger> <subject>Macron</subject>"
"""


def test_relations_are_kept_apart_from_frames(tmp_path):
    index = lexicon(tmp_path, RELATION)
    assert index.noun("president") == ()
    found = index.relations.noun("vicepresident")
    assert [(e.type, prefix) for e, prefix in found] == [
        ("headOf", "vice"),
        ("holdsPosition", "vice"),
    ]
    assert found[0][0].roles == {"subject": ("self",), "object": ("demonym", "nmod:van")}


CLASSES = """
[[class]]
type = "Person"
nouns = ["minister", "militair", "spion", "dief", "piraat"]
[[class]]
type = "ArmedForce"
nouns = ["leger"]
except = ["beleger"]
"""
UNITS = """
[personnel]
nouns = ["militair"]
measures = ["man"]
[persons]
nouns = ["burger"]
whole = ["man", "gast"]
"""


@pytest.mark.parametrize(
    ("lemma", "kind"),
    [
        ("minister", "Person"),
        ("defensieminister", "Person"),
        ("regeringsleger", "ArmedForce"),
        ("beleger", None),
        ("tafel", None),
        ("militairen", "Person"),
        ("ministers", "Person"),
        ("legers", "ArmedForce"),
        ("spionnen", "Person"),
        ("dieven", "Person"),
        ("piraten", "Person"),
    ],
)
def test_noun_class(tmp_path, lemma, kind):
    assert lexicon(tmp_path, CLASSES).noun_class(lemma) == kind


@pytest.mark.parametrize(
    ("lemma", "unit"),
    [
        ("beroepsmilitair", "personnel"),
        ("burger", "persons"),
        ("gast", "persons"),
        ("balgast", None),
        ("man", "personnel"),
        ("tank", None),
    ],
)
def test_unit_of_people(tmp_path, lemma, unit):
    folder = written(tmp_path, aid=CLASSES, units=UNITS)
    assert load(folder, vocabulary=VOCABULARY).unit(lemma) == unit
