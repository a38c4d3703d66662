"""Pictures of the sandbox's pages for the documentation: `python -m tests.end_to_end.browser.pictures`."""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from pathlib import Path

import httpx
from selenium.webdriver import Chrome

from opentrain_sandbox.testing import RunningSandbox, run_sandbox
from tests.end_to_end.browser.conftest import V1, resize, started
from tests.support.paths import ROOT
from tests.support.sandbox import wait_until

FOLDER = ROOT / "docs" / "screens"
WIDTH, MAX_HEIGHT = 1000, 1100


def main() -> int:
    """Take all pictures. Return the exit code: 1 without Chromium."""
    browser, driver = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
    if browser is None or driver is None:
        print("chromium and chromedriver are needed (Debian: chromium, chromium-driver)", file=sys.stderr)
        return 1
    with run_sandbox("approvals", receiver=True) as sandbox, tempfile.TemporaryDirectory() as profile:
        pages = prepare(sandbox)
        with started(browser, driver, Path(profile)) as chrome:
            resize(chrome, WIDTH, 800)
            for name, path in pages.items():
                chrome.get(f"{sandbox.url}{path}")
                (FOLDER / f"sandbox-{name}.png").write_bytes(picture(chrome))
    return 0


def prepare(sandbox: RunningSandbox) -> dict[str, str]:
    """Let an agent do some things. Return the path of each picture's page."""
    headers = {"Authorization": f"Bearer {sandbox.token()}", "User-Agent": "opentrain"}
    with httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, timeout=20) as agent:
        hook = {"url": f"{sandbox.url}/receiver", "eventTypes": ["proposal.received"]}
        agent.post(f"{V1}/webhooks", json=hook)
        job = agent.get(f"{V1}/jobs/mine").json()["jobs"][0]["id"]
        agent.post(f"{V1}/credits/top-ups", json={"amountUsd": 250})
        rejected = agent.post(f"{V1}/job-drafts", json={"rawJobDescription": ""}).json()["requestId"]
        sandbox.fault("503@20% GET /api/public/v1/*")
        sandbox.post(f"jobs/{job}/proposals")
        wait_until(lambda: "verified" in agent.get("/receiver").text)
        for path in ("team", "contracts", "contracts", f"jobs/{job}/proposals", "credits"):
            agent.get(f"{V1}/{path}")
    return {"home": "/", "request": f"/requests/{rejected}", "faults": "/faults"}


def picture(chrome: Chrome) -> bytes:
    """Return the page as PNG, at most ``MAX_HEIGHT`` pixels of it."""
    height = min(MAX_HEIGHT, chrome.execute_script("return document.scrollingElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": WIDTH, "height": height, "scale": 1}
    shot = chrome.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
    return base64.b64decode(shot["data"])


if __name__ == "__main__":
    sys.exit(main())
