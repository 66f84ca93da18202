"""Words that only limit a practice are a gain whole; those that widen, or cut a promise, never are."""

from __future__ import annotations

import pytest

from policygen.load.documents import read_document
from policygen.pipeline.compare import compare_documents

GAINS = [
    (
        "Umfragen werten wir zu Forschungszwecken aus.",
        "Umfragen werten wir ausschließlich in anonymisierter Form zu Forschungszwecken aus.",
    ),
    (
        "Alle Aufrufe werden mit vollständiger IP-Adresse ausgewertet.",
        "Alle Aufrufe werden mit gekürzter IP-Adresse ausgewertet.",
    ),
    (
        "Für Werbeanrufe nutzen wir deine Rufnummer, solange du nicht widersprichst.",
        "Für Werbeanrufe nutzen wir deine Rufnummer nur, wenn du vorher eingewilligt hast.",
    ),
]
NO_GAINS = [
    ("Wir löschen Ihre Daten.", "Wir löschen Ihre Daten nur auf ausdrücklichen Antrag."),
    ("Umfragen werten wir aus.", "Umfragen werten wir nur aus, soweit nötig, und verkaufen sie."),
    ("Wir werten Aufrufe aus.", "Wir werten Aufrufe und anonymisierte Klicks aus."),
    ("Wir speichern die Daten verschlüsselt.", "Wir speichern die Daten nur verschlüsselt oder im Klartext."),
    (
        "Für Werbung nutzen wir die Rufnummer nur, wenn Sie eingewilligt haben.",
        "Für Werbung nutzen wir die Rufnummer, solange Sie nicht widersprechen.",
    ),
]


def _label(before: str, after: str) -> str:
    sides = (read_document(text, ".md", locale="de") for text in (before, after))
    return str(compare_documents(*sides).decision.label)


@pytest.mark.parametrize(("before", "after"), GAINS)
def test_words_that_only_limit_a_practice_are_a_gain(before: str, after: str) -> None:
    """Only with a yes, only without a name: nothing is left for a person to look at."""
    assert _label(before, after) == "expansion"


@pytest.mark.parametrize(("before", "after"), NO_GAINS)
def test_limits_of_a_promise_and_limits_with_more_are_none(before: str, after: str) -> None:
    """A promise cut short, or a limit that brings a further practice, is never called harmless."""
    assert _label(before, after) in {"review", "reduction"}


def test_duties_of_the_company_are_none_of_the_reader() -> None:
    """`We must tell you` binds the company; without giving reasons, a right is easier to use."""
    assert (
        _label("Wir können Sie über Pannen informieren.", "Wir müssen Sie über Pannen informieren.")
        == "expansion"
    )
    before, after = "Sie können widersprechen.", "Sie können jederzeit und ohne Begründung widersprechen."
    assert _label(before, after) == "expansion"


def test_a_noun_behind_its_kind_is_a_name() -> None:
    """`Dienst MediView` and a quoted label name something; another name is another fact, no more."""
    before, after = (
        "Für Termine nutzen wir den Dienst MediView.",
        "Für Termine nutzen wir den Dienst Klarblick.",
    )
    assert _label(before, after) == "neutral"
    assert (
        _label("Die App „Fahrtwind“ speichert Ihre Route.", "Die App „Aufwind“ speichert Ihre Route.")
        == "neutral"
    )
    before, after = "Wir nutzen den Dienst Karten.", "Wir nutzen den Dienst an Händler."
    assert _label(before, after) in {"review", "reduction"}


def test_a_term_set_for_a_promise_is_a_gain() -> None:
    """Where no time was said, one within which it is kept is a gain; a delay of what came at once is none."""
    before = "Wir löschen Ihre Daten auf Antrag."
    assert _label(before, "Wir löschen Ihre Daten auf Antrag innerhalb von 14 Tagen.") == "expansion"
    before = "Wir kündigen Änderungen an."
    assert _label(before, "Wir kündigen Änderungen mindestens sechs Wochen vorher an.") == "expansion"
    before, after = "Wir löschen Ihre Daten auf Antrag.", "Wir löschen Ihre Daten auf Antrag nach 30 Tagen."
    assert _label(before, after) in {"review", "reduction"}


def test_a_practice_denied_in_the_same_words_is_a_gain() -> None:
    """In any order, with nothing said but that it is not done; what is denied of a part only is none."""
    before = "Wir fragen Ihre Religion ab."
    assert _label(before, "Ihre Religion fragen wir nicht ab.") == "expansion"
    assert _label("Ihre Religion fragen wir nicht ab.", before) in {"review", "reduction"}
    before, after = (
        "Wir geben Daten an A und B weiter.",
        "An A geben wir Daten nicht weiter, an B und C schon.",
    )
    assert _label(before, after) in {"review", "reduction"}


def test_a_closed_circle_for_the_public_is_a_gain() -> None:
    """Fewer may see it; the other way round more may."""
    before, after = "Ihr Profil ist öffentlich sichtbar.", "Ihr Profil ist nur für Ihre Freunde sichtbar."
    assert _label(before, after) == "expansion"
    assert _label(after, before) in {"review", "reduction"}


def test_a_house_number_is_no_bound() -> None:
    """A number before a postcode is part of an address, whatever stands before it."""
    before = "Beschwerden richten Sie an die Beauftragte für Datenschutz, Promenade 18, 91522 Ansbach."
    after = before.replace("Promenade 18, 91522", "Postfach 1349, 91504")
    assert _label(before, after) != "reduction"
