"""Run the command line: `policygen` and `python -m policygen` both start here."""

from __future__ import annotations

import sys


def run() -> None:
    """Run the command line and end the process with its exit code; Ctrl-C ends it quietly."""
    try:
        from policygen.cli.main import main  # noqa: PLC0415 - so that Ctrl-C while importing is quiet too

        code = main()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    run()
