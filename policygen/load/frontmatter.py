"""Turns the head of a clause file into validated facts.

The fields are those of the design; words of facts come from the shipped vocabulary. What was not
written is not there: no default is ever mistaken for a statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, model_validator

from policygen.load.checks import (
    Boolean,
    Channel,
    ClauseUseText,
    CountryCode,
    Digest,
    DurationText,
    Given,
    IsoDate,
    OneOrMore,
    Text,
    choice,
    refuse,
    word,
)
from policygen.load.schema import Strict
from policygen.model.workspace import PARITY_KINDS

if TYPE_CHECKING:
    from typing import Self

Kind = Annotated[str, choice("practice", "right", "commitment", "limit", "duty", "information")]
Texts = Annotated[tuple[Text, ...], OneOrMore()]
Countries = Annotated[tuple[CountryCode, ...], OneOrMore()]
Channels = Annotated[tuple[Channel, ...], OneOrMore()]
DataWords = Annotated[tuple[Annotated[str, word("data")], ...], OneOrMore()]
PurposeWords = Annotated[tuple[Annotated[str, word("purposes")], ...], OneOrMore()]
ProcessingWords = Annotated[tuple[Annotated[str, word("processing")], ...], OneOrMore()]
SubjectWords = Annotated[tuple[Annotated[str, word("subjects")], ...], OneOrMore()]
SafeguardWords = Annotated[tuple[Annotated[str, word("safeguards")], ...], OneOrMore()]
Replaced = Annotated[tuple[ClauseUseText, ...], OneOrMore()]


class Recipient(Strict):
    """Who receives data; at least a name or a role."""

    name: Text = ""
    role: Annotated[str, word("recipients")] = ""
    country: Countries = ()
    purpose: PurposeWords = ()

    @model_validator(mode="after")
    def _is_named(self) -> Self:
        if not (self.name or self.role):
            refuse("a recipient without a name or a role", "add `name` or `role`")
        return self


class Transfer(Strict):
    """A transfer to another country."""

    country: CountryCode
    tool: Annotated[str, word("transfer_tools")] = ""


class Retention(Strict):
    """How long data is kept: exactly one of a duration, an event or without end."""

    duration: DurationText = ""
    until: Text = ""
    indefinite: Boolean = False
    after: Text = Field(default="", description="The event from which the duration runs.")

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        given = [bool(self.duration), bool(self.until), self.indefinite]
        if sum(given) != 1:
            mend = "write `duration`, `until` or `indefinite: true`"
            refuse("exactly one of `duration`, `until` and `indefinite` was expected", mend)
        if self.after and not self.duration:
            refuse("`after` needs a `duration`", "add `duration`, or remove `after`")
        return self


class Practice(Strict):
    """What is done with which data."""

    data: DataWords
    source: Annotated[str, choice("subject", "observed", "inferred", "third_party")] = ""
    purposes: PurposeWords = ()
    processing: ProcessingWords = ()
    recipients: Annotated[tuple[Recipient, ...], OneOrMore()] = ()
    legal_basis: Annotated[str, word("legal_basis")] = ""
    transfers: Annotated[tuple[Transfer, ...], OneOrMore()] = ()
    retention: Annotated[Retention | None, Given()] = None
    required: Boolean = Field(default=False, description="Whether the service needs the data.")
    control: Annotated[str, choice("opt_in", "opt_out", "none")] = ""
    automated: Boolean = Field(default=False, description="Whether machines alone decide.")
    subjects: SubjectWords = ()


class Right(Strict):
    """What a reader may do, and how."""

    right: Annotated[str, word("rights")]
    how: Text = ""
    deadline: DurationText = Field(default="", description="How long the company may take to answer.")
    fee: Annotated[str, choice("none", "possible", "charged")] = ""


class Changes(Strict):
    """What the policy promises about its own changes."""

    lead: DurationText = Field(default="", description="How long before they take effect readers are told.")
    channels: Channels = ()
    assent: Annotated[str, choice("none", "continued_use", "consent")] = ""
    retroactive: Boolean = Field(default=False, description="Whether they reach data already collected.")


class FrontMatter(Strict):
    """The head of a clause file."""

    title: Text
    kind: Kind = Field(default="", description="The polarity of the clause.")
    law: Texts = ()
    owner: Text = ""
    review_by: IsoDate = ""
    applies_if: Text = Field(default="", description="A closed expression over flags and jurisdictions.")
    replaces: Replaced = Field(default=(), description="What the clause was, was split or merged from.")
    short: Text = Field(default="", description="Text for a layered notice.")
    practices: Annotated[tuple[Practice, ...], OneOrMore()] = ()
    rights: Annotated[tuple[Right, ...], OneOrMore()] = ()
    safeguards: SafeguardWords = ()
    changes: Annotated[Changes | None, Given()] = None


class AcceptedDifference(Strict):
    """A difference between a translation and its source that a person accepts."""

    kind: Annotated[str, choice(*PARITY_KINDS)]
    reason: Text


class TranslationMatter(Strict):
    """The head of a translation: its words only, facts belong to the source."""

    title: Text
    translates: Digest = Field(description="Digest of the source file it was made from.")
    translated_by: Text = Field(default="", description="Who translated it.")
    reviewed_by: Text = Field(default="", description="Who read it beside its source.")
    reviewed_on: IsoDate = Field(default="", description="The day on which it was read.")
    reviewed_text: Digest = Field(default="", description="What was read: `translate stamp` writes it.")
    short: Text = ""
    exceptions: Annotated[tuple[AcceptedDifference, ...], OneOrMore()] = ()

    @model_validator(mode="after")
    def _is_reviewed_on_a_day(self) -> Self:
        if bool(self.reviewed_by) != bool(self.reviewed_on):
            mend = "write both, as `policygen translate stamp` does, or neither"
            refuse("`reviewed_by` and `reviewed_on` go together", mend)
        return self

    @model_validator(mode="after")
    def _accepts_each_kind_once(self) -> Self:
        kinds = [one.kind for one in self.exceptions]
        for kind in kinds:
            if kinds.count(kind) > 1:
                refuse(f"two exceptions of the kind `{kind}`", "give one reason for both")
        return self


FACTS: tuple[Literal["practices", "rights", "safeguards", "changes"], ...] = (
    "practices", "rights", "safeguards", "changes",
)
"""The fields that state facts."""
