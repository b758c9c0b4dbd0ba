"""Whose wish or thought something is: *het leger moet van de president vertrekken*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.evocation.evoke import Evocation
    from kg.extract.reading import Reading
    from kg.model import Mention
    from kg.syntax.tree import Token


def demanded(reading: Reading, evocations: Sequence[Evocation]) -> Iterator[tuple[int, Mention]]:
    """Give the triggers of what has to or may be done by somebody's word, each with that one.

    Parameters
    ----------
    reading : Reading
        The sentence.
    evocations : sequence of Evocation
        The evocations of that sentence.
    """
    for evocation in evocations:
        source = _who_wants(reading, evocation)
        if source is not None:
            yield evocation.trigger.index, reading.phrase(source).mention()


def _who_wants(reading: Reading, evocation: Evocation) -> Token | None:
    """Give the Y of *X moet van Y weg*, if the verb has no *van* of its own."""
    tree, verb = reading.tree, evocation.carrier
    words = reading.resources.words
    modals = (verb, *tree.children(verb, "aux"), tree[verb.head])
    modal = next((m for m in modals if words.has("modals_of_demand", m.lemma)), None)
    if modal is None:
        return None
    if any("van" in slot for slots in evocation.entry.roles.values() for slot in slots):
        return None
    for child in tree.children(verb, "obl", "obl:arg"):
        if preposition(tree, child) == "van" and reading.can_act(child):
            return child
    return None


def thought(reading: Reading, evocations: Sequence[Evocation]) -> Iterator[tuple[int, Mention]]:
    """Give the triggers in what somebody thinks, each with that one: *denkt dat zij weg zijn*.

    Parameters
    ----------
    reading : Reading
        The sentence.
    evocations : sequence of Evocation
        The evocations of that sentence.
    """
    tree, words = reading.tree, reading.resources.words
    for clause in tree.related("ccomp", "advcl", "acl"):
        head = tree[clause.head]
        thinks = words.has("thinking_verbs", reading.view.lemma(head))
        if not thinks and not words.has("thinking_verbs", head.text.lower()):  # "is overtuigd"
            continue
        thinker = reading.view.subject(head)
        marks = (m.lemma.lower() for m in tree.children(clause, "mark"))
        if thinker is None or "dat" not in marks or not reading.can_act(thinker):
            continue
        said = {t.index for t in tree.subtree(clause)}
        for added in tree.children(clause, "parataxis"):  # "..., wat Riyad tegensprak"
            said -= {t.index for t in tree.subtree(added)}
        for evocation in evocations:
            if evocation.trigger.index in said:
                yield evocation.trigger.index, reading.phrase(thinker).mention()


def is_summons(request: Evocation) -> bool:
    """Tell *ontbood de gezant om de aanval*, which there was, from *vroeg hem om hulp*."""
    tree, words = request.reading.tree, request.reading.resources.words
    forms = (tree[i] for i in (request.trigger.index, *request.fixed))
    return any(words.has("summoning_words", f) for t in forms for f in (t.lemma, t.text.lower()))
