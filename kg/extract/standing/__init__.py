"""Standing facts: who heads, belongs to, lies in or comes from what."""
