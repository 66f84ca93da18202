"""Says to a reader, in one plain sentence, what the finding of a rule means for them.

The catalogue explains a rule to the people who judge changes; these sentences speak to the people the
policy is for. They are interface strings: the English one is the key of its translation. A rule of
cosmetic changes needs none, because those are not explained one by one.
"""

from __future__ import annotations

MEANINGS: dict[str, str] = {
    # What is less favourable
    "data-category-added": "We may now collect a kind of data about you that was not named before.",
    "data-category-generalised":
        "The policy now names your data by a broader word, which covers more than before.",
    "sensitive-category-added": "We may now collect sensitive data about you that was not named before.",
    "source-or-mode-widened": "You must now give this data, or we may get it from further sources.",
    "purpose-added": "We may now use your data for a further purpose.",
    "ai-training-added": "We may now use your data to train models.",
    "ads-or-profiling-added": "We may now use your data for advertising or to build a profile of you.",
    "automated-decision-added": "A machine may now decide about you without a person looking at it.",
    "recipient-widened": "Your data may now go to more people or companies than before.",
    "sale-introduced": "Your data may now be sold, or given to others for something in return.",
    "transfer-added-or-safeguard-weakened":
        "Your data may now go to further countries, or with less protection than before.",
    "default-visibility-widened": "More people may now see what was private unless you chose otherwise.",
    "disclosure-threshold-lowered": "Your data may now be handed over where more was needed for that before.",
    "legal-basis-or-consent-weakened": "We no longer rely on your agreement here in the way we did before.",
    "retention-extended": "We may now keep your data for longer.",
    "deletion-outcome-weakened": "Your data may now be kept in some form where it was to be deleted before.",
    "right-removed-or-narrowed": "A right that you had is gone, or it covers less than before.",
    "control-removed": "You can no longer switch this off by yourself.",
    "exercise-route-hardened": "Using this right now takes more effort.",
    "response-time-lengthened": "It may now take longer until you get an answer.",
    "fee-introduced": "Using this right may now cost you money.",
    "complaint-or-appeal-removed": "A way to complain or to appeal is gone.",
    "security-commitment-weakened": "We no longer promise this protection of your data.",
    "breach-notice-weakened":
        "If your data gets into the wrong hands, you may now learn of it later or not at all.",
    "change-lead-time-shortened": "We may now tell you of changes later than before.",
    "change-channel-dropped": "We may no longer tell you of changes in this way.",
    "unilateral-change-right": "We may now change what the policy says as we see fit.",
    "assent-by-use": "The policy now says that going on using the service counts as agreeing to changes.",
    "retroactive-application": "Changes may now also cover data that you gave us earlier.",
    "child-protection-weakened":
        "Fewer children are protected than before, or their parents are no longer asked.",
    "scope-changed": "The policy no longer covers everything that it covered before.",
    "recourse-worsened": "If something goes wrong, you can demand less from us, or in fewer places.",
    "conditionality-or-penalty": "Saying no may now cost you the service or something else.",
    "contact-point-removed": "The policy no longer says whom you can write to here.",
    "commitment-modal-weakened": "What we promised to do, we now only say that we may do.",
    "negation-flipped":
        "The sentence now says the opposite: what was ruled out is now possible, or the other way round.",
    "restrictor-shifted": "A limit on what we may do is gone, or what you can rely on now reaches less far.",
    "consent-condition-dropped": "We may now do this without asking you for your agreement first.",
    "optin-to-optout": "We no longer ask you first: this now happens unless you object.",
    "bound-loosened": "The time, amount or limit that we promised is now less favourable to you.",
    "list-opened": "What is listed here is now only an example, so more than that may be meant.",
    "practice-item-added": "One thing more is now named that we may take, use or do.",
    "discretion-added": "Whether this holds is now left to us.",
    "hedge-added": "The promise is now less firm than before.",
    "legal-minimum-narrowing": "You can now rely on this only where the law requires it.",
    "exception-or-condition-shifted": "A promise now holds in fewer cases, or we may do this in more cases.",
    "timing-weakened": "This may now happen later than was promised.",
    "actor-or-object-broadened":
        "More companies or people may now do this, or it now covers more people's data.",
    "promise-removed": "Something that you could rely on is no longer promised.",
    "promise-item-removed": "One thing that you could rely on here is no longer named.",
    "practice-added": "We may now do something with your data that was not described before.",
    "user-duty-added": "You now have to do more than before.",
    "limit-added": "What we answer for, or what you can rely on, is now limited further.",
    "condition-added": "You can now rely on this only under a further condition.",
    "moved-under-scope": "This now holds only for some readers or in some cases.",
    "identity-protection-dropped": "This data could not be linked to you by name before; now it may be.",
    # What nobody has established
    "fact-changed": "A fact behind this part has changed. It may be less favourable to you.",
    "power-modal-strengthened": "What was described as possible is now described as certain.",
    "number-changed-no-bound": "A number has changed. It may be less favourable to you.",
    "conjunction-changed": "What had to hold together may now hold one by one, or the other way round.",
    "definition-changed": "A word that the policy defines now means something else.",
    "residual-unexplained": "The words have changed in a way that may be less favourable to you.",
    "practice-item-removed": "One thing is no longer named here. It may have ended, or only its description.",
    "practice-removed": "This is no longer described. It may have ended, or only its description.",
    "link-target-changed": "A link that you may need here now leads somewhere else.",
    "struck-words-changed": "Words were struck through, or are no longer struck through.",
    "moved-between-scopes": "This passage now stands under another heading and may hold in other cases.",
    "example-added": "An example was added. It may bring something that was not covered before.",
    # What is more favourable
    "right-added": "You can now do something that you could not do before.",
    "commitment-added": "We now promise more than before.",
    "practice-dropped": "We may now do less with your data than before.",
    "user-duty-removed": "You now have to do less than before.",
    "limit-removed": "A limit on what you can rely on is gone.",
    "retention-shortened": "There is now a limit, or a shorter one, on how long we keep your data.",
    "response-time-shortened": "There is now a time, or a shorter one, within which you get an answer.",
    "change-lead-time-extended": "We now tell you of changes earlier, or in a further way.",
    "child-protection-strengthened": "More children are protected than before.",
    "bound-tightened": "The time, amount or limit that we promise is now more favourable to you.",
    "promise-item-added": "One thing more is now named that you can rely on.",
    "commitment-modal-strengthened": "What we only said we might do, we now promise to do.",
    "restrictor-added": "We may now do this in fewer cases.",
    "consent-condition-added": "We may now do this only under a further condition, such as your agreement.",
    "exception-removed": "A promise now holds in more cases, or we may do this in fewer cases.",
    "fee-removed": "Using this right no longer costs you money.",
    # What leaves the reader where they were
    "name-changed": "A name has changed. What may be done with your data stays as it was.",
    "contact-point-changed": "The address to write to has changed. Please use the new one.",
    "rights-procedure-changed": "The way in which you use this right has changed.",
    "power-modal-weakened": "We may still do this; we no longer say that we always will.",
    "explanation-added": "An explanation was added.",
    "explanation-removed": "An explanation was removed.",
    "detail-changed": "A detail of an explanation has changed.",
    "named-example-added": "Something that was already covered is now called by its name, or no longer is.",
}
"""Name of a rule to what its finding means for the reader."""

BY_LABEL: dict[str, str] = {
    "reduction": "This is less favourable to you than before.",
    "review": "This may be less favourable to you than before.",
    "expansion": "This is more favourable to you than before.",
    "neutral": "This does not make you better or worse off.",
    "cosmetic": "This changes nothing that you rely on.",
}
"""Label to what it means, where no rule has a sentence of its own."""

BY_DECISION: dict[str, str] = {
    "expansion": "We have looked at this change: it is more favourable to you than before.",
    "neutral": "We have looked at this change: it does not make you better or worse off.",
    "cosmetic": "We now describe this in other words. Nothing about how it works has changed.",
}
"""Label that a person gave to what it means; a reduction keeps the sentences of its rules."""

RIGHTS: dict[str, str] = {
    "objection": "Object",
    "withdraw_consent": "Take back your agreement",
    "pg:stop_collection": "Have us stop collecting data",
    "pg:opt_out_of_sale": "Say no to the sale of your data",
    "pg:opt_out_of_sharing": "Say no to passing on your data",
    "pg:opt_out_of_marketing": "Say no to advertising messages",
    "pg:opt_out_of_personalisation": "Say no to personalisation",
    "pg:limit_sensitive_use": "Limit how we use sensitive data",
    "pg:settings": "Change your settings",
    "restriction": "Have us limit how we use your data",
    "portability": "Take your data with you",
    "access": "See the data we hold about you",
    "rectification": "Have your data corrected",
    "erasure": "Have your data deleted",
    "pg:account_cancellation": "Close your account",
    "human_intervention": "Ask for a person to decide",
    "contest_decision": "Challenge a decision",
    "pg:appeal": "Appeal",
    "complaint": "Complain",
}
"""A right of the vocabulary to what a reader does with it; in the order of use when a policy changes."""

FACTS: dict[str, str] = {
    "practices.data": "Data",
    "practices.source": "Where the data comes from",
    "practices.purposes": "What we use it for",
    "practices.processing": "What we do with it",
    "practices.recipients": "Who receives it",
    "practices.legal_basis": "What allows us to do this",
    "practices.transfers": "Where it goes",
    "practices.retention": "How long we keep it",
    "practices.required": "Whether you must give it",
    "practices.control": "How you can choose",
    "practices.automated": "Whether a machine decides",
    "practices.subjects": "Whose data it is",
    "rights": "Your right",
    "rights.how": "How you use it",
    "rights.deadline": "When you get an answer",
    "rights.fee": "What it costs",
    "safeguards": "How we protect it",
    "changes": "How we tell you of changes",
    "": "What we state about it",
}
"""The beginning of a fact's path to what it is about; the empty one is for every other."""
