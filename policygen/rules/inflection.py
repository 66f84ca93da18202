"""Spell out the forms of an English noun or verb of the lexicon."""

from __future__ import annotations

_IRREGULAR = {
    "sell": ("sells", "sold", "selling"),
    "send": ("sends", "sent", "sending"),
    "keep": ("keeps", "kept", "keeping"),
    "give": ("gives", "gave", "given", "giving"),
    "hold": ("holds", "held", "holding"),
    "buy": ("buys", "bought", "buying"),
    "read": ("reads", "reading"),
    "set": ("sets", "setting"),
    "tell": ("tells", "told", "telling"),
    "forget": ("forgets", "forgot", "forgotten", "forgetting"),
    "show": ("shows", "showed", "shown", "showing"),
    "make": ("makes", "made", "making"),
    "let": ("lets", "letting"),
    "hide": ("hides", "hid", "hidden", "hiding"),
    "bind": ("binds", "bound", "binding"),
    "submit": ("submits", "submitted", "submitting"),
    "transmit": ("transmits", "transmitted", "transmitting"),
    "transfer": ("transfers", "transferred", "transferring"),
    "infer": ("infers", "inferred", "inferring"),
    "log": ("logs", "logged", "logging"),
    "scan": ("scans", "scanned", "scanning"),
    "wipe": ("wipes", "wiped", "wiping"),
    "tag": ("tags", "tagged", "tagging"),
    "grant": ("grants", "granted", "granting"),
    "post": ("posts", "posted", "posting"),
    "publish": ("publishes", "published", "publishing"),
}

_BASES = {form: verb for verb, forms in _IRREGULAR.items() for form in forms}
_BASES.update(
    {
        "taken": "take",
        "took": "take",
        "chosen": "choose",
        "chose": "choose",
        "written": "write",
        "seen": "see",
    }
)


def base_form(word: str) -> str:
    """Return the verb an irregular form belongs to (`sent`: `send`), or the word itself."""
    return _BASES.get(word, word)


def noun_forms(phrase: str) -> tuple[str, ...]:
    """Return a noun phrase in the singular and with the plural of its last word."""
    head, _, last = phrase.rpartition(" ")
    return tuple(f"{head} {form}".strip() for form in (last, *_plurals(last)))


def verb_forms(phrase: str) -> tuple[str, ...]:
    """Return a verb phrase with every form of its first word: use, uses, used, using."""
    first, _, rest = phrase.partition(" ")
    forms = (first, *(_IRREGULAR.get(first) or _regular(first)))
    return tuple(f"{form} {rest}".strip() for form in dict.fromkeys(forms))


def _plurals(word: str) -> tuple[str, ...]:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (f"{word[:-1]}ies",)
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return (f"{word}es",)
    return (f"{word}s",)


def _regular(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return f"{verb}es", f"{verb}ed", f"{verb}ing"
    return f"{verb}s", f"{verb}ed", f"{verb}ing"
