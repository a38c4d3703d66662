"""The ledger adds up after any sequence of actions, and only available credits are spent."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Any

import httpx
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.core.scopes import ALL_SCOPES
from opentrain_sandbox.domain.approvals import flow, records
from opentrain_sandbox.domain.hiring import jobs, proposals
from opentrain_sandbox.domain.hiring.proposals import Offer
from opentrain_sandbox.domain.money import top_ups
from opentrain_sandbox.domain.people import accounts, tokens
from tests.support.checked_sandbox import create_checked_app

V1 = "/api/public/v1"
PRICES = {"FIXED_PRICE": "fixedPrice", "PAY_PER_HOUR": "pricePerHour"}
# Amounts whose tenths and quarters must be rounded.
AMOUNTS = st.sampled_from([0.05, 10.13, 33.33, 99.95, 150])
PICK = st.integers(0, 30)
# The human's immediate decision; "" leaves it pending. Most confirm, so that there are enough contracts.
THEN = st.sampled_from(["confirm", "", "confirm", "decline", "expire"])
ACTS = {"confirm": flow.confirm, "decline": flow.decline, "expire": flow.expire}


class Money(RuleBasedStateMachine):
    """An employer with four candidates, one human, and a clock."""

    def __init__(self) -> None:
        super().__init__()
        self.time = datetime(2030, 1, 2, 12, 0, tzinfo=UTC)
        self.database = Database()
        app = create_checked_app(self.database, lambda: self.time)
        self.sandbox: Sandbox = app.state.sandbox
        self.account_id = accounts.create(self.database, "Money", "Ada", self.time).id
        accounts.claim(self.database, self.account_id, "ada@example.com", self.time)
        secret, _ = tokens.mint(self.database, self.account_id, "all", ALL_SCOPES, self.time)
        self.loop = asyncio.new_event_loop()
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app),
            base_url="http://127.0.0.1",
            headers={"Authorization": f"Bearer {secret}"},
        )
        self.proposals = [self._propose(kind, number) for kind in PRICES for number in range(2)]
        self.top_ups: list[str] = []
        self.approvals: list[str] = []
        # Most actions need credits and a contract, so both exist from the start.
        self.top_up(1000, paid=True)
        self.hire(0, 150, "confirm")

    def _propose(self, kind: str, number: int) -> str:
        fields = {"jobTitle": "Boxes", "paymentType": kind, PRICES[kind]: 17}
        draft = jobs.create(self.database, self.account_id, fields, self.time)
        job = jobs.open_listing(self.database, draft, self.time)
        person = proposals.list_freelancers(self.database)[number]
        offer = Offer(17.25, "PER_HOUR", {"interviewScore": 80, "matchScore": 0.8}, None, {})
        return proposals.add(self.sandbox, job, person.id, offer, self.time).id

    def teardown(self) -> None:
        self.loop.run_until_complete(self.client.aclose())
        self.loop.close()
        self.database.close()

    def get(self, path: str) -> Any:
        return self.loop.run_until_complete(self.client.get(V1 + path)).json()

    def post(self, path: str, *allowed: int, then: str = "", **body: Any) -> Any:
        response = self.loop.run_until_complete(self.client.post(V1 + path, json=body))
        assert response.status_code in allowed, response.text
        if response.status_code == 202:
            self.approvals.append(response.json()["approval"]["id"])
            if then:
                self.decide(0, then)
        return response.json()

    def milestone(self, pick: int) -> str | None:
        rows = self.database.all("SELECT id FROM milestones ORDER BY seq DESC")
        return rows[pick % len(rows)]["id"] if rows else None

    def contract(self, pick: int) -> str | None:
        rows = self.database.all("SELECT id FROM contracts ORDER BY seq DESC")
        return rows[pick % len(rows)]["id"] if rows else None

    @rule(amount=st.sampled_from([10, 36.67, 250, 1000]), paid=st.booleans())
    def top_up(self, amount: float, paid: bool) -> None:
        self.top_ups.append(self.post("/credits/top-ups", 201, amountUsd=amount)["topUpId"])
        if paid:
            self.end_top_up(0, "complete")

    @precondition(lambda self: self.top_ups)
    @rule(pick=PICK, how=st.sampled_from(["complete", "cancel", "expire"]))
    def end_top_up(self, pick: int, how: str) -> None:
        found = top_ups.find(self.database, self.top_ups[-1 - pick % len(self.top_ups)])
        assert found is not None
        {"complete": top_ups.complete, "cancel": top_ups.cancel, "expire": top_ups.expire}[how](
            self.sandbox, found, self.time
        )

    @rule(pick=PICK, amount=AMOUNTS, then=THEN)
    def hire(self, pick: int, amount: float, then: str) -> None:
        proposal_id = self.proposals[pick % len(self.proposals)]
        self.post(f"/proposals/{proposal_id}/hire", 202, 409, then=then, milestone={"name": "Batch", "amount": amount})

    @precondition(lambda self: self.approvals)
    @rule(pick=PICK, how=st.sampled_from(sorted(ACTS)))
    def decide(self, pick: int, how: str) -> None:
        approval = records.find(self.database, self.approvals[-1 - pick % min(len(self.approvals), 6)])
        assert approval is not None
        ACTS[how](self.sandbox, approval, self.time)

    @rule(pick=PICK, amount=AMOUNTS, volume=st.sampled_from([0.5, 3, 7.77]), then=THEN)
    def add_milestone_and_fund(self, pick: int, amount: float, volume: float, then: str) -> None:
        contract_id = self.contract(pick)
        if contract_id is not None:
            fixed = self.get(f"/contracts/{contract_id}")["contract"]["paymentType"] == "FIXED_PRICE"
            body: dict[str, Any] = {"amountUsd": amount} if fixed else {"volume": volume}
            made = self.post(f"/contracts/{contract_id}/milestones", 201, 409, description="More", **body)
            if "milestone" in made:
                self.post(f"/milestones/{made['milestone']['id']}/fund", 202, 409, then=then)

    @rule(pick=PICK, what=st.sampled_from(["fund", "approve"]), then=THEN)
    def ask_about_milestone(self, pick: int, what: str, then: str) -> None:
        milestone_id = self.milestone(pick)
        if milestone_id is not None:
            self.post(f"/milestones/{milestone_id}/{what}", 202, 409, then=then)

    @rule(pick=PICK, then=THEN)
    def end_contract(self, pick: int, then: str) -> None:
        contract_id = self.contract(pick)
        if contract_id is not None:
            self.post(f"/contracts/{contract_id}/end", 200, 202, 409, then=then)

    @rule(hours=st.sampled_from([0.5, 1, 2, 23.5, 72]))
    def wait(self, hours: float) -> None:
        self.time += timedelta(hours=hours)

    @rule(present=st.booleans())
    def card(self, present: bool) -> None:
        self.database.execute("UPDATE accounts SET card_on_file = ? WHERE id = ?", (present, self.account_id))

    @invariant()
    def the_ledger_adds_up(self) -> None:
        shown = self.get("/credits")["credits"]
        entries = self.database.all("SELECT * FROM ledger WHERE account_id = ? ORDER BY seq", (self.account_id,))
        amounts = [entry["amount_cents"] for entry in entries]
        assert shown["availableCents"] == sum(amounts)
        assert min(accumulate(amounts), default=0) >= 0
        moved = [-entry["amount_cents"] if entry["type"] in ("HOLD", "HOLD_RELEASE") else 0 for entry in entries]
        assert shown["reservedCents"] == sum(moved)
        assert min(accumulate(moved), default=0) >= 0

        held = self.cents("SELECT sum(charge_cents) FROM approvals WHERE status = 'pending' AND hold_entry_id NOT NULL")
        assert shown["reservedCents"] == held

    @invariant()
    def every_ledger_entry_has_its_reason(self) -> None:
        self.get("/credits")
        paid = self.cents("SELECT sum(amount_cents) FROM top_ups WHERE status = 'COMPLETED'")
        assert self.cents("SELECT sum(amount_cents) FROM ledger WHERE type = 'TOP_UP'") == paid
        spent = self.cents(
            "SELECT sum(charge_cents) FROM approvals WHERE status = 'confirmed' AND hold_entry_id NOT NULL"
        )
        assert self.cents("SELECT -sum(amount_cents) FROM ledger WHERE type = 'CAPTURE'") == spent
        refunded = self.cents("SELECT sum(amount_cents) FROM ledger WHERE type = 'REFUND'")
        assert refunded <= self.cents("SELECT sum(amount_cents) FROM milestones WHERE status = 'REFUNDED'")

    def cents(self, query: str) -> int:
        row = self.database.one(query)
        assert row is not None
        return int(row[0] or 0)


Money.TestCase.settings = settings(
    max_examples=30, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestMoney = Money.TestCase
