"""Concurrent clients of a sandbox with all kinds of requests. They record the writes that got a response."""

from __future__ import annotations

import random
import secrets
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

import httpx
import yaml

from tests.support.asgi_sandbox import FIELDS, V1
from tests.support.paths import ROOT

MANIFEST = yaml.safe_load((ROOT / "spec" / "commands.yaml").read_text(encoding="utf-8"))
EVENT_TYPES = MANIFEST["groups"]["webhooks"]["commands"]["create"]["flags"]["events"]["open"]


@dataclass
class Account:
    """Claimed account, and its writes that got a response."""

    id: str
    token: str
    proposals: list[str]
    drafts: set[str] = field(default_factory=set)
    top_ups: set[str] = field(default_factory=set)
    approvals: dict[str, str] = field(default_factory=dict)
    """Status of the decision's response, or "" without a decision."""
    live_tokens: list[str] = field(default_factory=list)
    revoked: set[str] = field(default_factory=set)

    def acknowledged(self) -> Counter[str]:
        """Return the number of writes of each kind that got a response."""
        return Counter(
            {
                "drafts": len(self.drafts),
                "paid top-ups": len(self.top_ups),
                "requests to hire": len(self.approvals),
                "decisions": sum(bool(status) for status in self.approvals.values()),
                "revoked tokens": len(self.revoked),
            }
        )


@dataclass
class Figures:
    """Counts of what the clients met."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)


def ok(client: httpx.Client, method: str, path: str, token: str | None = None, **sent: Any) -> Any:
    """Send a request that must succeed, and return its JSON."""
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    response = client.request(method, path, headers=headers, **sent)
    assert response.status_code < 300, f"{method} {path}: {response.status_code} {response.text}"
    return response.json()


def make_account(client: httpx.Client, jobs: int, hook: str | None = None) -> Account:
    """Make a claimed account with credits and live jobs, whose events go to this receiver."""
    registered = ok(client, "POST", "/api/agent/identity", json={"agent_name": "Soak"})
    claim = {"claim_token": registered["claim_token"], "email": f"{secrets.token_hex(6)}@people.example"}
    ok(client, "POST", "/api/agent/identity/claim", json=claim)
    account = ok(client, "POST", "/sandbox/claims/confirm", json={"claimToken": claim["claim_token"]})["account"]["id"]
    token = ok(client, "POST", "/sandbox/tokens", json={"accountId": account})["token"]
    if hook is not None:
        ok(client, "POST", f"{V1}/webhooks", token, json={"url": hook, "eventTypes": EVENT_TYPES})
    made = Account(account, token, [])
    top_up = ok(client, "POST", f"{V1}/credits/top-ups", token, json={"amountUsd": 10_000})["topUpId"]
    ok(client, "POST", f"/sandbox/top-ups/{top_up}/complete")
    made.top_ups.add(top_up)
    for _ in range(jobs):
        text = {"rawJobDescription": "Draw boxes around every car in street images."}
        job = ok(client, "POST", f"{V1}/job-drafts", token, json=text)["jobId"]
        made.drafts.add(job)
        ok(client, "PATCH", f"{V1}/job-drafts/{job}", token, json=FIELDS)
        ok(client, "POST", f"{V1}/jobs/{job}/publish", token)
        listed = ok(client, "GET", f"{V1}/jobs/{job}/proposals", token)["proposals"]
        made.proposals += [entry["id"] for entry in listed]
    return made


class Client:
    """Client of an account. Each turn is one random request."""

    def __init__(self, http: httpx.AsyncClient, account: Account, chance: random.Random, figures: Figures) -> None:
        self._http, self._account, self._chance, self._figures = http, account, chance, figures
        self._turns: list[tuple[int, Callable[[], Awaitable[None]]]] = [
            (4, self._draft),
            (6, self._read),
            (2, self._top_up),
            (2, self._hire),
            (2, self._decide),
            (2, self._token),
        ]

    async def turn(self) -> None:
        """Send one random request.

        Raises:
            httpx.TransportError: the request got no response.
        """
        weights = [weight for weight, _ in self._turns]
        await self._chance.choices([act for _, act in self._turns], weights)[0]()

    async def _send(self, method: str, path: str, **sent: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self._account.token}"}
        begun = monotonic()
        response = await self._http.request(method, path, headers=headers, **sent)
        self._figures.seconds.append(monotonic() - begun)
        self._figures.statuses[str(response.status_code)] += 1
        if response.status_code >= 500:
            self._figures.violations.append(f"{method} {path}: {response.status_code}")
        return response

    async def _draft(self) -> None:
        body = {"rawJobDescription": "Draw boxes around every car.", "idempotencyKey": secrets.token_hex(8)}
        response = await self._send("POST", f"{V1}/job-drafts", json=body)
        if response.status_code == 201:
            self._account.drafts.add(response.json()["jobId"])

    async def _read(self) -> None:
        paths = (
            "/jobs/mine",
            "/credits",
            "/credits/ledger",
            "/updates",
            "/contracts",
            "/messages",
            "/team",
            "/auth/me",
        )
        path = self._chance.choice([*(V1 + name for name in paths), "/", f"/billing?account={self._account.id}"])
        await self._send("GET", path)

    async def _top_up(self) -> None:
        response = await self._send("POST", f"{V1}/credits/top-ups", json={"amountUsd": self._chance.randint(10, 99)})
        top_up = response.json()["topUpId"]
        if (await self._send("POST", f"/sandbox/top-ups/{top_up}/complete")).status_code == 200:
            self._account.top_ups.add(top_up)

    async def _hire(self) -> None:
        terms = {"milestone": {"name": "x", "amount": self._chance.randint(1, 40)}}
        path = f"{V1}/proposals/{self._chance.choice(self._account.proposals)}/hire"
        response = await self._send("POST", path, json=terms)
        if response.status_code == 202:
            self._account.approvals.setdefault(response.json()["approval"]["id"], "")

    async def _decide(self) -> None:
        open_ones = [name for name, status in self._account.approvals.items() if not status]
        if not open_ones:
            await self._send("GET", f"{V1}/webhooks")
            return
        approval, how = self._chance.choice(open_ones), self._chance.choice(["confirm", "decline", "decline"])
        response = await self._send("POST", f"/sandbox/approvals/{approval}/{how}")
        body = response.json()
        decided = body["approval"]["status"] if response.status_code == 200 else body["details"]["status"].lower()
        before = self._account.approvals[approval]
        if before not in ("", decided):
            self._figures.violations.append(f"{approval} was {before} and is {decided}")
        self._account.approvals[approval] = decided

    async def _token(self) -> None:
        if self._account.live_tokens:
            token = self._account.live_tokens.pop()
            if (await self._send("DELETE", f"{V1}/tokens/{token}")).status_code == 200:
                self._account.revoked.add(token)
            return
        response = await self._send("POST", f"{V1}/tokens", json={"scopes": ["jobs:read"]})
        if response.status_code == 201:
            self._account.live_tokens.append(response.json()["metadata"]["id"])


def all_items(client: httpx.Client, account: Account, path: str, key: str) -> list[dict[str, Any]]:
    """Return all items of a list."""
    items: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = ok(client, "GET", f"{V1}{path}?limit=100{cursor}", account.token)
        items += page[key]
        if page["nextCursor"] is None:
            return items
        cursor = f"&cursor={page['nextCursor']}"


def lost_writes(client: httpx.Client, account: Account) -> list[str]:
    """Return the writes that got a response but are not stored."""
    drafts = {job["id"] for job in all_items(client, account, "/jobs/mine", "jobs")}
    tokens = {token["id"]: token["status"] for token in ok(client, "GET", f"{V1}/tokens", account.token)["tokens"]}
    paid = {entry["topUpId"] for entry in all_items(client, account, "/credits/ledger", "entries")}
    lost = [f"draft {name}" for name in account.drafts - drafts]
    lost += [f"top-up {name}" for name in account.top_ups - paid]
    lost += [f"revocation of {name}" for name in account.revoked if tokens.get(name) != "revoked"]
    for name, status in account.approvals.items():
        found = client.get(f"{V1}/approvals/{name}", headers={"Authorization": f"Bearer {account.token}"})
        if found.status_code != 200 or status not in ("", found.json()["approval"]["status"]):
            lost.append(f"approval {name}")
    return lost


def ledger_faults(client: httpx.Client, account: Account) -> list[str]:
    """Return the errors in the ledger of an account."""
    shown = ok(client, "GET", f"{V1}/credits", account.token)["credits"]
    entries = all_items(client, account, "/credits/ledger", "entries")[::-1]
    faults, available = [], 0
    holds = {entry["id"]: -entry["amountCents"] for entry in entries if entry["type"] == "HOLD"}
    for entry in entries:
        available += entry["amountCents"]
        if available < 0:
            faults.append(f"{account.id}: below 0 at {entry['id']}")
        if entry["type"] == "HOLD_RELEASE" and holds.pop(entry["holdEntryId"], None) != entry["amountCents"]:
            faults.append(f"{account.id}: {entry['id']} releases what was not held")
    if (available, sum(holds.values())) != (shown["availableCents"], shown["reservedCents"]):
        faults.append(f"{account.id}: ledger {available} and {sum(holds.values())}, balance {shown}")
    paid = [entry["topUpId"] for entry in entries if entry["topUpId"] is not None]
    if len(set(paid)) != len(paid):
        faults.append(f"{account.id}: a top-up was paid twice")
    return faults


def memory_mib(process: int) -> float:
    """Return the peak memory of a process in MiB, or 0 without /proc."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) / 1024
