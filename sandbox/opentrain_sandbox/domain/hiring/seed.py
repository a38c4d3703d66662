"""What a new sandbox holds before anybody comes: other employers' live jobs, and people to invite.

The ids and texts of seed.json are always the same, and its dates are counted back from the start; further trainers
come from the seed number. All names are invented.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Store
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.hiring import jobs, trainers


def seed(sandbox: Sandbox) -> None:
    """Fills a new store from seed.json and trainers.py."""
    store, now = sandbox.store, sandbox.now()
    content: dict[str, Any] = json.loads(files(__package__).joinpath("seed.json").read_text(encoding="utf-8"))
    with store.transaction():
        for employer in content["employers"]:
            _add_employer(store, employer, now)
        # The file lists the newest job first; the oldest is published first.
        for job in reversed(content["jobs"]):
            at = now - timedelta(days=job["daysAgo"])
            draft = jobs.create(store, job["employer"], job["fields"], at, job_id=job["id"])
            jobs.open_listing(store, draft, at)
        for person in content["freelancers"]:
            trainers.add(store, trainers.known(person))
        for trainer in trainers.generated(sandbox):
            trainers.add(store, trainer)


def _add_employer(store: Store, employer: dict[str, Any], now: datetime) -> None:
    since = iso(now - timedelta(days=90))
    store.execute(
        "INSERT INTO accounts (id, name, owner_user_id, email, first_name, last_name, claimed_at, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            employer["id"],
            employer["name"],
            employer["userId"],
            employer["email"],
            employer["firstName"],
            employer["lastName"],
            since,
            since,
        ),
    )
