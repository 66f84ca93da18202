"""Turns the wording of a notice into plain text: an e-mail with its subject, and what an app shows."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from policygen.build.notice.speaker import Speaker
    from policygen.build.notice.wording import Item, Names, Wording
    from policygen.model.notice import Links

_WIDTH = 76
"""Columns of an e-mail: what mail programs show without breaking lines again."""
_OWN_CAPITALS = frozenset({"az", "el", "lt", "tr"})
"""Languages whose capitals depend on more than the letter: a dotless i, an accent that falls away."""
Line = tuple[str, str]
"""Indent or bullet, and words; without words an empty line."""


def write_email(wording: Wording, links: Links, speaker: Speaker) -> str:
    """Write an e-mail: its subject in the first line, then the message, devoted to the change alone."""
    links_shown = _point(wording.names, links, speaker)
    lines: list[Line] = [*_tell(wording, speaker), *links_shown, ("", wording.reason)]
    head = speaker.label(wording.names.subject, wording.subject) + "\n\n"
    return head + "".join(_fold(indent, words) for indent, words in lines)


def write_inapp(wording: Wording, speaker: Speaker) -> str:
    """Write what an app shows: one line a paragraph, which the app wraps."""
    return "".join(f"{indent}{words}\n" if words else "\n" for indent, words in _tell(wording, speaker))


def _fold(indent: str, words: str) -> str:
    """Wrap a paragraph; an address or a long word stays whole."""
    if not words:
        return "\n"
    folded = wrap(
        words, _WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent),
        break_long_words=False, break_on_hyphens=False,
    )
    return "\n".join(folded) + "\n"


def _tell(wording: Wording, speaker: Speaker) -> Iterator[Line]:
    yield from (("", wording.headline), ("", ""))
    for text in (speaker.join(*wording.lead), wording.ask):
        if text:
            yield from (("", text), ("", ""))
    for group in wording.groups:
        if group.weight == "small":
            titles = speaker.label(group.title, speaker.list(group.titles))
            yield from (("", titles), ("", group.note), ("", ""))
            continue
        yield from (("", _raise_heading(group.title, speaker)), ("", ""))
        if group.note:
            yield from (("", group.note), ("", ""))
        for item in group.items:
            yield from _tell_item(item, wording.names, speaker)
    yield from _tell_choices(wording, speaker)
    yield "", wording.footer
    yield "", ""


def _tell_item(item: Item, names: Names, speaker: Speaker) -> Iterator[Line]:
    placed = speaker.say("%(title)s (%(place)s)", title=item.title, place=item.place)
    yield "* ", placed if item.place else item.title
    if item.silent:
        yield "  ", names.same_words
        yield from (("  - ", text) for text in item.facts)
    else:
        yield "  ", speaker.label(names.before, item.before or names.nothing_before)
        yield "  ", speaker.label(names.now, item.after or names.nothing_now)
    for text in item.meanings:
        yield "  ", text
    yield "  ", speaker.join(item.when, item.ask)
    yield "", ""


def _raise_heading(title: str, speaker: Speaker) -> str:
    """Write a heading in capitals where they are plain; some languages have capitals of their own rules."""
    return title if speaker.locale.partition("-")[0] in _OWN_CAPITALS else title.upper()


def _tell_choices(wording: Wording, speaker: Speaker) -> Iterator[Line]:
    if not wording.groups:
        return
    names = wording.names
    yield from (("", _raise_heading(names.choices, speaker)), ("", ""))
    for choice in wording.choices:
        yield "* ", choice.title
        yield from (("  ", text) for text in choice.words)
        yield "", ""
    if wording.no_choice:
        yield from (("", wording.no_choice), ("", ""))


def _point(names: Names, links: Links, speaker: Speaker) -> Iterator[Line]:
    """Say where to read on; one line each, so that no address is broken."""
    places = (
        (names.read_changes, links.changes), (names.read_policy, links.policy),
        (names.read_archive, links.archive),
    )
    known = [(title, address) for title, address in places if address]
    yield from (("", speaker.label(title, address)) for title, address in known)
    if known:
        yield "", ""
