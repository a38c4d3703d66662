"""A published job draws proposals of trainers: some at once, some later."""

from __future__ import annotations

from datetime import datetime

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.sandbox import Happening, Sandbox
from opentrain_sandbox.domain.hiring import jobs, offers, proposals
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.proposals import Freelancer

DELAYS = (0, 0, 0, 60, 60, 600, 7200)
"""Seconds from publishing to each proposal, the best fitting trainer's first."""
KNOWN_PEOPLE = "user_seed_"


def plan(sandbox: Sandbox, job: Job, now: datetime) -> None:
    """Plans the proposals of a job that has just gone live; one of them comes without an interview."""
    silent = sandbox.random("without interview", job.published_seq).randrange(len(DELAYS))
    people = best(sandbox, job)[: len(DELAYS)]
    for number, (delay, person) in enumerate(zip(DELAYS, people, strict=True)):
        scheduler.soon(
            sandbox, "proposal.drawn", delay, now, job_id=job.id, ordinal=job.published_seq, freelancer_id=person.id,
            interviewed=number != silent,
        )  # fmt: skip


def best(sandbox: Sandbox, job: Job) -> list[Freelancer]:
    """The trainers who might propose, the best fitting first; a little chance lets other people come to the next job.

    The people of seed.json never come by themselves, so that there is always somebody to invite.
    """

    def rank(person: Freelancer) -> float:
        return offers.fit(job, person) + 0.1 * sandbox.random("interest", job.published_seq, person.id).random()

    people = proposals.list_freelancers(sandbox.database)
    free = [person for person in people if person.available and not person.id.startswith(KNOWN_PEOPLE)]
    return sorted(free, key=rank, reverse=True)


def draw(
    sandbox: Sandbox, at: datetime, *, job_id: str, ordinal: int, freelancer_id: str, interviewed: bool
) -> None:  # fmt: skip
    """A trainer proposes, unless the job is closed or was published anew, or they were invited meanwhile."""
    job = jobs.find(sandbox.database, job_id)
    assert job is not None
    if not job.live or job.published_seq != ordinal:
        return
    if proposals.find_of(sandbox.database, job_id, freelancer_id) is not None:
        return
    person = proposals.freelancer_of(sandbox.database, freelancer_id)
    offer = offers.offer(sandbox, job, person, at, interviewed=interviewed)
    proposals.add(sandbox, job, freelancer_id, offer, at)


HAPPENINGS: dict[str, Happening] = {"proposal.drawn": draw}
