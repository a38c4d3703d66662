"""Activity log on the pages: lines, filters, details, masked secrets, and its size."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Callable
from time import perf_counter
from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.activity import EXCHANGES_KEPT, KEPT, REQUEST, Exchange, Filter, Record
from opentrain_sandbox.core.masking import mask, mask_header
from opentrain_sandbox.pages.activity import SHOWN
from tests.support.asgi_sandbox import AsgiClient, asgi_sandbox
from tests.support.web_pages import V1, page_text

Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]
LINE = re.compile(r'<li id="record-\d+">.*?</li>', re.DOTALL)


def lines(page: httpx.Response) -> list[str]:
    """Return the text of each line of the activity log."""
    return [" ".join(html.unescape(re.sub(r"<[^>]*>", " ", line)).split()) for line in LINE.findall(page.text)]


def request_page(human: httpx.Client, target: str) -> httpx.Response:
    """Return the page of the latest request with this target."""
    page = human.get("/?kind=request").text
    found = re.search(rf'href="(/requests/req_\w+)"><strong>\w+</strong> {re.escape(html.escape(target))}</a>', page)
    assert found is not None
    return human.get(found[1])


def test_requests_and_events_are_lines(human: httpx.Client, employer: httpx.Client, account_id: str) -> None:
    employer.get(f"{V1}/jobs/mine?limit=1")
    employer.get(f"{V1}/contracts/ctr_x")
    human.post("/sandbox/faults", json={"fault": "503@x1 GET /api/public/v1/team"})
    shown = lines(human.get("/"))
    assert re.fullmatch(r"12:00:00 Request POST /sandbox/faults 201 \S+( \d+)? ms", shown[0])
    assert re.fullmatch(r"12:00:00 Request GET /api/public/v1/contracts/ctr_x Scout's \w+ 404 .* ms", shown[1])
    assert "GET /api/public/v1/jobs/mine?limit=1 " in shown[2]
    assert human.get(f"{V1}/team").status_code == 503
    assert "503 " in lines(human.get("/"))[0] and "503@x1 GET" in lines(human.get("/"))[0]


def test_filters(
    human: httpx.Client, employer: httpx.Client, account_id: str, proposals: Callable[..., list[str]]
) -> None:
    proposals()
    employer.get(f"{V1}/contracts/ctr_x")
    human.get(f"{V1}/jobs")
    everything = lines(human.get("/"))
    assert {line.split()[1] for line in lines(human.get("/?kind=event"))} == {"Event"}
    assert [line.split()[1] for line in lines(human.get("/?kind=nothing"))] == [line.split()[1] for line in everything]
    assert len(lines(human.get("/?status=failed"))) == len(lines(human.get("/?status=4"))) == 1
    assert lines(human.get("/?status=5")) == []
    own = lines(human.get(f"/?account={account_id}"))
    assert own and all("Scout's organization" in line for line in own)
    assert lines(human.get("/?account=org_x")) == []
    assert f'value="{account_id}" selected' in human.get(f"/?account={account_id}").text


def test_request_page_shows_both_bodies_and_no_secret(
    human: httpx.Client, timed: str, register: Register, connect: Connect
) -> None:
    made = register(timed)
    body = {"claim_token": made["claim_token"], "email": "a@b.example"}
    started = connect(timed, None).post("/api/agent/identity/claim", json=body).json()
    agent = connect(timed, made["access_token"])
    agent.get(f"{V1}/auth/me", headers={"Cookie": "id=secretcookie"})
    form = {"grant_type": made["grant_type"], "claim_token": made["claim_token"]}
    connect(timed, None).post("/api/agent/oauth/token", data=form)
    secrets = [made["access_token"], made["claim_token"], started["user_code"], "secretcookie"]
    secrets.append(started["verification_uri"].rpartition("=")[2])
    for target in ("/api/agent/identity", "/api/agent/identity/claim", f"{V1}/auth/me", "/api/agent/oauth/token"):
        page = request_page(human, target)
        text = page_text(page)
        for secret in secrets:
            assert secret not in page.text
        assert target in text
        assert "Content-Type" in text
    assert '"email": "a@b.example"' in page_text(request_page(human, "/api/agent/identity/claim"))
    assert '"user_code": "****"' in page_text(request_page(human, "/api/agent/identity/claim"))
    assert "ot_pat_****" in page_text(request_page(human, f"{V1}/auth/me"))


def test_request_id_is_that_of_the_error(human: httpx.Client) -> None:
    rejected = human.get(f"{V1}/team").json()
    text = page_text(human.get(f"/requests/{rejected['requestId']}"))
    assert '"code": "UNAUTHORIZED"' in text
    assert "401" in text


def test_request_as_curl_can_be_run(human: httpx.Client, timed: str, employer: httpx.Client) -> None:
    text = 'It\'s $HOME, `x` and "y": boxes around every car in street images.'
    employer.post(f"{V1}/job-drafts", json={"rawJobDescription": text})
    page = request_page(human, f"{V1}/job-drafts")
    command = html.unescape(re.findall(r'<pre class="code">(curl .*?)</pre>', page.text, re.DOTALL)[0])
    token = employer.headers["Authorization"].removeprefix("Bearer ")
    environment = {"OPENTRAIN_API_TOKEN": token, "PATH": "/usr/bin:/bin", "NO_PROXY": "*"}
    before = len(employer.get(f"{V1}/jobs/mine").json()["jobs"])
    done = subprocess.run(["sh", "-c", f"{command} -sS"], capture_output=True, text=True, timeout=20, env=environment)
    assert done.stdout.startswith("HTTP/1.1 201"), done.stdout + done.stderr
    assert len(employer.get(f"{V1}/jobs/mine").json()["jobs"]) == before + 1


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ot_pat_ab_cd", "ot_pat_****"),
        ('{"secret": "whsec_abc", "user_code": "123456"}', '{"secret": "whsec_****", "user_code": "****"}'),
        ("token=ot_cat_1&code=123456", "token=ot_cat_****&code=****"),
        ('{"code": "NOT_FOUND"}', '{"code": "NOT_FOUND"}'),
    ],
)
def test_mask(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    ("name", "value", "masked"),
    [
        ("Authorization", "Bearer ot_pat_a_b", "Bearer ot_pat_****"),
        ("authorization", "Basic dXNlcjpwdw==", "Basic ****"),
        ("Authorization", "opaque", "****"),
        ("Cookie", "a=b", "****"),
        ("Accept", "text/html", "text/html"),
    ],
)
def test_mask_header(name: str, value: str, masked: str) -> None:
    assert mask_header(name, value) == masked


def fill(client: AsgiClient, count: int) -> None:
    """Add requests of many accounts to the activity log."""
    body = '{"text": "' + "x" * 2000 + '"}'
    for number in range(count):
        record = Record(
            REQUEST, "2030-01-02T12:00:00.000Z", f"org_{number % 4}", number % 4 == 0, "GET", f"{V1}/jobs/{number}",
            "500" if number % 4 == 0 else "200", f"req_{number:016}", 1.5,
        )  # fmt: skip
        client.sandbox.activity.add(record, Exchange("Accept: x", body, "Content-Type: x", body))


PATHS = (
    "/",
    "/?status=failed",
    "/?account=org_3",
    "/?kind=request&status=5",
    "/?before=60",
    "/?kind=event",
    "/?status=4",
    "/?account=org_x",
)


def test_ten_thousand_requests_are_paged_and_as_fast() -> None:
    with asgi_sandbox() as few, asgi_sandbox() as many:
        fill(few, 100)
        fill(many, 10_000)
        for path in PATHS:
            assert len(many.request("GET", path).text) < 40_000
            # The shortest time is the one that other programs of the machine have disturbed least.
            few_seconds, many_seconds = (min(_seconds(one, path) for _ in range(15)) for one in (few, many))
            assert many_seconds < 2.5 * few_seconds, path
        seen, path = 0, "/?account=org_1&status=ok"
        while path:
            page = many.request("GET", path)
            shown = lines(page)
            assert len(shown) <= SHOWN
            seen += len(shown)
            older = re.search(r'href="([^"]*)">Older', page.text)
            path = f"/{html.unescape(older[1])}" if older else ""
        assert seen == 2500


def _seconds(client: AsgiClient, path: str) -> float:
    begun = perf_counter()
    client.request("GET", path)
    return perf_counter() - begun


def test_log_is_bounded() -> None:
    with asgi_sandbox() as client:
        log = client.sandbox.activity
        fill(client, KEPT + 50)
        assert len(log.list_latest(Filter(), 2**62, KEPT + 1000)) == KEPT
        kept = [record for record in log.list_latest(Filter(), 2**62, KEPT) if log.exchange_of(record) is not None]
        assert len(kept) == EXCHANGES_KEPT
        oldest = log.list_latest(Filter(), 60, 1)[0]
        assert "no longer kept" in client.request("GET", f"/requests/{oldest.reference}").text


def test_long_body_is_cut(human: httpx.Client, employer: httpx.Client) -> None:
    employer.post(f"{V1}/job-drafts", json={"rawJobDescription": "long " * 9000})
    page = request_page(human, f"{V1}/job-drafts")
    assert len(page.text) < 80_000
    assert "more bytes" in page.text
