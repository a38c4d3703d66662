"""Control of the sandbox by scripts: endpoints under /sandbox."""

from __future__ import annotations

from types import ModuleType

from opentrain_sandbox.control import actions, api, state
from opentrain_sandbox.web import faults

MODULES: tuple[ModuleType, ...] = (
    faults,
    api,
    state,
    actions,
)
"""Modules with ENDPOINTS; a new subject is a new module and one name here."""

ENDPOINTS = [endpoint for module in MODULES for endpoint in module.ENDPOINTS]
