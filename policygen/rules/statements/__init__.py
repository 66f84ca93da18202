"""Family A: what the company does, to which data, for whom, and what the reader can do about it."""
