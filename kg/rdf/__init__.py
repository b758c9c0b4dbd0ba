"""The knowledge graph as RDF: names, quads, formats, stores, validation."""
