"""Which words evoke which frames: the lexicon's entries against the clause view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.evocation.attributive import is_attribute
from kg.extract.evocation.carried import without_light_verbs
from kg.extract.evocation.expressions import expression_slots, lowered, match, predicate_of
from kg.extract.evocation.fitting import hold
from kg.extract.evocation.fixed import named
from kg.extract.evocation.idle import idle_words
from kg.extract.evocation.marked import marker_slots
from kg.extract.evocation.own_words import own_words
from kg.extract.evocation.risk import is_risk
from kg.extract.evocation.setting import PLACELESS, is_event_name, is_game
from kg.extract.roles.happening import simultaneous
from kg.extract.standing.officials import is_field
from kg.syntax.kept import kept
from kg.syntax.light import light_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.lexicon import Entry
    from kg.syntax.clause import Slot
    from kg.syntax.tree import Token

_SILENT = frozenset({"PUNCT", "DET", "CCONJ", "SYM", "PRON", "NUM"})
"""Parts of speech that evoke nothing."""
_NOUNS = ("NOUN", "PROPN", "X", "INTJ")
"""Parts of speech of the nouns that evoke something."""
_OPAQUE = ("ORG", "PERSON", "GPE", "LOC", "FAC", "WORK_OF_ART", "PRODUCT", "EVENT")


@dataclass(frozen=True)
class Evocation:
    """A trigger with the entry that it matched.

    Attributes
    ----------
    reading : Reading
        Its sentence.
    trigger : Token
        The word that evokes the frame.
    carrier : Token
        The word that stands for the event in its clause: the verb of a fixed
        expression or light verb, else the trigger.
    entry : Entry
        What it matched.
    slots : tuple of Slot
        The arguments, fixed words left out.
    prefix : str
        First part of the compound that the trigger is: *raket* of *raketaanval*.
    fixed : frozenset of int
        Tokens that belong to the expression itself.
    """

    reading: Reading
    trigger: Token
    carrier: Token
    entry: Entry
    slots: tuple[Slot, ...]
    prefix: str = ""
    fixed: frozenset[int] = frozenset()

    def fillers(self, name: str) -> Sequence[Slot]:
        """Give the slots of one name."""
        return self.by_name.get(name, ())

    @kept
    def by_name(self) -> dict[str, list[Slot]]:
        """The slots by their names."""
        found: dict[str, list[Slot]] = {}
        for slot in self.slots:
            found.setdefault(slot.name, []).append(slot)
        return found

    @kept
    def simultaneous(self) -> tuple[Token, ...]:
        """The verbs whose times and places are also the event's (`kg.extract.roles.happening`)."""
        return tuple(simultaneous(self))


def evoke(reading: Reading) -> tuple[Evocation, ...]:
    """Give the frames that a sentence evokes, one a trigger, in text order.

    A fixed expression wins over its verb alone, and a noun over the light verb that
    carries it where both evoke the same type.
    """
    found: dict[int, Evocation] = {}
    idle = idle_words(reading.tree)
    taken: set[int] = set(idle)
    for token in reading.tree.tagged("VERB", "AUX"):
        if reading.view.kind(token) != "verb" or token.index in idle:
            continue
        for evocation in _fixed(reading, token):
            if is_game(reading, *(reading.tree[i].lemma.lower() for i in evocation.fixed)):
                continue
            if evocation.trigger.index not in found and not evocation.fixed & taken:
                found[evocation.trigger.index] = evocation
                taken |= evocation.fixed
                break
    for token in reading.tree.tokens:
        if token.pos in _SILENT or token.index in taken:
            continue
        entries = _entries(reading, token)  # Most words have none.
        single = _single(reading, token, entries) if entries else None
        if single is None or _in_name(reading, single) or is_field(reading, token):
            continue
        if not is_game(reading, reading.view.lemma(token)):
            found[token.index] = single
    return tuple(without_light_verbs(found))


def candidates(reading: Reading, token: Token) -> Iterator[tuple[Entry, tuple[Slot, ...]]]:
    """Give the entries that a word could evoke, whether their conditions hold or not."""
    view = reading.view
    if view.kind(token) == "verb":
        for entry, phrase in reading.resources.lexicon.phrases_of(view.lemma(token)):
            words = match(reading.tree, token, phrase)
            if words is not None:
                fixed = frozenset({token.index, *(w.index for w in words)})
                carrier = predicate_of(reading.tree, token)
                yield entry, expression_slots(reading, carrier, fixed)
    for entry, _ in _entries(reading, token):
        yield entry, marker_slots(reading, token) if entry.markers else view.slots(token)


def _fixed(reading: Reading, verb: Token) -> Iterator[Evocation]:
    """Give the fixed expressions that end in a verb, the longest first."""
    found, forms = reading.resources.lexicon.phrases_among, reading.tree.forms
    lemma, own = reading.view.lemma(verb), verb.lemma.lower()
    candidates = found(lemma, forms)
    if lemma != own:
        candidates += found(own, forms)
    if not candidates:
        return
    carrier = predicate_of(reading.tree, verb)
    for entry, phrase in sorted(candidates, key=lambda c: -len(c[1].words)):
        matched = match(reading.tree, verb, phrase)
        if matched is None:
            continue
        if lemma not in (own, *phrase.verbs) and [t.pos for t in matched] == ["ADV"]:
            continue  # "kwamen samen in een gevecht terecht"
        if _is_other_verb(reading, verb, matched, joined=lemma in phrase.verbs):
            continue
        trigger = verb if phrase.trigger < 0 else matched[phrase.trigger]
        fixed = frozenset({verb.index, *(t.index for t in matched)})
        slots = expression_slots(reading, carrier, fixed)
        slots = (*slots, *lowered(reading, entry, slots), *named(reading, entry, fixed))
        if hold(reading, slots, entry.when):
            yield Evocation(reading, trigger, carrier, entry, slots, fixed=fixed)


def _is_other_verb(reading: Reading, verb: Token, fixed: Sequence[Token], *, joined: bool) -> bool:
    """Tell *nam het ontslag aan* from *nam ontslag*: with its particle it is another verb."""
    particle = reading.view.particle(verb)
    if joined or particle is None or particle in fixed:
        return False
    return bool(reading.resources.lexicon.verb(reading.view.lemma(verb)))


def _single(
    reading: Reading, token: Token, entries: Iterable[tuple[Entry, str]]
) -> Evocation | None:
    """Give the frame evoked by one word, by the first of its entries that holds."""
    slots: tuple[Slot, ...] = ()
    there: frozenset[str] = frozenset()
    for entry, prefix in entries:
        if entry.markers and token.dep in ("case", "advmod", "mark"):
            arguments = marker_slots(reading, token)
            if arguments and hold(reading, arguments, entry.when):
                return Evocation(reading, token, token, entry, arguments)
            continue
        if not there:
            slots = own_words(reading, token) or reading.view.slots(token)
            there = PLACELESS.union([s.name for s in slots])
        if not entry.asked <= there or not hold(reading, slots, entry.when):
            continue  # Most entries of a word: an argument that they ask for is not there.
        if not (is_attribute(reading, token, entry) or is_risk(reading, token)):
            light = light_verb(reading.view, token) if reading.view.kind(token) == "noun" else None
            return Evocation(reading, token, light[0] if light else token, entry, slots, prefix)
    return None


def _entries(reading: Reading, token: Token) -> list[tuple[Entry, str]]:
    lexicon, lemma = reading.resources.lexicon, reading.view.lemma(token)
    kind, text = reading.view.kind(token), token.text.lower()
    whole: list[Entry] = []  # of the word as it is, of no part of a compound
    found: list[tuple[Entry, str]] = []
    if kind == "verb":
        adjectives = lexicon.adjective(text)
        if token.dep == "amod" and not adjectives:  # "gewonde" may be a verb for the parser
            adjectives = lexicon.adjective(text.removesuffix("e"))
        whole.extend((*lexicon.verb(lemma), *adjectives))
    elif kind == "noun" and token.pos in _NOUNS:
        found.extend(lexicon.noun(lemma))
        verbs, adjectives = lexicon.verb(lemma), lexicon.adjective(text)
        if verbs and (token.feat("VerbForm") or reading.tree.child(token, "det")):
            whole.extend(verbs)
        if adjectives and reading.tree.child(token, "cop"):
            whole.extend(adjectives)  # "zijn kwaad op", a noun for the parser
    elif kind == "adjective" or token.pos == "ADJ":  # "de doden" is an adjective for the parser
        if token.pos in ("ADP", "SCONJ", "ADV"):
            whole.extend(lexicon.marker(text))
        whole.extend(lexicon.adjective(lemma))
        if text != lemma:
            whole.extend(lexicon.adjective(text))
    if whole:
        found.extend([(entry, "") for entry in whole])
    return found


def _in_name(reading: Reading, evoked: Evocation) -> bool:
    """Words inside a name evoke nothing: *de Onderzoeksraad voor Veiligheid*.

    A state's name before an event noun does not make it one: *het Syriëoverleg*.
    """
    token = evoked.trigger
    name = reading.tree.name_at(token)
    if name is None or name.label not in _OPAQUE or "-" in token.text:
        return False
    if is_event_name(reading, token):
        return False
    state = token.text[: len(evoked.prefix)] if name.last - name.first == 1 else ""
    return not (state[:1].isupper() and reading.resources.gazetteer.named(state))
