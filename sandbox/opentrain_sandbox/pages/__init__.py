"""Pages for a human, one module for each subject."""

from __future__ import annotations

from types import ModuleType

from opentrain_sandbox.pages import (
    account,
    activity,
    approvals,
    billing,
    checkout,
    claim,
    clock,
    control,
    faults,
    home,
    jobs,
    live,
    static,
    tokens,
    webhooks,
)

MODULES: tuple[ModuleType, ...] = (
    account,
    activity,
    approvals,
    billing,
    checkout,
    claim,
    clock,
    control,
    faults,
    home,
    jobs,
    live,
    static,
    tokens,
    webhooks,
)
"""Modules with ENDPOINTS. Add a new module here."""

ENDPOINTS = [endpoint for module in MODULES for endpoint in module.ENDPOINTS]
