"""Read the numbers, lengths of time and dates out of a text of any language."""
