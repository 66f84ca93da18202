"""Turns labelled pairs into predictions, and predictions into the figures that say how far to trust them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policygen.load.documents import read_document
from policygen.model.change import LABELS
from policygen.model.pair import Prediction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from policygen.model.change import Basis, Change, Comparison, Finding, Label
    from policygen.model.document import Document
    from policygen.model.pair import Pair

    Compare = Callable[[Document, Document], Comparison]

WHITESPACE = "whitespace-changed"
"""The rule for texts that differ only in what no reader sees."""
ANSWERS = ("none", *LABELS)
"""What a prediction may say, the least serious first."""
FLAGGED = frozenset({"review", "reduction"})
"""Labels that call for a person or a notice."""
WEAKEST: tuple[Basis, ...] = ("judged", "decided", "proved")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What people said of a pair, and what the engine said."""

    label: Label | None
    notice: bool | None
    prediction: Prediction
    loudest: tuple[Finding, ...] = ()
    """The findings that gave the label; all of the changes that carry it, where none says the same."""


def evaluate_pairs(pairs: Iterable[Pair], compare: Compare, *, locale: str = "") -> Iterator[Outcome]:
    """Compare pairs one at a time.

    Args:
        pairs: Two Markdown texts each.
        compare: The engine.
        locale: The language of every text; empty takes what each pair names, or its words tell.

    Yields:
        Outcomes in the order of the pairs; the texts are not kept.

    Raises:
        DocumentError: A text cannot be read; the message names the pair.
    """
    for pair in pairs:
        before, after = (
            read_document(text, ".md", name=f"{pair.id} ({side})", locale=locale or pair.locale)
            for side, text in (("before", pair.before), ("after", pair.after))
        )
        comparison = compare(before, after)
        yield Outcome(pair.label, pair.notice, _predict(pair, comparison), _loudest(comparison))


def prediction_record(prediction: Prediction) -> dict[str, Any]:
    """Make a prediction the plain values of one line of the predictions file."""
    return {
        "id": prediction.id, "label": prediction.label, "basis": prediction.basis,
        "notice": prediction.notice, "rules": list(prediction.rules),
    }


def summarise(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Count what was predicted, and how it agrees with what people said.

    Returns:
        Plain values: `pairs`, `predicted` (how often each label), `labels` for the pairs with a label and
        `notices` for those with a notice; None where no pair has one.
    """
    labelled = [(each.label, each.prediction.label) for each in outcomes if each.label]
    noticed = [(each.notice, each.prediction.notice) for each in outcomes if each.notice is not None]
    predicted = Counter[str](each.prediction.label for each in outcomes)
    return {
        "pairs": len(outcomes),
        "predicted": {answer: predicted[answer] for answer in ANSWERS},
        "labels": _label_figures(labelled) if labelled else None,
        "notices": _notice_figures(noticed) if noticed else None,
    }


def _predict(pair: Pair, comparison: Comparison) -> Prediction:
    """Fold a comparison into one answer: the most serious change, and every rule that spoke.

    Sources that differ while their trees are the same differ in white space only: proved cosmetic.
    """
    label = comparison.decision.label
    rules = dict.fromkeys(finding.rule for change in comparison.changes for finding in change.findings)
    owed = comparison.decision.notice == "prominent"
    if label is None and pair.before != pair.after:
        return Prediction(pair.id, "cosmetic", "proved", owed, (WHITESPACE,))
    if label is None:
        return Prediction(pair.id, "none", "none", owed, tuple(rules))
    return Prediction(pair.id, label, _basis(label, comparison.changes), owed, tuple(rules))


def _loudest(comparison: Comparison) -> tuple[Finding, ...]:
    """Return the findings that gave the label of the whole."""
    label = comparison.decision.label
    found = [
        finding for change in comparison.changes if change.label == label for finding in change.findings
    ]
    return tuple(finding for finding in found if finding.label == label) or tuple(found)


def _basis(label: Label, changes: Iterable[Change]) -> Basis:
    """Return the weakest basis among the changes that carry the label."""
    found = {change.basis for change in changes if change.label == label}
    return next(basis for basis in WEAKEST if basis in found)


def _label_figures(pairs: Sequence[tuple[Label | None, str]]) -> dict[str, Any]:
    """Count the figures of the contract, each with what it is out of."""
    matrix = Counter(pairs)
    reductions = [said for gold, said in pairs if gold == "reduction"]
    others = [said for gold, said in pairs if gold != "reduction"]
    cosmetic = [said for gold, said in pairs if gold == "cosmetic"]
    return {
        "matrix": {gold: {said: matrix[gold, said] for said in ANSWERS} for gold in LABELS},
        "missed": _share(said not in FLAGGED for said in reductions),
        "named": _share(said == "reduction" for said in reductions),
        "false_alarms": _share(said in FLAGGED for said in others),
        "false_accusations": _share(said == "reduction" for said in others),
        "cosmetic_recall": _share(said in {"none", "cosmetic"} for said in cosmetic),
    }


def _notice_figures(pairs: Sequence[tuple[bool | None, bool]]) -> dict[str, Any]:
    """Count how often the notice was found owed, and not."""
    return {
        "found": _share(said for gold, said in pairs if gold),
        "false_alarms": _share(said for gold, said in pairs if not gold),
    }


def _share(hits: Iterable[bool]) -> Mapping[str, int]:
    """Count how many of something there are, and out of how many."""
    counted = Counter(hits)
    return {"count": counted[True], "of": counted.total()}
