"""What is wrong with a manifest: each finding with its place and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

Path = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Finding:
    """One problem. `line` counts from 1; `path` is the keys that lead to it."""

    line: int
    path: Path
    message: str

    def text(self, file: str) -> str:
        """The finding as one line: file, line, key path, message."""
        return f"{file}:{self.line}: {dotted(self.path)}: {self.message}"


class ManifestError(Exception):
    """The manifest cannot be used; `findings` holds everything that is wrong with it, in the order of its lines."""

    def __init__(self, file: str, findings: list[Finding]) -> None:
        self.file = file
        self.findings = sorted(set(findings), key=_order)
        super().__init__("\n".join(finding.text(file) for finding in self.findings))


def _order(finding: Finding) -> tuple[int, list[str], str]:
    return finding.line, [str(part) for part in finding.path], finding.message


def dotted(path: Path) -> str:
    """A key path for people: `groups.jobs.commands.draft create.flags[0]`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text or "the manifest"
