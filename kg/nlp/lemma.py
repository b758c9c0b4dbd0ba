"""Lemmas as edit scripts: how to get from a word form to its dictionary form.

A script says what to do with the letter case and which characters to change at either end, so
that one script (``keep 2, drop "ge", -t +en``) serves *opgericht*, *opgedeeld* and unseen words.
"""

from difflib import SequenceMatcher

KEEP, LOWER, TITLE = "k", "l", "t"
_WHOLE = "="


def script(form: str, lemma: str) -> str | None:
    """Describe the way from a form to a lemma.

    Parameters
    ----------
    form, lemma : str
        A word as it stands in the text and its dictionary form.

    Returns
    -------
    str or None
        A script for which ``apply(script, form) == lemma``, or None if there is none.
    """
    if not form or not lemma or "|" in lemma:
        return None
    for case in _cases(form, lemma):
        found = _edits(case, form, lemma)
        if apply(found, form) == lemma:
            return found
    return None


def apply(code: str, form: str) -> str | None:
    """Carry out a script.

    Parameters
    ----------
    code : str
        What ``script`` returned for this or another form.
    form : str
        The form to change.

    Returns
    -------
    str or None
        The lemma, or None where the script does not fit the form.
    """
    case, *edits = code.split("|")
    base = form if case == KEEP else form.lower()
    if edits[0] == _WHOLE:
        changed = edits[1]
    else:
        keep, cut, add, end_cut, end_add = edits
        start, stop = int(keep) + int(cut), len(base) - int(end_cut)
        if start >= stop:
            return None
        changed = base[: int(keep)] + add + base[start:stop] + end_add
    return changed[:1].upper() + changed[1:] if case == TITLE else changed


def _cases(form: str, lemma: str) -> tuple[str, ...]:
    """Give the case rules to try, most general first."""
    if lemma == lemma.lower():
        return (LOWER,)
    if _overlap(form, lemma) >= _overlap(form.lower(), lemma.lower()):
        return (KEEP,)
    return (TITLE, KEEP)


def _overlap(first: str, second: str) -> int:
    """Measure the longest common substring."""
    return SequenceMatcher(None, first, second, autojunk=False).find_longest_match().size


def _edits(case: str, form: str, lemma: str) -> str:
    """Write the edits around the longest common substring as a script."""
    base = form if case == KEEP else form.lower()
    goal = lemma[:1].lower() + lemma[1:] if case == TITLE else lemma
    match = SequenceMatcher(None, base, goal, autojunk=False).find_longest_match()
    if not match.size:
        return f"{case}|{_WHOLE}|{goal}"
    keep = 0
    while keep < min(match.a, match.b) and base[keep] == goal[keep]:
        keep += 1
    end_cut = len(base) - match.a - match.size
    end_add = goal[match.b + match.size :]
    return f"{case}|{keep}|{match.a - keep}|{goal[keep : match.b]}|{end_cut}|{end_add}"
