"""Responses of invited trainers: they accept with an offer, or decline."""

from __future__ import annotations

from datetime import datetime

from opentrain_sandbox.core.sandbox import Sandbox, ScheduledEventHandler
from opentrain_sandbox.domain.hiring import jobs, offers, proposals

RESPONSE_SECONDS = 5.0
"""Delay of an invited trainer's response, in seconds."""
ACCEPTANCE_RATE = 0.8
"""Fraction of invitations that are accepted."""


def respond(sandbox: Sandbox, at: datetime, *, proposal_id: str) -> None:
    """Accept an invitation with an offer, or decline it. An invitation to a closed job is always declined."""
    proposal = proposals.find(sandbox.database, proposal_id)
    assert proposal is not None
    if proposal.status != "INVITED":
        return
    job = jobs.find(sandbox.database, proposal.job_id)
    assert job is not None
    person = proposals.get_freelancer(sandbox.database, proposal.freelancer_id)
    accepts = sandbox.random("invite", job.published_seq, person.id).random() < ACCEPTANCE_RATE
    if job.live and accepts:
        proposals.submit_offer(sandbox, proposal, offers.make_offer(sandbox, job, person, at), at)
    else:
        proposals.set_status(sandbox, proposal, "DECLINED", at)


SCHEDULED_EVENTS: dict[str, ScheduledEventHandler] = {"invitation.respond": respond}
