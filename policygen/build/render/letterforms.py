"""Turns a cut of a family into a face that a PDF can embed and that can be read back letter by letter.

A static font without ligatures is taken as it is. A variable one is cut down to the letters of the
document and made static: WeasyPrint would do that with the time of the day in it. In a font whose
letters join, only the joins that a script cannot do without are kept, and each glyph gets one letter:
a reader of PDFs that meets glyphs from left to right turns them round one by one, so a glyph that
stands for two letters would come out the wrong way.
"""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from policygen.load.fonts import read_cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fontTools.ttLib import TTFont

    from policygen.load.fonts import Cut, Family

_FEATURES = ["ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "mark", "mkmk", "curs"]
"""What letters need to join and to carry their marks."""
_LAM = "\u0644"
_ALEFS = "\u0622\u0623\u0625\u0627"
_SINGLE, _MULTIPLE, _LIGATURE, _EXTENSION = 1, 2, 4, 7
"""Types of GSUB lookups."""
_MARK_CLASS = 3
_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))


@dataclass(frozen=True, slots=True)
class Face:
    """One cut, ready to be embedded."""

    family: str
    weight: int
    style: str
    data: bytes
    words: Mapping[int, str] = field(default_factory=dict)
    """Glyph to its letter, where WeasyPrint cannot tell; empty for fonts whose letters do not join."""


def make_faces(family: Family, letters: Iterable[str], *, italic: bool = True) -> Iterator[Face]:
    """Make the faces of a family for one document.

    Args:
        family: The family.
        letters: Every letter of the document.
        italic: Whether anything in it is emphasised.
    """
    codes = sorted({ord(letter) for letter in letters})
    for cut in family.cuts:
        if cut.style == "italic" and not italic:
            continue
        data = read_cut(cut)
        words: Mapping[int, str] = {}
        if family.variable or family.ligated:
            font = _cut_down(data, codes, joins=family.ligated)
            if family.variable:
                font = _make_static(font, cut)
            if family.ligated:
                _keep_needed_ligatures(font)
            data = _save(font)
            words = _read_words(font) if family.ligated else {}
        yield Face(family.name, cut.weight, cut.style, data, words)


def _cut_down(data: bytes, codes: list[int], *, joins: bool) -> TTFont:
    from fontTools import subset  # noqa: PLC0415 - only a PDF of some languages needs it
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - the same

    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    options = subset.Options(hinting=False, notdef_outline=True)
    options.drop_tables += ["meta"]
    if joins:
        options.layout_features = _FEATURES
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def _make_static(font: TTFont, cut: Cut) -> TTFont:
    from fontTools.varLib.instancer import instantiateVariableFont  # noqa: PLC0415 - see above

    wanted = {"wght": float(cut.weight), "wdth": 100.0}
    axes = {axis.axisTag: wanted.get(axis.axisTag, axis.defaultValue) for axis in font["fvar"].axes}
    static: TTFont = instantiateVariableFont(font, axes, static=True)
    return static


def _save(font: TTFont) -> bytes:
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _keep_needed_ligatures(font: TTFont) -> None:
    """Drop the ligatures but for marks and for lam with alef, and give that one a second, empty glyph.

    The empty glyph stands for the alef, so that either letter has a glyph of its own to be read from.
    """
    names = _name_letters(font)
    shadows: dict[str, list[str]] = {}
    for table in _walk_subtables(font, _LIGATURE):
        for first, found in list(table.ligatures.items()):
            kept = [each for each in found if _is_needed(names, (first, *each.Component))]
            table.ligatures[first] = kept
            for each in kept:
                letters = _spell(names, (first, *each.Component))
                if letters[0] == _LAM:
                    shadows[each.LigGlyph] = [each.LigGlyph, _add_empty_glyph(font, letters[1])]
    if shadows:
        _split_glyphs(font, shadows)


def _is_needed(names: Mapping[str, str], glyphs: tuple[str, ...]) -> bool:
    letters = _spell(names, glyphs)
    marks = bool(letters) and all(unicodedata.combining(letter) for letter in letters)
    return marks or (len(letters) == 2 and letters[0] == _LAM and letters[1] in _ALEFS)


def _spell(names: Mapping[str, str], glyphs: tuple[str, ...]) -> str:
    return "".join(names.get(glyph, "") for glyph in glyphs)


def _add_empty_glyph(font: TTFont, letter: str) -> str:
    """Add a glyph without width or ink for a letter; as a mark, so that marks behind it find their base."""
    from fontTools.ttLib.tables._g_l_y_f import Glyph  # noqa: PLC0415 - see above

    name = f"shadow{ord(letter):04X}"
    if name not in font.getGlyphOrder():
        font["glyf"][name] = Glyph()
        font["hmtx"][name] = (0, 0)
        font["GDEF"].table.GlyphClassDef.classDefs[name] = _MARK_CLASS
    return name


def _split_glyphs(font: TTFont, parts: dict[str, list[str]]) -> None:
    """Add a lookup, behind all others of the joining features, that writes one glyph as several."""
    from fontTools.ttLib.tables import otTables  # noqa: PLC0415 - see above

    table = otTables.MultipleSubst()
    table.mapping = parts
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable, lookup.SubTableCount = _MULTIPLE, 0, [table], 1
    gsub = font["GSUB"].table
    gsub.LookupList.Lookup.append(lookup)
    gsub.LookupList.LookupCount += 1
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "rlig":
            record.Feature.LookupListIndex.append(len(gsub.LookupList.Lookup) - 1)
            record.Feature.LookupCount += 1


def _read_words(font: TTFont) -> dict[int, str]:
    """Return what each glyph stands for, by its number; a bracket is drawn as its mirror image."""
    names = _name_letters(font)
    return {
        font.getGlyphID(glyph): _MIRRORED.get(word, unicodedata.normalize("NFC", word))
        for glyph, word in sorted(names.items())
    }


def _name_letters(font: TTFont) -> dict[str, str]:
    """Follow the substitutions from the letters to the glyphs that are shown for them."""
    names: dict[str, str] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        names.setdefault(glyph, chr(code))
    rules = list(_read_rules(font))
    found = True
    while found:
        found = False
        for before, after in rules:
            letters = [names.get(glyph) for glyph in before]
            fresh = [glyph for glyph in after if glyph not in names]
            if not fresh or None in letters:
                continue
            found = True
            text = "".join(letter or "" for letter in letters)
            pieces = [text] if len(after) == 1 else [text[:1], *([""] * (len(after) - 1))]
            names |= {glyph: piece for glyph, piece in zip(after, pieces, strict=True) if glyph in fresh}
    shadows = {glyph: chr(int(glyph[6:], 16)) for glyph in font.getGlyphOrder() if glyph[:6] == "shadow"}
    split = {before[0]: names[before[0]][:1] for before, after in rules if {*after} & {*shadows}}
    return names | shadows | split


def _read_rules(font: TTFont) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for table in _walk_subtables(font, _SINGLE):
        yield from (((before,), (after,)) for before, after in table.mapping.items())
    for table in _walk_subtables(font, _MULTIPLE):
        yield from (((before,), tuple(after)) for before, after in table.mapping.items())
    for table in _walk_subtables(font, _LIGATURE):
        for first, found in table.ligatures.items():
            yield from (((first, *each.Component), (each.LigGlyph,)) for each in found)


def _walk_subtables(font: TTFont, kind: int) -> Iterator[Any]:
    """Yield the substitution tables of one type."""
    if "GSUB" not in font or not font["GSUB"].table.LookupList:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = table.ExtSubTable if table.LookupType == _EXTENSION else table
            if inner.LookupType == kind:
                yield inner
