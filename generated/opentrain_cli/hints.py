# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Hints for API errors."""

from __future__ import annotations

from opentrain_runtime.declarations.hints import Hint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

HINTS: Sequence[Hint] = (
    Hint(
        "A human has to claim this account first",
        reason="account_claim_required",
        url="details.claimUrl",
        run="opentrain auth claim --email=ADDRESS",
    ),
    Hint(
        "The edit was kept, and moderation made the job a draft again. Correct it, then publish it anew",
        reason="moderation_blocked",
        status=409,
        run="opentrain jobs draft update --help",
    ),
    Hint(
        "Moderation blocked the text. Change it as the reasons say, then try again",
        reason="moderation_blocked",
        run="opentrain jobs draft update --help",
    ),
    Hint(
        "A human has to add a payment method or credit, then run the same command again",
        reason="payment_method_required",
        url="details.billingUrl",
    ),
    Hint(
        "This candidate was marked as not a fit. To ask for the hire all the same, add --confirm-not-fit-override.",
        reason="not_fit_confirmation_required",
    ),
    Hint("Publish the job first", reason="job_not_published", run="opentrain jobs publish --help"),
    Hint("This user is not an AI trainer and cannot be invited.", reason="not_a_freelancer"),
    Hint(
        "This trainer takes no invitations now. Look at others",
        reason="freelancer_unavailable",
        run="opentrain proposals list --help",
    ),
    Hint("The employer has to write the first message in this thread.", reason="employer_first_message_required"),
    Hint(
        "The proposal is not open for messages yet. See its state",
        reason="proposal_not_ready_for_messaging",
        run="opentrain proposals get --help",
    ),
    Hint(
        "The contract has ended. See the others",
        reason="contract_ended",
        run="opentrain contracts list --status=active",
    ),
    Hint(
        "The contract has no rate yet, so a volume cannot be priced. Set the rate in the app.",
        reason="contract_rate_missing",
    ),
    Hint(
        "Only a milestone that is not funded yet can be funded. See its state",
        reason="milestone_not_fundable",
        run="opentrain contracts get --help",
    ),
    Hint(
        "Only a funded milestone can be released. Fund it first",
        reason="milestone_not_funded",
        run="opentrain milestones fund --help",
    ),
    Hint("This account has no team. Turn teams on in the app's settings.", reason="teams_not_enabled"),
    Hint("The invitation could not be mailed. Check the address and try again.", reason="invite_email_send_failed"),
    Hint(
        (
            "This address has an OpenTrain account already. Invite another one, or let its owner mint a token in the "
            "app and save it with"
        ),
        message="email_already_registered",
        run="opentrain auth login --api-key=-",
    ),
    Hint(
        "The human has not confirmed yet. Wait for it with",
        reason="authorization_pending",
        run="opentrain auth claim-status --wait",
    ),
    Hint("Asked too often. Wait for it with", reason="slow_down", run="opentrain auth claim-status --wait"),
    Hint(
        (
            "The claim window of about 24 hours has closed, and this account can no longer be claimed; its drafts and "
            "jobs stay behind. Start over with a new one"
        ),
        reason="expired_token",
        run="opentrain auth register --force",
    ),
    Hint(
        (
            "The claim token is unknown, or its one-time token was handed out before. If it is lost, a human can mint "
            "a new one in the app's settings; save it with"
        ),
        reason="invalid_grant",
        run="opentrain auth login --api-key=-",
    ),
    Hint(
        "Agent sign-up is off. Ask a human for a token from the app's settings, then",
        reason="anonymous_not_enabled",
        run="opentrain auth login --api-key=-",
    ),
    Hint(
        (
            "The token lacks a scope; required: {details.requiredScopes}. payments:write and webhooks:manage are "
            "minted by a human in the app's settings; the other write scopes come with a claimed account."
        ),
        has="details.requiredScopes",
    ),
    Hint("The feature {details.featureKey} is off for this account.", has="details.featureKey"),
    Hint("Known statuses: {details.supportedStatuses}.", has="details.supportedStatuses"),
    Hint(
        "Its status has to be {details.requiredStatus}. See what it is",
        has="details.requiredStatus",
        run="opentrain jobs list",
    ),
    Hint(
        "The draft is not complete. Fill in what is missing",
        has="details.validation",
        run="opentrain jobs draft update --help",
        shows="opentrain_handlers.drafts.refused",
    ),
    Hint(
        "The token is not valid any more, or not for this server. Save another with",
        status=401,
        run="opentrain auth login --api-key=-",
    ),
    Hint("This job is not on the marketplace any more.", status=404, message="closed"),
    Hint("Wait a while and run the same command again.", status=429),
)
