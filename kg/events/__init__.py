"""Events as conflict researchers know them: who did what to whom, when, told by whom.

They are read back from a store, document by document, coded by PLOVER, and linked where
several documents report the same one.
"""
