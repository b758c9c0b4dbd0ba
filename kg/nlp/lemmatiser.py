"""Choose lemmas: seen ones first, then edit scripts that the network proposes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from kg.nlp import lemma
from kg.nlp.inference import LEMMAS, WORDS, Array, Inference
from kg.nlp.known import KnownWords

KNOWN_BONUS = 4.0
"""By how much, in log probability, a lemma that is a known word is preferred."""
_CLEAR_SHARE = 0.6
_PROPER = "PROPN"


class Lemmatiser:
    """Finds the dictionary form of words in their sentence.

    Parameters
    ----------
    inference : Inference
        For its scripts, its word list and its table of lemmas.
    """

    def __init__(self, inference: Inference) -> None:
        self._scripts = inference.labels["lemma"]
        self._upos = inference.labels["upos"]
        self._known = frozenset(inference.text(WORDS).split("\n"))
        rows = (row.split("\t") for row in inference.text(LEMMAS).split("\n") if row)
        self._seen = {(form, upos): found or form for form, upos, found in rows}
        self._unseen = KnownWords(self._seen, self._known)

    def learn(self, words: Iterable[str]) -> None:
        """Take words for known ones: *bijgespijkerd* is of *bijspijkeren*, once that is a word."""
        new = {word.lower() for word in words} - self._known
        if new:
            self._known |= new
            self._unseen = KnownWords(self._seen, self._known)

    def lemmas(self, words: Sequence[str], upos: Array, scripts: Array, scores: Array) -> list[str]:
        """Choose the lemmas of a window's words.

        Parameters
        ----------
        words : Sequence[str]
            Any number of words, at most ``N``.
        upos : Array
            ``[N]`` class numbers.
        scripts, scores : Array
            ``[N, K]`` numbers of edit scripts, best first, and their log probabilities.
        """
        rows = zip(words, upos.tolist(), scripts.tolist(), scores.tolist(), strict=False)
        return [
            self._lemma(_plain(word), self._upos[tag], codes, likely)
            for word, tag, codes, likely in rows
        ]

    def _lemma(self, word: str, upos: str, scripts: list[int], scores: list[float]) -> str:
        """Look the word up, or apply a script; names are never looked up.

        Where regular inflection or the last part of a compound says what the lemma may
        be, the network only chooses.
        """
        if upos == _PROPER:
            return self._edited(word, scripts, scores, 0.0)
        seen = self._seen.get((word, upos)) or self._seen.get((word.lower(), upos))
        if seen:
            return seen
        possible = self._unseen.candidates(word.lower(), upos)
        if not possible:
            return self._edited(word, scripts, scores, KNOWN_BONUS)
        proposed = (lemma.apply(self._scripts[number], word) for number in scripts)
        return next((p for p in proposed if p and p.lower() in possible), possible[0])

    def _edited(self, word: str, scripts: list[int], scores: list[float], bonus: float) -> str:
        """Apply the best script that fits.

        A script whose result is no known word (*stuuren* for *stuurt*) yields to one that is
        not much less likely and gives a known word (*sturen*).
        """
        best, best_score = word, float("-inf")
        for number, likely in zip(scripts, scores, strict=True):
            if likely + bonus <= best_score:
                break
            found = lemma.apply(self._scripts[number], word)
            if found:
                score = likely + bonus * (found.lower() in self._known)
                if score > best_score:
                    best, best_score = found, score
        return best


def _plain(word: str) -> str:
    """Drop soft hyphens and straighten apostrophes, as treebanks and word lists have them."""
    return word.replace("\u00ad", "").replace("’", "'") if len(word) > 1 else word


def clear_lemmas(
    words: Iterable[tuple[str, str, str]],
) -> dict[tuple[str, str], str]:
    """Find the forms whose lemma is clear once their part of speech is known.

    Parameters
    ----------
    words : Iterable[tuple[str, str, str]]
        Form (of a sentence's first word: with a small letter), UPOS and lemma of each word of a
        treebank.

    Returns
    -------
    dict[tuple[str, str], str]
        Lemma by form and UPOS; proper nouns are left out.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for form, upos, found in words:
        if upos != _PROPER and "\t" not in form + found:
            counts[form, upos][found] += 1
    best = {key: count.most_common(1)[0] for key, count in counts.items()}
    clear = ((k, b) for k, b in best.items() if b[1] >= _CLEAR_SHARE * counts[k].total())
    return {key: found for key, (found, _) in sorted(clear)}


def lemma_rows(lemmas: dict[tuple[str, str], str]) -> str:
    """Write lemmas one a line: form, UPOS, and the lemma where it is not the form."""
    rows = lemmas.items()
    return "".join(f"{form}\t{upos}\t{'' if x == form else x}\n" for (form, upos), x in rows)
