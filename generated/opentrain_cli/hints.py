# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Hints for API errors."""

from __future__ import annotations

from opentrain_runtime.declarations.hints import Hint
from opentrain_runtime.declarations.views import Cell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

HINTS: Sequence[Hint] = (
    Hint(
        "A human must claim this account first",
        reason="account_claim_required",
        run=("opentrain auth claim --email=ADDRESS",),
        said=("details.action",),
    ),
    Hint(
        "The edit was saved, but moderation returned the job to draft. Correct the draft, then publish it again",
        reason="moderation_blocked",
        status=409,
        run=("opentrain jobs draft update --job-id={job_id} --set FIELD=VALUE", "opentrain jobs draft update --help"),
    ),
    Hint(
        "Moderation blocked the text. Before you run the same command again, correct the text",
        reason="moderation_blocked",
        run=("opentrain jobs draft update --job-id={job_id} --set FIELD=VALUE", "opentrain jobs draft update --help"),
    ),
    Hint(
        "Before you run the same command again, a human must add a payment method or credit",
        reason="payment_method_required",
        url="details.billingUrl",
        also_says="Or request credit",
        also_run=("opentrain credits top-up --amount=AMOUNT",),
        fields={
            "Amount": Cell(("details.amountCents",), "cents"),
            "Fees": Cell(("details.feeCents",), "cents"),
            "Total": Cell(("details.totalCents",), "cents"),
            "Available credit": Cell(("details.availableCents",), "cents"),
        },
    ),
    Hint(
        "The candidate is already hired. Show the contract",
        reason="already_hired",
        run=("opentrain contracts get --contract-id={details.contractId}", "opentrain contracts list"),
    ),
    Hint(
        "This candidate is marked as not a fit. To request the hire anyway, add --confirm-not-fit-override.",
        reason="not_fit_confirmation_required",
    ),
    Hint(
        "Publish the job first",
        reason="job_not_published",
        run=("opentrain jobs publish --job-id={job_id}", "opentrain jobs publish --help"),
    ),
    Hint("This user is not a trainer and cannot be invited.", reason="not_a_freelancer"),
    Hint(
        "This trainer is not available. Review other candidates",
        reason="freelancer_unavailable",
        run=("opentrain proposals list --job-id={job_id}", "opentrain proposals list --help"),
    ),
    Hint("The employer must write the first message in this conversation.", reason="employer_first_message_required"),
    Hint(
        "The proposal is not open for messages yet. Check its status",
        reason="proposal_not_ready_for_messaging",
        run=("opentrain proposals get --proposal-id={proposal_id}", "opentrain proposals get --help"),
    ),
    Hint(
        "The contract has ended. List the active contracts",
        reason="contract_ended",
        run=("opentrain contracts list --status=active",),
    ),
    Hint(
        "The contract has no rate yet, so the amount for a volume cannot be calculated.",
        reason="contract_rate_missing",
    ),
    Hint(
        "Only an unfunded milestone can be funded. To check its status, see",
        reason="milestone_not_fundable",
        run=("opentrain contracts get --help",),
    ),
    Hint(
        "Only a funded milestone can be released. Fund it first",
        reason="milestone_not_funded",
        run=("opentrain milestones fund --milestone-id={milestone_id}", "opentrain milestones fund --help"),
    ),
    Hint("Teams are disabled for this account.", reason="teams_not_enabled"),
    Hint(
        "The invitation could not be emailed. Check the address, then run the command again.",
        reason="invite_email_send_failed",
    ),
    Hint(
        (
            "This address already has an OpenTrain account. Invite another address, or ask the owner of that account "
            "for a token from the app's settings, then save it with"
        ),
        message="email_already_registered",
        run=("opentrain auth login --api-key=-",),
    ),
    Hint(
        "The human has not completed the claim yet. Wait for the claim with",
        reason="authorization_pending",
        run=("opentrain auth claim-status --wait",),
    ),
    Hint(
        "The claim was polled too often. Wait for the claim with",
        reason="slow_down",
        run=("opentrain auth claim-status --wait",),
    ),
    Hint(
        (
            "The account was not claimed within about 24 hours and can no longer be claimed. Its drafts and jobs stay "
            "in it. Register a new account with"
        ),
        reason="expired_token",
        run=("opentrain auth register --force",),
    ),
    Hint(
        (
            "The claim token is unknown, or its one-time API token was already delivered. If the API token is lost, "
            "ask a human to create a new one in the app's settings, then save it with"
        ),
        reason="invalid_grant",
        run=("opentrain auth login --api-key=-",),
    ),
    Hint(
        "Agent registration is disabled. Ask a human for a token from the app's settings, then save it with",
        reason="anonymous_not_enabled",
        run=("opentrain auth login --api-key=-",),
    ),
    Hint(
        (
            "The token lacks a required scope: {details.requiredScopes}. Claiming the account grants proposals:write, "
            "messages:write and team:write. For payments:write and webhooks:manage, a human must create a token in the "
            "app's settings. Save it with"
        ),
        has="details.requiredScopes",
        run=("opentrain auth login --api-key=-",),
    ),
    Hint("The feature {details.featureKey} is disabled for this account.", has="details.featureKey"),
    Hint("Allowed statuses: {details.supportedStatuses}.", has="details.supportedStatuses"),
    Hint(
        "The status of the job must be {details.requiredStatus}. Check the status with",
        has="details.requiredStatus",
        run=("opentrain jobs list",),
    ),
    Hint(
        "The draft is incomplete. Set the missing fields",
        has="details.validation",
        run=("opentrain jobs draft update --job-id={job_id} --set FIELD=VALUE", "opentrain jobs draft update --help"),
        shows="opentrain_handlers.drafts.refused",
    ),
    Hint(
        (
            "The server on this machine does not know the saved token. A sandbox forgets its accounts when it ends, "
            "unless it was started with --db. Register a new account, which replaces the saved token, with"
        ),
        status=401,
        local=True,
        run=("opentrain auth register --force",),
        also_says="Or save a valid token with",
        also_run=("opentrain auth login --api-key=-",),
    ),
    Hint(
        "The token is invalid, expired or revoked, or belongs to another API origin. Save a valid token with",
        status=401,
        run=("opentrain auth login --api-key=-",),
    ),
    Hint("This job is no longer on the marketplace.", status=404, message="closed"),
    Hint(
        "jobs get reads live jobs only. Find your drafts with",
        status=404,
        command="jobs get",
        run=("opentrain jobs list --status=DRAFT",),
        also_says="Setting a field of a draft lists the missing ones",
        also_run=("opentrain jobs draft update --job-id={job_id} --set FIELD=VALUE",),
    ),
    Hint(
        "The job or the trainer is unknown. List your jobs",
        status=404,
        command="jobs invite",
        run=("opentrain jobs list --status=OPEN",),
        also_says="Those who applied to a job are in its proposals",
        also_run=("opentrain proposals list --job-id=ID",),
    ),
    Hint(
        "The API has no list of approvals. The milestones of a contract show which ones await one",
        status=404,
        flag="approval_id",
        run=("opentrain contracts get --contract-id=ID",),
    ),
    Hint(
        "The milestones are shown with their contract",
        status=404,
        flag="milestone_id",
        run=("opentrain contracts get --contract-id=ID",),
    ),
    Hint(
        "The API has no list of top-ups. The output of `opentrain credits top-up` has the id. Show the balance with",
        status=404,
        flag="top_up_id",
        run=("opentrain credits show",),
    ),
    Hint(
        "The API has no list of trainers. Those who apply are in the proposals of a job",
        status=404,
        command="freelancers get",
        run=("opentrain proposals list --job-id=ID",),
    ),
    Hint("Wait, then run the same command again.", status=429),
    Hint("List your jobs", status=404, flag="job_id", run=("opentrain jobs list",)),
    Hint(
        "List the proposals for a job, with bids and interview scores",
        status=404,
        flag="proposal_id",
        run=("opentrain proposals list --job-id=ID",),
    ),
    Hint("List your conversations", status=404, flag="conversation_id", run=("opentrain messages list",)),
    Hint("List your contracts", status=404, flag="contract_id", run=("opentrain contracts list",)),
    Hint("List webhook subscriptions", status=404, flag="webhook_id", run=("opentrain webhooks list",)),
    Hint("List the account's API tokens", status=404, flag="token_id", run=("opentrain tokens list",)),
)
