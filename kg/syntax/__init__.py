"""The parse as plain values, and what its grammar means."""
