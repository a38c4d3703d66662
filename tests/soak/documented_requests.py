"""Requests generated from the sandbox's OpenAPI document, valid and invalid ones, to every operation.

    python -m tests.soak.documented_requests --examples 200 --seed 1 --record

schemathesis generates the requests and checks each response: its status, media type, headers and body must be
documented, an invalid request must be rejected, and nothing may crash. Each operation gets an account of its own. Ids
of what the account has take the place of most generated ones.
"""

from __future__ import annotations

import argparse
import copy
import platform
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any, cast

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from opentrain_sandbox.openapi.document import build_document
from tests.support.asgi_sandbox import Account, asgi_sandbox, full_account
from tests.support.checked_sandbox import FAULTS
from tests.support.paths import ROOT

from .records import put, table

ORIGIN = "http://localhost"
RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- documented-requests: begin -->", "<!-- documented-requests: end -->"
CHECKS: list[Any] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
OF_PARAMETER = {
    "jobId": ("job", "draft"), "proposalId": ("proposal", "hired", "asked"), "conversationId": ("conversation",),
    "topUpId": ("topUp",), "contractId": ("contract",), "milestoneId": ("funded", "milestone"),
    "approvalId": ("approval",), "webhookId": ("webhook",), "tokenId": ("token",),
}  # fmt: skip
"""Names of ``Account.ids`` for each parameter of a path, a query or a body."""


@cache
def operations() -> dict[str, Any]:
    """Return the operations of the document by method and path. Without ``security``, every request has a token."""
    document = copy.deepcopy(build_document(ORIGIN, "0"))
    for path in document["paths"].values():
        for operation in path.values():
            del operation["security"]
    schema = schemathesis.openapi.from_dict(document)
    # ``ok`` raises if an operation of the document cannot be read.
    found: list[Any] = [result.ok() for result in cast("Any", schema.get_all_operations())]
    return {operation.label: operation for operation in found}


def send_generated(label: str, examples: int, seed_number: int) -> Counter[str]:
    """Send generated requests to one operation of a new sandbox.

    Args:
        label: method and path of the operation.
        examples: the number of valid requests, and of invalid ones.

    Returns:
        The number of responses by kind of request and status.

    Raises:
        FailureGroup: a response is not as documented; with the smallest request that was found.
    """
    counts: Counter[str] = Counter()
    with asgi_sandbox() as client:
        client.sandbox.public_reads.limit = 10**9
        account = full_account(client, "Ada")
        for mode in GenerationMode:
            send = sender(account, mode, counts)
            strategy = operations()[label].as_strategy(generation_mode=mode)
            limits = settings(
                max_examples=examples,
                database=None,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                phases=[Phase.generate, Phase.shrink],
            )
            try:
                limits(seed(seed_number)(given(strategy, st.data())(send)))()
            except Unsatisfiable:
                # An operation without parameters and body has no invalid request.
                assert mode is GenerationMode.NEGATIVE
    return counts


def sender(account: Account, mode: GenerationMode, counts: Counter[str]) -> Callable[[Any, st.DataObject], None]:
    """Return a function that sends one request, checks the response, and counts it."""
    known = known_values(account)

    def send(case: Any, data: st.DataObject) -> None:
        use_known(case, known, data)
        request = case.as_transport_kwargs(base_url=ORIGIN)
        request.pop("cookies", None)
        if isinstance(request.get("data"), bytes):
            request["content"] = request.pop("data")
        response = account.client.request(request.pop("method"), request.pop("url"), account.token, **request)
        counts[f"{mode.value} {response.status_code}"] += 1
        case.validate_response(response, checks=CHECKS[:-1] if is_large_limit(case) else CHECKS)
        assert FAULTS == []

    return send


def known_values(account: Account) -> dict[str, list[Any]]:
    """Return existing values of parameters by name, and amounts that the account can pay."""
    known: dict[str, list[Any]] = {name: [account.ids[key] for key in keys] for name, keys in OF_PARAMETER.items()}
    agent = account.client.ok("POST", "/api/agent/identity")
    return known | {
        "freelancerId": ["user_seed_mei"],
        "idOrSlug": ["user_seed_mei"],
        "claim_token": [agent["claim_token"], account.claim_token],
        "amount": [100],
        "amountUsd": [40],
        "volume": [2],
    }


def use_known(case: Any, known: dict[str, list[Any]], data: st.DataObject) -> None:
    """Put existing values into three of four requests, and take the cursor out of them."""
    if case.query and "cursor" in case.query and data.draw(st.integers(0, 3)):
        del case.query["cursor"]
    nested = case.body.get("milestone") if isinstance(case.body, dict) else None
    for part in (case.path_parameters, case.query, case.body, nested):
        if isinstance(part, dict):
            for name in sorted(part.keys() & known.keys()):
                if data.draw(st.integers(0, 3)):
                    part[name] = data.draw(st.sampled_from(known[name]))


def is_large_limit(case: Any) -> bool:
    """Return whether the limit is above the maximum. It then counts as the maximum (sandbox/ASSUMPTIONS.md)."""
    limit = (case.query or {}).get("limit")
    return isinstance(limit, int) and limit > 100


def run(examples: int, seed_number: int) -> tuple[Counter[str], list[str]]:
    """Send generated requests to all operations.

    Returns:
        The number of responses by kind of request and status, of operations, and the violations.
    """
    counts: Counter[str] = Counter()
    violations: list[str] = []
    for label in operations():
        counts["operations"] += 1
        try:
            done = send_generated(label, examples, seed_number)
        except (Exception, FailureGroup) as error:
            violations.append(f"{label}: {error}")
            FAULTS.clear()
            continue
        counts += done
        if not any(name.startswith("positive 2") for name in done):
            violations.append(f"{label}: no valid request succeeded")
    return counts, violations


def page(counts: Counter[str], violations: list[str], examples: int, seed_number: int) -> str:
    """Return the section of the last run."""
    lines = [
        BEGIN,
        "## Requests generated from the OpenAPI document",
        "",
        f"{examples:,} valid and {examples:,} invalid requests to each operation of the sandbox, seed {seed_number}.",
        "Checked: status, media type, headers and body of each response are documented. Invalid requests are rejected.",
        "Each operation succeeds.",
        "",
        f"**Violations: {len(violations)}.** On Python {platform.python_version()}.",
        "",
        f"    python -m tests.soak.documented_requests --examples {examples} --seed {seed_number} --record",
        *table("Responses by kind of request", counts),
        "",
        *[f"- {violation}" for violation in violations],
        END,
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run the command line of the long run. Return 1 for a violation."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.soak.documented_requests", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--examples", type=int, default=200, help="valid and invalid requests for each operation (200)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the requests (1)")
    parser.add_argument("--record", action="store_true", help="write the figures to docs/soak.md")
    options = parser.parse_args()
    counts, violations = run(options.examples, options.seed)
    section = page(counts, violations, options.examples, options.seed)
    print(section)
    if options.record:
        put(RECORD, section)
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
