"""The pronoun *het* before a name, taken for its article: *dat het Kyiv tanks geeft*.

Hardly any state, town or armed group has an article, and none has one without more about it
(*het Rusland van Poetin*, *het nieuwe Peru*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_BARE = ("State", "City", "ArmedGroup")
_PERSONAL = "Person=3|PronType=Prs"
_ARGUMENTS = ("nsubj", "obj", "iobj")


@needs(
    relation("det", tags=["DET", "PRON"], of=["PROPN"]) | relation("nsubj", tags=["PRON"]),
    written("het"),
)
def pronouns_for_articles(tree: Tree, _lexicon: Lexicon, gazetteer: Gazetteer) -> Iterator[Edit]:
    """Tell *Peru meldt dat het Chili hulp geeft*, *Vorig jaar gaf het Chili hulp*.

    The pronoun stands where a subject does, behind the conjunction or the finite verb, and the
    clause has no other.
    """
    for article in tree.related("det", "nsubj"):
        second = article.dep == "nsubj"  # "dat het IS steunt", whose name is a subject too
        name = tree[min(article.index + 1, len(tree) - 1) if second else article.head]
        verb = _verb(tree, name)
        if article.text != "het" or name.index != article.index + 1 or name.pos != "PROPN":
            continue
        if second and (verb is None or verb.index != article.head or name.dep != "nsubj"):
            continue
        if verb is None or not _is_subjects_place(tree, article, verb):
            continue
        if _is_bare_place(tree, name, gazetteer) and not _has_another(tree, name, verb):
            yield Edit(article.index, verb.index, "nsubj", "PRON", feats=_PERSONAL)
            given = tree.child(verb, "obj", "ccomp")
            named = "iobj" if given not in (None, name) else "obj"
            yield Edit(name.index, verb.index, named)


@needs(relation("det", tags=["DET"], of=["NOUN"]), written("het"))
def pronouns_before_times(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *werden het maandagavond eens*: *het* is no article of a noun that has *de*."""
    for article in tree.related("det"):
        noun = tree[article.head]
        verb = tree[noun.head]
        beside = article.text == "het" and noun.index == article.index + 1
        if not beside or noun.dep != "obl" or verb.pos != "VERB" or verb.index > noun.index:
            continue
        common = noun.feat("Gender") == "Com" and noun.feat("Number") == "Sing"
        if common and noun.text[-2:] != "je" and not tree.child(noun, "case"):
            yield Edit(article.index, verb.index, "obj", "PRON", feats=_PERSONAL)


def _verb(tree: Tree, name: Token) -> Token | None:
    """Give the verb of a name; *het Riga radars geeft* has it below what is given."""
    above = tree[name.head]
    if name.dep in _ARGUMENTS:
        return above
    beside = name.dep in ("nmod", "amod") and above.dep == "obj"
    return tree[above.head] if beside and above.index > name.index else None


def _is_subjects_place(tree: Tree, word: Token, verb: Token) -> bool:
    """Tell the place behind the conjunction or finite verb of an active clause in the singular."""
    first = finite(tree, verb)
    if word.index == 0 or first is None or first.feat("Number") == "Plur":
        return False
    before = tree[word.index - 1]
    opens = before is first or (before.dep == "mark" and before.head == verb.index)
    return opens and verb.pos == "VERB" and tree.child(verb, "aux:pass", "cop") is None


def _is_bare_place(tree: Tree, name: Token, gazetteer: Gazetteer) -> bool:
    """Tell a state, town or group of which no more is told, not one with an article."""
    found = tree.name_at(name)
    if found is None or found.first != name.index or tree.child(name, "amod", "nmod", "acl:relcl"):
        return False
    text = " ".join(t.text for t in tree.tokens[found.first : found.last])
    known = gazetteer.named(text)
    if not known or known[0].type not in _BARE or tree.child(name, "conj", "appos"):
        return False
    return not words.load().has("states_with_articles", text)


def _has_another(tree: Tree, name: Token, verb: Token) -> bool:
    others = tree.children(verb, "nsubj", "csubj", "expl")
    return any(s is not name and s.index != name.index - 1 for s in others)
