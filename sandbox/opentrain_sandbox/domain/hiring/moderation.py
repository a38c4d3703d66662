"""The moderation of listings: a stand-in that blocks on a marker, so that a block can be practised."""

from __future__ import annotations

from typing import Any

MARKER = "sandbox-blocked"


def blocked_reasons(fields: dict[str, Any]) -> list[str]:
    """Why the listing is blocked; empty when it may go live. Title and description are looked at."""
    text = f"{fields.get('jobTitle', '')}\n{fields.get('jobDescription', '')}".lower()
    return [f"The listing contains the sandbox's marker {MARKER!r}"] if MARKER in text else []
