"""Who wrote a message (contract.md, section 3)."""

from __future__ import annotations


def sender(message: object) -> str:
    """`you` for a message of the token's owner, else the sender's id, or `system`."""
    if not isinstance(message, dict):
        return ""
    if message.get("isFromViewer") is True:
        return "you"
    name = message.get("senderUserId")
    return name if isinstance(name, str) and name else "system"
