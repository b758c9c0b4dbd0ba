"""The verbs that only carry a noun: *sluiten* in *een akkoord sluiten*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import is_agentive
from kg.syntax.voice import is_passive

if TYPE_CHECKING:
    from kg.lexicon import LightVerb
    from kg.syntax.clause import ClauseView, Slot
    from kg.syntax.tree import Token


def light_verb(view: ClauseView, noun: Token) -> tuple[Token, LightVerb] | None:
    """Give the verb that only carries a noun: *sluiten* in *een akkoord sluiten*."""
    above = view.tree[noun.head]
    if noun.dep == "conj":
        return light_verb(view, above)
    if noun.dep == "fixed":
        return _adverbial_carrier(view, noun, above)
    carried = measured(view, noun) if noun.dep == "nmod" else noun
    verb = view.tree[carried.head]
    if carried.head == carried.index or view.kind(verb) != "verb":
        return None
    for light in view.lexicon.light_verbs(view.lemma(verb)):
        if not _carries(view, light, noun) or _is_put(view, verb):
            continue
        if carried is not noun and light.slot != "obj":
            continue  # "sloegen terug met een reeks aanvallen", an event of its own
        own = (carried.index, noun.index)  # "een van de aanslagen" is a slot by its noun
        if any(s.name == light.slot and s.token.index in own for s in view.slots(verb)):
            return verb, light
    return None


def _is_put(view: ClauseView, verb: Token) -> bool:
    """Tell *brengt het overleg in gevaar*, which there is, from *brengt overleg tot stand*.

    So with what one judges or makes so: *vindt de straf te licht*, *maakt de aanval openbaar*.
    """
    known = words.load()
    lemma = view.lemma(verb)  # "stelt sancties in tegen generaals" puts nothing
    if known.has("judging_verbs", lemma) or known.has("making_verbs", lemma):
        return any(p.pos == "ADJ" for p in view.tree.children(verb, "xcomp"))
    if not known.has("putting_verbs", lemma):
        return False
    for particle in view.tree.children(verb, "compound:prt"):  # "brengt de training in het gedrang"
        nouns = [f for f in view.tree.children(particle, "fixed") if f.pos == "NOUN"]
        if nouns and not known.has("ways_of_bringing_about", nouns[-1].lemma.lower()):
            return True
    return any(
        p.pos == "NOUN"
        and p.feat("Number") != "Plur"
        and view.tree.child(p, "case") is not None
        and view.tree.child(p, "det", "nmod:poss", "nmod") is None
        and not known.has("ways_of_bringing_about", p.lemma.lower())
        and not known.has("bare_destinations", p.text.lower())  # "brengt hulp aan land"
        for p in view.tree.children(verb, "xcomp", "obl", "obl:arg")
    )


def _adverbial_carrier(
    view: ClauseView, noun: Token, case: Token
) -> tuple[Token, LightVerb] | None:
    """Give *gaan* of *in overleg gaan*, where parsers take the phrase for a particle."""
    verb = view.tree[case.head]
    if case.dep != "compound:prt" or case.pos != "ADP" or view.kind(verb) != "verb":
        return None
    slot = f"obl:{case.text.lower()}"
    for light in view.lexicon.light_verbs(view.lemma(verb)):
        if light.slot == slot and noun.lemma.lower().endswith(light.nouns):
            return verb, light
    return None


def relative_light_verb(view: ClauseView, noun: Token) -> tuple[Token, LightVerb] | None:
    """Give the verb that carries a noun from its relative clause: *het overleg dat zij voeren*.

    Or from a participle: *het met Peru gesloten akkoord*.
    """
    for verb in view.tree.children(noun, "acl:relcl", "amod", "acl"):
        if verb.pos != "VERB" or (verb.dep != "acl:relcl" and not is_passive(view, verb)):
            continue
        for light in view.lexicon.light_verbs(view.lemma(verb)):
            if not _carries(view, light, noun):
                continue
            own = [s for s in view.slots(verb) if s.token.index == noun.index]
            rules = ("relative", "passive+control")
            carried = any(s.name == light.slot and s.rule in rules for s in own)
            if carried or _carries_subject(view, verb, light, own):
                return verb, light
    return None


def _carries_subject(view: ClauseView, verb: Token, light: LightVerb, own: list[Slot]) -> bool:
    """Tell *de oorlog die Rusland voert*, where parsers take an event for who does it."""
    subject = any(s.name == "subj" and s.rule == "relative" for s in own)
    strikes = words.load().has("striking_verbs", view.lemma(verb))  # "sancties die Iran treffen"
    if not subject or strikes or light.slot != "obj":
        return False
    return any(s.name == "obj" and _is_doer(view, s.token) for s in view.slots(verb))


def _is_doer(view: ClauseView, token: Token) -> bool:
    """Tell who does something from a matter: *het besluit dat uitzicht biedt*."""
    matter = token.pos == "NOUN" and view.lexicon.noun_class(token.lemma.lower()) is None
    return is_agentive(view, token) and not (matter and view.tree.child(token, "det") is None)


def measured(view: ClauseView, noun: Token) -> Token:
    """Give what stands for a noun in the clause: *een reeks* in *voerde een reeks razzia's uit*.

    So does money: *betaalt een half miljoen euro boete*, *geeft twee miljard aan hulp*.
    """
    if noun.dep != "nmod":
        return noun
    above = view.tree[noun.head]
    case, lemma, known = view.tree.child(noun, "case"), above.lemma.lower(), words.load()
    in_money = view.lexicon.noun_class(lemma) == "Money" or known.has("singular_counts", lemma)
    if in_money and (case is None or case.lemma == "aan"):
        return measured(view, above)
    if case is not None:
        partitive = case.text.lower() == "van" and above.pos == "NUM"
        return above if partitive else noun  # "pleegde een van de aanslagen"
    return above if above.pos == "NUM" or known.has("measure_nouns", lemma) else noun


def _carries(view: ClauseView, light: LightVerb, noun: Token) -> bool:
    """Tell whether a verb is light with a noun: by the noun, or by what the noun evokes."""
    lemma = noun.lemma.lower()
    if not light.types:
        return not light.nouns or lemma.endswith(light.nouns)  # "vredesoverleg"
    return any(entry.type in light.types for entry, _ in view.lexicon.noun(lemma))
