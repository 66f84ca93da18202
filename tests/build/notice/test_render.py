from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import jsonschema
import pytest
from telling import EVIL, LOUD, announce, make_change, render, tell

from policygen.build.strings import Messages
from policygen.load.resources import read_resource
from policygen.model.change import NOTICES, Words
from policygen.model.notice import Links, Option

PAGES = ("banner.html", "email.html", "changes.html")
NAMES = {"notice.json", *LOUD, "inapp.txt", "inapp.json", "changes.html"}


class Outline(HTMLParser):
    """Collects the elements and attributes of a page, and whether each is closed."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the last one."""
        assert self.open.pop() == tag


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_always_has_the_same_files(notice: str) -> None:
    """Those that bother a reader are empty unless a notice is owed; the page of changes is always there."""
    files = render(announce(notice, make_change("neutral")))
    assert set(files) == NAMES
    for name in LOUD:
        assert bool(files[name]) == (notice in {"ordinary", "prominent"}), name
    assert bool(files["inapp.txt"]) == (notice != "none")
    assert files["changes.html"]


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("name", ["notice", "inapp"])
def test_values_follow_their_published_schema(notice: str, name: str) -> None:
    """With changes and without, before a first release and after one."""
    schema = json.loads(read_resource(f"schemas/{name}.json"))
    several = announce(notice, make_change(), make_change("cosmetic", clause="", anchor=""))
    first = announce("none", before="", steps=(), direct=None, earliest="", options=())
    links = announce(notice, make_change(), links=Links("https://a.example/c", "https://a.example/p"))
    foreign = announce(notice, changes=(tell(make_change(), locale="ar"),))
    for one in (several, first, links, foreign):
        jsonschema.validate(json.loads(render(one)[f"{name}.json"]), schema)


def test_pages_are_whole_and_ask_nobody_for_anything() -> None:
    """Elements are closed in order; no script, no form that leads away, nothing loaded; ids are unique."""
    evil = make_change(
        before=EVIL, after=f"{EVIL} more", words=(Words("equal", EVIL), Words("added", " more"))
    )
    one = announce("prominent", evil, make_change("cosmetic"), company=EVIL, title=EVIL)
    files = render(one)
    for name in PAGES:
        outline = Outline(files[name])
        assert outline.open == [], name
        tags = [tag for tag, _ in outline.tags]
        assert not {"script", "img", "iframe", "object", "input"} & set(tags), name
        assert not any(key.startswith("on") or key == "src" for _, attrs in outline.tags for key in attrs)
        ids = [attrs["id"] for _, attrs in outline.tags if "id" in attrs]
        assert len(ids) == len(set(ids))
        assert not re.search(r"url\(|@import", files[name])
    assert "alert(1)" in files["email.html"]


def test_the_banner_can_be_closed_without_script_and_has_a_name() -> None:
    """An open dialog whose form closes it; its heading names it, and its language and direction are said."""
    tags = Outline(render(announce("prominent", make_change()))["banner.html"]).tags
    attributes = dict(tags)
    assert "open" in attributes["dialog"]
    assert attributes["form"] == {"method": "dialog"}
    named = attributes["dialog"]["aria-labelledby"]
    assert any(attrs.get("id") == named and attrs.get("role") == "heading" for _, attrs in tags)
    assert (attributes["dialog"]["lang"], attributes["dialog"]["dir"]) == ("en", "ltr")


def test_the_page_of_changes_descends_its_headings_in_order() -> None:
    """A screen reader meets one first heading, and no level is left out."""
    one = announce("prominent", make_change(), make_change("expansion"), make_change("cosmetic"))
    levels = [
        int(tag[1]) for tag, _ in Outline(render(one)["changes.html"]).tags if re.fullmatch(r"h\d", tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_links_lead_where_the_publisher_says() -> None:
    """Banner, e-mail and page point at the addresses given, and at the passage that changed."""
    links = Links("https://a.example/changes", "https://a.example/policy", "https://a.example/archive")
    files = render(announce("prominent", make_change(), links=links))
    assert 'href="https://a.example/changes"' in files["banner.html"]
    assert 'href="https://a.example/policy#keeping-logs"' in files["changes.html"]
    for name in ("email.txt", "email.html"):
        assert all(address in files[name] for address in (links.changes, links.policy, links.archive))


def test_without_addresses_nothing_is_invented() -> None:
    """The banner leads to the page beside it; the e-mail carries everything itself and no link at all."""
    files = render(announce("prominent", make_change()))
    assert 'href="changes.html"' in files["banner.html"]
    assert "href" not in files["email.html"]
    assert "http" not in files["email.txt"]


def test_words_in_another_language_say_so() -> None:
    """A passage without a translation is marked with its language, and what we say around it is not."""
    option = Option("objection", "Objections", ("You may object.",), "", "en")
    changes = (tell(make_change(), locale="en"),)
    one = announce("prominent", changes=changes, locale="ar", direction="rtl", options=(option,))
    page = render(one, Messages("ar", {}))["changes.html"]
    assert '<html lang="ar" dir="rtl">' in page
    assert '<article class="change" lang="en" dir="ltr">' in page
    assert '<p lang="en" dir="ltr">You may object.</p>' in page


def test_an_email_is_plain_text_that_programs_need_not_break() -> None:
    """The subject stands first; no line is wider than 78 columns unless it is one word."""
    lines = render(announce("prominent", make_change(before="word " * 200)))["email.txt"].splitlines()
    assert lines[0].startswith("Subject: Acme: ")
    assert lines[1] == ""
    assert all(len(line) <= 78 for line in lines[1:])
