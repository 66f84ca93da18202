from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from policygen.compare.changes import Settings
from policygen.compare.decide import decide_notice
from policygen.compare.judgements import apply_judgements
from policygen.model.change import LABELS, Change, Finding
from policygen.model.judgement import Authority, Judgement
from policygen.rules.jurisdictions import find_jurisdictions

if TYPE_CHECKING:
    from policygen.compare.judgements import Judged

COUNSEL = Authority(decide=("Privacy counsel",), version="2.0.0")
MARK = "v1:0123456789abcdef"


def change(label: Any = "reduction", *rules: str, **more: Any) -> Change:
    findings = tuple(Finding(rule, "reduction", "", "x", "Why.") for rule in rules)
    given = {"before": "We keep it.", "after": "We keep it long.", "findings": findings} | more
    return Change(id="c1", fingerprint=MARK, kind="modified", label=label, basis="judged", **given)


def judgement(verdict: Any = "acknowledge", **more: Any) -> Judgement:
    given = {"by": "Ana", "role": "Privacy counsel", "reason": "Seen.", "date": "2026-11-20"} | more
    return Judgement(MARK, verdict, **given)


def label(name: Any, **more: Any) -> Judgement:
    return judgement("label", label=name, **more)


def apply(one: Change, *entries: Judgement, authority: Authority = COUNSEL) -> Judged:
    return apply_judgements((one,), entries, authority)


def codes(judged: Judged) -> list[str]:
    return [each.code for each in (*judged.problems, *judged.unused)]


def test_a_review_is_settled_by_a_label() -> None:
    """The label a person gave holds, on the basis `decided`; what the rules said stays visible."""
    judged = apply(change("review"), label("neutral", was="review"))
    (done,) = judged.changes
    assert (done.label, done.basis, done.rules_label, done.is_open) == ("neutral", "decided", "review", False)
    assert [one.by for one in done.judgements] == ["Ana"]
    assert codes(judged) == []


def test_an_acknowledged_reduction_stays_a_reduction() -> None:
    """To let it stand lowers nothing: the label, the findings and the consent stay."""
    before = change("reduction", "recipient-widened", consent="old_data")
    (done,) = apply(before, judgement()).changes
    assert (done.label, done.acknowledged, done.is_open) == ("reduction", True, False)
    assert (done.findings, done.consent) == (before.findings, "old_data")


def test_calling_it_a_reduction_is_no_leave_to_release_it() -> None:
    """A label `reduction` is a veto: only an acknowledgement closes it, and both go together."""
    raised = apply(change("neutral"), label("reduction"))
    assert (raised.changes[0].label, raised.changes[0].is_open) == ("reduction", True)
    both = apply(change("neutral"), label("reduction"), judgement(by="Ben"))
    assert (both.changes[0].is_open, codes(both)) == (False, [])


def test_what_is_not_substantial_is_told_and_not_announced() -> None:
    """Only the notice is lowered: the label and the version step stay those of a reduction."""
    settings = Settings(find_jurisdictions(["CN"]))
    judged = apply(change("reduction", "response-time-lengthened"), judgement("not_substantial"))
    decision = decide_notice(judged.changes, settings)
    assert (decision.label, decision.notice, decision.version_step) == ("reduction", "ordinary", "major")
    other = replace(change("reduction"), fingerprint="v1:ffffffffffffffff")
    assert decide_notice((*judged.changes, other), settings).notice == "prominent"


def test_grave_topics_are_never_minor() -> None:
    """Consent, children, sale and sensitive data: not even two names make them not substantial."""
    rules = "consent-condition-dropped child-protection-weakened sale-introduced sensitive-category-added"
    for rule in rules.split():
        two = (judgement("not_substantial"), judgement("not_substantial", by="Ben"))
        judged = apply(change("reduction", rule), *two, authority=replace(COUNSEL, second_name=()))
        assert judged.changes[0].is_open
        assert set(codes(judged)) == {"not-substantial-refused"}


def test_grave_topics_need_two_names() -> None:
    """One name leaves it open; the same name in another spelling is no second one; another name closes it."""
    sale = change("reduction", "sale-introduced")
    for entry in (judgement(), label("neutral", was="reduction")):
        alone = apply(sale, entry)
        assert (alone.changes[0], codes(alone)) == (sale, ["second-name-missing"])
        assert apply(sale, entry, replace(entry, by=" ANA ")).changes[0].is_open
        both = apply(sale, entry, replace(entry, by="Ben"))
        assert (both.changes[0].is_open, codes(both)) == (False, [])


def test_words_no_rule_could_read_need_two_names_too() -> None:
    """A `review` whose changed words speak of children is not settled by one person."""
    strange = change("review", before="", after="Children may xyz.")
    assert codes(apply(strange, label("neutral"))) == ["second-name-missing"]
    assert codes(apply(change("review"), label("neutral"))) == []


def test_only_the_roles_of_the_release_before_may_decide() -> None:
    """A role it does not name changes nothing, alone or as a second name."""
    intern = judgement(by="Ben", role="Intern")
    judged = apply(change(), intern)
    assert (judged.changes[0].is_open, codes(judged)) == (True, ["authority-missing"])
    sale = apply(change("reduction", "sale-introduced"), judgement(), intern)
    assert (sale.changes[0].is_open, set(codes(sale))) == (True, {"authority-missing", "second-name-missing"})
    assert not apply(change(), intern, authority=Authority()).changes[0].is_open


def test_stricter_rules_reopen_a_judgement_and_milder_ones_do_not() -> None:
    """When the catalogue changes, a label stands unless it now lowers more than the person saw."""
    risen = apply(change("reduction"), label("neutral", was="review"))
    assert (risen.changes[0].is_open, codes(risen)) == (True, ["judgement-stale"])
    for now in ("cosmetic", "neutral", "expansion", "review"):
        assert codes(apply(change(now), label("neutral", was="review"))) == []
    unsaid = apply(change("reduction"), label("neutral"))
    assert codes(unsaid) == ["judgement-stale"], "by hand, without what the rules said: a review is meant"


def test_looking_again_replaces_what_was_said_before() -> None:
    """A stale judgement is no problem once the same person decided again."""
    again = label("neutral", was="reduction")
    judged = apply(change("reduction"), label("neutral", was="review"), again)
    assert (judged.changes[0].label, codes(judged)) == ("neutral", [])


def test_people_who_disagree_settle_nothing() -> None:
    """Entries that contradict one another leave the change as the rules see it."""
    judged = apply(change("review"), label("neutral"), label("cosmetic", by="Ben"))
    assert (judged.changes[0].is_open, codes(judged)) == (True, ["judgement-conflict"])


def test_nothing_to_let_stand() -> None:
    """Acknowledging a change that takes nothing is refused."""
    assert codes(apply(change("neutral"), judgement())) == ["judgement-pointless"]


def test_a_judgement_whose_change_is_gone_is_unused() -> None:
    """The words or facts changed: the judgement says so, and the change is open again."""
    judged = apply(replace(change(), fingerprint="v1:ffffffffffffffff"), judgement(clause="account/x"))
    assert (judged.changes[0].is_open, codes(judged)) == (True, ["judgement-unused"])
    assert "account/x" in judged.unused[0].message


def test_a_change_called_harmless_asks_for_no_consent() -> None:
    """Where people say that the rules misread it, what the rules asked for falls away."""
    asked = change("reduction", "recipient-widened", consent="old_data")
    assert apply(asked, label("neutral", was="reduction")).changes[0].consent == "none"


entries = st.lists(
    st.builds(
        judgement,
        st.sampled_from(["label", "acknowledge", "not_substantial"]),
        label=st.sampled_from(["cosmetic", "neutral", "expansion", "reduction"]),
        by=st.sampled_from(["Ana", "ana", "Ben"]), role=st.sampled_from(["Privacy counsel", "Intern"]),
        was=st.sampled_from([None, *LABELS]),
    ).map(lambda one: one if one.verdict == "label" else replace(one, label=None)),
    max_size=4,
)


@given(st.sampled_from(LABELS), st.sampled_from(["sale-introduced", "recipient-widened"]), entries)
def test_nothing_is_lowered_without_leave(name: Any, rule: str, said: list[Judgement]) -> None:
    """A label falls only by an authorised person who saw it, or two where that is owed."""
    judged = apply(change(name, rule), *said)
    (done,) = judged.changes
    if LABELS.index(done.label) < LABELS.index(name):
        lowering = [one for one in done.judgements if one.label == done.label]
        assert {one.role for one in done.judgements} == {"Privacy counsel"}
        assert any(LABELS.index(one.was or "review") >= LABELS.index(name) for one in lowering)
        grave = rule == "sale-introduced" and name in {"review", "reduction"}
        assert len({one.by.casefold() for one in lowering}) > 1 or not grave
    if said and not done.judgements:
        assert judged.problems


@given(entries)
def test_applying_is_a_function_of_what_is_written(said: list[Judgement]) -> None:
    """Every judgement on an open change either stands on it or is a problem; other changes never move."""
    other = replace(change("review"), fingerprint="v1:ffffffffffffffff")
    judged = apply_judgements((change(), other), said, COUNSEL)
    assert judged.changes[1] == other
    assert judged.as_ruled == (change(), other)
    assert judged.changes[0].judgements or judged.problems or not said
