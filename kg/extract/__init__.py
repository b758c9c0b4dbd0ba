"""From parsed sentences to frames and relations, not linked yet."""
