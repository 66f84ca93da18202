"""Announcements made by hand, and what a notice shows to a reader, for the tests of notices."""

from __future__ import annotations

from functools import cache

from policygen.build.notice.render import render_notice
from policygen.build.strings import Messages, read_messages
from policygen.load.resources import load_catalogue, load_layouts
from policygen.model.change import Change, Finding, Words
from policygen.model.notice import Announcement, Option, Step, ToldChange

EVIL = "A <script>alert(1)</script> & \"B\" 'C' {{ x }} %(y)s 100%"
"""Words that would be markup, a layout or a place for a value somewhere."""
LOUD = ("banner.html", "push.txt", "email.txt", "email.html")
"""What bothers a reader."""


def make_change(label: str = "reduction", **replaced: object) -> Change:
    """Return a change of one label with a finding of that label."""
    values: dict[str, object] = {
        "id": "c1",
        "fingerprint": "v1:0123456789abcdef",
        "kind": "modified",
        "label": label,
        "basis": "judged",
        "before": "We keep it 30 days.",
        "after": "We keep it 90 days.",
        "section": "How long",
        "clause": "keeping/logs",
        "anchor": "keeping/logs",
        "words": (
            Words("equal", "We keep it "),
            Words("removed", "30 "),
            Words("added", "90 "),
            Words("equal", "days."),
        ),
        "findings": (Finding("a-rule", label, "30 days", "90 days", "The reader loses."),),  # type: ignore[arg-type]
    }
    return Change(**{**values, **replaced})  # type: ignore[arg-type]


def tell(change: Change, **replaced: object) -> ToldChange:
    """Return a change as a reader meets it."""
    values: dict[str, object] = {
        "change": change,
        "title": "Logs",
        "id": "keeping-logs",
        "locale": "en",
        "version": "2.0.0",
        "effective": "2026-10-01",
    }
    return ToldChange(**{**values, **replaced})  # type: ignore[arg-type]


def announce(notice: str = "prominent", *changes: Change, **replaced: object) -> Announcement:
    """Return the announcement of version 2.0.0 to readers of 1.0.0."""
    step = Step("1.0.0", "2.0.0", "2026-10-01", None, notice, "none", material=False)  # type: ignore[arg-type]
    values: dict[str, object] = {
        "policy": "privacy",
        "title": "Privacy policy",
        "company": "Acme",
        "locale": "en",
        "direction": "ltr",
        "before": "1.0.0",
        "after": "2.0.0",
        "published": "2026-08-01",
        "effective": "2026-10-01",
        "earliest": "2026-08-31",
        "notice": notice,
        "lead_days": 30,
        "lead_basis": "default: 30 days",
        "changes": tuple(tell(change) for change in changes),
        "steps": (step,),
        "direct": step,
        "options": (
            Option("objection", "Objections", ("You may object by e-mail.",), "rights-objection", "en"),
        ),
        "digest": "sha256:" + "0" * 64,
    }
    return Announcement(**{**values, **replaced})  # type: ignore[arg-type]


def render(announcement: Announcement, messages: Messages | None = None) -> dict[str, str]:
    """Return the files of a notice, in English unless other strings are given."""
    return render_notice(announcement, load_layouts(None), messages or english())


@cache
def english() -> Messages:
    """Return the packaged interface strings."""
    return read_messages("en", load_catalogue(None, "en"))
