"""Pages for a human, one module for each subject."""

from __future__ import annotations

from types import ModuleType

from opentrain_sandbox.pages import approvals, billing, checkout, claim, home, jobs, tokens

MODULES: tuple[ModuleType, ...] = (
    home,
    claim,
    jobs,
    approvals,
    checkout,
    billing,
    tokens,
)
"""Modules with ENDPOINTS. Add a new module here."""

ENDPOINTS = [endpoint for module in MODULES for endpoint in module.ENDPOINTS]
