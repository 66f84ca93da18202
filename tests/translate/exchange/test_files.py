from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.errors import LocaleError
from policygen.translate.exchange.po import read_po, write_po
from policygen.translate.exchange.sheet import Parcel, Returned, ReturnedParcel, Sheet, Unit
from policygen.translate.exchange.xliff import read_xliff, write_xliff

DIGEST = "sha256:" + "0" * 64
WORDS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40),
    st.lists(
        st.sampled_from(
            ["**strong**", '"quoted"', "\\", "\n", "{{ company.name }}", "[[a/b]]", "<b>&amp;", "我们", "نحن",
             "🙂", "  ", "\t", "%s", "#, fuzzy", "msgid", "]]>", "“”", "\u2028", "\u0085", "\u200f"]
        ), max_size=8,
    ).map("".join),
)  # fmt: skip
STATES = st.sampled_from(["missing", "translated", "stale"])


@st.composite
def parcels(draw: st.DrawFn) -> Parcel:
    sheets = []
    for number in range(draw(st.integers(1, 3))):
        units = []
        for place in range(draw(st.integers(1, 3))):
            state = draw(STATES)
            source = draw(WORDS.filter(str.strip))
            target = "" if state == "missing" else draw(WORDS.filter(str.strip))
            notes = tuple(draw(st.lists(WORDS, max_size=2)))
            units.append(
                Unit(str(place + 1), source, target, state, notes, draw(WORDS) if state == "stale" else "")
            )
        sheets.append(Sheet(f"use/clause-{number}@1.0.0", DIGEST, tuple(units), "clauses/x.md"))
    return Parcel("en", "zh-Hans", tuple(sheets))


def expected(parcel: Parcel) -> list[tuple[str, str, str, str, bool]]:
    return [
        (sheet.key, unit.place, unit.source, unit.target, unit.state != "stale")
        for sheet in parcel.sheets
        for unit in sheet.units
    ]


def came(parcel: ReturnedParcel, *, blank_is_done: bool) -> list[tuple[str, str, str, str, bool]]:
    def done(unit: Returned) -> bool:
        return bool(unit.is_done) or (blank_is_done and not unit.target)

    return [(unit.key, unit.place, unit.source, unit.target, done(unit)) for unit in parcel.units]


@given(parcels())
@settings(max_examples=200, deadline=None)
def test_po_gives_back_what_was_sent(parcel: Parcel) -> None:
    """Whatever the words are, a catalogue read again has them all, with state, digest and language."""
    back = read_po(write_po(parcel), "x.po")
    assert came(back, blank_is_done=False) == expected(parcel)
    assert (back.locale, set(back.digests.values())) == ("zh_Hans", {DIGEST})


@given(parcels())
@settings(max_examples=200, deadline=None)
def test_xliff_gives_back_what_was_sent(parcel: Parcel) -> None:
    """The same for XLIFF."""
    back = read_xliff(write_xliff(parcel).encode(), "x.xlf")
    assert came(back, blank_is_done=True) == expected(parcel)
    assert (back.locale, set(back.digests.values())) == ("zh-Hans", {DIGEST})


def small(target: str = "Wir") -> Parcel:
    unit = Unit("1", "We {{ company.name }}", target, "translated")
    return Parcel("en", "de", (Sheet("use/a@1.0.0", DIGEST, (unit,), "clauses/use/a/1.0.0.md"),))


def test_xml_cannot_carry_controls() -> None:
    """A character that XML has no way to write is named, with the unit it stands in."""
    with pytest.raises(LocaleError, match=r"use/a@1\.0\.0#1.*U\+000B"):
        write_xliff(small("a\x0bb"))


PO = write_po(small())
XLIFF = write_xliff(small())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("\x01\x02 garbage", "exchange-broken", 1),
        (PO.replace('msgstr "Wir"', 'msgstr "Wir'), "exchange-broken", 0),
        (PO.replace("use/a@1.0.0#1", "../../etc/passwd#1"), "exchange-unit-unknown", 0),
        (PO.replace("use/a@1.0.0#1", "use/../a@1.0.0#1"), "exchange-unit-unknown", 0),
        (PO.replace("use/a@1.0.0#1", "use/a@1.0.0"), "exchange-unit-unknown", 0),
        (PO + "\n" + PO[PO.index("#. source") :], "exchange-duplicate", 0),
        (PO + '\nmsgid "loose"\nmsgstr "lose"\n', "exchange-unit-unknown", 0),
        (
            PO + '\nmsgctxt "use/a@1.0.0#2"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
            "exchange-unit-unknown",
            0,
        ),
    ],
)
def test_bad_catalogues_are_refused(text: str, code: str, line: int) -> None:
    """What is no export, or not as it was exported, is refused with its line and a mend."""
    with pytest.raises(LocaleError) as caught:
        read_po(text, "x.po")
    for problem in caught.value.problems:
        assert problem.code.startswith(code)
        assert problem.path == "x.po"
        assert problem.hint
        assert problem.line >= line


UNIT = XLIFF[XLIFF.index("<trans-unit") : XLIFF.index("</group>")]
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file><body>&b;</body></file>'
    "</xliff>"
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (BOMB.encode(), "exchange-broken"),
        (BOMB.encode("utf-16"), "exchange-broken"),
        (BOMB.replace('"aaaa"', 'SYSTEM "file:///etc/passwd"').encode(), "exchange-broken"),
        (b"<xliff", "exchange-broken"),
        (b"<html/>", "exchange-broken"),
        (b"<" * 100_000, "exchange-broken"),
        (XLIFF.replace("document:1.2", "document:2.0").encode(), "exchange-broken"),
        (XLIFF.replace('id="use/a@1.0.0#1"', 'id="../../x#1"').encode(), "exchange-unit-unknown"),
        (XLIFF.replace("</group>", UNIT + "</group>").encode(), "exchange-duplicate"),
    ],
)  # fmt: skip
def test_bad_xliff_is_refused(data: bytes, code: str) -> None:
    """Entities, document types, other formats, unknown and repeated ids are refused with a mend."""
    with pytest.raises(LocaleError) as caught:
        read_xliff(data, "x.xlf")
    assert {problem.code for problem in caught.value.problems} == {code}
    assert all(problem.hint for problem in caught.value.problems)


def test_placeholders_of_tools() -> None:
    """A tool may give a placeholder back empty, or other marks around words: the words are what counts."""
    changed = XLIFF.replace(
        ">Wir</target>", '>Wir <x id="1"/> und <g id="9">alle <mrk mtype="seg">hier</mrk></g></target>'
    )
    unit = read_xliff(changed.encode(), "x.xlf").units[0]
    assert unit.target == "Wir {{ company.name }} und alle hier"
    assert unicodedata.is_normalized("NFC", unit.target)
