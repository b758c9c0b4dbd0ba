"""The closed namespace is the ontology's, and a misspelt term fails at once."""

import pytest

from kg import ontology
from kg.errors import OntologyError
from kg.rdf.namespace import DD
from kg.rdf.prefixes import ONTOLOGY
from kg.rdf.terms import dd


def test_namespace_has_the_terms_of_the_ontology():
    listed = {str(term).removeprefix(ONTOLOGY) for term in dir(DD)}

    assert listed == ontology.load().terms


def test_rdflib_namespace_is_closed():
    with pytest.raises(AttributeError, match="agnet"):
        _ = DD.agnet


def test_misspelt_term_gets_a_suggestion():
    with pytest.raises(OntologyError, match="agnet") as caught:
        dd("agnet")

    assert "agent" in caught.value.hint
