"""Scopes and feature keys (contract.md section 6)."""

from __future__ import annotations

from collections.abc import Iterable

ALL_SCOPES = (
    "jobs:read",
    "jobs:write",
    "proposals:read",
    "proposals:write",
    "messages:read",
    "messages:write",
    "payments:read",
    "payments:write",
    "team:read",
    "team:write",
    "webhooks:manage",
)
PRE_CLAIM_SCOPES = (
    "jobs:read",
    "jobs:write",
    "proposals:read",
    "messages:read",
    "payments:read",
    "team:read",
)
# payments:write and webhooks:manage are in neither set. Only a human can mint a token with them.
POST_CLAIM_SCOPES = (*PRE_CLAIM_SCOPES, "proposals:write", "messages:write", "team:write")

FEATURES = frozenset(
    {
        "public_api_job_drafting",
        "public_api_job_publishing",
        "public_api_hiring",
        "public_api_messaging_writes",
        "public_api_team",
        "public_api_payments_write",
        "public_api_credits",
        "public_api_webhooks",
    }
)


def allows(granted: Iterable[str], required: str) -> bool:
    """Return whether the granted scopes include the required one. ``:write`` implies ``:read`` (section 6)."""
    held = set(granted)
    subject, _, verb = required.partition(":")
    return required in held or (verb == "read" and f"{subject}:write" in held)
