"""The document and the canned responses of the client's tests are two readings of contract.md, and agree."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.support.documented_responses import check, endpoints
from tests.support.responses import load_responses

SUCCESSES = {name: entry for name, entry in load_responses().items() if "request" in entry}
HEADERS = {
    "content-type": "application/json",
    "access-control-allow-origin": "*",
    "cache-control": "s-maxage=300, stale-while-revalidate=3600",
}
"""Headers of every response. Those that a response does not need do not matter."""


@pytest.mark.parametrize("entry", SUCCESSES.values(), ids=SUCCESSES)
def test_canned_response_is_as_documented(entry: dict[str, Any]) -> None:
    method, _, pattern = entry["request"].partition(" ")
    body = json.dumps(entry["body"]).replace("{base}", "http://localhost")
    check(method, re.sub(r"{\w+}", "x", pattern), entry["status"], HEADERS, body.encode())


def test_most_operations_have_a_canned_response() -> None:
    canned = {re.sub(r"{\w+}", "{}", entry["request"]) for entry in SUCCESSES.values()}
    documented = {re.sub(r"{\w+}", "{}", endpoint.name) for endpoint in endpoints()}
    assert canned <= documented
    assert len(canned) > 40
