"""Text form of a fault: ``KIND[@RATE][ METHOD PATH]``. It uses the standard library only, for the command line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

PLAIN_KINDS = ("429", "502", "503", "504", "cut-before", "cut-after", "garbage")
EXPECTED = (
    "expected KIND[@RATE][ METHOD PATH] with KIND delay:SECONDS, 429, 429:SECONDS, 502, 503, 504, cut-before, "
    "cut-after or garbage, RATE 1%-100% or xCOUNT, and METHOD and PATH such as 'GET /api/public/v1/jobs/*'"
)
MAX_SECONDS = 3600
_SPEC = re.compile(
    r"(?P<kind>[a-z0-9-]+)(:(?P<seconds>[0-9]{1,5}(\.[0-9]{1,6})?))?"
    r"(@(?:(?P<percent>[0-9]{1,3}(\.[0-9]{1,6})?)%|x(?P<first>[0-9]{1,9})))?"
    r"( +(?P<method>[A-Za-z]+|\*) +(?P<path>[/*]\S*))?"
)


@dataclass
class Fault:
    """One fault to inject.

    Args:
        spec: the text form.
        kind: "delay" or one of ``PLAIN_KINDS``.
        seconds: length of a delay, or the Retry-After of a 429.
        percent: share of the requests, chosen at random; None for all.
        first: number of requests to affect, from the first; None for all.
        method: in upper case, or "*".
        path: a pattern with ``*`` wildcards.
        hits: number of requests that were affected.
        seen: number of matching requests of each method and path.
    """

    spec: str
    kind: str
    seconds: float | None
    percent: float | None
    first: int | None
    method: str
    path: str
    hits: int = 0
    seen: Counter[tuple[str, str]] = field(default_factory=Counter)

    def covers(self, method: str, path: str) -> bool:
        """Return whether the fault applies to a request with this method and path."""
        return self.method in ("*", method) and fnmatchcase(path, self.path)


def parse_fault(spec: str) -> Fault:
    """Parse a fault.

    Raises:
        ValueError: the text is not a fault. The message says what is expected.
    """
    match = _SPEC.fullmatch(spec.strip())
    if match is None:
        raise ValueError(f"invalid fault {spec!r}: {EXPECTED}")
    kind, seconds, percent, first = match["kind"], match["seconds"], match["percent"], match["first"]
    if kind == "delay":
        good = seconds is not None and 0 < float(seconds) <= MAX_SECONDS
    elif kind == "429":
        # Retry-After has whole seconds only.
        good = seconds is None or (seconds.isdigit() and int(seconds) <= MAX_SECONDS)
    else:
        good = kind in PLAIN_KINDS and seconds is None
    good = good and (percent is None or 0 < float(percent) <= 100) and (first is None or int(first) > 0)
    if not good:
        raise ValueError(f"invalid fault {spec!r}: {EXPECTED}")
    return Fault(
        spec=spec.strip(),
        kind=kind,
        seconds=None if seconds is None else float(seconds),
        percent=None if percent is None else float(percent),
        first=None if first is None else int(first),
        method=(match["method"] or "*").upper(),
        path=match["path"] or "*",
    )
