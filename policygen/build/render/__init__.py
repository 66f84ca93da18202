"""One document, many forms: all of them say the same sentences in the same order."""
