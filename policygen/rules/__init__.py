"""The catalogue: what reduces a reader's rights, what is proved harmless, and where it is written."""
