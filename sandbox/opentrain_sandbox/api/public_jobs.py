"""Tokenless endpoints of published jobs: search, one job, facets, changes (contract.md sections 1 and 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.clock import iso, parse_iso
from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.domain.hiring import jobs
from opentrain_sandbox.domain.hiring.jobs import Job
from opentrain_sandbox.domain.hiring.public_listing import category_of, public_view
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.drafts.fields import PAYMENT_TYPES
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, envelope, not_found
from opentrain_sandbox.web.pagination import read_page
from opentrain_sandbox.web.routing import Endpoint, Handler

CORS = {"Access-Control-Allow-Origin": "*"}
CACHED = {**CORS, "Cache-Control": "s-maxage=300, stale-while-revalidate=3600"}
PREFLIGHT = {
    **CORS,
    "Access-Control-Allow-Methods": "GET, OPTIONS",
    "Access-Control-Allow-Headers": "Content-Type, Authorization",
}
MAX_ID = 64
MAX_CHANGES = 5_000
"""Maximum number of changes in one response."""


def tokenless(read: Handler) -> Handler:
    """Wrap a tokenless endpoint: limit it to 120 requests per minute and address, and allow all origins (CORS)."""

    async def handler(request: Request) -> Response:
        sandbox = sandbox_of(request)
        address = request.client.host if request.client is not None else "unknown"
        wait = sandbox.public_reads.hit(address, sandbox.now())
        if wait is not None:
            message = f"The limit of {sandbox.public_reads.limit} requests per minute is reached"
            return envelope(429, message, headers={**CORS, "Retry-After": str(wait)})
        try:
            return await read(request)
        except ApiError as error:
            return envelope(error.status, error.message, error.details, CORS)

    return handler


async def search_jobs(request: Request) -> Response:
    """GET /jobs: list live jobs, latest first (contract.md section 3, jobs search)."""
    page = read_page(request, "jobs")
    query = request.query_params
    pay_type = query.get("payType")
    if pay_type is not None and pay_type not in PAYMENT_TYPES:
        raise ApiError(
            400, f"Unknown pay type {pay_type!r}", {"field": "payType", "supportedValues": list(PAYMENT_TYPES)}
        )
    filters = {name: query.get(name, "") for name in ("q", "category", "language", "country")}
    live = ((job, view_of(request, job)) for job in jobs.iterate_live(sandbox_of(request).database, page.below))
    found = (
        (job, view)
        for job, view in live
        if matches(view, filters) and (pay_type is None or view["pay"]["paymentType"] == pay_type)
    )
    items, cursor = page.cut(list(islice(found, page.fetch)), lambda item: item[0].published_seq or 0)
    return JSONResponse(
        {"jobs": [view for _, view in items], "nextCursor": cursor, "generatedAt": now_of(request)},
        headers=CACHED,
    )


def matches(view: dict[str, Any], filters: dict[str, str]) -> bool:
    """Return whether a listing matches the filters. An empty filter matches all. Letter case does not matter.

    Each word of ``q`` must be somewhere in the listing. ``category`` is a display string or its slug. A job without
    countries is open to every country.
    """
    text = " ".join(
        [
            view["title"],
            view["companyName"],
            view["descriptionText"],
            view["category"],
            *view["labelTypes"],
            *view["languages"],
        ]
    ).casefold()
    category = filters["category"].casefold().replace("-", " ").replace("_", " ").strip()
    return (
        all(word in text for word in filters["q"].casefold().split())
        and category in ("", view["category"].casefold())
        and (not filters["language"] or contains(view["languages"], filters["language"]))
        and (not filters["country"] or not view["countries"] or contains(view["countries"], filters["country"]))
    )


def contains(values: Iterable[str], value: str) -> bool:
    """Return whether ``value`` is one of the values, in any letter case."""
    return value.strip().casefold() in (item.casefold() for item in values)


def view_of(request: Request, job: Job) -> dict[str, Any]:
    """Return the listing of one job."""
    account = accounts.find(sandbox_of(request).database, job.account_id)
    assert account is not None
    return public_view(job, account.name, origin_of(request))


def now_of(request: Request) -> str:
    """Return the current time, ISO 8601."""
    return iso(sandbox_of(request).now())


async def show_job(request: Request) -> Response:
    """GET /jobs/{id}: show a listing, or respond with 404 ``{id, status: "closed"}`` if it was live (section 3)."""
    job_id = request.path_params.get("job_id", "")
    if not 0 < len(job_id) <= MAX_ID:
        raise ApiError(400, f"The job id must have 1 to {MAX_ID} characters", {"field": "id"})
    job = jobs.find(sandbox_of(request).database, job_id)
    if job is None or job.published_at is None:
        raise not_found("jobs", "Job not found", jobId=job_id)
    if not job.live:
        return JSONResponse({"id": job.id, "status": "closed"}, 404, headers=CORS)
    return JSONResponse(view_of(request, job), headers=CACHED)


async def show_facets(request: Request) -> Response:
    """GET /jobs/facets: count live jobs by category, language, country and pay type (contract.md section 3)."""
    database = sandbox_of(request).database
    categories: Counter[str] = Counter()
    for data_type, count in jobs.count_live_by(database, "dataType").items():
        categories[category_of({} if data_type is None else {"dataType": data_type})] += count
    return JSONResponse(
        {
            "totalJobs": jobs.count_live(database),
            "categories": value_counts(categories),
            "languages": value_counts(jobs.count_live_by_item(database, "languages")),
            "countries": value_counts(jobs.count_live_by_item(database, "countries")),
            "payTypes": value_counts(jobs.count_live_by(database, "paymentType")),
            "generatedAt": now_of(request),
        },
        headers=CACHED,
    )


def value_counts(counts: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return ``{value, count}`` of each value, most frequent first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [{"value": value, "count": count} for value, count in ordered]


async def preflight(request: Request) -> Response:
    """OPTIONS of the tokenless endpoints: respond with 204 to any origin (contract.md section 1)."""
    return Response(status_code=204, headers=PREFLIGHT)


async def list_changes(request: Request) -> Response:
    """GET /jobs/changes: list the changes at or after ``since`` and before ``until``, oldest first.

    ``until`` is the current time, or the time of the first change that did not fit. A client that continues from there
    neither misses a change nor gets one twice.
    """
    since = iso(read_since(request))
    now = iso(sandbox_of(request).now())
    rows = sandbox_of(request).database.all(
        "SELECT * FROM listing_changes WHERE occurred_at >= ? AND occurred_at < ? ORDER BY occurred_at, seq LIMIT ?",
        (since, now, MAX_CHANGES + 1),
    )
    until = now
    if len(rows) > MAX_CHANGES:
        until = rows[MAX_CHANGES]["occurred_at"]
        rows = [row for row in rows if row["occurred_at"] < until]
    changes = [
        {"jobId": row["job_id"], "eventType": row["event_type"], "occurredAt": row["occurred_at"]} for row in rows
    ]
    return JSONResponse({"since": since, "until": until, "changes": changes, "generatedAt": now}, headers=CACHED)


def read_since(request: Request) -> datetime:
    """Return ``since`` of the query. A date, and a time without an offset, are in UTC.

    Raises:
        ApiError: 400 with ``details.field``.
    """
    try:
        given = datetime.fromisoformat(request.query_params.get("since", ""))
        return parse_iso(given.replace(tzinfo=given.tzinfo or UTC).isoformat())
    except ValueError:
        message = "since must be a date or time in ISO 8601, such as 2030-01-02T12:00:00Z"
        raise ApiError(400, message, {"field": "since"}) from None


READS = {
    "/jobs": search_jobs,
    "/jobs/": show_job,
    "/jobs/facets": show_facets,
    "/jobs/{job_id}": show_job,
    "/jobs/changes": list_changes,
}
ENDPOINTS = [
    endpoint
    for path, read in READS.items()
    for endpoint in (
        Endpoint("GET", f"{API_PREFIX}{path}", tokenless(read)),
        Endpoint("OPTIONS", f"{API_PREFIX}{path}", preflight),
    )
]
