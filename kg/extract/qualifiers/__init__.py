"""Whether an event is said to happen: polarity, modality, and what governs the words for it."""
