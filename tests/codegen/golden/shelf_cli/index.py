# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Version of this client and names of the command groups. Resolving a name imports no group."""

from __future__ import annotations

from opentrain_runtime.declarations.program import Program

VERSION = "3.10.2"

PROGRAM = Program(
    binary="shelf",
    version=VERSION,
    package="shelf_cli",
    groups={
        "auth": "auth",
        "books": "books",
        "book": "books",
        "loans": "loans",
        "loan": "loans",
        "front-desk": "front_desk",
        "desk": "desk",
        "records": "records",
        "ping": "ping",
        "lend-a-hand": "lend_a_hand",
    },
    shortcuts={"find": ("books", "list"), "reserve": ("loans", "hold place"), "enqueue": ("loans", "hold place")},
    topics=("flags", "exit-codes", "environment", "scopes", "opening-hours"),
    global_flags={
        "--json": False,
        "--query": True,
        "--dry-run": False,
        "--base-url": True,
        "--library": True,
        "--branch": True,
        "--verbose": False,
        "--no-input": False,
    },
    unlisted=("enqueue",),
)
