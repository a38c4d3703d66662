"""Building of the initial state of a scenario in a new database, and the reset of a running sandbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from opentrain_sandbox.core import money
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import ClockRangeError, Sandbox
from opentrain_sandbox.core.scopes import ALL_SCOPES, PRE_CLAIM_SCOPES
from opentrain_sandbox.domain.approvals import flow
from opentrain_sandbox.domain.approvals.records import Approval, Subject
from opentrain_sandbox.domain.hiring import jobs, matching, offers, proposals
from opentrain_sandbox.domain.hiring.proposals import Freelancer
from opentrain_sandbox.domain.hiring.seed import seed
from opentrain_sandbox.domain.money import top_ups
from opentrain_sandbox.domain.people import accounts, claims, tokens
from opentrain_sandbox.domain.work import contracts, milestones, progress
from opentrain_sandbox.drafts.readiness import validate
from opentrain_sandbox.scenarios.load import ScenarioError, clock_offset
from opentrain_sandbox.scenarios.model import Account, Hire, Job, Proposal, Scenario

DEFAULT_FIELDS = {
    "jobDescription": "Draw a box around every car in the images, also if it is partly hidden.",
    "dataType": "Image",
    "dataVolume": 5000,
    "dataVolumeUnit": "NUMBER_OF_FILES",
    "headcount": 2,
    "languages": ["English"],
    "experienceLevel": "ANY_EXPERIENCE_LEVEL",
    "paymentType": "PAY_PER_HOUR",
    "pricePerHour": 14,
}
"""Fields of a job that is not a draft. Those of the scenario take precedence."""


def start(sandbox: Sandbox, scenario: Scenario, seed_number: int | None = None) -> None:
    """Fill a new database with the seeded people and jobs, and with the initial state of the scenario.

    Args:
        seed_number: replaces the seed of the scenario, if it is not None.

    Raises:
        ScenarioError: the state is not possible. The database has a part of it.
    """
    database = sandbox.database
    sandbox.set("seed", str(scenario.seed if seed_number is None else seed_number))
    seed(sandbox)
    try:
        offset = clock_offset(scenario, sandbox.clock()).total_seconds()
        if offset:
            sandbox.advance(offset)
    except ClockRangeError:
        raise ScenarioError("the clock of the scenario is before the time of this machine, or too late") from None
    with database.transaction():
        for number, account in enumerate(scenario.accounts):
            _add_account(sandbox, account, f"$.accounts[{number}]")


def reset(sandbox: Sandbox, scenario: Scenario, seed_number: int | None = None) -> None:
    """Replace the state of a running sandbox by a new one. If that fails, nothing has changed.

    Raises:
        ScenarioError: the state is not possible.
    """
    with sandbox.database.transaction():
        sandbox.database.clear()
        start(sandbox, scenario, seed_number)
    sandbox.public_reads.clear()
    sandbox.events_shown = 0
    sandbox.activity.clear()


def first_token(sandbox: Sandbox, scenario: Scenario) -> tuple[str, str] | None:
    """Mint a token of the first account, with all scopes that it can have. Return its name and the token, or None."""
    if not scenario.accounts:
        return None
    row = sandbox.database.one("SELECT account_id FROM registrations ORDER BY rowid LIMIT 1")
    assert row is not None
    account = accounts.find(sandbox.database, row["account_id"])
    assert account is not None
    scopes = ALL_SCOPES if account.claimed else PRE_CLAIM_SCOPES
    return account.name, tokens.mint(sandbox.database, account.id, "Scenario", scopes, sandbox.now())[0]


def _add_account(sandbox: Sandbox, spec: Account, where: str) -> None:
    database, now = sandbox.database, sandbox.now()
    account = accounts.create(database, spec.name, spec.agent, now)
    claims.register(database, account.id, spec.agent, now)
    if spec.email is not None:
        if accounts.find_by_email(database, spec.email) is not None:
            raise ScenarioError(f"{spec.email} has two accounts - at `{where}.email`")
        accounts.claim(database, account.id, spec.email, now)
        database.execute("UPDATE registrations SET claimed_at = ?1, delivered_at = ?1 WHERE account_id = ?2",
                         (iso(now), account.id))  # fmt: skip
    database.execute("UPDATE accounts SET card_on_file = ? WHERE id = ?", (spec.card, account.id))
    if spec.credits:
        top_ups.complete(sandbox, top_ups.create(database, account.id, round(spec.credits * 100), now), now)
    for number, job in enumerate(spec.jobs):
        _add_job(sandbox, account.id, job, f"{where}.jobs[{number}]")


def _add_job(sandbox: Sandbox, account_id: str, spec: Job, where: str) -> None:
    database, now = sandbox.database, sandbox.now()
    fields = {"jobTitle": spec.title, **({} if spec.state == "draft" else DEFAULT_FIELDS), **spec.fields}
    job = jobs.create(database, account_id, fields, now)
    if spec.state == "draft":
        if spec.proposals:
            raise ScenarioError(f"a draft cannot have proposals - at `{where}.proposals`")
        return
    validation = validate(fields)
    if not validation["publishReady"]:
        missing = [item["message"] for item in (*validation["missingFields"], *validation["issues"])]
        raise ScenarioError(f"the job cannot be published: {', '.join(missing)} - at `{where}.fields`")
    job = jobs.open_listing(database, job, now)
    if spec.proposing:
        matching.schedule_proposals(sandbox, job, now)
    for number, proposal in enumerate(spec.proposals):
        for _ in range(proposal.count):
            _add_proposal(sandbox, job, proposal, f"{where}.proposals[{number}]")
    if spec.state == "closed":
        jobs.set_status(database, job, "ARCHIVED", now)


def _add_proposal(sandbox: Sandbox, job: jobs.Job, spec: Proposal, where: str) -> None:
    now = sandbox.now()
    person = _trainer(sandbox, job, spec.trainer, where)
    if spec.state == "invited":
        proposals.invite(sandbox, job, person.id, now)
        return
    offer = offers.make_offer(sandbox, job, person, now, interviewed=spec.interviewed)
    if spec.bid is not None:
        offer = replace(offer, bid_usd=spec.bid)
    proposal = proposals.add(sandbox, job, person.id, offer, now)
    if spec.state != "unreviewed":
        proposal = proposals.set_status(sandbox, proposal, spec.state.replace("-", "_").upper(), now)
    if spec.hire is not None:
        _hire(sandbox, proposal, spec.hire, now, f"{where}.hire")


def _trainer(sandbox: Sandbox, job: jobs.Job, name: str | None, where: str) -> Freelancer:
    if name is not None:
        person = proposals.find_freelancer(sandbox.database, name)
        if person is None:
            raise ScenarioError(f"unknown trainer {name!r} - at `{where}.trainer`")
        if proposals.find_of(sandbox.database, job.id, person.id) is not None:
            raise ScenarioError(f"{name!r} has two proposals for the job - at `{where}.trainer`")
        return person
    for candidate in matching.ranked_trainers(sandbox, job):
        if proposals.find_of(sandbox.database, job.id, candidate.id) is None:
            return candidate
    raise ScenarioError(f"there are not enough trainers - at `{where}`")


def _hire(sandbox: Sandbox, proposal: proposals.Proposal, spec: Hire, now: datetime, where: str) -> None:
    cents = round(spec.amount * 100)
    terms = {"name": spec.name, "description": spec.description, "amountCents": cents, "dueDate": None}
    charge = cents + money.fee_cents(cents) + money.INITIATION_FEE_CENTS
    subject = Subject(proposal.job_id, proposal.id)
    approval = _request(sandbox, proposal.account_id, "proposal_hire", subject, terms, charge, where)
    if spec.state == "requested":
        return
    approval = flow.confirm(sandbox, approval, now)
    assert approval.contract_id is not None
    contract = contracts.get(sandbox.database, approval.contract_id)
    milestone = milestones.list_of_contract(sandbox.database, contract.id)[0]
    subject = Subject(proposal.job_id, proposal.id, contract.id, milestone.id)
    if spec.state in ("completed", "paid"):
        milestones.set_consumed(sandbox.database, milestone, 1, now)
        contracts.record_usage(sandbox.database, contract, now)
        progress.cancel_shifts(sandbox, milestone)
    if spec.state == "paid":
        flow.confirm(sandbox, _request(sandbox, proposal.account_id, "milestone_approve", subject, {}, 0, where), now)
    if spec.state == "ended":
        subject = Subject(proposal.job_id, proposal.id, contract.id)
        flow.confirm(sandbox, _request(sandbox, proposal.account_id, "contract_end", subject, {}, 0, where), now)


def _request(
    sandbox: Sandbox, account_id: str, kind: str, subject: Subject, terms: dict[str, object], charge: int, where: str
) -> Approval:
    try:
        return flow.request_approval(
            sandbox, account_id, kind, subject, sandbox.now(), terms=terms, charge_cents=charge
        )  # fmt: skip
    except flow.NotCoveredError:
        raise ScenarioError(f"credits or a card must cover ${charge / 100:,.2f} - at `{where}`") from None
