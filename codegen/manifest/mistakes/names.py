"""Names in the manifest's spelling, made from names in the spelling of another language or tool."""

from __future__ import annotations

import re
from collections.abc import Iterator


def dashed(name: str) -> str:
    """Return a name in lower case with dashes: `thing-id` for `thing_id`, `thingId` and `--thing-id`."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name)
    return re.sub(r"[^A-Za-z0-9]+", "-", words).strip("-").lower()


def respelled(name: str, pattern: str) -> str | None:
    """Return the spelling of a name that matches a pattern of the schema, or None."""
    return next((each for each in _spellings(name) if each and re.search(pattern, each)), None)


def _spellings(name: str) -> Iterator[str]:
    yield dashed(name)
    yield dashed(name).replace("-", "_")
    yield " ".join(map(dashed, name.split()))
