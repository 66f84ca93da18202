"""Classify: run the catalogue over readings, and fold what it finds into one label a change."""
