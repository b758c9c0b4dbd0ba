"""Pronouns and possessives to what they stand for, or to nothing where that is unsure."""
