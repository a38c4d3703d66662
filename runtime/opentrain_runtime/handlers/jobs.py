"""How a public job's pay is written: which number counts depends on its kind (contract.md, section 3)."""

from __future__ import annotations

from opentrain_runtime.present.formats import money


def pay(job: object) -> str:
    """The pay of an entry of GET /jobs, such as `$14.00 an hour`; empty where it names none."""
    found = job.get("pay") if isinstance(job, dict) else None
    if not isinstance(found, dict):
        return ""
    low, high = found.get("hourlyMin"), found.get("hourlyMax")
    if low is not None and high is not None and low != high:
        return f"{money(low)} to {money(high)} an hour"
    if found.get("hourlyRate") is not None:
        return f"{money(found['hourlyRate'])} an hour"
    if found.get("fixedPrice") is not None:
        return f"{money(found['fixedPrice'])} in all"
    if found.get("perLabelRate") is not None:
        return f"{money(found['perLabelRate'])} a label"
    kind = found.get("paymentType")
    return kind if isinstance(kind, str) else ""
