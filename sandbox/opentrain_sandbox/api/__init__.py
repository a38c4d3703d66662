"""Endpoints of the API, one module for each group of commands."""

from __future__ import annotations

from types import ModuleType

from opentrain_sandbox.api import (
    approvals,
    auth,
    contracts,
    credits,
    discovery,
    freelancers,
    hire,
    job_drafts,
    job_invites,
    jobs,
    messages,
    milestones,
    payments,
    proposals,
    public_jobs,
    team,
    tokens,
    updates,
    webhooks,
)

MODULES: tuple[ModuleType, ...] = (
    auth,
    tokens,
    job_drafts,
    jobs,
    public_jobs,
    job_invites,
    freelancers,
    messages,
    proposals,
    hire,
    contracts,
    milestones,
    approvals,
    payments,
    credits,
    updates,
    webhooks,
    team,
    discovery,
)
"""Modules with ENDPOINTS. Add a new module here."""

ENDPOINTS = [endpoint for module in MODULES for endpoint in module.ENDPOINTS]
