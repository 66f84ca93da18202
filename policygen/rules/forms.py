"""How a language turns its sentences round, as its lexicon writes it down: the `[recast]` table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


_LISTS = (
    "apart", "support", "negations", "agents", "held", "inside", "spans", "dropped", "open", "polite",
    "plain", "company", "denying", "supposing",
)
_ENDS = ("tails", "nominal", "cases", "links")


@dataclass(frozen=True, slots=True)
class Forms:
    """How a language turns its sentences round; all empty where nobody has written it down."""

    verbs: Mapping[str, str] = field(default_factory=dict)
    """A form of a verb, or its noun, to the verb; a prefix that stands apart is joined in front."""
    apart: frozenset[str] = frozenset()
    """Prefixes that stand apart from their verb: `geben ... weiter`."""
    support: frozenset[str] = frozenset()
    """Verbs that say nothing beside the noun of another: `eine Weitergabe erfolgt`."""
    negations: frozenset[str] = frozenset()
    """Negations of one force."""
    agents: frozenset[str] = frozenset()
    """Before the company they name who acts in a passive."""
    held: frozenset[str] = frozenset()
    """Small words that count before a value or a recipient."""
    inside: frozenset[str] = frozenset()
    """Small words of one meaning before a value."""
    spans: frozenset[str] = frozenset()
    """Small words that say nothing before a duration that they do not say by standing there."""
    dropped: frozenset[str] = frozenset()
    """Phrases that say nothing."""
    open: frozenset[str] = frozenset()
    """Verbs beside which it counts who acts: `we may delete it` is not `it may be deleted`."""
    polite: frozenset[str] = frozenset()
    """Words for the reader only if written with a capital."""
    plain: frozenset[str] = frozenset()
    """Words for the reader in any case."""
    company: frozenset[str] = frozenset()
    """The company in a form that is no subject."""
    denying: frozenset[str] = frozenset()
    """Verbs that deny all of their clause, so that its order says nothing: `refrain`."""
    supposing: frozenset[str] = frozenset()
    """The word for `if`, one of its set: what a clause that opens with its verb leaves out."""
    tails: tuple[str, ...] = ()
    """Last parts of compounds that may be words of their own: `Gesundheitsdaten`, `Daten zur Gesundheit`."""
    nominal: tuple[str, ...] = ()
    """Endings of the nouns of verbs that may end a compound."""
    cases: tuple[str, ...] = ()
    """Endings of cases, cut off before those of the inflection."""
    links: tuple[str, ...] = ()
    """Letters that join the parts of a compound."""


def read_forms(data: Mapping[str, Any], fold: Callable[[Iterable[str]], tuple[str, ...]]) -> Forms:
    """Make the forms of the `[recast]` table of a lexicon."""
    verbs = {
        form.replace("_", " "): line.split()[0] for line in data.get("verbs", ()) for form in line.split()
    }
    lists: dict[str, Any] = {name: frozenset(fold(data.get(name, ()))) for name in _LISTS}
    ends: dict[str, Any] = {name: tuple(data.get(name, ())) for name in _ENDS}
    return Forms(verbs, **lists, **ends)
