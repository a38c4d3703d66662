"""Whether a draft can be published, and what to ask for (contract.md section 3, jobs draft create)."""

from __future__ import annotations

from typing import Any

from opentrain_sandbox.drafts.fields import FIELDS, PRICE_FIELDS, REQUIRED, Field

MIN_DESCRIPTION = 30


def missing_fields(fields: dict[str, Any]) -> list[dict[str, Any]]:
    """The required fields that hold nothing, each as the question that the API asks."""
    required = list(REQUIRED)
    # Which amount is needed is known only with the payment type.
    price = PRICE_FIELDS.get(fields.get("paymentType", ""))
    if price is not None:
        required.append(price)
    return [question(FIELDS[name]) for name in required if is_blank(fields.get(name))]


def question(field: Field) -> dict[str, Any]:
    """One entry of ``missingFields``: ``{field, label, message, code, prompt, type, enumValues, ...}``."""
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
    """Whether a field holds nothing: absent, an empty list, or white space."""
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def validate(fields: dict[str, Any]) -> dict[str, Any]:
    """The validation of a draft: ``{publishReady, issueCount, missingFieldCount, missingFields, issues}``.

    ``issues`` are fields that hold something which cannot be published.
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
