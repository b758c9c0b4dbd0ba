"""What the label of a name says of its class."""

NAME_CLASSES = {
    "PERSON": "Person",
    "ORG": "Organisation",
    "GPE": "State",
    "LOC": "Region",
    "FAC": "Facility",
    "NORP": "Group",
    "EVENT": "Matter",
    "LAW": "Treaty",
    "PRODUCT": "Goods",
    "WORK_OF_ART": "Work",
}
"""Entity class of a name that the gazetteer lacks, by its label."""
