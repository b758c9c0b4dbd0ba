"""Dutch defence and diplomacy news as an RDF knowledge graph."""

__version__ = "0.1.0"
