"""Find sentences of a translation that were left as they are, or stand in another language or script.

Names, brands and addresses stay as they are in any language: a word with a capital or a digit is taken for
one, so is a single word in small letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from policygen.rules.spelling import count_words
from policygen.text.sentences import split_sentences
from policygen.text.tags import find_script
from policygen.translate.amounts.language import load_language
from policygen.translate.parity.fault import Fault, quote
from policygen.translate.parity.scripts import find_other_chinese, letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.translate.parity.side import Passage, Side

_ADDRESS = regex.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\ue000-\uf8ff]")
_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*")
_RUN = regex.compile(r"\p{Latin}[\p{Latin}\p{M}\p{N}'’]*(?:[ -]\p{Latin}[\p{Latin}\p{M}\p{N}'’]*)+")
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
_HAN = regex.compile(r"\p{Han}")
_EAST = frozenset({"Hans", "Hant", "Jpan", "Kore"})
_BRACKETED = regex.compile(r"[(（“\"«][^()（）“”\"«»]*[)）”\"»]")
_NEIGHBOURS = ("en", "de", "fr", "es", "pt")
_MEND = "translate it; a name or a quotation may have to stay"
_LOANS = frozenset(
    "cookie cookies app apps web wifi bluetooth beacon beacons newsletter feedback hotline software hardware "
    "internet smartphone browser provider online chat blog server login".split()
)
_COPIED = 5
"""Words in a row that no translator takes over by chance."""


class _Words(NamedTuple):
    """The words of a sentence, and those among them that are no names."""

    all: tuple[str, ...]
    small: tuple[str, ...]


def check_untranslated(source: Side, translation: Side) -> Iterator[Fault]:
    """Look at every sentence of a translation: is it in the language that it should be in?"""
    told = set()
    sentences = {_plain(each) for passage in source.passages for each in _sentences(passage, source)}
    blocks = {_plain(passage.text) for passage in source.passages}
    runs = _runs(source)
    for passage in translation.passages:
        for sentence in _sentences(passage, translation):
            fault = (
                _find_left(sentence, sentences, blocks)
                or _find_script(sentence, source, translation)
                or _find_language(sentence, translation)
                or _find_copied(sentence, runs)
            )
            if fault and (passage.block.line, fault) not in told:
                told.add((passage.block.line, fault))
                yield Fault(translation.line(passage.block.line), translation.restore(fault), _MEND)


def _sentences(passage: Passage, side: Side) -> Iterator[str]:
    """Yield the sentences of a passage without code and addresses."""
    text = passage.text
    if passage.block.kind == "code":
        return
    for span in passage.block.spans:
        if span.kind == "code":
            text = text[: span.start] + "\ue000" * (span.end - span.start) + text[span.end :]
    yield from split_sentences(_ADDRESS.sub("\ue000", text), side.locale)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(_ADDRESS.sub(" ", text))).casefold()


def _words(text: str) -> _Words:
    found = tuple(_WORD.findall(text))
    return _Words(found, tuple(word for word in found if word.islower()))


def _find_left(sentence: str, sentences: set[str], blocks: set[str]) -> str:
    """Say that a sentence is the source's own."""
    plain, words = _plain(sentence), _words(sentence)
    if plain in sentences and len(words.all) >= 3 and len(words.small) >= 2:
        return f"{quote(sentence)} is left as the source has it"
    if plain not in blocks:
        return ""
    if len(words.all) >= 2 and words.small and not _LOANS.issuperset(word.lower() for word in words.all):
        return f"{quote(sentence)} is left as the source has it"
    return ""


def _find_script(sentence: str, source: Side, translation: Side) -> str:
    """Say that a sentence, or words in it, are in another script than the language."""
    script = find_script(translation.locale)
    if script in {"Hans", "Hant"} and (others := find_other_chinese(sentence, script)):
        written = "traditional" if script == "Hans" else "simplified"
        return f"{quote(sentence)} is {written} Chinese: {others[:8]}"
    letters = [sign for sign in sentence if sign.isalpha() and sign < "\ue000"]
    own = sum(bool(letters_of(script).match(sign)) for sign in letters)
    if _is_wrong_east(sentence, script):
        return f"{quote(sentence)} is written in the script of another language"
    words = _words(sentence)
    if script != "Latn" and letters and not own and _is_prose(words, source):
        return f"{quote(sentence)} has no letter of the script of `{translation.locale}`"
    if script == "Latn" and len(letters) >= 4 and own * 2 < len(letters):
        return f"{quote(sentence)} is not in the Latin script"
    run = _find_source_letters(sentence, find_script(source.locale), script)
    if not run and script != "Latn":
        run = next((run for run in _RUN.findall(sentence) if _is_foreign_run(run, source)), "")
    return f"{quote(run)} is not translated" if run else ""


def _find_source_letters(sentence: str, source_script: str, script: str) -> str:
    """Return letters in a row that only the script of the source has; a name in it may stand in brackets."""
    if source_script in {"Latn", script} or {source_script, script} <= _EAST:
        return ""
    bare = _BRACKETED.sub(" ", sentence)
    found = regex.search(rf"{letters_of(source_script).pattern}{{4,}}", bare)
    return found[0] if found else ""


def _is_prose(words: _Words, source: Side) -> bool:
    """Say whether words without a letter of the right script are more than a name."""
    if len(words.all) == 1:
        word = words.all[0].lower()
        language = source.locale.partition("-")[0]
        return word not in _LOANS and len(word) > 3 and bool(count_words([word], language))
    return bool(words.small) and not _LOANS.issuperset(word.lower() for word in words.all)


def _is_wrong_east(sentence: str, script: str) -> bool:
    """Say whether kana stand in Chinese, or a long sentence of Japanese holds none."""
    kana, han = len(_KANA.findall(sentence)), len(_HAN.findall(sentence))
    if script in {"Hans", "Hant"}:
        return kana >= 3 and kana * 5 > han
    if script == "Kore":
        return han + kana >= 6 and han + kana > sum(sign.isalpha() for sign in sentence) / 2
    return script == "Jpan" and han >= 10 and not kana


def _is_foreign_run(run: str, source: Side) -> bool:
    """Say whether Latin words in a row are prose, not a name: most of them small."""
    words = _words(run.replace("-", " "))
    common = load_language(source.locale).common
    if len(words.all) >= 4 and len(words.small) >= 3:
        return True
    return len(words.all) >= 3 and len(words.small) >= 2 and any(word.lower() in common for word in words.all)


def _find_language(sentence: str, translation: Side) -> str:
    """Say that a sentence is in a neighbouring language, by the small words that only that one has."""
    own = translation.locale.partition("-")[0].lower()
    if own not in _NEIGHBOURS:
        return ""
    words = [word.lower() for word in _WORD.findall(sentence)]
    if len(words) < 5:
        return ""
    mine = load_language(own).common
    others = {tag: load_language(tag).common for tag in _NEIGHBOURS if tag != own}
    hits = {tag: sum(word in common - mine for word in words) for tag, common in others.items()}
    best = max(hits, key=lambda tag: hits[tag])
    kept = sum(word in mine - others[best] for word in words)
    if hits[best] >= 3 and hits[best] > 2 * kept:
        return f"{quote(sentence)} looks like `{best}`, not like `{translation.locale}`"
    return ""


def _runs(source: Side) -> set[tuple[str, ...]]:
    """Return every run of words of the source that is long enough not to be a name."""
    runs = set()
    for passage in source.passages:
        words = _WORD.findall(_ADDRESS.sub(" ", passage.text))
        for start in range(len(words) - _COPIED + 1):
            run = words[start : start + _COPIED]
            if sum(word.islower() for word in run) >= 3:
                runs.add(tuple(word.casefold() for word in run))
    return runs


def _find_copied(sentence: str, runs: set[tuple[str, ...]]) -> str:
    """Say that a run of words was taken over from the source."""
    words = _WORD.findall(sentence)
    for start in range(len(words) - _COPIED + 1):
        if tuple(word.casefold() for word in words[start : start + _COPIED]) in runs:
            return f"{quote(' '.join(words[start : start + _COPIED]))} is not translated"
    return ""
