"""A live job as the public sees it (contract.md section 3, jobs search)."""

from __future__ import annotations

import html
from datetime import timedelta
from typing import Any

from opentrain_sandbox.core.clock import iso, parse_iso
from opentrain_sandbox.domain.hiring.jobs import Job

LISTED_FOR = timedelta(days=60)


def category_of(fields: dict[str, Any]) -> str:
    """The category, a display string such as "Audio Annotation", from the type of the data."""
    data_type = str(fields.get("dataType", "")).strip()
    return f"{data_type.title()} Annotation" if data_type else "Data Annotation"


def display(constant: str) -> str:
    """Writes an enum value for people: "ENTRY_LEVEL" becomes "Entry Level"."""
    return constant.replace("_", " ").title()


def public_view(job: Job, company: str, origin: str) -> dict[str, Any]:
    """The listing. ``origin`` is the scheme and host of its links."""
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
    """The pay; only the amount of the job's own payment type is set, in US dollars."""
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
