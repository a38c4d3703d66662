"""Cells of views that need more than a path (contract.md, section 3)."""

from __future__ import annotations

from shlex import quote

from opentrain_runtime.output.blocks import Amount, NextStep
from opentrain_runtime.output.formats import as_text, in_words, money, number, percent
from opentrain_runtime.text.json_path import lookup
from opentrain_runtime.text.plural import counted
from opentrain_runtime.text.sanitize import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.output.blocks import OutputBlock

_RATE_UNITS = {"PAY_PER_HOUR": "/h", "PAY_PER_LABEL": " per label"}
_STEPS = {
    "NOT_FUNDED": ("fund", "Request funding of"),
    "ACTIVE_FUNDED": ("approve", "Request release of"),
}
"""Command and purpose of what comes next, by the status of a milestone."""
_VOLUME_UNITS = {"PAY_PER_HOUR": " h", "PAY_PER_LABEL": " labels"}


def pay(job: object, product: Product) -> str:
    """Return the pay of an item of GET /jobs, such as `$14.00/h`; empty if it has none."""
    found = job.get("pay") if isinstance(job, dict) else None
    if not isinstance(found, dict):
        return ""
    low, high = found.get("hourlyMin"), found.get("hourlyMax")
    if low is not None and high is not None and low != high:
        return Amount(f"{money(low)} to {money(high)}/h")
    if found.get("hourlyRate") is not None:
        return Amount(f"{money(found['hourlyRate'])}/h")
    if found.get("fixedPrice") is not None:
        return Amount(f"{money(found['fixedPrice'])} fixed")
    if found.get("perLabelRate") is not None:
        return Amount(f"{money(found['perLabelRate'])}/label")
    kind = found.get("paymentType")
    return as_text(in_words(kind, product.words)) if isinstance(kind, str) else ""


def rate(contract: object, product: Product) -> str:
    """Return the rate of a contract, such as `$14.20/h`; its payment type if it has none."""
    price, kind = lookup(contract, "rateUsd"), lookup(contract, "paymentType")
    words = as_text(in_words(kind, product.words)) if isinstance(kind, str) else ""
    if price is None:
        return words
    return money(price) + _RATE_UNITS.get(as_text(kind), f" {words.lower()}" if words else "")


def budget(contract: object, _product: Product) -> str:
    """Return how much of a budget is used, such as `$70.00 of $140.00 used, 4.9 h worked`."""
    amount, share = lookup(contract, "budget.fundedAmountUsd"), lookup(contract, "budget.consumedFraction")
    if not isinstance(amount, int | float) or not isinstance(share, int | float):
        return ""
    done = _done(contract)
    return f"{money(round(amount * share, 2))} of {money(amount)} used" + (f", {done}" if done else "")


def funded(contract: object, _product: Product) -> str:
    """Return the funded amount and volume of a contract, such as `$140.00 for 9.86 h`."""
    amount, volume = lookup(contract, "budget.fundedAmountUsd"), _volume(contract, "fundedVolume")
    return " for ".join(text for text in ("" if amount is None else money(amount), volume) if text)


def used(contract: object, _product: Product) -> str:
    """Return the used share and volume of a budget, such as `50% (4.93 h)`."""
    share, volume = lookup(contract, "budget.consumedFraction"), _volume(contract, "consumedVolume")
    return _with_detail("" if share is None else percent(share), volume)


def left(contract: object, _product: Product) -> str:
    """Return the volume that is left of a budget, such as `4.93 h`."""
    return _volume(contract, "remainingVolume")


def milestone_to_do(milestone: object, _product: Product) -> str:
    """Return what a milestone waits for."""
    if lookup(milestone, "pendingApproval") is True:
        return "approval pending"
    return "review the work" if lookup(milestone, "needsReview") is True else ""


def milestone_steps(response: object, product: Product) -> Iterator[OutputBlock]:
    """Yield the command that comes next for each milestone without a pending approval: its funding or its release."""
    milestones = lookup(response, "contract.milestones")
    for milestone in milestones if isinstance(milestones, list) else []:
        verb, says = _STEPS.get(as_text(lookup(milestone, "status")), ("", ""))
        milestone_id = lookup(milestone, "id")
        if verb and isinstance(milestone_id, str) and lookup(milestone, "pendingApproval") is not True:
            name = lookup(milestone, "name", "id")
            command = f"{product.binary} milestones {verb} --milestone-id={quote(milestone_id)}"
            yield NextStep(one_line(f"{says} {as_text(name)}"), one_line(command))


def _done(contract: object) -> str:
    """Return the work that was done, in hours or labels."""
    hours, labels = lookup(contract, "budget.consumed.hours"), lookup(contract, "budget.consumed.labels")
    if lookup(contract, "paymentType") == "PAY_PER_LABEL":
        return "" if labels is None else f"{number(labels)} labels done"
    return "" if hours is None else f"{number(hours)} h worked"


def _volume(contract: object, name: str) -> str:
    """Return a volume of the budget with its unit."""
    value = lookup(contract, f"budget.{name}")
    unit = _VOLUME_UNITS.get(as_text(lookup(contract, "paymentType")), "")
    return "" if value is None else number(value) + unit


def _with_detail(text: str, detail: str) -> str:
    return f"{text} ({detail})" if text and detail else text or detail


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
        besides.append(f"[{counted(files, 'attachment')}]")
    if message.get("hasAudio") is True:
        besides.append("[audio]")
    return "\n".join(([text] if isinstance(text, str) and text else []) + besides)


def message_sender(message: object, _product: Product) -> str:
    """Return `you` for a message of the token's owner and `system` for one without a sender, else nothing."""
    if lookup(message, "isFromViewer") is True:
        return "you"
    return "" if lookup(message, "senderUserId") else "system"
