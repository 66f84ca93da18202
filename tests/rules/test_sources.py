from __future__ import annotations

import pytest

from policygen.errors import RuleError
from policygen.rules.sources import MARKS, describe_source, find_source, load_sources

SOURCES = load_sources()
READ = {"W29", "W30", "G13", "G133", "PI17", "CO604", "GW", "F24"}
"""Sources whose wording was read, as the notes behind the catalogue say."""
REMEMBERED = {"MN", "UCTD", "GDPR32", "GDPR33", "CA120", "CA125", "W-may", "KIRK", "OAK"}
"""Sources that nobody has read again: they must say so wherever they are shown."""


@pytest.mark.parametrize("key", SOURCES)
def test_a_source_is_cited_in_full_and_says_how_well_it_is_known(key: str) -> None:
    """Counsel sees an author or a law, and whether the words were read."""
    source = find_source(key)
    assert source.key == key
    assert len(source.citation.split()) >= 4
    assert not source.citation.endswith(".")
    assert describe_source(key) == f"{source.citation} ({MARKS[source.mark]})"


def test_marks_claim_no_more_than_was_done() -> None:
    """What was read says so, what is remembered says that, and only our own design claims no authority."""
    assert {SOURCES[key].mark for key in READ} == {"V"}
    assert {SOURCES[key].mark for key in REMEMBERED} == {"M"}
    assert [key for key, source in SOURCES.items() if source.mark == "D"] == ["OLD", "OWN"]


def test_an_unknown_key_is_our_own_fault() -> None:
    """A rule with a key that no source has fails loudly."""
    with pytest.raises(RuleError, match="XX99"):
        find_source("XX99")
