"""Texts in: files, folders and standard input become documents."""

from __future__ import annotations

from kg.ingest.notices import Notice, notices
from kg.ingest.reader import STDIN, left_out, read

__all__ = ["STDIN", "Notice", "left_out", "notices", "read"]
