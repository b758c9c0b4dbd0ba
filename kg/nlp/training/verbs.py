"""Verbs that the treebanks lack: frequent regular ones, and the forms of strong ones."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from wordfreq import top_n_list

from kg.nlp.inflection import regular

_STRONG = Path(__file__).with_name("strong_verbs.tsv")
"""Infinitive, past singular, past plural and participle of the strong and irregular verbs."""
_FREQUENT = 200_000
_FORMS = 2
"""Inflected forms that a word in *-en* has to have beside it to count as a verb."""
_ATTESTED = 3
"""Forms of a verb in the treebanks that vouch for its infinitive."""
_SHORTEST_PARTICLE = 2


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


def mended_verbs(
    lemmas: Mapping[tuple[str, str], str], own: frozenset[str], frequent: frozenset[str]
) -> dict[tuple[str, str], str]:
    """Put right the lemmas of verb forms that a treebank gives wrong.

    Automatic lemmas of silver sentences invent infinitives (*veroordeelt*: veroordeelen) or
    leave the form (*omkwamen*). A lemma that nothing vouches for yields to a known infinitive
    whose form this is. One that the form may regularly come from yields only to a verb of the
    lexicon or a strong one; what does not even end like an infinitive is dropped. A strong
    form is of its verb unless other forms vouch for the infinitive that it looks like.

    Parameters
    ----------
    lemmas : Mapping[tuple[str, str], str]
        Lemma by form and UPOS.
    own, frequent : frozenset[str]
        Infinitives of the project's lexicon, and those of `further_infinitives`.
    """
    strong = strong_forms()
    counts = Counter(found for (_, upos), found in lemmas.items() if upos == "VERB")
    sure = own | set(strong.values())
    known = sure | frequent | {v for v, n in counts.items() if n >= _ATTESTED and v[-1:] == "n"}
    mended = dict(lemmas)
    for (form, upos), found in lemmas.items():
        if upos != "VERB":
            continue
        verb = strong.get(form, found)
        other = found not in sure or found.endswith(verb)  # traden is treden, not optreden
        if verb != found and other and (found != form or counts[form] < _ATTESTED):
            mended[form, upos] = verb  # kozen is of kiezen, slopen is itself
            continue
        if found in known:
            continue
        if form in sure:
            mended[form, upos] = form  # binden is no form of *binen
            continue
        allowed = sure if found in set(regular(form)) else known
        possible = (v for v in _verbs_of(form, strong) if v in allowed)
        better = next((v for v in possible if v in own or v not in (form, f"{form}n")), None)
        if better:
            mended[form, upos] = better
        elif not found.endswith("n"):
            del mended[form, upos]
    return mended


def _verbs_of(form: str, strong: Mapping[str, str]) -> Iterator[str]:
    """Give what a form may come from, with a particle before it or without.

    A strong form is not read as a regular one too (*uitgezeten* is nothing of *uitzetten*),
    and *ge-* may belong to the verb itself (*gedenken*).
    """
    for start in (0, *range(_SHORTEST_PARTICLE, len(form) - _SHORTEST_PARTICLE)):
        for part in dict.fromkeys((form[start:], form[start:].removeprefix("te"))):
            if part in strong:
                yield form[:start] + strong[part]
            elif not (part.startswith("ge") and part.endswith("en")):
                yield from (form[:start] + verb for verb in regular(part))
