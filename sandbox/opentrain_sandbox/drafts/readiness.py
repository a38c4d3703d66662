"""Readiness of a draft for publishing, and questions for missing fields (contract.md section 3, jobs draft create)."""

from __future__ import annotations

from typing import Any

from opentrain_sandbox.drafts.fields import FIELDS, PRICE_FIELDS, REQUIRED, Field

MIN_DESCRIPTION = 30


def missing_fields(fields: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the required fields without a value, each as the question of the API."""
    required = list(REQUIRED)
    # The required amount depends on the payment type.
    price = PRICE_FIELDS.get(fields.get("paymentType", ""))
    if price is not None:
        required.append(price)
    return [question(FIELDS[name]) for name in required if is_blank(fields.get(name))]


def question(field: Field) -> dict[str, Any]:
    """Return one item of ``missingFields``: ``{field, label, message, code, prompt, type, enumValues, ...}``."""
    types = {"enum": "enum", "number": "number", "integer": "number", "list": "array", "text": "string"}
    return {
        "field": field.name,
        "label": field.label,
        "message": f"{field.label} is required",
        "code": "missing_required_field",
        "prompt": field.question,
        "type": types[field.kind],
        "enumValues": list(field.options) if field.kind == "enum" else None,
        "updateKeys": [field.name],
        "example": field.example,
        "hint": field.hint,
    }


def is_blank(value: Any) -> bool:
    """Return whether a field has no value: missing, an empty list, or white space."""
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def validate(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the validation of a draft: ``{publishReady, issueCount, missingFieldCount, missingFields, issues}``.

    ``issues`` are those of fields whose value cannot be published.
    """
    missing = missing_fields(fields)
    issues = []
    description = fields.get("jobDescription", "")
    if description.strip() and len(description.strip()) < MIN_DESCRIPTION:
        issues.append(
            {
                "field": "jobDescription",
                "code": "too_short",
                "message": f"Job description needs at least {MIN_DESCRIPTION} characters",
            }
        )
    return {
        "publishReady": not missing and not issues,
        "issueCount": len(issues),
        "missingFieldCount": len(missing),
        "missingFields": missing,
        "issues": issues,
    }
