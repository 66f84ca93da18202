"""Strategies that make small policies out of plain sentences, for the laws of comparing."""

from __future__ import annotations

from hypothesis import strategies as st

PRACTICES = (
    "We collect your name and email address.",
    "We may share your data with our partners.",
    "We use cookies to remember you.",
    "Our partners may combine your data with other records.",
    "We process your location to show you shops nearby.",
    "We disclose data to authorities where required by law.",
)
PROMISES = (
    "We encrypt your messages.",
    "We keep logs for 30 days.",
    "We do not sell your data.",
    "We will answer your request within 15 days.",
    "We will notify you at least 30 days before a change.",
    "We will delete your data when you close your account.",
    "Data is encrypted in transit and at rest.",
)
RIGHTS = (
    "You can export your data at any time.",
    "You may access, correct and delete your data.",
    "You have the right to object to this.",
    "You may complain to your data protection authority.",
    "You can turn off personalised ads in your settings.",
)
DUTIES = (
    "You must keep your password secret.",
    "You are responsible for what you post.",
)
TELLING = (
    "This policy describes how we use your data.",
    "Please see our help centre for more information.",
    "Our office is in Paris.",
)
SENTENCES = (*PRACTICES, *PROMISES, *RIGHTS, *DUTIES, *TELLING)
HEADINGS = ("What we collect", "Your rights", "How we protect it", "Contact")

sentences = st.sampled_from(SENTENCES)
paragraphs = st.lists(sentences, min_size=1, max_size=4, unique=True).map(" ".join)
bullets = st.lists(sentences, min_size=1, max_size=4, unique=True).map(
    lambda items: "\n".join(f"- {item}" for item in items)
)
headings = st.sampled_from(HEADINGS).map(lambda title: f"## {title}")
policies = st.lists(st.one_of(paragraphs, bullets, headings), min_size=1, max_size=6).map("\n\n".join)
"""Markdown of a few blocks."""
