"""Next version after a set of changes, by the rules of semantic versioning."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.diff.kinds import BREAKING, COMPATIBLE, Change


def next_version(version: str, changes: Iterable[Change]) -> str:
    """Return the lowest version that may follow `version`.

    From 1.0.0, a breaking change raises the major version and a compatible one the minor version. Before 1.0.0, a
    breaking change raises the minor version, and every other change the patch version.
    """
    levels = {change.level for change in changes}
    major, minor, patch = _parts(version)
    if not levels:
        return version
    if BREAKING in levels:
        return f"0.{minor + 1}.0" if major == 0 else f"{major + 1}.0.0"
    if COMPATIBLE in levels and major > 0:
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}"


def is_at_least(version: str, other: str) -> bool:
    """Return whether a version is another one or a later one."""
    return _parts(version) >= _parts(other)


def _parts(version: str) -> tuple[int, int, int]:
    major, minor, patch = (int(part) for part in version.split("."))
    return major, minor, patch
