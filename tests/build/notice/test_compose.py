from __future__ import annotations

import json

import pytest
from telling import announce, english, make_change, render, tell

from policygen.build.notice.compose import compose_notice
from policygen.build.notice.plain import write_inapp
from policygen.build.notice.speaker import Speaker
from policygen.build.strings import Messages
from policygen.errors import LocaleError
from policygen.model.change import CONSENTS, LABELS, NOTICES, Finding
from policygen.model.notice import Announcement, Option

NOTHING_CHANGED = "Nothing about how it works has changed."
SPOKEN = ("banner.html", "push.txt", "email.txt", "email.html", "inapp.txt", "inapp.json", "changes.html")


def said(announcement: Announcement) -> str:
    return "\n".join(render(announcement)[name] for name in SPOKEN)


def test_a_prominent_notice_says_in_its_first_words_that_something_is_less_favourable() -> None:
    """It is in the headline and in the push message; an established reduction is not called a perhaps."""
    files = render(announce("prominent", make_change("reduction")))
    for name in ("banner.html", "push.txt", "email.txt", "email.html", "inapp.txt", "changes.html"):
        assert "less favourable to you" in files[name], name
        assert "may be less favourable" not in files[name], name
    assert "to your disadvantage" in files["email.txt"].splitlines()[0]


def test_what_is_not_established_is_called_a_perhaps() -> None:
    """A review is neither hidden nor turned into a fact."""
    wording = compose_notice(announce("prominent", make_change("review")), english())
    assert "may be less favourable" in wording.headline
    assert "may be less favourable" in wording.push
    assert wording.groups[0].title == "Perhaps less favourable to you"
    assert "disadvantage" not in wording.subject


def test_an_ordinary_notice_says_that_nobody_is_worse_off() -> None:
    """It neither alarms nor hides that there is something to know."""
    wording = compose_notice(announce("ordinary", make_change("expansion", material=True)), english())
    assert "None of them makes you worse off" in " ".join(wording.lead)
    assert "less favourable" not in wording.headline + wording.push


def test_a_reduction_that_a_person_kept_small_is_not_denied() -> None:
    """An ordinary notice over a reduction says so, and that a judgement was made."""
    small = make_change("reduction", basis="decided")
    wording = compose_notice(announce("ordinary", small), english())
    assert "less favourable to you than before. We judged the difference to be small" in " ".join(
        wording.lead
    )
    assert "worse off" not in " ".join(wording.lead)
    assert wording.groups[0].weight == "worse"


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("basis", ["proved", "judged", "decided"])
def test_that_only_the_description_changed_is_said_only_where_a_person_decided_it(
    label: str, basis: str
) -> None:
    """The engine never says of itself that nothing about how something works has changed."""
    text = said(announce("prominent", make_change(label, basis=basis)))
    assert (NOTHING_CHANGED in text) == (label == "cosmetic" and basis == "decided")


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("consent", CONSENTS)
def test_going_on_using_the_service_is_never_presented_as_agreement(notice: str, consent: str) -> None:
    """Where agreement is owed the notice says that it is asked for, and that use does not count."""
    change = make_change("reduction", consent=consent)
    text = said(announce(notice, change, consent=consent))
    assert "continu" not in text.lower()
    assert "by using" not in text.lower()
    assert ("Using our services does not count as agreeing." in text) == (consent != "none")
    assert ("We will ask for agreement first." in text) == (consent != "none")


def test_each_change_says_what_it_means_from_when_and_with_which_words() -> None:
    """Before and after, the meaning of the finding, the date; all in every long format."""
    found = Finding("retention-extended", "reduction", "30 days", "90 days", "why")
    files = render(announce("prominent", make_change(findings=(found,))))
    for name in ("email.txt", "inapp.txt"):
        text = " ".join(files[name].split())
        assert "Before: We keep it 30 days." in text
        assert "Now: We keep it 90 days." in text
        assert "We may now keep your data for longer." in text
        assert "Applies from October 1, 2026." in text
    for name in ("email.html", "changes.html"):
        assert "We keep it <del>30</del> days." in files[name]
        assert "We keep it <ins>90</ins> days." in files[name]
        assert "We may now keep your data for longer." in files[name]
        assert "Applies from October 1, 2026." in files[name]


def test_what_was_added_or_removed_says_that_nothing_stood_there() -> None:
    """An empty side is said in words, and the other is not marked from end to end."""
    added = make_change("expansion", kind="added", before="")
    removed = make_change("reduction", kind="removed", after="")
    page = render(announce("prominent", added, removed))["changes.html"]
    assert "Nothing was said about this." in page
    assert "Nothing is said about this any more." in page
    assert "<ins>" not in page
    assert "<del>" not in page


def test_a_change_that_only_the_facts_show_is_told_in_words() -> None:
    """No path of a file and no word of the vocabulary reaches a reader as it is."""
    facts = (
        {
            "kind": "purpose-added",
            "path": "practices.purposes",
            "before": None,
            "after": "pg:targeted_advertising",
        },
        {"kind": "x", "path": "practices.automated", "before": False, "after": True},
        {"kind": "x", "path": "practices.retention.duration", "before": "30 days", "after": None},
        {"kind": "x", "path": "unheard.of", "before": "a", "after": "b"},
    )
    change = make_change(words=(), facts=facts, before="practices.purposes: x", after="practices.purposes: y")
    text = said(announce("prominent", change))
    assert "What we use it for: now also targeted advertising." in text
    assert "Whether a machine decides: yes instead of no." in text
    assert "How long we keep it: no longer 30 days." in text
    assert "What we state about it: b instead of a." in text
    assert "practices." not in text
    assert "targeted_advertising" not in text


def test_choices_are_the_rights_of_the_policy_in_its_own_words() -> None:
    """Plain titles, the most useful first; clauses about the same right are one choice."""
    options = tuple(
        Option(right, f"Clause about {right}", (words,), "", "en")
        for right, words in (
            ("pg:account_cancellation", "Close it in the app."),
            ("pg:unheard_of", "Something else."),
            ("objection", "You may object."),
            ("pg:account_cancellation", "We answer in 30 days."),
        )
    )
    wording = compose_notice(announce("prominent", make_change(), options=options), english())
    assert [choice.title for choice in wording.choices] == [
        "Object",
        "Close your account",
        "Clause about pg:unheard_of",
    ]
    assert wording.choices[1].words == ("Close it in the app.", "We answer in 30 days.")
    assert wording.no_choice == ""


def test_a_policy_that_offers_nothing_is_not_made_to_offer_something() -> None:
    """The notice says so instead of inventing a right."""
    files = render(announce("prominent", make_change(), options=()))
    assert "The policy names no way to object to a change." in files["changes.html"]


def test_dates_that_differ_stand_with_each_change() -> None:
    """Somebody who comes from an old version is not told one date for everything."""
    changes = (tell(make_change()), tell(make_change("expansion"), effective="2026-05-04", version="1.1.0"))
    files = render(announce("prominent", changes=changes))
    assert "different dates, the last from October 1, 2026" in files["banner.html"]
    assert "Applies from May 4, 2026." in files["changes.html"]


def test_what_only_took_effect_on_the_way_is_told_apart() -> None:
    """It is shown behind what stands now, with a note."""
    changes = (tell(make_change("expansion")), tell(make_change(), passing=True))
    wording = compose_notice(announce("prominent", changes=changes), english())
    assert [group.weight for group in wording.groups] == ["between", "better"]
    assert "took effect after version 1.0.0 too" in wording.groups[0].note


def test_a_shortened_notice_says_why() -> None:
    """A legal order shows in what readers get."""
    assert "because of a legal order (Court 7/2026)" in said(
        announce("prominent", make_change(), orders=("Court 7/2026",))
    )


def test_a_translation_that_cannot_be_filled_in_is_refused() -> None:
    """The message names the file and the places."""
    broken = Messages("xx", {"The changes apply from %(date)s.": "Ab %(datum)s."})
    with pytest.raises(LocaleError, match=r"%\(date\)s"):
        compose_notice(announce("prominent", make_change()), broken)


def test_headings_of_a_plain_notice_are_all_capitals_or_none() -> None:
    """A letter with a mark does not leave one heading in small letters beside the others."""
    strings = {"Less favourable to you": "Ungünstiger für Sie", "Good to know": "Gut zu wissen"}
    announcement = announce("prominent", make_change(), make_change("neutral"))
    speaker = Speaker(Messages("de", strings))
    text = write_inapp(compose_notice(announcement, speaker.messages), speaker)
    assert "\nUNGÜNSTIGER FÜR SIE\n" in text
    assert "\nGUT ZU WISSEN\n" in text


def test_every_format_tells_the_same_changes() -> None:
    """The app's values hold the sentences that the page shows."""
    files = render(announce("prominent", make_change(), make_change("neutral"), make_change("cosmetic")))
    values = json.loads(files["inapp.json"])
    for group in values["groups"]:
        assert group["title"] in files["changes.html"]
        assert group["title"].upper() in files["inapp.txt"].upper()
        for item in group["items"]:
            assert item["when"] in files["changes.html"]
            assert "".join(run["text"] for run in item["before_runs"]) == item["before"]
            assert "".join(run["text"] for run in item["after_runs"]) == item["after"]


def test_what_was_added_against_the_reader_is_no_choice() -> None:
    """A sentence that sells data, put into the clause on closing the account, is nothing one can do."""
    sold = make_change(kind="added", before="", after="We may sell your number.")
    closing = Option("pg:account_cancellation", "Closing", ("Close it.", sold.after), "closing", "en")
    wording = compose_notice(announce("prominent", sold, options=(closing,)), english())
    assert [choice.words for choice in wording.choices] == [("Close it.",)]
