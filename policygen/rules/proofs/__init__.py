"""Proofs that nothing changed: rewrites that make both sides equal, and edits shown to be form only."""
