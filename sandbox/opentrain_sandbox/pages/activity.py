"""Activity log on the pages: its lines, and the page of a request."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.activity import DELIVERY, EVENT, KINDS, RECEIVED, REQUEST, Exchange, Filter, Record
from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.pages.account import account_names
from opentrain_sandbox.pages.html import LAST, before_of, message, number_of, page
from opentrain_sandbox.web.routing import Endpoint

SHOWN = 25
"""Number of records on a page."""
KIND_LABELS = {REQUEST: "Requests", EVENT: "Events", DELIVERY: "Deliveries", RECEIVED: "Received"}
KIND_WORDS = {REQUEST: "Request", EVENT: "Event", DELIVERY: "Webhook", RECEIVED: "Received"}
STATUS_LABELS = {"ok": "Succeeded", "failed": "Failed", "2": "2xx", "4": "4xx", "5": "5xx"}
UNSENT = ("Host", "Content-Length", "Connection", "Accept-Encoding", "User-Agent", "Accept")
"""Headers that curl sets itself."""


@dataclass(frozen=True)
class Line:
    """One record as a line. ``href`` leads to its details."""

    record: Record
    kind: str
    href: str
    account: str


def line_of(record: Record, names: dict[str, str]) -> Line:
    """Return the line of a record. ``names`` has the name of each account."""
    paths = {REQUEST: "requests", EVENT: "events", DELIVERY: "deliveries", RECEIVED: "deliveries"}
    href = f"/{paths[record.kind]}/{record.reference}" if record.reference else ""
    return Line(record, KIND_WORDS[record.kind], href, names.get(record.account_id or "", ""))


def lines_of(request: Request, chosen: Filter) -> dict[str, Any]:
    """Return the selected records as values of a template: one page, and the address of the older one."""
    sandbox = sandbox_of(request)
    below = before_of(request)
    records = sandbox.activity.list_latest(chosen, below, SHOWN + 1)
    names = account_names(sandbox.database, {record.account_id for record in records if record.account_id})
    shown = records[:SHOWN]
    query = {"account": chosen.account_id, "kind": chosen.kind, "status": chosen.status}
    kept = {name: value for name, value in query.items() if value}
    older = f"?{urlencode({**kept, 'before': shown[-1].seq})}" if len(records) > SHOWN else ""
    newest = f"?{urlencode(kept)}" if kept else request.url.path
    return {
        "lines": [line_of(record, names) for record in shown],
        "older": older,
        "newest": newest if below != LAST else "",
    }


def filter_of(request: Request) -> Filter:
    """Return the filter of the query: ``account``, ``kind`` and ``status``. Unknown values select all."""
    query = request.query_params
    kind, status = query.get("kind"), query.get("status")
    return Filter(
        account_id=query.get("account") or None,
        kind=kind if kind in KINDS else None,
        status=status if status in STATUS_LABELS else None,
    )


async def show_request(request: Request) -> Response:
    """GET /requests/{id}: show a request and its response, with secrets masked. 404 if it is not kept."""
    sandbox, reference = sandbox_of(request), request.path_params["request_id"]
    found = sandbox.activity.list_of(REQUEST, reference, 1)
    if not found:
        text = "The sandbox does not have a request with this id. It keeps the latest ones, until it stops."
        return message(request, "Request not found", text, 404)
    record = found[0]
    exchange = sandbox.activity.exchange_of(record)
    names = account_names(sandbox.database, {record.account_id} if record.account_id else set())
    return page(
        request,
        "request.html",
        record=record,
        exchange=exchange,
        account=names.get(record.account_id or "", ""),
        curl="" if exchange is None else curl_of(record, exchange, origin_of(request)),
        pretty=pretty,
    )


def curl_of(record: Record, exchange: Exchange, origin: str) -> str:
    """Return the request as a curl command. A masked token becomes a variable of the shell."""
    method = [] if record.label == "GET" else ["-X", record.label]
    lines = [" ".join(["curl", "-i", *method, shlex.quote(f"{origin}{record.target}")])]
    for line in exchange.request_headers.splitlines():
        name, _, value = line.partition(": ")
        if name == "Authorization" and value.startswith("Bearer "):
            lines.append('-H "Authorization: Bearer $OPENTRAIN_API_TOKEN"')
        elif name not in UNSENT:
            lines.append(f"-H {shlex.quote(line)}")
    if exchange.request_body:
        lines.append(f"--data-raw {shlex.quote(exchange.request_body)}")
    return " \\\n  ".join(lines)


def pretty(body: str) -> str:
    """Return a JSON body with line breaks, any other body unchanged."""
    try:
        return json.dumps(json.loads(body), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return body


async def show_event(request: Request) -> Response:
    """GET /events/{id}: show an event, and its deliveries to webhooks."""
    database, number = sandbox_of(request).database, request.path_params["event_id"]
    known = number_of(number)
    row = None if known is None else database.one("SELECT * FROM events WHERE seq = ?", (known,))
    if row is None:
        return message(request, "Event not found", "The sandbox does not have an event with this number.", 404)
    content = json.loads(row["data"])
    deliveries = database.all(
        "SELECT deliveries.*, webhooks.url FROM deliveries JOIN webhooks ON webhooks.id = webhook_id"
        " WHERE event_seq = ? ORDER BY deliveries.seq LIMIT 100",
        (row["seq"],),
    )
    names = account_names(database, {row["account_id"]})
    return page(
        request,
        "event.html",
        event=row,
        body=json.dumps({**content}, indent=2),
        account=names[row["account_id"]],
        approval_id=content.get("approvalId"),
        deliveries=deliveries,
    )


ENDPOINTS = [
    Endpoint("GET", "/requests/{request_id}", show_request),
    Endpoint("GET", "/events/{event_id}", show_event),
]
