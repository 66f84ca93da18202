"""Turns what lies on disk into model values; the only place that reads files."""
