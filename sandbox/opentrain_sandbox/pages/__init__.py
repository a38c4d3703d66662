"""The pages that a human opens: HTML, a module for each subject."""

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
"""Modules with ENDPOINTS; a new subject is a new module and one name here."""

ENDPOINTS = [endpoint for module in MODULES for endpoint in module.ENDPOINTS]
