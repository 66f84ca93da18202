"""One module a use case: hands the values of one stage to the next; stages never import one another."""
