"""Budget of a contract: what is in escrow or paid, and how much of it is used (contract.md section 9).

A budget includes funded milestones, and paid milestones, which count as completely used.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.money import number, usd
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.domain.work import contracts, milestones
from opentrain_sandbox.domain.work.contracts import Contract
from opentrain_sandbox.domain.work.milestones import Milestone

LOW_FROM = 0.75


@dataclass(frozen=True)
class Budget:
    """Budget of one contract. Amounts are in cents, volumes in hours or labels.

    Volumes are None for a fixed price. ``fraction`` is the used part, 0 to 1.
    """

    funded_cents: int
    fraction: float
    funded_volume: float | None
    consumed_volume: float | None
    active: Milestone | None

    @property
    def state(self) -> str:
        """OK, LOW or DEPLETED."""
        if self.fraction >= 1:
            return "DEPLETED"
        return "LOW" if self.fraction >= LOW_FROM else "OK"

    def volumes(self) -> dict[str, Any]:
        """Return ``{fundedVolume, consumedVolume, remainingVolume, consumedFraction}``."""
        volumes: dict[str, Any] = {"fundedVolume": None, "consumedVolume": None, "remainingVolume": None}
        if self.funded_volume is not None and self.consumed_volume is not None:
            volumes["fundedVolume"] = number(self.funded_volume)
            volumes["consumedVolume"] = number(self.consumed_volume)
            volumes["remainingVolume"] = number(round(self.funded_volume - self.consumed_volume, 4))
        return {**volumes, "consumedFraction": number(self.fraction)}


def budget_of(database: Database, contract: Contract) -> Budget:
    """Return the budget: the sums over the contract's milestones."""
    counted = [
        milestone
        for milestone in milestones.list_of_contract(database, contract.id)
        if milestone.status in ("ACTIVE_FUNDED", "PAID")
    ]
    funded = sum(milestone.amount_cents for milestone in counted)
    used_cents = sum(milestone.amount_cents * milestone.consumed for milestone in counted)
    by_volume = contract.payment_type != "FIXED_PRICE"
    return Budget(
        funded_cents=funded,
        fraction=used_cents / funded if funded else 0,
        funded_volume=round(sum(item.volume or 0 for item in counted), 4) if by_volume else None,
        consumed_volume=round(sum((item.volume or 0) * item.consumed for item in counted), 4) if by_volume else None,
        active=next((item for item in counted if item.status == "ACTIVE_FUNDED"), None),
    )


def check(database: Database, contract_id: str, now: datetime) -> None:
    """Record a contract.budget_state_changed event if the state of the budget has changed."""
    contract = contracts.get(database, contract_id)
    budget = budget_of(database, contract)
    if budget.state == contract.budget_state:
        return
    contracts.set_budget_state(database, contract, budget.state, now)
    data = {
        "contractId": contract.id,
        "previousState": contract.budget_state,
        "state": budget.state,
        "paymentType": contract.payment_type,
        **budget.volumes(),
    }
    event_log.record(
        database, contract.account_id, "contract.budget_state_changed", contract.id, data, now, job_id=contract.job_id
    )


def view(database: Database, contract: Contract) -> dict[str, Any]:
    """Return the budget in the form of the API (contract.md section 3, contracts get)."""
    budget = budget_of(database, contract)
    consumed = budget.consumed_volume or 0
    hours = consumed if contract.payment_type == "PAY_PER_HOUR" else 0
    labels = int(consumed) if contract.payment_type == "PAY_PER_LABEL" else 0
    active = budget.active
    return {
        "contractId": contract.id,
        "paymentType": contract.payment_type,
        "state": contract.budget_state,
        "fundedAmountUsd": usd(budget.funded_cents),
        "consumed": {"seconds": round(hours * 3600), "hours": number(hours), "labels": labels, "tasks": labels},
        **budget.volumes(),
        "activeMilestone": None
        if active is None
        else {
            "id": active.id,
            "name": active.name,
            "amountUsd": usd(active.amount_cents),
            "volume": None if active.volume is None else number(active.volume),
            "status": active.status,
        },
        "lastUsageAt": contract.last_usage_at,
    }
