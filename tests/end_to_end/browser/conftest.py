"""Fixtures: headless Chromium, and a sandbox for it in its own process."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from tests.support.sandbox import run_sandbox

V1 = "/api/public/v1"
TEXT = "Draw boxes around every car in 500 pictures of streets. Beginners are welcome, English is needed."


@pytest.fixture(scope="session")
def programs() -> tuple[str, str]:
    """Return the paths of the browser and its driver. In CI they must exist."""
    found = [
        next(filter(None, map(shutil.which, names)), None)
        for names in (("chromium", "chromium-browser", "google-chrome"), ("chromedriver",))
    ]
    browser, driver = found
    if browser is None or driver is None:
        reason = "chromium and chromedriver are needed (Debian: chromium, chromium-driver)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return browser, driver


@pytest.fixture(scope="module")
def chromium(programs: tuple[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """Return the browser of a module. ``browser`` and ``narrow`` reset it for each test."""
    browser, driver = programs
    with started(browser, driver, tmp_path_factory.mktemp("profile")) as chrome:
        yield chrome


def started(browser: str, driver: str, profile: Path) -> Chrome:
    """Start a browser that can reach only this machine."""
    options = ChromeOptions()
    options.binary_location = browser
    for argument in (
        "--headless=new",
        # Chromium's own sandbox does not run as root.
        "--no-sandbox",
        # The shared memory of a container is too small.
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-first-run",
        "--disable-extensions",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-proxy-server",
        # The host names of the tests resolve to this machine, all others do not resolve.
        "--host-resolver-rules=MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        "--lang=en",
        f"--user-data-dir={profile}",
    ):
        options.add_argument(argument)
    chrome = Chrome(options=options, service=Service(driver))
    chrome.set_page_load_timeout(20)
    return chrome


def resize(chrome: Chrome, width: int, height: int) -> None:
    """Set the size of the page. A real window of Chromium cannot be as narrow as a phone."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


@pytest.fixture
def browser(chromium: Chrome) -> Chrome:
    """Return the browser with a window of 1280 by 800."""
    return fresh(chromium, 1280, 800)


@pytest.fixture
def narrow(chromium: Chrome) -> Chrome:
    """Return the browser with a window of 360 by 740, as on a phone."""
    return fresh(chromium, 360, 740)


def fresh(chrome: Chrome, width: int, height: int) -> Chrome:
    """Return the browser on an empty page, without the state of the previous test."""
    with suppress(NoAlertPresentException):
        chrome.switch_to.alert.dismiss()
    chrome.get("about:blank")
    resize(chrome, width, height)
    return chrome


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """Return the origin of a sandbox that the tests of a module share. Each test registers its own agents."""
    with run_sandbox() as address:
        yield address


@dataclass
class Agent:
    """An agent with its account. ``claim_token`` is for the claim; ``api`` sends requests as the agent."""

    api: httpx.Client
    account_id: str
    claim_token: str
    email: str

    def start_claim(self) -> tuple[str, str]:
        """Start the claim by ``email``. Return the link and the code."""
        body = {"claim_token": self.claim_token, "email": self.email}
        response = post(self.api, "/api/agent/identity/claim", body)
        return response["verification_uri"], response["user_code"]

    def claim(self) -> None:
        """Claim the account without a page, and get a token of all scopes."""
        self.start_claim()
        post(self.api, "/sandbox/claims/confirm", {"claimToken": self.claim_token})
        token = post(self.api, "/sandbox/tokens", {"accountId": self.account_id})["token"]
        self.api.headers["Authorization"] = f"Bearer {token}"

    def balance(self) -> tuple[int, int]:
        """Return the available and the reserved credits, in cents."""
        credit = self.api.get(f"{V1}/credits").json()["credits"]
        return credit["availableCents"], credit["reservedCents"]

    def top_up(self, amount_usd: float) -> dict[str, Any]:
        """Request a top-up and return the API's response."""
        return post(self.api, f"{V1}/credits/top-ups", {"amountUsd": amount_usd})

    def pay(self, amount_usd: float) -> None:
        """Add credits without a page."""
        post(self.api, f"/sandbox/top-ups/{self.top_up(amount_usd)['topUpId']}/complete")

    def publish(self, title: str = "Boxes around cars") -> str:
        """Publish a job and return its id."""
        job_id: str = post(self.api, f"{V1}/job-drafts", {"rawJobDescription": TEXT})["jobId"]
        fields = {
            "jobTitle": title, "jobDescription": TEXT, "dataVolume": 500, "dataVolumeUnit": "NUMBER_OF_FILES",
            "headcount": 2, "languages": ["English"], "experienceLevel": "ENTRY_LEVEL", "paymentType": "FIXED_PRICE",
            "fixedPrice": 200,
        }  # fmt: skip
        assert self.api.patch(f"{V1}/job-drafts/{job_id}", json=fields).status_code == 200
        post(self.api, f"{V1}/jobs/{job_id}/publish")
        return job_id

    def hire(self, title: str = "Boxes around cars", **milestone: Any) -> dict[str, Any]:
        """Request a hire for 100 USD. Return the approval in the form of the API."""
        proposal = post(self.api, f"/sandbox/jobs/{self.publish(title)}/proposals")["proposal"]["id"]
        body = {"milestone": {"name": "First batch", "amount": 100} | milestone}
        approval: dict[str, Any] = post(self.api, f"{V1}/proposals/{proposal}/hire", body)["approval"]
        return approval

    def approval(self, approval_id: str) -> dict[str, Any]:
        """Return the current state of the approval."""
        response: dict[str, Any] = self.api.get(f"{V1}/approvals/{approval_id}").json()["approval"]
        return response


def post(client: httpx.Client, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """Post JSON and return the JSON of a successful response."""
    response = client.post(path, json=body)
    assert response.is_success, response.text
    content: dict[str, Any] = response.json()
    return content


@pytest.fixture
def agent(origin: str) -> Iterator[Callable[..., Agent]]:
    """Register agents: ``agent("Scout", "Moss Lab")``."""
    clients: list[httpx.Client] = []

    def register(name: str = "Scout", organization: str = "Moss Lab") -> Agent:
        client = httpx.Client(base_url=origin, trust_env=False, timeout=10)
        clients.append(client)
        made = post(client, "/api/agent/identity", {"agent_name": name, "organization_name": organization})
        client.headers["Authorization"] = f"Bearer {made['access_token']}"
        account_id = client.get(f"{V1}/auth/me").json()["account"]["organizationId"]
        return Agent(client, account_id, made["claim_token"], f"{secrets.token_hex(6)}@people.example")

    yield register
    for client in clients:
        client.close()
