"""Control API: endpoints below /sandbox, with which scripts control the sandbox."""

from __future__ import annotations

from types import ModuleType

from opentrain_sandbox.control import (
    accounts,
    approvals,
    claims,
    clock,
    faults,
    proposals,
    reset,
    state,
    tokens,
    top_ups,
)

MODULES: tuple[ModuleType, ...] = (
    state,
    clock,
    claims,
    tokens,
    accounts,
    proposals,
    approvals,
    top_ups,
    faults,
    reset,
)
"""Modules with ENDPOINTS. Add a new module here."""

ENDPOINTS = [endpoint for module in MODULES for endpoint in module.ENDPOINTS]
