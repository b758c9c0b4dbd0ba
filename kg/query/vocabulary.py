"""The words of SPARQL 1.1 (its grammar, section 19.8) and of usual vocabularies.

Misspelt ones are told by them.
"""

from __future__ import annotations

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE")
"""What a query begins with."""

UPDATE_FORMS = (
    "INSERT", "DELETE", "WITH", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "LOAD",
)  # fmt: skip
"""What an update begins with."""

KEYWORDS = frozenset(
    """
    SELECT ASK CONSTRUCT DESCRIBE PREFIX BASE INSERT DELETE WITH CLEAR CREATE DROP COPY MOVE ADD
    LOAD DISTINCT REDUCED FROM NAMED WHERE GROUP BY HAVING ORDER ASC DESC LIMIT OFFSET VALUES
    UNDEF GRAPH OPTIONAL UNION MINUS FILTER BIND AS SERVICE SILENT EXISTS NOT IN A TRUE FALSE
    COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR STR LANG LANGMATCHES DATATYPE BOUND IRI
    URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS
    STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW
    UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT SAMETERM ISIRI ISURI
    ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE DATA INTO USING DEFAULT ALL TO
    """.split()
)

AGGREGATES = frozenset({"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"})
"""Functions that count or gather what a group has."""

OTHERS = {
    "rdf": frozenset(
        """
        Alt Bag CompoundLiteral HTML JSON List PlainLiteral Property Seq Statement
        XMLLiteral direction first langString language nil object predicate rest subject
        type value
        """.split()
    ),
    "rdfs": frozenset(
        """
        Class Container ContainerMembershipProperty Datatype Literal Resource comment domain
        isDefinedBy label member range seeAlso subClassOf subPropertyOf
        """.split()
    ),
    "skos": frozenset(
        """
        Collection Concept ConceptScheme OrderedCollection altLabel broadMatch broader
        broaderTransitive changeNote closeMatch definition editorialNote exactMatch example
        hasTopConcept hiddenLabel historyNote inScheme mappingRelation member memberList
        narrowMatch narrower narrowerTransitive notation note prefLabel related relatedMatch
        scopeNote semanticRelation topConceptOf
        """.split()
    ),
}
"""All terms of the vocabularies whose terms are often written and misspelt, by prefix."""
