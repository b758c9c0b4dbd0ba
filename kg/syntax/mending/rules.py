"""The rules of mending in groups, each group on what those before it left; `order` says why."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kg.syntax.mending import (
    addressees,
    adjectives,
    amounts,
    appositions,
    attaching,
    bodies,
    causatives,
    clause_ends,
    clauses,
    clefts,
    conditions,
    conjunctions,
    contrasts,
    coordination,
    currencies,
    elided,
    existing,
    gapped,
    gapped_objects,
    genitives,
    governed,
    headline_predicates,
    headlines,
    infinitive_clauses,
    infinitives,
    inflected,
    listed_subjects,
    marked_infinitives,
    matters,
    missing_subjects,
    naming,
    neuter_subjects,
    nominalised,
    objects,
    pairs,
    parentheses,
    parted,
    participles,
    particles,
    passives,
    people,
    plain_clauses,
    plurals,
    prepositions,
    prepositions_apart,
    relatives,
    reports,
    routes,
    second_subjects,
    shared_subjects,
    spans,
    subjects,
    subordinate,
    surnames,
    undergoers,
    verbless,
    votes,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.gazetteer import Gazetteer
    from kg.lexicon import Lexicon
    from kg.syntax.mending.edit import Edit
    from kg.syntax.tree import Tree

    Rule = Callable[[Tree, Lexicon], Iterable[Edit]]
    NamingRule = Callable[[Tree, Lexicon, Gazetteer], Iterable[Edit]]

NAMING: tuple[NamingRule, ...] = (
    *surnames.RULES,
    headlines.adjectives_for_names,
    headlines.names_for_adjectives,
    headlines.titles_like_names,
    *bodies.RULES,
    naming.places_for_persons,
    naming.members_as_titles,
    inflected.titles_like_plurals,
    *elided.NOUNS,
    *spans.RULES,
    neuter_subjects.pronouns_for_articles,
    genitives.bare_genitives,
    gapped.remnants_with_phrases,
    gapped.remnants_with_adverbs,
)
"""What is a name and what a noun, by the gazetteer, once `real_names` has told the names."""

TAGS: tuple[Rule, ...] = (
    *elided.PARTS,
    inflected.adjectives_of_names,
    inflected.genitives,
    inflected.names_like_adverbs,
    *inflected.STEMS,
    *inflected.PLURALS,
    headlines.nouns_for_adjectives,
    inflected.people_of_adjectives,
    participles.results_of_participles,
    *people.RULES,
    *adjectives.RULES,
    *plurals.RULES,
    *currencies.RULES,
    *amounts.RULES,
    *nominalised.TAGS,
    infinitives.infinitives_of_somebody,
    neuter_subjects.pronouns_before_times,
)
"""Words of another part of speech than they were given. They presuppose names."""

HEADLINES: tuple[Rule, ...] = (*plain_clauses.RULES, *participles.RULES, *headline_predicates.RULES)
"""What headlines without a finite verb say of whom. They presuppose tags, and that nothing
hangs elsewhere yet: what follows finds the predicate of a headline at the root."""

NOUN_PHRASES: tuple[Rule, ...] = (
    *nominalised.NOUN_PHRASES,
    headlines.events_before_agents,
    headlines.punishments,
    headlines.counted_after_measure,
    subjects.counted_beside_measure,
    headlines.receivers,
    *adjectives.OF_NATIONALITY,
    *naming.TITLES,
    *appositions.RULES,
    *coordination.LISTED,
    *gapped.RULES,
    *gapped_objects.RULES,
)
"""Nouns beside nouns: measures, titles, events. They presuppose the predicates of headlines."""

CLAUSES: tuple[Rule, ...] = (
    *prepositions_apart.RULES,
    *prepositions.FIXED,
    reports.clauses_of_reports,
    reports.late_reports,
    reports.witnesses,
    reports.nouns_for_reports,
    *conjunctions.ADVERBIAL,
    *conjunctions.RULES,
    subordinate.subjects_of_since,
    *reports.SPEAKERS,
    parentheses.reports_with_prepositions,
)
"""What prepositions and conjunctions of several words, and those of reports, open. They
presuppose whole noun phrases; by now a clause is called what its conjunction makes it."""

ADVERBS: tuple[Rule, ...] = (
    prepositions.announcing_adverbs,
    prepositions.expletives,
    prepositions.nouns_as_prepositions,
    prepositions.nouns_behind_particles,
    prepositions.quoting_adverbs,
    prepositions.second_objects,
)
"""Words that only point, announce or introduce, and second objects. They presuppose clauses."""

PARTICLES: tuple[Rule, ...] = (
    *particles.WORDS,
    particles.particles_of_governors,
    particles.adverbial_particles,
    particles.adjectives_of_infinitives,
    *clause_ends.RULES,
    *parted.RULES,
    particles.split_adverbs,
    particles.split_adverbs_of_participles,
)
"""Particles and stranded prepositions, given to their verb. They presuppose that announcing
adverbs are no particles; by now `particle_verb` gives the verb that the lexicon knows."""

LOOSE_PARTS: tuple[Rule, ...] = (*clauses.LOOSE_PARTS, *conditions.RULES)
"""Reflexives, bare conditions, parts behind a clause: by now none is taken for an argument."""

INFINITIVES: tuple[Rule, ...] = (
    infinitives.infinitives_for_objects,
    *marked_infinitives.RULES,
    *infinitive_clauses.RULES,
    *causatives.RULES,
    *addressees.RULES,
    infinitives.objects_behind_participles,
    infinitives.infinitives_of_expressions,
    infinitives.infinitives_of_nouns,
    *governed.RULES,
    *clefts.RULES,
    infinitives.announced_infinitives,
    *matters.RULES,
)
"""Infinitives, and whose the objects before them are. They presuppose particles, which tell
where the middle field of the upper verb ends."""

SUBORDINATION: tuple[Rule, ...] = (
    *subordinate.OPENED,
    *undergoers.RULES,
    *relatives.RULES,
    *existing.RULES,
    clauses.main_clauses,
    clauses.nearest_clauses,
    *coordination.SUBORDINATION,
    *pairs.RULES,
)
"""Which clause a clause hangs on. They presuppose infinitives, which are no clauses of their own;
by now each verb is in the clause of its subject and objects."""

SUBJECTS: tuple[Rule, ...] = (
    parentheses.objects_behind_reports,
    existing.pointing_subjects,
    subjects.demonstrative_objects,
    subjects.subjects_of_reported,
    subjects.pronouns_before_plurals,
    subjects.reporting_subjects,
    subjects.headline_subjects,
    subjects.subjects_by_number,
    verbless.fragments_before_clauses,
    verbless.subjects_after_verbs,
    subjects.nouns_before_verbs,
    subjects.subjects_among_objects,
    *undergoers.FRONTED,
    subjects.objects_of_infinitives,
    subjects.objects_of_copulas,
    *passives.RULES,
    *shared_subjects.RULES,
    *missing_subjects.RULES,
    *second_subjects.RULES,
    *listed_subjects.RULES,
)
"""Subjects told from objects. They presuppose that each verb has its clause and particle."""

OBJECTS: tuple[Rule, ...] = (
    verbless.chained_objects, *headlines.OBJECTS, *objects.RULES, *votes.RULES,
)  # fmt: skip
"""Objects taken for something else: what is left when the subject is known may be one."""

ATTACHMENT: tuple[Rule, ...] = (
    *attaching.RULES, *nominalised.ATTACHMENT, prepositions.places_before_particles,
    *routes.RULES, *amounts.ATTACHMENT, *contrasts.RULES,
)  # fmt: skip
"""Phrases, and places like objects: who wants one is told by the verb with all the others."""

GROUPS = (
    TAGS, HEADLINES, NOUN_PHRASES, CLAUSES, ADVERBS, PARTICLES, LOOSE_PARTS, INFINITIVES,
    SUBORDINATION, SUBJECTS, OBJECTS, ATTACHMENT,
)  # fmt: skip
"""All groups that go by the parse and the lexicon alone, in their order."""
RULES: tuple[Rule, ...] = tuple(chain.from_iterable(GROUPS))
