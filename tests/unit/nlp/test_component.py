"""Documents that go through the component one behind the other; the network is played."""

import sys
from threading import Event

import pytest
import spacy

from kg.nlp.component import Multitask

TEXTS = ["een", "twee", "drie", "vier", "vijf"]


class Network:
    """Gives the words of a text for its analysis, and tells which texts it has been given."""

    def __init__(self):
        self.seen = {text: Event() for text in TEXTS}

    def analyse(self, text, mapper=map):
        self.seen[text.words[0]].set()
        return list(mapper(str, text.words))


class Told(Multitask):
    """Hands out the analysis with the document."""

    def _write(self, doc, places, analysis):
        return doc.text, analysis


@pytest.fixture(scope="module")
def nlp():
    return spacy.blank("nl")


@pytest.fixture
def component(nlp):
    made = Told(nlp, threads=2)
    made._analyser = Network()
    return made


@pytest.mark.parametrize("number", [0, 1, 2, 5])
@pytest.mark.parametrize("batch_size", [1, 2, 100])
def test_each_document_comes_once_and_in_order(nlp, component, number, batch_size):
    docs = map(nlp, TEXTS[:number])

    given = list(component.pipe(docs, batch_size=batch_size))

    assert given == [(text, [text]) for text in TEXTS[:number]]


def test_the_next_are_analysed_while_one_is_in_other_hands(nlp, component):
    given = component.pipe(map(nlp, TEXTS), batch_size=2)
    next(given), next(given)

    assert component.analyser.seen["drie"].wait(timeout=5)
    assert not component.analyser.seen["vijf"].is_set()


def test_threads_take_short_turns_only_while_documents_are_read(nlp, component):
    usual = sys.getswitchinterval()
    given = component.pipe(map(nlp, TEXTS), batch_size=2)
    next(given)

    during = sys.getswitchinterval()
    given.close()

    assert during < usual == sys.getswitchinterval()
