"""Vary training sentences: capitals, printed quotation marks, dashes, missing full stops."""

from dataclasses import replace
from random import Random

from kg.nlp.training.config import Mixture
from kg.nlp.training.corpus import Sentence, Word

_DOUBLE = (("„", "”"), ("“", "”"), ("„", "“"), ("«", "»"))
_SINGLE = (("‘", "’"), ("‚", "’"))


def vary(sentence: Sentence, mixture: Mixture, random: Random, *, at_end: bool) -> Sentence:
    """Change the spelling of a sentence by chance.

    Parameters
    ----------
    sentence : Sentence
        As it stands in the treebank.
    mixture : Mixture
        The chance of each change.
    random : Random
        Source of chance.
    at_end : bool
        Whether the sentence ends a paragraph, so that it may lack its full stop.
    """
    words = sentence.words
    if at_end and random.random() < mixture.unstopped:
        words = without_stop(words)
    if random.random() < mixture.quotes:
        words = printed_quotes(words, random)
    if random.random() < mixture.dash:
        words = tuple(replace(w, form="–") if w.form == "-" else w for w in words)
    if random.random() < mixture.first_lower:
        words = (_recased(words[0], words[0].form[:1].lower() + words[0].form[1:]), *words[1:])
    elif random.random() < mixture.upper:
        words = tuple(_recased(word, word.form.upper()) for word in words)
    return sentence if words is sentence.words else replace(sentence, words=words)


def _recased(word: Word, form: str) -> Word:
    """Give the word another form of the same length."""
    return replace(word, form=form) if len(form) == len(word.form) else word


def without_stop(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Drop a full stop that ends the sentence and has no dependents."""
    last = len(words)
    if last < 2 or words[-1].form != "." or any(word.head == last for word in words):
        return words
    return words[:-1]


def printed_quotes(words: tuple[Word, ...], random: Random) -> tuple[Word, ...]:
    """Replace straight quotation marks and apostrophes by printed ones.

    Opening and closing marks alternate; the apostrophe of *zo'n* becomes ’.
    """
    marks = {'"': random.choice(_DOUBLE), "'": random.choice(_SINGLE)}
    seen = {'"': 0, "'": 0}
    changed = []
    for word in words:
        form = word.form
        if form in marks:
            seen[form] += 1
            form = marks[form][(seen[form] + 1) % 2]
        elif "'" in form:
            form = form.replace("'", "’")
        changed.append(replace(word, form=form) if form != word.form else word)
    return tuple(changed)
