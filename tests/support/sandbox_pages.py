"""The sandbox's pages in every state, as a human reads them, from a run through a sandbox with a stopped clock."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from opentrain_sandbox.core.database import Database
from tests.support.sandbox import run_in_process

V1 = "/api/public/v1"
JOB = {
    "jobTitle": "Boxes around cars",
    "dataVolume": 500,
    "headcount": 2,
    "languages": ["English"],
    "experienceLevel": "INTERMEDIATE",
    "paymentType": "FIXED_PRICE",
    "fixedPrice": 100,
}
_BLOCK_END = re.compile(r"</(?:p|h\d|dd|li|tr|pre|button|small|legend|label|title|form)>")
_TOKEN = re.compile(r"\b(ot_[a-z]{3})_[\w.*]*\w")
_DURATION = re.compile(r"(?:< )?\b\d+(?:\.\d)? ms\b")
_ID = re.compile(r"\b([a-z]{2,5})_[0-9a-f]{8,}\b")


class Walk:
    """Actions of a human and an agent, and the pages opened meanwhile.

    Attributes:
        sections: for each page its title, its status and its lines; "..." where it has the lines of the page before.
    """

    def __init__(self, origin: str, time: list[datetime]) -> None:
        self.time = time
        self.human = httpx.Client(base_url=origin, trust_env=False, timeout=10)
        self.origin = origin
        self.trainer: tuple[str, str] = ("", "")
        self.sections: list[str] = []
        self.before: set[str] = set()

    def open(self, title: str, path: str, form: dict[str, Any] | None = None) -> httpx.Response:
        """Open a page or send a form, and record the page."""
        page = self.human.get(path) if form is None else self.human.post(path, data=form)
        lines = self._lines(page)
        shown = ["..." if line in self.before else line for line in lines]
        text = re.sub(r"(\.\.\.\n)+", "...\n", "\n".join([*shown, ""]))
        self.sections.append(f"=== {title} [{page.status_code}]\n{text}")
        self.before = set(lines)
        return page

    def send(self, path: str, form: dict[str, Any]) -> None:
        """Send a form that redirects to a page."""
        assert self.human.post(path, data=form).status_code == 303

    def _lines(self, page: httpx.Response) -> list[str]:
        title, _, body = page.text.partition("</head>")
        head = re.sub(r".*<title>", "", title, flags=re.DOTALL).partition("<")[0]
        shown = re.sub(r' aria-label="([^"]*)"[^>]*>', r">[\1] ", body)
        lines = _BLOCK_END.sub("\n", shown.replace("\n", " ")).split("\n")
        texts = [" ".join(html.unescape(re.sub(r"<[^>]*>", " ", line)).split()) for line in (head, *lines)]
        text = "\n".join(line for line in texts if line).replace(self.origin, "http://127.0.0.1:PORT")
        for given, shown in zip(self.trainer, ("TRAINER", "TITLE"), strict=True):
            text = text.replace(given, shown) if given else text
        return _ID.sub(r"\1_ID", _TOKEN.sub(r"\1_TOKEN", _DURATION.sub("N ms", text))).split("\n")


def sandbox_pages() -> str:
    """Return the text of every page, each under its title and status."""
    sections: list[str] = []
    for visit in (_claim, _account, _approvals, _checkout):
        time = [datetime(2030, 1, 2, 12, 0, tzinfo=UTC)]
        with run_in_process(Database(), time) as sandbox:
            walk = Walk(sandbox.origin, time)
            with walk.human:
                visit(walk)
        sections += walk.sections
    return "".join(sections)


def _claim(walk: Walk) -> None:
    walk.open("first page, empty", "/")
    made = walk.human.post("/api/agent/identity", json={"agent_name": "Scout"}).json()
    walk.open("first page, an account without an owner", "/")
    headers = {"Authorization": f"Bearer {made['access_token']}"}
    account = walk.human.get(f"{V1}/auth/me", headers=headers).json()["account"]["organizationId"]
    walk.open("billing of an account without an owner", f"/billing?account={account}")
    walk.open("billing of no account", "/billing?account=org_x")
    walk.open("claim without a link", "/claim")
    walk.open("claim with a link that is none", "/claim?token=x")
    link, code = _start_claim(walk, made)
    form = {"token": link.rpartition("=")[2]}
    walk.open("first page, a claim waits", "/")
    walk.open("claim", link)
    walk.open("claim without a code", "/claim", form)
    walk.open("claim with a wrong code", "/claim", form | {"code": f"{(int(code) + 1) % 1_000_000:06d}"})
    walk.open("claim with the code", "/claim", form | {"code": code})
    walk.open("claim once more", link)
    again = walk.human.post("/api/agent/identity", json={"agent_name": "Scout"}).json()
    link, code = _start_claim(walk, again, "other@example.com")
    form = {"token": link.rpartition("=")[2], "code": f"{(int(code) + 1) % 1_000_000:06d}"}
    for _ in range(5):
        last = walk.human.post("/claim", data=form)
    assert last.status_code != 200
    walk.open("claim after wrong codes", link)
    link, _ = _start_claim(walk, again, "other@example.com")
    walk.time[0] += timedelta(hours=1)
    walk.open("claim too late", link)


def _start_claim(walk: Walk, made: dict[str, Any], email: str = "dana@example.com") -> tuple[str, str]:
    body = {"claim_token": made["claim_token"], "email": email}
    started = walk.human.post("/api/agent/identity/claim", json=body).json()
    return started["verification_uri"].removeprefix(walk.origin), started["user_code"]


def _owner(walk: Walk) -> tuple[httpx.Client, str]:
    """Return a client with every scope of a claimed account, and the account's id."""
    made = walk.human.post("/api/agent/identity", json={"agent_name": "Scout"}).json()
    _start_claim(walk, made)
    assert walk.human.post("/sandbox/claims/confirm", json={"claimToken": made["claim_token"]}).is_success
    token = walk.human.post("/sandbox/tokens", json={"name": "Payer"}).json()["token"]
    headers = {"Authorization": f"Bearer {token}"}
    agent = httpx.Client(base_url=walk.origin, headers=headers, trust_env=False, timeout=10)
    return agent, agent.get(f"{V1}/auth/me").json()["account"]["organizationId"]


def _account(walk: Walk) -> None:
    agent, account = _owner(walk)
    billing, tokens = f"/billing?account={account}", f"/settings/tokens?account={account}"
    walk.open("billing", billing)
    walk.send("/billing", {"account": account, "card": "on"})
    walk.open("billing with a card", billing)
    walk.open("billing, a form that says nothing", "/billing", {"account": account})
    page = walk.open("tokens", tokens)
    found = re.search(r'name="latest" value="(\w*)"', page.text)
    assert found is not None
    form = {"account": account, "latest": found[1]}
    walk.open("tokens, no scope chosen", "/settings/tokens", form)
    walk.open("tokens, a name too long", "/settings/tokens", form | {"scope": "jobs:read", "name": "x" * 121})
    walk.open("token minted", "/settings/tokens", form | {"scope": "jobs:read", "name": "Reader"})
    walk.open("tokens, a form sent twice", "/settings/tokens", form | {"scope": "jobs:read", "name": "Reader"})
    walk.open("tokens, none to revoke", "/settings/tokens/revoke", {"account": account, "token": "tok_x"})
    job = _draft(agent)
    walk.open("draft", f"/drafts?jobId={job}")
    agent.patch(f"{V1}/job-drafts/{job}", json=JOB)
    walk.open("draft that is ready", f"/drafts?jobId={job}")
    published = agent.post(f"{V1}/jobs/{job}/publish").json()
    path = published["jobUrl"].removeprefix(walk.origin)
    walk.open("job", path)
    for title, address in (
        ("accounts", "/accounts"), ("jobs", "/jobs"), ("clock", "/clock"), ("webhooks", "/webhooks"),
        ("faults", "/faults"), ("control", "/control"), ("no page", "/nothing"),
    ):  # fmt: skip
        walk.open(title, address)
    walk.open("faults, a delay without seconds", "/faults", {"kind": "delay"})
    walk.send("/faults", {"kind": "503", "share": "percent", "number": "10"})
    walk.open("faults, one is active", "/faults")
    walk.send("/faults/remove", {})
    agent.post(f"{V1}/jobs/{job}/close")
    walk.open("job that is closed", path)
    walk.open("no job", "/jobs/nothing-job_x")
    walk.open("no draft", "/drafts?jobId=job_x")


def _draft(agent: httpx.Client) -> str:
    body = {"rawJobDescription": "Draw boxes around every car in street images."}
    job: str = agent.post(f"{V1}/job-drafts", json=body).json()["jobId"]
    return job


def _pay(walk: Walk, agent: httpx.Client, amount: float) -> None:
    top_up = agent.post(f"{V1}/credits/top-ups", json={"amountUsd": amount}).json()["topUpId"]
    assert walk.human.post(f"/sandbox/top-ups/{top_up}/complete").is_success


def _approvals(walk: Walk) -> None:
    agent, account = _owner(walk)
    job = _draft(agent)
    agent.patch(f"{V1}/job-drafts/{job}", json=JOB)
    agent.post(f"{V1}/jobs/{job}/publish")
    listed = agent.get(f"{V1}/jobs/{job}/proposals").json()["proposals"]
    proposal = next(one for one in listed if one["status"]["raw"] == "UNREVIEWED")
    walk.trainer = proposal["candidate"]["displayName"], proposal["candidate"]["profileTitle"]

    def ask(path: str, body: dict[str, Any] | None = None) -> str:
        answer = agent.post(f"{V1}/{path}", json=body) if body else agent.post(f"{V1}/{path}")
        assert answer.status_code == 202, answer.text
        return f"/approvals/{answer.json()['approval']['id']}"

    def hire() -> str:
        milestone = {"name": "First batch", "description": "Fifty images.", "amount": 100, "dueDate": "2031-02-03"}
        return ask(f"proposals/{proposal['id']}/hire", {"milestone": milestone})

    walk.send("/billing", {"account": account, "card": "on"})
    by_card = hire()
    walk.open("hire paid by card", by_card)
    walk.send("/billing", {"account": account, "card": "off"})
    walk.open("hire, the card gone", by_card)
    walk.open("hire confirmed, the card gone", by_card, {"decision": "confirm"})
    walk.send(by_card, {"decision": "decline"})
    walk.open("hire declined", by_card)
    walk.open("hire confirmed after it was declined", by_card, {"decision": "confirm"})
    _pay(walk, agent, 400)
    late = hire()
    walk.time[0] += timedelta(hours=72)
    walk.open("hire too late", late)
    hired = hire()
    walk.open("hire", hired)
    walk.open("hire, no decision", hired, {"decision": "x"})
    walk.send(hired, {"decision": "confirm"})
    walk.open("hire confirmed", hired)
    walk.open("hire declined after it was confirmed", hired, {"decision": "decline"})
    contract = agent.get(f"{V1}/contracts").json()["contracts"][0]["id"]
    first = agent.get(f"{V1}/contracts/{contract}").json()["contract"]["milestones"][0]["id"]
    more = {"name": "Second", "description": "More images.", "amountUsd": 50}
    second = agent.post(f"{V1}/contracts/{contract}/milestones", json=more).json()["milestone"]["id"]
    for title, path in (
        ("fund", f"milestones/{second}/fund"),
        ("pay out", f"milestones/{first}/approve"),
        ("end", f"contracts/{contract}/end"),
    ):
        asked = ask(path)
        walk.open(title, asked)
        walk.send(asked, {"decision": "confirm"})
        walk.open(f"{title} confirmed", asked)
    walk.open("billing with movements", f"/billing?account={account}")
    walk.open("no approval", "/approvals/apr_x")


def _checkout(walk: Walk) -> None:
    agent, _ = _owner(walk)

    def ask() -> str:
        made = agent.post(f"{V1}/credits/top-ups", json={"amountUsd": 1234.5}).json()["topUpId"]
        return f"/checkout/{made}"

    paid, cancelled, late = ask(), ask(), ask()
    walk.open("checkout", paid)
    walk.open("checkout, no action", paid, {"action": "x"})
    walk.send(paid, {"action": "pay"})
    walk.open("checkout paid", paid)
    walk.open("checkout cancelled after it was paid", paid, {"action": "cancel"})
    walk.send(cancelled, {"action": "cancel"})
    walk.open("checkout cancelled", cancelled)
    walk.open("first page, a top-up waits", "/")
    walk.time[0] += timedelta(hours=24)
    walk.open("checkout too late", late)
    walk.open("no checkout", "/checkout/top_x")
