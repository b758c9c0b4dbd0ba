"""Texts in: files, folders and standard input become documents."""

from __future__ import annotations

from kg.ingest.notices import Notice, notices
from kg.ingest.reader import STDIN, read

__all__ = ["STDIN", "Notice", "notices", "read"]
