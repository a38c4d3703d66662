"""Load and kills: small sizes of the long runs (``make soak``), and the failures that those detect."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from opentrain_sandbox.core.database import Database
from tests.soak import sandbox_kills, sandbox_load
from tests.soak.sandbox_clients import Account, Figures, ledger_faults, lost_writes, make_account
from tests.soak.sandbox_kills import database_faults
from tests.support.sandbox import SandboxProcess


def test_load() -> None:
    done = sandbox_load.run(clients=8, calls=100, accounts=2, seed=3)
    assert done.figures.violations == []
    assert done.acknowledged["drafts"] > 10


def test_two_kills(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox_kills, "BETWEEN", (5, 30))
    done = sandbox_kills.run(kills=2, seed=3)
    assert done.figures.violations == []
    assert len(done.restarts) == 2
    assert done.counts["events"] > 0


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    with SandboxProcess() as process:
        yield process.origin


def test_long_runs_detect_a_lost_write(origin: str) -> None:
    with httpx.Client(base_url=origin, trust_env=False) as client:
        account = make_account(client, jobs=1)
        assert lost_writes(client, account) == []
        account.drafts.add("job_lost")
        account.top_ups.add("top_lost")
        account.revoked.add("tok_lost")
        account.approvals["apr_lost"] = ""
        assert len(lost_writes(client, account)) == 4


def test_long_runs_detect_a_wrong_ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = {"id": "led_1", "type": "HOLD", "amountCents": -5, "holdEntryId": None, "topUpId": None}
    twice = [
        {**entry, "id": f"led_{number}", "type": "HOLD_RELEASE", "amountCents": 5, "holdEntryId": "led_1"}
        for number in (2, 3)
    ]
    start = {**entry, "id": "led_0", "type": "TOP_UP", "amountCents": 100, "topUpId": "top_1"}
    for entries, available, reserved, faults in [
        ([start, entry], 95, 5, 0),
        ([start, entry], 95, 0, 1),
        ([start, entry], 100, 5, 1),
        ([start, entry, *twice], 105, 0, 1),
        ([start, start], 200, 0, 1),
        ([entry], -5, 5, 1),
    ]:
        pages = {"/credits/ledger": {"entries": entries[::-1], "nextCursor": None},
                 "/credits": {"credits": {"availableCents": available, "reservedCents": reserved}}}  # fmt: skip
        replies = {f"/api/public/v1{path}": page for path, page in pages.items()}
        transport = httpx.MockTransport(
            lambda request, replies=replies: httpx.Response(200, json=replies[request.url.path])
        )
        with httpx.Client(transport=transport, base_url="http://x") as client:
            assert len(ledger_faults(client, Account("org_1", "", []))) == faults


def test_long_runs_detect_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    Database(str(path)).close()
    assert database_faults(path) == []
    with closing(sqlite3.connect(path)) as connection:
        columns = "id, account_id, type, amount_cents, created_at"
        connection.execute(f"INSERT INTO ledger ({columns}) VALUES ('led_1', 'org_x', 'HOLD', -5, '')")
        connection.commit()
    assert {text.partition(":")[0] for text in database_faults(path)} == {"foreign key", "hold of no pending approval"}


def test_sections_replace_only_the_previous_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "soak.md"
    file.write_text("# Long runs\n")
    for module in (sandbox_load, sandbox_kills):
        monkeypatch.setattr(module, "RECORD", file)
    for seed in (7, 8):
        figures = Figures(seconds=[0.1], violations=["something"])
        run = sandbox_load.Run(figures, Counter({"drafts": 1}), 1, 40)
        sandbox_load.record(sandbox_load.page(run, clients=1, calls=1, accounts=1, seed=seed))
        sandbox_kills.record(sandbox_kills.page(sandbox_kills.Run(figures), kills=1, seed=seed))
    text = file.read_text()
    assert text.count("## ") == 2
    assert text.count("--seed 8 ") == 2
    assert "--seed 7 " not in text
    assert text.count("**Violations: 1.**") == 2
    assert text.count("- something") == 2
