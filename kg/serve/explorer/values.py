"""Statements as the explorer shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.query.sparql import label_map

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query.statements import Statement
    from kg.rdf.store import Store
    from kg.serve.explorer.names import NameIndex
    from kg.serve.messages import Message


def caveats(polarity: str, modality: str, *, attributed: bool) -> list[str]:
    """Name what keeps a statement from being a fact: denied, planned, said by someone.

    Returns
    -------
    list of str
        `Negative`, the modality where it is not `Asserted`, `Attributed`; empty for a fact.
    """
    found = []
    if polarity == "Negative":
        found.append(polarity)
    if modality and modality != "Asserted":
        found.append(modality)
    if attributed:
        found.append("Attributed")
    return found


def shown(store: Store, names: NameIndex, found: Iterable[Statement]) -> list[Message]:
    """Give statements with the names of their ends.

    Parameters
    ----------
    store : Store
        An open store, for the names of what is no entity, such as a quantity.
    names : NameIndex
        The entities.
    found : iterable of Statement
        What to show.
    """
    listed = list(found)
    ends = {iri for s in listed for iri in (s.subject, s.object) if iri}
    labels = label_map(store, sorted(ends - names.entities.keys()))

    def node(iri: str) -> Message | None:
        if not iri:
            return None
        known = names.node(iri)
        return known if known["label"] else {**known, "label": labels.get(iri, "")}

    return [_message(names, s, node(s.subject), node(s.object)) for s in listed]


def _message(
    names: NameIndex, statement: Statement, subject: Message | None, object_: Message | None
) -> Message:
    article = names.article(statement.document)
    return {
        "id": statement.iri.removeprefix(names.base),
        "type": statement.type,
        "label": statement.label,
        "subject": subject,
        "object": object_,
        "roles": statement.roles,
        "caveats": caveats(
            statement.polarity, statement.modality, attributed=bool(statement.sources)
        ),
        "sources": statement.sources,
        "time": statement.time,
        "date": statement.date,
        "article": article.id,
        "title": article.label,
        "words": statement.words,
    }
