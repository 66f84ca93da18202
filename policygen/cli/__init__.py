"""The command line: options in, one call of the pipeline, text and an exit code out."""
