"""Moderation of listings: blocks a marker, so that a block can be tested."""

from __future__ import annotations

from typing import Any

MARKER = "sandbox-blocked"


def blocked_reasons(fields: dict[str, Any]) -> list[str]:
    """Return why title or description are blocked; empty if the listing can be published."""
    text = f"{fields.get('jobTitle', '')}\n{fields.get('jobDescription', '')}".lower()
    return [f"The listing contains the sandbox's marker {MARKER!r}"] if MARKER in text else []
