"""One module a command, each with a Click command named `command`; imported only when it is run."""
