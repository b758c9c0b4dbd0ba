"""Names to whom and what they name."""
