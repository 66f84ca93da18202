"""The main clause of one sentence: which of its words tell what it gives, and who acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policygen.model.change import Polarity
    from policygen.model.reading import Marker, Token
    from policygen.rules.grammar import Grammar

PRACTICE = frozenset({"verb_collect", "verb_use", "verb_share", "verb_sell", "verb_retain", "verb_track"})
PROMISE = frozenset({"verb_protect", "verb_notify", "verb_delete", "verb_respond"})
_PLAIN: dict[str, Polarity] = {
    "liability": "limit", "duty": "duty", "informing": "information", "exposure": "practice",
    "power": "practice",
}
"""Classes that tell by themselves."""
_SUBJECTS = frozenset({"company", "recipient"})
_ACTORS = frozenset({"company", "user", "recipient"})
_PROMISING = frozenset({"modal_strong", "future"})
"""Classes that make a promise of what the company is said to do."""
_SUBORDINATE = frozenset({"condition", "consent", "exception"})
_SPANS = (" day", " month", " year", " working_day", " hour")
_NEAR = 8
"""Tokens before a verb in which a negation belongs to it."""
_REACH = 3
"""Tokens between a word and the verb it limits."""
_BEHIND = 2
"""Most tokens between a verb and a subject behind it."""
_MARKS = frozenset({",", ";", ":", "."})
"""End a clause, where the subject may stand far from its verb."""
_OPENING = 3
"""Tokens in which a subordinate clause has named its own subject."""
_ASKED = 4
"""Tokens before a verb in which `how` or `what` makes it an indirect question."""

Sign = tuple["Polarity", bool]
"""What a word tells, and whether a subject says so too."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence with what the lexicon found in it, in order, and the grammar of its language."""

    tokens: Sequence[Token]
    markers: Sequence[Marker]
    """Ordered by place, the longer first."""
    grammar: Grammar

    def start(self) -> int:
        """Return where the main clause begins: behind a subordinate clause that opens the sentence."""
        if not self._opens_below():
            return 0
        commas = [place for place, token in enumerate(self.tokens[:-1]) if token.key == "," and place > 1]
        resumed = [place for place in commas if self.tokens[place + 1].key in self.grammar.resuming]
        company = next((one.start for one in self.markers if self._is_company(one)), len(self.tokens))
        early = [place for place in commas if place <= company]
        if not commas and self.grammar.inverted:
            return 0
        if not commas:
            later = [one.start for one in self.markers if self._is_company(one) and one.start > _OPENING]
            return later[0] if later else 0
        return (resumed or early or [-1])[0] + 1

    def _opens_below(self) -> bool:
        """Tell whether the sentence begins with a subordinate clause or an adverbial."""
        comma = next((place for place, token in enumerate(self.tokens) if token.key == ","), 0)
        if comma and self.tokens[comma - 1].key in self.grammar.closing_clause:
            return True
        if self.tokens and self.tokens[0].key in self.grammar.opening:
            return True
        return any(marker.start == 0 and marker.name in _SUBORDINATE for marker in self.markers)

    def sign(self, marker: Marker) -> Sign | None:
        """Say what one marker tells about the sentence; None where it tells nothing."""
        if marker.name in _PLAIN:
            return None if self._asks_consent(marker) else (_PLAIN[marker.name], True)
        if marker.name in PRACTICE | PROMISE:
            return self._verb_sign(marker)
        if marker.name in {"right", "grant"}:
            granted = self._grant_sign(marker)
            return (granted, True) if granted else None
        return self._bond_sign(marker)

    def points(self) -> bool:
        """Tell whether the sentence says in its first words that it only points elsewhere."""
        return any(one.name == "informing" and one.start <= 1 for one in self.markers)

    def lies_in_pointer(self, marker: Marker) -> bool:
        """Tell whether a verb is part of a phrase that points: `we provide additional information`."""
        return marker.name != "informing" and any(
            one.name == "informing" and one.start <= marker.start and marker.end <= one.end
            for one in self.markers
        )

    def company_acts(self, marker: Marker) -> bool:
        """Tell whether the company itself is the subject right before a verb, or right behind it."""
        return any(
            self._is_company(one) and self._is_subject(one) and self._reaches(one, marker)
            for one in self.markers
        )

    def bare_promise(self) -> Marker | None:
        """Find `we will` before a verb that no list knows."""
        ends = {one.end for one in self.markers if self._is_company(one)}
        return next((one for one in self.markers if one.name in _PROMISING and one.start in ends), None)

    def is_bounded(self, marker: Marker) -> bool:
        """Tell whether a power is bound: kept for a stated time, or used only if something holds."""
        return (marker.name == "verb_retain" and self._says_how_long()) or self._only_if(marker)

    def _says_how_long(self) -> bool:
        lasts = any(token.kind == "value" and token.key.endswith(_SPANS) for token in self.tokens)
        names = {one.name for one in self.markers}
        return "restrictor" in names if "indefinite" in names else lasts

    def _only_if(self, marker: Marker) -> bool:
        only = any(
            one.name == "restrictor"
            and one.key in self.grammar.only
            and abs(one.start - marker.start) < _REACH
            for one in self.markers
        )
        return only and any(
            one.name in {"condition", "consent"} and one.start > marker.start for one in self.markers
        )

    def _bond_sign(self, marker: Marker) -> Sign | None:
        """Read the classes that bind the company or tell the reader a way."""
        if marker.name == "promise":
            weak = marker.key in self.grammar.bare_negations
            return None if self._user_acts(marker) else ("commitment", not weak)
        if marker.name == "consent" and marker.key.split()[0] in self.grammar.asking:
            ends = {self._behind(marker), marker.key.rpartition(" ")[2]}
            if ends & self.grammar.trailing_conditions:
                return None
            return ("practice" if self._is_spared(marker) else "commitment"), True
        if marker.start:
            return None
        if marker.name == "imperative" and not any(one.name == "informing" for one in self.markers):
            return "right", True
        if marker.name == "restrictor" and marker.key in self.grammar.only:
            return "commitment", True
        return None

    def _is_spared(self, marker: Marker) -> bool:
        """Tell whether the company says that it need not ask: `without asking for your consent`."""
        return any(
            one.name == "negation" and 0 <= marker.start - one.end < _BEHIND and one.start < marker.start
            for one in self.markers
        )

    def _verb_sign(self, marker: Marker) -> Sign | None:
        if not self._is_verb(marker) or self._user_acts(marker):
            return None
        given = marker.name == "verb_share" and self._behind(marker) in self.grammar.given
        if given and not self._advertises():
            return "commitment", False
        negated, strong = self._is_negated(marker), self._has_subject(marker)
        if marker.name in PRACTICE:
            return ("commitment" if negated else "practice"), strong
        return ("limit" if negated else "commitment"), strong

    def _advertises(self) -> bool:
        """Tell whether what the reader gets is advertising: `we send you offers`."""
        return any(one.name in {"purpose_ads", "purpose_marketing"} for one in self.markers)

    def _asks_consent(self, marker: Marker) -> bool:
        """Tell whether what the company will ask for is consent: that binds the company."""
        return marker.name == "duty" and any(
            one.name == "consent" and marker.start < one.start <= marker.end for one in self.markers
        )

    def _grant_sign(self, marker: Marker) -> Polarity | None:
        """`you may` gives a right, `you may not` takes one, `you can find our notice here` informs."""
        following = {token.key for token in self.tokens[marker.end : marker.end + 2]}
        before = self._before(marker)
        denied = following & self.grammar.bare_not or self._is_denied_behind(marker)
        if denied or marker.key.split()[0] in self.grammar.nobody:
            return "limit"
        if before in self.grammar.others:
            return "practice"
        if any(one.name == "navigation" and marker.start <= one.start <= marker.end for one in self.markers):
            return None
        return None if before in self.grammar.subordinators else "right"

    def _is_verb(self, marker: Marker) -> bool:
        """Leave out nouns and adjectives that look like verbs: `the use of`, `hashed form`."""
        before, first, after = self._before(marker), self.tokens[marker.start].key, self._behind(marker)
        if before in self.grammar.before_nouns or after in self.grammar.after_nouns or self._is_asked(marker):
            return False
        if not marker.start:
            return first not in self.grammar.told
        led = before in self.grammar.before_verbs or before.endswith(self.grammar.adverb_endings)
        if led:
            return True
        if first.endswith(self.grammar.participle_endings):
            return False
        opening = marker.start == 1 or self.tokens[marker.start - 2].key in {",", ";", ":"}
        third = opening and first.endswith(self.grammar.third_person)
        return first not in self.grammar.ambiguous or third

    def _is_asked(self, marker: Marker) -> bool:
        """Tell whether a verb stands in an indirect question: `how we process your data`."""
        before = {token.key for token in self.tokens[max(0, marker.start - _ASKED) : marker.start]}
        return bool(before & self.grammar.asked)

    def _has_subject(self, marker: Marker) -> bool:
        """Tell whether somebody acts: a party right before the verb, or a passive (`is shared`)."""
        first = self.tokens[marker.start].key
        before = {token.key for token in self.tokens[self._clause_start(marker) : marker.start]}
        if before & self.grammar.auxiliaries and not first.endswith(self.grammar.gerund_endings):
            return True
        subject = any(
            one.name in _SUBJECTS
            and one.key not in self.grammar.objects
            and self._is_subject(one)
            and self._reaches(one, marker)
            for one in self.markers
        )
        third = first.endswith(self.grammar.third_person) and first not in self.grammar.ambiguous
        return subject or bool(before & self.grammar.modals) or (third and marker.start > 0)

    def _is_negated(self, marker: Marker) -> bool:
        """Tell whether a verb is negated: no other subject stands between the negation and it."""
        subjects = [one.start for one in self.markers if self._is_company(one) and one.end <= marker.start]
        last = max(subjects, default=-1)
        near = max(_NEAR, self.grammar.subject_reach)
        return any(
            one.name == "negation"
            and (
                (marker.start <= one.start < marker.end or one.start <= marker.start < one.end)
                or (last < one.start < marker.start and marker.start - one.end < near)
                or self._negates_behind(one, marker)
            )
            for one in self.markers
        )

    def _negates_behind(self, negation: Marker, marker: Marker) -> bool:
        """Tell whether a negation stands behind the word it negates, in the same clause."""
        words = self.grammar.negation_after
        if not words:
            near = 0 <= negation.start - marker.end < self.grammar.negation_behind
            return near and negation.key in self.grammar.nobody
        between = {token.key for token in self.tokens[marker.end : negation.start]}
        near = 0 <= negation.start - marker.end < self.grammar.negation_behind
        return near and negation.key in words and not between & _MARKS

    def _is_denied_behind(self, marker: Marker) -> bool:
        """Tell whether a grant is taken back behind its verb: `Sie können ... nicht widersprechen`."""
        return bool(self.grammar.negation_after) and any(
            one.name == "negation" and self._negates_behind(one, marker) for one in self.markers
        )

    def _user_acts(self, marker: Marker) -> bool:
        """Tell whether the subject of a verb is the reader (`you use our services`)."""
        actors = [one for one in self.markers if one.name in _ACTORS and self._is_subject(one)]
        if self._is_third(marker):
            actors = [one for one in actors if one.key not in self.grammar.polite]
        behind = [one for one in actors if 0 <= one.start - marker.end < _BEHIND]
        if self.grammar.inverted and behind and self._is_company(behind[0]):
            return False
        actors = [one for one in actors if one.end <= marker.start]
        if self.grammar.first_subject:
            actors = [one for one in actors if one.start >= self._clause_start(marker)][:1]
        if not actors:
            return self.grammar.inverted and bool(behind) and behind[0].key in self.grammar.readers
        last = max(actors, key=lambda one: one.end)
        return last.key in self.grammar.readers and marker.start - last.end <= self.grammar.subject_reach

    def _is_third(self, marker: Marker) -> bool:
        """Tell whether a verb stands in the third person, in which nobody speaks to the reader."""
        first = self.tokens[marker.start].key
        return first.endswith(self.grammar.third_person) and first not in self.grammar.ambiguous

    def _is_subject(self, marker: Marker) -> bool:
        """Leave out a party's word in a form or a place that makes it no subject: `Ihnen`, `向您`."""
        if marker.key in self.grammar.oblique or self._behind(marker) in self.grammar.possessive:
            return False
        return self._before(marker) not in self.grammar.prepositions

    def _reaches(self, subject: Marker, verb: Marker) -> bool:
        """Tell whether a party stands where the subject of a verb stands."""
        if self.grammar.inverted and 0 <= subject.start - verb.end < _BEHIND:
            return True
        return self._clause_start(verb) <= subject.end <= verb.start

    def _clause_start(self, marker: Marker) -> int:
        """Return the first token before a verb at which its subject may end."""
        start = max(0, marker.start - self.grammar.subject_reach)
        if self.grammar.subject_reach <= _REACH:
            return start
        marks = [p for p in range(start, marker.start) if self.tokens[p].key in _MARKS]
        return max(marks, default=start - 1) + 1

    def _is_company(self, marker: Marker) -> bool:
        return marker.name == "company" and marker.key in self.grammar.we

    def _before(self, marker: Marker) -> str:
        return self.tokens[marker.start - 1].key if marker.start else ""

    def _behind(self, marker: Marker) -> str:
        return self.tokens[marker.end].key if marker.end < len(self.tokens) else ""
