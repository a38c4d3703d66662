"""Endpoints of job drafts: create, update, capabilities (contract.md section 3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.core.validation_issues import (
    invalid_enum,
    invalid_type,
    issue,
    too_big,
    too_small,
    unrecognized_keys,
)
from opentrain_sandbox.domain.hiring import jobs
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.drafts.extract_text import read_text
from opentrain_sandbox.drafts.extraction import Extraction
from opentrain_sandbox.drafts.fields import (
    EXPERIENCE_LEVELS,
    FIELDS,
    MAX_DESCRIPTION,
    PAYMENT_TYPES,
    VOLUME_UNITS,
    patch_problems,
)
from opentrain_sandbox.drafts.import_formats import FORMATS, read_canonical, read_json_ld, read_xml
from opentrain_sandbox.drafts.readiness import validate
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, invalid
from opentrain_sandbox.web.ownership import own_job
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

DRAFTING = "public_api_job_drafting"
CREATE_KEYS = {
    "rawJobDescription",
    "source",
    "format",
    "job",
    "jsonLd",
    "xml",
    "idempotencyKey",
    "externalId",
}
FORMAT_PARTS = {"opentrain_canonical": "job", "schema_org_job_posting": "jsonLd", "indeed_xml": "xml", "hr_xml": "xml"}
"""The key of the job in each format."""
MAX_KEY = 255


@dataclass(frozen=True)
class Import:
    """A parsed request body: the extracted draft, and the client's ids for it."""

    extraction: Extraction
    idempotency_key: str | None
    external_id: str | None


async def create_draft(request: Request) -> Response:
    """POST /job-drafts: create a draft with 201, or return the one with the same idempotency key with 200."""
    caller = require(request, "jobs:write", DRAFTING)
    body = await json_object(request)
    sandbox = sandbox_of(request)
    key = text_beside_source(body, "idempotencyKey")
    if key is not None:
        known = jobs.find_by_key(sandbox.database, caller.account.id, key)
        if known is not None:
            return JSONResponse(created_view(request, known, Extraction()), 200)
    source = read_import(body)
    job = jobs.create(
        sandbox.database,
        caller.account.id,
        source.extraction.fields,
        sandbox.now(),
        low_confidence=source.extraction.low_confidence,
        external_id=source.external_id,
        idempotency_key=source.idempotency_key,
    )
    return JSONResponse(created_view(request, job, source.extraction), 201)


def read_import(body: dict[str, Any]) -> Import:
    """Parse any body that contract.md section 3 lists for draft creation.

    Raises:
        ApiError: 400 with ``details.issues``.
    """
    unknown = [name for name in body if name not in CREATE_KEYS]
    if unknown:
        raise invalid([unrecognized_keys([], unknown)])
    key, external_id = text_beside_source(body, "idempotencyKey"), text_beside_source(body, "externalId")
    return Import(read_source(body), key, external_id)


def read_source(body: dict[str, Any]) -> Extraction:
    """Parse the description, which is in exactly one of ``format``, ``rawJobDescription`` and ``source``.

    Raises:
        ApiError: 400 with ``details.issues``.
    """
    given = [name for name in ("format", "rawJobDescription", "source") if name in body]
    if len(given) != 1:
        message = "Expected exactly one of rawJobDescription, source and format"
        raise invalid([issue("invalid_union", [], message)])
    part = FORMAT_PARTS.get(str(body.get("format")))
    others = [name for name in sorted(set(FORMAT_PARTS.values())) if name in body and name != part]
    if others and (part or given != ["format"]):
        raise invalid([unrecognized_keys([], others)])
    if given == ["rawJobDescription"]:
        return read_plain(body["rawJobDescription"], ["rawJobDescription"])
    if given == ["source"]:
        source = body["source"]
        if not isinstance(source, dict):
            raise invalid([invalid_type(["source"], "object", source)])
        if source.get("type") != "text":
            raise invalid([invalid_enum(["source", "type"], ["text"], source.get("type"))])
        return read_plain(source.get("text"), ["source", "text"])
    return read_format(body["format"], body)


def read_format(name: Any, body: dict[str, Any]) -> Extraction:
    """Parse a structured source.

    Raises:
        ApiError: 400 with ``details.issues``.
    """
    if name not in FORMATS:
        raise invalid([invalid_enum(["format"], FORMATS, name)])
    part = FORMAT_PARTS[name]
    value = body.get(part)
    try:
        if part == "job":
            if not isinstance(value, dict):
                raise invalid([invalid_type(["job"], "object", value)])
            return read_canonical(value)
        if part == "jsonLd":
            return read_json_ld(value)
        if not isinstance(value, str):
            raise invalid([invalid_type(["xml"], "string", value)])
        return read_xml(value)
    except RecursionError:
        raise invalid([issue("custom", [part], "The job is nested too deeply")]) from None
    except ValueError as error:
        raise invalid([issue("custom", [part], str(error))]) from None


def read_plain(text: Any, path: list[str | int]) -> Extraction:
    """Parse a plain-text description of 1 to 60,000 characters.

    Raises:
        ApiError: 400 with ``details.issues``.
    """
    if not isinstance(text, str):
        raise invalid([invalid_type(path, "string", text)])
    if not text.strip():
        raise invalid([too_small(path, "The job description is empty")])
    if len(text) > MAX_DESCRIPTION:
        raise invalid([too_big(path, MAX_DESCRIPTION, "string")])
    return read_text(text)


def text_beside_source(body: dict[str, Any], name: str) -> str | None:
    """Return ``idempotencyKey`` or ``externalId``, which can be at the top level or inside ``source``.

    Raises:
        ApiError: 400 with ``details.issues``.
    """
    source = body.get("source")
    value, path = body.get(name), [name]
    if value is None and isinstance(source, dict):
        value, path = source.get(name), ["source", name]
    if value is None:
        return None
    if not isinstance(value, str):
        raise invalid([invalid_type([*path], "string", value)])
    if len(value) > MAX_KEY:
        raise invalid([too_big([*path], MAX_KEY, "string")])
    return value or None


def draft_url(request: Request, job: Job) -> str:
    """Return the URL of the page on which a human reads the draft."""
    return f"{origin_of(request)}/drafts?jobId={job.id}"


def created_view(request: Request, job: Job, extraction: Extraction) -> dict[str, Any]:
    """Return the response to draft creation (contract.md section 3)."""
    validation = validate(job.fields)
    return {
        "ok": True,
        "jobId": job.id,
        "status": job.status,
        "draftUrl": draft_url(request, job),
        "reviewUrl": draft_url(request, job),
        "validation": validation,
        "missingFields": validation["missingFields"],
        "normalizedFields": job.fields,
        "warnings": extraction.warnings,
        "unmappedFields": extraction.unmapped,
        "lowConfidenceFields": list(job.low_confidence),
    }


async def update_draft(request: Request) -> Response:
    """PATCH /job-drafts/{jobId}: set fields of an unpublished draft (contract.md section 3)."""
    caller = require(request, "jobs:write", DRAFTING)
    patch = await json_object(request)
    sandbox = sandbox_of(request)
    job = own_job(request, caller)
    problems = patch_problems(patch)
    if problems:
        raise invalid(problems)
    if job.status != "DRAFT":
        details = {"jobId": job.id, "status": job.status, "requiredStatus": "DRAFT"}
        raise ApiError(409, "The job is not an unpublished draft", details)
    job = jobs.set_fields(sandbox.database, job, patch, sandbox.now())
    validation = validate(job.fields)
    return JSONResponse(
        {
            "ok": True,
            "jobId": job.id,
            "status": job.status,
            "draftUrl": draft_url(request, job),
            "validation": validation,
            "missingFields": validation["missingFields"],
        }
    )


async def show_capabilities(request: Request) -> Response:
    """GET /job-drafts/capabilities: show features, update keys and enums (contract.md section 3)."""
    require(request)
    on = sandbox_of(request).features
    drafting, publishing = DRAFTING in on, "public_api_job_publishing" in on
    return JSONResponse(
        {
            "featureKey": DRAFTING,
            "namespace": "public_api",
            "rolloutMode": "ALL",
            "actorIsAdmin": False,
            "capabilities": {
                "draftImport": drafting,
                "draftCreate": drafting,
                "draftUpdate": drafting,
                "draftUrlRead": drafting,
                "publish": publishing,
                "hiring": "public_api_hiring" in on,
                "messagingWrites": "public_api_messaging_writes" in on,
                "team": "public_api_team" in on,
                "paymentsWrite": "public_api_payments_write" in on,
                "credits": "public_api_credits" in on,
                "webhooks": "public_api_webhooks" in on,
            },
            "draft": {
                "importFormats": ["text", *FORMATS],
                "updateKeys": list(FIELDS),
                "enums": {
                    "paymentType": list(PAYMENT_TYPES),
                    "experienceLevel": list(EXPERIENCE_LEVELS),
                    "dataVolumeUnit": list(VOLUME_UNITS),
                },
            },
            "authBootstrap": "token",
            "enabled": drafting,
        }
    )


ENDPOINTS = [
    Endpoint("POST", f"{API_PREFIX}/job-drafts", create_draft),
    Endpoint("GET", f"{API_PREFIX}/job-drafts/capabilities", show_capabilities),
    Endpoint("PATCH", f"{API_PREFIX}/job-drafts/{{job_id}}", update_draft),
]
