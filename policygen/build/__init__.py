"""Clauses, profile and locale become one document; the document becomes pages, text and JSON."""
