"""Headlines of several clauses side by side: *Leger grijpt macht, president vastgezet*."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation, tagged, unstopped, written
from kg.syntax.mending.valency import acts, particle_verb, takes_speech, wants

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_NOMINALS = ("NOUN", "PROPN", "NUM")
_BEHIND = ("ADP", "ADV", "SCONJ")
_LONGEST = 8
"""Words before the participle; a longer part is hardly one phrase."""


class Part(NamedTuple):
    """What stands between two commas, and what it says of whom where it has no finite verb."""

    tokens: Sequence[Token]
    subject: Token | None = None
    predicate: Token | None = None


@needs(written(","), unstopped(), tagged("VERB", "ADJ"))
def clauses_side_by_side(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Israël bombardeert Rafah, hulpverleners gedood*: two clauses with a subject each.

    The second has no auxiliary, so parsers mix the subject of one with the verb of the other.
    """
    if any(t.text == ":" for t in tree):
        return
    parts = [_read(tree, lexicon, tokens) for tokens in _between_commas(tree)]
    said = [p for p in parts if p.predicate is not None]
    if len(parts) == 1 or not said or not all(_tells(p) for p in parts):
        return
    main = _main(tree, parts)
    yield Edit(main.index, main.index, "root")
    for part in parts:
        if part.predicate is None or part.subject is None:
            yield from _loose(part, said, main)
        else:
            yield from _clause(tree, part.tokens, part.subject, part.predicate, main)


def _between_commas(tree: Tree) -> list[Sequence[Token]]:
    commas = [t.index for t in tree if t.text == ","]
    ends = [*commas, len(tree)]
    return [tree.tokens[a:b] for a, b in zip([0, *(c + 1 for c in commas)], ends, strict=True)]


def _read(tree: Tree, lexicon: Lexicon, tokens: Sequence[Token]) -> Part:
    """Find the one participle, or adjective of the lexicon, that a noun phrase stands before."""
    told = [t for t in tokens if t.pos == "AUX" or t.feat("VerbForm") in ("Fin", "Inf")]
    found = [t for t in tokens if _is_predicate(lexicon, t, tokens)]
    if told or len(found) != 1:
        return Part(tokens)
    (predicate,) = found
    before = [t for t in tokens if t.index < predicate.index]
    subject = _subject(tree, before)
    return Part(tokens, subject, predicate) if subject is not None else Part(tokens)


def _is_predicate(lexicon: Lexicon, token: Token, tokens: Sequence[Token]) -> bool:
    """Tell *vier soldaten gedood in Gao* from *vier gedode soldaten*."""
    place = token.index - tokens[0].index + 1
    if place < len(tokens) and tokens[place].pos not in _BEHIND:
        return False
    if token.pos == "ADJ":
        return bool(lexicon.adjective(token.text.lower()))
    text = token.text.lower()
    return token.pos == "VERB" and token.feat("VerbForm") == "Part" and not text.endswith("end")


def _subject(tree: Tree, phrase: Sequence[Token]) -> Token | None:
    """Give the head of what is one phrase of a noun, and nothing else."""
    if not phrase or len(phrase) > _LONGEST or phrase[0].pos in ("ADP", "SCONJ", "CCONJ"):
        return None
    own = {t.index for t in phrase}
    tops = [t for t in phrase if t.head not in own or t.head == t.index]
    heads = [t for t in tops if t.pos in _NOMINALS and tree.child(t, "case") is None]
    phrases = [t for t in tops if t not in heads]
    if len(heads) != 1 or any(tree.child(t, "case") is None for t in phrases):
        return None
    return heads[0]


def _tells(part: Part) -> bool:
    """Tell a part that says something from a member of a list: *Artsen, agenten gedood*."""
    return part.predicate is not None or any(
        t.pos == "ADP" or t.feat("VerbForm") == "Fin" for t in part.tokens
    )


def _main(tree: Tree, parts: Sequence[Part]) -> Token:
    """Give the root: the parser's, but for a subject or phrase its predicate."""
    part = next(p for p in parts if tree.root in p.tokens or p is parts[-1])
    return part.predicate or tree.root


def _loose(part: Part, said: Sequence[Part], main: Token) -> Iterator[Edit]:
    """Let nothing of a part hang on a part that says something of its own."""
    others = {t.index for p in said for t in p.tokens}
    for token in part.tokens:
        if token is not main and (token.head in others or token.head == token.index):
            yield Edit(token.index, main.index, "punct" if token.pos == "PUNCT" else "parataxis")


def _clause(
    tree: Tree, tokens: Sequence[Token], subject: Token, predicate: Token, main: Token
) -> Iterator[Edit]:
    """Make one clause of a subject, its predicate and the phrases behind it."""
    own = {t.index for t in tokens}
    if predicate.pos == "ADJ":
        top = main if subject is not main else subject
        yield Edit(subject.index, top.index, "root" if top is subject else "parataxis")
        yield Edit(predicate.index, subject.index, "amod")
    else:
        if predicate is not main:
            yield Edit(predicate.index, main.index, "parataxis")
        active = words.load().has("unaccusative_verbs", predicate.lemma.lower())
        yield Edit(subject.index, predicate.index, "nsubj" if active else "nsubj:pass")
    for token in tokens:
        if token in (subject, predicate) or token.pos == "PUNCT":
            continue
        behind = token.index > predicate.index
        if token.head in own and not (behind and token.head < predicate.index):
            continue
        phrase = tree.child(token, "case") is not None
        if behind:
            yield Edit(token.index, predicate.index, "obl" if phrase else token.dep)
        elif phrase:
            yield Edit(token.index, subject.index, "nmod")


@needs(relation("parataxis", tags=["VERB"], of=["VERB"]), written(","))
def second_predicates(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Chili sluit grens, weigert migranten*: behind the comma goes on who does the first.

    Whoever stands right behind a verb that reports is who reports: *..., waarschuwt Chili*.
    """
    for verb in tree.related("parataxis"):
        first, own = tree[verb.head], finite(tree, verb)
        subject, above = tree.child(first, "nsubj"), finite(tree, first)
        if first.dep != "root" or subject is None or own is None or above is None:
            continue
        if tree.child(verb, "nsubj", "csubj", "expl", "mark", "cc", "ccomp", "parataxis"):
            continue
        behind = above.index < own.index and tree[own.index - 1].text == ","
        if not behind or subject.index > above.index or not _agree(subject, own):
            continue
        before = (t for t in tree.children(first) if t.dep not in ("punct", "nsubj"))
        opens = tree.opening(subject).index < min((t.index for t in before), default=own.index)
        if opens and _goes_on(tree, lexicon, verb, own):
            yield Edit(verb.index, first.index, "conj")


def _goes_on(tree: Tree, lexicon: Lexicon, verb: Token, own: Token) -> bool:
    """Tell *dreigt met sancties*, *weigert migranten* from *meldt leger*, *blijkt uit rapport*."""
    if words.load().has("copulas", verb.lemma.lower()):
        return False
    after = tree[min(own.index + 1, len(tree) - 1)]
    if after.pos == "ADP":
        return tree.child(verb, "obj") is not None or _holds(tree, lexicon, verb, after)
    done = tree.child(verb, "obj", "xcomp")
    if done is None:
        return False
    speaks = own is verb and takes_speech(lexicon, particle_verb(tree, verb))
    return not (speaks and _agree(done, own) and acts(lexicon, done))


def _holds(tree: Tree, lexicon: Lexicon, verb: Token, case: Token) -> bool:
    """Tell *dreigt met sancties* from *staat in krant*, where the paper says it."""
    entries, slot = lexicon.verb(particle_verb(tree, verb)), f"obl:{case.lemma}"
    said = any(slot in entry.roles.get("agent", ()) for entry in entries)
    hung = case.dep == "case" and tree[case.head].head == verb.index
    return hung and not said and wants(tree, lexicon, verb, case.lemma)


def _agree(subject: Token, verb: Token) -> bool:
    number = "" if subject.pos == "PROPN" else subject.feat("Number")
    return number in ("", verb.feat("Number"))


@needs(relation("obj", below=["root"], of=["VERB"]), relation("parataxis", "advcl"), written(","))
def reports_behind_headlines(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Leider gedood in Gao, bevestigt Mali*: who stands behind the report makes it."""
    verb = tree.root
    speaker = tree.child(verb, "obj")
    if speaker is None or verb.feat("VerbForm") != "Fin" or tree.child(verb, "nsubj", "ccomp"):
        return
    behind = verb.index > 0 and tree[verb.index - 1].text == ","
    told = [c for c in tree.children(verb, "parataxis", "advcl") if c.index < verb.index]
    if not behind or len(told) != 1 or tree.opening(speaker).index != verb.index + 1:
        return
    headline = told[0].pos == "VERB" and finite(tree, told[0]) is None
    if not headline or tree.child(told[0], "mark") or not acts(lexicon, speaker):
        return
    if any(entry.type == "Statement" for entry in lexicon.verb(particle_verb(tree, verb))):
        yield Edit(speaker.index, verb.index, "nsubj")
        yield Edit(told[0].index, told[0].index, "root")
        yield Edit(verb.index, told[0].index, "parataxis")


RULES = (clauses_side_by_side,)
"""They presuppose tags alone."""
SHARED = (second_predicates, reports_behind_headlines)
"""They presuppose that each verb has its clause and particle."""
