"""Lemmas of forms that no treebank has."""

import pytest

from kg.nlp.inflection import singulars
from kg.nlp.known import KnownWords

SEEN = {("lagen", "NOUN"): "laag", ("aanval", "NOUN"): "aanval", ("nam", "VERB"): "nemen"}
WORDS = frozenset(
    {"aanslag", "laag", "bondgenoot", "genoot", "brief", "eis", "afnemen", "foto"}
    | {"klissen", "isoleren", "interveniëren", "creëren"}
)


@pytest.mark.parametrize(
    ("form", "upos", "lemma"),
    [
        pytest.param("aanslagen", "NOUN", "aanslag", id="short vowel stays short"),
        pytest.param("zelfmoordaanslagen", "NOUN", "zelfmoordaanslag", id="longest last part"),
        pytest.param("aardlagen", "NOUN", "aardlaag", id="last part that was seen"),
        pytest.param("ambtgenoten", "NOUN", "ambtgenoot", id="long vowel written double"),
        pytest.param("dreigbrieven", "NOUN", "dreigbrief", id="v becomes f"),
        pytest.param("looneisen", "NOUN", "looneis", id="z is s already"),
        pytest.param("foto's", "NOUN", "foto", id="apostrophe"),
        pytest.param("luchtaanval", "NOUN", "luchtaanval", id="no plural"),
        pytest.param("afnam", "VERB", "afnemen", id="particle and seen verb"),
        pytest.param("klist", "VERB", "klissen", id="verb that was never seen"),
        pytest.param("geïsoleerd", "VERB", "isoleren", id="trema after ge-"),
        pytest.param("intervenieerde", "VERB", "interveniëren", id="trema in the infinitive"),
        pytest.param("gecreëerd", "VERB", "creëren", id="trema in both"),
    ],
)
def test_first_candidate(form, upos, lemma):
    assert KnownWords(SEEN, WORDS).candidates(form, upos)[0] == lemma


PEOPLE = frozenset({"migrant", "migrante", "bondgenoot", "bondgenote", "congreslid", "slede"})
PEOPLE |= {"gewond", "gewonde", "grootheid"}


@pytest.mark.parametrize(
    ("form", "lemmas"),
    [
        pytest.param("migranten", ("migrant",), id="not of a woman"),
        pytest.param("bondgenoten", ("bondgenoot",), id="long vowel"),
        pytest.param("gewonden", ("gewonde", "gewond"), id="participle as a noun"),
        pytest.param("congresleden", ("congreslid",), id="changed vowel before a shorter part"),
        pytest.param("grootheden", ("grootheid",), id="changed ending"),
    ],
)
def test_singular_of_people(form, lemmas):
    seen = SEEN | {("wonden", "VERB"): "wonden", ("bondgenoten", "VERB"): "bondgenoten"}
    assert KnownWords(seen, PEOPLE).candidates(form, "NOUN") == lemmas


def test_no_candidate_for_what_has_no_known_part():
    assert KnownWords(SEEN, WORDS).candidates("wimpels", "NOUN") == ()


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("raketten", "raket"), ("troepen", "troep"), ("ideeën", "idee"), ("leiders", "leider")],
)
def test_singulars(plural, singular):
    assert singular in set(singulars(plural))


VERBS = ("nemen", "geven", "leggen", "halen", "dringen", "roepen", "sturen", "trekken", "winnen")
MADE = {
    **{("ge" + verb, "VERB"): verb for verb in VERBS},
    **{(verb, "VERB"): verb for verb in (*VERBS, "zetten")},
    **{("terugge" + verb, "VERB"): "terug" + verb for verb in (*VERBS, "zetten")},
    ("gefloten", "VERB"): "fluiten",
}


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        pytest.param("opgeschaald", "opschalen", id="particle verb without a known base"),
        pytest.param("gerepatrieerd", "repatriëren", id="verb in iëren"),
        pytest.param("geïnterneerd", "interneren", id="diaeresis after ge"),
    ],
)
def test_participle_of_a_word_of_the_lexicon(form, lemma):
    words = frozenset({"opschalen", "repatriëren", "interneren"})
    assert KnownWords(MADE, words).candidates(form, "VERB") == (lemma,)


@pytest.mark.parametrize(
    ("form", "lemmas"),
    [
        pytest.param("teruggefloten", ("terugfluiten",), id="common particle"),
        pytest.param("moedgefloten", (), id="no particle"),
    ],
)
def test_new_verb_of_a_common_particle(form, lemmas):
    assert KnownWords(MADE, frozenset()).candidates(form, "VERB") == lemmas


def test_verb_of_a_list_rather_than_one_newly_made():
    seen = MADE | {("terugwon", "VERB"): "terugwinnen", ("won", "VERB"): "winnen"}
    seen |= {("wonen", "VERB"): "wonen"}

    assert KnownWords(seen, frozenset({"terugwinnen"})).candidates("terugwon", "VERB") == (
        "terugwinnen",
    )
    assert "terugwonen" in KnownWords(seen, frozenset()).candidates("terugwon", "VERB")


def test_participle_of_another_verb_is_no_infinitive():
    seen = {("gezeten", "VERB"): "zitten", ("zetten", "VERB"): "zetten"}
    words = frozenset({"uitgezeten", "uitzitten", "uitzetten"})

    assert KnownWords(seen, words).candidates("uitgezette", "VERB") == ("uitzetten",)
