"""SHACL: whether the graph has the form that its shapes ask for."""
