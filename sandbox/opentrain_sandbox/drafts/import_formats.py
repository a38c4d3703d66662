"""Import of structured drafts: canonical jobs, schema.org JSON-LD, Indeed and HR XML.

Source: contract.md section 3, jobs draft create. Parts without a field are reported, not rejected.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any
from xml.etree import ElementTree

from opentrain_sandbox.drafts.extract_text import read_text
from opentrain_sandbox.drafts.extraction import Extraction
from opentrain_sandbox.drafts.fields import FIELDS, PRICE_FIELDS

FORMATS = ("opentrain_canonical", "schema_org_job_posting", "indeed_xml", "hr_xml")

CANONICAL_NAMES = {"title": "jobTitle", "description": "jobDescription", "tools": "labelingSoftware"}
_XML_TITLES = {"title", "jobtitle", "positiontitle"}
_XML_DESCRIPTIONS = {"description", "jobdescription", "positiondescription", "formatteddescription"}


def read_canonical(job: dict[str, Any]) -> Extraction:
    """Read a canonical job object. Every updateKey is also accepted as a key."""
    extraction = Extraction()
    for name, value in job.items():
        if name == "rateAmount":
            # The field depends on paymentType, which can be anywhere in the object.
            price = PRICE_FIELDS.get(str(job.get("paymentType")))
            _put(extraction, price or name, value, f"job.{name}")
        elif name == "tools" and isinstance(value, list):
            _put(extraction, "labelingSoftware", ", ".join(map(str, value)), f"job.{name}")
        else:
            _put(extraction, CANONICAL_NAMES.get(name, name), value, f"job.{name}")
    return extraction


def read_json_ld(source: Any) -> Extraction:
    """Read a schema.org ``JobPosting`` from an object, a list or ``@graph``, or from JSON text.

    Raises:
        ValueError: it does not contain a JobPosting.
    """
    posting = find_posting(source)
    if posting is None:
        raise ValueError("The JSON-LD does not contain a JobPosting")
    extraction = Extraction()
    for name, value in posting.items():
        path = f"jsonLd.{name}"
        if name == "title":
            _put(extraction, "jobTitle", value, path)
        elif name == "description" and isinstance(value, str):
            _put(extraction, "jobDescription", plain_text(value), path)
        elif name == "baseSalary":
            _read_salary(value, extraction, path)
        elif name == "totalJobOpenings":
            _put(extraction, "headcount", value, path)
        elif not name.startswith("@"):
            _unmapped(extraction, path, "unsupported_field", value)
    _read_description(extraction)
    return extraction


def find_posting(source: Any) -> dict[str, Any] | None:
    """Return the first ``JobPosting`` in a JSON-LD value, or None."""
    if isinstance(source, str):
        try:
            source = json.loads(source)
        except (ValueError, RecursionError):
            return None
    if isinstance(source, list):
        return next((found for item in source if (found := find_posting(item)) is not None), None)
    if not isinstance(source, dict):
        return None
    kind = source.get("@type")
    if kind == "JobPosting" or (isinstance(kind, list) and "JobPosting" in kind):
        return source
    return find_posting(source.get("@graph"))


def read_xml(text: str) -> Extraction:
    """Read title and description of the first job in an Indeed or HR-XML document.

    Raises:
        ValueError: it is not XML, declares a document type, or has neither title nor description.
    """
    # A document type can declare dangerous entities, and job feeds do not need one.
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise ValueError("The XML must not declare a document type")
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError):
        raise ValueError("The XML is not well-formed") from None
    extraction = Extraction()
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2].lower()
        value = " ".join(element.itertext()) if name in _XML_DESCRIPTIONS else (element.text or "")
        if name in _XML_TITLES and "jobTitle" not in extraction.fields and value.strip():
            _put(extraction, "jobTitle", value.strip(), f"xml.{name}")
        elif name in _XML_DESCRIPTIONS and "jobDescription" not in extraction.fields and value.strip():
            _put(extraction, "jobDescription", plain_text(value), f"xml.{name}")
        elif len(element) == 0 and value.strip():
            _unmapped(extraction, f"xml.{name}", "unsupported_field", value.strip())
    if not extraction.fields:
        raise ValueError("The XML contains neither a title nor a description")
    _read_description(extraction)
    return extraction


def plain_text(markup: str) -> str:
    """Convert the HTML of a description to text. Paragraphs and list items become lines."""
    lines = re.sub(r"<(?:br|/p|/li|/div|/h[1-6])[^<>]{0,100}>", "\n", markup, flags=re.IGNORECASE)
    text = html.unescape(re.sub(r"<[a-zA-Z/!][^<>]{0,1000}>", "", lines))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in text.splitlines())).strip()


def _read_description(extraction: Extraction) -> None:
    description = extraction.fields.get("jobDescription")
    if description:
        extraction.fill_from(read_text(description, with_title=False))


def _read_salary(salary: Any, extraction: Extraction, path: str) -> None:
    value = salary.get("value") if isinstance(salary, dict) else None
    currency = salary.get("currency", "USD") if isinstance(salary, dict) else None
    if isinstance(value, dict) and currency == "USD" and value.get("unitText") == "HOUR":
        amount = value.get("value", value.get("minValue"))
        if FIELDS["pricePerHour"].problem(amount) is None:
            extraction.put("paymentType", "PAY_PER_HOUR")
            extraction.put("pricePerHour", amount, confident="value" in value)
            return
    _unmapped(extraction, path, "unsupported_salary", salary)


def _put(extraction: Extraction, name: str, value: Any, path: str) -> None:
    field = FIELDS.get(name)
    if field is None:
        _unmapped(extraction, path, "unknown_field", value)
    elif field.problem(value) is not None:
        _unmapped(extraction, path, "invalid_value", value)
    else:
        extraction.put(name, value)


def _unmapped(extraction: Extraction, path: str, reason: str, value: Any) -> None:
    preview = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    extraction.unmapped.append({"path": path, "reason": reason, "valuePreview": preview[:80]})
