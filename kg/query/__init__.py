"""Asking the graph: SPARQL, walks between entities, the words behind a statement."""
