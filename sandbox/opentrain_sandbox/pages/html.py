"""HTML rendering: templates, filters and headers of every page."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from opentrain_sandbox.control.clock import clock_view
from opentrain_sandbox.core.clock import parse_iso
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.pages.markdown import to_html
from opentrain_sandbox.pages.static import POLICY, SCRIPTS, STYLE

HEADERS = {
    "Cache-Control": "no-store",
    # Other sites must not see the token in the query of the claim link. With no-referrer, a browser would send the
    # origin "null" for the page's own form, and cross_site.py would reject that under other host names.
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
}
CLAIM_COMMAND = "opentrain auth claim --email=you@example.com"
"""Command with which an agent invites its human."""
TEMPLATES = Environment(
    loader=PackageLoader("opentrain_sandbox.pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
NAVIGATION = (
    ("/", "Home"),
    ("/accounts", "Accounts"),
    ("/jobs", "Jobs"),
    ("/webhooks", "Webhooks"),
    ("/clock", "Clock"),
    ("/faults", "Faults"),
    ("/control", "Control"),
)
"""Pages that every page links to."""
WORDS = {"ACTIVE_FUNDED": "Funded", "CANCELLED": "Canceled"}
"""Words for enum values whose own words do not tell people what they mean."""
LAST = 2**63 - 1
"""Above the number of every item of a list."""
_PATH = re.compile(r"/(?![/\\])[!-~]*")


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """Render a template, with the header and the bar of every page."""
    reading = request.method == "GET"
    query = f"?{request.url.query}" if request.url.query else ""
    common = {
        "style": STYLE,
        "scripts": SCRIPTS,
        "navigation": NAVIGATION,
        "here": request.url.path,
        "clock": clock_view(sandbox_of(request)),
        "faults": request.app.state.faults,
        "back": f"{request.url.path}{query}" if reading else "/",
        # The result of a form is not at the address of the page, so it cannot be fetched again.
        "live": Markup(" data-live") if reading else "",
    }
    content = TEMPLATES.get_template(template).render(**common, **values)
    return HTMLResponse(content, status, headers=HEADERS)


def message(request: Request, title: str, text: str, status: int = 200, *, command: str = "") -> Response:
    """Return a page with a title, one paragraph and optionally a command."""
    return page(request, "message.html", status, title=title, text=text, command=command)


def milliseconds(value: float) -> str:
    """Format a duration in milliseconds as ``12 ms``."""
    return f"{value:.0f} ms" if value >= 1 else "< 1 ms"


def number_of(text: str) -> int | None:
    """Return a number of SQLite, or None if the text is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def before_of(request: Request) -> int:
    """Return the number in the query ``before``: a page of a list has the items below it. The default is ``LAST``."""
    number = number_of(request.query_params.get("before", ""))
    return LAST if number is None else number


def back_of(fields: dict[str, list[str]], default: str) -> str:
    """Return the path of the page to which a form returns: its field ``back``, if that is a path of the sandbox."""
    path = fields.get("back", [""])[-1]
    return path if _PATH.fullmatch(path) else default


def redirect_to(path: str) -> Response:
    """Redirect the browser to the page with the result of a form, so that a reload does not submit it again."""
    return RedirectResponse(path, 303, headers=HEADERS)


async def fields_of(request: Request) -> dict[str, list[str]]:
    """Return the fields of a posted form, each with all its values in order."""
    text = (await request.body()).decode("utf-8", "replace")
    fields: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        fields.setdefault(name, []).append(value)
    return fields


async def field_of(request: Request, name: str) -> str:
    """Return the last value of one field of a posted form, "" if it is missing."""
    return (await fields_of(request)).get(name, [""])[-1]


def money(cents: int) -> str:
    """Format cents as ``$1,234.50``, with a minus sign if they are negative."""
    # A minus sign, because a line can break at a hyphen.
    return f"{'−' if cents < 0 else ''}${abs(cents) / 100:,.2f}"


def utc(moment: str) -> str:
    """Format an ISO 8601 time as ``3 Feb 2031, 09:30 UTC``."""
    at = parse_iso(moment)
    return f"{at.day} {at:%b %Y, %H:%M} UTC"


def duration(seconds: float) -> str:
    """Format a duration in its two largest units, such as ``2 days 3 hours``."""
    parts = []
    rest = int(seconds)
    for unit, length in (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        count, rest = divmod(rest, length)
        if count:
            parts.append(f"{count} {unit}{'' if count == 1 else 's'}")
    return " ".join(parts[:2]) or "0 seconds"


def signed_money(cents: int) -> str:
    """Format cents like ``money``, with a plus sign if they are positive."""
    return f"{'+' if cents > 0 else ''}{money(cents)}"


def day(moment: str) -> str:
    """Format an ISO 8601 time like ``utc``, or as ``3 Feb 2031`` if it is a midnight, which stands for a date."""
    at = parse_iso(moment)
    return utc(moment) if at.hour or at.minute or at.second else f"{at.day} {at:%b %Y}"


def time_of_day(moment: str) -> str:
    """Format an ISO 8601 time as ``09:30:05``."""
    return f"{parse_iso(moment):%H:%M:%S}"


def exact(moment: str) -> str:
    """Format an ISO 8601 time as ``3 Feb 2031, 09:30:05 UTC``."""
    at = parse_iso(moment)
    return f"{at.day} {at:%b %Y, %H:%M:%S} UTC"


def words(constant: str) -> str:
    """Return an enum value as words: "PAY_PER_HOUR" becomes "Pay per hour"."""
    return WORDS.get(constant) or constant.replace("_", " ").capitalize()


TEMPLATES.filters |= {
    "money": money,
    "signed_money": signed_money,
    "utc": utc,
    "day": day,
    "time_of_day": time_of_day,
    "duration": duration,
    "exact": exact,
    "milliseconds": milliseconds,
    "words": words,
    "markdown": to_html,
}
_MACROS = TEMPLATES.get_template("macros.html").module
TEMPLATES.filters |= {name: getattr(_MACROS, name) for name in ("timestamp", "date", "clock_time", "no_wrap")}
