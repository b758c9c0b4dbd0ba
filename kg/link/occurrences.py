"""The places of a document where something is referred to, in text order."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from kg.link import grammar
from kg.link.referent import Occurrence
from kg.model import MentionKind
from kg.syntax.phrase import conjuncts, phrases
from kg.syntax.phrase import phrase as phrase_of
from kg.syntax.prepositions import is_genitive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.link.knowledge import Knowledge
    from kg.model import Span
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import ParsedDocument, Token, Tree

_PLACE = itemgetter(0, 1)
_SAID_OF = ("det", "amod")
"""Relations of the words that refer without a phrase, save adverbs: *diens*, *Iraanse*."""
_NOMINAL = ("nsubj", "obj", "iobj", "obl", "nmod")


def collect(
    parsed: ParsedDocument, knowledge: Knowledge, readings: Sequence[Reading] = ()
) -> list[Occurrence]:
    """Give all places of a document where something may be referred to, in text order."""
    known = {reading.tree.index: reading for reading in readings}
    return [
        found
        for tree in parsed.sentences
        for found in _in_sentence(tree, knowledge, known.get(tree.index))
    ]


def _in_sentence(tree: Tree, knowledge: Knowledge, reading: Reading | None) -> list[Occurrence]:
    placed: list[tuple[int, int, Occurrence]] = []
    heads: set[int] = set()
    times = frozenset() if reading is None else reading.temporal
    for phrase in _phrases(tree, knowledge, None if reading is None else reading.phrase):
        head, kind = phrase.head, phrase.kind
        if head.index in heads:
            continue  # "duizenden aanhangers", once of the number and once of the noun
        if kind is MentionKind.NAMED and head.index in times:
            continue  # "sinds november": the treebanks take a month for a name
        heads.add(head.index)
        kind = MentionKind.NOMINAL if _is_common(phrase, knowledge) else kind
        found = Occurrence(tree, head, kind, phrase.name_span, phrase.text, phrase=phrase)
        placed.append((head.index, 0, found))
    for token in tree.tokens:
        if (token.dep not in _SAID_OF and token.pos != "ADV") or token.index in heads:
            continue
        other = _other_kind(token, knowledge)
        if other is not None:
            placed.append((token.index, 0, Occurrence(tree, token, other, token.span, token.text)))
    groups = (_group(tree, token) for token in tree.heads("conj"))
    placed.extend(group for group in groups if group is not None)
    placed.sort(key=_PLACE)
    return [occurrence for _, _, occurrence in placed]


def _phrases(
    tree: Tree, knowledge: Knowledge, known: Callable[[Token], Phrase] | None
) -> Iterator[Phrase]:
    """Give the noun phrases of a sentence, then those that adjectives head."""
    yield from phrases(tree, known=known)
    for token in tree.tagged("ADJ", "VERB"):
        if _is_nominal(tree, token, knowledge):
            yield known(token) if known is not None else phrase_of(tree, token)


def _is_nominal(tree: Tree, token: Token, knowledge: Knowledge) -> bool:
    """Tell an adjective that stands for people or things: *jongeren*, *die laatste*."""
    if token.dep.partition(":")[0] not in _NOMINAL:
        return False
    if token.text.endswith("e") and knowledge.class_of(token.text.lower()) == "Person":
        return tree.child(token, "det") is not None  # "een gedetineerde", "de verdachte"
    if token.pos == "VERB":
        return False
    if token.text[:1].isupper() and knowledge.gazetteer.inhabitant(token.text) is not None:
        return tree.child(token, "det") is not None  # "de Chinees zei"
    if knowledge.words.has("determiners.latter", token.text.lower()):
        return tree.child(token, "det") is not None
    return token.text.endswith("en") and tree.child(token, "cop") is None


def _is_common(phrase: Phrase, knowledge: Knowledge) -> bool:
    """Tell whether what is tagged as a name is a noun: *VS-president*, *NAVO-missie*, *kabinet*."""
    if phrase.name is None or phrase.titled or " " in phrase.text:
        return False
    if phrase.tree.child(phrase.head, "det") is not None:  # "de Brit eiste"
        person = phrase.head.feat("Number") != "Plur" and not _is_many(phrase.text)
        if person and knowledge.gazetteer.inhabitant(phrase.text) is not None:
            return not knowledge.gazetteer.named(phrase.text)
    last = phrase.text.rpartition("-")[2]
    return last.islower() and knowledge.class_of(last) is not None


def _is_many(inhabitants: str) -> bool:
    """Tell *de Duitsers* from *de Portugees*."""
    return inhabitants.endswith("s") and not inhabitants.endswith("ees")


def _other_kind(token: Token, knowledge: Knowledge) -> MentionKind | None:
    """Give how a word refers that heads no phrase: *Iraanse*, *daar*, *hierheen*, *diens*."""
    if is_genitive(token):
        return MentionKind.PRONOUN
    if token.dep == "amod" and token.text[:1].isupper() and knowledge.states_of(token.text):
        return MentionKind.DEMONYM
    if token.pos != "ADV":
        return None
    lists, lower = knowledge.words.lists, token.text.lower()
    place = lower in lists["places.words"] or lower in lists["places.towards"]
    return MentionKind.PRONOUN if place else None


def _group(tree: Tree, token: Token) -> tuple[int, int, Occurrence] | None:
    """Give a co-ordination as an occurrence of its own, placed after its last part."""
    parts = conjuncts(tree, token)
    if len(parts) == 1 or token.dep == "conj" or grammar.opens_clause(tree, parts[-1]):
        return None
    kind = MentionKind.NOMINAL
    return parts[-1].index, 1, Occurrence(tree, token, kind, _no_span(token), "")


def _no_span(token: Token) -> Span:
    """Give an empty span: no mention is looked up by a co-ordination."""
    return type(token.span)(token.span.start, token.span.start)
