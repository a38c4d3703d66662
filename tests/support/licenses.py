"""Licenses of the packages that users get, as docs/licenses.md. `python -m tests.support.licenses` rewrites it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement

from tests.support.paths import ROOT

PAGE = ROOT / "docs" / "licenses.md"
DISTRIBUTION = "opentrain-cli"
_TITLE = """# Licenses of dependencies

`opentrain` has the MIT license. An installation also has these packages, each with its own license.
`make licenses` writes this page from installed packages.

| Package | License | Needed by |
| --- | --- | --- |
"""


def needed(extra: str) -> set[str]:
    """Return the normalized names of all packages that an installation with an extra needs; "" for none."""
    found: set[str] = set()
    waiting = [(DISTRIBUTION, extra)]
    while waiting:
        name, wanted = waiting.pop()
        for requirement in _requirements(name, wanted):
            key = _normalized(requirement.name)
            if key not in found:
                found.add(key)
                waiting += [(key, each) for each in ("", *requirement.extras)]
    return found


def _requirements(name: str, extra: str) -> Iterator[Requirement]:
    try:
        lines = requires(name) or []
    except PackageNotFoundError:
        return  # not needed on this Python
    for line in lines:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            yield requirement


def _normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def page() -> str:
    """Return the page, from the packages installed here."""
    client, sandbox = needed(""), needed("sandbox")
    done = subprocess.run(
        [Path(sys.executable).with_name("pip-licenses"), "--format=json", "--from=mixed"],
        capture_output=True,
        text=True,
        check=True,
    )
    licenses = {_normalized(each["Name"]): each["License"] for each in json.loads(done.stdout)}
    rows = [
        f"| {name} | {licenses[name]} | {'client' if name in client else 'sandbox'} |\n"
        for name in sorted(client | sandbox)
        if name in licenses
    ]
    return _TITLE + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
