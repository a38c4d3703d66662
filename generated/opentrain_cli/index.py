# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Version of this client and names of the command groups. Resolving a name imports no group."""

from __future__ import annotations

from opentrain_runtime.declarations.program import Program

VERSION = "0.1.0"

PROGRAM = Program(
    binary="opentrain",
    version=VERSION,
    package="opentrain_cli",
    groups={
        "auth": "auth",
        "jobs": "jobs",
        "proposals": "proposals",
        "proposal": "proposals",
        "freelancers": "freelancers",
        "freelancer": "freelancers",
        "messages": "messages",
        "contracts": "contracts",
        "contract": "contracts",
        "milestones": "milestones",
        "approvals": "approvals",
        "approval": "approvals",
        "credits": "credits",
        "updates": "updates",
        "webhooks": "webhooks",
        "webhook": "webhooks",
        "tokens": "tokens",
        "team": "team",
        "payments": "payments",
        "api": "api",
        "mcp": "mcp",
    },
    shortcuts={
        "register": ("auth", "register"),
        "login": ("auth", "login"),
        "whoami": ("auth", "status"),
        "logout": ("auth", "logout"),
        "capabilities": ("jobs", "draft capabilities"),
    },
    topics=(
        "flags",
        "exit-codes",
        "environment",
        "scopes",
        "credentials",
        "agents",
        "tools",
        "events",
        "output",
        "batch",
    ),
    global_flags={
        "--json": False,
        "--query": True,
        "--dry-run": False,
        "--base-url": True,
        "--verbose": False,
        "--no-input": False,
    },
)
