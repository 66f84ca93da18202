"""Write finished things to disk: output folders and frozen releases."""
