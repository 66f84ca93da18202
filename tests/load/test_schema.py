from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from policygen.load.clauses import parse_clause
from policygen.load.frontmatter import FrontMatter
from policygen.load.layout import WorkspaceDefinition
from policygen.load.releases import Lock
from policygen.load.schema import Strict, validate
from policygen.load.yaml import read_yaml

WORDS = st.sampled_from(
    ["title", "kind", "practice", "practices", "data", "email_address", "retention", "duration", "30 days",
     "rights", "right", "access", "changes", "lead", "policies", "sections", "id", "clauses", "a/b", "en",
     "profile", "flags", "true", "applies_if", "", "sha256:x", "schema", "definition"]
)
VALUES = st.recursive(
    WORDS | st.none(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=5)
)


@given(st.dictionaries(WORDS, VALUES, max_size=6), st.sampled_from([FrontMatter, WorkspaceDefinition, Lock]))
def test_any_values_are_a_model_or_problems(values: object, model: type[Strict]) -> None:
    """Whatever plain values say, the answer is a model or problems with a line and a message."""
    made, problems = validate(model, read_yaml(json.dumps(values), "f.yaml"), "f.yaml")
    assert (made is None) == bool(problems)
    assert all(problem.line >= 1 and problem.message for problem in problems)


def test_what_was_written_is_all_that_is_kept() -> None:
    """Facts hold what was written and no defaults; lists stay lists, durations take their one form."""
    practice = "  - data: email_address\n    retention: {duration: 15 business days}\n"
    text = f"---\ntitle: T\npractices:\n{practice}---\nWords.\n"
    clause = parse_clause(text, "a/b", "1.0.0", path="f.md").clause
    assert clause
    assert clause.facts == {
        "practices": [{"data": ["email_address"], "retention": {"duration": "15 working days"}}]
    }


def test_messages_name_the_place() -> None:
    """A problem deep in a list says which item of which list, and where it stands."""
    practice = "  - data: email_address\n"
    text = f"title: T\npractices:\n{practice}{practice}    transfers: [{{tool: x}}]\n"
    _, problems = validate(FrontMatter, read_yaml(text, "f.md", first_line=2), "f.md")
    assert [(problem.line, problem.column, problem.message) for problem in problems] == [
        (6, 17, "`practices[2].transfers[1].country` is missing"),
        (6, 24, "`practices[2].transfers[1].tool`: `x` is not in the vocabulary of transfer tools"),
    ]
