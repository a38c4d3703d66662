"""Control of the sandbox by scripts: endpoints under /sandbox."""

from __future__ import annotations

from types import ModuleType

from opentrain_sandbox.control import actions, api, faults, state

MODULES: tuple[ModuleType, ...] = (
    api,
    state,
    actions,
    faults,
)
"""Modules with ENDPOINTS; a new subject is a new module and one name here."""

ENDPOINTS = [endpoint for module in MODULES for endpoint in module.ENDPOINTS]
