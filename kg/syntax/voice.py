"""Voice: whether the surface subject of a verb is its deep subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.infinitive import is_noun_like
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from kg.syntax.clause import ClauseView
    from kg.syntax.tree import Token


def is_passive(view: ClauseView, verb: Token) -> bool:
    """Tell whether the surface subject of a verb is its deep object."""
    if _is_with_have(view, verb) or _is_let_to(view, verb):
        return False
    if view.tree.child(verb, "aux:pass", "nsubj:pass", "obl:agent"):
        return not _is_perfect(view, verb)
    if is_let_be_done(view, verb):
        return view.tree.child(verb, "obj") is None
    if verb.feat("VerbForm") == "Part" and view.tree.child(verb, "cop") is not None:
        return not _is_present(verb) and _is_transitive(view, verb)
    if _is_perfect_passive(view, verb):
        return True
    if verb.dep in ("acl", "amod") and view.tree.child(verb, "mark", "aux") is None:
        past = verb.feat("VerbForm") == "Part" and not _is_present(verb)
        # "de naar Turkije gevluchte burgers" fled themselves.
        return past and not words.load().has("moving_verbs", view.lemma(verb))
    if verb.dep == "advcl" and not view.tree.children(verb, "aux", "mark", "nsubj", "obj"):
        past = verb.feat("VerbForm") == "Part" and not _is_present(verb)
        return past and _is_transitive(view, verb)  # "Gevraagd of hij opstapt, zei X ..."
    if verb.dep == "conj" and not view.tree.children(verb, "aux", "nsubj"):
        return _is_passive_with(view, verb, view.tree[verb.head])
    if verb.dep == "xcomp" and verb.feat("VerbForm") == "Part":
        lemma = view.tree[verb.head].lemma
        return words.load().has("result_auxiliaries", lemma)
    return False


def _is_let_to(view: ClauseView, verb: Token) -> bool:
    """Tell *liet de rebellen door zijn leger trainen*, whose *door* says who is let do it."""
    if verb.dep not in ("xcomp", "ccomp") or verb.feat("VerbForm") != "Inf":
        return False
    above = view.tree[verb.head]
    own = view.tree.child(verb, "obj") is not None and view.tree.child(verb, "aux:pass") is None
    return own and words.load().has("causatives", above.lemma) and not is_let_be_done(view, verb)


def is_let_be_done(view: ClauseView, verb: Token) -> bool:
    """Tell *het land laat zich niet dwingen (door X)*, whose subject undergoes it.

    Parsers hang the reflexive on either verb. What takes no object is done by oneself:
    *liet zich vallen*.
    """
    if verb.dep not in ("xcomp", "ccomp") or verb.feat("VerbForm") != "Inf":
        return False
    above = view.tree[verb.head]
    if above.lemma != "laten" or view.tree.child(verb, "mark", "nsubj") is not None:
        return False
    known = words.load()
    own = (*view.tree.children(above, "expl:pv", "obj"), *view.tree.children(verb, "expl:pv"))
    reflexive = any(known.has("reflexives", c.text.lower()) for c in own)
    return reflexive and (_is_transitive(view, verb) or view.tree.child(verb, "obj") is not None)


def _is_passive_with(view: ClauseView, verb: Token, head: Token) -> bool:
    """Tell whether a participle is listed with one that is passive."""
    if _is_done_by(view, verb, head):
        return True
    if words.load().has("copulas", view.lemma(verb)):
        return False  # "is geslagen en gewond geraakt"
    same_form = head.feat("VerbForm") == verb.feat("VerbForm")
    return same_form and verb.feat("VerbForm") == "Part" and is_passive(view, head)


def _is_done_by(view: ClauseView, verb: Token, head: Token) -> bool:
    """Tell *is gegroeid en overgenomen door rebellen*, whose second verb alone is passive.

    So too, with no doer, what takes *hebben*: *is gevallen en naar huis gebracht*.
    """
    if verb.feat("VerbForm") != "Part" or view.tree.child(verb, "obj", "cop") is not None:
        return False
    auxiliaries = view.tree.children(head, "aux", "aux:pass", "cop")
    if not any(words.load().has("copulas", a.lemma) for a in auxiliaries):
        return False
    if any(preposition(view.tree, c) == "door" for c in view.tree.children(verb, "obl")):
        return True
    held = view.tree.child(verb, "iobj", "expl:pv", "ccomp", "xcomp")
    intransitive = words.load().has("unaccusative_verbs", view.lemma(verb))
    alone = [a.lemma for a in auxiliaries if a.dep == "aux"] == ["zijn"]
    return alone and held is None and not intransitive and _is_transitive(view, verb)


def _is_with_have(view: ClauseView, verb: Token) -> bool:
    """Tell *hadden ze opgeroepen*, an active perfect whatever a parser calls its subject."""
    auxiliaries = {a.lemma for a in view.tree.children(verb, "aux", "aux:pass")}
    classes = words.load().classes
    passive = classes["passive_auxiliaries"] | classes["recipient_passive"]
    return "hebben" in auxiliaries and auxiliaries.isdisjoint(passive)


def is_nominalised(view: ClauseView, verb: Token) -> bool:
    """Tell whether an infinitive is used as a noun: *het uitschakelen van terroristen*."""
    if verb.feat("VerbForm") not in ("Inf", "") and not is_noun_like(view.tree, verb):
        return False
    above = view.tree.head(verb)
    if verb.dep == "conj" and above is not None and above.pos == "VERB":
        bare = view.tree.child(verb, "nsubj", "mark", "aux") is None
        return bare and is_nominalised(view, above)  # "het trainen en uitrusten van rebellen"
    return view.tree.child(verb, "det") is not None or (
        verb.dep.partition(":")[0] in ("obl", "nmod", "obj", "nsubj")
        and bool(view.tree.child(verb, "case"))
    )


def is_predicate(view: ClauseView, verb: Token) -> bool:
    """Tell *het doel is het bevrijden van gijzelaars*, whose subject frees nobody."""
    verbal = verb.pos == "VERB" and view.tree.child(verb, "cop") is not None
    return verbal and is_nominalised(view, verb)


def is_recipient_passive(view: ClauseView, verb: Token) -> bool:
    """*Hij kreeg de prijs uitgereikt*, *liet zich de les lezen*: the subject is the receiver."""
    if is_let_be_done(view, verb):
        return view.tree.child(verb, "obj") is not None
    auxiliary = view.tree.child(verb, "aux:pass", "aux")
    known = words.load()
    return auxiliary is not None and known.has("recipient_passive", auxiliary.lemma)


def _is_perfect(view: ClauseView, verb: Token) -> bool:
    """Tell *en zou naar Peru zijn gevlucht*, whatever a parser calls *zijn*."""
    lemma, known = view.lemma(verb), words.load()
    agent = view.tree.child(verb, "obl:agent")
    if agent is not None and not is_way(view, verb, agent):
        return False
    if view.tree.child(verb, "nsubj:pass") is not None and not known.has("moving_verbs", lemma):
        return False
    auxiliaries = {a.lemma for a in view.tree.children(verb, "aux", "aux:pass")}
    return "worden" not in auxiliaries and known.has("unaccusative_verbs", lemma)


def is_way(view: ClauseView, verb: Token, noun: Token) -> bool:
    """Tell *zijn door de binnenstad getrokken*, which moves nobody else."""
    if not words.load().has("moving_verbs", view.lemma(verb)):
        return False
    name = view.tree.name_at(noun)
    if name is not None:
        return name.label in ("GPE", "LOC", "FAC")
    return view.lexicon.noun_class(noun.lemma.lower()) in ("Place", "City", "Region", "Facility")


def _is_perfect_passive(view: ClauseView, verb: Token) -> bool:
    """Tell *de missie is aangevallen*: verbs with an object have *hebben* in the active.

    So too *zou zijn aangevallen*, below a modal verb.
    """
    modals = words.load().classes["modal_verbs"]
    auxiliaries = [a.lemma for a in view.tree.children(verb, "aux") if a.lemma not in modals]
    if auxiliaries != ["zijn"] or verb.feat("VerbForm") != "Part":
        return False
    held = view.tree.children(verb, "obj", "iobj", "expl:pv", "ccomp", "xcomp")
    if view.tree.child(verb, "nsubj") is not None:
        held = (*held, *view.tree.children(verb, "expl"))  # "beide landen zijn het eens geraakt"
    # "zijn in brand gestoken", whose "brand" some parsers call a complement
    if any(c.dep != "xcomp" or view.tree.child(c, "case") is None for c in held):
        return False
    if held and words.load().has("copulas", view.lemma(verb)):
        return False  # "is in verval geraakt" hits nothing
    intransitive = words.load().has("unaccusative_verbs", view.lemma(verb))
    return not intransitive and _is_transitive(view, verb)


def _is_transitive(view: ClauseView, verb: Token) -> bool:
    """Tell *wapens zijn verboden*, a passive, from *rebellen zijn gevlucht*, a perfect."""
    entries = view.lexicon.verb(view.lemma(verb))
    return any("obj" in e.roles.get(role, ()) for e in entries for role in ("target", "topic"))


def _is_present(verb: Token) -> bool:
    """Tell *dreigende*, a present participle, from *ondertekend*, a past one."""
    return verb.text.lower().rstrip("e") == f"{verb.lemma.lower()}d"
