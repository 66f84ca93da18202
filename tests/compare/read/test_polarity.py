from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from judging import read_texts

if TYPE_CHECKING:
    from policygen.model.change import Polarity

READ: dict[Polarity, tuple[str, ...]] = {
    "practice": (
        "We collect your name.",
        "We may share your data with partners.",
        "We will use your email for marketing.",
        "Your data may be shared with insurers.",
        "Our partners may combine your data.",
        "We use cookies to remember you.",
        "When you visit us, we log your address.",
        "If you contact us, we may keep a record.",
        "We disclose data to authorities.",
        "We sell your data.",
        "The app collects your location.",
        "We transfer your data to the United States.",
    ),
    "commitment": (
        "We do not sell your data.",
        "We never share your photos.",
        "We will not collect your location.",
        "We encrypt your messages.",
        "We will delete your data on request.",
        "We will notify you of a breach.",
        "We answer requests within 30 days.",
        "Data is encrypted in transit.",
        "We are committed to protecting your data.",
        "We keep logs for 30 days.",
        "We use encryption to protect your data.",
        "We will ask for your consent before we share it.",
    ),
    "right": (
        "You can export your data.",
        "You may object at any time.",
        "You have the right to access your data.",
        "Users may delete their account.",
        "You can turn off ads in your settings.",
        "You may complain to a supervisory authority.",
        "Parents can review their child's data.",
    ),
    "duty": (
        "You must keep your password secret.",
        "You are responsible for your account.",
        "You agree to be contacted.",
        "You should read this page.",
    ),
    "limit": (
        "We are not liable for lost data.",
        "You may not ask for deletion.",
        "We will not delete your data.",
        "We cannot guarantee security.",
        "We will not notify you.",
    ),
    "information": (
        "This policy describes how we use your data.",
        "Our office is in Paris.",
        "Please see our help centre for more information.",
        "“Data” means information about you.",
        "Thank you.",
    ),
}
CASES = [(sentence, polarity) for polarity, sentences in READ.items() for sentence in sentences]


@pytest.mark.parametrize(("sentence", "polarity"), CASES)
def test_what_a_plain_sentence_gives(sentence: str, polarity: Polarity) -> None:
    """A power of the company, a promise, a right, a duty, a limit, or only information."""
    [reading] = [one for one in read_texts("Hello there.", f"Hello there. {sentence}") if one.after.tokens]
    assert reading.polarity == polarity, reading.polarity_from


@pytest.mark.parametrize(
    ("before", "after", "polarity"),
    [
        ("We collect:\n\n- your name", "We collect:\n\n- your name\n- your hat size", "practice"),
        ("You can:\n\n- ask us", "You can:\n\n- ask us\n- export your data", "right"),
        ("We do not share:\n\n- your name", "We do not share:\n\n- your name\n- your hat size", "commitment"),
        ("## Your rights\n\n- access", "## Your rights\n\n- access\n- a copy", "right"),
        ("## What we collect\n\n- name", "## What we collect\n\n- name\n- hat size", "practice"),
    ],
)
def test_an_item_gives_what_its_lead_in_or_heading_says(before: str, after: str, polarity: Polarity) -> None:
    """A bare item is read through the sentence that introduces its list, else through its heading."""
    assert [reading.polarity for reading in read_texts(before, after)] == [polarity]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("We share data.", "We share data, except health data.", "commitment"),
        ("We encrypt data.", "We encrypt data, except backups.", "limit"),
        ("You may export data.", "You may export data, except photos of others.", "limit"),
    ],
)
def test_an_exception_turns_what_the_words_in_it_give(before: str, after: str, expected: Polarity) -> None:
    """What is carved out of a power protects; what is carved out of a promise or right limits it."""
    [reading] = read_texts(before, after)
    assert {edit.polarity for edit in reading.edits} == {expected}
