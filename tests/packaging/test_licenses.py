"""Licenses of the dependencies: the page lists all of them, and none forbids what the MIT license allows."""

from __future__ import annotations

import re

from tests.support.licenses import PAGE, needed, page


def _rows(text: str) -> dict[str, str]:
    return dict(re.findall(r"^\| ([a-z][\w-]*) \| (.+?) \|", text, re.MULTILINE))


def test_the_page_lists_the_installed_packages() -> None:
    """Run `make licenses` after a change of dependencies."""
    stored, today = _rows(PAGE.read_text(encoding="utf-8")), _rows(page())
    assert {"httpx", "rich", "jmespath", "starlette"} <= stored.keys()
    assert {name: stored.get(name) for name in today} == today


def test_the_client_needs_less_than_the_sandbox() -> None:
    assert needed("") < needed("sandbox")


def test_every_license_is_permissive() -> None:
    for name, text in _rows(page()).items():
        assert re.search(r"MIT|BSD|Apache|MPL|Mozilla|PSF|Python Software|ISC", text), (name, text)
