"""Who wrote a message (contract.md, section 3)."""

from __future__ import annotations


def said(message: object) -> str:
    """The text of a message, and what else it carries."""
    if not isinstance(message, dict):
        return ""
    text, files = message.get("content"), message.get("attachmentCount")
    besides = []
    if isinstance(files, int) and not isinstance(files, bool) and files > 0:
        besides.append(f"[{files} attachment{'' if files == 1 else 's'}]")
    if message.get("hasAudio") is True:
        besides.append("[audio]")
    return "\n".join(([text] if isinstance(text, str) and text else []) + besides)


def sender(message: object) -> str:
    """`you` for a message of the token's owner, else the sender's id, or `system`."""
    if not isinstance(message, dict):
        return ""
    if message.get("isFromViewer") is True:
        return "you"
    name = message.get("senderUserId")
    return name if isinstance(name, str) and name else "system"
