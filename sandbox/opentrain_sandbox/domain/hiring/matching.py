"""Matching of trainers to a published job. Some propose at once, others later."""

from __future__ import annotations

from datetime import datetime

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.sandbox import Sandbox, ScheduledEventHandler
from opentrain_sandbox.domain.hiring import jobs, offers, proposals
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.proposals import Freelancer

PROPOSAL_DELAYS = (0, 0, 0, 60, 60, 600, 7200)
"""Seconds from publishing to each proposal, in order of rank."""
SEED_ID_PREFIX = "user_seed_"


def schedule_proposals(sandbox: Sandbox, job: Job, now: datetime) -> None:
    """Schedule the proposals for a newly published job. One of them has no interview."""
    silent = sandbox.random("without interview", job.published_seq).randrange(len(PROPOSAL_DELAYS))
    people = ranked_trainers(sandbox, job)[: len(PROPOSAL_DELAYS)]
    for number, (delay, person) in enumerate(zip(PROPOSAL_DELAYS, people, strict=True)):
        scheduler.schedule_in(
            sandbox, "proposal.propose", delay, now, job_id=job.id, ordinal=job.published_seq, freelancer_id=person.id,
            interviewed=number != silent,
        )  # fmt: skip


def ranked_trainers(sandbox: Sandbox, job: Job) -> list[Freelancer]:
    """Return the trainers who can propose, best match first. A random part of the rank varies them between jobs.

    The trainers of seed.json are excluded, so at least one trainer can always be invited.
    """

    def rank(person: Freelancer) -> float:
        return offers.fit_score(job, person) + 0.1 * sandbox.random("interest", job.published_seq, person.id).random()

    people = proposals.list_freelancers(sandbox.database)
    free = [person for person in people if person.available and not person.id.startswith(SEED_ID_PREFIX)]
    return sorted(free, key=rank, reverse=True)


def propose(
    sandbox: Sandbox, at: datetime, *, job_id: str, ordinal: int, freelancer_id: str, interviewed: bool
) -> None:  # fmt: skip
    """Add a trainer's proposal.

    Do nothing if the job has been closed or published again, or if the trainer has been invited.
    """
    job = jobs.find(sandbox.database, job_id)
    assert job is not None
    if not job.live or job.published_seq != ordinal:
        return
    if proposals.find_of(sandbox.database, job_id, freelancer_id) is not None:
        return
    person = proposals.get_freelancer(sandbox.database, freelancer_id)
    offer = offers.make_offer(sandbox, job, person, at, interviewed=interviewed)
    proposals.add(sandbox, job, freelancer_id, offer, at)


SCHEDULED_EVENTS: dict[str, ScheduledEventHandler] = {"proposal.propose": propose}
