"""Events of whoever does them: *wie wapens levert, wordt partij* tells of no delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.syntax.tree import Token

_ARGUMENTS = ("nsubj", "nsubj:pass", "obj")


def is_of_whoever(reading: Reading, verb: Token) -> bool:
    """Tell *wie vlucht, wordt gedood* and *iedereen die vlucht, wordt gedood*.

    In the past it has happened: *wie vluchtte, werd gedood*. And a question names nobody:
    *weet niet wie vlucht*.

    Parameters
    ----------
    reading : Reading
        The sentence.
    verb : Token
        The event's verb.
    """
    tree, words = reading.tree, reading.resources.words
    subject = tree.child(verb, "nsubj", "nsubj:pass")
    if verb.dep in _ARGUMENTS and subject is not None and subject.pos == "PRON":
        doer = words.has("persons_asked_for", subject.lemma.lower())
    else:
        clause = reading.view.clause(verb)
        above = tree[clause.head].lemma.lower()
        doer = clause.dep == "acl:relcl" and words.has("universal_pronouns", above)
    if not doer:
        return False
    finite = (t for t in (verb, *tree.children(verb, "aux", "aux:pass", "cop")))
    return any(t.feat("VerbForm") == "Fin" and t.feat("Tense") == "Pres" for t in finite)
