"""Hold translations against their sources, and hand them to translators and back."""
