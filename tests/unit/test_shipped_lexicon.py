"""The lexicon that comes with the program: sound, and complete over the ontology."""

from kg import ontology
from kg.lexicon import check, load


def test_shipped_lexicon_has_no_findings():
    assert [str(finding) for finding in check()] == []


def test_shipped_lexicon_covers_the_ontology():
    found = {entry.type for entry in load().entries}
    names = ontology.load()
    assert found >= set(names.frame_types) - {"Open"}
    assert found >= set(names.relations)


def test_a_domain_of_words():
    words = {
        (entry.type, str(word))
        for entry in load().entries
        for word in (*entry.verbs, *entry.nouns, *entry.adjectives, *entry.markers, *entry.phrases)
    }
    assert len(words) >= 900
