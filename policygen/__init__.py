"""Build privacy policies from clause files and label what a change takes from its readers."""

__version__ = "0.1.0"
