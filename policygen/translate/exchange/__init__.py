"""Hand the words of clauses to translators, unit by unit, and take what they wrote."""
