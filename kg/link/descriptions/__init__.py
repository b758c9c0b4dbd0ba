"""Definite descriptions to what they stand for: *de minister*, *die missie*, *het land*."""
