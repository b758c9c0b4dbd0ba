"""Verbs that the treebanks lack: frequent regular ones, and the forms of strong ones."""

from collections import Counter
from pathlib import Path

from wordfreq import top_n_list

from kg.nlp.inflection import regular

_STRONG = Path(__file__).with_name("strong_verbs.tsv")
"""Infinitive, past singular, past plural and participle of the strong and irregular verbs."""
_FREQUENT = 200_000
_FORMS = 2
"""Inflected forms that a word in *-en* has to have beside it to count as a verb."""


def further_infinitives() -> list[str]:
    """List frequent words in *-en* that have forms of a regular verb beside them.

    *twijfelden* is no infinitive: it is itself a form of *twijfelen*.
    """
    words = top_n_list("nl", _FREQUENT)
    candidates = {word for word in words if word.endswith("en") and word.isalpha()}
    forms: Counter[str] = Counter()
    for word in words:
        if word.endswith(("t", "d", "de", "te")):
            forms.update(verb for verb in set(regular(word)) if verb in candidates)
    verbs = {verb for verb in candidates if forms[verb] >= _FORMS}
    return sorted(v for v in verbs if not any(o != v and o in verbs for o in regular(v)))


def strong_forms() -> dict[str, str]:
    """Give the infinitive of each form of a strong verb; a form of two verbs is left out."""
    found: dict[str, set[str]] = {}
    for line in _STRONG.read_text(encoding="utf8").splitlines():
        infinitive, *forms = line.split("\t")
        for form in (*forms, f"{forms[-1]}e"):
            found.setdefault(form, set()).add(infinitive)
    return {form: verbs.pop() for form, verbs in found.items() if len(verbs) == 1}
