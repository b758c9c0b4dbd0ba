"""What modal auxiliaries say beside each other and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.qualifiers.aims import is_aim
from kg.syntax import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading
    from kg.lexicon import Operator
    from kg.syntax.tree import Token, Tree


def was_meant(tree: Tree, verb: Token, modal: Token, auxiliaries: Sequence[Token]) -> bool:
    """Tell *had moeten plaatsvinden*, which was planned, from *moet plaatsvinden*.

    So *zou aanvankelijk vertrekken*, from *zou vertrekken* of hearsay.
    """
    first = any(
        words.load().has("adverbs_of_first_plans", a.lemma.lower())
        for a in tree.children(verb, "advmod")
    )
    if modal.lemma == "zullen" and modal.feat("Tense") == "Past" and len(auxiliaries) == 1:
        return first
    return _is_unreal(auxiliaries) and modal.lemma == "moeten" and modal.feat("VerbForm") == "Inf"


def is_missed(tree: Tree, verb: Token) -> bool:
    """Tell *had voorkomen kunnen worden*, which nobody did, from *kon worden voorkomen*."""
    auxiliaries = tree.children(verb, "aux", "aux:pass")
    modal = any(words.load().has("modals_of_missed", a.lemma) for a in auxiliaries)
    return modal and _is_unreal(auxiliaries)


def _is_unreal(auxiliaries: Sequence[Token]) -> bool:
    return any(a.lemma == "hebben" and a.feat("Tense") == "Past" for a in auxiliaries)


def is_shared(tree: Tree, verb: Token, modals: Sequence[Token]) -> bool:
    """Tell *zou Bern hebben bezet en een brug hebben opgeblazen*: both are hearsay.

    An auxiliary that stands at the end of a main clause without a subject is no finite verb.
    """
    own, first = tree.children(verb, "aux", "aux:pass"), tree[verb.head]
    cc = tree.child(verb, "cc")
    if cc is None or tree.child(verb, "nsubj") or tree.child(first, "mark") or not modals:
        return False
    finite = modals[0].feat("VerbForm") == "Fin" and modals[0].index < first.index
    return finite and first.dep in ("root", "ccomp") and bool(own) and own[0].index > cc.index + 1


def is_ability(modal: Token, auxiliaries: Sequence[Token]) -> bool:
    """Tell *kon* and *mocht*, which leave open no more when denied, from *zou kunnen*."""
    if any(a.lemma == "zullen" for a in auxiliaries):
        return False
    return modal.lemma == "kunnen" or (modal.lemma == "mogen" and modal.feat("Tense") == "Past")


def is_ban(modal: Token) -> bool:
    """Tell *mag het land niet verlaten*, which is asked of somebody."""
    return modal.lemma == "mogen" and modal.feat("Tense") != "Past"


def is_idle(reading: Reading, word: Token, modal: Token, auxiliaries: Sequence[Token]) -> bool:
    """Tell a modal that says nothing beside its fellows or where it stands.

    Parameters
    ----------
    reading : Reading
        The sentence.
    word, modal : Token
        The verb or predicate, and one of its auxiliaries.
    auxiliaries : sequence of Token
        All of them.
    """
    return (
        _has_happened(reading, word, modal, auxiliaries)
        or _is_obliged(reading, modal, auxiliaries)
        or _is_able_aim(reading, word, modal)
        or _is_assured(reading, word, modal, auxiliaries)
    )


def _is_assured(reading: Reading, word: Token, modal: Token, auxiliaries: Sequence[Token]) -> bool:
    """Tell *kan bogen op steun*, and *kon ontkomen*, who got away."""
    if modal.lemma != "kunnen":
        return False
    if reading.resources.words.has("assured_verbs", word.lemma):
        return True
    past = modal.feat("Tense") == "Past" and len(auxiliaries) == 1
    lemma = reading.view.lemma(word)
    return past and word.dep in ("root", "conj") and reading.resources.words.has("escapes", lemma)


def _has_happened(
    reading: Reading, word: Token, modal: Token, auxiliaries: Sequence[Token]
) -> bool:
    """Tell *moest toegeven dat ...*, who did, from *zei dat hij moest vertrekken*."""
    past = modal.lemma == "moeten" and modal.feat("Tense") == "Past"
    alone = len(auxiliaries) == 1 and modal.feat("VerbForm") == "Fin"
    main = word.dep in ("root", "conj") and not reading.tree.child(word, "mark")
    return past and alone and main


def _is_obliged(reading: Reading, modal: Token, auxiliaries: Sequence[Token]) -> bool:
    """Tell *zou* in *zou moeten vertrekken*, which asks, from that of hearsay."""
    duty = any(reading.resources.words.has("modals_of_duty", a.lemma) for a in auxiliaries)
    return modal.lemma == "zullen" and modal.feat("Tense") == "Past" and duty


def _is_able_aim(reading: Reading, word: Token, modal: Token) -> bool:
    """Tell *om het debat te kunnen bijwonen*, whose *kunnen* adds nothing to the aim."""
    able = reading.resources.words.has("modals_of_ability", modal.lemma)
    permits = able and modal.feat("VerbForm") == "Inf"
    return permits and is_aim(reading.tree, word, reading.tree[word.head])


def is_of_number(tree: Tree, adverb: Token, operator: Operator) -> bool:
    """Tell *bijna alle soldaten zijn vertrokken* from *de stad werd bijna ingenomen*."""
    after = tree.tokens[adverb.index + 1 : adverb.index + 2]
    return operator.polarity is not None and all(t.pos not in ("VERB", "AUX") for t in after)


def is_order(tree: Tree, verb: Token) -> bool:
    """Tell an imperative: *Amnesty: laat gevangenen vrij*, but not *Bereikt akkoord*.

    It opens its clause, has no subject and is a stem: no *t* behind it, nor a noun as *Veto
    China tegen sancties* is.
    """
    if verb.pos != "VERB" or verb.feat("Tense") != "Pres" or verb.feat("Number") != "Sing":
        return False
    if verb.dep not in ("root", "parataxis", "ccomp") or tree.opening(verb) is not verb:
        return False
    noun = verb.lemma.endswith("ën")  # "vetoën"
    if noun or (verb.text.endswith("t") and not verb.lemma.endswith("ten")):
        return False
    return tree.child(verb, "nsubj", "nsubj:pass", "csubj", "mark", "expl") is None
