from __future__ import annotations

import re
import subprocess
import sys

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from policygen.text.tags import TAG, canonical_tag, find_tag

_LIKELY = sorted({*get_global("likely_subtags"), *get_global("likely_subtags").values()})
_REAL = [tag for tag in _LIKELY if re.fullmatch("[a-z]{2,3}(_[A-Z][a-z]{3})?(_([A-Z]{2}|[0-9]{3}))?", tag)]
TAGS = st.sampled_from(_REAL) | st.from_regex(TAG, fullmatch=True)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("en", "en"), ("EN_us", "en-US"), ("en-UK", "en-GB"),
        ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh_Hans_CN", "zh-Hans"), ("zh-SG", "zh-Hans-SG"),
        ("zh-TW", "zh-Hant"), ("zh_TW", "zh-Hant"), ("ZH-hant", "zh-Hant"), ("zh-HK", "zh-Hant-HK"),
        ("cmn-TW", "zh-Hant"), ("pt_br", "pt-BR"), ("pt", "pt"), ("de-AT", "de-AT"), ("es-419", "es-419"),
        ("sr", "sr"), ("sr-Latn", "sr-Latn"), ("sr-ME", "sr-Latn-ME"), ("sr-Latn-RS", "sr-Latn"),
        ("sh", "sr-Latn"), ("iw", "he"), ("uz-AF", "uz-Arab"), (" de ", "de"),
        ("", ""), ("x", ""), ("english", ""), ("de-1996", ""), ("zh-Hant-TW-x-a", ""),
        ("../en", ""), ("en/", ""),
    ],
)
def test_a_tag_has_one_spelling(written: str, canonical: str) -> None:
    """Case, separators, aliases and what a region implies leave one form; what is no tag has none."""
    assert canonical_tag(written) == canonical


@given(TAGS)
def test_the_canonical_spelling_is_its_own(tag: str) -> None:
    """A canonical tag stays as it is, and looks as files hold it."""
    once = canonical_tag(tag)
    assert re.fullmatch(TAG, once)
    assert canonical_tag(once) == once


@given(TAGS, st.randoms(use_true_random=False))
def test_case_and_separators_mean_nothing(tag: str, random: object) -> None:
    """However a tag is typed, it is the same language."""
    typed = "".join(
        random.choice([letter.upper(), letter.lower()])  # type: ignore[attr-defined]
        if letter not in "-_" else random.choice("-_")  # type: ignore[attr-defined]
        for letter in tag
    )
    assert canonical_tag(typed) == canonical_tag(tag)


@given(TAGS)
def test_a_tag_finds_itself(tag: str) -> None:
    """What is there is found, in every spelling and among others."""
    canonical = canonical_tag(tag)
    assert find_tag(tag, ("en-AU", canonical)) == canonical


@given(TAGS, st.lists(TAGS.map(canonical_tag), max_size=5))
def test_only_what_is_there_is_found(tag: str, known: list[str]) -> None:
    """The answer is one of the known tags of the same language, or the tag itself, or nothing."""
    found = find_tag(tag, known)
    assert found in {*known, ""}
    assert not found or found.partition("-")[0] == canonical_tag(tag).partition("-")[0]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("zh-CN", "zh-Hans"), ("zh", "zh-Hans"), ("zh-SG", "zh-Hans"), ("zh_hans_cn", "zh-Hans"),
        ("zh-TW", ""), ("zh-HK", ""), ("de-AT", "de"), ("de_CH", "de"), ("pt", "pt-BR"), ("pt-PT", ""),
        ("sr", ""), ("sr-ME", "sr-Latn"), ("ar-EG", "ar"), ("en-GB", "en"), ("fr", ""), ("nonsense", ""),
    ],
)
def test_the_nearest_tag_of_the_same_script_is_found(wanted: str, found: str) -> None:
    """A region may be left out, a script may not, and no region stands for another."""
    assert find_tag(wanted, ("en", "zh-Hans", "pt-BR", "de", "sr-Latn", "ar")) == found


def test_the_same_region_comes_before_none() -> None:
    """Where several fit, the nearest wins whatever their order."""
    assert find_tag("de-AT", ("de", "de-AT")) == "de-AT"
    assert find_tag("pt", ("pt-PT", "pt-BR")) == "pt-BR"


def test_english_needs_no_table() -> None:
    """Babel stays unloaded where there is only English."""
    code = (
        "import sys; from policygen.text.tags import canonical_tag, find_tag;"
        "assert find_tag('EN_us', ['en']) == 'en'; assert canonical_tag('en');"
        "assert 'babel' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
