"""Lemmas of words that no treebank has, by regular inflection and by their parts."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from kg.nlp.inflection import regular, singulars

VERBAL = ("VERB", "AUX")
_COMPOUNDING = ("NOUN", "ADJ")
_SHORTEST_PREFIX = 2
_SHORTEST_VERB = 3
_SHORTEST_PART = 4
"""Letters that the last part of a compound has at least: *groepen* in *gevechtsgroepen*."""
_PRODUCTIVE = 10
"""Participles that a particle is seen in at least, before it may make a new verb."""


class KnownWords:
    """What is known of words: lemmas of forms seen, and which words there are.

    Parameters
    ----------
    seen : Mapping[tuple[str, str], str]
        Lemma by form and UPOS.
    words : frozenset[str]
        Lower-case words, among them the dictionary forms of compounds and particle verbs.
    """

    def __init__(self, seen: Mapping[tuple[str, str], str], words: frozenset[str]) -> None:
        self._seen = seen
        self._words = words
        self._verbs = frozenset(found for (_, upos), found in seen.items() if upos in VERBAL)
        self._particles = _particles(seen)
        self._cache: dict[tuple[str, str], tuple[str, ...]] = {}

    def candidates(self, form: str, upos: str) -> tuple[str, ...]:
        """Give the lemmas that a form not seen may have, the likeliest first.

        Parameters
        ----------
        form : str
            Lower-case form.
        upos : str
            Its part of speech; verbs, nouns and adjectives have candidates.
        """
        key = form, upos
        if key not in self._cache:
            found = self._verb(form) if upos in VERBAL else self._compound(form, upos)
            self._cache[key] = tuple(dict.fromkeys(found))
        return self._cache[key]

    def _verb(self, form: str) -> Iterable[str]:
        """Give verbs whose regular form this is, then those made of a particle and a verb.

        A verb that no treebank has need only be a known word: *klist* is of *klissen*.
        *omkwamen* is *om* and *kwamen*, so *omkomen*; *besloeg* is *be* and *sloeg*. Verbs
        that no list has come last, made with a common particle: *teruggefloten* is *terug*
        and *gefloten*, so *terugfluiten*; they are asked for only where a list has none, as
        *aanhouden* for *aanhield*.
        """
        if listed := tuple(self._listed_verbs(form)):
            return listed
        return (verb for particle, verb in self._made(form) if particle in self._particles)

    def _listed_verbs(self, form: str) -> Iterator[str]:
        own = tuple(regular(form))
        listed = [v for v in own if v in self._verbs]
        listed.extend(v for v in own if v != form and v in self._words and v.endswith("n"))
        listed.extend(verb for _, verb in self._made(form) if verb in self._words)
        listed.extend(verb for verb in _separable(form) if verb in self._words)
        yield from (verb for verb in listed if not self._is_participle(verb))

    def _is_participle(self, word: str) -> bool:
        """Tell *uitgezeten*, of *uitzitten*, which is a word but no infinitive."""
        for start in range(_SHORTEST_PREFIX, len(word) - _SHORTEST_VERB + 1):
            base = self._seen.get((word[start:], "VERB"), "")
            if word.startswith("ge", start) and base not in ("", word[start:]):
                return word[:start] + base in self._words
        return False

    def _made(self, form: str) -> Iterator[tuple[str, str]]:
        """Give what may be a particle before a verb that is seen, and both together."""
        for start in range(_SHORTEST_PREFIX, len(form) - _SHORTEST_VERB + 1):
            for base in self._bases(form[start:]):
                yield form[:start], form[:start] + base

    def _bases(self, form: str) -> Iterator[str]:
        for part in dict.fromkeys((form, form.removeprefix("te"))):
            yield from (self._seen[part, upos] for upos in VERBAL if (part, upos) in self._seen)
            yield from (verb for verb in regular(part) if verb in self._verbs)

    def _compound(self, form: str, upos: str) -> Iterator[str]:
        """Give the singular of a noun, or the lemma of a compound by its longest last part.

        *aanslagen* is of *aanslag*, which is a word, and so *zelfmoordaanslagen* of
        *zelfmoordaanslag*; *lagen* (*laag*) is a shorter part.
        """
        if upos not in _COMPOUNDING:
            return
        for start in (0, *range(_SHORTEST_PREFIX, len(form) - _SHORTEST_PART + 1)):
            found = tuple(self._noun_or_seen(form[start:], upos))
            if found:
                yield from (form[:start] + each for each in found)
                return

    def _noun_or_seen(self, part: str, upos: str) -> Iterator[str]:
        if (part, upos) in self._seen:
            yield self._seen[part, upos]
        elif upos == "NOUN":
            known = [noun for noun in (*singulars(part), part) if noun in self._words]
            yield from (noun for noun in known if not self._of_a_woman(noun, known, part))

    def _of_a_woman(self, noun: str, known: Collection[str], plural: str) -> bool:
        """Tell *migrante* beside *migrant*: their plural *migranten* is read as his.

        *Gewonden* is of *gewonde*: a participle or adjective is no noun beside it.
        """
        if not (noun.endswith("e") and plural.endswith("en")):
            return False
        others = (other for other in known if other != plural and other[-1] not in "en")
        return any(self._may_be_noun(other, plural) for other in others)

    def _may_be_noun(self, word: str, plural: str) -> bool:
        participle = any(verb in self._verbs and verb != plural for verb in regular(word))
        return not participle and (word, "ADJ") not in self._seen


def _separable(form: str) -> Iterator[str]:
    """Give particle verbs whose regular participle this may be, though no base is known.

    *opgeschaald* is *op* and *geschaald*, so perhaps *opschalen*.
    """
    for start in range(_SHORTEST_PREFIX, len(form) - _SHORTEST_VERB + 1):
        if form.startswith("ge", start):
            yield from (form[:start] + base for base in regular(form[start:]))


def _particles(seen: Mapping[tuple[str, str], str]) -> frozenset[str]:
    """Give the particles that stand before *ge-* in participles seen: *terug*, *uit*, *af*."""
    made = Counter(
        found[:start]
        for (form, upos), found in seen.items()
        for start in range(_SHORTEST_PREFIX, len(found) - _SHORTEST_VERB + 1)
        if upos == "VERB" and form.startswith(found[:start] + "ge")
        if (found[start:], upos) in seen
    )
    return frozenset(particle for particle, count in made.items() if count >= _PRODUCTIVE)
