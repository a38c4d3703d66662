"""Waiting for a final state, read from plain values."""

from __future__ import annotations

from codegen.manifest.model.waits import Wait, WaitWith
from codegen.manifest.readers.views import read_paths
from codegen.manifest.section import Section


def read_wait(section: Section) -> Wait | None:
    """Return the settings of `--wait`, or None."""
    if not section.value:
        return None
    return Wait(
        says=section.text("says"),
        interval=section.get("interval", int) or 1,
        timeout=section.get("timeout", int) or 1,
        help=section.get("help", str) or Wait.help,
        field=section.get("field", str),
        done=section.texts("done"),
        failed=section.texts("failed"),
        ended=section.texts("ended"),
        result=section.get("result", str),
        nullable=section.get("nullable", bool) or False,
    )


def read_wait_with(section: Section) -> WaitWith | None:
    """Return the command that polls for `--wait`, or None."""
    return WaitWith(section.text("command"), read_paths(section.value.get("id"))) if section.value else None
