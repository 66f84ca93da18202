from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reading_back import PageReader, read_page

from policygen.build.render.html import Pages
from policygen.build.render.json import render_json
from policygen.build.render.text import render_text
from policygen.build.strings import Messages
from policygen.load.resources import load_layouts

if TYPE_CHECKING:
    from policygen.model.document import Document

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


@pytest.fixture
def page(rich: Document, pages: Pages) -> str:
    released = replace(rich, version="1.2.0", published="2026-04-01", effective="2026-05-04")
    return pages.render_page(released)


@pytest.fixture
def read(page: str) -> PageReader:
    return read_page(page)


def named(reader: PageReader, *names: str) -> list[dict[str, str]]:
    return [attributes for tag, attributes in reader.tags if tag in names]


@pytest.mark.parametrize("name", ["fragment.html", "policy.json", "policy.txt"])
def test_what_is_built_looks_as_it_was_approved(name: str, rich: Document, pages: Pages) -> None:
    """A change of the output is seen in review; to approve one, delete the file in `golden` and run again."""
    english = Messages("en")
    render = {
        "fragment.html": pages.render_fragment,
        "policy.json": partial(render_json, messages=english),
        "policy.txt": partial(render_text, messages=english),
    }
    place = GOLDEN / name
    made = render[name](rich)
    if not place.exists():
        place.write_text(made, encoding="utf-8")
        pytest.fail(f"wrote {place}: read it, and run again")
    assert made == place.read_text(encoding="utf-8")


def test_a_page_begins_with_its_type_and_says_its_language(page: str, read: PageReader) -> None:
    """Browsers and screen readers know at once how to read it."""
    assert page.startswith("<!DOCTYPE html>\n")
    assert read.tags[0] == ("html", {"lang": "en", "dir": "ltr"})


def test_a_page_has_the_landmarks_a_reader_jumps_to(read: PageReader) -> None:
    """One banner, one navigation with a name, one main part, and the first link skips to it."""
    assert [len(named(read, tag)) for tag in ("header", "nav", "main", "h1")] == [1, 1, 1, 1]
    assert named(read, "nav")[0]["aria-labelledby"] == "_contents"
    assert named(read, "a")[0] == {"class": "skip", "href": f"#{named(read, 'main')[0]['id']}"}


def test_headings_go_down_one_level_at_a_time(read: PageReader, rich: Document, pages: Pages) -> None:
    """No level is left out on the way down, on the page and in the fragment."""
    for reader in (read, read_page(pages.render_fragment(rich))):
        levels = [int(tag[1]) for tag, _ in reader.tags if re.fullmatch("h[1-6]", tag)]
        assert len(levels) > 3
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_inner_link_leads_to_one(read: PageReader) -> None:
    """Contents, skip link and cross-references all arrive; every clause has an anchor."""
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = [link["href"] for link in named(read, "a") if link["href"].startswith("#")]
    assert len(targets) > 5
    assert {target[1:] for target in targets} <= set(ids)
    assert {"about-welcome", "collection-account", "collection-log", "rights-access"} <= set(ids)


def test_a_page_runs_nothing_and_asks_nobody(page: str, read: PageReader) -> None:
    """No script, picture, frame, style sheet or font from elsewhere, and a policy that forbids them."""
    assert {tag for tag, _ in read.tags}.isdisjoint({"script", "img", "iframe", "object", "embed", "base"})
    assert [link["href"] for link in named(read, "link")] == ["data:,"]
    assert "@import" not in page
    assert "url(" not in page
    assert not any(key.startswith("on") or key in {"src", "style"} for _, found in read.tags for key in found)
    policy = named(read, "meta")[1]["content"]
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")


def test_markup_in_prose_and_profile_is_shown_and_never_obeyed(page: str, read: PageReader) -> None:
    """HTML in a clause and in a company's name are words; a link that could run something leads nowhere."""
    assert "A*B_&lt;C&gt; &amp; Söhne" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; is shown" in page
    assert "javascript:" not in page
    assert {link["href"] for link in named(read, "a") if not link["href"].startswith("#")} == {
        "https://example.com/names?a=1&b=2"
    }


def test_version_and_dates_stand_on_the_page(page: str, read: PageReader) -> None:
    """A reader sees which version it is, when it was published and from when it applies."""
    assert ">1.2.0</dd>" in page
    assert [time["datetime"] for time in named(read, "time")] == ["2026-05-04", "2026-04-01"]
    assert "May 4, 2026" in page


def test_the_fragment_keeps_out_of_the_way_of_its_host(rich: Document, pages: Pages) -> None:
    """It begins below the heading of the host, styles nothing, and its ids begin with the policy's."""
    reader = read_page(pages.render_fragment(rich))
    assert reader.tags[0][0] == "article"
    assert named(reader, "h1", "style", "main", "header") == []
    assert all(found["id"].startswith("privacy-") for _, found in reader.tags if "id" in found)


def test_a_page_that_reads_from_the_right_says_so(rich_arabic: Document, pages: Pages) -> None:
    """The direction stands on the page, and on every part in another language."""
    reader = read_page(pages.render_page(rich_arabic))
    assert reader.tags[0][1]["dir"] == "rtl"
    assert all(found["dir"] == "ltr" for tag, found in reader.tags[1:] if found.get("lang") == "en")
    assert "text-align: left" not in load_layouts(None)["page.css"]


def test_interface_strings_are_translated_and_escaped(rich: Document) -> None:
    """A catalogue can say what it likes, but only in words."""
    pages = Pages(load_layouts(None), Messages("fr", {"Contents": "<b>Sommaire</b>"}))
    assert "&lt;b&gt;Sommaire&lt;/b&gt;" in pages.render_page(rich)


def _luminance(colour: str) -> float:
    digits = colour if len(colour) == 6 else "".join(digit * 2 for digit in colour)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_meets_wcag_aa_in_light_dark_and_print() -> None:
    """Ink, soft ink and links stand out 4.5 to 1 from the paper and from a marked clause."""
    schemes = re.findall(r":root \{(.*?)\}", load_layouts(None)["page.css"], re.DOTALL)
    assert len(schemes) == 3
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+): #([0-9a-f]{3,6});", scheme))
        for ink in ("ink", "soft", "accent"):
            for paper in ("paper", "mark"):
                if paper in colours:
                    light, dark = sorted(map(_luminance, (colours[ink], colours[paper])), reverse=True)
                    assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, paper, scheme)
