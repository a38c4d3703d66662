"""Invitations: an invited trainer accepts with an offer, or declines."""

from __future__ import annotations

from datetime import datetime

from opentrain_sandbox.core.sandbox import Sandbox, ScheduledEventHandler
from opentrain_sandbox.domain.hiring import jobs, offers, proposals

ANSWER_AFTER = 5.0
"""Seconds until an invited trainer answers."""
ACCEPTING = 0.8
"""The share of invitations that is accepted."""


def answer(sandbox: Sandbox, at: datetime, *, proposal_id: str) -> None:
    """The invited trainer accepts with an offer, or declines; a job that is closed by then is always declined."""
    proposal = proposals.find(sandbox.database, proposal_id)
    assert proposal is not None
    if proposal.status != "INVITED":
        return
    job = jobs.find(sandbox.database, proposal.job_id)
    assert job is not None
    person = proposals.get_freelancer(sandbox.database, proposal.freelancer_id)
    willing = sandbox.random("invite", job.published_seq, person.id).random() < ACCEPTING
    if job.live and willing:
        proposals.answer(sandbox, proposal, offers.offer(sandbox, job, person, at), at)
    else:
        proposals.set_status(sandbox, proposal, "DECLINED", at)


SCHEDULED_EVENTS: dict[str, ScheduledEventHandler] = {"invitation.respond": answer}
