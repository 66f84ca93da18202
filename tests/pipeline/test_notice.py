"""What a reader of an earlier version is told: every step that took effect, and the direct comparison."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from policygen.errors import UsageError
from policygen.load.resources import load_catalogue
from policygen.load.workspace import load_workspace
from policygen.model.change import CONSENTS, NOTICES
from policygen.pipeline.compare import compare_sides
from policygen.pipeline.notice import NoticeRequest, announce, is_owed, write_notices
from policygen.pipeline.release import freeze_draft
from policygen.publish.records import dump_records

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from policygen.model.notice import Announcement

CLAUSE = "clauses/rights/answer"
PROSE = "---\ntitle: Answers\nkind: commitment\n---\nWe will answer your request within {} days.\n"
DEFINITION = """locales: {source: en, published: [en%s]}
profile: {company: {name: Acme}}
policies:
  privacy:
    title: Privacy policy
    jurisdictions: [CN]
    sections:
      - id: collection
        title: What we collect
        clauses: [collection/account]
      - id: rights
        title: Your rights
        clauses: [rights/answer]
notice: {channels: [push]}
"""


class History:
    """A workspace whose promise of an answer gets another number of days with each release."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._clauses = 0

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def release(self, version: str, days: int, day: str, *, published: str = "") -> None:
        """Release the promise of an answer within so many days."""
        self._clauses += 1
        self.write(f"{CLAUSE}/{self._clauses}.0.0.md", PROSE.format(days))
        freeze_draft(self.root, version, published=published or day, effective=day)

    def event(self, version: str, **values: str) -> None:
        """Record what happened to a version."""
        place = self.root / "releases" / "privacy" / version / "events.yaml"
        place.write_bytes(dump_records([values]))

    def announce(self, since: str = "", *locales: str) -> tuple[Announcement, ...]:
        """Announce in several locales."""
        return announce(self.root, NoticeRequest(since=since, locales=locales))

    def tell(self, since: str = "") -> Announcement:
        """Announce in the source locale."""
        return self.announce(since)[0]


@pytest.fixture
def history(make_workspace: Callable[..., Path]) -> History:
    return History(make_workspace({"policygen.yaml": DEFINITION % ""}))


def test_a_first_release_owes_nothing(history: History) -> None:
    """There is no version before, and the values say so."""
    history.release("1.0.0", 15, "2026-01-05")
    told = history.tell()
    assert (told.notice, told.before, told.changes, told.direct) == ("none", "", (), None)


def test_without_since_the_last_step_is_told(history: History) -> None:
    """The pending or last release against the one before it, with what its step owes."""
    history.release("1.0.0", 15, "2026-01-05")
    history.release("2.0.0", 30, "2026-03-02")
    history.release("2.1.0", 20, "2026-06-01", published="2026-05-01")
    told = history.tell()
    assert (told.before, told.after, told.effective) == ("2.0.0", "2.1.0", "2026-06-01")
    assert told.label == "expansion"
    assert len(told.steps) == 1
    assert told.direct == told.steps[0]


def test_what_took_effect_and_was_taken_back_is_not_netted_out(history: History) -> None:
    """15 to 30 to 15 days: the two ends say the same, and the reader is still told of the 30 days."""
    history.release("1.0.0", 15, "2026-01-05")
    history.release("2.0.0", 30, "2026-03-02")
    history.release("2.1.0", 15, "2026-05-04")
    told = history.tell("1.0.0")
    assert told.direct is not None
    assert told.direct.notice == "none"
    assert told.notice == "prominent"
    assert told.label == "reduction"
    assert [(one.version, one.change.label, one.passing) for one in told.changes] == [
        ("2.0.0", "reduction", True),
        ("2.1.0", "expansion", True),
    ]


def test_what_never_took_effect_nets_out(history: History) -> None:
    """The same history, but the version in between was withdrawn before its day: nothing is left to tell."""
    history.release("1.0.0", 15, "2026-01-05")
    history.release("2.0.0", 30, "2026-06-01", published="2026-03-02")
    history.event("2.0.0", event="withdrawn", date="2026-04-01", by="Counsel", reason="Protest.")
    history.release("2.0.1", 15, "2026-07-01")
    told = history.tell("1.0.0")
    assert [(step.before, step.after) for step in told.steps] == [("1.0.0", "2.0.1")]
    assert (told.notice, told.changes) == ("none", ())


def test_a_version_that_was_overtaken_before_its_day_is_no_step(history: History) -> None:
    """It was postponed past a higher one, so it never applied."""
    history.release("1.0.0", 15, "2026-01-05")
    history.release("2.0.0", 30, "2026-05-01", published="2026-03-02")
    history.release("2.1.0", 15, "2026-06-01", published="2026-04-01")
    history.event(
        "2.0.0", event="postponed", date="2026-04-10", effective="2026-09-01", by="Counsel", reason="Protest."
    )
    told = history.tell("1.0.0")
    assert [(step.before, step.after) for step in told.steps] == [("1.0.0", "2.1.0")]
    assert told.notice == "none"


def test_a_reader_of_a_withdrawn_version_is_told_what_is_different(history: History) -> None:
    """Who saw 30 days and never got them learns what applies instead."""
    history.release("1.0.0", 15, "2026-01-05")
    history.release("2.0.0", 30, "2026-06-01", published="2026-03-02")
    history.event("2.0.0", event="withdrawn", date="2026-04-01", by="Counsel", reason="Protest.")
    told = history.tell("2.0.0")
    assert (told.before, told.after) == ("2.0.0", "1.0.0")
    assert told.steps == ()
    assert told.label == "expansion"


def test_a_postponed_version_is_told_with_its_new_day(history: History) -> None:
    """The day in the notice is the one that holds."""
    history.release("1.0.0", 15, "2026-01-05")
    history.release("2.0.0", 30, "2026-06-01", published="2026-03-02")
    history.event(
        "2.0.0", event="postponed", date="2026-04-01", effective="2026-08-01", by="Counsel", reason="Protest."
    )
    told = history.tell()
    assert told.effective == "2026-08-01"
    assert {one.effective for one in told.changes} == {"2026-08-01"}


def test_the_most_serious_of_all_comparisons_counts(history: History) -> None:
    """Notice and consent are at least those of every step and of the direct comparison."""
    for version, days, day in (
        ("1.0.0", 15, "01"),
        ("2.0.0", 30, "02"),
        ("2.1.0", 10, "03"),
        ("3.0.0", 20, "04"),
    ):
        history.release(version, days, f"2026-{day}-01")
    for since in ("1.0.0", "2.0.0", "2.1.0", "3.0.0"):
        told = history.tell(since)
        steps = [*told.steps, *([told.direct] if told.direct else [])]
        assert NOTICES.index(told.notice) == max((NOTICES.index(step.notice) for step in steps), default=0)
        assert CONSENTS.index(told.consent) == max(
            (CONSENTS.index(step.consent) for step in steps), default=0
        )
        assert len(told.steps) == ("3.0.0", "2.1.0", "2.0.0", "1.0.0").index(since)


def test_a_reader_of_the_last_version_has_nothing_to_read(history: History) -> None:
    """An app can ask on every start."""
    history.release("1.0.0", 15, "2026-01-05")
    history.release("2.0.0", 30, "2026-03-02")
    told = history.tell("2.0.0")
    assert (told.notice, told.consent, told.changes) == ("none", "none", ())
    assert not is_owed((told,))


def test_the_lock_is_never_undercut(history: History) -> None:
    """What was decided when the release was made still counts, though the comparison today is milder."""
    history.release("1.0.0", 15, "2026-01-05")
    history.release("1.1.0", 15, "2026-03-02")
    assert history.tell().notice == "none"
    place = history.root / "releases" / "privacy" / "1.1.0" / "lock.yaml"
    place.write_text(place.read_text(encoding="utf-8").replace("notice: none", "notice: prominent"), "utf-8")
    assert history.tell().notice == "prominent"


def test_an_unknown_version_is_a_mistake_of_usage(
    history: History, make_workspace: Callable[..., Path]
) -> None:
    """The message names what there is, or that there is nothing yet."""
    with pytest.raises(UsageError, match="no release"):
        announce(make_workspace({}, "without"), NoticeRequest())
    history.release("1.0.0", 15, "2026-01-05")
    with pytest.raises(UsageError, match=r"there is no release `9\.0\.0`"):
        history.tell("9.0.0")


def test_channels_come_from_the_release_before(history: History) -> None:
    """A release cannot change the way in which it is announced."""
    history.release("1.0.0", 15, "2026-01-05")
    history.write("policygen.yaml", (DEFINITION % "").replace("[push]", "[website]"))
    history.release("2.0.0", 30, "2026-03-02")
    assert history.tell().channels == ("push",)


def translate(history: History, version: str, text: str, tag: str = "fr") -> None:
    """Write the translation of a version of the clause."""
    source = load_workspace(history.root).clauses["rights/answer"][version]
    front = f"---\ntitle: Réponses\ntranslates: {source.digest}\n---\n"
    history.write(f"locales/{tag}/{CLAUSE}/{version}.md", f"{front}{text}\n")


def release_both(
    history: History, version: str, clause: str, day: str, texts: tuple[str, str], *, tag: str = "fr"
) -> None:
    """Release a version in English and French, or another language."""
    english, french = texts
    history.write(
        f"{CLAUSE}/{clause}.md", PROSE.replace("We will answer your request within {} days.", english)
    )
    translate(history, clause, french, tag)
    freeze_draft(history.root, version, published=day, effective=day)


def test_a_translation_takes_the_label_of_its_source(make_workspace: Callable[..., Path]) -> None:
    """The French reader sees French words under a French title, judged by the English ones."""
    history = History(make_workspace({"policygen.yaml": DEFINITION % ", fr"}))
    release_both(
        history, "1.0.0", "1.0.0", "2026-01-05", ("We will answer within 30 days.", "Réponse en 30 jours.")
    )
    release_both(
        history, "1.1.0", "1.1.0", "2026-03-02", ("We will answer within 15 days.", "Réponse en 15 jours.")
    )
    english, french = history.announce()
    assert french.notice == english.notice
    (told,) = french.changes
    assert (told.change.after, told.title, told.locale) == ("Réponse en 15 jours.", "Réponses", "fr")
    assert told.change.label == "expansion"


def test_a_change_of_a_translation_alone_stands_for_itself(make_workspace: Callable[..., Path]) -> None:
    """The English words stayed; the French promise got worse, and French readers hear of it."""
    history = History(make_workspace({"policygen.yaml": DEFINITION % ", fr"}))
    same = "We will answer within 15 days."
    release_both(history, "1.0.0", "1.0.0", "2026-01-05", (same, "Réponse en 15 jours."))
    release_both(history, "1.0.1", "1.0.1", "2026-03-02", (same, "Réponse selon nos possibilités."))
    english, french = history.announce()
    assert english.notice == "none"
    assert french.notice == "prominent"
    assert [one.change.after for one in french.changes] == ["Réponse selon nos possibilités."]


def test_files_are_written_for_each_locale(history: History, tmp_path: Path) -> None:
    """Whatever an earlier notice left there is replaced, down to a banner that is owed no more."""
    history.release("1.0.0", 15, "2026-01-05")
    history.release("2.0.0", 30, "2026-03-02")
    out = tmp_path / "out"
    write_notices(history.root, history.announce(), out)
    assert (out / "en" / "banner.html").read_text(encoding="utf-8")
    assert is_owed(history.announce())
    written = write_notices(history.root, history.announce("2.0.0"), out)
    assert (out / "en" / "banner.html").read_text(encoding="utf-8") == ""
    assert json.loads((out / "en" / "notice.json").read_text(encoding="utf-8"))["notice"] == "none"
    assert {path.parent.name for path in written.paths} == {"en"}
    assert written.untranslated == {}


def test_strings_that_a_locale_lacks_are_counted(make_workspace: Callable[..., Path], tmp_path: Path) -> None:
    """A notice that is half English does not go out without a word about it."""
    history = History(make_workspace({"policygen.yaml": DEFINITION % ", it"}))
    texts = ("We will answer.", "Risponderemo.")
    release_both(history, "1.0.0", "1.0.0", "2026-01-05", texts, tag="it")
    catalogue = load_catalogue(None, "en")[0]
    assert write_notices(history.root, history.announce(), tmp_path).untranslated["it"] > 100
    history.write("locales/it/messages.po", catalogue)
    assert write_notices(history.root, history.announce(), tmp_path).untranslated == {}


def release_decided(history: History, prose: str, verdict: dict[str, object]) -> Announcement:
    """Release other words that a named person has judged, and announce them."""
    history.release("1.0.0", 15, "2026-01-05")
    history.write(f"{CLAUSE}/9.0.0.md", prose)
    (change,) = compare_sides(history.root, "1.0.0", "draft").changes
    entry = {"fingerprint": change.fingerprint, **verdict, "by": "Ana", "role": "Counsel", "reason": "Known."}
    place = history.root / "releases" / "privacy" / "draft" / "decisions.yaml"
    place.parent.mkdir(parents=True)
    place.write_bytes(dump_records([{**entry, "date": "2026-02-02"}]))
    freeze_draft(history.root, "2.0.0", published="2026-03-02", effective="2026-06-01")
    return history.tell()


def read_page(history: History, told: Announcement, tmp_path: Path) -> str:
    """Write a notice and return its page of changes."""
    write_notices(history.root, (told,), tmp_path / "out")
    return (tmp_path / "out" / "en" / "changes.html").read_text(encoding="utf-8")


def test_a_reduction_kept_as_not_substantial_is_told_honestly(history: History, tmp_path: Path) -> None:
    """The notice is ordinary, the reduction stays one, and that a person judged it is said."""
    told = release_decided(history, PROSE.format(30), {"not_substantial": True})
    assert (told.notice, told.label) == ("ordinary", "reduction")
    page = read_page(history, told, tmp_path)
    assert "We judged the difference to be small" in page
    assert "It may now take longer" in page or "less favourable to you" in page


def test_what_a_person_called_a_description_is_told_as_one(history: History, tmp_path: Path) -> None:
    """Only then does the page say that nothing about how it works has changed."""
    prose = PROSE.format(15).replace("answer your request", "see to what you ask")
    told = release_decided(history, prose, {"label": "cosmetic"})
    assert told.notice == "none"
    page = read_page(history, told, tmp_path)
    assert "We now describe this in other words. Nothing about how it works has changed." in page
