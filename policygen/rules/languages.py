"""Tell the language of a text: by its script, and within a script by the small words of the lexicons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policygen.rules.lexicon import known_languages, load_lexicon
from policygen.text.scripts import LANGUAGES, find_script

if TYPE_CHECKING:
    from collections.abc import Callable

    from policygen.rules.lexicon import Lexicon

SAMPLE_WORDS = 2000
"""Words that are looked at."""
DEFAULT = "en"
_PLAIN = 0.25
"""Share of small words that no text of another language has: the other lexicons need not be opened."""
_CLEAR = 1.3
"""How many times more small words than English another language must have, in a text of a few words."""
_MARKS = '.,;:!?()"“”„*#-'
_SHARED = frozenset({"Arab", "Cyrl", "Deva"})
"""Scripts of several languages."""
_SCRIPTS = {language.partition("-")[0]: script for script, language in LANGUAGES.items()}


def detect_language(text: str, said: str = "") -> str:
    """Return the tag of the language a text is in.

    Args:
        text: The words; the first few thousand are enough.
        said: What the document says of itself; believed unless it is written in another script.

    Returns:
        A language tag; English where a text in Latin letters is too short, or in a language without lexicon.
    """
    script = find_script(text)
    if said and _fits(said.partition("-")[0].lower(), script):
        return said
    return LANGUAGES.get(script) or _by_words(text)


def _fits(language: str, script: str) -> bool:
    """Tell whether a language may be written in a script."""
    if script in {"", "Latn"}:
        return language not in _SCRIPTS or not script
    usual = LANGUAGES.get(script, "").partition("-")[0]
    return language == usual or (script in _SHARED and language not in known_languages())


def _by_words(text: str) -> str:
    """Take the language with the most small words; where hardly any stand there, the most known words."""
    words = [word.strip(_MARKS) for word in text.lower().split(None, SAMPLE_WORDS)[:SAMPLE_WORDS]]
    if _small(words, load_lexicon(DEFAULT)) >= _PLAIN:
        return DEFAULT
    return _best(words, _small) or _best(words, _known) or DEFAULT


def _best(words: list[str], share: Callable[[list[str], Lexicon | None], float]) -> str:
    """Return the language that is clearly ahead of English, or English; empty where none tells."""
    found = {language: share(words, load_lexicon(language)) for language in _latin()}
    best = max(found, key=lambda language: found[language])
    if not found[best]:
        return ""
    return best if found[best] > _CLEAR * found[DEFAULT] else DEFAULT


def _latin() -> list[str]:
    return [language for language in known_languages() if language not in _SCRIPTS]


def _small(words: list[str], lexicon: Lexicon | None) -> float:
    return _share(words, lambda word: lexicon is not None and word in lexicon.light)


def _known(words: list[str], lexicon: Lexicon | None) -> float:
    return _share(words, lambda word: lexicon is not None and word in lexicon.index)


def _share(words: list[str], known: Callable[[str], bool]) -> float:
    return sum(map(known, words)) / len(words) if words else 0.0
