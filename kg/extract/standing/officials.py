"""What office holders head where the text leaves it unsaid: *president Macron*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.people import is_surname
from kg.extract.standing.factual import is_so
from kg.model import Mention, MentionKind, Span
from kg.syntax.prepositions import preposition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.syntax.phrase import Phrase
    from kg.syntax.tree import Token

_GIVING = frozenset(["Appointment", "Departure", "Support"])
"""Types of what is done about an office that somebody need not have."""
_RECENTLY = 3
"""Words before an office that is over: *Jansen, tot voor kort burgemeester*."""
RULE = "offices#headOf"
"""How evidence names the gazetteer's knowledge of offices."""


def office_lemma(reading: Reading, title: Token) -> str:
    """Give the dictionary form of a title, one of two words as one: *eersteminister*.

    The last name in *Jan Pastoor* is none, and gives nothing.
    """
    if is_surname(reading.tree, title):
        return ""
    lemma = reading.view.lemma(title)
    if reading.tree.child(title, "amod") is None:
        return lemma
    for before in joined(reading, title):
        return f"{before.text.lower()}{lemma}"
    return lemma


def joined(reading: Reading, title: Token) -> Iterator[Token]:
    """Give the first word of a title of two: *eerste* of *eerste minister*."""
    lemma, joined_titles = reading.view.lemma(title), "joined_titles"
    for child in reading.tree.children(title, "amod"):
        if reading.resources.words.has(joined_titles, f"{child.text.lower()} {lemma}"):
            yield child


def headed_body(
    reading: Reading, title: Token, bearer: Mention, date: str | None
) -> Mention | None:
    """Give the state or body that a titled person is known to head.

    A former office is none: *voormalig president Obama*.

    Parameters
    ----------
    reading : Reading
        The sentence.
    title : Token
        The title: *president*, *bondskanselier*.
    bearer : Mention
        Who bears it; only a name is looked up.
    date : str or None
        The document's date, ISO 8601 at any precision.

    Returns
    -------
    Mention or None
        The body by its preferred name, over title and name, which stand for it.
    """
    resources = reading.resources
    if bearer.kind is not MentionKind.NAMED or is_former(reading, title):
        return None
    office = resources.gazetteer.office(bearer.text, office_lemma(reading, title), date)
    body = resources.gazetteer.entry(office.body) if office is not None else None
    if office is None or body is None or office.relation != "headOf":
        return None
    span = Span(min(title.span.start, bearer.head.start), max(title.span.end, bearer.head.end))
    return Mention(span, span, reading.tree.index, MentionKind.NAMED, body.label, body.label)


def is_field(reading: Reading, token: Token) -> bool:
    """Tell the field of an office: *de minister van Oorlog*, *staatssecretaris (Asiel)*.

    It is written as a name and has no article (*de voorzitter van het Overleg* chairs one) but
    behind the title of a minister: *minister voor de Brexit*.

    Parameters
    ----------
    reading : Reading
        The sentence.
    token : Token
        A noun that may name what somebody is minister of.
    """
    tree = reading.tree
    if token.index == 0 or not token.text[:1].isupper() or not token.text[1:].islower():
        return False
    if token.dep == "conj":
        token = tree[token.head]
    title = reading.view.lemma(tree[token.head])
    minister = reading.resources.words.has("ministerial_titles", title)
    article = tree.child(token, "det") is not None and not minister
    if token.dep not in ("nmod", "appos") or article or tree.child(token, "nummod") is not None:
        return False
    bracketed = tree[token.index - 1].text == "("
    prep = preposition(tree, token)
    named = bracketed or reading.resources.words.has("field_prepositions", prep)
    return named and reading.is_a(tree[token.head], "Person")


def is_former(reading: Reading, title: Token) -> bool:
    """Tell *oud-premier*, *de voormalige president*: an office that is over or to come."""
    former = reading.resources.lexicon.qualifiers.former
    first, hyphen, _ = title.text.lower().partition("-")
    # "de door het leger afgezette president"
    modifiers = [*reading.tree.children(title, "amod", "advmod", "acl")]
    if title.index > 0 and reading.tree[title.index - 1].pos == "ADJ":
        modifiers.append(reading.tree[title.index - 1])  # "ondervroeg voormalig premier X"
    if bool(hyphen) and first in former:
        return True
    over = any(  # "tot 2019 premier"
        c.index in reading.times and preposition(reading.tree, c) == "tot"
        for c in reading.tree.children(title, "nmod", "obl")
    )
    before = reading.tree.tokens[max(title.index - _RECENTLY, 0) : title.index]
    over = over or (title.dep == "appos" and any(t.lemma == "tot" for t in before))
    return over or any(not former.isdisjoint((m.lemma.lower(), m.text.lower())) for m in modifiers)


def one_of(reading: Reading, noun: Token) -> Token:
    """Give what stands for a noun: *een* in *is een van de critici van het regime*."""
    above = reading.tree[noun.head]
    one = noun.dep == "nmod" and reading.resources.words.has("single_numerals", above.lemma)
    counts = one and above.pos in ("NUM", "PRON", "DET")
    return above if counts and preposition(reading.tree, noun) == "van" else noun


def said_of(reading: Reading, noun: Token) -> Token | None:
    """Give what a noun is said of: *is lid van de partij*, *werd lid van de partij*."""
    noun = one_of(reading, noun)
    verb = reading.tree[noun.head]
    if reading.tree.child(noun, "cop") is not None:
        return reading.view.subject(noun)
    if _in_capacity(reading, noun):
        return reading.view.subject(verb)
    becomes = reading.resources.words.has("becoming_verbs", verb.lemma)
    if noun.dep == "xcomp" and becomes:
        return reading.view.subject(verb)
    return installed(reading, noun)


def installed(reading: Reading, office: Token) -> Token | None:
    """Give who has an office from what is told: *Bakari is beëdigd als premier van Mali*."""
    verb, words = reading.tree[office.head], reading.resources.words
    known = words.has("installing_verbs", reading.view.lemma(verb))
    if not known or reading.view.kind(verb) != "verb" or not is_so(reading, verb):
        return None
    marks = reading.tree.children(office, "case", "mark")
    if not any(words.has("office_prepositions", m.lemma.lower()) for m in marks):
        return None
    undergoers = [s.token for s in reading.view.slots(verb) if s.name == "obj"]
    return undergoers[0] if undergoers else reading.view.subject(verb)


def is_body(reading: Reading, found: Phrase) -> bool:
    """Tell *Voorzitter Royal Dutch treedt af*: in a headline the title's house, no bearer.

    One word that is labelled so and that nobody knows may well be a person all the same.
    """
    if found.label_of_name != "ORG" or found.head.feat("Number") == "Plur":
        return False
    known = reading.resources.gazetteer.named(found.text)
    if any(reading.resources.ontology.is_a(entry.type, "Person") for entry in known):
        return False
    return bool(known) or len(found.tokens) > 1


def is_proposed(reading: Reading, office: Token) -> bool:
    """Tell an office that somebody is only to have, had, or is taken to have.

    *Benoemd tot minister*, *wordt voorgedragen als minister*, *afgezet als president*; not
    *hij was als minister betrokken* and *volgt zichzelf op als president*.
    """
    tree, words = reading.tree, reading.resources.words
    if words.has("office_prepositions", preposition(tree, office)):
        return True
    verb = tree[office.head]
    marks = tree.children(office, "case", "mark")
    if verb.pos != "VERB" or not any(m.lemma.lower() == "als" for m in marks):
        return False
    if any(c.text.lower() == "zichzelf" for c in tree.children(verb)):
        return False
    return _gives(reading, verb)


def _gives(reading: Reading, verb: Token) -> bool:
    """Tell *benoemen als*, *beschouwen als*, whose object it is that has the office or not."""
    lemma = reading.view.lemma(verb)
    types = {entry.type for entry in reading.resources.lexicon.verb(lemma)}
    return bool(types & _GIVING) or reading.resources.words.has("regarding_verbs", lemma)


def _in_capacity(reading: Reading, office: Token) -> bool:
    """Tell the office that the subject of a clause acts in: *omdat hij als premier zweeg*.

    It stands before what is done, without an article; not *stelt X als premier voor*.
    """
    tree = reading.tree
    verb = tree[office.head]
    if office.dep not in ("advcl", "obl") or verb.pos != "VERB" or office.index > verb.index:
        return False
    if tree.child(office, "det", "nmod:poss") is not None or _gives(reading, verb):
        return False
    marks = tree.children(office, "case", "mark")
    objects = tree.children(verb, "obj", "nsubj:pass")
    return any(m.lemma.lower() == "als" for m in marks) and all(
        o.index > office.index for o in objects
    )


def is_definite(reading: Reading, noun: Token) -> bool:
    """Tell *de Franse president* from *een president* and from *de president* said again."""
    det = reading.tree.child(noun, "det")
    told = reading.tree.child(noun, "amod", "nmod") is not None or "-" in noun.text
    if noun.feat("Number") == "Plur" or not told:
        return False
    return det is None or det.feat("Definite") == "Def" or det.feat("PronType") == "Dem"
