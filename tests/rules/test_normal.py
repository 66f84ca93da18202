"""Sentences turned round: what only changed its grammar is the same, what changed sides is not."""

from __future__ import annotations

import pytest

from policygen.compare.read.same import same_pieces

SAME = [
    ("Eine Weitergabe an Dritte findet nicht statt.", "Wir geben Daten nicht an Dritte weiter."),
    ("Die Aufnahmen werden nach 14 Tagen überschrieben.", "Nach 14 Tagen überschreiben wir die Aufnahmen."),
    ("Ihr Nutzungsverhalten werten wir nicht aus.",
     "Eine Auswertung Ihres Nutzungsverhaltens nehmen wir nicht vor."),
    ("Wenn Sie kündigen, löschen wir Ihr Profil.", "Wir löschen Ihr Profil, wenn Sie kündigen."),
    ("Verträge bewahren wir zehn Jahre auf.", "Verträge werden für zehn Jahre aufbewahrt."),
    ("Um Ihre Anfrage zu bearbeiten, benötigen wir Ihren Namen.",
     "Zur Bearbeitung Ihrer Anfrage benötigen wir Ihren Namen."),
    ("Ihre Gesundheitsdaten behandeln wir vertraulich.",
     "Daten zu Ihrer Gesundheit behandeln wir vertraulich."),
    ("Die Buchungen werden von unserer Kasse geprüft und archiviert.",
     "Unsere Kasse prüft und archiviert die Buchungen."),
    ("Nach Eingang Ihrer Bestellung erfolgt die Prüfung Ihrer Anschrift durch uns.",
     "Nachdem Ihre Bestellung eingegangen ist, prüfen wir Ihre Anschrift."),
    ("Verweigern Sie die Angabe, kann kein Vertrag entstehen.",
     "Es kann kein Vertrag entstehen, wenn Sie die Angabe verweigern."),
    ("Schülerinnen und Schüler erhalten ein Konto.", "Schüler:innen erhalten ein Konto."),
    ("Auf Fingerabdrücke und Zählpixel verzichten wir.", "Wir verzichten auf Zählpixel und Fingerabdrücke."),
]
OTHER = [
    ("Anonymisierte Daten geben wir nicht weiter.", "Nicht anonymisierte Daten geben wir weiter."),
    ("Wir geben alle Daten nicht weiter.", "Wir geben nicht alle Daten weiter."),
    ("Partner übermitteln Daten an uns.", "Wir übermitteln Daten an Partner."),
    ("Sie können Ihr Konto löschen.", "Wir können Ihr Konto löschen."),
    ("Wir können Ihr Konto löschen.", "Ihr Konto kann gelöscht werden."),
    ("Ihre Daten dürfen nur Ärzte einsehen.", "Ärzte dürfen nur Ihre Daten einsehen."),
    ("Wir löschen Rechnungen und speichern Fotos.", "Wir speichern Rechnungen und löschen Fotos."),
    ("Wir löschen A, wenn Sie kündigen, und speichern B.",
     "Wir speichern B, wenn Sie kündigen, und löschen A."),
    ("Wir übermitteln Daten aus Deutschland nicht in die USA.",
     "Wir übermitteln Daten aus den USA nicht nach Deutschland."),
    ("Wir löschen sie binnen 30 Tagen.", "Wir löschen sie nach 30 Tagen."),
    ("Ihre Daten werden nur bei uns gespeichert.", "Ihre Daten werden nur gespeichert."),
    ("Unsere Kasse prüft Rechnungen und archiviert Belege.",
     "Unsere Kasse archiviert Rechnungen und prüft Belege."),
    ("Wir geben Daten nicht an A, sondern an B.", "Wir geben Daten nicht an B, sondern an A."),
    ("Wenn Sie kündigen, löschen wir Ihr Profil.", "Wenn wir Ihr Profil löschen, kündigen Sie."),
    ("Wir verkaufen Ihre Daten niemals.", "Wir verkaufen Ihre Daten derzeit nicht."),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_a_sentence_turned_round_is_the_same(before: str, after: str) -> None:
    """Voice, order, and noun or verb change nothing that is said."""
    filled = before.replace("Eine Weitergabe", "Eine Weitergabe von Daten")
    assert same_pieces([filled], [after], "de") == [(0, 0)]


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_the_same_words_about_others_are_not_the_same(before: str, after: str) -> None:
    """Who acts, what is denied, what only limits and where it goes are part of what is said."""
    assert same_pieces([before], [after], "de") == []


def test_a_language_without_forms_pairs_nothing() -> None:
    """Where nobody wrote down how sentences turn round, no two are called the same."""
    assert same_pieces(["We delete it."], ["It is deleted."], "en") == []
    assert same_pieces(["Wij wissen het."], ["Het wordt gewist."], "nl") == []
