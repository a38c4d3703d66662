"""Site of the docs: it builds without a warning, loads nothing from elsewhere, and is accessible in Chromium."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_core_python.selenium import Axe
from selenium.webdriver import Chrome

from tests.end_to_end.browser.conftest import chromium as chromium
from tests.end_to_end.browser.conftest import programs as programs
from tests.end_to_end.browser.conftest import resize
from tests.support.paths import ROOT

PAGES = (
    "docs/site/index", "docs/quick-start", "docs/first-hire", "docs/recipes/README", "docs/recipes/webhook-receiver",
    "generated/docs/README", "generated/docs/jobs", "generated/docs/proposals/hire", "generated/docs/troubleshooting",
    "generated/docs/tools", "docs/mcp", "docs/recipes/agent-mcp", "docs/generator-tutorial", "docs/lint", "docs/faults",
    "search",
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site; warnings and broken links are errors."""
    folder = tmp_path_factory.mktemp("site")
    words = ["-W", "--keep-going", "-q", "-b", "html", "-d", str(folder / "cache"), "-c", "docs/site"]
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", *words, ".", str(folder / "html")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "html"


@pytest.fixture(scope="module")
def origin(site: Path) -> Iterator[str]:
    """Serve the site on a free port."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_arguments: object) -> None:
            """Log nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_every_page_is_on_the_site(site: Path) -> None:
    sources = [*(ROOT / "generated" / "docs").rglob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "CHANGELOG.md"]
    missing = [file for file in sources if not (site / file.relative_to(ROOT)).with_suffix(".html").is_file()]
    assert not missing
    assert "docs/site/index.html" in (site / "index.html").read_text(encoding="utf-8")


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    for page in PAGES:
        text = (site / f"{page}.html").read_text(encoding="utf-8")
        loaded = re.findall(r"<(?:script|img|iframe)[^>]* src=\"([^\"]+)\"|<link[^>]* href=\"([^\"]+)\"", text)
        assert not [each for pair in loaded for each in pair if re.match(r"(?:https?:)?//", each)], page


SEARCHES = {
    "hire": "generated/docs/proposals/hire",
    "jobs list": "generated/docs/jobs/list",
    "webhook": "generated/docs/webhooks",
    "exit code": "generated/docs/exit-codes",
    "sandbox": "docs/sandbox",
    "payment_method_required": "generated/docs/troubleshooting",
}


def test_search_finds_the_page_among_the_first(chromium: Chrome, origin: str) -> None:
    found = "return [...document.querySelectorAll('ul.search li > a')].map((link) => new URL(link.href).pathname)"
    summary = "return document.querySelector('.search-summary')?.textContent ?? ''"
    for words, page in SEARCHES.items():
        chromium.get(f"{origin}/search.html?q={words.replace(' ', '+')}")
        for _ in range(200):
            if chromium.execute_script(summary).startswith("Search finished"):
                break
            chromium.execute_async_script("setTimeout(arguments[0], 50)")
        assert f"/{page}.html" in chromium.execute_script(found)[:3], words


@pytest.mark.parametrize(("scheme", "options"), [("light", {}), ("dark", {"runOnly": ["color-contrast"]})])
def test_pages_are_accessible_and_fit(chromium: Chrome, origin: str, scheme: str, options: dict[str, object]) -> None:
    """axe finds nothing, and no page scrolls sideways on a phone. The schemes differ in their colors only."""
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    axe = Axe()
    found = []
    for page in PAGES:
        resize(chromium, 1280, 900)
        chromium.get(f"{origin}/{page}.html")
        for violation in axe.run(chromium, options=options)["violations"]:
            nodes = [node["target"] for node in violation["nodes"]][:3]
            found.append((page, violation["id"], len(violation["nodes"]), nodes, violation["nodes"][0]["any"][:1]))
        resize(chromium, 400, 800)
        if chromium.execute_script("return document.scrollingElement.scrollWidth") > 400:
            found.append((page, "wider than 400 pixels", 1, [], []))
    assert not found, "\n".join(map(str, found))
