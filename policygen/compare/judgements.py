"""Turn changes and what people decided about them into decided changes; what may not stand is a problem.

A judgement that is refused leaves its change as the rules see it: nothing is lowered by mistake.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from policygen.errors import Problem
from policygen.model.change import LABELS
from policygen.model.judgement import fold_name
from policygen.rules.topics import find_topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from policygen.model.change import Change, Label
    from policygen.model.judgement import Authority, Judgement

_GRAVE = frozenset({"review", "reduction"})


@dataclass(frozen=True, slots=True)
class Judged:
    """What judgements made of changes."""

    changes: tuple[Change, ...]
    """All of them, decided or not, in the order they came."""
    problems: tuple[Problem, ...] = ()
    """Judgements that do not stand, each with its code."""
    unused: tuple[Problem, ...] = ()
    """Judgements whose change is not there (any more)."""
    loosened: tuple[Change, ...] = ()
    """What the version after loosens of its own gate."""
    as_ruled: tuple[Change, ...] = ()
    """Changes of the words and of the gate as the rules see them, before anybody judged."""


def apply_judgements(
    changes: Sequence[Change], judgements: Sequence[Judgement], authority: Authority, locale: str = "en"
) -> Judged:
    """Apply what people decided.

    Args:
        changes: As the rules see them.
        judgements: Of one `decisions.yaml`, in its order.
        authority: Who may decide, by the release before.
        locale: Language of the changes.

    Returns:
        The changes, decided where a judgement stands, and every judgement that does not.
    """
    known = {change.fingerprint for change in changes}
    unused = tuple(_unused(one) for one in judgements if one.fingerprint not in known)
    done: list[Change] = []
    problems: list[Problem] = []
    for change in changes:
        entries = [one for one in judgements if one.fingerprint == change.fingerprint]
        spoken = change.locale or locale
        decided, found = _judge(change, entries, authority, spoken) if entries else (change, [])
        done.append(decided)
        problems += found
    return Judged(tuple(done), tuple(problems), unused, as_ruled=tuple(changes))


def _judge(
    change: Change, entries: Sequence[Judgement], authority: Authority, locale: str
) -> tuple[Change, list[Problem]]:
    """Decide one change, or say why it stays as it is."""
    refused = {one: found for one in entries if (found := _refuse(change, one, entries, authority, locale))}
    standing = [one for one in entries if one not in refused]
    verdicts = _verdicts(standing)
    # A person who looked again has replaced what they said before.
    problems = [found for one, found in refused.items() if not _was_renewed(one, found, standing)]
    if len({(one.verdict, one.label) for one in verdicts}) > 1:
        others = ", ".join(dict.fromkeys(f"{one.by}: {_say(one)}" for one in verdicts))
        hint = "keep the entries that agree"
        message = f"people decided differently ({others})"
        problems.append(_problem(verdicts[-1], message, hint, "judgement-conflict"))
    elif verdicts and (missing := _missing_name(change, verdicts, authority, locale)):
        problems.append(missing)
    elif verdicts:
        return _decide(change, verdicts[-1].label or "reduction", standing), problems
    return change, problems


def _verdicts(standing: Sequence[Judgement]) -> list[Judgement]:
    """Return the judgements that say what holds: to let a reduction stand goes with calling it one."""
    settled = [one for one in standing if one.verdict != "label"]
    labels = [one for one in standing if one.verdict == "label"]
    return settled + [one for one in labels if not (settled and one.label == "reduction")]


def _refuse(
    change: Change, one: Judgement, entries: Sequence[Judgement], authority: Authority, locale: str
) -> Problem | None:
    """Say why one judgement cannot stand, whatever others say."""
    if authority.decide and fold_name(one.role) not in map(fold_name, authority.decide):
        named = ", ".join(authority.decide)
        message = f"`{one.role}` may not decide; {authority.version} gives that to: {named}"
        return _problem(one, message, "let one of them decide", "authority-missing")
    if one.verdict == "label":
        return _refuse_stale(change, one)
    if change.label not in _GRAVE and not any(each.label == "reduction" for each in entries):
        message = f"there is no reduction to let stand: the change is {change.label}"
        return _problem(one, message, "remove the judgement", "judgement-pointless")
    topics = find_topics(change, locale)
    if one.verdict == "not_substantial" and topics:
        message = f"a reduction about {_list(topics)} is never minor"
        return _problem(one, message, "acknowledge it instead", "not-substantial-refused")
    return None


def _refuse_stale(change: Change, one: Judgement) -> Problem | None:
    """Refuse a label that lowers more than the person saw: the rules have become stricter since."""
    seen: Label = one.was or "review"
    if _rank(one.label or "cosmetic") >= _rank(change.label) or _rank(seen) >= _rank(change.label):
        return None
    message = f"the rules now say {change.label}; it was judged as {seen}"
    again = "decide again" if one.was else f"add `was: {change.label}`"
    return _problem(one, message, f"look at it again and {again}", "judgement-stale")


def _was_renewed(one: Judgement, found: Problem, standing: Iterable[Judgement]) -> bool:
    again = {fold_name(each.by) for each in standing}
    return found.code == "judgement-stale" and fold_name(one.by) in again


def _missing_name(
    change: Change, verdicts: Sequence[Judgement], authority: Authority, locale: str
) -> Problem | None:
    """Ask for a second name where the change is about something grave, unless the verdict only raises it."""
    last = verdicts[-1]
    if last.label and (change.label not in _GRAVE or _rank(last.label) >= _rank(change.label)):
        return None
    asked = find_topics(change, locale) & {*authority.second_name, "authority"}
    if not asked or len({fold_name(one.by) for one in verdicts}) > 1:
        return None
    message = f"a judgement about {_list(asked)} needs a second name; only {last.by} has decided"
    return _problem(last, message, "let a second person decide the same", "second-name-missing")


def _decide(change: Change, label: Label, standing: Sequence[Judgement]) -> Change:
    """Give a change the label that people gave it; a harmless one asks for no consent."""
    consent = change.consent if label in _GRAVE else "none"
    return replace(
        change, label=label, basis="decided", consent=consent, judgements=tuple(standing),
        rules_label=change.label,
    )


def _unused(one: Judgement) -> Problem:
    about = f" ({one.clause})" if one.clause else ""
    message = f"no change has the fingerprint {one.fingerprint}{about}: its words or facts are others by now"
    return _problem(one, message, "remove the judgement; decide again what is open", "judgement-unused")


def find_undecided(changes: Iterable[Change]) -> Iterator[Problem]:
    """Yield a problem for each change of the gate itself that nobody let stand; see `find_loosened`."""
    for change in changes:
        if change.is_open:
            finding = change.findings[0]
            message = f"{finding.why}: {change.before or 'nothing'} became {change.after or 'nothing'}"
            hint = f"take it back, or let two people acknowledge {change.fingerprint}"
            yield Problem(change.section, 0, message, hint, finding.rule)


def _problem(one: Judgement, message: str, hint: str, code: str) -> Problem:
    return Problem(one.path, one.line, message, hint, code)


def _say(one: Judgement) -> str:
    return one.label or one.verdict.replace("_", " ")


def _list(topics: Iterable[str]) -> str:
    return ", ".join(sorted(topics))


def _rank(label: Label) -> int:
    return LABELS.index(label)
