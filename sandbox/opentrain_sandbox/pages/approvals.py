"""Page on which a human confirms or declines an approval (contract.md section 3, approvals get)."""

from __future__ import annotations

from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.domain.approvals import flow, records
from opentrain_sandbox.domain.approvals.records import Approval
from opentrain_sandbox.domain.hiring import proposals
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.domain.work import milestones
from opentrain_sandbox.pages.account import agent_of, has_card
from opentrain_sandbox.pages.html import back_of, fields_of, message, money, page, redirect_to
from opentrain_sandbox.web.routing import Endpoint


class Texts(NamedTuple):
    """Texts of the page for one type of approval; ``{name}`` is the trainer.

    Args:
        title: what to approve, in the imperative.
        effect: what confirming does.
        done: what confirming has done.
        following: what happens next.
        amount: label of the amount.
    """

    title: str
    effect: str
    done: str
    following: str
    amount: str


TEXTS = {
    "proposal_hire": Texts(
        "Hire {name}",
        "This starts a contract with {name} and pays the first milestone into escrow.",
        "{name} is hired, and the first milestone is in escrow.",
        "Work can start. When the milestone is complete, your agent can ask you to pay it out.",
        "Into escrow",
    ),
    "milestone_fund": Texts(
        "Fund a milestone",
        "This pays the milestone into escrow, so that {name} can work on it.",
        "The milestone is in escrow.",
        "{name} starts to work on it. When it is complete, your agent can ask you to pay it out.",
        "Into escrow",
    ),
    "milestone_approve": Texts(
        "Pay out a milestone",
        "This releases the milestone's escrow to {name}, and it cannot be undone.",
        "{name} gets the milestone's escrow.",
        "The payout takes an hour.",
        "From escrow to {name}",
    ),
    "contract_end": Texts(
        "End the contract with {name}",
        "This ends the contract. The unused part of the escrow is refunded to your credits, without fees.",
        "The contract with {name} has ended.",
        "The unused part of the escrow was refunded to your credits.",
        "Refund to your credits, if confirmed now",
    ),
}
"""Texts by type."""
STATUSES = {"pending": 200, "confirmed": 200, "declined": 200, "expired": 410}


async def show_approval(request: Request) -> Response:
    """GET /approvals/{id}: show an approval. 410 if it has expired, 404 if it does not exist."""
    sandbox = sandbox_of(request)
    approval = records.find(sandbox.database, request.path_params["approval_id"])
    if approval is None:
        return approval_not_found(request)
    return approval_page(request, flow.expire_if_due(sandbox, approval, sandbox.now()))


async def decide(request: Request) -> Response:
    """POST /approvals/{id} (form fields ``decision``, confirm or decline, and ``back``): decide an approval.

    Repeating the same decision is not an error. The other decision is 409, and a decision after it expired is 410.
    """
    fields = await fields_of(request)
    decision = fields.get("decision", [""])[-1]
    sandbox = sandbox_of(request)
    now = sandbox.now()
    approval = records.find(sandbox.database, request.path_params["approval_id"])
    if approval is None:
        return approval_not_found(request)
    approval = flow.expire_if_due(sandbox, approval, now)
    if decision not in ("confirm", "decline"):
        return approval_page(request, approval, "Choose Confirm or Decline.", 400)
    if approval.pending and decision == "confirm" and needs_card(sandbox, approval):
        return approval_page(request, approval, "The card is no longer on file, so nothing was paid.", 409)
    act = flow.confirm if decision == "confirm" else flow.decline
    approval = act(sandbox, approval, now)
    if approval.status == "expired":
        return approval_page(request, approval)
    if approval.status != {"confirm": "confirmed", "decline": "declined"}[decision]:
        return approval_page(request, approval, f"The request is already {approval.status}. Nothing has changed.", 409)
    return redirect_to(back_of(fields, f"/approvals/{approval.id}"))


def approval_page(request: Request, approval: Approval, error: str = "", status: int | None = None) -> Response:
    """Return the page of an approval, with an error at the top if there is one."""
    sandbox = sandbox_of(request)
    database = sandbox.database
    account = accounts.find(database, approval.account_id)
    proposal = proposals.find(database, approval.proposal_id)
    assert account is not None
    assert proposal is not None
    person = proposals.get_freelancer(database, proposal.freelancer_id)
    texts = Texts(*(text.format(name=person.display_name) for text in TEXTS[approval.type]))
    return page(
        request,
        "approval.html",
        STATUSES[approval.status] if status is None else status,
        approval=approval,
        summary=flow.summary(database, approval),
        texts=texts,
        account=account,
        agent=agent_of(database, account.id),
        trainer_title=person.profile["title"],
        due_date=due_date(sandbox, approval),
        card_missing=approval.pending and needs_card(sandbox, approval),
        error=error,
    )


def title_of(sandbox: Sandbox, approval: Approval) -> str:
    """Return what to approve in one line, with the trainer and what the human pays: "Hire Kofi D., $119.95"."""
    summary = flow.summary(sandbox.database, approval)
    name, milestone = summary["freelancerName"], summary["milestoneName"]
    template = TEXTS[approval.type].title
    title = template.format(name=name) if "{name}" in template else f"{template} of {name}"
    if milestone:
        title = title.replace("a milestone", milestone)
    return title + (f", {money(approval.charge_cents)}" if approval.charge_cents else "")


def due_date(sandbox: Sandbox, approval: Approval) -> str | None:
    """Return the due date of the milestone as ISO 8601, or None."""
    if approval.milestone_id is not None:
        return milestones.get(sandbox.database, approval.milestone_id).due_date
    terms: dict[str, Any] = approval.terms
    return terms.get("dueDate")


def needs_card(sandbox: Sandbox, approval: Approval) -> bool:
    """Return whether a card must pay but is no longer on file."""
    by_card = approval.charge_cents > 0 and approval.hold_entry_id is None
    return by_card and not has_card(sandbox.database, approval.account_id)


def approval_not_found(request: Request) -> Response:
    """Return the 404 page of an approval."""
    return message(request, "Approval not found", "The link is wrong or belongs to another sandbox.", 404)


ENDPOINTS = [
    Endpoint("GET", "/approvals/{approval_id}", show_approval),
    Endpoint("POST", "/approvals/{approval_id}", decide),
]
