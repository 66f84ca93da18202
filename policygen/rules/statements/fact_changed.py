"""A46: a stated fact changed in a way that has no direction."""

from __future__ import annotations

from policygen.rules.record import ANY, Example, Rule

RULE = Rule(
    id="A46",
    name="fact-changed",
    family="A",
    polarity=ANY,
    label="review",
    title="A stated fact changed, and its direction is not known",
    why="Only a person can say whether the reader is worse off by it.",
    sources=("OWN",),
    examples=(
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=True,
            facts=(
                {
                    "practices": [
                        {
                            "data": ["email_address"],
                            "transfers": [{"country": "US", "tool": "adequacy_decision"}],
                        }
                    ]
                },
                {
                    "practices": [
                        {
                            "data": ["email_address"],
                            "transfers": [{"country": "US", "tool": "binding_corporate_rules"}],
                        }
                    ]
                },
            ),
        ),
        Example(
            "We process your account details.",
            "We process your account details.",
            fires=False,
            label="expansion",
            facts=(
                {"practices": [{"data": ["email_address"], "retention": {"duration": "90 days"}}]},
                {"practices": [{"data": ["email_address"], "retention": {"duration": "30 days"}}]},
            ),
        ),
    ),
    facts=(
        "fact-changed",
        "transfer-tool-changed",
        "recipient-changed",
        "right-changed",
        "safeguard-changed",
        "transfer-changed",
        "channel-changed",
    ),
)
