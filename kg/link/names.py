"""Names to referents: gazetteer, last name after full name, acronym with its long form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.link import agreement, grammar
from kg.link.knowledge import UNKNOWN, head_lemma
from kg.link.officials import known_person
from kg.link.referent import Referent
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.gazetteer import Entry
    from kg.link.discourse import Discourse
    from kg.link.knowledge import Knowledge
    from kg.link.referent import Occurrence
    from kg.syntax.phrase import Phrase

_GENITIVE = re.compile(r"(?:['’]s?|s)$")
_QUOTES = "\"'‘’“”„«»,;:() "


@dataclass(eq=False, slots=True)
class _Use:
    """A name as it stands in the text: its surface, and the class that its place gives it."""

    occurrence: Occurrence
    position: int
    surface: str
    title_class: str | None
    label: str

    @property
    def words(self) -> list[str]:
        return self.surface.casefold().split() or [self.surface]


def resolve_names(discourse: Discourse) -> None:
    """Give every name of the document its referent, full names first."""
    uses = [
        _use(occurrence, position, discourse.knowledge)
        for position, occurrence in enumerate(discourse.occurrences)
        if occurrence.kind is MentionKind.NAMED
    ]
    known = _Names(discourse)
    for use in sorted(uses, key=lambda u: (-len(u.words), u.position)):
        known.place(use)
    for use in uses:
        _note(use, discourse.knowledge)
    _recognise(uses, discourse)
    for use in uses:
        _note_gender(use, discourse.knowledge)
    _join_acronyms(uses, discourse.knowledge)


def surface(name: str) -> str:
    """Give a name without the quotes around it, a name of quotes as it is."""
    return re.sub(r"\s+", " ", name).strip(_QUOTES) or name


def without_genitive(name: str) -> str:
    """Give a name without its genitive: *Trumps*, *Irans*, *Mauritius’*."""
    return _GENITIVE.sub("", name) or name


def pick(knowledge: Knowledge, name: str, class_: str | None) -> Entry | None:
    """Give the gazetteer's entry of a name; `None` if there is none or two of a class fit."""
    entries = knowledge.gazetteer.named(name)
    if class_ is not None:
        entries = tuple(
            e for e in entries if knowledge.is_a(e.type, class_) or knowledge.is_a(class_, e.type)
        )
    rivals = [e for e in entries if e.type == entries[0].type]
    return entries[0] if len(rivals) == 1 else None


class _Names:
    """The referents that the names of a document stand for."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._knowledge = discourse.knowledge
        self._by_words: dict[tuple[str, ...], list[Referent]] = {}
        self._by_edge: dict[str, list[tuple[_Use, Referent]]] = {}

    def place(self, use: _Use) -> None:
        """Find or make the referent of a name."""
        referent = self._same(use) or self._known(use) or self._part(use) or self._new(use)
        use.occurrence.referents = (referent,)
        self._by_words.setdefault(tuple(use.words), []).append(referent)
        for edge in {use.words[0], use.words[-1]}:
            self._by_edge.setdefault(edge, []).append((use, referent))

    def _same(self, use: _Use) -> Referent | None:
        known = self._by_words.get(tuple(use.words), ())
        return next((r for r in known if self._compatible(use, r)), None)

    def _known(self, use: _Use) -> Referent | None:
        if use.label == "PERSON" and self._part(use) is not None:
            return None
        entry = pick(self._knowledge, use.surface, use.title_class)
        if entry is None and use.title_class not in (None, "Person"):
            entry = pick(self._knowledge, use.surface, None)
        return self._discourse.known(entry) if entry is not None else None

    def _part(self, use: _Use) -> Referent | None:
        """Give the referent whose full name this is a part of, the nearest before if several."""
        near = {id(o): (o, r) for edge in use.words for o, r in self._by_edge.get(edge, ())}
        found = [(o, r) for o, r in near.values() if self._is_part(use, o, r)]
        if not found:
            return None
        earlier = [pair for pair in found if pair[0].position < use.position]
        if earlier:
            return max(earlier, key=lambda pair: pair[0].position)[1]
        return min(found, key=lambda pair: pair[0].position)[1]

    def _is_part(self, use: _Use, other: _Use, referent: Referent) -> bool:
        short, full = use.words, other.words
        if not 0 < len(short) < len(full) or not self._compatible(use, referent):
            return False
        if full[-len(short) :] == short:
            return True
        starts = full[: len(short)] == short
        person = self._knowledge.is_a(referent.type, "Person")
        return starts and (person or full[len(short)] in ("voor", "van", "der", "of", "for"))

    def _compatible(self, use: _Use, referent: Referent) -> bool:
        if use.title_class is None or referent.type == UNKNOWN:
            return True
        is_a = self._knowledge.is_a
        return is_a(use.title_class, referent.type) or is_a(referent.type, use.title_class)

    def _new(self, use: _Use) -> Referent:
        label_class = self._knowledge.words.name_classes.get(use.label)
        return self._discourse.add(Referent(use.title_class or label_class or UNKNOWN, use.surface))


def _use(occurrence: Occurrence, position: int, knowledge: Knowledge) -> _Use:
    phrase = occurrence.phrase
    assert phrase is not None, "every name is a phrase"
    name = surface(occurrence.text)
    bearer = phrase.tree[phrase.name.first] if phrase.name else phrase.head
    genitive = "nmod:poss" in (bearer.dep, phrase.head.dep) and not phrase.titled
    if not knowledge.gazetteer.named(name):
        base = without_genitive(name)
        if base != name and (genitive or knowledge.gazetteer.named(base)):
            name = base
    return _Use(occurrence, position, name, _class(phrase, name, knowledge), phrase.label_of_name)


def _class(phrase: Phrase, name: str, knowledge: Knowledge) -> str | None:
    """Give the class that a title gives a name, or its own first word: *Zr.Ms. Evertsen*."""
    for title in titles(phrase):
        return knowledge.class_of(title)
    prefixes = knowledge.words.name_prefixes.items()
    return next((class_ for prefix, class_ in prefixes if name.startswith(f"{prefix} ")), None)


def _note(use: _Use, knowledge: Knowledge) -> None:
    """Let a referent know what this use of its name tells."""
    (referent,) = use.occurrence.referents
    phrase = use.occurrence.phrase
    assert phrase is not None, "every name is a phrase"
    if use.surface not in referent.names:
        referent.names.append(use.surface)
    if referent.entry is not None:
        pass
    elif use.title_class and knowledge.is_a(use.title_class, referent.type):
        referent.type = use.title_class
    elif referent.type == UNKNOWN and use.label in knowledge.words.name_classes:
        referent.type = knowledge.words.name_classes[use.label]
    referent.titles.update(titles(phrase))
    if knowledge.is_a(referent.type, "Person"):
        referent.number = "singular"
    elif not referent.number:
        referent.number = _number(phrase, referent, knowledge)


def _recognise(uses: list[_Use], discourse: Discourse) -> None:
    """Tell which persons the gazetteer knows; two spellings of one name become one."""
    for use in uses:
        (referent,) = use.occurrence.referents
        if referent.entry is not None or not discourse.knowledge.is_a(referent.type, "Person"):
            continue
        entry = known_person(referent, discourse)
        if entry is not None and (kept := discourse.know(referent, entry)) is not referent:
            _merge(kept, referent, uses)


def _merge(kept: Referent, gone: Referent, uses: list[_Use]) -> None:
    """Let one referent take the place of another."""
    kept.names.extend(name for name in gone.names if name not in kept.names)
    kept.titles |= gone.titles
    for use in uses:
        if use.occurrence.referents == (gone,):
            use.occurrence.referents = (kept,)


def _note_gender(use: _Use, knowledge: Knowledge) -> None:
    """Let a referent know its gender: a person's by all titles and names, a thing's by article."""
    (referent,) = use.occurrence.referents
    phrase = use.occurrence.phrase
    if referent.gender or phrase is None:
        return
    if knowledge.is_a(referent.type, "Person"):
        offices = sorted(referent.titles)
        names = [*referent.names, referent.label]
        referent.gender = agreement.person_gender(knowledge, offices, names)
    else:
        referent.gender = agreement.gender(phrase.tree, phrase.head, knowledge)


def _number(phrase: Phrase, referent: Referent, knowledge: Knowledge) -> str:
    """Give the number that a name shows: by its title or verb; a state is one, save the VS."""
    if phrase.titled:
        return agreement.number(phrase.tree, phrase.head)
    if phrase.tree.child(phrase.head, "conj") is None:
        by_verb = grammar.verb_number(phrase.tree, phrase.head)
        if by_verb:
            return by_verb
    plural = phrase.head.feat("Number") == "Plur"
    return "singular" if knowledge.is_a(referent.type, "State") and not plural else ""


def titles(phrase: Phrase) -> list[str]:
    """Give the title of a name, that of a co-ordination shared: *de ministers Blok en Kaag*."""
    if phrase.titled:
        return [head_lemma(phrase.head)]
    token = phrase.head
    while token.dep == "conj":
        token = phrase.tree[token.head]
    if token.dep == "appos" and token.index != phrase.head.index:
        above = phrase.tree[token.head]
        if above.pos == "NOUN" and above.feat("Number") == "Plur":
            return [head_lemma(above)]
    return []


def _join_acronyms(uses: list[_Use], knowledge: Knowledge) -> None:
    """Make an acronym in brackets one with the long form before it, or the other way round."""
    for first, second in pairwise(uses):
        (one,), (other,) = first.occurrence.referents, second.occurrence.referents
        if one is other or not _bracketed(first.occurrence, second.occurrence):
            continue
        if knowledge.is_a(one.type, "Person") or knowledge.is_a(other.type, "Person"):
            continue
        if not (
            _abbreviates(second.surface, first.surface)
            or _abbreviates(first.surface, second.surface)
        ):
            continue
        kept, gone = (one, other) if one.entry is not None or other.entry is None else (other, one)
        if kept.entry is not None and gone.entry is not None:
            continue
        _merge(kept, gone, uses)


def _bracketed(first: Occurrence, second: Occurrence) -> bool:
    if first.sentence != second.sentence:
        return False
    between = [t.text for t in first.tree if first.head.end <= t.span.start < second.head.start]
    return between in (["("], ["["], ["-"], ["–"])


def _abbreviates(short: str, long: str) -> bool:
    """Tell whether the letters of an acronym stand in this order in a name.

    *MIVD* in *Militaire Inlichtingen- en Veiligheidsdienst*.
    """
    if not (short.isalpha() and 1 < len(short) < len(long) and sum(map(str.isupper, short)) > 1):
        return False
    if short[0].casefold() != long[0].casefold() or " " not in long:
        return False
    letters = iter(long.casefold())
    return all(letter in letters for letter in short.casefold())
