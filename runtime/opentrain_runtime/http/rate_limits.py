"""Rate limits that the API tells by headers of its own, instead of the status 429 and the header Retry-After."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.declarations.product import RateLimit
    from opentrain_runtime.http.messages import Response


def apply_rate_limit(response: Response, declared: RateLimit, now: float) -> None:
    """Mark a response that tells a rate limit, and give it the Retry-After header that it lacks.

    `now` is in seconds since 1970. A time that is not a number is ignored.
    """
    if response.status == declared.status:
        value = response.headers.get(declared.header.lower())
        response.rate_limited = value is not None and declared.value in (None, value.strip())
    if not response.rate_limited or "retry-after" in response.headers:
        return
    for name, start in ((declared.until, now), (declared.after, 0.0)):
        told = response.headers.get(name.lower(), "").strip() if name is not None else ""
        if re.fullmatch(r"[0-9]{1,15}(\.[0-9]{1,9})?", told):
            response.headers = {**response.headers, "retry-after": f"{max(0.0, float(told) - start):.3f}"}
