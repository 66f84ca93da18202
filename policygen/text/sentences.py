"""Cut the words of a block into sentences, so that an edit is judged against its own sentence."""

from __future__ import annotations

import regex

_END = regex.compile(
    r"""
      (?<![.!?…؟۔])(?P<latin>[.!?…؟۔]+["'”’»)\]]*)\s+(?=["'“‘«(\[]*[\p{Lu}\p{Lt}\p{Lo}\p{N}•*–-])
    | (?P<cjk>[。！？；]["'”’」』）]*)\s*
    """,
    regex.VERBOSE,
)
STOPS = (".", "!", "?", "。", "！", "？", "؟", "۔", "…")
"""Marks that end a sentence."""
_ABBREVIATIONS = frozenset(
    "e.g i.e etc inc ltd co corp llc no nos art arts sec para p pp vs mr mrs ms dr prof st ave "
    "blvd dept fig approx u.s u.k e.u a.m p.m jr sr cf al z.b d.h bzw usw ca abs nr str evtl "
    "pte pty gmbh oy ab ag sarl bv b.v n.v s.a s.r.l d.b.a dba tel ext "
    "p.ej ej núm art c.-à-d max min tel".split()
)
_GERMAN = frozenset(
    "lit ggf inkl exkl gem std mio mrd vgl sog ziff buchst zzgl mind insb einschl bspw geb hd".split()
)
"""Abbreviations that are words in other languages."""
_ORDINAL = 2
"""Most figures of an ordinal: a year ends its sentence."""
_LAST_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}.'’-]*$")
_LIST_NUMBER = regex.compile(r"^\s*(?:\(?(?:\p{N}{1,3}|[ivxlIVXL]{1,5}|\p{L})[.)]?)$")
_SPACED = regex.compile(r"(?:^|[^\p{L}])\p{L}$")
_SPACED_BEFORE = regex.compile(r"(?:^|[^\p{L}])\p{L}\.\s\p{L}$")
_SPACED_LENGTH = 5
_SPACED_BEHIND = regex.compile(r"\p{L}{1,2}\.")
"""Parts of `z. B.`, `d. h.`: single letters with a full stop each."""
_LATIN_ABBREVIATION = regex.compile(r"(?:^|[^\p{L}])(?:\p{L}\.)+\p{L}$")


def split_sentences(text: str, locale: str = "en") -> tuple[str, ...]:
    """Cut text into sentences; joined again they hold every word of it.

    Initials, common abbreviations and list numbers (`3.`) do not end a sentence. Works on the
    punctuation of Latin, Arabic and CJK scripts; text without any comes back whole.

    Args:
        text: Words of one block, white space collapsed.
        locale: BCP 47 tag; German ordinals (`am 1. Mai`) do not end a sentence.

    Returns:
        Sentences without surrounding white space, in order; empty for blank text.
    """
    sentences = []
    start = 0
    for match in _END.finditer(text):
        end = match.end("latin") if match["latin"] else match.end("cjk")
        if match["latin"] and not _ends_sentence(text, (start, match.start(), match.end()), locale):
            continue
        sentences.append(text[start:end].strip())
        start = match.end()
    rest = text[start:].strip()
    return tuple(sentence for sentence in (*sentences, rest) if sentence)


def _ends_sentence(text: str, place: tuple[int, int, int], locale: str) -> bool:
    """Tell whether a stop ends the sentence; a place is where that begins, the stop, and what follows."""
    words, stop = text[place[0] : place[1]], text[place[1] : place[2]].rstrip()
    if not stop.startswith(".") or stop.startswith(".."):
        return True
    if _is_spaced_abbreviation(words, text[place[2] : place[2] + 3]):
        return False
    if _LIST_NUMBER.match(words):
        return False
    last = _LAST_WORD.search(words)
    if last is None:
        return True
    word = last[0].lower()
    if word in _ABBREVIATIONS or _LATIN_ABBREVIATION.search(last[0]):
        return len(stop) > 1
    if locale.startswith("de") and ((word.isdigit() and len(word) <= _ORDINAL) or word in _GERMAN):
        return False
    return not (len(word) == 1 and word.isalpha() and last[0].isupper() and word != "i")


def _is_spaced_abbreviation(words: str, behind: str) -> bool:
    """Tell whether a stop stands within `z. B.` or behind its last letter."""
    tail = words[-_SPACED_LENGTH:]
    if not _SPACED.search(tail):
        return False
    return bool(_SPACED_BEHIND.match(behind)) or bool(_SPACED_BEFORE.search(tail))
