"""Second clauses that share the subject of the first, and what parsers take for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.mending import side_by_side
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Tree

_NOUNS = ("NOUN", "PROPN", "NUM")
_THREE = 3
"""Subject, receiver and what is given."""


@needs(relation("cc", below=["conj"]), relation("nsubj", "obj", below=["conj"]))
def objects_of_sharing(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Ann betreurt de brieven, maar wil ze niet lezen*: a verb-first clause shares Ann.

    What follows its verb is no subject then, as it would be in *gisteren viel Ann aan en
    vluchtte ze*.
    """
    for verb in tree.related("conj"):
        head, first = tree[verb.head], finite(tree, verb)
        cc, above = tree.child(verb, "cc"), finite(tree, head)
        subject = tree.child(head, "nsubj")
        if first is None or cc is None or above is None or subject is None:
            continue
        if cc.index != first.index - 1 or subject.index > above.index or tree.child(verb, "mark"):
            continue
        below = tree.child(verb, "xcomp")
        lower = below if below is not None and below.pos == "VERB" else verb
        for pronoun in tree.children(verb, "nsubj", "obj"):
            may = pronoun.feat("PronType") == "Prs" and pronoun.feat("Case") != "Nom"
            if may and first.index < pronoun.index <= lower.index:
                others = [o for o in tree.children(lower, "obj") if o is not pronoun]
                yield Edit(pronoun.index, lower.index, "iobj" if others else "obj")


@needs(relation("nsubj", "obj", "iobj", below=["conj"], of=["VERB"]))
def objects_of_second_participles(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *heeft hem ontslagen en de schilder Diaz gekozen*, whose subject is shared.

    With *zijn* or *worden* it is another passive: *zijn drie mensen omgekomen en twee betogers
    opgepakt*.
    """
    known = words.load()
    for verb in tree.related("conj"):
        head, form = tree[verb.head], verb.feat("VerbForm")
        participle = form == "Part" or (form == "Inf" and known.has("causatives", verb.lemma))
        if not participle or verb.pos != "VERB" or tree.child(verb, "aux", "aux:pass", "cop"):
            continue
        parts = tree.children(verb, "nsubj", "obj", "iobj", "nsubj:pass")
        first, doer = finite(tree, head), tree.child(head, "nsubj", "nsubj:pass")
        if first is None or doer is None or len(parts) != 1 or parts[0].index > verb.index:
            continue
        if first.lemma == "hebben" and parts[0].dep == "nsubj":
            yield Edit(parts[0].index, verb.index, "obj")
        auxiliaries = tree.children(head, "aux", "aux:pass")
        passive = len(auxiliaries) == 1 and form == "Part"
        passive = passive and known.has("passive_auxiliaries", auxiliaries[0].lemma)
        if passive and parts[0].dep in ("obj", "nsubj") and parts[0].pos in _NOUNS:
            own = known.has("unaccusative_verbs", verb.lemma) or known.has("copulas", verb.lemma)
            if parts[0].dep == "obj" or not (own or lexicon.adjective(verb.text.lower())):
                yield Edit(parts[0].index, verb.index, "nsubj:pass")


@needs(relation("cc", below=["conj"]), relation("obj", "iobj", below=["conj"], of=["VERB"]))
def subjects_of_second_clauses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Peru geeft tanks en Chili leent het land geld*, where Chili opens its clause.

    Of three bare nouns around the verb the one between conjunction and verb is the subject.
    """
    for verb in tree.related("conj"):
        cc, parts = tree.child(verb, "cc"), tree.children(verb, "obj", "iobj")
        if cc is None or len(parts) != _THREE or finite(tree, verb) is not verb:
            continue
        first, *behind = parts
        opens = tree.subtree(first)[0].index == cc.index + 1 and first.index < verb.index
        if not opens or any(o.index < verb.index for o in behind) or first.pos not in _NOUNS:
            continue
        if (first.feat("Number") or "Sing") == verb.feat("Number"):
            yield Edit(first.index, verb.index, "nsubj")


RULES = (
    *side_by_side.SHARED,
    objects_of_sharing,
    objects_of_second_participles,
    subjects_of_second_clauses,
)
"""All of them, in their order."""
