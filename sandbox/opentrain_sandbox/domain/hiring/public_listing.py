"""Public view of a live job (contract.md section 3, jobs search)."""

from __future__ import annotations

import html
from datetime import timedelta
from typing import Any

from opentrain_sandbox.core.clock import iso, parse_iso
from opentrain_sandbox.domain.hiring.jobs import Job

LISTED_FOR = timedelta(days=60)


def category_of(fields: dict[str, Any]) -> str:
    """Return the category of a type of data, a display string such as "Audio Annotation"."""
    data_type = str(fields.get("dataType", "")).strip()
    return f"{data_type.title()} Annotation" if data_type else "Data Annotation"


def display(constant: str) -> str:
    """Return an enum value as words: "ENTRY_LEVEL" becomes "Entry Level"."""
    return constant.replace("_", " ").title()


def public_view(job: Job, company: str, origin: str) -> dict[str, Any]:
    """Return the listing. ``origin`` is the scheme and host of its links."""
    fields = job.fields
    description = str(fields.get("jobDescription", ""))
    published_at = job.published_at or job.created_at
    url = f"{origin}/jobs/{job.slug}"
    paragraphs = [html.escape(part).replace("\n", "<br>") for part in description.split("\n\n")]
    flat = " ".join(description.split())
    return {
        "id": job.id,
        "slug": job.slug,
        "title": job.title,
        "companyName": company,
        "descriptionText": description,
        "descriptionHtml": "".join(f"<p>{part}</p>" for part in paragraphs),
        "seoTitle": f"{job.title} | {company}",
        "summary": flat if len(flat) <= 200 else f"{flat[:199]}\u2026",
        "status": "open",
        "datePosted": published_at,
        "validThrough": iso(parse_iso(published_at) + LISTED_FOR),
        "updatedAt": job.updated_at,
        "employmentTypes": ["CONTRACTOR"],
        "countries": fields.get("countries", []),
        "languages": fields.get("languages", []),
        "category": category_of(fields),
        "dataType": fields.get("dataType"),
        "labelTypes": fields.get("labelTypes", []),
        "labelingSoftware": fields.get("labelingSoftware"),
        "experienceLevel": display(str(fields.get("experienceLevel", "ANY_EXPERIENCE_LEVEL"))),
        "skills": [fields["subjectMatter"]] if fields.get("subjectMatter") else [],
        "pay": pay_view(fields),
        "url": url,
        "applyUrl": f"{url}#apply",
    }


def pay_view(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the pay in US dollars. Only the amount of the job's payment type is set."""
    kind = fields.get("paymentType")
    hourly = fields.get("pricePerHour") if kind == "PAY_PER_HOUR" else None
    return {
        "paymentType": kind,
        "currency": "USD",
        "hourlyRate": hourly,
        "hourlyMin": hourly,
        "hourlyMax": hourly,
        "fixedPrice": fields.get("fixedPrice") if kind == "FIXED_PRICE" else None,
        "perLabelRate": fields.get("pricePerLabel") if kind == "PAY_PER_LABEL" else None,
    }
