"""Names the commands and what each is for, so that `--help` need not import any of them.

A command is one module `policygen/cli/commands/<name>.py` with a Click command named `command`,
and one line here. The line is the first sentence of the command's docstring.
"""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "lint": "Report every problem of a workspace at once, with its place and its mend.",
    "bump": "Make the next version of a clause to edit.",
    "build": "Build a policy as HTML, PDF, in-app text and JSON.",
    "diff": "Compare two versions of a policy: a label for each change, then the decision.",
    "check": "Check that a policy may go on: the gate for a pipeline.",
    "release": "Release the draft under a number, or say why it must not go out.",
    "event": "Record what happened to a release: told, postponed, shortened, withdrawn, a locale added.",
    "verify": "Prove that releases still say what they said.",
    "as-of": "Answer which version applied on a day, and build it.",
    "decide": "Record what named people decided about the changes of a draft.",
    "translate": "Say which translations still say what their source says, and who read them.",
    "notice": "Write the notice of the last release: banner, push, e-mail, in-app text, page of changes.",
    "rules": "List the rules that label changes, or explain one of them.",
    "evaluate": "Measure the labels against a file of pairs that people have labelled.",
    "schema": "Print a JSON Schema: of the front matter, or of what a command prints.",
}
