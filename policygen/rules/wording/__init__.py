"""Family B: the force of the wording: modality, negation, scope, conditions, numbers."""
