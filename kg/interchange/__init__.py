"""The graph of entities in the forms of other programs: Gephi, yEd, Neo4j, Cytoscape, sheets."""
