"""Noun phrases: what they are called, what they list and which preposition they have."""

from __future__ import annotations

import pytest

from kg.model import MentionKind
from kg.syntax.phrase import members, phrase, phrases
from kg.syntax.prepositions import preposition
from tests.unit.link.notation import document


def sentence(text):
    (tree,) = document(text).sentences
    return tree


def word(tree, form):
    return next(token for token in tree if token.text == form)


CALLED = {
    "title before a name": (
        "president//NOUN/nsubj/3 Macron/Macron/PROPN/appos/1@PERSON sprak/spreken/VERB/root/0/Fin",
        "president",
        "Macron",
    ),
    "title with its ministry before a name": (
        "minister//NOUN/nsubj/6 van//ADP/case/3 Defensie//NOUN/nmod/1@ORG"
        " Kajsa/Kajsa/PROPN/appos/1@PERSON Ollongren/Ollongren/PROPN/flat/4@+"
        " vertrok/vertrekken/VERB/root/0/Fin",
        "minister",
        "Kajsa Ollongren",
    ),
    "name of another inside is not its own": (
        "De//DET/det/2 coalitie//NOUN/nsubj/6 tegen//ADP/case/4 terreurbeweging//NOUN/nmod/2"
        " IS/IS/PROPN/appos/4@ORG groeit/groeien/VERB/root/0/Fin",
        "coalitie",
        "coalitie tegen terreurbeweging IS",
    ),
    "bracket behind the name of another": (
        "Leden/lid/NOUN/nsubj/8 van//ADP/case/3 terreurbeweging//NOUN/nmod/1"
        " Noordster/Noordster/PROPN/appos/3@ORG (//PUNCT/punct/6 NS/NS/PROPN/appos/3@ORG"
        " )//PUNCT/punct/6 vluchtten/vluchten/VERB/root/0/Fin",
        "Leden",
        "Leden van terreurbeweging Noordster",
    ),
    "part of a territory": (
        "Delen/deel/NOUN/nsubj/4/Plur van//ADP/case/3 Drenthe/Drenthe/PROPN/nmod/1@GPE"
        " overstromen/overstromen/VERB/root/0/Fin",
        "Delen",
        "Delen van Drenthe",
    ),
    "number that tells which one": (
        "Artikel//NOUN/nsubj/3 9//NUM/appos/1 geldt/gelden/VERB/root/0/Fin",
        "Artikel",
        "Artikel 9",
    ),
    "what is done to it": (
        "Boete//NOUN/root/0 voor//ADP/case/3 schoppen//VERB/amod/4/Inf agent//NOUN/nmod/1",
        "agent",
        "agent",
    ),
    "measure noun": (
        "Een//DET/det/2 aantal//NOUN/nsubj/4 commando's/commando/NOUN/nmod/2/Plur"
        " landde/landen/VERB/root/0/Fin",
        "aantal",
        "commando's",
    ),
    "measure noun of an adjective for people": (
        "Tientallen/tiental/NOUN/nsubj/3/Plur minderjarigen/minderjarig/ADJ/nmod/1"
        " vluchtten/vluchten/VERB/root/0/Fin",
        "Tientallen",
        "minderjarigen",
    ),
    "measure noun with van": (
        "Een//DET/det/2 reeks//NOUN/nsubj/5 van//ADP/case/4 aanvallen/aanval/NOUN/nmod/2/Plur"
        " volgde/volgen/VERB/root/0/Fin",
        "reeks",
        "aanvallen",
    ),
    "phrase of place": (
        "De//DET/det/2 VN-missie/VN-missie/NOUN/nsubj/5 in//ADP/case/4"
        " Libanon/Libanon/PROPN/nmod/2@GPE begon/beginnen/VERB/root/0/Fin",
        "VN-missie",
        "VN-missie in Libanon",
    ),
    "phrase of number stays out": (
        "De//DET/det/2 missie//NOUN/nsubj/6 van//ADP/case/5 vijfhonderd//NUM/nummod/5"
        " militairen/militair/NOUN/nmod/2/Plur begon/beginnen/VERB/root/0/Fin",
        "missie",
        "missie",
    ),
    "relative clause stays out": (
        "Koerdische/Koerdisch/ADJ/amod/2@NORP strijders/strijder/NOUN/nsubj/7/Plur"
        " die//PRON/nsubj/5/Rel Rakka/Rakka/PROPN/obj/5@GPE innamen//VERB/acl:relcl/2/Fin"
        " ,//PUNCT/punct/2 vertrokken/vertrekken/VERB/root/0/Fin",
        "strijders",
        "Koerdische strijders",
    ),
    "name of several words": (
        "De//DET/det/2 Europese/Europese/PROPN/nsubj/4@ORG Unie/Unie/PROPN/flat/2@+"
        " vergadert/vergaderen/VERB/root/0/Fin",
        "Europese",
        "Europese Unie",
    ),
    "proper nouns that nothing recognised": (
        "Jan/Jan/PROPN/nsubj/3 Jansen/Jansen/PROPN/flat/1 sprak/spreken/VERB/root/0/Fin",
        "Jan",
        "Jan Jansen",
    ),
}


@pytest.mark.parametrize(("text", "head", "called"), CALLED.values(), ids=CALLED)
def test_phrase_is_called_by_name_or_head_with_modifiers(text, head, called):
    tree = sentence(text)
    assert phrase(tree, word(tree, head)).text == called


def test_mention_covers_title_and_name_and_points_at_the_name():
    parsed = document(CALLED["title before a name"][0])
    found = phrase(parsed.sentences[0], parsed.sentences[0][0])
    mention, text = found.mention(), parsed.document.text
    assert found.titled
    assert text[mention.span.start : mention.span.end] == "president Macron"
    assert text[mention.head.start : mention.head.end] == "Macron"
    assert (mention.kind, mention.sentence) == (MentionKind.NAMED, 0)


KINDS = {
    "name": ("Rusland/Rusland/PROPN/root/0@GPE", MentionKind.NAMED),
    "pronoun": ("zij//PRON/root/0/P3", MentionKind.PRONOUN),
    "description": ("strijders/strijder/NOUN/root/0/Plur", MentionKind.NOMINAL),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS)
def test_phrase_refers_in_one_of_three_ways(text, kind):
    tree = sentence(text)
    assert phrase(tree, tree.root).kind is kind


MEMBERS = {
    "co-ordination": (
        "Polen/Polen/PROPN/nsubj/4@GPE en//CCONJ/cc/3 Hongarije/Hongarije/PROPN/conj/1@GPE"
        " weigeren//VERB/root/0/Fin",
        "Polen",
        ["Polen", "Hongarije"],
    ),
    "names after one title": (
        "ministers/minister/NOUN/nsubj/5/Plur Bruins/Bruins/PROPN/appos/1@PERSON en//CCONJ/cc/4"
        " Kaag/Kaag/PROPN/conj/2@PERSON spraken/spreken/VERB/root/0/Fin",
        "ministers",
        ["ministers", "Kaag"],
    ),
    "names that are measured": (
        "Een//DET/det/2 meerderheid//NOUN/nsubj/7 van//ADP/case/4 VVD/VVD/PROPN/nmod/2@ORG"
        " en//CCONJ/cc/6 CDA/CDA/PROPN/conj/4@ORG steunt/steunen/VERB/root/0/Fin",
        "meerderheid",
        ["meerderheid", "CDA"],
    ),
    "one alone": (
        "Polen/Polen/PROPN/nsubj/2@GPE weigert/weigeren/VERB/root/0/Fin",
        "Polen",
        ["Polen"],
    ),
}


@pytest.mark.parametrize(("text", "head", "listed"), MEMBERS.values(), ids=MEMBERS)
def test_members_are_all_that_a_phrase_lists(text, head, listed):
    tree = sentence(text)
    assert [token.text for token in members(tree, word(tree, head))] == listed


PREPOSITIONS = {
    "before a noun": (
        "Zij//PRON/nsubj/2 vochten/vechten/VERB/root/0 met//ADP/case/4 drones/drone/NOUN/obl/2",
        "drones",
        "met",
    ),
    "variant": (
        "Zij//PRON/nsubj/2 spraken/spreken/VERB/root/0 omtrent//ADP/case/4 vrede//NOUN/obl/2",
        "vrede",
        "over",
    ),
    "several words that mean a simple one": (
        "Zij//PRON/nsubj/2 spraken/spreken/VERB/root/0 met//ADP/case/7 het//DET/fixed/3"
        " oog//NOUN/fixed/3 op//ADP/fixed/3 vrede//NOUN/obl/2",
        "vrede",
        "voor",
    ),
    "several words that go by their first": (
        "Zij//PRON/nsubj/2 spraken/spreken/VERB/root/0 na//ADP/case/6 afloop//NOUN/fixed/3"
        " van//ADP/fixed/3 vredesoverleg//NOUN/obl/2",
        "vredesoverleg",
        "na",
    ),
    "inside an r-word": (
        "Zij//PRON/nsubj/2 vochten/vechten/VERB/root/0 daarmee//ADV/advmod/2", "daarmee", "met",
    ),
    "apart from its r-word": (
        "Zij//PRON/nsubj/2 denken//VERB/root/0 er//ADV/obl/2 niet//ADV/advmod/2 aan//ADP/case/3",
        "er",
        "aan",
    ),
    "none": (
        "Zij//PRON/nsubj/2 vochten/vechten/VERB/root/0 gisteren//ADV/advmod/2", "gisteren", "",
    ),
    "no r-word though it begins like one": (
        "Zij//PRON/nsubj/2 hadden/hebben/VERB/root/0 ervaring//NOUN/obj/2", "ervaring", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "head", "found"), PREPOSITIONS.values(), ids=PREPOSITIONS)
def test_preposition_is_in_the_form_that_slots_use(text, head, found):
    tree = sentence(text)
    assert preposition(tree, word(tree, head)) == found


def test_phrases_of_a_sentence_name_no_apposition_twice():
    tree = sentence(
        "president//NOUN/nsubj/3 Macron/Macron/PROPN/appos/1@PERSON bezocht/bezoeken/VERB/root/0"
        " zijn//PRON/nmod:poss/6/Poss twee//NUM/nummod/6 bases/basis/NOUN/obj/3/Plur"
    )
    assert [found.text for found in phrases(tree)] == ["Macron", "zijn", "bases"]
