"""Fixed expressions in a parse: *om het leven komen*, *in beslag nemen*."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.clause import Slot
from kg.syntax.prepositions import preposition
from kg.syntax.voice import is_nominalised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.lexicon import Entry, Phrase
    from kg.syntax.tree import Token, Tree

_BELOW = (
    "nsubj:pass", "obj", "obl", "nmod", "case", "fixed", "flat", "compound", "xcomp", "advmod",
    "amod", "det", "nummod", "mark", "nsubj", "expl", "advcl", "ccomp", "aux",
)  # fmt: skip
_JOINED = (*_BELOW, "conj", "cc", "cc:preconj")
_NOMINAL = ("NOUN", "PROPN", "NUM", "SYM")
_CORE = ("obj", "nsubj", "nsubj:pass")
_DEPTH = 4


def match(tree: Tree, verb: Token, phrase: Phrase) -> Sequence[Token] | None:
    """Find the fixed words of an expression below its verb (or just above it)."""
    if not tree.forms.issuperset(phrase.words):
        return None  # Most expressions: a word of theirs is nowhere in the sentence.
    if verb.dep == "aux" and tree[verb.head].text.lower() not in phrase.words:
        return None  # "moest een andere weg kiezen" is not "moest weg"
    alone = words.load().classes["joining_conjunctions"].isdisjoint(phrase.words)
    names = _BELOW if alone else _JOINED
    below = _descendants(tree, predicate_of(tree, verb), names, _DEPTH)
    above = tree.head(verb)
    if above is not None and verb.dep in ("xcomp", "ccomp", "cop", "aux", "aux:pass"):
        below = (*below, above)
    if verb.dep == "acl:relcl" and above is not None and _is_relative(tree, verb):
        below = (*below, above)
    found: list[Token] = []
    for word in phrase.words:
        named = [t for t in below if _is_word(t, word) and t not in found]
        own = next((t for t in named if not _is_elsewhere(tree, verb, t, phrase.words)), None)
        if own is None:  # none, or "hebben in nieuwe vragen de vraag gesteld": the second
            return None if named else _just_before(tree, verb, phrase)
        found.append(own)
    return found if _is_predicate(tree, verb, found) and _is_in_order(found) else None


def _is_in_order(found: Sequence[Token]) -> bool:
    """Tell *in veiligheid brengen* from *de veiligheid in gevaar brengen*."""
    pairs = ((a, b) for a, b in pairwise(found) if (a.pos, b.pos) == ("ADP", "NOUN"))
    return all(preposition.index < noun.index for preposition, noun in pairs)


def _is_predicate(tree: Tree, verb: Token, found: Sequence[Token]) -> bool:
    """Tell *is voor het plan* from *is bang voor de toekomst*, the preposition of *bang*."""
    if len(found) != 1 or found[0].dep != "case" or verb.pos == "VERB":
        return True
    copula = words.load().has("copulas", verb.lemma)
    return not copula or found[0].head == predicate_of(tree, verb).index


def _just_before(tree: Tree, verb: Token, phrase: Phrase) -> Sequence[Token] | None:
    """Find the fixed words right before the verb, wherever the parser hung them.

    Determiners and auxiliaries may stand between: *om het leven werden gebracht*.
    """
    if len(phrase.words) < 2:
        return None  # One word before a verb may well be of another clause.
    found: list[Token] = []
    for token in reversed(tree.tokens[: verb.index]):
        if _is_word(token, phrase.words[-1 - len(found)]):
            found.append(token)
        elif token.pos not in ("AUX", "DET") and token.dep != "mark":
            return None
        if len(found) == len(phrase.words):
            return found[::-1]
    return None


def _is_elsewhere(tree: Tree, verb: Token, token: Token, expected: Sequence[str]) -> bool:
    """Tell a noun under a preposition, or a word before another noun, that is no part of it.

    *Opheldering geven over het ontslag* is not *ontslag geven*, nor *bekende leden* *bekend*.
    """
    if token.pos == "DET" or (token.dep == "amod" and token.head == token.index + 1 != verb.index):
        return not any(_is_word(tree[token.head], word) for word in expected)
    open_phrase = _is_word(token, expected[-1])  # "is tegen het plan"
    if token.dep == "case" and tree[token.head].pos in _NOMINAL and not open_phrase:
        # "de stand tot 2-1 terugbrengen" brings nothing "tot stand"
        phrase = tree.tokens[token.index + 1 : tree[token.head].index + 1]
        return bool(phrase) and not any(_is_word(t, word) for t in phrase for word in expected)
    case = tree.child(token, "case") if token.pos == "NOUN" else None
    if case is None or case.pos != "ADP":
        return False
    above = tree[token.head]  # "een deel van de schuld toeschuiven" shifts it too
    if case.lemma == "van" and words.load().has("measure_nouns", above.lemma.lower()):
        return False
    return not any(_is_word(case, word) for word in expected)


def _is_relative(tree: Tree, verb: Token) -> bool:
    """Tell *het onderzoek dat zij instellen*, where the noun above is subject or object."""
    relative = words.load().classes["relative_pronouns"]
    return any(t.text.lower() in relative for t in tree.children(verb, *_CORE))


def predicate_of(tree: Tree, verb: Token) -> Token:
    """Give what a copula or a modal is that of, else the verb itself.

    Parsers hang *het voorstel is van de baan* from *is* or from *baan*, *de minister
    moet vertrekken* from *moet* or from *vertrekken*, and *de uitslag werd bekend* from
    *werd* or from *bekend*.
    """
    if verb.dep == "aux:pass" and tree[verb.head].pos == "ADJ":
        return tree[verb.head]
    modal = verb.dep == "aux" and words.load().has("modal_verbs", verb.lemma)
    return tree[verb.head] if verb.dep == "cop" or modal else verb


def _descendants(tree: Tree, token: Token, names: tuple[str, ...], depth: int) -> tuple[Token, ...]:
    if depth == 0:
        return ()
    found: list[Token] = []
    for child in tree.children(token, *names):
        found.append(child)
        if child.pos not in ("VERB", "AUX"):
            # "eisen een onderzoek naar het doden van burgers" claims no lives
            deeper = _descendants(tree, child, names, depth - 1)
            found.extend(t for t in deeper if t.pos != "VERB" or t.dep in ("amod", "fixed"))
        else:
            # "kreeg te horen", "hield het voor bekeken"
            found.extend(tree.children(child, "mark", "case"))
    return tuple(found)


def _is_word(token: Token, word: str) -> bool:
    return word in (token.lemma.lower(), token.text.lower())


def expression_slots(reading: Reading, carrier: Token, fixed: frozenset[int]) -> tuple[Slot, ...]:
    """Give the predicate's arguments without the fixed words, with those of the noun inside."""
    slots = [s for s in reading.view.slots(carrier) if not _fixed(reading, s.token, fixed, carrier)]
    if _is_passive_of_receiver(reading, carrier, fixed):
        slots = [s for own in slots for s in _received(own)]
    for token in (reading.tree[i] for i in sorted(fixed)):
        if token.index == carrier.index:
            continue
        if reading.view.kind(token) == "verb":  # "liet weten dat ..."
            said = ("comp", "ccomp", "obl")
            slots.extend(s for s in reading.view.slots(token) if s.name.startswith(said))
            continue
        slots.extend(
            s
            for s in reading.view.slots(token)
            if s.token.index not in fixed and not s.rule.startswith(("light", "copula"))
        )
    slots.extend(_subject(reading, fixed, slots))
    nominalised = carrier.pos == "VERB" and is_nominalised(reading.view, carrier)
    renamed = [
        # "het in beslag nemen van drie schepen"
        Slot("obj" if nominalised and s.name == "nmod:van" else f"obl:{s.name[5:]}", *s[1:])
        for s in slots
        if s.name.startswith("nmod:")
    ]
    return (*slots, *renamed)


def _fixed(reading: Reading, token: Token, fixed: frozenset[int], carrier: Token) -> bool:
    """Tell a fixed word, a count of it, or what is joined to one: *hulp en goederen bieden*."""
    joined = token.dep == "conj" and token.head in fixed - {carrier.index}
    return joined or token.index in fixed or reading.phrase(token).head.index in fixed


def _subject(reading: Reading, fixed: frozenset[int], slots: Sequence[Slot]) -> Iterator[Slot]:
    """Give the subject that hangs from the copula, or from what is only its predicate.

    *Jan Jansen, tot nu toe hoofd van de dienst, wordt minister*: of the noun for the parser,
    that hangs from *wordt* itself.
    """
    if any(s.name in ("subj", "obj") for s in slots):
        return
    for token in (reading.tree[i] for i in sorted(fixed)):
        subject = reading.tree.child(token, "nsubj") if token.dep in ("cop", "xcomp") else None
        if subject is not None and subject.index not in fixed:
            yield Slot("subj", subject, "copula")
            return


def lowered(reading: Reading, entry: Entry, slots: Sequence[Slot]) -> Iterator[Slot]:
    """Give phrases that an expression wants and that hang inside one of its arguments.

    *Hij legt de schuld voor de aanval bij de rebellen*: the last phrase is the expression's.

    Parameters
    ----------
    reading : Reading
        The sentence.
    entry : Entry
        The expression's entry.
    slots : sequence of Slot
        The arguments that it has.

    Yields
    ------
    Slot
        An `obl` with a preposition that the entry names and no argument has.
    """
    there = {s.name for s in slots}
    wanted = {n for names in entry.roles.values() for n in names if n.startswith("obl:")} - there
    near = reading.resources.words.classes["near_prepositions"]
    if not any(name[4:] not in near for name in wanted):
        return
    for slot in slots:
        if not slot.name.startswith("obl:"):
            continue
        # "maakt een einde aan oefeningen met Korea": an argument with *aan* needs no other
        taken = {n for names in entry.roles.values() if slot.name in names for n in names}
        for child in reading.tree.children(slot.token, "nmod"):
            prep = preposition(reading.tree, child)
            if f"obl:{prep}" in wanted - taken and prep not in near:
                yield Slot(f"obl:{prep}", child, "lowered")


def _is_passive_of_receiver(reading: Reading, verb: Token, fixed: frozenset[int]) -> bool:
    """Tell *hij is de deur gewezen*, *werd de mond gesnoerd*: the fixed word is the object."""
    known = reading.resources.words
    if verb.feat("VerbForm") != "Part" or known.has("unaccusative_verbs", reading.view.lemma(verb)):
        return False
    particle = reading.view.particle(verb)
    loose = particle is not None and particle.index in fixed
    if loose and known.has("unaccusative_verbs", verb.lemma):
        return False  # "zijn de barricaden op gegaan"
    objects = reading.tree.children(verb, "obj", "obl", "compound:prt")
    auxiliaries = (a.lemma for a in reading.tree.children(verb, "aux", "aux:pass"))
    passive = not known.classes["passive_auxiliaries"].isdisjoint(auxiliaries)
    return passive and any(o.index in fixed and o.pos == "NOUN" for o in objects)


def _received(slot: Slot) -> Iterator[Slot]:
    """Give who was the subject as whom it was done to."""
    if slot.name == "subj" and slot.rule != "passive":
        yield from (Slot(name, slot.token, "passive", slot.part) for name in ("obj", "iobj"))
    else:
        yield slot
