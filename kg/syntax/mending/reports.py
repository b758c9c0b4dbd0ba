"""Reports and who makes them: *..., zegt Jan Smit, woordvoerder van de partij*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax import words
from kg.syntax.agentive import named_or_agentive
from kg.syntax.mending.edit import Edit, finite
from kg.syntax.mending.needs import needs, relation, several, word_of, written
from kg.syntax.mending.valency import particle_verb, takes_clause, takes_speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon import Lexicon
    from kg.syntax.tree import Token, Tree

_MISTAKEN = ("acl:relcl", "acl", "advcl", "conj", "appos")
"""What parsers make of a report behind a clause."""


@needs(several("nsubj"))
def described_subjects(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *zegt Jan Smit, voorzitter van X*: the second subject says who the first is.

    Without a comma the first is part of the second: *zegt VTM Nieuws-journalist Jan Smit*,
    *zegt PVV voorzitter Jan Smit*.
    """
    for verb in tree.heads("nsubj", least=2):
        subjects = tree.children(verb, "nsubj")
        if verb.pos != "VERB" or len(subjects) != 2 or subjects[0].index < verb.index:
            continue
        name, title = subjects
        start = tree.subtree(title)[0].index
        if name.pos != "PROPN" or title.pos != "NOUN" or tree.child(title, "det"):
            continue
        gap = tree.tokens[tree.subtree(name)[-1].index + 1 : title.index]
        own = [t for t in gap if t.head == title.index]
        if tree[start].text == "," and len(own) == len(gap):
            yield Edit(title.index, name.index, "appos")
        elif not gap and ("-" in title.text or _names_somebody(tree, lexicon, title)):
            yield Edit(name.index, title.index, "compound")


def _names_somebody(tree: Tree, lexicon: Lexicon, title: Token) -> bool:
    """Tell *voorzitter Jan Smit*, a title with its bearer behind it."""
    named = any(a.pos == "PROPN" for a in tree.children(title, "appos"))
    return named and lexicon.noun_class(title.lemma.lower()) == "Person"


@needs(relation("compound:prt", tags=["VERB"]), word_of("causatives"))
def informing_subjects(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Dat laat het Paleis weten*: who lets know is no receiver, *het* no subject."""
    known = words.load()
    for verb in tree.heads("compound:prt"):
        if not known.has("causatives", verb.lemma) or tree.child(verb, "ccomp"):
            continue
        below = tree.child(verb, "compound:prt")
        if below is None or below.pos != "VERB":
            continue
        subject, other = tree.child(verb, "nsubj"), tree.child(verb, "iobj", "obj")
        if subject is None or other is None:
            other = _teller(tree, verb)
        if other is None or other.feat("PronType"):
            continue
        if subject is None:
            yield Edit(other.index, verb.index, "nsubj")
        elif subject.feat("PronType") == "Dem" and subject.index < verb.index < other.index:
            yield Edit(subject.index, verb.index, "obj")
            yield Edit(other.index, verb.index, "nsubj")
        elif subject.text == "het" and subject.index == other.index - 1 > verb.index:
            yield Edit(subject.index, other.index, "det", "DET")
            yield Edit(other.index, verb.index, "nsubj")


def _teller(tree: Tree, verb: Token) -> Token | None:
    """Give who lets know where nobody is the subject: *Dat laat X weten*, *..., laat X weten*.

    Or where somebody is the second one: *..., liet het Kremlin weten*.
    """
    if subjects := tree.children(verb, "nsubj"):
        return subjects[-1] if subjects[0].text == "het" and len(subjects) > 1 else None
    if verb.dep == "parataxis":
        return tree.child(verb, "iobj", "obj")
    told = [o for o in tree.children(verb, "obj") if o.feat("PronType") == "Dem"]
    receiver = tree.child(verb, "iobj")
    if receiver is None or not any(o.index < verb.index < receiver.index for o in told):
        return None
    return receiver


@needs(relation("acl:relcl", below=["nsubj"]), written("dat"))
def clauses_of_reports(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Gisteren meldden media dat ...*: a clause with *dat* is said, no relative clause.

    In *stelt een missie dat het leger ...* parsers take *dat* for a relative pronoun, which
    cannot stand for *missie*.
    """
    for clause in tree.related("acl:relcl"):
        noun = tree[clause.head]
        verb = tree[noun.head]
        mark = tree.child(clause, "mark") or _mistaken_pronoun(tree, clause, noun)
        if mark is None:
            continue  # a relative pronoun is no mark, whatever part of speech a parser gives it
        if noun.dep != "nsubj" or noun.index < verb.index or mark.text.lower() != "dat":
            continue
        told = takes_clause(lexicon, particle_verb(tree, verb))
        if told and tree.child(verb, "ccomp") is None and finite(tree, clause) is not None:
            yield Edit(clause.index, verb.index, "ccomp")
            if mark.dep != "mark":
                yield Edit(mark.index, clause.index, "mark")


def _mistaken_pronoun(tree: Tree, clause: Token, noun: Token) -> Token | None:
    """Give *dat* behind a noun that it cannot mean, being of common gender or plural.

    Nor can it be the subject beside another: *stelt een comité dat Soedan de regels schendt*.
    """
    subjects = tree.children(clause, "nsubj", "nsubj:pass")
    if len(subjects) > 1 and subjects[0].text.lower() == "dat":
        return subjects[0]
    common = noun.feat("Gender") == "Com" or noun.feat("Number") == "Plur"
    own = tree.child(clause, "nsubj", "nsubj:pass")
    if not common or own is None or own.text.lower() == "dat":
        return None
    return next((t for t in tree.children(clause, "obj", "obl") if t.text.lower() == "dat"), None)


@needs(relation(*_MISTAKEN, tags=["VERB"]), relation("nsubj", below=_MISTAKEN), written(","))
def late_reports(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Er waren dertig doden, meldden Franse media*: a report behind what it reports.

    A relative or adverbial clause does not open with its finite verb and has its subject
    after it; a co-ordinated one has a conjunction.
    """
    for verb in tree.related(*_MISTAKEN):
        if verb.pos != "VERB" or verb.index < 2:
            continue
        first, subject = finite(tree, verb), tree.child(verb, "nsubj")
        if first is None or subject is None or tree.child(verb, "mark", "cc", "ccomp", "obj"):
            continue
        if tree[first.index - 1].text != "," or subject.index < first.index:
            continue
        if any(c.feat("PronType") == "Rel" for c in tree.children(verb)):
            continue
        root = tree.root
        opens = all(t.pos == "PUNCT" for t in tree.subtree(verb) if t.index < first.index)
        if opens and root.index < verb.index and takes_speech(lexicon, particle_verb(tree, verb)):
            yield Edit(verb.index, root.index, "parataxis")


@needs(relation("parataxis", tags=["NOUN"]), word_of("verbal_nouns"))
def nouns_for_reports(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *..., bericht het persbureau X*: a noun with another behind it is the verb."""
    known = words.load()
    for noun in tree.related("parataxis"):
        form = noun.text.lower()
        verb = form if form.endswith("en") else f"{form}en"
        if noun.pos != "NOUN" or not known.has("verbal_nouns", form):
            continue
        if noun.index < 2 or tree[noun.index - 1].text != "," or tree.child(noun, "det", "case"):
            continue
        beside = tree.children(noun, "nmod", "appos", "flat", "obj", "nsubj")
        source = next((n for n in beside if n.index > noun.index), None)
        if source is not None and tree.child(source, "case") is None:
            yield Edit(noun.index, noun.head, "parataxis", "VERB", verb)
            yield Edit(source.index, noun.index, "nsubj")


@needs(word_of("nominal_verbs"))
def witnesses(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Getuigen spreken van schoten*: who speaks is no infinitive."""
    known = words.load()
    for noun in tree.tagged("NOUN", "VERB"):
        text = noun.text.lower()
        if noun.lemma != text or not known.has("nominal_verbs", text):
            continue
        lemma = text.removesuffix("n")
        if noun.pos == "NOUN" or (noun.dep == "nsubj" and noun.index == 0):
            yield Edit(noun.index, noun.head, noun.dep, "NOUN", lemma)
            continue
        verb = tree[min(1, len(tree) - 1)]
        opens = noun.index == 0 and verb.head == 0 and verb.pos in ("VERB", "AUX")
        if not opens:
            continue  # "Zij getuigen dat ..."
        yield Edit(verb.index, verb.index, "root")
        yield Edit(noun.index, verb.index, "nsubj", "NOUN", lemma)
        for child in tree.children(noun):
            if child is not verb:
                yield Edit(child.index, verb.index, child.dep)


@needs(relation("nsubj"), relation("obj"))
def tellers_of_pointers(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *Dat bevestigt het parket*: what was said before confirms nothing, the office does."""
    first = tree[0]
    if first.feat("PronType") != "Dem":
        return
    for verb in tree.heads("nsubj"):
        subject, objects = tree.child(verb, "nsubj"), tree.children(verb, "obj")
        if subject is not first:
            continue
        if len(objects) != 1 or objects[0].index < verb.index or tree.child(verb, "ccomp", "aux"):
            continue
        reports = any(e.type == "Statement" for e in lexicon.verb(particle_verb(tree, verb)))
        if reports and named_or_agentive(lexicon, objects[0]):
            yield Edit(subject.index, verb.index, "obj")
            yield Edit(objects[0].index, verb.index, "nsubj")


@needs(relation("ccomp"), word_of("relative_pronouns"), written(","))
def clauses_on_speakers(tree: Tree, _lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *„...”, zei May, die de sancties verdedigde*: that is said of May, not by her."""
    known = words.load()
    for clause in tree.related("ccomp"):
        verb = tree[clause.head]
        subject, first = tree.child(verb, "nsubj"), finite(tree, clause)
        if subject is None or first is None or subject.index < verb.index:
            continue
        opening = tree.opening(clause)
        relative = known.has("relative_pronouns", opening.text.lower()) and opening.pos == "PRON"
        if not relative or opening.head != clause.index or first.index == opening.index + 1:
            continue
        if tree[opening.index - 1].text == "," and tree.subtree(subject)[-1].index == (
            opening.index - 2
        ):
            yield Edit(clause.index, subject.index, "acl:relcl")


@needs(relation("parataxis", tags=["VERB"]), relation("parataxis", tags=["NOUN", "PROPN"]))
def speakers_beside_reports(tree: Tree, lexicon: Lexicon) -> Iterator[Edit]:
    """Tell *„...”, fulmineerde fractieleider Jan Bos*: who stands right behind says it."""
    for name in tree.related("parataxis"):
        verb = tree[max(tree.subtree(name)[0].index - 1, 0)]
        beside = verb.dep == "parataxis" and verb.head == name.head and name.pos != "VERB"
        if not beside or verb.pos != "VERB" or tree.child(verb, "nsubj"):
            continue
        if takes_speech(lexicon, particle_verb(tree, verb)):
            yield Edit(name.index, verb.index, "nsubj")


SPEAKERS = (
    speakers_beside_reports,
    described_subjects,
    informing_subjects,
    tellers_of_pointers,
    clauses_on_speakers,
)
"""Those that tell who reports, in their order."""
