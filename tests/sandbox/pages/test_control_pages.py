"""Pages that control the sandbox: clock, faults, webhooks with the built-in receiver, reset; and those of jobs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import httpx
import pytest

from opentrain_sandbox.pages.markdown import to_html
from opentrain_sandbox.testing import RunningSandbox, run_sandbox
from tests.support.sandbox import run_sandbox as run_process
from tests.support.sandbox import wait_until
from tests.support.web_pages import V1, alert, page_text

# Clock and scheduled events.


def test_buttons_move_the_clock(human: httpx.Client, proposals: Callable[..., list[str]]) -> None:
    proposals()

    def state() -> dict[str, Any]:
        content: dict[str, Any] = human.get("/sandbox/state").json()
        return content

    waiting = len(state()["scheduledEvents"])
    for step, seconds in (("minute", 60), ("hour", 3660), ("day", 90060)):
        assert human.post("/clock", data={"step": step}).status_code == 303
        assert state()["aheadSeconds"] == seconds
    assert len(state()["scheduledEvents"]) < waiting
    page_text(human.post("/clock", data={"step": "year"}), 400)
    assert human.post("/clock", data={"step": "real"}).status_code == 303
    assert (state()["aheadSeconds"], state()["now"][:16]) == (0, "2030-01-02T12:00")


def test_real_time_keeps_distances(
    human: httpx.Client, employer: httpx.Client, proposals: Callable[..., list[str]], time: list[datetime]
) -> None:
    human.post("/clock", data={"step": "day"})
    proposals()
    before = human.get("/sandbox/state").json()
    human.post("/clock", data={"step": "real"})
    after = human.get("/sandbox/state").json()
    assert [event["kind"] for event in after["scheduledEvents"]] == [
        event["kind"] for event in before["scheduledEvents"]
    ]
    assert min(event["dueAt"] for event in after["scheduledEvents"])[:16] == "2030-01-02T12:01"
    assert employer.get(f"{V1}/auth/me").status_code == 200


def test_next_event_is_done_now(
    human: httpx.Client, employer: httpx.Client, proposals: Callable[..., list[str]]
) -> None:
    proposal = proposals()[0]
    job_id = employer.get(f"{V1}/proposals/{proposal}").json()["proposal"]["jobId"]

    def count() -> int:
        return len(employer.get(f"{V1}/jobs/{job_id}/proposals").json()["proposals"])

    before = count()
    page = human.get("/")
    assert re.search(r"\w+ \w\. proposes for Boxes around cars in 1 minute", page_text(page))
    number = re.findall(r'name="event" value="(\d+)"', page.text)[0]
    assert human.post("/clock/run", data={"event": number, "back": "/"}).headers["location"] == "/"
    assert count() == before + 1
    page_text(human.post("/clock/run", data={"event": number}), 409)
    page_text(human.post("/clock/run", data={"event": "x"}), 409)
    assert f'value="{number}"' not in human.get("/clock").text


# Faults.


@pytest.mark.parametrize(
    ("form", "spec"),
    [
        ({"kind": "503"}, "503"),
        ({"kind": "delay", "seconds": "0.5", "share": "percent", "number": "10"}, "delay:0.5@10%"),
        ({"kind": "429", "seconds": "7", "share": "first", "number": "2"}, "429:7@x2"),
        ({"kind": "garbage", "method": "GET", "path": "/api/public/v1/jobs/*"}, "garbage GET /api/public/v1/jobs/*"),
        ({"kind": "cut-after", "method": "POST", "path": ""}, "cut-after POST *"),
    ],
)
def test_fault_is_added_and_removed(human: httpx.Client, form: dict[str, str], spec: str) -> None:
    human.post("/faults", data={"kind": "504"})
    assert human.post("/faults", data=form).headers["location"] == "/faults"
    faults = [fault["fault"] for fault in human.get("/sandbox/state").json()["faults"]]
    assert faults == ["504", spec]
    assert spec in page_text(human.get("/faults"))
    human.post("/faults/remove", data={"fault": spec})
    assert [fault["fault"] for fault in human.get("/sandbox/state").json()["faults"]] == ["504"]
    human.post("/faults/remove")
    assert human.get("/sandbox/state").json()["faults"] == []


@pytest.mark.parametrize(
    "form",
    [
        {"kind": "delay"},
        {"kind": "503", "seconds": "3"},
        {"kind": "503", "share": "percent"},
        {"kind": "503", "share": "percent", "number": "200"},
        {"kind": "nothing"},
        {"kind": "503", "path": "no slash"},
    ],
)
def test_invalid_fault_is_an_alert_beside_its_values(human: httpx.Client, form: dict[str, str]) -> None:
    page = human.post("/faults", data=form)
    alert(page, 400)
    for name in ("seconds", "number", "path"):
        if name in form:
            assert f'name="{name}"' in page.text and f'value="{form[name]}"' in page.text
    assert human.get("/sandbox/state").json()["faults"] == []


# Webhooks.


@pytest.fixture
def receiving() -> Iterator[str]:
    """Return the origin of a sandbox with a receiver, and a webhook of each account that is sent to it."""
    with run_process("--receiver", "--scenario", "approvals") as origin:
        yield origin


def test_receiver_verifies_what_is_delivered(receiving: str) -> None:
    sandbox = RunningSandbox(receiving)
    agent = httpx.Client(
        base_url=receiving, headers={"Authorization": f"Bearer {sandbox.token()}"}, trust_env=False, timeout=20
    )
    hook = {"url": f"{receiving}/receiver", "eventTypes": ["approval.confirmed"]}
    agent.post(f"{V1}/webhooks", json=hook)
    sandbox.confirm(sandbox.state()["waiting"]["approvals"][0]["id"])
    wait_until(lambda: "verified" in agent.get("/receiver").text)
    path = re.findall(r'href="(/deliveries/[^"]+)"', agent.get("/webhooks").text)[0]
    page = agent.get(path)
    text = page_text(page)
    assert re.search(r"Delivered, HTTP 200 Attempts 1 ", text)
    assert "X-OpenTrain-Signature: t=" in text
    assert '"type":"approval.confirmed"' in text
    assert agent.post(path).status_code == 303
    wait_until(lambda: "Attempts 2 " in page_text(agent.get(path)))
    assert len(re.findall("Verified", agent.get(path).text)) == 2
    assert agent.get("/?kind=received").text.count('<li id="record-') == 2
    event = re.findall(r'href="(/events/\d+)"', page.text)[0]
    assert path in agent.get(event).text


@pytest.mark.parametrize(
    ("headers", "result"),
    [
        ({}, "unknown delivery"),
        ({"X-OpenTrain-Delivery": "KNOWN"}, "no signature"),
        ({"X-OpenTrain-Delivery": "KNOWN", "X-OpenTrain-Signature": "t=1,v1=00"}, "signature is too old"),
        ({"X-OpenTrain-Delivery": "KNOWN", "X-OpenTrain-Signature": "t=NOW,v1=00"}, "wrong signature"),
    ],
)
def test_receiver_rejects_forgeries(headers: dict[str, str], result: str) -> None:
    with run_sandbox("approvals", receiver=True) as sandbox:
        agent = {"Authorization": f"Bearer {sandbox.token()}"}
        hook = {"url": f"{sandbox.url}/receiver", "eventTypes": ["approval.confirmed"]}
        httpx.post(f"{sandbox.url}{V1}/webhooks", json=hook, headers=agent, trust_env=False)
        sandbox.confirm(sandbox.state()["waiting"]["approvals"][0]["id"])
        pages = f"{sandbox.url}/webhooks"
        wait_until(lambda: "HTTP 200" in httpx.get(pages, trust_env=False).text)
        known = re.findall(r'href="/deliveries/([^"]+)"', httpx.get(pages, trust_env=False).text)[0]
        now = str(int(datetime.now().timestamp()))
        sent = {name: value.replace("KNOWN", known).replace("NOW", now) for name, value in headers.items()}
        forged = httpx.post(f"{sandbox.url}/receiver", content=b"{}", headers=sent, trust_env=False)
        assert (forged.status_code, forged.json()) == (400, {"result": result})
        assert result in httpx.get(f"{sandbox.url}/receiver", trust_env=False).text


def test_delivery_of_a_disabled_webhook_is_not_repeated(opentrain_sandbox: RunningSandbox) -> None:
    page_text(httpx.post(f"{opentrain_sandbox.url}/deliveries/dlv_x", trust_env=False), 409)


# Reset.


def test_control_links_the_openapi_document(human: httpx.Client) -> None:
    (link,) = re.findall(r'href="(.*?openapi.*?)"', human.get("/control").text)
    assert human.get(link).json()["openapi"] == "3.1.0"


def test_reset_form_starts_a_scenario(opentrain_sandbox: RunningSandbox) -> None:
    with httpx.Client(base_url=opentrain_sandbox.url, trust_env=False) as human:
        page_text(human.post("/control", data={"scenario": "nothing"}), 400)
        assert human.post("/control", data={"scenario": "faults"}).headers["location"] == "/"
        assert len(opentrain_sandbox.state()["faults"]) == 3
        assert human.post("/control", data={"scenario": ""}).status_code == 303
        assert opentrain_sandbox.state()["faults"] == []


# Jobs.


def test_jobs_are_listed_with_their_proposals(human: httpx.Client, employer: httpx.Client) -> None:
    draft = employer.post(f"{V1}/job-drafts", json={"rawJobDescription": "Draw boxes around every car."}).json()[
        "jobId"
    ]
    text = page_text(human.get("/jobs"))
    assert text.index("Draft") < text.index("Larkfield Mobility Lab")
    page = page_text(human.get(f"/drafts?jobId={draft}"))
    assert f"opentrain jobs publish --job-id={draft}" in page
    assert "jobTitle" not in page.partition("Fields")[2]


def test_job_page_shows_proposals_and_what_waits(
    human: httpx.Client,
    employer: httpx.Client,
    add_credits: Callable[[float], None],
    ask_to_hire: Callable[..., str],
) -> None:
    add_credits(200)
    approval_id = ask_to_hire()
    job_id = employer.get(f"{V1}/approvals/{approval_id}").json()["approval"]["jobId"]
    page = human.get(f"/drafts?jobId={job_id}")
    assert f'href="/approvals/{approval_id}"' in page.text
    human.post(f"/approvals/{approval_id}", data={"decision": "confirm"})
    text = page_text(human.get(f"/drafts?jobId={job_id}"))
    assert re.search(r"Contracts \w+ [A-Z]\. Active First batch: Funded, 0% complete \$100\.00", text)


def test_jobs_are_paged(opentrain_sandbox: RunningSandbox) -> None:
    jobs = [{"title": f"Job {number}", "state": "draft"} for number in range(60)]
    opentrain_sandbox.reset({"accounts": [{"name": "A", "jobs": jobs}]})
    seen, path = 0, "/jobs"
    while path:
        page = httpx.get(f"{opentrain_sandbox.url}{path}", trust_env=False).text
        seen += page.count('<li id="job_')
        older = re.search(r'href="(\?before=\d+)">Older', page)
        path = f"/jobs{older[1]}" if older else ""
    assert seen == 66


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# A\n\n## B", "<h3>A</h3>\n<h4>B</h4>\n"),
        ("#### A\n\n# B", "<h3>A</h3>\n<h3>B</h3>\n"),
        ("- a\n- **b**", "<ul>\n<li>a</li>\n<li><strong>b</strong></li>\n</ul>\n"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"),
        ("![x](http://evil.example/x.png)", "<p></p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("a\nb", "<p>a\nb</p>\n"),
    ],
)
def test_markdown_is_rendered_safely(text: str, shown: str) -> None:
    assert str(to_html(text)) == shown


def test_link_in_markdown_is_harmless() -> None:
    assert re.fullmatch(
        r'<p><a href="https://a\.example" rel="[^"]*noopener[^"]*">x</a></p>\n', str(to_html("[x](https://a.example)"))
    )


def test_policy_allows_only_the_scripts_of_the_pages(human: httpx.Client) -> None:
    page = human.get("/")
    policy = page.headers["content-security-policy"]
    hashes = set(re.findall(r"'(sha256-[^']+)'", policy))
    assert len(hashes) == 3
    scripts = re.findall(r'<script src="([^"]+)" integrity="([^"]+)" defer></script>', page.text)
    assert page.text.count("<script") == len(scripts) == 2
    for path, integrity in scripts:
        content = human.get(path)
        assert content.headers["content-type"].startswith("text/javascript")
        digest = base64.b64encode(hashlib.sha256(content.content).digest()).decode()
        assert integrity == f"sha256-{digest}"
        assert integrity in hashes
