"""Content of a scenario file. The keys have hyphens in place of underscores."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

Text = Annotated[str, Meta(min_length=1, max_length=200)]
Usd = Annotated[float, Meta(gt=0, le=1_000_000)]
ProposalState = Literal["invited", "unreviewed", "shortlisted", "maybe", "declined", "not-a-fit", "resume-sent"]
HireState = Literal["requested", "funded", "completed", "paid", "ended"]


class Hire(Struct, rename="kebab", forbid_unknown_fields=True):
    """Hire of a trainer, with one milestone.

    Args:
        amount: of the milestone, in US dollars.
        state: "requested" waits for the human, "funded" is in escrow, "completed" is worked and waits for approval,
            "paid" is paid out, "ended" is the end of the contract.
    """

    amount: Usd
    name: Text = "First milestone"
    description: str = ""
    state: HireState = "requested"


class Proposal(Struct, rename="kebab", forbid_unknown_fields=True):
    """Proposal of a trainer.

    Args:
        trainer: id or profile slug; None for the best match.
        bid: in US dollars per unit of the job's payment type; None for one near the job's pay.
        count: number of such proposals, of different trainers.
    """

    state: ProposalState = "unreviewed"
    trainer: str | None = None
    bid: Usd | None = None
    interviewed: bool = True
    count: Annotated[int, Meta(ge=1, le=30)] = 1
    hire: Hire | None = None


class Job(Struct, rename="kebab", forbid_unknown_fields=True):
    """Job of an account.

    Args:
        fields: more fields of the draft, by their names in the API. A job that is not a draft has defaults for
            those that publishing requires.
        proposing: whether more trainers propose later, as for a job that is published through the API.
    """

    title: Text
    state: Literal["draft", "open", "closed"] = "open"
    fields: dict[str, Any] = field(default_factory=dict)
    proposing: bool = False
    proposals: list[Proposal] = field(default_factory=list)


class Account(Struct, rename="kebab", forbid_unknown_fields=True):
    """Account of an agent. It is claimed if it has an email address.

    Args:
        credits: in US dollars.
        card: whether a card is on file.
    """

    name: Text
    agent: Text = "Scout"
    email: Annotated[str, Meta(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")] | None = None
    credits: Annotated[float, Meta(ge=0, le=1_000_000)] = 0
    card: bool = False
    jobs: list[Job] = field(default_factory=list)


class Scenario(Struct, rename="kebab", forbid_unknown_fields=True):
    """Initial state of a sandbox.

    Args:
        summary: what it is for, one line.
        seed: the seed of people, proposals and scores.
        clock: a time of ISO 8601 with an offset, or a distance from the time of the machine such as "+2 days".
        faults: faults to inject, in the form of ``--fault``.
    """

    summary: str = ""
    seed: int = 0
    clock: str | None = None
    faults: list[str] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)
