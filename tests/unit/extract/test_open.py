"""Clauses that no entry covers: as open frames, as gaps, and why entries did not match."""

import pytest

from kg.extract.attempts import attempts
from kg.extract.gaps import gaps
from kg.extract.open import apart
from kg.extract.reading import Resources, read
from kg.extract.serialise import from_json, to_json
from kg.pipeline import extract
from kg.rdf.iri import IriScheme
from kg.rdf.provenance import Provenance
from kg.rdf.writer import quads
from kg.scoring.prediction import prediction
from kg.syntax import conllu

SMILES = """
1  Rutte         Rutte       PROPN  _  _             2  nsubj  _  NE=B-PERSON
2  glimlachte    glimlachen  VERB   _  VerbForm=Fin  0  root   _  _
3  .             .           PUNCT  _  _             2  punct  _  _
"""
MODAL = """
1  Rutte         Rutte       PROPN  _  _             2  nsubj  _  NE=B-PERSON
2  probeert      proberen    VERB   _  VerbForm=Fin  0  root   _  _
3  te            te          PART   _  _             4  mark   _  _
4  glimlachen    glimlachen  VERB   _  VerbForm=Inf  2  xcomp  _  _
5  .             .           PUNCT  _  _             2  punct  _  _
"""
RAINS = """
1  Het           het         PRON   _  _             2  expl   _  _
2  regent        regenen     VERB   _  VerbForm=Fin  0  root   _  _
3  .             .           PUNCT  _  _             2  punct  _  _
"""
TYPED = """
1  Nederland     Nederland   PROPN  _  _             2  nsubj  _  NE=B-GPE
2  steunt        steunen     VERB   _  VerbForm=Fin  0  root   _  _
3  Polen         Polen       PROPN  _  _             2  obj    _  NE=B-GPE
4  .             .           PUNCT  _  _             2  punct  _  _
"""

KNITS = """
1  Rutte         Rutte       PROPN  _  _             2  nsubj  _  NE=B-PERSON
2  breit         breien      VERB   _  VerbForm=Fin  0  root   _  _
3  Merkel        Merkel      PROPN  _  _             2  iobj   _  NE=B-PERSON
4  een           een         DET    _  _             5  det    _  _
5  trui          trui        NOUN   _  _             2  obj    _  _
6  .             .           PUNCT  _  _             2  punct  _  _
"""
STROLLS = """
1  Rutte         Rutte       PROPN  _  _             2  nsubj  _  NE=B-PERSON
2  slentert      slenteren   VERB   _  VerbForm=Fin  0  root   _  _
3  uit           uit         ADP    _  _             4  case   _  _
4  Polen         Polen       PROPN  _  _             2  obl    _  NE=B-GPE
5  naar          naar        ADP    _  _             6  case   _  _
6  Litouwen      Litouwen    PROPN  _  _             2  obl    _  NE=B-GPE
7  met           met         ADP    _  _             8  case   _  _
8  Merkel        Merkel      PROPN  _  _             2  obl    _  NE=B-PERSON
9  .             .           PUNCT  _  _             2  punct  _  _
"""
PAINTING = """
1  De            de          DET    _  _             2  det    _  _
2  schildering   schildering NOUN   _  _             5  nsubj  _  _
3  van           van         ADP    _  _             4  case   _  _
4  Polen         Polen       PROPN  _  _             2  nmod   _  NE=B-GPE
5  glimlacht     glimlachen  VERB   _  VerbForm=Fin  0  root   _  _
6  .             .           PUNCT  _  _             5  punct  _  _
"""


@pytest.fixture(scope="module")
def resources():
    return Resources.load()


def document(text):
    return conllu.document(text, name="d", date="2020-02")


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [(SMILES, ["glimlachen"]), (MODAL, ["glimlachen"]), (RAINS, []), (TYPED, [])],
    ids=["plain verb", "what only carries it", "nobody and nothing", "covered"],
)
def test_open_frame_for_a_clause_that_no_entry_covers(resources, text, lemmas):
    _, opened = apart(extract(document(text), resources, open_frames=True).frames)

    assert [frame.trigger.lemma for frame in opened] == lemmas
    assert [[role.name for role in frame.roles] for frame in opened] == [["agent"]] * len(lemmas)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (KNITS, {"agent": "Rutte", "target": "Merkel", "topic": "trui"}),
        (
            STROLLS,
            {"agent": "Rutte", "origin": "Polen", "destination": "Litouwen", "topic": "Merkel"},
        ),
    ],
    ids=["receiver and what it gets", "whence, whither and with whom"],
)
def test_roles_of_an_open_frame(resources, text, roles):
    _, (frame,) = apart(extract(document(text), resources, open_frames=True).frames)

    assert {role.name: role.filler.text for role in frame.roles} == roles


def test_open_frames_are_given_on_request_alone(resources):
    assert extract(document(SMILES), resources).frames == ()


def test_open_frames_leave_the_typed_ones_and_the_score_as_they_are(resources):
    parsed = document(TYPED)

    plain = extract(parsed, resources)
    opened = extract(parsed, resources, open_frames=True)

    assert [frame.type for frame in plain.frames] == ["Support"]
    assert prediction(opened) == prediction(plain)


def test_open_frames_stand_apart_in_json_and_read_back(resources):
    found = extract(document(SMILES), resources, open_frames=True)

    json = to_json(found)

    assert json["frames"] == []
    assert [frame["type"] for frame in json["open"]] == ["Open"]
    assert from_json(json) == found


def test_open_frame_is_written_as_rdf_of_its_own_class(resources):
    found = extract(document(SMILES), resources, open_frames=True)

    written = set(
        quads(
            found,
            ontology=resources.ontology,
            provenance=Provenance("test"),
            scheme=IriScheme(),
        )
    )

    objects = {str(q.object.value) for q in written}
    assert any(o.endswith("#Open") for o in objects)


def test_gaps_count_what_evokes_nothing(resources):
    found = gaps([document(SMILES), document(MODAL), document(TYPED)], resources)

    assert [(gap.word, gap.kind, gap.count) for gap in found] == [("glimlachen", "verb", 2)]
    assert found[0].slots == ("subj",)


def test_gaps_count_nouns_that_look_like_events(resources):
    found = gaps([document(PAINTING)], resources)

    assert ("schildering", "noun") in [(gap.word, gap.kind) for gap in found]


def test_attempts_tell_which_entry_matched(resources):
    (reading,) = read(document(TYPED), resources)

    tried = [a for a in attempts(reading) if a.token.text == "steunt"]

    assert [a.entry.type for a in tried if a.matched] == ["Support"]
    assert all(a.reason for a in tried if not a.matched)
