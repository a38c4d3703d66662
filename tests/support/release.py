"""Version of the next release: `python -m tests.support.release VERSION` moves manifest and changelog to it."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path

MANIFEST, CHANGELOG = Path("spec/commands.yaml"), Path("CHANGELOG.md")
_VERSION = r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)"


def move(manifest: str, changelog: str, version: str, day: str) -> tuple[str, str]:
    """Return the texts of manifest and changelog for this version. Raise ``ValueError`` if they cannot move to it."""
    current = _current(manifest)
    wanted = re.fullmatch(_VERSION, version)
    if wanted is None:
        raise ValueError(f"invalid VERSION {version!r}: expected MAJOR.MINOR.PATCH, such as {_next_minor(current)}")
    if tuple(map(int, wanted.groups())) <= current:
        raise ValueError(f"VERSION {version} is not above the current version {'.'.join(map(str, current))}")
    heading = re.search(r"^## Unreleased\n+(?=- )", changelog, re.MULTILINE)
    if heading is None:
        raise ValueError(f"{CHANGELOG} has no lines below Unreleased")
    for key, value in (("version", version), ("released", day)):
        manifest = re.sub(rf"^  {key}: .*$", f"  {key}: {value}", manifest, count=1, flags=re.MULTILINE)
    return (
        manifest,
        f"{changelog[: heading.start()]}## Unreleased\n\n## {version} - {day}\n\n{changelog[heading.end() :]}",
    )


def _current(manifest: str) -> tuple[int, ...]:
    found = re.search(rf"^  version: {_VERSION}$", manifest, re.MULTILINE)
    if found is None:
        raise ValueError(f"{MANIFEST} has no line with the version")
    return tuple(map(int, found.groups()))


def _next_minor(current: tuple[int, ...]) -> str:
    return f"{current[0]}.{current[1] + 1}.0"


def main(version: str) -> int:
    """Rewrite the files of the current folder. Return the exit code: 2 if nothing changed."""
    try:
        texts = move(
            MANIFEST.read_text("utf-8"), CHANGELOG.read_text("utf-8"), version, f"{datetime.now(UTC):%Y-%m-%d}"
        )
    except ValueError as error:
        print(f"Error: {error}", file=sys.stderr)
        return 2
    for file, text in zip((MANIFEST, CHANGELOG), texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
