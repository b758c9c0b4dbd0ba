"""The rules of mending in the order in which they are applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.syntax.mending import (
    genitives,
    inflected,
    matters,
    participles,
    particles,
    reports,
    subordinate,
    verbless,
)
from kg.syntax.mending.attaching import (
    attached_phrases,
    first_constituents,
    objects_of_events,
)
from kg.syntax.mending.bodies import names_of_bodies
from kg.syntax.mending.clauses import (
    finite_modifiers,
    inverted_conditions,
    listed_parts,
    main_clauses,
    nearest_clauses,
    reflexives,
    second_main_clauses,
)
from kg.syntax.mending.conjunctions import (
    adverbial_clauses,
    complement_clauses,
    conjuncts_of_phrases,
    fixed_adverbs,
)
from kg.syntax.mending.headlines import (
    adjectives_for_names,
    bare_objects,
    counted_after_measure,
    events_before_agents,
    names_for_adjectives,
    nouns_for_adjectives,
    objects_by_entry,
    possessed_before_event,
    punishments,
    receivers,
    subjects_of_adjectives,
    titles_like_names,
    told_people,
)
from kg.syntax.mending.infinitives import (
    announced_infinitives,
    asked_people,
    causative_chains,
    infinitives_for_objects,
    infinitives_of_nouns,
    infinitives_with_objects,
    objects_for_predicates,
    objects_under_causatives,
    people_before_objects,
)
from kg.syntax.mending.naming import (
    adjectives_of_nationality,
    bearers_of_titles,
    members_as_titles,
    names_behind_titles,
    names_of_several,
    places_for_persons,
    titles_of_one,
)
from kg.syntax.mending.particles import (
    adverbial_particles,
    articles_for_particles,
    particles_of_governors,
    split_adverbs,
    split_adverbs_of_participles,
)
from kg.syntax.mending.prepositions import (
    announcing_adverbs,
    complex_prepositions,
    conjunctions,
    expletives,
    nouns_as_prepositions,
    nouns_behind_particles,
    phrases_of_expressions,
    places_before_particles,
    predicates_of_headlines,
    quoting_adverbs,
    second_objects,
)
from kg.syntax.mending.subjects import (
    counted_beside_measure,
    demonstrative_objects,
    headline_subjects,
    objects_of_copulas,
    objects_of_infinitives,
    people_of_participles,
    pronouns_before_plurals,
    reporting_subjects,
    subjects_among_objects,
    subjects_by_number,
    subjects_of_reported,
)
from kg.syntax.mending.surnames import words_of_surnames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.mending.edit import Edit
    from kg.syntax.tree import Tree

NAMING: tuple[Callable[[Tree, Lexicon, Gazetteer], Iterable[Edit]], ...] = (
    words_of_surnames,
    adjectives_for_names,
    names_for_adjectives,
    titles_like_names,
    names_of_bodies,
    places_for_persons,
    members_as_titles,
    genitives.bare_genitives,
    inflected.parties_by_name,
)
"""Those that need the gazetteer; they come first."""

RULES: tuple[Callable[[Tree, Lexicon], Iterable[Edit]], ...] = (
    inflected.adjectives_of_names,
    inflected.genitives,
    nouns_for_adjectives,
    participles.results_of_participles,
    people_of_participles,
    participles.participles_of_headlines,
    participles.subjects_of_participles,
    participles.second_participles,
    participles.active_perfects,
    participles.kept_participles,
    verbless.subjects_of_departed,
    verbless.fragments_of_headlines,
    verbless.adverbs_of_fragments,
    events_before_agents,
    punishments,
    counted_after_measure,
    counted_beside_measure,
    possessed_before_event,
    receivers,
    subjects_of_adjectives,
    adjectives_of_nationality,
    finite_modifiers,
    bearers_of_titles,
    names_behind_titles,
    names_of_several,
    titles_of_one,
    complex_prepositions,
    phrases_of_expressions,
    conjunctions,
    reports.clauses_of_reports,
    reports.late_reports,
    reports.nouns_for_reports,
    adverbial_clauses,
    complement_clauses,
    conjuncts_of_phrases,
    fixed_adverbs,
    reports.subjects_of_since,
    reports.described_subjects,
    reports.informing_subjects,
    announcing_adverbs,
    expletives,
    nouns_as_prepositions,
    nouns_behind_particles,
    quoting_adverbs,
    predicates_of_headlines,
    second_objects,
    matters.matters_of_accusations,
    articles_for_particles,
    particles_of_governors,
    adverbial_particles,
    particles.adjectives_of_infinitives,
    split_adverbs,
    split_adverbs_of_participles,
    reflexives,
    inverted_conditions,
    listed_parts,
    infinitives_with_objects,
    infinitives_for_objects,
    causative_chains,
    objects_under_causatives,
    asked_people,
    people_before_objects,
    objects_for_predicates,
    infinitives_of_nouns,
    announced_infinitives,
    subordinate.subjects_of_relatives,
    subordinate.pointed_clauses,
    subordinate.asked_clauses,
    main_clauses,
    second_main_clauses,
    nearest_clauses,
    demonstrative_objects,
    subjects_of_reported,
    pronouns_before_plurals,
    reporting_subjects,
    headline_subjects,
    subjects_by_number,
    verbless.subjects_after_verbs,
    subjects_among_objects,
    objects_of_infinitives,
    objects_of_copulas,
    verbless.named_names,
    verbless.chained_objects,
    bare_objects,
    objects_by_entry,
    told_people,
    attached_phrases,
    first_constituents,
    objects_of_events,
    places_before_particles,
)
"""Those that go by the parse and the lexicon, each on what the one before left."""
