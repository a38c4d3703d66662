"""Initial data of a new sandbox: live jobs of other employers, and trainers who can be invited.

The ids and texts of seed.json are fixed, and its dates are relative to the start. Further trainers depend on the seed
number. All names are fictitious.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.hiring import jobs, trainers


def seed(sandbox: Sandbox) -> None:
    """Fill a new database from seed.json and trainers.py."""
    database, now = sandbox.database, sandbox.now()
    content: dict[str, Any] = json.loads(files(__package__).joinpath("seed.json").read_text(encoding="utf-8"))
    with database.transaction():
        for employer in content["employers"]:
            _add_employer(database, employer, now)
        # The file lists the newest job first, and the oldest must be published first.
        for job in reversed(content["jobs"]):
            at = now - timedelta(days=job["daysAgo"])
            draft = jobs.create(database, job["employer"], job["fields"], at, job_id=job["id"])
            jobs.open_listing(database, draft, at)
        for person in content["freelancers"]:
            trainers.add(database, trainers.trainer_of_seed(person))
        for trainer in trainers.generate_trainers(sandbox):
            trainers.add(database, trainer)


def _add_employer(database: Database, employer: dict[str, Any], now: datetime) -> None:
    since = iso(now - timedelta(days=90))
    database.execute(
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
