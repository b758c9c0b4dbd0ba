"""Pictures of the graph: which entities and ties to show, where they stand, and how they look.

A `Drawing` says what is shown; `layout` places it without overlaps; `svg`, `page`, `png`,
`dot` and `mermaid` write it. `chart` draws events along time.
"""
