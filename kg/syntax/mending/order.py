"""Which rules of mending must come after which: the one place that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kg.syntax.mending import (
    attaching,
    bodies,
    causatives,
    clauses,
    conjunctions,
    genitives,
    headlines,
    infinitives,
    inflected,
    naming,
    particles,
    people,
    prepositions,
    reports,
    verbless,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class After(NamedTuple):
    """A rule that reads what another one has put right.

    Attributes
    ----------
    rule, earlier : callable
        The rule, and the one that must come before it.
    example : str
        Dutch words that both deal with.
    """

    rule: Callable[..., Any]
    earlier: Callable[..., Any]
    example: str


ORDER = (
    After(genitives.bare_genitives, naming.places_for_persons, "dat een premier Oman bezoekt"),
    After(genitives.bare_genitives, inflected.titles_like_plurals, "schepen Peeters vertrekt"),
    After(
        inflected.adjectives_of_names,
        bodies.names_of_bodies,
        "het Franse Instituut voor Statistiek",
    ),
    After(
        people.people_of_participles, headlines.nouns_for_adjectives, "Gevangenen staken in Gent"
    ),
    After(verbless.fragments_of_headlines, headlines.nouns_for_adjectives, "Levenslang voor dader"),
    After(headlines.receivers, headlines.names_for_adjectives, "stuurt Kroatië tanks"),
    After(
        prepositions.predicates_of_headlines,
        verbless.fragments_of_headlines,
        "Raad bijeen om kaping",
    ),
    After(
        conjunctions.complement_clauses, reports.clauses_of_reports, "melden media dat Ann opstapt"
    ),
    After(
        particles.split_adverbs, particles.particles_of_governors, "drong er bij Ann op aan te gaan"
    ),
    After(
        causatives.objects_under_causatives, infinitives.infinitives_for_objects, "deed Ann winnen"
    ),
    After(
        causatives.objects_under_causatives,
        causatives.causative_chains,
        "wil Ann laten arresteren",
    ),
    After(
        infinitives.announced_infinitives,
        prepositions.announcing_adverbs,
        "beschuldigt Ann ervan te liegen",
    ),
    After(
        infinitives.announced_infinitives,
        particles.split_adverbs,
        "drong er bij Ann op aan te gaan",
    ),
    After(
        verbless.subjects_after_verbs,
        clauses.listed_parts,
        "vielen vier doden, onder wie drie agenten",
    ),
    After(
        headlines.bare_objects,
        inflected.adjectives_of_names,
        "trok in de Democratische Republiek Congo naar de stembus",
    ),
    After(headlines.objects_by_entry, headlines.bare_objects, "zet de consul het land uit"),
    After(attaching.attached_phrases, headlines.punishments, "Vijf jaar cel voor agent"),
    After(
        attaching.attached_phrases, verbless.fragments_of_headlines, "Boeren op straat voor klimaat"
    ),
    After(
        prepositions.places_before_particles,
        verbless.subjects_after_verbs,
        "haalt de tolken het land uit",
    ),
    After(
        prepositions.places_before_particles, headlines.bare_objects, "zet de consul het land uit"
    ),
)
"""What a new rule or another place for an old one has to respect."""
