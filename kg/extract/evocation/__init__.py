"""Which words evoke which frames, and which only seem to."""
