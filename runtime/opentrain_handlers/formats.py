"""Cells of views that need more than a path (contract.md, section 3)."""

from __future__ import annotations

from opentrain_runtime.output.formats import as_text, in_words, money
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.declarations.product import Product


def pay(job: object, product: Product) -> str:
    """Return the pay of an item of GET /jobs, such as `$14.00/h`; empty if it has none."""
    found = job.get("pay") if isinstance(job, dict) else None
    if not isinstance(found, dict):
        return ""
    low, high = found.get("hourlyMin"), found.get("hourlyMax")
    if low is not None and high is not None and low != high:
        return f"{money(low)} to {money(high)}/h"
    if found.get("hourlyRate") is not None:
        return f"{money(found['hourlyRate'])}/h"
    if found.get("fixedPrice") is not None:
        return f"{money(found['fixedPrice'])} fixed price"
    if found.get("perLabelRate") is not None:
        return f"{money(found['perLabelRate'])} per label"
    kind = found.get("paymentType")
    return as_text(in_words(kind, product.words)) if isinstance(kind, str) else ""


def hire_amount(response: object, _product: Product) -> str:
    """Return the amount that was given for a hire, without the fees that the human also pays; empty if unknown."""
    amount = lookup(response, "arguments.amount")
    return "" if amount is None else f"{money(amount)} plus fees"


def message_text(message: object, _product: Product) -> str:
    """Return the text of a message and its attachments."""
    if not isinstance(message, dict):
        return ""
    text, files = message.get("content"), message.get("attachmentCount")
    besides = []
    if isinstance(files, int) and not isinstance(files, bool) and files > 0:
        besides.append(f"[{files} attachment{'' if files == 1 else 's'}]")
    if message.get("hasAudio") is True:
        besides.append("[audio]")
    return "\n".join(([text] if isinstance(text, str) and text else []) + besides)


def message_sender(message: object, _product: Product) -> str:
    """Return `you` for a message of the token's owner, else the sender's id, or `system`."""
    if not isinstance(message, dict):
        return ""
    if message.get("isFromViewer") is True:
        return "you"
    name = message.get("senderUserId")
    return name if isinstance(name, str) and name else "system"
